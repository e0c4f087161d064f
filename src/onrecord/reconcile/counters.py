"""Who counts, what of it, and where: what sets counts of one harm apart that are no older and newer value of each other.

An article may set another source's number against its own; lawyers and the police, a fire service and a council count in
their own way; a town's arrests are none of two towns', and bodies found are some of a toll.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from onrecord.reconcile.counts import Count
from onrecord.reconcile.grades import place_of
from onrecord.reconcile.story import Story

_COUNTED_BY_MANY = frozenset({"held", "driven out"})
"""harms that several count in their own way: the police, lawyers, a council"""

_PLACES = re.compile(
    r"\b(?:in|near|outside|across|from)\s+(?P<where>(?:the\s+)?(?:capital|city|town|region|province|country|whole\s+country|[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)(?:\s+and\s+(?:in\s+)?[A-Z][\w’'-]+)?)"
)


def by_place(counts: Sequence[Count]) -> list[list[Count]]:
    """Counts of those arrested by where it is said that they were: a town's are no older count of two towns'."""
    if not counts or any(count.harm != "held" for count in counts):
        return [list(counts)]
    apart: dict[frozenset[str], list[Count]] = defaultdict(list)
    for count in counts:
        end = max(place_of(count.claim.statement, count.quantity.text), 0)
        apart[frozenset(found["where"] for found in _PLACES.finditer(count.claim.statement, end))].append(count)
    return [apart[where] for where in sorted(apart, key=sorted)]


_PUTS = re.compile(
    r"(?<!had\s)(?<!earlier\s)\bputs?\s+(?:(?:the\s+)?(?:\w+\s+)?(?:toll|number|figure|total|count)\b[^.;]{0,40}|it|them)\s+at\s+\S*$",
    re.IGNORECASE,
)


def set_against(counts: Sequence[Count], story: Story) -> list[tuple[Count, Count]]:
    """Counts of which an article says that somebody puts the number at another, beside the one that it gives: it is a
    rival one, and no newer."""
    found = []
    for other in counts:
        at = place_of(other.claim.statement, other.quantity.text)
        if other.claim.speaker is None or at < 0 or not _PUTS.search(other.claim.statement, 0, at):
            continue
        here = [
            c
            for c in counts
            if c.claim.document == other.claim.document
            and c.value != other.value
            and story.speaker(c.claim) != story.speaker(other.claim)
        ]
        if len({count.value for count in here}) == 1:
            found.append((earliest(here, story), other))
    return found


def by_two_parties(counts: Sequence[Count], story: Story) -> bool:
    """Whether those arrested or driven out are counted by several, each in another way: then a later count is no newer one."""
    if any(count.harm not in _COUNTED_BY_MANY for count in counts):
        return False
    speakers = {story.speaker(count.claim) for count in counts}
    return len(speakers) > 1 and (None not in speakers or all(count.harm == "driven out" for count in counts))


_FOUND = re.compile(
    r"\b(?:found|recovered|discovered|retrieved|unearthed|pulled\s+(?:out\s+)?|identified)\s+(?:the\s+)?(?:bodies\s+of\s+)?(?:another\s+)?$",
    re.IGNORECASE,
)


def without_finds(counts: Sequence[Count]) -> list[Count]:
    """The counts without the bodies that a toll's own claim, or an article that gives a toll, says were found: "the toll
    rose to five after searchers found two bodies" counts two of the five."""
    tolls = {count.claim.id for count in counts if not _is_find(count)}
    told_of = {count.claim.document for count in counts if not _of_bodies(count)}
    counts = [count for count in counts if count.claim.id not in tolls or not _is_find(count)]
    return [count for count in counts if count.claim.document not in told_of or not _of_bodies(count)]


def _of_bodies(count: Count) -> bool:
    """Whether a figure counts bodies: those found so far, where the article also says how many died."""
    return count.harm == "death" and "bodies" in (count.quantity.counts or "").casefold().split()


def _is_find(count: Count) -> bool:
    at = count.claim.statement.find(count.quantity.text)
    return at > 0 and _FOUND.search(count.claim.statement, max(0, at - 50), at) is not None


def earliest(counts: Sequence[Count], story: Story) -> Count:
    """The earliest article's, attributed before bare, so that each value is shown where it comes from."""
    return min(
        counts,
        key=lambda c: (story.day(c.claim.document) or "9", c.claim.speaker is None, c.claim.document, c.claim.id),
    )
