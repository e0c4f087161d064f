"""Who did what to whom, why, and on what condition, made another."""

import re
from random import Random

from onrecord.drafts import DraftClaim
from onrecord.gauntlet.case import Case, Item, any_of, swap

_SIDE = r"(?:[A-Z][\w’'-]+|the\s+[a-z]{3,}|The\s+[a-z]{3,})"
_ACTION = re.compile(
    rf"\b(?P<one>{_SIDE})\s+(?P<verb>(?!said|told|added|claimed|announced|called|stated|asked|named)"
    rf"[a-z]{{3,}}ed)\s+(?P<other>{_SIDE})(?![\w-]|\s+[A-Z])"
)
_AFTER = re.compile(
    r"(?<!shortly )(?<!day )(?<!hours )(?<!soon )(?<!long )\bafter(?=\s+(?:the|a|an|his|her|their|its)\s)"
)
_CONDITION = re.compile(
    r"(?<=[a-z])(?<!as)(?<!even)(?<!see)(?<!asked)(?<!know)(?<!asks)(?<!knew)(?<!and)(?<!what),?\s+(?:if|unless)\s+[^,.;]+"
)
_TO_COME = re.compile(
    r"\bwill\s+(?P<verb>[a-z]{4,}(?<!e)(?<!y)(?<!ing))\b(?=\s+(?:the|a|an|his|her|its|their|to|in|on|for|with)\b)"
)
_IRREGULAR = frozenset(
    """become begin break bring build come fall fight find give hear hold keep know lead meet read rise seek sell send show
    speak spend stand teach tell think throw understand withdraw remain never only soon also continue""".split()
)


def sides_exchanged(case: Case, _: Random) -> Item | None:
    """Two names on either side of a verb change places."""
    found = _ACTION.search(case.statement)
    if found is None or found["one"].casefold() == found["other"].casefold():
        return None
    other, one = (
        side[:1].lower() + side[1:] if side[:4] == "The " else side for side in (found["other"], found["one"])
    )
    return case.saying(swap(case.statement, found, f"{other} {found['verb']} {one}"))


def cause_invented(case: Case, rng: Random) -> Item | None:
    """ "after" made "because of"."""
    found = any_of(_AFTER, case.statement, rng)
    return case.saying(swap(case.statement, found, "because of")) if found else None


def condition_dropped(case: Case, rng: Random) -> Item | None:
    """An if-clause left out."""
    found = any_of(_CONDITION, case.statement, rng)
    if found is None or not isinstance(case.item, DraftClaim):
        return None
    return case.item.model_copy(update={"statement": swap(case.statement, found, "")})


def future_told_as_past(case: Case, rng: Random) -> Item | None:
    """ "will resign" made "resigned"."""
    found = any_of(_TO_COME, case.statement, rng)
    if found is None or found["verb"] in _IRREGULAR or not isinstance(case.item, DraftClaim):
        return None
    return case.item.model_copy(update={"statement": swap(case.statement, found, f"{found['verb']}ed")})
