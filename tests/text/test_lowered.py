"""A lowered text has the same offsets, and lower-case patterns find in it what `re.IGNORECASE` finds in the text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.lowered import lowered, word_set

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
