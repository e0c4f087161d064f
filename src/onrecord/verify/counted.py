"""What a quantity says of a figure is the article's: that there is one, whom or what it counts, and what befell them.

The words of a quantity stand in the tables of a briefing beside those of other articles, so "six soldiers killed" where
six were wounded would make a conflict that nobody reported.
"""

from collections.abc import Iterator

from onrecord.drafts import DraftClaim, DraftQuantity
from onrecord.records import Objection
from onrecord.text.figures import figures_in
from onrecord.text.harm import harm_beside, harms_in
from onrecord.text.words import STOP_WORDS, words_in
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import terms

_ONE = frozenset("a an one single the sole lone first".split())
_VALUES = {"half": 0.5, "both": 2, "couple": 2, "pair": 2, "twice": 2, "no": 0, "none": 0, "nobody": 0, "zero": 0}
"""words that make a figure without being one of `text.figures`"""
_ANYBODY = frozenset(terms("people persons men women number total count share toll times amount value cost level rate"))
"""what may be said of a figure in any article"""


def check(item: Item) -> list[Objection]:
    """Objects to a value where there is no figure, and to a figure that is said to count what it does not."""
    if not isinstance(item.draft, DraftClaim) or not item.spans:
        return []
    found: dict[str, Objection] = {}
    for quantity in item.draft.quantities:
        for complaint in (*_valued(item, quantity), *_harm(item, quantity), *_unit(item, quantity)):
            found.setdefault(complaint.found or "", complaint)
    return list(found.values())


def _valued(item: Item, quantity: DraftQuantity) -> Iterator[Objection]:
    """A value needs words that have one."""
    if quantity.value is None or figures_in(quantity.text):
        return
    words = {word.casefold() for word in words_in(quantity.text)}
    if quantity.value in {_VALUES[word] for word in words & set(_VALUES)} or (quantity.value == 1 and words & _ONE):
        return
    message = "there is no such figure in these words"
    yield objection("counted", message, span=item.spans[0], expected=quantity.text, found=f"{quantity.value:g}")


def _harm(item: Item, quantity: DraftQuantity) -> Iterator[Objection]:
    """Whoever was wounded is not counted as killed."""
    mine = harms_in(f"{quantity.text} {quantity.counts or ''}")
    if not mine:
        return
    wanted = {figure.value for figure in figures_in(quantity.text)}
    theirs: set[str] = set()
    for sentence in item.sentences:
        words = item.article.text[sentence.start : sentence.end]
        for figure in item.article.figures(sentence.start, sentence.end):
            if figure.value in wanted:
                theirs |= harm_beside(words, figure) or frozenset()
    if not mine & (theirs or harms_in(item.context)):
        message, shown = "something else is counted", quantity.counts or quantity.text
        yield objection("counted", message, span=item.spans[0], expected=item.quoted, found=shown)


def _unit(item: Item, quantity: DraftQuantity) -> Iterator[Objection]:
    """Whoever or whatever is counted is named by the article."""
    words = [*words_in(quantity.text), *words_in(quantity.counts or "")]
    plain = " ".join(word for word in words if not figures_in(word) and not harms_in(word))
    counted = [term for term in terms(plain) if term not in STOP_WORDS and term not in _ANYBODY]
    strange = [term for term in counted if term not in item.article.names and term not in item.article.keys]
    if strange and len(strange) == len(counted):
        message, shown = "the article names nothing of the kind", quantity.counts or quantity.text
        yield objection("counted", message, span=item.spans[0], expected=item.quoted, found=shown)
