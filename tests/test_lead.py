"""The lead: a template that cites, and a model's sentences that are replaced when the findings do not bear them out."""

from itertools import pairwise
from typing import Any

import pytest

from onrecord.brief.drafted import DraftLead, question, sentences_of
from onrecord.brief.lead import MOST_SENTENCES, checked, lead
from onrecord.reconcile import Reconciled, reconcile
from onrecord.records import Claim, LeadSentence

from .reconcile.readings import claim, count, denial, head, reading

HEDGED: dict[str, Any] = {
    "likelihood": "very_likely",
    "likelihood_words": "very likely",
    "quantities": (count(400, "crowns"),),
}
PAID = [
    claim(a, "The mill very likely paid 400 crowns for the bridge.", "Jon Ek", **HEDGED) for a in ("post", "herald")
]
WHEAT = claim("post", "Wheat prices climbed at the harbour market.", "Lena Brandt", at=90)
NEVER = denial("herald", "the mill", "The mill paid for the bridge.", at=200)


def found() -> Reconciled:
    return reconcile(
        [head("post"), head("herald")], [reading("post", PAID[0], WHEAT), reading("herald", PAID[1], NEVER)]
    )


CLAIMS: dict[str, Claim] = {item.id: item for item in (*PAID, WHEAT)}


def template() -> tuple[LeadSentence, ...]:
    told = found()
    return lead(told.findings, CLAIMS, told.denials, told.discrepancies)


def judged(text: str, *, labels: tuple[str, ...] = ("F1",), also: tuple[str, ...] = ()) -> tuple[LeadSentence, ...]:
    """The lead that comes of a model's sentence and two harmless ones."""
    told = found()
    drafted = {
        "sentences": [
            {"text": text, "findings": labels},
            *({"text": more, "findings": ("F1",)} for more in also),
            {"text": "Lena Brandt says that wheat prices climbed.", "findings": ("F2",)},
            {"text": "The mill denies it.", "findings": ("F1",)},
        ]
    }
    sentences = sentences_of(DraftLead.model_validate_json(__import__("json").dumps(drafted)), told.findings)
    return checked(sentences, template(), told.findings, CLAIMS, told.denials, told.discrepancies)


def test_the_template_cites_and_tells_the_denial() -> None:
    sentences = template()
    assert len(sentences) <= MOST_SENTENCES
    assert all(sentence.findings for sentence in sentences)
    assert any("denied or disputed by the mill" in sentence.text for sentence in sentences)


def test_a_sentence_that_the_findings_bear_out_stays() -> None:
    first = judged("Jon Ek says that the mill very likely paid 400 crowns.")[0]
    assert (first.by, first.instead_of) == ("model", None)


@pytest.mark.parametrize(
    ("text", "labels", "fault"),
    [
        pytest.param("Jon Ek says that the mill very likely paid 500 crowns.", ("F1",), "500", id="a figure"),
        pytest.param("Mara Holm says that the mill very likely paid.", ("F1",), "Mara Holm", id="a name"),
        pytest.param("The mill paid 400 crowns.", ("F1",), "surer", id="a hedge dropped"),
        pytest.param("It is almost certain that the mill paid.", ("F1",), "surer", id="a rung raised"),
        pytest.param("The mill very likely paid.", ("F9",), "not there", id="a finding that is not there"),
        pytest.param("The mill very likely paid.", (), "cites no finding", id="no finding"),
        pytest.param("With high confidence, the mill very likely paid.", ("F1",), "confidence", id="confidence beside likelihood"),
    ],
)  # fmt: skip
def test_a_sentence_that_fails_is_replaced_by_the_templates(text: str, labels: tuple[str, ...], fault: str) -> None:
    sentences = judged(text, labels=labels)
    assert all(sentence.text != text for sentence in sentences)
    assert any(fault in (sentence.instead_of or "") for sentence in sentences)


def test_a_denial_that_the_model_leaves_out_is_put_back() -> None:
    told = found()
    drafted = [
        LeadSentence(text=text, findings=(told.findings[at].id,), by="model")
        for text, at in (
            ("The mill very likely paid.", 0),
            ("Wheat prices climbed.", 1),
            ("Jon Ek says it is very likely.", 0),
        )
    ]
    sentences = checked(drafted, template(), told.findings, CLAIMS, told.denials, told.discrepancies)
    assert any("denied or disputed by the mill" in sentence.text for sentence in sentences)


def test_too_few_sentences_are_none() -> None:
    told = found()
    one = [LeadSentence(text="The mill very likely paid.", findings=(told.findings[0].id,), by="model")]
    assert checked(one, template(), told.findings, CLAIMS, told.denials, told.discrepancies) == template()


def test_the_question_has_a_line_for_a_finding() -> None:
    told = found()
    assert question(told.findings, CLAIMS, told.denials, told.discrepancies).count("\n") == len(told.findings) - 1


def _told(*claims: Claim) -> str:
    documents = sorted({claim.document for claim in claims})
    readings = [reading(name, *(c for c in claims if c.document == name)) for name in documents]
    found = reconcile([head(name) for name in documents], readings)
    return lead(found.findings, {c.id: c for c in claims}, found.denials, found.discrepancies)[0].text


@pytest.mark.parametrize(
    ("statement", "begins"),
    [
        ("The mill paid for the bridge.", "Jon Ek: The mill paid"),
        ("Jon Ek said: “The mill paid for the bridge.”", "Jon Ek said: “The mill"),
    ],
)
def test_whose_words_they_are_is_said_once(statement: str, begins: str) -> None:
    assert _told(claim("post", statement, "Jon Ek")).startswith(begins)


def test_a_sentence_begins_with_a_capital() -> None:
    assert _told(claim("post", "The mill paid for the bridge.", "mill workers")).startswith("Mill workers: ")


def test_the_weakest_and_the_surest_words_for_one_statement_stand_in_the_lead() -> None:
    rungs = {"could": "roughly_even_chance", "very likely": "very_likely", "likely": "likely"}
    said = [
        claim(name, "The mill paid for the bridge.", "Jon Ek", likelihood=rung, likelihood_words=words)
        for name, (words, rung) in zip(("echo", "herald", "post"), rungs.items(), strict=True)
    ]
    assert "(put as weakly as “could” and as surely as “very likely”)" in _told(*said)
    bare = claim("times", "The mill paid for the bridge.", "Jon Ek")
    assert "(put as weakly as “could” and as surely as a fact)" in _told(*said, bare)
    assert "put as" not in _told(said[0])


def test_what_is_only_reported_is_told_as_a_report_and_of_nobody_else() -> None:
    passed_on = claim(
        "post", "Earlier on May 4, it was reported that the mill paid for the bridge.", None,
        likelihood="reported", likelihood_words="it was reported",
    )  # fmt: skip
    told = _told(passed_on, claim("herald", "The mill paid for the bridge, said to be new.", "Orne press", at=30))
    assert told.startswith(("Unnamed reports: The mill paid for the bridge", "Orne press: The mill paid"))
    assert _told(passed_on).startswith("Unnamed reports: The mill paid for the bridge")


def test_the_words_are_given_to_whom_the_article_gives_them() -> None:
    own = claim("post", "The mill paid for the bridge over the weir.", None)
    others = [
        claim("herald", "The mill paid for the bridge over the weir, with a loan.", "Aba Kern"),
        claim("echo", "The mill paid for the bridge over the weir, and for its lamps.", "Aba Kern"),
    ]
    assert _told(own, *others).startswith("post: ".capitalize()) or _told(own, *others).startswith("Aba Kern: The mill")


def _lead(*claims: Claim) -> list[str]:
    documents = sorted({claim.document for claim in claims})
    readings = [reading(name, *(c for c in claims if c.document == name)) for name in documents]
    found = reconcile([head(name) for name in documents], readings)
    return [item.text for item in lead(found.findings, {c.id: c for c in claims}, found.denials, found.discrepancies)]


def test_a_conflict_that_two_findings_share_is_told_once() -> None:
    five = claim("post", "5 people were missing at the bridge.", "Jon Ek", quantities=(count(5, "people missing"),))
    six = claim("herald", "At the weir, 6 are missing by now.", "Mara Holm", quantities=(count(6, "missing"),))
    assert sum("disagree" in text for text in _lead(five, six)) == 1


def test_a_name_within_a_sentence_keeps_no_capital_that_is_not_its_own() -> None:
    paid = claim("post", "The mill paid for the bridge.", "Jon Ek")
    no = denial("post", "The mill", "The mill paid for the bridge.", at=200)
    found = reconcile([head("post")], [reading("post", paid, no)])
    texts = [item.text for item in lead(found.findings, {paid.id: paid}, found.denials, found.discrepancies)]
    assert "This is denied or disputed by the mill." in texts


def test_this_is_denied_stands_behind_what_is_denied_and_goes_with_it() -> None:
    matters = ("The mill bribed three judges.", "The ferry carried stolen copper.", "A warden sold the harbour keys.")
    told = [claim("post", matter, f"Speaker {at}", at=90 * at) for at, matter in enumerate(matters)]
    answers = [denial("post", f"Party {at}", matter, at=900 + 90 * at) for at, matter in enumerate(matters)]
    aside = denial("post", "Ida Lowe", "A comet had been seen", at=2000)
    result = reconcile([head("post")], [reading("post", *told, *answers, aside)])
    sentences = lead(result.findings, {item.id: item for item in told}, result.denials, ())
    assert len(sentences) <= MOST_SENTENCES
    for before, sentence in pairwise(sentences):
        if sentence.text.startswith("This is denied"):
            assert before.findings == sentence.findings
    assert {key for sentence in sentences for key in sentence.findings} == {item.id for item in result.findings}


def test_figures_that_one_article_sets_against_each_other_are_no_disagreement_of_articles() -> None:
    told = _lead(
        claim(
            "post",
            "Nine barges sank, not six as first reported.",
            "Jon Ek",
            quantities=(count(9, "barges"), count(6, None)),
        )
    )
    assert not any("articles disagree" in text for text in told)
    assert any(text.startswith("A figure has changed: “9 barges”, “not six") for text in told)


def test_a_share_is_no_count() -> None:
    one = claim(
        "post",
        "The dam was 40 percent full.",
        None,
        quantities=(count(40, "full").model_copy(update={"text": "40 percent"}),),
    )
    other = claim(
        "herald",
        "The dam was 55 percent full.",
        None,
        quantities=(count(55, "full").model_copy(update={"text": "55 percent"}),),
    )
    assert not any("The count of full" in text for text in _lead(one, other))


def test_what_hangs_on_another_sentence_is_not_in_the_lead() -> None:
    hanging = claim("post", "It had paid for them in May.", "Jon Ek")
    told = reconcile([head("post")], [reading("post", hanging, WHEAT)])
    lines = [sentence.text for sentence in lead(told.findings, {c.id: c for c in (hanging, WHEAT)}, (), ())]
    assert len(lines) == 1
    assert "Wheat prices" in lines[0]


def test_a_finding_that_only_gives_another_figure_of_what_is_set_out_stays_out_of_the_lead() -> None:
    five = claim("post", "5 people were missing at the bridge.", "Jon Ek", quantities=(count(5, "people missing"),))
    six = claim("herald", "At the weir, 6 are missing by now.", "Mara Holm", quantities=(count(6, "missing"),))
    told = _lead(five, six, WHEAT)
    assert sum("missing" in text and "disagree" not in text for text in told) == 1
    assert any("Wheat prices" in text for text in told)


def test_what_else_is_denied_is_told_with_who_denies_it() -> None:
    never = denial("herald", "the mill", "The mayor took a bribe.", at=200)
    other = denial("herald", "Mara Holm", "It was she.", at=300)
    found = reconcile([head("post"), head("herald")], [reading("post", WHEAT), reading("herald", never, other)])
    told = lead(found.findings, {WHEAT.id: WHEAT}, found.denials, found.discrepancies)
    assert told[-1].text == "Also denied or disputed: “The mayor took a bribe” (the mill) and 1 more statement."


def test_what_is_denied_is_not_told_where_it_cannot_be_understood() -> None:
    other = denial("herald", "Mara Holm", "It was she.", at=300)
    found = reconcile([head("post"), head("herald")], [reading("post", WHEAT), reading("herald", other)])
    told = lead(found.findings, {WHEAT.id: WHEAT}, found.denials, found.discrepancies)
    assert told[-1].text == "Another statement is denied or disputed by Mara Holm."


@pytest.mark.parametrize("what", ["The claim.", "Theft."])
def test_what_is_denied_is_told_only_as_a_clause(what: str) -> None:
    other = denial("herald", "Mara Holm", what, at=300)
    found = reconcile([head("post"), head("herald")], [reading("post", WHEAT), reading("herald", other)])
    told = lead(found.findings, {WHEAT.id: WHEAT}, found.denials, found.discrepancies)
    assert told[-1].text == "Another statement is denied or disputed by Mara Holm."
