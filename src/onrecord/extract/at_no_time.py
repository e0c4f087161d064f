"""Finds denials that say of a deed that it was done at no time: "at no point was the heating turned off", "no complaint was
ever received", "there was never a plan", and, in somebody's own words, "I have heard it said that it was late. That is not right."
"""

import re

from onrecord.extract.case import first_clause
from onrecord.extract.said import is_a_crowd
from onrecord.extract.sentence import with_article
from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.lowered import holds, lowered
from onrecord.text.pasts import IN_THE_PAST
from onrecord.text.sentences import Sentence

_AT_NO_TIME = r"(?:at\s+no\s+(?:time|point|stage|moment)|in\s+no\s+(?:moment|way)|under\s+no\s+circumstances)"
_BEGINS = r"(?:^|[“\"‘]\s*|,\s+|\b(?:that|and|but)\s+)"
_DONE = rf"(?:(?:been|being)\s+)?(?:\w+ly\s+)?(?:{IN_THE_PAST}|been|put|[a-z]+(?:en|wn))\b"
_FRONTED = re.compile(
    rf"{_BEGINS}{_AT_NO_TIME},?\s+(?P<aux>was|were|is|are|has|have|had)\s+(?P<subj>(?:[\w’'-]+\s+){{1,7}}?)(?P<rest>{_DONE}[^;“”\"]*)"
    rf"|{_BEGINS}{_AT_NO_TIME},?\s+(?P<did>did|do|does|would|has|have|had)\s+(?P<who>he|she|it|they|i|we|anyone|anybody|(?:the|our|my|his|her|its|their|any|an?)\s+[\w’'-]+)\s+(?P<deed>[a-z][^;“”\"]*)"
)
_WITHIN = re.compile(
    rf"(?:(?P<subj>he|she|it|they|i|we|(?:the|our|my|his|her|its|their)\s+[\w’'-]+)\s+|^\W*)[“\"‘]?(?P<aux>was|were|has|have|had|did)\s+{_AT_NO_TIME}\s+(?P<rest>{_DONE}[^;“”\"]*|(?<=did\s)[a-z][^;“”\"]*)"
)
_EVER = re.compile(
    rf"{_BEGINS}no\s+(?P<noun>[a-z][^;“”\"]{{2,90}}?)\s+(?P<aux>was|were|has|have|had|is)\s+ever\s+(?!so\b|as\b)(?P<rest>{_DONE}[^;“”\"]*)"
)
_PLAN = (
    r"(?:plans?|orders?|agreements?|deals?|intentions?|instructions?|polic(?:y|ies)|decisions?|promises?|offers?|requests?|payments?|ransoms?|bribes?|raids?|attacks?"
    r"|strikes?|explosions?|blasts?|shootings?|clash(?:es)?|search(?:es)?|meetings?|votes?|talks|negotiations?|cover-ups?|exchanges?|swaps?|delays?|warnings?|complaints?"
    r"|connections?|links?|relations?|relationships?)"
)
_THERE = re.compile(
    rf"\bthere\s+(?P<aux>was|were|is|are|(?:had|has|have)\s+been)\s+(?:never\s+(?:an?|any)\s+(?P<plan>{_PLAN}\b[^.;“”\"]*)"
    rf"|[“\"‘]?(?:absolutely\s+)?no\s+(?P<noun>(?:[a-z-]+\s+)?{_PLAN}(?:\s+of\s+any\s+kind)?)[”\"’]?(?:\s+(?:at\s+all|whatsoever)\b|(?P<with>\s+(?:with|to)\s[^.;“”\"]+)))"
)
_FELT = re.compile(
    r"(?:feel|felt|think|thought|believ|fear|doubt|expect|imagin|dream|hope|see\b|seen\b|hear|worr|bored|tired|afraid)\w*"
)
_PIECES = (
    "at no ",
    "in no ",
    "under no ",
    " ever ",
    "never a",
    "at all",
    "whatsoever",
    "no connection",
    "no link",
    "no relation",
)


def denied_at_no_time(one: Attribution, words: str) -> str | None:
    """What somebody says was done at no time, as something that was done; None where the words say nothing of the kind."""
    low = lowered(words)
    crowd = is_a_crowd(one)
    if not holds(low, _PIECES) or crowd:
        return None
    if (found := _FRONTED.search(low)) is not None:
        subject = found.span("subj") if found["subj"] else found.span("who")
        rest = found.span("rest") if found["rest"] else found.span("deed")
        return _told(words[slice(*subject)], found["aux"] or found["did"], words[slice(*rest)])
    if (found := _WITHIN.search(low)) is not None:
        subject_told = words[slice(*found.span("subj"))] or ("they" if found["aux"] in ("were", "have") else "it")
        return _told(subject_told, found["aux"], words[slice(*found.span("rest"))])
    if (found := _EVER.search(low)) is not None:
        noun = words[slice(*found.span("noun"))]
        return _told(with_article(noun), found["aux"], words[slice(*found.span("rest"))])
    if (found := _THERE.search(low)) is not None:
        what = words[slice(*found.span("plan" if found["plan"] else "noun"))] + words[slice(*found.span("with"))]
        return f"There {found['aux']} {with_article(first_clause(what))}"
    return None


def _told(subject: str, aux: str, rest: str) -> str | None:
    words = first_clause(rest)
    return None if not words or _FELT.match(lowered(words)) else f"{subject.strip()} {aux} {words}"


_HEARD = re.compile(
    r"\b(?:(?:I|we)(?:\s+have|[’']ve)?\s+(?:seen|heard|read)\s+it\s+(?:claimed|said|suggested|reported|alleged|written)|it\s+(?:has\s+been|was|is)\s+(?:claimed|said|suggested|reported|alleged)"
    r"|(?:I|we)(?:\s+have|[’']ve)?\s+(?:seen|heard|read)\s+(?:the\s+)?(?:claims?|reports?|suggestions?|rumou?rs?)|some\s+(?:people\s+)?(?:claim|say|suggest)|people\s+(?:claim|say|are\s+saying))"
    r"\s+that\s+(?P<what>[^.;“”\"]{8,200})",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\W*(?:(?:that|this|it)(?:[’']s|\s+is|\s+was)(?:n[’']t)?\s+(?:(?:simply|just|absolutely|completely|plainly|quite)\s+)?(?:not\s+(?:right|true|so|correct|accurate|the\s+case|what\s+happened)"
    r"|wrong|false|untrue|nonsense|a\s+lie|rubbish)|(?:that|this|it)\s+(?:simply\s+|just\s+)?(?:did\s+not|didn[’']t|never)\s+happen(?:ed)?|(?:that|this|it)\s+(?:is|was)n[’']t\s+(?:right|true|so|correct|the\s+case)|not\s+(?:true|so))\W*",
    re.IGNORECASE,
)


def taken_up_and_denied(document: Document, one: Attribution, words: str, before: Sentence) -> str | None:
    """What somebody has heard said in the sentence before of the same quotation, and denies with `words`; None where he
    does not."""
    if one.kind == "indirect" or _NOT_SO.fullmatch(words) is None:
        return None
    if not any(start < before.end <= end for start, end in one.content):
        return None
    return heard_said(document, before)


def heard_said(document: Document, sentence: Sentence) -> str | None:
    """What a sentence says that somebody has heard said: "I have seen it claimed that the valve was shut"; None for another."""
    found = _HEARD.search(document.text, sentence.start, sentence.end)
    return found["what"].strip(' .,”"') if found else None
