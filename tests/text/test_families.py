"""A deed meets the noun for it, and its own irregular past."""

import pytest

from onrecord.text.families import families, family


@pytest.mark.parametrize(
    "words",
    ["paid payments paying", "stole theft stolen", "bribery bribed bribes kickbacks", "sold sale selling", "dumping dumped",
     "warned warnings", "concealed concealment", "collapsed collapse", "deletion deleted", "failure failing", "closure shut"],
)  # fmt: skip
def test_words_of_one_family(words: str) -> None:
    assert len({family(word) for word in words.split()}) == 1


@pytest.mark.parametrize("words", ["paid said", "fire fine", "sale safe", "beat bear", "moved mooed", "letter latter"])
def test_words_of_two_families(words: str) -> None:
    assert len({family(word) for word in words.split()}) == len(words.split())


def test_small_words_have_no_family() -> None:
    assert families("The firm had not paid for it") == families("firm payment")
