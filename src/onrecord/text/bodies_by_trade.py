"""Tells a body from what stands beside its name: "the museum's insurer, Albion Mutual", "the supplier, Yung Electric"."""

import re
from collections.abc import Iterator

from onrecord.text.attribution.persons import is_first_name

_TRADE = (
    r"(?:insurer|supplier|operator|maker|manufacturer|producer|publisher|airline|bank|firm|company|rival|parent|subsidiary|developer|contractor"
    r"|broadcaster|retailer|chain|carrier|lender|fund|agency|builder|brewer|utility|grid|charity|regulator|watchdog|union|club|party|museum|hospital"
    r"|university|ministry|authority|association|federation|council|institute|think-tank|start-up|shipyard|railway|brewery|refiner|miner)"
)


_TRADES = re.compile(rf"\b{_TRADE}\b")
_AT = re.compile(rf"\b(?:for|of|at|from|by|with|to)\s+(?:[\w’'-]+\s+){{0,3}}{_TRADE},?\s+$")
"""before a name: "a spokeswoman for the museum, | Ana Vek" """
_BEFORE = re.compile(rf"\b{_TRADE}(?:\s+of\s[^,]{{2,40}})?,?\s+(?:[A-Z][\w-]*[’']s\s+)?$")
_BEHIND = re.compile(rf",\s+(?:the|an?|its)\s(?:[\w-]+\s+){{0,3}}{_TRADE}\b")


def tells_a_body(phrase: str, name: str) -> bool:
    """Whether a phrase calls the one of that name by what only bodies are, right beside it."""
    if not name[:1].isupper() or name not in phrase or not _TRADES.search(phrase) or is_first_name(name):
        return False
    starts = [at for at in _places(phrase, name) if not phrase[at + len(name) : at + len(name) + 1].isalnum()]
    if any(_AT.search(phrase[:at]) for at in starts):
        return False
    behind = (at + len(name) for at in _places(phrase, name))
    return any(_BEFORE.search(phrase[:at]) for at in starts) or any(_BEHIND.match(phrase, at) for at in behind)


def _places(phrase: str, name: str) -> Iterator[int]:
    """Where a name stands in a phrase."""
    at = phrase.find(name)
    while at >= 0:
        yield at
        at = phrase.find(name, at + 1)
