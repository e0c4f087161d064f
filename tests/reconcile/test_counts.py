"""What a figure counts, and what of it is shown."""

import pytest

from onrecord.reconcile.counts import counts_of, in_one_state

from .readings import claim, count


def test_a_count_that_is_withdrawn_is_none() -> None:
    withdrawn = claim("post", "An earlier count of five dead was wrong.", quantities=(count(5, "dead"),))
    raised = claim("post", "An earlier report spoke of five dead.", quantities=(count(5, "dead"),))
    assert [found.value for found in counts_of([withdrawn, raised])] == [5]
    assert counts_of([withdrawn]) == []


@pytest.mark.parametrize(
    ("statement", "text", "counts", "shown"),
    [
        ("The death toll has reached nine.", "nine", "death toll", "nine"),
        ("Nine people died.", "Nine", "people", "Nine people"),
        ("The blast left nine dead.", "nine", "victims", "nine victims"),
    ],
)
def test_a_figure_is_shown_with_what_follows_it(statement: str, text: str, counts: str, shown: str) -> None:
    quantity = count(9, counts).model_copy(update={"text": text})
    (found,) = counts_of([claim("post", statement, quantities=(quantity,))])
    assert found.shown == shown


def test_some_of_ones_own_are_no_toll() -> None:
    own = claim(
        "post", "Eleven of my people are dead.", quantities=(count(11, None).model_copy(update={"text": "Eleven"}),)
    )
    (found,) = counts_of([own])
    assert "part" in found.unit


def test_those_among_the_injured_are_a_part_of_them() -> None:
    some = claim(
        "post",
        "Among the injured are two persons with burns.",
        quantities=(count(2, "persons").model_copy(update={"text": "two"}),),
    )
    (found,) = counts_of([some])
    assert "part" in found.unit


def test_neither_end_of_a_range_is_a_count() -> None:
    ends = tuple(count(value, "guards").model_copy(update={"text": text}) for value, text in ((4, "four"), (9, "nine")))
    assert counts_of([claim("post", "Between four and nine guards were killed.", quantities=ends)]) == []


def test_those_told_of_apart_from_the_dead_are_no_toll() -> None:
    six = count(6, None).model_copy(update={"text": "six"})
    (found,) = counts_of([claim("post", "The choir was aboard; six are among the dead.", quantities=(six,))])
    assert "part" in found.unit


@pytest.mark.parametrize(
    ("statement", "figure", "harm"),
    [
        ("The co-operative has lost 340, nearly everything it had.", "340", ""),
        ("The blaze at the works left 340 people lost at sea.", "340", "missing"),
        ("By nightfall 340 were still missing.", "340", "missing"),
        ("We have six confirmed dead and 340 people we cannot account for.", "340", "missing"),
    ],
)
def test_what_a_firm_has_lost_is_nobody_missing(statement: str, figure: str, harm: str) -> None:
    (found,) = counts_of([claim("post", statement, quantities=(count(340, None).model_copy(update={"text": figure}),))])
    assert found.harm == harm


@pytest.mark.parametrize(
    ("statement", "state"),
    [
        ("Over 50,000 people were evacuated from the zone.", "driven out"),
        ("Over 50,000 people stayed put within the evacuation zone.", None),
        ("Over 50,000 people refused to leave the evacuation zone.", None),
    ],
)
def test_those_who_stayed_are_not_driven_out(statement: str, state: str | None) -> None:
    told = claim("post", statement, quantities=(count(50_000, "people").model_copy(update={"text": "50,000"}),))
    assert next((found.harm for found in in_one_state([told])), None) == state
