"""Words meet their other forms, and words without a meaning of their own do not count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.words import content_stems, stem, words_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("troops", "troop"),
        ("denied", "deny"),
        ("denies", "deny"),
        ("killing", "killed"),
        ("killings", "killed"),
        ("soldier’s", "soldiers"),
        ("deployment", "deployed"),
        ("Ukraine", "Ukrainian"),
        ("defence", "defense"),
        ("RIVER", "river"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("mayor", "major"), ("officers", "soldiers"), ("arms", "army"), ("missile", "mission"), ("six", "sixty")],
)
def test_different_words_do_not(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_words_stand_as_they_are_figures_included() -> None:
    assert words_in("The mayor’s 20 boats, e.g. “Anna-Maria”.") == [
        "The",
        "mayor’s",
        "20",
        "boats",
        "e",
        "g",
        "Anna",
        "Maria",
    ]


def test_words_of_saying_and_of_grammar_carry_nothing() -> None:
    assert content_stems("He said that it was, according to reports, not so on Monday.") == frozenset()


def test_content_is_a_set_of_stems() -> None:
    assert content_stems("Boats sank; a boat was sinking.") == frozenset({"boat", "sank", "sink"})


@given(st.text(max_size=60))
def test_case_and_repetition_do_not_matter(text: str) -> None:
    assert content_stems(text) == content_stems(f"{text} {text}")
    assert all(found for found in content_stems(text))
