"""Whether one figure is another in fewer digits: "two tonnes" of 1.9 tonnes, "£9m" of £8.97m."""

from math import floor, log10

_NEAR = 0.1
"""share by which a rounded figure may differ: "100" is no rounding of 140"""
_DIGITS = 4
"""telling digits from which a figure rounds nothing"""


def is_rounding(one: float, other: float) -> bool:
    """Whether the figure with fewer telling digits is the other one, rounded to as many; equal figures are."""
    if one == other:
        return True
    if not one or not other or abs(one - other) > _NEAR * max(abs(one), abs(other)):
        return False
    few, many = sorted((_digits(one), _digits(other)))
    short, long = (one, other) if _digits(one) == few else (other, one)
    return few < many and _rounded(long, few) == short


def _digits(value: float) -> int:
    """How many digits of a figure tell something, up to `_DIGITS`: one of 2,000, two of 1.9."""
    return next((n for n in range(1, _DIGITS) if _rounded(value, n) == value), _DIGITS)


def _rounded(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(abs(value))))
