"""What becomes of people who are counted, besides harm: they leave their homes, are aboard, are held, fall ill, come forward.

`state_beside` looks in the clause of the figure alone: like `harm`, it says which counts of people can be one count.
"""

import re

from onrecord.text.lowered import holds

_STATES = {
    "driven out": r"evacuat\w+|displaced|fled|flee(?:ing)?"
    r"|(?:left|leave|leaving)\s+(?:their|his|her)\s+(?:homes?|houses?)|(?:forced|driven|ordered)\s+(?:out|from)"
    r"|made\s+homeless|(?:barred|kept|prevented)\s+from\s+returning|(?:not|unable\s+to|yet\s+to)\s+return(?:ed)?",
    "aboard": r"aboard|on\s+board|carrying",
    "held hostage": r"hostages?|(?:held|trapped|kept)\s+(?:captive|inside|in\s+the)|held(?!\s+(?:by|a|the|talks|up|on|that)\b)",
    "infected": r"infect(?:ed|ions?)|test(?:ed|ing)\s+positive|sickened|struck\s+down|taken\s+ill|fallen\s+ill|fell\s+ill",
    "stranded": r"strand(?:ed|ing)|stuck",
    "come forward": r"come\s+forward|came\s+forward|contacted\s+by|heard\s+from",
    "abused": r"abused|molested|assaulted",
}
_PATTERN = re.compile(
    "|".join(rf"(?P<s{at}>\b(?:{words})\b)" for at, words in enumerate(_STATES.values())), re.IGNORECASE
)
_NAMES = tuple(_STATES)
_PIECES = (
    "evacu", "displac", "fled", "flee", "homes", "house", "forced", "driven", "ordered", "homeless", "return", "aboard", "on board",
    "carrying", "hostage", "held", "captive", "trapped", "infect", "positive", "sicken", "struck down", "ill", "strand", "stuck",
    "forward", "contacted", "heard from", "abused", "molest", "assault", "kept",
)  # fmt: skip
_BREAK = re.compile(r"[;:.?!]\s|,\s|\s[–—-]\s|\b(?:but|while|whereas|although|including|among)\b|\b\d[\d,]*\b", re.I)
_STAYED = re.compile(
    r"\b(?:stay(?:ed|ing|s)?\s+(?:put|behind|at\s+home|on)|remain(?:ed|ing|s)?\s+(?:in|at|behind)|refus(?:ed|ing)\s+to\s+(?:leave|go|evacuate))\b",
    re.IGNORECASE,
)
"""behind a figure of those who did not leave: "50,000 | who stayed put in the evacuation zone" """
_PEOPLE = frozenset(
    """people person persons passengers residents inhabitants villagers locals customers babies children infants boys girls men women pupils
    students patients crew hostages guests staff workers employees civilians families tourists travellers visitors survivors victims
    others evacuees cases""".split()
)


def can_tell(text: str) -> bool:
    """Whether a text has a piece of any word for such a state."""
    return holds(text, _PIECES)


def state_beside(text: str, start: int, end: int, counts: str | None) -> str:
    """What those are or do whom the figure from `start` to `end` of a text counts; empty where its clause does not tell.

    `counts` are the words for what is counted: with a noun that names no people, nothing is told of them.
    """
    words = (counts or "").casefold().split()
    if words and _PEOPLE.isdisjoint(words):
        return ""
    before, after = text[:start], text[end:]
    opened = max((found.end() for found in _BREAK.finditer(before)), default=0)
    closed = found.start() if (found := _BREAK.search(after)) else len(after)
    behind, ahead = after[:closed], before[opened:]
    if not holds(f"{ahead} {behind}", _PIECES) or _STAYED.search(behind):
        return ""
    told = _PATTERN.search(behind) or next(reversed(list(_PATTERN.finditer(ahead))), None)
    return _NAMES[int((told.lastgroup or "s0")[1:])] if told else ""
