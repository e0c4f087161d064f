"""More ways to keep a thing to oneself: not to describe or show it, not to be able to say, to find it wrong or too early to
say, to leave it to others, and a rule of never speaking of such things.

Patterns in lower case, for the lowered text; a group `cue` is the cue where there is one.
"""

import re

from onrecord.text.withheld import ON_WHAT

_WONT = r"(?:(?:would|will)(?:\s+not|n[’']t)|won[’']t|(?:declin|refus)(?:e[sd]?|ing)\s+to)"
_SAYS_WHAT = rf"(?=\s+{ON_WHAT})"
_RECORD = (
    r"(?:reports?|documents?|letters?|receipts?|contracts?|footage|files?|copy|copies|records?|recordings?|e-?mails?|minutes|results?|accounts?|papers?"
    r"|photos?|photographs?|pictures?|videos?|evidence|proof|data|audits?|reviews?|texts?|logs?|notes?|messages?|agreements?|invoices?|transcripts?)"
)
_TO_SEE = (
    r"(?=\s+(?:(?:it|them)\s+to\s+(?:us|me|reporters|journalists|the\s+(?:press|public|media|paper|newspaper)|this\s)"
    rf"|(?:(?:us|me|reporters|journalists)\s+)?(?:(?:the|any|an?|its|his|her|their|those|these|that|this)\s+)(?:[\w’'-]+\s+){{0,2}}?{_RECORD}\b))"
)
_OF_SPEAKING = (
    r"(?:interviews?|(?:public\s+|further\s+)?(?:comments?|statements?|details?)|questions?|(?:running\s+)?commentary"
    r"|answers?|explanations?)"
)
_TOO_EARLY = r"(?:too\s+(?:early|soon)|premature)"
_ILL_TIMED = (
    rf"(?:{_TOO_EARLY}|would\s+be\s+(?:wrong|unwise|unfair|unhelpful|reckless)|irresponsible|inappropriate|improper)"
)
_FOR_WHOM = r"(?:for\s+(?:[\w’'-]+\s+){1,3})?"
BEGINS = (
    r"(?=did|does|do\b|don|ha[sd]|have|would|will|won|declin|refus|was|were|is\b|isn|are|could|can|in\s|not\s|too\s|wrong|un|reckless|premat|irresp|inappr|brush|wav|bat|parr|fend"
    r"|improp)"
)
"""whatever such a refusal begins with; at other words nothing more is tried"""
KEPT_BACK = re.compile(
    rf"\b{BEGINS}(?:{_WONT}\s+(?:describe|characteri[sz]e)(?=\s+(?:the|it|them|what|how|those|these|this|that|his|her|its|their|any)\b(?![^.;]{{0,60}}\sas\b))"
    rf"|{_WONT}\s+(?:show|release|publish|hand\s+over)(?:{_TO_SEE})"
    rf"|{_WONT}\s+(?:publicly\s+)?(?:talk|speak)\s+(?:publicly\s+)?about(?=\s)"
    rf"|(?:{_WONT}\s+be|(?:was|were|is|are)(?:\s+not|n[’']t))\s+(?:discussing|commenting(?:\s+(?:on|about))?|elaborating|speculating|(?:giving|making|taking|offering|providing|answering)"
    rf"(?=\s+(?:an?\s+|any\s+|the\s+)?{_OF_SPEAKING}\b))"
    r"|(?:would|will)\s+go\s+no\s+further(?=\s*(?:[.,;”\"’]|$))"
    rf"|(?:(?:could|can)(?:\s+not|n[’']t)|cannot)(?:\s+(?:immediately|yet|even))*\s+(?:say{_SAYS_WHAT}|explain(?=\s+(?:why|what|whether)\b))"
    rf"|(?:in\s+no\s+position|not\s+in\s+a\s+position|unable|not\s+able)\s+to\s+(?:say|tell|explain|judge){_SAYS_WHAT}"
    rf"|{_ILL_TIMED}\s+{_FOR_WHOM}to\s+(?:speculate|comment|say{_SAYS_WHAT}"
    r"|give\s+(?:an?|any)\s+(?:\w+\s+)?(?:numbers?|figures?|dates?|estimates?|totals?))"
    rf"|{_TOO_EARLY}\s+{_FOR_WHOM}to\s+(?:discuss|(?:talk|speak)\s+(?:of|about))"
    r"|(?:(?:brush(?:es|ed|ing)|wav(?:es|ed|ing)|bat(?:s|ted|ting))\s+(?:aside|away|off)|parr(?:ies|ied|ying)|fend(?:s|ed|ing)\s+off)[”\"’']?\s+(?:[\w’'-]+\s+){0,2}?(?:questions?|queries)"
    rf"|(?:{_WONT}|did(?:\s+not|n[’']t))\s+put\s+an?\s+(?:figure|number|price|date|name)\s+(?:on|to)"
    r"|(?:did|does|do)(?:\s+not|n[’']t)\s+(?:wish|want|care)\s+to\s+(?:talk|speak)"
    r"(?=\s+(?:to\s+(?:us|me|reporters|journalists|the\s+(?:press|media|paper|newspaper)|this\s)|when\s+(?:[^,.;]{2,40}\s)?(?:found|asked|approached|contacted|called|reached|met|rang)\b))"
    r"|(?:had|has|have)\s+[“\"‘]?no\s+(?:further\s+)?information[”\"’]?\s+(?:on|about)(?!\s+(?:its|their|his|her|the)\s+(?:\w+\s+)?(?:website|site|page|labels?|packaging|packet)\b)"
    rf"|not\s+for\s+(?:us|me|him|her|them|the\s+[\w-]+)\s+to\s+say{_SAYS_WHAT})\b"
)
"""a refusal to tell, show or judge; the cue ends with its verb"""
_OF_POLICY = (
    r"(?:individual|specific|particular|personnel|security|private|confidential|operational|internal|commercial|pending|ongoing|active|client|customer|employee|staff"
    r"|member|patient|intelligence|legal|its|their|the\s+use\b)"
)
POLICY = re.compile(
    r"\b(?:sa(?:id|ys)|told\s[^,.;“”\"]{2,40}|added|repl(?:ied|ies)|explained|insisted)\b[^.;]{0,80}?\s[“\"‘]?"
    r"(?P<cue>never\s+discuss(?:es)?|(?:does|do)(?:\s+not|n[’']t)(?:\s+(?:normally|usually|routinely|generally|publicly|ever))?\s+discuss"
    rf"|did(?:\s+not|n[’']t)(?:\s+(?:normally|usually|routinely|generally|publicly|ever))?\s+discuss(?=\s+{_OF_POLICY}))\b"
)
"""a rule by which somebody never speaks of a thing: "said the bank | never discusses | its customers" """
_OTHERS = (
    r"(?:the|an?|his|her|its|their|your|our|local|central|national|individual|ministers?|compan(?:y|ies)|councils?|courts?|judges?|police|prosecutors?|lawyers?|investigators?"
    r"|others|parliament|governments?|voters|shareholders|regulators?|him|her|them|you)\b(?!\s+(?:future|past|ages|day|moment|time)\b)"
)
SAID_ONLY = re.compile(
    r"\b(?:asked|pressed|questioned)\s+(?:whether|if|why|how|who|what|when|where|which)\s[^.;“”\"]{3,160}?,\s[^.;“”\"]{2,80}?\b(?P<cue>(?:said|says|replied)\s+only)\s+(?:that\b|[“\"])"
)
"""an answer that leaves open what was asked: "Asked who knew, Ek | said only | that it was late" """
FOR_THEM = re.compile(
    rf"(?:^|[“\"]|\b(?:that|sa(?:id|ys))\s+)(?:whether|how|who|why|what|when|where|which)\s[^.;“”\"]{{3,120}}?\s(?P<cue>(?:is|was|would\s+be)\s+(?:an?\s+(?:matter|question)\s+for(?=\s+{_OTHERS})"
    rf"|for\s+(?=(?:{_OTHERS}|[a-z]+s\b))[^.;,“”\"]{{2,40}}?\s+to\s+(?:say|decide|determine|judge|answer)))\b"
    rf"|\b(?:asked|pressed|questioned)\s[^.;“”\"]{{3,160}}?,\s[^.;“”\"]{{2,80}}?\b(?:sa(?:id|ys)|replied|answered)\s+(?:that\s+)?(?:[^.;,“”\"]{{2,40}}\s)?"
    rf"(?P<tried>(?:is|was|would\s+be)\s+[“\"]?an?\s+(?:[a-z-]+\s+)?(?:matter|question|decision)\s+for(?=\s+{_OTHERS}))"
)
"""somebody leaves it to others: "whether she knew | is for the court to say"; asked, "that | was a matter for | the firm" """
WAYS = (
    (
        KEPT_BACK,
        """brush* wav* bats batt* parr* fend* not t cannot declin* refus* no unable too wrong unwise unfair unhelpful
        reckless premature irresponsible inappropriate improper""",
    ),
    (POLICY, "discuss discusses"),
    (SAID_ONLY, "only"),
    (FOR_THEM, "for+say for+decide for+determine for+judge for+answer matter question decision"),
)
"""Each with words of which every text with such a refusal has one."""
_LEFT_TO_OTHERS = re.compile(r"(?:is|was|would\s+be)\s.*\bfor\b.*", re.DOTALL)
_CLAUSE = re.compile(
    r"(?:^|[“\"]|\b(?:that|sa(?:id|ys))\s+)(?P<what>(?:whether|how|who|why|what|when|where|which)\s[^.;“”\"]{3,120}?)\s*$",
    re.IGNORECASE,
)


def clause_left_to_others(cue: str, before: str) -> str | None:
    """What is left to others, where it is the subject of the cue: "whether she knew | is for the court to say"; None for
    another cue or subject."""
    if _LEFT_TO_OTHERS.fullmatch(cue.casefold()) is None:
        return None
    found = _CLAUSE.search(before)
    return found["what"] if found else None
