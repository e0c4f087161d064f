"""The quantities of a text: its figures that count or measure, each with what it counts in the text's own words."""

from collections.abc import Iterable

from onrecord.records import Quantity
from onrecord.text.counted import age_in, counted_by, is_no_count
from onrecord.text.figures import COUNTING, Figure


def quantities_in(words: str, figures: Iterable[Figure]) -> tuple[Quantity, ...]:
    """Those of `figures`, which were found in `words`, that count or measure; an age where the words say that it is one."""
    found = [(figure, age_in(words, figure)) for figure in figures if figure.kind in COUNTING]
    return tuple(
        Quantity(text=figure.text, value=figure.value, bound=figure.bound, counts=age or counted_by(words, figure))
        for figure, age in found
        if age != "" and not is_no_count(words, figure)
    )
