"""A folded copy of a text for searching, with the exact way back to the original offsets.

Folding makes typographic variants equal: quotation marks, dashes and the spaces around them, ellipses, white space and
line breaks, soft hyphens, zero-width and bidi characters, case, composed and compatibility forms (see `marks`). It
never makes two words equal that a reader would tell apart. The original is not touched: a hit in the folded copy maps
back, and what is shown is always the original's own characters.

The map is kept by runs: where folding leaves the length alone, one entry covers any stretch of text.
"""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO

from onrecord.text.marks import (
    DASHES,
    ELLIPSES,
    ELLIPSIS,
    ELLIPSIS_PATTERN,
    INVISIBLE,
    QUOTE_MARKS,
    fold_cluster,
    fold_mark,
    fraction,
    joins_back,
)

Place = tuple[int, int]
"""Half-open code point offsets."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the runs that lead back: run `n` starts at `_at[n]` here and at `_from[n]` in the original."""

    text: str
    _at: "array[int]"
    _from: "array[int]"
    """both end with one entry for the ends of the two texts"""

    def origin(self, start: int, end: int) -> Place:
        """Where `text[start:end]` stands in the original; `start < end`. Invisible characters at the ends stay out."""
        return self._run(start)[0], self._run(end - 1)[1]

    def index(self, original: int) -> int:
        """Where the original offset comes to stand in the folded text."""
        n = bisect_right(self._from, original) - 1
        if n >= len(self._at) - 1:
            return len(self.text)
        width, length = self._at[n + 1] - self._at[n], self._from[n + 1] - self._from[n]
        return self._at[n] + (original - self._from[n] if width == length else 0)

    def divides(self, start: int, end: int) -> bool:
        """Whether either end cuts through one original character, as "s" does in "ß" folded to "ss"."""
        return self._inside(start) or self._inside(end)

    def units(self, start: int, end: int) -> Iterator[tuple[int, Place]]:
        """What `text[start:end]` is made of: how many folded characters, from which place of the original."""
        n = bisect_right(self._at, start) - 1
        while n < len(self._at) - 1 and self._at[n] < end:
            at, source, width = self._at[n], self._from[n], self._at[n + 1] - self._at[n]
            length = self._from[n + 1] - source
            if width != length:
                yield width, (source, source + length)
            else:
                for i in range(max(start - at, 0), min(width, end - at)):
                    yield 1, (source + i, source + i + 1)
            n += 1

    def _run(self, index: int) -> Place:
        """The place of the original character or cluster that the folded character comes from."""
        n = bisect_right(self._at, index) - 1
        source, offset = self._from[n], index - self._at[n]
        length = self._from[n + 1] - source
        if self._at[n + 1] - self._at[n] != length:
            return source, source + length
        return source + offset, source + offset + 1

    def _inside(self, index: int) -> bool:
        if index >= len(self.text):
            return False
        n = bisect_right(self._at, index) - 1
        width = self._at[n + 1] - self._at[n]
        return index > self._at[n] and width != self._from[n + 1] - self._from[n]


def fold(text: str) -> Folded:
    """The folded copy of a text; linear in its length."""
    out, at, source = StringIO(), array("L", [0]), array("L", [0])
    done, length = 0, 0
    for begin, finish, folded in _changes(text):
        out.write(text[done:begin])
        length += begin - done
        if begin > done or length == 0:
            _entry(at, source, length, begin)
        out.write(folded)
        length += len(folded)
        done = finish
        _entry(at, source, length, finish)
    out.write(text[done:])
    _entry(at, source, length + len(text) - done, len(text))
    return Folded(_one_to_one(out.getvalue()), at, source)


def _entry(at: "array[int]", source: "array[int]", folded: int, original: int) -> None:
    if at[-1] != folded or source[-1] != original:
        at.append(folded)
        source.append(original)


_ASCII_MARKS = r"""\s"'`.\-"""
_ASCII_RUNS = re.compile(rf"[{_ASCII_MARKS}]{{2,}}")
# Line breaks between characters of scripts written without spaces are no spaces.
_IDEOGRAPHS = "\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff0f\uff1a-\uff20\uff61-\uff9f\U00020000-\U0003134f"
_HAS_IDEOGRAPHS = re.compile(f"[{_IDEOGRAPHS}]")


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Every place where folding may change the length, with what stands there in the folded copy."""
    if text.isascii():
        pattern, special = _ASCII_RUNS, frozenset[str]()
    else:
        chars = frozenset(char for char in set(text) if char > "\x7f")
        joining = frozenset(filter(joins_back, chars))
        special = frozenset(char for char in chars if len(fold_mark(char)) != 1 or fraction(char)) - INVISIBLE - joining
        marks = chars & (QUOTE_MARKS | DASHES | ELLIPSES | INVISIBLE)
        pattern = _pattern(marks, special, joining, bool(_HAS_IDEOGRAPHS.search("".join(chars))))
    for found in pattern.finditer(text):
        start, group = found.start(), found.group()
        if found.lastgroup == "joined":
            yield start, found.end(), fold_cluster(group)
        elif found.lastgroup == "gap":
            yield start, found.end(), ""
        elif group in special:
            yield start, found.end(), _spelt_out(text, start)
        else:
            for begin, finish, folded in _marks(group):
                yield start + begin, start + finish, folded


@lru_cache(maxsize=256)
def _pattern(
    marks: frozenset[str], special: frozenset[str], joining: frozenset[str], ideographs: bool
) -> re.Pattern[str]:
    """Runs of marks, and characters that change length even alone. It begins with one class where it can: that is fast."""
    run, hidden = rf"[{_ASCII_MARKS}{_class(marks)}]", marks & INVISIBLE
    first = rf"[{_ASCII_MARKS}{_class(marks | special)}]"
    parts = [f"{first}(?:{_behind(special)}|{run}+|{_behind(hidden)})" if special or hidden else f"{run}{{2,}}"]
    if joining:
        parts.insert(0, f"(?P<joined>[^{_class(joining | INVISIBLE)}\\s]?[{_class(joining)}]+)")
    if ideographs:
        unseen = f"[{_class(hidden)}]*" if hidden else ""
        parts.insert(0, rf"(?P<gap>(?<=[{_IDEOGRAPHS}]){unseen}\s[\s{_class(hidden)}]*(?=[{_IDEOGRAPHS}]))")
    return re.compile("|".join(parts))


def _behind(chars: frozenset[str]) -> str:
    return f"(?<=[{_class(chars)}])" if chars else "(?!)"


def _class(chars: frozenset[str]) -> str:
    return "".join(f"\\U{ord(char):08x}" for char in sorted(chars))


_SPACE = rf"[\s{_class(INVISIBLE)}]"
_MARK = re.compile(
    rf"""(?P<hyphenation>\u00ad\s*[\r\n]\s*)
    | (?P<ellipsis>{_SPACE}*{ELLIPSIS_PATTERN}{_SPACE}*)
    | (?P<dash>{_SPACE}*[{_class(DASHES)}](?:{_SPACE}|[{_class(DASHES)}])*)
    | (?P<space>[{_class(INVISIBLE)}]*\s{_SPACE}*)
    | (?P<quotes>[{_class(QUOTE_MARKS)}](?:[{_class(INVISIBLE)}]*[{_class(QUOTE_MARKS)}])*)
    | (?P<hidden>[{_class(INVISIBLE)}]+)
    | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_MARK_FOLDS = {"hyphenation": "", "ellipsis": ELLIPSIS, "dash": "-", "space": " ", "quotes": "'", "hidden": ""}


@lru_cache(maxsize=4096)
def _marks(run: str) -> tuple[tuple[int, int, str], ...]:
    """What changes its length in a run of marks and spaces: from where to where in the run, and what it folds to."""
    found = (
        (mark.start(), mark.end(), _MARK_FOLDS.get(mark.lastgroup or "", mark.group())) for mark in _MARK.finditer(run)
    )
    return tuple((start, end, folded) for start, end, folded in found if len(folded) != end - start)


def _spelt_out(text: str, at: int) -> str:
    """A ligature's letters; a fraction's figures, kept apart from digits beside them: 3½ is 3 1/2, never 31/2."""
    figures = fraction(text[at])
    if figures is None:
        return fold_mark(text[at])
    before = " " if text[at - 1 : at].isdigit() else ""
    return before + figures + (" " if text[at + 1 : at + 2].isdigit() else "")


def _one_to_one(text: str) -> str:
    """All the changes that keep the length: case, quotation marks, dashes, spaces, full-width forms."""
    if text.isascii():
        for char in '"`\t\n\r\v\f\x1c\x1d\x1e\x1f':
            text = text.replace(char, fold_mark(char))
        return text.lower()
    folded = text.casefold()
    if len(folded) != len(text):  # such as "ΐ", which `casefold` takes apart
        folded = text
    changed = {char: mark for char in set(folded) if (mark := fold_mark(char)) != char and len(mark) == 1}
    if len(changed) > 30:
        return folded.translate({ord(char): mark for char, mark in changed.items()})
    for char, mark in changed.items():
        folded = folded.replace(char, mark)
    return folded
