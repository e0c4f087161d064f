"""How old somebody is: "Al Moss, 58", "the 61-year-old driver", "a boy of seven", "Raja, aged nine", with whose age it is."""

import re
from collections.abc import Iterator

from onrecord.text.figures import words_to_number
from onrecord.text.measures.measure import Measure
from onrecord.text.names import ROLE_WORDS
from onrecord.text.people import ONE_PERSON

_NUM = (
    r"(?i:\d{1,3}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six"
    r"|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen)"
)
_NAME = r"[A-Z\u00c0-\u00de][\w’'-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-Z\u00c0-\u00de][\w’'.-]*){0,3}"
_WHO = (
    r"(?:man|woman|boy|girl|teenager|child|pensioner|driver|rider|cyclist|keeper|guard|worker|pupil|student"
    r"|soldier|officer|pilot|victim|suspect|passenger|patient|climber|swimmer|farmer|teacher|nurse|mother|father"
    r"|son|daughter|brother|sister|wife|husband|customer|employee|mayor|singer|actor|player|boxer|tiger|dog|horse"
    r"|resident|tourist|hiker|skier|sailor|builder|miner|baby|toddler|widow|witness|gunman|attacker|defendant"
    r"|accused|grandmother|grandfather|[a-z]{3,}(?:ian|ist|eer|woman|man))"
)
_AGES = (
    re.compile(
        rf"(?P<name>{_NAME}),\s+(?:(?:who|now)\s+(?:is|was)\s+|aged?\s+|now\s+)?(?P<age>{_NUM})(?=[,.;)]|\s+and\s+[A-Z]"
        rf"|$)(?P<after>,\s+(?:the|a|an|his|her|their)\s+(?:[\w-]+\s+){{0,3}}?(?P<who>{_WHO})\b)?"),
    re.compile(rf"(?P<name>{_NAME})\s+\((?:aged\s+)?(?P<age>{_NUM})\)"),
    re.compile(rf"\b(?P<age>{_NUM})-year-old\s+(?:(?P<who>(?:[a-z-]+\s+){{0,3}}?[a-z-]+),?\s+)?(?P<name>{_NAME})"),
    re.compile(rf"\b(?P<name>{_NAME}),\s+(?:a|an|the|his|her)\s+(?:[a-z-]+\s+){{0,2}}?(?P<age>{_NUM})-year-old(?:\s+(?P<who>[a-z-]+))?"),
    re.compile(
        rf"\b(?P<name>{_NAME})(?:,?\s+(?:is|was|turned|turns)\s+|,\s+(?:who\s+(?:is|was|turned)\s+))(?:(?:now|just"
        rf"|only)\s+)?(?P<age>{_NUM})(?=\s+years?\s+old|[.;]|$)"),
    re.compile(rf"\b(?P<name>{_NAME})[^.;,]{{0,60}}?,?\s+at\s+the\s+age\s+of\s+(?P<age>{_NUM})\b"),
    re.compile(
        rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|male"
        rf"|female)\s+(?:[a-z-]+\s+){{0,2}}?(?P<who>{_WHO})(?:,\s+(?:(?:who\s+is|who\s+was|aged?|a\s+(?:man"
        rf"|woman)\s+of)\s+)?|\s+of\s+|\s+aged\s+|,?\s+(?:is|was)\s+)(?P<age>{_NUM})(?=[,.;]|\s+(?:who|was|is|has|had"
        rf"|died|were|from|years?\s+old)\b|$)"),
    re.compile(rf"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s+(?:[a-z]+\s+)?(?P<age>{_NUM})-year-old\s+(?:(?:[a-z-]+\s+)?(?P<who>{_WHO})|(?P<other>[a-z]{3,}))\b"),
    re.compile(
        rf"\b(?P<name>{_NAME}),\s+(?:an?|the)\s+(?!(?:[\w-]+\s+){{0,3}}(?:son|daughter|father|mother|parent|wife|husband|widow|brother|sister|friend"
        rf"|partner|lawyer|neighbou?r|colleague|coach|boss|spokes\w+)\s+(?:of|for)\b)[^,.;]{{3,70}}?\swho\s+turn(?:ed|s)\s+(?P<age>{_NUM})\b"),
)  # fmt: skip
_PIECES = (
    (",",),
    (" (",),
    ("year-old",),
    ("year-old",),
    (" is ", " was ", "turn"),
    ("age of",),
    (),
    ("year-old",),
    (" who turn",),
)
"""what a text must hold for each of the patterns to be tried"""
_GATE = re.compile(
    rf"year-old|years?\s+old|\bage\b|[,(]\s*(?:(?:who|now)\s+\w+\s+|aged?\s+|now\s+)?{_NUM}(?:[,.;)]|\s+and\b|$)"
    rf"|\b(?:of|aged|is|was|turned|turns)\s+{_NUM}(?:[,.;\s]|$)"
)
_OLDEST = 115
_NOBODY = frozenset(
    """january february march april may june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday the he she it they highway route level page chapter no psalm in on at but and""".split()
)
_FILLERS = frozenset("old man woman boy girl teenager child people".split())


_A_PERSON = re.compile(_WHO)


def _is_somebody(word: str) -> bool:
    return _A_PERSON.fullmatch(word) is not None or word in ONE_PERSON


def ages(text: str) -> Iterator[Measure]:
    """The ages in a text, each once; `noun` is the last word of the name, folded, and `others` what else the person is called."""
    if not _GATE.search(text):
        return
    seen: set[int] = set()
    for pattern, pieces in zip(_AGES, _PIECES, strict=True):
        if pieces and not any(map(text.__contains__, pieces)):
            continue
        for found in pattern.finditer(text):
            start = found.start("age")
            value = _number(found["age"])
            if start in seen or not 0 < value <= _OLDEST:
                continue
            named = found.groupdict()
            name = (named.get("name") or "").split()
            last = re.sub(r"[’']s?$", "", name[-1]).casefold() if name else ""
            if name and (last in _NOBODY or name[0].casefold() in _NOBODY):
                continue
            who = (named.get("who") or named.get("other") or "").split()
            if len(who) > 1 and name and not _is_somebody(who[-1]):
                continue  # "a 98-year-old cookie factory that Vek owns"
            seen.add(start)
            others = frozenset(who[-1:]) - _FILLERS
            given = frozenset(map(str.casefold, name[:-1])) - ROLE_WORDS
            given |= _called_besides(text, found.start("name"), found.end("age")) if name else frozenset()
            if not last and not who:
                continue
            yield Measure(
                start,
                found.end("age"),
                found["age"],
                "age",
                value,
                value,
                value,
                noun=last,
                others=others | (frozenset(who[-1:]) if not last else frozenset()),
                given=given,
            )


_KNOWN_AS = re.compile(
    r"[^.;]{0,12}?\b(?:(?:better|widely|affectionately|always)\s+)?(?:known|called)\s+(?:to\s+[a-z ]{2,24}?\s+)?(?:as\s+)?"
    r"[“\"]?(?P<short>[A-Z][a-z]+)[”\"]?(?=[,.;\s])"
)
_NICKNAME = re.compile(r"(?P<first>[A-Z][\w’'-]+)\s+[“\"(](?P<short>[A-Z][a-z]+)[”\")]\s+$")


def _called_besides(text: str, start: int, end: int) -> frozenset[str]:
    """The names by which a person goes besides, folded: "Elizabeth Orr, 82, | known to everybody as Betty\"."""
    known = _KNOWN_AS.match(text, end) if "known" in text or "called" in text else None
    nick = _NICKNAME.search(text, max(0, start - 40), start)
    found = [known["short"]] if known else []
    found += [nick["first"], nick["short"]] if nick else []
    return frozenset(map(str.casefold, found))


def _number(words: str) -> float:
    return float(words) if words.isdigit() else words_to_number(words.lower())
