"""What part of a whole: "62 percent", "a third of", "one in eight", "seven out of ten", "most of the", in percent."""

import re
from collections.abc import Iterator, Sequence

from onrecord.records import Bound
from onrecord.text.figures import Figure, word_value
from onrecord.text.measures.measure import Measure, opened

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten"
_BOUND = (
    r"(?:(?P<bound>more\s+than|over|at\s+least|less\s+than|under|fewer\s+than|nearly|almost|about|around|roughly"
    r"|some|just\s+over|just\s+under|up\s+to|only|close\s+to)\s+)?"
)
_FRACTION = re.compile(
    rf"\b{_BOUND}(?P<words>(?:(?P<many>a|one|two|three|four|five)[\s-])?(?P<part>half|(?:third|quarter|fifth|sixth|eighth|tenth)s?))\b"
    r"(?:(?<=ds)(?=[.,;]|$)|(?<=rs)(?=[.,;]|$)|(?=\s+(?:of\b|the\b|all\b|its\b|their\b|his\b|her\b|were\b|are\b"
    r"|have\b|had\b|said\b)))(?!\s+of\s+(?:a|an)\s)"
)
_IN = re.compile(
    rf"\b{_BOUND}(?P<words>(?P<some>{_SMALL}|\d{{1,3}})\s+(?:in|out\s+of(?:\s+every)?|in\s+every"
    rf"|of\s+every)\s+(?P<all>{_SMALL}|twelve|twenty|hundred|\d{{1,3}}))\b"
)
_MOST = re.compile(
    r"\b(?P<words>(?:most|(?:a|the)\s+(?:large\s+|vast\s+|great\s+)?majority|a\s+minority)(?:\s+of)?)\s+(?:(?:the"
    r"|its|their|those|these|all)\s+)?(?P<what>[a-z-]+)"
)
_NOT_MOST = re.compile(r"\b(?:the|at|and)\s+$")
_BOUNDS: dict[str, Bound] = {
    "more than": "more_than", "over": "more_than", "just over": "about", "just under": "about",
    "at least": "at_least", "less than": "up_to",
    "under": "up_to", "fewer than": "up_to", "up to": "up_to", "nearly": "about", "almost": "about", "about": "about",
    "around": "about", "roughly": "about", "some": "about", "close to": "about",
}  # fmt: skip
_SLACK = 2.0
"""points of a hundred by which a share in words may be rounded; of one in percent, half a point"""
_OF = re.compile(
    r"\s+(?:of\s+)?(?:all\s+)?(?:(?:the|its|their|his|her|our|those"
    r"|these)\s+)?(?:[a-z]+[’']s?\s+)?(?P<what>[a-z][a-z-]{3,}(?:\s+[a-z-]{4,})?)"
)
_CHANGE = re.compile(
    r"\b(?:rise|rose|risen|rises|raise[ds]?|fell|fall|fallen|up|down|increase[ds]?|dropped|drop|grew|grown|cut"
    r"|gained?|lost|jumped|climbed|higher|lower"
    r"|slipped|added|surged|soared|plunged|advanced|declined)\s+(?:by\s+)?(?:[a-z]+\s+){0,2}$"
)
_CHANGED = re.compile(
    r"\s*(?:rise|fall|increase|drop|cut|pay|more|less|fewer|cheaper|dearer|smaller|bigger|larger|higher|lower|up"
    r"|down|off|discount|stake|raise|hike|growth|jump|decline|tax|interest)\b"
)


def shares(text: str, low: str, figures: Sequence[Figure]) -> Iterator[Measure]:
    """The shares in a text, in order of kind; `noun` is what has them."""
    for figure in figures:
        if figure.kind == "percent" and figure.value is not None:
            least, most = opened(figure.value, figure.bound, 0.5 if figure.value % 1 == 0 else 0.05)
            yield _share(text, low, figure.start, figure.end, figure.value, least, most)
    if any(map(low.__contains__, ("half", "third", "quarter", "fifth", "sixth", "eighth", "tenth"))):
        for found in _FRACTION.finditer(low):
            part = _PARTS[found["part"].rstrip("s")]
            many = {"a": 1, "one": 1, None: 1}.get(found["many"]) or word_value(found["many"] or "") or 1
            if found["many"] is None and part != 2:
                continue  # "the third of the bridges", "quarters of the town"
            if many < part:
                yield _in_words(text, low, found, 100 * many / part)
    for found in _IN.finditer(low) if " in " in low or " of " in low else ():
        some, whole = (_number(found[name]) for name in ("some", "all"))
        if 0 < some < whole and whole in (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100) and _of_many(low, found.end()):
            yield _in_words(text, low, found, 100 * some / whole)
    for found in _MOST.finditer(low) if "most" in low or "ority" in low else ():
        if not _NOT_MOST.search(low[: found.start()]) and found["what"].endswith("s"):
            start, end = found.span("words")
            least, most = (0.0, 50.0) if "minority" in found["words"] else (50.0, 99.9)
            yield _share(text, low, start, end, (least + most) / 2, least, most)


def _of_many(low: str, at: int) -> bool:
    """Whether what follows is what has the share: "one in eight nurses", and not "four in ten days"."""
    after = re.match(r"\s+(?:of\s+)?(?:the\s+)?(?P<what>[a-z-]+)", low[at:])
    return after is None or after["what"].rstrip("s") not in (
        "day",
        "week",
        "month",
        "year",
        "hour",
        "minute",
        "game",
        "match",
    )


def _number(word: str) -> float:
    return float(word) if word.isdigit() else {"hundred": 100.0}.get(word) or word_value(word) or 0.0


def _in_words(text: str, low: str, found: re.Match[str], value: float) -> Measure:
    start = found.start("bound") if found["bound"] else found.start("words")
    bound = _BOUNDS.get(re.sub(r"\s+", " ", found["bound"] or ""), "exactly")
    least, most = opened(value, bound, _SLACK if value > 15 else 1.5)
    return _share(text, low, start, found.end("words"), value, least, most)


def _share(text: str, low: str, start: int, end: int, value: float, least: float, most: float) -> Measure:
    parted = low.startswith(" of ", end)
    changes = (_CHANGE.search(low[:start]) and not parted) or _CHANGED.match(low[end:])
    what = _OF.match(low, end)
    noun = _noun(what["what"].split()) if what and not changes else ""
    if noun in ("whom", "which", "them", "those"):
        named = _PLURAL.findall(low[:start])
        noun = named[-1] if named else ""
    unit = "change" if changes else ""
    return Measure(start, end, text[start:end], "share", value, least, most, noun=noun, unit=unit)


def _noun(words: list[str]) -> str:
    """The noun of one or two words behind "percent of": "voters", "grape harvest", "visitors came"."""
    if _NO_NOUN.search(words[0]):
        return ""
    if len(words) == 1 or words[0].endswith("s") or _NO_NOUN.search(words[1]):
        return words[0]
    return words[1]


_PLURAL = re.compile(r"\b(?:[a-z]{3,}[^su\W]s|people|children|men|women)\b")
_NO_NOUN = re.compile(
    r"(?:ed|ing|ly)$|^(?:came|went|were|have|said|that|from|with|will|would|where|when|live|want|think|under|over)$"
)
