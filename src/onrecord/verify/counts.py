"""What a figure is said to count stands in the evidence, so that no count of one thing is shown as one of another."""

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.harm import kinds_of_harm
from onrecord.text.words import content_stems, stem, words_in
from onrecord.verify.item import Item, objection

_ANYBODY = frozenset(
    stem(word)
    for word in "people persons person others total number count victims civilians men women altogether".split()
)
"""words that say no more than that people, or things, are counted"""


def check(item: Item) -> list[Objection]:
    """Objects to what is counted where its words are not the evidence's.

    It is an error where none of them is, or where a harm is counted that the evidence does not tell of.
    """
    if not isinstance(item.draft, DraftClaim) or not item.spans:
        return []
    found = []
    for quantity in item.draft.quantities:
        named = content_stems(quantity.counts or "") - _ANYBODY
        # The statement's own words are held against the evidence by the other checks.
        known = {stem(word) for word in words_in(f"{item.context} {item.statement}")}
        strange = [word for word in sorted(named - known) if not _same_harm(word, item.context)]
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


def _same_harm(word: str, evidence: str) -> bool:
    """Whether a word is another for a harm that the evidence tells of: "fatalities" for "dead"."""
    return bool(kinds_of_harm(word) & kinds_of_harm(evidence))
