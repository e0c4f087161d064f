"""Figures in digits and in words, with what bounds them and what they count; dates and clock times kept apart.

"more than twenty", "20", "a dozen", "1,500", "2.3 million", "$5bn", "12 percent", "third" and "Oct. 3" are all found.
A figure's value never depends on how it is written, so "six" and "6" are the same figure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from onrecord.records import Bound
from onrecord.text.calendar import MONTHS, SHORT_MONTHS
from onrecord.text.cues import alternatives
from onrecord.text.lowered import lowered, word_set

FigureKind = Literal["number", "percent", "money", "ordinal", "vague", "year", "date", "time"]
COUNTING: frozenset[FigureKind] = frozenset({"number", "vague", "percent", "money"})
"""the kinds that say how many or how much of something there is"""

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen""".split()
_TENS = dict(zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True))
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SMALL = {word: value for value, word in enumerate(_UNITS)} | _TENS
_VALUES: dict[str, float] = {**_SMALL, **_SCALES, "dozen": 12.0}
_ORDINALS = dict(
    zip(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(),
        range(1, 13),
        strict=True,
    )
)
_SHORT_SCALES = {"mln": 10**6, "bln": 10**9, "trln": 10**12, "trn": 10**12, "bn": 10**9, "mn": 10**6, "tn": 10**12}
_SUFFIXES = {"k": 1_000, "m": 10**6} | _SHORT_SCALES | _SCALES
_VAGUE = (
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "tens of thousands",
    "hundreds of thousands",
    "millions",
    "billions",
)
NUMERIC = frozenset(_ORDINALS) | frozenset(word for phrase in _VAGUE for word in phrase.split() if word != "of")
"""Words in lower case that make a figure and have no value of their own, or count in order."""
_MONTH = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?"
    r"|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?)"
)

_BOUNDS: dict[Bound, str] = {
    "more_than": "more than|over|above|upwards of|in excess of|greater than|exceeding",
    "at_least": "at least|as little as|as few as|no fewer than|no less than|not less than|a minimum of",
    "up_to": "up to|at most|as much as|as many as|no better than|no more than|not more than|fewer than|less than|under|below"
    "|a maximum of",
    "about": "about|around|some|roughly|approximately|nearly|almost|close to|closer to|nearer to|nearer|an estimated|estimated"
    "|circa|just over|just under",
}
_BOUND_OF = {phrase: bound for bound, listed in _BOUNDS.items() for phrase in listed.split("|")}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands in the text searched, bound words included; half-open offsets."""

    start: int
    end: int
    text: str
    kind: FigureKind
    value: float | None
    """None for vague figures ("dozens"); for dates the day of the month, for times minutes since midnight"""
    bound: Bound = "exactly"
    unit: str = ""
    """currency sign, or the month of a date as a number"""
    year: int | None = None
    """of a date, when it is given"""

    @property
    def key(self) -> tuple[FigureKind, float | str | None, str]:
        """What two mentions of one figure have in common, whatever the words; the bound is apart."""
        return self.kind, self.value if self.kind != "vague" else self.text.casefold(), self.unit


@cache
def _pattern() -> re.Pattern[str]:
    small = alternatives(_SMALL)
    scale = alternatives(_SCALES)
    later = rf"(?:(?:{scale})\s+and\s+(?:{small})|{small}|{scale}|dozen)"
    words = rf"(?:(?:a|an|half\s+a)\s+(?:dozen|{scale})|dozen|(?:{small})(?:[\s-]+{later}\b)*)"
    digits = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    suffix = rf"(?:\s?(?:{scale}|{alternatives(_SHORT_SCALES)})\b|(?:k|m)\b)"
    # In lower case, for the lowered text. All of it begins with a word or a sign of money: elsewhere nothing is tried.
    return re.compile(
        rf"""
    (?:\b|(?=(?:us)?[$€£¥]))
    (?: (?P<date> \b(?P<month1>{_MONTH})\s+(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?\b
              (?!\s*(?:%|percent|people))(?:,?\s+(?P<year1>(?:1[89]|20)\d\d)\b)?
          | \b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month2>{_MONTH})\b(?:,?\s+(?P<year2>(?:1[89]|20)\d\d)\b)?
          | \b(?P<year3>(?:19|20)\d\d)-(?P<month3>\d\d)-(?P<day3>\d\d)(?!\d) )
      | (?P<time> \b\d{{1,2}}[:.]\d\d\s?(?:[ap]\.?m\b\.?)|\b\d{{1,2}}\s?[ap]\.?m\b\.?|\b(?:[01]?\d|2[0-3]):[0-5]\d\b
              |\b(?:[01]\d|2[0-3])[0-5]\d(?=\s?(?:gmt|utc|bst|c?est|cet|e[ds]t|p[ds]t|hours|hrs|local\s+time)\b) )
      | (?:(?P<bound>\b(?:{alternatives(_BOUND_OF)}))\s+)?
        (?: (?P<ordinal>\b\d+(?:st|nd|rd|th)\b)
          | (?P<vague>\b(?:{alternatives(_VAGUE)})\b)
          | (?P<money>(?:us)?[$€£¥]\s?)?
            (?P<digits>(?<![\w.])(?<!\d,){digits}(?![\w]*\d|[:.]\d\d\s?[ap]\.?m\b|:\d\d\b|\s?[ap]\.?m\b))
            {suffix}?(?P<percent>\s?%|\s+per\s?cent\b)?
          | (?P<words>\b{words}\b)(?P<percent2>\s+per\s?cent\b)? )
      | (?P<ordinal_word>\b(?:{alternatives(_ORDINALS)})\b) )
        """,
        re.VERBOSE,
    )


def words_to_number(words: str) -> float:
    """The value of a number in words: "two hundred and six" is 206, "a dozen" 12, "half a million" 500,000."""
    total, current = 0.0, 0.0
    for word in re.split(r"[\s-]+", words.casefold()):
        if word in _SMALL:
            current += _SMALL[word]
        elif word == "half":
            current = 0.5
        elif word == "dozen":
            current = (current or 1) * 12
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in _SCALES:
            total, current = total + (current or 1) * _SCALES[word], 0.0
    return total + current


def word_value(word: str) -> float | None:
    """The value of one word that is a number ("six", "dozen", "million"), in lower case; None for any other word."""
    return _VALUES.get(word)


def ordinal_value(word: str) -> float | None:
    """The value of an ordinal in one word ("second"), in lower case; None for any other word."""
    return _ORDINALS.get(word)


def figures_in(text: str) -> tuple[Figure, ...]:
    """Every figure in the text, in order. "one" alone is left out: it is a pronoun more often than a count."""
    return _remembered(text) if len(text) <= _LONG else _searched(text)


def _searched(text: str) -> tuple[Figure, ...]:
    words = word_set(text)
    if _SIGNS.isdisjoint(words) and _DIGIT.search(text) is None:
        return ()
    found = [_figure(text, match) for match in _matches(lowered(text), words)]
    counted = [figure for figure in found if figure is not None and not _is_part_of_a_word(text, figure)]
    return tuple([_with_bound_behind(text, _unless_about(text, figure)) for figure in counted])


def _is_part_of_a_word(text: str, figure: Figure) -> bool:
    """Whether the figure only helps to name something: "a six-figure sum", "a father-of-two"."""
    return text.startswith("-figure", figure.end) or text[max(0, figure.start - 4) : figure.start].casefold() == "-of-"


_ON_WHAT = re.compile(
    r"\b(?:rows?|disputes?|debates?|controversy|clash(?:es)?|arguments?|fights?|talks|concerns?|anger|fury|battles?|deals?|questions?"
    r"|protests?|inquiry|investigation|probe|trial|spread|carried\s+out|worked|built|held|hand(?:ed|ing|s)?|turn(?:ed|ing)?|sign(?:ed|ing)?)\s+$",
    re.IGNORECASE,
)
_GOES = re.compile(
    r"\b(?:go(?:es|ing|ne)?|went|ris(?:e|es|en|ing)|rose|push(?:ed|es|ing)?|bring(?:s|ing)?|brought|tak(?:e|es|ing)|took|climb(?:ed|s|ing)?|mov(?:e|es|ed|ing)"
    r"|shot|creep|crept|bump(?:ed|s)?|put|add(?:s|ed)?)\s+$",
    re.IGNORECASE,
)
"""before an "up to" that tells where something rose to, and bounds nothing: "the fee is to go up to 1,400 euros\""""
_OF_TIME = re.compile(r"\s+(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:for|of|last(?:s|ed|ing)?|after|took|takes?|was|is|were|are|aged|just|well|spent)\s+$", re.IGNORECASE
)


def _unless_about(text: str, figure: Figure) -> Figure:
    """The figure without an "about" or "over" that tells what something is about, or how long it went on ("a row over
    40 trees"), and without an "up to" that belongs to what rose."""
    low = figure.text[:6].casefold()
    before = text[max(0, figure.start - 40) : figure.start]
    if low == "about ":
        return _behind(text, figure, len("about ")) if _is_topic(before, text, figure.end) else figure
    if low == "up to ":
        return _behind(text, figure, len("up to ")) if _GOES.search(before) else figure
    if not low.startswith("over "):
        return figure
    lasted = _OF_TIME.match(text, figure.end) and not _LASTING.search(before) and before.rstrip()[-1:].isalnum()
    if not (_ON_WHAT.search(before) or lasted):
        return figure
    return _behind(text, figure, len("over "))


def _behind(text: str, figure: Figure, bound: int) -> Figure:
    """The figure without the word of so many code points before it."""
    start = figure.start + len(figure.text) - len(figure.text[bound:].lstrip())
    return replace(figure, start=start, text=text[start : figure.end], bound="exactly")


def _is_topic(before: str, text: str, end: int) -> bool:
    """Whether an "about" before a figure that ends there tells of what somebody speaks: "say more about 17 people"."""
    if _TOPIC.search(before) is None or text.startswith(" times", end):
        return False
    return _ASKS.search(before) is None or _WHAT_OF.match(text, end) is None


_TOPIC = re.compile(
    r"\b(?:sp(?:eaks?|eaking|oke|oken)|talk(?:s|ed|ing)?|ask(?:s|ed|ing)?|question(?:s|ed|ing)?|press(?:ed|ing)|complain(?:s|ed|ing|ts?)?|warn(?:s|ed|ing|ings)?"
    r"|lie[sd]?|lying|worr(?:y|ies|ied|ying)|[ie]nquir(?:e|es|ed|ing|y|ies)|(?:was|were|been|being)\s+told|brag(?:s|ged|ging)?|boast(?:s|ed|ing)?"
    r"|more|nothing|anything|something|little|much|further|less|everything|detail|details|information|data|evidence|doubts?|fears?|concerns?"
    r"|claims?|allegations?|rumou?rs?|jokes?|tweets?|concerned|anxious|angry|unhappy|certain|silent|mistaken|wrong|misled|clear)\s+$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\b(?:ask|warn|press|question)\w*\s+$", re.IGNORECASE)
_WHAT_OF = re.compile(r"[^,.;]*?\s(?:to|whether|if|how|what|that)\s", re.IGNORECASE)
"""what some people are asked or warned, so that the figure counts them: "asked about 300 residents whether" """


_LONG = 1_000
"""code points; the figures of longer texts are not remembered"""
_remembered = lru_cache(maxsize=4096)(_searched)
_DIGIT = re.compile(r"\d")
_WORD_OR_DIGIT = re.compile(r"\d|[a-z]+")
_SIGNS = (frozenset(_VALUES) | frozenset(_ORDINALS) | NUMERIC) - {"first", "second"}
"""words of which every figure without a digit has one"""
_OPENING = frozenset(
    (
        *(word for phrase in _BOUND_OF for word in phrase.split()),
        *MONTHS,
        *SHORT_MONTHS,
        "sept",
        "half",
        "a",
        "an",
        "us",
    )
)
"""words that a figure can begin with before its first digit or such word: "no fewer than half a million", "Sept. 3\""""


def _matches(low: str, words: frozenset[str]) -> Iterator[re.Match[str]]:
    """What the pattern finds, in order. It is slow, and tried only at a digit or number word and what opens a figure."""
    at = 0
    for start in _signs(low, words):
        if at <= start:
            opens = _opens(low, start)
        while at <= start:
            match = _pattern().search(low, max(at, opens))
            if match is None:
                return
            yield match
            at = match.end()


def _signs(low: str, words: frozenset[str]) -> list[int]:
    """Where the digits and number words of a lowered text stand, of which `words` are the words."""
    found = [digit.start() for digit in _DIGIT.finditer(low)]
    for word in words & _SIGNS:
        start = low.find(word)
        while start >= 0:
            end = start + len(word)
            if low[start - 1 : start] not in _LETTERS and low[end : end + 1] not in _LETTERS:
                found.append(start)
            start = low.find(word, end)
    return sorted(found)


def _opens(low: str, start: int) -> int:
    """From where on a figure with its sign at `start` can begin: behind the last word that none begins with."""
    far = _NEAR
    while True:
        before = [*_WORD_OR_DIGIT.finditer(low, max(0, start - far), start)]
        cut = far < start  # the first word, if it is whole at all
        for found in reversed(before[cut:]):
            if found.group() not in _OPENING:
                return found.end() - len("us")  # "US$5" may stand at the end of a longer word
        if not cut:
            return 0
        far *= 2


_NEAR = 24
"""code points before a figure's sign in which what opens it is looked for first"""
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    """The figure that was found in the lowered text."""
    start, end = match.span()
    words = text[start:end]
    if match["date"]:
        return _date(words, match)
    if match["time"]:
        return Figure(start, end, words, "time", _minutes(match["time"]))
    bound = _bound(match["bound"])
    if match["ordinal"] or match["ordinal_word"]:
        word = match["ordinal"] or match["ordinal_word"]
        value = _ORDINALS.get(word) or int(re.match(r"\d*", word).group() or 0)  # type: ignore[union-attr]  # \d* always matches
        # "second" is a unit of time and "first" an adverb as often as they count.
        return None if word in ("first", "second") else Figure(start, end, words, "ordinal", value)
    if match["vague"]:
        return Figure(start, end, words, "vague", None, bound)
    if match["words"]:
        if match["words"] in ("one", "dozen", "zero") and not match["percent2"]:
            return None
        kind: FigureKind = "percent" if match["percent2"] else "number"
        return Figure(start, end, words, kind, words_to_number(match["words"]), bound)
    return _in_digits(words, match, bound)


def _in_digits(words: str, match: re.Match[str], bound: Bound) -> Figure:
    start, end = match.span()
    value = float(match["digits"].replace(",", ""))
    tail = match.group()[match.end("digits") - start :].strip()
    scale = _SUFFIXES.get(re.match(r"[a-z]*", tail).group(), 1)  # type: ignore[union-attr]  # [a-z]* always matches
    if match["percent"]:
        return Figure(start, end, words, "percent", value * scale, bound)
    if match["money"]:
        return Figure(start, end, words, "money", value * scale, bound, unit=match["money"].strip()[-1])
    plain_year = scale == 1 and bound == "exactly" and re.fullmatch(r"1[5-9]\d\d|20\d\d", match["digits"])
    return Figure(start, end, words, "year" if plain_year else "number", value * scale, bound)


def _bound(words: str | None) -> Bound:
    return _BOUND_OF[" ".join(words.split())] if words else "exactly"


_OR_MORE = re.compile(r"\s{1,3}or\s{1,3}(?:(?P<more>more)|fewer|less)\b(?!\s+than\b)", re.IGNORECASE)


def _with_bound_behind(text: str, figure: Figure) -> Figure:
    """The figure with the "or more" that follows it, which bounds it like "at least" before it."""
    if figure.bound != "exactly" or figure.kind in ("ordinal", "date", "time"):
        return figure
    found = _OR_MORE.match(text, figure.end)
    if found is None:
        return figure
    return replace(
        figure,
        end=found.end(),
        text=text[figure.start : found.end()],
        kind="number" if figure.kind == "year" else figure.kind,
        bound="at_least" if found["more"] else "up_to",
    )


def _date(words: str, match: re.Match[str]) -> Figure:
    start, end = match.span()
    n = "1" if match["month1"] else "2" if match["month2"] else "3"
    month = match[f"month{n}"]
    number = int(month) if n == "3" else SHORT_MONTHS.index(month[:3]) + 1
    year = match[f"year{n}"]
    return Figure(start, end, words, "date", int(match[f"day{n}"]), unit=str(number), year=int(year) if year else None)


def _minutes(words: str) -> float:
    if words.isdigit():
        return int(words[:2]) * 60 + int(words[2:])
    hour, minute = (int(part) for part in (*re.findall(r"\d+", words), "0")[:2])
    if "p" in words and hour < 12:
        hour += 12
    elif "a" in words and hour == 12:
        hour = 0
    return hour * 60 + minute
