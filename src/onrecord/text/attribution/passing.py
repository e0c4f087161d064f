"""Tells whom a sentence is about in which somebody is given words: who speaks, or another beside whom that is said in passing."""

import re
from collections.abc import Sequence

from onrecord.text.attribution.records import Attribution
from onrecord.text.sentences import Sentence


def opening_voice(sentence: Sentence, one: Attribution) -> Attribution | None:
    """The words of one with whom a sentence opens, the outermost voice or one within it."""
    voices = (each for each in (one, *one.inner) if each.source)
    return next((each for each in voices if each.source and each.source[0] - sentence.start <= len("The ")), None)


def is_in_passing(text: str, sentence: Sentence, found: Sequence[Attribution]) -> bool:
    """Whether somebody is given words only in a clause that hangs on what the sentence tells of somebody else: "Vek has
    been under pressure | since the Gazette reported"."""
    starts = [min(place[0] for place in (one.source, one.cue, *one.content) if place) for one in found if one.speaks]
    return bool(starts) and all(_HANGING.search(text, sentence.start, start) is not None for start in starts)


_HANGING = re.compile(r"\w\s+(?:since|after|as|when|because|while|although|though|until|before)\s+(?:the\s+)?$")
"""before who speaks in a clause that hangs on another"""
