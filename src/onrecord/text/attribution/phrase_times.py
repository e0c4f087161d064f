"""Steps past what tells when, between a subject and its verb and at the head of a phrase: "Vek on Monday | said"."""

from onrecord.text.attribution.words import TIMES, UNITS, Line
from onrecord.text.calendar import MONTHS, WEEKDAYS

_ADVERBIAL = frozenset("particular fact general turn part addition response point times recent private public".split())
"""nouns that make an adverb with "in" or "at": "critics have in particular noted" """


def _before_adverbial(line: Line, last: int) -> int:
    """The last word before "in particular" or "for the first time" that stands between subject and verb."""
    if line.word(last) not in _ADVERBIAL and line.word(last) not in UNITS:
        return last
    k = last - 1
    while k > max(0, last - 4) and line.tag[k] in "Dx#R":
        k -= 1
    found = line.at(k) == "P" and line.word(k) in ("in", "at", "for") and k > 0 and line.at(k - 1) in "NxSH),"
    if not found:
        return last
    k -= 1
    while k > 0 and line.tag[k] in "HR":
        k -= 1
    return k


def before_time(line: Line, last: int) -> int:
    """The last word before a phrase of time that stands between subject and verb: "Vek on Monday said"."""
    last = _before_adverbial(line, last)
    k = last
    if line.word(k) in UNITS and line.word(k - 1) in TIMES:
        k -= 2
    elif line.word(k) in WEEKDAYS:
        k -= 1
    else:
        return last
    if line.at(k) == "P":
        k -= 1
    return k if k >= 0 and line.tag[k] in "NxS),q" else last


OF_TIME = _ADVERBIAL.union(UNITS, WEEKDAYS)
"""words that such a phrase ends with"""


def past_time(line: Line, start: int, end: int) -> int:
    """Where the phrase begins after "On Monday", "Last year", "Wednesday for the first time"."""
    if (
        line.word(start + 1) in ("first", "second", "last", "only", "third")
        and line.word(start + 2) == "time"
        and start + 3 < end
    ):
        return start + 3  # "It was the first time | officials had said"
    dated = _past_date(line, start)
    if dated is not None and dated < end:
        return dated
    if line.word(start) not in TIMES or start + 1 >= end or line.at(start + 1) == "'":
        return start
    k = start + 1
    if line.word(k) in UNITS or line.word(k) in TIMES:
        k += 1
    elif line.word(start) not in WEEKDAYS and line.word(start) not in ("today", "yesterday"):
        return start
    if line.at(k) == "P":
        k = next((i for i in range(end - 1, k, -1) if line.tag[i] == "D"), k + 1)
    return k if k < end else start


def _past_date(line: Line, start: int) -> int | None:
    """The first word after "4 May" or "May 4, 2021" that a phrase opens with; None where it opens with no date."""
    first, second = line.word(start), line.word(start + 1)
    if not (first in MONTHS and line.at(start + 1) == "#") and not (line.at(start) == "#" and second in MONTHS):
        return None
    k = start + 2 + (line.at(start + 2) == ",")
    return k + 1 if line.at(k) == "#" and line.word(k).isdigit() and len(line.word(k)) == len("2021") else start + 2
