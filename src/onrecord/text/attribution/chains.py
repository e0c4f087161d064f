"""Reads chains of attribution: who passed the words on to the outlet, and who said them in the end.

"Yonhap quoted the minister as saying", "Northline reported, citing two officials, that", and an outer "according to"
around somebody's words each give a speaker and, from the outside in, those who passed it on.
"""

import re
from collections.abc import Sequence

from onrecord.text.attribution.records import Attribution, Range

_AS_SAYING = re.compile(
    r"(?P<who>.{2,120}?),?\s+as\s+(?:having\s+)?(?:saying|said|telling|stating|writing|warning)\b\s*[,:]?\s*", re.DOTALL
)
_PASSES_ON = frozenset(
    {"say", "report", "write", "state", "claim", "add", "note", "reveal", "announce", "disclose", "according to"}
)
_TOLD = frozenset({"says", "accuses", "denies", "disputes", "declines", "shows"})
_CREDITED = re.compile(
    r"[A-Z]|\b(?:officials?|sources?|police|ministry|army|military|reports?|statements?|witness(?:es)?|agency|media|doctors?|authorities"
    r"|spokes\w+|observatory|activists|residents|document|letter|memo|investigators|minister|president|premier|governor|mayor"
    r"|people|person|employees|lawyers|executives|insiders|aides|experts|diplomats|papers|filings|figures|data|prosecutors?|judges?|courts?|commanders?|generals?|ambassador|embassy|government|council|hospitals?|operator|union)\b"
)
_REASON = re.compile(
    r"(?:(?:an?|the|its|his|her|their|ongoing|possible|pending|legal|national)\s+)*(?:[\w-]+\s+)?(?:disputes?|quarrels?|rows?|trials?|litigation|proceedings"
    r"|privacy|polic(?:y|ies)|concerns?|reasons?|rules?|security|confidentiality|need|fears?|lack|risks?|threats?|costs?|pressure|weather|safety|war|conflict)"
    r"(?=\s*(?:$|,|(?:with|over|about|of|on|and|for|that|to|in|against|between|surrounding)\b))",
    re.IGNORECASE,
)
"""what is cited as the reason for something, and says nothing by itself: "citing the dispute with Velm" """
ALL = 0.6
"""share of the outer content that the inner one must cover to be what is passed on"""


_LEAD_IN = 8
"""code points at the head of the outer content that are still no more than "that" """


def quoted_by(text: str, one: Attribution) -> tuple[Attribution, Range] | None:
    """ "X quoted Y as saying Z": the attribution of Z alone, and where Y stands; None when it is no such chain."""
    if one.lemma not in ("quote", "cite") or one.source is None or not one.content:
        return None
    start, end = one.content[0]
    found = _AS_SAYING.match(text, start, end)
    if found is None or found.end() >= end:
        return None
    who = (start, start + len(found["who"].rstrip()))
    return one._replace(content=((found.end(), end), *one.content[1:]), speaks=True), who


def cited_in(text: str, one: Attribution, others: Sequence[Attribution]) -> Range | None:
    """Where the one stands whom an outlet cites for what it reports: "Northline reported, citing two officials, that"."""
    if one.lemma not in _PASSES_ON or one.source is None or one.cue is None:
        return None
    at = one.cue[0]
    if any(other.force == "declines" and any(a <= at < b for a, b in other.content) for other in others):
        return None  # "declined to say how, citing the inquiry": that is why
    for other in others:
        if (
            other.lemma not in ("cite", "quote")
            or other.cue is None
            or not text[other.cue[0] : other.cue[1]].lower().endswith("ing")
        ):
            continue
        # The source may run on into the aside: "Northline, citing two officials,".
        if other.source and other.source[0] == one.source[0] and other.sentence == one.sentence:
            start, end = other.content[0]
            stop = min([end, *(s for s, _ in one.content if s > start)])
            phrase = text[start:stop].strip(" ,")
            if _CREDITED.search(phrase) and not _REASON.match(phrase) and len(phrase.split()) <= 16:
                return start, start + len(text[start:stop].rstrip(" ,"))
    return None


def passes_on(outer: Attribution, inner: Attribution) -> bool:
    """Whether an outer attribution only passes on what the inner one gives, as "according to" around "he said" does."""
    if (
        outer.cue is None
        or inner.cue is None
        or not inner.speaks
        or outer.lemma not in _PASSES_ON
        or inner.force not in _TOLD
    ):
        return False
    begins = min([*(start for start, _ in inner.content), *(inner.source or ())[:1]])
    if begins - outer.content[0][0] > _LEAD_IN:
        return False  # "said that it lied when it said": the inner words are not what the outer voice holds true
    covered = sum(max(0, min(b, d) - max(a, c)) for a, b in outer.content for c, d in inner.content)
    return covered >= ALL * sum(b - a for a, b in outer.content) - 60
