"""A figure in fewer digits is no other figure."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reconcile.roundings import is_rounding

from .test_one_thing import said, told


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (2, 1.9, True), (9e6, 8.97e6, True), (10, 9.7, True), (148, 147.6, True), (2.5, 2.45, True), (1.5, 1.45, True),
        (1.9, 1.7, False), (140, 100, False), (12, 11, False), (20, 21, False), (50, 48, False), (500, 520, False),
        (math.inf, 5, False), (math.nan, 5, False), (0, 5, False),
    ],
)  # fmt: skip
def test_fewer_digits_of_the_same(one: float, other: float, expected: bool) -> None:
    assert is_rounding(one, other) is is_rounding(other, one) is expected


@given(st.floats(100_000, 1e12), st.integers(2, 3))
def test_what_is_rounded_is_no_other_figure(value: float, digits: int) -> None:
    assert is_rounding(value, float(f"{value:.{digits}g}"))


def test_a_rounding_is_no_difference() -> None:
    exact = said("post", "Inspectors have seized 1.9 tonnes of meat at the depot.")
    assert told(exact, said("herald", "Two tonnes of meat were seized at the depot.")) == []
    assert told(exact, said("herald", "Three tonnes of meat were seized at the depot.")) != []
