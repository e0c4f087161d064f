"""Adds to a statement the figure that its sentence sets against it behind the speaker: "218 sailed, she said, not 212"."""

import re

from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.contrast import contrasts_in
from onrecord.text.figures import COUNTING, figures_in
from onrecord.text.sentences import Sentence

_SET_AGAINST = re.compile(
    r"[^,;:“”\"]{0,110}(?P<rest>,\s+(?:not|rather\s+than|(?:up|down|raised|lowered|revised)\s+from|compared\s+with|(?:rather\s+)?(?:less|fewer|more)\s+than\s+the)\s[^;:“”\"]{1,120})$",
    re.IGNORECASE,
)


def set_against(document: Document, sentence: Sentence, one: Attribution) -> str | None:
    """The words behind the speaker, up to the end of the sentence, that set a figure against one of what is said."""
    if one.cue is None or not one.content or one.content[0][0] > one.cue[0]:
        return None
    text = document.text
    behind = max(one.cue[1], one.source[1] if one.source else 0)
    found = _SET_AGAINST.match(text[behind : sentence.end].rstrip(" .\n")) if one.content[-1][1] <= behind else None
    if found is None:
        return None
    said = text[one.content[0][0] : one.content[-1][1]].rstrip(" ,")
    if not any(figure.kind in COUNTING for figure in figures_in(said)):
        return None
    return found["rest"] if contrasts_in(said + found["rest"]) else None
