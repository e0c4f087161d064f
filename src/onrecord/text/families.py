"""The family of a word: what "paid", "payments" and "paying" have in common, so that a deed meets the noun for it.

Blunter than a stem and written for comparison alone, never for evidence: verbs that bend irregularly and the nouns made of
them are listed, of all others the endings are taken off.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from onrecord.text.lexicon import rows
from onrecord.text.words import STOP_WORDS, words_in

_LISTED = {word: each.split()[0] for (each,) in rows("families.tsv") for word in each.split()}
_ENDINGS = re.compile(
    r"(?:ingly|edly|ations?|ments?|itions?|ions?|ings?|nesses|ness|ures?|ances?|ences?|ists?|ally|(?<=\w{5})ly|ous|als?|ies|ied|ed|es|y|e|(?<!s)s)$"
)
_LEAST = 3
"""letters that stay"""


@lru_cache(maxsize=65_536)
def family(word: str) -> str:
    """The family of a word, as a key."""
    low = word.casefold().removesuffix("’s").removesuffix("'s")
    low = low[len("over") :] if low.startswith("over") and len(low) > _OVER else low
    if low in _LISTED:
        return _LISTED[low]
    found = _ENDINGS.search(low)
    while found and found.start() >= _LEAST:
        low = low[: found.start()]
        if low in _LISTED or f"{low}e" in _LISTED:
            return _LISTED.get(low) or _LISTED[f"{low}e"]
        found = _ENDINGS.search(low) if len(low) > _LONG else None
    return low[:-1] if len(low) > _LEAST and low[-1:] == low[-2:-1] and low[-1] not in "ls" else low


_OVER = 8
"""letters of a word whose "over" only says too much: "overbilling" """
_LONG = 6
"""letters from which a second ending is taken off: "warnings" """


@lru_cache(maxsize=65_536)
def families(text: str) -> frozenset[str]:
    """The families of a text's telling words."""
    return frozenset(map(family, _telling(words_in(text))))


def _telling(words: Iterable[str]) -> list[str]:
    return [word for word in words if len(word) > 1 and word.casefold() not in STOP_WORDS]
