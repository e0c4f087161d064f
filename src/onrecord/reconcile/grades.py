"""What the words around a figure say of those it counts: how badly hurt, in hospital or trapped, or some of a whole.

The critically injured are not "the injured", and "five of the dead" are not the dead: unlike things must not stand
side by side as if one of the figures were wrong. Some figures count nobody at all: ages, hours, years, pages.
"""

import re
from functools import lru_cache

from onrecord.reconcile.concepts import terms

GRADES = ("critical", "serious", "slight", "in hospital", "treated")
"""how badly those counted are hurt, or where they were taken; each a part of the injured"""
_GRADE = {
    "critical": r"\bcritical(?:ly)?\b|\blife[\s-]threatening\b|\bfighting\s+for\s+(?:their|his|her)\s+li(?:ves|fe)\b",
    "serious": r"\b(?:serious|severe|grave|bad)(?:ly)?\b(?!\s+(?:questions?|doubts?|concerns?))",
    "slight": r"\b(?:slight(?:ly)?|minor|light(?:ly)?)\b|\bwalking\s+wounded\b",
    "in hospital": r"\b(?:taken|rushed|brought|sent|admitted|transferred|moved|ferried)\b.{0,30}?\bhospitals?\b|\bhospitali[sz]ed\b"
    r"|\bin\s+(?:the\s+)?hospitals?\b|\bbrought\s+in\s+for\s+treatment\b|\btreating\b",
    "treated": r"\btreated\b|\b(?:under(?:going)?|receiving|need(?:ed|ing))\s+(?:\w+\s+)?treatment\b",
}
_GRADE_OR_TRAPPED = _GRADE | {"trapped": r"\btrapp(?:ed|ing)\b|\bstuck\b"}
_GRADED = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _GRADE_OR_TRAPPED.items()}
_NEXT = re.compile(r"[;:,.]\s|\d|\bwhile\b|\bof\s+wh(?:om|ich)\b|\bincluding\b")
_HOSPITAL = re.compile(
    r"((?:[A-Z][\w’'.]*\s+){1,4}(?:(?:university|general|children’s|children's)\s+)?)[Hh]ospitals?\b"
)
_LAST = re.compile(r"(?:[;:.,]\s|\d|\b(?:while|and|but)\b)(?!.*(?:[;:.,]\s|\d|\b(?:while|and|but)\b))", re.DOTALL)
_CLOSE = 30
"""characters before a figure in which "critically injuring 7" is looked for"""
_OF_THEM = re.compile(
    r"^\s+(?:of|out\s+of|among)\s+(?:the(?:m|se|ir)?|those|these|its|his|her|my|our|your|whom|which)\b(.{0,60})",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"^(?:[-‐‑][^\W\d_]|\s(?:year|month|week|day|hour|minute|mile|metre|meter|km|foot|storey|story|page|ton(?:ne)?|seat)s?\b"
    r"|/\d|\s+of\s+\d|\s*(?:%|per\s?cent\b|percent\b|[ap]\.?m\b|GMT\b|BST\b|mph\b|kph\b|km\b|[$£€]))",
    re.IGNORECASE,
)
_BEFORE_NOBODY = re.compile(
    r"(?:[$£€#/]|\b(?:aged?|page|caption|photo|no\.?|nos\.?|number|magnitude(?:\s+of)?|category|level|grade|stage|phase|class|route|flight"
    r"|(?:children|boys|girls|pupils|people|those|adults|men|women|patients|anyone)\s+(?:aged\s+)?(?:under|over|below|above|aged))\s+)$",
    re.IGNORECASE,
)
_BOUND_FIRST = re.compile(r"(?:under|over|below|above)\s", re.IGNORECASE)
_OF_AN_AGE = re.compile(
    r"\b(?:children|boys|girls|pupils|people|those|adults|men|women|patients|anyone)\s+(?:aged\s+)?$", re.IGNORECASE
)


_ALONE = re.compile(r"\b[\w’'-]+\s+alone\b(?!\s+(?:in|on|at|when|and)\b)", re.IGNORECASE)
_TAKEN_IN = re.compile(
    r"\b(?:hospital|morgue|mortuary|clinic|infirmary|funeral\s+home)\b(?:\s+[\w’'-]+){0,3}?\s+(?:received|taken\s+in|admitted|counted|registered)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)


_HOSPITAL_OR_CLINIC = re.compile(r"\b(?:hospitals?|clinic)\b", re.IGNORECASE)
_DIED_THERE = re.compile(
    r"[”\"]?(?:\s+[\w’'-]+){0,3}?\s+(?:(?:have|has|had|later|also)\s+)*died\s+(?:later\s+)?(?:in|at|on\s+the\s+way\s+to)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:hospitals?|clinic|scene|spot|home)\b",
    re.IGNORECASE,
)
"""behind those who died in one place, as some of all did: "two people | died in hospital\""""


@lru_cache(maxsize=65_536)
def place_of(statement: str, figure: str) -> int:
    """Where a figure stands in a statement, not inside another one; -1 when it does not."""
    found = re.search(rf"(?<![\w.,/]){re.escape(figure)}(?!\w)", statement, re.IGNORECASE)
    return found.start() if found else statement.casefold().find(figure.casefold())


@lru_cache(maxsize=65_536)
def grade(statement: str, figure: str) -> str:
    """How badly hurt those are whom a figure counts, "trapped", or nothing."""
    at = place_of(statement, figure)
    if at < 0:
        return ""
    after = statement[at + len(figure) :]
    end = _NEXT.search(after, 4)  # "of whom" right behind the figure is about those it counts
    after = after[: end.start()] if end else after
    before = statement[max(0, at - _CLOSE) : at]
    begin = _LAST.search(before)
    before = before[begin.end() :] if begin else before
    for words in (after, before):
        found = [(match.start(), name) for name, pattern in _GRADED.items() if (match := pattern.search(words))]
        if found:
            first = min(found)[1]
            return "in hospital" if first == "treated" and any(name == "in hospital" for _, name in found) else first
    return ""


@lru_cache(maxsize=65_536)
def counts_nobody(statement: str, figure: str) -> bool:
    """Whether a figure is an age, an hour, a share, a price, a distance or a page, by what stands next to it."""
    at = place_of(statement, figure)
    if at < 0:
        return False
    after = statement[at + len(figure) :]
    aged = bool(re.match(r",\s", after)) and bool(re.search(r"[A-Z]\w*\.?,\s+$", statement[:at]))
    aged |= bool(_BOUND_FIRST.match(figure)) and bool(_OF_AN_AGE.search(statement[:at]))
    return aged or bool(_NOBODY.match(after)) or bool(_BEFORE_NOBODY.search(statement[:at]))


@lru_cache(maxsize=65_536)
def some_of(statement: str, figure: str) -> frozenset[str]:
    """What sets apart those whom a figure takes out of a whole ("five of the dead were pilots"); empty when it takes all."""
    at = place_of(statement, figure)
    found = _OF_THEM.match(statement[at + len(figure) :]) if at >= 0 else None
    if found:
        return frozenset({"part"}) | terms(found[1])
    if at >= 0 and _AMONG_THESE.search(statement, 0, at):
        return frozenset({"part"}) | terms(statement[at:])
    if at >= 0 and _AMONG_THEM.match(statement, at + len(figure)):
        return frozenset({"part"}) | terms(statement[:at])
    if at >= 0 and _DIED_THERE.match(statement, at + len(figure)):
        return frozenset({"part", "there"}) | ({"in hospital"} if _HOSPITAL_OR_CLINIC.search(statement, at) else set())
    # "The hospital alone had received 58 bodies" counts no more than the hospital's.
    alone = at >= 0 and (_ALONE.search(statement) or _TAKEN_IN.search(statement[:at]))
    return frozenset({"part"}) | terms(alone[0]) if alone else frozenset()


_AMONG_THESE = re.compile(
    r"\b[Aa]mong\s+(?:the\s+(?:\w+\s+)?(?:dead|killed|injured|wounded|victims|missing|casualties)|those\s+[^,.;]{3,40}?)\s+(?:is|are|was|were)\s+(?:at\s+least\s+|also\s+)?$"
)
"""before a figure of some of a whole: "among the injured are | two with burns" """
_AMONG_THEM = re.compile(
    r"(?:\s+(?!and\b|but\b|who\b|that\b)[a-z’'-]+){0,3}?\s+(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+)?among\s+(?:the\s+)?"
    r"(?:dead|killed|injured|wounded|victims|missing|those\s+(?:killed|who\s+died|injured|missing))\b"
)
"""behind a figure of a few who are told of by themselves: "of the choir six | are among the dead" """


@lru_cache(maxsize=65_536)
def one_hospital(said: str) -> frozenset[str]:
    """The words of the hospital a text names: those it has taken in are some of all; empty when it names none."""
    found = _HOSPITAL.search(said)
    return frozenset({"part"}) | terms(found[1]) if found else frozenset()
