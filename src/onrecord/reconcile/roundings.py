"""Whether one figure is another in fewer digits: "two tonnes" of 1.9 tonnes, "£9m" of £8.97m."""

from math import floor, isfinite, log10

_NEAR = 0.06
"""share by which a rounded figure may differ: "100" is no rounding of 140"""
_DIGITS = 4
"""telling digits from which a figure rounds nothing"""
_LARGE = 100_000
"""from here on whole figures are rounded, too; 20 and 21 tonnes are two figures"""
_SLIP = 1e-9


def is_rounding(one: float, other: float) -> bool:
    """Whether the figure with fewer telling digits is the other one, rounded to as many; equal figures are."""
    if one == other:
        return True
    if not (isfinite(one) and isfinite(other) and one and other) or abs(one - other) > _NEAR * max(
        abs(one), abs(other)
    ):
        return False
    short, long = sorted((one, other), key=_digits)
    few = _digits(short)
    exact = bool(long % 1) or abs(long) >= _LARGE
    half = 10.0 ** (floor(log10(abs(short))) - few + 1) / 2
    return few < _digits(long) and exact and abs(short - long) <= half * (1 + _SLIP)


def _digits(value: float) -> int:
    """How many digits of a figure tell something, up to `_DIGITS`: one of 2,000, two of 1.9."""
    return next((n for n in range(1, _DIGITS) if float(f"{value:.{n}g}") == value), _DIGITS)
