"""Which counts are of one event: by day, place, history and magnitude; a war's dead are no later count of a bomb's."""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.reconcile.counts import Count
from onrecord.reconcile.events import compatible
from onrecord.reconcile.story import Story

MAGNITUDE = 12
"""times by which two counts of one event can differ"""
OLDER = 0.45
"""likeness that two claims of history must have to be of one event"""
LONELY = 0.25
"""likeness that two claims must have of which one alone names a place of its own"""
_HOMES = 30
"""clusters that a count is tried against, besides those set in its own places"""


def clusters(counts: Iterable[Count], story: Story) -> list[list[Count]]:
    """Counts of one thing set apart by event: day, place, history and magnitude; in order of claim id."""
    found: list[list[Count]] = []
    # The first of each cluster that has a day, and the first that has a place: what has neither fits any.
    dated: dict[int, Count] = {}
    placed: dict[int, Count] = {}
    shapes: dict[object, list[Count]] = defaultdict(list)
    for count in sorted(counts, key=lambda count: (count.claim.id, count.value)):
        scene = story.scenes[count.claim.id]
        shapes[scene.history, scene.earliest, scene.latest, scene.places, count.value].append(count)
    at_place: dict[str, list[int]] = defaultdict(list)
    # The most usual figures lead, so that a stray one never gathers the others around itself.
    for _, alike in sorted(shapes.items(), key=lambda item: (-len(item[1]), item[1][0].claim.id, item[1][0].value)):
        places = story.scenes[alike[0].claim.id].places
        # Clusters set where this count is, and those set nowhere; never all of a big folder's.
        first = story.limits.first
        near = {at for place in (*places, "") for at in first("events", at_place[place], _HOMES)}
        near |= set(first("events", range(len(found)), _HOMES)) if not places else set()
        home = next(
            (at for at in sorted(near) if _fits(alike[0], (found[at][0], dated.get(at), placed.get(at)), story)), None
        )
        if home is None:
            home = len(found)
            found.append([])
            for place in places or ("",):
                at_place[place].append(home)
        found[home] += alike
        if story.scenes[alike[0].claim.id].earliest:
            dated.setdefault(home, alike[0])
        if story.scenes[alike[0].claim.id].places:
            placed.setdefault(home, alike[0])
    return found


def _fits(count: Count, known: tuple[Count, Count | None, Count | None], story: Story) -> bool:
    """Whether a count is of the event of a cluster, by its first count, the first with a day, the first with a place."""
    here = story.scenes[count.claim.id]
    same = all(other is None or compatible(here, story.scenes[other.claim.id]) for other in known)
    return same and _one_event(count, known[0], story)


def _one_event(one: Count, other: Count, story: Story) -> bool:
    low, high = sorted((one.value, other.value))
    if high > MAGNITUDE * max(low, 1):
        return False
    here, there = story.scenes[one.claim.id], story.scenes[other.claim.id]
    if not compatible(here, there):
        return False
    if here.history:
        return story.alike(one.claim, other.claim) >= OLDER
    # A place of its own, named by one of the two alone, is taken for another event unless the words agree besides.
    lonely = bool(here.places) != bool(there.places)
    return not lonely or story.alike(one.claim, other.claim) >= LONELY
