"""What the words around a figure say of those it counts."""

import pytest

from onrecord.reconcile.counts import counts_of
from onrecord.reconcile.grades import counts_nobody, grade, one_hospital, some_of
from onrecord.records import Quantity

from .readings import claim


@pytest.mark.parametrize(
    ("statement", "figure", "expected"),
    [
        ("9 people were hurt.", "9", ""),
        ("9 people are in a critical condition.", "9", "critical"),
        ("9 people have life-threatening injuries.", "9", "critical"),
        ("The blast critically injured 9 people.", "9", "critical"),
        ("9 were seriously injured, 4 slightly.", "9", "serious"),
        ("9 were seriously injured, 4 slightly.", "4", "slight"),
        ("9 people were taken to two hospitals.", "9", "in hospital"),
        ("The crash trapped 9 people and hurt 30.", "9", "trapped"),
        ("The crash trapped 9 people and hurt 30.", "30", ""),
        ("It was treating 20 people, 4 of whom were seriously injured.", "20", "in hospital"),
        ("It was treating 20 people, 4 of whom were seriously injured.", "4", "serious"),
        ("There are serious questions about the 9 dead.", "9", ""),
        ("Nobody was hurt.", "9", ""),
    ],
)
def test_how_badly_those_counted_are_hurt(statement: str, figure: str, expected: str) -> None:
    assert grade(statement, figure) == expected


@pytest.mark.parametrize(
    ("statement", "figure", "nobody"),
    [
        ("A 13-year-old boy was killed.", "13", True),
        ("Ana Vek, 56, was killed.", "56", True),
        ("It happened 8 months ago, killing many.", "8", True),
        ("The boat sank 12 km off Orne.", "12", True),
        ("Photo 3/8 shows the dead.", "3", True),
        ("At 6.10am the boat sank.", "6.10", True),
        ("56 people were killed.", "56", False),
        ("In Orne, 56 were killed.", "56", False),
        ("Twelve died, of whom 8 were sailors.", "8", False),
    ],
)
def test_a_figure_that_counts_nobody(statement: str, figure: str, nobody: bool) -> None:
    assert counts_nobody(statement, figure) is nobody


def test_a_figure_inside_another_is_not_it() -> None:
    assert grade("12 were slightly hurt; 2 were seriously hurt.", "2") == "serious"


def test_some_of_a_whole_are_set_apart() -> None:
    assert "part" in some_of("Five of the dead were pilots.", "Five")
    assert some_of("Five pilots died.", "Five") == frozenset()


@pytest.mark.parametrize(
    ("said", "named"), [("Orne General Hospital took in 9.", True), ("9 were taken to hospital.", False)]
)
def test_a_hospital_has_only_its_own(said: str, named: bool) -> None:
    assert bool(one_hospital(said)) is named


def test_ages_are_no_tolls() -> None:
    killed = claim(
        "post", "Ana Vek, 56, was killed.", quantities=(Quantity(text="56", value=56.0, bound="exactly", counts=None),)
    )
    assert counts_of([killed]) == []
