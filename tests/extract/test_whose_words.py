"""Whose words they are, and what stays of them, where news English makes it hard: written for these tests."""

import pytest

from onrecord.extract.by_rules import read
from tests.articles import article
from tests.extract.drafted import claims


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        pytest.param(
            "But a board member close to her said she had written to the clubs.",
            "a board member close to her",
            "She had written to the clubs.",
            id="close to her",
        ),
        pytest.param(
            "A colleague close to him said he had never read the file.",
            "A colleague close to him",
            "He had never read the file.",
            id="close to him",
        ),
        pytest.param(
            "Varda Mills will shut. Its partner, the state-owned fund Brenta Holding, said it had not been asked.",
            "Brenta Holding",
            "Brenta Holding had not been asked.",
            id="its partner",
        ),
        pytest.param(
            "The club's sponsor, the bank Kredo, said it had lost trust.",
            "Kredo",
            "Kredo had lost trust.",
            id="the club's sponsor",
        ),
        pytest.param(
            "Jon Vek agreed with Simon Achebe, defending, that the filing had been chaotic.",
            "Jon Vek",
            "The filing had been chaotic.",
            id="agreed with",
        ),
        pytest.param(
            "According to the union's secretary, Mona Dahl, the firm asked the port for more time.",
            "Mona Dahl",
            "The firm asked the port for more time.",
            id="according to an office and a name",
        ),
        pytest.param(
            "According to Mona Dahl, the union's secretary, the firm asked the port for more time.",
            "Mona Dahl",
            "The firm asked the port for more time.",
            id="according to a name and an office",
        ),
        pytest.param(
            "Lorna Beck said ministers had been promising this “since 2026”.",
            "Lorna Beck",
            "Ministers had been promising this “since 2026”.",
            id="promised by others",
        ),
        pytest.param(
            "Ana Vek said the council had warned as early as May that the wall was weak.",
            "the council",
            "The wall was weak.",
            id="as early as",
        ),
        pytest.param(
            "Ruth Alder said she would resign if no one listened.",
            "Ruth Alder",
            "Ruth Alder would resign if no one listened.",
            id="if no one",
        ),
    ],
)
def test_the_words_are_those_of_the_one_who_says_them(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in claims(text)


def test_it_is_the_plan_that_somebody_is_against_and_not_them() -> None:
    told = claims("Arcline has opposed the plan, arguing that it would cost 60 million a year.")
    assert ("Arcline", "It would cost 60 million a year.") in told


@pytest.mark.parametrize(
    ("first", "then", "speaker"),
    [
        ("A council official said the deadline had passed.", "“There is no excuse for this,” the official added.", "A council official"),
        ("A woman in the crowd said the gate was shut.", "“Nobody opened the gate,” the woman added.", "A woman in the crowd"),
        ("Detective Constable Ian Mellor said receipts were lost.", "“We tried to find them,” the officer replied.", "Ian Mellor"),
    ],
)  # fmt: skip
def test_the_official_is_the_one_who_spoke_just_before(first: str, then: str, speaker: str) -> None:
    assert speaker in [who for who, words in claims(f"{first} {then}") if words not in first]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Clara Voigt is under pressure to explain what her ministry knew.",
        "One woman, who did not want to give her name, wept.",
        "Leonard Voss signed the cheque but “not for one moment” imagined it would be used that way.",
    ],
)
def test_what_is_yet_to_be_said_or_is_no_speaker_gives_nobody_a_claim(text: str) -> None:
    assert claims(text) == []


def test_words_that_a_heading_tears_off_are_nobodys() -> None:
    document = article(
        ("body", "Ruth Alder led the review. She went on: “These mothers were"), ("heading", "Nobody listened")
    )
    assert [claim.statement for claim in read(document).claims if claim.speaker] == []


def test_a_statement_that_is_read_out_does_not_say_it_again() -> None:
    told = claims("Moira Stott said in a statement read to the court that the chairman had told her to wait.")
    assert [speaker for speaker, _ in told] == ["Moira Stott"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The judge, Karl Berg, asked Mr Lanz why he had waited. He said he had been afraid of the dog.", "Lanz"),
        ("Senator Paul Ekman pressed Mr Lanz on the delay. He said the blame lay with suppliers.", "Lanz"),
        ("Jon Lanz was then asked about the gun. He told the court that it was his father's.", "Jon Lanz"),
        ("Mr Berg asked the officer, Jon Lanz, why he ran. He said the camera was broken.", "Jon Lanz"),
        ("Karl Berg asked for more time. He said the files had come late.", "Karl Berg"),
        ("Karl Berg asked Jon Lanz to leave. He said later that the man had been drunk.", "Karl Berg"),
    ],
)
def test_who_is_asked_is_who_answers(text: str, who: str) -> None:
    assert [speaker for speaker, words in claims(text) if " asked " not in words] == [who]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "The union has threatened that drivers will strike from Monday.",
            "The union has threatened that drivers will strike from Monday.",
        ),
        (
            "Jon Lanz promised that the school would open in May.",
            "Jon Lanz promised that the school would open in May.",
        ),
    ],
)
def test_what_is_threatened_or_promised_is_not_told_as_a_fact(text: str, statement: str) -> None:
    assert [words for _, words in claims(text)] == [statement]


def test_the_person_is_the_one_briefed_on_the_talks() -> None:
    told = claims(
        "A person briefed on the talks said the offer was too low. Dana Volk, a spokeswoman, said no decision had been made. "
        "“It was never going to be enough,” the person said."
    )
    assert ("A person briefed on the talks", "It was never going to be enough.") in told


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        pytest.param(
            "The Speaker, Dame Olive Fenn, twice called for order in the House.",
            "Olive Fenn",
            "Olive Fenn twice called for order in the House.",
            id="twice is nobody",
        ),
        pytest.param(
            "His lawyer, Anna Visser, said she would file a complaint.",
            "Anna Visser",
            "Anna Visser would file a complaint.",
            id="his lawyer's she",
        ),
        pytest.param(
            "A government official said she would be given a state funeral.",
            "A government official",
            "She would be given a state funeral.",
            id="an official's she",
        ),
        pytest.param(
            "Anna Visser, a lawyer, said the case was old. She has an email in which a Belmar engineer calls the switch “a match”. "
            "The email was sent in 2031, she said.",
            "Anna Visser",
            "The email was sent in 2031.",
            id="who wrote an email is not who speaks",
        ),
        pytest.param(
            "According to the Herald, however, Arden has asked for the keys.",
            "the Herald",
            "Arden has asked for the keys.",
            id="however",
        ),
    ],
)
def test_the_words_of_those_who_speak_of_others(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in claims(text)


def test_who_says_it_of_itself_is_the_it_of_the_next_sentence() -> None:
    document = article(
        ("body", "The Herald could not check this."),
        (
            "body",
            "The supplier, Taiwan's Yung Oblon, said it had followed the plans. It denied that its parts were faulty.",
        ),
    )
    assert [denial.denier for denial in read(document).denials] == ["Yung Oblon"]


@pytest.mark.parametrize(
    "text",
    ["Our reporter asked whether the letter had been passed on.", "Ana Tudor has written a life of the general."],
)
def test_an_act_or_a_question_of_the_outlet_is_no_claim(text: str) -> None:
    assert claims(text) == []


def test_a_paragraph_that_opens_with_she_is_about_whom_the_headline_names() -> None:
    document = article(
        ("title", "Anna Lorenz dies at 88"),
        ("body", "Anna Lorenz sang for fifty years, and died on Monday."),
        ("body", "The critic Elena Bratu wrote that the voice had gone."),
        ("body", "She is survived by a daughter. The funeral will be held on Friday, her family said."),
    )
    assert "the family of Anna Lorenz" in [claim.speaker for claim in read(document).claims]


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        pytest.param(
            "The guard on duty when two trams collided at Velm Cross told an inquiry that he had been awake for eleven hours.",
            "The guard on duty",
            "The guard on duty had been awake for eleven hours.",
            id="a when before the verb",
        ),
        pytest.param(
            "The driver's note was read out by a lawyer for his union, who said he was not well enough to attend.",
            "a lawyer for his union",
            "He was not well enough to attend.",
            id="a lawyer for a union",
        ),
        pytest.param(
            "Mark Adler told staff that the bank had changed. In the memo, which was seen by Eastline, he said 40 people had been hired.",
            "Mark Adler",
            "40 people had been hired.",
            id="seen by",
        ),
        pytest.param(
            "One of those approached, Norvik Bank, said it had refused the offer.",
            "Norvik Bank",
            "Norvik Bank had refused the offer.",
            id="one of those",
        ),
        pytest.param(
            "It was Eastline, a news agency, that first reported that Kestrel had ignored the alerts.",
            "Eastline",
            "Kestrel had ignored the alerts.",
            id="it was Eastline that",
        ),
        pytest.param(
            "His wife, Asha, said she had complained about leaks three times.",
            "Asha",
            "Asha had complained about leaks three times.",
            id="his wife's she",
        ),
        pytest.param(
            "Dr Anna Hopkin said the data were lost. Mair Jones, whose daughter died, said outside that it was a disgrace. "
            "She said she had been told that everything had been kept.",
            "Mair Jones",
            "She had been told that everything had been kept.",
            id="whose daughter",
        ),
        pytest.param(
            "The Health and Safety Executive confirmed it had been informed of the leak.",
            "The Health and Safety Executive",
            "The Health and Safety Executive had been informed of the leak.",
            id="a body with an and",
        ),
    ],
)
def test_the_words_are_not_those_of_whom_the_sentence_only_mentions(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in claims(text)


def test_a_statement_that_somebody_reads_out_is_not_the_last_bodys() -> None:
    told = claims(
        "Police closed the road. The council's chief, Moira Hext, read out a statement. It said the hall would be shut."
    )
    assert told == []


def test_the_company_is_no_union_and_no_place() -> None:
    told = claims(
        "The rail union RWU said he was blamed. Staff at Aber had been tired. The company says it has hired 12 signallers."
    )
    assert [who for who, words in told if "12" in words] == ["The company"]


@pytest.mark.parametrize(
    ("text", "speaker", "statement"),
    [
        pytest.param(
            "The museum's insurer, Albion Mutual, said it had asked for a better roof.",
            "Albion Mutual",
            "Albion Mutual had asked for a better roof.",
            id="an insurer's it",
        ),
        pytest.param(
            "A spokeswoman for the museum, Inge Peeters, said it had done all that was asked.",
            "Inge Peeters",
            "It had done all that was asked.",
            id="a spokeswoman is no it",
        ),
        pytest.param(
            "The Greens' Anna Smet said that the minister should go first.",
            "Anna Smet",
            "The minister should go first.",
            id="a party's member",
        ),
        pytest.param(
            "At gate 14 Torben Skov, who was flying to a wedding, says he hopes they are all sacked.",
            "Torben Skov",
            "Torben Skov hopes they are all sacked.",
            id="at gate 14",
        ),
    ],
)
def test_how_the_sentence_calls_who_speaks(text: str, speaker: str, statement: str) -> None:
    assert (speaker, statement) in claims(text)


def test_a_participle_after_who_said_so_is_no_second_claim() -> None:
    told = claims("Pilots will walk out for four days, their union said on Tuesday, threatening the plans of many.")
    assert [words for _, words in told] == ["Pilots will walk out for four days."]


def test_what_would_be_proposed_is_not_proposed_yet() -> None:
    told = claims("Anna Storm spoke. She would propose that the weighing be banned, she said.")
    assert [words.split(None, 2)[-1] for _, words in told] in (
        ["propose that the weighing be banned."],
        ["would propose that the weighing be banned."],
    )
    assert all(" would " in words for _, words in told)


def test_it_was_not_its_job_is_said_of_nobody() -> None:
    told = claims(
        "The harbour authority said it had not known. It added that it was not its job to know of every drum."
    )
    assert ("The harbour authority", "It was not its job to know of every drum.") in told


@pytest.mark.parametrize(
    "between",
    ["At Orlin, Beth Dunn, 38, a teacher, had come at dawn.", "He was cheerful until asked who had brought the work."],
)
def test_a_bare_quotation_behind_somebody_else_is_not_the_last_speakers(between: str) -> None:
    found = claims(
        "The house said it had “lost” the report of that time.",
        between,
        "“The boards were blank, and there was no agent.”",
    )
    assert "The house" not in {who for who, said in found if "boards" in said}


def test_who_is_in_the_midst_of_a_sentence_has_no_capital() -> None:
    found = claims("The gate, one of the guards believed, had been left open.", "Two clerks saw it.")
    assert all(", One of" not in said for _, said in found)
