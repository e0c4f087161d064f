"""A text in lower case at the same offsets, and the words in it: what a search asks before it is worth its while.

A pattern written in lower case, tried on the lowered text, finds at the same places what it would find in the text with
`re.IGNORECASE`, in less than half the time. Of the patterns that need one of a few words, most texts hold none of them.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

_LIKE_PLAIN = (("İ", "i"), ("ı", "i"), ("ſ", "s"))
"""what `re.IGNORECASE` takes for a plain letter, and `str.lower` does not make one, or makes two of"""


def lowered(text: str) -> str:
    """The text without capitals, as long as it was."""
    if not text.isascii():
        for letter, plain in _LIKE_PLAIN:
            text = text.replace(letter, plain)
    return text.lower()


class Gated(NamedTuple):
    """A pattern in lower case, and pieces of which every text that it finds something in holds one.

    To look for the pieces first takes a fraction of the time, as in most texts there is none of them.
    """

    pattern: re.Pattern[str]
    pieces: tuple[str, ...]

    def search(self, low: str) -> re.Match[str] | None:
        """The first that the pattern finds in a lowered text."""
        return self.pattern.search(low) if any(map(low.__contains__, self.pieces)) else None


def gated(pattern: str, pieces: str) -> Gated:
    """A pattern with its pieces, which are parted by white space."""
    return Gated(re.compile(pattern), tuple(pieces.split()))


def holds(text: str, pieces: Iterable[str]) -> bool:
    """Whether a text holds, with or without capitals, one of the pieces in lower case."""
    return any(map(lowered(text).__contains__, pieces))


_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=4096)
def word_set(text: str) -> frozenset[str]:
    """The runs of plain letters in a text, in lower case: "Won’t" has "won" and "t"."""
    return frozenset(_WORD.findall(lowered(text)))


class Telling:
    """Which of several patterns a text is worth searching with, told by its words; every word is looked at only once.

    A pattern comes with words in lower case, parted by white space, of which every text that it finds something in holds
    one as a run of plain letters. A star stands for any ending, a plus for "and somewhere": "refus* not+true".
    """

    def __init__(self, words_of_patterns: Iterable[str]) -> None:
        self._whole: dict[str, set[_Told]] = {}
        self._beginnings: dict[str, list[tuple[str, _Told]]] = {}
        """what words begin with, by its first letters"""
        for number, words in enumerate(words_of_patterns):
            for listed in words.split():
                *others, word = listed.split("+")
                told, begins = (number, frozenset(others)), word.rstrip("*")
                if begins == word:
                    self._whole.setdefault(word, set()).add(told)
                else:
                    self._beginnings.setdefault(word[:_FIRST], []).append((begins, told))
        self._by_word = lru_cache(maxsize=4096)(self._of)
        self._silent: set[str] = set()
        """words looked at that tell of no pattern, which most do"""

    def by(self, text: str) -> list[int]:
        """The patterns that may find something in the text, by number, in order."""
        words = word_set(text)
        if words <= self._silent:
            return []
        numbers: set[int] = set()
        for word in words - self._silent:
            numbers.update(number for number, others in self._by_word(word) if others <= words)
        return sorted(numbers)

    def _of(self, word: str) -> frozenset["_Told"]:
        begun = self._beginnings.get(word[:_FIRST], ())
        told = frozenset((*self._whole.get(word, ()), *(one for begins, one in begun if word.startswith(begins))))
        if not told:
            if len(self._silent) >= _MOST_SILENT:
                self._silent.clear()
            self._silent.add(word)
        return told


_MOST_SILENT = 16_384
"""words that are remembered to tell nothing; so that they take no more and more room, all are forgotten then"""
_Told = tuple[int, frozenset[str]]
"""the number of a pattern, and what other words the text must have"""
_FIRST = 2
"""letters that whatever a star stands behind has at least"""
