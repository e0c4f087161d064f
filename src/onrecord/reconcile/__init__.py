"""What the articles say together: many Readings become Findings, by rules; a model's advice may be put in, by ids.

Nothing here depends on the order of files or of work: everything is sorted by content before it is numbered. All that
goes in is kept in the briefing, so that it can be worked out again without articles or model (`again`).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.collector import paused
from onrecord.reconcile import embeddings
from onrecord.reconcile.actors import cast
from onrecord.reconcile.captions import is_caption
from onrecord.reconcile.changes import contests
from onrecord.reconcile.concepts import terms
from onrecord.reconcile.confidence import confidence_of, standing_of
from onrecord.reconcile.counts import Count, counts_of
from onrecord.reconcile.denials import NOT_FOUND, answered
from onrecord.reconcile.discrepancies import discrepancies, touching
from onrecord.reconcile.groups import group
from onrecord.reconcile.hedges import rungs
from onrecord.reconcile.kinship import kinships, newsrooms
from onrecord.reconcile.likeness import LEAST, agreed
from onrecord.reconcile.omissions import omissions
from onrecord.reconcile.origins import origins_of
from onrecord.reconcile.propositions import refers_back
from onrecord.reconcile.story import Story, story_of
from onrecord.reconcile.timeline import timeline
from onrecord.reconcile.voices import number
from onrecord.records import (
    NON_ANSWERS,
    Actor,
    Advice,
    Claim,
    Denial,
    Discrepancy,
    DocumentHead,
    Finding,
    Kinship,
    LikelihoodUse,
    Limit,
    Omission,
    Origin,
    Reading,
    Standing,
    TimelineEntry,
    content_id,
)
from onrecord.text.hanging import hangs

__all__ = ["Reconciled", "in_other_words", "kinships", "newsrooms", "reconcile"]


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What came of the readings together."""

    actors: tuple[Actor, ...]
    findings: tuple[Finding, ...]
    discrepancies: tuple[Discrepancy, ...]
    denials: tuple[Denial, ...]
    """with the findings that they answer"""
    timeline: tuple[TimelineEntry, ...] = ()
    omissions: tuple[Omission, ...] = ()
    limits: tuple[Limit, ...] = ()
    """where there was too much to compare it all"""
    sources: int = 0
    """independent newsrooms or agencies behind all the articles"""


def reconcile(
    documents: Sequence[DocumentHead],
    readings: Sequence[Reading],
    *,
    kinships: Sequence[Kinship] = (),
    advice: Sequence[Advice] = (),
    ratings: Mapping[str, str] | None = None,
) -> Reconciled:
    """Findings, discrepancies, denials and actors of all readings; equal input in any order gives equal output.

    `ratings` are the user's letters for outlets, by name.
    """
    with paused():  # no cycle of what is made here is left behind
        return _reconciled(documents, readings, kinships, advice, ratings or {})


def _reconciled(
    documents: Sequence[DocumentHead],
    readings: Sequence[Reading],
    kinships: Sequence[Kinship],
    advice: Sequence[Advice],
    ratings: Mapping[str, str],
) -> Reconciled:
    claims = [claim for reading in readings for claim in reading.claims]
    people = cast(readings)
    story = story_of(documents, claims, people, kinships)
    # A headline or a caption by itself is no finding: it is what the body says, or nothing. Those of one article stand
    # together, as they do in memory, since each is gone through many times.
    groups = {
        content_id("f", [c.id for c in members]): members
        for members in sorted(group(claims, story, advice), key=_place)
        if not all(c.headline or is_caption(c, story.heads[c.document]) for c in members)
    }
    differing = discrepancies(groups, story, advice)
    denials = answered([d for reading in readings for d in reading.denials], groups, story, advice)
    findings = _findings(groups, differing, denials, story, ratings)
    told = timeline(groups, {f.id: f.statement for f in findings}, denials, story)
    return Reconciled(
        actors=people.actors,
        findings=findings,
        discrepancies=differing,
        denials=denials,
        timeline=told,
        omissions=omissions(findings, {denial.id: denial for denial in denials}),
        limits=story.limits.met(),
        sources=newsrooms(documents, kinships),
    )


def in_other_words(
    documents: Sequence[DocumentHead], readings: Sequence[Reading], *, kinships: Sequence[Kinship] = ()
) -> tuple[Advice, ...]:
    """What similarity by meaning proposes to join and the rules agree to: advice like a model's.

    Raises ConfigError where the extra `semantic` is not installed.
    """
    heads = {document.id: document for document in documents}
    told = (claim for reading in readings for claim in reading.claims if not claim.headline)
    claims = sorted((c for c in told if not is_caption(c, heads[c.document])), key=lambda claim: claim.id)
    story = story_of(documents, claims, cast(readings), kinships)
    groups = {members[0].id: members for members in group(claims, story)}
    near = embeddings.near([claim.statement for claim in claims], LEAST)
    return agreed(((claims[one], claims[other], cosine) for one, other, cosine in near), groups, story)


def _place(claims: Sequence[Claim]) -> tuple[str, int, str]:
    """Where the first of some claims stands."""
    return min((claim.document, claim.evidence[0].start, claim.id) for claim in claims)


def _findings(
    groups: Mapping[str, Sequence[Claim]],
    differing: Sequence[Discrepancy],
    denials: Sequence[Denial],
    story: Story,
    ratings: Mapping[str, str],
) -> tuple[Finding, ...]:
    held = touching(differing, groups)
    answers: dict[str, list[Denial]] = {key: [] for key in groups}
    for denial in denials:
        for key in denial.answers:
            answers[key].append(denial)
    heard = {
        key: origins_of(told, story, overtaken=_overtaken(told, story))
        for key, members in groups.items()
        for told in ([claim for claim in members if not claim.headline],)
    }
    contested = {key: bool(held[key]) + bool(answers[key]) for key in groups}
    headed = _headed(groups, story)
    ranked = sorted(groups, key=lambda key: _rank(key, groups[key], heard[key], contested[key] + headed[key]))
    labels = {key: f"F{at}" for at, key in enumerate(ranked, start=1)}
    unmatched = any(denial.why == NOT_FOUND and denial.form in ("denies", "disputes") for denial in denials)
    made = {
        key: _finding(
            key, labels[key], members, heard[key], held[key], answers[key], story, ratings, unmatched=unmatched
        )
        for key, members in groups.items()
    }
    return tuple(made[key] for key in ranked)


def _finding(
    key: str,
    label: str,
    claims: Sequence[Claim],
    origins: tuple[Origin, ...],
    differing: Sequence[Discrepancy],
    answers: Sequence[Denial],
    story: Story,
    ratings: Mapping[str, str],
    *,
    unmatched: bool,
) -> Finding:
    denied = [denial for denial in answers if denial.form not in NON_ANSWERS]
    documents = tuple(sorted({claim.document for claim in claims}))
    rated = [ratings.get(story.heads[document].outlet or "") for document in documents]
    letters = [letter for letter in rated if letter] if all(rated) else []
    return Finding(
        id=key,
        label=label,
        statement=_canonical(claims, story).statement,
        claims=tuple(claim.id for claim in claims),
        origins=origins,
        independent=number(origins),
        documents=documents,
        likelihoods=_likelihoods(claims),
        standing=_superseded(claims, differing) or standing_of(origins, denied, differing),
        confidence=confidence_of(origins, denied, differing, claims, letters, unmatched=unmatched),
        discrepancies=tuple(item.id for item in differing),
        denials=tuple(denial.id for denial in answers),
    )


def _superseded(claims: Sequence[Claim], differing: Sequence[Discrepancy]) -> Standing | None:
    """Superseded, when all the finding gives of a growing count is one of its older values."""
    ids = {claim.id for claim in claims}
    series = [item for item in differing if item.kind == "figure" and item.relation == "update"]
    held = [item for item in series if item.values[-1].item not in ids]
    return "superseded" if held and len(held) == len(series) and len(ids) == 1 else None


def _overtaken(claims: Sequence[Claim], story: Story) -> frozenset[str]:
    """The claims that give an older value of the count that the finding is about, or another value of what it counts:
    they do not bear it out."""
    if len(claims) < 2 or not any(claim.quantities for claim in claims):
        return frozenset()
    tolls = _tolls(claims)
    counts = [count for count in tolls or counts_of(claims) if count.harm or count.unit]
    if tolls:
        last = max(count.value for count in tolls)
        meant = {(count.harm, count.unit): last for count in tolls if count.value == last}
    else:
        stands_for = _canonical(claims, story).id
        meant = {(count.harm, count.unit): count.value for count in counts if count.claim.id == stands_for}
    given: dict[str, list[bool]] = {}
    for count in tolls or counts:
        value = meant.get((count.harm, count.unit))
        if value is not None:
            given.setdefault(count.claim.id, []).append(count.value == value)
    return frozenset(key for key, same in given.items() if not any(same))


def _tolls(claims: Sequence[Claim]) -> list[Count] | None:
    """The tolls of a finding that is about a toll, where there are several; None otherwise."""
    tolls = [c for c in counts_of(claims) if c.harm == "death" and not c.unit and not contests(c)]
    several = len({count.value for count in tolls}) > 1 and 2 * len({c.claim.id for c in tolls}) >= len(claims)
    return tolls if several else None


def _canonical(claims: Sequence[Claim], story: Story) -> Claim:
    """The claim that stands for all, no headline and if possible no caption: of several tolls the highest, else the one
    most like the others.

    One that can be understood by itself comes before "such a deployment"; where most give how sure a
    speaker is, his words come before an outlet's own; of equals the one whose figures most give, then a hedged one before a
    bare one, then the shorter.
    """
    bodies = [claim for claim in claims if not claim.headline]
    if len(bodies) == 1:
        return bodies[0]
    claims = [claim for claim in bodies if not is_caption(claim, story.heads[claim.document])] or bodies
    tolls = _tolls(claims)
    if tolls is not None:
        last = max(count.value for count in tolls)
        claims = [count.claim for count in tolls if count.value == last]
    compared = claims[:60]

    def company(claim: Claim) -> float:
        return sum(sorted(story.alike(claim, other) for other in compared if other.id != claim.id))

    hedged = 2 * sum(bool(c.speaker) and c.likelihood != "asserted" for c in compared) > len(compared)

    def rank(claim: Claim) -> tuple[object, ...]:
        theirs = hedged and (claim.speaker is None or claim.likelihood == "asserted")
        bare = claim.likelihood == "asserted"
        backed = len([c for c in compared if claim.quantities and c.quantities == claim.quantities])
        return refers_back(claim), theirs, -round(company(claim), 6), -backed, bare, len(claim.statement), claim.id

    return min(compared, key=rank)


def _likelihoods(claims: Sequence[Claim]) -> tuple[LikelihoodUse, ...]:
    """Who puts it how surely: the articles' own rungs, weakest first, then those of the headlines."""
    uses = []
    for headline in (False, True):
        shown = [claim for claim in claims if claim.headline is headline] if len(claims) > 1 else claims
        for likelihood in rungs(shown) if shown[:1] and shown[0].headline is headline else ():
            same = [claim for claim in shown if claim.likelihood == likelihood]
            uses.append(
                LikelihoodUse(
                    likelihood=likelihood,
                    headline=headline,
                    words=tuple(sorted({c.likelihood_words for c in same if c.likelihood_words})),
                    documents=tuple(sorted({c.document for c in same})),
                )
            )
    return tuple(uses)


OPENING = 600
"""code points at the head of an article in which its news stands"""


_OF_HEADLINES = 2
"""what it weighs to hold more of the headlines' words than any other finding: as much as one more article"""


def _headed(groups: Mapping[str, Sequence[Claim]], story: Story) -> dict[str, float]:
    """How much of what the articles' headlines speak of is in each finding, by weight; the most of all is `_OF_HEADLINES`."""
    told = Counter(term for head in story.heads.values() for term in terms(head.title or ""))
    weights = {term: number * story.weighing.weight([term]) for term, number in told.items()}
    held = {
        key: max(
            (sum(weights.get(term, 0) for term in story.weighing.terms[c.id]) for c in members if not c.headline),
            default=0,
        )
        for key, members in groups.items()
    }
    most = max(held.values(), default=0)
    return {key: _OF_HEADLINES * weight / most if most else 0.0 for key, weight in held.items()}


_HANGING = 3
"""taken off the weight of what cannot be understood by itself: as much as an article and an origin"""


def _rank(key: str, claims: Sequence[Claim], origins: Sequence[Origin], telling: float) -> tuple[float, int, int, str]:
    """What most articles carry comes first; then what most origins say, what articles open with, and what is `telling`:
    contested, or what the headlines are about.

    Background, which tells of older things, stands behind what is new, and what cannot be understood by itself behind
    what can; of equals, what stands earlier comes first.
    """
    weight = 2 * len({claim.document for claim in claims}) + number(origins) + telling
    bodies = [claim for claim in claims if not claim.headline]
    weight += len({claim.document for claim in bodies if claim.evidence[0].start < OPENING})
    if sum(claim.kind == "background" for claim in claims) * 2 > len(claims):
        weight /= 2
    if all(hangs(claim.statement) for claim in bodies):
        weight -= _HANGING
    return (-weight, -len(claims), min(claim.evidence[0].start for claim in claims), key)
