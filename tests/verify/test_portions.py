"""Some are not all, a few not most, and a part of a thing is not the thing."""

import pytest

from tests.verify.drafting import claim, refusals, story


@pytest.mark.parametrize(
    ("told", "true", "false"),
    [
        ("Some residents fled the town", "Several residents fled the town.", "Residents fled the town."),
        ("Some residents fled the town", "Some residents fled the town.", "Most residents fled the town."),
        ("Several hospitals ran out of blood", "A few hospitals ran out of blood.", "Hospitals ran out of blood."),
        (
            "Several hospitals ran out of blood",
            "Several hospitals were out of blood.",
            "Many hospitals ran out of blood.",
        ),
        ("A few soldiers crossed the river", "Some soldiers crossed the river.", "Soldiers crossed the river."),
        ("Few lawmakers oppose the bill", "Few lawmakers oppose the bill.", "Some lawmakers oppose the bill."),
        ("Some lawmakers oppose the bill", "A number of lawmakers oppose the bill.", "Few lawmakers oppose the bill."),
        ("Most of the prisoners were freed", "The majority of prisoners were freed.", "The prisoners were freed."),
        ("Most of the prisoners were freed", "Many of the prisoners were freed.", "All of the prisoners were freed."),
        ("Part of the bridge collapsed", "A part of the bridge collapsed.", "The bridge collapsed."),
        ("One of the guards died", "A guard died.", "The guards died."),
        ("Half of the houses burned down", "Half the houses burned down.", "The houses burned down."),
        ("Some of them were armed", "Some of the men were armed.", "They were armed."),
        (
            "Some of them have already died",
            "Some of the men have already died.",
            "The troops have already died.",
        ),
        ("Two of the nine gates were rusted", "Two of the gates were rusted.", "The gates were rusted."),
        (
            "The guards left, half of them armed",
            "The guards left, half of them armed.",
            "The guards left, all of them armed.",
        ),
        ("Almost all the boats were lost", "Nearly all the boats were lost.", "All the boats were lost."),
        ("Virtually every road was shut", "Almost every road was shut.", "Every road was shut."),
        ("A number of schools were shut", "Some schools were shut.", "Schools were shut."),
    ],
)
def test_how_many_of_them_is_kept(told: str, true: str, false: str) -> None:
    document = story(f"{told}, the mayor said.")
    assert refusals(document, claim(false, speaker="the mayor")) == ["portions"]
    assert refusals(document, claim(true, speaker="the mayor")) == []


@pytest.mark.parametrize(
    ("told", "statement"),
    [
        pytest.param("All residents fled the town", "Residents fled the town.", id="all of them"),
        pytest.param("Many shops closed early", "Shops closed early.", id="many, and not the shops"),
        pytest.param("Some 300 residents fled", "About 300 residents fled.", id="some before a figure"),
        pytest.param(
            "Some residents of Velm fled, and residents of Marn stayed", "Residents of Marn stayed.", id="others"
        ),
        pytest.param("The most violent storms hit Velm", "Violent storms hit Velm.", id="a superlative"),
        pytest.param("Marn left as part of the deal", "Marn left under the deal.", id="as part of"),
        pytest.param("Three residents fled the town", "Residents fled the town.", id="a figure without of"),
        pytest.param("Some progress was made", "Progress was made.", id="no plural"),
    ],
)
def test_what_counts_nobody_may_go(told: str, statement: str) -> None:
    assert "portions" not in refusals(story(f"{told}, the mayor said."), claim(statement, speaker="the mayor"))


def test_how_many_say_it_is_no_part_of_what_they_say() -> None:
    told = story("Some of the guards said the guards at the gate had been asleep.")
    assert refusals(told, claim("The guards at the gate had been asleep.", speaker="Some of the guards")) == []


def test_an_aside_that_it_was_not_all_of_them_may_go() -> None:
    told = story("Most deputies, but not all, backed the bill, the clerk said.")
    assert refusals(told, claim("Most deputies backed the bill.", speaker="the clerk")) == []
