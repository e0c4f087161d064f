"""What is said of a figure: the act it hangs on, whose it is, when, and whether it is so, asked for, planned or usual.

Two figures of one dimension are of one thing only where their frames meet: `alike` says how much two have in common, and
`apart` whether something keeps them apart, be they never so alike.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reconcile.concepts import is_generic, loosely, terms
from onrecord.reconcile.events import is_history
from onrecord.text.calendar import MONTHS, SPANS, WEEKDAYS
from onrecord.text.figures import word_value
from onrecord.text.pasts import IN_THE_PAST
from onrecord.text.words import STOP_WORDS, stem

_ACTS = {
    "close": "close closed closes closing closure shut shuts shutting",
    "last": "last lasted lasts lasting took take takes taken continue continued continues went goes",
    "destroy": "destroyed fell collapsed wrecked levelled flattened ruined razed gutted fallen collapse demolished damaged",
    "flee": "fled flee left leave leaving evacuated evacuate evacuation cleared emptied displaced escape escaped escapes",
    "steal": "stole stolen steal took taken theft thieves thief rob robbed robbers robbery raid raiders loot looted haul",
    "hit": "struck hit hits strike striking",
    "down": "shot downed intercepted shoot",
    "walkout": "strike strikes stoppage stoppages walkout walkouts walked",
    "save": "rescued rescue saved freed pulled",
    "worth": "worth valued value cost costs price priced sold fetched paid pay pays bought buy",
    "find": "found discovered find discovery",
    "begin": "began begin begins started start starts starting opens open opened",
    "jail": "jailed sentence sentenced prison imprisoned jail term",
    "win": "won win wins winning victory",
    "employ": "employs employ employed staff workers employees workforce jobs",
    "attend": "attended attend crowd visitors visited watched drew filled spectators gathered",
    "rise": "rose up rise risen rising gained climbed increased increase grew grown higher jumped",
    "fall": "fell down dropped drop fallen lower sank decreased decrease slipped",
    "fire": "fire blaze flames fires burned burning burnt blazes",
    "search": "search searched searching searches searchers looking hunt hunting",
    "trap": "trapped stuck buried trap",
    "cancel": "cancelled canceled scrapped grounded cancel",
    "turnout": "turnout turned",
    "vote": "voted voting voters vote votes ballots ballot",
    "arrive": "reached arrived arrive arriving",
    "happen": "happened occurred struck",
    "home": "home homes house houses houses property",
    "ask": "survey surveyed poll polled asked interviewed",
    "erupt": "erupt erupted eruption erupts",
    "lose": "lost lose losing loses missing disappeared vanished gone",
    "wait": "wait waited waiting queue queued",
    "drive": "doing drive drives driving drove driven drivers travelling speed",
    "beat": "beat beaten lead led ahead margin majority won",
    "vaccinate": "vaccinated vaccination jab immunised immunized",
    "weigh": "weighed weighs weighing weight",
    "stop": "stopped stopping stop ended halted halt break interrupted interruption paused pause suspended",
    "spread": "spread reached covered covers spreading stretched",
    "build": "built build building constructed construction erected",
    "repair": "repair repairs repaired mend mended fix",
}
_OF_ACT: dict[str, frozenset[str]] = {}
for _name, _words in _ACTS.items():
    for _word in _words.split():
        _OF_ACT[_word] = _OF_ACT.get(_word, frozenset()) | {f"act:{_name}"}

_PLAIN = frozenset(
    stem(word)
    for word in """give gave given make made get got put have had come came find use used people person thing number figure total some least
    much part group others area place near early late back first second third million billion thousand hundred pound pounds euro
    euros dollar dollars crown crowns need expect remain stand stood reach set call percent cent half quarter most according police man men
    woman women night evening morning afternoon officials spokesman spokeswoman away long wide high deep north south
    east west just only nearly almost about around some many few several""".split()
) | frozenset(map(stem, (*SPANS, *MONTHS, *WEEKDAYS)))
_LIGHT = re.compile(
    r"(?:\b(?:has|have|had|with|there\s+(?:are|were|was|is)|keeps?|kept|holds?|includes?|among|were|made|is|are"
    r"|was|counted)\s+(?:just\s+|only\s+|some\s+|about\s+|at\s+least\s+|more\s+than\s+)?)$"
)
_CLAUSE = re.compile(
    r"[;:—–]|,\s(?!\d)|\b(?:that|which|who|whose|whom|while|whereas|because|although|though|where|if|but|said|says|told)\b|\s-\s"
)
_ASIDE = re.compile(
    r",\s(?:(?:in|near|of|at|from|on|aged|a|an|the|his|her|its|their|now|both|all|who\s+is)\s[^,;:.]{1,40}|\d{1,3}|[a-z]+ly),(?=\s)"
)
"""what stands between two commas and ends no clause: "Ana Vek, 52, lost", "the tower, in Dunmore, cost\""""
_LEAD = re.compile(r"(?:in|on|last|by|since|during|until|after|before|a|two|three|\w+\s+years?)\s[^,;]{2,24},\s")
"""a time that opens a sentence, and is of all that follows: "In October, 112 flights\""""
_NUMBER = re.compile(
    r"(?:\b(?:up\s+to|at\s+least|at\s+most|(?:more|less|fewer)\s+than|about|around|some|nearly|almost|over)\s+)?(?:\d|\b(?:two|three|four|five|six|seven|eight"
    r"|nine|ten|eleven|twelve)\b)"
)
_JOINED = re.compile(r"\b(?:and|after|before|when|as|because|so)\b")
_MISHAP = re.compile(
    r"\b(?:accident|crash(?:ed)?|attack(?:ed)?|blast|explosions?|exploded|incident|collision|collided|derail(?:ed"
    r"|ment)|happened|occurred|collapsed?|overturned|broke|erupted"
    r"|struck|shot|shooting|stabb(?:ed|ing)|bit|hit|capsized|sank|escaped?|robb(?:ed|ery)|raid|aground|(?:came"
    r"|ran)\s+off|fell|caved|went\s+off|caught\s+fire|seen|heard|felt)\b"
)
_PAST = re.compile(rf"\b(?:was|were|had|did|{IN_THE_PAST})\b")
_TOLD_WHICH = re.compile(
    r"\s+[a-z]+(?:\s+[a-z]+)?\s+(?:on|in|of|at|from|who|that|which|aboard|inside|taken|held|lost|missing|killed)\b"
)
"""behind what is counted and said which it is: "the 38 sailors on a submarine\""""
_DEFINITE = re.compile(r"\b(?:the|these|those|both|all|other)\s+$")
_TOKEN = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NEAR = 4
"""words of weight on each side of a figure that say most of it"""
_QUALIFIERS = {
    "average": r"\b(?:average|mean|median|typical(?:ly)?|usual(?:ly)?|normal(?:ly)?)\b",
    "limit": (
        r"\b(?:limit(?:ed)?|maximum|minimum|allowed|permitted|capacity|up\s+to|zone|top\s+speed|capable|enough\s+for"
        r"|room\s+for|built\s+for|designed\s+for|seats?)\b"
    ),
    "rate": (
        r"\b(?:each|every|per|apiece|daily|weekly|monthly|yearly|annual(?:ly)?)\b|(?<=\d)\s+an?\s+(?:second|minute"
        r"|hour|day|week|month|year|share|head)\b"
        r"|(?<!in\s)(?<!for\s)(?<!than\s)(?<!after\s)(?<!of\s)(?<!took\s)(?<!take\s)(?<!almost\s)(?<!nearly\s)\b(?:a"
        r"|an)\s+(?:day|week|month|year|share|head)\b(?=[\s.,]*$)"
    ),
    "old": (
        r"\b(?:previous|earlier)\s+[a-z]+|\bold\s+(?:record|mark|best)\b|\b(?:last|next)\s+(?!of\b|night\b|(?:mon|tues"
        r"|wednes|thurs|fri|satur|sun)day)[a-z]+|\b(?:year|years|months?|weeks?|days?)\s+(?:ago|earlier|before)\b"
        r"|\blast\s+(?:year|month|week|season|time)\b|\bused\s+to\b"
    ),
    "more": r"\b(?:another|further|additional|extra|other|others|remaining|rest)\b|\bmore\s*$",
    "extended": r"\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed)?|lengthen(?:s|ed)?|shorten(?:s|ed)?|add(?:s|ed)?)\b",
    "still": r"\b(?:still|so\s+far)\b",
    "most": r"\b(?:worst|deadliest|biggest|largest|highest|lowest|longest|hottest|coldest)\b",
    "each": r"\beach\s+of\b|\bon\s+each\b",
}
_QUALIFIED = {name: re.compile(pattern) for name, pattern in _QUALIFIERS.items()}
_MOODS = {
    "wanted": (
        r"\b(?:want(?:s|ed)?|ask(?:s|ed|ing)?\s+for|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|call(?:s|ed|ing)?\s+for"
        r"|request(?:s|ed)?|appeal(?:s|ed)?\s+for|needs?|hop(?:e[sd]?|ing)\s+(?:for|to))\b"
    ),
    "offered": r"\b(?:offer(?:s|ed|ing)?|propos(?:e[sd]?|al|ing)|bid|reward)\b",
    "planned": (
        r"\b(?:will|would|is\s+to|are\s+to|to\s+be|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|forecast|predict(?:s|ed)?"
        r"|could|may|might|should|due\s+to|set\s+to|estimate[sd]?|promised?|fear(?:s|ed)?|likely\s+to|faces?|target"
        r"|aim(?:s|ed|ing)?)\b"
    ),
}
_MOOD = {name: re.compile(pattern) for name, pattern in _MOODS.items()}
_NOT_SO = re.compile(r"\b(?:not|never|denied|denies|n[’']t|neither|wrong(?:ly)?|instead\s+of|rather\s+than)\b")
_PART = re.compile(
    r"\b(?:including|among\s+them|of\s+them|of\s+whom|of\s+which|alone|(?:the|its|their|his|her)\s+(?:first|last"
    r"|next|other|remaining)|record|than|above|below|beyond|short\s+of)\s+(?:the\s+)?$"
)
_SIDES = frozenset(
    """east west north south eastern western northern southern upper lower left right inner outer front rear old young elderly women boys
    girls female male junior senior public private urban rural morning evening overnight""".split()
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(rf"\b(?:in|since|last|until|by|of|on\s+\d+|\d+)\s+(?P<month>{'|'.join(MONTHS)})\b")
_SINCE = re.compile(
    r"\bthis\s+(?:year|month|week|season|winter|summer)\b|\bin\s+all\s+of\b|\bover\s+the\s+(?:past|last)\b|\bin\s+total\b|\baltogether\b"
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What is said of one figure in its clause."""

    near: frozenset[str]
    """acts and terms by its side"""
    far: frozenset[str]
    """the other acts and terms of its clause and what stands before it"""
    moods: frozenset[str]
    """asked for, offered or planned; empty for what is so"""
    qualified: frozenset[str]
    """an average, a limit, a rate, of old, or more of them"""
    times: frozenset[str]
    sides: frozenset[str]
    light: bool
    """whether it only says that there are so many"""
    part: bool
    """whether it is told as a part of others"""
    negated: bool
    head: frozenset[str]
    """acts and terms of the nearest word on each side"""
    behind: frozenset[str]
    """those of the nearest word behind it"""
    past: bool
    """whether its clause has a verb in the past"""
    mishap: bool
    """whether its clause tells of something that befell somebody at once"""
    definite: bool
    """whether it tells of those already named: "the four towns\""""
    names: frozenset[str]
    """the words of the names in the whole statement, but for what opens it"""
    span: tuple[int, int]
    """where its clause lies, without what another verb joins"""


@lru_cache(maxsize=16_384)
def frame_of(statement: str, start: int, end: int, noun: str = "") -> Frame:
    """The frame of the figure from `start` to `end` of a statement; `noun` is what it counts, and no part of it."""
    low = _ASIDE.sub(_without_commas, statement.lower())
    opened = inner = max((m.end() for m in _CLAUSE.finditer(low, 0, start)), default=0)
    closed = outer = found.start() if (found := _CLAUSE.search(low, end)) else len(low)
    if not _weighty(low[opened:start] + low[end:closed]):
        opened, closed = 0, len(low)
    before, after = low[opened:start], low[end:closed]
    noun_terms = _terms_of(noun) if noun else frozenset()
    names = _names(statement)
    left = [held for word in reversed(_TOKEN.findall(before)) if word not in names and (held := _terms_of(word))]
    right = [held for word in _TOKEN.findall(after) if word not in names and (held := _terms_of(word))]
    counted, noun_terms = noun_terms, frozenset(term for term in noun_terms if not term.startswith("act:"))
    own = frozenset(term for term in _terms_of(noun) if term.startswith("act:")) if noun else frozenset()
    near = (frozenset().union(*left[:_NEAR], *right[:_NEAR]) - noun_terms) | own
    rest = (
        held
        for word in (*_TOKEN.findall(low[:opened] + " " + low[closed:]), *(set(_TOKEN.findall(before + after)) & names))
        if (held := _terms_of(word))
    )
    far = frozenset().union(*left[_NEAR:], *right[_NEAR:], *rest) - near - noun_terms
    begin = max((m.end() for m in _JOINED.finditer(low, inner, start)), default=inner)
    finish = found.start() if (found := _JOINED.search(low, end, outer)) else outer
    lead = found.group() if (found := _LEAD.match(low)) and found.end() <= start else ""
    clause = lead + low[begin:start] + " # " + low[end:finish]
    next_one = found.start() if (found := _NUMBER.search(low, end, finish)) else finish
    asked = lead + low[inner:start] + " # " + low[end:next_one]
    right = [held for held in right if held - counted]
    hyphened = "-" in low[start:end]
    times = {m.group() for m in _YEAR.finditer(clause)} | {m["month"] for m in _MONTH.finditer(clause)}
    times |= {" ".join(m.group().split()) for m in _SINCE.finditer(clause)}
    return Frame(
        near=near,
        far=far,
        moods=frozenset(name for name, pattern in _MOOD.items() if pattern.search(clause))
        if not hyphened
        else frozenset(),
        qualified=frozenset(name for name, pattern in _QUALIFIED.items() if pattern.search(asked))
        | (frozenset({"history"}) if is_history(clause) else frozenset()),
        times=frozenset(times),
        sides=frozenset(word for word in _TOKEN.findall(clause) if word in _SIDES and word not in names),
        light=_LIGHT.search(before) is not None,
        part=_PART.search(low[:start]) is not None,
        negated=_NOT_SO.search(clause) is not None,
        head=(_nearest(left) | _nearest(right)) - noun_terms | own,
        behind=frozenset().union(*right[:1]) - noun_terms,
        past=_PAST.search(clause) is not None,
        mishap=_MISHAP.search(clause) is not None,
        definite=_DEFINITE.search(low, max(0, start - 20), start) is not None and _TOLD_WHICH.match(low, end) is None,
        names=names,
        span=(begin, finish),
    )


def _nearest(words: Sequence[frozenset[str]]) -> frozenset[str]:
    """The terms of the nearest word, and of the next one where that only says that it went on, began or ended."""
    through = 2 if words and words[0] & _THROUGH else 1
    return frozenset().union(*words[:through])


_THROUGH = frozenset(("act:last", "act:stop", "act:begin", "act:worth", "act:happen"))


def _names(statement: str) -> frozenset[str]:
    """The words in capitals, but for the first, in small letters."""
    words = _TOKEN.findall(statement)
    small = {word for word in words if word[0].islower()}
    return frozenset(word.lower() for word in words[1:] if word[0].isupper() and word.lower() not in small)


def _without_commas(found: re.Match[str]) -> str:
    return found.group().replace(",", " ")


def _weighty(words: str) -> bool:
    return sum(1 for word in _TOKEN.findall(words) if _terms_of(word)) > 1


@lru_cache(maxsize=65_536)
def _terms_of(word: str) -> frozenset[str]:
    """The acts that a word tells of, else its term; nothing for one that tells nothing by itself."""
    low = re.sub(r"[’']s?$", "", word.lower())
    if low in _OF_ACT:
        return _OF_ACT[low]
    if low in STOP_WORDS or word_value(low) is not None or stem(low) in _PLAIN or len(low) < 3:
        return frozenset()
    return frozenset(loosely(term) for term in terms(low) if not is_generic(term) or term in ("kill", "wound"))


def alike(one: Frame, other: Frame, common: frozenset[str]) -> float:
    """How much two frames share, in points; what most of the story's figures share (`common`) counts half."""
    near = one.near & other.near
    crossed = ((one.near & other.far) | (one.far & other.near)) - near
    far = (one.far & other.far) - near - crossed
    points = 1.0 if one.head & other.head else 0.0
    points += 2.0 * len(near - common) + 1.0 * len(near & common)
    points += 1.0 * len(crossed - common) + 0.5 * len(crossed & common)
    points += bool(one.moods & other.moods & {"wanted", "offered"})
    return points + 0.5 * len(far - common) + (1.0 if one.light and other.light else 0.0)


_UP, _DOWN = "act:rise", "act:fall"


def apart(one: Frame, other: Frame, *, superlative: bool = True, planned: bool = True) -> bool:
    """Whether something keeps two figures apart: mood, time, side, direction, a part beside the whole, what is not so.

    Without `superlative` it does not matter whether only one is told as the highest or the worst; without
    `planned`, whether one is so and the other is to be.
    """
    if one.moods & {"wanted", "offered"} != other.moods & {"wanted", "offered"}:
        return True
    if planned and any(
        "planned" in a.moods and "planned" not in b.moods and b.past for a, b in ((one, other), (other, one))
    ):
        return True
    qualified = (one.qualified ^ other.qualified) - (frozenset() if superlative else {"most"})
    if qualified or one.part != other.part or one.negated != other.negated:
        return True
    if one.sides != other.sides and one.sides and other.sides:
        return True
    if one.times != other.times and ((one.times and other.times) or any(map(_is_span, one.times ^ other.times))):
        return True
    ways = [{_UP, _DOWN} & frame.near for frame in (one, other)]
    return bool(ways[0] and ways[1]) and ways[0] != ways[1]


def _is_span(time: str) -> bool:
    return time not in MONTHS and not time.startswith("this")
