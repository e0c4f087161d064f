"""A figure counts the harm that its own subject names, and not that of another number in the sentence."""

import pytest

from onrecord.text.figures import figures_in
from onrecord.text.harm import harm_beside


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The number of people killed in the fire at Velm has risen to eight after two of the injured died.", "killed"),
        ("The number of injured rose to 40 after three of the dead were named.", "injured"),
        ("The number of dead had risen to 21 by Monday, after one of the missing was found.", "killed"),
        ("The governor lowered the number of missing to 38 as nine bodies were found.", "missing"),
        ("The toll from the fire rose to 14 after three of the wounded were moved.", "killed"),
        ("The number of boats rose to eight after two people were injured.", "injured"),
        ("The mayor put eight injured men on a bus.", "injured"),
    ],
)
def test_a_number_is_of_those_whom_its_subject_names(text: str, first: str) -> None:
    assert harm_beside(text, figures_in(text)[0]) == frozenset({first})
