"""Tells that somebody keeps something to himself: a refusal, or a "not", a verb of telling, and what he does not tell.

The verbs form a class with what each may take: a thing to be known ("did not give a date"), a question ("has not said who"), a
person ("would not name the buyer"), a charge ("did not address the claim"), a memory ("could recall no vote"). What merely looks
like it takes another object: "gave no evidence" in court, "would not give way". Patterns in lower case, for the lowered text.
"""

import re

from onrecord.text.labels import LABEL

WHAT = r"(?:whether|if|how|why|when|where|who|whom|whose|what|which)\b"
"""begins what somebody does not say"""
ON_WHAT = rf"(?:(?:on|in|to|by|for|from|at|with|under|of)\s+)?{WHAT}"
"""begins it, too: "on what date", "to whom" """
_HOW = r"(?:\s+(?:immediately|even|ever|yet|so\s+far|as\s+yet|still|publicly|directly|be\s+drawn\s+to|either))*"
_NOT = rf"(?:(?:did|does|do|has|have|had|would|will)(?:\s+(?:so\s+far|yet|still))?(?:\s+not|n[’']t)|won[’']t){_HOW}"
_NEVER = r"(?:(?:has|have|had)\s+never|never)"
_UNWILLING = (
    r"(?:(?:declin|refus)(?:e[sd]?|ing)\s+to|(?:(?:did|do|does)(?:\s+not|n[’']t)\s+(?:wish|want|care)|(?:chose|chosen|opted|preferred|elected)\s+not"
    r"|(?:was|were|is|are)\s+(?:not\s+willing|unwilling|not\s+going))\s+to)(?:\s+publicly)?"
)
_KEEPS = rf"(?:{_NOT}|{_UNWILLING})"
_WHOM = (
    r"(?:\s+(?:us|me|reporters|journalists|(?:this|the)\s+(?:newspaper|programme|press|public|court|inquiry|media)))?"
)
_TO_BE_KNOWN = (
    r"(?:names?|identit(?:y|ies)|figures?|numbers?|dates?|days?|reasons?|explanations?|estimates?|totals?|breakdown|timetable|timeline|timescale"
    r"|deadline|examples?|answers?|indication|interviews?|statements?|comments?|minutes"
    r"|prices?|locations?|motives?|proof|clarification)"
)
_MORE = r"(?:details?|specifics|particulars|information|records?|documents?|reports?|footage|transcripts?|logs?)"
"""what may be left out without being asked for: "did not give details" tells of a plan, not of an answer"""
_QUALIFIED = (
    r"(?:\s+(?:an?|any|the|his|her|its|their|further|more|other|new|out))*"
    rf"(?:\s+(?!{WHAT}|to\b|of\b|that\b|in\b|for\b|on\b|and\b|evidence\b)[\w’'-]+){{0,2}}?"
)
GIVE = r"(?:giv(?:e|en)|gave|offer(?:ed)?|provid(?:e|ed)|suppl(?:y|ied)|shar(?:e|ed))"
_SAY = (
    r"(?:say|said|explain(?:ed)?|specif(?:y|ied)|clarif(?:y|ied)|indicat(?:e|ed)|disclos(?:e|ed)|reveal(?:ed)?"
    r"|divulg(?:e|ed)|ma(?:k|d)e\s+known)"
)
NAME = (
    r"(?:name[d]?|identif(?:y|ied))(?!\s+(?:(?:him|her|them|it)sel|themselves|an?\s|with\b"
    r"|(?:his|her|their|its|the)\s+(?:own\s+)?price\b))"
)
_CHARGED = rf"(?=\s+(?:[\w’'-]+\s+){{0,4}}?(?:{LABEL}|alleged|criticisms?|questions?|concerns\s+that|points?\s+that)\b)"
_REMEMBERED = (
    r"(?=\s+(?:the(?!\s+(?:last|time|like|first)\b)|this|that|these|those|any(?!thing)|his|her|its|their|having|being|whether|who|what|how|why|when|where"
    r"|(?:see|mak|send|sign|receiv|meet|say|hear)ing)\b)"
)
_OWN_NAME = r"(?!\s+(?:his|her|their|my)\s+(?:(?:own|real|full|last|first)\s+)?(?:names?|identity)\b)"
"""a witness who does not give his own name keeps nothing from anybody"""
TO_BE_KNOWN = rf"{_OWN_NAME}{_WHOM}{_QUALIFIED}\s+{_TO_BE_KNOWN}\b"
"""what may be told, behind a verb of giving"""
BEGINS = (
    r"(?=did|do|ha[sdv]|would|wil|won|was|were|with|declin|refus|chose|opted|prefer|elected|is|are|gave|giv|offer|provid|releas|suppl"
    r"|never|took|taking|can|could)"
)
"""whatever a refusal begins with; at other words nothing more is tried"""
WITHHELD = re.compile(
    rf"\b{BEGINS}(?P<cue>(?:(?!do){_KEEPS}\s+{GIVE}|{_UNWILLING}\s+(?:release|publish))(?={TO_BE_KNOWN})"
    rf"|(?:would(?:\s+not|n[’']t)|will\s+not|won[’']t|{_UNWILLING}){_HOW}\s+{GIVE}(?={_WHOM}{_QUALIFIED}\s+{_MORE}\b)"
    rf"|(?:gave|gives?|giving|offer(?:s|ed|ing)?|provid(?:es|ed|ing)|releas(?:es|ed|ing)|suppl(?:ies|ied))\s+no(?=(?:\s+(?:further|other|immediate|new|more))*(?:\s+[\w’'-]+)?\s+{_TO_BE_KNOWN}\b)"
    rf"|(?:{_KEEPS}|{_NEVER})\s+{_SAY}(?={_WHOM}\s+{ON_WHAT})"
    rf"|(?<!\bi\s)(?<!\bwe\s)did(?:\s+not|n[’']t)\s+say(?=\s+that\s+(?:[\w’'-]+\s+){{0,3}}?[\w’'-]+(?:,[^,.;]{{2,40}},)?\s+(?:had|was|were)\s)"
    rf"|(?!do){_KEEPS}\s+(?:say|explain|specify|clarify|disclose|reveal|divulge)(?=\s*(?:[.,;]|$)|\s+(?:more|anything(?:\s+(?:more|further))?)\b)"
    rf"|{_UNWILLING}\s+(?:explain|clarify|say(?!\s+(?:sorry|no|yes|goodbye|grace|hello)\b))"
    rf"|(?:would(?:\s+not|n[’']t)|will\s+not|won[’']t|{_UNWILLING})(?:\s+publicly)?{_HOW}\s+(?:specify|disclose|reveal|divulge)"
    rf"|(?:did|ha(?:s|ve|d))(?:\s+so\s+far)?(?:\s+not|n[’']t){_HOW}\s+(?:specif(?:y|ied)|disclosed?)"
    rf"|(?:would(?:\s+not|n[’']t)|will\s+not|won[’']t|{_UNWILLING}){_HOW}\s+{NAME}"
    rf"|{_KEEPS}\s+address(?:ed)?{_CHARGED}"
    rf"|(?:took|would\s+take|taking)\s+no\s+questions"
    rf"|without\s+saying(?=\s+(?:by\s+|to\s+|for\s+|in\s+)?{WHAT})"
    rf"|(?:did|does|do|could|can)(?:\s+not|n[’']t)\s+(?:remember|recall){_REMEMBERED}|cannot\s+(?:remember|recall){_REMEMBERED}"
    rf"|could\s+(?:remember|recall)\s+no|(?:had|has|have)\s+[“\"‘]?no\s+(?:recollection|memory)[”\"’']?\s+of)\b"
)
"""a refusal to tell, or to remember; the cue ends with its verb"""
_GIVES_NOTHING = re.compile(
    rf"(?:{GIVE}|release|publish|show|hand\s+over|giving|making|taking|offering|providing|answering|further)$|\bno$|questions$|^without\b",
    re.IGNORECASE,
)


def says_it_all(cue: str) -> bool:
    """Whether a refusal is told best in its own words, since what is kept back is a mere "date" or "names"."""
    return _GIVES_NOTHING.search(cue) is not None


_TELLS = re.compile(rf"(?:{_SAY}|remember|recall|of)$", re.IGNORECASE)
_SAYING = re.compile(rf"\s+{WHAT}", re.IGNORECASE)
_ADDRESSES = re.compile(_CHARGED, re.IGNORECASE)


def governs_what_follows(cue: str, after: str) -> bool:
    """Whether what stands behind a refusal to tell is what is not told."""
    if cue.endswith("saying"):
        return _SAYING.match(after) is not None or not cue.startswith("without")
    if cue.endswith(("address", "addressed")):
        return _ADDRESSES.match(after) is not None
    return _TELLS.search(cue) is not None
