"""Finds denials and refusals to answer: in which form, who (see `deniers`), and what is denied (see `denied`)."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.drafts import DraftDenial, DraftEvidence
from onrecord.extract.accused import goes_on
from onrecord.extract.case import BEFORE_CUE, VERB, Case
from onrecord.extract.denied import CALLS, claim_called, denied_by
from onrecord.extract.deniers import deniers_of, told_of_before
from onrecord.extract.left_out import is_silence, speaks_before
from onrecord.records import Document
from onrecord.text.attribution import Attribution, attributions_in, flattened
from onrecord.text.attribution.nobody import names_nobody
from onrecord.text.cues import denial_cues_in, is_verdict_last, subject_of_verdict
from onrecord.text.labels import LABEL
from onrecord.text.lowered import lowered
from onrecord.text.no_denials import contests_a_right, refuses_a_proposal
from onrecord.text.sentences import Sentence, sentences_of
from onrecord.text.when_asked import ASKED_WORDS

_VAGUE = re.compile(
    r"(?:\w{1,4}|everything|nothing|anything|something|these|those|reports?|claims?)\W*$", re.IGNORECASE
)
"""what a single word must not be to say what is denied; "involvement" and "murder" do"""
MOST_CUES = 40
"""denials of one sentence that are read; more are no language but an attack"""


def denials_in(document: Document) -> Iterator[DraftDenial]:
    """Every denial and non-answer of the body, in order."""
    sentences = sentences_of(document)
    found: dict[int, list[Attribution]] | None = None
    for sentence in sentences:
        if sentence.kind != "body":
            continue
        words = document.text[sentence.start : sentence.end]
        for cue in denial_cues_in(words)[:MOST_CUES]:
            start, end = sentence.start + cue.start, sentence.start + cue.end
            if refuses_a_proposal(words, cue.start, cue.end) or contests_a_right(words, cue.start, cue.end):
                continue
            if is_silence(cue) and not speaks_before(document, sentence, sentences):
                continue
            if found is None:
                found = _by_sentence(flattened(attributions_in(document)), sentences)
            begun = claim_called(document.text, sentence.start, start) if is_verdict_last(cue) else start
            held = _holder(found.get(sentence.number, ()), begun)
            if held is None and begun < start and _AND_THAT.search(document.text, sentence.start, begun):
                held = _last_to_speak(found.get(sentence.number, ()), begun)
            case = Case(sentence, cue, start, end, held)
            for denier in deniers_of(document, case):
                denial = _denial(document, case, denier, sentences)
                if denial is not None:
                    yield denial


def _by_sentence(found: Iterable[Attribution], sentences: Sequence[Sentence]) -> dict[int, list[Attribution]]:
    """The attributions whose cue, or what stands just before it, or whose content touches a sentence, by its number."""
    starts = [sentence.start for sentence in sentences]
    held: dict[int, list[Attribution]] = {}
    for one in found:
        places = [*one.content, *([(one.cue[0] - BEFORE_CUE, one.cue[1])] if one.cue else [])]
        touched = {n for a, b in places for n in range(bisect_right(starts, a), bisect_right(starts, b - 1) + 1)}
        for number in touched:
            held.setdefault(number, []).append(one)
    return held


def _holder(found: Sequence[Attribution], at: int) -> Attribution | None:
    """The attribution whose cue stands there; else the narrowest whose content does."""
    by_cue = [
        one
        for one in found
        if one.cue and one.cue[0] - BEFORE_CUE <= at < one.cue[1] and one.force in ("denies", "disputes", "declines")
    ]
    if by_cue:
        return min(by_cue, key=lambda one: abs((one.cue or (0, 0))[1] - at))
    around = [one for one in found if any(start <= at < end for start, end in one.content)]
    around = [one for one in around if one.lemma in CALLS] or around  # "called his claim false": not who claims
    return min(around, key=lambda one: sum(end - start for start, end in one.content), default=None)


def _last_to_speak(found: Sequence[Attribution], at: int) -> Attribution | None:
    """The last attribution of reported speech before a place: "said two were hurt and that | reports of more were untrue"."""
    said = [one for one in found if one.speaks and one.speaker and one.cue and one.cue[1] <= one.content[0][0] < at]
    return max(said, key=lambda one: one.content[0][0], default=None)


_ONLY_POINTS = re.compile(r"\s+(?:that|this|those|these|the|such)\s+[a-z]+(?=,?\s+and\s)")
"""behind "did not recognise": "that description | and the records were genuine" """
_AND_THAT = re.compile(r"\b(?:and|but)\s+that\s+(?:(?:the|all|any|these|those|such)\s+)?$")
# "both Moscow and Kyiv"; and a verb of calling that the parser left with its subject: "the president named".
_BOTH = re.compile(r"^(?:both|neither)\s+", re.IGNORECASE)
_LEFT_OPEN = re.compile(
    r"\b(?:whether|if)\s+(?:he|she|it|they|the\s+\w+)\s+(?:(?:is|was|are|were|has|had|would|will)\s+)?(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
"""before a denial that is only asked about: "did not say whether it was | disputing" """
_A_LABEL = re.compile(rf"(?:the\s+)?{LABEL}\s+(?:of|that|about|by|from)\s", re.IGNORECASE)
"""what is claimed, in a denier's place: "claims of a missing ship" """
_PRONOUNS = frozenset({"he", "she", "it", "they"})
_CALLING = re.compile(r"\s+(?:named|called|termed|dubbed|labell?ed|branded|described)$")


def _denial(document: Document, case: Case, found: str, sentences: Sequence[Sentence]) -> DraftDenial | None:
    if case.cue.form in ("denies", "disputes") and _LEFT_OPEN.search(document.text, case.sentence.start, case.start):
        return None  # "did not say whether it was disputing the bill"
    if names_nobody(found) or found.casefold() in _PRONOUNS | ASKED_WORDS:
        return None  # "Asked who knew, she said that was for the board"
    alone = found.casefold().startswith("both ") and not _AND.search(found)  # "both men" are not "men"
    several = found if alone else _BOTH.sub("", found)
    denier = _CALLING.sub("", several).removesuffix(" neither")
    if _A_LABEL.match(denier):
        return None  # "Claims of a missing ship are false, he said": no claims answer
    denied, earlier = denied_by(document, replace(case, denier=denier), sentences)
    vague = len(denied.split()) == 1 and denied != "Everything." and _VAGUE.match(denied)
    if not denied or (vague and not _is_named(document, case, denied)):
        return None
    evidence = [DraftEvidence(sentence=case.sentence.number, quote=None)]
    if earlier is None:
        earlier = told_of_before(document, case, found)
    if earlier is not None:
        evidence.append(DraftEvidence(sentence=earlier.number, quote=None))
    return DraftDenial(evidence=tuple(evidence), denier=denier, form=case.cue.form, denied_statement=denied, when=None)


def _is_named(document: Document, case: Case, word: str) -> bool:
    """Whether a word behind the cue is a name: "would not be drawn on Osk"."""
    return word.rstrip(".") in document.text[case.end : case.sentence.end]


def beside_denial(document: Document, one: Attribution) -> Attribution | None:
    """What somebody says besides denying: "that was nonsense and that | the gates were shut", "denied it had sailed: | it was
    in dock"; None where there is nothing more."""
    if one.kind == "direct" or not one.content:
        kept = tuple(
            place for place in one.content if not denial_cues_in(document.text[max(0, place[0] - 1) : place[1]])
        )
        return one._replace(content=kept) if kept and len(kept) < len(one.content) else None
    start, end = one.content[0]
    begun = min(start, one.cue[0]) if one.cue else start  # "said" tells that "this was false" is a verdict
    cues = [cue for cue in denial_cues_in(document.text[begun:end]) if begun + cue.start >= start]
    if not cues:
        return None
    last = begun + cues[-1].end
    if thing := _ONLY_POINTS.match(document.text, last, end):
        last = thing.end()
    pattern = _AND_SAYS if subject_of_verdict(cues[-1]) or thing else _COLON
    found = (
        pattern.match(document.text, last, end) if pattern is _AND_SAYS else pattern.search(document.text, last, end)
    )
    if found is None or not VERB.search(lowered(document.text[found.end() : end])):
        cue = begun + cues[0].start
        return _before_denial(
            document, one, claim_called(document.text, start, cue) if is_verdict_last(cues[0]) else cue
        )
    return one._replace(content=((found.end(), end), *one.content[1:]))


def _before_denial(document: Document, one: Attribution, cue: int) -> Attribution | None:
    """What somebody says before denying something in the same breath: "no driver was hurt | and called the report untrue"."""
    start = one.content[0][0]
    turns = [
        found.start() for found in _AND.finditer(document.text, start, cue) if goes_on(document.text, found.end(), cue)
    ]
    if (
        one.kind == "direct"
        or one.cue is None
        or one.cue[0] > start
        or not turns
        or not VERB.search(lowered(document.text[start : turns[-1]]))
    ):
        return None
    return one._replace(content=((start, turns[-1]),))


_AND = re.compile(r",?\s+(?:and|but)(?=\s)")
_AND_SAYS = re.compile(
    r"(?::\s+|,?\s+(?:and|but|because|as)\s+(?:that\s+)?(?=(?:the|an?|his|her|its|their|he|she|it|they|there|all|no|most|some|(?-i:[A-Z]))\b)"
    r"|,?\s+(?:and|but)\s+that\s+)",
    re.IGNORECASE,
)
_COLON = re.compile(r":\s+(?![“\"‘'])")
