"""Checks a saved briefing against its articles again, with no model and no network.

Every digest, id, span and count is worked out anew, every accepted item goes through the verifier once more, and
whatever does not agree is one line.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from onrecord.brief import digest_of
from onrecord.drafts import DraftActor, DraftClaim, DraftDenial, DraftEvidence, DraftReading
from onrecord.ingest import Folder, read_folder
from onrecord.reconcile.confidence import confidence_of, standing_of
from onrecord.reconcile.origins import independent
from onrecord.records import NON_ANSWERS, Briefing, Claim, Denial, Document, Finding, Span, content_id
from onrecord.text.locate import QuoteFinder
from onrecord.text.sentences import sentences_of
from onrecord.verify import examine


def recheck(briefing: Briefing, sources: Path) -> tuple[str, ...]:
    """What does not agree between a briefing and the articles in a folder, a line each; nothing when all is well."""
    folder = read_folder(sources)
    documents = {document.path: document for document in folder.documents}
    known = {head.id: documents[head.path] for head in briefing.documents if head.path in documents}
    return (
        *_digest(briefing),
        *_documents(briefing, documents),
        *_counts(briefing, folder),
        *_spans(briefing, known),
        *_items(briefing, known),
        *_findings(briefing),
    )


def _digest(briefing: Briefing) -> Iterator[str]:
    if digest_of(briefing) != briefing.provenance.digest:
        yield "provenance: the digest is not that of this briefing: something in it was changed after it was written"


def _documents(briefing: Briefing, documents: Mapping[str, Document]) -> Iterator[str]:
    for head in briefing.documents:
        document = documents.get(head.path)
        if document is None:
            yield f"{head.path}: the article is not in the folder, or cannot be read"
        elif document.sha256 != head.sha256:
            yield f"{head.path}: the file is another one (SHA-256 {document.sha256[:12]}…, recorded {head.sha256[:12]}…)"
        elif document.head() != head:
            differing = [name for name in type(head).model_fields if getattr(head, name) != getattr(document, name)]
            yield f"{head.path}: recorded otherwise than the file gives it: {', '.join(differing)}"


def _counts(briefing: Briefing, folder: Folder) -> Iterator[str]:
    counts = briefing.counts
    expected = {
        "found": folder.found,
        "read": len(briefing.documents),
        "skipped": len(briefing.skipped),
        "failed": len(briefing.failed),
        "accepted": len(briefing.claims) + len(briefing.denials),
        "refused": len(briefing.refused),
    }
    for name, number in expected.items():
        if getattr(counts, name) != number:
            yield f"counts.{name}: {getattr(counts, name)} recorded, {number} found"
    if counts.found != counts.read + counts.skipped + counts.failed:
        yield "counts: found is not read + skipped + failed"
    if {item.path for item in folder.skipped} != {item.path for item in briefing.skipped}:
        yield "skipped: not the files that are skipped in this folder"


def _accepted(briefing: Briefing) -> list[Claim | Denial]:
    return [*briefing.claims, *briefing.denials]


def _all_spans(briefing: Briefing) -> Iterator[tuple[str, str, Span]]:
    """Every span in the briefing: what it belongs to, the document's id, the span."""
    for item in _accepted(briefing):
        yield from ((item.id, item.document, span) for span in item.evidence)
    for discrepancy in briefing.discrepancies:
        yield from ((discrepancy.id, value.document, value.span) for value in discrepancy.values)
    yield from ((f"quote of {quote.claim}", quote.document, quote.span) for quote in briefing.quotes)
    yield from (("uncovered", item.document, item.sentence) for item in briefing.uncovered)
    for refused in briefing.refused:
        yield from ((refused.id, refused.document, o.span) for o in refused.objections if o.span)


def _spans(briefing: Briefing, known: Mapping[str, Document]) -> Iterator[str]:
    listed = {head.id for head in briefing.documents}
    for owner, key, span in _all_spans(briefing):
        document = known.get(key)
        if document is None:
            if key not in listed:
                yield f"{owner}: there is no document {key}"
        elif document.text[span.start : span.end] != span.text:
            yield f"{owner}: {document.path} {span.start}–{span.end} does not read {span.text[:60]!r}"


# --- items ----------------------------------------------------------------------------------------------------------


def _items(briefing: Briefing, known: Mapping[str, Document]) -> Iterator[str]:
    finders = {key: QuoteFinder(document.text) for key, document in known.items()}
    for item in _accepted(briefing):
        document = known.get(item.document)
        if document is None or any(document.text[s.start : s.end] != s.text for s in item.evidence):
            continue
        for place in item.evidence:
            if place.occurrences != document.text.count(place.text):
                yield f"{item.id}: {place.text[:60]!r} stands {document.text.count(place.text)} times in {document.path}"
        draft = _drafted(item, document)
        if _id(item, draft) != item.id:
            yield f"{item.id}: the id is not that of the item's content"
        headline = isinstance(item, Claim) and item.headline
        reading = _reading(briefing, item.document)
        _, objections = examine(document, reading, draft, finder=finders[item.document], headline=headline)
        for objection in objections:
            if objection.severity == "error":
                yield f"{item.id}: {objection.check}: {objection.message} ({objection.found or objection.expected})"


def _drafted(item: Claim | Denial, document: Document) -> DraftClaim | DraftDenial:
    """The draft that an accepted item goes back to, its evidence quoted word for word."""
    evidence = tuple(
        DraftEvidence(sentence=_sentence_at(document, place), quote=_unless_whole(document, place))
        for place in item.evidence
    )
    if isinstance(item, Claim):
        fields = {name: getattr(item, name) for name in DraftClaim.model_fields if name != "evidence"}
        return DraftClaim(evidence=evidence, **fields)
    fields = {name: getattr(item, name) for name in DraftDenial.model_fields if name != "evidence"}
    return DraftDenial(evidence=evidence, **fields)


def _sentence_at(document: Document, place: Span) -> int:
    return next((s.number for s in sentences_of(document) if s.start < place.end and place.start < s.end), 0)


def _unless_whole(document: Document, place: Span) -> str | None:
    whole = any((s.start, s.end) == (place.start, place.end) for s in sentences_of(document))
    return None if whole else place.text


def _id(item: Claim | Denial, draft: DraftClaim | DraftDenial) -> str:
    content = draft.model_dump(mode="json", exclude={"evidence"})
    places = [(place.start, place.end) for place in item.evidence]
    if isinstance(item, Claim):
        return content_id("c", item.document, item.headline, content, places)
    return content_id("n", item.document, content, places)


def _reading(briefing: Briefing, document: str) -> DraftReading:
    actors = tuple(
        DraftActor(name=actor.name, kind=actor.kind, role=actor.role, also_called=actor.also_called)
        for actor in briefing.actors
        if document in actor.documents
    )
    return DraftReading(title_claim=None, actors=actors, claims=(), denials=())


# --- findings -------------------------------------------------------------------------------------------------------


def _findings(briefing: Briefing) -> Iterator[str]:
    claims = {claim.id: claim for claim in briefing.claims}
    ids = {finding.id for finding in briefing.findings}
    for number, finding in enumerate(briefing.findings, start=1):
        missing = [key for key in finding.claims if key not in claims]
        if missing:
            yield f"{finding.label}: there is no claim {', '.join(missing)}"
            continue
        yield from _finding(briefing, finding, [claims[key] for key in finding.claims], number)
    found = {key for finding in briefing.findings for key in finding.claims}
    for claim in briefing.claims:
        if not claim.headline and claim.id not in found:
            yield f"{claim.id}: the claim is in no finding"
    for denial in briefing.denials:
        if not set(denial.answers) <= ids:
            yield f"{denial.id}: answers a finding that is not there"
    for sentence in briefing.lead:
        if not set(sentence.findings) <= ids:
            yield "lead: a sentence cites a finding that is not there"


def _finding(briefing: Briefing, finding: Finding, claims: Sequence[Claim], number: int) -> Iterator[str]:
    if finding.label != f"F{number}":
        yield f"{finding.label}: labelled out of order, expected F{number}"
    if finding.id != content_id("f", [claim.id for claim in claims]):
        yield f"{finding.label}: the id is not that of its claims"
    if finding.statement not in {claim.statement for claim in claims}:
        yield f"{finding.label}: the statement is none of its claims'"
    if set(finding.documents) != {claim.document for claim in claims}:
        yield f"{finding.label}: the documents are not those of its claims"
    if finding.independent != independent(finding.origins):
        yield f"{finding.label}: the number of independent origins is not that of its origins"
    answers = [denial for denial in briefing.denials if finding.id in denial.answers]
    if {denial.id for denial in answers} != set(finding.denials):
        yield f"{finding.label}: the denials are not those that answer it"
    differing = [item for item in briefing.discrepancies if item.id in finding.discrepancies]
    denied = [denial for denial in answers if denial.form not in NON_ANSWERS]
    if finding.standing != standing_of(finding.origins, denied, differing):
        yield f"{finding.label}: the standing does not follow from its origins, denials and discrepancies"
    if finding.confidence != confidence_of(finding.origins, denied, differing):
        yield f"{finding.label}: the confidence does not follow from its origins, denials and discrepancies"
