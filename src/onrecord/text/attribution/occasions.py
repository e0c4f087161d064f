"""Tells where a sentence says when and on what occasion words were given: "on Monday", "in a statement", "a year ago"."""

from onrecord.text.attribution.words import Line
from onrecord.text.calendar import MONTHS, WEEKDAYS

STATEMENTS = frozenset(
    "statement interview release email e-mail tweet post memo letter briefing conference video message speech filing".split()
)
"""what words are given in"""
_GATHERINGS = frozenset(
    "address essay sermon rally debate hearing lunch dinner meeting trial sentencing book memoir column editorial press".split()
)
_PERIODS = frozenset("years year months month weeks week days day hours hour decades decade".split())
_FAR = 5
"""words after a preposition within which the occasion is named"""


def occasion_end(line: Line, k: int, *, of: frozenset[str] = STATEMENTS | _GATHERINGS) -> int | None:
    """The first word after such a phrase that begins at word `k`; None where none begins. `of` are the occasions meant."""
    word = line.word(k)
    if line.at(k) in "D#" and line.word(k + 1) in _PERIODS:
        return k + 3 if line.word(k + 2) in ("ago", "earlier", "later") else None
    if word == "over":
        return k + 3 if line.word(k + 1) == "the" and line.word(k + 2) in ("weekend", "holidays") else None
    if word == "throughout":
        return k + 3 if line.at(k + 1) == "D" else None
    if word not in ("on", "in", "at", "during"):
        return None
    if line.word(k + 1) in WEEKDAYS:
        return k + 2
    if word == "in" and line.word(k + 1) in ("early", "mid", "late") and line.word(k + 2) in MONTHS:
        return k + 3
    if word == "in" and line.word(k + 1) in MONTHS and line.at(k + 2) in ".,":
        return k + 2
    if line.at(k + 1) != "D":
        return None
    i = k + 2
    while i < k + 1 + _FAR and line.at(i) in "xN'#":
        if line.word(i) in of:
            return i + 1
        i += 1
    return None
