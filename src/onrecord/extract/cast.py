"""Lists who acts and speaks in an article, with kind, role and the other names the article uses for them."""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from onrecord.drafts import DraftActor
from onrecord.records import ActorKind
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.nobody import names_nobody
from onrecord.text.attribution.occasions import STATEMENTS
from onrecord.text.attribution.persons import (
    A_SURNAME,
    does_something,
    head_of,
    is_first_name,
    is_full_name,
    is_no_person,
    states_and_agencies,
)
from onrecord.text.attribution.shown import Shown
from onrecord.text.attribution.verb_group import SHOWING
from onrecord.text.institutions import OF_A_BODY, ORGANISATION, TRADES
from onrecord.text.lexicon import actor_words
from onrecord.text.names import fold_name, without_role
from onrecord.text.people import ONE_PERSON, PEOPLE

MAX_NAME_WORDS = 8
"""words; a longer description of a source stays with its claim and is no actor"""


def actors_of(
    found: Sequence[Attribution], denials: Sequence[str], heard: Collection[str], text: str
) -> tuple[DraftActor, ...]:
    """Every person by name who speaks in the article, and whoever else is `heard`: speaks in a claim, passes one on or
    denies; sorted by name. Of the rest a source phrase may be a thing, or a headline's words."""
    roles: dict[str, str | None] = {}
    named = {one.speaker for one in found if one.named}
    unnamed: set[str] = set()
    shown = Shown(text)
    also: dict[str, set[str]] = {}
    for one in found:
        if not one.speaker or names_nobody(one.speaker):
            continue
        roles[one.speaker] = roles.get(one.speaker) or one.role
        if one.speaker not in named:
            unnamed.add(one.speaker)
        if one.role and one.named:
            shown.hear(one.speaker, "person")
        if one.kind == "direct" and one.named and _may_be_surname(one.speaker):
            shown.hear(one.speaker, "person")  # of one name alone: people speak in whole quotations
        if one.source:
            _hear(shown, one.speaker, text[slice(*one.source)])
        if one.source and one.named:
            shorter = without_role(" ".join(text[slice(*one.source)].split()).strip(" ,"))[0]
            if _is_shorter_name(shorter, one.speaker):
                also.setdefault(one.speaker, set()).add(shorter)
        for name in one.via:
            roles.setdefault(name, None)
    for name in denials:
        if not names_nobody(name):
            roles.setdefault(name, None)
    actors = (
        DraftActor(
            name=name,
            kind=_kind_shown(name, role, shown) if name not in unnamed else "unnamed",
            role=role,
            also_called=tuple(sorted(also.get(name, ()))),
        )
        for name, role in sorted(roles.items())
        if len(name.split()) <= MAX_NAME_WORDS
    )
    return tuple(actor for actor in actors if actor.kind == "person" or actor.name in heard)


def _is_shorter_name(shorter: str, name: str) -> bool:
    return shorter != name and shorter[:1].isupper() and set(fold_name(shorter).split()) < set(fold_name(name).split())


def _hear(shown: Shown, name: str, phrase: str) -> None:
    """A speaker under this name is meant by a source phrase: "she", "it", "the company", "the campaign group Open Water"."""
    words = phrase.casefold().split()
    named = len(name.split())
    if words[-1:] in (["he"], ["she"]):
        shown.hear(name, "person")
    elif (
        words == ["it"]
        or (len(words) == len(("the", "firm")) and words[0] == "the" and words[1] in TRADES)
        or (name in phrase and words[:-named][-1:] and words[-named - 1] in OF_A_BODY)
    ):
        shown.hear(name, "body")


def _may_be_surname(name: str) -> bool:
    """Whether one word can be a surname: no acronym, and no state's or agency's name."""
    return A_SURNAME.fullmatch(name) is not None and name.casefold() not in states_and_agencies()


def _are_several(name: str, shown: Shown) -> bool:
    """Whether one word is a plural for people, and no name: "Mothers", "Fact-checkers", but not "the Sanders"."""
    one = name.casefold().removesuffix("s")
    several = " " not in name and name.endswith("s") and (one in PEOPLE or does_something(one))
    return several and name not in shown.capitals


def _kind_shown(name: str, role: str | None, shown: Shown) -> ActorKind:
    """The kind of a named actor: by a title in the name and by its words, then by what the article shows of it."""
    if _is_description(name):
        return _kind_described(name)
    if _are_several(name, shown):
        return "unnamed"
    told = _kind_told(name)
    bare = _ARTICLE.sub("", name)
    if bare != name and without_role(bare)[0] == bare and head_of(bare) in ONE_PERSON:
        return "person"  # "the President of Velm"
    if told not in ("person", None):
        return told
    shows = shown.kind(bare) or ("body" if bare != name else None)
    return _AS_KIND[shows] or _kind_looked(name, role, told, shown)


def _kind_looked(name: str, role: str | None, told: ActorKind | None, shown: Shown) -> ActorKind:
    """The kind of a name of which the article shows nothing: a person has an office, or is called by two to four words.

    A last word that the article has in small letters, too, is no surname behind a word that is no first name: "Velm Air".
    """
    if told is not None or role is not None:
        return "person"
    words = name.split()
    like = not is_no_person(name) and 2 <= len(words) <= 4 and all(word[:1].isupper() for word in words)
    noun = like and not is_first_name(name) and shown.has_in_small(words[-1])
    return "person" if like and not noun else "organisation"


_AS_KIND: dict[str | None, ActorKind | None] = {"person": "person", "body": "organisation", None: None}


_ARTICLE = re.compile(r"^(?:The|the|An?|an?)\s+")


def _is_description(name: str) -> bool:
    """Whether the noun that a name hangs on has no capital: "The carpet fitter", "Velm's ambassador to Orse"."""
    head = head_of(name)
    words = name.replace(",", " ").split() if head else []
    return any(word.endswith(head) and not word.removesuffix(head)[-1:].isalnum() for word in words)


def _kind_described(name: str) -> ActorKind:
    """The kind of one who has no name: a body's or a paper's where the noun says so, else somebody unnamed."""
    head = head_of(name)
    known = not {head, head.removesuffix("s"), head.removesuffix("ies") + "y"}.isdisjoint(_BODIES)
    if head in PEOPLE or not known:
        return "unnamed"
    return _kind_told(name) or "organisation"


_BODIES = (
    ORGANISATION
    | OF_A_BODY
    | SHOWING
    | STATEMENTS
    | {"opposition", "authorities", "delegation", "crew", "side", "website"}
)
"""what descriptions hang on that are of a body, or of a paper"""


@lru_cache(maxsize=4096)
def _kind_told(name: str) -> ActorKind | None:
    """The kind that the words of a name tell; None where they do not."""
    bare, title = without_role(name)
    if title is not None and is_full_name(bare) and not is_no_person(name):
        return "person"
    folded = fold_name(name)
    spaced, words = f" {folded} ", folded.split()
    told = (number for word in words for phrase, number in _actor_words().get(word, ()) if f" {phrase} " in spaced)
    return next((actor_words()[number][0] for number in sorted(told)), None)


@cache
def _actor_words() -> dict[str, list[tuple[str, int]]]:
    """The words that tell a kind, folded as names are, with its place in the list of them, by the first of the words."""
    found: dict[str, list[tuple[str, int]]] = {}
    for number, (_, phrases) in enumerate(actor_words()):
        for phrase in map(fold_name, phrases):
            found.setdefault(phrase.partition(" ")[0], []).append((phrase, number))
    return found
