"""Tells where somebody who speaks leaves a thing out: "It did not mention the spreadsheet", right behind what they say.

Elsewhere a book or a letter that does not mention a thing answers nobody.
"""

import re
from collections.abc import Sequence

from onrecord.extract.said import heard_in
from onrecord.records import Document
from onrecord.text.attribution import attributions_of
from onrecord.text.cues import DenialCue
from onrecord.text.sentences import Sentence

_HE = re.compile(r"(?:But\s+|And\s+|Yet\s+)?(?:He|She|It|They)\s+(?:also\s+|has\s+|have\s+|had\s+)?")
_SILENCE = re.compile(r"\bmention\b|\bmade\s+no\s+(?:reference|(?:public\s+)?(?:statement|comment))", re.IGNORECASE)
_PUBLICLY = re.compile(r"made\s+no\s+public\b", re.IGNORECASE)


def is_silence(cue: DenialCue) -> bool:
    """Whether a cue tells of what somebody left out of what they said."""
    return _SILENCE.search(cue.text) is not None


def speaks_before(document: Document, sentence: Sentence, sentences: Sequence[Sentence]) -> bool:
    """Whether a sentence begins with the "he" or "it" who speaks in the sentence before, or tells of a public silence."""
    text = document.text
    if _PUBLICLY.search(text, sentence.start, sentence.end):
        return True
    before = sentences[sentence.number - 2] if sentence.number > 1 else None
    if before is None or before.kind != "body" or _HE.match(text, sentence.start, sentence.end) is None:
        return False
    return bool(heard_in(document, before)) or any(
        one.speaks and one.speaker for one in attributions_of(document, before.number)
    )
