"""Which claims are history to a story: an older attack's dead are no count of this one's."""

import pytest

from onrecord.reconcile.events import scenes
from onrecord.records import Claim

from .readings import claim, count


def history(*claims: Claim) -> list[bool]:
    """Which of some claims are history to what was published on 14 and 15 July 2030."""
    found = scenes(claims, ["2030-07-14", "2030-07-15", "2030-07-15"])
    return [found[item.id].history for item in claims]


FIVE = (
    claim("post", "A ferry sank off Orla, killing 84 people.", quantities=(count(84, "people"),)),
    claim("echo", "The ferry sank off Orla, and 80 people died.", quantities=(count(80, "people"),)),
)


@pytest.mark.parametrize(
    ("statement", "older"),
    [
        ("Rescuers followed a plan drawn up after the Nov. 13 sinking that killed 130 people.", True),
        ("The plan dates from the fire of 3 December, in which 130 people died.", True),
        ("Four months ago, a barge sank in the same strait and 130 people were drowned.", True),
        ("The ferry sank on July 14 with 130 people aboard.", False),
        ("At least 130 people died when the ferry sank, a disaster worse than that of Nov. 13.", False),
        ("The fund paid out 130 crowns on 14 July.", False),
    ],
)
def test_what_is_counted_behind_a_day_of_another_month_or_months_ago_is_history(statement: str, older: bool) -> None:
    told = claim("herald", statement, at=40, quantities=(count(130, "people"),))
    assert history(*FIVE, told)[-1] is older


def test_a_story_that_most_articles_set_months_ago_is_no_history_to_itself() -> None:
    told = [
        claim(name, f"The dam burst two months ago and killed {n} people, {name} says.", quantities=(count(n, "people"),))
        for name, n in (("post", 12), ("echo", 14))
    ]  # fmt: skip
    assert history(*told) == [False, False]
