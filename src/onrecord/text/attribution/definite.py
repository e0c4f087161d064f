"""Tells which named body "the bank" or "the authority" is: the only one of that noun that the article has named."""

import re
from functools import cache, lru_cache

from onrecord.text.attribution.met import Speaker
from onrecord.text.attribution.owned import NAMED_PARTY
from onrecord.text.attribution.persons import MAKERS, head_of, is_no_person, is_somebody
from onrecord.text.attribution.source_phrases import COUNTED, SOME_OF, UNNAMED
from onrecord.text.institutions import BODIES, DEFINITE, OF_A_BODY
from onrecord.text.people import PEOPLE


class Definite:
    """The bodies an article has named so far, by what they are."""

    def __init__(self, text: str = "") -> None:
        """`text` is the whole article."""
        self._text = text
        self._named: dict[str, dict[str, str]] = {}

    def meet(self, name: str, text: str, start: int) -> None:
        """A name is read that begins there in a text; it is kept where it is a body's, with its article."""
        folded, noun = _folded(name)
        if noun is not None:
            before = text[max(0, start - _OTHER_HALF) : start]
            article = "the " if before[-4:].casefold() == "the " else ""
            if (joined := _AND_BEFORE.search(before)) is not None and self._is_part(joined["other"]):
                article, name = "the ", f"{joined['other']} and {name}"
            self._named.setdefault(noun, {}).setdefault(folded, f"{article}{name}")

    def _is_part(self, other: str) -> bool:
        """Whether words before "and" are part of a body's name behind "the": they are no body's, nor have they a "the" else."""
        if other.casefold().split()[-1] in DEFINITE | BODIES:
            return False
        return re.search(rf"\b[Tt]he {re.escape(other)}\b(?! and )(?!\s[A-Z])", self._text) is None

    def meant(self, phrase: str) -> str | None:
        """The name of the body that "the bank" stands for; None where there is none, or more than one it may be."""
        words = phrase.casefold().split()
        if len(words) != len(("the", "bank")) or words[0] != "the" or words[1] not in self._named:
            return None
        named = self._named[words[1]]
        # "National Football League" and "Football League" are one: where one name ends with the other.
        longest = max(named, key=len)
        if not all(longest.endswith(other) for other in named) or _another(words[1]).search(self._text):
            return None
        return named[longest]

    def described(self, phrase: str) -> Speaker:
        """Whom a phrase means that names no person met: the one body it may be, or whoever it describes."""
        if phrase[:1].isupper() and ", who " in phrase and head_of(phrase.split(", ")[0]) not in PEOPLE:
            phrase = phrase.split(", who ")[0]
        if (apposed := _APPOSED.match(phrase)) is not None and apposed["kind"].casefold() in _SAID_WITH_NAME:
            return Speaker(apposed["name"], None, named=True)
        if (party := NAMED_PARTY.match(phrase)) and (
            is_no_person(party["name"]) or (party["kind"] or "") in _SAID_WITH_NAME
        ):
            return Speaker(party["name"], None, named=True)
        words = phrase.split()
        if len(words) > _MAX_WORDS or re.search(r"[,(—–]", phrase):
            cut = re.split(r",(?!\s+who\b)|\s[(—–]", phrase)[0]
            words = cut.split()
        name = " ".join(words[: 2 * _MAX_WORDS]).strip(" ,")
        if body := self.meant(name):
            return Speaker(body, None, named=True)
        called = _CALLED.fullmatch(name)
        if called is not None and called["kind"] in _CALLED_BY_NAME:
            return Speaker(called["name"], None, named=True)
        head = head_of(name)
        some = SOME_OF.match(name)
        named = head not in PEOPLE and (some is None or head_of(name[some.end() :]) not in PEOPLE)
        named = named and not (is_somebody(name) or COUNTED.match(name) or UNNAMED.search(phrase))
        return Speaker(name, None, named=named)


@lru_cache(maxsize=4096)
def _folded(name: str) -> tuple[str, str | None]:
    """A name in lower case, and the noun for what body it is: "authority"; None where it is no body's of such a noun."""
    words = name.casefold().split()
    noun = words[words.index("of", 1) - 1] if "of" in words[1:] else words[-1]
    return " ".join(words), noun if noun in DEFINITE and len(words) > 1 else None


_CALLED = re.compile(
    r"(?:[Tt]he\s+|[Aa]n?\s+)?(?:(?!(?:of|for|at|in|by|from|to|and)\s)[\w’'-]+\s+){0,3}(?P<kind>[a-z-]+)\s+"
    r"(?P<name>[A-Z][\w’'&-]+(?:\s+(?:&\s+|of\s+)?[A-Z][\w’'&-]+){0,3})"
)
"""what a body is and its name: "the campaign group | Open Water" """
_AND_BEFORE = re.compile(r"\b[Tt]he (?P<other>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) and $")
"""before a name that is only the second half of a body's: "the Orne and | Velm Trust" """
_OTHER_HALF = 80
"""code points"""
_APPOSED = re.compile(
    r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s+(?:[\w’'-]+\s+){0,4}?(?P<kind>[a-z-]+),\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'&-]+(?:\s+(?:&\s+|of\s+(?:the\s+)?|for\s+|and\s+)?[A-Z][\w’'&-]+){0,4})(?:,.*)?$",
    re.DOTALL,
)
"""what a body is, and its name between commas: "The airport operator, | Velm Airports," """
_SAID_WITH_NAME = OF_A_BODY | MAKERS
_CALLED_BY_NAME = (
    OF_A_BODY - {"newspaper", "broadcaster", "agency", "media", "radio", "television", "tv", "network"}
) | {"sponsor", "competitor", "rival", "subsidiary", "start-up"}
"""before a name, what is no part of it; an outlet keeps it, as it tells that it passes on what others say"""
_MAX_WORDS = 14
"""words; a longer description of an unnamed source is cut at its first comma"""


@cache
def _another(noun: str) -> re.Pattern[str]:
    """A body of the kind that has no name: "the town council", beside which "the council" may be either."""
    small = "the|an?|this|that|its|their|his|her|our|each|every|any|no|one|of|by|for|and|or|to|in|at|with|from|as|but|said|says"
    return re.compile(rf"(?<![\w’'-])(?!(?:{small})\s)[a-z][a-z-]+\s+{noun}\b")
