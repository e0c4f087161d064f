"""What opens with "he", "this" or "the figure was" hangs on what stood before; what names its subject stands alone."""

import pytest

from onrecord.text.hanging import hangs


@pytest.mark.parametrize(
    "statement",
    [
        "He was told of it in May.",
        "“They knew about that line.",
        "This was never about money.",
        "That is for the court, not for the press.",
        "The figure was not correct.",
        "That figure was wrong.",
        "The claims are “nonsense”.",
        "His client had gone abroad.",
        "It was a mistake.",
        "Ana Vek did not sign it.",
        "Her client had gone abroad.",
        "The mayor had seen no such letter.",
        "Three other boats were searched.",
        "Nine of those were still being tested.",
        "Two were in hospital.",
        "They had not been.",
        "Nobody told Ana Vek to.",
        "Ana Vek warned against reading that as a promise.",
        "The organisers say it is nearer 900.",
        "Ana Vek said: “He was lying”.",
        "The offer was too low.",
        "It was forced to close.",
        "It came as rain fell on the town.",
        "The two would be sent home.",
        "The other, a boy of 15, ran off.",
        "Of them, 52 were still in hospital.",
        "Ana Vek was hopeful about all of them.",
        "Hers was a count of those who had signed in.",
        "Ana Vek had put the loss at two and a half.",
        "The share may have been nearer 7%.",
        "Nine savers in ten were under that limit.",
    ],
)
def test_a_statement_without_its_subject_hangs(statement: str) -> None:
    assert hangs(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "It is likely that the dam was sound.",
        "The figure of 40 was wrong.",
        "The decision of the court was final.",
        "The reports of the inspectors were lost.",
        "Ana Vek was told of the leak in May.",
        "That the dam was weak had been known.",
        "The number of dead rose to nine.",
        "The mill said it had paid for its own repairs.",
        "In his letter, Ana Vek gave a date.",
        "It was too early to say who had paid.",
        "The storm made it hard to land.",
        "It took an hour to read out the names.",
        "It was noon before help came.",
        "Rescuers took those hurt to the harbour.",
        "Two were killed in the blast.",
        "The mill wanted to stay but could not.",
        "Ana Vek said: “I saw the letter, and it was forged”.",
        "This week the harbour was closed.",
    ],
)
def test_a_statement_that_names_its_subject_stands_alone(statement: str) -> None:
    assert not hangs(statement)
