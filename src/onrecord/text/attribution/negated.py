"""Tells words that somebody does not hold from words that somebody says: "did not think that the pier was safe"."""

import re

from onrecord.text.attribution.records import Attribution
from onrecord.text.lowered import holds

_NOT = re.compile(r"\b(?:not|never|no\s+longer|hardly|scarcely|neither|nor|cannot)\b|n[’']t\b", re.IGNORECASE)
_PIECES = ("no", "never", "hardly", "scarcely", "neither", "n't", "n’t")
"""a text without any of them has none"""
_STOPS = re.compile(r"[.,;:–—“”\"]|\b(?:and|but|or|to|that|who|which)\b")
_GOVERNS = re.compile(r"[\s“\"‘']*(?:that[\s“\"‘']+)?")
_DENYING = frozenset({"disputes", "denies"})
_FAR = 60
"""code points from the end of a source to its verb"""


def is_negated(text: str, one: Attribution) -> bool:
    """Whether the verb that gives somebody words has a "not" of its own, so that the words are not held: "never thought that".

    A "not" within the words does not count, nor one of another clause between who speaks and the verb; who "did not
    dispute" them holds them.
    """
    if (
        one.cue is None
        or one.source is None
        or one.force in _DENYING
        or not one.source[1] <= one.cue[0] < one.content[0][0]
    ):
        return False
    between = text[one.source[1] : one.cue[1]]
    if len(between) > _FAR or not holds(between, _PIECES) or _NOT.search(between) is None:
        return False
    return _STOPS.search(between) is None and _GOVERNS.fullmatch(text, one.cue[1], one.content[0][0]) is not None
