"""Tells a person from a body by all that an article shows of a name, so that a name has one kind throughout it.

A title, an age, a "who", kin and a fuller name with a first name make a person; a "the" before it, a "which", an "it"
and capitals throughout make a body. One sign more decides; of as many on both sides, or none, nothing is known.
"""

import re
from collections import Counter
from functools import lru_cache
from typing import Literal

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


def _is_firm(name: str) -> bool:
    """Whether a name ends as a firm's does: "Ana Vek AG"."""
    return " " in name and name.rsplit(None, 1)[1].casefold() in FIRMS | LEGAL_FORMS


class Shown:
    """What an article shows of the names in it."""

    def __init__(self, text: str) -> None:
        """`text` is the whole article."""
        self._text = text
        self._heard: Counter[tuple[tuple[str, ...], Shows]] = Counter()

    def hear(self, name: str, kind: Shows) -> None:
        """Somebody under this name was taken up as a person, "he", or a body, "the firm"."""
        self._heard[folded_words(name), kind] += 1

    def in_midst(self, word: str) -> bool:
        """Whether a word has its capital in the midst of a sentence, too."""
        return word in capitals_in_midst(self._text)

    def kind(self, name: str) -> Shows | None:
        """Whether a name is a person's or a body's in this article; None where it does not show."""
        words, signs = folded_words(without_description(name)[0]), _signs(self._text)
        person, body = (signs[words, kind] + self._heard[words, kind] for kind in ("person", "body"))
        if not body and not person and len(words) > 1 and not is_no_person(name):
            person = signs[words[-1:], "person"]
        return None if person == body else "person" if person > body else "body"


@lru_cache(maxsize=16)
def _signs(text: str) -> Counter[tuple[tuple[str, ...], Shows]]:
    """How many signs of each kind every name has, as folded words; a person's surname has those of the person."""
    signs: Counter[tuple[tuple[str, ...], Shows]] = Counter()
    for body in bodies_in(text):
        signs[body, "body"] += 1
    firms = {word for firm in firms_in(text) for word in folded_words(firm)}
    signs.update(((firm,), "body") for firm in firms)
    for found in names_in(text):
        name, title = without_description(found.text)
        words = folded_words(name)
        if not words:
            continue
        for kind, weight in _told(text, found.start, found.end, name, titled=title is not None):
            signs[words, kind] += weight
            if kind == "person":
                signs.update({((word,), kind): weight for word in words[1:] if word not in firms})
    return signs


def _told(text: str, start: int, end: int, name: str, *, titled: bool) -> list[tuple[Shows, int]]:
    """The signs at one mention, each with its weight."""
    told: list[tuple[Shows, int]] = []
    if not is_no_person(name):
        placed = is_placed(text, start)  # "a clerk from Velm, who"
        if titled or (not placed and (AGE.match(text, end) or _OF_A_PERSON.match(text, end))):
            told.append(("person", 2))
        if " " in name and is_first_name(name):
            told.append(("person", 2))
    if _OF_A_BODY.match(text, end):
        told.append(("body", 2))
    if (
        text[max(0, start - 4) : start].casefold() == "the "
        and not titled
        and not name.endswith("s")
        and _WHOLE.match(text, end)
    ):
        told.append(("body", 2))
    if name.isupper() and len(name) > 2 and name.title() not in text:
        told.append(("body", 1))
    if _is_firm(name) or _CALLED.search(text, max(0, start - 20), start):
        told.append(("body", 2))
    return told
