"""How a sentence opens that tells first what its speaker was asked: "Asked who knew, she said that was for the board"."""

import re

ASKED_WORDS = frozenset({"asked", "pressed", "questioned"})
"""what it begins with, in lower case"""
WHEN_ASKED = r"(?:When\s+)?(?:Asked|Pressed|Questioned)\b"
"""the same as a pattern"""
OPENS_ASKED = re.compile(WHEN_ASKED)
