"""What words name that a "he", "it" or "they" can stand for; a speaker that can be meant by one of them."""

import pytest

from onrecord.text.referents import Kind, can_be, can_tell


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ana Vek left.", "person"),
        ("The driver left.", "person"),
        ("A bridge fell.", "thing"),
        ("Two boats sank.", "several"),
        ("Police came.", "several"),
        ("It rained.", "told"),
    ],
)
def test_a_noun_or_name_tells(words: str, kind: Kind) -> None:
    assert can_tell(words, kind)


@pytest.mark.parametrize(("words", "kind"), [("He left.", "person"), ("It fell.", "thing"), ("She came.", "several")])
def test_a_pronoun_tells_nothing(words: str, kind: Kind) -> None:
    assert not can_tell(words, kind)


@pytest.mark.parametrize(
    ("who", "kinds"),
    [
        ("Ana Vek", {"person"}),
        ("a harbour pilot", {"person"}),
        ("the Harbour Board", {"thing", "several"}),
        ("former employees", {"several"}),
        ("Jon Ek and Ana Vek", {"several"}),
        ("the coastguard", {"several", "thing"}),
    ],
)
def test_what_a_speaker_can_be(who: str, kinds: set[Kind]) -> None:
    every: tuple[Kind, ...] = ("person", "thing", "several", "told")
    assert {kind for kind in every if can_be(who, kind)} == kinds
