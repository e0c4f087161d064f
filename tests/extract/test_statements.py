"""The statements that the rules write, from sentences written for these tests."""

import pytest

from tests.extract.drafted import claims

LEAD = "The storm reached the harbour of Velm on Monday and flooded three streets."


def said(text: str) -> list[tuple[str | None, str]]:
    """Who is given what in a sentence behind a lead."""
    return claims(LEAD, text)


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        pytest.param(
            "Corvin Labs called Ms. Petrak's account “false” and said she had been dismissed in June.",
            "Corvin Labs",
            "She had been dismissed in June.",
            id="a firm is no she",
        ),
        pytest.param(
            "Mr Holm's partner, Lena Coyne, said he had rung her from the pier.",
            "Lena Coyne",
            "He had rung her from the pier.",
            id="a partner's he",
        ),
        pytest.param(
            "Her lawyer, Piet Ek, said she had resigned and has the letter to prove it.",
            "Piet Ek",
            "She had resigned and has the letter to prove it.",
            id="a lawyer's client",
        ),
        pytest.param(
            "Captain Hale said he was being questioned but had not been charged.",
            "Hale",
            "He was being questioned but had not been charged.",
            id="the one who is questioned",
        ),
        pytest.param(
            "Mayor Ida Holm said it was “an appalling loss” but that it would be wrong to guess.",
            "Ida Holm",
            "It was “an appalling loss” but it would be wrong to guess.",
            id="but that",
        ),
        pytest.param(
            "Mayor Ida Holm said the gap was nearer 45 million, though she could not exclude 50 million.",
            "Ida Holm",
            "The gap was nearer 45 million, though she could not exclude 50 million.",
            id="what is taken back",
        ),
        pytest.param(
            "Mayor Ida Holm said the exits were not locked and dismissed as “gossip” the talk of a chain.",
            "Ida Holm",
            "The exits were not locked.",
            id="a verdict besides",
        ),
        pytest.param(
            "The sale catalogue said it came from the house of a baron.",
            "The sale catalogue",
            "It came from the house of a baron.",
            id="a paper's it",
        ),
        pytest.param(
            "According to a note of the union, seen by the Post, nine men were sacked.",
            "a note of the union",
            "Nine men were sacked.",
            id="how a paper came",
        ),
        pytest.param(
            "A source at the port claimed the bank named at the top, Corvan Private of Lux, has no record of it.",
            "A source at the port",
            "The bank named at the top, Corvan Private of Lux, has no record of it.",
            id="a name behind the subject",
        ),
        pytest.param(
            "Reacting, her coach, Emil Okar, said that she had been punished for another's mistake.",
            "Emil Okar",
            "She had been punished for another's mistake.",
            id="a coach's she",
        ),
        pytest.param(
            "Corran Bay's manager says he rented out the floor for cash.",
            "Corran Bay's manager",
            "Corran Bay's manager rented out the floor for cash.",
            id="a firm's manager",
        ),
        pytest.param(
            "The chain would not publish the audit, saying it was commercially secret.",
            "The chain",
            "It was commercially secret.",
            id="a thing's it",
        ),
        pytest.param(
            "A leak was possible, Mayor Ida Holm said, but she would be surprised.",
            "Ida Holm",
            "A leak was possible, but she would be surprised.",
            id="a second half",
        ),
        pytest.param(
            "A wall had cracked, Mayor Ida Holm said on Monday, and the hall was closed to all.",
            "Ida Holm",
            "A wall had cracked, and the hall was closed to all.",
            id="a second half behind a day",
        ),
        pytest.param(
            "The hall had cracked, Mayor Ida Holm said, and the union called for a strike.",
            "Ida Holm",
            "The hall had cracked.",
            id="what another did",
        ),
        pytest.param(
            "Mayor Ida Holm said the lock had jammed at 6.10 a.m. and that “sub-standard” bolts had been used.",
            "Ida Holm",
            "The lock had jammed at 6.10 a.m. and “sub-standard” bolts had been used.",
            id="and that behind a stop",
        ),
        pytest.param(
            "Mayor Ida Holm said there had been a delay, but that was on another line.",
            "Ida Holm",
            "There had been a delay, but that was on another line.",
            id="a that which is said",
        ),
        pytest.param(
            "Mayor Ida Holm said that it was unlikely, if not impossible, that the bridge would open.",
            "Ida Holm",
            "It was unlikely, if not impossible, that the bridge would open.",
            id="what is unlikely",
        ),
        pytest.param(
            "Mayor Ida Holm said that the site was open, and that the firm did not own it.",
            "Ida Holm",
            "The site was open, and the firm did not own it.",
            id="and that",
        ),
        pytest.param("“It is,” said Ida Holm, “a disgrace.”", "Ida Holm", "It is a disgrace.", id="one quotation"),
        pytest.param(
            "Velmor Steel said all staff had been accounted for.",
            "Velmor Steel",
            "All staff had been accounted for.",
            id="ends on a preposition",
        ),
        pytest.param(
            "Unions fear for at least 900 jobs if the sale fails, the Warehouse and Haulage Union has warned.",
            "the Warehouse and Haulage Union",
            "Unions fear for at least 900 jobs if the sale fails.",
            id="what others fear",
        ),
        pytest.param(
            "A third source disputed that account, saying no such request had been made to the firm.",
            "A third source",
            "No such request had been made to the firm.",
            id="what a denial adds",
        ),
        pytest.param(
            "Ida Holm vowed to “follow the money wherever it goes”.",
            "Ida Holm",
            "Ida Holm vowed to “follow the money wherever it goes”.",
            id="a vow in quotation marks",
        ),
        pytest.param(
            "What the report shows, Ida Holm said, is that the pier was rotten.",
            "Ida Holm",
            "What the report shows is that the pier was rotten.",
            id="what it shows",
        ),
        pytest.param(
            "The union puts the dead at 40; nobody counted them.",
            "The union",
            "The union puts the dead at 40.",
            id="an estimate",
        ),
        pytest.param(
            "The pier was rotten, Ana Vek said on Monday. “I saw it myself. It was black.”",
            "Ana Vek",
            "The pier was rotten. “I saw it myself. It was black.”",
            id="her own words behind a report of them",
        ),
        pytest.param(
            "The firm's lawyers said he had lied and demanded that the paper be taken down.",
            "The firm's lawyers",
            "The firm's lawyers demanded that the paper be taken down.",
            id="what is wished for",
        ),
        pytest.param(
            "The union asked that none of the boats be moved.",
            "The union",
            "The union asked that none of the boats be moved.",
            id="what is asked for",
        ),
        *(
            pytest.param(f"Ana Holm said {words} lost.", "Ana Holm", f"{words[0].upper()}{words[1:]} lost.", id=words)
            for words in (
                "not one boat was",
                "hardly any boats were",
                "nearly 40 boats were",
                "perhaps 40 boats were",
                "only some boats were",
                "almost all the boats were",
                "even the ferry was",
                "possibly all the boats were",
            )
        ),
        pytest.param(
            "Despite Ana Holm saying that the gate was shut, it was open.",
            "Ana Holm",
            "The gate was shut.",
            id="a clause with its own subject ends at the comma",
        ),
        pytest.param(
            "There was no chance, Ana Holm said, that the gate was open.",
            "Ana Holm",
            "There was no chance, Ana Holm said, that the gate was open.",
            id="what there is no chance of, behind who says it",
        ),
        pytest.param(
            "The gate had never, Ana Holm said, been shut.",
            "Ana Holm",
            "The gate had never been shut.",
            id="who says it between a never and its verb",
        ),
        pytest.param(
            "“It was open,” said Ana Holm, “but not for long.”",
            "Ana Holm",
            "It was open, but not for long.",
            id="a quotation that goes on",
        ),
        pytest.param(
            "“It was not,” said Ana Holm, “our fault.”",
            "Ana Holm",
            "Ana Holm said: “It was not” “our fault.”",
            id="her own words that go on",
        ),
        pytest.param(
            "“If it rains,” Ana Holm said, “the gate will be shut.”",
            "Ana Holm",
            "If it rains, the gate will be shut.",
            id="a condition, and what goes on from it",
        ),
        pytest.param(
            "“The gate was open all night,” Ana Holm reportedly said.",
            "Ana Holm",
            "Ana Holm reportedly said: “The gate was open all night”.",
            id="a quotation that is hearsay",
        ),
        pytest.param(
            "“The gate was open all night,” Ana Holm joked.",
            "Ana Holm",
            "Ana Holm joked: “The gate was open all night”.",
            id="a joke",
        ),
        pytest.param(
            "Ana Holm said repeatedly that the boats were lost.",
            "Ana Holm",
            "The boats were lost.",
            id="how it was said is no part of it",
        ),
        pytest.param(
            "The minister had admitted that funds were missing.",
            "The minister",
            "The minister had admitted that funds were missing.",
            id="three words of a clause",
        ),
        pytest.param(
            "Prosecutors say Brek told an aide that he had paid the clerk.",
            "Prosecutors",
            "Brek told an aide that he had paid the clerk.",
            id="what is held against the one who said it",
        ),
        pytest.param(
            "Police fear that three divers drowned.",
            "Police",
            "Police fear that three divers drowned.",
            id="what is feared",
        ),
        pytest.param(
            "She left, but Ana Holm hopes the talks will begin on Monday.",
            "Ana Holm",
            "Ana Holm hopes the talks will begin on Monday.",
            id="what is hoped",
        ),
        pytest.param(
            "The gate, Ana Holm believes, was sound.",
            "Ana Holm",
            "The gate, Ana Holm believes, was sound.",
            id="what is believed, told in the midst",
        ),
        pytest.param(
            "Jon Brek will tell the inquiry that the gate was sound.",
            "Jon Brek",
            "Jon Brek will tell the inquiry that the gate was sound.",
            id="what is still to be said",
        ),
        pytest.param(
            "Jon Brek has stopped claiming that the gate was sound.",
            "Jon Brek",
            "Jon Brek has stopped claiming that the gate was sound.",
            id="what is said no more",
        ),
        pytest.param(
            "Jon Brek laughed at the notion that the gate was sound.",
            "Jon Brek",
            "Jon Brek laughed at the notion that the gate was sound.",
            id="what is laughed at",
        ),
        pytest.param(
            "Police can confirm that three divers drowned in the lock.",
            "Police",
            "Three divers drowned in the lock.",
            id="what can be confirmed is said",
        ),
        pytest.param(
            "A coroner had initially ruled in 1989 that the sailor had drowned.",
            "A coroner",
            "A coroner had initially ruled in 1989 that the sailor had drowned.",
            id="what was ruled at first",
        ),
        pytest.param(
            "By Friday, Ana Holm said, Orsa had lost all its boats.",
            "Ana Holm",
            "By Friday Orsa had lost all its boats.",
            id="a name behind who says it goes on with the sentence",
        ),
        pytest.param(
            "Jon Brek struck and killed two men in March, but claimed self-defence.",
            "Jon Brek",
            "Jon Brek claimed self-defence.",
            id="what he did is not what he says",
        ),
        pytest.param(
            "Ana Holm conceded that “as many in Orsa have lost boats, we know what it is to wait.”",
            "Ana Holm",
            "Ana Holm said: “as many in Orsa have lost boats, we know what it is to wait.”",
            id="a that before the quotation",
        ),
    ],
)
def test_a_statement_is_told_as_it_was_meant(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in said(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Holm fell ill hours after doctors at the Orsa clinic told him to rest.", id="told in passing"),
        pytest.param("The Harbour Authority’s decision to investigate came a fortnight later.", id="a decision"),
        pytest.param("The minister's threat to resign was not heard.", id="a threat"),
        pytest.param("Jon Brek avoided saying that the gate had failed.", id="avoided"),
        pytest.param("Jon Brek withdrew his claim that the gate had failed.", id="withdrawn"),
        pytest.param("Jon Brek left without saying that the gate had failed.", id="without saying"),
        pytest.param("The chairman spoke of the evening he had last week with her aides.", id="a matter spoken of"),
        pytest.param("Ida Voss never claimed to have found life on the moon.", id="never claimed"),
        pytest.param(
            "The talks broke off as a regulatory inquiry threatened to derail the sale.", id="a thing threatens"
        ),
    ],
)
def test_what_nobody_says_is_no_claim_of_theirs(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Orsa Labs said it had halted its line in Velm.", "Orsa Labs had halted its line in Velm."),
        ("Velm Town Council said it had received two letters.", "Velm Town Council had received two letters."),
        ("A spokesman for the coalition said it had opened an inquiry.", "It had opened an inquiry."),
    ],
)
def test_it_is_the_body_that_speaks_and_no_spokesman(text: str, statement: str) -> None:
    assert statement in [told for _, told in said(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        pytest.param(
            "Alan Forde denied it. His shadow, Pritha Vane, said that he knew and did nothing.",
            "Pritha Vane",
            "He knew and did nothing.",
            id="whose shadow it is",
        ),
        pytest.param(
            "Alan Forde denied it. A source close to the minister said that he had no wish to resign.",
            "A source close to the minister",
            "He had no wish to resign.",
            id="beside an office",
        ),
        pytest.param(
            "Alan Forde denied it. His shadow, Pritha Vane, demanded that he publish the letters.",
            "Pritha Vane",
            "Pritha Vane demanded that he publish the letters.",
            id="what is demanded of another",
        ),
        pytest.param(
            "Inge Storm spoke at noon. The minister's office said she was told of it on Friday.",
            "The minister's office",
            "She was told of it on Friday.",
            id="an office is no she",
        ),
        pytest.param(
            "Karl Lund was at the bar. Peter Brand said he had paid in cash for the drinks.",
            "Peter Brand",
            "He had paid in cash for the drinks.",
            id="another named just before",
        ),
        pytest.param(
            "The lake was low. Dag Rolf said he should resign over the dam.",
            "Dag Rolf",
            "He should resign over the dam.",
            id="what is asked of another",
        ),
        pytest.param(
            "The dam was built in 1960. Peter Holm said he had warned the council twice.",
            "Peter Holm",
            "Peter Holm had warned the council twice.",
            id="nobody else is there",
        ),
        pytest.param(
            "Karl Lund was at the bar. Mary Brand said she had paid in cash for the drinks.",
            "Mary Brand",
            "Mary Brand had paid in cash for the drinks.",
            id="only of another gender",
        ),
    ],
)
def test_he_is_spelt_out_only_where_nobody_else_can_be_meant(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in said(text)
