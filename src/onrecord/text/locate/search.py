"""A text made ready for searching, and every place in it where given words stand.

Words are searched in the folded copy, so an occurrence with curly quotation marks counts like one with straight ones;
what begins or ends inside a word or figure does not count (see `bounds`). The folded copy is made when first needed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from onrecord.text.fold import Folded, Place, fold
from onrecord.text.locate.bounds import bounded
from onrecord.text.locate.tokens import Token, tokens_of
from onrecord.text.marks import ELLIPSIS
from onrecord.text.once import once

_REJECTED = 2_000
"""so many hits inside other words, and the search goes on by regular expression: "he" in "the", "when", "there" …"""


class SearchedText:
    """A text and its folded copy."""

    def __init__(self, text: str) -> None:
        self.text = text

    @once
    def folded(self) -> Folded:
        """The folded copy, made once."""
        return fold(self.text)

    def stands(self, wanted: str, start: int = 0, end: int | None = None) -> Iterator[Place]:
        """Every place of the folded copy, between two folded offsets, where these folded words stand as whole words."""
        folded, last = self.folded.text, len(self.folded.text) if end is None else end
        at, rejected = folded.find(wanted, start, last), 0
        while at >= 0:
            stop = at + len(wanted)
            if self._whole(at, stop):
                yield at, stop
                at = folded.find(wanted, stop, last)
                continue
            rejected += 1
            if rejected > _REJECTED and wanted[0].isascii() and wanted[0].isalnum():
                yield from (found for found in self._by_pattern(wanted, at + 1, last) if self._whole(*found))
                return
            at = folded.find(wanted, at + 1, last)

    def first(self, wanted: str, start: int = 0, end: int | None = None) -> Place | None:
        """The first of these places; None when there is none."""
        return next(self.stands(wanted, start, end), None)

    def origin(self, place: Place) -> Place:
        """The place in the original."""
        return self.folded.origin(*place)

    def _whole(self, start: int, end: int) -> bool:
        return bounded(self.text, *self.folded.origin(start, end)) and not self.folded.divides(start, end)

    def _by_pattern(self, wanted: str, start: int, end: int) -> Iterator[Place]:
        pattern = re.compile(rf"(?<![^\W_]){re.escape(wanted)}")
        return (found.span() for found in pattern.finditer(self.folded.text, start, end))


@dataclass(frozen=True)
class Wanted:
    """A quotation made ready to be looked up: its folded copy without white space at the ends, and its core."""

    quote: str
    folded: Folded
    start: int
    end: int
    """the quotation without outer white space, in folded offsets"""
    core: Place
    """the same without outer quotation marks, ellipses, commas and stops"""

    @once
    def tokens(self) -> list[Token]:
        """The words, figures and marks of the core."""
        return tokens_of(self.folded.text, *self.core)

    @property
    def words(self) -> list[Token]:
        """The words and figures of the core."""
        return [token for token in self.tokens if not token.mark]

    def part(self, place: Place) -> str:
        """A stretch of the folded copy."""
        return self.folded.text[slice(*place)]


_LEADING = re.compile(rf"(?:[\s'{ELLIPSIS},;:!?]|\.(?!\d)|-(?!\d))*")
_TRAILING = re.compile(rf"[\s'{ELLIPSIS},;:.!?、，。।\-]*$")
_TRAILING_LENGTH = 24


def wanted(quote: str) -> Wanted:
    """The quotation, folded and trimmed for searching."""
    folded = fold(quote)
    text = folded.text
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    begin = _LEADING.match(text).end()  # type: ignore[union-attr]  # matches the empty string too
    tail = _TRAILING.search(text, max(begin, len(text) - _TRAILING_LENGTH))
    finish = tail.start() if tail else len(text)
    return Wanted(quote, folded, min(start, end), end, (min(begin, finish), finish))


def taken(places: Iterator[Place], most: int) -> tuple[list[Place], bool]:
    """Up to `most` of the places, and whether there are more."""
    found = list(islice(places, most + 1))
    return found[:most], len(found) > most
