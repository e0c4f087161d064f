"""A statement is as sure as what it mainly says: a hedge in another clause is not its, and its own is never lost."""

import pytest

from onrecord.text.cues import all_of_possibility, hedges_in
from onrecord.text.hedged import likelihood_said


@pytest.mark.parametrize(
    "statement",
    [
        "The clinic treated 17 children who may have eaten the berries.",
        "Officers arrested a woman whose car may have been used in the raid.",
        "A man who might have seen the crash has come forward.",
        "Police found a letter that could explain the motive.",
        "The minister ignored a report, which may have been forged, for a month.",
        "Two ships that are thought to have collided were towed to port.",
        "The board asked how long the chairman could stay.",
        "If he could shout he could breathe.",
        "Shots could be heard from the square.",
        "The bank could “no longer justify the cost”.",
        "Residents were told they could return to their homes.",
        "Nobody knew whether the bridge could carry a train.",
        "Likely voters prefer the mayor.",
        "Visitors could smell the smoke in the hall.",
        "The fall could have been avoided.",
        "Police arrested two suspected smugglers at the quay.",
        "The ministry has no record of the alleged payment.",
        "Guards searched the yard after reports of a possible leak.",
        "The repair was made possible by a grant.",
        "It has not been possible to reach the village.",
        "“You may print that,” the mayor said.",
        "They met for perhaps a quarter of an hour.",
        "The vote closed perhaps the longest debate of the year.",
        "A barge, thought to be Danish, sank off Orne.",
        "Patients expected to travel are being sent home.",
        "The mayor had expected to win.",
    ],
)
def test_a_hedge_of_another_clause_is_not_the_statements(statement: str) -> None:
    assert likelihood_said(statement) == ("asserted", None)


@pytest.mark.parametrize(
    ("statement", "rung"),
    [
        ("The pump may have failed.", "roughly_even_chance"),
        ("It was the pump that may have failed.", "roughly_even_chance"),
        ("The cause was a pump that may have been faulty.", "roughly_even_chance"),
        ("There is evidence that may point to arson.", "roughly_even_chance"),
        ("The man who fled is likely to be charged.", "likely"),
        ("The driver who was arrested may have been drunk.", "roughly_even_chance"),
        ("The valve, which was new, may have jammed.", "roughly_even_chance"),
        ("The man who police say may be armed is probably abroad.", "likely"),
        ("The mayor believes that could help.", "roughly_even_chance"),
        ("If the rain goes on the dam could burst.", "roughly_even_chance"),
        ("When the tide rises the wall could fail.", "roughly_even_chance"),
        ("The move could be seen as a provocation.", "roughly_even_chance"),
        ("Overheating is the most likely mechanism.", "likely"),
        ("It is most likely that she fled.", "very_likely"),
        ("A suspected gas leak destroyed the hall.", "likely"),
        ("The pump was a possible cause.", "roughly_even_chance"),
        ("Toll expected to rise, mayor says.", "likely"),
        ("Toll expected to rise after the dam broke.", "likely"),
        ("The barge was thought to be Danish.", "likely"),
        ("The barge wasn't expected to sail.", "likely"),
        ("You may have lost it.", "roughly_even_chance"),
        ("Perhaps the driver fell asleep.", "roughly_even_chance"),
    ],
)
def test_a_hedge_of_the_statement_is_never_lost(statement: str, rung: str) -> None:
    assert likelihood_said(statement)[0] == rung


def test_the_words_of_a_hedge_are_those_of_the_statement() -> None:
    assert likelihood_said("A man who may be armed is probably abroad.") == ("likely", "probably")


def test_a_bare_may_says_that_a_thing_is_possible_and_no_more() -> None:
    assert all_of_possibility(["may have", "could"])
    assert not all_of_possibility(["could", "fifty-fifty"])
    assert not all_of_possibility([])
    assert [hedge.text for hedge in hedges_in("It is the most likely cause.")] == ["most likely"]
