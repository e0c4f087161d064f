"""Stretches of time that a text gives by their two ends: "between March 2021 and June 2024", "from 3 to 7 May", "2015-2019".

The days are those of both ends; the first end has the month and the year of the second where it gives none itself.
"""

import calendar
import re
from datetime import date
from typing import NamedTuple

from onrecord.text.calendar import A_MONTH, SHORT_MONTHS

_YEAR = r"(?:19|20)\d\d"


def _end(n: int) -> str:
    """A pattern of one end, with its day, month and year in groups whose names end in `n`."""
    return (
        rf"(?:(?P<d{n}>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?P<dm{n}>{A_MONTH}))?(?:,?\s+(?P<dy{n}>{_YEAR}))?(?![\d.,:]*\d)"
        rf"|(?P<m{n}>{A_MONTH})(?:\s+(?P<md{n}>\d{{1,2}})(?!\d))?(?:,?\s+(?P<my{n}>{_YEAR}))?|(?P<y{n}>{_YEAR}))"
    )


_PERIOD = re.compile(
    rf"\b(?:(?:between)\s+{_end(1)}\s+and\s+{_end(2)}|(?:from)\s+{_end(3)}\s*(?:to|until|till|through|[-–—])\s*{_end(4)})(?![\w%])"
)
_MOST_YEARS = 60
_HALF_A_YEAR = 183


class Period(NamedTuple):
    """Where a stretch of time stands in a text, half-open, and its first and last day; no days where the year is open."""

    start: int
    end: int
    days: tuple[date, date] | None


def period_in(low: str, today: date | None) -> Period | None:
    """The first stretch of time in a lowered text; without a year of its own it is the one nearest to `today`."""
    if "between " not in low and "from " not in low:
        return None
    for found in _PERIOD.finditer(low):
        one, two = (1, 2) if found["y2"] or found["m2"] or found["d2"] else (3, 4)
        first, last = _parts(found, one), _parts(found, two)
        if last[1] is None and (last[0] is None or first[2] is not None):
            continue  # "between 3 and 7", "from 3 to 2019": no time
        year = last[0] or first[0]
        days = [_within(first, last, year)] if year else [_within(first, last, near) for near in _years_about(today)]
        known = [each for each in days if each is not None and each[0] <= each[1]]
        if today is not None and not year:
            known = [each for each in known if abs((each[0] - today).days) <= _HALF_A_YEAR]
        long = any(each[1].year - each[0].year > _MOST_YEARS for each in known)
        return Period(*found.span(), known[0] if len(known) == 1 and not long else None)
    return None


def _years_about(today: date | None) -> tuple[int, ...]:
    return (today.year - 1, today.year, today.year + 1) if today else ()


def _within(first: "_Parts", last: "_Parts", year: int) -> tuple[date, date] | None:
    """The days of both ends, the first of which has month and year of the last where it gives none."""
    month = first[1] or (last[1] if first[2] else None)
    over = not first[0] and not last[0] and last[1] is not None and month is not None and last[1] < month
    return _days((first[0] or year, month, first[2]), (last[0] or year + over, *last[1:]))


_Parts = tuple[int | None, int | None, int | None]


def _parts(found: re.Match[str], n: int) -> _Parts:
    """Year, month and day of an end; None for what it does not give."""
    year = found[f"dy{n}"] or found[f"my{n}"] or found[f"y{n}"]
    month = found[f"dm{n}"] or found[f"m{n}"]
    day = found[f"d{n}"] or found[f"md{n}"]
    return (
        int(year) if year else None,
        SHORT_MONTHS.index(month[:3]) + 1 if month else None,
        int(day) if day else None,
    )


def _days(first: _Parts, last: _Parts) -> tuple[date, date] | None:
    """From the first day of the first end to the last of the last."""
    if first[0] is None or last[0] is None:
        return None
    try:
        begin = date(first[0], first[1] or 1, first[2] or 1)
        month = last[1] or 12
        return begin, date(last[0], month, last[2] or calendar.monthrange(last[0], month)[1])
    except ValueError:
        return None
