"""Tells where the time of what a statement tells of stands, where that is long past and the statement does not say so.

"In 1987 a wave killed 14. An inquiry found that the operator had known": without the year it is read as today's news.
"""

import re

from onrecord.text.attribution.verb_group import SHOWING

_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![-–/]?\d)")
_WHEN = re.compile(
    r"\b(?:[Ii]n|[Bb]y|[Dd]uring)\s+(?:(?:early|mid|late|spring|summer|autumn|winter|[A-Z][a-z]+)[\s-]+)?(?P<year>(?:19|20)\d\d)\b(?![-–/]?\d)"
    r"|\b(?P<ago>(?:\w+\s+)?(?:years|decades)\s+(?:ago|earlier|before))\b"
)
"""when something long past was; in a sentence of today it is the time of a part only"""
_ASIDE = re.compile(r",\s+(?:who|which|set|built|founded|opened|created|first|then|born|elected|appointed)\b[^,;]*,")
_BACK_THEN = re.compile(
    r"\b(?:at\s+the\s+time|at\s+that\s+time|back\s+then|then|that\s+year|the\s+(?:same|following|next)\s+year|(?:a|two|three)\s+years?\s+later"
    r"|(?:months|weeks)\s+later|afterwards|eventually|subsequently)\b"
)
"""says that a sentence goes on with the time of the one before"""
_NOW = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|now|this\s+(?:week|morning|month|year)|last\s+(?:week|night|month)|says?|has|have|will|is|are)\b",
    re.IGNORECASE,
)
_THE = re.compile(r"(?:an?|the|that|its|their|his|her)\s", re.IGNORECASE)
_OF_A_BODY = SHOWING | frozenset(
    "court jury judge tribunal coroner investigators commission panel investigation report".split()
)


def has_its_time(statement: str) -> bool:
    """Whether a statement names a year, or how long ago it was."""
    return _YEAR.search(statement) is not None or _WHEN.search(statement) is not None


def is_long_ago(words: str, published: str | None) -> bool:
    """Whether words tell of a year before the last, or of something years ago."""
    if not published:
        return False
    found = _WHEN.search(_ASIDE.sub(",", words))
    return found is not None and (found["year"] is None or int(found["year"]) < int(published[:4]) - 1)


def tells_of_today(sentence: str) -> bool:
    """Whether a sentence tells of today as well, so that a year in it is the time of a part only."""
    return _NOW.search(sentence) is not None


def goes_on_then(sentence: str, speaker: str | None) -> bool:
    """Whether a sentence behind one of long ago tells of that time: by "then", or as a court's or an inquiry's words."""
    if tells_of_today(sentence):
        return False
    if _BACK_THEN.search(sentence):
        return True
    words = (speaker or "").casefold().split()
    return bool(words) and _THE.match(speaker or "") is not None and not _OF_A_BODY.isdisjoint(words[-1:] + words[1:3])
