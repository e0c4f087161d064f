"""Finds the stretches of a text that stand in quotation marks, whatever marks the outlet uses and forgets.

A quotation may open curly and close straight, run over several paragraphs (each opening anew), or lack its closing
mark; then it ends with the sentence it stands in, which is less than was meant rather than more.
"""

import re
from dataclasses import dataclass

from onrecord.text.sentences import split

_MARK = re.compile(r"[“”„\"«»]|(?<![^\W_])[‘'](?=[^\W_])|(?<=[^\W_]|[.,!?…])[’'](?![^\W_])")
_CLOSES = {"“": '”"“', "„": '“”"', '"': '"”', "«": "»", "‘": "’'", "'": "'’"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch: `start` and `end` take in the words, not the marks; half-open."""

    start: int
    end: int
    closed: bool


def quotations_in(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The outermost quotations within `text[start:end]`, in order, offsets into `text`."""
    found: list[Quotation] = []
    marks = list(_MARK.finditer(text, start, end))
    at = 0
    while at < len(marks):
        opening = marks[at]
        closing = next((i for i in range(at + 1, len(marks)) if _closes(text, opening, marks[i])), None)
        if opening.group() not in _CLOSES or _is_inside_a_word(text, opening):
            at += 1
        elif closing is not None:
            found.append(Quotation(opening.end(), marks[closing].start(), closed=True))
            at = closing + 1
        elif opening.group() in "‘'":
            at += 1  # an apostrophe after all
        else:
            last = next((e for s, e in split(text, opening.end(), end)), end)
            found.append(Quotation(opening.end(), last, closed=False))
            at += 1
            while at < len(marks) and marks[at].start() < last:
                at += 1
    return tuple(found)


def _closes(text: str, opening: re.Match[str], mark: re.Match[str]) -> bool:
    if mark.group() not in _CLOSES.get(opening.group(), ""):
        return False
    if mark.group() in "“":
        return False
    if mark.group() == '"' and opening.group() == '"':
        return True
    if mark.group() == '"':  # a straight mark after a curly one closes it unless a word begins right after
        return not text[mark.end() : mark.end() + 1].isalnum()
    return True


def _is_inside_a_word(text: str, mark: re.Match[str]) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return before.isalnum() and after.isalnum() and mark.group() in "'’‘"
