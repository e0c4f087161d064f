"""What a figure is said to count is what the evidence counts."""

import pytest

from onrecord.drafts import DraftQuantity
from tests.verify.drafting import claim, severities, story

ARTICLE = story("Seven soldiers were killed and a dozen houses burnt down in the lower town.", "The mayor spoke.")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (None, []),
        ("soldiers killed", []),
        ("fatalities", []),
        ("people killed", []),
        ("dead soldiers in the lower town", []),
        ("soldiers killed in action", ["warning"]),
        ("rebels", ["error"]),
        ("tanks destroyed", ["error"]),
        ("soldiers arrested by mutineers", ["error"]),
    ],
)
def test_what_is_counted_stands_in_the_evidence(counts: str | None, expected: list[str]) -> None:
    quantity = DraftQuantity(text="Seven", value=7, bound="exactly", counts=counts)
    found = severities(ARTICLE, claim("Seven soldiers were killed.", quantities=(quantity,)), "counts")
    assert found == expected


BOTH = story(
    "More than twenty dockers were killed and six were wounded in the port.",
    "Half of the sheds and a crane burnt down; more guards were sent.",
)


@pytest.mark.parametrize(
    ("statement", "cited", "text", "value", "counts", "expected"),
    [
        pytest.param("Six were wounded.", 1, "six", 6, "dockers wounded", [], id="its own harm"),
        pytest.param("Six were wounded.", 1, "six", 6, "injured dockers", [], id="another word for the harm"),
        pytest.param("Six were wounded.", 1, "six", 6, "dockers killed", ["error"], id="the other figure's harm"),
        pytest.param("Six were wounded.", 1, "six", 6, "casualties", [], id="a word for all harms"),
        pytest.param("Half of the sheds burnt down.", 2, "half", 0.5, "sheds", [], id="half"),
        pytest.param("A crane burnt down.", 2, "a crane", 1, "cranes", [], id="a is one"),
        pytest.param("More guards were sent.", 2, "more guards", None, "guards", [], id="no value"),
        pytest.param("More guards were sent.", 2, "more guards", 1, "guards", ["error"], id="a value without a figure"),
        pytest.param("Guards were sent.", 2, "guards", 3, "guards", ["error"], id="a figure out of nothing"),
    ],
)
def test_each_figure_counts_its_own_and_a_value_needs_a_figure(
    statement: str, cited: int, text: str, value: float | None, counts: str, expected: list[str]
) -> None:
    quantity = DraftQuantity(text=text, value=value, bound="exactly", counts=counts)
    assert severities(BOTH, claim(statement, cited, quantities=(quantity,)), "counts") == expected
