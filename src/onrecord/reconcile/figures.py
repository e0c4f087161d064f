"""Figures that differ: one count growing, two counts at odds, a part and its whole, or bounds that can both be true.

| what the articles give | relation |
|---|---|
| one count, higher in later articles, or said to have risen | update |
| one count, two values in one article from two speakers, or exact values on one day | conflict |
| one count, lower in a later article | conflict |
| one count, bounds that can both be true | wording |
| one count, "at least" values of one day and no word which is later | undetermined |
| a smaller figure of some of those counted | scope |
| the same figure of two different things | conflict |

Only counts of one event are compared (`events`): a war's dead are no contradiction to a bomb's.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.concepts import is_generic
from onrecord.reconcile.counts import Count, counts_of
from onrecord.reconcile.events import compatible, in_other_months
from onrecord.reconcile.grades import GRADES
from onrecord.reconcile.groups import MAGNITUDE, clusters
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy, DiscrepantValue, Relation

LINKED = 0.3
"""likeness of two claims whose counts are held against each other as part and whole, or as one number of two things"""
_SEEN = 6
"""claims that are looked at for one count"""
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
_TOLL = re.compile(r"\b(?:death\s+)?toll\b|\bdead\b", re.IGNORECASE)
_PART = re.compile(
    r"\b(?:including|among|amongst|of\s+(?:them|whom|those|the\s+dead)|others?|the\s+rest|remainder)\b", re.I
)


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
        found += _of_two_things([c for (h, _), counts in harmed.items() if h == harm for c in counts], story)
    for members in groups.values():
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
    for count in counts:
        by_value[count.value].append(count)
    if len(by_value) < 2:
        return
    about = _about(counts)
    shown = [_first(by_value[number], story) for number in sorted(by_value)]
    relation, why = _series(by_value, story)
    sides = list(_two_sides(by_value, story))
    told_apart = {frozenset((one.value, other.value)) for one, other in sides}
    if not (relation != "update" and told_apart == {frozenset(by_value)}):
        yield discrepancy("figure", about, relation, why, [_value(count) for count in shown])
    for one, other in sides:
        relation, why = _side_by_side(one, other)
        yield discrepancy("figure", about, relation, why, [_value(one), _value(other)])


def _side_by_side(one: Count, other: Count) -> tuple[Relation, str]:
    low, high = sorted((one, other), key=lambda count: count.value)
    if _borne_out(low, high):
        return "wording", "one article, a lower bound and a figure that bears it out"
    lower = all(count.bound in ("at_least", "more_than") for count in (one, other))
    if lower and high.value <= NEAR * low.value:
        return "wording", "one article, two lower bounds that can both be true"
    return "conflict", "two sources give two figures at the same time"


def _borne_out(low: Count, high: Count) -> bool:
    """Whether a lower bound is just below a figure: "more than 50" and 51."""
    bound = low.bound in ("at_least", "more_than")
    return bound and high.bound == "exactly" and high.value - low.value <= max(1.0, CLOSE * low.value)


def _series(by_value: Mapping[float, Sequence[Count]], story: Story) -> tuple[Relation, str]:
    numbers = sorted(by_value)
    days = [min((d for c in by_value[n] if (d := story.day(c.claim.document))), default=None) for n in numbers]
    known = [day for day in days if day]
    said = any(_said_to_rise(count) for counts in by_value.values() for count in counts)
    if len(known) == len(days) and known == sorted(known) and known[0] < known[-1]:
        return "update", "one count, higher in later articles"
    if said:
        return "update", "one count that the articles say has changed"
    if len(numbers) > 2 and len(set(known)) > 1 and _mostly_rising(known):
        return "update", "one count, mostly higher in later articles"
    if len(numbers) == 2 and all(_borne_out(a, b) for a in by_value[numbers[0]] for b in by_value[numbers[1]]):
        return "wording", "a lower bound and a figure that bears it out"
    bounds = [{count.bound for count in by_value[number]} for number in numbers]
    if len(numbers) == 2 and known and len(known) == 2 and days[0] and days[1] and days[0] > days[1]:
        return "conflict", "a later article gives a lower figure"
    lower = [bool(held & {"at_least", "more_than"}) and "exactly" not in held for held in bounds[:-1]]
    if all(lower) and bounds[-1] & {"exactly", "at_least", "more_than"}:
        return "undetermined", "lower bounds given on one day: the lower may be the earlier count"
    if all("exactly" not in held for held in bounds):
        return "wording", "bounds that can both be true"
    return "conflict", "different figures for the same count"


def _said_to_rise(count: Count) -> bool:
    """Whether a claim says that its count has changed; a toll that rose is the dead's and not the injured's."""
    text = count.claim.statement
    if not (_RISES.search(text) or _GROWS.search(text)):
        return False
    return count.harm != "injury" or not _TOLL.search(text)


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
        for one, other in combinations(by_document[document][:8], 2):
            pair = frozenset((one.value, other.value))
            if len(pair) == 2 and pair not in seen and _at_odds(one, other, story):
                seen.add(pair)
                yield one, other


def _at_odds(one: Count, other: Count, story: Story) -> bool:
    if one.claim.id == other.claim.id or any(_RISES.search(c.claim.statement) for c in (one, other)):
        return False
    a, b = story.speaker(one.claim), story.speaker(other.claim)
    return a != b or a is None


# --- one number of two things; a part and its whole -----------------------------------------------------------------


def _of_two_things(counts: Sequence[Count], story: Story) -> Iterator[Discrepancy]:
    kinds: dict[tuple[float, frozenset[str]], list[Count]] = defaultdict(list)
    holders: dict[tuple[float, frozenset[str]], set[str]] = defaultdict(set)
    for count in sorted(counts, key=lambda count: count.claim.id):
        key = count.value, count.unit
        if len(kinds[key]) < _SEEN:
            kinds[key].append(count)
        holders[key].add(count.claim.document)
    most = sorted(kinds, key=lambda key: (-len(holders[key]), key[0], sorted(key[1])))[:_PAIRS]
    ranks: list[tuple[Count, Count]] = []
    parts: dict[tuple[float, frozenset[str]], list[Count]] = defaultdict(list)
    homes: dict[tuple[float, frozenset[str]], tuple[float, frozenset[str]]] = {}
    for one, other in combinations(sorted(most, key=lambda key: (key[0], sorted(key[1]))), 2):
        pairs = [(a, b) for a in kinds[one] for b in kinds[other] if _comparable(a, b, story)]
        if not pairs:
            continue
        small, large = max(pairs, key=lambda pair: (story.alike(pair[0].claim, pair[1].claim), pair[0].claim.id))
        if one[0] == other[0]:
            if _exclude_each_other(small, large) and not holders[one] & holders[other]:
                ranks.append((small, large))
        elif _is_part(small, large):
            parts[other].append(small)
            if any(a.claim.document == b.claim.document for a, b in pairs):
                homes[one] = max(homes.get(one, other), other, key=lambda key: (key[0], sorted(key[1])))
    for small, large in ranks[:3]:
        why = "the same number, of something else"
        yield discrepancy("figure", _about([small, large]), "conflict", why, [_value(small), _value(large)])
    for key, smaller in sorted(parts.items(), key=lambda item: (-item[0][0], sorted(item[0][1]))):
        # A part that its own article gives beside the whole is a part of that one, and of no older count.
        smaller = [c for c in smaller if homes.get((c.value, c.unit), key) == key]
        if not smaller:
            continue
        whole = kinds[key][0]
        why = "the smaller figure counts a part of what the larger one counts"
        yield discrepancy("figure", _about([whole, *smaller]), "scope", why, [_value(whole), *map(_value, smaller)])


_SORTS = {
    "troop": {"offic", "general", "civilian", "child", "polic"},
    "civilian": {"troop", "offic", "fight", "milit", "rebel", "polic", "gunm"},
    "offic": {"troop", "civilian", "child"},
    "child": {"troop", "offic", "adult"},
    "woman": {"man"},
}
"""terms for people who cannot be counted under two of them at once, each with those that exclude it"""
_KINDS_OF = {"troop": {"offic", "general", "conscript"}, "civilian": {"child", "woman", "journal", "work"}}
"""terms for people, each with those that are a part of it"""


def _exclude_each_other(one: Count, other: Count) -> bool:
    """Whether those counted are of two sorts: six officers are not six soldiers; ten passengers may be ten citizens."""
    mine, theirs = one.unit - other.unit, other.unit - one.unit
    return any(b in _SORTS.get(a, ()) or a in _SORTS.get(b, ()) for a in mine for b in theirs)


def _is_part(small: Count, large: Count) -> bool:
    """Whether a smaller figure can count some of those that a larger one counts."""
    if not small.unit or small.unit == large.unit:
        return False
    if not large.unit or small.unit > large.unit:
        return True
    return any(part in _KINDS_OF.get(whole, ()) for whole in large.unit for part in small.unit)


def _comparable(small: Count, large: Count, story: Story) -> bool:
    if large.value > MAGNITUDE * max(small.value, 1):
        return False
    if small.claim.id == large.claim.id:
        return bool(_PART.search(small.claim.statement))
    if not compatible(story.scenes[small.claim.id], story.scenes[large.claim.id]):
        return False
    if in_other_months(small.claim, large.claim):
        return False
    in_one = small.claim.document == large.claim.document and bool(small.unit) and not large.unit
    if in_one and (_PART.search(small.claim.statement) or _one_account(small.claim, large.claim, story)):
        return True
    return story.alike(small.claim, large.claim) >= LINKED


def _one_account(one: Claim, other: Claim, story: Story) -> bool:
    """Whether an article gives two counts, from no two speakers, of what shares two telling words besides the harm."""
    if one.speaker and other.speaker and story.speaker(one) != story.speaker(other):
        return False
    shared = story.weighing.terms[one.id] & story.weighing.terms[other.id]
    return sum(not is_generic(term) for term in shared) > 1


# --- other counts, inside one finding -------------------------------------------------------------------------------


def _within(counts: Sequence[Count], story: Story) -> Iterator[Discrepancy]:
    """Differing figures of what is no harm to people, compared inside one finding and by unit."""
    kinds: dict[tuple[float, frozenset[str], str], Count] = {}
    for count in sorted(counts, key=lambda count: count.claim.id):
        if count.unit:
            kinds.setdefault((count.value, count.unit, count.bound), count)
    for one, other in combinations(
        [kinds[key] for key in sorted(kinds, key=lambda k: (k[0], sorted(k[1]), k[2]))][:_PAIRS], 2
    ):
        told = _difference(one, other, story)
        if told is not None:
            relation, why = told
            yield discrepancy("figure", _about([one, other]), relation, why, [_value(one), _value(other)])


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
    if "exactly" not in (small.bound, large.bound) and "at_least" not in (small.bound, large.bound):
        return "wording", "bounds that can both be true"
    if large.unit & {"length", "speed", "weight"} and large.value - small.value <= CLOSE * large.value:
        return None
    by_value = {small.value: [small], large.value: [large]}
    return _series(by_value, story)


def _about(counts: Sequence[Count]) -> str:
    """What the figures count, in the article's words where there are any."""
    named = sorted({c.quantity.counts.strip() for c in counts if c.quantity.counts}, key=lambda name: (len(name), name))
    harms = sorted({count.harm for count in counts if count.harm})
    word = {"death": "dead", "injury": "injured", "loss": "missing or held", "trapped": "trapped"}
    grades = {count.unit for count in counts}
    if harms and all(unit <= set(GRADES) for unit in grades):
        told = sorted({grade for unit in grades for grade in unit})
        return (
            " / ".join([*(word[harm] for harm in harms), *told])
            if len(grades) > 1 or not told
            else ", ".join([*(word[harm] for harm in harms), *told])
        )
    return " / ".join(dict.fromkeys(name[:60] for name in named[:3])) or " / ".join(word[harm] for harm in harms)


def _first(counts: Sequence[Count], story: Story) -> Count:
    """The earliest article's, attributed before bare, so that each value is shown where it comes from."""
    return min(
        counts,
        key=lambda c: (story.day(c.claim.document) or "9", c.claim.speaker is None, c.claim.document, c.claim.id),
    )


def _value(count: Count) -> DiscrepantValue:
    return value(count.shown, count.claim)
