"""Cuts a text into the stretches that belong together: a paragraph, or a line that stands for itself.

Blank lines part paragraphs. Within one, a line break may be a hard wrap, a break left by a careless export in the
middle of a sentence, or the end of a headline, byline or caption; only the last parts.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.text.sentences import split

_PARAGRAPH = re.compile(r"[^\s](?:[^\n\r]|\r?\n(?![ \t]*\r?\n)|\r(?!\n))*")
_LINE = re.compile(r"[^\n\r]*[^\s]")
_SENTENCE_END = re.compile(r"[.!?…。！？।॥؟۔:][\"'”’»)\]]*$")
_LIST_ITEM = re.compile(r"(?:[-*•]|\d+[.)])\s")
_BY = re.compile(r"by\s+[A-Z][\w.’'-]*\s+[A-Z]")
_GAP = re.compile(r"\s{2,}")
_FIRST_WORD = re.compile(r"\S+")


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of the text that belong together, as half-open offsets, in order."""
    for paragraph in _PARAGRAPH.finditer(text):
        lines = [match.span() for match in _LINE.finditer(text, *paragraph.span())]
        lines = [(start + len(text[start:end]) - len(text[start:end].lstrip()), end) for start, end in lines]
        wrapped = _is_hard_wrapped(text, lines)
        start, last = lines[0]
        for following in lines[1:]:
            if wrapped or _goes_on(text, (start, last), following):
                last = following[1]
            else:
                yield start, last
                start, last = following
        yield start, last


def _is_hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether the lines break where a column is full: no line had room for the first word of the next."""
    if len(lines) < 3:
        return False
    width = max(end - start for start, end in lines)
    if not 30 <= width <= 120:
        return False
    if any(_is_row(text[start:end]) for start, end in lines):
        return False
    if all(text[start].isupper() for start, _ in lines[1:]):
        return False  # the lines of a page's head, each of its own
    for (start, end), (following, stop) in pairwise(lines):
        word = _FIRST_WORD.search(text, following, stop)
        if word and end - start + 1 + len(word.group()) <= width:
            return False
    return True


def _is_row(line: str) -> bool:
    """Whether a line is set in columns, as a page's buttons are: "f  X  Email  217 comments"."""
    return len(_GAP.findall(line.strip())) > 1


def _goes_on(text: str, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """Whether a line goes on in the next: lower case follows, or a sentence of prose was cut at an abbreviation."""
    first = text[after[0]]
    if _LIST_ITEM.match(text, after[0], after[1]) or _is_row(text[after[0] : after[1]]):
        return False
    last_line = text[before[0] : before[1]]
    if _BY.match(text, after[0], after[1]):
        return False
    if first.islower() or last_line.endswith((",", ";", "-", "–")):
        return True
    if not _SENTENCE_END.search(last_line):
        return False
    # Two lines of prose: they belong together when the break falls inside a sentence ("Oct.⏎8").
    joined = list(split(text, before[0], after[1]))
    return any(start < before[1] and end > after[0] for start, end in joined)
