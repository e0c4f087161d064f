"""Figures that point back at one just told: what was given before, what is nearer, whose number is another."""

import pytest

from onrecord.reconcile.pointing import pointing

from .test_one_thing import said


def told(*sentences: str, speakers: tuple[str | None, ...] = ()) -> list[tuple[str, list[str]]]:
    at, claims = 0, []
    for number, sentence in enumerate(sentences):
        who = speakers[number] if number < len(speakers) else None
        claims.append(said("post", sentence, who, at=at))
        at += len(sentence) + 1
    return [(item.relation, [value.value for value in item.values]) for item in pointing(claims)]


@pytest.mark.parametrize(
    ("first", "second", "value"),
    [
        (
            "The brigade now believes some nine tonnes got out.",
            "On Tuesday it had put the loss at six and a half.",
            "nine",
        ),
        ("Commandos killed nine gunmen.", "State radio had earlier put the number at 14; it gave no reason.", "nine"),
        ("The party won 51.2% of the vote.", "Provisional figures had given it 50.6%.", "51.2%"),
        ("The storm cut power to 12,000 homes.", "On Monday it had spoken of 15,000.", "12,000"),
    ],
)
def test_what_was_given_before_is_the_older_one(first: str, second: str, value: str) -> None:
    ((relation, values),) = told(first, second)
    assert relation == "update"
    assert value in values[-1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Customers withdrew 4 billion crowns.", "A banker estimated the outflow at closer to 6 billion."),
        ("Less than 3% of its eggs came from the farm.", "The share may have been nearer 8%."),
        ("At least six patients were on oxygen.", "The clinic put the number on oxygen at four."),
        ("The council says 14 trees were felled.", "It was more like 40."),
    ],
)
def test_what_is_nearer_another_number_is_disputed(first: str, second: str) -> None:
    assert [relation for relation, _ in told(first, second)] == ["conflict"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The march drew 3,000 people.", "Police moved closer to 4,000 on the square."),
        ("The party has 300 members.", "It had earlier given 500 euros to a fund."),
        ("Ms Orr was paid £140,000.", "Her predecessor's pay was closer to £200,000."),
        ("The bus carried 40 pupils.", "The trip was closer to 60 kilometres."),
        ("The firm sold 90,000 phones.", "Its rival had reported 120,000."),
        ("Rescuers found 12 dogs and 20 cats.", "The owner had earlier said it was 9."),
    ],
)
def test_what_is_of_something_or_somebody_else_points_at_nothing(first: str, second: str) -> None:
    assert told(first, second) == []
