"""Tells words that a text has just so from words put together out of it."""

import re
from collections.abc import Iterable

_MARKS = re.compile(r"[“”\"‘’']")
_BLANKS = re.compile(r"\s+")


def stands_in(words: str, texts: Iterable[str]) -> bool:
    """Whether words stand in one of some texts as they are, but for capitals, quotation marks, blanks and the last stop."""
    wanted = _plain(words).rstrip(" .")
    return any(wanted in _plain(text) for text in texts)


def _plain(text: str) -> str:
    return _BLANKS.sub(" ", _MARKS.sub("", text)).casefold()
