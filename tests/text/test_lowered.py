"""A lowered text has the same offsets, and lower-case patterns find in it what `re.IGNORECASE` finds in the text."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.extract import claim, own_voice
from onrecord.text import cues, harm, kept_back, moments, no_word, non_answers, not_denied, withheld
from onrecord.text.attribution import negated, nobody, unsaid
from onrecord.text.lowered import Gated, Telling, gated, holds, lowered, word_set

_TEXTS = st.text(st.sampled_from("abiksABIKSİıſ\u212aßΣς’- \n1"), max_size=40)


@pytest.mark.parametrize(
    ("text", "lower"),
    [("", ""), ("rain", "rain"), ("The River", "the river"), ("İt rose", "it rose"), ("\u212aiſs", "kiss")],
)
def test_capitals_and_what_passes_for_plain_letters_are_lowered(text: str, lower: str) -> None:
    assert lowered(text) == lower


@given(st.text())
def test_offsets_stay(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(_TEXTS, st.sampled_from(["is", "ask", r"\bk", "[a-i]+s", "bi|si"]))
def test_a_pattern_finds_the_same_places_as_without_regard_to_case(text: str, pattern: str) -> None:
    regardless = [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]
    assert [found.span() for found in re.finditer(pattern, lowered(text))] == regardless


def test_words_come_apart_at_whatever_is_no_plain_letter() -> None:
    assert word_set("It Won’t rise 3m, won't it?") == {"it", "won", "t", "rise", "m"}


_GATES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": held
    for module in (claim, moments, own_voice)
    for name, held in vars(module).items()
    if isinstance(held, Gated)
}


@pytest.mark.parametrize("gate", _GATES.values(), ids=_GATES.keys())
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_whatever_a_gated_pattern_finds_holds_one_of_its_pieces(gate: Gated, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(gate.pattern, alphabet=st.characters(max_codepoint=0x2100)))
    assert gate.search(text) is not None


def test_a_gate_finds_nothing_where_its_pattern_finds_nothing() -> None:
    assert gated(r"\brain\b", "rain").search("the train left") is None


@pytest.mark.parametrize(
    ("pattern", "pieces"),
    [(unsaid._LEFT_UNSAID, unsaid._NOT_SAID), (negated._NOT, negated._PIECES)]
    + [(pattern, nobody._OPENS_ON_HOLD) for pattern in (nobody._NEGATED, nobody._SUPPOSED, nobody._AWAITED)]
    + [(nobody._OUGHT_TO, nobody._OF_DUTIES)],
    ids=lambda value: value.pattern[:24] if isinstance(value, re.Pattern) else "",
)
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_whatever_a_pattern_finds_holds_one_of_the_pieces_asked_for_first(
    pattern: re.Pattern[str], pieces: tuple[str, ...], data: st.DataObject
) -> None:
    found = pattern.search(data.draw(st.from_regex(pattern, alphabet=st.characters(max_codepoint=0x2100))))
    assert found is not None
    assert holds(found.group(), pieces)


def _everywhere(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern without what is looked for first: examples are made of what it says twice."""
    words = pattern.pattern
    for begins in (withheld.BEGINS, non_answers.BEGINS, kept_back.BEGINS, no_word.BEGINS):
        words = words.replace(begins, "")
    return re.compile(words)


_TOLD = [
    *((_everywhere(pattern), cues._TOLD, number) for number, (_, pattern, _) in enumerate(cues._CUES)),
    *((pattern, claim._TELLING, number) for number, (_, pattern, _) in enumerate(claim._KINDS)),
    (harm._HARM_PATTERN, harm._TOLD, 0),
    (harm._CASUALTIES, harm._TOLD, 0),
    (not_denied._NOT_DENIED, not_denied._TOLD, 0),
]


@pytest.mark.parametrize(("pattern", "telling", "number"), _TOLD, ids=[str(number) for number in range(len(_TOLD))])
@settings(max_examples=5, deadline=None)
@given(data=st.data())
def test_whatever_a_pattern_finds_is_told_by_its_words(
    pattern: re.Pattern[str], telling: Telling, number: int, data: st.DataObject
) -> None:
    found = pattern.search(data.draw(st.from_regex(pattern, alphabet=st.characters(max_codepoint=0x2100))))
    assert found is not None
    assert number in telling.by(found.group())


_RAIN_OR_WIND = Telling(["rain* not+dry", "wind"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", []),
        ("The train left dry and unwinding.", []),
        ("A rainy day", [0]),
        ("It was dry", []),
        ("It was not so dry", [0]),
        ("WIND, and rain", [0, 1]),
        ("it is windy", []),
    ],
)
def test_patterns_are_told_by_whole_words_and_by_how_words_begin(text: str, told: list[int]) -> None:
    assert _RAIN_OR_WIND.by(text) == told
