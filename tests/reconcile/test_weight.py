"""What comes first: what is grave and told in full; pieces, sympathy and what is overtaken behind it."""

import pytest

from onrecord.reconcile import reconcile
from onrecord.reconcile.weight import is_fragment
from onrecord.records import Claim

from .readings import claim, count, denial, head, reading

PLAIN = claim("post", "The market in Vellmark opens at eight on Mondays.", "Jon Ek", at=900)


def first(*claims: Claim) -> str:
    """The statement that comes first of these, all of one article."""
    return reconcile([head("post")], [reading("post", *claims)]).findings[0].statement


@pytest.mark.parametrize(
    "statement",
    [
        "STRANDED!",
        "VELLMARK, March 4 /ORPRESS/.",
        "“in so many words” that the pier was safe.",
        "The general secretary, Jon Ek.",
        "Ana Vek blasted the claims.",
        "Not now.",
    ],
)
def test_a_piece_of_a_sentence_comes_last(statement: str) -> None:
    assert is_fragment(statement)
    assert first(claim("post", statement, "Ana Vek"), PLAIN) == PLAIN.statement


@pytest.mark.parametrize(
    "statement",
    [
        "al-Orna fell to the rebels on Monday.",
        "Ana Vek rejected the claims of the union that pay was late.",
        "The pier burned down.",
    ],
)
def test_a_whole_sentence_is_no_piece(statement: str) -> None:
    assert not is_fragment(statement)


@pytest.mark.parametrize(
    ("grave", "fields"),
    [
        ("The mayor of Vellmark was charged with fraud over the pier.", {}),
        ("The union blames the mayor for the state of the pier.", {"kind": "accusation"}),
        ("The fall of the pier killed 3 people.", {"quantities": (count(3, "people"),)}),
    ],
)
def test_what_is_grave_comes_before_what_stands_earlier(grave: str, fields: dict[str, object]) -> None:
    early = claim("post", "The choir of the parish sings in the market hall.", "Otto Wirth", at=700)
    assert first(early, claim("post", grave, "Ana Vek", at=2000, **fields)) == grave


@pytest.mark.parametrize(
    "statement",
    [
        "Our thoughts are with the family of the ferryman.",
        "No decision had been made.",
        "He was told to leave the pier.",
    ],
)
def test_sympathy_and_what_says_little_by_itself_come_behind(statement: str) -> None:
    assert first(claim("post", statement, "Ana Vek", at=700), PLAIN) == PLAIN.statement


def test_what_is_denied_comes_before_what_nobody_answers() -> None:
    early = claim("post", "The choir of the parish sings in the market hall.", "Otto Wirth", at=700)
    told = denial("post", "the harbour board", PLAIN.statement, at=2000)
    findings = reconcile([head("post")], [reading("post", early, PLAIN, told)]).findings
    assert findings[0].statement == PLAIN.statement


def test_what_is_told_of_an_earlier_year_comes_behind() -> None:
    past = claim("post", "In 1998 the old market in Vellmark burned down.", "Ana Vek", at=700)
    assert first(past, PLAIN) == PLAIN.statement


def test_of_several_wordings_one_that_tells_something_stands_for_all() -> None:
    names = ("post", "herald", "star", "argus")
    said = [claim(name, "Jon Orr was her cousin.", "Ana Vek") for name in names[:3]]
    said.append(claim("argus", "Ana Vek’s cousin Jon Orr was the pilot.", "Ana Vek"))
    read = [reading(name, one) for name, one in zip(names, said, strict=True)]
    findings = reconcile([head(name) for name in names], read).findings
    assert [finding.statement for finding in findings] == [said[3].statement]
