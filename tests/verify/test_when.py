import pytest

from onrecord.drafts import DraftTime
from onrecord.records import Document
from tests.articles import article
from tests.verify.drafting import claim, objections

STATEMENT = "The dam failed on Tuesday."


def told(published: str | None = "2031-03-05") -> Document:
    """An article of a Wednesday in March."""
    return article(("body", STATEMENT), ("body", "It was built in June 1990.")).model_copy(
        update={"published": published}
    )


def said(words: str, earliest: str | None, latest: str | None, *, published: str | None = "2031-03-05") -> list[str]:
    when = DraftTime(text=words, earliest=earliest, latest=latest, of="event")
    item = claim(STATEMENT).model_copy(update={"when": when})
    return [one.message for one in objections(told(published), item, "when")]


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        pytest.param("on Tuesday", None, None, id="no day is given"),
        pytest.param("on Tuesday", "2031-03-04", "2031-03-04", id="the day of the week"),
        pytest.param("on 4 March", "2031-03-04", "2031-03-04", id="day and month"),
        pytest.param("on March 4, 2031", "2031-03-04", "2031-03-04", id="day, month and year"),
        pytest.param("in June 1990", "1990-06-01", "1990-06-30", id="a whole month"),
        pytest.param("since June 1990", "1990-06-01", None, id="an open end"),
        pytest.param("from March 2 to March 4", "2031-03-02", "2031-03-04", id="from one day to another"),
        pytest.param("in December", "2030-12-01", "2030-12-31", id="a month of the year before"),
        pytest.param("in 1990", "1990-01-01", "1990-12-31", id="a year"),
        pytest.param("yesterday", "2031-03-04", "2031-03-04", id="yesterday"),
        pytest.param("last week", "2031-02-24", "2031-03-02", id="last week"),
    ],
)
def test_a_day_that_the_words_fix_is_accepted(words: str, earliest: str | None, latest: str | None) -> None:
    assert said(words, earliest, latest) == []


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        pytest.param("on Tuesday", "2031-03-05", "2031-03-05", id="another day of the week"),
        pytest.param("on Tuesday", "2029-03-06", "2029-03-06", id="a Tuesday long ago"),
        pytest.param("on 4 March", "2031-03-14", "2031-03-14", id="another day"),
        pytest.param("on 4 March", "2031-04-04", "2031-04-04", id="another month"),
        pytest.param("in June 1990", "1991-06-01", "1991-06-30", id="another year"),
        pytest.param("in December", "2023-12-01", None, id="a year the article does not know"),
        pytest.param("days after the storm", "2031-03-01", "2031-03-01", id="no day without the storm's"),
        pytest.param("at the opening", "2031-03-01", None, id="words that fix nothing"),
    ],
)
def test_a_day_that_they_do_not_fix_is_refused(words: str, earliest: str, latest: str | None) -> None:
    assert said(words, earliest, latest) == ["the words of the time do not fix this day"]


@pytest.mark.parametrize("iso", ["soon", "2031-3-4", "2031-02-30", "2031", "20310304"])
def test_what_is_no_date_is_refused(iso: str) -> None:
    assert said("on Tuesday", iso, None) == ["this is no date"]


def test_a_time_does_not_end_before_it_begins() -> None:
    assert said("from March 2 to March 4", "2031-03-04", "2031-03-02") == ["this time ends before it begins"]


def test_without_a_day_of_publication_a_word_that_leans_on_it_fixes_nothing() -> None:
    assert said("yesterday", "2031-03-04", "2031-03-04", published=None) != []
