"""What an article says about itself: headline, outlet, date, byline and the agencies it credits.

Header lines ("Outlet: …") and Markdown front matter are believed; otherwise the lines above the body, and for the
outlet without a masthead the file's name, are looked at. Dates are the business of `dates`.
"""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from onrecord.ingest.dates import Given, given_in, is_date_line, is_stamp, signs_off
from onrecord.ingest.mastheads import agency_in, filed_under, masthead_in, named_by_its_kind
from onrecord.records import Block
from onrecord.text.lexicon import agencies, first_names

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
_HASH_LIKE = re.compile(r"[0-9a-f]{8,}", re.IGNORECASE)

_AGENCIES = [name for names in agencies("credit").values() for name in names]
_ANY_AGENCY = "|".join(sorted(map(re.escape, _AGENCIES), key=len, reverse=True))
_AGENCY = re.compile(
    rf"(?:^(?!By |From |The |Via |Source )[A-Z][a-z]+ )?(?<![\w-])(?:{_ANY_AGENCY})(?![\w-])", re.MULTILINE
)
"""an agency, or another whose name ends as its does: one more word opens the line"""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself; None where it does not say."""

    outlet: str | None
    title: str | None
    published: str | None
    credits: tuple[str, ...]
    dated: str | None = None
    """the words that give a day of publication without a year, or one that may be of two months"""


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
    words = names.split()
    if names.isupper() and len(words) > 2 and words[0].casefold() not in first_names():
        return False  # a headline: "FURY OVER HARBOUR FEES"
    return len(words) <= 8 and _AUTHORS.fullmatch(names) is not None


def _given(text: str, fields: dict[str, str], blocks: tuple[Block, ...]) -> Given | None:
    """The day that header, masthead, byline, dateline or last line give; one with a year before one without."""
    stretches = [fields.get("date", "")]
    for block in blocks:
        if block.kind == "body":
            break
        if block.kind in ("metadata", "dateline", "byline"):
            stretches.append(text[block.start : block.end])
    last = text[blocks[-1].start : blocks[-1].end] if blocks else ""
    stretches += [last] if is_stamp(last) or signs_off(last) else []
    found = [given for stretch in stretches if (given := given_in(stretch)) is not None]
    return next((given for given in found if given.days), found[0] if found else None)


def _stem(path: str) -> str:
    """The file's name without its ending, and without numbers before or one behind it."""
    return re.sub(r"^(?:\d+[\s_.-]+)+|[\s_.-]+\d+$", "", PurePosixPath(path).stem)


def _from_file(path: str) -> str | None:
    """The file's name where that reads like an outlet's ("02_harbour-post.txt"), or the part of it that does."""
    stem = _stem(path)
    if not stem or _HASH_LIKE.fullmatch(stem) or not re.search(r"[^\W\d_]{2}", stem) or stem.casefold() in _NOT_OUTLETS:
        return None
    words = named_by_its_kind([word for word in re.split(r"[\s_-]+", _BEHIND_DAY.sub("", stem)) if word])
    return " ".join(_as_name(word) for word in words)


_BEHIND_DAY = re.compile(
    r"(?<=[^\W\d_])[\s_.-]+(?:(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d|\d\d[-_.]\d\d[-_.](?:19|20)\d\d)(?!\d).*$"
)
"""the day that stands behind an outlet in a file's name, and the story's slug: "orla-post | _2031-03-04_fire" """
_LETTERS = re.compile(r"[bcdfghjklmnpqrstvwxyz]{2,4}")


def _as_name(word: str) -> str:
    """A word of a file's name as an outlet writes it: "Post", and letters that make no word as "NYT"."""
    if any(char.isupper() for char in word):
        return word
    return word.upper() if _LETTERS.fullmatch(word) else word.capitalize()


def _told_by_kind(path: str, text: str, blocks: tuple[Block, ...]) -> str | None:
    """The outlet by the file's name; where that only says that it is an agency's, by the agency of the dateline."""
    name, agency = _from_file(path), agency_in(text, blocks)
    if agency and _stem(path).casefold().startswith(agency.casefold().replace(" ", "-")):
        return agency
    return (agency or name) if (name or "").casefold() in _AN_AGENCYS else name


_AN_AGENCYS = frozenset({"wire", "newswire", "agency", "news agency", "state", "state agency", "wire agency"})
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
    given = _given(text, fields, blocks)
    day = given.days[0] if given is not None and len(given.days) == 1 else None
    return Metadata(
        outlet=fields.get("outlet")
        or filed_under(_stem(path), text, blocks)
        or masthead_in(text, blocks)
        or _told_by_kind(path, text, blocks),
        title=" ".join(title.split()) if title else None,
        published=day.isoformat() if day else None,
        credits=_credits(text, blocks, fields.get("byline", "")),
        dated=given.words if given is not None and day is None else None,
    )
