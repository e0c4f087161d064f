"""Times and places by strict patterns: the phrase is kept as it stands, and dates are set only where they are safe.

`moment_in` finds the first time that a text names; `days_meant` says which days a phrase can mean at all, so that the
dates that somebody else gives for it can be checked. Both count from the article's date of publication, and try their
patterns, but those of names, on the lowered text.
"""

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from onrecord.text.calendar import CALENDAR, MONTHS, SHORT_MONTHS, WEEKDAYS
from onrecord.text.figures import Figure, figures_in
from onrecord.text.lowered import gated, holds, lowered
from onrecord.text.pasts import IN_THE_PAST
from onrecord.text.periods import period_in
from onrecord.text.whose_time import (
    clause_at,
    is_of_another,
    is_of_what_is_named,
    main_clause_of,
    may_lie_ahead,
    names_a_thing,
    only_names,
    tells_which,
)

Days = tuple[date, date]
"""the first and the last day, both included"""

_WEEKDAY = re.compile(
    rf"\b(?:(?P<how>on|between|last|next|this|since|until|till|by|from|before|after|for|through|starting|beginning|every|each)\s+)?(?:(?:early|late)\s+)?(?P<day>{'|'.join(WEEKDAYS)})(?:\s+(?:morning|afternoon|evening|night))?\b",
)
_RELATIVE = gated(
    r"\b(?P<day>today|yesterday|tomorrow|tonight|overnight|(?P<which>last|this|next)\s+(?P<what>night|week|month|year))\b",
    "today yesterday tomorrow tonight overnight last this next",
)
_OF_A_YEAR = re.compile(
    rf"\b(?:(?:early|mid|late)[\s-]+)?(?P<month>(?:{'|'.join(MONTHS)})|(?:{'|'.join(SHORT_MONTHS)}|sept)\b\.?)(?:\s*,?\s*(?P<year>(?:19|20)\d\d)\b)?",
)
_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b")
_DIGIT = re.compile(r"\d")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_NEAR = {"night": 1, "week": 7, "month": 31, "year": 366}
_AHEAD = re.compile(r"\b(?:will|would|is to|are to|next|expected|due|plans?|scheduled|until|by)\b")
_PAST = re.compile(rf"\b(?:was|were|had|did|killing|leaving|{IN_THE_PAST})\b")
_ONLY_THOUGHT = re.compile(r"\b(?:would|could|might)\b|[’']d\b|\bif\b")
"""of a day to come that is only thought of: "we'd do it again tomorrow\""""
_TOMORROWS = 6
"""days back to the last day of the week that is tomorrow's"""
_FORTNIGHT = 14
_HALF_A_YEAR = 183
_NAME = r"[A-Z\u00c0-\u00de][\w’'-]*"
_PLACE = re.compile(
    rf"\b(?:in|near|at|outside|off|from)\s+(?P<place>(?:the\s+)?(?:(?:city|town|port|village|province|region|coast)\s+of\s+)?{_NAME}(?:\s+{_NAME}){{0,3}})"
)
_NO_PLACES = CALENDAR.union("i he she it we they his her the a an mr mrs ms dr president prime minister".split())


@dataclass(frozen=True, slots=True)
class Moment:
    """A time as a text gives it: the phrase, where it begins (code points), and the days where they are safe."""

    text: str
    start: int
    days: Days | None


def moment_in(text: str, published: str | None) -> Moment | None:
    """The first time that a text names; its days only for what the words, or the date of publication, fix."""
    today, low = _date(published), lowered(text)
    dated = _DIGIT.search(text) is not None
    if not dated and not any(map(low.__contains__, _PIECES)):
        return None
    main = main_clause_of(low)
    figures = figures_in(text)[:_MOST] if dated else ()
    period = period_in(main, today)
    if period is not None:
        return Moment(text[period.start : period.end], period.start, period.days)
    found = [
        Moment(
            figure.text,
            figure.start,
            None if _BY.search(low, max(0, figure.start - _BESIDE), figure.start) else _of_figure(figure, low, today),
        )
        for figure in figures
        if figure.kind == "date"
        and not main[figure.start].isspace()
        and not names_a_thing(low, figure.start, figure.end)
    ]
    if (
        "day" in main
        and any(map(main.__contains__, WEEKDAYS))
        and (weekday := _first_of_its_own(main, text))
        and (weekday["how"] or not only_names(low, weekday.start()))
    ):
        found.append(_moment(text, weekday, _of_weekday(weekday, low, today)))
    if (relative := _RELATIVE.search(main)) and not _is_name(text, relative.start()):
        away = _DAYS.get(relative["day"])
        if away == 1 and _ONLY_THOUGHT.search(low):
            away = None
        day = today + timedelta(away) if today and away is not None else None
        found.append(_moment(text, relative, (day, day) if day else None))
    if ("19" in main or "20" in main) and (month := _OF_A_YEAR.search(main)) and month["year"]:
        found.append(_moment(text, month, _month(month["month"], int(month["year"]))))
    found = [m for m in found if not is_of_another(low, m.start) and not tells_which(low, m.start)]
    own = [moment for moment in found if not _OWNED.match(text, moment.start + len(moment.text))]
    found = [m for m in found if not (m.text[:3].lower() == "on " or is_of_what_is_named(low, m.start))]
    return min(own or found, key=lambda moment: (moment.start, -len(moment.text)), default=None)


def tells_time(text: str) -> bool:
    """Whether a text has a figure or a word such as every time has one of."""
    return _DIGIT.search(text) is not None or holds(text, _PIECES)


_PIECES = ("day", "tomorrow", "tonight", "overnight", "last", "this", "next", "between ", "from ")
"""pieces of which every time without a digit has one"""
_BY = re.compile(r"\b(?:by|before|after)\s+$")
"""before a day that only bounds a time"""
_MOST = 60
"""figures of a text among which the first time is looked for"""
_BESIDE = 12
"""code points before a day in which that is looked for"""
_OWNED = re.compile(r"[’']s\b|\s+(?:night|morning|afternoon|evening)[’']s\b", re.IGNORECASE)
"""behind the time of something else: "the dead of Monday's flood rose to 58 yesterday" """


def _first_of_its_own(main: str, text: str) -> re.Match[str] | None:
    """The first day of the week that is not "Tuesday's", else the first."""
    days = list(_WEEKDAY.finditer(main))
    return next((day for day in days if not _OWNED.match(text, day.end())), days[0] if days else None)


def _is_name(text: str, at: int) -> bool:
    """Whether a word within a sentence is written with a capital: "told the Today programme"."""
    return text[at].isupper() and text[:at].rstrip(" “\"‘'")[-1:] not in ("", ".", "!", "?", ":")


def _moment(text: str, found: re.Match[str], days: Days | None) -> Moment:
    return Moment(text[slice(*found.span())], found.start(), days)


def days_meant(phrase: str, published: str | None) -> tuple[Days, ...]:
    """Every stretch of days that a phrase can mean; empty where the phrase fixes none."""
    today, figures, low = _date(published), figures_in(phrase), lowered(phrase)
    if (period := period_in(low, today)) is not None:
        return (period.days,) if period.days else ()
    dated = [figure for figure in figures if figure.kind == "date"]
    if dated:
        return tuple(days for figure in dated for days in _any_year(figure, today))
    if month := _OF_A_YEAR.search(low):
        years = [int(month["year"])] if month["year"] else _years_about(today)
        return tuple(_month(month["month"], year) for year in years)
    if year := _YEAR.search(phrase):
        return ((date(int(year["year"]), 1, 1), date(int(year["year"]), 12, 31)),)
    if today is None:
        return ()
    if weekday := _WEEKDAY.search(low):
        number = WEEKDAYS.index(weekday["day"])
        near = (today + timedelta(away) for away in range(-_FORTNIGHT, _FORTNIGHT + 1))
        return tuple((day, day) for day in near if day.weekday() == number)
    if relative := _RELATIVE.search(low):
        return (_about(relative, today),)
    return ()


def borne_out(earliest: str | None, latest: str | None, phrase: str, published: str | None) -> bool | None:
    """Whether ISO dates fit the phrase they are given for; None where the phrase fixes no day to hold them against.

    Dates that are none, or that end before they begin, fit nothing. In an article without a date of publication, a day
    and a month fit in any one year.
    """
    first, last = _date(earliest), _date(latest)
    if (earliest and first is None) or (latest and last is None) or (first and last and last < first):
        return False
    meant = days_meant(phrase, published)
    if not meant and published is None and (given := first or last):
        meant = (
            days_meant(phrase, date(given.year, 7, 1).isoformat())
            if not (_WEEKDAY.search(lowered(phrase)) or _RELATIVE.search(lowered(phrase)))
            else ()
        )
    if not meant:
        return None
    given_days = [day for day in (first, last) if day]
    if sum(figure.kind == "date" for figure in figures_in(phrase)) > 1:  # "between 3 May and 5 May"
        return all(any(begin <= day <= end for begin, end in meant) for day in given_days)
    return any(all(begin <= day <= end for day in given_days) for begin, end in meant)


@lru_cache(maxsize=4096)
def _date(iso: str | None) -> date | None:
    if not iso or not _ISO.fullmatch(iso):
        return None
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _month(name: str, year: int) -> Days:
    number = SHORT_MONTHS.index(name[:3]) + 1
    return date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1])


def _years_about(today: date | None) -> Sequence[int]:
    return (today.year - 1, today.year, today.year + 1) if today else ()


def _any_year(figure: Figure, today: date | None) -> list[Days]:
    years = [figure.year] if figure.year else _years_about(today)
    found = []
    for year in years:
        try:
            day = date(year, int(figure.unit), int(figure.value or 0))
        except ValueError:
            continue
        found.append((day, day))
    return found


_WHICH_YEAR = re.compile(r",?\s+(?P<which>last|next)\s+year\b")


def _of_figure(figure: Figure, low: str, today: date | None) -> Days | None:
    """A date; without a year of its own, the one within half a year of publication, and before it in words that tell
    what was, after it in words that tell what will be; None where there is no such day."""
    days = [day for day, _ in _any_year(figure, today)]
    if not figure.year and today is not None and (told := _WHICH_YEAR.match(low, figure.end)):
        year = today.year + (1 if told["which"] == "next" else -1)
        days = [day for day in days if day.year == year]
    elif not figure.year and today is not None:
        ahead, past = _AHEAD.search(low) is not None, _PAST.search(low) is not None
        if past and not ahead:
            days = [day for day in days if day <= today + timedelta(1)]
        elif ahead and not past:
            days = [day for day in days if day >= today - timedelta(1)]
        else:
            days = [day for day in days if day.year == today.year]
        days = [day for day in days if abs((day - today).days) <= _HALF_A_YEAR]
    return (days[0], days[0]) if len(days) == 1 else None


def _of_weekday(found: re.Match[str], text: str, today: date | None) -> Days | None:
    """The last such day before publication; None for one that may be ahead, or only bounds a time, and for tomorrow's."""
    if today is None or (found["how"] or "on") != "on" or not _PAST.search(clause_at(text, found.start())):
        return None
    if may_lie_ahead(text, found.start()):
        return None
    back = (today.weekday() - WEEKDAYS.index(found["day"])) % 7
    if back == _TOMORROWS:
        return None  # an article is put online before, or added to after, the day that it is dated
    day = today - timedelta(back)
    return day, day


def _about(found: re.Match[str], today: date) -> Days:
    """The days that "yesterday" or "last week" can mean, a day of publication late or early allowed for."""
    away = _DAYS.get(found["day"])
    if away is not None:
        return today + timedelta(away - 1), today + timedelta(away + 1)
    reach = timedelta(_NEAR[found["what"] or "night"])
    which = found["which"] or "last"
    return (
        today - (reach * 2 if which == "last" else reach if which == "this" else timedelta(1)),
        today + (reach * 2 if which == "next" else reach if which == "this" else timedelta(1)),
    )


def place_in(statement: str) -> str | None:
    """The first place a statement names after "in", "near", "at"; None where there is none."""
    for found in _PLACE.finditer(statement):
        words = found["place"].split()
        if not any(word.casefold().strip("’'s.,") in _NO_PLACES for word in words if word != "the"):
            return re.sub(r"[’']s$", "", found["place"])
    return None
