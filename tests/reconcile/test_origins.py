"""Origins are counted by who really says it, not by who carries it."""

import pytest

from onrecord.reconcile.origins import origins_of
from onrecord.reconcile.voices import number
from onrecord.records import Claim, DocumentHead, Origin

from .readings import claim, head, story

SHUT = "The bridge is shut."


def origins(*claims: Claim, heads: tuple[DocumentHead, ...] = ()) -> tuple[Origin, ...]:
    return origins_of(claims, story(*claims, heads=heads))


def test_one_speaker_in_three_articles_is_one_origin() -> None:
    (origin,) = origins(*(claim(name, SHUT, "Jon Ek") for name in ("post", "herald", "times")))
    assert (origin.name, origin.carried_by) == ("Jon Ek", ("herald", "post", "times"))
    assert number((origin,)) == 1


def test_two_speakers_are_two() -> None:
    assert number(origins(claim("post", SHUT, "Jon Ek"), claim("post", SHUT, "Mara Holm"))) == 2


def test_the_way_it_came_is_kept_and_adds_no_origin() -> None:
    (origin,) = origins(
        claim("post", SHUT, "Jon Ek", via=("Kyodo",)), claim("herald", SHUT, "Jon Ek", via=("AFP", "Radio Orne"))
    )
    assert origin.via == ("AFP", "Kyodo", "Radio Orne")


def test_an_outlet_that_gives_no_source_is_the_origin_itself() -> None:
    (origin,) = origins(claim("post", SHUT))
    assert (origin.name, origin.kind, origin.named, origin.role) == ("Post", "outlet", True, None)


def test_an_outlet_without_a_name_goes_by_its_file() -> None:
    (origin,) = origins(claim("post", SHUT), heads=(head("post", outlet=None),))
    assert origin.name == "post.txt"


@pytest.mark.parametrize(
    ("outlet", "who", "own"),
    [
        ("Dredge & Harbour Weekly", "D&HW", True),
        ("Hull & Orne Post", "The Post", True),
        ("Hull & Orne Post", "the postal service", False),
        ("Velm Information Agency", "the agency", False),
    ],
)
def test_what_an_outlet_calls_itself_is_its_own_voice(outlet: str, who: str, *, own: bool) -> None:
    (origin,) = origins(claim("a", SHUT, who), heads=(head("a", outlet=outlet),))
    assert (origin.kind == "outlet") is own


def test_outlets_in_their_own_voice_count_as_one_since_they_may_have_it_from_each_other() -> None:
    found = origins(claim("post", SHUT), claim("herald", SHUT))
    assert len(found) == 2
    assert number(found) == 1


def test_an_outlet_in_its_own_voice_adds_nothing_to_a_source() -> None:
    assert number(origins(claim("post", SHUT), claim("herald", SHUT, "Jon Ek"))) == 1


def test_what_an_outlet_passes_on_without_saying_whose_it_is_has_an_unnamed_origin() -> None:
    (origin,) = origins(claim("post", SHUT, likelihood="reported"))
    assert (origin.kind, origin.named) == ("unnamed", False)


def test_two_outlets_that_credit_one_agency_are_one_origin() -> None:
    credited = (head("post", credited=("Kyodo",)), head("herald", credited=("Kyodo",)))
    (origin,) = origins(claim("post", SHUT), claim("herald", SHUT), heads=credited)
    assert (origin.name, origin.kind, origin.carried_by, origin.via) == ("Kyodo", "agency", ("herald", "post"), ())


@pytest.mark.parametrize("who", [("a witness", "an official"), ("sources", "officials")])
def test_unnamed_sources_count_as_one_since_they_may_be_the_same(who: tuple[str, str]) -> None:
    found = origins(claim("post", SHUT, who[0]), claim("herald", SHUT, who[1]))
    assert len(found) == 2
    assert number(found) == 1


def test_an_unnamed_source_beside_a_named_one_makes_two() -> None:
    assert number(origins(claim("post", SHUT, "a witness"), claim("herald", SHUT, "Jon Ek"))) == 2


def test_no_claims_no_origins() -> None:
    assert origins() == ()
    assert number(()) == 0


def test_an_outlet_that_names_another_of_the_folder_adds_no_origin_to_that_ones_source() -> None:
    found = origins(claim("herald", SHUT, "Herald sources"), claim("post", SHUT, "the Herald"), claim("herald", SHUT))
    assert {origin.name: origin.kind for origin in found}["Herald"] == "outlet"
    assert number(found) == 1
