"""The day an article gives for itself is read wherever newsrooms put it; a year is taken from others only where one fits."""

from datetime import date

import pytest

from onrecord.ingest.blocks import blocks_of
from onrecord.ingest.dates import told_by_others
from onrecord.ingest.metadata import metadata_of

HEADLINE = "Vellmark bridge shut after night of heavy rain"
BODY = (
    "The river Orne rose by two metres overnight and Vellmark shut its only bridge, the mayor said on Monday morning."
)


def dates(*lines: str) -> tuple[str | None, str | None]:
    text = "\n\n".join([HEADLINE, *lines])
    about = metadata_of("0123456789abcdef.txt", text, blocks_of(text))
    return about.published, about.dated


@pytest.mark.parametrize(
    "line",
    [
        "Diario do Orne, Vellmark. Monday, March 4, 2030",
        "VELLMARK STATE PRESS BUREAU (VSPB). Translated from Ornish. 4 March 2030",
        "Orne Weekly | 4 March 2030 | By Ada Lindqvist",
        "Published 4 March 2030, 14:20",
        "By Ada Lindqvist, 4 March 2030",
        "The Orne Lantern · 2030-03-04",
        "Orne Post - 04.03.2030",
        "Monday 4 March 2030 | Region, pages 2-3",
        "Mon 4 Mar 2030 | orne post | TRANSPORT",
        "What growers read | No 212 | 4 March 2030",
        "Vellmark, Monday 4 March 2030 – 14:20 hours",
        "Weekend edition, 4/5 March 2030",
        "Monday 4 March / Tuesday 5 March 2030",
        "04.03.30",
    ],
)
def test_a_masthead_gives_the_day(line: str) -> None:
    assert dates(line, BODY) == ("2030-03-04", None)


@pytest.mark.parametrize(
    "opening",
    [
        "VELLMARK, Orne, March 4, 2030 (Orne Wire) — ",
        "March 4, 2030 (Orne Wire) - ",
        "4 March 2030 /ORNPRESS/ - ",
        "Vellmark, 4 March 2030 (OP) – ",
    ],
)
def test_a_dateline_gives_the_day(opening: str) -> None:
    assert dates(opening + BODY) == ("2030-03-04", None)


@pytest.mark.parametrize(
    "line", ["Published 4 March 2030", "04 MAR 2030 22:10", "(OP) al/kr 04.03.2030 14:20", "4 March 2030"]
)
def test_the_last_line_may_say_when_an_article_came_out(line: str) -> None:
    assert dates(BODY, BODY, line) == ("2030-03-04", None)


@pytest.mark.parametrize("line", ["The next hearing is on 4 March 2030", "Tickets: 4 March 2030, town hall"])
def test_a_last_line_that_tells_of_a_day_is_no_day_of_publication(line: str) -> None:
    assert dates(BODY, BODY, line) == (None, None)


@pytest.mark.parametrize(
    ("opening", "words"),
    [
        ("VELLMARK, March 4 /ORNPRESS/. ", "March 4"),
        ("VELLMARK, Monday, March 4 (Orne Wire) - ", "Monday, March 4"),
        ("VELLMARK. 4 March. ORNPRESS - ", "4 March"),
    ],
)
def test_a_day_without_a_year_is_kept_in_its_words(opening: str, words: str) -> None:
    assert dates(opening + BODY) == (None, words)


def test_a_month_that_may_be_a_day_is_kept_in_its_words() -> None:
    assert dates("04/03/2030", BODY) == (None, "04/03/2030")


@pytest.mark.parametrize(
    "line", ["What the town has learnt since the flood of 4 March 2011", "Bridge closed on Monday, March 4, 2030"]
)
def test_a_date_in_a_deck_is_no_day_of_publication(line: str) -> None:
    assert dates(line, "By Ada Lindqvist", BODY, BODY) == (None, None)


@pytest.mark.parametrize(
    ("words", "others", "day"),
    [
        ("March 4", [date(2030, 3, 6)], date(2030, 3, 4)),
        ("4 Mar.", [date(2030, 2, 20), date(2030, 3, 6)], date(2030, 3, 4)),
        ("Dec 30", [date(2031, 1, 2)], date(2030, 12, 30)),
        ("Monday, March 4", [date(2030, 3, 6)], date(2030, 3, 4)),
        ("04/03/2030", [date(2030, 3, 5)], date(2030, 3, 4)),
        pytest.param("Tuesday, March 4", [date(2030, 3, 6)], None, id="another day of the week"),
        pytest.param("March 4", [], None, id="no others"),
        pytest.param("March 4", [date(2030, 9, 6)], None, id="none near"),
        pytest.param("March 4", [date(2030, 3, 6), date(2024, 3, 1)], None, id="two years near"),
        pytest.param("05/06/2030", [date(2030, 6, 5), date(2030, 5, 1)], None, id="both months near"),
        pytest.param("February 29", [date(2030, 3, 1)], None, id="no such day"),
    ],
)
def test_other_articles_tell_the_year_where_one_alone_fits(words: str, others: list[date], day: date | None) -> None:
    assert told_by_others(words, others) == day


def test_the_head_of_a_page_may_give_a_day_without_a_year() -> None:
    assert dates("Monday 4 March | World | Page 19", BODY) == (None, "Monday 4 March")
