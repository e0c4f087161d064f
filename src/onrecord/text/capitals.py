"""Capitals and seats of government that news English puts for the state: "Pyongyang denied" is North Korea denying.

Only for not taking one for a rival of the other; who spoke is still told in the article's own words.
"""

from functools import cache

from onrecord.text.lexicon import states
from onrecord.text.words import stem


@cache
def _states() -> tuple[tuple[frozenset[frozenset[str]], frozenset[frozenset[str]]], ...]:
    def stems(names: tuple[str, ...]) -> frozenset[frozenset[str]]:
        return frozenset(frozenset(map(stem, name.split())) for name in names)

    return tuple((stems(state.seats), stems(state.names)) for state in states())


def seat_of(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one name's words, by stem, hold a seat of government and the other's the state, or the reverse."""
    return any(
        (_holds(one, seats) and _holds(other, states)) or (_holds(other, seats) and _holds(one, states))
        for seats, states in _states()
    )


def _holds(words: frozenset[str], names: frozenset[frozenset[str]]) -> bool:
    return any(name <= words for name in names)
