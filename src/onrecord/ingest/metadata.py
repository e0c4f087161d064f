"""What an article says about itself: headline, outlet, date, byline and the agencies it credits.

Header lines ("Outlet: …") and Markdown front matter are believed; otherwise the lines above the body, and for the
outlet the file's name, are looked at. Dates are read by strict patterns only.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from onrecord.records import Block
from onrecord.text.figures import figures_in
from onrecord.text.lexicon import agencies

_FIELD = re.compile(r"(?P<name>[A-Za-z][A-Za-z _-]{1,20}):[ \t]*(?P<value>[^\n\r]*)(?:\r?\n|\r|$)")
_KNOWN = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "publication": "outlet",
    "site": "outlet",
    "date": "date",
    "published": "date",
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
    "url": "url",
    "link": "url",
    "language": "language",
    "tags": "tags",
    "category": "tags",
    "agency": "byline",
}
_MIN_FIELDS = 2
_NAME = r"(?:[A-Z][\w.’'-]+|[A-Z]\.)"
_AUTHORS = re.compile(rf"{_NAME}(?:\s+{_NAME}){{1,3}}(?:\s*(?:,|and|&|\|)\s*{_NAME}(?:\s+{_NAME}){{1,3}})*")
_OFFICE = re.compile(
    r"\s*[,|]\s*[\w ]*\b(?:correspondent|reporter|editor|staff|writer|columnist|bureau chief)\b[\w ]*$", re.I
)
_STARTS_BY = re.compile(r"(?:by|from|reported\s+by|written\s+by|text(?:\s+by)?)(?:\s*:\s*|\s+)(?=[A-Z])", re.IGNORECASE)
_DATE_LINE_REST = re.compile(
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|updated?|published|posted|last|modified|first|on|at"
    r"|[ap]m|(?-i:[A-Z]{2,5}))\b|\W+|\d+",
    re.IGNORECASE,
)
_IMPRINT_REST = re.compile(r"\b(?:(?:[A-Z][\w’'.-]*|of|the|and|by|at|on|in|for|et|[ap]m)(?=\W|$))|[^\w]+|\d+")
_IMPRINT = 14
"""words of a line with the outlet's name, the author's and the date"""
_HASH_LIKE = re.compile(r"[0-9a-f]{8,}", re.IGNORECASE)

_AGENCIES = [name for names in agencies("credit").values() for name in names]
_AGENCY = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))})(?![\w-])")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself; None where it does not say."""

    outlet: str | None
    title: str | None
    published: str | None
    credits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Header:
    """The header lines or front matter that a text opens with."""

    fields: dict[str, str]
    end: int
    """offset where they end; 0 when there are none"""
    title: tuple[int, int] | None
    """where the headline stands in them, half-open"""


_NO_HEADER = Header({}, 0, None)
_FENCE = re.compile(r"---[ \t]*(?:\r?\n|$)")


def header_of(text: str) -> Header:
    """The header a text opens with: front matter between `---` lines, or at least two known "Name: value" lines.

    One such line may be a headline ("War: what comes next") and is left to the body.
    """
    fence = _FENCE.match(text)
    at = fence.end() if fence else 0
    fields: dict[str, str] = {}
    title = None
    while found := _FIELD.match(text, at):
        name = _KNOWN.get(found["name"].strip().casefold())
        value = _unquoted(found["value"].strip())
        if name and value:
            fields.setdefault(name, value)
            if name == "title" and title is None:
                start = text.index(value, found.start("value"))
                title = (start, start + len(value))
        elif not name and not fence:
            break
        at = found.end()
    if fence:
        close = _FENCE.match(text, at)
        return Header(fields, close.end(), title) if close else _NO_HEADER
    return Header(fields, at, title) if len(fields) >= _MIN_FIELDS else _NO_HEADER


def _unquoted(value: str) -> str:
    """A value without the marks around the whole of it; those of a headline that opens with a quotation stay."""
    wrapped = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" and value[0] not in value[1:-1]
    return value[1:-1].strip() if wrapped else value


_IN_FIGURES = re.compile(
    r"(?<![\d./-])(?:(?P<year>(?:19|20)\d\d)(?P<mark>[./])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})"
    r"|(?P<one>\d{1,2})(?P<parting>[./])(?P<two>\d{1,2})(?P=parting)(?P<last>(?:19|20)\d\d))(?![\d./-])"
)
"""a date in figures alone: "18/03/2026", "18.3.2026", "2026/03/18" """


def _in_figures(text: str) -> Iterator[tuple[re.Match[str], date | None]]:
    """The dates in figures, None for one that may be of two days: between strokes, Americans put the month first.

    Between full stops the day comes first everywhere.
    """
    for found in _IN_FIGURES.finditer(text):
        if found["year"]:
            year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
        else:
            year, day, month = int(found["last"]), int(found["one"]), int(found["two"])
            if found["parting"] == "/" and day != month and max(day, month) <= _MONTHS:
                yield found, None
                continue
            if found["parting"] == "/" and month > _MONTHS:
                day, month = month, day
        try:
            yield found, date(year, month, day)
        except ValueError:
            continue


_MONTHS = 12


def is_date_line(text: str) -> bool:
    """Whether a line holds a date and nothing else but a weekday, a clock time and words like "updated"."""
    if len(text) > 80:
        return False
    for found, _ in _in_figures(text):
        if not _DATE_LINE_REST.sub("", text[: found.start()] + " " + text[found.end() :]).strip():
            return True
    rest = text
    dates = [figure for figure in figures_in(text) if figure.kind in ("date", "time")]
    if not any(figure.kind == "date" for figure in dates):
        return False
    for figure in reversed(dates):
        rest = rest[: figure.start] + " " + rest[figure.end :]
    return not _DATE_LINE_REST.sub("", rest).strip()


def is_imprint(text: str) -> bool:
    """Whether a short line holds a full date and otherwise names alone: "HARBOUR POST | 4 June 2024 | Jo Penn"."""
    if len(text.split()) > _IMPRINT or text.endswith((".", "!", "?")):
        return False
    dates = [figure for figure in figures_in(text) if figure.kind == "date" and figure.year]
    rest = text
    for figure in reversed(dates):
        rest = rest[: figure.start] + " " + rest[figure.end :]
    parts = re.split(r"[|·•,–—]\s", f"{text} ")
    alone = any(is_date_line(part.strip()) for part in parts) or re.match(
        r"\W*(?:posted|published|updated)\b", text, re.I
    )
    return bool(dates and alone) and not _IMPRINT_REST.sub("", rest).strip()


def is_signature(text: str) -> bool:
    """Whether a line says in so many words who wrote the article, or when: "By Jo Penn", "4 June 2024"."""
    return is_date_line(text) or (is_byline(text) and _STARTS_BY.match(text) is not None)


def is_byline(text: str) -> bool:
    """Whether a line above the body names its authors: "By …", or nothing but two to four capitalised words a name."""
    if len(text) > 100 or text.endswith((".", "!", "?")):
        return False
    names = _OFFICE.sub("", text)
    starts = _STARTS_BY.match(names)
    if starts:
        return len(names) - starts.end() > 2
    return len(names.split()) <= 8 and _AUTHORS.fullmatch(names) is not None


def _published(text: str, fields: dict[str, str], blocks: tuple[Block, ...]) -> str | None:
    candidates = [fields.get("date", "")]
    for block in blocks:
        if block.kind == "body":
            break
        if block.kind in ("metadata", "dateline"):
            candidates.append(text[block.start : block.end])
    for candidate in candidates:
        for _, day in _in_figures(candidate):
            if day is not None:
                return day.isoformat()
        for figure in figures_in(candidate):
            if figure.kind == "date" and figure.year and figure.value:
                try:
                    return date(figure.year, int(figure.unit), int(figure.value)).isoformat()
                except ValueError:
                    continue
    return None


def _outlet(path: str, fields: dict[str, str]) -> str | None:
    """The outlet's declared name, else the file's name where that reads like one ("02_harbour-post.txt")."""
    if declared := fields.get("outlet"):
        return declared
    stem = re.sub(r"^\d+[\s_.-]+|[\s_.-]+\d+$", "", PurePosixPath(path).stem)
    if not stem or _HASH_LIKE.fullmatch(stem) or not re.search(r"[^\W\d_]{2}", stem) or stem.casefold() in _NOT_OUTLETS:
        return None
    words = [word for word in re.split(r"[\s_-]+", stem) if word]
    return " ".join(word if any(char.isupper() for char in word) else word.capitalize() for word in words)


_NOT_OUTLETS = frozenset({"article", "story", "text", "news", "page", "document", "doc", "file", "untitled", "readme"})


_CREDIT = re.compile(r"\(([^()\n]{2,60})\)\s*(?:$|[-–—])|[-–—/]\s*([A-Z][\w -]{1,30})\s*$")


def _credits(text: str, blocks: tuple[Block, ...], byline: str) -> tuple[str, ...]:
    """Agencies named in byline or dateline, or in the credit that opens the first or closes the last paragraph."""
    stretches = [byline] + [text[b.start : b.end] for b in blocks if b.kind in ("byline", "dateline")]
    bodies = [text[b.start : b.end] for b in blocks if b.kind == "body"]
    if bodies:
        stretches += [found.group() for found in _CREDIT.finditer(bodies[0][:200])]
        stretches += [found.group() for found in _CREDIT.finditer(bodies[-1][-70:])]
    return tuple(sorted({found for stretch in stretches for found in _AGENCY.findall(stretch)}))


def metadata_of(path: str, text: str, blocks: tuple[Block, ...]) -> Metadata:
    """What the article says about itself; `path` is relative to the folder."""
    fields = header_of(text).fields
    title = fields.get("title") or next(
        (text[block.start : block.end].lstrip("# ").strip() for block in blocks if block.kind == "title"), None
    )
    return Metadata(
        outlet=_outlet(path, fields),
        title=" ".join(title.split()) if title else None,
        published=_published(text, fields, blocks),
        credits=_credits(text, blocks, fields.get("byline", "")),
    )
