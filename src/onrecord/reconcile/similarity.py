"""How alike two statements are: shared terms weighted by their rarity among all statements. It proposes, and no more.

Weights are whole numbers (thousandths), so that sums do not depend on the order in which they are added.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.reconcile.concepts import terms, things

__all__ = ["Weighing", "terms", "things", "weigh"]

RAREST = 8
"""terms of a statement by which candidates are looked for"""


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

    def held_in(self, term: str) -> float:
        """How many of the statements hold a term, of which the weight is known."""
        weight = self.weights.get(term)
        return len(self.terms) / math.expm1(weight / 1000) if weight else 0.0

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
        return sorted(self.terms[key], key=lambda term: (-self.weights[term], term))[:RAREST]


def weigh(statements: Mapping[str, str]) -> Weighing:
    """Weighs the terms of statements: one in every statement counts little, one in a single statement most."""
    found = {key: terms(text) for key, text in statements.items()}
    counts = Counter(term for held in found.values() for term in held)
    weights = {term: round(1000 * math.log(1 + len(found) / count)) for term, count in counts.items()}
    return Weighing(found, weights, round(1000 * math.log(1 + len(found))))
