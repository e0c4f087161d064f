"""What stays unanswered where somebody would not say: what the sentence names, what was asked, or the refusal in its own words."""

import re
from collections.abc import Sequence

from onrecord.extract.accused import accusation_before, sentence_accused_in
from onrecord.extract.case import (
    LEADS_IN,
    POINTS_BACK,
    TURN,
    VERB,
    Case,
    before_next_verb,
    end_of_clause,
    names_the_denier,
)
from onrecord.extract.said import STRONG, TRAILING_CREDIT, reported, said_in
from onrecord.extract.sentence import as_sentence, clean
from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.pronouns import PRONOUNS
from onrecord.text.cues import denial_cues_in, hedges_in, is_unreturned, negators_in
from onrecord.text.finite import is_whole
from onrecord.text.hanging import hangs
from onrecord.text.kept_back import clause_left_to_others
from onrecord.text.labels import LABEL
from onrecord.text.lowered import lowered
from onrecord.text.sentences import Sentence
from onrecord.text.when_asked import ASKED, WHEN_ASKED
from onrecord.text.withheld import WHAT, governs_what_follows, says_it_all

_IF = re.compile(r"^if\s", re.IGNORECASE)
_NO_DAY = r"(?!\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s+\d|\d))"
"""behind an "on" that tells on what, and not when"""
_AFTER_COMMENT = re.compile(
    rf"\s*(?:further\s+)?(?:publicly\s+)?(?:(?:on{_NO_DAY}|about|over|regarding)\s|(?!when\b)(?={WHAT}))",
    re.IGNORECASE,
)
_FOR_COMMENT = re.compile(
    rf"[^.;]{{0,60}}?\b(?:on{_NO_DAY}|about|regarding)\s+(?P<what>[^.;]+)",
    re.IGNORECASE,
)
_TO_ALLEGED = re.compile(
    rf"[^.;,]{{0,40}}?\b(?:an?|the|this|these|those|further|separate)\s+(?:\w+\s+)?(?:{LABEL}|questions?)\s+(?:that|of|about)\s+(?P<what>[^.;]{{8,}})",
    re.IGNORECASE,
)
"""behind "did not respond": "to a separate allegation that | the valve was shut" """
_TO_WHOM = re.compile(r"\s+(?:back\s+)?to\s[^.;]*", re.IGNORECASE)
"""whom those who ask are sent to: "referred questions about pay | to the owner" """
_WHEN_ASKED = re.compile(
    r"\s*,?\s*(?:(?:when|as|once)\s+(?=(?:the|his|her|its|their)\s[^,.;]{2,60}?\s(?:was|were)\s+(?:raised|mentioned|brought\s+up))(?P<raised>[^,.;]+?)(?=\s(?:was|were)\s)"
    r"|(?:when|as|after|once)\s+(?:[^,.;]{2,40}?\s+)?(?:asked|pressed|questioned)\s+(?:(?:him|her|it|them)\s+)?(?:about\s+|(?=(?:whether|if|why|how|whom?|what|when|where|which)\s))(?P<what>[^.;]+))",
    re.IGNORECASE,
)
_SOMEBODYS_WORDS = re.compile(
    r"\s*(?:(?:the|these|those)\s+(?:words|remarks|comments|statements?|claims?|reports?|allegations?)\s+(?:of|by|from)\s"
    r"|[^.;]{2,40}[’']s\s+(?:words|remarks|comments|statements?|claims?|reports?|allegations?)\W*$)",
    re.IGNORECASE,
)
_TO_WHAT = re.compile(r"^\s*(?:on|about|over|regarding|to)\b")


def unanswered(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """What stays unanswered where the sentence does not say: somebody's words just before that it points to, or an
    accusation; else the refusal in its own words, as nothing tells what was asked."""
    what, told = _left_unanswered(document, case, sentences)
    opens = document.text.startswith(what.rstrip("."), case.sentence.start)
    if opens and "," in what and not is_whole(what):
        return refusal(document, case), None  # "The Harbour Fund, a lender, | declined to comment": who does not answer
    return what, told


def _left_unanswered(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    text, sentence = document.text, case.sentence
    after = text[case.end : sentence.end]
    earlier = sentences[sentence.number - 2] if sentence.number > 1 else None
    before = text[earlier.start : earlier.end] if earlier is not None and earlier.kind == "body" else ""
    accused = bool(STRONG.search(_NO_CHARGE.sub("", before))) and not denial_cues_in(before)
    if said := _OR_SAY.match(after):
        return as_sentence(clean(said["what"])), None
    if _NAMES_WHOM.search(case.cue.text) and _WHOM.match(after):
        return refusal(document, case), None
    if says_it_all(case.cue.text) or _LEFT.match(case.cue.text):
        asked = _asked(text, case)
        return as_sentence(_asked_whether(asked)) if asked else refusal(document, case), None
    if (that := _that_thing(document, case, sentences, f"{case.cue.text}{after}")) is not None:
        return that
    turns = list(TURN.finditer(text[sentence.start : case.start]))
    if is_unreturned(text, case.start) and not accused:
        parted = [
            turn
            for turn in turns
            if "and" not in turn.group().casefold() or _OWN_CLAUSE.match(text, sentence.start + turn.end())
        ]
        begin = sentence.start + (parted[-1].end() if parted else 0)
        return as_sentence(text[begin : case.end]), None
    # "…, but the mayor declined to comment": somebody else's words come first; in "… but declined" they are his own.
    others = (
        bool(turns)
        and not _asked(text, case)
        and not _NO_SUBJECT.fullmatch(text, sentence.start + turns[-1].end(), case.start)
    )
    if accused and not others and (told := sentence_accused_in(document, case, sentences, after)):
        if _POINTS_AT.match(after) or _is_of_the_denier(document, case, told):
            return as_sentence(said_in(document, told)), told
        return refusal(document, case), None
    asked = _asked(text, case)
    if asked and _BARE_THAT.match(after):
        return as_sentence(_asked_whether(asked)), None
    if accused or others or _BARE_THAT.match(after) or _SOMEBODYS_WORDS.match(_TO_WHAT.sub("", after)):
        told_before = accusation_before(document, case, sentences, after)
        of = told_before[1]
        pointed = _POINTS_AT.match(after) or _BARE_THAT.match(after) or _SOMEBODYS_WORDS.match(_TO_WHAT.sub("", after))
        theirs = of is None or of.number == sentence.number or pointed or _is_of_the_denier(document, case, of)
        if told_before[0] and theirs:
            return told_before
        cut = end_of_clause(after)
        whose = _TO_WHAT.sub("", after[: cut.start()] if cut else after)
        return as_sentence(clean(whose)) if _SOMEBODYS_WORDS.match(whose) else refusal(document, case), None
    if asked and len(asked["what"].split()) > 2 - (not asked["whether"]) and not _ABOUT_IT.match(asked["what"]):
        return as_sentence(_asked_whether(asked)), None
    return refusal(document, case), None


_ABOUT_IT = re.compile(
    r"(?:it|this|that|them|these|those)(?=\s+(?:in|on|at|by|during|after|last|yesterday|today)\b|\W*$)", re.IGNORECASE
)
"""what tells nothing of what was asked: "Asked about | it in the Commons" """


def _asked(text: str, case: Case) -> re.Match[str] | None:
    """The question that a sentence opens with, or has behind the one who was asked: "The fund, | asked whether it would pay,";
    or a question put before the refusal: "When it was signed, he did not specify"."""
    start, end = case.sentence.start, case.start
    opening = _BEFORE_ASKED.match(text, start, end)
    if asked := ASKED.match(text, opening.end() if opening else start, end):
        return asked
    first = _FIRST.match(text, start, end)
    if first is None or first["to"] or first["whether"].casefold() not in ("when", "if", "where"):
        return first
    return first if _TELLS.search(case.cue.text) else None  # "When the Post called, the firm would not comment"


_TELLS = re.compile(r"\b(?:specif|disclos|reveal|clarif)\w+$", re.IGNORECASE)
_BEFORE_ASKED = re.compile(
    r"(?!(?:when\s+)?(?:asked|pressed|questioned)\b)[^,;:.“”\"]{2,60},\s+(?=(?:when\s+)?(?:asked|pressed|questioned)\s)",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"(?P<to>(?:On|About|As\s+to|Regarding)\s+|(?:In\s+(?:answer|reply|response)\s+)?To\s+(?:the|a)\s+questions?\s+(?:of\s+|about\s+|as\s+to\s+|on\s+)?)?"
    r"(?P<whether>Whether|If|Why|How|Whom?|What|When|Where|Which)\s+(?P<what>(?:[^,;.“”\"]|[.,](?=\d)){8,160}),\s+(?=[^,;.“”\"]{2,60}$)",
    re.IGNORECASE,
)
"""a question before the refusal to answer it"""


def _asked_whether(asked: re.Match[str]) -> str:
    """What was asked, as it was: "whether he would resign"."""
    asks = _IF.sub("whether ", f"{asked['whether']} ") if asked["whether"] else ""
    return asks + asked["what"]


def refusal(document: Document, case: Case) -> str:
    """The refusal in its own words."""
    text, sentence = document.text, case.sentence
    after = text[case.end : sentence.end]
    cut = re.search(r"[,;)]|(?<![A-Z])\.", after)
    nobody = _NOBODY.search(text, sentence.start, case.start)
    refusal = (nobody.group() if nobody else "") + case.cue.text
    return as_sentence(refusal + (after[: cut.start()] if cut else after))


_POINTS_AT = re.compile(
    rf"\s+(?:to\s+|on\s+|about\s+)?(?:(?:the|this|these|those|his|her|their|its|such|any)\s+(?:\w+\s+)?{LABEL}|it|that|this|them)\b",
    re.IGNORECASE,
)
"""behind a refusal: what was charged just before, "did not address | the accusation" """


def _is_of_the_denier(document: Document, case: Case, told: Sentence) -> bool:
    """Whether an accusation is of the one who does not answer: it names them, or only a "he" or "it" says who does not."""
    text = document.text
    words = text[case.sentence.start : case.start].split()
    if words[:1] and words[0].casefold() in PRONOUNS:
        return True
    return names_the_denier(text, told, case)


_OWN_CLAUSE = re.compile(
    r"\s*(?:an?|the|his|her|its|their)\s+(?:[\w’'-]+\s+){1,4}(?:did|has|have|had|could|would)(?:\s+not\b|n[’']t\b)"
)
"""behind "and", one who did not answer: "it named no one, and | a lawyer did not return calls" """
_NO_CHARGE = re.compile(
    r"\b(?:in\s+charge|free\s+of\s+charge|(?:will|would|could|may|might|to)\s+be\s+charged|(?:is|are|was|were|been)\s+(?:\w+ly\s+|also\s+)*charged\b(?!\s+with)|charg(?:e[sd]?|ing)\s+(?:(?:about|up\s+to|only)\s+)?[£$€\d])",
    re.IGNORECASE,
)
"""of no accusation: who leads, what is paid, what is only feared"""
_LEFT = re.compile(r"(?:left|leav|depart|walk|arriv|enter|went|drove|hurr|rush|brush)[^.;]*\swithout\s", re.IGNORECASE)
"""somebody goes without a word, to no question that is told"""
_NO_SUBJECT = re.compile(
    r"\s*(?:that\s+(?:it|he|she|they)\s+)?(?:(?:would|will|might|may|is|was|be|have|has|had|been|got|received|also|then|later|previously|earlier|long|so\s+far|[a-z]+ly)\s+)*",
    re.IGNORECASE,
)
"""between a turn of a sentence and a refusal by the same one: "and | have had", "and that it would be" """
_OR_SAY = re.compile(
    rf"\s+(?:[\w’'-]+\s+){{1,5}}?(?:or|nor)\s+(?:to\s+)?(?:say|tell|explain|disclose)\s+(?P<what>(?={WHAT})\w+\s+\w+\s[^,;.]+)",
    re.IGNORECASE,
)
"""behind a refusal to name somebody: "declined to identify | them or to say whether" """
_NAMES_WHOM = re.compile(r"\b(?:nam|identif)\w+$", re.IGNORECASE)
_WHOM = re.compile(r"\s+(?!(?:him|her|them|it)\b)\w")
"""behind a refusal to name somebody: who that is, told beside it"""

_NOBODY = re.compile(
    r"\b(?:neither|(?:no\s+one|nobody)\s+(?:from|at|with|for)|(?:attempts|efforts)\s+to)\s[^,.;]*$", re.IGNORECASE
)
"""who does not answer, where that is a part of the refusal: "no one from the firm | was available" """
_BARE_THAT = re.compile(r"\s+(?:this|that)(?:\s+(?:information|news|report|account))?\s*[.;]", re.IGNORECASE)
"""what was said last: "did not confirm that." """
_THAT_POINT = re.compile(
    r"\s+(?:this|that)\s+(?:point|matter|question|issue|subject)"
    r"(?:\s+(?:at\s+press\s+time|by\s+press\s+time|at\s+the\s+time|on\s+\w+day|yesterday|today))?\W*$",
    re.IGNORECASE,
)
"""what only points to a question told before: "on | that point at press time" """


def _that_thing(
    document: Document, case: Case, sentences: Sequence[Sentence], after: str
) -> tuple[str, Sentence | None] | None:
    """What "that meeting" was, as the sentence before tells where it names one; None where the sentence does not point so."""
    found = _THAT_THING.search(after)
    before = sentences[case.sentence.number - 2] if case.sentence.number > 1 else None
    if found is None or before is None or before.kind != "body":
        return None
    words = document.text[before.start : before.end]
    told = reported(document, before)
    if len(told) != 1 or found["what"].casefold()[:5] not in words.casefold():
        return as_sentence(f"the {found['thing']}"), before
    return as_sentence(said_in(document, before)), before


_THAT_THING = re.compile(
    r"\b(?:on|about|over|regarding|to|discuss|confirm|explain)\s+(?:that|this|those|these|any\s+such|such\s+an?)\s+"
    rf"(?!(?:\w+\s+)?(?:{LABEL}|newspaper|paper|programme|website|outlet|agency|magazine|station|channel|reporter|information|news|words|remarks|comments|statements?|version|details?)\b)"
    r"(?P<thing>(?:\w+\s+)?(?P<what>[a-z-]{4,}))\s*(?:[.,;]|$)"
)


def question_put(document: Document, case: Case) -> str | None:
    """What somebody was asked, where the sentence opens with it and the refusal names only a field it belongs to: "Asked
    whether the coach had gone, the club said it did not discuss employees"; None where it does not, or says which question
    is left open."""
    text = document.text
    if clause := clause_left_to_others(case.cue.text, text[case.sentence.start : case.start]):
        return clause
    asked = _asked(text, case)
    if asked is None or not asked["whether"] or _QUESTION_AGAIN.match(text, case.end):
        return None
    return None if _ELLIPTIC.search(asked["what"]) else _asked_whether(asked)


_QUESTION_AGAIN = re.compile(rf"\s+(?:(?:on|about|over|to|by|in|for)\s+)?{WHAT}", re.IGNORECASE)
_ELLIPTIC = re.compile(
    r"\b(?:did|does|do|had|has|have|was|were|is|are|would|will|could|can|so|that|this|it)\s*$", re.IGNORECASE
)
"""ends what is told only with the sentence before: "whether anybody else had" """


def asked_too_short(document: Document, case: Case) -> bool:
    """Whether the sentence opens with a question that is none without the sentence before: "Asked whether others had, she would
    not speculate on a day of joy"."""
    asked = _asked(document.text, case)
    return (
        asked is not None
        and bool(asked["whether"])
        and _ELLIPTIC.search(asked["what"]) is not None
        and case.cue.text.casefold().endswith("speculate")
    )


def asked_of(after: str, case: Case) -> str | None:
    """What somebody would not speak about, where the sentence says so."""
    if case.cue.text.casefold().startswith(("refer", "direct", "redirect", "passed")):
        after = _TO_WHOM.sub("", after)
    found = _AFTER_COMMENT.match(after) if case.cue.form == "declines_to_comment" else None
    what = after[found.end() :] if found else None
    if _WHICH_SIDE.match(after.lstrip()) and _SAYS.search(case.cue.text):
        what = after
    if asked := _WHEN_ASKED.match(after):
        what = asked["what"] or asked["raised"]
    if case.cue.form == "no_reply" and (alleged := _TO_ALLEGED.match(after)):
        what = alleged["what"]
    shown = _SHOWN.search(case.cue.text) is not None
    if what is None and not shown and (asked := _FOR_COMMENT.match(after)):
        what = asked["what"]
    withheld = governs_what_follows(case.cue.text, after) or (
        not shown and says_it_all(case.cue.text) and _TELLING.match(after)
    )
    if what is None and (withheld or _OF_WHAT.search(case.cue.text)):
        what = after
    if what is not None and (
        _SOMEBODYS_WORDS.match(what) or _BARE_THAT.match(f" {what.strip()}") or _THAT_POINT.match(f" {what.strip()}")
    ):
        return None
    if what is None or POINTS_BACK.match(" " + what.strip(' .,;”"')) or _THAT_THING.search(f"on {what.strip()}"):
        return None
    if _ON_IT.search(case.cue.text) and _IT.match(what):
        return None
    what = _BETWEEN_DASHES.sub(" ", what)
    cut = end_of_clause(what)
    words = TRAILING_CREDIT.sub("", before_next_verb(what[: cut.start()] if cut else what))
    words = _BY_WHEN.sub("", _AND_QUOTED.split(words)[0])
    when = None if _QUESTION_AGAIN.match(" " + words.lstrip()) else _WHEN.search(words)
    words = words[: when.start()] if when and not VERB.search(lowered(words[: when.start()])) else words
    words = clean(words)
    return _IF.sub("whether ", words if _WHICH_SIDE.match(words) else LEADS_IN.sub("", words)) or None


_ON_IT = re.compile(r"\b(?:figure|number|price|date|name)\s+(?:on|to)$", re.IGNORECASE)
_IT = re.compile(r"\s*(?:it|them|this|that)\b", re.IGNORECASE)
_AND_QUOTED = re.compile(r",\s+[“\"]")
"""begins words of somebody's own behind what he would not tell"""
_BY_WHEN = re.compile(
    r"\s+by\s+(?:last\s+night|(?:late\s+|early\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+\w+)?|press\s+time)\s*\W*$"
)
"""until when somebody had not told it"""
_SHOWN = re.compile(
    r"(?:release|publish|show|hand\s+over|(?:be|not|n[’']t)\s+(?:giv|mak|tak|offer|provid|answer)ing|further)$",
    re.IGNORECASE,
)
"""ends a cue with what it is about: "would not show the receipt" """
_SAYS = re.compile(r"\b(?:say|said|explain(?:ed)?)$", re.IGNORECASE)
_WHICH_SIDE = re.compile(r"(?:on|in|to|by|for|from|at|with|under|of)\s+(?:wh(?:ich|ose|om)|what)\s", re.IGNORECASE)
"""begins a question with a word that belongs to it: "on which side" """
_TELLING = re.compile(r"\s+(?:(?:the|his|her|its|their)\s+\w|an?\s+[\w’'-]+\s+(?:for|of|about|on)\s)", re.IGNORECASE)
"""a thing that says what was asked for: "the log", "a figure for jobs"; "a date" and "names" do not"""
_OF_WHAT = re.compile(
    r"\b(?:confirm(?:ed)?|deny|den(?:ied|ies)|about|discuss(?:es|ed|ing)?|answer|into|mention|mention\s+of|reference\s+to|describe|characteri[sz]e|information\s+on|(?:figure|number|price|date|name)\s+(?:on|to)|(?:talk|speak)\s+of)$",
    re.IGNORECASE,
)
"""ends a cue that what is not spoken of follows"""
_BETWEEN_DASHES = re.compile(r"\s+[–—-]\s[^–—.;]{3,160}?\s[–—-]\s+")
_WHEN = re.compile(r"\s+(?:after|before|when|while|until|because|since|as)\s", re.IGNORECASE)


def asked_and_answered(document: Document, sentence: Sentence, one: Attribution, statement: str) -> str:
    """The whole of a sentence that opens with what somebody was asked, where their answer cannot be understood without it:
    "Asked if it was open, Ana Vek said she did not know."; else nothing."""
    text = document.text
    asked = _QUESTION.match(text, sentence.start, one.content[0][0])
    if asked is None or one.cue is None or not asked.end() <= one.cue[0]:
        return ""
    short = sum(len(text[start:end].split()) for start, end in one.content) <= _SHORT_ANSWER
    whole = text[sentence.start : sentence.end]
    if not (short or hangs(statement)) or len(whole.split()) > _MOST or (one.speaker or "").split()[-1:] == []:
        return ""
    words = clean(asked.group())
    if hedges_in(words) or negators_in(words) or denial_cues_in(words) or (one.speaker or "").split()[-1] not in whole:
        return ""
    return as_sentence(whole)


_SHORT_ANSWER = 5
"""words of an answer that says little by itself"""
_MOST = 45
"""words of a question with its answer"""
_QUESTION = re.compile(
    rf"{WHEN_ASKED}\s+(?:[^“”\".;]|(?:\b(?:Mr|Mrs|Ms|Dr)\.)|“[^“”.;]{{2,40}}”|\"[^\".;]{{2,40}}\"){{8,200}}?,(?=\s)"
)
_ANSWERS = re.compile(
    r"[“\"]\W*(?:(?:yes|no|yeah|not|never|of\s+course|absolutely|certainly|definitely|maybe|perhaps|probably)\b"
    r"|(?:I|we)\s+(?:\w+[’']?\w*)\W*[”\"])",
    re.IGNORECASE,
)
"""opens words that answer for themselves: "No." and "I did." """


def asked_before(document: Document, sentence: Sentence, one: Attribution, statement: str) -> str:
    """What was asked, with which words of somebody's "I" begin to tell something: "Asked whether he would resign,"; else
    nothing, as where the question hedges or denies, or the words answer it."""
    text = document.text
    asked = (
        _QUESTION.match(text, sentence.start, one.content[0][0])
        if one.kind == "direct" and "said:" in statement
        else None
    )
    if asked is None or one.cue is None or not asked.end() <= one.cue[0] or _ANSWERS.search(statement):
        return ""
    words = clean(asked.group())
    return "" if hedges_in(words) or negators_in(words) or denial_cues_in(words) else f"{words},"
