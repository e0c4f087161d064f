"""How sure a statement is of what it mainly says: a hedge in a clause that hangs on a noun, or in a question, is not its.

"The clinic saw 17 children who may have taken the syrup" is sure of the 17; "it was the pump that may have failed" is not
sure of the pump.
"""

import re
from functools import cache

from onrecord.records import Likelihood
from onrecord.text.cues import forms, hedges_in, likelihood_of
from onrecord.text.lowered import lowered
from onrecord.text.pasts import A_VERB

_WORDS = r"(?:[\w’'-]+\s+)"
_BE = r"(?:(?:is|are|was|were|has|have|had|be|been)\s+)"
_HANGS = re.compile(
    rf"(?P<head>[\w’'”\"]+,?)\s+(?:(?:to|of|in|with|for|from|by|on|some\s+of|many\s+of|most\s+of|one\s+of)\s+)?"
    rf"(?:(?P<who>who|whom|whose|which|where)\s+(?P<between>{_WORDS}{{0,4}}?)|that\s+(?:also\s+|then\s+|now\s+)?){_BE}{{0,2}}$"
)
"""before a hedge: the relative clause that it stands in, up to its verb"""
_DETERMINED = re.compile(
    r"\b(?:an?|the|any|some|all|every|no|its|his|her|their|our|these|those|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)\s+[^,;:.]{0,50}$"
)
"""before a "that" which hangs on a noun"""
_IS = re.compile(
    r"\b(?:is|are|was|were|be|been)\s+(?!\w+(?:ing|ed)\b)[^,;:.]*$|(?:\bit|\bthat|\bthis|\bthere)[’']s\s[^,;:.]*$"
)
"""before a noun that the statement says something to be: what hangs on it is said of the subject, too"""
_ASKED = re.compile(
    rf"(?:^|\s)(?:(?:how(?:\s+(?:long|many|much|far|soon|often|quickly|well))?|why|whether)\s+{_WORDS}{{1,6}}|if\s+(?:he|she|they|we|you)\s+)$"
)
"""before a "could": a question, or a condition, in which it tells of being able"""
_IF_ABLE = re.compile(r"\bif\s+(?:he|she|they|we|you)\s+could\b")
_TOLD = re.compile(rf"\b(?:told|ruled|agreed|allowed)\s+(?:that\s+)?{_WORDS}{{0,3}}$")
"""before a "could" that tells what is allowed"""
_VERB = re.compile(rf"\b{A_VERB}\b")
_REACH = 120
"""code points before a hedge in which its clause begins"""


@cache
def _verbs() -> frozenset[str]:
    """Verbs behind which a "that" opens what is said."""
    return forms("saying") | forms("denying") | forms("disputing")


def likelihood_said(statement: str) -> tuple[Likelihood, str | None]:
    """The rung that a statement stands on with what it mainly says, and its words, as `likelihood_of` gives them."""
    if not hedges_in(statement):
        return "asserted", None
    low = lowered(statement)
    for hedge in hedges_in(statement):
        if _is_of_another_clause(low, hedge.start):
            statement = statement[: hedge.start] + " " * (hedge.end - hedge.start) + statement[hedge.end :]
    return likelihood_of(statement)


def _is_of_another_clause(low: str, at: int) -> bool:
    """Whether a hedge that begins there hedges a clause that hangs on a noun, or only tells what can be done."""
    before = low[max(0, at - _REACH) : at]
    if low.startswith("could", at) and (_ASKED.search(before) or _IF_ABLE.search(before) or _TOLD.search(before)):
        return True
    found = _HANGS.search(before)
    if found is None or (found["between"] and _VERB.search(found["between"])):
        return False
    noun = before[: found.end("head")]
    if found["who"] is None and (not _DETERMINED.search(noun) or found["head"] in _verbs()):
        return False  # "he believes that could help"
    return _IS.search(noun) is None
