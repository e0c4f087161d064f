"""Finds replies that neither say yes nor no nor refuse: "Asked whether she still backed him, she said: “He has a contract.”"

Whether such a reply dodges is left to the reader: what was asked and what was said stand side by side, in the article's words.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from onrecord.drafts import DraftClaim, DraftDenial, DraftEvidence
from onrecord.extract.sentence import as_sentence, clean
from onrecord.records import NON_ANSWERS, Document
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.asked import whom_asked
from onrecord.text.attribution.nobody import names_nobody
from onrecord.text.attribution.pronouns import PRONOUNS
from onrecord.text.comparison import words_of
from onrecord.text.cues import denial_cues_in, negators_in
from onrecord.text.finite import is_whole
from onrecord.text.hanging import hangs
from onrecord.text.sentences import Sentence
from onrecord.text.when_asked import AFTERWARDS, ASKED, DEFLECTS, PUT_BEFORE, answers_yes_or_no
from onrecord.text.words import STOP_WORDS

_SAME = 0.5
"""share of what a question asks that its answer takes up; such an answer tells whether it is so"""
_FEWEST = 4
"""words of a question that can be understood"""
_LEAST = 2
"""words of a reply"""
_LEFT_OUT = re.compile(
    r"\b(?:did|does|do|had|has|have|was|were|is|are|would|will|could|can|so|that|this|it)\s*$", re.IGNORECASE
)
"""ends a question that is told only with the sentence before: "whether anybody else had" """
_FOR_ANOTHER = re.compile(
    r"\b(?:spokes\w+|statement|reply|response|office|ministry|email|he|she|it|they)\b", re.IGNORECASE
)
"""who replies for the one who was asked in the sentence before, or that one again"""


class _Question(NamedTuple):
    what: str
    is_yes_or_no: bool
    before: Sentence | None
    """the sentence it stands in, where that is the one before the reply"""
    after_reply: bool = False


def replies_in(
    document: Document, sentences: Sequence[Sentence], said: Sequence[Attribution], taken: Collection[int]
) -> Iterator[DraftDenial]:
    """Every reply to a question that is told beside it, in order; not in the sentences of denials, given by their numbers."""
    for one in said:
        sentence = sentences[one.sentence - 1]
        if sentence.kind != "body" or sentence.number in taken or not _is_a_voice(one):
            continue
        question = _question(document, sentences, one)
        replier = _replier(document.text, one, question)
        if question is None or not replier or not _is_no_answer(document.text, one, question):
            continue
        yield DraftDenial(
            denier=replier,
            form="replies",
            denied_statement=as_sentence(f"whether {question.what}" if question.is_yes_or_no else question.what),
            when=None,
            evidence=tuple(_evidence(document, sentences, one, question)),
        )


def _is_a_voice(one: Attribution) -> bool:
    return one.speaks and one.force == "says" and one.cue is not None and bool(one.content)


def _replier(text: str, one: Attribution, question: _Question | None) -> str | None:
    """Who replies: the one who speaks; a "she" that may be several is the one to whom the sentence before puts the question."""
    speaker = one.speaker or ""
    if speaker and speaker.casefold() not in PRONOUNS:
        return None if names_nobody(speaker) else speaker
    source = text[slice(*one.source)] if one.source else ""
    if question is None or question.before is None or source.casefold() not in ("he", "she"):
        return None
    return whom_asked(text[question.before.start : question.before.end])


def _question(document: Document, sentences: Sequence[Sentence], one: Attribution) -> _Question | None:
    """What the speaker was asked: before the reply, after it, or in the sentence before it."""
    text, sentence = document.text, sentences[one.sentence - 1]
    assert one.cue is not None  # noqa: S101  # a voice has one
    first, last = one.content[0][0], max(one.content[-1][1], one.cue[1])
    for found in ASKED.finditer(text, sentence.start, min(first, one.cue[0])):
        if not _PASSIVE.search(text, sentence.start, found.start()) and not _ANOTHER_VOICE.search(
            text[found.end() : one.cue[0]]
        ):
            return _made(found["whether"], found["what"], None)
    if (behind := AFTERWARDS.match(text, last, sentence.end)) is not None:
        return _made(behind["whether"], behind["what"], None, after_reply=True)
    before = sentences[sentence.number - 2] if sentence.number > 1 else None
    if before is None or before.kind != "body" or first - sentence.start > _OPENING:
        return None
    put = PUT_BEFORE.search(text, before.start, before.end)
    source = text[slice(*one.source)] if one.source else ""
    surname = (one.speaker or source).split()[-1:]
    if put is None or not (_FOR_ANOTHER.search(source) or (surname and surname[0] in text[before.start : before.end])):
        return None
    return _made(put["whether"], put["what"], before)


_OPENING = 40
"""code points before a reply that opens its sentence: "A spokesman said: " """
_PASSIVE = re.compile(r"\bnot\s+(?:been\s+)?$")
_ANOTHER_VOICE = re.compile(r"\b(?:said|says|told)\b")


def _made(whether: str | None, what: str, before: Sentence | None, *, after_reply: bool = False) -> _Question | None:
    asks = (whether or "").strip().casefold()
    if asks and asks not in ("whether", "if"):
        return None  # "Asked why": the answer tells a reason, and what is asked about is taken for granted
    what = clean(what)
    words = words_of(what)
    telling = any(w.low not in STOP_WORDS for w in words)
    if not telling or _LEFT_OUT.search(what) or (asks and (len(words) < _FEWEST or not is_whole(what))):
        return None
    return _Question(what, bool(asks), before, after_reply)


def _is_no_answer(text: str, one: Attribution, question: _Question) -> bool:
    """Whether a reply leaves open what was asked, or says nothing about it."""
    reply = " ".join(text[start:end] for start, end in one.content)
    words = words_of(reply)
    cues = denial_cues_in(reply)
    denies = any(cue.form not in NON_ANSWERS for cue in cues)
    if len(words) < _LEAST or denies or answers_yes_or_no(reply):
        return False
    asked = {w.key for w in words_of(question.what) if w.low not in STOP_WORDS and not w.capital}
    same = asked & {w.key for w in words}
    deflects = bool(cues) or DEFLECTS.search(reply) is not None
    if not question.is_yes_or_no:
        return deflects and not same
    if deflects and len(same) < len(asked):
        return True
    takes_up = len(same) >= _SAME * len(asked) or (bool(same) and bool(negators_in(reply)))
    return one.kind != "indirect" and not takes_up


def _evidence(
    document: Document, sentences: Sequence[Sentence], one: Attribution, question: _Question
) -> Iterator[DraftEvidence]:
    """The sentence of the question where it is another, and then the reply: the words quoted, or their sentence."""
    if question.before is not None:
        yield DraftEvidence(sentence=question.before.number, quote=None)
    sentence = sentences[one.sentence - 1]
    start, end = one.content[0]
    if (that := _THAT.match(document.text, start, end)) is not None:
        start = that.end()
    if question.before is None:
        yield DraftEvidence(sentence=sentence.number, quote=None)
    alone = len(one.content) == 1 and end - start >= _SHORTEST and sentence.start <= start < sentence.end
    if alone and not question.after_reply:
        yield DraftEvidence(sentence=sentence.number, quote=document.text[start : min(end, sentence.end)].strip())
    elif question.before is not None:
        yield DraftEvidence(sentence=sentence.number, quote=None)


_THAT = re.compile(r"that\s+(?!(?:was|is|were|are|would|had|has|could|did)\b)")
_SHORTEST = 8
"""code points of a reply that is cited by itself"""


def without_replies(claims: Sequence[DraftClaim], denials: Sequence[DraftDenial]) -> list[DraftClaim]:
    """The claims without those that only give a reply once more, or the question that it answers.

    A long reply, or one with a figure, says something by itself and stays."""
    given: set[tuple[int, str | None]] = set()
    asked: set[int] = set()
    for denial in denials:
        if denial.form == "replies":
            numbers = [item.sentence for item in denial.evidence]
            given.add((numbers[-1], denial.denier))
            asked.update(number for number in numbers if number != numbers[-1])
    return [claim for claim in claims if not _is_told(claim, given, asked)]


def _is_told(claim: DraftClaim, given: Collection[tuple[int, str | None]], asked: Collection[int]) -> bool:
    numbers = {item.sentence for item in claim.evidence}
    if len(numbers) != 1:
        return False
    number = numbers.pop()
    if number in asked:
        return _PUTS.search(claim.statement) is not None
    if (number, claim.speaker) not in given or claim.quantities:
        return False
    brief = len(claim.statement.split()) <= _BRIEF
    return brief or hangs(claim.statement) or DEFLECTS.search(claim.statement) is not None


_BRIEF = 15
"""words of a statement that a reply gives whole"""
_PUTS = re.compile(r"\b(?:asked|pressed|questioned)\s")
