"""A statement says whose words it is only where its opening name does something by words."""

import pytest

from onrecord.text.attributed import attributes_itself, held_by


@pytest.mark.parametrize(
    "statement",
    [
        "Ana Vek said that the pier was safe",
        "Ana Vek has denied that the pier was unsafe",
        "Ana Vek, the mayor, said: “We knew.”",
        "Ana Vek (the mayor) accused the firm of delay",
        "Ana Vek later also told the council that it was late",
        "Ana Vek on Tuesday called for an inquiry",
        "Ana Vek is calling for an inquiry",
        "Ana Vek repeatedly asked for help",
        "ana vek wants to resign",
    ],
)
def test_it_does(statement: str) -> None:
    assert attributes_itself(statement, ["the harbour office", "Ana Vek"])


@pytest.mark.parametrize(
    "statement",
    [
        "Ana Vek was ordered to find a reason",
        "Ana Vek had been told to wait",
        "Ana Vek lost the vote and said so",
        "Ana Vek, the mayor, was not there",
        "The pier was safe, Ana Vek said",
        "Ana Vek",
        "",
    ],
)
def test_it_does_not(statement: str) -> None:
    assert not attributes_itself(statement, ["Ana Vek", ""])


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("Ana Vek hopes the pier will hold", "hopes"),
        ("Ana Vek, the mayor, is confident that the pier will hold", "is confident"),
        ("Ana Vek said that she hopes the pier will hold for many years", ""),
        ("The pier will hold, Ana Vek hopes", ""),
    ],
)
def test_what_is_only_held_is_told_by_its_word(statement: str, word: str) -> None:
    assert held_by(statement, ["", "Ana Vek"]) == word
