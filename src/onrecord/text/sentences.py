"""Cuts a document into numbered sentences, with the places where they stand.

The numbers are what a draft cites, so they must come out the same for the prompt, for the reader by rules and for the
verifier: all three ask `sentences_of`. Blocks are never joined, so a headline is not glued to the line below it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.records import BlockKind, Document
from onrecord.text.calendar import WEEKDAYS

# A terminator, whatever closes the quotation or bracket it stands in, then white space or the end. Ideographic full
# stops, the danda and the Arabic question mark end a sentence without a space.
_STOP = re.compile(
    r"[.!?…。！？।॥؟۔](?:(?<=[.!?…])[.!?…]*|)(?P<close>[\"'”’»›)\]」』】]*)(?P<gap>\s+|$|(?<=[。！？।॥؟۔」』】]))"
)

# Written for this project: titles, ranks, months, places and Latin abbreviations after which an English sentence goes on.
_ABBREVIATIONS = frozenset(
    """adm al apr approx art assoc aug ave av bldg blvd brig bros capt cf cllr cmdr co col comdr corp cpl dec dept dist
    dr ed eds e.g eg est etc ext feb fig fr ft gen gov hon hosp i.e ie inc insp int jan jr jul jun km lt ltd maj mar
    messrs brgy sto sta mfg mgr mon mr mrs ms msgr mt mx natl nos nov no oct op ph.d pfc pg pp prof pres pte pty pvt rd ref rep
    reps ret rev sec sen sens sept sep sgt spc sr st supt supts tel thurs tue tues univ viz vol vs wed""".split()
)
_ABBREVIATIONS_BEFORE_FIGURES = frozenset({"no", "nos", "op", "art", "vol", "pp", "fig", "est", "approx", "sec"})
# After these a capital letter begins the next sentence: "for 2 km. Several were hurt".
_ABBREVIATIONS_THAT_MAY_END = frozenset({"etc", "ft", "km"})
_HOURS = frozenset({"a.m", "p.m"})
_OF_THE_HOUR = re.compile(rf"\s*(?:\(|(?:{'|'.join(name.title() for name in WEEKDAYS)})\b|[A-Z]{{2,4}}\b|\d)")
"""what tells more of an hour: "5 p.m. Monday", "5 p.m. (1600 GMT)" """
_LAST_WORD = re.compile(r"[^\W_](?:[\w.'’-]*[^\W_])?$")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]$")
_LONG_WORD = max(map(len, _ABBREVIATIONS)) + 1
_NAME = r"[A-Z][\w'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}"
_SPEECH_FOLLOWS = re.compile(
    rf"(?:(?:[\w.'’-]+\s+){{0,3}}|{_NAME},\s+[^.,;:!?\"“”]{{3,80}},\s+)"
    r"(?:said|says|asked|asks|told|tells|added|adds|wrote|writes|tweeted|cried|shouted|exclaimed)\b"
)
_SAID_OF_IT = re.compile(
    rf"(?:{_NAME}(?:,\s+[^.,;:!?\"“”]{{3,80}},)?|he|she|He|She)\s+(?:said|says|added)(?:[.]|\s+of\s)"
)
"""who said what stands before, and nothing of what more they said"""


# What stands before the words of a paragraph and is none of them: marks of a list or a quoted block, hours of a live page.
_HOUR = r"\d{1,2}[:.]\d\d(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}\b)?"
_BEFORE_WORDS = re.compile(
    rf"(?:(?:[-*•‣▪–—>]|\d{{1,2}}[.)]|\d{{1,2}}/\d{{1,2}}(?=[ \t]+[A-Z“\"]))[ \t]+"
    rf"|\*\*\[?{_HOUR}\]?\*\*[\s:–—|-]*|\[?{_HOUR}\]?[ \t]*[:–—|-]+\s+)+(?=\S)"
)


class Sentence(NamedTuple):
    """A numbered stretch of a document; numbers start at 1 and run through all blocks."""

    number: int
    start: int
    end: int
    kind: BlockKind


_FOLLOWING = 160
"""code points behind a full stop that tell whether the sentence goes on"""


def _goes_on(text: str, stop: re.Match[str], begin: int, end: int) -> bool:
    """Whether the sentence goes on after this terminator."""
    following = text[stop.end() : min(stop.end() + _FOLLOWING, end)]
    if not following:
        return False
    mark = stop.group()[0]
    first = following.lstrip("\"'“‘«([")[:1]
    if first.islower():
        return True
    if mark in "!?" and stop["close"] and _SPEECH_FOLLOWS.match(following):
        return True
    if mark == "." and stop["close"] and _SAID_OF_IT.match(following):
        return True
    if mark != "." or stop.group().startswith(".."):
        return False
    # No abbreviation is so long, and initials are capitals.
    last = text[stop.start() - _LONG_WORD : stop.start()]
    if last.isalpha() and last[-1].islower() and stop.start() - begin >= _LONG_WORD:
        return False
    before = _LAST_WORD.search(text, max(begin, stop.start() - 24), stop.start())
    if before is None or stop["close"].strip("\"'”’"):
        return False
    word = before.group()
    if word.casefold() in _ABBREVIATIONS_THAT_MAY_END and first.isupper():
        return False
    if word.casefold() in _HOURS and _OF_THE_HOUR.match(following):
        return True
    if word.casefold() in _ABBREVIATIONS:
        return first.isdigit() or word.casefold() not in _ABBREVIATIONS_BEFORE_FIGURES
    # "J. Smith" and "U.S. Navy" go on; "plan B. He" cannot be told apart and goes on too: one long sentence loses less.
    return bool(_INITIALS.match(word)) and first.isalpha()


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of `text[start:end]` as half-open offsets into `text`, without surrounding white space."""
    begin = _skip_space(text, start, end)
    for stop in _STOP.finditer(text, begin, end):
        if stop.start() < begin or _goes_on(text, stop, begin, end):
            continue
        yield begin, stop.end("close")
        begin = _skip_space(text, stop.end(), end)
    last = end
    while last > begin and text[last - 1].isspace():
        last -= 1
    if last > begin:
        yield begin, last


def _first_word(text: str, start: int, end: int) -> int:
    """Where the words of a block begin, behind what only marks it as an item or gives the hour."""
    found = _BEFORE_WORDS.match(text, _skip_space(text, start, end), end)
    return found.end() if found else start


_NOT_SPACE = re.compile(r"\S")


def _skip_space(text: str, start: int, end: int) -> int:
    found = _NOT_SPACE.search(text, start, end)
    return found.start() if found else end


def told_just_before(sentences: Sequence[Sentence], number: int, back: int) -> Iterator[Sentence]:
    """The sentences of the body among the `back` just before the sentence of that number, the nearest first."""
    near = sentences[max(0, number - 1 - back) : number - 1]
    return (sentence for sentence in reversed(near) if sentence.kind == "body")


@lru_cache(maxsize=256)
def sentences_of(document: Document) -> tuple[Sentence, ...]:
    """The document's sentences in order, through all its blocks, numbered from 1; marks of a list are no part of them."""
    text = document.text
    places = (
        (begin, end, block.kind)
        for block in document.blocks
        for begin, end in split(text, _first_word(text, block.start, block.end), block.end)
    )
    return tuple(Sentence(number, begin, end, kind) for number, (begin, end, kind) in enumerate(places, start=1))
