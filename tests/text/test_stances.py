"""Words that are for or against a thing, and words that are not."""

import pytest

from onrecord.text.stances import stance_on


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("said on Friday", None),
        ("told the board", None),
        ("has backed down", None),
        ("has opposed it, arguing", "it"),
        ("rejected the plan, saying", "thing"),
        ("welcomed an inquiry but said", "thing"),
    ],
)
def test_a_stance_is_on_a_thing_or_on_what_only_points_at_it(words: str, on: str | None) -> None:
    assert stance_on(words) == on
