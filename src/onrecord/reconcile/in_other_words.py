"""Finds for a denial the one finding that tells in other words what is denied, among those that are not the denier's own."""

import re
from collections.abc import Mapping

from onrecord.reconcile.answering import Deeds, Denied, nearest, of_another, tells_of_another
from onrecord.reconcile.deeds import deeds
from onrecord.reconcile.sides import own_account
from onrecord.reconcile.story import Story
from onrecord.records import NON_ANSWERS, Claim, Denial
from onrecord.text.cues import negators_in


def told_in_other_words(
    denial: Denial, names: frozenset[str], story: Story, done: Deeds, claims: Mapping[str, Claim], of: dict[str, str]
) -> tuple[str, ...]:
    """The finding, or nothing where none tells it or two do nearly as well.

    `names` are the words of the denier's name, `claims` all claims by id, `of` the finding that each belongs to.
    """
    wanted = deeds(denial.denied_statement)
    if not wanted:
        return ()
    answers = denial.form not in NON_ANSWERS
    denied = Denied(denial.denied_statement, names, answers)
    denier = story.cast.actor(denial.document, denial.denier)
    negated = bool(negators_in(denial.denied_statement)) or not answers
    near = [c for c in done.near(wanted) if not own_account(c, denier, story, negated=negated)]
    found = nearest(denied, near, done, of)
    if found is None and tells_of_another(denied.words):
        others = [c for c in claims.values() if not c.negated and not own_account(c, denier, story, negated=False)]
        told = [(c, who) for c in others if (who := _who_says(c, story))]
        found = of_another(denied, told, of)
    return (found,) if found else ()


def _who_says(claim: Claim, story: Story) -> str:
    """The name and office of a claim's speaker; of one without, all that it says, where it tells who accuses whom."""
    if claim.speaker is None:
        return claim.statement if _ACCUSES.search(claim.statement) else ""
    actor = story.cast.actor(claim.document, claim.speaker)
    return f"{actor.name} {actor.role or ''}"


_ACCUSES = re.compile(r"\b(?:accus|alleg|claim)")
