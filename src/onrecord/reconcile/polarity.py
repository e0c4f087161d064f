"""One thing said to be so and said not to be so: a contradiction, or what changed between two articles.

A denial is not meant here: it has its own record. What is meant is "no one has claimed the attack" beside "the group
claimed the attack", or "there was no second gunman" beside "two gunmen"; and in one article what two sides say of one
thing, as "we have no record of a call" beside "she called", or "there was no such list" right after who told of a list.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from onrecord.reconcile.concepts import terms, things
from onrecord.reconcile.denials import words_before
from onrecord.reconcile.events import compatible, main_part
from onrecord.reconcile.sides import one_side
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy, Relation
from onrecord.text.cues import negators_in

OPPOSITE = 0.45
"""likeness of a negated claim and one that is not, from which they speak of one thing"""
ALL_OF_IT = 0.8
"""share of what is said not to be so, names apart, that the other claim must hold"""
MOST_OF_IT = 0.6
"""that share where they are more alike, and two sides speak"""
CLEARLY = 0.5
"""how much more"""
_MUCH = 3
"""terms that two sides of one article share, at least: "these people are not injured" answers no "100 people were injured" """
_MOST_HELD = 150
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:first|worst|deadliest|last)\b.*\bsince\b", re.IGNORECASE | re.DOTALL)
_FOR_NOW = re.compile(r"\b(?:immediate(?:ly)?|yet|so\s+far|initial(?:ly)?|at\s+first|still)\b", re.IGNORECASE)


def polarity(groups: Mapping[str, Sequence[Claim]], story: Story) -> list[Discrepancy]:
    """Negated claims beside the claim of another article that says the opposite."""
    bodies = [claim for members in groups.values() for claim in members if not claim.headline]
    holders: dict[str, list[Claim]] = defaultdict(list)
    negated = sorted((c for c in bodies if c.negated), key=lambda claim: claim.id)
    wanted = {term for claim in negated for term in story.weighing.rarest(claim.id)}
    for claim in sorted(bodies, key=lambda claim: claim.id):
        if not claim.negated:
            for term in wanted & story.weighing.terms[claim.id]:
                holders[term].append(claim)
    in_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in bodies if negated else ():
        in_article[claim.document].append(claim)
    seen: set[tuple[str, str]] = set()
    of = {claim.id: key for key, members in groups.items() for claim in members}
    found = []
    for claim in negated:
        near = {
            o.id: o
            for term in story.weighing.rarest(claim.id)
            for o in story.limits.first("opposites", holders[term], _MOST_HELD)
        }
        against = [o for o in near.values() if _opposite(claim, o, story)] or _such_as(claim, in_article, story)
        if against:
            other = max(against, key=lambda o: (round(story.alike(claim, o), 6), o.id))
            pair = of[claim.id], of[other.id]
            if pair not in seen:
                seen.add(pair)
                relation, why = _relation(claim, other, story)
                values = [value(claim.statement, claim), value(other.statement, other)]
                found.append(discrepancy("polarity", "so, or not so", relation, why, values))
    return found


def _opposite(claim: Claim, other: Claim, story: Story) -> bool:
    two_sides = _two_sides(claim, other, story)
    if claim.document == other.document and not two_sides:
        return False
    if not compatible(story.scenes[claim.id], story.scenes[other.id]):
        return False
    if _SINCE.search(claim.statement) and _FIRST.search(other.statement):
        return False  # "no fatal crash since 1959" and "the first since 1959" are one thing
    if bool(story.scenes[claim.id].places) != bool(story.scenes[other.id].places):
        return False  # a place that one of the two alone names is another event's
    # "No one immediately claimed the attack": who did not, and for how long, is no part of what was not done.
    plain = _FOR_NOW.sub(" ", main_part(claim.statement))
    done, not_done = things(other.statement), things(plain)
    one_article = claim.document == other.document
    if len(done & not_done) < (_MUCH if one_article else 2) or negators_in(other.statement):
        return (
            False  # "was not on the list but was known to them" and "was known to them but was not on the list" are one
        )
    share = story.weighing.held_by(not_done, terms(other.statement))
    alike = story.weighing.alike(terms(plain), story.weighing.terms[other.id])
    if two_sides and share >= MOST_OF_IT and alike >= CLEARLY:
        return True
    return not one_article and share >= ALL_OF_IT and alike >= OPPOSITE


def _two_sides(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether two claims have speakers who are named or described, and neither speaks for the other."""
    if claim.speaker is None or other.speaker is None:
        return False
    cast = story.cast
    return not one_side(cast.actor(claim.document, claim.speaker), cast.actor(other.document, other.speaker), story)


_SUCH = re.compile(r"\b(?:no|any|never)\s+(?:[\w’'-]+\s+){0,3}?such\s+(?:an?\s+)?(?P<what>[a-z]{3,})", re.IGNORECASE)


def _such_as(claim: Claim, bodies: Mapping[str, Sequence[Claim]], story: Story) -> list[Claim]:
    """For "there was no such list": the one claim of the sentence right before in which another side tells of a list."""
    found = _SUCH.search(claim.statement)
    if not found:
        return []
    before = words_before(claim.document, claim.evidence[0], bodies[claim.document])
    wanted = terms(found["what"])
    told = [o for o in before if not o.negated and wanted <= terms(o.statement) and _two_sides(claim, o, story)]
    return told if len(told) == 1 else []


def _relation(claim: Claim, other: Claim, story: Story) -> tuple[Relation, str]:
    if claim.document == other.document:
        return "conflict", "one side says that it is so, another that it is not"
    before, after = story.day(claim.document), story.day(other.document)
    if _FOR_NOW.search(claim.statement):
        return "update", "not so at first, by one article; so by another"
    if before and after and before < after:
        return "update", "not so by an earlier article, so by a later one"
    return "conflict", "one article says that it is so, another that it is not"
