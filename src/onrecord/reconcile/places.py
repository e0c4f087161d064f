"""Which place lies in which, or beside which, by the articles' own words: "Overbo, a suburb of Vellmark".

No gazetteer is asked: what no article says is not known.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from onrecord.records import Claim
from onrecord.text.names import fold_name, names_in

Lies = Literal["in", "near"]

_KIND = (
    r"(?:city|town|village|suburb|district|quarter|neighbou?rhood|area|part|port|resort|region|province|county|island|street"
    r"|square|outskirts|centre|center|hamlet|borough|governorate)"
)
_IN = re.compile(
    rf"^,?\s*(?:which\s+(?:is|lies)\s+)?(?:(?:(?:an?|the)\s+)?(?:[\w-]+\s+){{0,3}}?{_KIND}\s*,?\s*)?(?:in|of|inside|within)\s+(?:the\s+)?"
    rf"(?:(?:[a-z-]+\s+){{0,2}}{_KIND}\s+(?:of\s+)?)?(?:(?:north|south|east|west|central)\w*\s+)?$"
)
_NEAR = re.compile(
    r"^,?\s*(?:[\w-]+\s+){0,3}?(?:near|outside|next\s+to|beside|adjoining|bordering|adjacent\s+to|close\s+to)\s+(?:the\s+)?(?:[a-z]+\s+(?:of\s+)?)?$"
    r"|^,?\s*(?:[\w.,-]+\s+){0,3}?(?:km|kilomet(?:re|er)s?|miles?)\s+(?:\(.{1,20}\)\s+)?(?:(?:[a-z-]+\s+){0,2}(?:of|from|outside))\s+(?:the\s+)?(?:[a-z]+\s+)?$"
)
_AT = re.compile(r"\b(?:in|at|near|outside|around)\s+(?:the\s+)?(?:\w+\s+(?:of\s+)?)?$", re.IGNORECASE)
_LIST = re.compile(r"^\s*(?:,|and\b|or\b)")


def place_key(name: str) -> str:
    """A place's name without what spellings of it differ in: "al-Vellmark", "the Vellmark"."""
    return fold_name(name).removeprefix("al ").removeprefix("the ")


def lying(claims: Iterable[Claim]) -> dict[tuple[str, str], Lies]:
    """For two places by their folded names, how the first lies to the second; what is "in" is said before "near"."""
    found: dict[tuple[str, str], Lies] = {}
    for text in sorted({text for claim in claims for text in (claim.statement, *(p.text for p in claim.evidence))}):
        for pair, lies in _in_text(text):
            if found.get(pair) != "in":
                found[pair] = lies
    return found


@lru_cache(maxsize=65_536)
def _in_text(text: str) -> tuple[tuple[tuple[str, str], Lies], ...]:
    names, found = names_in(text), []
    for one, other in pairwise(names):
        between = text[one.end : other.start]
        pair = place_key(one.text), place_key(other.text)
        alone = between.strip() == "," and not _LIST.match(text[other.end :]) and _AT.search(text[: one.start])
        if _IN.match(between) or alone:
            found.append((pair, "in"))
        elif _NEAR.match(between):
            found.append((pair, "near"))
    return tuple(found)  # type: ignore[arg-type]  # the two words are the only ones put in


def related(one: str, other: str, known: Mapping[tuple[str, str], Lies]) -> Lies | None:
    """How two places lie to each other, whichever is the smaller; None when no article says."""
    return known.get((one, other)) or known.get((other, one))
