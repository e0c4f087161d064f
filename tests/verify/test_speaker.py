import pytest

from tests.verify.drafting import actor, claim, objections, severities, story

ARTICLE = story(
    "Ana Vek, the harbour master, said the pier would be rebuilt.",
    "“We will not wait for the insurers,” she added.",
    "Union leader Tomas Brandt said the harbour master had ignored every warning.",
    "Ships were told to anchor outside the bay.",
    "North Korea was blamed by South Korea's president.",
)


@pytest.mark.parametrize(
    ("statement", "cited", "speaker"),
    [
        pytest.param("The pier will be rebuilt.", 1, "Ana Vek", id="named beside the cue"),
        pytest.param("The pier will be rebuilt.", 1, "Vek", id="by the last name"),
        pytest.param("“We will not wait for the insurers,”", 2, "Ana Vek", id="a pronoun goes back"),
        pytest.param("The harbour master had ignored every warning.", 3, "Tomas Brandt", id="title before the name"),
        pytest.param("Ships were told to anchor outside the bay.", 4, None, id="the outlet's own voice"),
        pytest.param("Ana Vek said the pier would be rebuilt.", 1, "Ana Vek", id="the statement names the speaker"),
    ],
)
def test_the_one_who_says_it_is_accepted(statement: str, cited: int, speaker: str | None) -> None:
    assert not objections(ARTICLE, claim(statement, cited, speaker=speaker), "speaker")


@pytest.mark.parametrize(
    ("statement", "cited", "speaker"),
    [
        pytest.param("The pier will be rebuilt.", 1, "Tomas Brandt", id="somebody else of the article"),
        pytest.param("The harbour master had ignored every warning.", 3, "Ana Vek", id="the one who is spoken of"),
    ],
)
def test_another_speaker_is_refused_and_the_right_one_named(statement: str, cited: int, speaker: str) -> None:
    (complaint,) = objections(ARTICLE, claim(statement, cited, speaker=speaker), "speaker")
    assert complaint.severity == "error"
    assert complaint.found == speaker
    assert complaint.expected


def test_north_and_south_are_not_one_speaker() -> None:
    north = claim("The strike was an act of war.", 1, speaker="North Korea")
    told = story("The strike was an act of war, South Korea said.")
    assert severities(told, north, "speaker") == ["error"]


def test_other_names_of_an_actor_are_his() -> None:
    told = story("The pier will be rebuilt, the port chief said.", "Ana Vek left later.")
    item = claim("The pier will be rebuilt.", 1, speaker="Ana Vek")
    assert not objections(told, item, "speaker", reading=actor("Ana Vek", "the port chief"))


def test_a_quotation_is_not_the_outlets_own_voice() -> None:
    told = story("“The pier was rotten for years,” Ana Vek said.")
    assert severities(told, claim("The pier was rotten for years.", 1), "speaker") == ["error"]


INDIRECT = story(
    "In Orsa the governor, Ida Sorn, told reporters that the dam was not to blame.",
    "The road was closed, and reports spoke of two dead.",
    "The dam was inspected in May, according to the Orsa Water Board.",
)


def test_what_somebody_says_is_not_given_as_the_outlets_own_without_quotation_marks_either() -> None:
    assert severities(INDIRECT, claim("The dam was not to blame.", 1), "speaker") == ["error"]
    assert severities(INDIRECT, claim("The dam was not to blame.", 1, speaker="Ida Sorn"), "speaker") == []


def test_nor_is_what_is_so_according_to_somebody() -> None:
    assert severities(INDIRECT, claim("The dam was inspected in May.", 3), "speaker") == ["error"]
    assert severities(INDIRECT, claim("The dam was inspected in May.", 3, speaker="Orsa Water Board"), "speaker") == []


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("Ida Sorn told reporters that the dam was not to blame.", (1,), id="the statement says who"),
        pytest.param("Two died, according to reports.", (1, 2), id="what stands beside it"),
        pytest.param("The road was closed.", (2,), id="nobody says it"),
    ],
)
def test_the_outlets_own_words_stay_its_own(statement: str, cited: tuple[int, ...]) -> None:
    assert severities(INDIRECT, claim(statement, *cited), "speaker") == []


NARRATED = story(
    "Ana Vek pointed to the contract of 2030, the Velm Courier wrote.",
    "Both sides may end it within a year.",
    "“The pier is rotten. Nobody should stand on it,” Vek said.",
    "Vek said the pier was shut. It would open again in May.",
    "Papers found in June put the cost at nine million.",
    "The “comprehensive” contract binds both sides to repair it.",
    "Two divers were said to have been hurt.",
    "Vek left the hall.",
    "The pier moved, Vek said. A crack was said to have opened.",
)


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("Papers found in June put the cost at nine million.", 7, id="her name stands near"),
        pytest.param("Two divers were said to have been hurt.", 9, id="it is said, and nobody says it"),
        pytest.param("The contract binds both sides to repair it.", 8, id="a word of it in quotation marks"),
        pytest.param("Both sides may end it within a year.", 2, id="what the article says after speaking of her"),
    ],
)
def test_what_the_article_says_itself_is_nobodys(statement: str, cited: int) -> None:
    assert severities(NARRATED, claim(statement, cited, speaker="Ana Vek"), "speaker") == ["error"]


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("The pier is rotten.", 3, id="a quotation that goes on to its cue"),
        pytest.param("It would open again in May.", 6, id="reported speech that goes on, as its tense shows"),
        pytest.param("A crack opened.", 12, id="what was said to be so, right after her own words"),
    ],
)
def test_words_that_go_on_are_still_theirs(statement: str, cited: int) -> None:
    assert severities(NARRATED, claim(statement, cited, speaker="Ana Vek"), "speaker") == []


RELAYED = story(
    "Tomas Vek, the harbour master, sees a danger for the pier, Northline reports.",
    "The plans are “most likely lost,” Northline quotes Vek as saying.",
    "He warned: “The next storm will take it.”",
)


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("The plans are “most likely lost.”", 2, id="an agency that quotes somebody"),
        pytest.param("“The next storm will take it.”", 3, id="he is no agency"),
    ],
)
def test_who_only_passes_words_on_does_not_say_them(statement: str, cited: int) -> None:
    (complaint,) = objections(RELAYED, claim(statement, cited, speaker="Northline"), "speaker")
    assert complaint.severity == "error"


def test_whose_words_are_passed_on_says_them() -> None:
    assert severities(RELAYED, claim("The plans are “most likely lost.”", 2, speaker="Tomas Vek"), "speaker") == []
    told = claim("Vek said the plans are “most likely lost.”", 2, speaker="Northline")
    assert severities(RELAYED, told, "speaker") == []
    assert severities(RELAYED, claim("The pier is in danger.", 1, speaker="Northline"), "speaker") == []


def test_an_agency_that_quotes_an_unknown_him_is_not_the_speaker() -> None:
    told = story("The pier was shut.", "It had been rotten for years, Velmpress quoted him as saying.")
    (complaint,) = objections(told, claim("The pier had been rotten for years.", 2, speaker="Velmpress"), "speaker")
    assert complaint.expected is None
