import pytest

from tests.verify.drafting import claim, objections, severities, story

ARTICLE = story(
    "The dam broke at dawn, the mayor said.",
    "“We had warned of this for years,” he added, “and nobody listened.”",
    "Water stood two metres deep in the station.",
)


@pytest.mark.parametrize(
    ("quote", "cited"),
    [
        pytest.param(None, 1, id="whole sentence"),
        pytest.param("The dam broke at dawn", 1, id="part of it"),
        pytest.param('"We had warned of this for years,"', 2, id="other quotation marks"),
    ],
)
def test_evidence_that_stands_there_is_accepted(quote: str | None, cited: int) -> None:
    assert not objections(ARTICLE, claim("The dam broke; they had warned of it.", cited, quote=quote), "quotes")


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("The dam held at dawn", id="altered"),
        pytest.param("The dam broke at dawn and drowned the town", id="tail invented"),
        pytest.param("We had warned of this two metres deep in the station", id="spliced"),
        pytest.param("Nobody could have foreseen it", id="invented"),
    ],
)
def test_words_that_do_not_stand_there_are_refused(quote: str) -> None:
    (complaint,) = objections(ARTICLE, claim("The dam broke at dawn.", 1, quote=quote), "quotes")
    assert complaint.severity == "error"
    assert complaint.found == quote
    assert complaint.expected


def test_a_sentence_that_is_not_there_is_refused() -> None:
    (complaint,) = objections(ARTICLE, claim("The dam broke.", 9), "quotes")
    assert (complaint.expected, complaint.found) == ("1 to 3", "9")


def test_words_of_another_sentence_are_a_warning() -> None:
    assert severities(ARTICLE, claim("Water stood there.", 1, quote="Water stood two metres deep"), "quotes") == [
        "warning"
    ]


def test_evidence_about_something_else_is_refused() -> None:
    assert severities(ARTICLE, claim("Farmers fear drought.", 3), "quotes") == ["error"]


def test_an_item_without_evidence_is_refused() -> None:
    bare = claim("The dam broke.").model_copy(update={"evidence": ()})
    assert severities(ARTICLE, bare, "quotes") == ["error"]


def test_a_statement_beyond_measure_is_refused_and_not_examined() -> None:
    found = objections(ARTICLE, claim("dam " * 5_000), "quotes")
    assert [one.message for one in found] == ["the statement is too long to be one thing said"]


def test_a_quotation_may_go_on_in_the_next_sentence() -> None:
    long = story("“The pumps failed. The gates did not close,” the engineer said.", "Work goes on.")
    assert not objections(
        long, claim("“The pumps failed. The gates did not close,”", 1, speaker="the engineer"), "wording"
    )


def test_a_quotation_of_small_words_is_about_itself() -> None:
    told = story("Tarek Osei spoke for an hour.", "“This one is for all of you,” he said.")
    said = claim(
        "Tarek Osei said: “This one is for all of you.”", 2, quote="This one is for all of you", speaker="Tarek Osei"
    )
    assert not objections(told, said, "quotes")


def test_evidence_that_shares_the_speakers_name_alone_is_about_something_else() -> None:
    told = story("The dam broke at dawn.", "Water stood in the station.")
    assert severities(told, claim("Tarek Osei said: “Farmers fear drought.”", 2, speaker="Tarek Osei"), "quotes") == [
        "error"
    ]


MISCITED = story(
    "The operators of the dam in Orsa closed both gates on Monday.",
    "The ministry of works and the Orsa council did not comment.",
    "Inquiries go on.",
    "The minister of works recalled that Orsa and Velm share one reservoir.",
    "That was likely true, an engineer said.",
)


def test_evidence_that_says_something_else_is_refused_where_another_sentence_says_it() -> None:
    statement = "The minister recalled that Orsa and Velm share a reservoir."
    (complaint,) = objections(MISCITED, claim(statement, 2), "quotes")
    assert complaint.severity == "error"
    assert complaint.expected == "The minister of works recalled that Orsa and Velm share one reservoir."
    assert severities(MISCITED, claim(statement, 4), "quotes") == []


def test_what_this_and_that_point_to_may_stand_in_the_sentences_before() -> None:
    statement = "It was likely true that Orsa and Velm share one reservoir."
    assert severities(MISCITED, claim(statement, 5, speaker="an engineer"), "quotes") == []
