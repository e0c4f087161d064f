"""What becomes of pairs that similarity by meaning proposes: speaker, polarity, hedge, time, place, names and figures decide.

A pair that shares many words has been decided by the rules already, and their No stands: "troops were sent" and
"missiles were sent" are near in any model's mind.
"""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.reconcile.embeddings import MODEL
from onrecord.reconcile.events import compatible, of_others
from onrecord.reconcile.groups import SHARED_FIGURE
from onrecord.reconcile.story import Story
from onrecord.records import Advice, Claim

ONE_SPEAKER, ACROSS = 0.75, 0.80
"""cosine from which two claims of one speaker, and of two, can be one"""
LEAST = min(ONE_SPEAKER, ACROSS)


def agreed(
    pairs: Iterable[tuple[Claim, Claim, float]], groups: Mapping[str, Sequence[Claim]], story: Story
) -> tuple[Advice, ...]:
    """The proposed pairs that hold and that no finding has together yet, as advice; sorted."""
    of = {claim.id: key for key, members in groups.items() for claim in members}
    kept = {
        tuple(sorted((one.id, other.id)))
        for one, other, cosine in pairs
        if of.get(one.id) != of.get(other.id) and _may_be_one(one, other, cosine, story)
    }
    return tuple(Advice(kind="same", items=items, relation=None, model=MODEL) for items in sorted(kept))


def _may_be_one(one: Claim, other: Claim, cosine: float, story: Story) -> bool:
    if one.document == other.document or one.negated != other.negated:
        return False
    if story.alike(one, other) >= SHARED_FIGURE:
        return False
    here, there = story.scenes[one.id], story.scenes[other.id]
    if here.history != there.history or not compatible(here, there) or of_others(here, there):
        return False
    figures = [{quantity.value for quantity in claim.quantities} for claim in (one, other)]
    if any(figures) and not figures[0] & figures[1]:
        return False
    if story.speaker(one) is not None and story.speaker(one) == story.speaker(other):
        return cosine >= ONE_SPEAKER
    return cosine >= ACROSS and (one.likelihood == "asserted") == (other.likelihood == "asserted")
