"""Every figure of a text as a measure of one dimension: people, money, time, distance, a share, a rank, an age.

`measures_in` gives them in order, no two in one place: what is a length of time is no count of "weeks". Values are in one
unit a dimension, with what the words leave open, so that "18 months" is "a year and a half" and 140 km are 90 miles.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.text.calendar import SPANS
from onrecord.text.counted import counted_by, is_no_count
from onrecord.text.currencies import NAMED, currency_of
from onrecord.text.figures import Figure, figures_in, word_value
from onrecord.text.lowered import lowered
from onrecord.text.measures.ages import ages
from onrecord.text.measures.durations import durations
from onrecord.text.measures.hours import HALF_A_DAY, hours
from onrecord.text.measures.measure import Dimension, Measure, opened
from onrecord.text.measures.ranks import ranks
from onrecord.text.measures.shares import shares
from onrecord.text.measures.sizes import sizes
from onrecord.text.ranges import is_end_of_range

__all__ = ["HALF_A_DAY", "Dimension", "Measure", "measures_in"]

_ANY = re.compile(
    r"\d|\b(?:half|third|quarter|most|majority|minority|hour|minute|week|month|year|noon|midday|midnight|second|dozen|one"
    r"|[a-z]*(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|[fxnr]th|ird|hundred|thousand|million|billion))\b"
)
_MOST = 40
"""figures of a text that are looked at"""
_LONG = 1_500
"""code points; a longer text is a list or a table"""


@lru_cache(maxsize=4096)
def measures_in(text: str) -> tuple[Measure, ...]:
    """The measures of a text, in order; none of a text that is too long."""
    low = lowered(text)
    if len(text) > _LONG or not _ANY.search(low):
        return ()
    figures = figures_in(text)[:_MOST]
    taken: list[Measure] = []
    for found in (
        ages(text), durations(text, low, figures), sizes(text, low, figures), _grades(text, low), shares(text, low, figures),
        _dates(low, figures), hours(text, low, figures), ranks(text, low), _years(text, low), _sums_and_counts(text, low, figures),
    ):  # fmt: skip
        for one in found:
            if not any(one.start < other.end and other.start < one.end for other in taken):
                taken.append(one)
    return tuple(sorted(taken, key=lambda m: m.start))


_GRADE = re.compile(
    r"\b(?P<what>level|category|grade|magnitude|stage|alert)(?:\s+(?:of|at|was|is|stood\s+at|reached"
    r"|rose\s+to)){0,2}\s+(?P<value>(?:(?:level|category|magnitude)\s+)?(?:\d(?:\.\d)?|one|two|three|four|five"
    r"|six))\b(?![.,]?\d|\s*(?:%|[a-z]+s\b|per\b|cent))"
)


def _grades(text: str, low: str) -> Iterator[Measure]:
    """ "level three", "a magnitude of 6.1"."""
    for found in _GRADE.finditer(low):
        word = found["value"].split()[-1]
        value = float(word) if word[0].isdigit() else word_value(word)
        if value is not None:
            start = found.start() if found.end("what") + 1 == found.start("value") else found.start("value")
            yield Measure(
                start, found.end(), text[start : found.end()], "grade", value, value, value, noun=found["what"]
            )


_IN_YEAR = re.compile(
    r"\b(?:built|opened|founded|established|completed|launched|introduced|elected|born|married|joined|closed"
    r"|bought|sold|erected|installed|created|set\s+up"
    r"|signed|last\s+\w+|(?:eruption|visit|opening|election|wedding|inspection|repair|outbreak|flood|victory"
    r"|defeat|title|meeting|strike)\s+was)\s+(?:back\s+)?in\s+(?:(?:early|late|mid|spring|summer|autumn|winter"
    r"|the\s+year)[\s-]+)?(?P<year>1[5-9]\d\d|20\d\d)\b(?![-–,.]\d|\s*(?:%|[a-z]+s\b))"
)


def _years(text: str, low: str) -> Iterator[Measure]:
    for found in _IN_YEAR.finditer(low) if "in " in low else ():
        value = float(found["year"])
        yield Measure(*found.span("year"), text[found.start("year") : found.end("year")], "year", value, value, value)


_ON = re.compile(
    r"\b(?P<verb>[a-z]+)\s+(?:late\s+|early\s+)?(?:on|in\s+the\s+night\s+to)\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$"
)
_OF_SAYING = re.compile(
    r"(?:said|says|told|announc|report|publish|post|issu|releas|wrote|writ|dat|sign|add|stat|claim|updat|air|fil"
    r"|due|expect|schedul|plan|meet|vot|hear|begin|start|open)"
)
"""before a day on which something was said or is to be: nothing that happened"""
_MONTH = 31
"""days by which dates in the year after each other are kept apart"""


def _dates(low: str, figures: Sequence[Figure]) -> Iterator[Measure]:
    """The days on which something was, as days of the year."""
    for figure in figures:
        if figure.kind != "date" or figure.value is None:
            continue
        found = _ON.search(low, max(0, figure.start - 50), figure.start)
        if found is not None and not _OF_SAYING.match(found["verb"]):
            value = (int(figure.unit) * _MONTH + figure.value) + 1000 * (figure.year or 0)
            yield Measure(figure.start, figure.end, figure.text, "date", value, value, value)


_CURRENCY = re.compile(rf"\s+(?:(?:us|canadian|australian|danish|swedish|norwegian|swiss)\s+)?(?P<word>{NAMED})\b")
_PLURALS = frozenset("people men women children police staff personnel crew fish sheep deer".split())
_DOZEN = 0.25
_OF_WHOLE = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|her|his|their|all)\s+){0,2}(?:[\d,]+|[a-z]+(?:-[a-z]+)?)\s+(?P<noun>[a-z]+s"
    r"|people|children|men|women)\b"
)


def _sums_and_counts(text: str, low: str, figures: Sequence[Figure]) -> Iterator[Measure]:
    for figure in figures:
        if figure.value is None or figure.kind not in ("number", "money") or is_no_count(text, figure):
            continue
        currency = _CURRENCY.match(low, figure.end)
        dozen = "dozen" in figure.text.lower()
        least, most = opened(figure.value, figure.bound, _slack(figure, dozen=dozen))
        start, end = figure.start, figure.end
        if figure.kind == "money" or currency:
            unit = figure.unit or currency_of(currency["word"])  # type: ignore[index]  # one of the two is there
            if is_end_of_range(low, start, end):
                continue
            end = currency.end() if currency else end
            yield Measure(
                start,
                end,
                text[start:end],
                "money",
                figure.value,
                least,
                most,
                unit=unit,
                noun=_noun(counted_by(text, figure)) if not currency else "",
            )
            continue
        if low[end : end + 1] == "-":
            continue  # "a two-car tram"
        unit = ""
        if _OF_ONE.search(low, max(0, start - 40), start):
            unit = "whole"
        if _PART_OF.match(low, end):
            whole = _OF_WHOLE.match(low, end) or _ARE.match(low, end)
            noun = whole["noun"] if whole else ""
        else:
            noun = _noun(counted_by(text, figure))
            if noun in SPANS:
                continue  # "in three years": when, and no count
        if is_end_of_range(low, start, end):
            continue  # an end of "between two and four", of which neither is the count
        yield Measure(start, end, text[start:end], "count", figure.value, least, most, noun=noun, unit=unit)


_OF_ONE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|half|most|some"
    r"|many|none))\s+(?:out\s+)?of\s+(?:(?:the|its|her|his|their|all)\s+){0,2}$"
)
"""before a whole of which the figure before it is a part"""
_ARE = re.compile(
    r"\s+of\s+(?:them|those|whom|these)\b[^.,;]{0,20}?\s(?:are|were)\s+(?P<noun>[a-z]+s|children|men|women)\b"
)
_PART_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:\w+\s+)?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen"
    r"|[a-z]+ty)\b|\s+of\s+(?:them|those|whom|the|its|their)\b"
)


def _slack(figure: Figure, *, dozen: bool) -> float:
    """What a round figure leaves open: "a dozen" a quarter, millions told to one place a twentieth of the last."""
    value = figure.value or 0.0
    if dozen:
        return _DOZEN * value
    if re.search(r"(?:m|bn|million|billion|thousand|mn|k)$", figure.text.lower()):
        return 0.03 * value
    return 0.0


def _noun(counts: str | None) -> str:
    """The noun of the words for what is counted: "fire crews sent" counts crews."""
    words = [word.casefold() for word in (counts or "").split()]
    plural = next(
        (
            word
            for word in words
            if word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is", "’s", "'s")))
        ),
        None,
    )
    return plural or (words[-1] if words else "")
