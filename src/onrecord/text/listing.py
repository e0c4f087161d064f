"""Names in a row, as they stand in the midst of a sentence."""

from collections.abc import Sequence

_SMALL = tuple(
    f"{word} "
    for word in (
        "The A An His Her Its Their Our Other Some Two He She It They We There This That These Those No All Any".split()
    )
)


def in_midst(name: str) -> str:
    """A name as it stands within a sentence: "The weather office" loses its capital, a proper name keeps it."""
    return f"{name[0].lower()}{name[1:]}" if name.startswith(_SMALL) else name


def listed(names: Sequence[str]) -> str:
    """Names in a row: "a, b and c"; "a and b, and c" where one of them has an "and" of its own."""
    if len(names) < 2:
        return "".join(names)
    parted = ", and " if any(" and " in name for name in names) else " and "
    return parted.join([", ".join(names[:-1]), names[-1]])
