"""What values a figure leaves open: "at least 40" and "more than 50" can both be true, "at least 170" and 140 cannot.

| the article says | it can be |
|---|---|
| 40 | 40 |
| at least 40, more than 40 | 40 and all above; a round 40 is not held against "more than 40" |
| up to 40 | 40 and all below |
| a dozen | a quarter less to a quarter more (`DOZEN`, set by hand) |
| about 40, some 40 | a tenth less to a tenth more, and one less or more in any case (`TOLERANCE`, set by hand) |
"""

from collections.abc import Collection
from math import inf

from onrecord.reconcile.counts import Count

TOLERANCE = 0.1
"""share by which what "about 40" stands for may differ from 40"""
DOZEN = 0.25
"""share by which "a dozen" may differ from twelve"""


def left_open(count: Count) -> tuple[float, float]:
    """The least and the most that a figure can be by its article's words."""
    value = count.value
    if count.bound == "exactly" and "dozen" in count.quantity.text.casefold():
        return value * (1 - DOZEN), value * (1 + DOZEN)
    match count.bound:
        case "at_least" | "more_than":
            return value, inf
        case "up_to":
            return -inf, value
        case "about":
            slack = max(1.0, TOLERANCE * abs(value))
            return value - slack, value + slack
        case _:
            return value, value


def at_odds(counts: Collection[Count]) -> list[Count]:
    """The counts that at least one of the others rules out; none where all can be true."""
    least = max(left_open(count)[0] for count in counts)
    most = min(left_open(count)[1] for count in counts)
    return [count for count in counts if left_open(count)[1] < least or left_open(count)[0] > most]
