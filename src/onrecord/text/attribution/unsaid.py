"""Tells words that an article does not tell to have been said: what somebody would not say or stopped saying, will say or is
to say, laughs at or has taken back.
"""

import re

from onrecord.text.attribution.records import Attribution
from onrecord.text.lowered import holds

_LEFT_UNSAID = re.compile(
    r"(?:\b(?:not|never|cannot|neither|nor|unable\s+to|stopped\s+short\s+of|without|yet\s+to"
    r"|(?:declin|refus|fail)(?:ed|es|s|e|ing)?\s+to)|n[’']t)"
    r"(?:\s+(?:(?!only\b|merely\b|simply\b)\w+ly|yet|even|so\s+far|be\s+able\s+to|\w+\s+n?or))?\s+$",
    re.IGNORECASE,
)
"""before a verb of saying: it is not said"""
_NOT_SAID = (
    "not",
    "n't",
    "n’t",
    "never",
    "neither",
    "nor",
    "unable",
    "stopped",
    "without",
    "yet",
    "declin",
    "refus",
    "fail",
)
"""pieces of which all such words hold one"""
_INFINITIVE = re.compile(r"to\s", re.IGNORECASE)
_NOT_IN_EARNEST = re.compile(
    r"""\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|quit|avoid(?:s|ed|ing)?|hesitat(?:e|es|ed|ing)|refrain(?:s|ed|ing)?|forg[eo]t\w*
      |fail(?:s|ed|ing)?|neglect(?:s|ed|ing)?|reluctant|unwilling|unable|afraid|wrong|mistaken|premature|rarely|seldom|hardly|instead
      |little|far\s+from|short\s+of|has\s+yet|have\s+yet|had\s+yet|regret(?:s|ted|ting)?|apologi[sz](?:e|es|ed|ing)
      |laugh(?:s|ed|ing)?|scoff(?:s|ed|ing)?|mock(?:s|ed|ing)?|ridicul(?:e|es|ed|ing)|sneer(?:s|ed|ing)?|bristl(?:e|es|ed|ing))\b""",
    re.VERBOSE,
)
"""between who speaks and the cue: it is not said, or not in earnest"""
_NOT_YET = re.compile(r"\b(?:will|[’']ll|would|[’']d|shall|should|could|may|might|must|ought|can)\b")
"""the same: it is not said yet, or may be said"""
_OF_ABILITY = re.compile(
    r"\bcan\s+(?:also\s+|now\s+|exclusively\s+)?(?:confirm|report|reveal|disclose|announce)", re.IGNORECASE
)
_PUT_ASIDE = re.compile(
    r"\b(?:instead\s+of|rather\s+than|far\s+from|short\s+of|without|before|despite(?:\s+never)?)\s+$", re.IGNORECASE
)
_TAKEN_BACK = re.compile(
    r"\b(?:withdr[ae]w(?:s|n|ing)?|retract(?:s|ed|ing)?|recant(?:s|ed|ing)?|abandon(?:s|ed|ing)?|disown(?:s|ed|ing)?|disavow(?:s|ed|ing)?"
    r"|repudiat(?:es|ed|ing)|drop(?:s|ped|ping)?|revers(?:es|ed|ing)|(?:walk|back|row)(?:s|ed|ing)?\s+(?:back|away)(?:\s+(?:from|on))?"
    r"|t[ao]k(?:es|ing)?\s+back|took\s+back)\s+$",
    re.IGNORECASE,
)
"""before "her claim that": it is hers no more"""
_PARTS = re.compile(r"[,;:“”\"]|\b(?:and|but|that|who|which)\b")
"""between a source and a cue: what stands before is of another clause"""
_LAUGHED_OFF = re.compile(r"\s+(?:at|off|away)\s+(?:the|any|all)\s+")
"""behind "laughed" or "scoffed", before what is not meant in earnest"""
_TO_BE_SAID = re.compile(
    r"\b(?:pressure|orders?|ordered|asked|told|urged|required|obliged|forced|invited|summoned|due|yet|need(?:s|ed)?|fail(?:s|ed|ing)?|unable"
    r"|afraid|reluctant|unwilling|refus(?:es|ed|ing)|chance|opportunity|right|duty|time|able|free|ready|struggl(?:es|ed|ing)|tr(?:ies|ied|ying)|hop(?:es|ed|ing))"
    r"(?:\s+(?:him|her|them|it|the\s+[a-z]+))?\s+to\s+(?:(?:publicly|fully|properly|better)\s+)?$"
)
"""before a verb of saying: nothing is said yet"""
_TELLS_HOW = frozenset("explain say tell reveal disclose clarify specify describe answer state".split())
_NEAR = 40
"""code points before a source or a cue in which such words stand"""
_BEFORE = 60
"""code points before a cue in which a "not" or a "to" stands"""


def left_unsaid(text: str, one: Attribution) -> str | None:
    """The words that tell that the source does not say it: "would not confirm"; None where it does."""
    if one.cue is None or one.force != "says" or (one.lemma != "claim" and _INFINITIVE.match(text, one.content[0][0])):
        return None
    first = max(0, one.cue[0] - _BEFORE)
    if not holds(text[first : one.cue[0]], _NOT_SAID):
        return None
    found = _LEFT_UNSAID.search(text, first, one.cue[0])
    return text[found.start() : one.cue[1]] if found else None


def is_unsaid(text: str, one: Attribution) -> bool:
    """Whether the article does not tell that somebody said or says the words: "avoided saying", "will tell the court"."""
    return bool(unsaid_by(text, one)) or _of_verb(_NOT_YET, text, one) != ""


def unsaid_by(text: str, one: Attribution) -> str:
    """The words by which the article tells that somebody does not say something, or not in earnest: "avoided"; empty where
    it tells no such thing."""
    if one.cue is None or one.source is None:
        return ""
    start, end = one.cue
    put_aside = _PUT_ASIDE.search(text, max(0, start - _NEAR), start)
    if put_aside is not None:
        return put_aside.group().strip()
    if _LAUGHED_OFF.match(text, end):
        return text[start:end]
    taken_back = _TAKEN_BACK.search(text, max(0, one.source[0] - _NEAR), one.source[0])
    return taken_back.group().strip() if taken_back else _of_verb(_NOT_IN_EARNEST, text, one)


def _of_verb(pattern: re.Pattern[str], text: str, one: Attribution) -> str:
    """What a pattern finds between a source and the verb behind it, in the same clause; else empty."""
    if one.cue is None or one.source is None or one.source[1] > one.cue[0]:
        return ""
    begin = max(one.source[0], text.rfind(" ", 0, one.source[1]))  # a verb may have run into the phrase: "Vek avoided"
    begin = max((found.end() for found in _PARTS.finditer(text, begin, one.cue[0])), default=begin)
    found = pattern.search(text, begin, one.cue[0])
    return found.group() if found and not _OF_ABILITY.search(text, one.source[1], one.cue[1]) else ""


def is_taken_back(text: str, one: Attribution) -> bool:
    """Whether somebody takes back the words that a noun gives them: "withdrew | her claim that"."""
    return one.source is not None and _TAKEN_BACK.search(text, max(0, one.source[0] - _NEAR), one.source[0]) is not None


def is_to_be_said(text: str, one: Attribution) -> bool:
    """Whether somebody is only to say something: "is under pressure to explain what she knew"."""
    if one.cue is None or one.lemma not in _TELLS_HOW:
        return False
    return _TO_BE_SAID.search(text, max(0, one.cue[0] - _BEFORE), one.cue[0]) is not None
