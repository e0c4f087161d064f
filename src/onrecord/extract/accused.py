"""What a denial that only points back answers: the clause before it, or an earlier sentence that accuses or reports; never the
denier's own words.
"""

import re
from collections.abc import Sequence

from onrecord.extract.case import (
    END_OF_CLAUSE,
    NAMED_BETWEEN_DASHES,
    TURN,
    Case,
)
from onrecord.extract.statements import as_sentence
from onrecord.records import Document
from onrecord.text.attribution import Range, attributions_of
from onrecord.text.cues import denial_cues_in
from onrecord.text.sentences import Sentence

_TRAILING_CREDIT = re.compile(
    r",\s+according\s+to\s+[^,.;]+,?$|,\s+[^,.;]{2,60}\s(?:said|says|reported|reports),?$", re.IGNORECASE
)


def accusation_before(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """The accusation that a denial points back to: the clause before it, or else the sentence before."""
    text, sentence = document.text, case.sentence
    before = text[sentence.start : case.start]
    if NAMED_BETWEEN_DASHES.search(before):
        before = ""
    turns = [found for found in TURN.finditer(before) if len(before[: found.start()].split()) >= 5]
    if turns:
        turn = next((found for found in reversed(turns) if "and" not in found.group().casefold()), turns[0])
        begun = _content_begins(document, sentence, sentence.start + turn.start())
        clause = _TRAILING_CREDIT.sub("", text[begun : sentence.start + turn.start()])
        if accused := _accused_of(text[sentence.start : sentence.start + turn.start()]):
            return as_sentence(accused), None
        last = clause.rpartition(", and ")[2]
        return as_sentence(last if len(last.split()) >= 5 else clause), None
    just_before = sentences[sentence.number - 2] if sentence.number > 1 else None
    if (
        just_before is not None
        and _BARE.match(text, case.end)
        and denial_cues_in(text[just_before.start : just_before.end])
        and _is_own(document, just_before, case)
    ):
        return "", None  # it only says again what the denial before says
    if accused := _accused_of(before):  # "Ek, who is accused of fraud, denied it"
        return as_sentence(accused), None
    bare = just_before is not None and _BARE.match(text, case.end) and not _is_own(document, just_before, case)
    if just_before is not None and bare and (told := _told_in(document, just_before)) is not None:
        return as_sentence(text[slice(*told)]), just_before
    previous = sentence_accused_in(document, case, sentences)
    return (as_sentence(said_in(document, previous)), previous) if previous else ("", None)


def _told_in(document: Document, sentence: Sentence) -> Range | None:
    """Where a sentence that also denies reports what somebody says."""
    cues = [sentence.start + cue.start for cue in denial_cues_in(document.text[sentence.start : sentence.end])]
    told = (place for place in reversed(_reported(document, sentence)) if cues)
    return next(((start, end) for start, end in told if not any(start <= cue < end for cue in cues)), None)


def _reported(document: Document, sentence: Sentence) -> list[Range]:
    """Where a sentence has what somebody says, in reported speech that tells by itself what is said to be so."""
    contents = [
        one.content[0]
        for one in attributions_of(document, sentence.number)
        if one.force == "says" and one.speaks and one.kind == "indirect"
    ]
    text = document.text
    return [
        (start, end)
        for start, end in contents
        if not _STANDS_FOR_MORE.match(text, start) and text[start:end].count(" ") >= _TELLING
    ]


_TELLING = 2
"""spaces between the words of reported speech from which it tells by itself what is said to be so"""


def _content_begins(document: Document, sentence: Sentence, end: int) -> int:
    """Where what is said in `sentence` before `end` begins: behind the source and the cue, where there are any."""
    begun = [
        one.content[0][0]
        for one in attributions_of(document, sentence.number, inner=True)
        if one.cue and one.content and one.cue[1] <= one.content[0][0]
    ]
    told = [start for start in begun if len(document.text[start:end].split()) >= 4]
    return max(told, default=sentence.start)


def sentence_accused_in(document: Document, case: Case, sentences: Sequence[Sentence]) -> Sentence | None:
    """The earlier sentence that is answered: the nearest that accuses, where the denial speaks of accusations."""
    text, number = document.text, case.sentence.number
    near = [s for s in reversed(sentences[max(0, number - 1 - _NEAR) : number - 1]) if s.kind == "body"]
    own = bool(near) and _is_own(document, near[0], case)
    near = [s for s in near if not _is_own(document, s, case) and not _NO_CLAIM.match(text, s.start, s.end)]
    if own and _BARE.match(text, case.end):
        near = [s for s in near if _reported(document, s)]
    told = [sentence for sentence in near if not denial_cues_in(text[sentence.start : sentence.end])]
    if told and told[0].number == number - 1 and _BARE.match(text, case.end) and _reported(document, told[0]):
        return told[0]
    if _OF_ACCUSATIONS.search(text[case.end : case.sentence.end]):
        accused = next((s for s in told if STRONG.search(text[s.start : s.end])), None)
        accused = accused or next((s for s in told if _is_said_by_others(document, s, case)), None)
        if accused is not None:
            return accused
    return next((s for s in told if _ANY.search(text[s.start : s.end])), near[0] if near else None)


_NO_CLAIM = re.compile(r"\W*(?:(?:When\s+)?(?:Asked|Pressed|Questioned)\b|(?:I|We|My|Our)\b)")
"""opens a question that was put, or words that are nothing without who says them"""
_BARE = re.compile(r"\s*(?:it|this|that)?\s*(?:[.,;:”\"’']|$|as\b|and\b|but\b)", re.IGNORECASE)
"""behind a cue that points at what was said last: "disputed this" """


def _is_own(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether a sentence gives words to the one who denies, and to nobody else."""
    said = [
        one for one in attributions_of(document, sentence.number) if one.speaks or one.force in ("denies", "disputes")
    ]
    return bool(said) and bool(case.denier) and all(_same(one.speaker, case.denier) for one in said)


def _same(speaker: str | None, denier: str) -> bool:
    """Whether two names are one: in other capitals, or one the surname of the other."""
    mine, theirs = (speaker or "").casefold().split(), denier.casefold().split()
    return bool(mine and theirs) and (mine == theirs or (mine[-1] == theirs[-1] and 1 in (len(mine), len(theirs))))


_STANDS_FOR_MORE = re.compile(
    r"\W*(?:that\s+)?(?:this|that(?=\s+(?:is|was|had|would))|these|those|it|to)\b", re.IGNORECASE
)


def _is_said_by_others(document: Document, sentence: Sentence, case: Case) -> bool:
    """Whether somebody else than the one who denies says there, in reported speech, that something is so."""
    denier = case.held_by.speaker if case.held_by else None
    return any(
        one.force == "says" and one.kind == "indirect" and one.speaker not in (None, denier)
        for one in attributions_of(document, sentence.number)
    )


_NEAR = 3
"""sentences back in which an accusation is looked for"""
_OF_ACCUSATIONS = re.compile(r"\b(?:accusation|allegation|charge|claim)s?\b", re.IGNORECASE)
STRONG = re.compile(r"\b(?:accus|alleg|blam|charg|claim)", re.IGNORECASE)
_ANY = re.compile(r"^(?!\W*(?:This|That|These|Those|He|She|It|They)\b)")


def said_in(document: Document, sentence: Sentence) -> str:
    """What a sentence says is so: what somebody is accused of, or the content of its attribution where that is most of
    it, else all of it."""
    text = document.text
    words = text[sentence.start : sentence.end]
    if accused := _accused_of(words):
        return _TRAILING_CREDIT.sub("", accused)
    for one in attributions_of(document, sentence.number):
        if one.speaks and one.content and one.kind != "direct":
            start, end = one.content[0]
            if (
                len(one.content) == 1
                and text[start : start + 3] != "to "
                and end - start > 0.4 * (sentence.end - sentence.start)
            ):
                return text[start:end]
    return _SPOKEN_BY.sub("", words)


_SPOKEN_BY = re.compile(r"[,.]?[”\"]\s+[^,.;“”\"]{2,60}\s(?:said|says|added|adds)[^,.;“”\"]{0,20}\.?$")


def _accused_of(words: str) -> str | None:
    """What somebody is accused of there: "ignoring complaints"; with whom, where somebody accuses them."""
    accused = _ACCUSED_OF.search(words)
    if accused is None:
        return None
    if accused["aside"]:
        return _IS.split(accused["aside"])[0]
    whom = f"{accused['whom']} " if accused["whom"] and _GERUND.match(accused["what"]) else ""
    cut = END_OF_CLAUSE.search(accused["what"])
    return whom + (accused["what"][: cut.start()] if cut else accused["what"])


_IS = re.compile(r"\s+(?:ha(?:s|ve|d)|is|are|was|were|will|would|did|do|said|told)\s")
"""the verb of a clause in whose subject somebody is "accused of" a thing"""
_GERUND = re.compile(r"(?:\w+ly\s+)?[“\"]?\w+ing\b")
# "accused the minister of lying", "is charged with taking bribes", "was suspected of arson".
_ACCUSED_OF = re.compile(
    r"\b(?:(?:(?:is|are|was|were|been|being|stands?|stood)\s+(?:\w+ly\s+)?(?:accused|suspected|convicted|(?:found\s+)?guilty)\s+of"
    r"|(?:is|are|was|were|been|being)\s+charged\s+with)|accused\s+of(?=\s+(?P<aside>[^,.;]{3,120}))|accus(?:ed|es|ing)\s+(?P<whom>[^,.;“”\"]{2,60}?)"
    r"(?:\s+(?:on\s+\w+day|yesterday|today|last\s+\w+))?\s+of)\s+"
    r"(?P<what>[^.;]{3,200})"
)
