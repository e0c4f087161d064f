"""Puts the briefing together from what the stages gave, and seals it. Its lead is written in `lead`."""

import hashlib
from collections.abc import Iterator, Sequence

from onrecord import __version__
from onrecord.brief.lead import LEAD_FINDINGS, checked, lead
from onrecord.records import (
    Actor,
    Advice,
    Answer,
    Briefing,
    Claim,
    Consulted,
    Counts,
    Denial,
    Discrepancy,
    Document,
    Failed,
    Finding,
    Kinship,
    LeadSentence,
    Limit,
    Omission,
    Provenance,
    Reading,
    Record,
    RecordedQuote,
    Reliability,
    Skipped,
    TimelineEntry,
    canonical_json,
)
from onrecord.text.quotations import quotations_in

__all__ = ["LEAD_FINDINGS", "brief", "checked", "digest_of", "lead", "sealed"]

_MIN_QUOTE_WORDS = 5


def brief(
    *,
    title: str,
    documents: Sequence[Document],
    readings: Sequence[Reading],
    actors: Sequence[Actor],
    findings: Sequence[Finding],
    discrepancies: Sequence[Discrepancy],
    denials: Sequence[Denial],
    skipped: Sequence[Skipped],
    failed: Sequence[Failed],
    answers: Sequence[Answer],
    kinships: Sequence[Kinship] = (),
    sources: int = 0,
    timeline: Sequence[TimelineEntry] = (),
    omissions: Sequence[Omission] = (),
    limits: Sequence[Limit] = (),
    advice: Sequence[Advice] = (),
    refused_advice: Sequence[str] = (),
    consulted: Sequence[Consulted] = (),
    reliability: Sequence[Reliability] = (),
    drafted_lead: Sequence[LeadSentence] = (),
) -> Briefing:
    """The briefing, sealed with the digest of its content; `drafted_lead` is what a model wrote, if one was asked."""
    claims = sorted((claim for reading in readings for claim in reading.claims), key=lambda claim: claim.id)
    refused = sorted(
        (item for reading in readings for item in reading.refused), key=lambda item: (item.document, item.id)
    )
    heads = sorted(documents, key=lambda document: document.path)
    by_id = {claim.id: claim for claim in claims}
    template = lead(findings, by_id, denials, discrepancies, heads)
    unsealed = Briefing(
        title=title,
        lead=checked(drafted_lead, template, findings, by_id, denials, discrepancies) if drafted_lead else template,
        documents=tuple(document.head() for document in heads),
        actors=tuple(actors),
        claims=tuple(claims),
        denials=tuple(denials),
        findings=tuple(findings),
        discrepancies=tuple(discrepancies),
        quotes=_quotes(documents, claims),
        refused=tuple(refused),
        warned=tuple(sorted((item for reading in readings for item in reading.warned), key=lambda item: item.item)),
        uncovered=tuple(
            sorted(
                (item for reading in readings for item in reading.uncovered),
                key=lambda item: (item.rank, item.document, item.sentence.start),
            )
        ),
        passages=tuple(
            sorted(
                (item for reading in readings for item in reading.passages),
                key=lambda item: (item.document, item.span.start),
            )
        ),
        skipped=tuple(sorted(skipped, key=lambda item: item.path)),
        failed=tuple(sorted(failed, key=lambda item: item.path)),
        counts=Counts(
            found=len(readings) + len(skipped) + len(failed),
            read=len(readings),
            skipped=len(skipped),
            failed=len(failed),
            accepted=len(claims) + len(denials),
            refused=len(refused),
        ),
        provenance=Provenance(
            onrecord=__version__,
            answers=tuple(sorted(answers, key=lambda answer: answer.document)),
            advice=tuple(consulted),
            digest="",
        ),
        kinships=tuple(kinships),
        sources=sources,
        timeline=tuple(timeline),
        omissions=tuple(omissions),
        limits=tuple(limits),
        advice=tuple(advice),
        refused_advice=tuple(refused_advice),
        reliability=tuple(sorted(reliability, key=lambda item: item.outlet)),
    )
    return sealed(unsealed)


def sealed(briefing: Briefing) -> Briefing:
    """The briefing with the digest of everything else in it."""
    return briefing.model_copy(
        update={"provenance": briefing.provenance.model_copy(update={"digest": digest_of(briefing)})}
    )


def digest_of(briefing: Briefing) -> str:
    """SHA-256 of the canonical JSON of a briefing whose own digest is left empty."""
    digest = hashlib.sha256()
    for piece in _canonical(briefing):
        digest.update(piece.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _canonical(briefing: Briefing) -> Iterator[str]:
    """The canonical JSON of an unsealed briefing, record by record: the whole of it takes more memory than the records."""
    mark = "{"
    for name in sorted(Briefing.model_fields):
        yield f"{mark}{canonical_json(name)}:"
        mark = ","
        value = getattr(briefing, name)
        if name == "provenance":
            value = value.model_copy(update={"digest": ""})
        if isinstance(value, tuple):
            yield from _canonical_list(value)
        else:
            yield _canonical_value(value)
    yield "}"


def _canonical_list(values: Sequence[object]) -> Iterator[str]:
    yield "["
    for number, value in enumerate(values):
        yield f"{',' if number else ''}{_canonical_value(value)}"
    yield "]"


def _canonical_value(value: object) -> str:
    return canonical_json(value.model_dump(mode="json") if isinstance(value, Record) else value)


def _quotes(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[RecordedQuote, ...]:
    """The evidence that the source itself gives in quotation marks, and that is more than a phrase."""
    texts = {document.id: document for document in documents}
    found: dict[tuple[str, int, int], RecordedQuote] = {}
    for claim in claims:
        document = texts[claim.document]
        for place in claim.evidence:
            block = next((b for b in document.blocks if b.start <= place.start < b.end), None)
            if claim.headline or block is None:
                continue
            for quotation in quotations_in(document.text, block.start, block.end):
                start, end = max(quotation.start, place.start), min(quotation.end, place.end)
                if start < end and len(document.text[start:end].split()) >= _MIN_QUOTE_WORDS:
                    span = document.span(start, end)
                    key = (document.path, start, end)
                    found.setdefault(
                        key, RecordedQuote(speaker=claim.speaker, document=document.id, span=span, claim=claim.id)
                    )
    return tuple(found[key] for key in sorted(found))
