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


@lru_cache(maxsize=4096)
def _has_signs(text: str) -> bool:
    return bool(_SIGNS.search(text))


def is_caption(claim: Claim, head: DocumentHead) -> bool:
    """Whether all that bears out a claim stands under a picture."""
    return all(
        (_HINT.search(place.text) and _has_signs(place.text))
        or any(block.kind == "caption" and block.start <= place.start < block.end for block in head.blocks)
        for place in claim.evidence
    )
