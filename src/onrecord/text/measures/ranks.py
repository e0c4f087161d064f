"""The how-manieth of its kind something is: "their third strike in a year", "the ninth round", "for the second time".

What is the first of all is told as "first" and means too much else; days, floors, centuries and people told one by one
("a second man") have no rank here.
"""

import re
from collections.abc import Iterator

from onrecord.text.figures import ordinal_value
from onrecord.text.measures.durations import HOURS
from onrecord.text.measures.measure import Measure

_RANK = re.compile(
    r"(?P<before>\b(?:the|a|an|another|his|her|its|their|our|my|your)\s+|[’']s\s+)?\b(?P<rank>second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|\d{1,3}(?:st|nd|rd|th))(?P<such>\s+such)?(?P<noun>(?:\s+(?!(?:to|in|of|on|at|for|and|or|who|that|which"
    r"|since|this|with|after|by|was|is|were|has|had|from|as|but|before|when|within|over|under|until|during|between"
    r"|around|near|against|among|into|out|off|up|down|are|be|will|would|if|so)\b)[a-z][a-z’'-]*){0,3})"
    r"(?P<to>\s+to\s+[a-z]+)?"
)
_NO_KIND = frozenset(
    """quarter half day days week month year years century centuries floor floors storey person man woman men child suspect victim official
    source degree class generation hand party thing largest biggest smallest highest lowest longest oldest most best worst busiest
    richest deadliest floor anniversary birthday grade amendment avenue street row tier place person-degree seconds thirds fourths
    fifths largest-ever minute hour stage phase division wave member one lady reading leg half-time world-largest""".split()
)
_PERIOD = re.compile(
    r"\b(?:in|within|over)\s+(?:the\s+)?(?:past\s+|last\s+|space\s+of\s+)?(?:(?P<many>a|an|one|two|three|four|five"
    r"|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+)?(?P<unit>day|week|month|year|decade)s?\b"
    r"|\b(?:this|last)\s+(?P<this>week|month|year|winter|summer|spring|autumn|season)\b|\bof\s+the\s+(?P<of>year"
    r"|season|winter|summer)\b|\bsince\s+(?P<since>[\w ]{3,12})"
)
_MANY = {
    word: n for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"a": 1, "an": 1}
_A_SECOND = frozenset(("a ", "an ", "another "))


def ranks(text: str, low: str) -> Iterator[Measure]:
    """The ranks in a text, in order; `noun` is of what, `period` the days within which it is so many."""
    for found in _RANK.finditer(low):
        value = ordinal_value(found["rank"]) or _digits(found["rank"])
        words = (found["noun"] or "").split()
        if value is None or value < 2:
            continue
        if (
            text[found.start("noun") : found.end("noun")].strip()[:1].isupper()
            or low[found.end("rank") : found.end("rank") + 1] == "-"
        ):
            continue  # "the Second World War", "the third-largest"
        before = found["before"] or ""
        kind = [word for word in words if not word.endswith("ly")]
        noun = _head(kind)
        if kind and (kind[0] in _NO_KIND or (noun and noun in _NO_KIND)):
            continue
        if re.sub(r"\s+", " ", before) in _A_SECOND and not found["to"]:
            continue
        if not noun and not found["to"]:
            continue
        start = found.start("rank")
        end = found.end("noun") if noun else found.end("rank")
        yield Measure(
            start, end, text[start:end].rstrip(), "rank", value, value, value, noun=noun,
            unit=(found["to"] or " ").split(" ")[-1], others=frozenset(kind), period=_period(low, found.end()),
        )  # fmt: skip


def _digits(words: str) -> float | None:
    number = re.match(r"\d+", words)
    return float(number.group()) if number else None


_ENDS_KIND = re.compile(r"(?:ed|ing)$")


def _head(words: list[str]) -> str:
    """The noun of "third world title" and "second escape in three years": the last before a verb."""
    kept: list[str] = []
    for word in words:
        if kept and (word in ("was", "is") or _ENDS_KIND.search(word)):
            break
        kept.append(word.removesuffix("’s").removesuffix("'s"))
    return kept[-1] if kept else ""


def _period(low: str, at: int) -> float:
    """The days within which something is of a rank, where that is told right behind; 0 where it is not."""
    found = _PERIOD.search(low, at, at + 60)
    if found is None:
        return 0.0
    if found["since"]:
        return float(sum(map(ord, found["since"])))  # told apart, and no length of time
    unit = found["unit"] or found["this"] or found["of"] or ""
    days = HOURS.get(unit, 2000.0 + len(unit) * 24) / 24
    many = found["many"] or "1"
    return round(days * (float(many) if many.isdigit() else _MANY.get(many, 1)))
