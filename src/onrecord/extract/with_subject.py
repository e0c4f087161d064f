"""Tells what somebody does, wants or asks with the one who does it: "Ana Vek vowed to resign"."""

import re

from onrecord.extract.sentence import VERB, as_sentence, clean, short
from onrecord.records import Document
from onrecord.text.attribution import Attribution, Range, attributions_of
from onrecord.text.figures import figures_in
from onrecord.text.lowered import lowered
from onrecord.text.words import POSSESSIVES

BESIDE = 16
"""code points before a cue in which a word of hearsay still belongs to it"""
FAR_BEFORE = 60
"""the same, for "is widely understood to have" """
_THAT_HE = re.compile(r"\s+that\s+(?:he|she|it|they)\s+[a-z]+(?<!ed)(?<!s)\b")
_THAT_IT_BE = re.compile(
    r"\s+that\s+(?:(?!(?:will|would|can|could|may|might|must|shall|should|to|cannot|not|let)\b)[\w’'-]+\s+){1,8}?(?:not\s+)?be\b"
)


def wanted(text: str, one: Attribution) -> str:
    """What is asked for and is no fact, with who asks: "Ana Vek demanded that he publish it", "… that it be published".

    The speaker is never the "he"; empty where it is no such clause.
    """
    if one.cue is None or one.speaker is None or one.source is None or one.cue[0] > one.content[0][0]:
        return ""
    asked = one.force in ("wants", "asks") and _THAT_HE.match(text, one.cue[1])
    if not asked and not _THAT_IT_BE.match(text, one.cue[1]):
        return ""
    subject = bounded_subject(text, one.speaker, one.source)
    modal = _MODAL.search(text, max(one.source[1], one.cue[0] - FAR_BEFORE), one.cue[0])
    begin = modal.start("modal") if modal else one.cue[0]
    return as_sentence(f"{subject} {short(clean(text[begin : one.content[-1][1]]))}")


def with_subject(document: Document, one: Attribution) -> str:
    """ "Ana Vek vowed to resign": the speaker, and the article's words from the source to the end of the content."""
    text = document.text
    if one.source is None or one.cue is None or one.speaker is None or text[slice(*one.cue)] == ":":
        return ""  # behind a colon stand the words of a talk: "Vek: I speak for the firm."
    if not one.speaks and _RELATIVE_BEFORE.search(text, max(0, one.source[0] - BESIDE), one.source[0]):
        return ""  # "a step that Ana Vek called a disgrace": what it was stands before
    begin = _behind_other_cue(document, one)
    if not begin <= one.cue[0] < one.content[0][0] or one.content[0][0] - begin > 80:
        return ""
    between = lowered(text[one.source[1] : one.cue[0]])
    if text.startswith("ing", one.cue[1] - len("ing")) and (not VERB.search(between) or _HAS_SAID.search(between)):
        return ""  # "a paper | outlining how": no sentence; "the union said on Tuesday, | threatening the plans"
    if _OWNED.match(text, one.source[1]) or text[slice(*one.source)].casefold().removesuffix(" own") in POSSESSIVES:
        return ""  # "the ministry's decision to": a noun, of which nothing is told
    subject = bounded_subject(text, one.speaker, one.source)
    parted = "" if text[one.source[1]] in "’'" else " "  # "Vek's predicted a win"
    return as_sentence(f"{subject}{parted}{short(clean(text[begin : one.content[-1][1]]))}")


def _behind_other_cue(document: Document, one: Attribution) -> int:
    """Where the verb group of a cue begins that "and" joins to what its speaker said or did first: "said it was safe and |
    urged calm", "shot him, but | claimed self-defence"; the end of the source where no other verb stands between."""
    if one.source is None or one.cue is None:
        return 0
    end, cue = one.source[1], one.cue[0]
    before = [
        other
        for other in attributions_of(document, one.sentence)
        if other.source == one.source and other.cue and end <= other.cue[0] < cue
    ]
    first = any(other.speaks and other.content[-1][1] < cue for other in before)
    joined = _AND_VERB.search(document.text, max(end, cue - FAR_BEFORE), cue)
    if joined is None or not (first or (not before and VERB.search(lowered(document.text[end : joined.start()])))):
        return end
    return joined.end()


_MODAL = re.compile(r"\b(?P<modal>(?:would|could|may|might|will|should|must)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+)*)$")
"""before a cue: what would be proposed is not proposed yet"""
_HAS_SAID = re.compile(r"^\s+(?:said|says|told|announced|added)\b[^,]*,\s*$")
_AND_VERB = re.compile(r"\b(?:and|but)\s+(?=(?:\w+ly\s+|also\s+|then\s+|later\s+|has\s+|have\s+|had\s+)*$)")


_RELATIVE_BEFORE = re.compile(r"\b(?:that|which|whom)\s+$")
_OWNED = re.compile(r"[’']s?\s+(?!(?:been|not|never|now|going|got|[a-z]+ed|[a-z]+ing)\b)")


def bounded_subject(text: str, speaker: str, source: Range) -> str:
    """The speaker, with the "about" or "at least" that the article has before the number of those who speak."""
    own = figures_in(speaker)
    if not own or own[0].start > 0:
        return speaker
    begin = max(0, source[0] - BESIDE)
    whole = [figure for figure in figures_in(text[begin : source[1]]) if figure.start < source[0] - begin < figure.end]
    return f"{clean(text[begin + whole[0].start : source[0]])} {speaker}" if whole else speaker
