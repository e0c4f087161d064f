"""Which claims share so much that they may be one: the only pairs that anything more is asked of.

Claims meet in an inverted index over the rarest terms of each. No step compares all pairs: a term that too many claims
share is narrowed by a second one, and where two together are common, neighbours alone are compared. A claim that must
share most of its weight with another shares one of its rarest terms, so these alone are looked up for it, and what
is known of the shared weight by then rules out most of the rest (prefix filtering: Chaudhuri, Ganti and Kaushik, "A
primitive operator for similarity joins in data cleaning", 2006). What can pass is never ruled out. Terms and claims
are numbers here, so that little memory is gone through for each.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.reconcile.similarity import RAREST, Weighing

ONE_SPEAKER = 0.25
ACROSS_SPEAKERS = 0.60
"""weighted Dice; across speakers more must be shared, since each may mean another event"""
SHARED_FIGURE = 0.45
"""across speakers, when both give the same figure"""
_TOO_COMMON = 60
"""claims that share a term; beyond it they are compared within runs that share the next term too"""
_RUN = 12
"""claims on either side that are compared where even two terms together are common"""


@dataclass(frozen=True, slots=True)
class Told:
    """What decides whether two claims are compared at all, besides their terms."""

    speaker: str | None
    """None for an outlet's own voice, which no two articles share"""
    values: frozenset[float]
    """of its figures"""


def near(claims: Mapping[str, Told], weighing: Weighing) -> Iterator[tuple[str, str, float]]:
    """The pairs that share at least what claims of one speaker, or of two, must share; each once, with how much."""
    keys = sorted(claims)
    told = [claims[key] for key in keys]
    terms = [weighing.terms[key] for key in keys]
    totals = [weighing.weight(held) for held in terms]
    index = _Index(terms, totals, weighing)
    by_speaker: dict[str, set[int]] = defaultdict(set)
    for at, item in enumerate(told):
        if item.speaker is not None:
            by_speaker[item.speaker].add(at)
    for at, (item, held, total) in enumerate(zip(told, terms, totals, strict=True)):
        others = index.across(at, SHARED_FIGURE if item.values else ACROSS_SPEAKERS)
        if item.speaker is not None and len(by_speaker[item.speaker]) > 1:
            others |= index.all_near(at) & by_speaker[item.speaker]
        for other in sorted(others):
            if other <= at:
                continue
            theirs = told[other]
            if item.speaker is not None and item.speaker == theirs.speaker:
                least = ONE_SPEAKER
            else:
                least = SHARED_FIGURE if item.values & theirs.values else ACROSS_SPEAKERS
            alike = 2 * weighing.weight(held & terms[other]) / ((total + totals[other]) or 1)
            if alike >= least:
                yield keys[at], keys[other], alike


class _Index:
    """Claims by their rarest terms; claims are numbers in order, terms are numbers in order of rarity."""

    def __init__(self, terms: Sequence[frozenset[str]], totals: Sequence[int], weighing: Weighing) -> None:
        ranked = sorted({term for held in terms for term in held}, key=lambda t: (-weighing.weights[t], t))
        rank = {term: at for at, term in enumerate(ranked)}
        self._weights = [weighing.weights[term] for term in ranked]
        self._totals = totals
        # Of a claim with more terms than are looked up, not all that it shares is known from the index.
        self._known = [total if len(held) <= RAREST else -1 for held, total in zip(terms, totals, strict=True)]
        self._rarest = [sorted(rank[term] for term in held)[:RAREST] for held in terms]
        self._holders: dict[int, list[int]] = defaultdict(list)
        for at, found in enumerate(self._rarest):
            for term in found:
                self._holders[term].append(at)
        self._common = frozenset(term for term, held in self._holders.items() if len(held) > _TOO_COMMON)
        self._narrowed = self._narrow()

    def _narrow(self) -> dict[int, list[tuple[Sequence[int], int]]]:
        """For claims with two common terms, the blocks of those that have the two as well, and their place in each."""
        blocks: dict[tuple[int, int], list[int]] = defaultdict(list)
        for at, found in enumerate(self._rarest):
            common = [term for term in found if term in self._common]
            for place, term in enumerate(common):
                for other in common[place + 1 :]:
                    blocks[term, other].append(at)
        places: dict[int, list[tuple[Sequence[int], int]]] = defaultdict(list)
        for held in blocks.values():
            if len(held) > _TOO_COMMON:
                # Within a big block neighbours are those that share most terms: sorted by them, then compared in runs.
                held.sort(key=lambda at: (self._rarest[at], at))
            for place, at in enumerate(held):
                places[at].append((held, place))
        return places

    def _beside(self, at: int) -> Iterator[Sequence[int]]:
        for held, place in self._narrowed.get(at, ()):
            yield held if len(held) <= _TOO_COMMON else held[max(0, place - _RUN) : place + _RUN + 1]

    def all_near(self, at: int) -> set[int]:
        """All claims that a claim meets."""
        lists = [self._holders[term] for term in self._rarest[at] if term not in self._common]
        return set().union(*lists, *self._beside(at))

    def across(self, at: int, least: float) -> set[int]:
        """The claims a claim meets of which it is not ruled out that they share so much with it (weighted Dice)."""
        total, weights = self._totals[at], self._weights
        rare = [term for term in self._rarest[at] if term not in self._common]
        left = total
        needed = total * least / (2 - least)
        shared: dict[int, int] = {}
        for term in rare:
            if left < needed:
                break
            weight = weights[term]
            left -= weight
            for other in self._holders[term]:
                shared[other] = shared.get(other, 0) + weight
        for held in self._beside(at):
            for other in held:
                shared.setdefault(other, 0)
        known, enough = self._known, least / 2
        return {
            other
            for other, weight in shared.items()
            if known[other] < 0 or weight + left + 1 >= enough * (total + known[other])
        }
