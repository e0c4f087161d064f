"""The actors that a draft lists, under every name it gives them: who is meant when it says that somebody speaks."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from onrecord.drafts import DraftActor
from onrecord.text.comparison import Word, keys_in, words_of
from onrecord.text.names import fold_name, without_role
from onrecord.text.once import once
from onrecord.text.words import STOP_WORDS, stem

_COMPASS = frozenset("north south east west new united great northern southern eastern western".split())
"""words that part one name from another: North Korea from South Korea"""
_SHORT = 3
"""words of a name that is known by its last one; a description ("voters in the primary") is known by most of it"""


@lru_cache(maxsize=4096)
def terms(name: str) -> tuple[str, ...]:
    """The words of a name or a description that tell who is meant, by stem."""
    return tuple(term for term in keys_of(words_of(name)) if term not in STOP_WORDS and len(term) > 1)


def keys_of(words: Iterable[Word]) -> list[str]:
    """The words as terms of a name would have them."""
    return [term for word in words for term in _terms_of(word.low)]


@lru_cache(maxsize=16_384)
def _terms_of(low: str) -> tuple[str, ...]:
    return tuple(stem(part) for part in fold_name(low).split())


class Alias(NamedTuple):
    """Something an actor is called, as terms."""

    terms: tuple[str, ...]
    by_last: bool
    """whether the last word alone tells who is meant: "Vek" for Ana Vek, but not "Korea" for North Korea"""


class Cast:
    """A draft's list of actors; each answer is worked out when it is first asked for, however many items ask again."""

    def __init__(self, actors: Sequence[DraftActor]) -> None:
        self.actors = actors
        self._known: dict[str, tuple[Alias, ...]] = {}

    @once
    def names(self) -> tuple[str, ...]:
        """Every name and role of every actor."""
        return tuple(name for actor in self.actors for name in (actor.name, actor.role or "", *actor.also_called))

    @once
    def terms(self) -> frozenset[str]:
        """Every term of these."""
        return frozenset(term for name in self.names for term in terms(name))

    @once
    def keys(self) -> frozenset[str]:
        """The key of every word of these."""
        return frozenset().union(*map(keys_in, self.names))

    @once
    def _called(self) -> tuple[tuple[list[tuple[str, ...]], tuple[str, ...]], ...]:
        """What every actor is called, and its role, as terms."""
        return tuple(
            ([terms(name) for name in (actor.name, *actor.also_called)], terms(actor.role or ""))
            for actor in self.actors
        )

    @once
    def _by_ends(self) -> dict[str, set[int]]:
        """The actors, by number, that have a name with a term first or last in it."""
        found: dict[str, set[int]] = {}
        for number, (called, _) in enumerate(self._called):
            for name in called:
                for term in (*name[:1], *name[-1:]):
                    found.setdefault(term, set()).add(number)
        return found

    def known_as(self, name: str) -> tuple[Alias, ...]:
        """A name as terms, with the other names and roles that the list gives it."""
        if name not in self._known:
            self._known[name] = self._aliases(name)
        return self._known[name]

    def _aliases(self, name: str) -> tuple[Alias, ...]:
        own = terms(name)
        names = [own, terms(without_role(_before_apposition(name))[0])]
        roles = []
        # One name is the first or the last part of the other, so the two have a first or a last term in common.
        near = {number for term in (*own[:1], *own[-1:]) for number in self._by_ends.get(term, ())}
        for called, role in (self._called[number] for number in sorted(near)):
            if any(_same_name(own, other) for other in called):
                names += called
                roles.append(role)
        found = [Alias(one, _by_last(one)) for one in names if one]
        found += [Alias(one, by_last=False) for one in roles if one]
        return tuple(dict.fromkeys(found))


def _same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names are one, or one is the other's last or first part."""
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    if not shorter or (longer[0] in _COMPASS and len(shorter) < len(longer)):
        return False
    return longer[-len(shorter) :] == shorter or longer[: len(shorter)] == shorter


def _by_last(name: tuple[str, ...]) -> bool:
    return len(name) <= _SHORT and not (len(name) > 1 and name[0] in _COMPASS)


def _before_apposition(name: str) -> str:
    """ "Ana Vek, the minister," is Ana Vek; so is "Ana Vek (Harbour Party)"."""
    return _APPOSITION.split(name, maxsplit=1)[0]


_APPOSITION = re.compile(r",\s|\s\(|\swho\s")
