"""How sure a statement is of what it mainly says: a hedge on a noun, in a clause that hangs on one, or in a question is
not its.

"The clinic saw 17 children who may have taken the syrup" is sure of the 17, "police held two suspected dealers" of the
two; "it was the pump that may have failed" is not sure of the pump, nor "the pump was the likely cause".
"""

import re
from functools import cache

from onrecord.records import Likelihood
from onrecord.text.cues import Hedge, forms, hedges_in, likelihood_of
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
_BESIDE = re.compile(
    r"\b(?:to|of|with|for|by|from|against|at|near|between)\s+(?:the|an?|his|her|its|their|this|that|other|two|three)\s+$"
)
"""before what only stands beside that: "the cash was a loan to the | alleged gunman" """
_ASKED = re.compile(
    rf"(?:^|\s)(?:(?:how(?:\s+(?:long|many|much|far|soon|often|quickly|well))?|why|whether)\s+{_WORDS}{{1,6}}|if\s+(?:he|she|they|we|you)\s+)$"
)
"""before a "could": a question, or a condition, in which it tells of being able"""
_IF_ABLE = re.compile(r"\bif\s+(?:he|she|they|we|you)\s+could\b")
_TOLD = re.compile(rf"\b(?:told|ruled|agreed|allowed)\s+(?:that\s+)?{_WORDS}{{0,3}}$")
"""before a "could" that tells what is allowed"""
_VERB = re.compile(rf"\b{A_VERB}\b")
_OF_NOUNS = frozenset(
    "suspected alleged purported supposed reported rumoured rumored possible likely probable potential".split()
)
_A_NOUN = re.compile(r"\s+(?!(?:to|that|because|if|when|for|by|in|as|and|or|but|with|from)\b)[a-z]")
_A_PHRASE = re.compile(
    r"\b(?:an?|the|this|that|any|every|its|his|her|their|some|of|in|on|for|by|with|from|against|over|about|and|as|into|after|\d+|two|three|four|five|six|seven|eight|nine|ten)\s+$"
)
_PASSIVE = re.compile(r"(?:believed|thought|expected|suspected|understood|feared|said|alleged|reported|rumou?red)\s+to")
_TO_BE = re.compile(r"(?:\b(?:is|are|was|were|be|been|being|[a-z]+n[’']t)|[’'](?:s|re))\s+(?:\w+\s+){0,2}$")
_HAD = re.compile(r"\b(?:has|have|had)\s+(?:\w+ly\s+|always\s+|never\s+)?$")
_STARTS = re.compile(r"[,;:]|\b(?:after|before|when|while|as|because|since|if|that|who|which)\b")
_UNABLE = re.compile(
    r"\b(?:made|makes?|making)\s+(?:\w+\s+)?$|\b(?:not|never|no\s+longer)\s+(?:\w+\s+)?$|n[’']t\s+(?:\w+\s+)?$"
)
_A_MEASURE = re.compile(
    r"\s+(?:the\s+\w+est\b|the\s+most\b|as\s+(?:many|much|few)\b|(?:a|an|one|half\s+an?)\s+(?:quarter|half|third|dozen|hundred|thousand|million|couple|few|hour)\b"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|[$£€]?\d)"
)
_PERMITTED = re.compile(r"\byou\s+$")
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
        if _is_of_a_noun(low, hedge) or _is_of_another_clause(low, hedge.start):
            statement = statement[: hedge.start] + " " * (hedge.end - hedge.start) + statement[hedge.end :]
    return likelihood_of(statement)


def _is_of_a_noun(low: str, hedge: Hedge) -> bool:
    """Whether a hedge only describes or measures a thing that the statement tells of, or says what can or may be done."""
    before, words = low[max(0, hedge.start - _REACH) : hedge.start], low[hedge.start : hedge.end]
    if words in _OF_NOUNS and _A_NOUN.match(low, hedge.end) and _A_PHRASE.search(before):
        return _VERB.search(before) is not None and (_IS.search(before) is None or _BESIDE.search(before) is not None)
    if words in ("perhaps", "maybe", "possibly"):
        return _A_MEASURE.match(low, hedge.end) is not None and _VERB.search(before) is not None
    if words == "possible":
        return _UNABLE.search(before) is not None and not low.startswith(" that", hedge.end)
    if words == "may":
        return _PERMITTED.search(before) is not None and not low.startswith((" be ", " have "), hedge.end)
    if _PASSIVE.fullmatch(words) and _TO_BE.search(before) is None:
        return _HAD.search(before) is not None or _is_reduced(low, before, hedge.end)
    return False


def _is_reduced(low: str, before: str, end: int) -> bool:
    """Whether a participle without "is" describes the noun before it, and the sentence has a verb of its own: "the ship,
    thought to be Danish, sank"; in "Toll expected to rise, mayor says" it is the verb."""
    if before.rstrip().endswith(","):
        return _VERB.search(before) is not None or _VERB.search(low, end) is not None
    rest = low[end : end + _REACH]
    stop = _STARTS.search(rest)
    return _VERB.search(rest[: stop.start()] if stop else rest) is not None


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
