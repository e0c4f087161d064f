"""Lists who acts and speaks in an article, with kind, role and the other names the article uses for them."""

from collections.abc import Sequence
from functools import cache, lru_cache

from onrecord.drafts import DraftActor
from onrecord.records import ActorKind
from onrecord.text.attribution import Attribution
from onrecord.text.attribution.nobody import names_nobody
from onrecord.text.attribution.persons import is_full_name, is_no_person
from onrecord.text.institutions import OF_A_BODY, TRADES
from onrecord.text.lexicon import actor_words
from onrecord.text.names import fold_name, without_role

MAX_NAME_WORDS = 8
"""words; a longer description of a source stays with its claim and is no actor"""


def actors_of(found: Sequence[Attribution], denials: Sequence[str], text: str) -> tuple[DraftActor, ...]:
    """Every speaker, everyone who passed words on, and every denier, sorted by name."""
    roles: dict[str, str | None] = {}
    unnamed: set[str] = set()
    seen = _Seen()
    also: dict[str, set[str]] = {}
    for one in found:
        if not one.speaker or names_nobody(one.speaker):
            continue
        roles[one.speaker] = roles.get(one.speaker) or one.role
        if not one.named:
            unnamed.add(one.speaker)
        if one.source:
            seen.meet(one.speaker, text[slice(*one.source)])
        if one.source and one.named:
            shorter = without_role(" ".join(text[slice(*one.source)].split()).strip(" ,"))[0]
            if _is_shorter_name(shorter, one.speaker):
                also.setdefault(one.speaker, set()).add(shorter)
        for name in one.via:
            roles.setdefault(name, None)
    for name in denials:
        if not names_nobody(name):
            roles.setdefault(name, None)
    return tuple(
        DraftActor(
            name=name,
            kind=(name not in unnamed and seen.kind(name)) or kind_of(name, role=role, unnamed=name in unnamed),
            role=role,
            also_called=tuple(sorted(also.get(name, ()))),
        )
        for name, role in sorted(roles.items())
        if len(name.split()) <= MAX_NAME_WORDS
    )


class _Seen:
    """What an article shows of a named speaker's kind by how it goes on to speak of him: "she", "it", "the company"."""

    def __init__(self) -> None:
        self._persons: set[str] = set()
        self._bodies: set[str] = set()

    def meet(self, name: str, phrase: str) -> None:
        """A speaker under this name is meant by a source phrase."""
        words = phrase.casefold().split()
        if words[-1:] in (["he"], ["she"]):
            self._persons.add(name)
        elif words in (["it"], ["its"]) or (
            len(words) == len(("the", "firm")) and words[0] == "the" and words[1] in TRADES
        ):
            self._bodies.add(name)
        elif (
            name in phrase
            and words[: len(words) - len(name.split())][-1:]
            and words[-len(name.split()) - 1] in OF_A_BODY
        ):
            self._bodies.add(name)  # "the campaign group Open Water"

    def kind(self, name: str) -> ActorKind | None:
        """Person or organisation where the article shows it; None where it does not, or shows both, or it is no name."""
        if not name[:1].isupper() or kind_of(name, role=None, unnamed=False) not in ("person", "organisation"):
            return None
        person, body = name in self._persons, name in self._bodies
        return None if person == body else "person" if person else "organisation"


def _is_shorter_name(shorter: str, name: str) -> bool:
    return shorter != name and shorter[:1].isupper() and set(fold_name(shorter).split()) < set(fold_name(name).split())


@lru_cache(maxsize=4096)
def kind_of(name: str, *, role: str | None, unnamed: bool) -> ActorKind:
    """What kind of actor a name stands for, by its own words."""
    if unnamed:
        return "unnamed"
    if role is not None:
        return "person"
    bare, title = without_role(name)
    if title is not None and is_full_name(bare) and not is_no_person(name):
        return "person"
    folded = f" {fold_name(name)} "
    for kind, words in _actor_words():
        if any(map(folded.__contains__, words)):
            return kind
    words_of_name = name.split()
    return (
        "person"
        if not is_no_person(name) and 2 <= len(words_of_name) <= 4 and all(word[:1].isupper() for word in words_of_name)
        else "organisation"
    )


@cache
def _actor_words() -> tuple[tuple[ActorKind, tuple[str, ...]], ...]:
    """The words that tell each kind, folded as names are, between spaces."""
    return tuple((kind, tuple(f" {fold_name(word)} " for word in words)) for kind, words in actor_words())
