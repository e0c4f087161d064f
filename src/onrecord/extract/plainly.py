"""Finds denials without a word of denying: "accused the guard of kneeling on him. “I did not kneel on anyone,” the guard said".

Only where the deed is the very one that they are accused of, in the sentences just before: what is not so is often
something else.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.drafts import DraftDenial, DraftEvidence
from onrecord.extract.said import accused_of
from onrecord.extract.sentence import as_sentence
from onrecord.records import Document
from onrecord.text.attribution import Attribution, attributions_in
from onrecord.text.cues import denial_cues_in
from onrecord.text.sentences import Sentence, told_just_before

_DID_NOT = re.compile(
    r"\b(?:(?:I|we|he|she|they|it|my\s+client|nobody|no\s+one)\s+(?:(?:did|do|does|ha(?:s|ve|d))(?:\s+not|n[’']t|\s+never)\s+(?:ever\s+)?|never\s+)"
    r"|(?:nobody|no\s+one)\s+(?:[\w’'-]+\s+){0,4}?(?:has\s+|have\s+)?(?:ever\s+)?)(?P<verb>[a-z]{3,})\b",
    re.IGNORECASE,
)
_GERUND = re.compile(r"(?:^|.*?\s)(?P<deed>[a-z]+ing)\s", re.DOTALL)
_ACCUSING = ("accus", "charged with", "suspected of", "convicted of", "guilty of")
"""a text without any of them accuses nobody, and is not searched"""
_NEAR = 3
"""sentences back in which the accusation stands"""


def plain_denials_in(document: Document, sentences: Sequence[Sentence]) -> Iterator[DraftDenial]:
    """Every denial of a deed by somebody who has just been accused of it by name, in quotation marks or in reported speech."""
    if not any(map(document.text.__contains__, _ACCUSING)):
        return
    for one in attributions_in(document):
        if not one.speaks or one.force != "says" or not one.speaker or sentences[one.sentence - 1].kind != "body":
            continue
        for start, end in one.content:
            for found in _DID_NOT.finditer(document.text, start, end):
                denial = _denial(document, sentences, one, found)
                if denial is not None:
                    yield denial
                    break


def _denial(
    document: Document, sentences: Sequence[Sentence], one: Attribution, found: re.Match[str]
) -> DraftDenial | None:
    """The denial that words with "did not" in them make; None where they answer no accusation of that deed."""
    here = sentences[bisect_right(sentences, found.start(), key=lambda sentence: sentence.start) - 1]
    if found.start() >= here.end or denial_cues_in(document.text[here.start : here.end]):
        return None
    deeds = _gerunds_of(found["verb"].lower())
    for sentence in told_just_before(sentences, here.number, _NEAR):
        accused = accused_of(document.text[sentence.start : sentence.end])
        deed = _GERUND.match(f"{accused} ") if accused else None
        if accused is None or deed is None or deed["deed"] not in deeds or not _is_named(document, sentence, one):
            continue
        before = accused[: deed.start("deed")]
        if (one.speaker or " ").split()[-1] in before:
            accused = accused[deed.start("deed") :]  # what they are accused of themselves needs no name
        cited = tuple(DraftEvidence(sentence=number, quote=None) for number in (here.number, sentence.number))
        return DraftDenial(
            evidence=cited, denier=one.speaker or "", form="denies", denied_statement=as_sentence(accused), when=None
        )
    return None


def _is_named(document: Document, sentence: Sentence, one: Attribution) -> bool:
    """Whether the accusation names the one who answers, or the answer is a lawyer's."""
    words = document.text[sentence.start : sentence.end]
    return (one.speaker or " ").split()[-1] in words or _LAWYER.search(one.role or "") is not None


_LAWYER = re.compile(r"\b(?:lawyer|attorney|barrister|solicitor|counsel)\b", re.IGNORECASE)


def _gerunds_of(verb: str) -> frozenset[str]:
    """How a verb may end in "-ing": "kneel", "hide", "rob", "bribed" give "kneeling", "hiding", "robbing", "bribing"."""
    bases = (
        {verb}
        | ({verb[:-2], verb[:-1]} if verb.endswith("ed") else set())
        | ({verb[:-1]} if verb[-1] == "s" else set())
    )
    forms = ((base + "ing", base.removesuffix("e") + "ing", base + base[-1:] + "ing") for base in bases)
    return frozenset(form for each in forms for form in each)
