"""Counts that are no older and newer value of each other, and those that are."""

import pytest

from onrecord.reconcile.counts import counts_of

from .readings import claim
from .test_one_thing import said, told


@pytest.mark.parametrize(
    ("statement", "harms"),
    [
        ("Seven miners died and 52 were hospitalised.", ["death", "injury"]),
        ("Four sailors died and 18 were rescued.", ["death", ""]),
        ("She feared the toll would rise, as “six” were on ventilators.", [""]),
        ("Four people are now known to have died.", ["death"]),
        ("Nine nurses, eight of them women, died.", ["death", ""]),
    ],
)
def test_those_who_fared_otherwise_died_of_nothing(statement: str, harms: list[str]) -> None:
    assert [count.harm for count in counts_of([said("post", statement)])] == harms


def test_arrests_of_a_town_are_no_older_count_of_two_towns() -> None:
    one = said("post", "Police arrested 16 people in the capital.")
    other = said("times", "Lawyers counted 27 people arrested in the capital and in Amar.")
    assert told(one, other) == []


def test_arrests_counted_by_two_parties_are_disputed() -> None:
    one = said("post", "40 people were arrested in Dolna at the rally.", "the police")
    other = said("times", "95 people were arrested in Dolna at the rally.", "the opposition")
    assert told(one, other) == [("conflict", ["40 people", "95 people"])]


def test_fewer_who_fled_by_another_count_may_be_others() -> None:
    one = said("post", "About 3,000 people were told to leave their homes.", "the fire service")
    other = said("times", "Some 2,100 people had left their homes.", "the council")
    assert [relation for relation, _ in told(one, other)] == ["undetermined"]


def test_a_number_put_against_the_articles_own_is_no_later_toll() -> None:
    one = said("post", "The blast killed at least 30 people.", "the ministry")
    other = said("post", "Orsa Watch puts the number of dead at 44.", "Orsa Watch", at=90)
    assert ("conflict", ["at least 30 people", "44"]) in told(one, other)


def test_those_who_died_in_hospital_are_no_older_toll() -> None:
    one = said("post", "Two people died in hospital.", "the mayor")
    other = said("times", "Fourteen people were killed in the fire.", "the mayor")
    assert told(one, other) == []


def test_what_was_until_a_day_has_changed() -> None:
    one = said("post", "Until Sunday night three deaths were confirmed.")
    other = said("times", "A fifth person died on Monday, which brings the death toll to five.")
    assert [relation for relation, _ in told(one, other)] == ["update"]


def test_a_claim_without_figures_counts_nothing() -> None:
    assert counts_of([claim("post", "Nobody died.")]) == []
