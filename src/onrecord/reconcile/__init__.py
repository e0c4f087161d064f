"""What the articles say together: many Readings become Findings, by rules alone.

Nothing here depends on the order of files or of work: everything is sorted by content before it is numbered.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reconcile import discrepancies
from onrecord.reconcile.actors import Cast, cast
from onrecord.reconcile.confidence import confidence_of, standing_of
from onrecord.reconcile.denials import answered
from onrecord.reconcile.groups import group
from onrecord.reconcile.origins import independent, origins_of
from onrecord.reconcile.similarity import Weighing
from onrecord.records import (
    NON_ANSWERS,
    Actor,
    Claim,
    Denial,
    Discrepancy,
    DocumentHead,
    Finding,
    LikelihoodUse,
    Reading,
    content_id,
)

__all__ = ["Reconciled", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What came of the readings together."""

    actors: tuple[Actor, ...]
    findings: tuple[Finding, ...]
    discrepancies: tuple[Discrepancy, ...]
    denials: tuple[Denial, ...]
    """with the findings that they answer"""


def reconcile(documents: Sequence[DocumentHead], readings: Sequence[Reading]) -> Reconciled:
    """Findings, discrepancies, denials and actors of all readings; equal input in any order gives equal output."""
    heads = {document.id: document for document in documents}
    claims = sorted((claim for reading in readings for claim in reading.claims), key=lambda claim: claim.id)
    people = cast(readings)
    groups, weighing = group(claims, people)
    # A headline by itself is no finding: it is what the body says, or nothing.
    grouped = {
        content_id("f", [c.id for c in members]): members for members in groups if not all(c.headline for c in members)
    }
    denials = tuple(
        denial.model_copy(update={"answers": answered(denial, grouped, heads, weighing, people)})
        for denial in sorted((d for reading in readings for d in reading.denials), key=lambda d: d.id)
    )
    spelled = discrepancies.spellings(claims, people)
    inside = {key: discrepancies.within(members, heads, people) for key, members in grouped.items()}
    unlabelled = [
        _finding(key, members, heads, people, weighing, (*inside[key], *_touching(spelled, members)), denials)
        for key, members in grouped.items()
    ]
    ranked = sorted(unlabelled, key=_rank)
    return Reconciled(
        actors=people.actors,
        findings=tuple(f.model_copy(update={"label": f"F{i}"}) for i, f in enumerate(ranked, start=1)),
        discrepancies=tuple(
            sorted([*spelled, *(d for found in inside.values() for d in found)], key=lambda d: (d.kind, d.id))
        ),
        denials=denials,
    )


def _touching(found: Sequence[Discrepancy], claims: Sequence[Claim]) -> tuple[Discrepancy, ...]:
    ids = {claim.id for claim in claims}
    return tuple(item for item in found if any(value.item in ids for value in item.values))


def _finding(
    key: str,
    claims: Sequence[Claim],
    documents: dict[str, DocumentHead],
    people: Cast,
    weighing: Weighing,
    differing: Sequence[Discrepancy],
    denials: Sequence[Denial],
) -> Finding:
    bodies = [claim for claim in claims if not claim.headline]
    origins = origins_of(bodies, documents, people)
    answers = [denial for denial in denials if key in denial.answers]
    denied = [denial for denial in answers if denial.form not in NON_ANSWERS]
    return Finding(
        id=key,
        label="",
        statement=_canonical(bodies, weighing).statement,
        claims=tuple(claim.id for claim in claims),
        origins=origins,
        independent=independent(origins),
        documents=tuple(sorted({claim.document for claim in claims})),
        likelihoods=_likelihoods(claims),
        standing=standing_of(origins, denied, differing),
        confidence=confidence_of(origins, denied, differing),
        discrepancies=tuple(item.id for item in differing),
        denials=tuple(denial.id for denial in answers),
    )


def _canonical(claims: Sequence[Claim], weighing: Weighing) -> Claim:
    """The claim most like the others; of equals a hedged one before a bare one, then the shorter."""

    def company(claim: Claim) -> float:
        stems = weighing.stems[claim.id]
        return sum(weighing.alike(stems, weighing.stems[other.id]) for other in claims if other.id != claim.id)

    return min(claims, key=lambda c: (-round(company(c), 6), c.likelihood == "asserted", len(c.statement), c.id))


def _likelihoods(claims: Sequence[Claim]) -> tuple[LikelihoodUse, ...]:
    uses = sorted({(claim.headline, claim.likelihood) for claim in claims})
    return tuple(
        LikelihoodUse(
            likelihood=likelihood,
            headline=headline,
            words=tuple(sorted({c.likelihood_words for c in same if c.likelihood_words})),
            documents=tuple(sorted({c.document for c in same})),
        )
        for headline, likelihood in uses
        for same in [[c for c in claims if (c.headline, c.likelihood) == (headline, likelihood)]]
    )


def _rank(finding: Finding) -> tuple[int, int, int, int, str]:
    """What most articles carry comes first; then what most origins say, what is contested, what is counted."""
    contested = bool(finding.denials) + bool(finding.discrepancies)
    return (-len(finding.documents), -finding.independent, -contested, -len(finding.claims), finding.id)
