"""What stands under a picture: it says what is shown, by whose camera, and is no finding by itself.

A caption in the text of an article often comes without a sign that it is one; a credit, a number in a gallery or a
word of the page's machinery gives it away. Claims made of captions stay in the briefing; only findings need more.
"""

import re
from functools import lru_cache

from onrecord.records import Claim, DocumentHead

_HINT = re.compile(r"/|aption|hoto|mage|icture|ideo|URL|AP\b")
_SIGNS = re.compile(
    r"\b(?:image|photo(?:graph)?|picture|video)s?\s+(?:copyright|caption|credit|source)\b|\b(?:hide|show)\s+caption\b|\bfile\s+photo\b"
    r"|\b\d{1,3}/\d{1,3}\s+(?-i:[A-Z\d])|\b\d{1,3}\s+of\s+\d{1,3}\s+photos\b|\bgetty\s+images\b|^\W*(?:photo|picture|image)\s*:"
    r"|^\W*this\s+(?:photo|picture|image|video)\b[^.]{0,80}\b(?:released|provided|taken|made\s+available|shows)\b"
    r"|\((?:photo|image|picture)\s+(?:by|credit)\b|\([^()]{0,60}\b(?:via\s+AP|/AFP|/Reuters|/EPA|/Getty)\b[^()]{0,20}\)"
    r"|\bget\s+short\s+url\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65_536)
def _looks_like_one(text: str) -> bool:
    return bool(_HINT.search(text)) and bool(_SIGNS.search(text))


def is_caption(claim: Claim, head: DocumentHead) -> bool:
    """Whether all that bears out a claim stands under a picture."""
    under = [(block.start, block.end) for block in head.blocks if block.kind == "caption"]
    return all(
        _looks_like_one(place.text) or any(start <= place.start < end for start, end in under)
        for place in claim.evidence
    )
