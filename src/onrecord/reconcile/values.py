"""Puts values side by side: the one way in which a discrepancy is made, so that equal ones have equal ids."""

from collections.abc import Iterable

from onrecord.records import Claim, Discrepancy, DiscrepancyKind, DiscrepantValue, Relation, content_id

MOST = 12
"""values shown of one discrepancy; a value that more claims give is shown once"""


def value(shown: str, claim: Claim, figure: str = "") -> DiscrepantValue:
    """A value with the place that bears it out: the evidence that holds its words, or the figure in it, else the claim's first."""
    held = (found for words in (shown, figure) if words for found in claim.evidence if words in found.text)
    place = next(held, claim.evidence[0])
    span = place.model_dump(include={"start", "end", "text"})
    return DiscrepantValue.model_validate({"value": shown, "document": claim.document, "item": claim.id, "span": span})


def discrepancy(
    kind: DiscrepancyKind,
    about: str,
    relation: Relation,
    why: str,
    values: Iterable[DiscrepantValue],
    *,
    alarm: bool = False,
) -> Discrepancy:
    """Values that differ, in the order given; the id comes from what they are."""
    ordered = tuple(values)[:MOST]
    key = content_id("x", kind, about, relation, sorted((value.value, value.item) for value in ordered))
    return Discrepancy(id=key, kind=kind, about=about, relation=relation, why=why, values=ordered, alarm=alarm)
