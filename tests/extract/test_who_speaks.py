"""Which words of a sentence are who speaks, and which are what is said, in sentences written for these tests."""

import pytest

from onrecord.extract.by_rules import read
from onrecord.records import Document
from onrecord.verify import verify
from tests.articles import article


def said(document: Document) -> list[tuple[str | None, str]]:
    """Who says what in it, by the rules; nothing of it is refused by the verifier."""
    draft = read(document)
    refused = verify(document, draft, answered_by="rules", model=None).refused
    assert refused == (), [one.objections for one in refused]
    return [(claim.speaker, claim.statement) for claim in draft.claims]


def told(*bodies: str) -> list[tuple[str | None, str]]:
    """The same of an article of these paragraphs under a headline."""
    return said(article(("title", "Storm over the valley"), *(("body", words) for words in bodies)))


@pytest.mark.parametrize(
    ("words", "speaker", "statement"),
    [
        (
            "A welder who worked on the bridge until April told the Courier that bolts had been missing for years.",
            "A welder who worked on the bridge until April",
            "Bolts had been missing for years.",
        ),
        (
            "A nurse employed at the clinic since March said the alarms were switched off at night.",
            "A nurse employed at the clinic since March",
            "The alarms were switched off at night.",
        ),
        (
            "An accountant who was with the charity between January and June said receipts had been burnt.",
            "An accountant who was with the charity between January and June",
            "Receipts had been burnt.",
        ),
        (
            "A pensioner whose dog died after eating poisoned bait on Sunday said the park service had known.",
            "A pensioner",
            "The park service had known.",
        ),
        (
            "The family of a cyclist who died after his fall on the ring road say the lights had been broken for weeks.",
            "The family of a cyclist",
            "The lights had been broken for weeks.",
        ),
        (
            "Petra Lund, whose brother Aksel, 34, was killed in the blast, told the Mirror that nobody had phoned her.",
            "Petra Lund",
            "Nobody had phoned her.",
        ),
        (
            "Petra Lund, whose son Nils, three, died on 6 May, said that a letter was not enough.",
            "Petra Lund",
            "A letter was not enough.",
        ),
        (
            "Lotte Kern, whose twin sons, Max and Felix, were on the bus, said the driver had been on the phone.",
            "Lotte Kern",
            "The driver had been on the phone.",
        ),
        (
            "Ida Moss, who runs Moss Cabs in Harwick, says trade has halved since the flood.",
            "Ida Moss",
            "Trade has halved since the flood.",
        ),
        (
            "In Tarnby, the ferryman’s daughter, Klara Bex, said she had heard two shots.",
            "Klara Bex",
            "She had heard two shots.",
        ),
        (
            "Near Oster, a shepherd, Ivan Kol, said he had counted nine flashes.",
            "Ivan Kol",
            "Ivan Kol had counted nine flashes.",
        ),
        (
            "Two of them, Anna Feld and Mikko Rask, said they had been threatened.",
            "Anna Feld and Mikko Rask",
            "They had been threatened.",
        ),
        (
            "The mayor of one of the islands, Great Hobb, told us that the wells were dry.",
            "The mayor of one of the islands",
            "The wells were dry.",
        ),
        (
            "The chief of a village on the border, Lower Venn, said that shells had hit two barns.",
            "The chief of a village on the border",
            "Shells had hit two barns.",
        ),
        (
            "On Friday the mayor of the town, Ruta Sel, said the well was safe.",
            "Ruta Sel",
            "The well was safe.",
        ),
        (
            "Penrose is understood to have told staff that the offer undervalues the firm.",
            "Penrose",
            "Penrose is understood to have told staff that the offer undervalues the firm.",
        ),
        (
            "“We regret the delay,” the statement reads. “The vault was empty on Monday,” the letter reads.",
            "the letter",
            "The vault was empty on Monday.",
        ),
        (
            "Governor Lena Torv said the bridge was unsafe; the road agency, Casa do Vale, said tests had found no cracks.",
            "the road agency",
            "Tests had found no cracks.",
        ),
    ],
)
def test_the_source_is_the_one_whose_verb_it_is(words: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in told(words)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Shellfire tore into the ferry and killed six people.", None),
        ("Orsel tore into the ferry's owners and their plan to sell.", None),
        ("Orsel noted that the ferry had been sold.", "Orsel"),
        ("Unions tore into the ferry's owners and their plan to sell.", "Unions"),
        ("They met Orsel. Orsel tore into the ferry's owners and their plan to sell.", "Orsel"),
    ],
)
def test_a_word_that_only_opens_a_sentence_speaks_where_it_says_something(words: str, speaker: str | None) -> None:
    assert {one for one, _ in told("The valley lies in the north.", words) if one} == ({speaker} if speaker else set())


@pytest.mark.parametrize(
    ("words", "statement"),
    [
        ("Almost no one on the council thinks the bridge can be saved.", "The bridge can be saved."),
        ("Few of the fishermen believe the quota will be kept.", "The quota will be kept."),
        ("None of the witnesses claimed that the driver had been drinking.", "The driver had been drinking."),
        ("Not one of the ministers thinks the tax will survive the winter.", "The tax will survive the winter."),
        (
            "If the autopsy shows that the horse was drugged, the owner will be banned for life.",
            "The horse was drugged.",
        ),
        ("Should the inquiry find that the captain slept, the firm will pay.", "The captain slept."),
        ("Even if the laboratory finds that the water is clean, the beach stays closed.", "The water is clean."),
        ("Once the court confirms that the seal was broken, the case will end.", "The seal was broken."),
        ("By law doctors must notify the office that a patient has measles.", "A patient has measles."),
        ("Critics could say that the bridge is too expensive.", "The bridge is too expensive."),
        (
            "Torvald Foods, which had said that its peas were safe, did not repeat that on Monday.",
            "Its peas were safe.",
        ),
        ("It is worth noting that the bridge was repaired in 2019.", "The bridge was repaired in 2019."),
    ],
)
def test_what_nobody_says_is_given_to_nobody(words: str, statement: str) -> None:
    assert statement not in [one for speaker, one in told("The valley lies in the north.", words) if speaker]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("No fewer than 40 witnesses said that the driver had been drinking.", "No fewer than 40 witnesses"),
        ("A few of the fishermen said that the quota would be kept.", "A few of the fishermen"),
        ("When the court confirmed that the seal was broken, the case ended.", "the court"),
        ("Police can confirm that the seal was broken on Monday night.", "Police"),
        ("The clerk had to admit that the seal was broken on Monday night.", "The clerk"),
    ],
)
def test_what_looks_like_nobody_speaks(words: str, speaker: str) -> None:
    assert speaker in [one for one, _ in told(words)]


@pytest.mark.parametrize(
    "words",
    [
        "The mayor saw off a challenge from deputy Nora Falk by three votes.",
        "Vexley Motors is recalling 80,000 vans over faulty brakes.",
        "The maker has recalled a batch of heaters, having first spoken of fans.",
        "Supporters held a banner reading “Guilty until heard”.",
    ],
)
def test_a_deed_is_nobodys_statement(words: str) -> None:
    assert not any(speaker for speaker, _ in told(words))


def test_what_comes_to_mind_is_told() -> None:
    assert told("Ines Falk recalled that the lift had stopped twice that morning.") == [
        ("Ines Falk", "The lift had stopped twice that morning.")
    ]


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        (
            "Lund said the vote was fair and his rival said it was rigged.",
            ("Lund", "The vote was fair."),
            None,
        ),
        (
            "The police say 40 were hurt while the union puts the number at 120.",
            None,
            ("the union", "The union puts the number at 120."),
        ),
        (
            "Director Hugo Falk said the plant was shut; a neighbour, Ines Roth, said smoke rose all night.",
            ("Hugo Falk", "The plant was shut."),
            ("Ines Roth", "Smoke rose all night."),
        ),
        (
            "The union said 3,000 crew walked out and the airline said fewer than 900 people did.",
            ("The union", "3,000 crew walked out."),
            ("the airline", "Fewer than 900 people did."),
        ),
        (
            "Mayor Oda Brun said the wells were poisoned, while the water company, Klarvann, said all tests were clean.",
            ("Oda Brun", "The wells were poisoned."),
            ("Klarvann", "All tests were clean."),
        ),
    ],
)
def test_each_of_two_voices_has_its_own_words(
    words: str, first: tuple[str, str] | None, second: tuple[str, str] | None
) -> None:
    found = told(words)
    assert first is None or first in found
    assert second is None or second in found
    assert not any(" said " in statement or " while " in statement for speaker, statement in found if speaker)


@pytest.mark.parametrize(
    ("words", "said_first", "besides"),
    [
        (
            "Rikard Sole said that tenants of two blocks had been moved and called it unfair to speak of an eviction.",
            "Tenants of two blocks had been moved.",
            "Rikard Sole called it unfair to speak of an eviction.",
        ),
        (
            "Rikard Sole said the talks had failed and accused the rebels of stalling.",
            "The talks had failed.",
            "Rikard Sole accused the rebels of stalling.",
        ),
        (
            "Rikard Sole said the letter was forged and urged parishioners to stay calm.",
            "The letter was forged.",
            "Rikard Sole urged parishioners to stay calm.",
        ),
        (
            "Rikard Sole said Morley had never met her and called his story “pure invention”.",
            "Morley had never met her.",
            None,
        ),
        (
            "Rikard Sole said Morley would resign within a week and warned that others would follow him soon.",
            "Morley would resign within a week.",
            "Others would follow him soon.",
        ),
        (
            "Rikard Sole said the charge was “a house of cards” and asked for his client to be freed.",
            "The charge was “a house of cards”.",
            None,
        ),
        (
            "Rikard Sole said directors would study the offer and advised shareholders to wait.",
            "Directors would study the offer.",
            "Rikard Sole advised shareholders to wait.",
        ),
        # Whose it is cannot be told: the first half holds either way.
        (
            "Rikard Sole said Morley had met the officer at noon and asked him for help.",
            "Morley had met the officer at noon.",
            None,
        ),
    ],
)
def test_a_second_verb_of_the_speakers_is_none_of_what_is_said(
    words: str, said_first: str, besides: str | None
) -> None:
    found = told(words)
    assert ("Rikard Sole", said_first) in found
    assert besides is None or ("Rikard Sole", besides) in found
    assert {speaker for speaker, _ in found} <= {"Rikard Sole", None}


@pytest.mark.parametrize(
    ("words", "statement"),
    [
        (
            "Ada Stern said the soldiers came at night and demanded food.",
            "The soldiers came at night and demanded food.",
        ),
        ("Ada Stern said the man shouted and called the guard a liar.", "The man shouted and called the guard a liar."),
        (
            "The indictment says Voss took the money and told his wife it was a loan.",
            "Voss took the money and told his wife it was a loan.",
        ),
    ],
)
def test_a_second_verb_in_what_is_said_stays_there(words: str, statement: str) -> None:
    assert [one for speaker, one in told(words) if speaker] == [statement]


@pytest.mark.parametrize("first", ["the readings related to road dust", "the alarm had warned of rain"])
def test_a_thing_denies_nothing(first: str) -> None:
    document = article(("body", f"Vossberg said {first} and denied that the gates had failed."))
    (denial,) = read(document).denials
    assert (denial.denier, denial.denied_statement) == ("Vossberg", "The gates had failed.")


@pytest.mark.parametrize(
    "words",
    [
        "Nobody had looked inside, a guard said, asking not to be named for fear of losing his job.",
        "Nobody had looked inside, a guard said on condition that he not be named.",
        "“Nobody had looked inside,” said a guard, who asked that his name not be printed.",
        "Nobody had looked inside, said a guard, who wanted to remain anonymous.",
        "A guard, who declined to be identified, said that nobody had looked inside.",
    ],
)
def test_to_stay_unnamed_is_nothing_that_is_said(words: str) -> None:
    assert told(words) == [("a guard" if words[0] != "A" else "A guard", "Nobody had looked inside.")]


def test_what_is_said_behind_the_wish_to_stay_unnamed_is_theirs() -> None:
    words = "The mechanic said, asking not to be named for fear of losing his job, that the pumps had failed twice."
    assert ("The mechanic", "The pumps had failed twice.") in told(words)


@pytest.mark.parametrize(
    ("words", "statement"),
    [
        (
            "Turnout fell to 31 percent, the office said, in a sign that voters had tired of the dispute.",
            "Turnout fell to 31 percent.",
        ),
        (
            "The motion was carried by 40 votes to 22, the office said, in a blow that left the mayor without money.",
            "The motion was carried by 40 votes to 22.",
        ),
        (
            "Such steps, the office said, would not be taken before the spring.",
            "Such steps would not be taken before the spring.",
        ),
        (
            "Brandis has hired a bank to advise it and could announce a bid soon, the office said.",
            "Brandis has hired a bank to advise it and could announce a bid soon.",
        ),
    ],
)
def test_what_is_said_ends_where_the_outlet_goes_on(words: str, statement: str) -> None:
    assert [one for speaker, one in told(words) if speaker == "the office"] == [statement]


@pytest.mark.parametrize(
    ("words", "statement"),
    [
        ("Ministers warned the generals that they would face trial.", "The generals would face trial."),
        (
            "Ministers warned residents on Monday that they could be cut off for days.",
            "Residents could be cut off for days.",
        ),
        ("Ministers told drivers that they would be replaced by machines.", "They would be replaced by machines."),
        ("Ministers told reporters that they would resign on Monday.", "Ministers would resign on Monday."),
    ],
)
def test_those_warned_are_not_those_who_warn(words: str, statement: str) -> None:
    assert [one for speaker, one in told(words) if speaker == "Ministers"] == [statement]


@pytest.mark.parametrize(
    ("words", "speaker", "statement"),
    [
        (
            "In the village of Nord, whose school burned down in June, the priest, Father Anselm, said the bells had gone.",
            "Anselm",
            "The bells had gone.",
        ),
        (
            "A deckhand who sailed with the ship between 2019 and 2022 told the Post that lifejackets had been locked away.",
            "A deckhand who sailed with the ship between 2019 and 2022",
            "Lifejackets had been locked away.",
        ),
        (
            "The owners of a bakery that burned down after a row in May say the insurer will not pay.",
            "The owners of a bakery",
            "The insurer will not pay.",
        ),
        ("Since 2015 campaigners said that the chimney leaked dust.", "campaigners", "The chimney leaked dust."),
        (
            "Una Holm accused the chair, Otto Falk, of threatening to leave if she was told.",
            "Una Holm",
            "Una Holm accused the chair, Otto Falk, of threatening to leave if she was told.",
        ),
        (
            "The firm confirmed receiving a letter but said that it related to dust on the road.",
            "The firm",
            "It related to dust on the road.",
        ),
        (
            "Colm Rask claimed that the shop’s chairman, Marion Stone, had told staff “in plain words” that it was not for sale.",
            "Marion Stone",
            "It was not for sale.",
        ),
    ],
)
def test_what_stands_between_a_source_and_its_verb_is_neither(words: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in told(words)


@pytest.mark.parametrize(
    "words",
    [
        "The mill was sold in the spring, as the union had asked.",
        "The town has not rebuilt the school, as the ministry promised.",
        "The pier fell in the night, as the engineers had warned.",
        "In 2013 Sarlan troops attacked the bridge at night.",
        "Under party rules a second challenge cannot be mounted for six months.",
    ],
)
def test_what_was_to_come_is_not_said_to_have_come(words: str) -> None:
    assert not any(speaker for speaker, _ in told(words))


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Villagers who fled said soldiers had come at dawn.", "Villagers"),
        ("The clinic where the baby was born said soldiers had come at dawn.", "The clinic"),
        ("The hospital to which the miners were taken said soldiers had come at dawn.", "The hospital"),
        ("At the gate where the buses were waiting one resident said soldiers had come at dawn.", "one resident"),
        ("The report, by two retired judges, says soldiers had come at dawn.", "The report"),
        ("The ministry, in a rare rebuke to its ally, said soldiers had come at dawn.", "The ministry"),
        (
            "One of them, a teacher who asked to be called only Nur, said soldiers had come at dawn.",
            "a teacher who asked to be called only Nur",
        ),
    ],
)
def test_a_clause_that_tells_which_is_meant_has_a_verb_of_its_own(words: str, speaker: str) -> None:
    assert [one for one in told("The valley lies in the north.", "It rained.", words) if one[0]] == [
        (speaker, "Soldiers had come at dawn.")
    ]


@pytest.mark.parametrize("word", ["Sales", "Profit", "Output"])
def test_a_word_that_opens_a_sentence_is_no_firm(word: str) -> None:
    words = f"{word} rose by 4 percent in the spring, the company said on Friday."
    assert ("the company", f"{word} rose by 4 percent in the spring.") in told(words)


def test_a_firm_named_in_mid_sentence_is_the_company() -> None:
    found = told("Analysts had looked to Corran Holdings.", "Corran Holdings fell behind, the company said on Friday.")
    assert ("Corran Holdings", "Corran Holdings fell behind.") in found


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The bid was worth 40m, according to a person who worked on it.", "a person who worked on it"),
        ("A source close to the board insisted an oven was at risk.", "A source close to the board"),
        ("The men were held in a cave, according to a diplomat briefed on what they told doctors.", "a diplomat"),
        ("“They told us to ask Kyle,” said one man on his way in with a coffee.", "one man"),
    ],
)
def test_somebody_without_a_name_is_told_whole(words: str, speaker: str) -> None:
    assert speaker in [who for who, _ in told(words)]


@pytest.mark.parametrize(
    "words",
    [
        "Asked if a valve was old, as two workers have told the Post, she said it would be wrong to guess.",
        "Twice the chairman was asked whether the pump had failed, as the union says.",
        "The mayor would not say whether Orlin had sold maps, as the Pan Wire reported Tuesday.",
        "A plant there that Orlin Foods proposes to close lost its roof on Monday.",
        "The paper has seen a report which lists a valve as “old” and recommends that it be replaced.",
        "Mr Holm lives in Tolby with his wife and two sons, who asked for calm in the days ahead.",
        "The fund is solvent, but the watchdog has given it until Friday to show that it can stay so.",
        "CLARIFICATION: A first version of this page said Shed 14 belongs to the Port Authority.",
        "The heir is Bea Lund, whose agent says she “never saw a will”.",
        "Papers turned up in a shed, an episode the opposition called the theft of an election.",
    ],
)
def test_what_only_credits_or_tells_which_is_no_claim(words: str) -> None:
    assert {who for who, _ in told(words)} <= {None}


@pytest.mark.parametrize(
    ("words", "statement"),
    [
        (
            "The broker who promised he would repay them has left the country.",
            "The broker promised he would repay them.",
        ),
        ("The farmer who said he saw the glow has moved away.", "The farmer saw the glow."),
        ("A letter sent to prove that his sons had sold the house is dated 1962.", "His sons had sold the house."),
    ],
)
def test_what_is_said_ends_before_the_main_verb(words: str, statement: str) -> None:
    found = [said for who, said in told(words) if who]
    assert found == [statement]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (
            "The camp of opposition candidate Lena Foss said the count was false.",
            "The camp of opposition candidate Lena Foss",
        ),
        ("Allies of Senator Rita Moss said the count was false.", "Allies of Senator Rita Moss"),
        ("The Guard Command (GC) of Velm said the count was false.", "The Guard Command"),
        ("The head of the Joint Staff, General Óscar Funes, said the count was false.", "Óscar Funes"),
        ("The director of the Health Fund (HF), Dr Ana Vek, said the count was false.", "Ana Vek"),
        (
            "A source in the Council, who asked for no name, however, said the count was false.",
            "A source in the Council",
        ),
        (
            "The Bakery, Mill and Allied Workers' Union (BMAWU) said the count was false.",
            "The Bakery, Mill and Allied Workers' Union",
        ),
        ("Captain First Rank Oleg Tarn said the count was false.", "Oleg Tarn"),
    ],
)
def test_it_is_the_one_the_phrase_hangs_on_who_speaks(words: str, speaker: str) -> None:
    assert (speaker, "The count was false.") in told(words)


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("Ana Falk, 68, spoke. Dr Lea Falk said a lamp was lit.", "Mrs Falk said the boat was blue."), "Ana Falk"),
        (
            ("Tom Reel and Ivo Reel own the pub. Tom Reel said it was shut.", "Mr Reel said the boat was blue."),
            "Mr Reel",
        ),
        (
            (
                "Captain Jon Falk and Lea Falk sailed. Lea Falk said it was late.",
                "Captain Falk said the boat was blue.",
            ),
            "Jon Falk",
        ),
        (
            ("No arrest was made, Superintendent of Police Ian Baig said.", "The SP said the boat was blue."),
            "Ian Baig",
        ),
        (
            ("The captain is at home, Supt Hanne Vals tells us.", "The superintendent said the boat was blue."),
            "Hanne Vals",
        ),
        (("Its secretary-general, Tom Okumu, wants talks.", "The union boss said the boat was blue."), "Tom Okumu"),
        (("Party secretary Ana Kis was there.", "The union boss said the boat was blue."), "The union boss"),
        (("Nurse Petra Vals, 31, fled by boat.", "The mum-of-three said the boat was blue."), "Petra Vals"),
    ],
)
def test_who_is_called_by_a_shared_name_or_another_word_for_an_office(
    paragraphs: tuple[str, ...], speaker: str
) -> None:
    assert (speaker, "The boat was blue.") in told(*paragraphs)


@pytest.mark.parametrize(
    "words",
    [
        "Norcal Jet is charging £95 one way for a seat.",
        "The deposit was safe and “not one penny” went on wages, the paper said.",
        "A guard thinks that a repair in, say, the 1960s could have put it there.",
        "A request to add it to the list has sat at the office since 2022.",
        "The crew learned that they had no employer from a text in the hall.",
        "Dan Reel called a meeting at the ground on Monday night.",
    ],
)
def test_what_is_no_saying_gives_its_subject_no_claim(words: str) -> None:
    subjects = {"Norcal Jet", "wages", "the 1960s", "A request", "The crew", "Dan Reel"}
    assert subjects.isdisjoint({who for who, _ in told(words)})


def test_that_the_outlet_tells_it_first_is_no_part_of_what_is_said() -> None:
    assert told("An audit warned that the bank had lent 7 billion to its board, the Ledger can reveal.") == [
        ("An audit", "The bank had lent 7 billion to its board.")
    ]
