"""Whose age a figure is: one person's of one name, or one whom each article calls the same and tells of no other such.

A mother and her daughter have one surname and two ages.
"""

from collections.abc import Sequence
from itertools import combinations

from onrecord.reconcile.measures import Mention

_SHORTEST = 3
"""letters of a first name that can be short for a longer one"""


def of_one_called(one: Mention, other: Mention, held: Sequence[Mention]) -> bool:
    """Whether two ages are of one first name and surname, of which either article gives one age: a daughter's is another."""
    if not can_be_one(one.measure.given, other.measure.given):
        return False
    for mention in (one, other):
        of_them = {
            m.measure.value
            for m in held
            if m.claim.document == mention.claim.document
            and m.measure.noun == mention.measure.noun
            and any(can_be_one(m.measure.given, o.measure.given) for o in (one, other))
        }
        if of_them != {mention.measure.value}:
            return False
    return True


def can_be_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether first names can be one person's: the same, or one short for the other, "Dan" for "Daniel"."""
    if one & other:
        return True
    return any(min(len(a), len(b)) >= _SHORTEST and (a.startswith(b) or b.startswith(a)) for a in one for b in other)


def one_of_that_name(surname: str, held: Sequence[Mention]) -> bool:
    """Whether all whose age is given under a surname can be one: a mother and her son have two first names."""
    called = {m.measure.given for m in held if m.measure.noun == surname}
    return all(one & other for one, other in combinations(called - {frozenset()}, 2))


def one_person(one: Mention, other: Mention, held: Sequence[Mention]) -> float | None:
    """By the name; else by what the person is called, where each article tells of but one such person."""
    mine, theirs = one.measure, other.measure
    shared = mine.others & theirs.others
    if not shared:
        return None
    for mention in (one, other):
        same = {
            m.measure.value for m in held if m.claim.document == mention.claim.document and m.measure.others & shared
        }
        if len(same) > 1:
            return None
    return 2.0
