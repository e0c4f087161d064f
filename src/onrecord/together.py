"""From readings to the briefing: kin articles, findings, a model's advice where one may be asked, the lead, the seal.

The model is reached through `ask` alone, a function passed in; without it everything is done by rules.
"""

from collections.abc import Callable, Sequence

from pydantic import BaseModel

from onrecord.brief import brief
from onrecord.brief.drafted import DraftLead, question, sentences_of
from onrecord.reconcile import Reconciled, kinships, reconcile
from onrecord.reconcile.advice import DraftAdvice, accepted, blocks
from onrecord.records import Advice, Answer, Briefing, Document, Failed, LeadSentence, Reading, Reliability, Skipped

Ask = Callable[[str, str, type[BaseModel]], tuple[BaseModel, str] | None]
"""Puts a question: id of the prompt, lines to show, kind of answer. Comes back with the answer and the model's name, or
None when there is no answer to be had."""


def put_together(
    *,
    title: str,
    documents: Sequence[Document],
    readings: Sequence[Reading],
    skipped: Sequence[Skipped],
    failed: Sequence[Failed],
    answers: Sequence[Answer],
    reliability: Sequence[Reliability] = (),
    ask: Ask | None = None,
) -> Briefing:
    """The briefing of these readings; the order of anything given changes nothing."""
    kin = kinships(documents)
    ratings = {item.outlet: item.letter for item in reliability}
    found = reconcile(documents, readings, kinships=kin, ratings=ratings)
    advice: tuple[Advice, ...] = ()
    refused: tuple[str, ...] = ()
    drafted: tuple[LeadSentence, ...] = ()
    if ask is not None:
        advice, refused = _advice(found, readings, ask)
        found = reconcile(documents, readings, kinships=kin, advice=advice, ratings=ratings) if advice else found
        drafted = _lead(found, readings, ask)
    return brief(
        title=title,
        documents=documents,
        readings=readings,
        actors=found.actors,
        findings=found.findings,
        discrepancies=found.discrepancies,
        denials=found.denials,
        skipped=skipped,
        failed=failed,
        answers=answers,
        kinships=kin,
        sources=found.sources,
        timeline=found.timeline,
        omissions=found.omissions,
        advice=advice,
        refused_advice=refused,
        reliability=reliability,
        drafted_lead=drafted,
    )


def _advice(found: Reconciled, readings: Sequence[Reading], ask: Ask) -> tuple[tuple[Advice, ...], tuple[str, ...]]:
    claims = [claim for reading in readings for claim in reading.claims]
    kept: list[Advice] = []
    refused: list[str] = []
    for block in blocks(found.findings, claims, found.denials, found.discrepancies):
        answered = ask("reconcile", block.text, DraftAdvice)
        if answered is not None and isinstance(answered[0], DraftAdvice):
            good, bad = accepted(answered[0], block, answered[1])
            kept += good
            refused += bad
    return tuple(sorted(kept, key=lambda item: (item.kind, item.items))), tuple(sorted(refused))


def _lead(found: Reconciled, readings: Sequence[Reading], ask: Ask) -> tuple[LeadSentence, ...]:
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    if not found.findings:
        return ()
    answered = ask("brief", question(found.findings, claims, found.denials, found.discrepancies), DraftLead)
    if answered is None or not isinstance(answered[0], DraftLead):
        return ()
    return sentences_of(answered[0], found.findings)
