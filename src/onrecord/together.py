"""From readings to the briefing: kin articles, findings, a model's advice where one may be asked, the lead, the seal.

The model is reached through `ask` alone, a function passed in; without it everything is done by rules. What was asked
and who answered is in the briefing's provenance.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from pydantic import BaseModel

from onrecord.brief import brief
from onrecord.brief.drafted import DraftLead, question, sentences_of
from onrecord.crew import Stop, in_order
from onrecord.reconcile import Reconciled, in_other_words, kinships, reconcile
from onrecord.reconcile.advice import Block, DraftAdvice, accepted, blocks
from onrecord.records import (
    Advice,
    Answer,
    Briefing,
    Consulted,
    Document,
    Failed,
    LeadSentence,
    Reading,
    Reliability,
    Skipped,
)

Ask = Callable[[str, str, type[BaseModel]], tuple[BaseModel | None, Consulted]]
"""Puts a question: id of the prompt, lines to show, kind of answer. Comes back with the answer, or None where there is
none to be had, and with who gave it."""


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
    jobs: int = 1,
    stop: Stop | None = None,
    semantic: bool = False,
) -> Briefing:
    """The briefing of these readings; the order of anything given changes nothing, nor does the number of jobs.

    With `semantic`, sentence embeddings propose which claims are one, besides the words they share.
    Of articles that rules alone have read nothing is asked: such a briefing stands on no model at all.
    """
    kin = kinships(documents)
    ratings = {item.outlet: item.letter for item in reliability}
    alike = in_other_words(documents, readings, kinships=kin) if semantic else ()
    found = reconcile(documents, readings, kinships=kin, advice=alike, ratings=ratings)
    advice = alike
    refused: tuple[str, ...] = ()
    drafted: tuple[LeadSentence, ...] = ()
    consulted: list[Consulted] = []
    if ask is not None and any(answer.by != "rules" for answer in answers):
        told, refused, consulted = _advice(found, readings, ask, jobs, stop)
        advice = tuple(sorted((*alike, *told), key=lambda item: (item.kind, item.items, item.model)))
        found = reconcile(documents, readings, kinships=kin, advice=advice, ratings=ratings) if advice else found
        drafted, who = _lead(found, readings, ask)
        consulted += who
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
        limits=found.limits,
        advice=advice,
        refused_advice=refused,
        consulted=_together(consulted),
        reliability=reliability,
        drafted_lead=drafted,
    )


def _advice(
    found: Reconciled, readings: Sequence[Reading], ask: Ask, jobs: int, stop: Stop | None
) -> tuple[tuple[Advice, ...], tuple[str, ...], list[Consulted]]:
    """What holds of the advice, what was refused of it, and who gave it."""
    claims = [claim for reading in readings for claim in reading.claims]
    questions = list(blocks(found.findings, claims, found.denials, found.discrepancies))

    def put(block: Block) -> tuple[BaseModel | None, Consulted]:
        return ask("reconcile", block.text, DraftAdvice)

    told = list(in_order(questions, put, jobs=max(1, min(jobs, len(questions))), stop=stop))
    kept: list[Advice] = []
    refused: list[str] = []
    for block, (answer, who) in zip(questions, told, strict=True):
        if isinstance(answer, DraftAdvice):
            good, bad = accepted(answer, block, who.model or "")
            kept += good
            refused += bad
    ordered = tuple(sorted(kept, key=lambda item: (item.kind, item.items)))
    return ordered, tuple(sorted(refused)), [who for _, who in told]


def _lead(found: Reconciled, readings: Sequence[Reading], ask: Ask) -> tuple[tuple[LeadSentence, ...], list[Consulted]]:
    claims = {claim.id: claim for reading in readings for claim in reading.claims}
    if not found.findings:
        return (), []
    answer, who = ask("brief", question(found.findings, claims, found.denials, found.discrepancies), DraftLead)
    return sentences_of(answer, found.findings) if isinstance(answer, DraftLead) else (), [who]


def _together(consulted: Iterable[Consulted]) -> tuple[Consulted, ...]:
    """Equal outcomes as one, with their number; sorted."""
    times = Counter(consulted)
    summed = [one.model_copy(update={"questions": number * one.questions}) for one, number in times.items()]
    return tuple(sorted(summed, key=lambda one: (one.prompt, one.model or "", one.by or "", one.why or "")))
