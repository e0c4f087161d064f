"""Denials without a word of denying: of what nobody knows of, of what was done at no time, of what was only heard said, and
verdicts on a suggestion."""

import pytest

from onrecord.extract.by_rules import read
from tests.extract.test_denied import article


def told(*bodies: str) -> list[tuple[str, str]]:
    return [(denial.denier, denial.denied_statement) for denial in read(article(*bodies)).denials]


@pytest.mark.parametrize(
    ("body", "denier", "denied"),
    [
        ("Renn Lines said it knew of no faults in the brakes.", "Renn Lines", "It knew of faults in the brakes."),
        (
            "“I know of nobody who was hurt in that cell,” Al Brock said.",
            "Al Brock",
            "I know of somebody who was hurt in that cell.",
        ),
        (
            "Asked if there had been an offer, Sue Park said: “I'm not aware of one.”",
            "Sue Park",
            "There had been an offer.",
        ),
        ("Ivo Crane said he was “not aware of any such complaint”.", "Ivo Crane", "He was aware of such a complaint."),
        (
            "“At no stage were residents told to stay in,” said Ola Munch.",
            "Ola Munch",
            "Residents were told to stay in.",
        ),
        (
            "“At no point did the officer draw his weapon,” Ian Flood said.",
            "Ian Flood",
            "The officer did draw his weapon.",
        ),
        (
            "“No request for help was ever made by the captain,” Leif Aas said.",
            "Leif Aas",
            "A request for help was made by the captain.",
        ),
        (
            "“There was never a plan to sell the forest,” said Jo Hale.",
            "Jo Hale",
            "There was a plan to sell the forest.",
        ),
        (
            "Kit Moran said there was “no connection” with the takeover.",
            "Kit Moran",
            "There was a connection with the takeover.",
        ),
        ("Vale Bank said it “did not make the loan in question”.", "Vale Bank", "It did make the loan in question."),
        ("“Any claim that we hid the results is plain wrong,” Sam Ito said.", "Sam Ito", "We hid the results."),
        (
            "“I have seen it claimed that the exam was sold. That did not happen,” Olga Frey said.",
            "Olga Frey",
            "The exam was sold.",
        ),
        (
            "One story in the paper, that the bishop fainted, was “rubbish”, said Tom Quill.",
            "Tom Quill",
            "The bishop fainted.",
        ),
        ("“To suggest that we left him there is false,” said Urs Keller.", "Urs Keller", "We left him there."),
    ],
)
def test_what_is_not_known_or_never_done_is_denied(body: str, denier: str, denied: str) -> None:
    assert told(body) == [(denier, denied)]


@pytest.mark.parametrize(
    "body",
    [
        "Birdwatchers said they knew of no rarer bird.",
        "Drivers said they were not aware of the new limit.",
        "Neighbours said they were not aware of any problems.",
        "“At no time have I felt so alone,” Ana Vek said.",
        "No summer was ever so hot, Bob Ray said.",
        "There was never a better day for it, Bob Ray said.",
        "“The suggestion that nurses should pay is wrong,” Ana Vek said.",
        "“People say that I am lucky. That is true,” Ana Vek said.",
    ],
)
def test_what_is_only_told_with_a_no_is_not_denied(body: str) -> None:
    assert not told(body)


def test_who_disputes_that_disputes_the_whole_quotation_before() -> None:
    denied = told("A nurse said: “They were told on Monday. Nothing was done.”", "Vic Lowe disputes that.")
    assert denied == [("Vic Lowe", "They were told on Monday. Nothing was done.")]


@pytest.mark.parametrize(
    ("body", "denier"),
    [
        ("Olu Bari could not be contacted on Sunday.", "Olu Bari"),
        ("Rex Todd did not answer repeated calls.", "Rex Todd"),
        ("The agency did not get back to us.", "The agency"),
        ("Mina Katz had not rung back by the time we went to press.", "Mina Katz"),
        ("Paula Reyes herself was unavailable.", "Paula Reyes"),
    ],
)
def test_whoever_does_not_ring_back_does_not_reply(body: str, denier: str) -> None:
    (denial,) = read(article(body)).denials
    assert (denial.denier, denial.form) == (denier, "no_reply")


@pytest.mark.parametrize(
    "body",
    [
        "He did not answer calls for calm.",
        "The second climber could not be located in the fog, Jan Pol said.",
        "The recording was unavailable.",
        "Ana Vek had not called back the dogs.",
    ],
)
def test_who_was_not_asked_for_an_answer_owes_none(body: str) -> None:
    assert not told(body)


def test_a_silence_counts_right_behind_what_somebody_says() -> None:
    assert told("Carrow Mining said it would help. It made no mention of the warning.") == [
        ("Carrow Mining", "The warning.")
    ]
    assert not told("Grandmother liked the sea. She did not mention the wreck.")
    assert not told("The guidebook did not mention the chapel.")
