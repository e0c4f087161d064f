"""The words by which news English tells who says, denies, asks, believes, wants: kept as tables beside this file.

Each table opens with what its columns mean, and each line ends with where the entry comes from. The inflected forms
are made here. What a word governs in a sentence is the business of `attribution`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from onrecord.records import ActorKind

Force = Literal["says", "asks", "denies", "disputes", "declines", "accuses", "believes", "wants", "stands", "shows"]
"""What somebody does with the content: `stands` is support or opposition shown, `shows` is said of a document."""

Shape = Literal["base", "third", "past", "participle", "ing"]
"""Which inflected form of a verb a word is; one word can be several ("reported" is past and participle)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word of the lexicon and what can follow it."""

    lemma: str
    frames: frozenset[str]
    """what can be said with it: q c n t w g a as v, see verbs.tsv"""
    prepositions: frozenset[str]
    """what is said may follow one of these"""
    noun_like: bool
    """its base and third-person forms are nouns as well"""
    force: Force


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form of an entry; `tail` holds the further words of a phrasal verb."""

    entry: Entry
    tail: tuple[str, ...]
    shapes: frozenset[Shape]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table, without comments and empty lines."""
    for line in files(__package__).joinpath(name).read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def _entry(lemma: str, frames: str, force: str) -> Entry:
    listed = frames.split()
    return Entry(
        lemma,
        frozenset(frame.rstrip("!") for frame in listed if not frame.startswith("P:")),
        frozenset(frame[2:] for frame in listed if frame.startswith("P:")),
        any(frame.endswith("!") for frame in listed),
        cast(Force, force),
    )


def inflect(lemma: str) -> tuple[str, str, str, str]:
    """Third person, past, participle and -ing form of a regular verb."""
    if lemma.endswith("e"):
        return (
            lemma + "s",
            lemma + "d",
            lemma + "d",
            (lemma[:-2] + "ying" if lemma.endswith("ie") else lemma[:-1] + "ing"),
        )
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return third, lemma + "ed", lemma + "ed", lemma + "ing"


def _verb_forms(words: list[str]) -> tuple[str, ...]:
    """Base, third, past, participle and -ing form: a regular lemma alone, or all five, each of as many words."""
    each = len(words) // 5
    if len(words) >= 5 and len(words) % 5 == 0:
        return tuple(" ".join(words[i * each : (i + 1) * each]) for i in range(5))
    head, rest = words[0], words[1:]
    return tuple(" ".join((form, *rest)) for form in (head, *inflect(head)))


_SHAPES: tuple[Shape, ...] = ("base", "third", "past", "participle", "ing")


@cache
def verbs() -> Mapping[str, tuple[Form, ...]]:
    """Every verb form by its first word in lower case, the longer phrasal verbs first."""
    shapes: dict[tuple[str, ...], set[Shape]] = defaultdict(set)
    entries: dict[tuple[str, ...], Entry] = {}
    for words, frames, force, _ in rows("verbs.tsv"):
        forms = _verb_forms(words.split())
        entry = _entry(forms[0], frames, force)
        for form, shape in zip(forms, _SHAPES, strict=True):
            key = tuple(form.split())
            shapes[key].add(shape)
            entries.setdefault(key, entry)
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in entries:
        found[key[0]].append(key)
    return {
        word: tuple(
            Form(entries[key], key[1:], frozenset(shapes[key]))
            for key in (sorted(keys, key=lambda key: (-len(key), key)) if len(keys) > 1 else keys)
        )
        for word, keys in found.items()
    }


@cache
def plain_verbs() -> Mapping[str, Form]:
    """Every verb form of a single word; one that is only part of a phrasal verb is given as that."""
    return {word: forms[-1] for word, forms in verbs().items()}


@cache
def nouns() -> Mapping[str, Entry]:
    """Every reporting noun, singular and plural."""
    found: dict[str, Entry] = {}
    for words, frames, force, _ in rows("nouns.tsv"):
        singular, *plural = words.split()
        entry = _entry(singular, frames, force)
        found[singular] = entry
        found[plural[0] if plural else inflect(singular)[0]] = entry
    return found


@cache
def adjectives() -> Mapping[str, Entry]:
    """Every adjective of attitude."""
    return {word: _entry(word, frames, force) for word, frames, force, _ in rows("adjectives.tsv")}


@dataclass(frozen=True, slots=True)
class State:
    """A state and what is put for it."""

    name: str
    names: tuple[str, ...]
    """its own and others"""
    seats: tuple[str, ...]
    """capitals and seats of government"""
    demonyms: tuple[str, ...]
    in_english: bool
    """its officials are quoted without a translator, as a rule"""
    beside: frozenset[str]
    """those of the names and seats that stand for it only beside its name"""
    telling: frozenset[str]
    """those that tell of the state also within a longer name"""


@cache
def states() -> tuple[State, ...]:
    """Every state of the table."""
    return tuple(_state(*row) for row in rows("states.tsv"))


def _state(name: str, others: str, seats: str, demonyms: str, english: str, _source: str) -> State:
    names, held = [name, *_listed(others)], _listed(seats)
    every = [*names, *held]
    return State(
        name=name.lstrip("*~"),
        names=tuple(one.lstrip("*~") for one in names),
        seats=tuple(one.lstrip("*~") for one in held),
        demonyms=tuple(_listed(demonyms)),
        in_english=english == "en",
        beside=frozenset(one.lstrip("*~") for one in every if name.startswith("~") or one.startswith("~")),
        telling=frozenset(one[1:] for one in every if one.startswith("*")),
    )


@cache
def agencies(tells: Literal["credit", "text", "name"]) -> Mapping[str, tuple[str, ...]]:
    """The names of every agency that tell so much, by the one that stands for all, which is the first of them."""
    return {name: (name, *_listed(others)) for name, others, told, _ in rows("agencies.tsv") if tells in told.split()}


def _listed(words: str) -> list[str]:
    return [word for word in words.split(", ") if word]


@cache
def actor_words() -> tuple[tuple[ActorKind, tuple[str, ...]], ...]:
    """The words that tell the kind of an actor, the most telling kind first, in lower case."""
    named = {
        "agency": [name for names in agencies("name").values() for name in names],
        "state": [name for state in states() for name in sorted(state.telling)],
    }
    return tuple(
        (cast(ActorKind, kind), (*_listed(words), *(name.casefold() for name in named.get(kind, ()))))
        for kind, words, _ in rows("actors.tsv")
    )


@cache
def first_names() -> Mapping[str, str]:
    """Common first names in lower case without accents, and whose they are: m, f, or empty for either's."""
    return {name: gender.strip("x") for gender, names, _ in rows("first_names.tsv") for name in names.split()}
