"""Whom a draft's list of actors means by a name, and by what other names and roles it calls them."""

from onrecord.drafts import DraftActor
from onrecord.verify.cast import Alias, Cast, terms


def actor(name: str, role: str | None = None, *also_called: str) -> DraftActor:
    return DraftActor(name=name, kind="person", role=role, also_called=also_called)


CAST = Cast((actor("Ana Vek", "harbour minister", "Vek", "Minister Vek"), actor("Jon Brandt")))


def test_nobody_is_listed() -> None:
    assert Cast(()).known_as("Ana Vek") == (Alias(("ana", "vek"), by_last=True),)
    assert Cast(()).terms == Cast(()).keys == frozenset()


def test_a_part_of_a_name_means_the_one_listed_with_other_names_and_role() -> None:
    known = CAST.known_as("Vek")
    assert Alias(terms("Ana Vek"), by_last=True) in known
    assert Alias(terms("harbour minister"), by_last=False) in known
    assert not any("brandt" in alias.terms for alias in known)


def test_whoever_is_asked_for_first_changes_no_later_answer() -> None:
    again = Cast(CAST.actors)
    assert again.known_as("Brandt") == CAST.known_as("Brandt")
    assert again.known_as("Vek") == CAST.known_as("Vek")


def test_a_compass_point_parts_one_name_from_another() -> None:
    states = Cast((actor("North Velm"), actor("South Velm")))
    assert states.known_as("North Velm") == (Alias(terms("North Velm"), by_last=False),)


def test_every_name_and_role_is_among_the_terms() -> None:
    assert {"ana", "vek", "brandt"} | set(terms("harbour minister")) <= CAST.terms
