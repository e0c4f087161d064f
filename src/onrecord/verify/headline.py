"""A headline is held against its own article: where the body hedges what the headline states, that is said.

The headline did say it, so the item stands; the reader is warned that the body is weaker.
"""

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.comparison import Word
from onrecord.text.cues import likelihood_of
from onrecord.text.sentences import Sentence
from onrecord.text.words import STOP_WORDS
from onrecord.verify.item import Item, objection
from onrecord.verify.likelihood import rank

_SHARED = 0.5
"""share of the headline's words of weight that a sentence of the body has to have to be about the same"""
_MOST = 3
"""sentences of the body that are compared, those with most in common first"""


def check(item: Item) -> list[Objection]:
    """Warns where every sentence of the body that says what the headline says is less sure."""
    if not item.headline or not isinstance(item.draft, DraftClaim):
        return []
    told = [(sentence, *likelihood_of(_words(item, sentence))) for sentence in _same(item)]
    if not told or any(rung == "asserted" or rank(rung) >= rank(item.draft.likelihood) for _, rung, _ in told):
        return []
    sentence, rung, words = told[0]
    return [
        objection(
            "headline",
            "the headline is surer than the body",
            severity="warning",
            span=item.document.span(sentence.start, sentence.end),
            expected=f"{rung} ({words})",
            found=item.draft.likelihood,
        )
    ]


def _words(item: Item, sentence: Sentence) -> str:
    return item.article.text[sentence.start : sentence.end]


def _same(item: Item) -> list[Sentence]:
    """The sentences of the body that have most of the headline's words."""
    wanted = {word.key for word in item.stated if _weighs(word)}
    shared = {
        sentence: len(wanted & item.article.keys_in(sentence))
        for sentence in item.article.sentences
        if sentence.kind == "body"
    }
    about = [sentence for sentence, count in shared.items() if wanted and count >= _SHARED * len(wanted)]
    return sorted(about, key=lambda sentence: (-shared[sentence], sentence.number))[:_MOST]


def _weighs(word: Word) -> bool:
    return word.low not in STOP_WORDS and len(word.low) > 2
