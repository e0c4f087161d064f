"""The briefing: everything in its order, sealed, and a lead that only repeats what the findings say."""

import hashlib
from typing import Any

import pytest

from onrecord.brief import LEAD_FINDINGS, brief, digest_of, sealed
from onrecord.reconcile import reconcile
from onrecord.records import (
    Answer,
    Briefing,
    Claim,
    Denial,
    Document,
    Evidence,
    Failed,
    Reading,
    Skipped,
    canonical_json,
)

from .articles import article
from .reconcile.readings import claim, denial, reading

STORY = (
    "“We will build the bridge again before the winter,” said Jon Ek. The mill denied that it had paid. "
    "“Never,” said Mara Holm. Wheat prices climbed again."
)


def document(path: str = "post.txt") -> Document:
    return article(("title", "“We will build the bridge again”"), ("body", STORY), path=path).model_copy(
        update={"id": path}
    )


def within(text: str, item: Claim | Denial, words: str) -> Any:
    """The item with evidence where the words stand."""
    start = text.index(words)
    place = Evidence(start=start, end=start + len(words), text=words, verdict="verbatim", occurrences=1)
    return item.model_copy(update={"evidence": (place,)})


def made(*readings: Reading, documents: tuple[Document, ...] = (), **fields: Any) -> Briefing:
    shown = documents or tuple(document(item.document) for item in readings)
    together = reconcile(shown, readings)
    parts: dict[str, Any] = {
        "title": "Flood",
        "documents": shown,
        "readings": readings,
        "actors": together.actors,
        "findings": together.findings,
        "discrepancies": together.discrepancies,
        "denials": together.denials,
        "skipped": (),
        "failed": (),
        "answers": tuple(Answer(document=item.document, by="rules", model=None, prompt=None) for item in readings),
        **fields,
    }
    return brief(**parts)


def said(words: str, statement: str, speaker: str | None = "Jon Ek", path: str = "post.txt", **fields: Any) -> Any:
    return within(document().text, claim(path, statement, speaker, **fields), words)


BUILD = said(
    "“We will build the bridge again before the winter,” said Jon Ek.", "The bridge will be built before the winter."
)
WHEAT = said("Wheat prices climbed again.", "Wheat prices climbed again.", None)


def test_a_briefing_is_sealed_with_the_digest_of_the_rest() -> None:
    briefing = made(reading("post.txt", BUILD))
    assert briefing.provenance.digest == digest_of(briefing)
    assert sealed(briefing) == briefing
    other = briefing.model_copy(update={"title": "Another flood"})
    assert digest_of(other) != briefing.provenance.digest


def test_the_digest_is_that_of_the_canonical_json_of_all_the_rest() -> None:
    briefing = made(reading("post.txt", BUILD, WHEAT), skipped=[Skipped(path="b.pdf", reason="not “text”")])
    content = briefing.model_dump(mode="json")
    content["provenance"]["digest"] = ""
    assert briefing.provenance.digest == hashlib.sha256(canonical_json(content).encode()).hexdigest()


def test_counts_add_up_and_come_from_what_is_listed() -> None:
    briefing = made(
        reading("post.txt", BUILD, WHEAT),
        reading("herald.txt"),
        skipped=[Skipped(path="b.pdf", reason="not text"), Skipped(path="a.pdf", reason="not text")],
        failed=[Failed(path="times.txt", reason="cut off")],
    )
    counts = briefing.counts
    assert (counts.found, counts.read, counts.skipped, counts.failed) == (5, 2, 2, 1)
    assert (counts.accepted, counts.refused) == (2, 0)


def test_everything_is_sorted_whatever_the_order_it_came_in() -> None:
    readings = [
        reading(path, said("Wheat prices climbed again.", "Wheat climbed.", None, path))
        for path in ("c.txt", "a.txt", "b.txt")
    ]
    one = made(*readings, skipped=[Skipped(path=path, reason="") for path in "zyx"])
    other = made(*reversed(readings), skipped=[Skipped(path=path, reason="") for path in "xzy"])
    assert one == other
    assert [head.path for head in one.documents] == ["a.txt", "b.txt", "c.txt"]
    assert [item.path for item in one.skipped] == ["x", "y", "z"]


def test_an_article_is_listed_without_its_text() -> None:
    assert STORY not in made(reading("post.txt", WHEAT)).model_dump_json()


@pytest.mark.parametrize(
    ("item", "words"),
    [
        pytest.param(BUILD, ["We will build the bridge again before the winter,"], id="a sentence in quotation marks"),
        pytest.param(WHEAT, [], id="no quotation marks"),
        pytest.param(said("“Never,” said Mara Holm.", "It was never so.", "Mara Holm"), [], id="a single word"),
        pytest.param(
            said("build the bridge again before the", "Bridge."),
            ["build the bridge again before the"],
            id="a part of one",
        ),
        pytest.param(said("“We will build the bridge again”", "Bridge.", None, headline=True), [], id="a headline"),
    ],
)
def test_quotes_on_record_are_what_the_source_itself_gives_as_quotations(item: Claim, words: list[str]) -> None:
    briefing = made(reading("post.txt", item))
    assert [quote.span.text for quote in briefing.quotes] == words
    for quote in briefing.quotes:
        assert document().text[quote.span.start : quote.span.end] == quote.span.text
        assert (quote.speaker, quote.claim) == (item.speaker, item.id)


def test_a_quotation_that_two_claims_cite_is_listed_once() -> None:
    other = said("“We will build the bridge again before the winter,” said Jon Ek.", "The winter will see a bridge.")
    assert len(made(reading("post.txt", BUILD, other)).quotes) == 1


def test_nothing_found_is_an_empty_lead() -> None:
    assert made(reading("post.txt")).lead == ()


def test_the_lead_takes_its_words_from_the_findings_and_cites_them() -> None:
    briefing = made(reading("post.txt", BUILD))
    (sentence,) = briefing.lead
    assert sentence.findings == (briefing.findings[0].id,)
    assert sentence.text == "Jon Ek: The bridge will be built before the winter – found in one article."


def test_the_lead_is_short_however_many_findings_there_are() -> None:
    statements = [
        "Wheat climbed.",
        "The mill paid.",
        "A comet rose.",
        "Nurses struck.",
        "The ferry sank.",
        "The choir sang.",
    ]
    items = [said("Wheat prices climbed again.", statement, f"Speaker {i}") for i, statement in enumerate(statements)]
    assert len(made(reading("post.txt", *items)).lead) == LEAD_FINDINGS


def test_the_lead_tells_of_a_denial_of_what_it_says_and_sets_others_apart() -> None:
    paid = said("The mill denied that it had paid.", "The mill had paid for the bridge.", "Mara Holm")
    answer = within(
        document().text,
        denial("post.txt", "the mill", "The mill had paid for the bridge."),
        "The mill denied that it had paid.",
    )
    away = within(document().text, denial("post.txt", "the choir", "It sang."), "The mill denied that it had paid.")
    texts = [sentence.text for sentence in made(reading("post.txt", paid, answer, away)).lead]
    assert texts[1:] == [
        "This is denied or disputed by the mill.",
        "Another statement is denied or disputed by the choir.",
    ]


def test_not_answering_is_no_denial_in_the_lead() -> None:
    silent = within(
        document().text,
        denial("post.txt", "the mill", "The bridge will be built before the winter.", form="declines_to_comment"),
        "The mill denied that it had paid.",
    )
    assert len(made(reading("post.txt", BUILD, silent)).lead) == 1


def test_likelihood_and_confidence_are_not_in_the_lead_together() -> None:
    for sentence in made(reading("post.txt", BUILD, WHEAT)).lead:
        assert "onfidence" not in sentence.text
