"""Letters of other scripts that look like Latin ones, so that "Pоlice" with a Cyrillic о is told from "Police".

The pairs are those of Unicode's confusables table (UTS #39) that look alike in ordinary type.
"""

_LOOKALIKES = dict(
    zip(
        "аеорсухіјѕһԁԛԝьᴦвнкмтαοριυνκχγτεյոսօցհքıɑɡℓ0|",
        "aeopcyxijshdqwbгbhkmtaopiuvkxytejnuoqhqiagloi",
        strict=True,
    )
)


def look_alike(one: str, other: str) -> bool:
    """Whether two different folded words look the same because letters of another script are put in."""
    if one == other or len(one) != len(other):
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return all(_LOOKALIKES.get(a, a) == _LOOKALIKES.get(b, b) for a, b in differing) and any(
        a > "\x7f" or b > "\x7f" for a, b in differing
    )
