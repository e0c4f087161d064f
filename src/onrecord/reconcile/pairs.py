"""Which claims share so much that they may be one: the only pairs that anything more is asked of.

Claims meet in an inverted index over the rarest terms of each. No step compares all pairs: a term that too many claims
share is narrowed by a second one, and where two together are common, neighbours alone are compared. A claim that must
share much of its weight with another mostly shares one of its rarest terms, so these alone are looked up for it, and what
is known of the shared weight by then rules out most of the rest (prefix filtering: Chaudhuri, Ganti and Kaushik, "A
primitive operator for similarity joins in data cleaning", 2006). What is known never rules out what can pass; but two long
statements that share none of their rarest terms do not meet. Terms and claims are numbers here, so that little memory is
gone through for each.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.reconcile.limits import Limits
from onrecord.reconcile.similarity import RAREST, Weighing

LEAST = 0.25
"""weighted Dice that two claims must share to be compared"""
_TOO_COMMON = 60
"""claims that share a term; beyond it they are compared within runs that share the next term too"""
_RUN = 12
"""claims on either side that are compared where even two terms together are common"""


def near(claims: Iterable[str], weighing: Weighing, limits: Limits) -> Iterator[tuple[str, str, float]]:
    """The pairs of claims, by their ids, that share at least `LEAST`; each once, with how much.

    Where more claims share two common terms than are all compared, `limits` is told.
    """
    keys = sorted(claims)
    terms = [weighing.terms[key] for key in keys]
    totals = array("q", map(weighing.weight, terms))
    index = _Index(terms, totals, weighing, limits)
    for at, (held, total) in enumerate(zip(terms, totals, strict=True)):
        for other in sorted(index.near(at)):
            if other <= at:
                continue
            alike = 2 * weighing.weight(held & terms[other]) / ((total + totals[other]) or 1)
            if alike >= LEAST:
                yield keys[at], keys[other], alike


class _Index:
    """Claims by their rarest terms; claims are numbers in order, terms are numbers in order of rarity.

    Numbers stand in arrays: a list of them is a list of places all over memory, and each is gone to.
    """

    def __init__(
        self, terms: Sequence[frozenset[str]], totals: Sequence[int], weighing: Weighing, limits: Limits
    ) -> None:
        ranked = sorted({term for held in terms for term in held}, key=lambda t: (-weighing.weights[t], t))
        rank = {term: at for at, term in enumerate(ranked)}
        self._weights = array("q", [weighing.weights[term] for term in ranked])
        self._totals = totals
        # Of a claim with more terms than are looked up, not all that it shares is known from the index.
        self._known = array(
            "q", [total if len(held) <= RAREST else -1 for held, total in zip(terms, totals, strict=True)]
        )
        self._rarest = [array("l", sorted([rank[term] for term in held])[:RAREST]) for held in terms]
        times = Counter(term for found in self._rarest for term in found)
        # A term of one claim alone brings it together with nobody.
        self._holders: dict[int, array[int]] = {term: array("l") for term, held in times.items() if held > 1}
        for at, found in enumerate(self._rarest):
            for term in found:
                if term in self._holders:
                    self._holders[term].append(at)
        self._common = frozenset(term for term, held in self._holders.items() if len(held) > _TOO_COMMON)
        self._narrow(limits)

    def _narrow(self, limits: Limits) -> None:
        """Blocks of claims that have the same two common terms; for each claim the blocks it is in, and where."""
        blocks: dict[tuple[int, int], array[int]] = defaultdict(lambda: array("l"))
        for at, found in enumerate(self._rarest):
            common = [term for term in found if term in self._common]
            for place, term in enumerate(common):
                for other in common[place + 1 :]:
                    blocks[term, other].append(at)
        self._blocks: list[array[int]] = []
        self._lightest = array("q")
        """of each block the least that is known of the weight of one of its claims"""
        self._in: dict[int, array[int]] = defaultdict(lambda: array("l"))
        """for each claim the numbers of its blocks, each followed by the claim's place in it"""
        for number, held in enumerate(blocks.values()):
            if len(held) > _TOO_COMMON:
                # Within a big block neighbours are those that share most terms: sorted by them, then compared in runs.
                limits.note("statements", len(held), 2 * _RUN)
                held = array("l", sorted(held, key=lambda at: (tuple(self._rarest[at]), at)))
            for place, at in enumerate(held):
                self._in[at].extend((number, place))
            self._blocks.append(held)
            self._lightest.append(min(map(self._known.__getitem__, held)))

    def _beside(self, at: int, heaviest: float) -> Iterator["array[int]"]:
        """The claims that share two common terms with one, of blocks with a claim no heavier than that."""
        places = self._in.get(at, ())
        for number, place in zip(places[::2], places[1::2], strict=True):
            if self._lightest[number] <= heaviest:
                held = self._blocks[number]
                yield held if len(held) <= _TOO_COMMON else held[max(0, place - _RUN) : place + _RUN + 1]

    def near(self, at: int) -> set[int]:
        """The claims a claim meets of which it is not ruled out that they share `LEAST` with it."""
        total, weights, holders = self._totals[at], self._weights, self._holders
        left = total
        needed = total * LEAST / (2 - LEAST)
        shared: dict[int, int] = {}
        for term in self._rarest[at]:
            if term in self._common:
                continue
            if left < needed:
                break
            weight = weights[term]
            left -= weight
            for other in holders.get(term, ()):
                shared[other] = shared.get(other, 0) + weight
        known, enough, short = self._known, LEAST / 2, left + 1
        found = {o for o, weight in shared.items() if known[o] < 0 or weight + short >= enough * (total + known[o])}
        heaviest = short / enough - total + 1
        for held in self._beside(at, heaviest):
            light = [o for o in held if known[o] <= heaviest and o not in shared]
            found.update([o for o in light if known[o] < 0 or short >= enough * (total + known[o])])
        return found
