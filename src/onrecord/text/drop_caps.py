"""The words in capitals with which a paper opens a story: "FURIOUS players are ready", "A THIRD worker has died"."""

import re
from functools import partial
from typing import NamedTuple

from onrecord.records import Document

_RUN = re.compile(r"[“\"‘']?(?P<words>[A-Z][A-Z’'-]*(?:\s+[A-Z][A-Z’'-]+){0,4})(?=\s+[\w“\"‘'£$€]*[a-z\d])")
_ALWAYS = frozenset(
    """a an the this that these those two three four five six seven eight nine ten more at after as when he she they his her its
    their there in on no one some many""".split()
)
"""words that are no name's initials"""


class Opening(NamedTuple):
    """Words in capitals, and as they are written elsewhere."""

    capitals: str
    plain: str


def opening_of(document: Document) -> Opening | None:
    """The words in capitals that open an article's body, and how they are written; None where they may be initials.

    A word is no name where the article has it in small letters, or every text has: "NATO forces" stays.
    """
    body = next((block for block in document.blocks if block.kind == "body"), None)
    found = _RUN.match(document.text, body.start, body.end) if body is not None else None
    if found is None:
        return None
    words = found["words"].split()
    known = found["words"] != "A" and all(map(partial(_is_no_name, document.text), words))
    plain = found["words"].capitalize()
    return Opening(found["words"], plain) if known and plain != found["words"] else None


def _is_no_name(text: str, word: str) -> bool:
    if word.lower() in _ALWAYS or (len(word) > _LONG and word.endswith(_ENDINGS)):
        return True
    return len(word) >= _LONG and re.search(rf"\b{re.escape(word.lower())}\b", text) is not None


_ENDINGS = ("OUS", "FUL", "LESS", "ING", "ED", "ABLE", "IBLE", "ERS", "ISTS", "MEN")
"""of words that tell how somebody is, or of many"""
_LONG = 4
"""letters of a word; shorter ones are initials, which may make a word: WHO, ICE"""


def in_small(words: str, opening: Opening | None) -> str:
    """Words that begin with an article's opening, or with its last words, written as others are."""
    if opening is None or not words.startswith(opening.capitals):
        return words
    return opening.plain + words[len(opening.capitals) :]
