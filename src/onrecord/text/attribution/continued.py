"""Joins quotations that stand under no cue of their own to the attribution they go on from.

'"A," she said. "B."' is one statement of hers, and so is the paragraph after it that is nothing but a quotation. A
quotation that fills a sentence after one that gives nobody words is kept with a cue of None.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.text.attribution.antecedents import opens_with
from onrecord.text.attribution.records import Attribution, Range
from onrecord.text.names import fold_name, names_in
from onrecord.text.pasts import A_VERB
from onrecord.text.quotations import Quotation
from onrecord.text.sentences import Sentence

_NEAR = 1
"""sentences; a quotation goes on from the sentence just before it, or from the quotation that does"""
_MOST_WHITE = 20
"""code points looked back at for the end of the paragraph before"""
_MARKS = "\"'“”‘’«»„"
_MARKS_AND_STOPS = " \t\r\n.,;:!?\"'“”‘’—–-…"


def join(
    text: str, found: Sequence[Attribution], quotations: Sequence[Quotation], sentences: Sequence[Sentence]
) -> list[Attribution]:
    """The attributions, with every quotation that stands alone joined to the one it goes on from."""
    out = list(found)
    starts = [sentence.start for sentence in sentences]
    taken = _Covered(found)
    ends_at: dict[int, int] = {}
    for i, one in enumerate(out):
        if one.speaks and one.kind != "indirect":
            ends_at[_sentence_at(starts, max(end for _, end in one.content) - 1)] = i
            ends_at[_sentence_at(starts, one.cue[0] if one.cue else one.content[0][0])] = i
        elif one.speaks and one.cue and not _is_mentioned(text, one):
            ends_at.setdefault(_sentence_at(starts, one.cue[0]), i)
    for quotation in quotations:
        if taken.has(quotation.start):
            continue
        first, last = _sentence_at(starts, quotation.outer[0]), _sentence_at(starts, quotation.end - 1)
        if first < 0 or not _stands_alone(text, quotation, sentences[first], sentences[last]):
            continue
        before = next((ends_at[k] for k in range(first, first - _NEAR - 1, -1) if k in ends_at), None)
        if before is not None and not _is_parted(text, out[before].content[-1][1], quotation.start):
            out[before] = _longer(out[before], quotation)
            ends_at[last] = before
        elif quotation.end - quotation.start > 20:
            ends_at[last] = len(out)
            out.append(_uncued(sentences[first], quotation))
    return sorted(out, key=lambda one: (one.sentence, one.cue or one.content[0]))


def with_last_speaker(text: str, found: Sequence[Attribution], lemma: str) -> Iterator[Attribution]:
    """The attributions, a quotation under no cue given to the one who spoke last, if somebody did just before and nobody
    else has been spoken of since; `lemma` is the cue of a turn in a transcript, which has its own speaker."""
    last: Attribution | None = None
    for one in found:
        if one.cue is None and one.lemma != lemma and last is not None and one.sentence - last.sentence <= _RECENT:
            since = max(last.cue[1] if last.cue else 0, last.content[-1][1])
            between = text[since : one.content[0][0]]
            unclosed = last.kind != "indirect" and _CLOSED.match(text, since - 1) is None and _is_open(text, since)
            if not _is_parted(text, since, one.content[0][0]) and (unclosed or not _is_of_others(between, last)):
                one = one._replace(speaker=last.speaker, role=last.role, named=last.named)
        if one.speaks and one.speaker:
            last = one if not _is_mentioned(text, one) else None
        yield one


def _is_open(text: str, at: int) -> bool:
    """Whether a quotation mark that opened in the paragraph is not closed before a place."""
    words = text[text.rfind("\n", 0, at) + 1 : at]
    return words.count("“") > words.count("”") or words.count('"') % 2 == 1 or words.count("«") > words.count("»")


def _is_mentioned(text: str, one: Attribution) -> bool:
    """Whether an attribution only tells, by a participle behind the verb of another clause, what somebody said at some time:
    "for the emails, which included | clerks suggesting that he go". No quotation goes on from there."""
    if one.kind != "indirect" or one.cue is None or one.source is None or not text.startswith("ing", one.cue[1] - 3):
        return False
    begin = max(0, one.source[0] - _SENTENCES_HEAD)
    stop = max((found.end() for found in _STOP.finditer(text, begin, one.source[0])), default=begin)
    return bool(_RELATIVE_VERB.search(text, stop, one.source[0]))


_SENTENCES_HEAD = 300
"""code points before a source in which its sentence is looked at"""
_STOP = re.compile(r"[.!?][”\"’']?\s|\n")
_RELATIVE_VERB = re.compile(rf"\b(?:which|that|who)\s+(?:\w+\s+)?{A_VERB}\s+(?:[\w’'-]+\s+){{0,3}}$")


def _is_parted(text: str, start: int, end: int) -> bool:
    """Whether an hour that opens an entry of a live page stands between two places."""
    return _HOUR.search(text, start, max(start, end)) is not None


_HOUR = re.compile(r"\n[\s*\[]*\d{1,2}[:.]\d\d\b(?:\s*[ap]\.?m\b\.?)?(?!\s+(?:per|people|million|billion))")


def _is_of_others(words: str, last: Attribution) -> bool:
    """Whether words between one who spoke and a quotation are about somebody else: they name, or open with, another."""
    theirs = set(fold_name(last.speaker or "").split())
    if any(theirs.isdisjoint(fold_name(name.text).split()) for name in names_in(words)):
        return True
    sentences = _SENTENCE.split(words)
    return any(opens_with(sentence) or _OF_ONE.match(sentence) for sentence in sentences[1:]) and not last.role


_CLOSED = re.compile(r".?[”\"’'»]", re.DOTALL)
"""at the end of a quotation; one without it goes on in the next paragraph"""
_SENTENCE = re.compile(r"(?<=[.!?])[”\"’']?\s+|\n+\s*")
_OF_ONE = re.compile(r"(?:She|He|They|It)\s")
_RECENT = 4
"""sentences; a quotation farther from the last speaker has no speaker"""


def in_parts(text: str, one: Attribution, pieces: int) -> list[Attribution]:
    """An attribution whose quotation runs over many paragraphs, in parts: the first `pieces` stretches of its content,
    and every later paragraph by itself, under no cue of its own."""
    parts = [one.content[:pieces]]
    for place in one.content[pieces:]:
        if one.continued and _opens_paragraph(text, place[0]):
            parts.append((place,))
        else:
            parts[-1] += (place,)
    if len(parts) == 1:
        return [one]
    later = (one._replace(content=content, cue=None, source=None, kind="direct", inner=()) for content in parts[1:])
    return [one._replace(content=parts[0]), *later]


def _opens_paragraph(text: str, start: int) -> bool:
    before = text[max(0, start - _MOST_WHITE) : start].rstrip(_MARKS)
    return "\n" in before[len(before.rstrip()) :]


def _sentence_at(starts: Sequence[int], offset: int) -> int:
    return bisect_right(starts, offset) - 1


class _Covered:
    """Which offsets lie in the content of an attribution."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self.ranges = sorted(place for one in found for place in one.content)
        self.starts = [start for start, _ in self.ranges]
        self.reach: list[int] = []
        for _, end in self.ranges:
            self.reach.append(max(end, self.reach[-1] if self.reach else 0))

    def has(self, offset: int) -> bool:
        i = bisect_right(self.starts, offset) - 1
        return i >= 0 and offset < self.reach[i]


def _stands_alone(text: str, quotation: Quotation, first: Sentence, last: Sentence) -> bool:
    start, end = quotation.outer
    return not text[first.start : start].strip(_MARKS_AND_STOPS) and not text[end : last.end].strip(_MARKS_AND_STOPS)


def _longer(one: Attribution, quotation: Quotation) -> Attribution:
    place: Range = (quotation.start, quotation.end)
    kind = "mixed" if one.kind == "indirect" else one.kind
    return one._replace(content=(*one.content, place), kind=kind, continued=True)


def _uncued(sentence: Sentence, quotation: Quotation) -> Attribution:
    return Attribution(
        sentence.number, "direct", ((quotation.start, quotation.end),), None, None, None, None, continued=True
    )
