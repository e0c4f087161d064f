"""Tells which attributions give somebody a claim, and which of those that stand within others are told by themselves."""

import re
from collections.abc import Sequence

from onrecord.extract.case import BEFORE_CUE
from onrecord.extract.own_voice import is_unowned
from onrecord.extract.statements import MIN_QUOTED, MIN_WORDS
from onrecord.extract.unclaimed import claims_nothing
from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.nobody import names_nobody, says_nothing
from onrecord.text.attribution.verb_group import SHOWING
from onrecord.text.labels import LABEL
from onrecord.text.lowered import lowered
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import Sentence
from onrecord.text.when_asked import WHEN_ASKED

FORCES_OF_CLAIMS = frozenset({"says", "accuses", "believes", "shows", "wants", "asks"})
_FORCES_OF_STANCES = frozenset({"says", "accuses", "shows"})
"""of cues that give no words, but a thing: "criticised the plan" """
_TOPICS = frozenset(
    """discuss talk brief refer mention speak address comment remark cite quote answer respond reply react allude focus elaborate
    debate write""".split()
)
"""cues that tell what somebody spoke of, and not what they said of it"""
_OF_HEADLINES = frozenset({"title", "heading", "caption"})


def is_bare(text: str, inner: Attribution) -> bool:
    """Whether what somebody passes on is no clause, so that it is told with the verb: "had promised this since May"."""
    words = sum(len(text[start:end].split()) for start, end in inner.content)
    return words < (MIN_QUOTED if inner.kind == "direct" else MIN_WORDS)


_ACCUSERS = re.compile(
    r"\b(?:prosecutors?|indictments?|complaint|lawsuit|affidavit|charge\s+sheet|charging\s+documents?|plaintiffs?|detectives?|investigators?"
    r"|court\s+(?:papers|documents|filings?|records)|filing)\b",
    re.IGNORECASE,
)
"""who says of somebody what he said is no relay of his words, but says so against him"""


def is_reported(document: Document, inner: Attribution, outer: Attribution) -> bool:
    """Whether somebody passes on words: not what a thing shows, nor what somebody offered or promised to do, nor what is
    held against the one who is said to have spoken."""
    start = inner.content[0][0]
    if inner.speaker != outer.speaker and _ACCUSERS.search(outer.speaker or ""):
        return False
    return inner.speaks and inner.force != "shows" and document.text[start : start + 3].casefold() != "to "


def gives_a_claim(document: Document, sentences: Sequence[Sentence], one: Attribution) -> bool:
    """Whether an attribution gives somebody a claim: not a headline's, not a question, not nobody's, not a bare view."""
    if one.force not in (FORCES_OF_CLAIMS if one.speaks else _FORCES_OF_STANCES):
        return False
    if not one.speaks and (one.lemma in _TOPICS or not _takes_a_stance(document, one)):
        return False
    if one.cue and one.source and _in_passing(document.text, one):
        return False
    start, end = one.content[0]
    if one.kind == "indirect" and _AS_BEFORE.match(document.text, start) and not _IS.search(document.text, start, end):
        return False
    if one.kind == "indirect" and _A_LABEL.fullmatch(document.text, start, end):
        return False
    if one.lemma == "according to" and _is_aside(document.text, one):
        return False
    if (
        one.relative
        or names_nobody(one.speaker or "")
        or is_unowned(one.speaker or "")
        or claims_nothing(document, one)
        or says_nothing(document.text, one)
        or _asks(document, one)
    ):
        return False
    return sentences[one.sentence - 1].kind not in _OF_HEADLINES


_AS_BEFORE = re.compile(
    r"(?:exactly\s+|much\s+|just\s+)?the\s+same(?:\s+(?:thing|story|words?))?(?=\s*[,.;]|\s+(?:about|before|to|in|on|at|of|when|last|as|after|again)\b)"
)
"""what was said, where it was told before: "had said the same thing before reporters\""""
_A_LABEL = re.compile(rf"(?:the|this|that|these|those|such|his|her|its|their)\s+(?:same\s+)?{LABEL}")
"""what was repeated, where the words themselves stand elsewhere: "the claim" """
_IS = re.compile(r"\b(?:is|was|were|are|will|would)\b")
_WHEN = re.compile(
    r"\b(?:after|when|before|since|until|once|as|because|while|whether)\s+(?:(?:the|an?|his|her|their|its)\s+)?$"
)
_TO_DO = re.compile(r"to\s")
_HIM = re.compile(r"\s+(?:him|her|them|it|me|us)\s+")


def _in_passing(text: str, one: Attribution) -> bool:
    """Whether somebody's being told to do something only says when: "he fell ill after a doctor told him to wait"."""
    start, end = (one.source[0], one.cue[1]) if one.source and one.cue else (0, 0)
    told = _TO_DO.match(text, one.content[0][0]) and _HIM.fullmatch(text, end, one.content[0][0])
    return bool(told and _WHEN.search(text, max(0, start - BEFORE_CUE), start))


def _is_aside(text: str, one: Attribution) -> bool:
    """Whether a credit only stands in an aside to a subject: "Ivo Mann, one of them according to the press, | resigned"."""
    start, end = one.content[0]
    if one.source is None or one.source[1] <= end or _HAS_VERB.search(lowered(text[start:end])):
        return False
    return _GOES_ON.match(text, one.source[1]) is not None


_HAS_VERB = re.compile(rf"\b{A_VERB}\b")
_GOES_ON = re.compile(rf",\s+(?:\w+ly\s+|also\s+)?{A_VERB}\b")


def _takes_a_stance(document: Document, one: Attribution) -> bool:
    """Whether a cue that gives no words tells of more than an act: "accepting bribes" and "she showed no emotion" do not."""
    if one.force == "shows":
        return not SHOWING.isdisjoint((one.speaker or "").casefold().split())
    if one.force == "accuses" or one.cue is None:
        return True
    start, end = one.cue
    before = document.text[max(0, start - _AUXILIARY_NEAR) : start]
    return not document.text[start:end].endswith("ing") or _PROGRESSIVE.search(before) is not None


_ASKED_IF = re.compile(rf"{WHEN_ASKED}\s+(?:whether|if|about)\b")
_AUXILIARY_NEAR = 20
"""code points"""
_PROGRESSIVE = re.compile(r"(?:\b(?:is|are|was|were|been|be)|[’'](?:s|re|m))\s+(?:\w+\s+)?$")


def _asks(document: Document, one: Attribution) -> bool:
    """Whether what is said is a question, or what was asked, which claims nothing."""
    start, end = one.content[0][0], one.content[-1][1]
    return _ASKED_IF.match(document.text, start) is not None or any(
        "?" in document.text[max(0, at - 1) : at + 1]
        for at in (end, *(place[1] for place in one.content[:1] if one.kind != "direct"))
    )
