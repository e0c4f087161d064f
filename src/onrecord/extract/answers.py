"""Finds denials and refusals to answer: who, in which form, and what is denied (see `denied`)."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from onrecord.drafts import DraftDenial, DraftEvidence
from onrecord.extract.denied import Case, called, denied_by
from onrecord.records import Document
from onrecord.text.attribution import Attribution, attributions_in, flattened, speaker_before, whom_it_is_about
from onrecord.text.attribution.nobody import names_nobody
from onrecord.text.cues import denial_cues_in
from onrecord.text.no_denials import refuses_a_proposal
from onrecord.text.sentences import Sentence, sentences_of

_VAGUE = re.compile(
    r"(?:\w{1,4}|everything|nothing|anything|something|these|those|reports?|claims?)\W*$", re.IGNORECASE
)
"""what a single word must not be to say what is denied; "involvement" and "murder" do"""
_SAYS = re.compile(r"\b(?:said|says|insisted|insists|maintained|maintains|argued|argues|added|adds)\s+(?:that\s+)?$")
"""before a verdict: "the firm | said | this was false" """
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|my)\b", re.IGNORECASE)


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
            if refuses_a_proposal(words, cue.start, cue.end):
                continue
            if found is None:
                found = _by_sentence(flattened(attributions_in(document)), sentences)
            case = Case(sentence, cue, start, end, _holder(found.get(sentence.number, ()), start))
            for denier in _deniers(document, case):
                denial = _denial(document, case, denier, sentences)
                if denial is not None:
                    yield denial


def _deniers(document: Document, case: Case) -> Iterator[str]:
    """Who denies or does not answer: of "neither the bank nor the firm" both."""
    both = _NEITHER.search(document.text, case.sentence.start, case.start)
    if both and (first := speaker_before(document, case.sentence, both.end("one") + 1)):
        yield first
    if denier := _denier(document, case):
        client = (
            _CLIENT_OF.search(document.text, case.sentence.start, case.start) if _CLIENT.fullmatch(denier) else None
        )
        yield (client["whose"] or client["of"]) if client else denier


_CLIENT = re.compile(r"(?:his|her|their)\s+clients?", re.IGNORECASE)
_CLIENT_OF = re.compile(
    r"(?P<whose>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)[’']s?\s+(?:defen[cs]e\s+)?(?:lawyers?|attorneys?|barrister|solicitors?|counsel)\b"
    r"|\b(?:lawyers?|attorneys?|barrister|solicitors?|counsel)\s+(?:for|representing)\s+(?P<of>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)"
)
"""whose lawyer speaks: "Vek's lawyer said her client denied it" """


_NEITHER = re.compile(r"\bneither\s+(?P<one>[^,.;]{2,60}?)\s+nor\s+[^,.;]{2,60}$", re.IGNORECASE)


def _by_sentence(found: Iterable[Attribution], sentences: Sequence[Sentence]) -> dict[int, list[Attribution]]:
    """The attributions whose cue, or what stands just before it, or whose content touches a sentence, by its number."""
    starts = [sentence.start for sentence in sentences]
    held: dict[int, list[Attribution]] = {}
    for one in found:
        places = [*one.content, *([(one.cue[0] - _BEFORE_CUE, one.cue[1])] if one.cue else [])]
        touched = {n for a, b in places for n in range(bisect_right(starts, a), bisect_right(starts, b - 1) + 1)}
        for number in touched:
            held.setdefault(number, []).append(one)
    return held


_BEFORE_CUE = 25
"""code points; "did not" before "comment" belongs to the cue"""


def _holder(found: Sequence[Attribution], at: int) -> Attribution | None:
    """The attribution whose cue stands there; else the narrowest whose content does."""
    by_cue = [
        one
        for one in found
        if one.cue and one.cue[0] - _BEFORE_CUE <= at < one.cue[1] and one.force in ("denies", "disputes", "declines")
    ]
    if by_cue:
        return min(by_cue, key=lambda one: abs((one.cue or (0, 0))[1] - at))
    around = [one for one in found if any(start <= at < end for start, end in one.content)]
    return min(around, key=lambda one: sum(end - start for start, end in one.content), default=None)


# "both Moscow and Kyiv"; and a verb of calling that the parser left with its subject: "the president named".
_BOTH = re.compile(r"^(?:both|neither)\s+", re.IGNORECASE)
_CALLING = re.compile(r"\s+(?:named|called|termed|dubbed|labell?ed|branded|described)$")


def _denial(document: Document, case: Case, found: str, sentences: Sequence[Sentence]) -> DraftDenial | None:
    if names_nobody(found):
        return None
    denier = _CALLING.sub("", _BOTH.sub("", found))
    denied, earlier = denied_by(document, case, sentences)
    if not denied or (len(denied.split()) == 1 and _VAGUE.match(denied) and not _is_named(document, case, denied)):
        return None
    evidence = [DraftEvidence(sentence=case.sentence.number, quote=None)]
    if earlier is not None:
        evidence.append(DraftEvidence(sentence=earlier.number, quote=None))
    return DraftDenial(evidence=tuple(evidence), denier=denier, form=case.cue.form, denied_statement=denied, when=None)


def _is_named(document: Document, case: Case, word: str) -> bool:
    """Whether a word behind the cue is a name: "would not be drawn on Osk"."""
    return word.rstrip(".") in document.text[case.end : case.sentence.end]


def _denier(document: Document, case: Case) -> str | None:
    """Who denies: the source of the cue; for words in a quotation, the one who says them as "we" or of their own."""
    held, text = case.held_by, document.text
    if named := whom_it_is_about(document, case.sentence, case.start):
        return named
    own = held is not None and held.cue is not None and held.cue[0] - _BEFORE_CUE <= case.start < held.cue[1]
    if held is not None and own and held.speaker:
        return held.speaker
    if held is not None and held.speaker and called(text, case) is not None:
        return held.speaker
    if held is not None and held.kind != "indirect" and held.speaker:
        before = text[max(held.content[0][0], case.start - 60) : case.start]
        verdict = case.cue.form == "disputes" and not re.search(r"\b(?:he|she|they|[A-Z]\w+)\s+(?:\w+\s+)?$", before)
        return held.speaker if verdict or _FIRST_PERSON.search(before) else None
    says = _SAYS.search(text, case.sentence.start, case.start)
    subject = speaker_before(document, case.sentence, says.start() if says else case.start)
    return subject or (held.speaker if held is not None else None)
