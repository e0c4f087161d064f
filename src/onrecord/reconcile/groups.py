"""Which claims say the same thing: proposed by shared rare terms, decided by speaker, polarity, hedge, day and count.

Claims with the same terms from the same speaker are compared once. Claims that give the same count of the same event
(the death toll, whatever its value) are one finding, so that a rising toll is seen as one. Groups that are likely one by
all that is known of their claims are joined last.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, combinations

from onrecord.reconcile.changes import contests
from onrecord.reconcile.concepts import core, things
from onrecord.reconcile.counts import counts_of, in_passing, is_told
from onrecord.reconcile.events import compatible, of_others
from onrecord.reconcile.gist import only_places
from onrecord.reconcile.headed import with_headlines
from onrecord.reconcile.likely import linked, odds_of
from onrecord.reconcile.merging import merged
from onrecord.reconcile.one_event import clusters
from onrecord.reconcile.pairs import near
from onrecord.reconcile.propositions import referring
from onrecord.reconcile.sameness import LIKELY, Sameness
from onrecord.reconcile.similarity import Weighing
from onrecord.reconcile.story import Story, without_hedge
from onrecord.reconcile.taken_back import admits
from onrecord.reconcile.unlike import (
    calls_wrong,
    figures_given,
    in_order,
    main_values,
    of_another_count,
    of_whom_is_open,
    one_matter,
    turned_round,
)
from onrecord.records import NON_ANSWERS, Advice, Claim, Denial

SAME_SPEAKER = 0.42
ACROSS_SPEAKERS = 0.60
"""weighted Dice; across speakers more must be shared, since each may mean another event"""
SHARED_FIGURE = 0.45
"""across speakers, when both give the same figure"""
ONE_HEDGED = 0.55
"""by one speaker, when one claim is hedged and the other is not"""
THINGS = 0.33
"""weighted Dice of the terms that are no names: troops sent and missiles sent are two things, whoever sends them"""
MAIN_CLAUSE = 0.7
"""by one speaker: what the shorter main clause must share with the longer, two things among it, when all in all the
statements are only this much alike"""
SECOND_RING = 0.3
"""likeness to the centre that a claim like one of the members must still have"""
ALMOST_EQUAL = 0.75
"""likeness from which two claims on neighbouring days can be one event of which one article has the day wrong"""
NEVER = 2.0


def group(claims: Sequence[Claim], story: Story, advice: Sequence[Advice] = ()) -> tuple[tuple[Claim, ...], ...]:
    """Claims grouped by what they say, headlines with what they head; groups and their members sorted by claim id."""
    bodies = sorted((claim for claim in claims if not claim.headline), key=lambda claim: claim.id)
    sameness = Sameness(bodies, story)
    groups, likely = _groups(bodies, story, sameness)
    found = (_tolls(bodies, groups, story), _same_figures(bodies, groups, story), _referring(groups, story))
    groups = merged(groups, [*chain.from_iterable(found), *_advised(groups, advice)])
    groups = linked(groups, likely, story, sameness)
    return tuple(sorted(with_headlines(groups, claims, story), key=lambda members: members[0].id))


# --- the same words -------------------------------------------------------------------------------------------------


def _groups(
    claims: Sequence[Claim], story: Story, sameness: Sameness
) -> tuple[list[tuple[Claim, ...]], dict[tuple[str, str], float]]:
    """Groups by shared words; and the pairs of claims, by id, that are likely one by all that is known of them."""
    same: dict[object, list[Claim]] = defaultdict(list)
    for claim in claims:
        same[_identity(claim, story)].append(claim)
    for members in same.values():
        members.sort(key=lambda claim: claim.id)
    stands_for = {members[0].id: members for members in same.values()}
    first = {key: members[0] for key, members in stands_for.items()}
    likeness: dict[str, dict[str, float]] = {key: {} for key in first}
    likely: dict[tuple[str, str], float] = {}
    for one, other, alike in near(first, story.weighing, story.limits):
        if _same(first[one], first[other], alike, story):
            likeness[one][other] = likeness[other][one] = alike
        if (odds := odds_of(first[one], first[other], story, sameness)) >= LIKELY:
            likely[one, other] = odds
    groups = [
        tuple(sorted((claim for key in keys for claim in stands_for[key]), key=lambda claim: claim.id))
        for keys in _around_centres(likeness, story.weighing)
    ]
    return groups, likely


def _identity(claim: Claim, story: Story) -> object:
    """What two claims have in common that need no comparison."""
    scene = story.scenes[claim.id]
    figures = frozenset((quantity.value, quantity.counts) for quantity in claim.quantities)
    hedged = claim.likelihood != "asserted"
    return (
        story.weighing.terms[claim.id] or claim.statement,
        story.speaker(claim),
        tuple(in_order(claim.statement)[:1]),
        claim.negated,
        hedged,
        figures,
        scene.earliest,
    )


def _same(one: Claim, other: Claim, alike: float, story: Story) -> bool:
    """Whether two claims say the same, given how much they share."""
    if alike < SHARED_FIGURE and story.speaker(one) != story.speaker(other):
        return False
    if admits(one) != admits(other):
        return False
    threshold = _threshold(one, other, alike, story)
    if turned_round(one, other):
        return False
    if story.speaker(one) != story.speaker(other) and (of_whom_is_open(one) or of_whom_is_open(other)):
        return False
    kinds = things(without_hedge(one)), things(without_hedge(other))
    if alike >= threshold:
        return story.weighing.alike(*kinds) >= THINGS and (
            story.speaker(one) == story.speaker(other) is not None or one_matter(one, other)
        )
    if threshold != SAME_SPEAKER or len(kinds[0] & kinds[1]) < 2:
        return False
    short, long = sorted(
        (core(without_hedge(one)), core(without_hedge(other))), key=lambda held: (len(held), sorted(held))
    )
    return story.weighing.held_by(short, long) >= MAIN_CLAUSE


def _threshold(one: Claim, other: Claim, alike: float, story: Story) -> float:
    """What two claims must share to be one."""
    if one.negated != other.negated or calls_wrong(one, other):
        return NEVER
    here, there = story.scenes[one.id], story.scenes[other.id]
    if here.earliest and there.earliest and not compatible(here, there):
        return ALMOST_EQUAL if _a_day_apart(one, other) and alike >= ALMOST_EQUAL else NEVER
    if here.history != there.history:
        return NEVER if of_another_count(one, other) else ACROSS_SPEAKERS
    speakers = story.speaker(one), story.speaker(other)
    one_speaker = speakers[0] is not None and speakers[0] == speakers[1]
    if of_others(here, there):
        return ACROSS_SPEAKERS if one_speaker else ALMOST_EQUAL
    if one_speaker:
        return ONE_HEDGED if (one.likelihood == "asserted") != (other.likelihood == "asserted") else SAME_SPEAKER
    return SHARED_FIGURE if main_values(one) & main_values(other) else ACROSS_SPEAKERS


def _a_day_apart(one: Claim, other: Claim) -> bool:
    """Whether two articles date what may be one event to neighbouring days, with the same figures."""
    from datetime import date

    if not (one.when and other.when and one.when.earliest and other.when.earliest) or one.document == other.document:
        return False
    try:
        apart = abs((date.fromisoformat(one.when.earliest) - date.fromisoformat(other.when.earliest)).days)
    except ValueError:
        return False
    return apart == 1 and {q.value for q in one.quantities} == {q.value for q in other.quantities}


def _around_centres(likeness: dict[str, dict[str, float]], weighing: Weighing) -> Iterator[list[str]]:
    """Groups around the claims with most company.

    A member is like the centre, or like a member and still somewhat like the centre, so that likeness does not drift.
    """
    company = {key: round(sum(sorted(near.values())), 6) for key, near in likeness.items() if near}
    yield from ([key] for key in likeness if key not in company)
    free = dict.fromkeys(sorted(company, key=lambda key: (-company[key], key)))
    for centre in list(free):
        if centre not in free:
            continue
        first = [other for other in likeness[centre] if other in free]
        second = {other for member in first for other in likeness[member] if other in free and other != centre}
        near = (o for o in second if weighing.alike(weighing.terms[centre], weighing.terms[o]) >= SECOND_RING)
        members = {centre, *first, *near}
        for member in members:
            del free[member]
        yield sorted(members)


# --- the same count; what refers to what; advice --------------------------------------------------------------------


def _tolls(claims: Sequence[Claim], groups: Sequence[tuple[Claim, ...]], story: Story) -> Iterator[list[int]]:
    """Groups that give the death toll of one event, as indices; a group counts when half of its claims give it."""
    of = {claim.id: at for at, members in enumerate(groups) for claim in members}
    for cluster in clusters([c for c in counts_of(claims) if c.harm == "death" and not c.unit], story):
        here: dict[int, set[str]] = defaultdict(set)
        for count in cluster:
            if contests(count) or only_places(count.claim.statement, count.quantity.text):
                continue
            if not count.claim.negated and is_told(count) and not in_passing(count.claim, count.quantity):
                here[of[count.claim.id]].add(count.claim.id)
        yield sorted(at for at, keys in here.items() if 2 * len(keys) >= len(groups[at]))


_ROUND = 10
"""a smaller figure, or one divisible by it, may be of anything"""
_PAIRED = 4
"""figures of a claim that are looked at"""
_BESIDES = 2
"""terms that two claims must share besides two figures"""


def _same_figures(claims: Sequence[Claim], groups: Sequence[tuple[Claim, ...]], story: Story) -> Iterator[list[int]]:
    """Groups, as indices, that give the same two telling figures in one clause, as a vote's "71 to 62", and share words
    besides; a group counts when half of its claims give them."""
    of = {claim.id: at for at, members in enumerate(groups) for claim in members}
    given: dict[tuple[float, float], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        if len(claim.quantities) > 1 and not claim.negated and claim.likelihood in ("asserted", "reported"):
            telling = sorted({v for v in figures_given(claim) if v > _ROUND and v % _ROUND})[:_PAIRED]
            for pair in combinations(telling, 2):
                given[pair].append(claim)
    for pair in sorted(given):
        first, *others = given[pair]
        alike = [first, *(other for other in others if _one_fact(first, other, story))]
        here = Counter(of[claim.id] for claim in alike)
        yield sorted(at for at, held in here.items() if 2 * held >= len(groups[at]))


def _one_fact(one: Claim, other: Claim, story: Story) -> bool:
    """Whether two claims with the same two figures can tell of one thing."""
    here, there = story.scenes[one.id], story.scenes[other.id]
    shared = {t for t in story.weighing.terms[one.id] & story.weighing.terms[other.id] if not t[0].isdigit()}
    return compatible(here, there) and not of_others(here, there) and len(shared) >= _BESIDES


def without_deniers(
    groups: Mapping[str, tuple[Claim, ...]], denials: Sequence[Denial], story: Story
) -> list[tuple[Claim, ...]]:
    """The groups with what a denier says himself set apart from what he denies: two accounts are no one finding.

    The denials have the keys of the groups that they answer."""
    deniers: dict[str, set[str]] = defaultdict(set)
    for denial in denials:
        if denial.form not in NON_ANSWERS:
            for key in denial.answers:
                deniers[key].add(story.cast.actor(denial.document, denial.denier).id)
    apart: list[tuple[Claim, ...]] = []
    for key, members in groups.items():
        own = tuple(c for c in members if story.speaker(c) in deniers[key]) if key in deniers else ()
        rest = tuple(claim for claim in members if claim not in own) if own else members
        apart += [rest, own] if own and any(not claim.headline for claim in rest) else [members]
    return apart


def _referring(groups: Sequence[tuple[Claim, ...]], story: Story) -> Iterator[list[int]]:
    of = {claim.id: at for at, members in enumerate(groups) for claim in members}
    for one, other in referring([claim for members in groups for claim in members], story):
        yield sorted({of[one], of[other]})


def _advised(groups: Sequence[tuple[Claim, ...]], advice: Sequence[Advice]) -> Iterator[list[int]]:
    of = {claim.id: at for at, members in enumerate(groups) for claim in members}
    for item in advice:
        if item.kind == "same":
            yield sorted({of[key] for key in item.items if key in of})
