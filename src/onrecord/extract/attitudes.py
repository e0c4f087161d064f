"""Tells what is only hoped, feared or not said at all with its verb, where the words alone would say more than the article
does: "Ana Vek hopes that the gate will hold".
"""

from onrecord.extract.sentence import amid, as_sentence, clean, short
from onrecord.extract.with_subject import bounded_subject, with_subject
from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.held import is_held
from onrecord.text.attribution.unsaid import is_unsaid


def with_its_verb(document: Document, one: Attribution) -> str | None:
    """What is only held or not said, with who does so, where the words alone would say that it is; empty where that makes
    no sentence, and None for what is said."""
    text = document.text
    if one.cue is None or one.source is None or one.speaker is None:
        return None
    held = is_held(one)
    if not held and not is_unsaid(text, one):
        return None
    if told := with_subject(document, one):
        return told
    if (
        one.content[0][0] < one.source[0] < one.cue[0]
    ):  # "The gate will hold, Ana Vek hopes.", "The gate, he hopes, will hold."
        before = clean(text[one.content[0][0] : one.source[0]])
        behind = text[one.source[1] : max(one.cue[1], one.content[-1][1])]
        return as_sentence(f"{before}, {amid(bounded_subject(text, one.speaker, one.source))} {clean(short(behind))}")
    return None if held else ""
