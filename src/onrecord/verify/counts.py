"""What a figure is said to count stands in the evidence, so that no count of one thing is shown as one of another."""

from collections.abc import Iterator

from onrecord.drafts import DraftClaim, DraftQuantity
from onrecord.records import Objection
from onrecord.text.figures import figures_in
from onrecord.text.harm import kinds_of_harm
from onrecord.text.words import content_stems, stem, words_in
from onrecord.verify.item import Item, objection

_ANYBODY = frozenset(
    stem(word)
    for word in "people persons person others total number count victims civilians men women altogether".split()
)
"""words that say no more than that people, or things, are counted"""
_ONE = frozenset("a an one single the sole lone first".split())
_VALUES = {"half": 0.5, "both": 2, "couple": 2, "pair": 2, "twice": 2, "no": 0, "none": 0, "nobody": 0, "zero": 0}
"""words that make a figure without being one of `text.figures`"""


def check(item: Item) -> list[Objection]:
    """Objects to what is counted where its words are not the evidence's, and to a value where there is no figure.

    It is an error where none of them is, or where a harm is counted that the evidence does not tell of this figure.
    """
    if not isinstance(item.draft, DraftClaim) or not item.spans:
        return []
    found = []
    # The statement's own words are held against the evidence by the other checks.
    known = {stem(word) for word in words_in(f"{item.context} {item.statement}")} if item.draft.quantities else ()
    for quantity in item.draft.quantities:
        named = content_stems(quantity.counts or "") - _ANYBODY
        # Words of harm are known by their whole form: "injured", not its stem.
        whole = {stem(word): word for word in words_in(quantity.counts or "")}
        strange = [whole[key] for key in sorted(named.difference(known)) if not _same_harm(whole[key], item.context)]
        found += [*_valued(item, quantity), *(_another_harm(item, quantity) if not strange else ())]
        if strange:
            found.append(
                objection(
                    "counts",
                    "what is counted is not in the evidence",
                    severity="error" if len(strange) == len(named) or any(map(kinds_of_harm, strange)) else "warning",
                    span=item.spans[0],
                    expected=quantity.text,
                    found=quantity.counts,
                )
            )
    return found


def _valued(item: Item, quantity: DraftQuantity) -> Iterator[Objection]:
    """A value needs words that have one: "more soldiers" is no figure."""
    if quantity.value is None or figures_in(quantity.text):
        return
    words = {word.casefold() for word in words_in(quantity.text)}
    if quantity.value in {_VALUES[word] for word in words & set(_VALUES)} or (quantity.value == 1 and words & _ONE):
        return
    message = "there is no such figure in these words"
    yield objection("counts", message, span=item.spans[0], expected=quantity.text, found=f"{quantity.value:g}")


def _another_harm(item: Item, quantity: DraftQuantity) -> Iterator[Objection]:
    """Where "twenty were killed and six wounded", six do not count the killed."""
    mine = kinds_of_harm(f"{quantity.text} {quantity.counts or ''}")
    if not mine:
        return
    wanted = {figure.value for figure in figures_in(quantity.text)}
    theirs: set[str] = set()
    for sentence in item.sentences:
        for figure, harm in item.article.harms(sentence):
            if figure.value in wanted:
                theirs |= harm or frozenset()
    if theirs and not mine & theirs:
        shown, expected = quantity.counts or quantity.text, " or ".join(sorted(theirs))
        yield objection("counts", "something else is counted", span=item.spans[0], expected=expected, found=shown)


def _same_harm(word: str, evidence: str) -> bool:
    """Whether a word is another for a harm that the evidence tells of: "fatalities" for "dead"."""
    return bool(kinds_of_harm(word) & kinds_of_harm(evidence))
