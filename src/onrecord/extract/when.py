"""Gives claims and denials their times: when something happened, and when it was said."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

from onrecord.drafts import DraftDenial, DraftTime
from onrecord.records import Document
from onrecord.text.attribution import Range
from onrecord.text.cues import DenialCue, denial_cues_in
from onrecord.text.lowered import lowered
from onrecord.text.moments import Moment, moment_in, tells_time
from onrecord.text.sentences import Sentence

_OPENS = 4
"""code points; a time that begins here opens its sentence: "In May 2030, …" """
_LONG_BEFORE = 80
"""code points from the beginning of a time to the word or figure that it is known by: "between early | May and June" """
_OWNED = re.compile("[’']s")
_LASTS = ("from", "between")
"""opens the phrase of a stretch of time, in which nothing is said once: "who led the team from 2017 to 2021, told" """


def time_of(moment: Moment, of: Literal["event", "statement"]) -> DraftTime:
    """A moment as drafts write it."""
    first, last = moment.days or (None, None)
    return DraftTime(
        text=moment.text,
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
        of=of,
    )


def when_said(
    document: Document, sentence: Sentence, cue: Range, content: Iterable[Range] = (), reach: int = 24
) -> DraftTime | None:
    """When something was said: a time that opens the sentence, or that stands within `reach` code points of the cue;
    never one out of what was said."""
    words = document.text[sentence.start : sentence.end]
    for start, end in content:
        first, last = max(0, start - sentence.start), max(0, end - sentence.start)
        words = words[:first] + "\x00" * (min(last, len(words)) - first) + words[last:]
    words = _without_aside(words, cue[0] - sentence.start)
    begin = cue[0] - sentence.start - reach
    begin = words.find(" ", begin, cue[1] - sentence.start) if begin > 0 else 0
    begin = max(0, begin)
    beside = (words[begin:], cue[1] - sentence.start - begin + reach)
    for text, limit in (beside, (words, _OPENS)) if begin else (beside,):
        moment = moment_in(text, document.published) if tells_time(text[: limit + _LONG_BEFORE]) else None
        if moment is None or moment.start > limit or _OWNED.match(text, moment.start + len(moment.text)):
            continue
        if not _of_something_else(text, moment.start) and not moment.text.casefold().startswith(_LASTS):
            return time_of(moment, "statement")
    return None


_ASIDE = re.compile(r",\s+(?:who|whose|whom|which|where)\b")


def _without_aside(words: str, cue: int) -> str:
    """The words with what hangs on the one who speaks, up to the comma before the cue, left out: "Ana Vek, whose son, two,
    died on 6 June, told"."""
    if " wh" not in words:
        return words
    opened, closed = next(_ASIDE.finditer(words, 0, max(0, cue)), None), words.rfind(",", 0, max(0, cue))
    if opened is None or closed <= opened.start():
        return words
    return words[: opened.start()] + " " * (closed - opened.start()) + words[closed:]


_CLAIMED = re.compile(
    r"\b(?:claimed|alleged|reported|said|revealed|announced|emerged|disclosed|confirmed|told|reports|says|stated|published|leaked)\s*,?\s*$"
)


def is_when_said(statement: str, moment: Moment) -> bool:
    """Whether a time stands right behind a verb of saying: "two complaints had been made, it was claimed on Monday"."""
    return _CLAIMED.search(lowered(statement[: moment.start])) is not None


_ASKING = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+(?:for|on)|ask(?:s|ed|ing)?\s+for|plan(?:s|ned|ning)|propos(?:e[sd]|ing)|demand(?:s|ed|ing)?|invit(?:e[sd]|ing)"
    r"|threaten(?:s|ed|ing)|promis(?:e[sd]|ing)|want(?:s|ed))\s+\S",
    re.IGNORECASE,
)


def _of_something_else(text: str, at: int) -> bool:
    """Whether a time stands in another clause than the cue, or tells when what somebody asks for is to be."""
    return ";" in text[:at] or any(text[found.end() - 1 : at].strip() for found in _ASKING.finditer(text, 0, at))


def dated(document: Document, sentences: Sequence[Sentence], denial: DraftDenial) -> DraftDenial:
    """The denial with the time at which it was made, where the sentence opens with one or has one right beside the cue."""
    sentence = sentences[denial.evidence[0].sentence - 1]
    first = _first_cue(document.text[sentence.start : sentence.end])
    if first is None:
        return denial
    cue = sentence.start + first.start, sentence.start + first.end
    return denial.model_copy(update={"when": when_said(document, sentence, cue, reach=4)})


@lru_cache(maxsize=64)
def _first_cue(words: str) -> DenialCue | None:
    """The first cue of denial of a sentence, which several denials ask for."""
    return next(iter(denial_cues_in(words)), None)
