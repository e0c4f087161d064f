import pytest

from tests.verify.drafting import claim, objections, refusals, severities, story

ARTICLE = story(
    "The bridge is safe and will not be closed, the operator said.",
    "No evidence of sabotage was found, the police said.",
    "Brandt Storage denied that the silo had been overloaded.",
    "Not only the silo but the pier burnt, the fire service said.",
    "The union accuses the port of neglect, a charge the operator has rejected.",
    "The former director supports the plan, the board said.",
    "The port union called that statement “false and insulting”, saying it had photographs of 19 injured workers.",
)


@pytest.mark.parametrize(
    ("statement", "cited", "speaker"),
    [
        pytest.param("The bridge is safe and will not be closed.", 1, "the operator", id="verbatim"),
        pytest.param("The bridge won't be closed.", 1, "the operator", id="contraction"),
        pytest.param("No evidence of sabotage was found.", 2, "the police", id="no evidence"),
        pytest.param("The police found no sabotage evidence.", 2, "the police", id="in other words"),
        pytest.param("Brandt Storage denied the silo had been overloaded.", 3, None, id="a denial told as one"),
        pytest.param("The silo had not been overloaded.", 3, "Brandt Storage", id="a denial as a negation"),
        pytest.param("The silo and the pier burnt.", 4, "the fire service", id="not only negates nothing"),
        pytest.param("The port is guilty of neglect.", 5, "The union", id="what A says and B rejects is A's claim"),
        pytest.param(
            "The port union had photographs of 19 injured workers.",
            7,
            "The port union",
            id="what a denier says besides",
        ),
    ],
)
def test_what_is_so_and_what_is_not_is_kept(statement: str, cited: int, speaker: str | None) -> None:
    assert not objections(ARTICLE, claim(statement, cited, speaker=speaker), "polarity")


@pytest.mark.parametrize(
    ("statement", "cited", "speaker"),
    [
        pytest.param("The bridge is not safe and will not be closed.", 1, "the operator", id="a not is added"),
        pytest.param("The bridge is safe and will be closed.", 1, "the operator", id="a not is dropped"),
        pytest.param("Evidence of sabotage was found.", 2, "the police", id="no is dropped"),
        pytest.param("The bridge is unsafe and will not be closed.", 1, "the operator", id="prefix"),
        pytest.param("The silo had been overloaded.", 3, "Brandt Storage", id="denied words stated"),
        pytest.param("Brandt Storage said that the silo had been overloaded.", 3, None, id="said for denied"),
        pytest.param("The former director opposes the plan.", 6, "the board", id="the opposite"),
        pytest.param("The deputy director supports the plan.", 6, "the board", id="another office"),
    ],
)
def test_a_statement_turned_round_is_refused(statement: str, cited: int, speaker: str | None) -> None:
    assert severities(ARTICLE, claim(statement, cited, speaker=speaker), "polarity") == ["error"]


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        pytest.param("The dam broke on Tuesday.", ["error"], id="nothing negated"),
        pytest.param("The dam did not break.", [], id="not"),
        pytest.param("It is untrue that the dam broke.", [], id="untrue"),
        pytest.param("The owner denied that the dam broke.", [], id="denied"),
    ],
)
def test_a_statement_is_flagged_as_negated_only_where_it_negates(statement: str, found: list[str]) -> None:
    flagged = claim(statement).model_copy(update={"negated": True})
    assert severities(story(statement), flagged, "polarity") == found


def test_a_speaker_named_for_he_is_not_what_the_article_negates() -> None:
    told = story("The mayor made no mention of Ana Vek, who announced she is leaving her office this summer.")
    named = claim("Ana Vek is leaving her office.", 1, quote="she is leaving her office this summer", speaker="Ana Vek")
    assert not objections(told, named, "polarity")


def test_a_negated_speaker_in_the_words_cited_stays_negated() -> None:
    told = story("Not everyone was claiming success at the port.")
    assert severities(told, claim("Everyone was claiming success.", 1, speaker="everyone"), "polarity") == ["error"]


@pytest.mark.parametrize(
    ("told", "speaker", "false", "true"),
    [
        (
            "The convoy crossed the river without a fight, the army said.",
            "the army",
            "The convoy did not cross the river.",
            "The convoy crossed the river.",
        ),
        (
            "The convoy crossed the river without a fight, the army said.",
            "the army",
            "The convoy crossed the river with a fight.",
            "The convoy crossed the river without a fight.",
        ),
        (
            "The plane landed without its front wheel, the airline said.",
            "the airline",
            "The plane landed with its front wheel.",
            "The plane landed.",
        ),
        ("He was arrested without warning, his lawyer said.", "his lawyer", "He was not arrested.", "He was arrested."),
        (
            "Thousands in Orsa are without power, the operator said.",
            "the operator",
            "Thousands in Orsa have power.",
            "Thousands in Orsa have no power.",
        ),
        (
            "Thousands in Orsa are without power, the operator said.",
            "the operator",
            "Thousands in Orsa are with power.",
            "Thousands in Orsa do not have power.",
        ),
        (
            "The council met without the mayor, the clerk said.",
            "the clerk",
            "The council met with the mayor.",
            "The council met, and the mayor was not there.",
        ),
        (
            "Without the dam the town would be flooded, the engineer said.",
            "the engineer",
            "The town would not be flooded without the dam.",
            "The town would be flooded without the dam.",
        ),
        (
            "The firm left without paying its workers, the union said.",
            "the union",
            "The firm left after paying its workers.",
            "The firm did not pay its workers.",
        ),
        (
            "The guards fled without firing a shot, the mayor said.",
            "the mayor",
            "The guards fled after firing a shot.",
            "The guards fled.",
        ),
    ],
)
def test_without_denies_its_own_words_alone(told: str, speaker: str, false: str, true: str) -> None:
    assert "polarity" in refusals(story(told), claim(false, speaker=speaker))
    assert refusals(story(told), claim(true, speaker=speaker)) == []


@pytest.mark.parametrize(
    ("told", "statement", "refused"),
    [
        pytest.param(
            "Although Vek was not charged, he has accused the port of neglect.",
            "Vek has accused the port of neglect.",
            False,
            id="what is not so is told in another clause",
        ),
        pytest.param(
            "Vek was not charged and has accused the port of neglect.",
            "Vek was charged and has accused the port of neglect.",
            True,
            id="in the same",
        ),
        pytest.param(
            "Vek has not, he says, accused the port of neglect.",
            "Vek has accused the port of neglect.",
            True,
            id="with an aside of the same person",
        ),
    ],
)
def test_a_clause_may_be_left_out_with_its_negation(told: str, statement: str, *, refused: bool) -> None:
    assert bool(objections(story(told), claim(statement), "polarity")) is refused


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("Ana Vek did not think that the pier was at risk.", "The pier was at risk."),
        ("Divers do not believe the hull killed the boy.", "The hull killed the boy."),
        ("The guild never thought that the strike would last.", "The strike would last."),
    ],
)
def test_what_somebody_does_not_think_is_not_said(sentence: str, statement: str) -> None:
    told = story(sentence)
    for speaker in (None, "Ana Vek", "Divers", "The guild"):
        if speaker is None or speaker in sentence:
            assert "error" in severities(told, claim(statement, 1, speaker=speaker), "polarity")


@pytest.mark.parametrize(
    ("sentence", "statement", "speaker"),
    [
        ("Ana Vek did not dispute that the pier was at risk.", "The pier was at risk.", "Ana Vek"),
        ("Ana Vek did not think that the pier was at risk.", "Ana Vek did not think the pier was at risk.", "Ana Vek"),
        ("Ana Vek said the firm did not know that ship, and that the pier was safe.", "The pier was safe.", "Ana Vek"),
        ("Ana Vek asked us not to tell her name and then said the pier was safe.", "The pier was safe.", "Ana Vek"),
    ],
)
def test_a_not_of_another_verb_takes_nothing_from_what_is_held(sentence: str, statement: str, speaker: str) -> None:
    assert "error" not in severities(story(sentence), claim(statement, 1, speaker=speaker), "polarity")


def test_a_not_of_the_sentence_that_names_the_speaker_is_not_missing_from_a_quotation() -> None:
    told = story(
        "A nurse, who asked not to be named, said they had not been shut.",
        "“There was a sign on one for a day,” she said.",
        "“Then it was gone.",
        "We were told to run it first.”",
    )
    shown = "A nurse said: “There was a sign on one for a day.” “Then it was gone. We were told to run it first.”"
    assert not objections(told, claim(shown, 2, 3, 4, speaker="A nurse"), "polarity")


def test_a_not_of_the_cited_words_themselves_stays() -> None:
    told = story("A nurse, who asked not to be named, said they had not been shut.")
    assert objections(told, claim("They had been shut.", 1, speaker="A nurse"), "polarity")


def test_a_remark_between_a_not_and_what_it_negates_changes_nothing() -> None:
    told = story("What the crew did not do, the mate said, was have the hold sealed.")
    assert not severities(
        told, claim("What the crew did not do was have the hold sealed.", 1, speaker="the mate"), "polarity"
    )
    turned = claim("What the crew did do was have the hold sealed.", 1, speaker="the mate")
    assert severities(told, turned, "polarity") == ["error"]
