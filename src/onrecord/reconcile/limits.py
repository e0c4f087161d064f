"""Where a very large story is not compared in everything, so that time never grows with the square of its articles.

Every such place asks here for the first of what it holds, and what it does without is told with the briefing.
"""

from collections.abc import Sequence
from typing import TypeVar

from onrecord.records import Limit, LimitKind

T = TypeVar("T")


class Limits:
    """Counts the comparisons that were cut short, by kind."""

    def __init__(self) -> None:
        self._met: dict[tuple[LimitKind, int], tuple[int, int]] = {}

    def first(self, kind: LimitKind, held: Sequence[T], most: int) -> Sequence[T]:
        """As many of `held` as are compared; where that is not all, it is kept in mind."""
        if len(held) <= most:
            return held
        self.note(kind, len(held), most)
        return held[:most]

    def note(self, kind: LimitKind, held: int, most: int) -> None:
        """Of `held` that stand to be compared, only `most` are."""
        largest, times = self._met.get((kind, most), (0, 0))
        self._met[kind, most] = max(largest, held), times + 1

    def met(self) -> tuple[Limit, ...]:
        """The limits that were met, by kind."""
        return tuple(
            Limit(kind=kind, most=most, largest=largest, times=times)
            for (kind, most), (largest, times) in sorted(self._met.items())
        )
