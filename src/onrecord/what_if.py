"""What would be left of a briefing without an outlet: worked out again from the saved briefing, with no model."""

from collections.abc import Iterator, Sequence

from onrecord.brief import lead, sealed
from onrecord.errors import InputError
from onrecord.reconcile.again import advice_without, again, kinships_without
from onrecord.records import Briefing, DocumentHead, Finding, Skipped
from onrecord.text.names import fold_name


def without(briefing: Briefing, outlets: Sequence[str]) -> Briefing:
    """The briefing as it would be had these outlets' articles been left out; they are listed as skipped.

    An outlet is named as the briefing names it, or by the path of one article. Raises InputError for an unknown one.
    """
    gone = [head for name in outlets for head in _articles_of(briefing, name)]
    keys = {head.id for head in gone}
    if keys == {head.id for head in briefing.documents}:
        raise InputError("Without these outlets no article is left.")
    together = again(briefing, without=sorted(keys))
    claims = tuple(claim for claim in briefing.claims if claim.document not in keys)
    documents = tuple(head for head in briefing.documents if head.id not in keys)
    skipped = {Skipped(path=head.path, reason="left out: what if") for head in gone}
    counts = briefing.counts
    refused = tuple(item for item in briefing.refused if item.document not in keys)
    left = {claim.id for claim in claims} | {denial.id for denial in together.denials}
    changed = {
        "documents": documents,
        "claims": claims,
        "actors": together.actors,
        "denials": together.denials,
        "findings": together.findings,
        "discrepancies": together.discrepancies,
        "timeline": together.timeline,
        "omissions": together.omissions,
        "limits": together.limits,
        "sources": together.sources,
        "kinships": kinships_without(briefing.kinships, sorted(keys)),
        "advice": advice_without(briefing, sorted(keys)),
        "lead": lead(
            together.findings,
            {claim.id: claim for claim in claims},
            together.denials,
            together.discrepancies,
            documents,
        ),
        "quotes": tuple(quote for quote in briefing.quotes if quote.document not in keys),
        "refused": refused,
        "warned": tuple(item for item in briefing.warned if item.item in left),
        "uncovered": tuple(item for item in briefing.uncovered if item.document not in keys),
        "passages": tuple(item for item in briefing.passages if item.document not in keys),
        "skipped": tuple(sorted({*briefing.skipped, *skipped}, key=lambda item: item.path)),
        "counts": counts.model_copy(
            update={
                "read": counts.read - len(keys),
                "skipped": counts.skipped + len(keys),
                "accepted": len(left),
                "refused": len(refused),
            }
        ),
        "provenance": briefing.provenance.model_copy(
            update={"answers": tuple(a for a in briefing.provenance.answers if a.document not in keys)}
        ),
    }
    return sealed(briefing.model_copy(update=changed))


def _articles_of(briefing: Briefing, name: str) -> list[DocumentHead]:
    wanted = fold_name(name)
    found = [h for h in briefing.documents if h.path == name or (h.outlet and fold_name(h.outlet) == wanted)]
    if not found:
        known = ", ".join(sorted({head.outlet or head.path for head in briefing.documents}))
        raise InputError(f"No article of '{name}' is in this briefing; it has: {known}.")
    return found


def changes(before: Briefing, after: Briefing) -> Iterator[str]:
    """What differs between two briefings of the same articles, a line each; the labels are those of the first."""
    yield f"{_articles(len(before.documents))} → {len(after.documents)}; independent sources {before.sources} → {after.sources}."
    of = {key: finding for finding in after.findings for key in finding.claims}
    unchanged = 0
    for finding in before.findings:
        shared = [of[key].id for key in finding.claims if key in of]
        new = next(
            (of[key] for key in finding.claims if key in of and of[key].id == max(shared, key=shared.count)), None
        )
        line = _change(finding, new)
        unchanged += line is None
        if line is not None:
            yield f"{finding.label} · {finding.statement} – {line}"
    if unchanged:
        yield f"{unchanged} findings stand as they were."
    lost = {denial.id for denial in before.denials} - {denial.id for denial in after.denials}
    if lost:
        yield f"{len(lost)} denials or non-answers would not be known."


def _change(old: Finding, new: Finding | None) -> str | None:
    if new is None:
        return "would not be known at all."
    parts = []
    if len(old.documents) != len(new.documents):
        parts.append(f"articles {len(old.documents)} → {len(new.documents)}")
    if old.independent != new.independent:
        parts.append(f"independent origins {old.independent} → {new.independent}")
    if old.standing != new.standing:
        parts.append(f"{old.standing.replace('_', ' ')} → {new.standing.replace('_', ' ')}")
    if old.confidence.level != new.confidence.level:
        parts.append(f"confidence {old.confidence.level} → {new.confidence.level}")
    if old.statement != new.statement:
        parts.append(f"now reads: {new.statement}")
    return "; ".join(parts) + "." if parts else None


def _articles(number: int) -> str:
    return f"{number} article{'' if number == 1 else 's'}"
