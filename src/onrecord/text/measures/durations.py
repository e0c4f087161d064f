"""How long something lasts: "six weeks", "a year and a half", "two hours and 21 minutes", "a five-year sentence", in hours.

Not when it was ("three years ago"), nor within what time or how often ("in the past year", "every two days").
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.text.figures import Figure
from onrecord.text.measures.measure import Measure, opened
from onrecord.text.ranges import is_end_of_range

HOURS = {
    "second": 1 / 3600,
    "minute": 1 / 60,
    "hour": 1.0,
    "day": 24.0,
    "week": 168.0,
    "fortnight": 336.0,
    "month": 730.5,
    "year": 8766.0,
    "decade": 87660.0,
}
_UNIT = rf"(?P<unit>{'|'.join(HOURS)})s?\b"
_LONG = re.compile(
    rf"(?:\s+(?:full|whole|long|straight|more|consecutive)){{0,2}}[\s-](?P<work>working\s+)?{_UNIT}(?P<half>\s+and\s+a\s+half\b)?"
)
_HALF_OF = re.compile(rf"\s+and\s+a\s+half\s+{_UNIT}")
_ONE = re.compile(
    r"\b(?:for|of|after|took|takes?|taken|lasts?|lasted|about|nearly|almost|than|least|over|under|spent|waited|be"
    r"|was|is|to|up\s+to|just)\s+"
    rf"(?P<words>(?:(?:a|an|one)\s+(?:full\s+|whole\s+)?|half\s+an?\s+){_UNIT}(?P<half>\s+and\s+a\s+half\b)?)"
)
_NO_LENGTH = re.compile(
    r"\s+(?:ago|earlier|before|from\s+now|older|younger|old\b|into|notice|later|on\s+end)|[\s-]olds?\b"
    r"|[’']?\s+(?:time|anniversary)\b|\s+in\s+a\s+row"
)
_OF_WHEN = re.compile(
    r"\b(?:(?:in|over|during|for)\s+(?:the\s+)?(?:past|last|next|first|coming|previous|recent)|every|each|per|past"
    r"|(?<!will\s)(?<!would\s)(?<!to\s)(?<!could\s)last|next|once|times?\s+(?:a|in)"
    r"|(?:by|since)|the\s+(?:first|final|other|second))\s+(?:[a-z]+\s+)?$"
)
_WITHIN = re.compile(
    r"\b(?:in|within)\s+(?:the\s+)?(?:just\s+|only\s+|under\s+|over\s+|about\s+|around\s+|nearly\s+|almost\s+"
    r"|at\s+least\s+|(?:less|more)\s+than\s+)?$"
)
_AFTER_IT = re.compile(r"\b(?:after|later|following)\s+$")
_SHORT = frozenset(("second", "minute", "hour"))
_AND = re.compile(r"\s*(?:,|and)?\s*(?:and\s+)?")


def durations(text: str, low: str, figures: Sequence[Figure]) -> Iterator[Measure]:
    """The lengths of time in a text, in order; "two hours and 21 minutes" is one."""
    held: Measure | None = None
    for one in sorted([*_counted(text, low, figures), *_single(text, low)], key=lambda m: m.start):
        if held is not None and _AND.fullmatch(low, held.end, one.start) and one.value < held.value:
            value = held.value + one.value
            held = Measure(held.start, one.end, text[held.start : one.end], "duration", value, value, value)
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _counted(text: str, low: str, figures: Sequence[Figure]) -> Iterator[Measure]:
    for figure in figures:
        if figure.kind != "number" or figure.value is None:
            continue
        found = _LONG.match(low, figure.end) or _HALF_OF.match(low, figure.end)
        if found is None or _NO_LENGTH.match(low, found.end()):
            continue
        unit = found["unit"]
        if _is_when(low, figure.start, unit) or is_end_of_range(low, figure.start, figure.end):
            continue
        if _is_clock(low, figure, unit) or (unit not in _SHORT and _dates(low, figure.start, found.end())):
            continue
        value = figure.value + (0.5 if "half" in found.group() else 0.0)
        hours = HOURS[unit]
        least, most = opened(value, figure.bound, ROUNDED)
        yield Measure(
            figure.start, found.end(), text[figure.start : found.end()], "duration", value * hours, least * hours, most * hours
        )  # fmt: skip


ROUNDED = 0.25
"""share of a unit by which a length of time told in it may differ: "two weeks" may be 13 days, and not 11"""


def _single(text: str, low: str) -> Iterator[Measure]:
    """ "an hour", "half an hour", "a week and a half"."""
    if not any(unit in low for unit in HOURS):
        return
    for found in _ONE.finditer(low):
        start, end = found.span("words")
        if _NO_LENGTH.match(low, end) or _is_when(low, start, found["unit"]):
            continue
        value = 0.5 if found["words"].startswith("half") else 1.5 if found["half"] else 1.0
        hours, slack = HOURS[found["unit"]], ROUNDED if value == 1 else ROUNDED / 2
        yield Measure(
            start, end, text[start:end], "duration", value * hours, (value - slack) * hours, (value + slack) * hours
        )


def _is_clock(low: str, figure: Figure, unit: str) -> bool:
    """Whether "hours" only say that a clock is read: "from 17.00 hours", "at 0338 hours"."""
    if unit != "hour" or _CLOCK.fullmatch(low, figure.start, figure.end) is None:
        return False
    return low[figure.start] == "0" or _AT.search(low, max(0, figure.start - 12), figure.start) is not None


_CLOCK = re.compile(r"(?:[01]?\d|2[0-4])[.:]?[0-5]\d")
_AT = re.compile(r"\b(?:at|from|until|till|by|since|before|after)\s+$")


def _dates(low: str, start: int, end: int) -> bool:
    """Whether a length of time opens the text and only sets its day: "Two days after the blast, they agree on little"."""
    return _FIRST.fullmatch(low, 0, start) is not None and _SINCE_THEN.match(low, end) is not None


_FIRST = re.compile(
    r"\W*(?:just\s+|barely\s+|only\s+|some\s+|about\s+|nearly\s+|almost\s+|more\s+than\s+|less\s+than\s+)?"
)
_SINCE_THEN = re.compile(r"\s+(?:after|before)\s")


def _is_when(low: str, at: int, unit: str) -> bool:
    """Whether a length of time only tells when, within what time or how often something was."""
    before = low[max(0, at - 40) : at]
    return bool(_OF_WHEN.search(before)) or (unit not in _SHORT and bool(_WITHIN.search(before)))
