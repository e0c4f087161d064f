import pytest

from onrecord.text.comparison import words_of
from onrecord.text.polarity import another_kind, governed, opposite, turns_value


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        pytest.param("The bridge is safe.", [], id="nothing"),
        pytest.param("Not only the silo burnt.", [], id="not only"),
        pytest.param("The port did not immediately respond.", ["respond"], id="past auxiliaries and adverbs"),
        pytest.param("It isn't likely.", ["likely"], id="contraction; likely is no adverb"),
        pytest.param("They can’t swim", ["swim"], id="curly apostrophe"),
        pytest.param("Not one soldier has crossed.", ["soldier", "crossed"], id="not one and two words"),
        pytest.param("Not a single train left.", ["train", "left"], id="not a single"),
        pytest.param("No credible evidence was found.", ["credible", "evidence"], id="no and two words"),
        pytest.param("Was he ready or not? Everyone left.", [], id="never across a full stop"),
    ],
)
def test_what_a_negating_word_governs(text: str, negated: list[str]) -> None:
    words = words_of(text)
    assert [words[at].low for at in sorted(governed(words))] == negated


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("rose", "fell", True),
        ("legal", "illegal", True),
        ("supported", "opposed", True),
        ("port", "report", False),
        ("told", "untold", True),
        ("ion", "union", False),
        ("ship", "boat", False),
    ],
)
def test_opposites(one: str, other: str, found: bool) -> None:
    (a,), (b,) = words_of(one), words_of(other)
    assert opposite(a, b) is opposite(b, a) is found


def test_kinds_and_values() -> None:
    yellow, blue, grey, gray, thriving, failing = words_of("yellow blue grey gray thriving failing")
    assert another_kind(yellow, blue)
    assert not another_kind(grey, gray)
    assert turns_value(thriving, failing)
    assert not turns_value(thriving, blue)
