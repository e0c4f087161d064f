"""The characters that typography is made of, and how each looks in the folded copy of a text.

Compatibility forms (NFKC) are folded only where they are another drawing of the same letter or digit: "ﬁ", "Ａ", "㎞".
Superscripts, subscripts, circled and bracketed numbers stay as they are, or 10² would read 102.
"""

import unicodedata
from functools import lru_cache

QUOTE_MARKS = frozenset("\"'`´‘’‚‛“”„‟′″‴‵‶«»‹›ʹʻʼʽ「」『』〝〞〟﹁﹂﹃﹄＂＇｀｢｣")
DASHES = frozenset("-‐‑‒–—―⸺⸻−﹘﹣－")
ELLIPSES = frozenset("…‥︙")
ELLIPSIS = "\x1a"
"""an ellipsis in the folded copy: "…" would make every English text a string of two bytes a character, slower to search"""
ELLIPSIS_PATTERN = r"(?:[…‥︙]|\.{3,}|\.(?:\s\.){2,})[.…‥︙]*"
"""every way to write an ellipsis; ". ..." is a full stop before one"""
SOFT_HYPHEN = "\u00ad"
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
ZERO_WIDTH = (
    frozenset("\u034f\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff")
    | frozenset(map(chr, range(0xFE00, 0xFE10)))  # variation selectors
    | frozenset(map(chr, range(0xE0000, 0xE0080)))  # tags: letters that no one sees
)
INVISIBLE = ZERO_WIDTH | BIDI | {SOFT_HYPHEN}
JOINERS = frozenset("\u200c\u200d")
"""zero-width (non-)joiner: part of the spelling in Arabic and Indic scripts"""

FRACTION_SLASHES = frozenset("⁄∕")
DOTLESS = frozenset("ıİ")
"""Turkish tells ı from i; they are folded together to find the place, and told apart by `typography`"""

_UNFOLDED = frozenset({"<super>", "<sub>", "<circle>", "<fraction>"})


@lru_cache(maxsize=16384)
def fold_mark(char: str) -> str:
    """One character as it stands in the folded copy; empty for invisible ones, several for ligatures."""
    if char in INVISIBLE:
        return ""
    if char in QUOTE_MARKS:
        return "'"
    if char in DASHES:
        return "-"
    if char in ELLIPSES:
        return ELLIPSIS
    if char in DOTLESS:
        return "i"
    if char in FRACTION_SLASHES:
        return "/"
    if char.isspace():
        return " "
    return unicodedata.normalize("NFC", _compatible(char).casefold())


def _compatible(char: str) -> str:
    """The plain form of a compatibility character, or the character where its form carries meaning."""
    tag = unicodedata.decomposition(char).partition(" ")[0]
    if not tag.startswith("<") or tag in _UNFOLDED:
        return char
    plain = unicodedata.normalize("NFKC", char)
    # "⒈" is "1." and "㏠" is "1日": beside another digit they would make a new number. "¨" and its like are a space.
    if plain.startswith(" ") or (len(plain) > 1 and any(part.isdigit() for part in plain)):
        return char
    return plain


@lru_cache(maxsize=16384)
def fraction(char: str) -> str | None:
    """ "1/2" for "½"; None for what is no vulgar fraction."""
    if not unicodedata.decomposition(char).startswith("<fraction>"):
        return None
    return unicodedata.normalize("NFKC", char).replace("⁄", "/")


# Starters that can merge into the character before them: found by composing every
# canonical decomposition of Unicode 14; with the vowels and final consonants of Hangul.
_MERGING = frozenset(
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e\u1b35\U00011127"
    "\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
) | {chr(code) for vowels_and_finals in (range(0x1161, 0x1176), range(0x11A8, 0x11C3)) for code in vowels_and_finals}


@lru_cache(maxsize=16384)
def joins_back(char: str) -> bool:
    """Whether normalising may merge this character with the one before it."""
    return char in _MERGING or bool(unicodedata.combining(_compatible(char)[0]))


@lru_cache(maxsize=4096)
def fold_cluster(cluster: str) -> str:
    """A base character with the marks that belong to it, folded as one."""
    composed = unicodedata.normalize("NFC", "".join(map(_compatible, cluster)))
    return unicodedata.normalize("NFC", "".join(map(fold_mark, composed)))
