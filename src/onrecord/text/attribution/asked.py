"""Finds whom a sentence says somebody puts a question to: the "he" who says something next is mostly the one who answers."""

import re
from collections.abc import Sequence

from onrecord.text.attribution.met import Person
from onrecord.text.lowered import lowered

_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Lord|Lady|Supt|Insp|Det)\.?\s+){0,2}[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}"
)
_ASKS = re.compile(
    rf"\b(?:asks?|asked|asking|press(?:ed|es)|question(?:ed|s)|challenged|quizzed|grilled|put\s+(?:it\s+)?to)\s+(?:(?:the\s+)?(?:[a-z]+\s+){{0,2}}[a-z]+,?\s+)?"
    rf"(?P<whom>{_NAME})(?:,\s[^,.;]{{2,60}}(?=,))?,?\s+(?:whether|if|why|how|what|who|when|where|about|on|over|that)\b"
)
_WAS_ASKED = re.compile(
    rf"(?P<whom>{_NAME})(?:,\s[^,.;]{{2,60}},)?\s+(?:was|has\s+been|had\s+been)\s+(?:then\s+|also\s+|later\s+|repeatedly\s+)?"
    r"(?:asked|pressed|questioned|challenged|quizzed|cross-examined)\b"
)
_SIGNS = ("ask", "press", "question", "challeng", "quizz", "grill", "put ", "cross-")


def whom_asked(sentence: str) -> str | None:
    """The name, with its title, of whom somebody asks something in a sentence; None where nobody named is asked."""
    low = lowered(sentence)
    if not any(sign in low for sign in _SIGNS):
        return None
    found = _WAS_ASKED.match(sentence) or _ASKS.search(sentence)
    return found["whom"] if found else None


def spoken_to(people: Sequence[Person], before: str) -> list[Person]:
    """The one the outlet says it spoke to: named first after "we spoke to" or "in an interview with", in its sentence."""
    for sentence in re.split(r"(?<=[.!?])\s|\n", before):
        said = _INTERVIEW.search(sentence)
        places = [(at, person) for person in people if said and (at := sentence.find(person.name, said.end())) >= 0]
        if places:
            return [min(places, key=lambda place: place[0])[1]]
    return []


_INTERVIEW = re.compile(
    r"\b(?:interview(?:ed|s)?|sp(?:oke|eaks?|oken)\s+(?:to|with)|talk(?:ed|s)?\s+(?:to|with)|sat\s+down\s+with|ask(?:ed|s)|questions)\b",
    re.IGNORECASE,
)
