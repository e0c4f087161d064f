"""Figures that a text itself sets against each other: "318, not 312", "up from an earlier estimate of 900,000".

`contrasts_in` gives the pairs of one statement; `refers_back` tells "the number is 38" and "it is nearer 1,500", whose
figure stands against one told just before. What only changed in time ("up from 51 percent four years ago"), what was
allowed, aimed at or left over, and parts of a whole are no contrasts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from onrecord.text.calendar import MONTHS, SPANS
from onrecord.text.counted import counted_by, is_no_count
from onrecord.text.figures import COUNTING, Figure, figures_in
from onrecord.text.words import stem

Set = Literal["older", "instead", "beside"]
"""how the other figure is told: as what was given before, as what is not so, or as what somebody else gives"""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two figures of a text; `other` is the one set against `figure`, told by the words from `start` to `end`."""

    figure: Figure
    other: Figure
    how: Set
    start: int
    end: int


_OLDER = re.compile(
    r"[,\s(–—-]\s*(?P<told>(?:(?:up|down|raised|lowered|revised|increased|reduced|changed|corrected)(?:\s+(?:up|down)(?:wards?)?)?\s+from"
    r"|(?:revising|correcting|replacing))"
    r"\s+(?P<which>(?:an?|the|its|their|his|her)\s+)?(?P<words>(?:[\w’'-]+\s+){0,4}?(?:of\s+)?))$",
    re.IGNORECASE,
)
_GIVEN_BEFORE = re.compile(
    r"\b(?:earlier|previous|previously|initial|initially|first|original|originally|preliminary|estimates?|figures?|counts?|tolls?|tally|reports?|reported"
    r"|announced|thought|claimed|stated|believed)\b",
    re.IGNORECASE,
)
_HARMED = re.compile(
    r"\b(?:killed|dead|died|deaths|injured|injuries|wounded|hurt|missing|treated|hospital|displaced|evacuated|infected|cases)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:$|[.,;:!?)”\"])")
_DAYS_AGO = re.compile(
    r"[^.;]{0,24}?\b(?:(?:on|late|early)\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|hours\s+earlier|(?:a|the)\s+day\s+(?:earlier|before)"
    r"|earlier|before|previously|reported|announced|estimated|thought)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\s+(?:at\s+the\s+weekend|on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|(?:a|the)\s+(?:day|night)\s+(?:earlier|before)|earlier|last\s+night)\b",
    re.IGNORECASE,
)
"""behind a figure of some days before: "against 11,400 | at the weekend\""""
_FROM = re.compile(
    r"\b(?P<verb>revis(?:es|ed|ing)|correct(?:s|ed|ing)|amend(?:s|ed|ing)|upgrad(?:es|ed|ing)|downgrad(?:es|ed|ing)|rais(?:es|ed|ing)|lower(?:s|ed|ing)"
    r"|increas(?:es|ed|ing)|reduc(?:es|ed|ing)|cuts?|cutting|ris(?:es|en|ing)|rose|fell|fallen|dropp(?:ed|ing)|climb(?:s|ed|ing)|jump(?:s|ed)|went|gone)"
    r"\s+(?P<what>[^.;:]{0,80}?)\bfrom\s+$",
    re.IGNORECASE,
)
_REVISED = re.compile(r"(?:revis|correct|amend|upgrad|downgrad)", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?:number|figures?|tolls?|counts?|estimates?|tally|total|magnitude|forecast|guidance|assessment)\b",
    re.IGNORECASE,
)
_TO = re.compile(r"(?:\s+[a-z]+){0,3}\s+to\s+(?:about\s+|some\s+|at\s+least\s+)?", re.IGNORECASE)
_NOT = re.compile(r"(?:[,(–—-]\s*|\s(?=and\s|but\s))(?P<told>(?:and\s+|but\s+)?not\s+(?:the\s+)?)$", re.IGNORECASE)
_NOT_BEFORE = re.compile(r"(?:^|[\s,])(?P<told>not\s+)$", re.IGNORECASE)
_BUT = re.compile(r"\s*[\w’' -]{0,30}?,?\s*but\s+$")
_RATHER = re.compile(r"[,\s]\s*(?P<told>(?:rather\s+than|instead\s+of)\s+(?:the\s+)?)$", re.IGNORECASE)
_THAN = re.compile(
    r"[,\s]\s*(?P<told>(?:(?:rather|slightly|somewhat|far|much|well|considerably|a\s+little|many)\s+)?(?:less|fewer|more|lower|higher|smaller|larger"
    r"|greater|shorter|longer)\s+than\s+the\s+)$",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"[,\s]\s*(?P<told>(?:compared\s+(?:with|to)|as\s+against|against|versus|in\s+contrast\s+(?:with|to))\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_GIVES = (
    r"(?:gave|gives?|given|reported|reports?|said|says?|claimed|claims?|announced|cited|stated|put|estimated|listed|lists|recorded"
    r"|acknowledged|published|admitted)"
)
_GIVEN = re.compile(
    r"(?:\s+(?!but\b)[\w’'-]+){0,3}?\s+(?!but\b)(?:(?:which|that)\s+)?(?:(?!but\b)[\w’'.-]+\s+){0,7}?(?:had\s+|has\s+|have\s+|was\s+|were\s+)?"
    rf"(?:(?:been|first|earlier|previously|originally)\s+){{0,2}}{_GIVES}\b",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(
    r"\s*(?:as\s+)?(?:\w+\s+){0,2}?(?:earlier|previously|first|initially|originally)\b", re.IGNORECASE
)
_IT_IS = (
    r"(?:the\s+[a-z]{4,14}\s+at|(?:that\s+)?(?:it|the\s+(?:(?:true|real|actual|correct)\s+)?(?:number|figure|total|toll|count|sum|value|amount))"
    r"(?:[’']s|\s+(?:is|was|were|at|as|to\s+be)))"
)
_BESIDE = re.compile(
    rf"(?:[,;:]\s+|\s+(?:and|but|while|whereas|although|though|where)\s+)(?P<told>(?:(?:and|but|while|whereas|although|though|where)\s+)?"
    rf"(?P<who>[^,;:.]{{2,80}}?)\s+(?:(?:had|has|have|is|are)\s+)?(?:reporting|believes?|thinks?|estimates?|insists?|counted|listed|listing|puts?|(?:has|have|had)(?=\s+(?:it|the)\b)|{_GIVES[3:-1]}|spoke\s+of|speaks?\s+of|talk(?:s|ed)\s+of)\s+"
    rf"(?:{_IT_IS}\s+)?(?:at\s+)?)$",
    re.IGNORECASE,
)
_OF_ANOTHER_TIME = re.compile(
    r"[^.;]{0,40}?\b(?:in\s+(?:(?:"
    + "|".join(MONTHS)
    + r")\b|(?:19|20)\d\d|the\s+(?:same|previous|year|first|second|third|fourth))|last\s+\w+|years?|months?|weeks?"
    r"|quarters?|decades?|seasons?)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"[.!?][”\"’']?\s")
_OF_THEM = re.compile(r"\s+of\s+(?:them|those|these|whom|which|his|her|its|their)\b|\s+more\b", re.IGNORECASE)
_CLOSES = re.compile(r"\s*(?:$|[.,;:!?)”\"—–])|\s+(?:on|by|as\s+of)\s")
_WITHIN = re.compile(r"\b(?:in|of|at|from|across|within|over|after|among|by|for|per)\s+(?:the\s+)?$", re.IGNORECASE)
"""before a figure that is a part of another's phrase: "31 people in 15 states, up from 23" """
_NEAR = 16
_TIMES = 4
"""times by which a figure may differ from one that is given up for it"""
_REACH = 140
"""code points between two figures of one contrast"""
_MOST = 40
"""figures of a text that are looked at"""
_PIECES = (
    "from",
    "not ",
    "than",
    "against",
    "compared",
    "versus",
    "instead",
    "it",
    "where",
    "figure",
    "number",
    "repor",
    "say",
    "said",
    "list",
    "gave",
    "put",
    "claim",
)


def contrasts_in(text: str) -> tuple[Contrast, ...]:
    """The figures that a text sets against each other, in order; two that count unlike things are none."""
    low = text.lower()
    if not any(map(low.__contains__, _PIECES)):
        return ()
    figures = [f for f in with_shares(text) if f.kind in COUNTING and f.value is not None]
    figures = [figure for figure in figures if not is_no_count(text, figure)]
    found = (_against_those_before(text, figures[:at], other) for at, other in enumerate(figures) if at)
    return tuple(contrast for contrast in found if contrast is not None)


_FRACTION = re.compile(
    r"(?:\b(?:about|around|almost|nearly|roughly|over|under|more\s+than|less\s+than|just\s+(?:over|under))\s+)?\b(?P<many>a|one|two|three)[\s-](?P<part>third|quarter|fifth)s?\b(?!\s+(?:of\s+an\s+hour|time|man|woman|person|year|day|quarter|party))",
    re.IGNORECASE,
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5}
_TIMES_PART = {"a": 1, "one": 1, "two": 2, "three": 3}


def with_shares(text: str) -> list[Figure]:
    """The figures of a text, with "a third" among its shares where it gives another share in percent; in order."""
    figures = list(figures_in(text)[:_MOST])
    if not any(figure.kind == "percent" for figure in figures):
        return figures
    for found in _FRACTION.finditer(text):
        share = 100 * _TIMES_PART[found["many"].lower()] / _PARTS[found["part"].lower()]
        figures = [figure for figure in figures if figure.end <= found.start() or figure.start >= found.end()]
        figures.append(Figure(found.start(), found.end(), found.group(), "percent", share, "about"))
    return sorted(figures, key=lambda figure: figure.start)


def _against_those_before(text: str, before: Sequence[Figure], other: Figure) -> Contrast | None:
    """What a figure is set against: the nearest figure before it that can count the same."""
    for one in reversed(before):
        gap = text[one.end : other.start].rstrip("“\"‘'")
        if len(gap) > _REACH or _NEXT.search(gap):
            return None
        inside = one is not before[0] and _WITHIN.search(text, max(0, one.start - _NEAR), one.start)
        if not _alike(text, one, other) or (inside and not _TO.fullmatch(gap)):
            continue
        low = text[max(0, one.start - len("from ")) : other.start].lower()
        if not any(map(low.__contains__, _PIECES)):
            return None
        told = _how(text, one, other, gap)
        if told is None:
            return None
        how, start, figure, against = told
        return Contrast(figure, against, how, start, _end_of(text, against.end) if against is other else against.end)
    return None


def _how(text: str, one: Figure, other: Figure, gap: str) -> tuple[Set, int, Figure, Figure] | None:
    """How two figures are set against each other, where the words for the second begin, and which is which."""
    if _TO.fullmatch(gap) and (changed := _FROM.search(text, max(0, one.start - _REACH), one.start)):
        # "Lowered the number from 61 to 38" gives up a count; "cut the rate from 5% to 4%" changes the thing itself.
        said = _REVISED.match(changed["verb"]) or _COUNT.search(text, max(0, changed.start() - 40), one.start)
        return ("older", one.start, other, one) if said else None
    later = _OF_ANOTHER_TIME.match(text, other.end) is not None
    near = max(one.value or 0, other.value or 0) <= _TIMES * min(one.value or 0, other.value or 0)
    near = near or _is_misprint(one, other)
    if found := _OLDER.search(gap):
        told = _GIVEN_BEFORE.search(found["words"]) or _DAYS_AGO.match(text, other.end)
        told = told or (_ENDS.match(text, other.end) and _HARMED.search(text, one.start, other.start))
        return ("older", one.end + found.start("told"), one, other) if told and not later else None
    if (found := _NOT.search(gap)) and near and not _OF_THEM.match(text, other.end):
        return "instead", one.end + found.start("told"), one, other
    if (found := _NOT_BEFORE.search(text, max(0, one.start - 6), one.start)) and near and _BUT.fullmatch(gap):
        return "instead", found.start("told"), other, one
    given = not later and _GIVEN.match(text, other.end)
    if (found := _RATHER.search(gap)) and (given or _BEFORE_IT.match(text, other.end)):
        return "instead", one.end + found.start("told"), one, other
    if (found := _AGAINST.search(gap)) and near and _THEN.match(text, other.end):
        return "older", one.end + found.start("told"), one, other
    for pattern in (_THAN, _AGAINST):
        if (found := pattern.search(gap)) and given:
            return "beside", one.end + found.start("told"), one, other
    noun = _noun_of(text, other)
    stands = _CLOSES.match(text, other.end) is not None if noun is None else noun == _noun_of(text, one)
    if stands and (found := _BESIDE.search(gap)):
        return "beside", one.end + found.start("told"), one, other
    return None


def _is_misprint(one: Figure, other: Figure) -> bool:
    """Whether two figures have the same digits, but for their order and noughts: "17, not 71", "£12,000, not £120,000"."""
    mine, theirs = (sorted(c for c in figure.text if c in "123456789") for figure in (one, other))
    return bool(mine) and mine == theirs


def _end_of(text: str, at: int) -> int:
    """Where the words that tell of a figure end: with their clause."""
    found = _STOP.search(text, at)
    return found.start() if found else len(text.rstrip(" .”\"'’"))


_STOP = re.compile(r"[,;:.!?](?=\s|$|[”\"’])|\s[–—]\s|\s(?:but|and\s+that|while|although)\s")


def _alike(text: str, one: Figure, other: Figure) -> bool:
    """Whether two figures can count one thing: of one kind and currency, of a size, and with no two nouns."""
    if {one.kind, other.kind} - {"number"} and one.kind != other.kind:
        return False
    if one.unit != other.unit:
        return False
    low, high = sorted((one.value or 0.0, other.value or 0.0))
    if low <= 0 or high > 100 * low:
        return False
    mine, theirs = _noun_of(text, one), _noun_of(text, other)
    return (mine is None or theirs is None or mine == theirs) and (mine == theirs or mine not in _SPANS)


_SPANS = frozenset(map(stem, SPANS))
_NO_NOUNS = frozenset(
    "listed reported given claimed cited first earlier previously originally initially announced".split()
)
_LEADING = re.compile(r"^(?:more|fewer|less|further|additional|other|of)\b", re.IGNORECASE)


def _noun_of(text: str, figure: Figure) -> str | None:
    """The stem of the noun that a figure counts, by its own words; None where none follows at once."""
    counted = counted_by(text, figure)
    if not counted or not text[figure.end :].lstrip().startswith(counted.split()[0]):
        return None
    words = counted.split()
    if words[0].casefold() in _NO_NOUNS or _LEADING.match(counted):
        return None
    return stem(words[0] if len(words) == 1 else words[-1] if not words[-1].endswith("ed") else words[0])


_BACK = re.compile(
    r"(?:^|[\s,:;“\"(])(?:(?:puts?|putting|gave|gives?)\s+(?:the|its|their)\s+(?:number|figure|total|toll|count|sum|amount)\s+(?:of\s+(?:[a-z-]+\s+){1,2})?(?:at|as)"
    r"|(?:gave|gives?|has\s+given|names?|named|cites?|cited|quotes?|quoted)\s+a\s+(?:figure|number|total|toll|count)\s+of|the\s+(?:true|real|actual|correct|right)?\s*(?:number|figure|total|sum|amount)(?:,\s+(?:he|she|they|it)\s+(?:said|says),)?\s+(?:is|was|were|stood\s+at|stands\s+at|came\s+to))\s+"
    r"(?:really\s+|actually\s+|in\s+fact\s+|only\s+|just\s+)?$",
    re.IGNORECASE,
)
_IT = re.compile(
    r"(?:^[“\"]?|\b(?:says?|said|believes?|claims?|claimed|insists?|insisted|thinks?|estimates?|maintains?)\s+(?:that\s+)?)"
    r"(?:it|that)(?:[’']s|\s+(?:is|was))\s+(?:really\s+|actually\s+|in\s+fact\s+|only\s+)?$",
    re.IGNORECASE,
)

_BARE = re.compile(
    r"[A-Z][^\d,;:.!?]{2,60}\s(?:claims?|claimed|says?|said|estimates?|estimated|counts|counted|shows|showed|records|recorded|(?:has\s+|have\s+)?spoken?\s+of|speaks?\s+of|talks?\s+of|talked\s+of)\s+(?:only\s+|just\s+)?$"
)
"""a sentence that says no more than who gives a number: "The organisers claimed 20,000." """


_DISPUTED = re.compile(
    r"\b(?:contest(?:s|ed)?|disput(?:es|ed)|reject(?:s|ed)?|den(?:ies|ied)|dismiss(?:es|ed)?|challeng(?:es|ed)|call(?:s|ed)|question(?:s|ed)?)"
    r"\s+(?:this|that|the|those|these|such)\s+(?:figures?|numbers?|sums?|estimates?|totals?|amounts?|counts?|calculations?|share)\b"
    r"|\b(?:this|that|the)\s+(?:figure|number|sum|estimate|total|amount|count|calculation)\s+(?:is|was)\s+(?:\w+ly\s+)?(?:wrong|false|untrue|incorrect|invented|exaggerated)\b",
    re.IGNORECASE,
)
"""of a sentence whose figure stands against the one just told: "disputes that figure, which it says is nearer 28%" """


_CALLED_WRONG = re.compile(
    r"[^.;:\d]{0,60}?,\s+which\s+(?:(?:does|did)\s+not\s+correspond|(?:is|was)\s+(?:\w+ly\s+)?(?:wrong|false|untrue|incorrect|not\s+(?:true|correct|right)|exaggerated|invented))\b",
    re.IGNORECASE,
)
"""behind a figure that is given only to be called wrong"""


def disputes(text: str) -> Figure | None:
    """The one figure that a text gives for another, which it calls wrong: "rejected the figure, saying only nine had"; or
    that it calls wrong itself: "reported 30 dead, which is untrue"."""
    if "which" in text:
        for figure in figures_in(text)[:_MOST]:
            if figure.kind in COUNTING and figure.value is not None and _CALLED_WRONG.match(text, figure.end):
                return figure
    found = _DISPUTED.search(text)
    if found is None:
        return None
    given = [f for f in figures_in(text[found.end() :])[:2] if f.kind in COUNTING and f.value is not None]
    if len(given) != 1:
        return None
    figure = replace(given[0], start=given[0].start + found.end(), end=given[0].end + found.end())
    return None if is_no_count(text, figure) else figure


_GIVER = re.compile(
    r"[A-Z][^\d,;:.!?]{2,60}\s(?:puts?|gave|gives?|names?|named|cites?|cited|quotes?|quoted)\s+(?:the|a|its)\b"
)


def names_its_giver(text: str) -> bool:
    """Whether a text begins with who gives the number that it tells: "The organisers claimed 20,000." """
    if _GIVER.match(text):
        return True
    return any(_BARE.fullmatch(text[: f.start]) and not text[f.end :].strip(' .”"') for f in figures_in(text)[:1])


def refers_back(text: str) -> Figure | None:
    """The figure of a text that gives another number of what was counted just before: "puts the number at 40"."""
    if (other := disputes(text)) is not None:
        return other
    for figure in figures_in(text)[:_MOST]:
        if figure.kind not in COUNTING or figure.value is None or _noun_of(text, figure) is not None:
            continue
        if _BACK.search(text[max(0, figure.start - 80) : figure.start]) or _IT.search(text[: figure.start]):
            return figure
        if _BARE.fullmatch(text[: figure.start]) and not text[figure.end :].strip(' .”"'):
            return figure
    return None


_GAVE = r"(?:put|given|gave|estimated|reported|announced|counted|spoken\s+of|said)"
_WHAT = r"(?:it|them|that|the\s+[a-z]+(?:\s+[a-z]+){0,4}?|its\s+[a-z]+|a\s+(?:figure|number|toll|total)\s+of)"
_ERST = r"(?:earlier|previously|initially|originally|at\s+first|first)"
_HAD_GIVEN = re.compile(
    rf"(?P<from>\bhad\s+{_ERST}\s+{_GAVE}|\bhad\s+{_GAVE}"
    rf"|\b(?:[Pp]rovisional|[Pp]reliminary|[Ee]arlier|[Ii]nitial|[Ff]irst)\s+(?:figures?|results?|counts?|estimates?|tolls?|reports?)\s+(?:had\s+)?{_GAVE})"
    rf"\s+(?:{_WHAT}\s+)?(?:at\s+|as\s+|them\s+)?(?P<noun>)$"
)
_CLOSER = re.compile(
    r"(?P<from>\b(?:at|was|were|is|are|be|been|it|them|as|total|number|figure))\s+(?:(?:probably|really|actually|in\s+fact|much|rather)\s+)?"
    r"(?:closer\s+to|nearer(?:\s+to)?|more\s+like)\s+(?P<noun>)$",
    re.IGNORECASE,
)
_PUT_THOSE = re.compile(
    r"(?P<from>\bputs?\s+the\s+(?:number|figure|total|count))\s+(?:on|in|of|aboard|without|with|under)\s+(?:an?\s+|the\s+)?(?P<noun>[a-z]{4,})(?:\s+[a-z]+){0,3}?\s+at\s+$"
)
_FAR_BACK = 110
"""code points before a figure in which the words that bring it in begin"""


def is_given_before(text: str, start: int) -> re.Match[str] | None:
    """The words before a figure that tell it for what was given before: "it had put the loss at | six"."""
    return _HAD_GIVEN.search(text, max(0, start - _FAR_BACK), start) if "had " in text or "igures" in text else None


def is_closer(text: str, start: int) -> re.Match[str] | None:
    """The words before a figure that set it against another: "the share was nearer | 7%"."""
    return _CLOSER.search(text, max(0, start - _FAR_BACK), start) if "er " in text or "more like" in text else None


def puts_number(text: str, start: int) -> re.Match[str] | None:
    """The words before a figure by which somebody puts the number of some at it, with what they are or are on."""
    return _PUT_THOSE.search(text, max(0, start - _FAR_BACK), start) if " put" in text else None
