"""Puts the briefing together from what the stages gave, and writes its lead by template.

The lead cites findings and takes its words from them; likelihood and confidence never stand in one sentence
(ICD 203, 2015, D.6.e(2)(a)).
"""

import hashlib
from collections.abc import Sequence

from onrecord import __version__
from onrecord.records import (
    NON_ANSWERS,
    Actor,
    Answer,
    Briefing,
    Claim,
    Counts,
    Denial,
    Discrepancy,
    Document,
    Failed,
    Finding,
    LeadSentence,
    Provenance,
    Reading,
    RecordedQuote,
    Skipped,
    canonical_json,
)
from onrecord.text.quotations import quotations_in

LEAD_FINDINGS = 3
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
) -> Briefing:
    """The briefing, sealed with the digest of its content."""
    claims = sorted((claim for reading in readings for claim in reading.claims), key=lambda claim: claim.id)
    refused = sorted(
        (item for reading in readings for item in reading.refused), key=lambda item: (item.document, item.id)
    )
    heads = sorted(documents, key=lambda document: document.path)
    unsealed = Briefing(
        title=title,
        lead=tuple(_lead(findings, claims, denials)),
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
            onrecord=__version__, answers=tuple(sorted(answers, key=lambda answer: answer.document)), digest=""
        ),
    )
    return sealed(unsealed)


def sealed(briefing: Briefing) -> Briefing:
    """The briefing with the digest of everything else in it."""
    return briefing.model_copy(
        update={"provenance": briefing.provenance.model_copy(update={"digest": digest_of(briefing)})}
    )


def digest_of(briefing: Briefing) -> str:
    """SHA-256 of the canonical JSON of a briefing whose own digest is left empty."""
    content = briefing.model_dump(mode="json")
    content["provenance"]["digest"] = ""
    return hashlib.sha256(canonical_json(content).encode("utf-8", "surrogatepass")).hexdigest()


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


def _lead(findings: Sequence[Finding], claims: Sequence[Claim], denials: Sequence[Denial]) -> list[LeadSentence]:
    by_id = {claim.id: claim for claim in claims}
    sentences = []
    for finding in findings[:LEAD_FINDINGS]:
        sentences.append(_sentence(finding, [by_id[key] for key in finding.claims]))
        answers = [d for d in denials if finding.id in d.answers and d.form not in NON_ANSWERS]
        if answers:
            who = ", ".join(sorted({denial.denier for denial in answers}))
            sentences.append(LeadSentence(text=f"This is denied or disputed by {who}.", findings=(finding.id,)))
    shown = {finding.id for finding in findings[:LEAD_FINDINGS]}
    elsewhere = sorted({d.denier for d in denials if d.form not in NON_ANSWERS and not shown & set(d.answers)})
    if elsewhere:
        targets = {key for d in denials if d.form not in NON_ANSWERS for key in d.answers if key not in shown}
        text = f"Denials by {', '.join(elsewhere)} concern other matters."
        sentences.append(LeadSentence(text=text, findings=tuple(sorted(targets))))
    return sentences


def _sentence(finding: Finding, claims: Sequence[Claim]) -> LeadSentence:
    """One finding in a sentence: who says it, in the finding's own words, and how many articles carry it."""
    statement = finding.statement.rstrip(" .")
    speakers = [origin.name for origin in finding.origins]
    who = speakers[0] if len(speakers) == 1 else f"{speakers[0]} and {len(speakers) - 1} more"
    carried = len({claim.document for claim in claims})
    tail = "in one article"
    if carried > 1:
        tail = f"in {carried} articles, from {finding.independent} independent origin{'s' if finding.independent > 1 else ''}"
    return LeadSentence(text=f"{who}: {statement} – {tail}.", findings=(finding.id,))
