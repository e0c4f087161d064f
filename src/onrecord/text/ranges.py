"""Figures that are but one end of a range: neither 2 nor 4 is what "between 2 and 4 million" gives."""

import re

_NUMBER = r"(?:[£$€¥]?\d[\d.,]*|[a-z]+(?:-[a-z]+)?)"
_BEFORE = re.compile(
    rf"(?:\bbetween\s+{_NUMBER}(?:\s+[a-z]+)?\s+and|\bfrom\s+{_NUMBER}(?:\s+[a-z]+)?\s+to|[\d%]\s*[-–]|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:or|to))\s*$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:\s+[a-z]+)?\s+(?:or|to)\s+(?:[£$€¥]?\d|(?:two|three|four|five|six|seven|eight|nine|ten)\b)|\s*[-–]\s*[£$€¥]?\d",
    re.IGNORECASE,
)
_OPENED = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_AND = re.compile(rf"(?:\s+[a-z]+)?\s+and\s+{_NUMBER}", re.IGNORECASE)
_CHANGES = re.compile(
    r"\b(?:rais\w+|ris\w+|rose|increas\w+|fell|fall\w*|cut\w*|reduc\w+|lower\w*|went|go|goes|gone|grew|grow\w*|dropp\w+|climb\w*|jump\w*|up|down|chang\w+|mov\w+)\b",
    re.IGNORECASE,
)
_REACH = 40
"""code points before a figure in which the other end stands"""


def is_end_of_range(text: str, start: int, end: int) -> bool:
    """Whether the figure from `start` to `end` of a text is one of the two ends of a range."""
    first = max(0, start - _REACH)
    if _BEHIND.match(text, end) or (_OPENED.search(text, first, start) and _AND.match(text, end)):
        return True
    found = _BEFORE.search(text, first, start)
    # "The fee rises from 900 to 1,200" gives the fee to come, and no range.
    return found is not None and not (
        found.group().startswith("from") and _CHANGES.search(text, max(0, first - _REACH), found.start())
    )
