"""A figure is the same figure however it is written; what bounds it and what it counts are kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text import figures
from onrecord.text.counted import age_in, counted_by
from onrecord.text.figures import figures_in, words_to_number
from onrecord.text.lowered import lowered, word_set


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The river rose.", id="no figure"),
        pytest.param("No one came at first, and one left.", id="one and first are words more often"),
        pytest.param("She waited a second.", id="second is a unit"),
        pytest.param("The mayor may march on.", id="may and march are verbs"),
        pytest.param("A father-of-two got a six-figure sum.", id="parts of a word"),
    ],
)
def test_words_that_count_nothing_are_no_figures(text: str) -> None:
    assert figures_in(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "value", "bound"),
    [
        ("6 boats", "number", 6, "exactly"),
        ("six boats", "number", 6, "exactly"),
        ("twenty-six boats", "number", 26, "exactly"),
        ("two hundred and six boats", "number", 206, "exactly"),
        ("a dozen boats", "number", 12, "exactly"),
        ("two dozen boats", "number", 24, "exactly"),
        ("1,500 boats", "number", 1500, "exactly"),
        ("2.3 million boats", "number", 2_300_000, "exactly"),
        ("half a million boats", "number", 500_000, "exactly"),
        ("12k boats", "number", 12_000, "exactly"),
        ("more than twenty boats", "number", 20, "more_than"),
        ("over 20 boats", "number", 20, "more_than"),
        ("at least six boats", "number", 6, "at_least"),
        ("six or more boats", "number", 6, "at_least"),
        ("six or fewer boats", "number", 6, "up_to"),
        ("six or more than that", "number", 6, "exactly"),
        ("2000 or more boats", "number", 2000, "at_least"),
        ("no fewer than six boats", "number", 6, "at_least"),
        ("up to 300 boats", "number", 300, "up_to"),
        ("fewer than 300 boats", "number", 300, "up_to"),
        ("about 300 boats", "number", 300, "about"),
        ("some 300 boats", "number", 300, "about"),
        ("12 percent", "percent", 12, "exactly"),
        ("12.5%", "percent", 12.5, "exactly"),
        ("twelve per cent", "percent", 12, "exactly"),
        ("$5bn", "money", 5_000_000_000, "exactly"),
        ("€1,250.50", "money", 1250.5, "exactly"),
        ("the third flood", "ordinal", 3, "exactly"),
        ("the 21st flood", "ordinal", 21, "exactly"),
        ("dozens of boats", "vague", None, "exactly"),
        ("hundreds of thousands of boats", "vague", None, "exactly"),
        ("in 2029 it rose", "year", 2029, "exactly"),
        ("over 2,000 boats", "number", 2000, "more_than"),
        ("a row over 40 trees", "number", 40, "exactly"),
        ("built over six years", "number", 6, "exactly"),
        ("it lasted over six years", "number", 6, "more_than"),
        ("as much as 31%", "percent", 31, "up_to"),
        ("as little as $5bn", "money", 5_000_000_000, "at_least"),
        ("closer to 300 boats", "number", 300, "about"),
    ],
)
def test_figures_are_read_with_what_bounds_them(text: str, kind: str, value: float | None, bound: str) -> None:
    (figure,) = figures_in(text)
    assert (figure.kind, figure.value, figure.bound) == (kind, value, bound)
    assert text[figure.start : figure.end] == figure.text


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("Oct. 3", 3, 10, None),
        ("Oct.\n3", 3, 10, None),
        ("October 3rd, 2029", 3, 10, 2029),
        ("3 October 2029", 3, 10, 2029),
        ("the 3rd of October", 3, 10, None),
        ("2029-10-03", 3, 10, 2029),
        ("May 3", 3, 5, None),
        ("Sept 30", 30, 9, None),
    ],
)
def test_a_date_is_one_figure(text: str, day: int, month: int, year: int | None) -> None:
    (figure,) = figures_in(text)
    assert (figure.kind, figure.value, figure.unit, figure.year) == ("date", day, str(month), year)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10:25", 625),
        ("10:25 p.m.", 1345),
        ("12.05 am", 5),
        ("7 p.m.", 1140),
        ("12 pm", 720),
        ("about 9:40 p.m.", 1300),
    ],
)
def test_a_clock_time_is_no_count(text: str, minutes: int) -> None:
    (figure,) = figures_in(text)
    assert (figure.kind, figure.value) == ("time", minutes)


@pytest.mark.parametrize(
    ("one", "other"),
    [("six boats", "6 boats"), ("two thousand men", "2,000 men"), ("3 October", "Oct. 3"), ("$5bn", "$5 billion")],
)
def test_the_spelling_of_a_figure_does_not_matter(one: str, other: str) -> None:
    assert [figure.key for figure in figures_in(one)] == [figure.key for figure in figures_in(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("six boats", "seven boats"), ("$5", "€5"), ("5 percent", "5"), ("dozens", "hundreds"), ("Oct. 3", "Nov. 3")],
)
def test_another_figure_is_another(one: str, other: str) -> None:
    assert [figure.key for figure in figures_in(one)] != [figure.key for figure in figures_in(other)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("six soldiers were killed", "soldiers"),
        ("six North Orne soldiers died", "North Orne soldiers"),
        ("six of the boats were lost", "boats"),
        ("six were killed", None),
        ("all six.", None),
        ("six, the mayor said", None),
    ],
)
def test_what_is_counted_follows_the_figure(text: str, counted: str | None) -> None:
    (figure,) = figures_in(text)
    assert counted_by(text, figure) == counted


def test_several_figures_come_in_the_order_of_the_text() -> None:
    text = "On 3 October six boats, more than 20 cars and 5% of the wheat were lost by 10:25 p.m."
    assert [figure.text for figure in figures_in(text)] == ["3 October", "six", "more than 20", "5%", "10:25 p.m."]


@pytest.mark.parametrize("words", ["six", "six hundred", "six hundred and six thousand", "dozen", "half a million"])
def test_numbers_in_words_have_a_value(words: str) -> None:
    assert words_to_number(words) > 0


@given(st.integers(min_value=0, max_value=999_999_999))
def test_a_number_in_digits_keeps_its_value_with_and_without_commas(number: int) -> None:
    for written in (f"some {number} boats", f"some {number:,} boats"):
        (figure,) = figures_in(written)
        assert figure.value == number


@given(st.text(max_size=80))
def test_a_figure_is_cut_from_the_text_whatever_it_is(text: str) -> None:
    at = 0
    for figure in figures_in(text):
        assert at <= figure.start < figure.end
        assert text[figure.start : figure.end] == figure.text
        at = figure.end


def test_a_bound_behind_a_figure_belongs_to_its_words() -> None:
    (figure,) = figures_in("sentenced to two or more years")
    assert figure.text == "two or more"
    assert counted_by("sentenced to two or more years", figure) == "years"


def test_initials_with_points_are_part_of_what_is_counted() -> None:
    text = "The coast guard brought home 10 U.S. citizens on Monday."
    assert counted_by(text, figures_in(text)[0]) == "U.S. citizens"


@given(
    st.lists(
        st.sampled_from(
            "more than|no fewer than|half a|million|six|twenty-six|and|10|1,500|$5|US$3bn|Oct. 3|at|at least|10:30|percent"
            "|first|one|dozens|tens of thousands|boats|İ|,|-|—|\n".split("|")
        ),
        max_size=30,
    )
)
def test_looking_only_beside_digits_and_number_words_loses_no_figure(words: list[str]) -> None:
    text = lowered(" ".join(words))
    everywhere = [found.span() for found in figures._pattern().finditer(text) if found.group() != "first"]
    assert [found.span() for found in figures._matches(text, word_set(text)) if found.group() != "first"] == everywhere


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("20 with burns", None),
        ("126 in the deadliest such crash", None),
        ("140 injured people some of them children", "injured people"),
        ("two besieged towns killing nobody", "besieged towns"),
        ("Over 20 Dead The explosion hit", None),
        ("six members of the crew", "members"),
        ("six North Marn officers killed on Monday", "North Marn officers killed"),
        ("10 U.S. citizens and two pilots", "U.S. citizens"),
        ("20 of those injured", "injured"),
        ("12 of the passengers", "passengers"),
        ("seven people were killed", "people"),
        ("100 and wounding hundreds more", None),
        ("14 contracts went to the firm", "contracts"),
        ("three people briefed on it", "people"),
        ("165 kilometres per hour tore roofs off", "kilometres per hour"),
        ("20 people injured in Velm", "people injured"),
        ("The number of people killed rose to 11.", "people killed"),
        ("The number of people known to have died in Monday's flood rose to 58.", "people known to have died"),
        ("The death toll in Velm has risen to at least 12.", "death toll"),
    ],
)
def test_what_is_counted_is_named_beside_the_figure(text: str, counts: str | None) -> None:
    assert counted_by(text, figures_in(text)[0]) == counts


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("a 63-year-old man", "year-old"),
        ("Ana Vek, 59, took it", ""),
        ("She is 71 years old.", "years old"),
        ("In Velm, 59 died.", None),
    ],
)
def test_an_age_is_told_from_a_count(text: str, age: str | None) -> None:
    assert age_in(text, figures_in(text)[0]) == age


@pytest.mark.parametrize(
    ("text", "minutes"), [("at 0230 GMT", 150), ("by 1105 GMT", 665), ("at 2200 local time", 1320)]
)
def test_an_hour_of_four_digits_is_no_count(text: str, minutes: int) -> None:
    (figure,) = figures_in(text)
    assert (figure.kind, figure.value) == ("time", minutes)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Police said about 17 people were held.", "about"),
        ("It was worth more, about 17 million.", "about"),
        ("The survey asked about 17 tenants whether they were happy.", "about"),
        ("She complained about 17 times.", "about"),
        ("Police would not say more about 17 people who were held.", "exactly"),
        ("The firm declined to talk about 17 complaints.", "exactly"),
        ("There were questions about 17 payments.", "exactly"),
    ],
)
def test_about_is_no_bound_where_it_tells_what_is_spoken_of(text: str, bound: str) -> None:
    (figure,) = figures_in(text)
    assert (figure.bound, figure.text.startswith("about")) == (bound, bound == "about")


def test_two_numbers_joined_by_and_are_not_added() -> None:
    assert [(one.text, one.value) for one in figures_in("between four and nine guards")] == [("four", 4), ("nine", 9)]
