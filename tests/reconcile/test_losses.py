"""One side's losses are held against other figures for that side's, and never against the other's."""

import pytest

from onrecord.reconcile.figures import figures
from onrecord.records import Claim

from .readings import MONDAY, TUESDAY, claim, count, head, story

HEADS = [head("post", published=MONDAY), head("herald", published=MONDAY), head("echo", published=TUESDAY)]


def found(*claims: Claim) -> set[frozenset[str]]:
    """The values that are held against each other."""
    told = story(*claims, heads=HEADS)
    items = figures({one.id: (one,) for one in claims}, told)
    return {frozenset(value.value for value in item.values) for item in items}


def dead(article: str, words: str, number: float, *, who: str | None = None, what: str | None = None) -> Claim:
    return claim(article, words, who, quantities=(count(number, what),))


ORNISH = dead("post", "11 Ornish soldiers were killed at the ford.", 11, what="Ornish soldiers")
VELMISH = dead("herald", "The losses of the Velmish side at the ford were 3 killed.", 3, what="killed")


@pytest.mark.parametrize(
    "other",
    [
        dead("echo", "Velm now counts 9 killed at the ford.", 9, what="killed"),
        dead("echo", "Velm's Defence Ministry admitted 9 killed at the ford.", 9, what="killed"),
    ],
)
def test_what_a_side_tells_of_its_own_is_its_own(other: Claim) -> None:
    assert found(ORNISH, VELMISH, other) == {frozenset({"3 killed", "9 killed"})}


def test_two_sides_are_not_held_against_each_other() -> None:
    assert found(ORNISH, VELMISH) == set()


def test_one_side_alone_sets_nothing_apart() -> None:
    plain = dead("echo", "14 soldiers were killed at the ford.", 14, what="soldiers")
    theirs = dead("post", "11 soldiers were killed at the ford.", 11, what="soldiers")
    assert found(theirs, plain) == {frozenset({"11 soldiers", "14 soldiers"})}


def test_the_injured_in_hospital_are_no_older_count_of_all_the_injured() -> None:
    first = dead("post", "26 people were injured on the railway.", 26, what="people")
    later = dead("echo", "41 people were injured on the railway.", 41, what="people")
    some = dead("echo", "Of the others, 26 were kept at the clinic.", 26)
    told = story(first, later, some, heads=HEADS)
    (item,) = figures({one.id: (one,) for one in (first, later, some)}, told)
    assert item.relation == "scope"
    (item,) = figures({one.id: (one,) for one in (first, later)}, story(first, later, heads=HEADS))
    assert item.relation == "update"
