"""Whom "he", "she", "it" and "they" mean, and to whom a bare quotation is given, in sentences written for "
"these tests."""

import pytest

from onrecord.extract.by_rules import read as claims_by_rules
from onrecord.text.attribution import flattened
from tests.text.test_attribution import read

NOBODY = None


def speakers(text: str, words: str) -> set[str | None]:
    """Everybody whom the article gives these words."""
    document, found = read(*text.split("\n\n"))
    return {
        one.speaker
        for one in flattened(found)
        if any(words in " ".join(document.text[start:end].split()) for start, end in one.content)
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "A hospital source told us the nurse is called Jo Brandle.\n\nBerrow has come out to speak to "
            'us. Was he resigning? "I am staying put, and that is all I have to say."',
            "I am staying put",
        ),
        (
            "The harbour master said the crane was unsafe.\n\n14:20\n\nOlga Stenn was stopped outside court. "
            'Had she known? "Never. Nobody told me anything about it."',
            "Nobody told me",
        ),
        (
            'Councillor Ian Furlong said the road would shut.\n\n09:15\n\n"We are all going home now, thank '
            'you very much."',
            "We are all going home",
        ),
        (
            'Police said the road was shut.\n\nMayor Lena Ostrow walked past. She shook her head. "This town '
            'has had enough of you people."',
            "This town",
        ),
        (
            'The union said a strike was likely.\n\nPeter Grahl, the owner, laughed when he was asked. "They '
            'have been saying that since I bought the place."',
            "They have been saying",
        ),
        (
            "The firm's lawyer said the case was weak.\n\nHolm looked at the floor. \"It was the worst day "
            'of my whole life here."',
            "the worst day",
        ),
    ],
)
def test_a_bare_quotation_is_nobodys_once_somebody_else_is_spoken_of(text: str, words: str) -> None:
    assert speakers(text, words) == {NOBODY}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"The dam was sound," said Ana Brek, who built it. "I would sleep under it tonight."', "I would sleep"),
        ('Ana Brek said that the dam was sound. "I would sleep under it tonight with my children."', "I would sleep"),
        (
            'Ana Brek said that the dam was sound.\n\nThe village lies below it. "I would sleep under it '
            'tonight with my children."',
            "I would sleep",
        ),
    ],
)
def test_a_bare_quotation_goes_on_with_who_spoke_last(text: str, words: str) -> None:
    assert speakers(text, words) == {"Ana Brek"}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Police said nobody was hurt.\n\nStation manager Tessa Worrall denied rumours that the line "
            'would close. "The trains run tomorrow as always," she said.\n\nShe said the drivers had been '
            "very patient.",
            "drivers had been",
            "Tessa Worrall",
        ),
        (
            "Castor said the vault had been opened twice.\n\nLocal MSP Ruairi Kinnaird, who sits for the "
            'Greens, said the chair should quit. "If she knew in May she is done for," he said.',
            "If she knew",
            "Ruairi Kinnaird",
        ),
        (
            '"We lost the barn," said Tomas Villar, 51, a farmer. "And the cows."\n\nDistrict fire marshal '
            "Gwen Attley conceded that the pumps had been slow. She blamed a faulty valve and said the maker "
            "had known of it since spring.",
            "the maker had known",
            "Gwen Attley",
        ),
        (
            "The envoys said little. Norland's consul in Pell, the surgeon Aksel Tvedt, said he had been "
            'followed home. The police are looking into it. "I mend knees," he said.',
            "I mend knees",
            "Aksel Tvedt",
        ),
        (
            "Captain Dora Finch landed the jet at noon.\n\nRail Safe has admitted it. Piers Dunmore, its "
            "managing director, who on Friday brushed off talk of a shortage, said in a letter that a second "
            'man had been "at lunch". "I have told no lies," he wrote.',
            "I have told no lies",
            "Piers Dunmore",
        ),
        (
            '"I saw the smoke," said Danny Pike, 31, a porter. "I ran."\n\nHis stepmother, Lorna Pike, said '
            "the guard told them to stay put. Nobody has rung since, she said.",
            "Nobody has rung",
            "Lorna Pike",
        ),
        (
            "Mayor Karl Lund said the bridge would reopen.\n\nHousing campaigner Mo Farrar accused him of "
            'dragging his feet. "He has had nine years to mend it," she said.',
            "nine years",
            "Mo Farrar",
        ),
        (
            'The minister, Jan Orrel, rejected the claim. "There was no such meeting," he said. A porter, '
            'Eli Stamm, acknowledged that he had seen a car. "It was black and it was very late," he said.',
            "It was black",
            "Eli Stamm",
        ),
        (
            "Ana Brek spoke first. Two drivers said the lights were out; another, Petra Holm, said that they were on.",
            "they were on",
            "Petra Holm",
        ),
        (
            "Two members said that the directors had shown them a picture; a third, Councillor Colm Boyd, "
            "denied having seen any picture and said that he had left early.",
            "he had left early",
            "Colm Boyd",
        ),
        (
            "Transport minister Ivo Lann opened the inquiry.\n\nLann also spoke of reports on the bridge. They were "
            "“most likely true”, Velmpress quotes him as saying.",
            "most likely true",
            "Ivo Lann",
        ),
    ],
)
def test_he_and_she_are_whoever_the_sentence_before_is_about(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Its head of mission, the former minister Luis Sant, said it was written in haste.\n\nNot all Mr "
            "Kordas's troubles come from the left. Two members of his own party, both aldermen, have said "
            'that he should go. He has said that he would rather "swallow the chain".',
            "swallow the chain",
        ),
        (
            "Ana Brek said the dam was sound. The council said it was not. The union said it was old. The "
            "police said nothing was known. He said the wall was cracked.",
            "the wall was cracked",
        ),
        ("The bank said it was hacked. He said the vault was empty for weeks.", "the vault was empty"),
    ],
)
def test_he_is_nobody_where_it_cannot_be_told_who(text: str, words: str) -> None:
    assert speakers(text, words) == {NOBODY}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Harbour Trust chair Basil Oakes said the pier was safe.\n\nThe Trust disputed the survey, "
            "saying it was done before the repairs.",
            "it was done before",
            "Harbour Trust",
        ),
        (
            "Bank chief Mona Strand resigned in May.\n\nThe bank said it would appoint a successor.",
            "appoint",
            "The bank",
        ),
        ("Union secretary Rae Tolland spoke first.\n\nThe union said a vote would be held.", "a vote", "The union"),
        ("Foreign minister Ilse Brandt came.\n\nThe minister said talks would go on.", "talks", "Ilse Brandt"),
        ("Ilse Brandt, the mayor of Orlen, came.\n\nThe mayor said talks would go on.", "talks", "Ilse Brandt"),
        ("Police chief Dan Corley spoke.\n\nThe chief said two men were held there.", "two men", "Dan Corley"),
    ],
)
def test_an_office_is_its_holder_and_a_body_is_not_its_head(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "The dockers' union accused managers of hiding the report. Its secretary, Peg Lunn, said members "
            "read of it.\n\nMarlow dismissed that. It said every crew was told at 6am.",
            "every crew",
            "Marlow",
        ),
        (
            "St Anne's Fund, a charity, said that it had fed 90 families. The lender said on Monday that it "
            "would repay those hit, but it rejected a demand for a flat fee.",
            "a demand for",
            "The lender",
        ),
        (
            "A Norish website had reported the call.\n\nThe palace denies it. It called the story a fraud "
            "and said that it would sue.",
            "would sue",
            "The palace",
        ),
        (
            "The opposition said the count was rigged. The electoral board said it had recounted 300 of 400 "
            "boxes and hoped to end by Sunday.",
            "300 of 400",
            "The electoral board",
        ),
        (
            "Brightwater Ferries said the boat was sound. It said the crew had been trained.",
            "crew",
            "Brightwater Ferries",
        ),
        ('"We regret the delay," the railway said. It added that trains would run.', "trains would run", "the railway"),
    ],
)
def test_it_is_the_body_that_spoke_last(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "The club said the ground was sold fairly.\n\nWe have now read the fans' court papers. They say "
            "£3m was lost from the sale.",
            "£3m was lost",
            NOBODY,
        ),
        (
            "Two officials said the bridge was sound. The mayor smiled. Engineers came at dawn. They say the "
            "bolts were loose.",
            "the bolts were loose",
            "Engineers",
        ),
        (
            "Two officials said the bridge was sound. They said the bolts were new.",
            "the bolts were new",
            "Two officials",
        ),
        (
            "Vek spoke. One in five of those asked said they blamed both of them.",
            "both of them",
            "One in five of those asked",
        ),
    ],
)
def test_they_are_those_who_spoke_just_before(text: str, words: str, speaker: str | None) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Two of his former clerks, however,", "Two of his former clerks"),
        ("Several of her neighbours, meanwhile,", "Several of her neighbours"),
        ("The water board, for its part,", "The water board"),
        ("Officials in Orlen, in turn,", "Officials in Orlen"),
    ],
)
def test_an_aside_between_commas_is_no_part_of_the_subject(subject: str, speaker: str) -> None:
    assert speakers(f"Ana Brek said the wall was sound. {subject} said that water had come.", "water") == {speaker}


def test_a_further_verb_of_a_subject_within_what_is_said_does_not_end_it() -> None:
    text = (
        "Rosa Okun said the firm knew the gate was broken, knew the storm was near and \"bet with other people's "
        'lives".'
    )
    assert speakers(text, "knew the storm was near") == {"Rosa Okun"}


def test_words_of_somebody_who_cannot_be_told_are_not_the_outlets() -> None:
    document, _ = read(
        "The club spoke of 12 dead.", "We have read the fans' papers. They say 12 people died in the fire at the club."
    )
    assert not [claim for claim in claims_by_rules(document).claims if "They say" in claim.statement]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Harbour chair Basil Oakes outside court said the pier was sound.", "pier was sound", "Basil Oakes"),
        ("Clinic manager Keira Brand with the Red Cross said beds were short.", "beds were", "Keira Brand"),
        ("Senator Maud Dolan, Democrat of Orlen, who opposed it, said it was a gift.", "a gift", "Maud Dolan"),
        ("The chair would go, said a source close to the firm.", "The chair", "a source close to the firm"),
        (
            "A source close to the chief executive said the deal was dead.",
            "deal",
            "A source close to the chief executive",
        ),
        ("The row with Ferrox, through whose account the bank says the thieves got in, grew.", "thieves", "the bank"),
        ("Oddsmark, a firm that tracks betting markets, said it had never seen such a spread.", "such a", "Oddsmark"),
        ("A nurse said the ward was full. Another, who gave no name, said beds had been sold.", "beds", "Another"),
    ],
)
def test_a_source_is_neither_cut_short_nor_run_on(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) == {speaker}


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "The captain of a ferry seized by Pell will be tried, prosecutors in Sarn announced last night, "
            "a step that "
            "Vard called a provocation and that envoys fear could wreck the talks.",
            "The captain of a ferry",
            "prosecutors in Sarn",
        ),
        ("The dam would hold, officials said at the time, a claim that engineers doubted.", "The dam", "officials"),
        ("The road was mined, the army said on Tuesday, the third such find this month.", "The road", "the army"),
        (
            "A recount has cut the governor's lead to 90 votes, officials said on Tuesday, as both sides "
            "claimed victory.",
            "A recount",
            "officials",
        ),
        (
            "The ferries were 40 metres apart, the Tribune has learnt from two officers who saw the data, "
            "less than the "
            "70 metres which the bureau gave.",
            "40 metres",
            "two officers who saw the data",
        ),
    ],
)
def test_a_clause_before_the_source_is_what_is_said_and_no_aside_behind_the_cue(
    text: str, words: str, speaker: str
) -> None:
    assert speakers(text, words) == {speaker}
    assert not speakers(text, text.rsplit(", ", 1)[1].rstrip(".")) - {"Vard", "envoys"}


def test_a_lead_that_opens_with_somebodys_words_is_not_the_outlets() -> None:
    document, _ = read("The mill will close in May, its owners announced on Friday, a step that angered the town.")
    (claim,) = claims_by_rules(document).claims
    assert (claim.speaker, claim.statement) == ("its owners", "The mill will close in May.")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Judge Karin Asp jailed Lars Molin, 44. Prosecutor Ulla Brod said he had shown no remorse. "
            '"He laughed at the widow," she said.',
            "He laughed",
            "Ulla Brod",
        ),
        ('The widow, Edda Farr, wept. "Nine years is nothing," she said outside.', "Nine years", "Edda Farr"),
        (
            'Oster said he had a sore knee. Brandl said that it was nothing. "He will play on Sunday," he added.',
            "He will play",
            "Brandl",
        ),
        (
            "The ministry said 12 people died. The Red Cross put the number at 19. It said many were children.",
            "many were children",
            "The Red Cross",
        ),
        (
            'Astronomer Lise Ahl found it. It is big. "I nearly fell off my chair," she said.',
            "I nearly fell",
            "Lise Ahl",
        ),
        (
            "President Ana Sol met Chancellor Ralf Kemp. She said the talks were good. He said they were frank.",
            "they were frank",
            "Ralf Kemp",
        ),
        (
            "Fire chief Ed Rand said the blaze began in a shop. The shop's owner, Mick Doll, denied it. "
            "He said the wiring was new.",
            "the wiring",
            "Mick Doll",
        ),
        (
            'Councillor Peg Lowe said the bins stank. Her neighbour, Ron Tabb, agreed. "You can smell them," he said.',
            "You can smell",
            "Ron Tabb",
        ),
        (
            "The firm said sales had dropped. Its chair, Una Mell, blamed the weather. She said spring would "
            "be better.",
            "spring would",
            "Una Mell",
        ),
        (
            '"The pier will open," said Ana Brek, the mayor.\n\nShe spoke after a meeting with Jan Holm of '
            "the trust.\n\n"
            '"It has been too long," she said.',
            "too long",
            "Ana Brek",
        ),
        (
            "Corran Foods said it was sorry. The corridor was not a food area, it said, and had been cleaned.",
            "corridor was not",
            "Corran Foods",
        ),
        (
            "Her spokesman said that it was late. He was asked why. An hour later he rang back to say that the gift was small.",
            "the gift was small",
            "Her spokesman",
        ),
        (
            "Tom Dahl, a salesman, said it was late. Jon Barr said it was not. Stina Bakke of Orlen said "
            "she thinks it is.",
            "it is",
            "Stina Bakke of Orlen",
        ),
    ],
)
def test_pronouns_in_stories_of_many_kinds(text: str, words: str, speaker: str) -> None:
    assert speakers(text, words) - {NOBODY} == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A finished loaf tested positive in June, it said.", id="what no one can take for a speaker"),
        pytest.param("The £212m in the papers is arrived at by adding £64m of loans from the owner.", id="a sum"),
        pytest.param(
            "It was those loans that the owner had in mind when it said that it had paid.", id="one without a name"
        ),
    ],
)
def test_what_cannot_speak_says_nothing(text: str) -> None:
    assert {one.speaker for one in read(text)[1]} <= {None}


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("The eastern forces that control the base", "The eastern forces"),
        ("A group that runs the clinic", "A group"),
        ("The union that represents the drivers", "The union"),
    ],
)
def test_a_clause_of_the_subjects_own_is_not_who_speaks(subject: str, speaker: str) -> None:
    assert speakers(f"{subject} have said two guards were hurt.", "guards were hurt") == {speaker}


def test_who_is_told_of_by_age_is_whom_the_sentence_before_names() -> None:
    text = (
        "The lawyer, Rena Brek, said it was a loan.\n\nYesterday it was the turn of Nina Toll, the bookkeeper.\n\n"
        "The 41-year-old sobbed as she claimed that it was cash. She told how she counted it."
    )
    assert speakers(text, "it was cash") == {"Nina Toll"}
    assert speakers(text, "she counted it") == {"Nina Toll"}


def test_a_minister_is_known_by_the_portfolio_before_the_name() -> None:
    text = "The Minister of Environmental Protection Orla Brekova has stated that the works are shut."
    assert speakers(text, "works are shut") == {"Orla Brekova"}
