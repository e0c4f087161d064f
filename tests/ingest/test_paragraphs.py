"""What belongs together is kept together: paragraphs, wrapped lines, and sentences that an export broke."""

import pytest

from onrecord.ingest.paragraphs import paragraphs

WRAPPED = (
    "The river Orne rose by two metres overnight and the town of\n"
    "Vellmark shut its only bridge, the mayor said. Engineers from\n"
    "the road office will look at the piers as soon as the water\n"
    "falls, which may take until the end of the week."
)


def stretches(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param(" \n\t\r\n ", [], id="white space"),
        pytest.param("One line.", ["One line."], id="one line"),
        pytest.param("  One line.  ", ["One line."], id="white space around"),
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="a blank line parts"),
        pytest.param("One.\r\n\r\nTwo.", ["One.", "Two."], id="a blank line of another system parts"),
        pytest.param("One.\n \t\nTwo.", ["One.", "Two."], id="a line of white space parts"),
        pytest.param("Bridge shut\nThe river rose.", ["Bridge shut", "The river rose."], id="a headline stands alone"),
        pytest.param(
            "The river rose.\nThe bridge shut.", ["The river rose.", "The bridge shut."], id="whole sentences"
        ),
        pytest.param("The mayor of\nthe town spoke.", ["The mayor of\nthe town spoke."], id="lower case goes on"),
        pytest.param("Rain fell,\nVellmark said.", ["Rain fell,\nVellmark said."], id="a comma goes on"),
        pytest.param("She left on Oct.\n8 by ferry.", ["She left on Oct.\n8 by ferry."], id="broken at a month"),
        pytest.param("It was Mr.\nEk who rang.", ["It was Mr.\nEk who rang."], id="broken at a title"),
        pytest.param("- boats\n- ropes", ["- boats", "- ropes"], id="list items"),
        pytest.param("1. boats\n2. ropes", ["1. boats", "2. ropes"], id="numbered items"),
        pytest.param(WRAPPED, [WRAPPED], id="a full column"),
        pytest.param(WRAPPED.replace("\n", "\r\n"), [WRAPPED.replace("\n", "\r\n")], id="a column of another system"),
    ],
)
def test_a_text_is_cut_where_what_belongs_together_ends(text: str, expected: list[str]) -> None:
    assert stretches(text) == expected


def test_two_wrapped_paragraphs_stay_two() -> None:
    assert stretches(f"{WRAPPED}\n\n{WRAPPED}\n") == [WRAPPED, WRAPPED]


def test_short_lines_are_no_column() -> None:
    assert stretches("Ferry times\nSeven sharp\nNoon as well") == ["Ferry times", "Seven sharp", "Noon as well"]
