"""What a sentence says is so: what somebody is accused of, or what somebody says, without who says it and how."""

import re
from collections.abc import Sequence

from onrecord.extract.case import END_OF_CLAUSE, VERB
from onrecord.records import Document
from onrecord.text.attribution import Attribution, Range, attributions_of
from onrecord.text.cues import denial_cues_in
from onrecord.text.lowered import lowered
from onrecord.text.people import PEOPLE
from onrecord.text.sentences import Sentence

TRAILING_CREDIT = re.compile(
    r",\s+according\s+to\s+[^,.;]+,?$|,\s+[^,.;]{2,60}\s(?:said|says|reported|reports|stated|added|insisted|told\s+[^,.;]{2,40})(?:\s+(?:in|on|at)\s+[^,.;]{2,40})?,?$",
    re.IGNORECASE,
)
STRONG = re.compile(r"\b(?:accus|alleg|blam|charg|claim)", re.IGNORECASE)
WRONG = re.compile(
    r"\b(?:pira(?:cy|te)|theft|thie(?:f|ves)|stole|steal|fraud|crim(?:e|inal)|lie[sd]?|lying|illegal|unlawful|murder|kill|cheat|brib|corrupt|abus|attack"
    r"|sabotag|neglect|hid(?:den)?\b|hiding|conceal|cover(?:ed|ing)?[ -]up|fak"
    r"|forg(?:ed|ing|ery)|rig(?:ged|ging)|poison|dump|ignor|breach|violat|launder|embezz"
    r"|harass|bull(?:y|ied)|threat|torture|beat(?:en|ing)|smuggl|leak|tamper|manipulat|mislead|misled|betray|aggress|provo|spy)",
    re.IGNORECASE,
)
"""words of what is wrong to do"""
_SPOKEN_BY = re.compile(r"[,.]?[”\"]\s+[^,.;“”\"]{2,60}\s(?:said|says|added|adds)[^,.;“”\"]{0,20}\.?$")
_MOST_OF_IT = 0.4
"""share of a sentence from which what is said in it is most of it"""


def said_in(document: Document, sentence: Sentence) -> str:
    """What a sentence says is so: what somebody is accused of, or what somebody says there, where that ends the sentence
    or is most of it; else all of it."""
    text = document.text
    words = text[sentence.start : sentence.end]
    if accused := accused_of(words):
        return TRAILING_CREDIT.sub("", accused)
    if called := _CALLED.search(words):
        return called["what"]
    if put := _PUT_AT.search(words):
        return put["what"]
    told = [one for one in attributions_of(document, sentence.number) if _tells(text, one, sentence)]
    told = [one for one in told if one.speaker == told[0].speaker]
    if (whole := _one_clause(text, told)) is not None:
        return whole
    kept = [_AND_HAS.sub("", " ".join(text[slice(*place)].strip(" ,.") for place in one.content)) for one in told]
    last = told[-1].content[-1][1] if told else 0
    if kept and (sum(map(len, kept)) > _MOST_OF_IT * len(words) or not text[last : sentence.end].strip(" .,”\"’'")):
        return " and ".join(dict.fromkeys(_THAT.sub("", words) for words in kept))
    if not told and opens_quoted(words) and (quoted := _QUOTED_FIRST.match(words)):
        return quoted["what"].rstrip(",.")
    return _SAID_FIRST.sub(r"\g<what>", _SPOKEN_BY.sub("", words))


_SAID_FIRST = re.compile(r"^[^“”\":]{2,60}:\s+[“\"](?P<what>[^“”\"]{12,})[”\"]?$")
"""words under who says them: "She hit back: “…”"."""


def opens_quoted(words: str) -> bool:
    """Whether a sentence opens with quoted words that tell something of "them" or of a thing."""
    return _OPENS_QUOTED.match(words) is not None


_OPENS_QUOTED = re.compile(r"[“\"](?!(?:I|We|My|Our|You|Your|It|This|That|What|Why|How|If|Yes|No)\b)[A-Z]")
_PUT_AT = re.compile(
    r"\bputs?\s+(?P<what>(?:the|his|her|its|their|[A-Z][\w’']+)\s[^,.;“”\"]{2,60}?\sat\s[^,.;“”\"]*\d[^,.;“”\"]*)"
)
"""a number somebody gives: "put | the number of strikers at 900" """
_QUOTED_FIRST = re.compile(r"[“\"](?P<what>[^“”\"]{12,}?)(?:[”\"]|$)")


def _one_clause(text: str, told: Sequence[Attribution]) -> str | None:
    """What somebody says as one clause, where a verb of saying or finding within it has torn it: "its teams heard nine
    blasts but could not determine where", "that the owner, Ana Stein, had told them that"; None where it is whole."""
    if len(told) < 2:
        return None
    start, end = told[0].content[0][0], told[1].content[-1][1]
    first, second = text[slice(*told[0].content[-1])], text[told[1].content[0][0] : end]
    if end <= start or (VERB.search(lowered(_THAT.sub("", first))) and not _NO_CLAUSE.match(second)):
        return None
    return _THAT.sub("", text[start:end].strip(" ,."))


_NO_CLAUSE = re.compile(r"(?:whether|if|where|how|why|when|who|what|which)\s", re.IGNORECASE)
_AND_HAS = re.compile(
    r"\s+and\s+(?:has|have)\s+(?:called|said|told|asked|demanded|urged|accused|vowed|promised|announced|warned|filed|sued)\b.*$",
    re.DOTALL,
)
"""what the speaker does besides: "says it was rigged | and has called for protests" """
_THAT = re.compile(r"^that\s+")


def _tells(text: str, one: Attribution, sentence: Sentence) -> bool:
    """Whether somebody's words are given in reported speech, in the sentence, and not what is to be done."""
    start, end = one.content[0][0], one.content[-1][1]
    if not one.speaks or one.kind == "direct" or start < sentence.start or end > sentence.end:
        return False
    return text[start : start + 3] != "to "


def reported(document: Document, sentence: Sentence) -> list[Range]:
    """Where a sentence has what somebody says, in reported speech that tells by itself what is said to be so."""
    text = document.text
    refused = [sentence.start + cue.end for cue in denial_cues_in(text[sentence.start : sentence.end])]
    contents = [
        (one.content[0][0], one.content[-1][1])
        for one in attributions_of(document, sentence.number)
        if one.force == "says"
        and one.speaks
        and one.kind != "direct"
        and not (one.cue and any(one.cue[0] < end <= one.cue[1] for end in refused))
    ]
    return [
        (start, end)
        for start, end in contents
        if not _STANDS_FOR_MORE.match(text, start) and text[start:end].count(" ") >= _TELLING
    ]


_TELLING = 2
"""spaces between the words of reported speech from which it tells by itself what is said to be so"""
_STANDS_FOR_MORE = re.compile(
    r"\W*(?:that\s+)?(?:this|that(?=\s+(?:is|was|had|would))|these|those|to\b|it\s+(?:is|was|would|will|may|might)|it[’']s)\b",
    re.IGNORECASE,
)


def accused_of(words: str) -> str | None:
    """What somebody is accused of there: "ignoring complaints"; with whom, where somebody accuses them."""
    accused = _ACCUSED_OF.search(words)
    if accused is None or _NOT.search(words, 0, accused.start()):
        return None
    if accused["aside"]:
        return _IS.split(accused["aside"])[0]
    accuses, what = accused["whom"], accused["what"]
    if accuses and (longer := _OF_DOING.match(what)):  # "accused the Bank | of Torland of selling gold"
        accuses, what = f"{accuses} of {longer['name']}", what[longer.end() :]
    named = accuses and not _PRONOUN.fullmatch(accuses) and not accuses.startswith("by ")
    whom = f"{accuses} " if named and _GERUND.match(what) else ""
    cut = END_OF_CLAUSE.search(what)
    return whom + (what[: cut.start()] if cut else what)


def heard_in(document: Document, sentence: Sentence) -> list[Attribution]:
    """Whose words a sentence gives, also where their quotation began in one of the sentences before."""
    near = range(max(1, sentence.number - _QUOTED_OVER), sentence.number + 2)
    return [
        one
        for number in near
        for one in attributions_of(document, number)
        if one.speaks and one.speaker and any(a < sentence.end and sentence.start < b for a, b in one.content)
    ]


_QUOTED_OVER = 8
"""sentences over which a quotation may reach"""


def is_a_crowd(one: Attribution) -> bool:
    """Whether many speak of whom nothing is told but what they are: "Residents", "the fans"."""
    last = (one.speaker or " ").split()[-1].casefold()
    return last.endswith("s") and (last in PEOPLE or (len((one.speaker or "").split()) == 1 and not one.named))


def accuses_nobody(words: str) -> bool:
    """Whether a sentence says that somebody does not accuse: "The audit does not accuse any director of theft"."""
    accused = _ACCUSED_OF.search(words)
    return accused is not None and _NOT.search(words, 0, accused.start()) is not None


_NOT = re.compile(r"(?:\b(?:not|never|without|nobody|no\s+one|nor)|n[’']t)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
"""before an accusation that is none: "does not | accuse any director of theft" """
_OF_DOING = re.compile(
    r"(?P<name>(?:(?![a-z]+ing\b)[\w’'-]+\s+){0,6}?(?![a-z]+ing\b)[\w’'-]+)\s+of\s+(?=(?:\w+ly\s+)?[“\"]?\w+ing\b)"
)
"""the rest of a name or an office with an "of", before what somebody is accused of doing"""


_IS = re.compile(r"\s+(?:ha(?:s|ve|d)|is|are|was|were|will|would|did|do|said|told)\s")
"""the verb of a clause in whose subject somebody is "accused of" a thing"""
_PRONOUN = re.compile(r"him|her|them|it|us|me|you|(?:him|her|it|them|our)sel(?:f|ves)", re.IGNORECASE)
_GERUND = re.compile(r"(?:\w+ly\s+)?[“\"]?\w+ing\b")
# "accused the minister of lying", "is charged with taking bribes", "was suspected of arson".
_ACCUSED_OF = re.compile(
    r"\b(?:(?:(?:is|are|was|were|been|being|stands?|stood)\s+(?:\w+ly\s+)?(?:accused|suspected|convicted|(?:found\s+)?guilty)\s+of"
    r"|(?:is|are|was|were|been|being)\s+charged\s+with)|accused\s+of(?=\s+(?P<aside>[^,.;]{3,120}))|accus(?:e|ed|es|ing)\s+(?P<whom>[^,.;“”\"]{2,60}?(?:,\s+\d{1,3},?(?:\s+and\s+[^,.;“”\"]{2,40}?)?){0,2}(?:,\s+(?-i:[A-Z])[^,.;“”\"]{2,60},)?)"
    r"(?:\s+(?:on\s+\w+day|yesterday|today|last\s+\w+))?\s+of)\s+"
    r"(?P<what>[^.;]{3,200})"
)
# "called the boarding “an act of theft”": what it is called is what somebody is accused of.
_CALLED = re.compile(
    r"\b(?:call|brand|label|describ|denounc|condemn|term|dub)\w*\s+(?:the|this|that|it|his|her|its|their)\b[^.;,“”\"]{0,60}?\s?[“\"](?P<what>(?:an?|the)\s[^“”\"]{3,160})[”\"]",
    re.IGNORECASE,
)


def calls_names(words: str) -> bool:
    """Whether somebody calls a deed something there, in quotation marks."""
    return _CALLED.search(words) is not None
