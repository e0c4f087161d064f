"""Whose side somebody is on: whether two are one, or one's body; and which claims are the denier's own."""

import re
from collections.abc import Iterator

from onrecord.reconcile.naming import telling
from onrecord.reconcile.story import Story
from onrecord.records import Actor, Claim


def own_account(claim: Claim, denier: Actor, story: Story, *, negated: bool) -> bool:
    """Whether a claim is the denier's own: the denial itself read as a claim, or his account of the matter or his body's;
    `negated`: what is denied is itself that something is not so."""
    if claim.negated and not negated:
        return True
    if claim.speaker is None:
        return False
    return one_side(story.cast.actor(claim.document, claim.speaker), denier, story)


_FORMER = re.compile(r"\b(?:former(?:ly)?|ex)\b", re.IGNORECASE)


def one_side(one: Actor, other: Actor, story: Story) -> bool:
    """Whether two are one, or one body's: a ministry and its minister, a firm and its spokesman; none who was so once."""
    if one.id == other.id:
        return True
    if any(_FORMER.search(f"{actor.name} {actor.role or ''}") for actor in (one, other)):
        return False
    mine, theirs = ([words for name in _bodies_of(actor, story) if (words := telling(name))] for actor in (one, other))
    return any(a <= b or b <= a for a in mine for b in theirs)


def _bodies_of(actor: Actor, story: Story) -> Iterator[str]:
    if actor.kind in ("organisation", "state", "armed_force"):
        yield actor.name
    if body := story.cast.body(actor):
        yield body
