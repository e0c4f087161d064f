"""How alike two statements are: shared stems weighted by their rarity among all statements. It proposes, and no more."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.text.words import content_stems, words_in

_RAREST = 8
"""stems of a statement by which candidates are looked for"""
_TOO_COMMON = 200
"""statements; a stem in more than these says nothing and would make the search quadratic"""


@dataclass(frozen=True, slots=True)
class Weighing:
    """The stems of every statement, by key, and the weight of each stem."""

    stems: Mapping[str, frozenset[str]]
    weights: Mapping[str, float]

    def weight(self, stems: Iterable[str]) -> float:
        """The weight of some stems together."""
        return sum(self.weights.get(stem, self._unseen) for stem in sorted(stems))

    @property
    def _unseen(self) -> float:
        return math.log(1 + len(self.stems))

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Weighted Dice coefficient, 0 to 1."""
        total = self.weight(one) + self.weight(other)
        return 2 * self.weight(one & other) / total if total else 0.0

    def held_by(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """The share of the weight of `part` that stands in `whole`, 0 to 1."""
        total = self.weight(part)
        return self.weight(part & whole) / total if total else 0.0

    def candidates(self) -> Iterator[tuple[str, str]]:
        """Pairs of keys that share a telling stem, each once, sorted; never all pairs."""
        postings: dict[str, list[str]] = {}
        for key in sorted(self.stems):
            for stem in sorted(self.stems[key], key=lambda s: (-self.weights[s], s))[:_RAREST]:
                postings.setdefault(stem, []).append(key)
        pairs = {
            (one, other)
            for keys in postings.values()
            if len(keys) <= _TOO_COMMON
            for i, one in enumerate(keys)
            for other in keys[i + 1 :]
        }
        yield from sorted(pairs)


def things_in(statement: str) -> frozenset[str]:
    """The stems of a statement that are no part of a name: what is done, and with what.

    Two statements about the same people and places say different things when they share none of these.
    """
    words = words_in(statement)
    named = [word[:1].isupper() for word in words]
    # The first word has a capital anyway: it is taken for a name when the next word is one.
    if len(named) > 1:
        named[0] = named[0] and named[1]
    kept = (word for word, is_name in zip(words, named, strict=True) if not is_name)
    return content_stems(" ".join(kept))


def weigh(statements: Mapping[str, str]) -> Weighing:
    """Weighs the stems of statements: a stem in every statement counts little, one in a single statement most."""
    stems = {key: content_stems(text) for key, text in statements.items()}
    counts = Counter(stem for found in stems.values() for stem in found)
    return Weighing(stems, {stem: math.log(1 + len(stems) / count) for stem, count in counts.items()})
