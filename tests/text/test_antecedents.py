"""Whom "he", "she" and "it" stand for, in sentences written for these tests."""

import pytest

from onrecord.extract.answers import denials_in
from tests.text.test_attribution import content, read


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        pytest.param("Col Tavan called that theory “absurd”.", "Tavan", id="a rank and a surname"),
        pytest.param("Tavan was angry.", "Tavan", id="a surname"),
        pytest.param("A witness was angry.", "A witness", id="somebody by what they are"),
        pytest.param(
            "A retired welder, who asked for no name, claimed that it leaked.", "A retired welder", id="unnamed"
        ),
        pytest.param("Tavan, who lost the boat, denied the charges.", "Tavan", id="who denies"),
        pytest.param("The Orsa Gazette rang coach Emil Harsan at his house.", "Emil Harsan", id="whom a paper asks"),
        pytest.param("Prof Emil Harsan of the Orsa University believes it leaked.", "Emil Harsan", id="of a body"),
        pytest.param("Orsa University's Emil Harsan said it leaked.", "Emil Harsan", id="a body's"),
        pytest.param("The firm's adviser, Emil Harsan, told members it leaked.", "Emil Harsan", id="in apposition"),
        pytest.param(
            "A spokesman for Holm, Emil Harsan, dismissed the claims.", "Emil Harsan", id="who speaks for another"
        ),
        pytest.param("Dr. Harsan of the water office told the Gazette that it leaked.", "Harsan", id="a title and of"),
    ],
)
def test_he_is_the_one_the_sentence_before_is_about(before: str, speaker: str) -> None:
    _, found = read("Analyst Bram Holm said that the pump was old.", f"{before} “We shut the valve in May,” he said.")
    assert found[-1].speaker == speaker


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        pytest.param("Cllr Petra Vane's version is different.", "Petra Vane", id="whose version it is"),
        pytest.param("Asked about the pump, Ms Ricker laughed.", "Ricker", id="a title"),
    ],
)
def test_she_is_no_firm_and_nobody_older(before: str, speaker: str) -> None:
    _, found = read(
        "Castrel reported the leak. Mrs Tolley said that she slept.", f"{before} She says the pump was old."
    )
    assert found[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Minister Adele Voss said the door was old, though she stressed that nobody knew.",
        "Adele Voss of the water office said the door was old; she said that nobody knew.",
    ],
)
def test_within_a_sentence_she_is_the_one_who_spoke_there(text: str) -> None:
    _, found = read("Hale said the search was over.", text)
    assert [one.speaker for one in found[1:]] == ["Adele Voss", "Adele Voss"]


def test_a_surname_alone_speaks_on_within_its_sentence() -> None:
    document, found = read(
        "Halden, of the broker Moss, cautioned against haste: it was, she said, “possible that it holds”."
    )
    assert [one.speaker for one in found] == ["Halden", "Halden"]
    assert content(document, found[1]) == ["it was", "possible that it holds"]


def test_a_full_name_tells_whether_a_surname_is_hers() -> None:
    _, found = read(
        "Brek praised the plan.",
        "Anna Brek has hailed the vote, telling clerks that it was late.",
        "Piet Holm has hailed the vote, telling clerks that he liked it.",
        "Brek said the ship was old.",
        "She said nobody knew.",
    )
    assert found[-1].speaker == "Anna Brek"


def test_it_is_the_firm_that_denied_it() -> None:
    _, found = read(
        "The coast guard said the sea was rough.",
        "The operator, Corran Lines, denied that the ferry was full.",
        "“We reject any such suggestion,” it said in a statement.",
    )
    assert found[-1].speaker == "Corran Lines"


def test_the_father_of_somebody_is_not_that_one() -> None:
    _, (one, *_) = read("The father of suspended player Dario Holm says his son paid nobody.")
    assert one.speaker == "The father of suspended player Dario Holm"


@pytest.mark.parametrize("label", ["The US", "An IT clerk"])
def test_what_is_written_in_capitals_is_no_pronoun(label: str) -> None:
    _, (one,) = read(f"{label} said the pump was old.")
    assert one.speaker == label


def test_who_smiles_and_says_nothing_is_no_one_who_speaks_later() -> None:
    document, _ = read(
        "It is not clear whether the clerk was Ms. Petrak.",
        "Asked if it was, she smiled and said nothing.",
        "“I want no money,” said Carla Holm.",
    )
    assert [denial.denier for denial in denials_in(document)] == ["Petrak"]


def test_he_who_would_not_say_is_no_memo() -> None:
    document, _ = read(
        "The memo said that the pump was old.",
        "Mr. Holm, the firm's spokesman, left at noon.",
        "Nor would he say how many bottles had been shipped.",
    )
    assert "The memo" not in [denial.denier for denial in denials_in(document)]
