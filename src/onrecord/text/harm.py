"""Which harm a figure counts: killed, injured, missing, arrested and displaced are never one number."""

import re

from onrecord.text.figures import Figure
from onrecord.text.lowered import Telling

_HARM = {
    "killed": r"kill\w*|dead\b|death\w*|die[ds]?\b|dying|fatal\w*|lives|perish\w*|murdered|body|bodies|corpses?",
    "injured": r"injur\w+|wound\w*|hurt\b|hospitali[sz]ed",
    "missing": r"missing|unaccounted",
    "arrested": r"arrest\w*|detain\w*|custody|jailed|imprisoned",
    "displaced": r"evacuat\w+|displac\w+|homeless",
}
_HARM_PATTERN = re.compile("|".join(rf"(?P<{kind}>\b(?:{words}))" for kind, words in _HARM.items()), re.IGNORECASE)
_OBJECT_OF = re.compile(
    r"\b(?:(?P<killed>kill(?:s|ed|ing))|(?P<injured>(?:injur|wound)(?:es|s|ed|ing))"
    r"|(?P<arrested>(?:arrest|detain)(?:s|ed|ing))|(?P<displaced>(?:evacuat|displac)(?:es|ed|ing)))\s+(?:another\s+|the\s+)?$",
    re.IGNORECASE,
)
"""a verb whose object the figure is: "killing at least 100 and wounding hundreds\""""
_TOLL_AT = re.compile(
    r"\b(?:death\s+toll|toll\s+(?:from|in|of)\s+the)\b(?:(?!\b(?:with|and|while)\b)[^.,;:\d]){0,60}$", re.IGNORECASE
)
"""what a figure at the end of it counts, whatever is named behind: "the death toll remains at three, with nine missing" """
_NUMBER_AT = re.compile(
    r"\bnumber\s+of\b(?P<of>(?:(?!\b(?:with|and|while|after|as|when)\b)[^.,;:\d]){0,140}?)"
    r"\b(?:(?:to|at)|(?:rose|risen|rises|climb(?:ed|s)|grew|grown|jumped|increased|went\s+up|gone\s+up|fell|fallen|dropped|lowered|raised|revised|stands|stood"
    r"|reache[ds]|reaching|remain(?:s|ed)|is|was|be)(?:\s+now)?(?:\s+(?:at|to|by))?)\s+(?:(?:at\s+least|more\s+than|about|around|nearly|almost|some)\s+)?$",
    re.IGNORECASE,
)
"""a figure at the end of it is of those whom the subject names: "the number of people killed has risen to | eight" """
_CASUALTIES = re.compile(
    r"\b(?:casualt\w+|victims?|killed (?:or|and) (?:injured|wounded)|dead (?:or|and) (?:injured|wounded))", re.I
)
_TOLD = Telling(
    (
        """kill* dead* death* die* dying* fatal* lives* perish* murdered* body* bodies* corpse* injur* wound* hurt* hospitali*
        missing* unaccounted* arrest* detain* custody* jailed* imprisoned* evacuat* displac* homeless* casualt* victim*""",
    )
)
"""a text without any of these words names no harm"""
_NEXT_COUNT = re.compile(
    r"\b(?:with|while|but|and)\s+(?:(?:about|some|another|nearly|almost|more\s+than|at\s+least)\s+)?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens?|hundreds?|thousands?)\b",
    re.IGNORECASE,
)
"""where another count begins: "remains at three, | with nine people unaccounted for" """
_TOLL_REACH = 80
"""code points before a figure in which the toll is named that it gives"""
_NUMBER_REACH = 180
"""code points before a figure in which its subject says what it is the number of"""
_REACH = 60
"""code points from a figure within which the harm that it counts is named"""


def kinds_of_harm(text: str) -> frozenset[str]:
    """Every kind of harm that a text names."""
    if not _TOLD.by(text):
        return frozenset()
    if _CASUALTIES.search(text):
        return frozenset(_HARM)
    return frozenset(found.lastgroup for found in _HARM_PATTERN.finditer(text) if found.lastgroup)


def harm_beside(text: str, figure: Figure) -> frozenset[str] | None:
    """Which harm a figure counts; None: none.

    That of the verb whose object it is, where no word of harm follows at once ("killed 20", but "5 killed 20 injured");
    else the nearest word of harm after it, up to the next figure, else before it; a number in words is the next figure
    where a word of harm stands before this one.
    """
    if _TOLL_AT.search(text[max(0, figure.start - _TOLL_REACH) : figure.start]):
        return frozenset({"killed"})
    told = _NUMBER_AT.search(text, max(0, figure.start - _NUMBER_REACH), figure.start) if "number" in text else None
    if told is not None and (own := kinds_of_harm(told["of"])):
        return own
    after = text[figure.end : figure.end + _REACH]
    stop = re.search(r"\d|[.;]\s", after)
    after = after[: stop.start()] if stop else after
    before = text[max(0, figure.start - 25) : figure.start]
    if _CASUALTIES.search(after) or _CASUALTIES.search(before):
        return frozenset(_HARM)
    verb = _OBJECT_OF.search(before)
    if verb is not None and _HARM_PATTERN.match(after.lstrip()) is None:
        return frozenset({verb.lastgroup}) if verb.lastgroup else None
    found = _HARM_PATTERN.search(after)
    ahead = list(_HARM_PATTERN.finditer(before))[-1:]
    if ahead and (found is None or ((another := _NEXT_COUNT.search(after)) and another.end() < found.start())):
        found = ahead[0]
    return frozenset({found.lastgroup}) if found and found.lastgroup else None
