"""Tells words that somebody only hopes, fears or believes, and words that an article does not tell to have been said: what
somebody stopped saying, will say, laughs at or has taken back.
"""

import re

from onrecord.text.attribution.records import Attribution

HELD = frozenset(
    """hint imply insinuate joke quip threaten promise vow pledge swear guarantee propose plan
    afraid anticipate anxious apprehensive assume believe bet certain concerned confident conjecture convinced despair doubtful
    dream dread envisage envision expect fear fearful feel foresee fret guess hear hope hopeful imagine infer lean optimistic
    pessimistic pray predict presume reckon sense skeptical sceptical speculate suppose sure surmise suspect think trust unsure
    wish worried worry""".split()
)
"""lemmas of what is held, hoped, feared or still to come, and not said to be so; who "knows" or "learns" it takes it for a fact"""
_HOPED = frozenset(
    """joke quip
    afraid anxious apprehensive despair dread dream fear fearful fret guess hope hopeful imagine pray speculate surmise suspect
    wish worried worry""".split()
)
_HELD_PHRASES = ("hold out hope", "hold the view", "take the view", "raise concerns", "express hope", "express fear")
_UNSAID = re.compile(
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
_NEAR = 40
"""code points before a source or a cue in which such words stand"""


def is_held(one: Attribution) -> bool:
    """Whether the words are hoped, feared, believed or promised, and not said to be so."""
    return one.lemma in HELD or one.lemma.startswith(_HELD_PHRASES)


def is_hoped(one: Attribution) -> bool:
    """Whether the words are hoped, feared or guessed, and not even believed."""
    return one.lemma in _HOPED


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
    return taken_back.group().strip() if taken_back else _of_verb(_UNSAID, text, one)


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
