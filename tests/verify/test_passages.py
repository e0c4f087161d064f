"""The sentences whose figures no claim gives are kept as they stand, and nothing else is."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.records import Passage
from onrecord.verify import verify

from ..articles import article


def passages(text: str) -> tuple[Passage, ...]:
    title, *paragraphs = text.split("\n\n")
    mill = article(("title", title), *(("body", words) for words in paragraphs))
    told = verify(mill, read(mill), answered_by="rules", model=None).passages
    assert all(mill.text[p.span.start : p.span.end] == p.span.text for p in told)
    return told


OPENING = "Mill shut\n\nThe mill at Orsk was shut on Monday. The owners said the roof was unsafe.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Guides walked the old road all day.", id="no figure"),
        pytest.param("The mayor said 40 looms had been saved.", id="a claim gives it"),
        pytest.param("He waited at Gate 14 until the evening.", id="a number that names"),
        pytest.param("The bells rang on 3 May 2019.", id="a date"),
    ],
)
def test_what_counts_nothing_or_is_claimed_is_no_passage(sentence: str) -> None:
    assert not [p for p in passages(OPENING + sentence) if sentence in p.span.text]


def test_a_figure_told_in_passing_is_kept_with_its_sentence_and_its_speaker() -> None:
    told = passages(OPENING + "Lunch was soup, with 18 loaves from a shop in Vard.")
    assert [(p.span.text, p.speaker, p.withdrawn) for p in told] == [
        ("Lunch was soup, with 18 loaves from a shop in Vard.", None, False)
    ]


def test_a_sentence_that_a_notice_withdraws_is_marked() -> None:
    notice = "Correction: An earlier version of this article said that the mill had 70 looms. It has 90."
    assert any(p.withdrawn and "70 looms" in p.span.text for p in passages(OPENING + notice))
