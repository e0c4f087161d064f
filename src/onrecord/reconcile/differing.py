"""What the values of one thing counted, or of one sum or share, are to each other, whatever findings they stand in."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations, pairwise

from onrecord.reconcile.bounds import at_odds
from onrecord.reconcile.changes import one_day_of, raised_to
from onrecord.reconcile.counters import earliest
from onrecord.reconcile.counts import Count, about
from onrecord.reconcile.one_thing import Together
from onrecord.reconcile.over_time import FALLS, SAID, agreeing, said_to_rise
from onrecord.reconcile.parts import shown
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy
from onrecord.records import Discrepancy, Relation
from onrecord.text.currencies import IN_COIN

_WITH = re.compile(
    r"\b(?:with|including|plus|inclusive\s+of)\s+(?:the\s+|its\s+|buyer[’']s\s+)?(?:interest|tax(?:es)?|VAT|fees?|premium|commission|costs|bonus(?:es)?|expenses)\b"
    r"|\b(?:before|after)\s+(?:tax|fees|interest)\b",
    re.IGNORECASE,
)
"""with a sum that another need not be the same as: "with interest it comes to 7.3 million\""""


def differing(together: Together, changed: Collection[tuple[float, float]], story: Story) -> Discrepancy:
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
        values, relation, why = in_order, "update", SAID
    elif raised := raised_to(values):
        values, relation, why = raised, "update", SAID
    elif len({bool(_WITH.search(count.claim.statement)) for count in values}) > 1 and together.shares == "":
        relation, why = "scope", "one sum is with interest, tax or fees, and the other is not said to be"
    elif parts := one_day_of(values):
        values, relation, why = parts, "scope", "the smaller figure is of a part of the time that the larger one is of"
    else:
        given_up = {older for older, newer in changed if older in by_value and newer in by_value}
        values = [count for count in values if count.value not in given_up] if len(values) > 2 else values
        fixed_sum = bool(together.currencies) or any(IN_COIN.search(count.shown) for count in values)
        fixed = bool(together.shares) or fixed_sum
        relation, why = _over_time(values, by_value, story, fixed=fixed)
        if relation == "conflict" and not fixed_sum and _at_other_times(values):
            relation, why = "undetermined", "each is given for another time"
    return discrepancy(
        "figure", together.shares or about(values) or "the sum", relation, why, [shown(count) for count in values]
    )


_TIME = re.compile(
    r"\b(?:midnight|noon|midday|dawn|dusk|daybreak|nightfall|(?:mid-?)?(?:morning|afternoon|evening|night)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|\d{1,2}[:.]\d\d(?=\s*(?:[ap]\.?m|hours|GMT|$|[,;]))|\d{1,2}\s?[ap]\.?m)\b",
    re.IGNORECASE,
)


def _at_other_times(values: Sequence[Count]) -> bool:
    """Whether the claims of two figures say of which hour or day each is, and no two of the same."""
    told = [frozenset(found.casefold() for found in _TIME.findall(count.claim.statement)) for count in values]
    return all(told) and all(one.isdisjoint(other) for one, other in combinations(told, 2))


def _over_time(
    values: Sequence[Count], by_value: Mapping[float, Sequence[Count]], story: Story, *, fixed: bool = False
) -> tuple[Relation, str]:
    """An update where each later article's figure replaces that of the same source or of nobody in particular.

    What is `fixed`, a sum or a share, does not grow by itself: only its own source, or words that say so, change it."""
    days = [story.day(count.claim.document) for count in values]
    odd, rises = at_odds(values), any(said_to_rise(count) for count in values)
    in_turn = all(days) and len(set(days)) == len(days)
    if in_turn and (odd or rises):
        steps = list(pairwise(values))
        one_way = rises and all(earlier.value < later.value for earlier, later in steps)
        falls = any(FALLS.search(count.claim.statement) for count in values)
        one_way |= falls and all(earlier.value > later.value for earlier, later in steps)
        if all(
            _replaces(later, earlier, by_value[earlier.value], one_way, story, fixed=fixed) for earlier, later in steps
        ):
            return "update", "one count, and later articles give other figures"
    if not odd:
        return agreeing(sorted(values, key=lambda count: count.value))
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
