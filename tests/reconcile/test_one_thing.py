"""Figures of one thing across findings, and figures that an article sets against each other; all else left alone."""

import pytest

from onrecord.reconcile.discrepancies import discrepancies
from onrecord.reconcile.groups import group
from onrecord.records import Claim, Discrepancy, content_id
from onrecord.text.figures import figures_in
from onrecord.text.quantities import quantities_in

from .readings import MONDAY, TUESDAY, claim, head, story

DAYS = {"post": MONDAY, "herald": MONDAY, "times": TUESDAY}


def said(article: str, statement: str, who: str | None = None, *, at: int = 0) -> Claim:
    """A claim with the quantities that the rules read out of its statement."""
    return claim(article, statement, who, at=at, quantities=quantities_in(statement, figures_in(statement)))


def found(*claims: Claim) -> list[Discrepancy]:
    told = story(*claims, heads=[head(name, published=day) for name, day in DAYS.items()])
    groups = {
        content_id("f", [c.id for c in members]): members for members in group(sorted(claims, key=lambda c: c.id), told)
    }
    return [item for item in discrepancies(groups, told) if item.kind == "figure"]


def told(*claims: Claim) -> list[tuple[str, list[str]]]:
    return [(item.relation, [value.value for value in item.values]) for item in found(*claims)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "About 600 welders lost their jobs when the yard closed.",
            "Around 750 welders were laid off when the gates were locked.",
        ),
        ("The court halted a 412 million pound bridge contract.", "It was thrown off the £420m Northgate bridge job."),
        ("A gang demanded 25 million euros in cryptocurrency.", "A gang of hackers has demanded €20m."),
        ("The blaze had burned 31,000 acres of moor.", "The blaze has consumed 38,400 acres of the moor."),
        ("Vandals destroyed 220 barns in the valley.", "The storm and the vandals flattened 340 barns."),
        ("The dam was 40 percent full.", "The dam was 55 percent full."),
        ("Inspectors seized 38 tonnes of undeclared herring.", "Inspectors had found 46 tonnes of undeclared herring."),
    ],
)
def test_two_articles_figures_of_one_thing_stand_side_by_side(one: str, other: str) -> None:
    ((relation, values),) = told(said("post", one, "Ana Vek"), said("herald", other, "Jon Marr"))
    assert (relation, len(values)) == ("conflict", 2)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "The bank lost the data of 900,000 clients.",
            "The bank, which has 3 million clients, fell in trade.",
            id="part and whole",
        ),
        pytest.param("The yard employs 600 welders.", "The yard laid off 90 welders.", id="another deed"),
        pytest.param(
            "In 2021 the fleet landed 400 tonnes of undeclared cod.",
            "In 2022 the fleet landed 700 tonnes of undeclared cod.",
            id="other years",
        ),
        pytest.param(
            "The mill pays 300 crowns a day in fines.", "The mill paid 900 crowns in fines.", id="rate and sum"
        ),
        pytest.param("Crews saved 40 barns near Velm.", "Crews saved 90 barns near Orrin.", id="other places"),
        pytest.param(
            "Police seized 20 stolen bicycles.", "Police seized another 12 stolen bicycles.", id="more of them"
        ),
        pytest.param(
            "Three people familiar with the sale spoke of debts.",
            "Four people familiar with the sale spoke of debts.",
            id="who told",
        ),
        pytest.param(
            "The board paid £12m for the east stand.",
            "The board paid £40m for the west stand.",
            id="prices of two things",
        ),
        pytest.param(
            "Engineers found faults in 31 of 118 pumps.", "Engineers found 118 pumps in the station.", id="whole"
        ),
    ],
)
def test_figures_of_other_things_stay_apart(one: str, other: str) -> None:
    assert told(said("post", one, "Ana Vek"), said("herald", other, "Jon Marr")) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "Ana Vek raised 15 million crowns in January.",
            "Jon Marr raised 21 million crowns in January.",
            id="each their own",
        ),
        pytest.param(
            "The yard made a profit of 9 crowns a share.",
            "It made more than the 7 crowns a share that brokers expected.",
            id="hoped for",
        ),
        pytest.param("The wreck lay 40 metres deep.", "The boy stood 5 metres from the wreck.", id="distances"),
        pytest.param(
            "More than 2,000 people left Velm by bus.", "More than 5,000 people left two towns and Velm.", id="people"
        ),
    ],
)
def test_what_only_sounds_alike_stays_apart(one: str, other: str) -> None:
    assert told(said("post", one, "Ana Vek"), said("herald", other, "Jon Marr")) == []


def test_sums_in_two_currencies_are_left_open() -> None:
    one = said("post", "At least 8 million euros was diverted from the sale of the training ground.")
    other = said("herald", "£7.4m went missing from the sale of the training ground.", "the Trust")
    assert [relation for relation, _ in told(one, other)] == ["undetermined"]


def test_a_lead_that_shrank_is_followed_to_the_next_article() -> None:
    one = said("post", "A recount has cut the governor's lead over the challenger to 214 votes.")
    later = said("times", "The governor was now ahead by 198 votes.", "Bogdan Tirel")
    assert told(one, later) == [("update", ["214 votes", "198 votes"])]


def test_a_later_figure_of_the_same_source_is_an_update() -> None:
    one = said("post", "Ballots were added in at least 23 polling stations.", "Jelena Vek")
    later = said("times", "Ballots were added in 27 polling stations, four more than she claimed then.", "Jelena Vek")
    assert told(one, later) == [("update", ["at least 23 polling stations", "27 polling stations"])]


def test_a_later_figure_of_another_party_is_a_conflict() -> None:
    one = said("post", "The flood ruined 300 barns.", "the ministry")
    later = said("times", "The flood has ruined 700 barns.", "the farmers' league")
    assert [relation for relation, _ in told(one, later)] == ["conflict"]


def test_an_older_figure_that_an_article_gives_up_goes_with_the_article_that_had_it() -> None:
    one = said("post", "Thieves stole the data of 900,000 clients.", "the bank")
    later = said(
        "times", "Thieves stole the data of 1.4 million clients, up from an earlier estimate of 900,000.", "Kestrel"
    )
    assert told(one, later) == [("update", ["900,000 clients", "1.4 million clients"])]


def test_the_number_put_by_another_party_in_the_next_sentence_is_a_conflict() -> None:
    first = "The airport logged 62 complaints."
    one, other = (
        said("post", first, "the airport"),
        said("post", "The residents put the number at 200.", "residents", at=len(first) + 1),
    )
    assert told(one, other) == [("conflict", ["62 complaints", "200"])]


def test_the_number_after_another_sentence_is_of_nobody_knows_what() -> None:
    first = "The airport logged 62 complaints."
    other = said("post", "The residents put the number at 200.", "residents", at=len(first) + 120)
    assert told(said("post", first, "the airport"), other) == []


def test_a_bare_number_of_one_party_stands_beside_the_others() -> None:
    first = "The ministry says 19."
    one, other = (
        said("post", first),
        said("post", "It was 20, because a trainee had joined.", "the owner", at=len(first) + 1),
    )
    assert told(one, other) == [("conflict", ["The ministry says 19", "20"])]


def test_the_number_of_an_earlier_day_is_the_older_one() -> None:
    first = "Some 900 houses are without power."
    then = said("post", "On Tuesday the figure was 2,000.", at=len(first) + 1)
    assert told(said("post", first, "the grid"), then) == [
        ("update", ["On Tuesday the figure was 2,000", "Some 900 houses"])
    ]


def test_rivals_of_one_count_are_no_update() -> None:
    one = said("post", "Police had detained 46 people overnight.", "a source")
    two = said("post", "Police had detained 38 people overnight.", "the ministry", at=200)
    three = said("times", "Police have arrested 112 people.", "the league")
    four = said("times", "Police arrested 38 people.", "the ministry", at=300)
    ((relation, values),) = told(one, two, three, four)
    assert relation == "conflict"
    assert values == ["38 people", "46 people", "112 people"]


def test_bodies_that_were_found_are_no_earlier_toll() -> None:
    one = said(
        "post", "The death toll rose to five on Thursday after searchers found two bodies in a barn.", "the sheriff"
    )
    assert told(one) == []


def test_those_missing_grow_fewer() -> None:
    one, later = said("post", "27 people were missing."), said("times", "Nine people were unaccounted for.")
    assert told(one, later) == [("update", ["27 people", "Nine people"])]


@pytest.mark.parametrize(
    "statement",
    [
        "Nineteen people were treated, not 24.",
        "There were 52 people on the train and not 48, the rescue service now says.",
        "Police spoke of 11 burnt barns; officers earlier gave 14.",
    ],
)
def test_a_figure_that_its_source_gives_up_is_the_older_one(statement: str) -> None:
    assert [relation for relation, _ in told(said("post", statement, "the trust"))] == ["update"]


@pytest.mark.parametrize(
    "others",
    [
        pytest.param((("post", "56 men were underground.", "Union"),), id="somebody holds to it"),
        pytest.param((), id="it is called another's"),
    ],
)
def test_a_figure_that_somebody_else_holds_to_is_disputed(others: tuple[tuple[str, str, str], ...]) -> None:
    answer = "40 men were underground, not 56" + ("." if others else " as the union claims.")
    rows = told(said("herald", answer, "Owner"), *(said(*other) for other in others))
    assert {relation for relation, _ in rows} == {"conflict"}
