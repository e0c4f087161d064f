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
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from statistics import median

from onrecord.reconcile.bounds import at_odds, left_open
from onrecord.reconcile.changes import as_changed, contests, is_older, one_day_of, raised_to
from onrecord.reconcile.corrected import corrected
from onrecord.reconcile.counters import by_place, by_two_parties, earliest, set_against, without_finds
from onrecord.reconcile.counts import Count, about, counts_of, in_one_state, is_told
from onrecord.reconcile.grades import GRADES
from onrecord.reconcile.one_event import clusters
from onrecord.reconcile.one_thing import Together, of_one_thing
from onrecord.reconcile.parts import LINKED, of_two_things, shown
from onrecord.reconcile.passages import NONE, Passages
from onrecord.reconcile.pointing import pointing
from onrecord.reconcile.rivals import answers, rivals
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy
from onrecord.records import Claim, Discrepancy, Relation
from onrecord.text.currencies import IN_COIN
from onrecord.text.figures import figures_in

_PAIRS = 60
"""differing counts that are compared pair by pair; beyond it only those most articles give"""
_LOOK = 12
"""claims that are looked at for one value"""
_GREW = 3
"""values of one count in an article from which it is one that was written on as the count grew"""
_NEXT = 40
"""code points between two sentences, or for who says the second"""
NEAR = 1.25
"""times by which two lower bounds can differ and be two ways of putting it"""
CLOSE = 0.05
"""share by which measures may differ and still be one, in other units or rounded"""
_SETTLED = frozenset({"aboard", "held hostage", "abused"})
"""states whose count is what it was from the first: a later article's is another, and no newer one"""
_STATE_TIMES = 2
"""times by which a count of those in one state may differ from the middle one and still be of all of them"""
_FALLING = frozenset({"missing", "trapped", "driven out", "held hostage", "stranded"})
"""harms whose count falls by nature, as people are found"""
_RISES = re.compile(
    r"\b(?:early\s+reports|rais(?:ed|es|ing)|rise[ns]?|rising|rose|risen|mounts?|mounted|climb(?:s|ed)|increased|(?<!last\s)updat(?:ed|ing|es)|previous(?:ly)?|earlier"
    r"|more\s+than\s+(?:(?:she|he|it|they)\s+(?:had\s+)?(?:claimed|said|gave|reported)|on\s+\w+day)"
    r"|now\s+(?:confirmed|known|stands?|at|put)|until\s+(?:(?:last|late|early)\s+)?(?:night|yesterday|\w+day)(?:\s+\w+)?\s+[^.,]{0,30}?\b(?:confirmed|known|reported)"
    r"|(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another|further|more)\s+(?:\w+\s+){1,3}(?:has\s+|have\s+|had\s+)?died|revised|reached|so\s+far|initial(?:ly)?|up\s+from|jumped)\b",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"\b(?:fell|fallen|dropped|shrank|shrunk|narrowed|narrows|declined|dwindled)\b|\b(?:cut|reduced|lowered)\b.{1,160}?\bto\s+\S*\d",
    re.IGNORECASE,
)
_GROWS = re.compile(r"\b(?:grew|grow(?:s|n|ing)|went\s+up)\b", re.IGNORECASE)
_OLDER = re.compile(r"\b(?:previous|earlier|initial)\s+(?:\w+\s+)?(?:toll|count|figure)\b", re.IGNORECASE)
_TOLL = re.compile(r"\b(?:death\s+)?toll\b|\bdead\b", re.IGNORECASE)


def figures(groups: Mapping[str, Sequence[Claim]], story: Story, passages: Passages = NONE) -> list[Discrepancy]:
    """All differing figures of the story, each once; those of `passages` besides the claims'."""
    bodies = [*(claim for members in groups.values() for claim in members), *passages.told]
    found: list[Discrepancy] = []
    harmed: dict[tuple[str, frozenset[str]], list[Count]] = defaultdict(list)
    answered = list(answers(bodies))
    for count in (*counts_of(bodies), *(other for _, other in answered)):
        if count.harm:
            harmed[count.harm, count.unit].append(count)
    told = list(corrected(bodies, passages.withdrawn, story))
    told += list(rivals(bodies, answered, _agreeing, story.limits))
    told += list(pointing(bodies))
    changed = {pair for item in told if item.relation == "update" for pair in pairwise(_values(item))}
    for (_, unit), counts in sorted(harmed.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        for cluster in clusters(counts, story):
            if unit - set(GRADES) and not _linked(cluster, story):
                continue
            for here in by_place(cluster):
                found += _one_count(here, changed, story)
    for harm in sorted({harm for harm, _ in harmed}):
        found += of_two_things([c for (h, _), counts in harmed.items() if h == harm for c in counts], story)
    told += _in_one_state(bodies, changed, story)
    told[:0] = (_differing(held, changed, story) for held in of_one_thing(bodies, story, _homes(groups)))
    return list({item.id: item for item in _with_new(found, told)}.values())


def _homes(groups: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """The finding of every claim of one that several make, by their ids."""
    return {claim.id: key for key, members in groups.items() if len(members) > 1 for claim in members}


def _in_one_state(
    bodies: Sequence[Claim], changed: Collection[tuple[float, float]], story: Story
) -> Iterator[Discrepancy]:
    """What differs of those who were aboard, held, driven out and the like, by articles of one event."""
    by_state: dict[str, list[Count]] = defaultdict(list)
    for count in in_one_state(bodies):
        by_state[count.harm].append(count)
    for _, counts in sorted(by_state.items()):
        for cluster in clusters(counts, story):
            middle = median(count.value for count in cluster)
            near = [count for count in cluster if middle / _STATE_TIMES <= count.value <= middle * _STATE_TIMES]
            yield from _one_count(near, changed, story) if near else ()


def _with_new(found: Sequence[Discrepancy], more: Iterable[Discrepancy]) -> Iterator[Discrepancy]:
    """The discrepancies, and of the others those not all of whose figures stand in an earlier one of the same article."""
    told: list[frozenset[float]] = []
    by_article: dict[str, list[int]] = defaultdict(list)
    updates: set[frozenset[float]] = set()
    fullest = sorted(more, key=lambda item: (-len(set(_values(item))), -len({value.document for value in item.values})))
    for at, item in enumerate((*found, *fullest)):
        values = frozenset(_values(item))
        near = {at for value in item.values for at in by_article[value.document]}
        again = item.relation == "update" and values in updates
        if at >= len(found) and len(values) > 1 and (again or any(values <= told[at] for at in near)):
            continue
        if item.relation == "update":
            updates.add(values)
        for document in {value.document for value in item.values}:
            by_article[document].append(len(told))
        told.append(values)
        yield item


def _values(item: Discrepancy) -> list[float]:
    """The figures of a discrepancy, the first of each value that is shown."""
    told = (next((f.value for f in figures_in(value.value) if f.value is not None), None) for value in item.values)
    return [figure for figure in told if figure is not None]


def _linked(counts: Sequence[Count], story: Story) -> bool:
    """Whether counts of some kind of people are of one event: their claims share more than the kind."""
    first = counts[0].claim
    return all(c.claim.id == first.id or story.alike(first, c.claim) >= LINKED for c in counts)


# --- one count ------------------------------------------------------------------------------------------------------


def _one_count(
    counts: Sequence[Count], changed: Collection[tuple[float, float]], story: Story
) -> Iterator[Discrepancy]:
    """The values of one count: as a series, and those that one article sets against each other.

    `changed` are the pairs of an older value and a newer of which some article says so."""
    by_value: dict[float, list[Count]] = defaultdict(list)
    counts = without_finds(counts)
    contested = [count for count in counts if contests(count)]
    counts = [count for count in counts if not contests(count)]
    older = [count for count in counts if is_older(count)]
    counts = [count for count in counts if not is_older(count)] or counts
    yield from _given_before(counts, older, story)
    yield from _contested(counts, contested, story)
    rivals_ = set_against(counts, story)
    for one, other in rivals_:
        why = "one article gives two figures of two sources"
        yield discrepancy("figure", about([one, other]), "conflict", why, [shown(one), shown(other)])
    counts = [count for count in counts if all(count.value != other.value for _, other in rivals_)]
    told = [count for count in counts if is_told(count)]
    for count in told or counts:
        by_value[count.value].append(count)
    yield from _only_possible(by_value, [count for count in counts if told and not is_told(count)], story)
    by_value = _without_roundings(by_value)
    if len(by_value) < 2:
        return
    what = about(told or counts)
    relation, why, values = _series(by_value, story)
    if in_order := as_changed(by_value, changed):
        relation, why = "update", _SAID
        values = [earliest(by_value[number], story) for number in in_order]
    sides = list(_two_sides(by_value, story))
    if (
        relation == "conflict"
        and len(by_value) > 2
        and by_two_parties([c for held in by_value.values() for c in held], story)
    ):
        sides = []  # all of them stand side by side already
    if relation == "update" and not in_order and _rivals(by_value, story) >= set(by_value):
        relation, why = "conflict", "different sources hold to different figures"
        sides = []
        values = sorted(values, key=lambda count: count.value)
    told_apart = {frozenset((one.value, other.value)) for one, other in sides}
    if not (relation != "update" and told_apart == {frozenset(by_value)}):
        yield discrepancy("figure", what, relation, why, [shown(count) for count in values])
    for one, other in sides:
        relation, why = _side_by_side(one, other)
        yield discrepancy("figure", what, relation, why, [shown(one), shown(other)])


def _without_roundings(by_value: Mapping[float, list[Count]]) -> dict[float, list[Count]]:
    """The values of a count without "about 20" where it can be the 18 of another, and two values or more are left."""
    exact = [value for value, held in by_value.items() if any(count.bound == "exactly" for count in held)]
    kept = {
        value: held
        for value, held in by_value.items()
        if not all(
            c.bound == "about" and any(low <= n <= high for n in exact) for c in held for low, high in [left_open(c)]
        )
    }
    return kept if len(kept) > 1 else dict(by_value)


_SAID = "one count that an article says has changed"


def _given_before(counts: Sequence[Count], older: Sequence[Count], story: Story) -> Iterator[Discrepancy]:
    """Each value that an article gives as the older one, before the one it gives itself."""
    for count in older:
        same = [
            other for other in counts if other.claim.document == count.claim.document and other.value != count.value
        ]
        if same and count not in counts:
            yield discrepancy(
                "figure", about([*same, count]), "update", _SAID, [shown(count), shown(earliest(same, story))]
            )


def _contested(counts: Sequence[Count], contested: Sequence[Count], story: Story) -> Iterator[Discrepancy]:
    """Each value that is set against those given, beside the highest of these."""
    told = [count for count in counts if is_told(count)]
    if not told:
        return
    high = max(count.value for count in told)
    given = earliest([count for count in told if count.value == high], story)
    for value in sorted({count.value for count in contested} - {high}):
        other = earliest([count for count in contested if count.value == value], story)
        why = "another source says that the number given is not the real one"
        yield discrepancy("figure", about([given, other]), "conflict", why, [shown(given), shown(other)])


def _only_possible(
    told: Mapping[float, Sequence[Count]], possible: Sequence[Count], story: Story
) -> Iterator[Discrepancy]:
    """Each value that is given as possible alone, beside the highest of those that are told."""
    others = {count.value: count for count in sorted(possible, key=lambda c: c.claim.id, reverse=True)}
    for value in sorted(others.keys() - told.keys()):
        high = earliest(told[max(told)], story)
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
    first = [earliest(by_value[number], story) for number in numbers]
    days = [min((d for c in by_value[n] if (d := story.day(c.claim.document))), default=None) for n in numbers]
    known = [day for day in days if day]
    counts = [count for held in by_value.values() for count in held]
    said = any(_said_to_rise(count) for count in counts)
    grows = not all(count.harm in _SETTLED for count in counts) and not by_two_parties(counts, story)
    if grows and len(known) == len(days) and known == sorted(known) and known[0] < known[-1]:
        return "update", "one count, higher in later articles", first
    if said:
        return "update", "one count that the articles say has changed", first
    if grows and len(numbers) > 2 and len(set(known)) > 1 and _mostly_rising(known):
        return "update", "one count, mostly higher in later articles", first
    ruled_out = at_odds([count for counts in by_value.values() for count in counts])
    if not ruled_out:
        return *_agreeing(first), first
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
        grew = len({count.value for count in by_document[document]}) >= _GREW
        pairs = [pair for pair in combinations(by_document[document][:8], 2) if not grew or _side_by_side_told(*pair)]
        # Those that cannot both be true come first: "44" beside "48", and not "at least 44".
        for one, other in sorted(pairs, key=lambda pair: not at_odds(pair)):
            pair = frozenset((one.value, other.value))
            if len(pair) == 2 and pair not in seen and _two_voices(one, other, story):
                seen.add(pair)
                yield one, other


def _side_by_side_told(one: Count, other: Count) -> bool:
    """Whether two claims stand on sentences that follow each other, so that they are of one time in an article that grew."""
    first, second = sorted((one.claim, other.claim), key=lambda claim: claim.evidence[0].start)
    return 0 <= second.evidence[0].start - first.evidence[-1].end <= max(_NEXT, len(second.speaker or "") + _NEXT)


def _two_voices(one: Count, other: Count, story: Story) -> bool:
    if one.claim.id == other.claim.id or any(_RISES.search(c.claim.statement) for c in (one, other)):
        return False
    a, b = story.speaker(one.claim), story.speaker(other.claim)
    if a is None or b is None:
        return not story.passages & {one.claim.id, other.claim.id}
    return a != b


def _rivals(by_value: Mapping[float, Sequence[Count]], story: Story) -> set[float]:
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
    return told and not _said_to_rise(other) and bool(at_odds((one, other)))


# --- other counts, across findings ---------------------------------------------------------------------------------


_WITH = re.compile(
    r"\b(?:with|including|plus|inclusive\s+of)\s+(?:the\s+|its\s+|buyer[’']s\s+)?(?:interest|tax(?:es)?|VAT|fees?|premium|commission|costs|bonus(?:es)?|expenses)\b"
    r"|\b(?:before|after)\s+(?:tax|fees|interest)\b",
    re.IGNORECASE,
)
"""with a sum that another need not be the same as: "with interest it comes to 7.3 million\""""


def _differing(together: Together, changed: Collection[tuple[float, float]], story: Story) -> Discrepancy:
    """What the values of one thing counted are to each other: each value once, by the first article that gives it.

    `changed` are the pairs of an older value and a newer of which some article says so."""
    by_value: dict[float, list[Count]] = defaultdict(list)
    for count in together.counts:
        by_value[count.value].append(count)
    values = sorted(
        (earliest(held, story) for held in by_value.values()),
        key=lambda c: (story.day(c.claim.document) or "", c.value),
    )
    in_order = sorted(values, key=lambda c: sum((other.value, c.value) in changed for other in values))
    relation: Relation
    if together.currencies > 1:
        relation, why = "undetermined", "sums in several currencies, which may be one"
    elif all((one.value, other.value) in changed for one, other in pairwise(in_order)):
        values, relation, why = in_order, "update", _SAID
    elif raised := raised_to(values):
        values, relation, why = raised, "update", _SAID
    elif len({bool(_WITH.search(count.claim.statement)) for count in values}) > 1 and together.shares == "":
        relation, why = "scope", "one sum is with interest, tax or fees, and the other is not said to be"
    elif parts := one_day_of(values):
        values, relation, why = parts, "scope", "the smaller figure is of a part of the time that the larger one is of"
    else:
        given_up = {older for older, newer in changed if older in by_value and newer in by_value}
        values = [count for count in values if count.value not in given_up] if len(values) > 2 else values
        fixed = bool(together.shares or together.currencies) or any(IN_COIN.search(count.shown) for count in values)
        relation, why = _over_time(values, by_value, story, fixed=fixed)
    return discrepancy(
        "figure", together.shares or about(values) or "the sum", relation, why, [shown(count) for count in values]
    )


def _over_time(
    values: Sequence[Count], by_value: Mapping[float, Sequence[Count]], story: Story, *, fixed: bool = False
) -> tuple[Relation, str]:
    """An update where each later article's figure replaces that of the same source or of nobody in particular.

    What is `fixed`, a sum or a share, does not grow by itself: only its own source, or words that say so, change it."""
    days = [story.day(count.claim.document) for count in values]
    odd, rises = at_odds(values), any(_said_to_rise(count) for count in values)
    in_turn = all(days) and len(set(days)) == len(days)
    if in_turn and (odd or rises):
        steps = list(pairwise(values))
        one_way = rises and all(earlier.value < later.value for earlier, later in steps)
        falls = any(_FALLS.search(count.claim.statement) for count in values)
        one_way |= falls and all(earlier.value > later.value for earlier, later in steps)
        if all(
            _replaces(later, earlier, by_value[earlier.value], one_way, story, fixed=fixed) for earlier, later in steps
        ):
            return "update", "one count, and later articles give other figures"
    if not odd:
        return _agreeing(sorted(values, key=lambda count: count.value))
    speakers = {story.speaker(count.claim) for count in values}
    return "conflict", "different figures for one thing" + (
        ", by different sources" if len(speakers - {None}) > 1 else ""
    )


def _replaces(
    later: Count, earlier: Count, given: Sequence[Count], one_way: bool, story: Story, *, fixed: bool = False
) -> bool:
    """Whether a figure takes the place of an older one that no article gives again: of one source or of nobody in
    particular, or (`one_way`) of a count that is said to grow and does."""
    speakers = story.speaker(later.claim), story.speaker(earlier.claim)
    of_nobody = (None in speakers and not fixed) or (speakers[0] == speakers[1] and speakers[0] is not None)
    since = story.day(later.claim.document) or ""
    return (of_nobody or one_way) and not any((story.day(count.claim.document) or "") >= since for count in given)
