"""When an article was published, by strict patterns: the words that give the day, and the day where they fix it.

A line of its own, a masthead or a dateline may give it. A day without a year ("Nov 20") is kept as the words have it; the
other articles of the folder may tell its year.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.text.calendar import A_MONTH, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from onrecord.text.figures import Figure, figures_in
from onrecord.text.lowered import lowered

_IN_FIGURES = re.compile(
    r"(?<![\d./-])(?:(?P<year>(?:19|20)\d\d)(?P<mark>[./])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"|(?P<one>\d{1,2})(?P<parting>[./-])(?P<two>\d{1,2})(?P=parting)(?P<last>(?:19|20)\d\d)"
    r"|(?P<first>\d\d)\.(?P<then>\d\d)\.(?P<short>\d\d)|(?P<left>\d\d)/(?P<right>\d\d)/(?P<years>\d\d))(?![\d./-])"
)
"""a date in figures alone: "18/03/2026", "18.3.2026", "18-03-2026", "2026/03/18", "18.03.26", "03/18/26" """
_CENTURY = 2000
"""of a year in two figures"""
_MONTHS = 12
_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)}|(?:{'|'.join((*SHORT_WEEKDAYS, 'tues', 'thur', 'thurs'))})\b\.?)"
A_DAY = (
    rf"(?:{_WEEKDAY},?\s+)?(?:{A_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{A_MONTH})"
    r"(?:,?\s+(?:19|20)\d\d)?"
)
"""a pattern, to be tried without heed of capitals, of a day as datelines give it: "Nov 20", "Thursday, 12 November 2026" """
_DATE_LINE_REST = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|updated?|published|posted|last|modified|first|on|at|(?:weekend\s+)?(?:edition|issue)(?:\s+of)?"
    r"|(?:an?|\d+|one|two|three|several)\s+(?:minutes?|hours?|days?)\s+ago|[ap]m|(?-i:[A-Z]{2,5}))\b|\W+|\d+",
    re.IGNORECASE,
)
_IMPRINT_REST = re.compile(
    r"\b(?:(?:news\s+)?agenc(?:y|ies)|(?:staff\s+)?(?:reporters?|writers?)|correspondents?|staff|[Tt]ranslated\s+from|(?:[A-Z][\w’'.-]*|of|the|and|by|at|on|in|for|et|d[aeio]s?|du|der|die|das|del|della|la|le|el|al|les|los"
    r"|van|von|och|og|und|[ap]m|hours|hrs|h)(?=\W|$))|[^\w]+|\d+"
)
_IMPRINT = 14
"""words of a line with the outlet's name, the author's and the date"""
_PARTS = re.compile(r"[|·•,–—./]\s|\s[|·•/–—-]\s")
"""what parts a masthead from its date"""
_FOLIO = re.compile(r"\s[|·•/]\s|\s{3,}|,\s+(?=pages?\b)")
_SIGN_OFF = 40
_INITIALS = 3
"""letters, at most"""
_STAMPED = re.compile(r"\W*(?:posted|published|updated)\b", re.IGNORECASE)
_OF_TWO = re.compile(rf"\b(?P<eve>\d{{1,2}})(?:\s+{A_MONTH})?\s?[/–-]\s?(?:{_WEEKDAY},?\s+)?$")
"""before the second of two days for which a paper is, in lower case: "21/22 February 2026", "Sat 21 Feb / Sun 22 Feb 2026" """
_NAMED = re.compile(rf"{_WEEKDAY},?\s")
SENT = re.compile(
    r"(?P<who>[A-Z][A-Za-z]{1,14}(?:\s[A-Z][A-Za-z]+)?)\s+(?P<at>(?P<day>\d\d)\d{4}Z?\s+(?P<month>[A-Z]{3})\s+(?P<year>\d\d))$"
)
"""who sent an agency's message and its date-time group: "Orneline 271510 APR 25" is the 27th, 15.10"""
_SAME_YEAR = timedelta(60)
_SAME_MONTH = timedelta(14)
"""between articles on one event: a year, or a month, in which the day lies further than that from all others is not its own"""


def in_figures(text: str) -> Iterator[tuple[re.Match[str], tuple[date, ...]]]:
    """The dates in figures, each with the days it may be: between strokes, Americans put the month first.

    Between full stops the day comes first everywhere.
    """
    for found in _IN_FIGURES.finditer(text):
        if found["short"]:
            day = _day(_CENTURY + int(found["short"]), int(found["then"]), int(found["first"]))
            if day is not None:
                yield found, (day,)
            continue
        if found["years"]:
            year, one, two = _CENTURY + int(found["years"]), int(found["left"]), int(found["right"])
            either = tuple(on for month, day in sorted({(one, two), (two, one)}) if (on := _day(year, month, day)))
            if either:
                yield found, either
            continue
        if found["year"]:
            orders = [(found["month"], found["day"])]
        else:
            orders = [(found["two"], found["one"])]
            if found["parting"] != "." and found["one"] != found["two"]:
                orders.append((found["one"], found["two"]))
        days = (_day(int(found["year"] or found["last"]), int(month), int(day)) for month, day in orders)
        if known := tuple(day for day in days if day is not None):
            yield found, known


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and nothing else but a weekday, a clock time and words like "updated"."""
    if len(text) > 80:
        return False
    for found, _ in in_figures(text):
        if not _DATE_LINE_REST.sub("", text[: found.start()] + " " + text[found.end() :]).strip():
            return True
    rest = text
    dates = [figure for figure in figures_in(text) if figure.kind in ("date", "time")]
    if not any(figure.kind == "date" for figure in dates):
        return False
    for figure in reversed(dates):
        rest = rest[: figure.start] + " " + rest[figure.end :]
    return not _DATE_LINE_REST.sub("", rest).strip()


def is_stamp(text: str) -> bool:
    """Whether a line, wherever it stands, says when the article came out: "Published 4 June 2024, 10:25"."""
    return _STAMPED.match(text) is not None and is_date_line(text)


def signs_off(text: str) -> bool:
    """Whether a last line gives the full day and nothing else but initials: "13 AUG 2025 22:31", "(VP) kr/jo 27.07.2025"."""
    spans = _full_dates(text)
    rest = text[: spans[0][0]] + " " + text[spans[0][1] :] if spans and len(text) <= _SIGN_OFF else "none"
    return all(len(word) <= _INITIALS for word in re.findall(r"[^\W\d]+", _DATE_LINE_REST.sub(" ", rest)))


def names_a_day(text: str) -> bool:
    """Whether a line gives a day with its year."""
    return bool(_full_dates(text))


def _full_dates(text: str) -> list[tuple[int, int]]:
    """Where a line gives a day with its year."""
    spans = [(figure.start, figure.end) for figure in figures_in(text) if figure.kind == "date" and figure.year]
    return spans + [found.span() for found, _ in in_figures(text)]


def is_imprint(text: str) -> bool:
    """Whether a short line holds a full date and otherwise names alone: "HARBOUR POST | 4 June 2024 | Jo Penn"."""
    if len(text.split()) > _IMPRINT or text.endswith(("!", "?")):
        return False
    spans = _full_dates(text)
    parts = _FOLIO.split(text)
    if len(parts) > 1 and any(
        is_date_line(part.strip()) and (_full_dates(part) or _NAMED.match(lowered(part))) for part in parts
    ):
        return True  # "Thursday 6 March | News, page 1": the head of a page
    if not spans or (text.endswith(".") and spans[-1][1] < len(text) - 1):
        return False
    rest = text
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + " " + rest[end:]
    alone = any(
        is_date_line(part.strip()) for part in (*_PARTS.split(f"{text} "), *re.split(r"[|·•–—.]\s", f"{text} "))
    )
    return bool(alone or _STAMPED.match(text)) and not _IMPRINT_REST.sub("", rest).strip()


@dataclass(frozen=True, slots=True)
class Given:
    """The day of publication as an article gives it: its words, and the days that they can mean.

    No day where the words have no year; two where a month may be a day.
    """

    words: str
    days: tuple[date, ...]


def given_in(line: str) -> Given | None:
    """The day that a line gives; one with a year before one without."""
    yearless: Figure | None = None
    sent = SENT.match(line)
    if sent is not None and sent["month"].casefold() in SHORT_MONTHS:
        month = SHORT_MONTHS.index(sent["month"].casefold()) + 1
        day = _day(_CENTURY + int(sent["year"]), month, int(sent["day"]))
        return Given(sent.group("at"), (day,)) if day is not None else None
    for found, days in in_figures(line):
        return Given(found.group(), days)
    for figure in figures_in(line):
        if figure.kind != "date" or not figure.value:
            continue
        if figure.year:
            day = _day(figure.year, int(figure.unit), int(figure.value))
            if day is not None:
                eve = _OF_TWO.search(lowered(line), 0, figure.start)
                two = eve is not None and int(eve["eve"]) == day.day - 1
                return Given(figure.text, (day - timedelta(1) if two else day,))
        else:
            yearless = yearless or figure
    if yearless is None:
        return None
    weekday = re.search(rf"\b{_WEEKDAY},?\s+$", lowered(line[: yearless.start]))
    return Given(line[weekday.start() if weekday else yearless.start : yearless.end].strip(), ())


def told_by_others(words: str, others: Iterable[date]) -> date | None:
    """The day that words mean beside articles of the same folder, whose days are given: the only one near any of them.

    None where there is none, where there are two, and where it is not the day of the week that the words name.
    """
    days = tuple(others)
    given = given_in(words)
    if given is None or len(given.days) == 1:
        return None
    possible = set(given.days) or _in_any_year(words, {day.year + away for day in days for away in (-1, 0, 1)})
    reach = _SAME_MONTH if given.days else _SAME_YEAR
    near = [day for day in possible if any(abs(day - other) <= reach for other in days)]
    return near[0] if len(near) == 1 and _fits(near[0], words) else None


def _in_any_year(words: str, years: Iterable[int]) -> set[date]:
    figure = next((figure for figure in figures_in(words) if figure.kind == "date" and figure.value), None)
    if figure is None:
        return set()
    days = (_day(year, int(figure.unit), int(figure.value or 0)) for year in years)
    return {day for day in days if day is not None}


def _fits(day: date, words: str) -> bool:
    """Whether a day is that of the week which the words name, if they name one."""
    named = re.match(_WEEKDAY, lowered(words))
    return named is None or named.group().startswith(SHORT_WEEKDAYS[day.weekday()])
