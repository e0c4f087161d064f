"""When something was claimed is not when it happened."""

import pytest

from onrecord.extract.when import is_when_said
from onrecord.text.moments import moment_in


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("Two complaints had been made, it was claimed on Monday.", True),
        ("The mill closes, its owner revealed on Monday.", True),
        ("The mill closed on Monday.", False),
        ("On Monday the mill closed, it was claimed.", False),
    ],
)
def test_a_time_behind_a_verb_of_saying_is_when_it_was_said(statement: str, said: bool) -> None:
    moment = moment_in(statement, "2024-06-04")
    assert moment is not None
    assert is_when_said(statement, moment) is said
