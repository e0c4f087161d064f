"""Which place lies in which, by the articles' own words; and which places set an event apart."""

import pytest

from onrecord.reconcile.discrepancies import discrepancies
from onrecord.reconcile.events import compatible, scenes
from onrecord.reconcile.places import lying, related
from onrecord.records import Claim, Time, content_id

from .readings import claim, story


@pytest.mark.parametrize(
    ("text", "lies"),
    [
        ("A bus burned in Overbo, a suburb of Vellmark.", "in"),
        ("A bus burned in the Overbo district of Vellmark.", "in"),
        ("A bus burned at Overbo in Vellmark.", "in"),
        ("A bus burned in Overbo, Vellmark.", "in"),
        ("A bus burned in Overbo, which lies in Vellmark.", "in"),
        ("A bus burned at Overbo, near Vellmark.", "near"),
        ("A bus burned at Overbo, 12 km west of Vellmark.", "near"),
        ("A bus burned at Overbo on the way to Vellmark.", None),
        ("Buses burned in Overbo, Vellmark and Orne.", None),
        ("Overbo beat Vellmark.", None),
    ],
)
def test_how_places_lie_is_what_the_articles_say(text: str, lies: str | None) -> None:
    known = lying([claim("post", text)])
    assert related("overbo", "vellmark", known) == lies
    assert related("vellmark", "overbo", known) == lies


def relation(*texts: tuple[str, str | None]) -> list[str]:
    claims = [claim(f"post{at}", text, where=where) for at, (text, where) in enumerate(texts)]
    told = story(*claims)
    group = [c for c in claims if c.where]
    found = discrepancies({content_id("f", [c.id for c in group]): group}, told)
    return [item.relation for item in found if item.kind == "place"]


BURNED = (("The bus burned out.", "Overbo"), ("The bus burned out.", "Vellmark"))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("The bus stop is in Overbo, a suburb of Vellmark.", "scope"),
        ("The bus stop is at Overbo, near Vellmark.", "wording"),
        ("The bus stop is shut.", "undetermined"),
    ],
)
def test_two_places_of_one_event(word: str, expected: str) -> None:
    assert relation(*BURNED, (word, None)) == [expected]


def test_a_name_that_the_claim_itself_uses_for_something_else_is_no_place() -> None:
    assert relation(("Vellmark Radio said the bus burned out.", "Vellmark Radio"), BURNED[0]) == []


@pytest.mark.parametrize("name", ["Turkish", "Syrian", "Syrian Kurdish", "Syrian-held"])
def test_whose_a_place_is_is_no_place(name: str) -> None:
    assert relation(("The bus burned out.", name), BURNED[0]) == []


def together(one: Claim, other: Claim, *rest: Claim) -> bool:
    told = scenes([one, other, *rest])
    return compatible(told[one.id], told[other.id])


CENTRAL = [claim(f"post{at}", "The bomb went off in Vellmark.") for at in range(4)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("Nine died in Overbo.", "Six died in Orne.", False, id="two places"),
        pytest.param("Nine died in Overbo near Vellmark.", "Six died in Orne.", True, id="the story's place besides"),
        pytest.param("Nearly nine died.", "Six nearly died.", True, id="a word that begins a sentence"),
        pytest.param("Nine died, by the count of Ask.", "Six died in Orne.", True, id="who says so is no place"),
        pytest.param("Nine died in May.", "Six died.", False, id="a month as a whole is another time"),
        pytest.param("Nine died but hundreds died since the war began.", "Six died.", True, id="what comes after but"),
        pytest.param("Nine died at Vellmark’s Upper Gate.", "Six died in Orne.", True, id="in the story's place"),
        pytest.param("Nine died in Velmark.", "Six died in Orne.", True, id="the story's place misspelt"),
    ],
)
def test_what_sets_an_event_apart(one: str, other: str, expected: bool) -> None:
    day = Time(text="on 4 March", earliest="2030-03-04", latest="2030-03-04", of="event")
    dated = claim("late", "The bomb went off on 4 March in Vellmark.", when=day)
    assert together(claim("a", one), claim("b", other), *CENTRAL, dated) is expected
