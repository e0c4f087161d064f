"""Who a speaker is, in sentences written for these tests."""

import pytest

from onrecord.extract.answers import denials_in
from onrecord.extract.by_rules import read as claims_by_rules
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


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Calls to the company were not returned.", "the company"),
        ("Messages left at the office were not answered.", "the office"),
        ("Several emails to Orsa Ferries seeking comment on Monday were not immediately returned.", "Orsa Ferries"),
        ("Requests for comment to the ministry went unanswered.", "the ministry"),
        ("A call to Mr Holm was not returned.", "Holm"),
    ],
)
def test_calls_that_were_not_returned_are_no_reply_by_the_one_called(text: str, denier: str) -> None:
    document, _ = read("Ida Holm said the ferry sank.", text)
    (found,) = denials_in(document)
    assert (found.denier, found.form, found.denied_statement) == (denier, "no_reply", text)


@pytest.mark.parametrize("text", ["Calls for help were not answered.", "The bodies were not returned."])
def test_what_nobody_was_asked_is_no_answer(text: str) -> None:
    assert list(denials_in(read(text)[0])) == []


def test_a_relative_clause_is_no_claim() -> None:
    document, _ = read(
        "Ida Holm said the ferry sank because nobody checked it.",
        "The crew met on Monday.",
        "They asked again.",
        "The street was shut after what Ole Brant called a terrible attack on the town.",
        "Nobody knows what Orsa Ferries hopes to gain from the sale of the ship.",
    )
    assert {claim.speaker for claim in claims_by_rules(document).claims} == {"Ida Holm", None}


def test_every_quoted_paragraph_that_goes_on_is_a_claim_of_the_same_speaker() -> None:
    document, _ = read(
        "“The pier is old and weak,” Ida Holm said. “It has not been painted.",
        "“We judge it highly likely that the pier will fall within the year.",
        "“The council was told of it three times.”",
        "The pier was built in 1902.",
    )
    told = {place.sentence: claim.speaker for claim in claims_by_rules(document).claims for place in claim.evidence}
    assert [told.get(number) for number in (1, 2, 3, 4)] == ["Ida Holm"] * 4


def test_one_told_by_age_is_the_one_who_spoke_last() -> None:
    _, found = read(
        "Hannah Vek, who lives near the pier, said: “It fell at noon.”", "The 23-year-old added that nobody was hurt."
    )
    assert [one.speaker for one in found] == ["Hannah Vek", "Hannah Vek"]


def test_how_somebody_said_it_is_no_part_of_the_name() -> None:
    _, (one,) = read("Velm “firmly” condemned the attack on Monday.")
    assert one.speaker == "Velm"


@pytest.mark.parametrize(
    ("phrase", "speaker", "role"),
    [
        ("Ex-finance chief Ole Brant", "Ole Brant", "Ex-finance chief"),
        ("The team, led by engineer Ole Brant,", "The team", None),
        ("Its general secretary, Ole Brant,", "Ole Brant", "general secretary"),
        ("The builder, Corran Homely,", "Corran Homely", None),
        ("A source close to Ole Brant", "A source close to Ole Brant", None),
        ("Both sides", "Both sides", None),
    ],
)
def test_a_role_is_the_whole_office_of_the_one_who_speaks(phrase: str, speaker: str, role: str | None) -> None:
    _, (*_, one) = read(f"Ole Brant, 51, was there. {phrase} said the deck gave way.")
    assert one.speaker == speaker
    assert speaker != "Ole Brant" or one.role == role
