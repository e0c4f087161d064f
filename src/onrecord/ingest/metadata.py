"""What an article says about itself: headline, outlet, date, byline and the agencies it credits.

Header lines ("Outlet: …") and Markdown front matter are believed; otherwise the lines above the body, and for the
outlet without a masthead the file's name, are looked at. Dates are the business of `dates`.
"""

import re
from dataclasses import dataclass

from onrecord.ingest.dates import Given, given_in, is_stamp, signs_off
from onrecord.ingest.filenames import abbreviates, outlet_in, saved_as, stem
from onrecord.ingest.mastheads import agency_in, filed_under, masthead_in, page_of, sent_by
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
    "subject": "title",
    "from": "outlet",
    "sent": "date",
    **dict.fromkeys(("to", "cc", "reply-to", "section", "length", "edition"), "other"),
}
_EXPORTED = re.compile(r"(?P<name>[A-Z]{2})[ \t]+(?P<value>\S[^\n\r]*)?(?:\r?\n|\r|$)")
"""a line of a database's export: "HD Zinc smelter shut", "PD 21 June 2031", "SN Orla Post" """
_OF_EXPORTS = {"HD": "title", "SN": "outlet", "PD": "date", "BY": "byline", "LA": "language"}
_SENDER = re.compile(r"(?P<name>[^<>]+?)\s*<[^<>@\s]+@[^<>\s]+>$")
"""of a newsletter: "The Orla Letter <letter@orla.example>" """
_LETTER = re.compile(r"(?P<name>[^()<>@]+?)\s*\([^()]*\b(?:newsletter|bulletin|newspaper|magazine)\b[^()]*\)$")
"""of another: "The Orla Letter (newsletter of the Orla Post)" """
_MIN_FIELDS = 2

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
    exported = _exported(text)
    if exported is not None:
        return exported
    fence = _FENCE.match(text)
    at = fence.end() if fence else 0
    fields: dict[str, str] = {}
    title = None
    while found := _FIELD.match(text, at):
        field = found["name"].strip().casefold()
        name, value = _KNOWN.get(field), _unquoted(found["value"].strip())
        if field == "from":
            sender = _SENDER.match(value) or _LETTER.match(value)
            name, value = (name, sender["name"]) if sender else (None, value)
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


def _exported(text: str) -> Header | None:
    """The fields of a database's export, up to the paragraph that they announce; None where headline, source or day lack."""
    at, fields, title = 0, dict[str, str](), None
    while found := _EXPORTED.match(text, at):
        name = _OF_EXPORTS.get(found["name"])
        if name and found["value"]:
            fields.setdefault(name, found["value"].strip())
        if name == "title" and title is None and found["value"]:
            title = (found.start("value"), found.start("value") + len(found["value"].rstrip()))
        at = found.end()
        if found["name"] in ("LP", "TD"):
            break
        while text.startswith(("\n", "\r"), at):
            at += 1
    return Header(fields, at, title) if {"title", "outlet", "date"} <= set(fields) else None


def _unquoted(value: str) -> str:
    """A value without the marks around the whole of it; those of a headline that opens with a quotation stay."""
    wrapped = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" and value[0] not in value[1:-1]
    return value[1:-1].strip() if wrapped else value


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


def _without(outlet: str | None, title: str) -> str:
    """A headline without the outlet's name that a page puts behind it: "Fire out - The Post"."""
    return re.sub(rf"\s+[-–—|]\s+{re.escape(outlet)}$", "", title) if outlet else title


def _outlet(path: str, text: str, blocks: tuple[Block, ...], title: str | None) -> str | None:
    """The outlet by the lines above the body, by the agency of the dateline where the file's name goes with it, or by
    what else that name tells; None where it tells the story alone."""
    agency = agency_in(text, blocks)
    if agency and abbreviates(path, agency):
        return agency
    named = (
        page_of(text, blocks)
        or filed_under(stem(path), text, blocks)
        or masthead_in(text, blocks)
        or saved_as(path, title)
        or sent_by(text, blocks)
    )
    if named is None:
        body = next((block.start for block in blocks if block.kind == "body"), 0)
        named = outlet_in(path, f"{title or ''}\n{text[body : body + _OPENING]}")
        named = (agency or named) if (named or "").casefold() in _AN_AGENCYS else named
    return named


_OPENING = 600
"""code points of an article in which the words of a file's name are looked for"""
_AN_AGENCYS = frozenset({"wire", "newswire", "agency", "news agency", "state", "state agency", "wire agency"})


_CREDIT = re.compile(r"\(([^()\n]{2,60})\)\s*(?:$|[-–—])|[-–—/]\s*([A-Z][\w -]{1,30})\s*$")


def _credits(text: str, blocks: tuple[Block, ...], byline: str) -> tuple[str, ...]:
    """Agencies named in byline or dateline, or in the credit that opens the first or closes the last paragraph."""
    stretches = [byline] + [text[b.start : b.end] for b in blocks if b.kind in ("byline", "dateline")]
    bodies = [text[b.start : b.end] for b in blocks if b.kind == "body"]
    if bodies:
        stretches += [found.group() for found in _CREDIT.finditer(bodies[0][:200])]
        stretches += [found.group() for found in _CREDIT.finditer(bodies[-1][-70:])]
    found = ((one.group(), stretch[one.end() :]) for stretch in stretches for one in _AGENCY.finditer(stretch))
    return tuple(
        sorted({name for name, behind in found if not (name.casefold() in first_names() and _SURNAME.match(behind))})
    )


_SURNAME = re.compile(r"\s+[A-Z]")
"""behind an agency that has a first name for its own: "Reporting by Petra | Vek" """


def metadata_of(path: str, text: str, blocks: tuple[Block, ...]) -> Metadata:
    """What the article says about itself; `path` is relative to the folder."""
    fields = header_of(text).fields
    title = fields.get("title") or next(
        (text[block.start : block.end].lstrip("# ").strip() for block in blocks if block.kind == "title"), None
    )
    given = _given(text, fields, blocks)
    day = given.days[0] if given is not None and len(given.days) == 1 else None
    outlet = fields.get("outlet") or _outlet(path, text, blocks, title)
    return Metadata(
        outlet=outlet,
        title=_without(outlet, " ".join(title.split())) if title else None,
        published=day.isoformat() if day else None,
        credits=_credits(text, blocks, fields.get("byline", "")),
        dated=given.words if given is not None and day is None else None,
    )
