"""To whom the article gives words: what the speaker and denial checks share.

The words of the evidence that the statement does not take over are its frame: "Carson told reporters on Sunday". Whoever
speaks is named there, or is the pronoun or the office that stands there. Only where the frame names nobody do the
sentences around it count, as a quotation goes on from one sentence to the next.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from onrecord.drafts import DraftReading
from onrecord.text.attribution import Attribution
from onrecord.text.comparison import Word, words_of
from onrecord.text.cues import forms
from onrecord.text.names import fold_name, without_role
from onrecord.text.words import STOP_WORDS, stem
from onrecord.verify.item import Item

PRONOUNS = frozenset(
    "he she they it who which that i we his her hers its their theirs our ours my mine whose him them one ones".split()
)
_COMPASS = frozenset("north south east west new united great northern southern eastern western".split())
"""words that part one name from another: North Korea from South Korea"""
_SHORT = 3
"""words of a name that is known by its last one; a description ("voters in the primary") is known by most of it"""
_BEFORE, _AFTER = 4, 2
"""sentences before and after the evidence in which a speaker may be named whose words go on"""


@lru_cache(maxsize=4096)
def terms(name: str) -> tuple[str, ...]:
    """The words of a name or a description that tell who is meant, by stem."""
    return tuple(term for term in keys_of(words_of(name)) if term not in STOP_WORDS and len(term) > 1)


def is_pronoun(name: str) -> bool:
    """Whether the draft has left the speaker a pronoun."""
    return name.strip().casefold() in PRONOUNS


class Alias(NamedTuple):
    """Something an actor is called, as terms."""

    terms: tuple[str, ...]
    by_last: bool
    """whether the last word alone tells who is meant: "Vek" for Ana Vek, but not "Korea" for North Korea"""


def known_as(name: str, reading: DraftReading) -> tuple[Alias, ...]:
    """A name as terms, with the other names and roles that the draft's own list of actors gives it."""
    own = terms(name)
    names = [own, terms(without_role(_before_apposition(name))[0])]
    roles = []
    for actor in reading.actors:
        called = [terms(other) for other in (actor.name, *actor.also_called)]
        if any(_same_name(own, other) for other in called):
            names += called
            roles.append(terms(actor.role or ""))
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
    return re.split(r",\s|\s\(|\swho\s", name, maxsplit=1)[0]


def frame_of(item: Item) -> list[Word]:
    """The words of the evidence's sentences that the statement does not take over, in order."""
    own = _own_attribution(item)
    taken = Counter(word.key for word in item.stated[own:])
    partners = {cited for cited, stated in item.comparison.answers.items() if stated >= own}
    frame = []
    for at, word in enumerate(item.comparison.cited):
        if at in partners:
            taken[word.key] -= 1
    for at, word in enumerate(item.comparison.cited):
        if at in partners:
            continue
        if taken[word.key] > 0:
            taken[word.key] -= 1
            continue
        frame.append(word)
    return frame


def _own_attribution(item: Item) -> int:
    """How many words at the statement's head only say who speaks: "Ana Vek said: …"."""
    saying = forms("saying")
    return next((n + 1 for n, word in enumerate(item.stated[:10]) if word.low in saying and n), 0)


def is_among(aliases: Iterable[Alias], words: Iterable[str]) -> bool:
    """Whether one of the names stands among these words: a short one by its last word, others by most of theirs."""
    known = frozenset(words)
    return any(
        (alias.by_last and alias.terms[-1] in known) or 5 * len(known.intersection(alias.terms)) >= 3 * len(alias.terms)
        for alias in aliases
    )


def keys_of(words: Iterable[Word]) -> list[str]:
    """The words as terms of a name would have them."""
    return [term for word in words for term in _terms_of(word.low)]


@lru_cache(maxsize=16_384)
def _terms_of(low: str) -> tuple[str, ...]:
    return tuple(stem(part) for part in fold_name(low).split())


def around(item: Item, *, after: bool) -> list[str]:
    """The terms of the sentences before the evidence, and of those after it where asked for."""
    if not item.sentences:
        return []
    sentences = item.article.sentences
    first, last = item.sentences[0].number, item.sentences[-1].number
    near = [*sentences[max(0, first - 1 - _BEFORE) : first - 1], *(sentences[last : last + _AFTER] if after else ())]
    return keys_of(word for sentence in near for word in item.article.words(sentence))


def said_of(item: Item) -> list[Attribution]:
    """The attributions whose words the statement takes over in good part, those first that give just these words."""
    start, end = item.comparison.hull
    if start == end:
        return []
    first, last = item.comparison.cited[start].start, item.comparison.cited[end - 1].end
    found = {id(one): one for s in item.sentences for one in item.article.said.get(s.number, ())}
    said = [one for one in found.values() if _overlap(one, first, last) >= 0.5 * min(last - first, _length(one))]
    return sorted(said, key=lambda one: abs(_length(one) - (last - first)))


def _overlap(one: Attribution, first: int, last: int) -> int:
    return sum(max(0, min(end, last) - max(start, first)) for start, end in one.content)


def _length(one: Attribution) -> int:
    return max(1, sum(end - start for start, end in one.content))


def names_of(one: Attribution, item: Item) -> tuple[tuple[str, ...], ...]:
    """What the article calls the source of an attribution: as resolved, by role, in the words beside the cue."""
    source = item.article.text[slice(*one.source)] if one.source else ""
    parts = (one.speaker or "", one.role or "", source)
    return tuple(found for part in parts if (found := terms(part)))


def named_in(words: Iterable[Word]) -> list[Word]:
    """The words that can be names: capitalised, and not because a sentence begins with them."""
    return [word for word in words if word.capital and not word.begins and word.low not in STOP_WORDS]
