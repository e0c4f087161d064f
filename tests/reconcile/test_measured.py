"""Measures of one thing in two articles that cannot both be true; and what only seems to differ."""

import pytest

from onrecord.reconcile.measured import measured
from onrecord.records import Claim

from .readings import MONDAY, TUESDAY, claim, head, story


def rows(one: str, other: str) -> list[tuple[str, list[str]]]:
    claims: list[Claim] = [claim("post", one), claim("herald", other)]
    told = story(*claims, heads=[head("post", published=MONDAY), head("herald", published=TUESDAY)])
    return [(item.relation, [value.value for value in item.values]) for item in measured(claims, told)]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        pytest.param(
            "The ford at Velm will stay shut for six weeks.",
            "The ford would be closed for two months.",
            ["six weeks", "two months"],
            id="how long",
        ),
        pytest.param(
            "The ferry ran aground at 5.40 pm.",
            "The accident happened at about nine in the evening.",
            ["5.40 pm", "about nine"],
            id="the hour",
        ),
        pytest.param(
            "The crack is about four metres long.",
            "The crack measures 2.5 metres.",
            ["about four metres", "2.5 metres"],
            id="how far",
        ),
        pytest.param(
            "One in eight weavers was off sick last week.",
            "Last week 20 percent of weavers were off sick.",
            ["One in eight weavers", "20 percent of weavers"],
            id="the share",
        ),
        pytest.param(
            "It was the weavers' third strike in a year.",
            "The weavers began their second stoppage within twelve months.",
            ["third strike", "second stoppage"],
            id="the how-manieth",
        ),
        pytest.param("Ola Brandt, 58, drove the bus.", "The driver, Ola Brandt, is 61.", ["58", "61"], id="the age"),
        pytest.param(
            "Daniel Moss, 31, came home to his mother, Carol Moss, 60.",
            "Dan Moss, 32, is home.",
            ["31", "32"],
            id="Dan",
        ),
        pytest.param(
            "Margaret Hale, 77, known to all as Peggy, fell ill.",
            "Peggy Hale, 76, fell ill.",
            ["77", "76"],
            id="known as",
        ),
        pytest.param(
            "Sam Orr, 34, was freed.",
            "Sam Orr, a graduate who turned 35 in jail, was freed.",
            ["34", "35"],
            id="turned",
        ),
        pytest.param(
            "Seven crews fought the blaze.",
            "Twelve crews fought the flames.",
            ["Seven crews", "Twelve crews"],
            id="how many",
        ),
        pytest.param(
            "The mill was built in 1961.", "The mill, built in 1958, is empty.", ["1961", "1958"], id="the year"
        ),
        pytest.param(
            "Fields were sprayed on 19 May.",
            "The spraying of fields took place on 21 May.",
            ["19 May", "21 May"],
            id="the day",
        ),
    ],
)
def test_what_cannot_both_be_true_stands_side_by_side(one: str, other: str, values: list[str]) -> None:
    # Of counts, sums and shares an article gives many: that both are of one thing is likely, and not said.
    likely = any(word in " ".join(values) for word in ("crews", "weavers", "million"))
    assert rows(one, other) == [("undetermined" if likely else "conflict", values)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The work will take 18 months.", "The work will take a year and a half.", id="one length, two units"
        ),
        pytest.param("The mine lies 140 km from Orne.", "The mine lies about 90 miles from Orne.", id="one distance"),
        pytest.param(
            "The flood reached Pelch, 64 kilometres below the border.",
            "The flood reached the bridge 22 km downstream of the dam.",
            id="from two places",
        ),
        pytest.param(
            "The ford was closed for two days.", "The ford will be closed for six weeks.", id="was and will be"
        ),
        pytest.param(
            "The union wants a rise of 9 percent.", "The yard offered a rise of 4 percent.", id="asked and offered"
        ),
        pytest.param("In 2029 the flood hit 300 homes.", "The flood hit 160 homes.", id="another year"),
        pytest.param("Guests waited two hours on average.", "Guests waited eleven hours.", id="an average"),
        pytest.param("A second diver was seen.", "A third diver was seen.", id="one by one"),
        pytest.param("Shares in Orne rose by 12 percent.", "Shares in Velm fell by 3 percent.", id="up and down"),
        pytest.param("The deaf cat caught seven mice.", "Eleven of the dead were pilots.", id="unlike things"),
        pytest.param("Of its 40 wagons eleven overturned.", "The train had 40 wagons.", id="part and whole"),
        pytest.param(
            "Repairs will cost 3 million euros.", "Repairs will cost between 2 and 4 million euros.", id="a range"
        ),
        pytest.param("Maud Brandt, 68, was there.", "Ola Brandt, 41, drove the bus.", id="two of one surname"),
        pytest.param("Samuel Ito, 29, and Samantha Ito, 31, left.", "Sam Ito, 30, left.", id="either can be Sam"),
        pytest.param("Henrietta Moll (72) sued.", "Henry Moll, 45, sued.", id="two names"),
        pytest.param("Uwe Holz, the father of Tim, who turned 12, spoke.", "Uwe Holz, 41, spoke.", id="a son's age"),
        pytest.param(
            "Brandt, 52, runs the mill.", "It is a 98-year-old rope mill that Brandt owns.", id="a thing's age"
        ),
        pytest.param(
            "The picture sold for 4.2 million euros.",
            "The picture sold for 5.1 million euros including fees.",
            id="with and without fees",
        ),
        pytest.param("Some 430 weavers work there.", "Some 412 permanent weavers work there.", id="which of them"),
        pytest.param("The fee is a limit of 40 tonnes.", "The mill milled 60 tonnes.", id="a limit"),
        pytest.param(
            "Reports published on 4 May told of the fire.", "The fire was told of on 2 May.", id="when it was told"
        ),
    ],
)
def test_what_only_seems_to_differ_is_left_alone(one: str, other: str) -> None:
    assert rows(one, other) == []


def test_what_the_other_article_gives_too_is_not_at_odds_with_it() -> None:
    claims = [
        claim("post", "Guests queued for five hours."),
        claim("herald", "Guests queued for five hours.", at=0),
        claim("herald", "A cook had queued for eleven hours.", at=60),
    ]
    told = story(*claims, heads=[head("post"), head("herald")])
    assert list(measured(claims, told)) == []


def test_one_difference_of_three_articles_is_told_once() -> None:
    claims = [
        claim("post", "The ford will stay shut for six weeks."),
        claim("herald", "The ford will be closed for two months."),
        claim("times", "The ford will be closed for six weeks."),
        claim("echo", "The ford is to be shut for five months."),
    ]
    told = story(*claims, heads=[head(name) for name in ("post", "herald", "times", "echo")])
    (row,) = measured(claims, told)
    assert sorted(value.value for value in row.values) == ["five months", "six weeks", "two months"]
