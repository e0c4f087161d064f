"""Times and places by strict patterns: the phrase is kept as it stands, and dates are set only where they are safe."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from onrecord.drafts import DraftTime
from onrecord.text.figures import Figure

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(
    rf"\b(?:(?P<how>on|last|next|this|since|until|by)\s+)?(?:(?:early|late)\s+)?(?P<day>{'|'.join(_WEEKDAYS)})(?:\s+(?:morning|afternoon|evening|night))?\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?P<day>today|yesterday|tomorrow|tonight|overnight|(?:last|this|next)\s+(?:night|week|month|year))\b",
    re.IGNORECASE,
)
_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_AHEAD = re.compile(r"\b(?:will|would|is to|are to|next|expected|due|plans?|scheduled|until|by)\b", re.IGNORECASE)
_NAME = r"[A-Z\u00c0-\u00de][\w’'-]*"
_PLACE = re.compile(
    rf"\b(?:in|near|at|outside|off|from)\s+(?P<place>(?:the\s+)?(?:(?:city|town|port|village|province|region|coast)\s+of\s+)?{_NAME}(?:\s+{_NAME}){{0,3}})"
)
_NO_PLACES = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday i he she it we they his her the a an mr mrs ms dr president prime minister""".split()
)


def time_in(statement: str, figures: Iterable[Figure], published: str | None) -> DraftTime | None:
    """The first time a statement names; dates only for a full date, or for a day that the date of publication fixes."""
    today = date.fromisoformat(published) if published else None
    found = [
        (figure.start, figure.text, _of_figure(figure.value, figure.unit, figure.year, today))
        for figure in figures
        if figure.kind == "date"
    ]
    if weekday := _WEEKDAY.search(statement):
        found.append((weekday.start(), weekday.group(), _of_weekday(weekday, statement, today)))
    if relative := _RELATIVE.search(statement):
        days = _DAYS.get(relative["day"].casefold())
        found.append(
            (relative.start(), relative.group(), today + timedelta(days) if today and days is not None else None)
        )
    if not found:
        return None
    _, words, day = min(found, key=lambda each: each[0])
    iso = day.isoformat() if day else None
    return DraftTime(text=words, earliest=iso, latest=iso, of="event")


def _of_figure(day: float | None, month: str, year: int | None, today: date | None) -> date | None:
    """A date; the year is the one of publication when that puts it within half a year of it."""
    if day is None or (year is None and today is None):
        return None
    try:
        fixed = date(year or (today.year if today else 1), int(month), int(day))
    except ValueError:
        return None
    return fixed if year or (today and abs((fixed - today).days) <= 183) else None


def _of_weekday(found: re.Match[str], statement: str, today: date | None) -> date | None:
    """The last such day before publication; None for one that may be ahead."""
    if today is None or (found["how"] or "on").casefold() != "on" or _AHEAD.search(statement):
        return None
    return today - timedelta((today.weekday() - _WEEKDAYS.index(found["day"].casefold())) % 7)


def place_in(statement: str) -> str | None:
    """The first place a statement names after "in", "near", "at"; None where there is none."""
    for found in _PLACE.finditer(statement):
        words = found["place"].split()
        if not any(word.casefold().strip("’'s.,") in _NO_PLACES for word in words if word != "the"):
            return re.sub(r"[’']s$", "", found["place"])
    return None
