"""Which claims say the same thing: proposed by shared rare words, decided by speaker, polarity, hedge and figures."""

from collections.abc import Iterator, Sequence

from onrecord.reconcile.actors import Cast
from onrecord.reconcile.similarity import Weighing, things_in, weigh
from onrecord.records import Claim

SAME_SPEAKER = 0.45
ACROSS_SPEAKERS = 0.62
"""weighted Dice; across speakers more must be shared, since each may mean another event"""
SHARED_FIGURE = 0.5
"""across speakers, when both give the same figure"""
ONE_HEDGED = 0.6
"""by one speaker, when one claim is hedged and the other is not"""
THINGS = 0.33
"""weighted Dice of the words that are no names: troops sent and missiles sent are two things, whoever sends them"""
SECOND_RING = 0.3
"""likeness to the centre that a claim like one of the members must still have"""
NEVER = 2.0


def group(claims: Sequence[Claim], cast: Cast) -> tuple[tuple[tuple[Claim, ...], ...], Weighing]:
    """Claims grouped by what they say, each group and the groups themselves sorted by claim id; and the weighing."""
    by_id = {claim.id: claim for claim in claims}
    weighing = weigh({claim.id: claim.statement for claim in claims})
    things = {claim.id: things_in(claim.statement) for claim in claims}
    likeness: dict[str, dict[str, float]] = {claim.id: {} for claim in claims}
    for one, other in weighing.candidates():
        alike = weighing.alike(weighing.stems[one], weighing.stems[other])
        same_things = weighing.alike(things[one], things[other]) >= THINGS
        if same_things and alike >= _threshold(by_id[one], by_id[other], cast):
            likeness[one][other] = likeness[other][one] = alike
    return tuple(sorted(_groups(by_id, likeness, weighing), key=lambda members: members[0].id)), weighing


def _threshold(one: Claim, other: Claim, cast: Cast) -> float:
    """What two claims must share to be one."""
    if one.negated != other.negated:
        return NEVER
    if one.headline or other.headline:
        return SAME_SPEAKER if one.document == other.document else ACROSS_SPEAKERS
    same = one.speaker is not None and other.speaker is not None and _speaker(one, cast) == _speaker(other, cast)
    if same:
        return ONE_HEDGED if (one.likelihood == "asserted") != (other.likelihood == "asserted") else SAME_SPEAKER
    figures = {quantity.value for quantity in one.quantities} & {quantity.value for quantity in other.quantities}
    return SHARED_FIGURE if figures - {None} else ACROSS_SPEAKERS


def _speaker(claim: Claim, cast: Cast) -> str:
    return cast.actor(claim.document, claim.speaker or "").id


def _groups(
    by_id: dict[str, Claim], likeness: dict[str, dict[str, float]], weighing: Weighing
) -> Iterator[tuple[Claim, ...]]:
    """Groups around the claims with most company.

    A member is like the centre, or like a member and still somewhat like the centre, so that likeness does not drift.
    """
    free = dict.fromkeys(sorted(by_id, key=lambda key: (-sum(likeness[key].values()), key)))
    for centre in list(free):
        if centre not in free:
            continue
        first = [other for other in likeness[centre] if other in free]
        second = {other for member in first for other in likeness[member] if other in free and other != centre}
        near = (o for o in sorted(second) if weighing.alike(weighing.stems[centre], weighing.stems[o]) >= SECOND_RING)
        members = {centre, *first, *near}
        for member in members:
            del free[member]
        yield tuple(by_id[key] for key in sorted(members))
