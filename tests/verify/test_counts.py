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
