"""The time of an item is the article's, and its dates are those that the words mean."""

import pytest

from onrecord.drafts import DraftTime
from onrecord.verify import verify
from tests.articles import article
from tests.verify.drafting import EMPTY, claim, severities

ARTICLE = article(
    ("body", "The gate broke on Monday, the fire service said."),
    ("body", "Six were injured."),
    ("body", "It had been mended in May 2023, early in the morning."),
    published="2024-10-09",
)


def time(text: str, earliest: str | None = None, latest: str | None = None) -> DraftTime:
    return DraftTime(text=text, earliest=earliest, latest=latest, of="event")


@pytest.mark.parametrize(
    ("when", "cited", "expected"),
    [
        (time("on Monday"), 1, []),
        (time("on Monday", "2024-10-07", "2024-10-07"), 1, []),
        (time("in May 2023", "2023-05-01", "2023-05-31"), 3, []),
        (time("on Monday"), 2, ["warning"]),
        (time("on Friday"), 1, ["error"]),
        (time("at dawn"), 1, ["error"]),
        (time("on Monday", "2024-10-08", "2024-10-08"), 1, ["error"]),
        (time("on Monday", "soon", None), 1, ["error"]),
        (time("in May 2023", "2022-05-01", "2023-05-31"), 3, ["error"]),
        (time("early in the morning", "2023-05-01", "2023-05-31"), 3, ["warning"]),
    ],
)
def test_a_time_that_the_article_does_not_give_is_refused(when: DraftTime, cited: int, expected: list[str]) -> None:
    statement = {1: "The gate broke.", 2: "Six were injured.", 3: "The gate had been mended."}[cited]
    found = severities(ARTICLE, claim(statement, cited, when=when), "dates")
    assert found == expected


def test_dates_that_the_words_do_not_fix_are_left_out() -> None:
    item = claim("It had been mended.", 3, when=time("early in the morning", "2023-05-01", "2023-05-31"))
    reading = verify(ARTICLE, EMPTY.model_copy(update={"claims": (item,)}), answered_by="model", model="a")
    (made,) = reading.claims
    assert made.when == time("early in the morning")
