"""What a figure counts, by the words beside it; and which figures are no count at all but an age, a name or an hour.

`counted_by` takes a text and one of its figures; `age_in` tells how old somebody is; `is_no_count` tells "Highway 9",
"a 4-0 defeat", "in their 80s" and "at 05.20" from what counts or measures.
"""

import re

from onrecord.text.calendar import CALENDAR, MONTHS, WEEKDAYS
from onrecord.text.figures import Figure, word_value
from onrecord.text.pasts import IN_THE_PAST, OF_DEEDS

_COUNTED_WORD = re.compile(r"\s+(?P<word>(?:[A-Z]\.){2,}|[^\W\d_][\w’'-]*)")
"""a word, or initials with their points: "10 U.S. citizens\""""
_OF_THEM = re.compile(
    r"(?:,\s+not\s+\w{1,12},)?\s+of\s+(?:(?:the|its|his|her|their|our|those|these)\b(?:\s+\d[\d,]{0,9}(?=\s))?|\d[\d,]{0,9}(?=\s+[a-z]))"
)
_NO_NOUN = frozenset(
    """and or but who whom whose which that in on at by for from with to as after when while of since before during over under
    near outside inside amid through until because if than so such some each every all both the a an his her its their our
    this these those also including into against between without about around where there then only just not no
    were was are is have has had died dead will would could may might said been being did do does overnight today
    yesterday tonight tomorrow daily weekly twice once among amongst beneath below above behind beyond off up down last next
    ago instead it he she they we you i eventually now apiece later earlier away apart altogether say says back out
    not respectively""".split()
)
_COUNTED_WORDS = 5
_YEARS_OLD = re.compile(r"[\s-](?P<words>years?[\s-]olds?)\b|\s*[,)]", re.IGNORECASE)
_NAMED = re.compile(r"[A-Z][\w’'-]+(?:,\s+|\s+\()(?:aged\s+)?$")
_OF_AGE = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Oo]ne)\s+(?:[a-z-]+\s+){0,2}?(?:boy|girl|man|woman|child|baby|toddler|teenager|pensioner|son|daughter|brother|sister|pupil|student"
    r"|patient|victim|driver|customer)\s+(?:of|aged)\s+$"
)
"""before how old one person is: "a boy of nine\""""
_OLDEST = 115


def age_in(text: str, figure: Figure) -> str | None:
    """How a figure is said to be somebody's age: "year-old" in "a 63-year-old man", nothing in "Ana Vek, 59, took"; None
    where it is none."""
    if figure.kind == "number" and _OF_AGE.search(text, max(0, figure.start - 40), figure.start):
        return "" if (figure.value or 0) <= _OLDEST and _NOUN_NEXT.match(text, figure.end) is None else None
    found = _YEARS_OLD.match(text, figure.end)
    if found is None or figure.kind != "number" or (figure.value or 0) > _OLDEST:
        return None
    if found["words"]:
        return found["words"]
    return "" if _NAMED.search(text, max(0, figure.start - 40), figure.start) else None


# --- what is no count -----------------------------------------------------------------------------------------------

_NUMBERED = frozenset(
    """boeing airbus flight highway route interstate motorway autobahn road runway gate platform terminal room section article
    chapter clause paragraph rule title grade division phase stage step page channel radio pier berth dock pit unit block
    reactor apartment suite ward district precinct zone sector category type formula version update wrapup part volume episode
    season lane track bay hangar squadron regiment battalion proposition measure amendment resolution exhibit form no nos
    number junction exit mile line bus tram train psalm area covid mark studio court courtroom level item point""".split()
)
"""words that a number behind them tells apart from others of their kind"""
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[\s-]$")
_DIGITS = re.compile(r"\d+")
_COUNTED_PLURAL = re.compile(r"\s+(?:people|men|women|children|percent|per\s+cent|%|[a-z]+s)\b")
_SIDE = re.compile(r"[-–]\d{1,3}\b(?!\s*(?:%|[a-z]+\s))|[-–]\d{1,3}\s+(?P<what>[a-z]+)")
_SCORED = frozenset(
    """win victory defeat loss draw lead vote decision ruling majority score record result scoreline thrashing triumph home away
    up down ahead at against in on to over after""".split()
)
_WON = re.compile(
    r"\b(?:won|lost|beat|beaten|defeated|drew|voted|ruled|led|leading|trailing)\s+(?:by\s+)?(?:\d{1,3}[-–])?$"
)
_SCORE_BEFORE = re.compile(r"(?:^|[^\w.,])(\d{1,3})[-–]$")
_DECADE = re.compile(r"[’']?s\b")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT_THE_HOUR = re.compile(
    r"\b(?:at|by|from|until|till|since|around|about|before|after|shortly\s+after|just\s+before|between)\s+$"
)
_OF_THE_DAY = re.compile(
    r"\s+(?:(?:in\s+the|this|that|yesterday|tomorrow)\s+(?:morning|afternoon|evening)|(?:on\s+)?(?:"
    + "|".join(WEEKDAYS)
    + r")\b"
    r"|local\s+time|gmt|bst|cet|hours\b|today\b|yesterday\b)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:in|until|till|by|since|before|after|from|to)\s+(?:at\s+least\s+|about\s+|around\s+)?$", re.IGNORECASE
)
_OF_WHAT_AGE = re.compile(
    r"\b(?:them|whom|those|people|persons|adults|men|women|patients|residents|children|anyone|everyone|everybody|americans|passengers|workers"
    r"|voters|aged)\s+$",
    re.IGNORECASE,
)
_NOUN_NEXT = re.compile(
    r"[\s-](?!(?:and|or|who|said|say|were|was|are|is|have|had|has|in|on|at|with|to|from|would|could|will|by|died|live[ds]?)\b)[a-z%]"
)
_DAYS = 31
_DAY_OF_TWO = re.compile(
    r"(?:st|nd|rd|th)?(?:,\s\d{1,2}(?:st|nd|rd|th)?){0,3}\s*(?:,|and|or|to|[-–])\s*\d{1,2}(?:st|nd|rd|th)?\s+(?:"
    + "|".join(MONTHS)
    + r")\b",
    re.IGNORECASE,
)
"""behind the first of several days of a month: "on 28 | and 30 July\""""
_EMERGENCY = re.compile(r"(?:911|999|112|101|111)")
_A_CALL = re.compile(
    r"[\s-](?:call|caller|dispatch|operator|emergency|centre|center|line|helpline|number)", re.IGNORECASE
)
_NEAR = 24
"""code points beside a figure in which that is looked for"""


def is_no_count(text: str, figure: Figure) -> bool:
    """Whether a figure counts and measures nothing: it names something, is a score, a decade, an hour or a year."""
    digits = _DIGITS.search(text, figure.start, figure.end)
    if digits is None or figure.kind != "number":
        return False
    at, end = digits.span()
    before = text[max(0, at - _NEAR) : at]
    return (
        _names(text, figure, before)
        or _is_score(text, figure, before)
        or (end - at == 2 and end == figure.end and _DECADE.match(text, end) is not None)
        or _is_hour(text, figure, at, before.lower())
        or (end - at == 4 and _is_year(text, figure, before))
        or ((figure.value or 0) <= _DAYS and _DAY_OF_TWO.match(text, end) is not None)
        or _is_age(text, figure, before[: figure.start - at or None])
        or (_EMERGENCY.fullmatch(text, at, figure.end) is not None and _A_CALL.match(text, figure.end) is not None)
    )


def _is_age(text: str, figure: Figure, before: str) -> bool:
    """Whether a bounded figure is how old people are: "most of them over 60"."""
    bounded = figure.bound in ("more_than", "up_to") and 10 <= (figure.value or 0) <= _OLDEST
    return bounded and _OF_WHAT_AGE.search(before) is not None and _NOUN_NEXT.match(text, figure.end) is None


def _is_year(text: str, figure: Figure, before: str) -> bool:
    """Whether a bounded figure is a year: "until at least 2031", and not "in at least 2000 homes"."""
    told = _UNTIL.search(before) is not None and _COUNTED_PLURAL.match(text, figure.end) is None
    return told and 1900 <= (figure.value or 0) < 2100


def _names(text: str, figure: Figure, before: str) -> bool:
    """Whether a number is part of a name: "Boeing 737", "runway 27"; not the "bus 40 people" of "on the bus 40 people"."""
    word = _WORD_BEFORE.search(before)
    if word is None or figure.bound != "exactly" or word[1].casefold() not in _NUMBERED:
        return False
    return word[1][0].isupper() or _COUNTED_PLURAL.match(text, figure.end) is None


def _is_score(text: str, figure: Figure, before: str) -> bool:
    """Whether two numbers with a stroke are a result, "lost 4-0", and no span from one to the other, "10-15 people"."""
    first = _SCORE_BEFORE.search(before)
    if first is not None:
        one, other = float(first[1]), figure.value or 0.0
        told = re.match(r"\s+([a-z]+)", text[figure.end : figure.end + _NEAR])
        return one >= other or bool(told and told[1] in _SCORED) or bool(_WON.search(before))
    side = _SIDE.match(text, figure.end)
    if side is None:
        return False
    other = float(_DIGITS.search(side.group()).group())  # type: ignore[union-attr]  # the pattern holds a digit
    return (figure.value or 0.0) >= other or side["what"] in _SCORED or bool(_WON.search(before))


def _is_hour(text: str, figure: Figure, at: int, before: str) -> bool:
    """Whether "05.20" or "4.50 on Sunday" is an hour with a point, as in Britain and the north."""
    clock = _CLOCK.fullmatch(text, at, figure.end)
    if clock is None or _AT_THE_HOUR.search(before) is None:
        return False
    return text[at] == "0" or _OF_THE_DAY.match(text, figure.end) is not None


# --- what is counted ------------------------------------------------------------------------------------------------

_PAST = re.compile(IN_THE_PAST)
_PARTICIPLES = frozenset(
    """killed injured wounded hurt arrested detained displaced evacuated infected affected destroyed damaged hospitalised
    hospitalized jailed sentenced convicted charged stranded trapped rescued deported registered""".split()
)
"""what has become of those counted, which is a part of what is counted: "20 people wounded" """
_DEEDS = OF_DEEDS - frozenset(
    "lost left cut shot split spread hurt broke stuck burst shut sank froze put let set burnt".split()
)
"""past forms that never stand before a noun: "went missing" counts nothing, "lost dogs" does"""
_NO_FIRST = frozenset("remain remains remained".split())
_MORE_NOUN = re.compile(r"\s+(?:[A-Z][\w’'-]*\s+)?(?P<noun>[a-z][\w’'-]*)")


def counted_by(text: str, figure: Figure) -> str | None:
    """The words just after a figure that say what it counts; None when none follow.

    They end at a verb, a joining word or a new sentence: a participle of harm ("soldiers killed") belongs to them, a
    present one ("killing two") and a name behind a common noun do not.
    """
    of_them = _OF_THEM.match(text, figure.end)
    at = of_them.end() if of_them else figure.end
    taken: list[str] = []
    while len(taken) < _COUNTED_WORDS and (found := _COUNTED_WORD.match(text, at)):
        word = found["word"]
        after_noun = bool(taken) and not taken[-1][0].isupper() and not (len(taken) == 1 and _is_verb(taken[0]))
        if (
            word.casefold() in _NO_NOUN
            or word.casefold() in CALENDAR
            or word_value(word.casefold()) is not None
            or (taken and word.endswith("ing"))
            or (after_noun and word[0].isupper())
        ):
            break
        if taken and word not in _PARTICIPLES and (_PAST.fullmatch(word) or word == "sunk" or word.endswith("ly")):
            break
        if not taken and (
            word in _DEEDS or word in _NO_FIRST or (_is_verb(word) and not _before_a_noun(text, found.end()))
        ):
            break
        taken.append(word)
        at = found.end()
    return " ".join(taken) or _counted_before(text, figure)


def _is_verb(word: str) -> bool:
    """Whether a first word is likely a verb, if no noun follows: "nine listed in the report", but "nine listed firms"."""
    return word not in _PARTICIPLES and word.endswith("ed") and _PAST.fullmatch(word) is not None


def _before_a_noun(text: str, at: int) -> bool:
    found = _MORE_NOUN.match(text, at)
    return found is not None and found["noun"] not in _NO_NOUN


_NUMBER_OF = re.compile(
    r"(?:\b(?:number|count|total)\s+of\s+(?P<what>[\w’'-]+(?:\s+[\w’'-]+){0,2}?"
    r"(?:\s+(?:known|confirmed|believed|feared|thought|reported)\s+to\s+(?:have|be)(?:\s+been)?\s+\w+)?)|(?P<toll>\bdeath\s+toll))"
    r"(?:\s+(?:in|from|at|after|on)\s+[\w\s’']{2,60}?)?\s+(?:(?:has|had|have|was|is)\s+)?(?:\w+ly\s+)?(?:rose|risen|rises|climbed|grew|grown|increased|went"
    r"|gone|up|fell|fallen|dropped|stood|stands|reached|passed|topped|remains|remained|is|was|at)\s+(?:up\s+|down\s+)?(?:to|at|from)?\s*$",
    re.IGNORECASE,
)
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting|estimated?|estimates|gave|gives|set|sets)\s+(?:the|its|their|his|her)\s+(?:number\s+of\s+)?"
    r"(?P<what>[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,4})\s+(?:at|as)\s+$"
)
_OUT_OF = re.compile(
    r"\bof\s+(?:the|its|their|our|those|these)\s+(?:\w+[’']s\s+)?(?:[\d.,]+\s+)?(?:(?:thousand|million|billion)\s+)?(?P<what>[a-z][\w’'-]*)\s*,\s+$",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"\bof\s+(?:which|whom)\b(?:,[^,.;\d]{1,60},)?\s+$", re.IGNORECASE)
_COUNTED_NOUN = re.compile(r"\b\d[\d,]*\s+([a-z]{3,}s)\b")
_ANY_NUMBER = frozenset("number figure total toll count sum amount value cost".split())
_NUMBER_REACH = 130
"""code points before a figure in which what it counts is named"""


def _counted_before(text: str, figure: Figure) -> str | None:
    """What a figure at the end of its clause counts: "the number of people killed rose to 11", "put the crowd at 600",
    "of the bank's three million customers, one million"."""
    begin = max(0, figure.start - _NUMBER_REACH)
    found = _NUMBER_OF.search(text, begin, figure.start)
    if found:
        return found["what"] or found["toll"]
    which = _OF_WHICH.search(text, begin, figure.start)
    if which and (named := _COUNTED_NOUN.findall(text, max(0, begin - _NUMBER_REACH), which.start())):
        return str(named[-1])
    put = _PUT_AT.search(text, begin, figure.start) or _OUT_OF.search(text, begin, figure.start)
    return put["what"] if put and put["what"].split()[0].casefold() not in _ANY_NUMBER else None
