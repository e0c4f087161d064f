"""Whether a passage begins and ends where words and figures do.

"likely" does not stand in "unlikely", nor "6 soldiers" in "16 soldiers", "5" in "1.5" or "five" in "twenty-five".
Scripts written without spaces have no such edges; Korean particles follow their noun without one.
"""

import re
import unicodedata
from functools import lru_cache

from onrecord.text.locate.lexicon import TENS, UNITS
from onrecord.text.marks import INVISIBLE, QUOTE_MARKS

_SPACELESS = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f]"
)
_HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_SEPARATORS = frozenset(".,:/٫٬")
_MINUS = frozenset("-−‐‑–")
# What stands before a hyphen and changes the word behind it, so that the word alone is not what was said.
_PREFIXES = re.compile(
    r"(?:^|[^\w-])(?:non|un|in|im|ir|il|dis|mis|de|anti|ex|counter|pseudo|quasi|half|near|semi|would|not)$",
    re.IGNORECASE,
)
_TENS_BEFORE = re.compile(rf"\b(?:{'|'.join(TENS)})$", re.IGNORECASE)
_UNITS_AFTER = re.compile(rf"(?:{'|'.join(UNITS)})\b", re.IGNORECASE)
_TENS_AT_END = re.compile(rf"\b(?:{'|'.join(TENS)})$", re.IGNORECASE)


@lru_cache(maxsize=16384)
def in_word(char: str) -> bool:
    """Whether the character is part of a word or figure: a letter, a digit, or a mark on one."""
    return char.isalnum() or unicodedata.category(char)[0] == "M"


def spaceless(char: str) -> bool:
    """Whether the character belongs to a script written without spaces between words."""
    return bool(_SPACELESS.match(char))


def bounded(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` begins and ends at the edge of a word or figure."""
    return _begins(text, start) and _ends(text, end)


def _begins(text: str, start: int) -> bool:
    first = text[start]
    at = start - 1
    while at >= 0 and text[at] in INVISIBLE:
        at -= 1
    if at < 0 or not in_word(first):
        return True
    before = text[at]
    if in_word(before):
        return spaceless(first) or spaceless(before)
    further = text[at - 1] if at else " "
    if first.isdigit():
        if before in _SEPARATORS and (further.isdigit() or (before in ".٫" and not further.isalnum())):
            return False
        return before not in _MINUS or (further.isalpha() and not further.isspace())
    if before in QUOTE_MARKS:
        return not further.isalnum() or before not in "'’" or not first.isalpha()
    if before in _MINUS and further.isalpha():
        left = text[max(0, at - 12) : at]
        return not _PREFIXES.search(left) and not (_TENS_BEFORE.search(left) and _UNITS_AFTER.match(text, start))
    return True


_NOT_CONTRACTED = re.compile(r"['’]t(?!\w)", re.IGNORECASE)


def _ends(text: str, end: int) -> bool:
    last = text[end - 1]
    at = end
    while at < len(text) and text[at] in INVISIBLE:
        at += 1
    if at >= len(text) or not in_word(last):
        return True
    after = text[at]
    if unicodedata.category(after)[0] == "M":
        return False
    if in_word(after):
        return spaceless(last) or spaceless(after) or bool(_HANGUL.match(after))
    further = text[at + 1 : at + 2]
    if last.isdigit():
        return not ((after in _SEPARATORS or after in _MINUS) and further.isdigit())
    if after in _MINUS and _UNITS_AFTER.match(text, at + 1):
        return not _TENS_AT_END.search(text[max(0, end - 8) : end])
    return not _NOT_CONTRACTED.match(text, at)
