"""Tells acts that make news by themselves: somebody is arrested, a warrant issued, a figure revised, a plan ruled out.

They are news in the outlet's own voice wherever they stand in an article, if they are of its story.
"""

import re

from onrecord.text.hanging import hangs
from onrecord.text.lowered import lowered, word_set
from onrecord.text.whose_time import main_clause_of

_BE = r"(?:was|were|been|is|are|being)\s+(?:\w+ly\s+|also\s+|now\s+|not\s+)?"
_HAVE = r"(?:(?:has|have|had)\s+(?:\w+ly\s+|also\s+|now\s+|already\s+|not\s+)?)"
_ACT = re.compile(
    rf"(?<!\bthat )\b(?:ruled\s+out|{_BE}(?:arrested|detained|charged|indicted|convicted|acquitted|sentenced|jailed|fined|sued|suspended"
    r"|sacked|dismissed|banned"
    r"|interviewed\s+under\s+caution|questioned|recalled|seized|frozen|evacuated|overturned|quashed|upheld|revoked)"
    rf"|{_HAVE}(?:suspended|sacked|dismissed|resigned|recalled|withdrawn|cancelled|scrapped|terminated|postponed|deferred|named\s+the\s+\w+\s+as)"
    r"|(?:suspended|sacked|fined|sued|indicted|revoked|terminated|scrapped|postponed|deferred|overturned|quashed|upheld)\s+(?:the|its|his|her|their|an?)\b"
    r"|resigned|stepped\s+down|pulled\s+the\s+plug|issued\s+(?:an?|the)\s+(?:\w+\s+)?(?:warrant|warning|order|recall|injunction)"
    r"|(?:faces?|won|lost|survived|called)\s+a\s+(?:\w+\s+)?(?:confidence\s+vote|vote\s+of\s+(?:no\s+)?confidence)"
    r"|(?:on|under)\s+(?:restricted\s+duties|house\s+arrest|gross\s+misconduct)"
    r"|(?:poll|survey)\b[^,;]{0,60}\b(?:found|showed|put)\b|report\b[^;]{0,60}\bcited\b[^;]{0,60}\bfor\s+\w+ing\b"
    r"|(?:gave|put|measured)\s+[^,;]{0,40}\b(?:magnitude|toll|number|figure|depth)\b[^,;]{0,30}\d)"
)
_WORDS = frozenset(
    """ruled arrested detained charged indicted convicted acquitted sentenced jailed fined sued suspended sacked dismissed banned
    interviewed questioned recalled seized frozen evacuated overturned quashed upheld revoked resigned withdrawn cancelled
    scrapped terminated postponed deferred named stepped plug issued confidence restricted arrest misconduct poll survey cited
    magnitude measured toll""".split()
)
"""a sentence without any of them tells of no such act"""
_LONG_AGO = re.compile(r"\b(?:in\s+(?:19|20)\d\d|years?\s+ago|last\s+year|decades?|previously|at\s+the\s+time)\b")


def is_an_act(words: str) -> bool:
    """Whether a sentence of the outlet's tells of such an act, by somebody named in it, and not of one long ago."""
    if _WORDS.isdisjoint(word_set(words)) or hangs(words):
        return False
    low = lowered(words)
    return _ACT.search(main_clause_of(low)) is not None and _LONG_AGO.search(low) is None
