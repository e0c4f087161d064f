"""Finds for a denial the one finding that tells in other words what is denied, among those that are not the denier's own."""

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
        said = ((c, story.cast.actor(c.document, c.speaker)) for c in claims.values() if c.speaker and not c.negated)
        told = [(c, f"{who.name} {who.role or ''}") for c, who in said if who.id != denier.id]
        found = of_another(denied, told, of)
    return (found,) if found else ()
