"""Tells whether words before what somebody says name a thing that they are for or against: the "it" then is that thing.

"Arcline has opposed the plan, arguing that it would cost millions": it is the plan that would cost them.
"""

from onrecord.text.lowered import gated, lowered

_STANCE = gated(
    r"\b(?:oppos|reject|criticis|criticiz|condemn|welcom|back(?=ed|s|ing)|support|prais|attack|dismiss|defend|denounc|approv|favour|favor"
    r"|resist|object|block|hail|attack|applaud|question|endors|support|veto|slam|blast|describ|promot|justif|recommend)(?:s|es|e|ed|ing|ied|ted)?\s+"
    r"(?:(?:to|against|for)\s+)?(?P<what>(?:it|this|that)\b|(?:the|a|an|any|such|these|those|his|her|their|[\w’'-]+[’']s?)\s+[a-z])",
    "oppos reject criticis criticiz condemn welcom back support prais attack dismiss defend denounc approv favour favor resist object block"
    " hail applaud question endors veto slam blast describ promot justif recommend",
)
_POINTS = frozenset({"it", "this", "that"})


def stance_on(words: str) -> str | None:
    """What a stance is on that words tell: "it", where that only points at it, "thing", where it is named; else None."""
    found = _STANCE.search(lowered(words))
    if found is None:
        return None
    return "it" if found["what"] in _POINTS else "thing"
