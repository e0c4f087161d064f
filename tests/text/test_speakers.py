"""Who a speaker is, in sentences written for these tests."""

import pytest

from tests.text.test_attribution import content, read


@pytest.mark.parametrize(
    "remark",
    [
        "from Sande,",
        "30, from Sande,",
        "of Sande, a clerk at the harbour office,",
        "30, from Sande, one of those on board,",
        "30, from Sande, who was among those hurt,",
        "of Sande, whose son was on board,",
        "30, a clerk at the harbour office who was on board,",
        "speaking from Sande,",
    ],
)
def test_a_chain_of_remarks_belongs_to_the_name_that_opens_it(remark: str) -> None:
    document, (one,) = read(f"Piet Holm, {remark} said the deck gave way.")
    assert one.speaker == "Piet Holm"
    assert one.source is not None
    assert document.text[one.source[0] : one.source[1]].startswith("Piet Holm")
    assert content(document, one) == ["the deck gave way"]


@pytest.mark.parametrize(
    "text",
    [
        "Speaking to the Gazette, Piet Holm from Sande said he fell.",
        "Standing on the quay, Piet Holm said he fell.",
        "Speaking outside the hospital, where he is treated, Piet Holm said he fell.",
        "Piet Holm, speaking from Sande, said he fell.",
    ],
)
def test_how_somebody_came_to_speak_is_not_what_is_said(text: str) -> None:
    document, (one,) = read(text)
    assert (one.speaker, content(document, one)) == ("Piet Holm", ["he fell"])


def test_a_statement_that_opens_with_a_verbal_noun_is_kept() -> None:
    document, (one,) = read("Keeping the pier open is a risk, Piet Holm said.")
    assert content(document, one) == ["Keeping the pier open is a risk"]


@pytest.mark.parametrize(
    ("phrase", "role"),
    [
        ("Chief Constable Ole Brant, of Orsa Police,", "Chief Constable"),
        ("Detective Superintendent Ole Brant", "Detective Superintendent"),
        ("Assistant Chief Constable Ole Brant", "Assistant Chief Constable"),
        ("Vice President Ole Brant", "Vice President"),
        ("Prime Minister Ole Brant", "Prime Minister"),
        ("Lieutenant General Ole Brant", "Lieutenant General"),
        ("Passenger Ole Brant", "Passenger"),
        ("Resident Ole Brant, 40,", "Resident"),
        ("Local politician Ole Brant", "Local politician"),
        ("Bystander Ole Brant", "Bystander"),
        ("Ole Brant, 40, a clerk at the harbour office,", "clerk at the harbour office"),
    ],
)
def test_a_role_is_told_from_the_name(phrase: str, role: str) -> None:
    _, (one,) = read(f"{phrase} said the deck gave way.")
    assert (one.speaker, one.role) == ("Ole Brant", role)


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        pytest.param("Piet Holm, 30, from Sande, was on the ferry.", "Piet Holm", id="an age"),
        pytest.param("Piet Holm was on the ferry from Old Harbour, Sande.", "Piet Holm", id="a first name"),
        pytest.param("Mr Holm was on the ferry to Orsa.", "Holm", id="a title"),
        pytest.param("Ida Holm said it was late. Piet Brant, 30, was on board.", "Piet Brant", id="the one spoken of"),
        pytest.param("Orsa Ferries said it was late. Piet Brant met Ida Holm.", "Piet Brant", id="no company"),
        pytest.param("Piet Holm said it was late. A man said it was not.", "A man", id="one without a name"),
        pytest.param(
            "Piet Brant said it was late. “Jan Ek is wrong,” Piet Brant said.", "Piet Brant", id="not a name in quotes"
        ),
        pytest.param("The ferry left Port Sande for Velm, the state capital.", None, id="places"),
        pytest.param("The Harbour Office, the ferry’s owner, was shut.", None, id="a body"),
    ],
)
def test_he_stands_for_a_person(before: str, speaker: str | None) -> None:
    found = read(before, "He said the deck gave way.")[1]
    assert found[-1].speaker == speaker


def test_she_is_not_a_man_whose_name_tells_it() -> None:
    found = read("Ida Holm, 30, was on board with Piet Brant, 40.", "She said the deck gave way.")[1]
    assert found[-1].speaker == "Ida Holm"
    assert read("Piet Brant, 40, was on board.", "She said the deck gave way.")[1][-1].speaker is None
