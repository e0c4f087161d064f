"""A statement made of two people's words is neither's; one made of the words of one of them is that one's."""

import pytest

from tests.verify.drafting import claim, objections, refusals, story

TWO = story(
    "Ana Vek said the pier was rotten.",
    "Tomas Brandt said the ferry had been too heavy.",
    "The rescue service said the dam broke at dawn.",
    "According to the operator, the gates had been tested in May.",
    "Petra Lohm said two schools would close, while Olaf Renn said 40 jobs would go.",
    "“We saw smoke over the mill,” Dana Holt told Velm Radio.",
    "The fire chief, Lars Eide, said the fire began in a storeroom.",
    "It burned for six hours, Eide said.",
    "A barge loaded with gravel struck the northern lock on Sunday.",
    "Mayor Ilse Maran said the lock would stay shut for a month.",
    "It would open again in May.",
    "Nine men fell at the ford, Northline reported, quoting a source in the army. Two were reportedly brothers.",
)


@pytest.mark.parametrize(
    ("speaker", "statement", "cited"),
    [
        ("Ana Vek", "The pier was rotten and the ferry had been too heavy.", (1, 2)),
        ("Tomas Brandt", "The pier was rotten and the ferry had been too heavy.", (1, 2)),
        ("the rescue service", "The dam broke at dawn, though the gates had been tested in May.", (3, 4)),
        ("Petra Lohm", "Two schools would close and 40 jobs would go.", (5,)),
        ("Olaf Renn", "Two schools would close and 40 jobs would go.", (5,)),
        ("Dana Holt", "There was smoke over the mill and the fire began in a storeroom.", (6, 7)),
        ("Lars Eide", "There was smoke over the mill, and the fire burned for six hours.", (6, 8)),
        (
            "Ilse Maran",
            "A barge loaded with gravel struck the lock, and the lock would stay shut for a month.",
            (9, 10),
        ),
    ],
)
def test_two_peoples_words_are_not_one_persons(speaker: str, statement: str, cited: tuple[int, ...]) -> None:
    assert refusals(TWO, claim(statement, *cited, speaker=speaker)) == ["fused"]


@pytest.mark.parametrize(
    ("speaker", "statement", "cited"),
    [
        ("Ana Vek", "The pier was rotten.", (1, 2)),
        ("Tomas Brandt", "The ferry had been too heavy.", (1, 2)),
        ("the rescue service", "The dam broke at dawn.", (3, 4)),
        ("Petra Lohm", "Two schools would close.", (5,)),
        ("Olaf Renn", "40 jobs would go.", (5,)),
        ("Lars Eide", "The fire began in a storeroom and burned for six hours.", (7, 8)),
        ("Ilse Maran", "The lock would stay shut for a month. It would open again in May.", (10, 11)),
        ("Ana Vek", "The pier was rotten, and Tomas Brandt said the ferry had been too heavy.", (1, 2)),
    ],
)
def test_what_one_of_them_said_is(speaker: str, statement: str, cited: tuple[int, ...]) -> None:
    assert refusals(TWO, claim(statement, *cited, speaker=speaker)) == []


def test_what_is_reportedly_so_goes_on_from_the_one_who_reports() -> None:
    statement = "Nine men fell at the ford, two of them reportedly brothers."
    item = claim(statement, 12, 13, speaker="a source in the army", likelihood="reported", words="reportedly")
    assert refusals(TWO, item) == []


def test_the_question_that_somebody_answers_is_nobodys_words() -> None:
    told = story(
        "Asked whether guards had laid wire on the bank, as Ostrel contends, Ivo Lann said: “I am here for the dead.”"
    )
    shown = "Asked whether guards had laid wire on the bank, Ivo Lann said: “I am here for the dead.”"
    assert not objections(told, claim(shown, 1, speaker="Ivo Lann"), "fused")
