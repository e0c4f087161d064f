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

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from statistics import median

from onrecord.reconcile.bounds import at_odds, left_open
from onrecord.reconcile.changes import as_changed, contests, is_older
from onrecord.reconcile.corrected import corrected
from onrecord.reconcile.counters import by_place, by_two_parties, earliest, set_against, without_finds
from onrecord.reconcile.counts import Count, about, counts_of, in_one_state, is_told
from onrecord.reconcile.differing import differing
from onrecord.reconcile.grades import GRADES
from onrecord.reconcile.losses import by_sides, kinds_in
from onrecord.reconcile.one_event import clusters
from onrecord.reconcile.one_thing import of_one_thing
from onrecord.reconcile.over_time import OLDER, RISES, SAID, agreeing, holding_on, series, side_by_side
from onrecord.reconcile.parts import LINKED, of_two_things, shown
from onrecord.reconcile.passages import NONE, Passages
from onrecord.reconcile.pointing import pointing
from onrecord.reconcile.rivals import answers, rivals
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy
from onrecord.records import Claim, Discrepancy
from onrecord.text.figures import figures_in

_PAIRS = 60
"""differing counts that are compared pair by pair; beyond it only those most articles give"""
_GREW = 3
"""values of one count in an article from which it is one that was written on as the count grew"""
_NEXT = 40
"""code points between two sentences, or for who says the second"""
_STATE_TIMES = 2
"""times by which a count of those in one state may differ from the middle one and still be of all of them"""


def figures(groups: Mapping[str, Sequence[Claim]], story: Story, passages: Passages = NONE) -> list[Discrepancy]:
    """All differing figures of the story, each once; those of `passages` besides the claims'."""
    bodies = [*(claim for members in groups.values() for claim in members), *passages.told]
    found: list[Discrepancy] = []
    harmed: dict[tuple[str, frozenset[str]], list[Count]] = defaultdict(list)
    beside = _given_beside(bodies)
    answered = list(answers(bodies))
    for count in by_sides([*counts_of(bodies), *(other for _, other in answered)], story):
        if count.harm:
            harmed[count.harm, count.unit].append(count)
    told = list(corrected(bodies, passages.withdrawn, story))
    told += list(rivals(bodies, answered, agreeing, story.limits))
    told += list(pointing(bodies))
    changed = {pair for item in told if item.relation == "update" for pair in pairwise(_values(item))}
    for (_, unit), counts in sorted(harmed.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        for cluster in clusters(counts, story):
            if kinds_in(unit) - set(GRADES) and not _linked(cluster, story):
                continue
            for here in by_place(cluster):
                found += _one_count(here, changed, beside, story)
    for harm in sorted({harm for harm, _ in harmed}):
        found += of_two_things([c for (h, _), counts in harmed.items() if h == harm for c in counts], story)
    told += _in_one_state(bodies, changed, beside, story)
    told[:0] = (differing(held, changed, story) for held in of_one_thing(bodies, story, _homes(groups)))
    return list({item.id: item for item in _with_new(found, told)}.values())


def _homes(groups: Mapping[str, Sequence[Claim]]) -> dict[str, str]:
    """The finding of every claim of one that several make, by their ids."""
    return {claim.id: key for key, members in groups.items() if len(members) > 1 for claim in members}


def _in_one_state(
    bodies: Sequence[Claim],
    changed: Collection[tuple[float, float]],
    beside: Mapping[str, frozenset[float]],
    story: Story,
) -> Iterator[Discrepancy]:
    """What differs of those who were aboard, held, driven out and the like, by articles of one event."""
    by_state: dict[str, list[Count]] = defaultdict(list)
    for count in in_one_state(bodies):
        by_state[count.harm].append(count)
    for _, counts in sorted(by_state.items()):
        for cluster in clusters(counts, story):
            middle = median(count.value for count in cluster)
            near = [count for count in cluster if middle / _STATE_TIMES <= count.value <= middle * _STATE_TIMES]
            yield from _one_count(near, changed, beside, story) if near else ()


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


def _given_beside(claims: Sequence[Claim]) -> dict[str, frozenset[float]]:
    """The telling counts of people that every article gives as they now stand."""
    given: dict[str, set[float]] = defaultdict(set)
    for claim in claims:
        if not claim.headline and not RISES.search(claim.statement) and not OLDER.search(claim.statement):
            given[claim.document] |= {q.value for q in claim.quantities if q.value is not None and q.value >= _TELLING}
    return {document: frozenset(values) for document, values in given.items()}


_TELLING = 10
"""people; a smaller number that comes again is often of others"""


def _one_count(
    counts: Sequence[Count],
    changed: Collection[tuple[float, float]],
    beside: Mapping[str, frozenset[float]],
    story: Story,
) -> Iterator[Discrepancy]:
    """The values of one count: as a series, and those that one article sets against each other.

    `changed` are the pairs of an older value and a newer of which some article says so; `beside` what each article gives."""
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
    relation, why, values = series(by_value, story)
    if in_order := as_changed(by_value, changed):
        relation, why = "update", SAID
        values = [earliest(by_value[number], story) for number in in_order]
    elif relation == "update" and len(values) == 2 and _is_part_of((values[0], values[1]), by_value, beside):
        relation, why = "scope", "the article with the larger figure gives the smaller one, too"
    sides = list(_two_sides(by_value, story))
    if (
        relation == "conflict"
        and len(by_value) > 2
        and by_two_parties([c for held in by_value.values() for c in held], story)
    ):
        sides = []  # all of them stand side by side already
    if relation == "update" and not in_order and holding_on(by_value, story) >= set(by_value):
        relation, why = "conflict", "different sources hold to different figures"
        sides = []
        values = sorted(values, key=lambda count: count.value)
    if relation == "update" and not in_order:
        values = _without_rivals(values, sides, by_value) or values
    told_apart = {frozenset((one.value, other.value)) for one, other in sides}
    if not (relation != "update" and told_apart == {frozenset(by_value)}):
        yield discrepancy("figure", what, relation, why, [shown(count) for count in values])
    for one, other in sides:
        relation, why = side_by_side(one, other)
        yield discrepancy("figure", what, relation, why, [shown(one), shown(other)])


def _is_part_of(
    pair: tuple[Count, Count], by_value: Mapping[float, Sequence[Count]], beside: Mapping[str, frozenset[float]]
) -> bool:
    """Whether every article that gives the larger figure of the injured gives the smaller one besides: those in hospital,
    say, and no older count."""
    low, high = pair
    return low.harm == "injury" and all(
        low.value in beside[count.claim.document] for count in by_value[high.value] if low.value < high.value
    )


def _without_rivals(
    values: Sequence[Count], sides: Sequence[tuple[Count, Count]], by_value: Mapping[float, Sequence[Count]]
) -> list[Count]:
    """A series without what one article alone gives beside another figure, of somebody else, at the same time; empty where
    no series is left."""
    alone = {
        count.value
        for pair in sides
        if at_odds(pair)
        for count in sorted(pair, key=lambda count: (count.claim.speaker is None, -count.value))[:1]
        if {other.claim.document for other in by_value[count.value]} == {count.claim.document}
    }
    left = [count for count in values if count.value not in alone]
    return left if len(left) > 1 else []


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


def _given_before(counts: Sequence[Count], older: Sequence[Count], story: Story) -> Iterator[Discrepancy]:
    """Each value that an article gives as the older one, before the one it gives itself."""
    for count in older:
        same = [
            other for other in counts if other.claim.document == count.claim.document and other.value != count.value
        ]
        if same and count not in counts:
            yield discrepancy(
                "figure", about([*same, count]), "update", SAID, [shown(count), shown(earliest(same, story))]
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
    if one.claim.id == other.claim.id or any(RISES.search(c.claim.statement) for c in (one, other)):
        return False
    a, b = story.speaker(one.claim), story.speaker(other.claim)
    if a is None or b is None:
        return not story.passages & {one.claim.id, other.claim.id}
    return a != b
