"""Finds the sentences of an article that bear a statement out best, for statements that come without any evidence.

Words count by how rare they are in the article. Sentences are taken one by one, each for the words that those before it
did not have, so that a statement put together from two places gets both.
"""

from math import log

from onrecord.drafts import DraftEvidence
from onrecord.text.comparison import Word, words_of
from onrecord.text.sentences import Sentence
from onrecord.text.words import STOP_WORDS
from onrecord.verify.article import Article

MOST = 3
"""sentences"""
_WORTH = 0.12
"""share of the statement's weight that a further sentence has to add"""
_STORY = frozenset({"body", "title", "caption", "heading"})


def evidence_for(article: Article, statement: str) -> tuple[DraftEvidence, ...]:
    """The sentences that have most of the statement's words, in order; empty when none has any."""
    wanted = {word.key for word in words_of(statement) if _weighs(word)}
    sentences = [sentence for sentence in article.sentences if sentence.kind in _STORY]
    held = {s.number: {word.key for word in article.words(s)} & wanted for s in sentences}
    weight = {key: log(1 + len(sentences) / (1 + sum(key in keys for keys in held.values()))) for key in wanted}
    chosen: list[Sentence] = []
    open_keys = set(wanted)
    while len(chosen) < MOST and open_keys:
        best = max(sentences, key=lambda s: _gain(held[s.number], open_keys, weight), default=None)
        if best is None or _gain(held[best.number], open_keys, weight) <= _WORTH * sum(weight.values()):
            break
        chosen.append(best)
        open_keys -= held[best.number]
    return tuple(DraftEvidence(sentence=s.number, quote=None) for s in sorted(chosen, key=lambda s: s.number))


def _weighs(word: Word) -> bool:
    return word.low not in STOP_WORDS and len(word.low) > 1


def _gain(held: set[str], wanted: set[str], weight: dict[str, float]) -> float:
    return sum(sorted(weight[key] for key in held & wanted))
