"""Chooses between the places where the same words stand: by sentence, by a given range, by the speaker nearby.

A speaker is looked for where news English puts one: right behind the quotation ("…," said Ana Vek), before it (Ana Vek
said: "…"), in the sentence before or after. A name that stands elsewhere in the sentence counts less: it may belong to
somebody else's quotation.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from onrecord.text.fold import Place

Why = Literal["only", "sentence", "within", "speaker", "verbatim", "first"]
"""Why this occurrence was chosen: it is the only one, it stands in the sentence or range asked for, beside the speaker,
it is the first that agrees letter for letter where others differ in typography, or it is merely the first."""

_NEAR = 3
"""sentences between a quotation and its speaker, at most"""


def overlapping(places: Sequence[Place], asked: Place) -> int | None:
    """The index of the place that shares most with the range asked for; None when none does."""
    shares = [min(end, asked[1]) - max(start, asked[0]) for start, end in places]
    best = max(range(len(places)), key=lambda n: (shares[n], -n), default=None)
    return best if best is not None and shares[best] > 0 else None


def beside(text: str, sentences: Sequence[Place], places: Sequence[Place], speaker: str) -> int | None:
    """The index of the place nearest to the speaker's name; None when the name is near none of them."""
    ranks = [_rank(text, sentences, place, speaker) for place in places]
    best = min(range(len(places)), key=lambda n: (ranks[n], n))
    return best if ranks[best][0] < _FAR else None


_FAR = 99
_BEHIND = re.compile(
    r"[\s\"'“”‘’»›」』,.!?…—–-]*(?:(?!and\b|but\b|while\b|as\b|when\b)[\w’'-]+[,\s]+){0,4}$", re.IGNORECASE
)
_AHEAD = re.compile(r"[^\"“”‘’«»「」『』.!?\n]{0,120}[\"'“‘«„「『]?\s*$")


def _rank(text: str, sentences: Sequence[Place], place: Place, speaker: str) -> tuple[int, int]:
    """How well the name stands to the place: (kind of neighbourhood, code points between); lower is better."""
    first = max(0, bisect_right(sentences, (place[0], len(text))) - 1)
    last = max(first, bisect_right(sentences, (place[1] - 1, len(text))) - 1)
    low = sentences[max(0, first - _NEAR)][0] if sentences else 0
    high = sentences[min(len(sentences) - 1, last + _NEAR)][1] if sentences else len(text)
    best = (_FAR, 0)
    for name in _names(speaker):
        for found in name.finditer(text, low, high):
            rank = _neighbourhood(text, sentences, place, found.span(), (first, last))
            best = min(best, rank)
        if best[0] < _FAR:
            break
    return best


def _neighbourhood(
    text: str, sentences: Sequence[Place], place: Place, name: Place, own: tuple[int, int]
) -> tuple[int, int]:
    at = bisect_right(sentences, (name[0], len(text))) - 1
    if name[0] >= place[1]:
        between, away = text[place[1] : name[0]], at - own[1]
        if away == 0:
            return (0 if _BEHIND.match(between) else 3), len(between)
        return 2 + 3 * away, len(between)
    between, away = text[name[1] : place[0]], own[0] - at
    if name[1] > place[0]:
        return 3, 0
    if away == 0:
        return (0 if _AHEAD.match(between) else 3), len(between)
    return 1 + 3 * away, len(between)


def _names(speaker: str) -> list[re.Pattern[str]]:
    """The whole name, then its last word: articles give the surname after the first mention."""
    words = re.findall(r"[^\s,()]+", speaker)
    spellings = [r"\s+".join(map(re.escape, words)), *(re.escape(word) for word in words[-1:] if len(word) > 1)]
    return [
        re.compile(rf"(?<![^\W_]){spelling}(?![^\W_])" if words and words[0].isascii() else spelling, re.I)
        for spelling in dict.fromkeys(spellings)
        if spelling
    ]
