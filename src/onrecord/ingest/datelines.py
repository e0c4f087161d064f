"""The dateline an article opens with: where it was written, when, and by which agency.

"ORSA, June 4 (Velm Press) - ", "ORSA, June 4 /VP/. ", "June 4, 2030 (Velm Press) - ", "Orsa (VP) — " and "ORSA: " are
datelines, and no part of the sentence behind them. A place is known by its capitals or by the day or agency beside it.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.ingest.dates import A_DAY
from onrecord.text.calendar import WEEKDAYS

_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ .’'/-]{1,40}"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w.’'-]*"
_REGIONS = rf"(?:,\s+(?!(?i:{A_DAY})){_WORD}(?:\s+(?!(?i:{A_DAY})){_WORD}){{0,2}}){{0,2}}"
_DAY = rf"(?i:{A_DAY})"
_AGENCY = r"(?:\((?:[A-ZÀ-ÖØ-Þ\d][^()\n]{1,60}|[a-z]{2,8}(?:/\w{2,8})?)\)|/[^/\n]{2,30}/)"
_DASH = r"(?:\.?\s*[-–—]{1,2}\s+(?=\S)|—(?=[A-Z“\"‘])|\s+\|\s+(?=\S))"
_STOP = r"(?:\s*[.:]\s+(?=\S))"
_BARE = r"[A-ZÀ-ÖØ-Þ]{2,12}(?:[-/][A-ZÀ-ÖØ-Þ]{2,12})?"
"""an agency's name that stands by itself: "TEHRAN, Nov 12, IRNA – " """

_ANYWHERE = re.compile(
    rf"(?P<place>{_CAPITALS}){_REGIONS}(?:"
    rf"(?P<one>(?:[.,]?\s+{_DAY})?(?:(?:[,.]?\s*{_AGENCY})|[,.]?\s+{_BARE}(?={_DASH}))?(?:\s*[-–—]\s+{_DAY})?){_DASH}"
    rf"|(?P<two>[.,]?\s+{_DAY}[.,]?\s*{_AGENCY})(?:{_STOP}|\s+)(?=[^\W_a-z]|[“\"‘])"
    rf"|(?P<three>\.?\s+{_AGENCY}){_STOP}(?=\S))"
)
_OPENING = re.compile(
    rf"(?:{_DAY}\s+{_AGENCY}|{_WORD}(?:\s+{_WORD}){{0,2}}{_REGIONS}[.,]?\s+{_DAY}[.,]?\s*{_AGENCY}"
    rf"|{_WORD}(?:\s+{_WORD}){{0,2}}{_REGIONS}\s+\((?:[A-Z]{{2,8}}|[^()\n]{{0,40}}\b(?:Press|Wire|Agency|News|Service|Newswire|Reuters))\)"
    rf"|{_AGENCY}|{_WORD}(?:\s+{_WORD}){{0,2}}{_REGIONS},\s+{_DAY}){_DASH}"
    rf"|{_WORD}(?:\s+{_WORD}){{0,2}}{_REGIONS}(?:\s+\({_WORD}(?:\s+{_WORD}){{0,2}}\))?[.,]?\s+{_DAY}[.,]?\s*{_AGENCY}\s+(?=[A-Z“\"‘])"
)
_PLACE_ALONE = re.compile(rf"(?P<place>{_CAPITALS})(?::\s+(?=[A-ZÀ-Þ“\"‘'\d]))")
_NO_PLACES = re.compile(
    r"\b(?:breaking|update|updated|exclusive|correction|corrected|clarification|watch|live|opinion|analysis|explainer|explained|review|"
    r"fact|news|note|warning|report|interview|comment|editorial|letter|video|photos?|poll|alert|factbox|feature|recap|timeline|"
    r"by|the|a|an|what|why|how|who|when|this|is|are|no|not|q|i|and|or|special|investigation|first|flash|urgent|read|listen)\b",
    re.IGNORECASE,
)
_A_WEEKDAY = re.compile(rf"\((?:{'|'.join(WEEKDAYS)})\)", re.IGNORECASE)
_LABEL = re.compile(r"[A-Z][A-Z .’'-]{1,40}:\s")
_LONGEST = 140
"""code points; no dateline is longer"""


class Dateline(NamedTuple):
    """Where a dateline ends in its paragraph, and where the words behind it begin."""

    end: int
    behind: int


def dateline_in(paragraph: str, *, opening: bool, labelled: bool = False) -> Dateline | None:
    """The dateline that a paragraph opens with; None where it has none.

    `opening`: the paragraph is the first of its article, where a place need not be in capitals; `labelled`: names before a
    colon are speakers' there.
    """
    head = paragraph[:_LONGEST]
    found = _ANYWHERE.match(head)
    if found is not None and not _NO_PLACES.search(found["place"]) and not _goes_on(head, found):
        return _whole(paragraph, found)
    if not opening:
        return None
    found = _OPENING.match(head)
    if found is not None and not _A_WEEKDAY.search(found.group()):
        return _whole(paragraph, found)
    alone = None if labelled else _PLACE_ALONE.match(head)
    if alone is not None and not _NO_PLACES.search(alone["place"]) and len(alone["place"].split()) < 4:
        return _whole(paragraph, alone)
    return None


def _goes_on(head: str, found: re.Match[str]) -> bool:
    """Whether nothing but a name in capitals stands there, and the sentence goes on behind the dash: "NATO - the alliance"."""
    return found["one"] == "" and head[found.end() : found.end() + 1].islower()


def _whole(paragraph: str, found: re.Match[str]) -> Dateline | None:
    """The dateline without the marks behind it; none where nothing follows."""
    if not paragraph[found.end() :].strip():
        return None
    return Dateline(len(found.group().rstrip(" \t\n-–—.:|")), found.end())


def labels_of_speakers(paragraphs: Iterable[str]) -> bool:
    """Whether several paragraphs open with capitals and a colon, as a transcript's do."""
    return sum(_LABEL.match(paragraph[:_LONGEST]) is not None for paragraph in paragraphs) > 1
