"""What speaks against two claims being one, however much they share: a figure that one of them calls wrong, other harm, a
matter that one of them only mentions, a "they" that may be anybody.
"""

import re

from onrecord.reconcile.concepts import core, main_clause_end, things
from onrecord.reconcile.counts import in_passing
from onrecord.reconcile.grades import place_of
from onrecord.reconcile.story import without_hedge
from onrecord.records import Claim
from onrecord.text.clauses import main_clause
from onrecord.text.figures import figures_in
from onrecord.text.harm import kinds_of_harm
from onrecord.text.names import fold_name
from onrecord.text.polarity import opposites
from onrecord.text.words import STOP_WORDS, stem, words_in

_OPEN = re.compile(r"(?:it|he|she|they|this|that)\b", re.IGNORECASE)
_TELLING = 3
"""things that a statement names, from which it tells by itself what it is about"""


def of_whom_is_open(claim: Claim) -> bool:
    """Whether a statement names too little to be told from another's: "It never received them"."""
    return _OPEN.match(claim.statement) is not None and len(things(without_hedge(claim))) < _TELLING


def one_matter(one: Claim, other: Claim) -> bool:
    """Whether two claims share some of what is so, and not only why, when or under what it is."""
    main = [things(claim.statement) & core(claim.statement, least=2) for claim in (one, other)]
    return not all(main) or bool(main[0] & main[1])


def turned_round(one: Claim, other: Claim) -> bool:
    """Whether two claims tell the opposite with the same words besides: "prices rose", "prices fell"; or the same deed the other
    way round: "the union sued the firm", "the firm sued the union"."""
    owners = [_OWNER.match(claim.statement) for claim in (one, other)]
    if all(owners) and len({fold_name(found["who"]) for found in owners if found}) > 1:
        return True  # "Orne's troops fired first", "Velm's troops fired first"
    mine, theirs = in_order(one.statement), in_order(other.statement)
    own, others = set(mine) - set(theirs), set(theirs) - set(mine)
    if any(opposites(a, b) for a in own for b in others):
        return True
    shared = set(mine) & set(theirs)
    first, second = ([term for term in told if term in shared] for told in (mine, theirs))
    passive = [" by " in claim.statement for claim in (one, other)]
    whole = 2 * len(shared) >= _WHOLE * (len(set(mine)) + len(set(theirs)))
    return (
        whole and len(first) > 2 and first[:1] == second[-1:] and second[:1] == first[-1:] and passive[0] == passive[1]
    )


_OWNER = re.compile(r"(?:The\s+)?(?P<who>[A-Z][\w-]+)[’']s\s+[a-z]")
_WHOLE = 0.9
"""share of two statements' words that must be the same for their order to tell"""


def in_order(statement: str) -> list[str]:
    """The stems of what a statement's main clause tells, in order, each once."""
    main = statement[: main_clause_end(statement)]
    return list(dict.fromkeys(stem(word) for word in words_in(main) if word.casefold() not in STOP_WORDS))[:_MOST]


_MOST = 24
"""words of a main clause that are compared"""


def of_another_count(one: Claim, other: Claim) -> bool:
    """Whether both claims give figures, and none that both do."""
    figures = figures_given(one), figures_given(other)
    return all(figures) and not figures[0] & figures[1]


def figures_given(claim: Claim) -> frozenset[float]:
    """The figures that a claim gives, and not only in passing."""
    return frozenset(q.value for q in claim.quantities if q.value is not None and not in_passing(claim, q))


def calls_wrong(one: Claim, other: Claim) -> bool:
    """Whether one of two claims says of the other's figure that it is not so: "213 people, and not 214"."""
    return _says_wrong(one, other) or _says_wrong(other, one)


def _says_wrong(one: Claim, other: Claim) -> bool:
    if " not " not in one.statement or not one.quantities or not other.quantities:
        return False
    wrong = {q.value for q in figures_in(one.statement) if _NOT.search(one.statement, 0, q.start)}
    return bool(wrong & {q.value for q in other.quantities} - {q.value for q in one.quantities if q.value not in wrong})


_NOT = re.compile(r"\bnot\s+(?:the\s+)?$")


def main_values(claim: Claim) -> frozenset[float]:
    """The figures of a claim's main clause: "she left after the bank cut its forecast to 9 million" is no claim about that."""
    if not claim.quantities:
        return frozenset()
    end = main_clause_end(claim.statement)
    told = (q for q in claim.quantities if q.value is not None and place_of(claim.statement, q.text) < end)
    return frozenset(q.value for q in told if q.value is not None and not in_passing(claim, q))


def other_harm(one: Claim, other: Claim) -> bool:
    """Whether two claims give figures of different harm: of the dead and of the injured."""
    if not one.quantities or not other.quantities:
        return False
    first, second = (kinds_of_harm(main_clause(claim.statement)) for claim in (one, other))
    return bool(first and second) and not first & second
