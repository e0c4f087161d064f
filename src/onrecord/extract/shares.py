"""Shares of people who answer a survey: "63 percent said she should resign" is a finding about them, and nobody's word."""

import re

from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.sentences import Sentence

_ABOUT = (
    r"(?:(?:nearly|about|almost|just|only|roughly|around|over|under|at\s+least|(?:more|less|fewer)\s+than|some|another|a\s+further"
    r"|barely|slightly)\s+)"
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_SHARE = re.compile(
    rf"{_ABOUT}*(?:\d[\d.,]*\s*(?:percent|per\s+cent|%)|{_NUMBER}\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d+|four|five|six|ten|twenty|a\s+hundred)\b"
    r"|(?:(?:a|one|two|three|four)[\s-](?:third|quarter|fifth|thirds|quarters|fifths)|half)(?=\s+(?:of|the)\b|\s*$)"
    r"|(?:an?|the)\s+(?:(?:large|small|clear|narrow|slim|vast|overwhelming)\s+)?(?:majority|minority|plurality)\s+of\b"
    r"|(?:most|many|some|all|none)\s+of\s+(?:the\s+)?(?:those\s+(?:asked|polled|surveyed|questioned)|respondents)"
    r"|(?:most|many|some)?\s*respondents\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_ABOUT}+$", re.IGNORECASE)
_REACH = 40
"""code points before a share in which "nearly" or "just" stands"""


def is_share(speaker: str | None) -> bool:
    """Whether what is given words is a share of people: "63 percent", "half of the drivers", "one in five"."""
    return speaker is not None and _SHARE.match(speaker) is not None


def clause_of(document: Document, sentence: Sentence, one: Attribution, *, first: bool) -> tuple[int, int]:
    """Where it stands what a share of people say, that share included; half-open offsets.

    `first`: nobody is given words before it in the sentence, which is then taken from its beginning ("In a poll of 900,").
    """
    text, end = document.text, max(end for _, end in one.content)
    source = one.source[0] if one.source else one.content[0][0]
    if first:
        return sentence.start, end
    about = _BEFORE.search(text, max(sentence.start, source - _REACH), source)
    return about.start() if about else source, end
