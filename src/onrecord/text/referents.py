"""Tells what words name that a "he", "it" or "they" elsewhere can stand for: somebody, a thing or body, several.

Of a word that may be several of them it says so: it is for telling that nothing is named, not what is meant.
"""

import re
from collections.abc import Iterator
from typing import Literal

from onrecord.text.attribution.persons import is_first_name, is_no_person
from onrecord.text.attribution.words import Line, is_participle, lines_of
from onrecord.text.lexicon import verbs
from onrecord.text.names import ROLE_WORDS
from onrecord.text.pasts import OF_DEEDS
from onrecord.text.people import ONE_PERSON, PEOPLE

Kind = Literal["person", "thing", "several", "told"]
"""What a word stands for: somebody, a thing or body, several, or what was told before."""


def can_tell(words: str, kind: Kind) -> bool:
    """Whether some words name what a loose word of that kind can stand for; anything can be what was told."""
    return kind == "told" or any(kind in kinds for line in lines(words) for _, kinds in named(line, 0, len(line)))


def can_be(who: str, kind: Kind) -> bool:
    """Whether a speaker can be what a loose word of that kind stands for: "he" a person, "it" a body, "they" several."""
    head = _BESIDE.split(who, maxsplit=1)[0].partition(",")[0].split()
    if not head or kind == "told":
        return False
    if _INITIALS.fullmatch(who):
        return kind == "thing"  # "RWU"
    if " and " in who:
        return kind == ("thing" if _THE_BODY.fullmatch(who) else "several")
    several = head[-1].endswith("s") or head[-1].casefold() in _PLURALS
    body = is_no_person(who) or (several and not is_first_name(who))
    one = head[-1].casefold() in ONE_PERSON or (len(head) > 1 and who.istitle() and not body)
    if kind == "thing" and len(head) == 1 and head[0].casefold() in PEOPLE:
        return False  # "Experts said it could not be sold"
    if kind == "person":
        return one or not body
    return body and not one if kind == "several" else not one and not (head[-1].islower() and head[-1].endswith("s"))


def lines(words: str, start: int = 0) -> list[Line]:
    """The words of a text from `start` on, with their tags."""
    return lines_of(words, start, len(words), 0)


def named(line: Line, start: int, end: int) -> Iterator[tuple[int, frozenset[Kind]]]:
    """The nouns and names from word `start` to `end`, each with all that it can be."""
    k = start
    while k < end:
        tag, word = line.tag[k], line.low[k]
        if tag == "N" and word not in _NO_NAME:
            first = k
            while k + 1 < end and line.tag[k + 1] == "N":
                k += 1
            kinds = _of_name(" ".join(line.low[first : k + 1]), joined=line.word(k + 1) == "and")
            yield first, kinds - {"several"} if line.word(k + 1) in _OF_ONE else kinds
        elif tag in "x#" and (kinds := frozenset(_of_noun(line, k))):
            yield k, kinds
        k += 1


def _of_name(name: str, *, joined: bool) -> frozenset[Kind]:
    """What a name in capitals can be; a word with a capital that opens a sentence may be any noun."""
    if joined:
        return _ANYTHING
    if name.casefold() in PEOPLE and name.casefold() not in ONE_PERSON:
        return _BODIES
    return _BODIES if is_no_person(name) else _ONE if is_first_name(name) and " " in name else _ANYTHING


_OF_ONE = frozenset({"is", "was", "has"})
"""verbs of one alone: "Ana Vek was" is nobody's "they" """
_ANYTHING: frozenset[Kind] = frozenset({"person", "thing", "several"})
_BODIES: frozenset[Kind] = frozenset({"thing", "several"})
_ONE: frozenset[Kind] = frozenset({"person"})


def _of_noun(line: Line, k: int) -> Iterator[Kind]:
    """What the word at `k` can be, if it is a noun as far as can be told; nothing else."""
    word = line.low[k]
    plural = line.tag[k] == "#" or (word.endswith("s") and not word.endswith(("ss", "us"))) or word in _PLURALS
    if line.at(k - 1) in "xN" and (word in verbs() or word in OF_DEEDS or word.endswith("ed")):
        return  # "four babies died", "the mill confirms"
    if word in ONE_PERSON or word in ROLE_WORDS or word in _SOMEBODY:
        yield "person"
    elif line.tag[k] == "x" and (not plural or word in _PLURALS) and not is_participle(word) and _is_noun(line, k):
        yield "thing"
    if plural or line.word(k - 1) in ("and", "no", "any", "every", "each"):
        yield "several"


def _is_noun(line: Line, k: int) -> bool:
    """Whether a word is a noun by the word before it: "the sale", "of iron", "harbour gate", but not "organisers say"."""
    return (
        k == 0
        or line.at(k - 1) in "D'P"
        or line.word(k - 1) in ("this", "that")
        or (line.at(k - 1) == "x" and line.low[k] not in verbs())
    )


_INITIALS = re.compile(r"(?:[Tt]he\s+)?[A-Z]{2,6}")
_THE_BODY = re.compile(r"[Tt]he\s+(?:[A-Z][\w’'-]+\s+){1,3}and\s+(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+")
"""a body's name: "the Health and Safety Executive" """
_BESIDE = re.compile(r"\s(?:of|familiar|briefed|with|close|involved|who|for|at|from|in)\s")
_SOMEBODY = frozenset("attacker baby candidate child client gunman individual suspect victim".split())
_PLURALS = frozenset("police people children men women troops staff crew team government company".split())
_NO_NAME = frozenset(
    "he she it they him her them his its their this that these those such other who whose either neither".split()
)
