"""What a denial means that only points: "denied this", "called the claims false", "said that was nonsense".

It is the accusation before (see `accused`), or what was asked; where neither can be told, the words that point.
"""

import re
from collections.abc import Sequence

from onrecord.extract.accused import accusation_before, accused_anywhere, is_own
from onrecord.extract.at_no_time import heard_said
from onrecord.extract.case import Case
from onrecord.extract.said import STRONG, accused_of, calls_names, heard_in, opens_quoted, reported, said_in
from onrecord.extract.sentence import as_sentence
from onrecord.extract.statements import statement_of
from onrecord.records import Document
from onrecord.text.attribution import attributions_of
from onrecord.text.cues import denial_cues_in, subject_of_verdict
from onrecord.text.labels import CALLED_SO, LABEL
from onrecord.text.lowered import lowered
from onrecord.text.sentences import Sentence, told_just_before
from onrecord.text.when_asked import ASKED


def pointed_at(
    document: Document, case: Case, sentences: Sequence[Sentence], after: str
) -> tuple[str, Sentence | None]:
    """The accusation before, or what was asked; where there is none, the words that point at it: "all the charges"."""
    if everything := _EVERYTHING.match(after):
        if accused := accused_of(document.text[case.sentence.start : case.start]):
            return as_sentence(accused), None
        found = accused_anywhere(document, case, sentences)
        return (as_sentence(found[0]), found[1]) if found else (as_sentence(everything.group()), None)
    asked = ASKED.search(document.text, case.sentence.start, case.start)
    if (
        asked
        and (asked["whether"] or "").casefold() in ("whether", "if")
        and _SAID.search(document.text, asked.end(), case.start)
    ):
        return as_sentence(asked["what"]), None
    before = sentences[case.sentence.number - 2] if case.sentence.number > 1 else None
    if before is not None and subject_of_verdict(case.cue) and (heard := heard_said(document, before)):
        return as_sentence(heard), before
    if _THE_REPORT.match(after) and _a_report_before(document, case, sentences):
        return "The report.", None
    accused, earlier = accusation_before(document, case, sentences, after)
    if earlier is not None and not _is_of_that_kind(document, after, earlier):
        accused = ""
    if _BLASTS.match(case.cue.text) and earlier is not None and earlier.number != case.sentence.number - 1:
        accused = ""  # which of several claims is meant cannot be told
    if accused and (earlier is None or not _NAMED.match(after) or _accuses(document, earlier)):
        return accused, earlier
    named = _NAMED.match(after)
    if (
        named is None
        and not accused
        and (subject_of_verdict(case.cue) or _FALSE.match(case.cue.text) or _BARE_THAT.match(after))
    ):
        return words_of_another(document, case, sentences, back=1)
    if named is None:
        return accused, earlier
    return as_sentence(_THAT.sub("the ", named.group().strip())), _told_just_before(document, case, sentences)


def _a_report_before(document: Document, case: Case, sentences: Sequence[Sentence]) -> bool:
    """Whether one of the sentences before tells of a report that lies on paper, all of which is then denied."""
    near = sentences[max(0, case.sentence.number - 1 - _NEAR) : case.sentence.number - 1]
    return any(_A_REPORT.search(document.text, one.start, one.end) for one in near)


_BARE_THAT = re.compile(r"\s*(?:that|this)\s*(?:[.;]|$)", re.IGNORECASE)
"""what was said last: "disputes that." """
_THE_REPORT = re.compile(r"\s*(?:the|its|that|this)\s+report\s*(?:[.,;]|$|and\b|but\b|as\b)", re.IGNORECASE)
_A_REPORT = re.compile(
    r"\b(?:audits?|[\w-]+-page|(?:study|inquiry|panel|commission|committee)[’']s|annual|leaked|draft|written|final|interim)\b",
    re.IGNORECASE,
)


def _told_just_before(document: Document, case: Case, sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence before in the paragraph, where others tell something there that the pointing word can stand for."""
    before = sentences[case.sentence.number - 2] if case.sentence.number > 1 else None
    if before is None or before.kind != "body" or "\n\n" in document.text[before.end : case.sentence.start]:
        return None
    own = is_own(document, before, case) or denial_cues_in(document.text[before.start : before.end])
    return before if not own and _TELLS.search(document.text, before.start, before.end) else None


_TELLS = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells?|claim(?:ed|s)|report(?:ed|s)|alleg\w+|according\s+to|believe[ds]?|accus\w+|wrote)\b"
)


def such_a_thing(document: Document, case: Case, sentences: Sequence[Sentence]) -> tuple[str, Sentence | None]:
    """What "any such call" stands for: what others report in the sentence before; the sentence alone where it cannot be
    told which of its words are meant."""
    before = sentences[case.sentence.number - 2] if case.sentence.number > 1 else None
    if before is None or before.kind != "body" or is_own(document, before, case):
        return "", None
    told = reported(document, before)
    if len(told) != 1 and len({each.speaker for each in attributions_of(document, before.number)}) > 1:
        return "", before
    return (as_sentence(said_in(document, before)) if told else ""), before


def words_of_another(
    document: Document, case: Case, sentences: Sequence[Sentence], who: str = "", *, back: int = 2
) -> tuple[str, Sentence | None]:
    """What was said by somebody who is contradicted: "contradicted her", or by name; nothing where more than one speaks
    in the sentences just before, where those words only deny, or where it is another who speaks there."""
    for sentence in told_just_before(sentences, case.sentence.number, back):
        said = [one for one in attributions_of(document, sentence.number) if one.speaks and one.speaker]
        said = said or heard_in(document, sentence)
        if not said:
            continue
        if is_own(document, sentence, case) or len({one.speaker for one in said}) > 1:
            break
        if who and who.split()[-1].casefold() not in f"{said[0].speaker} {said[0].role}".casefold():
            break
        if denial_cues_in(document.text[sentence.start : sentence.end]):
            continue
        if said[0].kind == "direct":
            own = tuple(place for place in said[0].content if place[0] < sentence.end)
            return statement_of(document, said[0]._replace(content=own)), sentence
        return as_sentence(said_in(document, sentence)), sentence
    return "", None


def told_by(document: Document, case: Case, sentences: Sequence[Sentence], thing: str) -> tuple[str, Sentence | None]:
    """What a message, post or letter claims, as one of the sentences just before tells; where none does, the thing alone."""
    claims = re.compile(_CLAIMS.format(thing=thing), re.IGNORECASE)
    for sentence in told_just_before(sentences, case.sentence.number, _NEAR):
        found = claims.search(document.text, sentence.start, sentence.end)
        if found is not None:
            return as_sentence(found["what"]), sentence
    return as_sentence(f"the {thing}"), None


_NEAR = 3
"""sentences back in which what a message claims is told"""
_CLAIMS = (
    r"\b{thing}s?\b[^.;“”\"]{{0,60}}?\b(?:claim|sa(?:y|id)|alleg|suggest|assert|stat|insist)\w*\s+(?:that\s+)?"
    r"(?P<what>[^.;“”\"]{{12,}})"
)


def account_of(document: Document, case: Case, sentences: Sequence[Sentence], who: str) -> tuple[str, Sentence] | None:
    """What "Pool's account" is: what Pool says in reported speech in the sentence before; None where that cannot be told."""
    before = sentences[case.sentence.number - 2] if case.sentence.number > 1 else None
    said = [one for one in attributions_of(document, before.number) if one.speaks and one.speaker] if before else []
    named = {(one.speaker or "").split()[-1].casefold() for one in said}
    if before is None or before.kind != "body" or named != {who.split()[-1].casefold()}:
        return None
    told = [one for one in said if one.kind != "direct" and (not one.inner)]
    return (statement_of(document, told[-1]), before) if len(told) == 1 and statement_of(document, told[-1]) else None


_FALSE = re.compile(CALLED_SO, re.IGNORECASE)
_EVERYTHING = re.compile(r"\s*(?:everything|it\s+all|all\s+of\s+(?:it|this|that))\b", re.IGNORECASE)
"""all that somebody is accused of, and not what was said last"""
_BLASTS = re.compile(r"blast|slam|hit|lash", re.IGNORECASE)
_THAT = re.compile(r"^th(?:is|at)\s", re.IGNORECASE)
_NAMED = re.compile(
    rf"\s*(?:(?:all|any|both)\s+(?:of\s+)?)?(?:the|these|those|this|that|such|his|her|its|their)?\s*(?:[\w’'-]+\s+)?{LABEL}\b",
    re.IGNORECASE,
)
_OF_A_KIND = re.compile(rf"\s*(?:the|these|those|all|such)\s+(?P<kind>[a-z-]{{4,}})\s+{LABEL}\b", re.IGNORECASE)
_NO_KIND = re.compile(
    r"latest|same|other|earlier|previous|original|initial|first|second|recent|various|numerous|many|media|press|false|new|serious|grave|central|main"
    r"|damaging|explosive|sensational|\w+ly|\w+ed",
    re.IGNORECASE,
)


def _is_of_that_kind(document: Document, after: str, earlier: Sentence) -> bool:
    """Whether "the fraud claims" can be what a sentence says: it speaks of fraud, or accuses."""
    found = _OF_A_KIND.match(" " + after.lstrip())
    if found is None or _NO_KIND.fullmatch(found["kind"]):
        return True
    words = lowered(document.text[earlier.start : earlier.end])
    return found["kind"][:5].casefold() in words or STRONG.search(words) is not None


def _accuses(document: Document, sentence: Sentence) -> bool:
    words = document.text[sentence.start : sentence.end]
    return (
        STRONG.search(words) is not None
        or calls_names(words)
        or opens_quoted(words)
        or any(one.speaks and one.kind != "direct" for one in attributions_of(document, sentence.number))
    )


_SAID = re.compile(r"\b(?:said|says|replied|replies|answered|answers|told|responded|snapped|added|wrote)\b")
"""between what was asked and the answer"""
