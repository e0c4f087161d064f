"""Whether a figure is what a claim says, or stands in it by the way: in "Ane Moss, 58, who has led the firm for nine years,
said 40 jobs would go" the jobs are said, the age and the years only tell who she is.

What articles differ about by the way is told, but nobody has thereby disputed what the claim says (`colouring`).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.reconcile.grades import place_of
from onrecord.records import Claim, Discrepancy, DiscrepantValue
from onrecord.text.figures import figures_in

_OPENS = re.compile(
    r"(?P<comma>[,;:(—–]\s*|^\W*)?\b(?P<word>who|whose|which|whom|where|when|while|whilst|after|before|until|since|as|because|although"
    r"|though|if|unless|despite|following|including|with|among|amid|during|compared|against|except|besides|whereas"
    r"|(?<=[,—–]\s)[a-z]{3,}ing|(?<=[,—–]\s)(?:up|down|rather|not))\b",
    re.IGNORECASE,
)
"""a word with which what stands by the way begins"""
_CLOSES = re.compile(r"[,;:)—–]\s|\bbut\s|\bthat\s")
"""where the clause goes on that stood before it"""
_NO_CLOSE = re.compile(r"(?:and\s+)?(?:who|which|where|when|while|[a-z]{3,}ing)\b", re.IGNORECASE)
_APPOSED = re.compile(
    r"[A-Z][\w’'.-]*(?:,\s+(?:(?:aged|now|then)\s+)?|\s+\((?:aged\s+)?|,\s+(?:an?|the|his|her)\s+(?:[a-z-]+\s+){0,2})$"
)
"""before an age that stands beside a name: "Ane Moss, 58," """
_AN_AGE = re.compile(r"(?:[,.;)]|\s+years?\s+old\s*[,)]|-year-old\b|$)")
_OF_THE = re.compile(r"\b(?:of|among|out\s+of)\s+(?:the|its|his|her|their|these|those|all)\s+$", re.IGNORECASE)
"""before a whole of which a part is told: "ten of the | 11 dead\""""
_OF_A_THING = re.compile(
    r"\b(?:the|an?|its|his|her|their|this|that|every|each|our|[\w]+[’']s)\s+(?:[a-z-]+\s+){0,2}$", re.IGNORECASE
)
_KIND = re.compile(
    r"[-‐‑][a-z]|\s+(?!percent|per\s?cent|million|billion|trillion|crore|lakh|m\b|bn\b|of\b|in\b|to\b|for\b|from\b|on\b|at\b|by\b|and\b|was\b|were\b|is\b|are\b|had\b|has\b|that\b|which\b|it\b)[a-z]"
)
_SIGN = re.compile(r"[$£€¥₹]|^Rs\b|^Sh\b")


def colouring(differing: Sequence[Discrepancy], stated: str, claims: Sequence[Claim]) -> tuple[Discrepancy, ...]:
    """The discrepancies of a finding that bear on what is `stated` for its claims: all but figures that it gives by the way,
    or not at all."""
    ids = {claim.id for claim in claims}
    return tuple(
        item
        for item in differing
        if item.kind not in ("figure", "date") or any(_bears(v, stated) for v in item.values if v.item in ids)
    )


def _bears(held: DiscrepantValue, stated: str) -> bool:
    wanted = {figure.value for figure in figures_in(held.value)}
    return any(figure.value in wanted and is_said(stated, figure.text) for figure in figures_in(stated))


@lru_cache(maxsize=65_536)
def is_said(statement: str, figure: str) -> bool:
    """Whether a statement says a figure, as its own or in what it holds to be so, and does not only mention it."""
    at = place_of(statement, figure)
    if at < 0:
        return True
    if _OF_THE.search(statement, 0, at):
        return False
    by_the_way = _is_beside_a_name(statement, at, at + len(figure)) or _is_of_a_thing(statement, at, figure)
    return not by_the_way and _in_main(statement, at)


def _is_beside_a_name(statement: str, start: int, end: int) -> bool:
    return _APPOSED.search(statement, 0, start) is not None and _AN_AGE.match(statement, end) is not None


def _is_of_a_thing(statement: str, start: int, figure: str) -> bool:
    """Whether a figure only tells which or what sort of thing is meant: "the £58m sale", "a 12,500-ton silo"."""
    end = start + len(figure)
    if re.match(r"[-‐‑][a-z]", statement[end : end + 2]):
        return True
    sum_ = _SIGN.search(figure) is not None
    return sum_ and _OF_A_THING.search(statement, 0, start) is not None and _KIND.match(statement, end) is not None


def only_places(statement: str, figure: str) -> bool:
    """Whether a figure stands in a clause that only tells which or when: "a plant where 12 died has lost its buyer". What
    comes of it, "killing 12", is told."""
    at = place_of(statement, figure)
    opened = _open_clause(statement, at) if at >= 0 else ""
    return bool(opened) and not opened.endswith("ing")


def _in_main(statement: str, at: int) -> bool:
    """Whether no clause that stands by the way is open at a place."""
    return not _open_clause(statement, at)


def _open_clause(statement: str, at: int) -> str:
    """The word that begins the clause by the way which is open at a place; empty in a main clause."""
    opened = None
    for found in _OPENS.finditer(statement, 0, at):
        opened = found
    if opened is None:
        return ""
    closes = _CLOSES.finditer(statement, opened.end(), at)
    goes_on = any(not _NO_CLOSE.match(statement, closed.end()) for closed in closes)
    return "" if goes_on else opened["word"].casefold()
