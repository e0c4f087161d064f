"""Tells where a sentence says when and on what occasion words were given: "on Monday", "in a statement", "a year ago"."""

from onrecord.text.attribution.words import Line
from onrecord.text.calendar import MONTHS, WEEKDAYS

_OCCASIONS = frozenset(
    """statement interview release email e-mail tweet post memo letter briefing conference video message speech filing address essay
    sermon rally debate hearing lunch dinner meeting trial sentencing book memoir column editorial press""".split()
)
_PERIODS = frozenset("years year months month weeks week days day hours hour decades decade".split())
_FAR = 5
"""words after a preposition within which the occasion is named"""


def is_occasion(line: Line, k: int) -> bool:
    """Whether such a phrase begins at word `k`."""
    word = line.word(k)
    if line.at(k) in "D#" and line.word(k + 1) in _PERIODS:
        return line.word(k + 2) in ("ago", "earlier", "later")
    if word == "over":
        return line.word(k + 1) == "the" and line.word(k + 2) in ("weekend", "holidays")
    if word not in ("on", "in", "at", "during"):
        return False
    if line.word(k + 1) in WEEKDAYS or (word == "in" and line.word(k + 1) in MONTHS and line.at(k + 2) in ".,"):
        return True
    if line.at(k + 1) != "D":
        return False
    i = k + 2
    while i < k + 1 + _FAR and line.at(i) in "xN'#":
        if line.word(i) in _OCCASIONS:
            return True
        i += 1
    return False
