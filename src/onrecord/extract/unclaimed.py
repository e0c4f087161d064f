"""Tells attributions that give nobody a claim: a wish to stay unnamed, words that are yet to be said or are torn off,
the same words under a second cue, a quotation that is taken for a speaker."""

import re
from collections.abc import Sequence

from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.unsaid import is_to_be_said
from onrecord.text.lexicon import verbs
from onrecord.text.lowered import lowered
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import sentences_of

_UNNAMED = re.compile(
    r"\b(?:(?:gi[vf]e|gave|give|reveal|disclose|have)\s+(?:\w+\s+){0,2}(?:name|names|surname|identity)"
    r"|(?:be|being|to\s+remain|stay)\s+(?:\w+\s+)?(?:named|identified|anonymous|nameless|photographed|quoted(?:\s+by\s+name)?)|anonymity|(?:for|their|his|her)\s+privacy)\b"
)
_MARKS = ("“", '"', "«", "„", "‘")


def is_about_being_named(text: str, one: Attribution) -> bool:
    """Whether all that is wanted, asked or refused is to stay unnamed: "who did not want to give her name"."""
    return one.force in ("wants", "asks", "declines") and any(
        _UNNAMED.search(text, start, end) is not None and end - start < _SHORT for start, end in one.content
    )


_SHORT = 80
"""code points"""


def is_torn(document: Document, one: Attribution) -> bool:
    """Whether quoted words break off at the end of a paragraph, without a mark: a heading stands amid them."""
    text, end = document.text, one.content[-1][1]
    return (
        one.kind == "direct"
        and text[end - 1 : end].isalnum()
        and (end == len(text) or text[end : end + 1] in ("\n", "\r"))
    )


def is_a_work(text: str, one: Attribution) -> bool:
    """Whether somebody is only told to have written something: "has written a life of the general"."""
    return one.lemma in ("write", "publish") and _A_WORK.match(text, one.content[0][0]) is not None


_A_WORK = re.compile(
    r"(?:an?|the|his|her|their|two|three|several|many)\s+(?:[\w-]+\s+){0,2}(?:life|lives|books?|novels?|poems?|biograph(?:y|ies)|plays?|histor(?:y|ies)|songs?"
    r"|columns?|thesis|memoirs?|operas?|symphon(?:y|ies)|scripts?|stud(?:y|ies)|diar(?:y|ies)|textbooks?)\b(?!\s+(?:is|was|were|are|had|has))"
)


def is_our_own(one: Attribution) -> bool:
    """Whether it is the outlet's own reporter who asks: "Our reporter asked whether …"."""
    return one.force in ("asks", "wants") and _OURS.fullmatch(one.speaker or "") is not None


_OURS = re.compile(
    r"(?:our|this|the)\s+(?:own\s+)?(?:(?:\w+\s+)?(?:reporter|correspondent)s?|newspaper|newsroom|paper)", re.IGNORECASE
)


def is_a_quotation(speaker: str) -> bool:
    """Whether quoted words are taken for who speaks: 'but "not for a moment" imagined'."""
    return speaker.startswith(_MARKS)


def is_said_twice(one: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether the same words are another's whose cue stands before: "Ms Vek said in a statement read to the court that"."""
    return any(
        other is not one
        and other.content == one.content
        and other.speaks
        and one.source is not None
        and other.cue is not None
        and other.cue[1] <= one.source[0] < one.content[0][0]
        for other in others
    )


def is_no_saying(text: str, one: Attribution) -> bool:
    """Whether a verb that can give words is used of something else: "charging £95", "write a lot of memos", "add it to the
    list", "in, say, May", "went on wages", "called a meeting", "learned that"."""
    if one.cue is None or (one.speaker or "").casefold() in _NOBODYS:
        return one.cue is not None
    start, end = one.content[0]
    words = text[start:end]
    behind = start > one.cue[0]
    match one.lemma:
        case "charge":
            return behind and _MONEY.match(words) is not None
        case "write":
            return behind and one.kind == "indirect" and _HAS_VERB.search(lowered(words)) is None
        case "add":
            return behind and _ADDED_TO.match(words) is not None
        case "say":
            return _FOR_INSTANCE.search(text, max(0, one.cue[0] - _SHORT), one.cue[1] + 1) is not None
        case "go on":
            return (
                one.source is not None
                and one.source[0] > one.cue[0]
                and text[one.source[0]].islower()
                and " " not in text[slice(*one.source)]
            )
        case "put it":
            return _PUT_THERE.match(text, one.cue[1]) is not None
        case "call":
            return behind and _A_MEETING.match(words) is not None
        case "learn" | "discover":
            return one.kind == "indirect"
    return False


_PUT_THERE = re.compile(r"\s+(?:there|here|back|in|into|on|onto|down|up|away|out|under|over|behind|to)\b")
_NOBODYS = frozenset(
    "whenever wherever privately however clarification correction amendment update note apology exclusive breaking eds".split()
)
"""no speakers: how or when, and the labels of notices"""
_MONEY = re.compile(r"[£$€]?\d")
_HAS_VERB = re.compile(rf"\b{A_VERB}\b")
_ADDED_TO = re.compile(
    r"(?:it|them|him|her|this|that)\s+to\b|[£$€]?\d[\d.,]*\s+(?:to|cents?|percent|per\s+cent|points?|million|billion|jobs|seats|votes)\b"
)
_FOR_INSTANCE = re.compile(r"\b(?:in|at|by|of|for|to|from|than|with|about|around|after|before|on|over|under),\s+say,$")
_A_MEETING = re.compile(
    r"(?:an?|the|another|his|her|its)\s+(?:[\w-]+\s+){0,2}(?:meeting|conference|election|vote|strike|ballot|referendum|session|summit|halt|ambulance|taxi)\b"
    r"(?!\s+(?:an?|the)\b)|(?:it|him|her|them)\s+(?:by|on|from|at|over|twice|again)\b"
)
"""what is convened, or rung"""


def is_of_a_clause(text: str, one: Attribution) -> bool:
    """Whether a verb is that of a clause which hangs on a noun, or of somebody's whom only "whose" tells: "saw a report which
    lists it and | recommends", "the owner, whose lawyer | says"."""
    if one.source is None or one.cue is None or one.cue[0] < one.source[1]:
        return False
    asked = one.force in ("asks", "wants") and text[slice(*one.source)] == "who" and one.content[0][0] < one.source[0]
    if asked or any(start <= one.source[0] and one.source[1] <= end for start, end in one.content):
        return True  # "lives with his sons, who asked for calm"
    if one.lemma in ("show", "prove", "demonstrate") and _TIME_TO.search(text, one.source[1], one.cue[0]):
        return True  # "has given it until Friday to show that"
    return _WHICH_DOES_AND.search(text, one.source[1], one.cue[0]) is not None or (
        (one.speaker or "A")[0].islower()
        and _WHOSE.search(text, max(0, one.source[0] - len("whose  ")), one.source[0]) is not None
    )


_WHICH_DOES_AND = re.compile(r"\bwhich\s+(?:\w+ly\s+)?[a-z]+(?:s|ed)\b[^;]{0,160}\band\s+(?:\w+ly\s+)?$")
_TIME_TO = re.compile(r"\b(?:given?|gave|gives|has|have|had)\b[^.;]{0,60}\bto\s+$")
_WHOSE = re.compile(r"\bwhose\s+$")


def is_only_credited(document: Document, one: Attribution) -> bool:
    """Whether "as the union says" credits a part of its sentence that is no statement, or none: it opens with "after", or the
    sentence tells what was asked, and what stands behind the credit is somebody else's."""
    if one.source is None or one.cue is None:
        return False
    text, start = document.text, one.content[0][0]
    if _AS.search(text, max(0, one.source[0] - _SHORT), one.source[0]) is None:
        return False
    if start > one.cue[0]:
        return "," in text[one.cue[1] : start] or len(text[start : one.content[0][1]].split()) < _FEW
    begin = sentences_of(document)[one.sentence - 1].start
    words = text[start : one.source[0]]
    return (start > begin and _HANGS_ON.match(words) is not None) or _WAS_ASKED.search(words) is not None


_AS = re.compile(r",\s+as\s+(?:the\s+)?$")
_FEW = 4
"""words"""
_HANGS_ON = re.compile(r"(?:after|when|because|since|while|although|though|before|until|whether|if)\s", re.IGNORECASE)
_WAS_ASKED = re.compile(
    r"\b(?:asked|pressed|would\s+not|wouldn[’']t|declined\s+to|refused\s+to|did\s+not|didn[’']t)\b[^.]{0,40}\b(?:whether|if|how|why|when|what)\b"
)


def is_tied_to_a_noun(text: str, one: Attribution) -> bool:
    """Whether what somebody wants or calls something only tells which thing is meant: "a plant that Orlin proposes to close |
    burned", "an accident the owners called a mystery"."""
    if one.source is None or one.cue is None or one.content[0][0] < one.cue[0]:
        return False
    if one.lemma in _NAMING and _NOUN_TWICE.match(one.speaker or ""):
        return True
    if not text.startswith("to ", one.content[0][0]):
        return False
    found = _THAT_WHICH.search(text, max(0, one.source[0] - _SHORT), one.source[0])
    return found is not None and found["noun"].casefold() not in verbs()


_NAMING = frozenset({"call", "describe", "term", "dub", "label"})
_NOUN_TWICE = re.compile(
    r"(?:an?|the)\s+(?:[a-z-]+\s+)?(?!(?:of|for|from|in|at|on|to|by|with|near|behind|under|and|or|all)\s)[a-z-]+\s+(?:the|its|his|her|their)\s",
    re.IGNORECASE,
)
_THAT_WHICH = re.compile(r"(?P<noun>[\w’'-]+)\s+(?:that|which|whom)\s+(?:the\s+)?$")


def claims_nothing(document: Document, one: Attribution) -> bool:
    """Whether an attribution gives nobody a claim for one of these reasons."""
    text = document.text
    return (
        is_a_quotation(one.speaker or "")
        or is_about_being_named(text, one)
        or is_to_be_said(text, one)
        or is_torn(document, one)
        or is_our_own(one)
        or is_a_work(text, one)
        or is_no_saying(text, one)
        or is_of_a_clause(text, one)
        or is_only_credited(document, one)
        or is_tied_to_a_noun(text, one)
    )
