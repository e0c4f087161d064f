"""Times: the phrase is kept, days are set only where they are safe, and given dates are held against the phrase."""

import pytest

from onrecord.text.moments import borne_out, moment_in, place_in


@pytest.mark.parametrize(
    ("statement", "published", "day"),
    [
        pytest.param("It closed.", "2024-10-09", None, id="no time"),
        pytest.param("It closed on Tuesday.", "2024-10-09", "2024-10-08", id="the last such day"),
        pytest.param("It will close on Tuesday.", "2024-10-09", None, id="one ahead is left open"),
        pytest.param("It closed on Tuesday.", None, None, id="no date of publication"),
        pytest.param("It is to close from Tuesday.", "2024-10-09", None, id="a day that only bounds a time"),
        pytest.param("It closes on Tuesday.", "2024-10-09", None, id="nothing tells of the past"),
        pytest.param("It closed in May 2023.", None, "2023-05-01", id="a month of a year"),
        pytest.param("It closed on October 3.", "2024-10-09", "2024-10-03", id="a date of this year"),
        pytest.param("It closed on Nov. 13.", "2024-06-04", None, id="a date that is past, and of no likely year"),
        pytest.param("It closed on 30 December.", "2025-01-03", "2024-12-30", id="a date of the year before"),
        pytest.param("It will close on 3 January.", "2024-12-30", "2025-01-03", id="a date of the year after"),
        pytest.param("It closed on October 3, 2021.", None, "2021-10-03", id="a full date"),
        pytest.param("It closed yesterday.", "2024-10-09", "2024-10-08", id="yesterday"),
        pytest.param("It closed on October 3 last year.", "2024-10-09", "2023-10-03", id="a date of last year"),
        pytest.param("It is at its lowest since June 2019.", "2024-10-09", None, id="since when"),
        pytest.param(
            "The dead of Monday's flood rose to 58 yesterday.",
            "2024-10-09",
            "2024-10-08",
            id="not the time of something else",
        ),
    ],
)
def test_a_date_is_set_only_where_it_is_safe(statement: str, published: str | None, day: str | None) -> None:
    found = moment_in(statement, published)
    assert (found.days[0].isoformat() if found and found.days else None) == day


@pytest.mark.parametrize(
    ("statement", "place"),
    [("Nobody came.", None), ("It fell in the port of Velm.", "the port of Velm"), ("It fell in May.", None)],
)
def test_the_first_place_is_kept(statement: str, place: str | None) -> None:
    assert place_in(statement) == place


@pytest.mark.parametrize(
    ("phrase", "first", "last", "fits"),
    [
        ("October 3", "2024-10-03", "2024-10-03", True),
        ("October 3", "2024-10-04", "2024-10-04", False),
        ("October 3, 2021", "2024-10-03", "2024-10-03", False),
        ("on Tuesday", "2024-10-08", "2024-10-08", True),
        ("on Tuesday", "2024-10-09", None, False),
        ("last Tuesday", "2024-10-01", "2024-10-01", True),
        ("yesterday", "2024-10-08", "2024-10-08", True),
        ("yesterday", "2024-09-08", "2024-09-08", False),
        ("early October", "2024-10-01", "2024-10-10", True),
        ("early October", "2024-09-30", "2024-10-10", False),
        ("in September 2023", "2023-09-01", "2023-09-30", True),
        ("in 2019", "2019-01-01", "2019-12-31", True),
        ("in 2019", "2018-01-01", "2019-12-31", False),
        ("between 3 May and 5 May 2024", "2024-05-03", "2024-05-05", True),
        ("last month", "2024-09-01", "2024-09-30", True),
        ("next year", "2025-01-01", "2025-12-31", True),
        ("at dawn", "2024-10-08", "2024-10-08", None),
        ("at dawn", None, None, None),
        ("at dawn", "soon", None, False),
        ("in October", "2024-10-31", "2024-10-01", False),
        ("in October", "2024-13-01", None, False),
    ],
)
def test_given_dates_are_held_against_the_phrase(
    phrase: str, first: str | None, last: str | None, fits: bool | None
) -> None:
    assert borne_out(first, last, phrase, "2024-10-09") is fits


def test_without_a_date_of_publication_a_weekday_fixes_nothing() -> None:
    assert borne_out("2024-10-08", "2024-10-08", "on Tuesday", None) is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The mayor resigned on Monday and said she would not return.", "2024-06-03"),
        ("The premier survived a ballot on Monday, winning by 71 votes to 62.", "2024-06-03"),
        ("On Monday, the council voted to close the school.", "2024-06-03"),
        pytest.param("She was branded a liar last night.", None, id="dated by another clock, perhaps"),
        pytest.param("The mayor resigned on Wednesday.", None, id="tomorrow's day of the week"),
        ("The wall burst shortly before dawn on Monday.", "2024-06-03"),
        ("A man was arrested after a raid on Monday.", "2024-06-03"),
        pytest.param("The mayor will resign and leave on Monday.", None, id="ahead"),
        pytest.param("The firm suspended operations after its dam failed on 1 June.", None, id="of what came before"),
        pytest.param("Operations stopped following the failure of a dam on 1 June.", None, id="of what it followed"),
        pytest.param("The curfew was in force until 1 June.", None, id="an end alone"),
        pytest.param("All had left by 1 June.", None, id="at the latest"),
        pytest.param("The June 1 letter is not in the file.", None, id="a thing named by it"),
        pytest.param("Ana Vek, whose son Theo, two, died on 1 June, is in Velm.", None, id="of another's death"),
    ],
)
def test_a_day_is_that_of_the_clause_it_stands_in(sentence: str, day: str | None) -> None:
    moment = moment_in(sentence, "2024-06-04")
    days = moment.days if moment else None
    assert (days[0].isoformat() if days else None) == day


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The toll in Tuesday's collapse climbed to 19 on Wednesday night.", "2031-03-12"),
        ("A third worker has died following Tuesday's leak.", None),
        ("Monday's flood killed 58 people.", "2031-03-10"),
        ("It won the contract under a law of March 11, 2022.", None),
        ("He died on the morning of 9 March.", "2031-03-09"),
        ("The clash may wreck talks due to resume on June 2.", None),
        ("All dues are paid up to February 28.", None),
        ("They tell me Tuesday.", None),
        ("He would not talk about it, not today.", None),
        ("The minister was briefed Thursday.", "2031-03-13"),
    ],
)
def test_a_time_that_only_tells_which_dates_nothing(sentence: str, day: str | None) -> None:
    found = moment_in(sentence, "2031-03-14")
    assert (found.days[0].isoformat() if found and found.days else None) == day
