"""What the finders hand on: a cue, its source and its content as words of one sentence."""

from typing import NamedTuple

from onrecord.text.attribution.edges import Phrase
from onrecord.text.lexicon import Force

WordRange = tuple[int, int]
"""Word numbers of a line, half-open."""

NOUN = " (noun)"
"""ends the lemma of a cue that is a noun"""


class Found(NamedTuple):
    """An attribution within one sentence; word numbers, half-open."""

    lemma: str
    force: Force
    cue: WordRange
    source: Phrase | None
    """None where the sentence names nobody ("is expected to")"""
    content: tuple[WordRange, ...]
    speaks: bool
    """whether the words themselves are given, as after "said"; False for "supported the bill" """
    relative: bool = False
    """whether the verb only tells which thing is meant: "what the firm hopes to gain" """
    credited: Phrase | None = None
    """the one quoted, where the source only passes it on ("Yonhap quoted him as saying")"""
    through: Phrase | None = None
    """the one who passes it on, where the source is the one quoted ("he was quoted by Yonhap as saying")"""
