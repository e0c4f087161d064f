"""A stretch of time runs from its first end to its last, and a number between two others is none."""

from datetime import date

import pytest

from onrecord.text.moments import borne_out, moment_in
from onrecord.text.periods import period_in

PUBLISHED = "2024-06-04"


@pytest.mark.parametrize(
    ("sentence", "phrase", "first", "last"),
    [
        ("Between March 2019 and June 2022 the firm paid.", "Between March 2019 and June 2022", "2019-03-01", "2022-06-30"),
        ("The firm paid between March and June 2022.", "between March and June 2022", "2022-03-01", "2022-06-30"),
        ("From 3 to 7 May the pumps stood still.", "From 3 to 7 May", "2024-05-03", "2024-05-07"),
        ("From May 3 to May 7 the pumps stood still.", "From May 3 to May 7", "2024-05-03", "2024-05-07"),
        ("It was shut from 30 April to 2 May 2023.", "from 30 April to 2 May 2023", "2023-04-30", "2023-05-02"),
        ("From 2015 to 2019 the mill made a loss.", "From 2015 to 2019", "2015-01-01", "2019-12-31"),
    ],
)  # fmt: skip
def test_a_span_is_no_single_day(sentence: str, phrase: str, first: str, last: str) -> None:
    moment = moment_in(sentence, PUBLISHED)
    assert moment is not None
    assert (moment.text, moment.days) == (phrase, (date.fromisoformat(first), date.fromisoformat(last)))
    assert borne_out(first, last, phrase, PUBLISHED)
    assert borne_out("2014-01-01", last, phrase, PUBLISHED) is False


@pytest.mark.parametrize(
    "sentence",
    ["Between 3 and 7 people were hurt.", "Sales grew from 2015 to 3,000 tons.", "Talks ran from Monday to Wednesday."],
)  # fmt: skip
def test_what_only_looks_like_a_span_is_none(sentence: str) -> None:
    assert period_in(sentence.lower(), date(2024, 6, 4)) is None


def test_a_span_that_ends_before_it_begins_has_no_days() -> None:
    found = period_in("from june 2022 to march 2021 it stood empty", None)
    assert found is not None
    assert found.days is None
