"""At what hour something was: "05.40", "23:15", "half past ten", "shortly after six", "noon", in minutes since midnight.

What is told without morning or evening can be of both, and is held against others by the half day (`HALF_A_DAY`).
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.text.figures import Figure, word_value
from onrecord.text.measures.measure import Measure

HALF_A_DAY = 720
_WORD = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NEARLY = (
    r"(?P<near>(?:shortly|just|soon|a\s+little|minutes|moments)\s+(?:after|before|past)|around|about|approximately"
    r"|some\s+time\s+(?:after|before)|nearly|almost|after|before)"
)
_AT = rf"(?:\b(?:at|by|from|until|till|since)\s+(?:{_NEARLY}\s+)?|\b{_NEARLY.replace('<near>', '<near2>')}\s+)"
_TOLD = re.compile(
    rf"{_AT}(?P<words>(?P<part>half\s+past|quarter\s+past|quarter\s+to|(?:five|ten|twenty|twenty-five)\s+(?:minutes\s+)?(?:past|to))?\s*"
    rf"(?:(?P<special>midnight|noon|midday)|(?P<digits>\d{{1,2}})(?:[.:](?P<minutes>[0-5]\d))?|(?P<word>{_WORD}))"
    r"(?:\s*(?P<half>[ap]\.?m\b\.?)|\s+o[’']clock)?)"
    r"(?!\s*[-–/%]|[\w,.:]*\d|\s+(?:per\s?cent|percent|people|[a-z]+s\b|of\b|to\b|million|hundred|thousand|bn\b"
    r"|men|women|children|km|mph|more|other"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)))"
    r"(?P<day>[^.;]{0,40})"
)
_MORNING = re.compile(r"\bin\s+the\s+morning\b|\bmorning\b|\bbefore\s+dawn\b")
_EVENING = re.compile(r"\bin\s+the\s+(?:afternoon|evening)\b|\b(?:afternoon|evening)\b|\bat\s+night\b|\bnight\b")
_PARTS = {"half past": 30, "quarter past": 15, "quarter to": -15}
_SLACK = 20
"""minutes that "about", "shortly after" and "just before" leave open"""
_ROUND = 5
"""minutes by which an hour told in words may be rounded"""


def hours(text: str, low: str, figures: Sequence[Figure]) -> Iterator[Measure]:
    """The hours of the clock in a text, in order. A bare number is one only after "at", "by" and the like."""
    taken: list[tuple[int, int]] = []
    for found in _TOLD.finditer(low):
        if found["digits"] and not (found["minutes"] or found["half"] or found["part"]):
            if found["near"] or found["near2"] or "o’clock" in found["words"] or "o'clock" in found["words"]:
                if not _of_the_day(found["day"]):
                    continue
            elif not _of_the_day(found["day"]):
                continue
        if (
            found["word"]
            and not (found["part"] or found["half"] or "clock" in found["words"])
            and not _of_the_day(found["day"])
        ):
            continue
        start, end = found.span("words")
        near = found["near"] or found["near2"] or ""
        value, sure = _minutes(found)
        if value is None:
            continue
        begin = found.start("near") if found["near"] else found.start("near2") if found["near2"] else start
        taken.append((start, end))
        yield _measure(text, begin, end, value, near, sure=sure)
    for figure in figures:
        if figure.kind == "time" and figure.value is not None and not any(a <= figure.start < b for a, b in taken):
            sure = "m" in figure.text.lower() or figure.value >= HALF_A_DAY + 60 or figure.text.startswith("0")
            yield _measure(text, figure.start, figure.end, figure.value, "", sure=sure)


def _measure(text: str, start: int, end: int, value: float, near: str, *, sure: bool) -> Measure:
    exact = any(sign in text[start:end] for sign in ".:") or text[start:end].isdigit()
    low, high = value - (1 if exact else _ROUND), value + (1 if exact else _ROUND)
    if near:
        after, before = near.endswith(("after", "past")), near.endswith(("before", "nearly", "almost"))
        low, high = (
            (value, value + _SLACK + 10)
            if after
            else (value - _SLACK - 10, value)
            if before
            else (value - _SLACK, value + _SLACK)
        )
    if "midday" in text[start:end].lower():
        low, high = low - 2 * _SLACK, high + 2 * _SLACK
    elif "no" in text[start:end].lower():
        low, high = low - _SLACK / 2, high + _SLACK / 2
    words = text[start:end].rstrip()
    if words.endswith(("m.", "M.")) and "." not in words[-4:-2]:
        words = words[:-1]
    return Measure(start, start + len(words), words, "hour", value, low, high, unit="" if sure else "either")


_DAY = re.compile(
    r"^\s*(?:$|[,.;]|(?:local\s+time|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:on|in|that|this"
    r"|yesterday|today|when|and|after|before|last)\b))"
)


def _of_the_day(after: str) -> bool:
    """Whether a bare number is followed by what an hour is followed by: the day, or the end of the clause."""
    return _DAY.match(after) is not None


def _minutes(found: re.Match[str]) -> tuple[float | None, bool]:
    """The minutes since midnight, and whether morning and evening are told apart."""
    if found["special"]:
        return (0.0 if found["special"] == "midnight" else 720.0), True
    hour = int(found["digits"]) if found["digits"] else int(word_value(found["word"]) or 0)
    if hour > 24:
        return None, False
    value = hour * 60 + int(found["minutes"] or 0)
    part = re.sub(r"\s+", " ", (found["part"] or "").replace(" minutes", ""))
    if part in _PARTS:
        value += _PARTS[part]
    elif part:
        shift = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}[part.split()[0]]
        value += shift if part.endswith("past") else -shift
    half = (found["half"] or "").replace(".", "")
    if half:
        value = value % HALF_A_DAY + (HALF_A_DAY if half == "pm" else 0)
        return float(value), True
    day = found["day"].split(",")[0]
    if hour <= 12 and _EVENING.search(day):
        return float(value % HALF_A_DAY + HALF_A_DAY), True
    sure = hour > 12 or found.group("words").startswith("0") or _MORNING.search(day) is not None
    return float(value), sure
