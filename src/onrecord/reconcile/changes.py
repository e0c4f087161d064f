"""Figures of which the claims say themselves how they lie to each other: one took another's place, one is of a day of the
time that another is of, or one is held against all others as "the real number".
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise, permutations

from onrecord.reconcile.counts import Count
from onrecord.reconcile.grades import place_of

_REALLY = re.compile(
    r"\b(?:real|true|actual)\s+(?:\w+\s+)?(?:number|toll|figure|count|total)\b|\b(?:number|toll|figure|count|total)\s+(?:is|was)\s+(?:really|actually)\b",
    re.IGNORECASE,
)


def contests(count: Count) -> bool:
    """Whether a count is set against what others give, by a speaker as "the real number", or as a report that somebody
    rejects: it is no later value of theirs."""
    statement = count.claim.statement
    if _REJECTED.search(statement[: max(place_of(statement, count.quantity.text), 0)]):
        return True
    return count.claim.speaker is not None and _REALLY.search(statement) is not None


_REJECTED = re.compile(
    r"\b(?:refut(?:es|ed|ing)|den(?:ies|ied|ying)|reject(?:s|ed|ing)|dismiss(?:es|ed|ing))\s+(?:[\w’'-]+\s+){0,3}?(?:reports?|claims?|rumou?rs?|allegations?|suggestions?)\b"
    r"[^.;]{0,60}$",
    re.IGNORECASE,
)


_OLDER = re.compile(
    r"\b(?:earlier|previously|initially|originally|at\s+first|first)\s+(?:\w+\s+){0,2}?(?:gave|given|put|said|reported|announced|stated|claimed|estimated"
    r"|believed|thought|feared|spoke|spoken)\b|\b(?:earlier|previous|initial|first|original)\s+(?:\w+\s+)?(?:toll|count|figure|estimate|number)\b",
    re.IGNORECASE,
)


def is_older(count: Count) -> bool:
    """Whether a claim gives a count as what was given before, and no other: "the governor earlier gave a toll of 131"."""
    statement = count.claim.statement
    return len(count.claim.quantities) == 1 and bool(_OLDER.search(statement) or _BY_THEN.match(statement))


_BY_THEN = re.compile(
    r"(?:[”\"]?(?:And|But)\s+)?(?:by|until|before|up\s+to|at)\s+(?:then|that\s+(?:time|point|stage|date|day)|this\s+point)\b",
    re.IGNORECASE,
)
"""opens what was so at an earlier time: "By then, | two patients had died" """


def as_changed(values: Collection[float], changed: Collection[tuple[float, float]]) -> list[float]:
    """The values in the order in which articles say that each took the place of the one before; none where they do not."""
    orders = (
        permutations(sorted(values)) if len(values) <= _ALL_ORDERS else (sorted(values), sorted(values, reverse=True))
    )
    return next((list(order) for order in orders if all(pair in changed for pair in pairwise(order))), [])


_ALL_ORDERS = 4
"""values of which every order is tried: 207, then 214, then 213"""


_RAISED = re.compile(
    r"\b(?:(?P<up>rais(?:ed|es|ing)|increas(?:ed|es|ing)|upped|lifted|sweeten(?:ed|s|ing)|improv(?:ed|es|ing))"
    r"|(?P<down>lower(?:ed|s|ing)|reduc(?:ed|es|ing)|cuts?|cutting|trimm(?:ed|ing)|slash(?:ed|es|ing)))\s+[^.;]{0,60}?\b(?:to|at)\s+(?:[\w’']+\s+){0,3}?$",
    re.IGNORECASE,
)


def raised_to(values: Sequence[Count]) -> list[Count]:
    """Two values in the order in which one took the place of the other, where the claim of one says so ("raised its bid to
    440p"); none where they are more, or nothing does."""
    if len({count.value for count in values}) != 2:
        return []
    low, high = sorted(values, key=lambda count: count.value)[:: len(values) - 1]
    for older, newer, way in ((low, high, "up"), (high, low, "down")):
        at = place_of(newer.claim.statement, newer.quantity.text)
        found = _RAISED.search(newer.claim.statement, 0, max(at, 0))
        if found and found[way]:
            return [older, newer]
    return []


_IN_ALL = re.compile(
    r"\b(?:in\s+(?:all|total)|altogether|overall|combined|a\s+(?:combined\s+)?total\s+of|over\s+(?:the|both)\s+(?:\w+\s+)?(?:days|weeks|months|nights)|across\s+both)\b",
    re.IGNORECASE,
)
_ONE_DAY = re.compile(
    r"\b(?:on\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)|yesterday|today|tonight|last\s+night|on\s+the\s+first\s+(?:day|night))\b",
    re.IGNORECASE,
)


def one_day_of(values: Sequence[Count]) -> list[Count]:
    """The total over some time and the figure of one day of it, the total first; none where the claims do not say so."""
    total = [count for count in values if _IN_ALL.search(count.claim.statement)]
    parts = [count for count in values if count not in total]
    if not total or not parts or not all(_ONE_DAY.search(count.claim.statement) for count in parts):
        return []
    return [*total, *parts] if max(c.value for c in parts) < min(c.value for c in total) else []
