"""Whose words they are where somebody else is named beside the cue, and what an opening "it" is: written for these tests."""

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
        ("The bank said it was fined two million by the regulator.", "The bank", "The bank was fined two million by the regulator."),
        ("The union said it was surprising how few had come.", "The union", "It was surprising how few had come."),
    ],
)  # fmt: skip
def test_an_it_that_only_is_something_is_not_the_speaker(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in told(text)


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Fire officers told the jury petrol had been poured on the stairs.", "Petrol had been poured on the stairs."),
        ("A driver told Channel Four from hospital that the brakes had gone.", "The brakes had gone."),
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


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        (
            "The train was struck near the bridge at 9:20 a.m., according to the operator, Orne Mountain Railway.",
            "Orne Mountain Railway",
            "The train was struck near the bridge at 9:20 a.m.",
        ),
        (
            "Six officers came after seven, according to her lawyer, Senior Counsel Mara Kip.",
            "Senior Counsel Mara Kip",
            "Six officers came after seven.",
        ),
        (
            "Nurses at the clinic claim 43 patients were relying on the pipes, far more than bosses admit, and that the alarm had failed.",
            "Nurses at the clinic",
            "43 patients were relying on the pipes, far more than bosses admit, and the alarm had failed.",
        ),
        (
            "In a note to staff last night the company said no decision had been taken to close the hall.",
            "the company",
            "No decision had been taken to close the hall.",
        ),
        ("More than 50 people said the road was shut.", "More than 50 people", "The road was shut."),
        ("More than twenty doctors said the ward was unsafe.", "More than twenty doctors", "The ward was unsafe."),
    ],
)
def test_the_speaker_is_who_says_it(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in told(text)


def denied(text: str) -> list[tuple[str, str, str]]:
    """Who denies or does not answer what in a text of one paragraph."""
    found = read(article(("title", "At Velm"), ("body", text))).denials
    return [(denial.denier, denial.form, denial.denied_statement) for denial in found]


def test_whose_question_it_was_is_not_who_did_not_answer() -> None:
    text = "The company did not respond to our question about whether the chicken had been frozen."
    assert denied(text) == [("The company", "no_reply", "Whether the chicken had been frozen.")]


@pytest.mark.parametrize(
    ("how", "kept"),
    [("never knowingly", "has knowingly served"), ("never ever", "has served"), ("never personally", "has personally served")],
)  # fmt: skip
def test_who_did_it_not_knowingly_denies_no_more_than_that(how: str, kept: str) -> None:
    text = (
        "Former cooks say Velm Foods has served meat past its date. "
        f"Its manager, Jon Ek, told the Orne Post: “Velm Foods has {how} served meat past its date.”"
    )
    assert ("Jon Ek", "denies", f"Velm Foods {kept} meat past its date.") in denied(text)


def test_an_offer_rejected_two_days_later_denies_nothing() -> None:
    assert (
        denied("The fund's latest offer, made on June 11 and rejected two days later, is worth 18 crowns a share.")
        == []
    )


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        (
            "In the letter Helga Quenn wrote that the hall was old. "
            "Old Mardle confirms it is authentic, though it says two pages are missing.",
            "Old Mardle",
            "Two pages are missing.",
        ),
        (
            "A report on the spill came out on Friday. Velm Gold accepts its findings, but it says the figures are old.",
            "Velm Gold",
            "The figures are old.",
        ),
    ],
)  # fmt: skip
def test_an_it_behind_though_is_the_body_that_spoke_before_it(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in told(text)


def test_an_it_behind_a_clause_is_the_clause() -> None:
    assert told("The coast road will be shut, it was announced by the ministry.") == {
        ("the ministry", "The coast road will be shut.")
    }
    assert not any(
        speaker for speaker, _ in told("It was said by the company that it will appeal, and the fine stands.")
    )


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Jon Ek said early results showed a lead for the union.", "Early results showed a lead for the union."),
        ("Jon Ek said early on Monday that the road was shut.", "The road was shut."),
        ("The mayor said late buses would run.", "Late buses would run."),
        (
            "Jon Ek said early traces “point in the direction of” neighbouring Velm, and that investigators held that view.",
            "Early traces “point in the direction of” neighbouring Velm, and investigators held that view.",
        ),
    ],
)
def test_early_and_neighbouring_may_belong_to_what_is_said(text: str, statement: str) -> None:
    assert statement in {said for _, said in told(text)}
