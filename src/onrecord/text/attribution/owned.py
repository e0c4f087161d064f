"""Tells who "his lawyer" or "her office" is: the one named so before, of the same owner, or "the office of Ana Vek".

The words alone stand for somebody else at each place; with their owner they stand for one.
"""

import re

from onrecord.text.attribution.persons import folded_words, head_of

POSSESSED = re.compile(r"(?P<whose>his|her|its)\s+(?P<what>(?!clients?\b)\S.*)", re.IGNORECASE | re.DOTALL)
"""somebody or something, and a pronoun for the one whose it is; a lawyer's client is somebody else's to tell"""
_ITS_OWNER = re.compile(
    r"^(?:(?P<name>.+?)[’']s?\s+(?P<what>[\w\s-]+)|(?P<held>[\w\s-]+?)\s+(?:for|of|to)\s+(?P<of>.+))$"
)
"""a role that tells whose: "Vek's lawyer", "lawyer for Vek" """
NAMED_BODY = re.compile(
    r"(?P<what>(?:[\w-]+\s+){0,2}[a-z-]+),?\s+(?P<name>[A-Z][\w’'&-]+(?:\s+[A-Z][\w’'&-]+){0,3}),?$"
)
"""what a body is and its name: "his | team, Corran Wheels," """
NAMED_PARTY = re.compile(
    r"(?:[\w’'-]+\s+){0,5}?(?:partner|parent|owner|rival|subsidiary|unit|arm|sponsor|supplier|customer|bidder|lender|competitor|contractor"
    r"|shareholder|investor|ally)(?:\s+(?:company|firm|group|club|party|bank))?,?\s+(?:(?:the|an?)\s+)?(?:(?:(?!of\s|for\s|at\s|in\s|to\s)[a-z][\w-]*\s+){0,3}(?!of\s|for\s|at\s|in\s|to\s)(?P<kind>[a-z-]+)\s+)?"
    r"(?P<name>[A-Z][\w’'&-]+(?:\s+(?:&\s+|of\s+)?[A-Z][\w’'&-]+){0,3}),?$"
)
"""what another party is to one, and its name: "its | partner, the state fund Velm Holding," """
WHERE_IT_IS = re.compile(r"\s(?:in|at|of|for|on|from)\s")
STILL_OWNS = 2
"""sentences within which "his" after "his lawyer said" still is the same one's"""


class Owned:
    """Those who are somebody's and whom the article has named: by the owner and what they are to him."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str | None] = {}
        self.last: tuple[int, str, str] = (0, "", "")
        """the sentence in which something of somebody's last spoke, the pronoun there, and the owner"""

    def meet(self, owner: str, what: str, name: str) -> None:
        """Somebody is named who is the owner's, "his lawyer, Ana Vek"; of two such, neither is known."""
        key = _key(owner, what)
        self._names[key] = name if self._names.get(key, name) == name else None

    def known(self, owner: str, what: str) -> str | None:
        """The name of the owner's lawyer; None where the article has given none, or two."""
        return self._names.get(_key(owner, what))

    def meet_by_role(self, name: str, role: str) -> None:
        """Somebody is named with a role that tells whose: "Vek's lawyer"."""
        told = _ITS_OWNER.match(role)
        if told is not None:
            self.meet(told["name"] or told["of"], told["what"] or told["held"], name)


def _key(owner: str, what: str) -> tuple[str, str]:
    return "".join(folded_words(owner)[-1:]), head_of(what)
