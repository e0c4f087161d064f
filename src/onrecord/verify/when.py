"""The day of a time is the one that its own words fix: a phrase that fixes no day is given none.

Days that a draft fills in go to the timeline, and decide which reports are of one event. So they must be dates at all,
agree with the words they are given for, and rest on something: a month, a day of the week, or a word such as
"yesterday" together with the day of publication.
"""

import re
from collections.abc import Iterator
from datetime import date

from onrecord.records import Objection, Time
from onrecord.text.figures import MONTHS, figures_in
from onrecord.verify.item import Item, objection

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_MONTHS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\b", re.IGNORECASE)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})", re.IGNORECASE)
_NEAR = {
    r"\b(?:today|tonight|tomorrow|yesterday|overnight|morning|evening|night|hours?|noon|midnight)\b": 3,
    r"\b(?:days? ago|(?:past|last|recent|few) days|week(?:s|end)?)\b": 45,
    r"\bmonths?\b": 400,
    r"\b(?:years?|decades?|spring|summer|autumn|fall|winter)\b": 40_000,
}
"""words that lean on the day of publication, and how many days from it they can be"""


def check(item: Item) -> list[Objection]:
    """Objects to a date that is none, or that the words of the time and the article do not fix."""
    when = item.draft.when
    if when is None or (when.earliest is None and when.latest is None):
        return []
    return list(_faults(item, when))[:1]


def _faults(item: Item, when: Time) -> Iterator[Objection]:
    given = [one for one in (when.earliest, when.latest) if one is not None]
    days = [day for one in given if (day := _day(one)) is not None]
    if len(days) < len(given):
        yield _objection(item, "this is no date", when)
    elif days != sorted(days):
        yield _objection(item, "this time ends before it begins", when)
    elif not all(_borne_out(item, when.text, day) for day in days):
        yield _objection(item, "the words of the time do not fix this day", when)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso) if _ISO.fullmatch(iso) else None
    except ValueError:
        return None


def _borne_out(item: Item, words: str, day: date) -> bool:
    """Whether the words, with what the article says of its own day, leave this day open."""
    published = _day(item.document.published or "")
    years = {int(year) for year in _YEAR.findall(words)}
    around = {int(year) for year in _YEAR.findall(item.document.text)} | ({published.year} if published else set())
    # "December" in a paper of January is last year's.
    beside = {year + step for year in around for step in (-1, 0, 1)}
    if (years and day.year not in years) or (not years and beside and day.year not in beside):
        return False
    months = {_MONTHS[found.casefold()[:3]] for found in _MONTH.findall(words)}
    if months:
        figures = [figure for figure in figures_in(words) if figure.kind == "date"]
        fixed = {int(figure.value) for figure in figures if figure.value is not None}
        return day.month in months and (not fixed or day.day in fixed or len(fixed) > 1)
    weekdays = {_WEEKDAYS.index(found.casefold()) for found in _WEEKDAY.findall(words)}
    if weekdays:
        return day.weekday() in weekdays and (published is None or abs((published - day).days) <= 14)
    if years:
        return True
    return published is not None and any(
        abs((published - day).days) <= most
        for pattern, most in _NEAR.items()
        if re.search(pattern, words, re.IGNORECASE)
    )


def _objection(item: Item, message: str, when: Time) -> Objection:
    found = " to ".join(dict.fromkeys(one for one in (when.earliest, when.latest) if one))
    return objection("when", message, span=item.spans[0] if item.spans else None, expected=when.text, found=found)
