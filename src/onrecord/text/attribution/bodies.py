"""Tells which names of an article are bodies', by what stands beside them: "Corran Bank", "Corran said it", "Corran, which".

A surname alone speaks as a firm's name does; where an article shows that it is no person's, no "he" is looked for in it.
"""

import re

from onrecord.text.attribution.persons import folded_words
from onrecord.text.institutions import FORMS

# A name begins with one class, by which `re` skips what is no name.
_NAME = r"[A-Z\u00c0-\u00de](?<!\w.)[\w’'&-]++(?:\s+[A-Z\u00c0-\u00de][\w’'&-]++){0,2}?"
_FORMS = "|".join(sorted(FORMS))
_BESIDE_A_BODY = re.compile(
    rf"(?P<name>{_NAME})(?:\s+(?:{_FORMS})\b|,\s+which\b"
    r"|(?:[’']s)?\s+(?:spokes(?:man|woman|person|people)|executives?|officials?|staff|workers|employees|shares|customers|shareholders)\b"
    r"|,?\s+(?:said|says|added|confirmed|insisted|announced|claimed|denied)\s+(?:that\s+)?"
    r"(?:its\b|it\s+(?:had|has|would|will|could|did|does|plans|intends|expects)\s+(?!been\b|be\b|not\s+be|take|mean|not\s+been)))"
)
_OF_BUSINESS = "|".join(sorted(FORMS - {"Police", "Council", "Ministry", "University", "United", "Rovers", "FC", "Co"}))
_A_FIRM = re.compile(
    rf"(?P<name>[A-Z\u00c0-\u00de](?<!\w.)[\w’'&-]+?)(?=[\s,’'])(?:\s+(?:{_OF_BUSINESS})\b|(?:[’']s)?\s+(?:shares|shareholders|share\s+price)\b"
    r"|,?\s+(?:said|says|announced)\s+(?:that\s+)?its\b)"
)
_SIGNS = (
    *sorted(f" {form}" for form in _OF_BUSINESS.split("|")),
    " share",
    "Shares",
    "said its",
    "says its",
    "that its",
    "announced its",
)
"""pieces of which one stands in whatever shows a firm"""
_SHARES = re.compile(rf"[Ss](?<!\w.)hares\s+(?:in|of)\s+(?P<name>{_NAME})")


def firms_in(text: str) -> frozenset[str]:
    """The names of one word under which the article speaks of a firm, as they stand: "Velm" of "Velm Group"."""
    if not any(map(text.__contains__, _SIGNS)):
        return frozenset()
    shared = (found["name"].removesuffix("’s").removesuffix("'s") for found in _SHARES.finditer(text))
    return frozenset(found["name"] for found in _A_FIRM.finditer(text)) | {name for name in shared if " " not in name}


def bodies_in(text: str) -> frozenset[tuple[str, ...]]:
    """The names that an article shows to be bodies', as folded words."""
    return frozenset(
        folded_words(found["name"].removesuffix("’s").removesuffix("'s"))
        for pattern in (_BESIDE_A_BODY, _SHARES)
        for found in pattern.finditer(text)
    )
