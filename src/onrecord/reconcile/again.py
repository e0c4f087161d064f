"""Works a saved briefing's findings out again, from what the briefing itself holds: no article, no model.

So a reader can check that they follow from the claims, and ask what would be left without an outlet.
"""

from collections.abc import Sequence

from onrecord.reconcile import Reconciled, reconcile
from onrecord.records import Actor, Advice, Briefing, Claim, Denial, DocumentHead, Kinship, Reading, content_id


def again(briefing: Briefing, *, without: Sequence[str] = ()) -> Reconciled:
    """What follows from the briefing's claims and denials; `without` are ids of documents to leave out.

    Every claim and denial must be of a document that the briefing lists.
    """
    gone = set(without)
    return reconcile(
        [head for head in briefing.documents if head.id not in gone],
        [reading for reading in readings_of(briefing) if reading.document not in gone],
        kinships=kinships_without(briefing.kinships, without),
        advice=advice_without(briefing, without),
        ratings={item.outlet: item.letter for item in briefing.reliability},
    )


def readings_of(briefing: Briefing) -> list[Reading]:
    """The readings that the briefing was made of, as far as reconciliation needs them."""
    return [_reading(briefing, head) for head in briefing.documents]


def _reading(briefing: Briefing, head: DocumentHead) -> Reading:
    by = next((answer for answer in briefing.provenance.answers if answer.document == head.id), None)
    return Reading(
        document=head.id,
        answered_by=by.by if by else "rules",
        model=by.model if by else None,
        actors=tuple(
            Actor(
                id=content_id("a", head.id, mention.name),
                name=mention.name,
                kind=mention.kind,
                role=mention.role,
                also_called=tuple(
                    sorted(
                        other.name
                        for someone in briefing.actors
                        for other in someone.mentions
                        if other.document == head.id and other.same_as == mention.name
                    )
                ),
                documents=(head.id,),
            )
            for actor in briefing.actors
            for mention in actor.mentions
            if mention.document == head.id and mention.kind is not None and mention.same_as is None
        ),
        claims=tuple(claim for claim in briefing.claims if claim.document == head.id),
        denials=tuple(denial for denial in briefing.denials if denial.document == head.id),
        refused=(),
        warned=(),
        uncovered=(),
        passages=tuple(passage for passage in briefing.passages if passage.document == head.id),
    )


def kinships_without(kinships: Sequence[Kinship], without: Sequence[str]) -> tuple[Kinship, ...]:
    """The kinships of the other documents; one article alone is kin to none."""
    left = [
        group.model_copy(update={"documents": tuple(key for key in group.documents if key not in set(without))})
        for group in kinships
    ]
    return tuple(group for group in left if len(group.documents) > 1)


def advice_without(briefing: Briefing, without: Sequence[str]) -> tuple[Advice, ...]:
    """The advice that speaks of no item of the documents left out."""
    items: list[Claim | Denial] = [*briefing.claims, *briefing.denials]
    gone = {item.id for item in items if item.document in set(without)}
    return tuple(item for item in briefing.advice if not gone & set(item.items))
