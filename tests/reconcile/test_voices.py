"""What counts as one origin: an institution under all its names, and nobody for sharing a surname."""

from itertools import permutations

import pytest

from onrecord.reconcile import reconcile
from onrecord.reconcile.origins import origins_of
from onrecord.reconcile.voices import number
from onrecord.records import Actor

from .readings import actor, claim, count, head, reading, story

SHUT = "The bridge is shut."


def independent(*speakers: str, said: str = SHUT, roles: dict[str, str] | None = None) -> int:
    """How many are independent of these speakers, each in an article of its own and saying the same."""
    claims = [claim(f"post{at}", said, who) for at, who in enumerate(speakers)]
    listed: dict[str, list[Actor]] = {
        f"post{at}": [actor(f"post{at}", who, role=(roles or {}).get(who))]
        for at, who in enumerate(speakers)
        if who in (roles or {})
    }
    told = [reading(c.document, c, actors=listed.get(c.document, ())) for c in claims]
    return number(origins_of(claims, story(*claims, readings=told)))


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("Road Inspection Branch", "The RIB"), id="initials"),
        pytest.param(("Road Inspection Branch", "An RIB spokesman"), id="initials of a spokesman"),
        pytest.param(("Transport for Orne", "TfO"), id="initials with a small word"),
        pytest.param(("Orne Harbour Police", "the police"), id="a part of the name"),
        pytest.param(("Orne Harbour Police", "Orne Harbour Police's chief constable Jon Ek"), id="its named officer"),
        pytest.param(("Orne Harbour Police", "a police source"), id="its unnamed source"),
        pytest.param(("Orne Harbour Police", "A spokesman"), id="somebody's spokesman"),
        pytest.param(("Interior Minister Jon Ek", "Interior Ministry spokesman Ole Ask"), id="a minister and his spokesman"),
        pytest.param(("the Defence Ministry", "the Ministry of Defense"), id="spelling"),
        pytest.param(("Vek", "Ana Vek"), id="a bare surname may be anybody's of that name"),
        pytest.param(("France", "the French government"), id="a state and its government"),
        pytest.param(("media reports", "officials"), id="nobody in particular"),
        pytest.param(("Dock Union", "union chiefs at the Dock Union"), id="some of a body"),
    ],
)  # fmt: skip
def test_one_voice(names: tuple[str, ...]) -> None:
    for order in permutations(names):
        assert independent(*order) == 1


@pytest.mark.parametrize(
    "names",
    [
        pytest.param(("Ana Vek", "Boris Vek"), id="one surname"),
        pytest.param(("Orne Harbour Police", "Orne Harbour Hospital"), id="one place"),
        pytest.param(("the Interior Ministry", "the Health Ministry"), id="two ministries"),
        pytest.param(("the French Defence Ministry", "the Russian Defence Ministry"), id="two states"),
        pytest.param(("Road Inspection Branch", "Rail Insurance Board"), id="the same initials, written out"),
        pytest.param(("Ana Vek", "an official"), id="a person and somebody unnamed"),
    ],
)
def test_two_voices(names: tuple[str, str]) -> None:
    for order in permutations(names):
        assert independent(*order) == 2


def test_a_vague_name_that_fits_two_adds_to_neither() -> None:
    for order in permutations(("Interior Ministry", "Health Ministry", "the ministry")):
        assert independent(*order) == 2


def test_initials_that_two_names_have_join_neither_and_count_for_themselves() -> None:
    assert independent("Road Inspection Branch", "Rail Insurance Board", "RIB") == 3


def test_initials_mean_the_name_that_the_article_gives_them_for() -> None:
    said = [
        claim("post", "The Road Inspection Branch (RIB) shut the bridge.", "Road Inspection Branch"),
        claim("herald", "The Road Inspection Branch (RIB) shut the bridge.", "RIB"),
        claim("times", "The Road Inspection Branch (RIB) shut the bridge.", "Rail Insurance Board"),
    ]
    found = origins_of(said, story(*said))
    assert [(o.name, o.counted) for o in found] == [("Rail Insurance Board", True), ("Road Inspection Branch", True)]


def test_two_people_of_one_institution_by_office_count_once() -> None:
    office = {"Ana Vek": "director of the Road Office", "Ole Ask": "engineer at the Road Office"}
    assert independent("Ana Vek", "Ole Ask", roles=office) == 1
    assert independent("Ana Vek", "Ole Ask", roles=office | {"Ole Ask": "engineer at the Boat Office"}) == 2


OFFICES = {"Ana Vek": "French roads minister", "Ole Ask": "French finance minister"}


@pytest.mark.parametrize(("said", "count"), [("France shut the bridge.", 1), (SHUT, 2)])
def test_organs_of_a_state_count_once_in_its_own_matter_alone(said: str, count: int) -> None:
    assert independent("Ana Vek", "Ole Ask", said=said, roles=OFFICES) == count


def test_it_is_said_with_whom_an_origin_may_be_one() -> None:
    said = [claim("post", SHUT, "Orne Harbour Police"), claim("herald", SHUT, "the police")]
    found = {origin.name: origin.one_with for origin in origins_of(said, story(*said))}
    assert found == {"Orne Harbour Police": None, "police": "Orne Harbour Police"}


@pytest.mark.parametrize(
    ("described", "role", "perhaps"),
    [
        ("the chairwoman of Orne Brewery", "chairwoman", True),
        ("the chairwoman of Orne Brewery", "chairwoman of Orne Brewery", True),
        ("the chairwoman of Orne Brewery", "chairwoman of the Dock Union", False),
    ],
)
def test_an_office_is_whoever_holds_it_at_the_same_body(described: str, role: str, *, perhaps: bool) -> None:
    assert (independent("Ana Vek", described, roles={"Ana Vek": role}) == 1) is perhaps


def test_one_institution_in_four_articles_is_no_corroboration() -> None:
    names = ("An RIB spokesman", "The RIB", "the Road Inspection Branch", "Road Inspection Branch inspector Ana Vek")
    told = [reading(f"post{at}", claim(f"post{at}", SHUT, who)) for at, who in enumerate(names)]
    (finding,) = reconcile([head(f"post{at}") for at in range(4)], told).findings
    assert (finding.independent, finding.standing) == (1, "single_origin")
    assert (finding.confidence.level, finding.confidence.credibility) == ("moderate", 2)


def test_who_gave_an_older_count_bears_out_no_later_one() -> None:
    told = [
        claim("post", "6 people died on the bridge.", "Ana Vek", quantities=(count(6, "people"),)),
        claim("herald", "9 people died on the bridge.", "Ole Ask", quantities=(count(9, "people"),)),
        claim("times", "9 people died on the bridge.", "Bo Lind", quantities=(count(9, "people"),)),
    ]
    (finding,) = reconcile([head(c.document) for c in told], [reading(c.document, c) for c in told]).findings
    assert finding.statement.startswith("9")
    assert {origin.name: origin.counted for origin in finding.origins} == {
        "Ana Vek": False,
        "Ole Ask": True,
        "Bo Lind": True,
    }


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        pytest.param(("Aerolux Systems", "Ivo Brandt"), {"Ivo Brandt": "Aerolux's chief safety officer"}, id="whose he is"),
        pytest.param(("Aerolux Systems", "Ivo Brandt"), {"Ivo Brandt": "Chief safety officer"}, id="not said whose"),
        pytest.param(("Aerolux", "Ned Orr"), {"Ned Orr": "Aerolux spokesman"}, id="a spokesman with his firm's name"),
        pytest.param(("Aerolux", "Ana Rell"), {"Ana Rell": "lawyer for Aerolux"}, id="its lawyer"),
        pytest.param(("Ole Ask", "Ana Rell"), {"Ana Rell": "defence lawyer"}, id="somebody's lawyer"),
        pytest.param(("Ole Ask", "Ana Rell"), {"Ana Rell": "Ask's solicitor"}, id="his own lawyer"),
        pytest.param(("Aerolux Systems", "the company"), {}, id="the company"),
        pytest.param(("Aerolux Systems", "The firm"), {}, id="the firm"),
        pytest.param(("the airline", "Ivo Brandt"), {"Ivo Brandt": "chief executive"}, id="the airline and its head"),
        pytest.param(("the rescue centre", "Nils Dahl"), {"Nils Dahl": "duty officer"}, id="whoever is on duty"),
        pytest.param(("officials", "Ada Brun"), {"Ada Brun": "water minister"}, id="officials and a minister"),
        pytest.param(("prosecutors", "Ruth Lang"), {"Ruth Lang": "chief prosecutor"}, id="prosecutors and their chief"),
        pytest.param(("the army", "Piet Haan"), {"Piet Haan": "Colonel"}, id="the army and a colonel"),
        pytest.param(
            ("the government of Norland", "Jon Aker"), {"Jon Aker": "Norland's deputy foreign minister"}, id="a minister"
        ),
    ],
)  # fmt: skip
def test_a_body_and_those_who_speak_for_it_are_one_voice(names: tuple[str, str], roles: dict[str, str]) -> None:
    for order in permutations(names):
        assert independent(*order, roles=roles) == 1


@pytest.mark.parametrize(
    ("names", "roles"),
    [
        pytest.param(("Aerolux Systems", "Bergen Rail"), {}, id="two firms"),
        pytest.param(("Aviation Safety Agency", "the company"), {}, id="an agency is no company"),
        pytest.param(("Aerolux", "Ned Orr"), {"Ned Orr": "Bergen Rail spokesman"}, id="another's spokesman"),
        pytest.param(("Aerolux", "Ivo Brandt"), {"Ivo Brandt": "police officer"}, id="no officer of a firm"),
        pytest.param(("witnesses", "Tom Erle"), {"Tom Erle": "police chief"}, id="witnesses and the police"),
        pytest.param(("Aerolux", "Ivo Brandt"), {"Ivo Brandt": "chief constable"}, id="a chief of police"),
        pytest.param(("Ole Ask", "Ivo Brandt"), {"Ivo Brandt": "sales director"}, id="an officer and a person"),
    ],
)
def test_who_can_speak_for_nobody_of_them_is_another_voice(names: tuple[str, str], roles: dict[str, str]) -> None:
    for order in permutations(names):
        assert independent(*order, roles=roles) == 2


def test_the_very_words_of_another_were_said_once() -> None:
    told = [
        claim("post", 'No tin had been sold "with any known defect".', "Aerolux"),
        claim("herald", "No tin had been sold with any known defect.", "Ana Vek"),
        claim("times", "No tin had been sold with a defect that was known.", "Bo Lind"),
    ]
    heads = [head(c.document) for c in told]
    findings = reconcile(heads, [reading(c.document, c) for c in told]).findings
    counted = {origin.name for finding in findings for origin in finding.origins if origin.counted}
    assert len(counted & {"Aerolux", "Ana Vek"}) == 1


def test_who_gives_another_figure_of_what_is_counted_is_no_second_origin_and_marked() -> None:
    said = "The leak let out {} of brine into the Orne estuary."
    told = [
        claim(name, said.format(f"{value:g} litres"), who, quantities=(count(value, "litres of brine"),))
        for name, value, who in (("post", 8.7, "Aerolux"), ("herald", 9.2, "Ana Vek"), ("times", 8.7, "Bo Lind"))
    ]
    (finding,) = reconcile([head(c.document) for c in told], [reading(c.document, c) for c in told]).findings
    assert {o.name for o in finding.origins if "other_figure" in o.flags} == {"Ana Vek"}
    assert {o.name for o in finding.origins if o.counted} == {"Aerolux", "Bo Lind"}


@pytest.mark.parametrize(
    ("relayed", "count"),
    [
        ("Engineers had found cracks in 31 of the piles under the pier.", 1),
        ("The engineers found cracks in 31 of the piles under the pier.", 1),
        ("Divers had found cracks in 31 of the piles under the pier.", 2),
        ("There were cracks in 31 of the piles under the pier.", 2),
    ],
)
def test_who_says_what_another_has_found_adds_nothing_to_him(relayed: str, count: int) -> None:
    said = [
        claim("post", "Cracks were in 31 of the piles under the pier.", "the engineers"),
        claim("herald", relayed, "Ana Vek"),
    ]
    assert number(origins_of(said, story(*said))) == count


def test_a_spokesman_of_whom_it_is_not_said_whose_he_is_may_be_the_firms() -> None:
    claims = [claim("post", SHUT, "Vekfoods"), claim("herald", SHUT, "a spokesperson")]
    firm = actor("post", "Vekfoods", kind="organisation")
    told = [reading("post", claims[0], actors=[firm]), reading("herald", claims[1])]
    assert number(origins_of(claims, story(*claims, readings=told))) == 1


def test_a_letter_and_who_wrote_it_are_one_voice() -> None:
    claims = [claim("post", SHUT, "Ana Vek", via=("a leaked letter",)), claim("herald", SHUT, "The same letter")]
    assert number(origins_of(claims, story(*claims))) == 1
    other = [claim("post", SHUT, "Ana Vek", via=("a leaked letter",)), claim("herald", SHUT, "a study")]
    assert number(origins_of(other, story(*other))) == 2


def test_an_office_without_a_name_may_be_his_who_holds_it() -> None:
    assert independent("Joran Helst", "the defence minister", roles={"Joran Helst": "Defence Minister"}) == 1
    assert independent("Joran Helst", "an engineer", roles={"Joran Helst": "Defence Minister"}) == 2


@pytest.mark.parametrize(
    ("named", "role", "other"),
    [
        ("Jon Ek", "mayor", "a neighbour of Jon Ek"),
        ("Jon Ek", "mayor", "the former mayor"),
        ("Jon Ek", "mayor", "the mayor's wife"),
        ("Jon Ek", "driver", "a second driver"),
        ("Dock Union", None, "critics of the Dock Union"),
        ("Velm Foods", None, "a lawyer suing Velm Foods"),
    ],
)
def test_who_is_only_told_by_another_is_a_voice_of_his_own(named: str, role: str | None, other: str) -> None:
    assert independent(named, other, roles={named: role} if role else None) == 2
