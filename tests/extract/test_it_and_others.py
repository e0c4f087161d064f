"""What an "it" that opens a statement stands for, and what is no claim of whoever is named beside it: written for these tests."""

import pytest

from onrecord.extract.by_rules import read
from tests.articles import article


def told(text: str) -> set[tuple[str | None, str]]:
    """Who says what in a text of one paragraph."""
    return {(claim.speaker, claim.statement) for claim in read(article(("title", "At Velm"), ("body", text))).claims}


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        ("The loan is at issue. The defence has said it was only 40,000 crowns.", "The defence", "It was only 40,000 crowns."),
        ("The paper was leaked. The police say it was forwarded to many pupils.", "The police", "It was forwarded to many pupils."),
        ("Velm Ferries said it was deeply disappointed by the vote.", "Velm Ferries", "Velm Ferries was deeply disappointed by the vote."),
        ("Velm Ferries said it was still searching the harbour.", "Velm Ferries", "Velm Ferries was still searching the harbour."),
        ("Velm Ferries said it was under no duty to report them.", "Velm Ferries", "Velm Ferries was under no duty to report them."),
    ],
)  # fmt: skip
def test_an_it_that_only_is_something_is_not_the_speaker(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in told(text)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Fire officers told the jury petrol had been poured on the stairs.", "Petrol had been poured on the stairs."),
        ("The mayor told reporters streets would stay shut until Monday.", "Streets would stay shut until Monday."),
        ("Police told residents gas had leaked from the old mill.", "Gas had leaked from the old mill."),
        ("Doctors told the inquest the boy had died at once.", "The boy had died at once."),
    ],
)
def test_those_who_are_told_are_no_part_of_it(text: str, statement: str) -> None:
    assert statement in {said for _, said in told(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The rules do not require firms to report swabs from areas where no food is handled.",
        "Her niece Ida Orr had said the same thing before reporters on the first day of the trial.",
        "Jon Ek said much the same about the harbour wall last year.",
    ],
)
def test_what_must_be_told_or_was_told_before_is_no_claim(text: str) -> None:
    assert not any(speaker for speaker, _ in told(text))
