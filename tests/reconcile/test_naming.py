"""How a name is read: one institution under its names, a person with the office before him."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.kinds import kind_of
from onrecord.reconcile.naming import initials, institution_of, is_short, is_somebodys, read, short_forms, telling
from onrecord.records import ActorKind


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("The Orne Road Inspection Branch", id="with an article"),
        pytest.param("Orne Road Inspection Branch", id="bare"),
        pytest.param("An Orne Road Inspection Branch spokesman", id="its spokesman"),
        pytest.param("a spokeswoman for the Orne Road Inspection Branch", id="its spokeswoman"),
        pytest.param("A statement from the Orne Road Inspection Branch", id="its statement"),
        pytest.param("Initial findings of the Orne Road Inspection Branch", id="its findings"),
        pytest.param("the Orne road inspection branch", id="in small letters"),
        pytest.param("Orne Road Inspection Branch said in a letter", id="with what it did"),
    ],
)
def test_an_institution_has_one_key_under_all_its_names(name: str) -> None:
    found = read(name)
    assert found.key == "orne road inspection branch"
    assert found.institution is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("the Defense Ministry", "the Ministry of Defence", id="spelling and order"),
        pytest.param("the Department for Roads", "the Roads Department", id="department"),
        pytest.param("the Orne-based Boat Watch", "Boat Watch", id="its seat"),
        pytest.param("the Norwegian government", "Norway’s government", id="a demonym and an owner"),
        pytest.param("the government of Norway", "Norway’s government", id="whose it is behind it"),
        pytest.param(
            "the Norwegian Ministry of Defence", "Norway's Defense Ministry", id="a demonym before a reversed name"
        ),
        pytest.param(
            "the Ministry of Health and Care of Norway", "the Norwegian Ministry of Health and Care", id="of, of"
        ),
    ],
)
def test_other_spellings_of_an_institution_have_its_key(one: str, other: str) -> None:
    assert read(one).key == read(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Norwegian government", "the Danish government"),
        ("Oslo police", "Norwegian police"),
        ("the Norwegian embassy in London", "the Norwegian embassy in Paris"),
    ],
)
def test_organs_of_two_states_or_places_have_two_keys(one: str, other: str) -> None:
    assert read(one).key != read(other).key


@pytest.mark.parametrize(
    ("name", "person", "institution"),
    [
        ("Mayor Jon Ek", "Jon Ek", None),
        ("Constable Jon Ek", "Jon Ek", None),
        ("Road Police's assistant chief constable Jon Ek", "Jon Ek", "Road Police"),
        ("Orne Harbour police Asst Ch Con Jon Ek", "Jon Ek", "Orne Harbour police"),
        ("Roads Ministry spokesman Jon Ek", "Jon Ek", "Roads Ministry"),
        ("Interior Minister Jon Ek", "Jon Ek", "Interior ministry"),
        ("Jon Ek of the Road Office", "Jon Ek", None),
        ("Eyewitness Jon Ek", "Jon Ek", None),
    ],
)
def test_a_person_keeps_the_name_and_the_institution_of_the_office(
    name: str, person: str, institution: str | None
) -> None:
    assert (read(name).bare, read(name).institution) == (person, institution)


@pytest.mark.parametrize("name", ["Road Police", "the Roads Ministry", "Health Trust", "State Department", "state TV"])
def test_an_institution_is_nobody_with_an_office(name: str) -> None:
    assert read(name).office is None
    assert read(name).key.split()[0] in ("road", "roads", "health", "state")


@pytest.mark.parametrize(
    ("name", "institution"),
    [
        ("a police source", "police"),
        ("Orne Harbour officials", "Orne Harbour"),
        ("officials from the airline", "airline"),
        ("an official", None),
        ("French officials", None),
        ("two witnesses", None),
    ],
)
def test_an_unnamed_official_stays_unnamed_and_is_his_institutions(name: str, institution: str | None) -> None:
    found = read(name)
    assert found.institution == institution
    assert found.key != (institution or "").casefold()


@pytest.mark.parametrize(
    ("office", "institution"),
    [
        ("assistant chief constable of the Road Police", "Road Police"),
        ("deputy head of boats for the Orne Harbour Service", "Orne Harbour Service"),
        ("spokesman for the Ministry of Roads", "Ministry of Roads"),
        ("observatory director", "observatory"),
        ("Foreign Secretary", "Foreign ministry"),
        ("interior minister", "interior ministry"),
        ("general secretary", None),
        ("Ornish prime minister", None),
        ("mayor", None),
        ("president of France", None),
    ],
)
def test_the_institution_of_an_office(office: str, institution: str | None) -> None:
    assert institution_of(office) == institution


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("He heard it from the Road Inspection Branch (RIB) on Monday.", (("RIB", "Road Inspection Branch"),)),
        ("Then Transport for Orne (TfO) shut the line.", (("TfO", "Transport for Orne"),)),
        ("A ferry of the Blue Line (Orne) sank.", ()),
        ("The Road Inspection Branch (VELLMARK) spoke.", ()),
    ],
)
def test_a_short_form_in_brackets_is_the_name_before_it(text: str, given: tuple[tuple[str, str], ...]) -> None:
    assert short_forms(text) == given


def test_initials_with_and_without_small_words() -> None:
    assert initials("the Council of Orne Fishers") == {"coof", "cof"}


@pytest.mark.parametrize(("name", "short"), [("RIB", True), ("TfO", True), ("Ek", False), ("A", False), ("Rib", False)])
def test_a_short_form_has_capitals_at_both_ends(name: str, short: bool) -> None:
    assert is_short(name) is short


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("The spokeswoman", True), ("a spokesman", True), ("A RIB spokesman", False), ("an official", False)],
)
def test_a_spokesman_of_whom_it_is_not_said_whose_he_is(name: str, is_one: bool) -> None:
    assert is_somebodys(name) is is_one


def test_telling_words_are_no_countries_and_no_links() -> None:
    assert telling("the Costa Rican Ministry of Roads") == {"ministry", "roads"}
    assert telling("Syria’s government") == {"government"}


PIECES = st.lists(
    st.sampled_from(
        [
            "the ",
            "a",
            " ",
            "",
            "spokesman",
            " of ",
            "for ",
            "’s ",
            "Road",
            " Office",
            "…",
            "\u0301",
            "-",
            ",",
            " (",
            ")",
            "RIB",
        ]
    )
)


@given(PIECES.map("".join) | st.text(max_size=12))
def test_any_name_can_be_read(name: str) -> None:
    assert {kind_of(read(name).bare, None), kind_of(name, "state")} <= set(get_args(ActorKind))
    assert all(telling(name))
    assert all(initials(name))
    assert institution_of(name) != ""
    assert not (is_somebodys(name) and read(name).institution)
    assert all(short in name and full in name for short, full in short_forms(name))


@pytest.mark.parametrize(("name", "kind"), [
    ("Orne television", "outlet"), ("Orne National Radio", "outlet"), ("the Radio Authority", "organisation"),
])  # fmt: skip
def test_who_broadcasts_is_an_outlet(name: str, kind: str) -> None:
    assert kind_of(name, "organisation") == kind
