"""Who only passes words on does not say them, and nobody is credited with passing on what another did."""

import pytest

from tests.verify.drafting import actor, claim, refusals, story

PASSED_ON = [
    ("Agency Nord reported that the minister said the gate was sabotaged.", "Agency Nord", "the minister"),
    ("The Velm Courier reported that the governor had said the gate was sabotaged.", "Velm Courier", "the governor"),
    ("Northline said Ilse Maran told parliament that the gate was sabotaged.", "Northline", "Ilse Maran"),
    ("According to the Velm Courier, police said the gate was sabotaged.", "the Velm Courier", "police"),
    ("Northline quoted the prosecutor as saying the gate was sabotaged.", "Northline", "the prosecutor"),
    ("Northline, citing the interior ministry, said the gate was sabotaged.", "Northline", "the interior ministry"),
    ("News agency Vesta reported, citing the governor, that the gate was sabotaged.", "Vesta", "the governor"),
    ("The gate was sabotaged, the minister said, Agency Nord reported.", "Agency Nord", "the minister"),
]


@pytest.mark.parametrize(("told", "relay", "speaker"), PASSED_ON)
def test_who_passes_words_on_is_not_their_speaker(told: str, relay: str, speaker: str) -> None:
    assert refusals(story(told), claim("The gate was sabotaged.", speaker=relay)) == ["speaker"]
    assert refusals(story(told), claim("The gate was sabotaged.", speaker=speaker)) == []
    assert refusals(story(told), claim("The gate was sabotaged.", speaker=speaker, via=(relay,))) == []


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        pytest.param("Northline reported on Monday that the gate was sabotaged.", "Northline", id="its own report"),
        pytest.param("Northline said, citing officials, that the gate was sabotaged.", "Northline", id="unnamed"),
        pytest.param(
            "Ida Sorn, citing data from the Orsa Board, said the gate was sabotaged.", "Ida Sorn", id="papers"
        ),
    ],
)
def test_what_it_says_itself_is_its_own(told: str, speaker: str) -> None:
    assert refusals(story(told), claim("The gate was sabotaged.", speaker=speaker)) == []


def test_a_statement_that_names_the_speaker_is_the_relays() -> None:
    told = story("Agency Nord reported that the minister said the gate was sabotaged.")
    assert refusals(told, claim("The minister said the gate was sabotaged.", speaker="Agency Nord")) == []


ARTICLE = story(
    "The gate was sabotaged, the minister told the South Velm Courier.",
    "The Orsa Press agency carried a picture.",
    "Radio Marn and North Orsa Radio have reporters there.",
    "The dam held, Ida Sorn told Radio Marn, a local station.",
    "The talks failed, she told the Courier.",
)


@pytest.mark.parametrize(
    ("statement", "cited", "true", "false"),
    [
        ("The gate was sabotaged.", 1, "South Velm Courier", "Velm Press Agency"),
        ("The gate was sabotaged.", 1, "the Courier", "Orsa Courier"),
        ("The gate was sabotaged.", 1, "Velm Courier", "North Velm Courier"),
        ("The dam held.", 4, "Radio Marn", "Radio Velm"),
        ("The dam held.", 4, "the radio station Radio Marn", "South Marn Radio"),
        ("The talks failed.", 5, "the South Velm Courier", "the Orsa Press agency"),
    ],
)
def test_one_word_in_common_is_no_credit(statement: str, cited: int, true: str, false: str) -> None:
    speaker = "the minister" if cited == 1 else "Ida Sorn"
    assert "relays" in refusals(ARTICLE, claim(statement, cited, speaker=speaker, via=(false,)))
    assert refusals(ARTICLE, claim(statement, cited, speaker=speaker, via=(true,))) == []


def test_a_relay_is_known_by_the_other_names_of_the_actor() -> None:
    told = story("The talks failed, Ida Sorn told the city paper.", "The Courier is read everywhere.")
    item = claim("The talks failed.", 1, speaker="Ida Sorn", via=("Orsa Daily",))
    assert "relays" in refusals(told, item)
    assert "relays" not in refusals(told, item, reading=actor("Orsa Daily", "the city paper"))


def test_a_relay_is_known_by_its_name_without_accents_and_its_country() -> None:
    told = story(
        "The French daily Le Méridional reported, citing the governor, that the gate was sabotaged.",
        *["It rained."] * 3,
        "The French daily Le Courrier was closed.",
    )
    said = claim("The gate was sabotaged.", speaker="the governor", via=("The French daily Le Méridional",))
    assert refusals(told, said) == []
    other = claim("The gate was sabotaged.", speaker="the governor", via=("The French daily Le Courrier",))
    assert refusals(told, other) == ["relays"]


def test_she_who_passes_words_on_may_be_named_before() -> None:
    told = story(
        "The player's mother, Ana Lartey, wept.",
        "“He had only me,” she said.",
        "It rained on the square.",
        "A band played on.",
        "She disclosed that her son had told her he signed a paper for the hotel.",
    )
    said = claim("He signed a paper for the hotel.", 5, speaker="her son", via=("Ana Lartey",))
    assert "relays" not in refusals(told, said)
    assert "relays" in refusals(
        told, claim("He signed a paper for the hotel.", 5, speaker="her son", via=("Northline",))
    )
