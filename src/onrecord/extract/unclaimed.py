"""Tells attributions that give nobody a claim: a wish to stay unnamed, words that are yet to be said or are torn off,
the same words under a second cue, a quotation that is taken for a speaker."""

import re
from collections.abc import Sequence

from onrecord.records import Document
from onrecord.text.attribution import Attribution

_TO_BE_SAID = re.compile(
    r"\b(?:pressure|orders?|ordered|asked|told|urged|required|obliged|forced|invited|summoned|due|yet|need(?:s|ed)?|fail(?:s|ed|ing)?|unable"
    r"|afraid|reluctant|unwilling|refus(?:es|ed|ing)|chance|opportunity|right|duty|time|able|free|ready|struggl(?:es|ed|ing)|tr(?:ies|ied|ying)|hop(?:es|ed|ing))"
    r"(?:\s+(?:him|her|them|it|the\s+[a-z]+))?\s+to\s+(?:(?:publicly|fully|properly|better)\s+)?$"
)
"""before a verb of saying: nothing is said yet"""
_TELLS_HOW = frozenset("explain say tell reveal disclose clarify specify describe answer state".split())
_UNNAMED = re.compile(
    r"\b(?:(?:gi[vf]e|gave|give|reveal|disclose|have)\s+(?:\w+\s+){0,2}(?:name|names|surname|identity)"
    r"|(?:be|being|to\s+remain|stay)\s+(?:\w+\s+)?(?:named|identified|anonymous|nameless|photographed|quoted(?:\s+by\s+name)?)|anonymity)\b"
)
_MARKS = ("“", '"', "«", "„", "‘")


def is_to_be_said(text: str, one: Attribution) -> bool:
    """Whether somebody is only to say something: "is under pressure to explain what she knew"."""
    if one.cue is None or one.lemma not in _TELLS_HOW:
        return False
    return _TO_BE_SAID.search(text, max(0, one.cue[0] - _NEAR), one.cue[0]) is not None


_NEAR = 60
"""code points"""


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
