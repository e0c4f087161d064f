"""Tells which firm "the company" or "the airline" is: the one that acted last in the article; none where it cannot be told.

A name is a firm's where the article shows it: "the miner Velm Gold", "Velm Gold plc", "Velm Gold's shares", "Velm said
its ships". Another name that acts nearer by and may be a firm's as well leaves it open.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import pairwise

from onrecord.text.attribution.persons import folded_words, states_and_agencies
from onrecord.text.institutions import BODIES, DEFINITE, FIRMS, LEGAL_FORMS, TRADES
from onrecord.text.names import capitals_in_midst, names_in
from onrecord.text.pasts import A_VERB

_TRADE = "|".join(sorted(TRADES))
_NAME = r"[A-Z][\w’'&-]+(?:\s+(?:&\s+)?[A-Z][\w’'&-]+){0,3}"
_CALLED = re.compile(rf"\b(?P<trade>{_TRADE})\b,?\s+(?P<name>{_NAME})")
_APPOSED = re.compile(rf"(?P<name>{_NAME}),\s+(?:the|an?|its|one\s+of)\s+(?:[\w’'-]+\s+){{0,5}}?(?P<trade>{_TRADE})\b")
_ACTS = re.compile(
    r"(?:[’']s\s+(?:spokes\w+|shares?|lawyers?|directors?|managers?|chief|chair\w*|boss|owners?|board|staff)"
    rf"|(?:,[^,.;]{{1,60}},|,)?\s+(?:which\s+|also\s+|now\s+)?(?:{A_VERB}|[a-z]{{3,}}(?<!s)s)\b)"
)
"""behind a name: it does something, or somebody acts for it"""
_ANY = frozenset({"company", "firm", "group"})
"""what any firm is called"""
_REACH = 1500
"""code points before "the company" in which the firm that acted is looked for"""
_PLACE = (
    r"(?<!shares )(?<!stake )(?<!investors )\b(?:in|near|across)\s+{name}\b"
    r"|\b{name}(?:[’']s)?\s+(?:government|president|prime|ministry|minister|army|troops|forces|parliament|ambassador|embassy|capital|mayor|police)\b"
)
_QUOTED = re.compile(r"[\"“][^\"”\n]{0,800}[\"”]")
_PARAGRAPH = re.compile(r"\n\s*\n")
_SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+|\n+")


class Firms:
    """The firms of an article, and where they act."""

    def __init__(self, text: str, bodies: Callable[[], frozenset[tuple[str, ...]]]) -> None:
        """`text` is the whole article; `bodies` gives the names in it that are bodies', as folded words."""
        self._text = text
        self._bodies = bodies
        self._places: dict[str, bool] = {}
        self._forms: dict[str, list[tuple[int, str]]] = {}

    @cached_property
    def _names(self) -> dict[str, int]:
        """The names of the article, with where each stands first."""
        found: dict[str, int] = {}
        for name in names_in(self._text):
            found.setdefault(name.text, name.start)
        return found

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        """The names by their first word, in order."""
        found: dict[str, list[str]] = {}
        for name in self._names:
            found.setdefault(_key(name), []).append(name)
        return found

    @cached_property
    def _trades(self) -> dict[str, set[str]]:
        """The first words of names that the article calls a firm, folded, with what it calls them."""
        found: dict[str, set[str]] = {}
        for pattern in (_CALLED, _APPOSED):
            for one in pattern.finditer(self._text):
                found.setdefault(_key(one["name"]), set()).add(one["trade"])
        for words in self._bodies():
            if words:
                found.setdefault(words[0], set())
        for name in self._names:
            if name.split()[-1].casefold() in _LEGAL:
                found.setdefault(_key(name), set())
        return found

    def meant(self, noun: str, at: int, is_person: Callable[[str], bool]) -> str | None:
        """The name of the firm that "the company" before offset `at` stands for; None where it cannot be told.

        `is_person` tells of a name whether it is a person's in the article.
        """
        if noun not in _ANY:
            called = [key for key, trades in self._trades.items() if noun in trades]
            return self._fullest(self._first(called[0], at), at) if len(called) == 1 else None
        start = max(0, at - _REACH)
        sentences = [start, *(found.end() for found in _SENTENCE_END.finditer(self._text, start, at)), at]
        for first, end in reversed(list(pairwise(sentences))):
            acting = list(self._acting(first, end, is_person))
            if acting:
                name = acting[0]
                alone = len({_key(other) for other in acting}) == 1 or self._opens(first, name)
                here = _PARAGRAPH.search(self._text, first, at) is None
                near = here or not self._has_rivals(name, at, is_person)
                told = _key(name) in self._trades or (here and self._opens(first, name) and not self._is_place(name))
                return self._fullest(name, at) if alone and near and told else None
        return None

    def in_full(self, name: str, at: int) -> str:
        """The full name of a firm that stands before offset `at` under one word, where the article has given it."""
        return self._fullest(name, at) or name

    def _has_rivals(self, name: str, at: int, is_person: Callable[[str], bool]) -> bool:
        """Whether anybody else has acted so far who may be a firm: one who is called so, or is named more than once."""
        key = _key(name)
        return any(
            start < at and _key(other) != key and not is_person(other) for other, start in self._may_be_firms.items()
        )

    @cached_property
    def _may_be_firms(self) -> dict[str, int]:
        """The names that act, are called firms or stand more than once, with where each acts first."""
        found: dict[str, int] = {}
        for start, name in self._deeds:
            if name not in found and (_key(name) in self._trades or self._text.count(name) > 1):
                found[name] = start
        return found

    @cached_property
    def _deeds(self) -> list[tuple[int, str]]:
        """Where names act outside quotations that are more than a word which opens a sentence, and no public body's."""
        unquoted = _QUOTED.sub(lambda said: " " * len(said.group()), self._text)
        return [
            (found.start, found.text)
            for found in names_in(unquoted)
            if _PUBLIC.isdisjoint(((words := found.text.split())[0].casefold(), words[-1].casefold()))
            and self._is_proper(words)
            and _ACTS.match(self._text, found.end)
            and not _NO_FIRM.search(unquoted, max(0, found.start - _LEAD), found.start)
            and not _BESIDE.search(unquoted, max(0, found.start - _LEAD), found.start)
        ]

    def _acting(self, start: int, end: int, is_person: Callable[[str], bool]) -> Iterator[str]:
        """The names in a stretch that act there and may be firms'."""
        first, past = (bisect_left(self._deeds, (at, "")) for at in (start, end))
        return (name for _, name in self._deeds[first:past] if not is_person(name))

    @cached_property
    def _capitals(self) -> frozenset[str]:
        """The words that have a capital somewhere in the midst of a sentence."""
        return capitals_in_midst(self._text)

    def _is_proper(self, words: list[str]) -> bool:
        """Whether a name is more than a word that opens a sentence: not the "Sales" of "Sales fell"."""
        return len(words) > 1 or re.split("[’']", words[0])[0] in self._capitals or _key(words[0]) in self._trades

    def _opens(self, start: int, name: str) -> bool:
        """Whether a sentence is about a name by its first words."""
        return self._text.find(name, start, start + len(name) + _LEAD) >= 0

    def _is_place(self, name: str) -> bool:
        """Whether the article shows a name to be a place's or a state's: "in Velm", "Velm's government"."""
        if name not in self._places:
            place = re.compile(_PLACE.format(name=re.escape(name)))
            self._places[name] = name.casefold() in states_and_agencies() or place.search(self._text) is not None
        return self._places[name]

    def _first(self, key: str, at: int) -> str:
        """The first name before an offset that has this first word; empty where there is none."""
        name = next(iter(self._by_key.get(key, ())), "")
        return name if name and self._names[name] < at else ""

    def _fullest(self, name: str, at: int) -> str | None:
        """The longest form in which the article has given a name so far: "Velm Gold plc" for "Velm"; None without one."""
        if not name:
            return None
        if name not in self._forms:
            self._forms[name] = sorted(self._grown(name))
        past = bisect_left(self._forms[name], (at, ""))
        return self._forms[name][past - 1][1] if past else name

    def _grown(self, name: str) -> Iterator[tuple[int, str]]:
        """The forms of a name that are longer than all before them, with where each stands first."""
        longest = ""
        for text, start in self._names.items():
            form = text[text.index(name) :] if name in text else ""
            legal = form == name or (form and form.split()[-1].casefold() in _LEGAL)
            if legal and (len(form), form) > (len(longest), longest):
                longest = form
                yield start, form


_LEAD = 30
"""code points before a name in which what it is can stand: "The mining company | Velm" """
_NO_FIRM = re.compile(
    r"\b(?:union|party|charity|watchdog|regulator|agency|authority|council|ministry|association|federation|court|newspaper|broadcaster|university"
    r"|hospital|school|city|town|village|district|province|region|state)\s+$"
)
"""before a name of what is no company: "the rail union | RWU" """
_BESIDE = re.compile(r"\b(?:at|near|outside|behind|beside|against|with|of)\s+(?:the\s+)?$")
"""before a name that only helps to name who acts: "staff at | Velm had" """
_LEGAL = FIRMS | LEGAL_FORMS
_PUBLIC = (BODIES | DEFINITE) - FIRMS - LEGAL_FORMS - {"company", "airline", "media", "services"}
"""words of names that are no firm's, though they act: "Velm Police" """


def _key(name: str) -> str:
    return "".join(folded_words(name)[:1])
