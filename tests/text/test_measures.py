"""Figures as measures: of which dimension each is, what it is of, and what its words leave open."""

import pytest

from onrecord.text.measures import measures_in


def told(text: str) -> list[tuple[str, str]]:
    return [(one.dimension, one.text) for one in measures_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No figure stands in this sentence.", []),
        ("The ford will stay shut for six weeks.", [("duration", "six weeks")]),
        ("The work will take a year and a half.", [("duration", "a year and a half")]),
        ("She swam it in two hours and 21 minutes.", [("duration", "two hours and 21 minutes")]),
        ("He appealed against his five-year sentence.", [("duration", "five-year")]),
        ("It burned down three years ago.", []),
        ("It is open for the next two weeks.", []),
        ("The mast broke at 05.40 on Tuesday.", [("hour", "05.40")]),
        ("The mast broke shortly after six on Tuesday.", [("hour", "shortly after six")]),
        ("It happened at half past ten.", [("hour", "half past ten")]),
        ("They rowed at five knots.", [("speed", "five knots")]),
        ("The crack is about four metres long.", [("length", "about four metres")]),
        ("It lies half a mile from the shore.", [("length", "half a mile")]),
        ("It was minus 9 degrees in the yard.", [("degrees", "minus 9 degrees")]),
        ("One in eight weavers was ill.", [("share", "One in eight")]),
        ("Two thirds of the weavers were ill.", [("share", "Two thirds")]),
        ("Most of the weavers were ill.", [("share", "Most of")]),
        ("It is their third strike in a year.", [("rank", "third strike")]),
        ("A second man was seen.", []),
        ("He came on the third day.", []),
        ("Ola Brandt, 58, was not hurt.", [("age", "58")]),
        ("Thirteen-year-old Mina Roos won.", [("age", "Thirteen")]),
        ("A boy of seven was found.", [("age", "seven")]),
        ("The flood warning was at level three.", [("grade", "level three")]),
        ("The mill was built in 1961.", [("year", "1961")]),
        ("In 2031 the fleet landed cod.", []),
        ("The grant is £1.2m.", [("money", "£1.2m")]),
        ("Repairs cost between 2 and 4 million euros.", []),
        ("Seven crews fought it.", [("count", "Seven")]),
        ("A two-car tram left the rails.", []),
    ],
)
def test_every_figure_is_of_one_dimension(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("It lasted 18 months.", "It lasted a year and a half.", True),
        ("It lasted 48 hours.", "It was a two-day stoppage.", True),
        ("It was shut for six weeks.", "It was shut for two months.", False),
        ("It lies 140 km away.", "It lies 90 miles away.", True),
        ("It rang at noon.", "It rang at 12.05 pm.", True),
        ("A third of the bees died.", "Some 33 percent of the bees died.", True),
        ("One in eight weavers was ill.", "Of them 20 percent of weavers were ill.", False),
        ("Most of the bees died.", "A quarter of the bees died.", False),
        ("Police made a dozen arrests.", "Police made 13 arrests.", True),
        ("The grant is £1.2m.", "The grant is 1,200,000 pounds.", True),
    ],
)
def test_values_are_held_against_each_other_in_one_unit(one: str, other: str, agree: bool) -> None:
    first, second = measures_in(one)[0], measures_in(other)[-1]
    assert first.dimension == second.dimension
    assert (first.low <= second.high and second.low <= first.high) is agree


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Twelve fire crews were sent.", "crews"),
        ("Eleven of its 40 wagons overturned.", "wagons"),
        ("Nineteen of those freed are children.", "children"),
        ("A third of the visitors came by boat.", "visitors"),
        ("It had 300 guests, four in five of whom slept.", "guests"),
    ],
)
def test_a_measure_names_what_it_is_of(text: str, noun: str) -> None:
    assert noun in {one.noun for one in measures_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The firing stopped from 17.00 hours on Monday.",
        "At 0338 hours the guards opened fire.",
        "Two days after the blast, they agree on little.",
        "Nearly three weeks before the vote the sheriff left.",
    ],
)
def test_a_clock_and_a_day_that_is_set_last_no_time(text: str) -> None:
    assert not any(one.dimension == "duration" for one in measures_in(text))


@pytest.mark.parametrize("text", ["The engine had run 10.30 hours.", "The pilot had 2,100 hours on the type."])
def test_hours_that_are_counted_read_no_clock(text: str) -> None:
    assert any(one.dimension == "duration" for one in measures_in(text))
