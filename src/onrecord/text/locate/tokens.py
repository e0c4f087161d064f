"""Cuts folded text into words, figures and marks, which is what quotations are compared by.

A figure is one token with its separators ("1,500", "10:30", "5%", "3rd"), a contraction is one word ("isn't"). In
scripts written without spaces every character is a token.
"""

import re
from typing import NamedTuple

_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003134f"
)
# Letters with their marks: `\w` leaves out the vowel signs of Indic scripts, so a word is what is no space and no mark.
_MARKS = (
    r"\x00-\x1f!-/:-@\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2000-\u206f\u20a0-\u20cf"
    r"\u2190-\u27bf\u3000-\u3004\u3008-\u303f\uff00-\uff0f،؛؟۔।॥"
)
_LETTER = rf"[^\s\d{_MARKS}{_SPACELESS}]"
_WORD = rf"\d+(?:[.,:/٫٬]\d+)*(?:{_LETTER})*%?|{_LETTER}(?:{_LETTER}|\d)*(?:'{_LETTER}+)*|[{_SPACELESS}]"
_WORDS = re.compile(_WORD)
_TOKEN = re.compile(rf"{_WORD}|(?P<mark>\S)")


class Token(NamedTuple):
    """A word, figure, character or mark of folded text; offsets are into that text."""

    text: str
    start: int
    end: int
    mark: bool
    """whether it is neither letter nor digit"""


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order."""
    return [
        Token(found[0], *found.span(), found.lastgroup is not None)
        for found in _TOKEN.finditer(text, start, len(text) if end is None else end)
    ]


def words_of(text: str, start: int, end: int) -> set[str]:
    """The words, figures and characters of `text[start:end]`, as the texts of their tokens."""
    return set(_WORDS.findall(text, start, end))
