"""The words of a text that carry meaning, reduced to stems so that "troops" meets "troop" and "denied" meets "deny".

The stemmer is deliberately blunt: it serves comparison, never evidence.
"""

import re
from functools import lru_cache

from onrecord.text.calendar import WEEKDAYS

_WORD = re.compile(r"[A-Za-z]++(?=[ ,.])|[^\W_]+(?:[’'][^\W_]+)*")  # most words are plain

STOP_WORDS = frozenset(
    """a about above after again against all also am an and any are as at be because been before being below between
    both but by can did do does doing down during each few for from further had has have having he her here hers him
    his how i if in into is it its itself just me more most my no nor not now of off on once only or other our out
    over own per same she so some such than that the their theirs them then there these they this those through to
    too under until up us very via was we were what when where which while who whom whose why will with within
    without would you your said say says saying told tell tells stated state states according report reported
    reports reportedly added noted claim claimed claims mr mrs ms dr may might could should must shall likely highly
    one also however although though since yet still even new last year years day days week month time today
    yesterday""".split()
) | frozenset(WEEKDAYS)

QUESTION_WORDS = frozenset("whether if who whom whose what why how where when which".split())
"""words that open a question, or a clause that leaves one open"""
UP_TO_TEN = frozenset("one two three four five six seven eight nine ten".split())
POSSESSIVES = frozenset("my our your his her its their".split())
"""words that say whose something is without a name"""

_SUFFIXES = frozenset({
    "ations", "ation", "ments", "ment", "ingly", "edly", "ities", "ians", "ings", "ness", "ies", "ied", "ian", "ing", "ity",
    "ers", "ors", "als", "eans", "ean", "ese", "ish", "ans", "ed", "er", "or", "es", "ly", "al", "an", "ia", "s", "e", "y",
    "a", "i", "n",
})  # fmt: skip
_LONGEST_SUFFIX = max(map(len, _SUFFIXES))


_AMERICAN = {"defence": "defense", "defences": "defenses", "offence": "offense", "labour": "labor", "centre": "center"}


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A blunt stem of a word in lower case: at least four letters stay."""
    return _stem(word)


_POSSESSIVE = re.compile(r"[’']s?$")


def _stem(word: str) -> str:
    bare = word.casefold()
    if not bare.isalpha():
        bare = _POSSESSIVE.sub("", bare)
    bare = _AMERICAN.get(bare, bare)
    if not bare.isascii() or len(bare) <= 4:
        return bare
    for length in range(min(_LONGEST_SUFFIX, len(bare) - 4), 0, -1):
        if bare[-length:] in _SUFFIXES:
            short = bare[:-length]
            # "supplying" loses its "y" as "supplies" does.
            if short.endswith(("y", "i")):
                return short[:-1] if len(short) > 4 else short[:-1] + "y"  # "denied" is "deny"
            return short
    return bare


def words_in(text: str) -> list[str]:
    """The words of a text as they stand, figures included."""
    return _WORD.findall(text)


def content_stems(text: str) -> frozenset[str]:
    """The stems of a text's words without those that carry little meaning by themselves."""
    return frozenset(filter(None, map(_content_stem, words_in(text))))


@lru_cache(maxsize=65_536)
def _content_stem(word: str) -> str | None:
    """The stem of a word; None for one that carries little meaning."""
    return _stem(word) if len(word) > 1 and word.casefold() not in STOP_WORDS else None
