"""Finds the stretches of a text that stand in quotation marks, whatever marks the outlet uses and forgets.

A quotation may open curly and close straight, stand between doubled apostrophes, run over several paragraphs (each
opening anew), or lack its closing mark; then it ends with the sentence it stands in, which is less than was meant
rather than more. Every search looks a mark up in one table made from the right, so hostile text costs no more.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from onrecord.text.sentences import split

# It begins with one class, by which `re` skips what is no mark; what each mark needs beside it is asked after that.
_MARK = re.compile(
    r"""[“”„«»"'`‘’](?:(?<=[“”„«»"])|(?<=')'|(?<=`)`|(?<=’)’|(?<=‘)‘
    |(?<=[‘'])(?<![^\W_].)(?=[^\W_\d]|\.\.\.|…)
    |(?<=(?:[^\W_]|[.,!?…])[’'])(?![^\W_]))""",
    re.VERBOSE | re.DOTALL,
)
_FAMILIES = {
    "“": "double", "”": "double", "„": "double", '"': "double", "«": "angle", "»": "angle", "''": "pair", "``": "pair",
    "’’": "pair", "‘‘": "pair", "‘": "single", "’": "single", "'": "single",
}  # fmt: skip
_OPENS_ONLY = frozenset({"“", "„", "«", "``", "‘‘", "‘"})
_CLOSES_ONLY = frozenset({"”", "»", "’’", "’"})
_PARAGRAPH_OPENS = re.compile(r"\s*(?P<mark>[“\"]|''|``)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch: `start` and `end` take in the words, not the marks; half-open."""

    start: int
    end: int
    closed: bool
    mark: int = 1
    """length of the marks: 2 for doubled apostrophes"""

    @property
    def outer(self) -> tuple[int, int]:
        """Where it stands with its marks, half-open."""
        return self.start - self.mark, self.end + self.mark if self.closed else self.end


class _Mark(NamedTuple):
    start: int
    end: int
    sign: str
    family: str
    opens: bool
    closes: bool


def quotations_in(text: str, start: int, end: int) -> tuple[Quotation, ...]:
    """The outermost quotations within `text[start:end]`, in order, offsets into `text`."""
    marks = [_mark(text, found, start) for found in _MARK.finditer(text, start, end)]
    if not marks:
        return ()
    closers, openers = _next_of(marks, closing=True), _next_of(marks, closing=False)
    found: list[Quotation] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not mark.opens:
            at += 1
            continue
        closing = closers[at]
        if closing is not None and mark.family != "single" and (anew := openers[at]) is not None and anew < closing:
            closing = _of_nested(marks, mark, anew, closing, closers, openers)
        if closing is not None:
            found.append(Quotation(mark.end, marks[closing].start, closed=True, mark=mark.end - mark.start))
            at = closing + 1
        elif mark.family == "single":
            at += 1  # an apostrophe after all
        else:
            last = _unclosed_end(text, mark, end)
            found.append(Quotation(mark.end, last, closed=False, mark=mark.end - mark.start))
            at += 1
            while at < len(marks) and marks[at].start < last:
                at += 1
    return tuple(quotation for quotation in found if quotation.start < quotation.end)


def _of_nested(
    marks: Sequence[_Mark],
    mark: _Mark,
    anew: int,
    closing: int,
    closers: Sequence[int | None],
    openers: Sequence[int | None],
) -> int | None:
    """Which mark closes a quotation in which the same mark opens again: “a “b” c”; None where it was forgotten."""
    if marks[anew].sign != mark.sign:
        return closing
    outer, further = closers[closing], openers[closing]
    return outer if outer is not None and (further is None or outer < further) else None


def _mark(text: str, found: re.Match[str], start: int) -> _Mark:
    sign = found.group()
    before = text[found.start() - 1] if found.start() > start else " "
    after = text[found.end() : found.end() + 1] or " "
    if sign in _OPENS_ONLY or sign in _CLOSES_ONLY:
        # "‘" and "’" are found by what stands beside them; a curly mark turned the wrong way is believed all the same.
        return _Mark(*found.span(), sign, _FAMILIES[sign], sign in _OPENS_ONLY, sign in _CLOSES_ONLY)
    space_before = before.isspace() or before in "([—–-/“‘"
    space_after = after.isspace() or after in ")].,;:!?—–-”’"
    if sign == "'":
        return _Mark(*found.span(), sign, _FAMILIES[sign], after.isalnum() or after in ".…", not after.isalnum())
    opens, closes = not space_after or space_before, not space_before or space_after
    return _Mark(*found.span(), sign, _FAMILIES[sign], opens, closes)


def _next_of(marks: Sequence[_Mark], *, closing: bool) -> list[int | None]:
    """For every mark the number of the next of its family that closes, or that can only open."""
    out: list[int | None] = [None] * len(marks)
    nearest: dict[str, int] = {}
    for i in range(len(marks) - 1, -1, -1):
        mark = marks[i]
        out[i] = nearest.get(mark.family)
        if mark.closes if closing else mark.opens and not mark.closes:
            nearest[mark.family] = i
    return out


def _unclosed_end(text: str, mark: _Mark, end: int) -> int:
    """Where a quotation with no closing mark ends: with its sentence, or with the paragraph where the next opens anew."""
    again = _PARAGRAPH_OPENS.match(text, end, end + 20)
    if again and _FAMILIES.get(again["mark"]) == mark.family:
        last = end
        while last > mark.end and text[last - 1].isspace():
            last -= 1
        return last
    return next((stop for _, stop in islice(split(text, mark.end, end), 1)), end)
