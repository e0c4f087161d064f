"""How alike two statements are: shared terms weighted by their rarity among all statements. It proposes, and no more.

Weights are whole numbers (thousandths), so that sums do not depend on the order in which they are added. Candidates
come from an inverted index over the rarest terms of each statement: no step compares all pairs, and a term that too
many statements share is narrowed by a second one.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.reconcile.concepts import terms, things

__all__ = ["Weighing", "terms", "things", "weigh"]

_RAREST = 8
"""terms of a statement by which candidates are looked for"""
_TOO_COMMON = 60
"""statements that share a term; beyond it they are compared within runs that share the next term too"""
_RUN = 12
"""statements on either side that are compared where even two terms together are common"""


@dataclass(frozen=True, slots=True)
class Weighing:
    """The terms of every statement, by key, and the weight of each term in thousandths."""

    terms: Mapping[str, frozenset[str]]
    weights: Mapping[str, int]
    unseen: int

    def weight(self, found: Iterable[str]) -> int:
        """The weight of some terms together."""
        weights, unseen = self.weights, self.unseen
        return sum([weights.get(term, unseen) for term in found])

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Weighted Dice coefficient, 0 to 1."""
        shared = one & other
        if not shared:
            return 0.0
        return 2 * self.weight(shared) / (self.weight(one) + self.weight(other))

    def held_by(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """The share of the weight of `part` that stands in `whole`, 0 to 1."""
        total = self.weight(part)
        return self.weight(part & whole) / total if total else 0.0

    def rarest(self, key: str) -> list[str]:
        """The terms by which a statement is looked up, rarest first."""
        return sorted(self.terms[key], key=lambda term: (-self.weights[term], term))[:_RAREST]

    def candidates(self) -> Iterator[tuple[str, list[str]]]:
        """For every key the later keys that may be like it, sorted; each pair once."""
        blocks = self._blocks()
        of: dict[str, list[tuple[list[str], int]]] = defaultdict(list)
        for keys in blocks:
            for at, key in enumerate(keys):
                of[key].append((keys, at))
        for key in sorted(self.terms):
            near: set[str] = set()
            for keys, at in of.get(key, ()):
                near.update(keys if len(keys) <= _TOO_COMMON else keys[max(0, at - _RUN) : at + _RUN + 1])
            later = sorted(other for other in near if other > key)
            if later:
                yield key, later

    def _blocks(self) -> list[list[str]]:
        postings: dict[str, list[str]] = defaultdict(list)
        lookup = {key: self.rarest(key) for key in sorted(self.terms)}
        for key, found in lookup.items():
            for term in found:
                postings[term].append(key)
        blocks = []
        for term, keys in postings.items():
            if len(keys) <= _TOO_COMMON:
                blocks.append(keys)
                continue
            narrower: dict[str, list[str]] = defaultdict(list)
            for key in keys:
                # A rarer term has a block of its own, and a pair of common ones is made once.
                for other in lookup[key]:
                    if other < term and len(postings[other]) > _TOO_COMMON:
                        narrower[other].append(key)
            # Within a big block neighbours are those that share most terms: sorted by their terms, then compared in runs.
            blocks += [sorted(k, key=lambda key: (sorted(lookup[key]), key)) for k in narrower.values() if len(k) > 1]
        return [keys for keys in blocks if len(keys) > 1]


def weigh(statements: Mapping[str, str]) -> Weighing:
    """Weighs the terms of statements: one in every statement counts little, one in a single statement most."""
    found = {key: terms(text) for key, text in statements.items()}
    counts = Counter(term for held in found.values() for term in held)
    weights = {term: round(1000 * math.log(1 + len(found) / count)) for term, count in counts.items()}
    return Weighing(found, weights, round(1000 * math.log(1 + len(found))))
