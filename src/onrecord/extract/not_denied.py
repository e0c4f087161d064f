"""Keeps what somebody is told not to have denied or ruled out, whole: it is no denial, and nobody's words either."""

import re
from collections.abc import Iterator, Sequence

from onrecord.drafts import DraftEvidence
from onrecord.extract.sentence import as_sentence
from onrecord.records import Document
from onrecord.text.attribution import attributions_of, speaker_before
from onrecord.text.attribution.pronouns import PRONOUNS
from onrecord.text.cues import denial_cues_in
from onrecord.text.not_denied import not_denied
from onrecord.text.sentences import Sentence, told_just_before

_HE = re.compile(r"(?:(?:But|And|Yet)\s+)?(?P<who>(?i:he|she|it|they))\s+(?:also\s+|however,?\s+)?")
_TURN = re.compile(r",?\s+(?:but|and|though|although|while)\s")
_POINTS = re.compile(r"(?:He|She|It|They)\s[^,.;]{2,30}?\s(?:it|this|that|them|so)\W*")
"""a "he" who is not known did not deny what is not known"""
_NEAR = 3
"""sentences back from which a quotation still goes on, and in which a "he" is looked for"""


def not_denied_in(
    document: Document, sentences: Sequence[Sentence], told: set[int]
) -> Iterator[tuple[str, tuple[DraftEvidence, ...]]]:
    """Each sentence that tells it, with its evidence; `told` are the numbers of those for which an item stands as they are.

    Where the sentence goes on to deny something else, its first half: that is a denial of its own.
    """
    for sentence in sentences:
        words = document.text[sentence.start : sentence.end]
        found = not_denied(words) if sentence.kind == "body" else None
        if found is None or words.endswith("?"):
            continue
        at = sentence.start + found.start()
        denied = next((cue.start for cue in denial_cues_in(words) if cue.start >= found.end()), None)
        if (denied is None and sentence.number in told) or _is_said(document, sentence, at):
            continue
        turns = [turn.start() for turn in _TURN.finditer(words, found.end(), denied)] if denied else []
        if denied and not turns:
            continue
        kept = words[: turns[-1]] if turns else words
        statement, named = _named(document, sentences, sentence, at, kept)
        if _POINTS.fullmatch(statement):
            continue
        own = DraftEvidence(sentence=sentence.number, quote=None if named or not turns else kept)
        yield as_sentence(statement), (own, *([DraftEvidence(sentence=named, quote=None)] if named else []))


def _is_said(document: Document, sentence: Sentence, at: int) -> bool:
    """Whether it stands in somebody's words, or behind them in their sentence."""
    near = range(max(1, sentence.number - _NEAR), sentence.number + 1)
    said = (one for number in near for one in attributions_of(document, number) if one.speaks and one.force == "says")
    return any(
        (one.sentence == sentence.number and one.cue is not None and sentence.start <= one.cue[0] < at)
        or any(start <= at < end for start, end in one.content)
        for one in said
    )


def _named(
    document: Document, sentences: Sequence[Sentence], sentence: Sentence, at: int, words: str
) -> tuple[str, int | None]:
    """The words with the name for a "he" that they open with, and the number of the sentence before that names them; the
    words alone where none near does."""
    opening = _HE.match(words, 0, at - sentence.start)
    if opening is None or opening.end() != at - sentence.start:
        return words, None
    name = speaker_before(document, sentence, at)
    telling = name.split()[-1] if name and name.casefold() not in PRONOUNS else ""
    near = told_just_before(sentences, sentence.number, _NEAR)
    named = next((one for one in near if telling and telling in document.text[one.start : one.end]), None)
    if named is None:
        return words, None
    start, end = opening.span("who")
    return f"{words[:start]}{name}{words[end:]}", named.number
