"""What somebody would not say is not their claim, nor is what the article tells of them."""

import pytest

from tests.verify.drafting import claim, refusals, severities, story


@pytest.mark.parametrize(
    ("told", "speaker", "statement"),
    [
        ("Police would not confirm that the car was stolen.", "Police", "The car was stolen."),
        ("Police declined to say whether the driver had been drinking.", "Police", "The driver had been drinking."),
        ("A spokesman for Norrin Power refused to confirm that it failed.", "Norrin Power", "It failed."),
        ("The army did not say how many men were lost in the raid.", "The army", "Men were lost in the raid."),
        ("The minister would not be drawn on whether the talks failed.", "The minister", "The talks failed."),
        ("The army could not confirm reports that two drones fell.", "the army", "Two drones fell."),
        ("Lena Korb had no comment on the claim that the fund was empty.", "Lena Korb", "The fund was empty."),
        ("The firm did not disclose that it had lost the contract.", "the firm", "It had lost the contract."),
        ("Police have not confirmed that the dead were tourists.", "Police", "The dead were tourists."),
        ("Orm has stopped claiming that the bridge was sound.", "Orm", "The bridge was sound."),
        ("The owner withdrew his claim that the bridge was sound.", "the owner", "The bridge was sound."),
        ("The general laughed at the idea that the bridge was lost.", "the general", "The bridge was lost."),
        ("Instead of saying that the bridge was lost, the general left.", "the general", "The bridge was lost."),
    ],
)
def test_what_somebody_would_not_say_is_not_said_by_them(told: str, speaker: str, statement: str) -> None:
    assert "unsaid" in refusals(story(told), claim(statement, speaker=speaker))
    assert refusals(story(told), claim(told)) == []


@pytest.mark.parametrize(
    ("told", "speaker", "statement"),
    [
        ("Police would not name the man, but confirmed that the car was stolen.", "Police", "The car was stolen."),
        (
            "Police declined to comment, but said the driver had been drinking.",
            "Police",
            "The driver had been drinking.",
        ),
        ("Korb, who refused to discuss the sale, said the yard was safe.", "Korb", "The yard was safe."),
        ("Police have not confirmed the names, but said three were tourists.", "Police", "Three were tourists."),
        ("The minister not only said that the talks failed, he laughed.", "the minister", "The talks failed."),
        ("The general, unable to sleep, said the bridge was lost.", "the general", "The bridge was lost."),
        ("Orm said he would not comment on the raid.", "Orm", "Orm would not comment on the raid."),
        ("“We could not confirm the report,” said Lena Korb.", "Lena Korb", "“We could not confirm the report.”"),
    ],
)
def test_what_they_did_say_is(told: str, speaker: str, statement: str) -> None:
    assert refusals(story(told), claim(statement, speaker=speaker)) == []


TOLD = story(
    "Colonel Orm spoke in Velm.",
    "He was referring to the raid on the port in May.",
    "Orm declined to discuss the matter.",
    "Vek, who declined to comment on the sale, runs the yard.",
    "The mayor, Ida Dahl, had no comment on the vote.",
    "Dahl was responding to a question about the road.",
    "Police could not verify the film.",
)


@pytest.mark.parametrize(
    ("speaker", "statement", "cited"),
    [
        ("Colonel Orm", "He was referring to the raid on the port in May.", 2),
        ("Colonel Orm", "Orm declined to discuss the matter.", 3),
        ("Vek", "Vek declined to comment on the sale.", 4),
        ("Ida Dahl", "Ida Dahl had no comment on the vote.", 5),
        ("Ida Dahl", "Dahl was responding to a question about the road.", 6),
        ("Police", "Police could not verify the film.", 7),
    ],
)
def test_what_is_told_of_somebody_is_not_their_claim(speaker: str, statement: str, cited: int) -> None:
    assert "unsaid" in refusals(TOLD, claim(statement, cited, speaker=speaker))
    assert refusals(TOLD, claim(statement, cited)) == []


@pytest.mark.parametrize("verb", ["hopes", "fears", "suspects", "is afraid", "worries"])
def test_what_is_only_hoped_or_feared_is_pointed_out_where_the_word_is_left_out(verb: str) -> None:
    told = f"Lena Korb {verb} that the yard will close."
    bare = claim("The yard will close.", speaker="Lena Korb")
    assert severities(story(told), bare, "unsaid") == ["warning"]
    assert severities(story(told), claim(told, speaker="Lena Korb"), "unsaid") == []


def test_what_is_not_commented_on_is_not_what_stands_before_it() -> None:
    told = story("The league confirmed receipt of a complaint but said it could not comment on its content.")
    assert refusals(told, claim("The league confirmed receipt of a complaint.", 1, speaker="The league")) == []
    told = story("The league could not comment on the receipt of a complaint.")
    assert refusals(told, claim("There was a receipt of a complaint.", 1, speaker="The league")) == ["unsaid"]
