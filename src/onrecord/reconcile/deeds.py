"""What a statement says was done, and with what, by families and wider sets of words: enough to tell which finding a denial
meets where the two share no wording, and too little to join two statements.
"""

import re
from functools import lru_cache

from onrecord.text.families import family
from onrecord.text.lexicon import rows
from onrecord.text.pasts import IN_THE_PAST
from onrecord.text.words import STOP_WORDS, words_in

_WIDE = {family(word): each.split()[0] for (each,) in rows("deeds.tsv") for word in each.split()}
_EMPTY = frozenset(
    family(word)
    for word in """do have make get be go come put involve involvement part role anything something nothing anyone someone
    wrong wrongdoing allegation accusation claim charge report suggestion rumour account finding story idea notion comment question
    matter case issue thing event fact person people man woman spokesman spokeswoman company firm way say tell add deny whether
    statement remark say cause ever any kind sort rule law regulation code long some use other
    went gone going came coming made making took taken gave given got gotten done had having
    work one two three four five six seven eight nine ten take give receive accept""".split()
)
"""words that tell nothing of what was done"""


@lru_cache(maxsize=65_536)
def deeds(text: str) -> frozenset[str]:
    """The telling words of a text that are no names, each by the wider set that it is in."""
    return frozenset(wide(word) for word in _plain(text))


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
        and family(word) not in _EMPTY
        and not (word[:1].isupper() and (at or (len(words) > 1 and words[1][:1].isupper())))
    ]


_ACT = re.compile(
    rf"\b(?:had|has|have|was|were|been|be|did|does|do|would|will|is|are|being|having)\s+"
    rf"(?:(?:\w+ly|ever|never|already|been|being|be|have|to|even|some|not|fail(?:ed|ing)?|refused|neglected|tried)\s+)*(?P<verb>[a-z]{{3,}})"
    rf"|^(?P<gerund>[a-z]+ing)\b|\b(?P<past>{IN_THE_PAST})\b"
)
_LIGHT = _EMPTY | {
    wide(word)
    for word in (
        "blame",
        "responsible",
        "use",
        "see",
        "know",
        "order",
        "play",
        "link",
        "do",
        "own",
        "possess",
        "hold",
        "get",
        "obtain",
        "keep",
    )
}


@lru_cache(maxsize=65_536)
def act_of(text: str) -> str | None:
    """What is done in words that are a clause or open with a gerund; None where they are neither, or the verb says little."""
    found = _ACT.search(text.lower())
    key = wide(found["verb"] or found["gerund"] or found["past"]) if found else None
    return None if key is None or key in _LIGHT else key


def head_of(text: str) -> str | None:
    """The first telling word of what is denied: the deed in "taking bribes", the thing in "any role in the sale"."""
    return next((wide(word) for word in _plain(text)), None)
