"""Figures that differ: one count growing, two counts at odds, a part and its whole, or bounds that can both be true.

| what the articles give | relation |
|---|---|
| one count, higher in later articles, or said to have risen | update |
| one count, two values that cannot both be true, in one article from two speakers or on one day | conflict |
| one count, three values or more in one article | as it grew: a series, and no two sides |
| one count, lower in a later article, and both cannot be true | conflict |
| one count, a bound and what lies close by it, or "about" and what that can be | wording |
| one count, a lower bound and a value well above it, which can both be true, and no word which is later | undetermined |
| a smaller figure of some of those counted | scope |
| the same figure of two different things | conflict |

Which values can both be true is worked out in `bounds`. Only counts of one event are compared (`events`): a war's dead
are no contradiction to a bomb's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.bounds import at_odds
from onrecord.reconcile.counts import Count, about, counts_of, is_told
from onrecord.reconcile.events import compatible
from onrecord.reconcile.grades import GRADES
from onrecord.reconcile.one_event import clusters
from onrecord.reconcile.parts import LINKED, of_two_things, shown
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy
from onrecord.records import Claim, Discrepancy, Relation

_PAIRS = 60
"""differing counts that are compared pair by pair; beyond it only those most articles give"""
_GREW = 3
"""values of one count in an article from which it is one that was written on as the count grew"""
NEAR = 1.25
"""times by which two lower bounds can differ and be two ways of putting it"""
CLOSE = 0.05
"""share by which measures may differ and still be one, in other units or rounded"""
_RISES = re.compile(
    r"\b(?:rais(?:ed|es|ing)|rise[ns]?|rising|rose|risen|mounts?|mounted|climb(?:s|ed)|increased|(?<!last\s)updat(?:ed|ing|es)|previous(?:ly)?|earlier"
    r"|now\s+(?:confirmed|stands?|at|put)|revised|reached|so\s+far|initial(?:ly)?|up\s+from|jumped)\b",
    re.IGNORECASE,
)
_GROWS = re.compile(r"\b(?:grew|grow(?:s|n|ing)|went\s+up)\b", re.IGNORECASE)
_OLDER = re.compile(r"\b(?:previous|earlier|initial)\s+(?:\w+\s+)?(?:toll|count|figure)\b", re.IGNORECASE)
_TOLL = re.compile(r"\b(?:death\s+)?toll\b|\bdead\b", re.IGNORECASE)


def figures(groups: Mapping[str, Sequence[Claim]], story: Story) -> list[Discrepancy]:
    """All differing figures of the story, each once."""
    bodies = [claim for members in groups.values() for claim in members]
    found: list[Discrepancy] = []
    harmed: dict[tuple[str, frozenset[str]], list[Count]] = defaultdict(list)
    counted = counts_of(bodies)
    for count in counted:
        if count.harm:
            harmed[count.harm, count.unit].append(count)
    for (_, unit), counts in sorted(harmed.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        for cluster in clusters(counts, story):
            if unit - set(GRADES) and not _linked(cluster, story):
                continue
            found += _one_count(cluster, story)
    for harm in sorted({harm for harm, _ in harmed}):
        found += of_two_things([c for (h, _), counts in harmed.items() if h == harm for c in counts], story)
    for members in groups.values():
        if len(members) > 1:
            found += _within([count for count in counts_of(members) if not count.harm], story)
    return list({item.id: item for item in found}.values())


def _linked(counts: Sequence[Count], story: Story) -> bool:
    """Whether counts of some kind of people are of one event: their claims share more than the kind."""
    first = counts[0].claim
    return all(c.claim.id == first.id or story.alike(first, c.claim) >= LINKED for c in counts)


# --- one count ------------------------------------------------------------------------------------------------------


def _one_count(counts: Sequence[Count], story: Story) -> Iterator[Discrepancy]:
    """The values of one count: as a series, and those that one article sets against each other."""
    by_value: dict[float, list[Count]] = defaultdict(list)
    told = [count for count in counts if is_told(count)]
    for count in told or counts:
        by_value[count.value].append(count)
    yield from _only_possible(by_value, [count for count in counts if told and not is_told(count)], story)
    if len(by_value) < 2:
        return
    what = about(told or counts)
    relation, why, values = _series(by_value, story)
    sides = list(_two_sides(by_value, story))
    told_apart = {frozenset((one.value, other.value)) for one, other in sides}
    if not (relation != "update" and told_apart == {frozenset(by_value)}):
        yield discrepancy("figure", what, relation, why, [shown(count) for count in values])
    for one, other in sides:
        relation, why = _side_by_side(one, other)
        yield discrepancy("figure", what, relation, why, [shown(one), shown(other)])


def _only_possible(
    told: Mapping[float, Sequence[Count]], possible: Sequence[Count], story: Story
) -> Iterator[Discrepancy]:
    """Each value that is given as possible alone, beside the highest of those that are told."""
    others = {count.value: count for count in sorted(possible, key=lambda c: c.claim.id, reverse=True)}
    for value in sorted(others.keys() - told.keys()):
        high = _first(told[max(told)], story)
        yield discrepancy(
            "figure",
            about([high, others[value]]),
            "undetermined",
            "one figure is told, the other only called possible",
            [shown(high), shown(others[value])],
        )


def _side_by_side(one: Count, other: Count) -> tuple[Relation, str]:
    if at_odds((one, other)):
        return "conflict", "two sources give two figures at the same time"
    relation, why = _agreeing((one, other))
    return relation, f"one article, {why}"


def _agreeing(counts: Sequence[Count]) -> tuple[Relation, str]:
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


def _series(by_value: Mapping[float, Sequence[Count]], story: Story) -> tuple[Relation, str, list[Count]]:
    """What the values of one count are to each other, and by which count of each that is shown."""
    numbers = sorted(by_value)
    first = [_first(by_value[number], story) for number in numbers]
    days = [min((d for c in by_value[n] if (d := story.day(c.claim.document))), default=None) for n in numbers]
    known = [day for day in days if day]
    said = any(_said_to_rise(count) for counts in by_value.values() for count in counts)
    if len(known) == len(days) and known == sorted(known) and known[0] < known[-1]:
        return "update", "one count, higher in later articles", first
    if said:
        return "update", "one count that the articles say has changed", first
    if len(numbers) > 2 and len(set(known)) > 1 and _mostly_rising(known):
        return "update", "one count, mostly higher in later articles", first
    ruled_out = at_odds([count for counts in by_value.values() for count in counts])
    if not ruled_out:
        return *_agreeing(first), first
    odd: dict[float, list[Count]] = defaultdict(list)
    for count in ruled_out:
        odd[count.value].append(count)
    # Of each value the count that cannot be true beside another, where there is one: "140", and not "at least 140".
    told = [_first(odd.get(number, by_value[number]), story) for number in numbers]
    if len(numbers) == 2 and len(known) == 2 and known[0] > known[1]:
        return "conflict", "a later article gives a lower figure", told
    return "conflict", "different figures for the same count", told


def _said_to_rise(count: Count) -> bool:
    """Whether a claim says that its count has changed; a toll that rose is the dead's and not the injured's."""
    text = count.claim.statement
    if not (_RISES.search(text) or _GROWS.search(text)):
        return False
    # "The previous toll was 20 dead and 50 injured" is an older count of both.
    return count.harm != "injury" or not _TOLL.search(text) or bool(_OLDER.search(text))


def _mostly_rising(days: Sequence[str]) -> bool:
    pairs = list(combinations(days, 2))
    return 3 * sum(one <= other for one, other in pairs) >= 2 * len(pairs)


def _two_sides(by_value: Mapping[float, Sequence[Count]], story: Story) -> Iterator[tuple[Count, Count]]:
    """Pairs of values that one article gives side by side from different speakers, neither as the older one."""
    by_document: dict[str, list[Count]] = defaultdict(list)
    for number in sorted(by_value):
        for count in by_value[number]:
            by_document[count.claim.document].append(count)
    seen = set()
    for document in sorted(by_document):
        if len({count.value for count in by_document[document]}) >= _GREW:
            continue
        pairs = list(combinations(by_document[document][:8], 2))
        # Those that cannot both be true come first: "44" beside "48", and not "at least 44".
        for one, other in sorted(pairs, key=lambda pair: not at_odds(pair)):
            pair = frozenset((one.value, other.value))
            if len(pair) == 2 and pair not in seen and _two_voices(one, other, story):
                seen.add(pair)
                yield one, other


def _two_voices(one: Count, other: Count, story: Story) -> bool:
    if one.claim.id == other.claim.id or any(_RISES.search(c.claim.statement) for c in (one, other)):
        return False
    a, b = story.speaker(one.claim), story.speaker(other.claim)
    return a != b or a is None


# --- other counts, inside one finding -------------------------------------------------------------------------------


def _within(counts: Sequence[Count], story: Story) -> Iterator[Discrepancy]:
    """Differing figures of what is no harm to people, compared inside one finding and by unit."""
    kinds: dict[tuple[float, frozenset[str], str], Count] = {}
    for count in sorted(counts, key=lambda count: count.claim.id):
        if count.unit:
            kinds.setdefault((count.value, count.unit, count.bound), count)
    ordered = [kinds[key] for key in sorted(kinds, key=lambda k: (k[0], sorted(k[1]), k[2]))]
    for one, other in combinations(story.limits.first("figures", ordered, _PAIRS), 2):
        told = _difference(one, other, story)
        if told is not None:
            relation, why = told
            yield discrepancy("figure", about([one, other]), relation, why, [shown(one), shown(other)])


def _difference(small: Count, large: Count, story: Story) -> tuple[Relation, str] | None:
    """How two figures of one finding differ; None where they agree or have nothing to do with each other."""
    if small.claim.id == large.claim.id or not small.unit & large.unit:
        return None
    if not compatible(story.scenes[small.claim.id], story.scenes[large.claim.id]):
        return None
    if small.value == large.value:
        return None
    if small.unit != large.unit:
        smaller_is_part = small.unit > large.unit
        return ("scope", "the smaller figure counts a part of what the larger one counts") if smaller_is_part else None
    if large.unit & {"length", "speed", "weight"} and large.value - small.value <= CLOSE * large.value:
        return None
    relation, why, _ = _series({small.value: [small], large.value: [large]}, story)
    return relation, why


def _first(counts: Sequence[Count], story: Story) -> Count:
    """The earliest article's, attributed before bare, so that each value is shown where it comes from."""
    return min(
        counts,
        key=lambda c: (story.day(c.claim.document) or "9", c.claim.speaker is None, c.claim.document, c.claim.id),
    )
