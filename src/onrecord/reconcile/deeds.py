"""What a statement says was done, and with what, by families and wider sets of words: enough to tell which finding a denial
meets where the two share no wording, and too little to join two statements.
"""

from functools import lru_cache

from onrecord.text.families import family
from onrecord.text.lexicon import rows
from onrecord.text.words import STOP_WORDS, words_in

_WIDE = {family(word): each.split()[0] for (each,) in rows("deeds.tsv") for word in each.split()}
_EMPTY = frozenset(
    family(word)
    for word in """do have make get be go come put involve involvement part role anything something nothing anyone someone
    wrong wrongdoing allegation accusation claim charge report suggestion rumour account finding story idea notion comment question
    matter case issue thing event fact person people man woman spokesman spokeswoman company firm way say tell add deny whether
    statement remark say cause ever any kind sort""".split()
)
"""words that tell nothing of what was done"""


@lru_cache(maxsize=65_536)
def deeds(text: str) -> frozenset[str]:
    """The telling words of a text that are no names, each by the wider set that it is in."""
    return frozenset(key for word in _plain(text) if (key := wide(word)) not in _EMPTY)


@lru_cache(maxsize=65_536)
def wide(word: str) -> str:
    """The wider set of a word; its family where it is in none."""
    key = family(word)
    return _WIDE.get(key, key)


def _plain(text: str) -> list[str]:
    words = words_in(text)
    return [
        word
        for at, word in enumerate(words)
        if len(word) > 1
        and word.casefold() not in STOP_WORDS
        and not (word[:1].isupper() and (at or (len(words) > 1 and words[1][:1].isupper())))
    ]


def head_of(text: str) -> str | None:
    """The first telling word of what is denied: the deed in "taking bribes", the thing in "any role in the sale"."""
    return next((key for word in _plain(text) if (key := wide(word)) not in _EMPTY), None)

