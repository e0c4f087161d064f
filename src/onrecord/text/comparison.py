"""Lays a statement beside the passage it was made from, word by word, and says what was changed.

The longest common run of words in order decides which word answers to which; what lies between two words that do is a
change. Words are compared by stem and figures by value, so that "6 troops" answers to "six troop"; hyphens part words,
and "didn't", "cannot" and "won't" come apart into the verb and "not". Linear in practice: the search is rapidfuzz's.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from onrecord.text.figures import word_value
from onrecord.text.once import once
from onrecord.text.words import stem

_TOKEN = re.compile(
    r"([A-Za-z]++(?=[ ,.])|\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'ʼ][^\W\d_]+)*|[%$€£¥])"
)  # most words are plain
_CONTRACTED = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_CLITICS = {"ll": "will", "d": "", "s": "", "re": "", "ve": "", "m": ""}
_BEGINS = re.compile(r"[.!?“\"]|''|^[‘'“]")
_STOP = re.compile(r"[.,;:!?()\[\]—–]|\s-\s|--")


class Word(NamedTuple):
    """A word of a text: where it stands, how it reads in lower case, and what its variants have in common."""

    start: int
    end: int
    low: str
    key: str
    capital: bool
    after_stop: bool
    """whether a punctuation mark or the beginning of the text stands between it and the word before"""
    begins: bool
    """whether it begins a sentence or a quotation, where a capital means nothing"""


_word = partial(tuple.__new__, Word)
"""as `Word` itself, with its fields in a tuple: there are thousands an article, and the call in between costs as much"""


class Wording(tuple[Word, ...]):
    """The words of a text in order, and the sets of them by which many a question about the text is answered at once."""

    @once
    def lows(self) -> frozenset[str]:
        """How the words read in lower case."""
        return frozenset([word.low for word in self])

    @once
    def keys(self) -> frozenset[str]:
        """Their keys."""
        return frozenset([word.key for word in self])


def words_of(text: str, start: int = 0, end: int | None = None) -> Wording:
    """The words of `text[start:end]`, contractions taken apart; offsets into `text`."""
    pieces = _TOKEN.split(text[start:end])  # what is no word, and every word behind it, by turns
    places = list(accumulate(map(len, pieces), initial=start))
    told = [(True, True), *map(_told_by, pieces[2::2])]
    return Wording(
        [
            _word((begin, stop, low, key, capital, first and stopped, first and begins))
            for (stopped, begins), parts, begin, stop in zip(
                told, map(_parts, pieces[1::2]), places[1::2], places[2::2], strict=False
            )
            for low, key, capital, first in parts
        ]
    )


def keys_in(text: str, start: int = 0, end: int | None = None) -> frozenset[str]:
    """The keys of the words of `text[start:end]`, for a fraction of what the words take."""
    return _NO_KEYS.union(*map(_keys, _TOKEN.findall(text, start, len(text) if end is None else end)))


_NO_KEYS: frozenset[str] = frozenset()


@lru_cache(maxsize=16_384)
def _keys(raw: str) -> tuple[str, ...]:
    return tuple(key for _, key, _, _ in _parts(raw))


@lru_cache(maxsize=1024)
def _told_by(gap: str) -> tuple[bool, bool]:
    """Whether what stands between two words is a stop, and whether it lets a sentence or a quotation begin; one character
    alone ("U.S", "12:30") is neither."""
    if len(gap) < 2:
        return False, False
    return _STOP.search(gap) is not None, _BEGINS.search(gap) is not None


@lru_cache(maxsize=16_384)
def _parts(raw: str) -> tuple[tuple[str, str, bool, bool], ...]:
    """What a word comes apart into, mostly itself: how each part reads in lower case, its key, whether it has a capital,
    and whether it is the first."""
    low = raw.casefold().replace("’", "'").replace("ʼ", "'")
    parts = _taken_apart(low) if "'" in low or low == "cannot" else [low]
    return tuple(
        (part, _key(part), raw[0].isupper() and n == 0, not any(parts[:n])) for n, part in enumerate(parts) if part
    )


def _key(low: str) -> str:
    if low[0].isdigit():
        return low.replace(",", "")
    value = word_value(low)
    return f"{value:g}" if value is not None else stem(low)


def _taken_apart(low: str) -> list[str]:
    if low == "cannot":
        return ["can", "not"]
    if low.endswith("n't"):
        return [_CONTRACTED.get(low[:-3], low[:-3]), "not"]
    base, _, clitic = low.partition("'")
    known = _CLITICS.get(clitic)
    return [low] if known is None else [base, known] if known else [base]


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the statement and the words of the passage that stand in their place; either side may be empty."""

    stated: tuple[Word, ...]
    cited: tuple[Word, ...]
    at: int
    """index in the passage of the first of `cited`"""
    outer: bool
    """whether it lies before the first word taken over, or after the last"""
    firm: bool
    """whether few words on both sides stand between the same neighbours: one was put for the other"""


@dataclass(frozen=True)
class Comparison:
    """A statement beside its passage."""

    stated: Wording
    cited: Wording

    @once
    def _blocks(self) -> list[tuple[int, int, int]]:
        """Runs of words that answer to each other: where in the statement, where in the passage, how many."""
        keys = [word.key for word in self.stated], [word.key for word in self.cited]
        return [
            (op.src_start, op.dest_start, op.src_end - op.src_start)
            for op in LCSseq.opcodes(*keys)
            if op.tag == "equal"
        ]

    @once
    def taken_over(self) -> int:
        """How many words of the statement stand in the passage, in this order."""
        return sum([length for _, _, length in self._blocks])

    @property
    def is_whole(self) -> bool:
        """Whether all of them do."""
        return self.taken_over == len(self.stated)

    @property
    def is_one_piece(self) -> bool:
        """Whether all of them do, with no word between them."""
        return self.is_whole and len(self._blocks) < 2

    @once
    def partners(self) -> dict[int, int]:
        """For a word of the statement, by index, the word of the passage that answers to it."""
        return {i + n: k + n for i, k, length in self._blocks for n in range(length)}

    @once
    def answers(self) -> dict[int, int]:
        """For a word of the passage, by index, the word of the statement that answers to it."""
        return {k + n: i + n for i, k, length in self._blocks for n in range(length)}

    @once
    def hull(self) -> tuple[int, int]:
        """From the first to past the last word of the passage that the statement takes over, by index."""
        blocks = self._blocks
        return (blocks[0][1], blocks[-1][1] + blocks[-1][2]) if blocks else (0, 0)

    @once
    def share(self) -> float:
        """How much of the statement stands in the passage, in this order."""
        return self.taken_over / len(self.stated) if self.stated else 0.0

    @once
    def changes(self) -> tuple[Change, ...]:
        """What lies between the words that answer to each other, in order.

        Before the first and after the last of them as much of the passage is compared as there is of the statement.
        """
        if self.is_one_piece:
            return ()
        found = []
        i = k = 0
        ends = (len(self.stated), len(self.cited), 0)
        for n, (start, at, length) in enumerate([*self._blocks, ends]):
            if start > i or at > k:
                first, last = k, at
                if n == 0:
                    first = max(k, at - (start - i))
                elif n == len(self._blocks):
                    last = min(at, k + start - i)
                if start > i or last > first:
                    firm = self._firm(n, start - i, at - k)
                    found.append(
                        Change(self.stated[i:start], self.cited[first:last], first, n in (0, len(self._blocks)), firm)
                    )
            i, k = start + length, at + length
        return tuple(found)

    @once
    def swaps(self) -> tuple[tuple[Word, Word], ...]:
        """Words of the statement that stand between the same two words as another does in the passage, in any order.

        Only words that the other side does not have at all: "yellow and white paint" for "yellow and blue paint".
        """
        mine, theirs = self.stated.keys, self.cited.keys
        if mine <= theirs or theirs <= mine:
            return ()
        between: dict[tuple[str, str], Word] = {}
        for before, word, after in zip(self.cited, self.cited[1:], self.cited[2:], strict=False):
            if word.key not in mine:
                between.setdefault((before.key, after.key), word)
        found = []
        for before, word, after in zip(self.stated, self.stated[1:], self.stated[2:], strict=False):
            other = between.get((before.key, after.key))
            if other is not None and word.key not in theirs:
                found.append((word, other))
        return tuple(found)

    def _firm(self, n: int, stated: int, cited: int) -> bool:
        blocks = self._blocks
        if not blocks or self.share < MOSTLY:
            return False
        outside = n in (0, len(blocks))
        near = max(length for _, _, length in blocks[max(0, n - 1) : n + 1]) >= 2 or len(self.stated) <= 4
        return near and stated <= SMALL and (outside or cited <= SMALL)


MOSTLY = 0.5
"""share of the statement that must stand in the passage for a small difference to be a change of it"""
SMALL = 4
"""words on one side of a change that can still be one thing put for another"""


def compare(stated: Iterable[Word], cited: Iterable[Word]) -> Comparison:
    """The statement's words beside the passage's."""
    return Comparison(*(words if isinstance(words, Wording) else Wording(words) for words in (stated, cited)))
