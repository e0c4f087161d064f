import pytest

from onrecord.verify import verify
from tests.verify.drafting import EMPTY, actor, claim, denial, objections, severities, story

ARTICLE = story(
    "Ana Vek told the Northline agency that Brandt Storage owned the silo in Velm.",
    "The U.S. embassy sent engineers.",
    "Water rose overnight.",
    "Roads were closed.",
    "Schools stayed open.",
    "Trains ran late.",
    "Shops had closed.",
    "Tomas Osei wrote to the Courier about it.",
)


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("Brandt Storage owned the silo in Velm.", 1, id="names of the evidence"),
        pytest.param("The US embassy sent engineers.", 2, id="initials with and without points"),
    ],
)
def test_names_of_the_evidence_are_accepted(statement: str, cited: int) -> None:
    assert not objections(ARTICLE, claim(statement, cited), "names")


@pytest.mark.parametrize(
    ("statement", "cited"),
    [
        pytest.param("Delmar Holding owned the silo in Velm.", 1, id="a name from nowhere"),
        pytest.param("Brandt Storage owned the silo in Courier.", 1, id="another name of the article"),
        pytest.param("The U.K. embassy sent engineers.", 2, id="other initials"),
        pytest.param("Brandt Vek owned the silo.", 1, id="two names joined"),
        pytest.param("Osei owned the silo in Velm.", 1, id="named far away"),
    ],
)
def test_other_names_are_refused(statement: str, cited: int) -> None:
    assert "error" in severities(ARTICLE, claim(statement, cited), "names")


def test_another_spelling_is_flagged_and_not_merged() -> None:
    told = story("Kyrylo Budanov spoke to reporters.")
    (complaint,) = objections(told, claim("Kyrilo Budanov spoke to reporters.", 1), "names")
    assert (complaint.severity, complaint.expected) == ("warning", "kyrylo")


def test_an_actor_of_the_draft_may_stand_for_a_pronoun() -> None:
    told = story("He wrote to the paper.", *("Rain fell.",) * 9, "Tomas Osei lives here.")
    assert not objections(
        told, claim("It was Tomas Osei who wrote to the paper.", 1), "names", reading=actor("Tomas Osei")
    )


def test_a_capital_stands_for_its_state() -> None:
    told = story("Vek said that Pyongyang sends shells to the islands.", "North Korea is under sanctions.")
    assert not objections(
        told, claim("North Korea sends shells to the islands.", 1), "names", reading=actor("North Korea")
    )


def test_a_relay_is_credited_with_these_words() -> None:
    said = "Brandt Storage owned the silo in Velm."
    assert not objections(ARTICLE, claim(said, 1, speaker="Ana Vek", via=("Northline",)), "relays")
    (complaint,) = objections(ARTICLE, claim(said, 1, speaker="Ana Vek", via=("Courier",)), "relays")
    assert (complaint.severity, complaint.found) == ("error", "Courier")


def test_words_are_joined_to_a_name_only_where_the_article_has_them_close_together() -> None:
    far = "Brandt Storage " + "pumped the water out of the cellars again and again for " + "the Harbour Trust."
    told = story(far, "Osei Harbour Brandt opened.")
    assert "error" in severities(told, claim("The Storage Trust pumped the water out of cellars.", 1), "names")
    assert not objections(told, claim("Brandt Osei opened.", 2), "names")


@pytest.mark.parametrize(
    ("where", "cited", "kept"),
    [
        ("Sande", 1, "Sande"),
        ("the port of Sande", 1, "the port of Sande"),
        ("Sande", 2, "Sande"),
        ("Sande", 7, None),
        ("Velm", 1, None),
        (None, 1, None),
    ],
)
def test_a_place_from_elsewhere_in_the_article_is_left_out(where: str | None, cited: int, kept: str | None) -> None:
    document = story(
        "A ferry struck a pier in the port of Sande.",
        "Eleven people were hurt.",
        "It was raining.",
        "The sea was calm.",
        "Trains ran late.",
        "Schools stayed open.",
        "The inquiry opens next week in Velm.",
    )
    item = claim(
        {1: "A ferry struck a pier.", 2: "Eleven people were hurt.", 7: "The inquiry opens next week."}[cited], cited
    )
    item = item.model_copy(update={"where": where})
    reading = verify(document, EMPTY.model_copy(update={"claims": (item,)}), answered_by="model", model="a")
    (made,) = reading.claims
    assert made.where == kept
    assert bool(reading.warned) is (where is not None and kept is None)


def test_the_word_that_opens_a_question_is_no_name() -> None:
    told = story(
        "Some states, Orne among them, were asked.", "A spokesman declined to say whether Orne was one of them."
    )
    asked = denial("A spokesman", "Whether Orne was one of them.", 2, form="declines_to_comment")
    assert severities(told, asked, "names") == []
