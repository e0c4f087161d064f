"""Whose words a clause or a sentence is, where an "it" or "this" behind it tells: "The dam is safe. This was stated by the
minister", "The road will be shut, it was announced by the ministry"."""

import re
from collections.abc import Sequence

from onrecord.text.attribution.records import Attribution
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import Sentence

_POINTS = frozenset({"this", "that"})
_MEANS = frozenset("announce inform state report say note stress explain declare disclose reveal confirm".split())
"""verbs of which "it was … by the ministry" makes what stands before it the ministry's"""
_LEAST = 4
"""words that tell something"""
_HAS_VERB = re.compile(rf"\b{A_VERB}\b")
_HANGS = re.compile(
    r"(?:if|when|as|although|though|while|whereas|after|before|because|unless|since|and|but|once|until)\b", re.I
)
_LAST = re.compile(r"(?:\s+(?:on\s+\w+day|yesterday|today|earlier|last\s+\w+))?[\s.”\"]*")
"""behind the one who said it, where the sentence ends there"""


def told_before(text: str, found: Sequence[Attribution], sentences: Sequence[Sentence]) -> list[Attribution]:
    """The attributions; one of a bare "this" has the sentence before it as its content, where that is nobody else's, and one
    of an "it" at the end of a sentence the clause before it."""
    at = {sentence.number: place for place, sentence in enumerate(sentences)}
    spoken = {one.sentence for one in found if one.speaks and one.source is not None}
    return [_told(text, one, sentences, at[one.sentence], spoken) for one in found]


def _told(text: str, one: Attribution, sentences: Sequence[Sentence], place: int, spoken: set[int]) -> Attribution:
    start, end = one.content[0]
    if one.kind != "indirect" or len(one.content) > 1 or one.source is None or one.cue is None:
        return one
    sentence, before = sentences[place], sentences[place - 1] if place else None
    told = None
    if text[start:end].casefold() in _POINTS and start == sentence.start and one.force == "says" and before:
        told = (before.start, before.end) if _tells(text, before) and before.number not in spoken else None
    elif one.lemma in _MEANS and text[start - 2 : end] == ", it" and end <= one.cue[0] < one.source[0]:
        last = _LAST.fullmatch(text, one.source[1], sentence.end) is not None
        clause = text[sentence.start : start - 2]
        told = (sentence.start, start - 2) if last and _HAS_VERB.search(clause) and not _HANGS.match(clause) else None
    if told is None or len(text[slice(*told)].split()) < _LEAST:
        return one
    return one._replace(content=((told[0], told[0] + len(text[slice(*told)].rstrip(" .!"))),))


def _tells(text: str, sentence: Sentence) -> bool:
    """Whether a sentence of the body asks nothing and stands in no quotation."""
    return sentence.kind == "body" and text[sentence.start : sentence.end].rstrip()[-1:] in (".", "!")
