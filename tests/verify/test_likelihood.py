import pytest

from onrecord.records import Likelihood
from onrecord.text.cues import likelihood_of
from tests.verify.drafting import blocks, claim, objections, severities, story

ARTICLE = story(
    "Sabotage is highly likely, the minister said.",
    "The port may reopen on Friday, the operator said.",
    "The crew reportedly left the ship at night.",
    "The minister said he would resign.",
    "“I would resign,” the minister said.",
)


@pytest.mark.parametrize(
    ("statement", "cited", "rung"),
    [
        pytest.param("Sabotage is highly likely.", 1, "very_likely", id="graded"),
        pytest.param("The port may reopen on Friday.", 2, "roughly_even_chance", id="modal"),
        pytest.param("The crew reportedly left the ship.", 3, "reported", id="hearsay"),
        pytest.param("The minister will resign.", 4, "asserted", id="indirect speech turns will into would"),
    ],
)
def test_a_claim_as_sure_as_its_evidence_is_accepted(statement: str, cited: int, rung: Likelihood) -> None:
    assert "error" not in severities(ARTICLE, claim(statement, cited, likelihood=rung), "likelihood")


@pytest.mark.parametrize(
    ("statement", "cited", "rung"),
    [
        pytest.param("Sabotage is certain.", 1, "asserted", id="certainty for likelihood"),
        pytest.param("Sabotage is highly likely.", 1, "asserted", id="the rung alone is raised"),
        pytest.param("The minister confirmed sabotage.", 1, "asserted", id="confirmed"),
        pytest.param("The port will reopen on Friday.", 2, "asserted", id="will for may"),
        pytest.param("The crew left the ship at night.", 3, "asserted", id="hearsay dropped"),
        pytest.param("“I will resign,”", 5, "asserted", id="a quotation keeps its would"),
    ],
)
def test_inflation_is_refused(statement: str, cited: int, rung: Likelihood) -> None:
    assert "error" in severities(ARTICLE, claim(statement, cited, likelihood=rung), "likelihood")


def test_deflation_is_a_warning() -> None:
    assert severities(ARTICLE, claim("Sabotage is highly likely.", 1, likelihood="unlikely"), "likelihood") == [
        "warning"
    ]


def test_words_of_likelihood_have_to_stand_in_the_evidence() -> None:
    wrong = claim("Sabotage is highly likely.", 1, likelihood="very_likely", words="all but certain")
    assert severities(ARTICLE, wrong, "likelihood") == ["error"]


HEADLINES = blocks(
    ("title", "Sabotage destroyed grain silo"),
    ("body", "Sabotage probably destroyed the grain silo, the minister said."),
)


def test_a_headline_surer_than_the_body_is_a_warning() -> None:
    (complaint,) = objections(HEADLINES, claim("Sabotage destroyed a grain silo.", 1), "headline", headline=True)
    assert (complaint.severity, complaint.expected) == ("warning", "likely (probably)")


def test_a_headline_no_surer_than_the_body_is_accepted() -> None:
    plain = blocks(("title", "Fire destroyed silo"), ("body", "A fire destroyed the silo on Monday."))
    assert not objections(plain, claim("A fire destroyed a silo.", 1), "headline", headline=True)


def test_a_might_is_not_given_a_higher_rung() -> None:
    article = story("The road might be closed, the governor said.")
    raised = claim("The road might be closed.", speaker="the governor", likelihood="almost_certain", words="might")
    assert severities(article, raised, "likelihood") == ["error"]
    kept = claim("The road might be closed.", speaker="the governor", likelihood="roughly_even_chance", words="might")
    assert severities(article, kept, "likelihood") == []


def test_a_rung_is_not_above_its_own_words_where_the_statement_says_who_speaks_either() -> None:
    article = story("Minister Ana Vek told a hearing that the road is likely to be closed.")
    raised = claim(
        "Minister Ana Vek told a hearing that the road is likely to be closed.",
        speaker="Ana Vek", likelihood="very_likely", words="likely",
    )  # fmt: skip
    assert severities(article, raised, "likelihood") == ["error"]
    assert severities(article, raised.model_copy(update={"likelihood": "likely"}), "likelihood") == []


PLAIN = story("The pact is a purely technical matter, the envoy said.", "The envoy is convinced that the pact holds.")


def test_a_rung_out_of_words_that_weigh_nothing_is_refused() -> None:
    statement = "The pact is a purely technical matter."
    item = claim(statement, 1, speaker="the envoy", likelihood="likely", words="a purely technical matter")
    assert severities(PLAIN, item, "likelihood") == ["error"]


@pytest.mark.parametrize(
    ("statement", "cited", "rung", "words"),
    [
        pytest.param("The pact holds.", 2, "very_likely", "is convinced", id="an adjective of belief"),
        pytest.param("Sabotage is highly likely.", 3, "very_likely", "highly likely", id="a hedge"),
        pytest.param("The pact is a purely technical matter.", 1, "asserted", "purely", id="no rung of the ladder"),
    ],
)
def test_what_a_reader_may_weigh_stays(statement: str, cited: int, rung: Likelihood, words: str) -> None:
    told = story(*(PLAIN.text.split("\n\n")), "Sabotage is highly likely, the envoy said.")
    item = claim(statement, cited, speaker="the envoy", likelihood=rung, words=words)
    assert "error" not in severities(told, item, "likelihood")


@pytest.mark.parametrize(
    "told",
    [
        "The dam might break within hours",
        "Rebels may have taken the bridge",
        "The strike could begin on Monday",
        "It is possible that the fire was set on purpose",
        "Perhaps forty people were trapped",
        "The outbreak could possibly spread to Marn",
        "The two sides seem to want a truce",
        "The road is expected to stay shut",
    ],
)
def test_nothing_is_asserted_above_a_hedge_that_the_statement_keeps(told: str) -> None:
    document = story(f"{told}, the envoy said.")
    rung, words = likelihood_of(told)
    assert severities(document, claim(f"{told}.", speaker="the envoy"), "likelihood") == ["error"]
    assert (
        severities(document, claim(f"{told}.", speaker="the envoy", likelihood=rung, words=words), "likelihood") == []
    )


@pytest.mark.parametrize(
    "told",
    [
        "Residents could see the smoke for miles",
        "The guards could not reach the gate",
        "Marn could never accept the border",
        "The blast could be heard in Velm",
        "The bridge was built so that lorries could pass",
        "It is possible to win the vote without the north",
        "It was perhaps the worst night of the war",
        "The meeting was held in May",
    ],
)
def test_what_somebody_was_able_to_do_is_asserted(told: str) -> None:
    document = story(f"{told}, the envoy said.")
    assert "error" not in severities(document, claim(f"{told}.", speaker="the envoy"), "likelihood")
