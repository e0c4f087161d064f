"""What the values of one count are to each other: a series that grows or falls, figures at odds, bounds that agree."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.bounds import at_odds
from onrecord.reconcile.counters import by_two_parties, earliest
from onrecord.reconcile.counts import Count
from onrecord.reconcile.story import Story
from onrecord.records import Relation

NEAR = 1.25
"""times by which two lower bounds can differ and be two ways of putting it"""
CLOSE = 0.05
"""share by which measures may differ and still be one, in other units or rounded"""
_SETTLED = frozenset({"aboard", "held hostage", "abused"})
"""states whose count is what it was from the first: a later article's is another, and no newer one"""
_FALLING = frozenset({"missing", "trapped", "driven out", "held hostage", "stranded"})
"""harms whose count falls by nature, as people are found"""
RISES = re.compile(
    r"\b(?:early\s+reports|rais(?:ed|es|ing)|rise[ns]?|rising|rose|risen|mounts?|mounted|climb(?:s|ed)|increased|(?<!last\s)updat(?:ed|ing|es)|previous(?:ly)?|earlier"
    r"|more\s+than\s+(?:(?:she|he|it|they)\s+(?:had\s+)?(?:claimed|said|gave|reported)|on\s+\w+day)"
    r"|now\s+(?:confirmed|known|stands?|at|put)|until\s+(?:(?:last|late|early)\s+)?(?:night|yesterday|\w+day)(?:\s+\w+)?\s+[^.,]{0,30}?\b(?:confirmed|known|reported)"
    r"|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|further|more)\s+(?:\w+\s+){1,3}(?:has\s+|have\s+|had\s+)?died|revised|reached|so\s+far|initial(?:ly)?|up\s+from|jumped)\b",
    re.IGNORECASE,
)
FALLS = re.compile(
    r"\b(?:fell|fallen|dropped|shrank|shrunk|narrowed|narrows|declined|dwindled)\b|\b(?:cut|reduced|lowered)\b.{1,160}?\bto\s+\S*\d",
    re.IGNORECASE,
)
_GROWS = re.compile(r"\b(?:grew|grow(?:s|n|ing)|went\s+up)\b", re.IGNORECASE)
OLDER = re.compile(r"\b(?:previous|earlier|initial)\s+(?:\w+\s+)?(?:toll|count|figure)\b", re.IGNORECASE)
_TOLL = re.compile(r"\b(?:death\s+)?toll\b|\bdead\b", re.IGNORECASE)
SAID = "one count that an article says has changed"
_LOOK = 12
"""claims that are looked at for one value"""


def series(by_value: Mapping[float, Sequence[Count]], story: Story) -> tuple[Relation, str, list[Count]]:
    """What the values of one count are to each other, and by which count of each that is shown."""
    numbers = sorted(by_value)
    first = [earliest(by_value[number], story) for number in numbers]
    days = [min((d for c in by_value[n] if (d := story.day(c.claim.document))), default=None) for n in numbers]
    known = [day for day in days if day]
    counts = [count for held in by_value.values() for count in held]
    said = any(said_to_rise(count) for count in counts)
    grows = not all(count.harm in _SETTLED for count in counts) and not by_two_parties(counts, story)
    if grows and len(known) == len(days) and known == sorted(known) and known[0] < known[-1]:
        return "update", "one count, higher in later articles", first
    back = (
        len(known) == len(days) and len(known) > 1 and known[0] > known[-1]
    )  # the highest figure is in the oldest article
    if said and not back:
        return "update", "one count that the articles say has changed", first
    if grows and len(numbers) > 2 and len(set(known)) > 1 and _mostly_rising(known):
        return "update", "one count, mostly higher in later articles", first
    ruled_out = at_odds([count for counts in by_value.values() for count in counts])
    if not ruled_out:
        return *agreeing(first), first
    odd: dict[float, list[Count]] = defaultdict(list)
    for count in ruled_out:
        odd[count.value].append(count)
    # Of each value the count that cannot be true beside another, where there is one: "140", and not "at least 140".
    told = [earliest(odd.get(number, by_value[number]), story) for number in numbers]
    falls = all(count.harm in _FALLING for count in counts) and not by_two_parties(counts, story)
    if falls and len(known) == len(days) and known == sorted(known, reverse=True) and known[0] > known[-1]:
        return "update", "one count, lower in later articles", told[::-1]
    if all(count.harm == "driven out" for count in counts):
        return "undetermined", "each from another source, who may count others", told
    if falls and len(known) < len(days):
        return "undetermined", "one count, which falls in time, and not all articles are dated", told
    if len(numbers) == 2 and len(known) == 2 and known[0] > known[1]:
        return "conflict", "a later article gives a lower figure", told
    if grows and len(known) < len(days) and len({count.claim.document for count in told}) == len(told):
        return "undetermined", "one count, which grows in time, and not all articles are dated", told
    return "conflict", "different figures for the same count", told


def agreeing(counts: Sequence[Count]) -> tuple[Relation, str]:
    """What figures are to each other that can all be true: ways of putting it, or perhaps an older count and a newer."""
    floors = [count for count in counts if count.bound in ("at_least", "more_than")]
    low, high = (f(counts, key=lambda count: count.value) for f in (min, max))
    if len({count.value for count in counts}) == 2 and low in floors:
        if high.bound == "exactly" and high.value - low.value <= max(1.0, CLOSE * low.value):
            return "wording", "a lower bound and a figure that bears it out"
        if high in floors and high.value <= NEAR * low.value:
            return "wording", f"two lower bounds that can both be true; “{high.quantity.text}” says more"
    if not floors or low not in floors or high.bound in ("about", "up_to"):
        return "wording", "bounds that can both be true"
    if high in floors:
        why = f"lower bounds that can both be true; “{high.quantity.text}” says more, and the lower may be the older count"
        return "undetermined", why
    return "undetermined", "a lower bound and a figure above it: both can be true, and the lower may be the older count"


def side_by_side(one: Count, other: Count) -> tuple[Relation, str]:
    if at_odds((one, other)):
        return "conflict", "two sources give two figures at the same time"
    relation, why = agreeing((one, other))
    return relation, f"one article, {why}"


def said_to_rise(count: Count) -> bool:
    """Whether a claim says that its count has changed; a toll that rose is the dead's and not the injured's."""
    text = count.claim.statement
    if not (RISES.search(text) or _GROWS.search(text)):
        return False
    # "The previous toll was 20 dead and 50 injured" is an older count of both.
    return count.harm != "injury" or not _TOLL.search(text) or bool(OLDER.search(text))


def _mostly_rising(days: Sequence[str]) -> bool:
    pairs = list(combinations(days, 2))
    return 3 * sum(one <= other for one, other in pairs) >= 2 * len(pairs)


def holding_on(by_value: Mapping[float, Sequence[Count]], story: Story) -> set[float]:
    """The values that one named source holds to when another has given a higher one that cannot be true beside it."""
    held = set()
    for low, high in combinations(sorted(by_value), 2):
        if any(_holds_on(one, other, story) for one in by_value[low][:_LOOK] for other in by_value[high][:_LOOK]):
            held |= {low, high}
    return held


def _holds_on(one: Count, other: Count, story: Story) -> bool:
    if one.harm in _FALLING:
        return False
    speakers = story.speaker(one.claim), story.speaker(other.claim)
    days = story.day(one.claim.document), story.day(other.claim.document)
    told = None not in (*speakers, *days) and speakers[0] != speakers[1] and (days[0] or "") >= (days[1] or "")
    return told and not said_to_rise(other) and bool(at_odds((one, other)))
