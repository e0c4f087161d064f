"""Two figures of one event that are not one count: a part and its whole, or one number given of two things."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.reconcile.concepts import is_generic
from onrecord.reconcile.counts import Count, about
from onrecord.reconcile.events import compatible, in_other_months
from onrecord.reconcile.gist import is_said
from onrecord.reconcile.one_event import MAGNITUDE
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy, DiscrepantValue

LINKED = 0.3
"""likeness of two claims whose counts are held against each other as part and whole, or as one number of two things"""
_SEEN = 6
"""claims that are looked at for one count"""
_PAIRS = 60
"""differing counts that are compared pair by pair; beyond it only those most articles give"""
_PART = re.compile(
    r"\b(?:including|among|amongst|of\s+(?:them|whom|those|the\s+dead)|others?|the\s+rest|remainder)\b", re.I
)


def of_two_things(counts: Sequence[Count], story: Story) -> Iterator[Discrepancy]:
    kinds: dict[tuple[float, frozenset[str]], list[Count]] = defaultdict(list)
    holders: dict[tuple[float, frozenset[str]], set[str]] = defaultdict(set)
    for count in sorted(counts, key=lambda count: count.claim.id):
        key = count.value, count.unit
        if len(kinds[key]) < _SEEN:
            kinds[key].append(count)
        holders[key].add(count.claim.document)
    usual = sorted(kinds, key=lambda key: (-len(holders[key]), key[0], sorted(key[1])))
    most = story.limits.first("figures", usual, _PAIRS)
    ranks: list[tuple[Count, Count]] = []
    parts: dict[tuple[float, frozenset[str]], list[Count]] = defaultdict(list)
    homes: dict[tuple[float, frozenset[str]], tuple[float, frozenset[str]]] = {}
    for one, other in combinations(sorted(most, key=lambda key: (key[0], sorted(key[1]))), 2):
        # What is counted tells of most pairs that they are neither; only then are the claims laid beside each other.
        if one[0] == other[0]:
            if holders[one] & holders[other] or not _exclude_each_other(one[1], other[1]):
                continue
        elif not _can_be_part(one[1], other[1]):
            continue
        pairs = [(a, b) for a in kinds[one] for b in kinds[other] if _comparable(a, b, story)]
        if not pairs:
            continue
        small, large = max(pairs, key=lambda pair: (story.alike(pair[0].claim, pair[1].claim), pair[0].claim.id))
        if one[0] == other[0]:
            ranks.append((small, large))
        else:
            parts[other].append(small)
            if any(a.claim.document == b.claim.document for a, b in pairs):
                homes[one] = max(homes.get(one, other), other, key=lambda key: (key[0], sorted(key[1])))
    for small, large in story.limits.first("figures", ranks, 3):
        why = "the same number, of something else"
        yield discrepancy("figure", about([small, large]), "conflict", why, [shown(small), shown(large)])
    for key, smaller in sorted(parts.items(), key=lambda item: (-item[0][0], sorted(item[0][1]))):
        # A part that its own article gives beside the whole is a part of that one, and of no older count.
        smaller = [c for c in smaller if homes.get((c.value, c.unit), key) == key]
        if not smaller:
            continue
        whole = kinds[key][0]
        why = "the smaller figure counts a part of what the larger one counts"
        yield discrepancy("figure", about([whole, *smaller]), "scope", why, [shown(whole), *map(shown, smaller)])


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


def _exclude_each_other(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether those counted are of two sorts: six officers are not six soldiers; ten passengers may be ten citizens."""
    mine, theirs = one - other, other - one
    return any(b in _SORTS.get(a, ()) or a in _SORTS.get(b, ()) for a in mine for b in theirs)


def _can_be_part(small: frozenset[str], large: frozenset[str]) -> bool:
    """Whether a smaller figure can count some of those that a larger one counts, by what the two count."""
    if not small or small == large or "there" in small:
        return False  # those who died in hospital may be told of beside a count without them
    if not large or small > large:
        return True
    return any(part in _KINDS_OF.get(whole, ()) for whole in large for part in small)


def _comparable(small: Count, large: Count, story: Story) -> bool:
    if large.value > MAGNITUDE * max(small.value, 1):
        return False
    if small.claim.id == large.claim.id:
        return bool(_PART.search(small.claim.statement))
    if not is_said(large.claim.statement, large.quantity.text) and small.claim.document != large.claim.document:
        return False  # "her father was among the six who died when a seaplane crashed" tells of another event
    here, there = story.scenes[small.claim.id], story.scenes[large.claim.id]
    if not compatible(here, there) or here.history or there.history:
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


def shown(count: Count) -> DiscrepantValue:
    """A figure as a value of a discrepancy."""
    return value(count.shown, count.claim, count.quantity.text)
