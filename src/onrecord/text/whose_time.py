"""Whose time a phrase gives: the main clause's, or that of something named beside it; and whether it may lie ahead.

"Shares in the airline, which flew nine million last year, fell on Wednesday" fell on Wednesday; "eight more than on
Tuesday" is no time of what was found; "a meeting was offered for Friday" tells of a day to come.
"""

import re

from onrecord.text.lowered import gated
from onrecord.text.pasts import A_VERB, IN_THE_PAST

_RELATIVE = re.compile(
    r",\s+(?:(?:for|of|to|in|at|from|by|with|on|after|some|most|many|all|one|two|both)\s+(?:of\s+)?)?(?:which|who"
    r"|whose|whom|where|when)\b[^,;]*(?:,\s+[\w-]+,[^,;]*)?(?:,|$)"
    r"|(?<=\w)\s+(?:which|who|whose|whom)\s[^,;]*(?:,|$)"
)
_ANOTHER = re.compile(r"[;]\s")
_WORDS = 4
"""words before a semicolon that are a statement by themselves"""
_BOUNDS = re.compile(
    r"\b(?:after|following|because|before|since|prior\s+to)\s+(?!\d|(?:midnight|noon|midday|dawn|dusk|daybreak"
    r"|sunrise|sunset|nightfall|dark)\b)"
    r"(?=\S+\s+\S)[^,;]*"
)
"""what only says before or after what: "after the wall failed on 1 June"; "before dawn on 1 June" says when"""
_A_DEED = re.compile(rf"\b{A_VERB}\b")
_BOUNDING = (
    " after ",
    " following ",
    " because ",
    " before ",
    " since ",
    "after ",
    "following ",
    "because ",
    "before ",
    "since ",
)
_OF_ANOTHER = re.compile(
    r"(?:\b(?:since|until|till|up\s+to)\s+(?:(?:early|mid|late)\s+)?|\b(?:than|like|unlike|versus|against"
    r"|compared\s+(?:with|to)|as\s+(?:it\s+was|they\s+were))\s+"
    r"|\b(?:up|down|raised|lowered|revised)\s+from\s+[^,.;]{1,40}\s"
    r"|(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)(?<!\bwas\slast\s)(?<!\bwere\slast\s)(?<!\bwas\sfirst\s)\b(?:published"
    r"|released|posted|issued|filed|aired|dated|given|reported|announced|seen|obtained)\s+(?:online\s+)?)$"
)
"""right before a time that is another's: "lowest since June", "more than on Tuesday", "a poll published yesterday\""""
_DETERMINED = re.compile(
    r"\b(?:a|an|the|our|their|his|her|its|my|your|every|each|one|another|that|most|black|good)\s+$"
)
"""before a day of the week that only names something: "our Saturday show\""""
_REACH = 60
"""code points before a time in which that is looked for"""


def main_clause_of(low: str) -> str:
    """A lowered text in which what hangs on a name, and what follows a semicolon, are blanks at the same offsets."""
    if (found := _ANOTHER.search(low)) and len(low[: found.start()].split()) >= _WORDS:
        low = low[: found.start()] + " " * (len(low) - found.start())
    if any(map(low.__contains__, _BOUNDING)):
        low = _BOUNDS.sub(_blank_if_told, low)
    if " wh" in low:
        low = _RELATIVE.sub(_blank, low)
    if _A_DAY.search(low):
        low = _INSIDE.sub(_blank, low)
        for pattern in (_SUBJECT, _OBJECT):
            low = pattern.sub(_blank_time, low)
    return low


_TIME = (
    r"(?:on|in|at|since|until)\s+(?:early\s+|late\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day(?:\s+(?:morning|afternoon|evening|night))?"
    r"|(?:\d{1,2}\s+)?(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)(?:\s+\d{1,2})?(?:,?\s+(?:19|20)\d\d)?"
    r"|(?:19|20)\d\d)|yesterday|last\s+(?:night|week|month|year)"
)
_A_DAY = re.compile(rf"\b(?:{_TIME})\b")
_DONE = (
    r"(?:[a-z]{2,}(?<!e)ed|held|sent|shot|found|built|set|put|told|taken|stolen|made|seen|hit|won|lost|brought"
    r"|bought|sold|cut|struck|given|shut|kept"
    r"|born|hurt|written|broken|driven|thrown|caught|left|paid|torn|sunk|begun)"
)
_BE = (
    "".join(rf"(?<!\b{word} )" for word in "was were been be had has have is are and being then not".split())
    + "(?<!ly )"
)
_INSIDE = re.compile(
    rf"(?<=[a-z\d]),\s+(?:last\s+|first\s+|[a-z]+ly\s+)?{_DONE}\s(?:[^,;]*\s)?(?:{_TIME})(?=\W)[^,;]*,(?!\s+(?:and|but|or)\b)"
)
"""what is set between commas of the thing just named: "The bridge, closed on Monday, will reopen\""""
_SUBJECT = re.compile(
    rf"{_BE}\b(?:that\s+(?:\w+ly\s+)?{IN_THE_PAST}"
    rf"|{_DONE})\s(?:[^,;]{{0,60}}?\s)?(?P<time>{_TIME})(?=\s+(?:\w+ly\s+|also\s+)?(?:has|have|had|is|are|was|were"
    rf"|will|would|may|might|could|did|does|do"
    rf"|{_DONE}|died|came|went|said|says|told|took|gave|ran|fell|rose|began|became|got|bans?|shows?|includes?|means|remains?)\b)"
)
"""a participle and its time before the verb of the sentence: "The man arrested on Monday has been named\""""
_OBJECT = re.compile(
    rf"\b{A_VERB}\s.{{0,80}}?\b(?:for|of|with|about|to|from|whether|how)\s+(?:the|a|an|his|her|their|those|two"
    rf"|three)\s+(?:[a-z-]+\s+){{1,3}}?"
    r"(?:killed|injured|wounded|hurt|shot|stabbed|arrested|detained|rescued|abducted|kidnapped|destroyed|damaged"
    r"|stolen|found|lost|seized|drowned)\s+(?:(?:dead|alive|guilty|unconscious)\s+)?"
    rf"(?:(?:in|near|at|by|off|on)\s+(?!\w+day\b)(?:[\w’'-]+\s+){{1,3}}?)?(?P<time>{_TIME})(?=\W|$)"
)
"""a participle and its time behind one who is told of beside it: "Flowers were laid for the cyclist killed on Friday\""""


def _blank_time(found: re.Match[str]) -> str:
    start, end = (at - found.start() for at in found.span("time"))
    return found.group()[:start] + " " * (end - start) + found.group()[end:]


def _blank_if_told(found: re.Match[str]) -> str:
    """Blanks, but for a few words around a day of the week: "arrested after a raid on Monday" was on that day."""
    told = _A_DEED.search(found.group()) is not None or any(map(str.isdigit, found.group()))
    return _blank(found) if told else found.group()


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def is_of_another(low: str, at: int) -> bool:
    """Whether a time that begins there is that of something compared or published, and not of what is told."""
    return _OF_ANOTHER.search(low, max(0, at - _REACH), at) is not None


def only_names(low: str, at: int) -> bool:
    """Whether a day of the week that begins there names something: "the Sunday service"."""
    return _DETERMINED.search(low, max(0, at - _REACH), at) is not None


_MAY_BE = gated(
    r"\b(?:will|would|could|if|whether|may|might|can|should|must|shall|ought|(?:is|are|was|were)\s+(?:due|to)|next"
    r"|expected|due|scheduled|until|unless"
    r"|by(?=\s+(?:the\s+end|next|early|late|mid|then|now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|20\d\d|january"
    r"|february|march|april|june|july|august"
    r"|september|october|november|december|\d{1,2}\s+[a-z]+))"
    r"|going\s+to|set\s+(?:for|to)|ahead\s+of|upcoming|forthcoming|deadline|postponed|adjourned|rescheduled|booked)\b",
    "will would could if whether may might can should must shall ought due to next expected scheduled until by unless set ahead upcoming"
    " forthcoming deadline postponed adjourned booked",
)
_ASKED = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+(?:for|on|off)|ask(?:s|ed|ing)?\s+for|plan(?:s|ned|ning)?|propos(?:e[sd]?|ing)"
    r"|offer(?:s|ed|ing)?|invit(?:e[sd]?|ing)"
    r"|threaten(?:s|ed|ing)?|warn(?:s|ed|ing)?|promis(?:e[sd]?|ing)|urg(?:e[sd]?|ing)|demand(?:s|ed|ing)?|vow(?:s"
    r"|ed|ing)?|pledg(?:e[sd]?|ing)"
    r"|prepar(?:e[sd]?|ing)|organi[sz](?:e|es|ing)|intend(?:s|ed|ing)?|hop(?:e[sd]?|ing)|aim(?:s|ed|ing)?|want(?:s"
    r"|ed)?|seek(?:s|ing)?|sought"
    r"|schedul(?:e[sd]?|ing)|announc(?:e[sd]?|ing)\s+(?:a|an|the|plans|its|their|his|her)|agreed\s+(?:to|on)"
    r"|order(?:s|ed)|request(?:s|ed))\s+(?=\S+\s)"
)
"""what tells of something to come, where the day stands behind that and not right behind the verb: "warned on Tuesday\""""


_NAMING = re.compile(r"(?<!\bon )(?<!\bby )\b(?:the|a|his|her|its|their)\s+$")


def names_a_thing(low: str, start: int, end: int) -> bool:
    """Whether a date that stands there only tells which thing is meant: "the Sept. 26 date", "its 4 June letter"."""
    return (
        low[end : end + 1] == " "
        and low[end + 1 : end + 2].isalpha()
        and _NAMING.search(low, max(0, start - _REACH), start) is not None
    )


_OF_A_DAY = re.compile(
    r"\b(?!(?:morning|afternoon|evening|night|nights|eve|day|days|end|start|beginning|middle|half|hours|dawn|week|weekend|month|early|late|dusk)\b)"
    r"[a-z]{3,}\s+of\s+$"
)
_PLANNED_FOR = re.compile(
    r"(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)\b(?:due|planned|scheduled|slated|booked|timed|billed)\s+"
    r"(?:to\s+[a-z]+\s+)?(?:on\s+|for\s+|in\s+)?$"
)
_HAZY = re.compile(
    r"\b(?:not|never|maybe|perhaps|possibly|probably|say|says|tell\s+(?:me|us|him|her|them)|told\s+(?:me|us)|think|thinks|hope|hopes|if)\s+$"
)
_OF_ONE_OWN = re.compile(
    r"\b(?:in|after|following|since|of|over|from|about|for|during|before|by|with|to|on|at|into|between)\s+(?:the\s+)?(?:late\s+|early\s+|last\s+)?$"
)


def tells_which(low: str, at: int) -> bool:
    """Whether a time that begins there only tells which of several is meant, or of what is planned: "the law of March 11",
    "talks due to resume on June 2"; or is given as no more than somebody's guess: "they tell me Tuesday"."""
    before = max(0, at - _REACH)
    return any(pattern.search(low, before, at) is not None for pattern in (_OF_A_DAY, _PLANNED_FOR, _HAZY))


def is_of_what_is_named(low: str, at: int) -> bool:
    """Whether a day with "'s" behind it that begins there is of what is only named: "died after | Tuesday's leak"."""
    return _OF_ONE_OWN.search(low, max(0, at - _REACH), at) is not None


def may_lie_ahead(low: str, at: int) -> bool:
    """Whether a day that begins there in a lowered text may be one to come."""
    if _MAY_BE.search(clause_at(low, at)) is not None:
        return True
    return any(found.end() < at and low[found.end() : at].strip() for found in _ASKED.finditer(low, 0, at))


_OPENS = re.compile(r"[,;:–—]\s|\b(?:that|which|who)\s")
_CLOSES = re.compile(r"[,;:–—]\s|\s(?:and|but|after|before|because|while|which|who)\s")


def clause_at(low: str, at: int) -> str:
    """The words of the clause in which a time stands; what joins another verb before it ("and") is in it, as a "will"
    may govern both."""
    opened = max((found.end() for found in _OPENS.finditer(low, 0, at)), default=0)
    if low[opened:at].strip().count(" ") < 1:
        opened = 0  # "On Monday, she resigned"; ", on Monday": the clause stands on the other side of the comma
    closed = _CLOSES.search(low, at)
    if opened == 0 and at <= _FIRST and closed is not None:
        closed = _CLOSES.search(low, closed.end())
    clause = low[opened : closed.start() if closed else len(low)]
    return clause if _A_DEED.search(clause) else low


_FIRST = 4
"""code points; a time that begins here opens its sentence, and what it tells of stands behind the comma"""
