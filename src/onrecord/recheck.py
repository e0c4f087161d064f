"""Checks a saved briefing against its articles again, with no model and no network.

Every digest, id, span and count is worked out anew, every accepted item goes through the verifier once more, and
whatever does not agree is one line.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from onrecord.brief import digest_of, lead
from onrecord.brief.sentences import faults
from onrecord.drafts import DraftActor, DraftClaim, DraftDenial, DraftEvidence, DraftReading
from onrecord.ingest import Folder, read_folder
from onrecord.reconcile import kinships
from onrecord.reconcile.again import again
from onrecord.records import Briefing, Claim, Denial, Document, Finding, Span, content_id
from onrecord.text.locate import QuoteFinder
from onrecord.text.sentences import sentences_of
from onrecord.verify import examine, hangs_on


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
        *_together(briefing, known),
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
        if isinstance(item, Claim) and item.context is not None:
            yield item.id, item.document, item.context
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
        if isinstance(item, Claim) and item.context != hangs_on(document, item):
            yield f"{item.id}: the context is not the sentence that its statement hangs on"
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


def _together(briefing: Briefing, known: Mapping[str, Document]) -> Iterator[str]:
    """Whatever does not follow when everything after reading is worked out again."""
    listed = {head.id for head in briefing.documents}
    strangers = [item.id for item in _accepted(briefing) if item.document not in listed]
    if strangers:
        yield f"{strangers[0]}: of a document that is not listed"
        return
    if len(known) == len(briefing.documents) and kinships(list(known.values())) != briefing.kinships:
        yield "kinships: not those that the articles' texts show"
    recorded_claims = {claim.id for claim in briefing.claims}
    missing = [f.label for f in briefing.findings if not f.claims or not set(f.claims) <= recorded_claims]
    if missing:
        yield f"{missing[0]}: a claim of it is not there"
        return
    try:
        found = again(briefing)
    except (KeyError, IndexError, ValueError) as fault:
        yield f"findings: cannot be worked out again from what is recorded ({type(fault).__name__})"
        return
    yield from _findings(briefing.findings, found.findings)
    for name in ("actors", "denials", "discrepancies", "timeline", "omissions", "limits", "sources"):
        recorded, follows = getattr(briefing, name), getattr(found, name)
        if recorded != follows:
            yield f"{name}: {_first_difference(recorded, follows)}"
    yield from _lead(briefing)


def _findings(recorded: Sequence[Finding], follow: Sequence[Finding]) -> Iterator[str]:
    by_id = {finding.id: finding for finding in follow}
    for finding in recorded:
        other = by_id.pop(finding.id, None)
        if other is None:
            yield f"{finding.label}: does not follow from the claims"
            continue
        differing = [name for name in Finding.model_fields if getattr(finding, name) != getattr(other, name)]
        if differing:
            yield f"{finding.label}: not what follows from its claims: {', '.join(differing)}"
    yield from (f"{finding.label}: follows from the claims, and is left out" for finding in by_id.values())


def _first_difference(recorded: object, follows: object) -> str:
    if not isinstance(recorded, tuple) or not isinstance(follows, tuple):
        return f"{recorded} recorded, {follows} follows"
    pairs = zip(recorded, follows, strict=False)
    first = next((one for one, other in pairs if one != other), None)
    if first is None:
        return f"{len(recorded)} recorded, {len(follows)} follow"
    return f"{getattr(first, 'id', None) or getattr(first, 'finding', 'an entry')} is not what follows from the claims"


def _lead(briefing: Briefing) -> Iterator[str]:
    """The lead: the template's sentences are the template's, a model's are borne out by what they cite."""
    claims = {claim.id: claim for claim in briefing.claims}
    template = lead(briefing.findings, claims, briefing.denials, briefing.discrepancies, briefing.documents)
    texts = {(sentence.text, sentence.findings) for sentence in template}
    for sentence in briefing.lead:
        if sentence.by == "template":
            if (sentence.text, sentence.findings) not in texts:
                yield "lead: a sentence is not the one that follows from the findings"
        else:
            wrong = faults(sentence, briefing.findings, claims, briefing.denials, briefing.discrepancies)
            yield from (f"lead: {fault}" for fault in wrong)
    by_template = all(sentence.by == "template" and sentence.instead_of is None for sentence in briefing.lead)
    if by_template and len(briefing.lead) < len(template):
        yield "lead: a sentence is left out"
