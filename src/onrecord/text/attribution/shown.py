"""Tells a person from a body by all that an article shows of a name, so that a name has one kind throughout it.

A title, an age, a "who", kin and a fuller name with a first name make a person; a "the" before it, a "which", an "it"
and capitals throughout make a body. One sign more decides; of as many on both sides, or none, nothing is known.
"""

import re
from collections import Counter
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from onrecord.text.attribution.bodies import bodies_in, firms_in
from onrecord.text.attribution.persons import folded_words, is_first_name, is_no_person, without_description
from onrecord.text.attribution.source_phrases import AGE, is_placed
from onrecord.text.institutions import FIRMS, LEGAL_FORMS, OF_A_BODY
from onrecord.text.names import capitals_in_midst, names_in
from onrecord.text.pasts import A_VERB

Shows = Literal["person", "body"]

_OF_A_PERSON = re.compile(
    r",?\s+(?:who|whose)\b|\s+(?:him|her)self\b"
    r"|[’']s?\s+(?:wife|husband|widow|widower|mother|father|parents|sons?|daughters?|brothers?|sisters?|children|family|age|funeral|arrest)\b"
)
"""behind a person's name"""
_OF_A_BODY = re.compile(r"\s+(?:itself|plc|Ltd)\b")
"""behind a body's name"""
_WHOLE = re.compile(rf"\s*(?:[,.;:)”\"]|$|[’']s?\s|\s(?:{A_VERB}|also|that|and|in|at|on|to|of|for|by)\b)")
"""behind a name that no noun follows: it is no part of "the Velm plant" """


_CALLED = re.compile(rf"\b(?:{'|'.join(sorted(OF_A_BODY))})\s+$")
"""before a body's name: "the drug giant | Velm" """


_FORMS = FIRMS | LEGAL_FORMS
_KINDS_OF_BODY = tuple(sorted(OF_A_BODY))


def _is_called(text: str, start: int) -> bool:
    """Whether what stands before a name tells what body it is: "the drug giant | Velm"."""
    begin = max(0, start - 20)
    return text[begin:start].rstrip().endswith(_KINDS_OF_BODY) and _CALLED.search(text, begin, start) is not None


def _is_firm(name: str) -> bool:
    """Whether a name ends as a firm's does: "Ana Vek AG"."""
    return " " in name and name.rsplit(None, 1)[1].casefold() in _FORMS


_IN_SMALL = re.compile(r"(?<![\w’'-])[a-z][\w’'-]*")


class Shown:
    """What an article shows of the names in it, and what a reader has heard of them besides."""

    def __init__(self, text: str) -> None:
        """`text` is the whole article."""
        self._signs = _signs(text)
        self._heard: Counter[tuple[tuple[str, ...], Shows]] = Counter()

    @property
    def bodies(self) -> frozenset[tuple[str, ...]]:
        """The names that the article shows to be bodies', as folded words."""
        return self._signs.bodies

    @property
    def firms(self) -> frozenset[str]:
        """The names of one word under which it speaks of a firm, as they stand."""
        return self._signs.firms

    @property
    def capitals(self) -> frozenset[str]:
        """The words that have a capital in the midst of a sentence, too."""
        return self._signs.capitals

    def has_in_small(self, word: str) -> bool:
        """Whether the article has a word without a capital, too: it is no name's alone."""
        return self._signs.has_in_small(word)

    def hear(self, name: str, kind: Shows) -> None:
        """Somebody under this name was taken up as a person, "he", or a body, "the firm"."""
        self._heard[folded_words(name), kind] += 1

    def kind(self, name: str) -> Shows | None:
        """Whether a name is a person's or a body's in this article; None where it does not show."""
        words = folded_words(without_description(name)[0])
        person, body = self._weight(words, "person"), self._weight(words, "body")
        if not body and not person:
            person = self._weight_of_surname(name, words)
        return None if person == body else "person" if person > body else "body"

    def is_person(self, name: str) -> bool:
        """Whether it is a person's; as `kind` tells, which has to look for more where it is none."""
        words = folded_words(without_description(name)[0])
        person = self._weight(words, "person")
        if person:
            return person > self._weight(words, "body")
        return self._weight_of_surname(name, words) > 0 and not self._weight(words, "body")

    def _weight(self, words: tuple[str, ...], kind: Shows) -> int:
        return self._signs.weight(words, kind) + self._heard.get((words, kind), 0)

    def _weight_of_surname(self, name: str, words: tuple[str, ...]) -> int:
        return self._signs.weight(words[-1:], "person") if len(words) > 1 and not is_no_person(name) else 0


class _Mention(NamedTuple):
    """A name and where it stands, without what tells who it is."""

    start: int
    end: int
    name: str
    titled: bool


class _Signs:
    """The signs in an article of what each name is, looked for where somebody asks for the name."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._weights: dict[tuple[tuple[str, ...], Shows], int] = {}

    def has_in_small(self, word: str) -> bool:
        return word.lower() in self._words

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_IN_SMALL.findall(self._text))

    @cached_property
    def bodies(self) -> frozenset[tuple[str, ...]]:
        return bodies_in(self._text)

    @cached_property
    def firms(self) -> frozenset[str]:
        return firms_in(self._text)

    @cached_property
    def capitals(self) -> frozenset[str]:
        return capitals_in_midst(self._text)

    @cached_property
    def _words_of_firms(self) -> frozenset[str]:
        return frozenset(word for firm in self.firms for word in folded_words(firm))

    @cached_property
    def _mentions(self) -> dict[tuple[str, ...], list[_Mention]]:
        """The mentions of every name, by its folded words."""
        places: dict[str, list[tuple[int, int]]] = {}
        for start, end, words in names_in(self._text):
            places.setdefault(words, []).append((start, end))
        found: dict[tuple[str, ...], list[_Mention]] = {}
        for words, stands in places.items():
            name, title = without_description(words)
            if folded := folded_words(name):
                found.setdefault(folded, []).extend(_Mention(*place, name, title is not None) for place in stands)
        return found

    @cached_property
    def _longer(self) -> dict[str, list[tuple[str, ...]]]:
        """The names that have a word behind their first, by that word: a person's surname has the signs of the person."""
        longer: dict[str, list[tuple[str, ...]]] = {}
        for words in self._mentions:
            for word in set(words[1:]):
                longer.setdefault(word, []).append(words)
        return longer

    def weight(self, words: tuple[str, ...], kind: Shows) -> int:
        """How much tells that a name, as folded words, is of a kind."""
        if (words, kind) not in self._weights:
            self._weights[words, kind] = self._of(words, kind)
        return self._weights[words, kind]

    def _of(self, words: tuple[str, ...], kind: Shows) -> int:
        signs = _of_person if kind == "person" else _of_body
        told = sum(signs(self._text, one) for one in self._mentions.get(words, ()))
        alone = len(words) == 1
        if kind == "body":
            return told + (words in self.bodies) + (alone and words[0] in self._words_of_firms)
        if alone and (longer := self._longer.get(words[0])) and words[0] not in self._words_of_firms:
            told += sum(self.weight(each, kind) for each in longer)
        return told


@lru_cache(maxsize=256)
def _signs(text: str) -> _Signs:
    return _Signs(text)


def _of_person(text: str, one: _Mention) -> int:
    """How much tells at one mention that it is a person's."""
    if is_no_person(one.name):
        return 0
    weight = 0
    if one.titled or (
        (AGE.match(text, one.end) or _OF_A_PERSON.match(text, one.end)) and not is_placed(text, one.start)
    ):  # but not "a clerk from Velm, who"
        weight += 2
    if " " in one.name and is_first_name(one.name):
        weight += 2
    return weight


def _of_body(text: str, one: _Mention) -> int:
    """How much tells at one mention that it is a body's."""
    name, weight = one.name, 0
    if _OF_A_BODY.match(text, one.end):
        weight += 2
    if (
        text[max(0, one.start - 4) : one.start].casefold() == "the "
        and not one.titled
        and not name.endswith("s")
        and _WHOLE.match(text, one.end)
    ):
        weight += 2
    if name.isupper() and len(name) > 2 and name.title() not in text:
        weight += 1
    if _is_firm(name) or _is_called(text, one.start):
        weight += 2
    return weight
