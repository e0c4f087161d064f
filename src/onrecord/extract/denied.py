"""What exactly a denial or a refusal to answer denies or leaves unanswered: what its cue governs, never more.

Where that only points back ("denied such allegations", "rejected this"), it is the accusation just before: the clause
before in the sentence, or the sentence before.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.extract.statements import as_sentence, clean
from onrecord.records import NON_ANSWERS, Document
from onrecord.text.attribution import Attribution, attributions_in, flattened
from onrecord.text.cues import DenialCue, denial_cues_in, is_unreturned
from onrecord.text.labels import LABEL, VERDICT, past_label
from onrecord.text.sentences import Sentence

_POINTS_BACK = re.compile(
    r"\s*(?:(?:all|any)\s+(?:of\s+)?)?(?:such|these|those|the|this|his|her|their|its"
    r"|that(?!\s+(?:the|an?|any|all|some|no|his|her|its|their|there|he|she|it|they)\b))\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:allegations?|claims?|accusations?|reports?|charges?|assertions?|suggestions?|rumou?rs?|statements?|remarks?|findings?"
    r"|figures?|version|account|idea|notion)\b(?!\s+(?:that|of|about|on|over|was|were|is|are|had|has|have|would|will|could)\b|\s+(?:by|from|in|made)\s[^,;.]{2,60}?\s(?:that|of)\s)"
    r"|\s*(?:it|this|that|them|both|everything|so|doing\s+so)\s*(?=[.,;”\"]|$|as\b|and\b|but\b)|\s*(?:because|since)\b|\s*[.,;]|\s*$",
    re.IGNORECASE,
)
_VERDICT_LAST = re.compile(
    rf"\s+as\s+(?:[“\"‘'][^”\"’]{{2,60}}[”\"’']|(?:\w+\s+){{0,2}}(?:{VERDICT}|wrong|lies|fiction|rubbish|fabrications?|propaganda"
    r"|fake(?:\s+news)?|speculation|gossip|rumou?rs?))\W*$",
    re.IGNORECASE,
)
_LEADS_IN = re.compile(
    r"^\s*(?:that|(?:any|all)(?!\s+of\b)|about|on|over|to|whether|further|publicly|,|:|as\s+(?:too\s+)?\w+)\s+",
    re.IGNORECASE,
)
_TURN = re.compile(
    r",?\s+\b(?:but|although|though|while|yet|which|and)\b"
    r"|,\s+(?:(?:an?|the|all|any)\s+)?(?:something|allegations?|claims?|charges?|accusations?)\b",
    re.IGNORECASE,
)
_AFTER_COMMENT = re.compile(
    r"\s*(?:further\s+)?(?:publicly\s+)?(?:on|about|whether|how|why|what|over|regarding)\s", re.IGNORECASE
)
_FOR_COMMENT = re.compile(r"[^.;]{0,60}?\b(?:on|about|regarding)\s+(?P<what>[^.;]+)", re.IGNORECASE)
_TRAILING_CREDIT = re.compile(
    r",\s+according\s+to\s+[^,.;]+,?$|,\s+[^,.;]{2,60}\s(?:said|says|reported|reports),?$", re.IGNORECASE
)
_SOMEBODYS_WORDS = re.compile(
    r"\s*(?:(?:the|these|those)\s+(?:words|remarks|comments|statements?|claims?|reports?|allegations?)\s+(?:of|by|from)\s"
    r"|[^.;]{2,40}[’']s\s+(?:words|remarks|comments|statements?|claims?|reports?|allegations?)\W*$)",
    re.IGNORECASE,
)
_TO_WHAT = re.compile(r"^\s*(?:on|about|over|regarding|to)\b")
_END_OF_CLAUSE = re.compile(
    r"[.;](?!\d)|,\s+(?:and|but|while|although|[a-z]+ing|as|which|who|said|says|according)\b|\s+[–—-]\s"
    r"|\s+and\s+(?:\w+ly\s+)?(?:said|says|told|tells|added|adds|called|calls|insist(?:ed|s)|vow(?:ed|s)|pledg(?:ed|es)|promis(?:ed|es)|accus(?:ed|es)|blam(?:ed|es))\b"
)


@dataclass(frozen=True, slots=True)
class Case:
    """A cue of denial in its sentence."""

    sentence: Sentence
    cue: DenialCue
    start: int
    end: int
    """where the cue stands in the document, half-open"""
    held_by: Attribution | None
    """the attribution whose cue or content it stands in"""


def denied_by(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """What is denied, and the earlier sentence it stands in where it is not this one."""
    text, sentence = document.text, case.sentence
    after = text[case.end : sentence.end].lstrip("”\"’'")
    if case.cue.form in NON_ANSWERS:
        what = _asked(after, case)
        if what:
            return as_sentence(what), None
        return _unanswered(document, case, sentences)
    if (verdict := called(text, case)) is not None:
        if _POINTS_BACK.fullmatch(" " + verdict):
            return _accusation_before(document, case, sentences)
        return as_sentence(verdict[past_label(verdict, 0, len(verdict)) :]), None
    if _in_passive(text, case):
        whole = _WAS.sub("", clean(text[sentence.start : case.start]))
        if _POINTS_BACK.fullmatch(" " + whole):
            return _pointed_at(document, case, sentences, whole)
        subject = _WAS.sub("", clean(_TURN.split(text[sentence.start : case.start])[-1]))
        return as_sentence(_OWNED.sub("", subject)), None
    if _POINTS_BACK.match(after):
        return _pointed_at(document, case, sentences, after)
    rest = after[past_label(after, 0, len(after)) :]
    aside = _IN_ASIDE.search(text, sentence.start, case.start) is not None
    cut = (_COMMA.search(rest) if aside else None) or _END_OF_CLAUSE.search(rest, _SHORTEST)
    words = _VERDICT_LAST.sub("", clean(rest[: cut.start()] if cut else rest))
    while (shorter := _LEADS_IN.sub("", words)) != words and len(shorter.split()) > 1:
        words = shorter
    return as_sentence(words), None


_OWNED = re.compile(
    rf"^(?:[\w’' .-]{{2,50}}[’']s?\s+|(?:the|a|an|his|her|its|their)\s+)?{LABEL}\s+(?:that|of|about)\s+", re.IGNORECASE
)
"""whose claim is denied: "Vek's claim that the wall was safe was rejected" """
_WAS = re.compile(r"\s+(?:was|were|is|are|has been|have been|had been)\s*(?:\w+ly)?$")
_SHORTEST = 8
"""code points; what is denied ends at no mark before these"""
_COMMA = re.compile(r",(?!\d)")
_IN_ASIDE = re.compile(r",\s+(?:who|which)\s+(?:\w+\s+){0,3}$")
"""a cue in a clause between commas: "Ana Vek, who denies" """


def _pointed_at(
    document: Document, case: Case, sentences: Sequence[Sentence], after: str
) -> tuple[str, Sentence | None]:
    """The accusation before; where there is none, the words that point at it: "all the charges"."""
    accused, earlier = _accusation_before(document, case, sentences)
    if accused and (earlier is None or not _OF_ACCUSATIONS.search(after) or _accuses(document, earlier)):
        return accused, earlier
    named = _NAMED.match(after)
    return (as_sentence(named.group()), None) if named else (accused, earlier)


_NAMED = re.compile(
    rf"\s*(?:(?:all|any|both)\s+(?:of\s+)?)?(?:the|these|those|such|his|her|its|their)?\s*(?:[\w’'-]+\s+)?{LABEL}\b",
    re.IGNORECASE,
)


def _accuses(document: Document, sentence: Sentence) -> bool:
    words = document.text[sentence.start : sentence.end]
    return _STRONG.search(words) is not None or any(
        one.sentence == sentence.number and one.speaks for one in attributions_in(document)
    )


def _unanswered(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """What stays unanswered where the sentence does not say: somebody's words just before that it points to, or an
    accusation; else the refusal in its own words, as nothing tells what was asked."""
    text, sentence = document.text, case.sentence
    after = text[case.end : sentence.end]
    earlier = sentences[sentence.number - 2] if sentence.number > 1 else None
    before = text[earlier.start : earlier.end] if earlier is not None and earlier.kind == "body" else ""
    accused = bool(_STRONG.search(before)) and not denial_cues_in(before)
    turns = list(_TURN.finditer(text[sentence.start : case.start]))
    if is_unreturned(text, case.start) and not accused:
        parted = [turn for turn in turns if "and" not in turn.group().casefold()]
        begin = sentence.start + (parted[-1].end() if parted else 0)
        return as_sentence(text[begin : case.end]), None
    # "…, but the mayor declined to comment": somebody else's words come first; in "… but declined" they are his own.
    others = bool(turns) and bool(text[sentence.start + turns[-1].end() : case.start].split())
    if accused or others or _SOMEBODYS_WORDS.match(_TO_WHAT.sub("", after)):
        return _accusation_before(document, case, sentences)
    if asked := _ASKED.match(text, sentence.start, case.start):
        return as_sentence(asked["what"]), None
    cut = re.search(r"[,;.)]", after)
    neither = re.search(r"\bneither\s[^,.;]*$", text[sentence.start : case.start], re.IGNORECASE)
    refusal = (neither.group() if neither else "") + case.cue.text
    return as_sentence(refusal + (after[: cut.start()] if cut else after)), None


_ASKED = re.compile(
    r"(?:When\s+)?(?:asked|pressed|questioned)\s+(?:\w+ly\s+)?(?:about|on|over|whether|if)\s+(?P<what>[^,;.]+),",
    re.IGNORECASE,
)


def called(text: str, case: Case) -> str | None:
    """What somebody calls nonsense or false: the object before the verdict; None where the cue is no such verdict."""
    held = case.held_by
    if held is None or held.speaks or held.force in ("denies", "disputes") or not held.content:
        return None
    start, end = held.content[0]
    words = clean(re.sub(r"\s+as\s*$", "", text[start : case.start].rstrip(" “\"‘'")))
    return words if start <= case.start < end and words else None


def _asked(after: str, case: Case) -> str | None:
    """What somebody would not speak about, where the sentence says so."""
    found = _AFTER_COMMENT.match(after) if case.cue.form == "declines_to_comment" else None
    what = after[found.end() :] if found else None
    if what is None and (asked := _FOR_COMMENT.match(after)):
        what = asked["what"]
    if what is None and re.search(
        r"\b(?:say|confirm|deny|disclose|reveal|give|provide|about|discuss)$", case.cue.text, re.IGNORECASE
    ):
        what = after
    if what is not None and _SOMEBODYS_WORDS.match(what):
        return None
    if what is None or _POINTS_BACK.match(" " + what.strip(' .,;”"')):
        return None
    cut = _END_OF_CLAUSE.search(what)
    return _LEADS_IN.sub("", clean(what[: cut.start()] if cut else what)) or None


def _in_passive(text: str, case: Case) -> bool:
    before, after = text[max(case.sentence.start, case.start - 30) : case.start], text[case.end : case.end + 4]
    return (
        bool(re.search(r"\b(?:was|were|is|are|been|being)\s+(?:\w+ly\s+)?$", before))
        and case.cue.text.lower().endswith("ed")
        and after.startswith(" by")
    )


def _accusation_before(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """The accusation that a denial points back to: the clause before it, or else the sentence before."""
    text, sentence = document.text, case.sentence
    before = text[sentence.start : case.start]
    turns = [found for found in _TURN.finditer(before) if len(before[: found.start()].split()) >= 5]
    if turns:
        turn = next((found for found in reversed(turns) if "and" not in found.group().casefold()), turns[0])
        begun = _content_begins(document, sentence, sentence.start + turn.start())
        clause = _TRAILING_CREDIT.sub("", text[begun : sentence.start + turn.start()])
        if accused := _accused_of(text[sentence.start : sentence.start + turn.start()]):
            return as_sentence(accused), None
        last = clause.rpartition(", and ")[2]
        return as_sentence(last if len(last.split()) >= 5 else clause), None
    previous = _sentence_accused_in(document, case, sentences)
    return (as_sentence(_said_in(document, previous)), previous) if previous else ("", None)


def _content_begins(document: Document, sentence: Sentence, end: int) -> int:
    """Where what is said in `sentence` before `end` begins: behind the source and the cue, where there are any."""
    begun = [
        one.content[0][0]
        for one in flattened(attributions_in(document))
        if one.sentence == sentence.number and one.cue and one.content and one.cue[1] <= one.content[0][0]
    ]
    told = [start for start in begun if len(document.text[start:end].split()) >= 4]
    return max(told, default=sentence.start)


def _sentence_accused_in(document: Document, case: Case, sentences: Sequence[Sentence]) -> Sentence | None:
    """The earlier sentence that is answered: the nearest that accuses, where the denial speaks of accusations."""
    text, number = document.text, case.sentence.number
    near = [s for s in reversed(sentences[max(0, number - 1 - _NEAR) : number - 1]) if s.kind == "body"]
    told = [sentence for sentence in near if not denial_cues_in(text[sentence.start : sentence.end])]
    if _OF_ACCUSATIONS.search(text[case.end : case.sentence.end]):
        accused = next((s for s in told if _STRONG.search(text[s.start : s.end])), None)
        accused = accused or next((s for s in told if _is_said_by_others(document, s, case)), None)
        if accused is not None:
            return accused
    return next((s for s in told if _ANY.search(text[s.start : s.end])), near[0] if near else None)


def _is_said_by_others(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether somebody else than the one who denies says there, in reported speech, that something is so."""
    denier = case.held_by.speaker if case.held_by else None
    return any(
        one.sentence == sentence.number
        and one.force == "says"
        and one.kind == "indirect"
        and one.speaker not in (None, denier)
        for one in attributions_in(document)
    )


_NEAR = 3
"""sentences back in which an accusation is looked for"""
_OF_ACCUSATIONS = re.compile(r"\b(?:accusation|allegation|charge|claim)s?\b", re.IGNORECASE)
_STRONG = re.compile(r"\b(?:accus|alleg|blam|charg|claim)", re.IGNORECASE)
_ANY = re.compile(r"^(?!\W*(?:This|That|These|Those|He|She|It|They)\b)")


def _said_in(document: Document, sentence: Sentence) -> str:
    """What a sentence says is so: what somebody is accused of, or the content of its attribution where that is most of
    it, else all of it."""
    text = document.text
    words = text[sentence.start : sentence.end]
    if accused := _accused_of(words):
        return accused
    for one in attributions_in(document):
        if one.sentence == sentence.number and one.speaks and one.content and one.kind != "direct":
            start, end = one.content[0]
            if (
                len(one.content) == 1
                and text[start : start + 3] != "to "
                and end - start > 0.4 * (sentence.end - sentence.start)
            ):
                return text[start:end]
    return words


def _accused_of(words: str) -> str | None:
    """What somebody is accused of there: "ignoring complaints"; with whom, where somebody accuses them."""
    accused = _ACCUSED_OF.search(words)
    if accused is None:
        return None
    whom = f"{accused['whom']} " if accused["whom"] and _GERUND.match(accused["what"]) else ""
    cut = _END_OF_CLAUSE.search(accused["what"])
    return whom + (accused["what"][: cut.start()] if cut else accused["what"])


_GERUND = re.compile(r"(?:\w+ly\s+)?[“\"]?\w+ing\b")
# "accused the minister of lying", "is charged with taking bribes", "was suspected of arson".
_ACCUSED_OF = re.compile(
    r"\b(?:(?:(?:is|are|was|were|been|being|stands?|stood)\s+(?:\w+ly\s+)?(?:accused|suspected|convicted|(?:found\s+)?guilty)\s+of"
    r"|(?:is|are|was|were|been|being)\s+charged\s+with)|accus(?:ed|es|ing)\s+(?P<whom>[^,.;“”\"]{2,60}?)\s+of)\s+"
    r"(?P<what>[^.;]{3,200})"
)
