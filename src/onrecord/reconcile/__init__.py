"""What the articles say together: many Readings become Findings, by rules; a model's advice may be put in, by ids.

Nothing here depends on the order of files or of work: everything is sorted by content before it is numbered. All that
goes in is kept in the briefing, so that it can be worked out again without articles or model (`again`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.collector import paused
from onrecord.reconcile import embeddings
from onrecord.reconcile.actors import cast
from onrecord.reconcile.captions import is_caption
from onrecord.reconcile.changes import contests, is_older
from onrecord.reconcile.concepts import terms
from onrecord.reconcile.confidence import confidence_of, standing_of
from onrecord.reconcile.counts import Count, counts_of
from onrecord.reconcile.denials import NOT_FOUND, answered
from onrecord.reconcile.discrepancies import discrepancies, touching
from onrecord.reconcile.gist import colouring, is_said
from onrecord.reconcile.groups import group, without_deniers
from onrecord.reconcile.hedges import rungs
from onrecord.reconcile.kinship import kinships, newsrooms
from onrecord.reconcile.likeness import LEAST, agreed
from onrecord.reconcile.omissions import omissions
from onrecord.reconcile.origins import origins_of
from onrecord.reconcile.passages import Passages
from onrecord.reconcile.propositions import refers_back
from onrecord.reconcile.story import Story, story_of
from onrecord.reconcile.taken_back import doubted, is_taken_back
from onrecord.reconcile.timeline import timeline
from onrecord.reconcile.voices import number
from onrecord.reconcile.weight import headed, rank
from onrecord.records import (
    NON_ANSWERS,
    Actor,
    Advice,
    Claim,
    Denial,
    Discrepancy,
    DiscrepantValue,
    DocumentHead,
    Finding,
    Kinship,
    LikelihoodUse,
    Limit,
    Omission,
    Origin,
    Reading,
    TimelineEntry,
    content_id,
)
from onrecord.text.figures import figures_in
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
    groups = _told(group(claims, story, advice), story)
    said = [denial for reading in readings for denial in reading.denials]
    denials = answered(said, groups, story, advice)
    apart = without_deniers(groups, denials, story)
    if len(apart) > len(groups):
        groups = _told(apart, story)
        denials = answered(said, groups, story, advice)
    passages = Passages.of((item for reading in readings for item in reading.passages), story)
    counting = passages.beside(documents, claims, story, kinships)
    differing = discrepancies(groups, story, advice, passages=passages, counting=counting)
    findings = _findings(groups, differing, denials, story, ratings)
    dated = timeline(groups, {f.id: f.statement for f in findings}, denials, story)
    return Reconciled(
        actors=people.actors,
        findings=findings,
        discrepancies=differing,
        denials=denials,
        timeline=dated,
        omissions=omissions(findings, {denial.id: denial for denial in denials}),
        limits=story.limits.met(),
        sources=newsrooms(documents, kinships),
    )


def _told(held: Iterable[tuple[Claim, ...]], story: Story) -> dict[str, tuple[Claim, ...]]:
    """Groups of claims by the id of the finding that they are.

    A headline or a caption by itself is no finding: it is what the body says, or nothing. Those of one article stand
    together, as they do in memory, since each is gone through many times.
    """
    return {
        content_id("f", [c.id for c in members]): members
        for members in sorted(held, key=_place)
        if not all(c.headline or is_caption(c, story.heads[c.document]) for c in members)
    }


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
    stated = {key: _stated(members, held[key], answers[key], story) for key, members in groups.items()}
    bears = {key: colouring(held[key], stated[key].statement, groups[key]) for key in groups}
    overtaken = {key: _superseded(groups[key], bears[key]) for key in groups}
    contested = {
        key: (bool(bears[key]) and not overtaken[key])
        + bool(answers[key])
        + any(denial.form not in NON_ANSWERS for denial in answers[key])
        for key in groups
    }
    heads = headed(groups, story)
    past = {key: _is_past([claim for claim in members if not claim.headline], story) for key, members in groups.items()}
    ranked = sorted(
        groups,
        key=lambda key: rank(
            key,
            groups[key],
            heard[key],
            contested[key] + heads[key],
            history=past[key],
            overtaken=overtaken[key] and not answers[key],
        ),
    )
    labels = {key: f"F{at}" for at, key in enumerate(ranked, start=1)}
    unmatched = any(denial.why == NOT_FOUND and denial.form in ("denies", "disputes") for denial in denials)
    unsure = doubted(groups, story)
    made = {
        key: _finding(
            key,
            labels[key],
            members,
            stated[key],
            heard[key],
            held[key],
            bears[key],
            answers[key],
            story,
            ratings,
            overtaken=overtaken[key],
            unmatched=unmatched,
            doubted=bool(unsure) and all(claim.id in unsure for claim in members if not claim.headline),
        )
        for key, members in groups.items()
    }
    return tuple(made[key] for key in ranked)


def _is_past(claims: Sequence[Claim], story: Story) -> bool:
    """Whether most claims of a finding tell of older things."""
    return 2 * sum(story.scenes[claim.id].history for claim in claims) > len(claims)


def _finding(
    key: str,
    label: str,
    claims: Sequence[Claim],
    stated: Claim,
    origins: tuple[Origin, ...],
    differing: Sequence[Discrepancy],
    bearing: Sequence[Discrepancy],
    answers: Sequence[Denial],
    story: Story,
    ratings: Mapping[str, str],
    *,
    overtaken: bool,
    unmatched: bool,
    doubted: bool,
) -> Finding:
    denied = [denial for denial in answers if denial.form not in NON_ANSWERS]
    documents = tuple(sorted({claim.document for claim in claims}))
    rated = [ratings.get(story.heads[document].outlet or "") for document in documents]
    letters = [letter for letter in rated if letter] if all(rated) else []
    return Finding(
        id=key,
        label=label,
        statement=stated.statement,
        claims=tuple(claim.id for claim in claims),
        origins=origins,
        independent=number(origins),
        documents=documents,
        likelihoods=_likelihoods(claims),
        standing="superseded" if overtaken else standing_of(origins, denied, bearing),
        confidence=confidence_of(origins, denied, bearing, claims, letters, unmatched=unmatched, doubted=doubted),
        discrepancies=tuple(item.id for item in differing),
        denials=tuple(denial.id for denial in answers),
    )


def _stated(
    claims: Sequence[Claim], differing: Sequence[Discrepancy], answers: Sequence[Denial], story: Story
) -> Claim:
    """The claim that stands for all; of a count that one of them brings up to date or corrects, that one; of several that
    somebody denies, the one that he denies."""
    stands = _canonical(claims, story)
    changed = any(item.kind == "figure" and item.relation == "update" for item in differing)
    if not changed and (denied := _denied(claims, answers, story)):
        return denied if story.alike(denied, stands) < 1.0 else stands
    bodies = {claim.id: claim for claim in claims if not claim.headline}
    for item in differing:
        if item.kind != "figure" or item.relation != "update":
            continue
        older, last = set(_numbers(item.values[:-1])), set(_numbers(item.values[-1:]))
        given = {quantity.value for quantity in stands.quantities}
        if given & last or not given & (older - last):
            continue
        newer = [one for one in bodies.values() if last & {quantity.value for quantity in one.quantities}]
        newer = [
            one for one in newer if not hangs(one.statement) and (one.id == item.values[-1].item or len(last) == 1)
        ]
        if newer:
            return min(newer, key=lambda one: (one.id != item.values[-1].item, one.id))
    return stands


def _denied(claims: Sequence[Claim], answers: Sequence[Denial], story: Story) -> Claim | None:
    """The claim that is most what the first denial of a finding denies; None where nobody denies it, or no claim is that."""
    statement = next((terms(denial.denied_statement) for denial in answers if denial.form not in NON_ANSWERS), None)
    bodies = [claim for claim in claims if not claim.headline and not hangs(claim.statement)]
    if not statement or len(bodies) < 2:
        return None
    likest = max(bodies, key=lambda claim: (story.weighing.alike(statement, story.weighing.terms[claim.id]), claim.id))
    return likest if story.weighing.alike(statement, story.weighing.terms[likest.id]) >= _DENIED else None


_DENIED = 0.6
"""what a claim must share with what is denied to stand for a finding that is denied (weighted Dice)"""


def _superseded(claims: Sequence[Claim], differing: Sequence[Discrepancy]) -> bool:
    """Whether all the finding gives of a growing count is one of its older values, or whether it is taken back."""
    ids = {claim.id for claim in claims}
    gone = {item.values[0].item for item in differing if is_taken_back(item)}
    if gone and all(claim.id in gone for claim in claims if not claim.headline):
        return True
    series = [item for item in differing if item.kind == "figure" and item.relation == "update"]
    held = [item for item in series if item.values[-1].item not in ids]
    bodies = [claim for claim in claims if not claim.headline]
    old = {number for item in held for number in _numbers(item.values[:-1])}
    old -= {number for item in held for number in _numbers(item.values[-1:])}
    all_old = all(any(quantity.value in old for quantity in claim.quantities) for claim in bodies)
    return bool(held) and len(held) == len(series) and (len(ids) == 1 or all_old)


def _numbers(values: Iterable[DiscrepantValue]) -> Iterator[float]:
    """The figures of some values."""
    yield from (figure.value for shown in values for figure in figures_in(shown.value) if figure.value is not None)


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
    tolls = [c for c in tolls if not is_older(c)] or tolls
    several = len({count.value for count in tolls}) > 1 and 2 * len({c.claim.id for c in tolls}) >= len(claims)
    return tolls if several else None


def _canonical(claims: Sequence[Claim], story: Story) -> Claim:
    """The claim that stands for all, no headline and if possible no caption: of several tolls the highest, else the one
    most like the others.

    One that can be understood by itself comes before "such a deployment" and "Ek accused the mayor", one that tells of
    something before "Orr was her cousin"; where most give how sure a speaker is, his words come before an outlet's own;
    of equals the one whose figures most give, then a hedged one before a bare one, then the shorter.
    """
    bodies = [claim for claim in claims if not claim.headline]
    if len(bodies) == 1:
        return bodies[0]
    claims = [claim for claim in bodies if not is_caption(claim, story.heads[claim.document])] or bodies
    tolls = _tolls(claims)
    if tolls is not None:
        last = max(count.value for count in tolls)
        last_of_all = [count for count in tolls if count.value == last]
        said = [count for count in last_of_all if is_said(count.claim.statement, count.quantity.text)]
        claims = [count.claim for count in said or last_of_all]
    compared = claims[:60]

    def company(claim: Claim) -> float:
        return sum(sorted(story.alike(claim, other) for other in compared if other.id != claim.id))

    hedged = 2 * sum(bool(c.speaker) and c.likelihood != "asserted" for c in compared) > len(compared)

    def rank(claim: Claim) -> tuple[object, ...]:
        theirs = hedged and (claim.speaker is None or claim.likelihood == "asserted")
        bare = claim.likelihood == "asserted"
        backed = sum(c.quantities == claim.quantities for c in compared if c.id != claim.id) if claim.quantities else 0
        unsaid = bool(_ACCUSES.search(claim.statement))
        return (
            hangs(claim.statement) or refers_back(claim),
            unsaid,
            len(terms(claim.statement)) < _TELLING,
            theirs,
            -round(company(claim), 6),
            -backed,
            bare,
            len(claim.statement),
            claim.id,
        )

    return min(compared, key=rank)


_TELLING = 4
"""things of which a statement tells, at least, where another of the same does"""
_ACCUSES = re.compile(r"\baccus(?:es|ed|ing)\s+(?!.*\bof\b)", re.IGNORECASE | re.DOTALL)
"""of who accuses whom, and not of what"""


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
