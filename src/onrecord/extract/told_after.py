"""Whose words a clause is, where an "it" behind it tells: "The road will be shut, it was announced by the ministry." """

import re
from collections.abc import Sequence

from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import Sentence

_MEANS = frozenset("announce state report say declare disclose reveal confirm".split())
_LEAST = 4
"""words of a clause that tells something"""
_HAS_VERB = re.compile(rf"\b{A_VERB}\b")
_HANGS = re.compile(
    r"(?:if|when|as|although|though|while|whereas|after|before|because|unless|since|and|but|once|until)\b", re.I
)


def with_what_was_told(
    document: Document, sentences: Sequence[Sentence], said: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions; one of an "it" behind a clause has the clause in its place."""
    return tuple(_told(document, sentences, one) or one for one in said)


def _told(document: Document, sentences: Sequence[Sentence], one: Attribution) -> Attribution | None:
    text, sentence = document.text, sentences[one.sentence - 1]
    start, end = one.content[0]
    if one.lemma not in _MEANS or text[start - 2 : end] != ", it" or one.cue is None or one.source is None:
        return None
    clause = text[sentence.start : start].rstrip(" ,")
    passive = end <= one.cue[0] < one.source[0]
    last = not text[one.source[1] : sentence.end].strip(' .”"')
    if not (passive and last) or len(clause.split()) < _LEAST or not _HAS_VERB.search(clause) or _HANGS.match(clause):
        return None
    return one._replace(content=((sentence.start, sentence.start + len(clause)),))
