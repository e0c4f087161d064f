"""Who is who: one person under several spellings is one, two people of one surname are two."""

import pytest

from onrecord.reconcile.actors import Cast, cast
from onrecord.records import Actor, ActorKind

from .readings import actor, claim, denial, reading


def names(*speakers: tuple[str, str], roles: tuple[tuple[str, str, str], ...] = ()) -> Cast:
    """The cast of claims by (article, speaker), with the (article, name, role) that articles give."""
    articles = sorted({article for article, _ in speakers})
    return cast(
        reading(
            article,
            *(
                claim(article, f"The bridge of {who} is shut.", who, at=i)
                for i, (a, who) in enumerate(speakers)
                if a == article
            ),
            actors=[actor(article, name, role=role) for a, name, role in roles if a == article],
        )
        for article in articles
    )


def all_names(actors: tuple[Actor, ...]) -> list[str]:
    return [found.name for found in actors]


@pytest.mark.parametrize(
    ("name", "listed", "role"),
    [
        pytest.param("Mr Jon Ek", None, None, id="Mr"),
        pytest.param("Jon Ek", "Dr.", None, id="Dr, in the list"),
        pytest.param("Mrs Olga Ek", None, None, id="Mrs"),
        pytest.param("Mayor Jon Ek", None, "Mayor", id="an office"),
        pytest.param("Judge Dr Jon Ek", None, "Judge", id="an office before the title"),
    ],
)
def test_a_manner_of_address_is_no_office(name: str, listed: str | None, role: str | None) -> None:
    (ek,) = names(("post", name), roles=(("post", name, listed),) if listed else ()).actors
    assert (ek.kind, ek.role) == ("person" if role or name != "Jon Ek" else ek.kind, role)


def test_nobody_is_no_cast() -> None:
    assert cast([reading("post", claim("post", "The bridge is shut."))]).actors == ()


def test_one_speaker_in_two_articles_is_one_actor() -> None:
    (ek,) = names(("post", "Jon Ek"), ("herald", "Jon Ek")).actors
    assert (ek.name, ek.documents) == ("Jon Ek", ("herald", "post"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Jon-Erik Ek", "Jon Erik Ek", id="hyphen"),
        pytest.param("Élise Maran", "Elise Maran", id="accent"),
        pytest.param("JON EK", "Jon Ek", id="case"),
        pytest.param("Mayor Jon Ek", "Jon Ek", id="office before the name"),
        pytest.param("the Road Office", "Road Office", id="article"),
        pytest.param("Mr. Jon Ek", "Jon Ek", id="courtesy"),
        pytest.param("Dame Olga Ek", "Olga Ek", id="a dame"),
        pytest.param("Defence barrister Jon Ek", "Jon Ek", id="what he works as"),
        pytest.param("Orne candidate Jon Ek", "Jon Ek", id="what he stands for"),
    ],
)
def test_spellings_of_one_name_are_one_actor(one: str, other: str) -> None:
    assert len(names(("post", one), ("herald", other)).actors) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Jon Ek", "Mara Ek", id="one surname"),
        pytest.param("Jon Ek", "Jon Holm", id="one first name"),
        pytest.param("Road Office", "Police Office", id="two offices"),
        pytest.param("Jon Ek", "Jan Ek", id="a letter apart, no office"),
    ],
)
def test_different_names_are_different_actors(one: str, other: str) -> None:
    assert len(names(("post", one), ("herald", other)).actors) == 2


def test_a_surname_means_the_one_person_of_that_name_in_the_article() -> None:
    (ek,) = names(("post", "Jon Ek"), ("post", "Ek")).actors
    assert (ek.name, ek.also_called) == ("Jon Ek", ("Ek",))


def test_a_surname_two_people_share_means_neither() -> None:
    assert all_names(names(("post", "Jon Ek"), ("post", "Mara Ek"), ("post", "Ek")).actors) == [
        "Ek",
        "Jon Ek",
        "Mara Ek",
    ]


def test_a_surname_in_an_article_without_its_owner_is_left_alone() -> None:
    assert all_names(names(("post", "Jon Ek"), ("herald", "Ek")).actors) == ["Ek", "Jon Ek"]


def test_an_office_means_the_one_who_holds_it() -> None:
    (ek,) = names(
        ("post", "Jon Ek"), ("herald", "the defence minister"), roles=(("post", "Jon Ek", "Defense Minister"),)
    ).actors
    assert ek.name == "Jon Ek"


def test_an_office_that_two_people_hold_means_neither() -> None:
    held = (("post", "Jon Ek", "minister"), ("herald", "Mara Holm", "minister"))
    assert len(names(("post", "Jon Ek"), ("herald", "Mara Holm"), ("times", "the minister"), roles=held).actors) == 3


def test_a_lone_misspelling_is_joined_where_the_office_agrees_and_is_put_on_record() -> None:
    office = "Vellmark Road Minister"
    people = names(
        ("post", "Jon Hyllman"), ("herald", "Jon Hyllman"), ("times", "Jon Kyllman"),
        roles=tuple((article, name, office) for article, name in (("post", "Jon Hyllman"), ("times", "Jon Kyllman"))),
    )  # fmt: skip
    assert all_names(people.actors) == ["Jon Hyllman"]
    assert [(who.name, spelled) for who, spelled in people.deviant] == [("Jon Hyllman", "Jon Kyllman")]


def test_a_name_a_letter_apart_with_another_office_is_another_person() -> None:
    people = names(
        ("post", "Jon Hyllman"), ("times", "Jon Kyllman"),
        roles=(("post", "Jon Hyllman", "Vellmark Road Minister"), ("times", "Jon Kyllman", "Orne Harbour Pilot")),
    )  # fmt: skip
    assert all_names(people.actors) == ["Jon Hyllman", "Jon Kyllman"]
    assert people.deviant == ()


def test_a_spelling_that_two_articles_have_is_no_slip() -> None:
    office = "Vellmark Road Minister"
    spelled = (("post", "Jon Hyllman"), ("herald", "Jon Hyllman"), ("times", "Jon Kyllman"), ("echo", "Jon Kyllman"))
    people = names(*spelled, roles=tuple((article, name, office) for article, name in spelled))
    assert len(people.actors) == 2


def test_the_name_most_articles_use_is_the_name() -> None:
    (ek,) = names(("post", "Jon Erik Ek"), ("herald", "Jon-Erik Ek"), ("times", "Jon-Erik Ek")).actors
    assert (ek.name, ek.also_called) == ("Jon-Erik Ek", ("Jon Erik Ek",))


@pytest.mark.parametrize("who", ["a senior official", "two witnesses", "sources", "a person close to the talks"])
def test_somebody_without_a_name_is_unnamed(who: str) -> None:
    (found,) = names(("post", who)).actors
    assert found.kind == "unnamed"


def test_deniers_and_actors_who_say_nothing_are_in_the_cast_too() -> None:
    people = cast(
        [reading("post", denial("post", "Jon Ek", "The bridge is old."), actors=[actor("post", "Mara Holm")])]
    )
    assert all_names(people.actors) == ["Jon Ek", "Mara Holm"]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("a source at the airline", "the airline"),
        ("A police source", "Police"),
        ("a chemist working for Altalux", "Altalux"),
        ("A friend close to Mr Vek", "Vek"),
    ],
)
def test_a_source_at_a_body_is_not_the_body(source: str, body: str) -> None:
    assert len(names(("post", source), ("post", body)).actors) == 2


def test_one_brought_in_without_a_name_is_no_holder_of_an_office() -> None:
    found = names(("post", "Neil Farge"), ("post", "a club director"), roles=(("post", "Neil Farge", "club director"),))
    assert sorted(all_names(found.actors)) == ["Neil Farge", "a club director"]


@pytest.mark.parametrize(("role", "actors"), [("interior minister", 1), ("dentist", 2)])
def test_a_surname_in_another_article_is_the_one_of_that_office(role: str, actors: int) -> None:
    listed = (("post", "Jon Ek", "Interior Minister"), ("herald", "Ek", role))
    assert len(names(("post", "Jon Ek"), ("herald", "Ek"), roles=listed).actors) == actors


def test_a_firm_goes_by_its_first_word_and_no_state_does() -> None:
    assert all_names(names(("post", "Corran Bank"), ("post", "Corran"), ("herald", "Corran")).actors) == ["Corran Bank"]
    assert len(names(("post", "Corran Bank"), ("post", "Corran Steel"), ("post", "Corran")).actors) == 3
    assert len(names(("post", "Norway Energy"), ("post", "Norway")).actors) == 2
    assert len(names(("post", "Corran Council"), ("post", "Corran")).actors) == 2


def test_a_firm_and_its_owner_of_the_same_name_are_two() -> None:
    found = names(("post", "Corran Group"), ("post", "Pal Corran"), ("post", "Corran"), ("wire", "Corran"))
    assert len(found.actors) == 2
    assert found.actor("post", "Corran") == found.actor("wire", "Corran") == found.actor("post", "Corran Group")
    assert found.actor("post", "Pal Corran") != found.actor("post", "Corran Group")


def test_what_every_article_calls_so_is_another_in_each() -> None:
    for phrase in ("His lawyer", "the company", "The firm", "her press service"):
        found = names(("post", phrase), ("wire", phrase))
        assert len(found.actors) == 2, phrase
    assert len(names(("post", "the Road Office"), ("wire", "the Road Office")).actors) == 1


def test_whoever_speaks_for_a_person_is_not_that_person() -> None:
    for phrase in ("A spokesman for Sir Jon Vek", "a source close to Jon Vek", "the defence"):
        found = names(("post", "Jon Vek"), ("post", phrase))
        assert found.actor("post", phrase).name != "Jon Vek", phrase
        assert phrase not in found.actor("post", "Jon Vek").also_called


@pytest.mark.parametrize(
    ("noun", "name"), [("police", "Police Conduct Ombudsman"), ("hospital", "Hospital Standards Watchdog")]
)
def test_what_others_are_called_is_no_short_name_of_a_body(noun: str, name: str) -> None:
    assert len(names(("post", noun), ("post", name)).actors) == 2


def kinds(*listed: tuple[str, str, ActorKind, str | None]) -> Cast:
    """The cast of what (article, name) say, each of a kind and perhaps with a role."""
    articles = sorted({article for article, *_ in listed})
    return cast(
        reading(
            article,
            *(
                claim(article, f"The bridge of {who} is shut.", who, at=i)
                for i, (a, who, *_) in enumerate(listed)
                if a == article
            ),
            actors=[actor(article, who, role=role, kind=kind) for a, who, kind, role in listed if a == article],
        )
        for article in articles
    )


@pytest.mark.parametrize(
    ("short", "kind", "role", "actors"),
    [
        pytest.param("Vek", "person", None, 1, id="a surname that is a person's"),
        pytest.param("Vek", "organisation", None, 2, id="a firm of that name"),
        pytest.param("Vek", "person", "dentist", 2, id="another office"),
        pytest.param("A. Vek", "person", None, 1, id="an initial"),
        pytest.param("J. Vek", "person", None, 2, id="another initial"),
    ],
)
def test_a_person_named_shortly_elsewhere_is_the_only_one_of_that_name(
    short: str, kind: ActorKind, role: str | None, actors: int
) -> None:
    found = kinds(("post", "Ana Vek", "person", "Mayor"), ("wire", short, kind, role))
    assert len(found.actors) == actors


@pytest.mark.parametrize(
    ("short", "full", "actors"),
    [
        pytest.param("Ana Vek", "Ana Vek Orsa", 1, id="a second surname"),
        pytest.param("Ana Maria Vek", "Ana Maria Vek Orsa", 1, id="a second surname behind two first names"),
        pytest.param("Ana Vek", "Ana Maria Vek", 1, id="a middle name"),
        pytest.param("Ana Vek", "Ana M. Vek", 1, id="a middle initial"),
        pytest.param("Ana Vek", "Ada Maria Vek", 2, id="another first name"),
    ],
)
def test_a_person_goes_by_some_of_the_names_he_has(short: str, full: str, actors: int) -> None:
    assert len(kinds(("post", short, "person", None), ("wire", full, "person", None)).actors) == actors


def test_of_two_who_go_on_differently_neither_is_the_shorter_name() -> None:
    found = kinds(
        *((str(at), name, "person", None) for at, name in enumerate(("Ana Vek", "Ana Vek Orsa", "Ana Lia Vek")))
    )
    assert len(found.actors) == 3


@pytest.mark.parametrize(
    ("short", "full", "actors"),
    [
        ("Corran & Velm", "Corran & Velm Bank", 1),
        ("Air Accidents Bureau", "Velmish Air Accidents Bureau", 1),
        ("Fisheries Bureau", "Velmish Fisheries Bureau", 2),
        ("Velm Police", "Velm Police Federation", 2),
    ],
)
def test_a_body_goes_by_less_than_its_whole_name(short: str, full: str, actors: int) -> None:
    found = kinds(("post", short, "organisation", None), ("wire", full, "organisation", None))
    assert len(found.actors) == actors


@pytest.mark.parametrize(
    "titled", ["Fat-cat Jon Orr", "Harbour Superintendent Jon Orr", "Vek’s counsel Jon Orr", "SP Jon Orr"]
)
def test_what_stands_before_a_known_persons_name_is_no_part_of_it(titled: str) -> None:
    said = [claim("post", "The pier is shut.", "Jon Orr"), claim("herald", "The pier is open.", titled)]
    listed = actor("post", "Jon Orr", kind="person")
    (orr,) = cast([reading("post", said[0], actors=[listed]), reading("herald", said[1])]).actors
    assert (orr.name, orr.kind, orr.documents) == ("Jon Orr", "person", ("herald", "post"))


@pytest.mark.parametrize("other", ["a friend of Jon Orr", "lawyers for Jon Orr", "Ana Vek and Jon Orr"])
def test_whoever_stands_beside_a_person_is_another(other: str) -> None:
    said = [claim("post", "The pier is shut.", "Jon Orr"), claim("herald", "The pier is open.", other)]
    listed = actor("post", "Jon Orr", kind="person")
    found = cast([reading("post", said[0], actors=[listed]), reading("herald", said[1])]).actors
    assert len(found) == 2
