"""Finds whom a sentence says somebody puts a question to: the "he" who says something next is mostly the one who answers."""

import re

from onrecord.text.lowered import lowered

_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Lord|Lady|Supt|Insp|Det)\.?\s+){0,2}[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}"
)
_ASKS = re.compile(
    rf"\b(?:asks?|asked|asking|press(?:ed|es)|question(?:ed|s)|challenged|quizzed|grilled|put\s+(?:it\s+)?to)\s+(?:the\s+(?:[a-z]+\s+){{0,2}}[a-z]+,?\s+)?"
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
