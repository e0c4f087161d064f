"""What one figure measures: a value, or what it leaves open, in one dimension; so that like is held against like alone."""

from dataclasses import dataclass
from math import inf
from typing import Literal

from onrecord.records import Bound

Dimension = Literal[
    "count", "money", "duration", "hour", "date", "length", "weight", "volume", "area", "speed", "degrees", "share", "rank", "age",
    "grade", "year",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure in one dimension and where it stands in its text, half-open; `low` to `high` is what it can be."""

    start: int
    end: int
    text: str
    dimension: Dimension
    value: float
    """in the dimension's own unit: metres, hours, minutes since midnight, percent"""
    low: float
    high: float
    noun: str = ""
    """the article's word for what is counted, has the share, or is numbered; the person whose age it is; empty where no
    word tells"""
    unit: str = ""
    """the currency; of a length whether it is long, wide, high, deep or away"""
    others: frozenset[str] = frozenset()
    """other words for what is meant: the "driver" of "Al Moss, 58, the driver\""""
    given: frozenset[str] = frozenset()
    """of an age, the names before the surname, folded"""
    period: float = 0.0
    """of a rank, the days within which it is one: "the third strike in a year\""""

    @property
    def key(self) -> tuple[Dimension, float, float]:
        """What two mentions of one measure have in common."""
        return self.dimension, self.low, self.high


def opened(value: float, bound: Bound, slack: float = 0.0) -> tuple[float, float]:
    """What a figure can be by its bound: "about" is a tenth less to a tenth more; `slack` is what its unit rounds away."""
    match bound:
        case "at_least" | "more_than":
            return value - slack, inf
        case "up_to":
            return -inf, value + slack
        case "about":
            slack = max(slack, ABOUT * abs(value))
            return value - slack, value + slack
        case _:
            return value - slack, value + slack


ABOUT = 0.1
"""share by which what "about 40" stands for may differ from 40"""
