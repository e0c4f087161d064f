"""What a statement itself says is so: without its conditions, and without accusations that it only mentions.

"The agency opened a review after critics accused the maker of fraud" says that there is a review. Whoever denies the fraud
does not deny the review, nor does who pleads not guilty deny that somebody was charged.
"""

import re
from functools import lru_cache

from onrecord.reconcile.concepts import terms

_ACCUSING = r"\b(?:accus|alleg|blam|suspect|charg|claim)\w*"
_MENTIONED = re.compile(
    rf",?\s+(?:after|amid|following|despite|over|because|since|as|while|when|where|under|before)\s+[^.;]{{0,120}}?{_ACCUSING}"
    rf"|,?\s+(?:and\s+)?(?:which|who|whose|that)\s+(?:\w+\s+){{0,3}}?{_ACCUSING}"
    r"|,?\s+(?:if|unless|whether|provided\s+that)\s"
    r"|\s+(?:(?:was|were|been|is|are)\s+(?:\w+\s+){0,2}?(?:charged(?:\s+(?:in|at|on|by)\s[^;]{1,80}?)?\s+with|indicted\s+(?:for|on))"
    r"|(?:arrested|detained|held|questioned|sought|wanted|tried)\s+(?:\w+\s+){0,2}?(?:for|on\s+(?:suspicion|charges)\s+of)|on\s+trial\s+for)\s"
    r"|\s+(?:cleared|acquitted|convicted)\s[^,;]{0,60}?\bof\s|\s+found\s+[^,;]{0,40}?\bguilty\s+of\s",
    re.IGNORECASE,
)
_LEAST = 12
"""code points; what is only mentioned does not begin before these"""


@lru_cache(maxsize=65_536)
def asserted(statement: str) -> frozenset[str] | None:
    """The terms of what a statement says is so itself; None where it mentions nothing besides."""
    found = _MENTIONED.search(statement, _LEAST)
    return terms(statement[: found.start()]) if found else None


@lru_cache(maxsize=65_536)
def asserted_words(statement: str) -> str:
    """What a statement says is so itself, in its own words."""
    found = _MENTIONED.search(statement, _LEAST)
    return statement[: found.start()] if found else statement
