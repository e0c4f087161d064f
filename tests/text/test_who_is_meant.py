"""Whom offices, pronouns and descriptions mean across the sentences of an article, in sentences written for these tests."""

import pytest

from tests.text.test_pronouns import speakers

WHO = "text", "words", "speaker"


@pytest.mark.parametrize(
    WHO,
    [
        ("Deputy leader of the union Petra Vance said the talks were dead.", "talks were dead", "Petra Vance"),
        (
            "Four died at a hospital on Monday, its director said, and two fled. It rained. Director Ida Moen wept.",
            "Four died", "Ida Moen",
        ),
        ("Chair of the regional board Olaf Brim said that the count was fair.", "count was fair", "Olaf Brim"),
        ("Mayor of Korvat Tomas Rell said the road was shut.", "road was shut", "Tomas Rell"),
        ("Minister of Health Anna Berg said beds were free.", "beds were free", "Anna Berg"),
        ("Premier of Velm Hedda Lorn wept. Lorn said the budget was cut.", "budget was cut", "Hedda Lorn"),
        ("Estate agent Dot Farrow said prices had fallen.", "prices had fallen", "Dot Farrow"),
        ("Dad-of-three Egil Moen said it was a disgrace.", "it was a disgrace", "Egil Moen"),
        ("Walkers' champion Egil Rovik said the path was lost.", "path was lost", "Egil Rovik"),
        ("Backbencher Rufus Tarn said the bill was bad.", "bill was bad", "Rufus Tarn"),
        ("In Korvat, the smith's widow, Jasna Orl, said it was loud.", "it was loud", "Jasna Orl"),
        ("Harbour pollster Egil Rovik said the path was lost.", "path was lost", "Egil Rovik"),
        ("Frightened Sive Rovik, 30, ran. Neighbours held Sive. She said it was loud.", "it was loud", "Sive Rovik"),
        ("Jonel Sive Rovik, 30, ran. Neighbours held Sive. He said it was loud.", "it was loud", "Jonel Sive Rovik"),
        ("Monsignor Egil Rovik, bishop of Velm, said the path was lost.", "path was lost", "Egil Rovik"),
        ("When asked, Rovik “winced” and said the path was lost.", "path was lost", "Rovik"),
        ("Rovik & Tarn Bank lost money. The bank said the path was lost.", "path was lost", "Rovik & Tarn Bank"),
        ("The present Abbot, Brother Egil Rovik, said the path was lost.", "path was lost", "Egil Rovik"),
        ("The Harbour Party’s Egil Rovik said the path was lost.", "path was lost", "Egil Rovik"),
        ("Egil Rovik fell ill. His daughter Sive said the path was lost.", "path was lost", "Sive"),
        ("Mr Rovik's sister, Sive, said it was late. She said the path was lost.", "path was lost", "Sive"),
        # A body, a ship or a place of that name is not who speaks, nor is the one whose friend does.
        ("The captain of the ferry Maria Grace said the sea was calm.", "sea was calm", "The captain of the ferry Maria Grace"),
        ("The owner of the company Halmer Marine said it sank.", "it sank", "The owner of the company Halmer Marine"),
        ("The lawyer of the minister Jon Relv said he slept.", "he slept", "The lawyer of the minister Jon Relv"),
        ("The Governor of Rio Grande Norte said all was well.", "all was well", "The Governor of Rio Grande Norte"),
    ],
)  # fmt: skip
def test_an_office_and_the_body_it_is_held_at_stand_before_a_name(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    WHO,
    [
        (
            "A Velm Foods spokeswoman said the board knew.\n\nMarit Holm sold 900 shares in April. She said it was to pay a debt.",
            "to pay a debt",
            "Marit Holm",
        ),
        (
            "Hana Lund, the head of the clinic, bought a flat.\n\nA clinic spokeswoman said the ward was clean.\n\nLund paid in "
            "cash for the flat, a register shows. She said it came from her savings.",
            "came from her savings",
            "Hana Lund",
        ),
        (
            "The minister, Jon Relv, was charged.\n\nSecretary of the union Magnus Orr said the books were open. He denied that "
            "the union was paid.",
            "the union was paid",
            "Magnus Orr",
        ),
        (
            "Rolf Kamp was suspended.\n\nAnti-fraud supremo Marc Delon spoke. He did not name Kamp. He said more would follow.",
            "more would follow",
            "Marc Delon",
        ),
        ("Bea Lindt and Rita Moss met on Monday. She said the meeting was calm.", "meeting was calm", None),
        (
            "Nils Arden resigned on Monday. His successor, Per Holt, took over. He said the party was united.",
            "party was united",
            "Per Holt",
        ),
        (
            "A clerk said a page was lost.\n\nRolf Kamp, the head of Orr Partners, has been under pressure since the Gazette reported "
            "that the seal was false. He told the Post that it came by courier.",
            "it came by courier",
            "Rolf Kamp",
        ),
        (
            "Bea Lindt, the chief physician, said 31 were hurt. Nineteen were kept in and twelve let go. Four are grave, she says.",
            "Four are grave",
            "Bea Lindt",
        ),
        # Nobody's sentence stands between, and the one who spoke is meant.
        (
            "Councillor Bea Lindt said the road was shut. Brack Marine Holdings sold the pier. She said it was cheap.",
            "it was cheap",
            "Bea Lindt",
        ),
    ],
)
def test_he_or_she_is_the_one_the_sentence_before_opens_with(text: str, words: str, speaker: str | None) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    WHO,
    [
        (
            "The yard said the hulls were sound.\n\nState ferry inspectorate Nortrek has stopped 14 ships. It said it had no choice.",
            "it had no choice",
            "Nortrek",
        ),
        (
            "The yard said the hulls were sound.\n\nThe water regulator, Aquor, has ordered tests. It added that no plant would shut.",
            "no plant would shut",
            "Aquor",
        ),
        (
            "The mill said it was insured.\n\nThe leaked memo, seen by the Post, is headed Project Oak. It says the mill could shut.",
            "mill could shut",
            "The leaked memo",
        ),
        (
            "The ministry said the road was safe.\n\nRoad Watch, a campaign group, put out a leaflet. It says the road has 40 cracks.",
            "40 cracks",
            "Road Watch",
        ),
        (
            "The Road Federation (RF) said it would not judge before June, the Velmline agency reported. It said 50 cars were hit.",
            "50 cars were hit",
            "The Road Federation",
        ),
        (
            "The Harbour Board said the berth was full.\n\nThe Seamen's Mission was asked to help. Its director said beds were ready.",
            "beds were ready",
            "the director of The Seamen's Mission",
        ),
        # What cannot speak is no "it", and who speaks last in a sentence of something else is.
        (
            "The union said the boiler was old. The fire was out by noon. It said men were safe.",
            "men were safe",
            "The union",
        ),
        ("The bank has 40 branches, the regulator said. It said none would shut.", "none would shut", "the regulator"),
        # "It" is no vessel, and no place.
        (
            "The yard said the hull was sound. The tug Aquor has sunk. It said it was sorry.",
            "it was sorry",
            "The yard",
        ),
    ],
)
def test_it_is_the_body_that_opens_the_sentence_before(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    WHO,
    [
        (
            "The count was fair, the party's returning officer said. The returning officer, Greta Lindal, has left.",
            "count was fair",
            "Greta Lindal",
        ),
        (
            "The mayor of one of the hamlets, Upper Reed, said that buses came at dawn. Mayor Yusuf Ban waved.",
            "buses came at dawn",
            "Yusuf Ban",
        ),
        # Another town's mayor, or one of two, is not he.
        (
            "The mayor of Velm said that buses came at dawn. Korvat's mayor, Yusuf Ban, waved.",
            "buses came at dawn",
            "The mayor of Velm",
        ),
        (
            "The coroner said the sea was calm. Coroner Per Lind and coroner Jo Beck were there.",
            "sea was calm",
            "The coroner",
        ),
    ],
)
def test_who_spoke_by_an_office_is_named_soon_after(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    WHO,
    [
        (
            "The governor, Emre Salt, gave a toll of 90. His office later said that some were counted twice.\n\n"
            "President Orhan Tes spoke. His office said no help was needed.",
            "some were counted twice",
            "the office of Emre Salt",
        ),
        (
            "Minister Jon Relv was fined. His lawyer, Viktor Sand, said the case was empty.\n\nShipowner Jonas Eck stayed at "
            "home. His lawyer said the man was ill.",
            "the man was ill",
            "the lawyer of Jonas Eck",
        ),
        ("Mayor Seda Kurt is ill. Kurt does not mean to go, her press service said.", "Kurt does not", "the press service of Seda Kurt"),
        # The article has named him, or the body.
        (
            "Lars Wick was fined in May. His lawyer, Ada Finn, said he was well. Wick left the town. His lawyer said he would write.",
            "he would write",
            "Ada Finn",
        ),
        ("Lars Wick was fined in May. His team, Corran Wheels, said it was sorry.", "it was sorry", "Corran Wheels"),
        # It cannot be told whose he is.
        ("The actor Bo Torp and the singer Lars Wick sang. His agent said it was loud.", "it was loud", "His agent"),
        ("Five men were fined in May. His lawyer said it was late.", "it was late", "His lawyer"),
    ],
)  # fmt: skip
def test_what_is_somebodys_is_told_by_whose_it_is(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    WHO,
    [
        (
            "The shipbuilder Corran Marine denied all blame. “It met every rule,” the company said.\n\nLater the steelmaker Velm "
            "Plates spoke. “Our plates were good,” the company said.",
            "It met every rule",
            "Corran Marine",
        ),
        (
            "The shipbuilder Corran Marine denied all blame. “It met every rule,” the company said.\n\nLater the steelmaker Velm "
            "Plates said it had checked. “Our plates were good,” the company said.",
            "Our plates were good",
            "Velm Plates",
        ),
        ("Corran Laboratories stopped work. Corran said it was late. The firm said it was sorry.", "it was sorry", "Corran Laboratories"),
        ("Velm Gold’s shares fell on Friday.\n\nThe company said it had known of no crack.", "known of no crack", "Velm Gold"),
        (
            "The airline Carvo cancelled flights. The operator, Orsa Air Parks, said it was full. The airline said it was sorry.",
            "it was sorry",
            "Carvo",
        ),
        # It cannot be told which firm, or whether it is one.
        (
            "Velm Gold’s shares fell on Friday. Orn Survey, the certifier, has passed the dam.\n\nThe company said it was sorry.",
            "it was sorry",
            "The company",
        ),
        ("Mayor Ana Holm said it was late. The company said it was sorry.", "it was sorry", "The company"),
        ("Norland’s army denied firing. Norland said all was well. The company said it was sorry.", "it was sorry", "The company"),
        # What a body is stands before its name.
        ("The campaign group Open Water said it was late.", "it was late", "Open Water"),
        ("Local competitor Nordiva said it was late.", "it was late", "Nordiva"),
        ("The newspaper Velm Courier said it was late.", "it was late", "The newspaper Velm Courier"),
    ],
)  # fmt: skip
def test_the_company_is_the_firm_that_acted_just_before(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Orsel Rovik, who owns the mill, left. Mr Rovik was cross.", "Orsel Rovik"),
        ("Mr Orsel Rovik owns the mill. Mrs Ana Vek went with Mr Terik Jorn.", None),
        ("Mr Orsel Rovik owns the mill. Mrs Ana Vek went with Mrs Sive Jorn.", "Orsel Rovik"),
        ("Mr Orsel Rovik owns the mill. Mrs Ana Vek told him of Mr Terik Jorn.", "Orsel Rovik"),
        ("Orsel Rovik, who owns the mill, left. The day was cold.", "Orsel Rovik"),
    ],
)
def test_a_he_is_unknown_where_the_sentence_before_tells_of_somebody_else(before: str, speaker: str | None) -> None:
    assert speakers(f"{before} He said the path was lost.", "path was lost") == {speaker}


def test_a_name_is_a_persons_where_the_article_shows_it_later() -> None:
    text = "On Monday Orsel Rovik, gaunt and pale, opened the door. He said the path was lost. Mr Rovik then sat."
    assert speakers(text, "path was lost") == {"Orsel Rovik"}
