"""Groups of claims that are likely one, by all that is known of them: joined likeliest first, as long as what is in them is
one on the whole (average linkage), so that likeness does not drift from claim to claim.
"""

import math
from collections.abc import Mapping, Sequence

from onrecord.reconcile.events import compatible
from onrecord.reconcile.merging import leading
from onrecord.reconcile.sameness import Sameness, weighed
from onrecord.reconcile.story import Story
from onrecord.reconcile.taken_back import admits
from onrecord.reconcile.unlike import (
    calls_wrong,
    of_another_count,
    of_whom_is_open,
    one_matter,
    other_harm,
    turned_round,
)
from onrecord.records import Claim
from onrecord.text.hanging import SAID

TOGETHER = 0.0
"""log odds that the claims of two groups must have on average to be one group"""
UNLIKE = -10.0
"""log odds of two claims that something speaks against"""
_TURNED = 0.5
"""share of what both tell of that is so in one and not so in the other, from which they contradict each other"""
_COMPARED = 6
"""claims of a group that are compared with those of another"""


def linked(
    groups: Sequence[tuple[Claim, ...]], likely: Mapping[tuple[str, str], float], story: Story, sameness: Sameness
) -> list[tuple[Claim, ...]]:
    """The groups, those together of which the claims are likely one, all in all (average linkage, likeliest first)."""
    of = {claim.id: at for at, members in enumerate(groups) for claim in members}
    proposed: dict[tuple[int, int], float] = {}
    for (one, other), odds in likely.items():
        pair = min(of[one], of[other]), max(of[one], of[other])
        if pair[0] != pair[1]:
            proposed[pair] = max(odds, proposed.get(pair, odds))
    held = {at: list(members) for at, members in enumerate(groups)}
    leader = list(range(len(groups)))
    for pair in sorted(proposed, key=lambda pair: (-proposed[pair], pair)):
        first, second = sorted(leading(leader, at) for at in pair)
        if first == second:
            continue
        between = [
            odds_of(one, other, story, sameness)
            for one in held[first][:_COMPARED]
            for other in held[second][:_COMPARED]
        ]
        if math.fsum(between) >= TOGETHER * len(between):
            held[first] += held.pop(second)
            leader[second] = first
    return [tuple(sorted(members, key=lambda claim: claim.id)) for members in held.values()]


def odds_of(one: Claim, other: Claim, story: Story, sameness: Sameness) -> float:
    """The log odds that two claims are one; `UNLIKE` where something speaks against it."""
    if (
        sameness.little(one, other)
        or admits(one) != admits(other)
        or not one_matter(one, other)
        or other_harm(one, other)
    ):
        return UNLIKE
    here, there = story.scenes[one.id], story.scenes[other.id]
    if here.earliest and there.earliest and not compatible(here, there):
        return UNLIKE
    if here.history != there.history and of_another_count(one, other):
        return UNLIKE
    if calls_wrong(one, other) or turned_round(one, other):
        return UNLIKE
    if story.speaker(one) != story.speaker(other) and (
        of_whom_is_open(one) or of_whom_is_open(other) or _two_acts(one, other, story)
    ):
        return UNLIKE
    signs = sameness.signs(one, other)
    return UNLIKE if signs["other polarity"] >= _TURNED else weighed(signs)


def _two_acts(one: Claim, other: Claim, story: Story) -> bool:
    """Whether two claims tell what their speakers, who are two, did or felt themselves: "The mayor condemned the attack", or
    what two persons in one article have to tell."""
    if one.speaker is None or other.speaker is None:
        return False
    if one.document == other.document and _is_a_person(one, story) and _is_a_person(other, story):
        return True
    return _is_own_act(one) and _is_own_act(other)


def _is_a_person(claim: Claim, story: Story) -> bool:
    return claim.speaker is not None and story.cast.actor(claim.document, claim.speaker).kind == "person"


def _is_own_act(claim: Claim) -> bool:
    speaker = claim.speaker or ""
    return claim.statement[: len(speaker)].casefold() == speaker.casefold() and SAID.match(claim.statement) is None
