"""Figures of one thing in two articles, whatever findings they stand in: "about 600 workers lost their jobs" and "around
750 workers were laid off".

Two figures are held against each other only where it is clear that they count one thing: the same noun (or unit, or
currency), and besides it what is done with it in the same clause, by words that few claims of the story share or in the
same speaker's mouth. No part is held against its whole, no figure of one year, place or name against one of another, no
rate against a sum. A false difference is worse than a missed one.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.reconcile.concepts import is_generic, loose_terms, loosely, terms
from onrecord.reconcile.counts import Count, counts_of
from onrecord.reconcile.events import compatible, in_other_months, of_others
from onrecord.reconcile.grades import place_of
from onrecord.reconcile.roundings import is_rounding
from onrecord.reconcile.story import Story
from onrecord.records import Claim, Quantity
from onrecord.text.calendar import MONTHS, SPANS
from onrecord.text.currencies import CURRENCIES, currency_of
from onrecord.text.ranges import is_end_of_range
from onrecord.text.words import stem

_PAIRS = 40
"""mentions of one noun that are compared pair by pair"""
_TIMES = 4.0
"""times by which two figures of one thing may differ; of money, and of what shares one telling word alone, half that"""
_OF_ANYBODY = 0.6
"""the same of clauses that count no more than "people" """
_IN_TWO_CURRENCIES = 0.4
"""the same of clauses with sums in two currencies"""
_MOVED = 1.5
"""times by which a figure that something rose or fell to may differ from another that shares one telling word"""
_PRICES = 1.1
"""times by which the price of one thing may differ from article to article"""
_FEW = 0.12
"""share of the story's claims that may hold a word for it to be telling"""
_FEW_CLAIMS = 3
_ENOUGH = 0.25
"""share of two clauses' words (Dice) that must be the same"""
_NEXT = 4
_SAYING = 24
"""code points between a sentence and what is said in the next: who says it, and the verb"""
_OF_CURRENCIES = frozenset(map(stem, CURRENCIES))
_UNITS = {
    "acre": "acres", "acres": "acres", "hectare": "hectares", "hectares": "hectares", "tonnes": "tonnes", "tons": "tonnes",
    "tonne": "tonnes", "ton": "tonnes", "barrels": "barrels", "litres": "litres",
    "liters": "litres", "gallons": "gallons",
}  # fmt: skip
_MEASURED = frozenset(_UNITS.values())
_PHRASES = (
    (
        re.compile(
            r"\b(?:lost|losing|lose)\s+(?:their|his|her)\s+jobs?\b|\b(?:laid|laying|lay)\s+off\b|\blet\s+go\b", re.I
        ),
        " redundant ",
    ),
    (re.compile(r"\b(?:went|gone|go)\s+missing\b", re.I), " missing "),
)
_PLAIN = frozenset(
    stem(word)
    for word in """give gave given make made take taken took get got put have had come came went go find found show showed use used
    people person thing number figure total some least many much part group others area place near early late back first
    second third million billion thousand hundred pound euro dollar need want expect remain stand stood reach rise rose grow grew
    fell fall increase decrease change set call""".split()
)
_CLAUSE = re.compile(
    r"[;:—–]|,\s|\b(?:that|which|who|whose|whom|while|whereas|because|although|though|after|before|when|where|if|but)\b|\s-\s",
    re.IGNORECASE,
)
_RISES = re.compile(
    r"\b(?:grew|grow[ns]?|spread|swelled|swollen|expanded|ballooned|climbed|rose|risen|increased|jumped|fell|fallen|dropped|shrank|shrunk"
    r"|widened|narrowed|cut|reached|passed|topped)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:another|further|additional|including|first|last|next|other|remaining|among\s+them|of\s+them|each|every|all"
    r"|only|average\s+of|record|target\s+of|maximum\s+of|limit\s+of|fine\s+of|than|above|below|beyond|short\s+of|beating|expected|forecast|predicted|planned|proposed|target(?:ed)?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\bden(?:y|ies|ied|ying)\s+(?:that|having|reports?|the|it|he|she|they)\b[^.;]*$", re.IGNORECASE)
"""before what somebody says is not so"""
_FORESEEN = re.compile(
    r"\b(?:expect|forecast|predict|anticipat|hope|aim|target|limit|allow)(?:s|ed|ing)?\b", re.IGNORECASE
)
"""in the clause before what is not so yet, or need not be: "analysts expect revenue of £512m\""""
_HOPED = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,4}?(?:that\s+|which\s+)?(?:[\w’'-]+\s+){0,3}?(?:expected|forecast|predicted|targeted|hoped|allowed|permitted|budgeted|required"
    r"|wanted|sought|requested)\b",
    re.IGNORECASE,
)
"""behind what was only expected or allowed: "above the $1.11 a share that analysts expected\""""
_OUT_OF = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|most|some|many|none))\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|all\s+)?$",
    re.I,
)
_RATE = re.compile(
    r"^[^.,;]{0,40}?\b(?:(?:a|an|per|each|every)\s+(?:second|minute|hour|day|night|week|month|year|head|person|family|customer|household|share)"
    r"|daily|weekly|monthly|yearly|annually|apiece|each)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:last|next|this|previous|following)\s+(?:year|season|quarter|decade)\b", re.IGNORECASE
)
_MONTHS_IN = re.compile(r"\b(?:in|last|since|until|by)\s+(?P<month>" + "|".join(MONTHS) + r")\b", re.IGNORECASE)
_OVER_YEARS = re.compile(
    r"\bsince\s+(?:the\s+)?\w+|\bover\s+the\s+(?:past|last)\b|\bin\s+(?:recent|past)\s+\w+|\bevery\b", re.IGNORECASE
)
_SOURCES = re.compile(
    r"^\s*(?:\w+\s+){0,3}?(?:people|persons?|officials?|sources?|lawyers?|diplomats?|analysts?|experts?|witnesses|employees|residents|families|men|women"
    r"|lawmakers|listeners|respondents|readers|users)\s+(?:\w+\s+){0,2}?(?:familiar|with\s+(?:direct\s+)?knowledge|briefed|close\s+to|who\s+(?:have\s+|had\s+)?(?:spoke|asked|seen|attended)"
    r"|told|said|say)",
    re.IGNORECASE,
)
_VOTERS = frozenset(map(stem, "respondents voters listeners readers residents americans adults people".split()))
_SUM = "£"
"""the thing that a sum of money counts, of whatever currency"""
_SIDES = frozenset(
    """east west north south eastern western northern southern upper lower left right inner outer front rear old new young elderly men
    women boys girls male female male junior senior first second third home away public private urban rural morning evening""".split()
)
_ANYBODY = frozenset(map(stem, "people persons men women residents others members victims".split()))
_SPANS = frozenset(map(stem, SPANS)) | {stem("times"), stem("points")}


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure with the noun or unit it counts, and the clause that it stands in."""

    count: Count
    thing: str
    """the stem of the noun, the unit, the currency, or "%" with what has the share"""
    which: frozenset[str]
    """terms that say which of them"""
    clause: frozenset[str]
    """terms of the clause besides"""
    times: frozenset[str]
    """years and rates that it tells of"""
    rises: bool
    """told as grown or fallen to this figure"""
    verb: str
    """the stem of the word right before the figure; of "demanded 20 million" that of "demanded" """
    side: frozenset[str]
    """words of it that tell one of two apart: "the east stand" """
    what: str
    """of a share, what has it, in the article's word; of a sum, its currency"""
    leads: bool
    """whether a noun follows a sum of money, which is the price of one thing: "the £20m bridge" """


@dataclass(frozen=True, slots=True)
class Together:
    """Counts of one thing that have several values."""

    counts: tuple[Count, ...]
    shares: str
    """what has the shares, in the first article's word; empty where they are none"""
    currencies: int
    """in how many currencies sums are given; 0 where they are none"""


def mentions_of(claims: Sequence[Claim]) -> list[Mention]:
    """The figures of claims that can be held against others of one thing: no harm done to people, which has rules of its
    own, and measures besides counts."""
    bodies = [claim for claim in claims if not claim.headline]
    counts = counts_of(bodies)
    known = {(count.claim.id, count.quantity) for count in counts}
    measured = (
        Count(claim, quantity, quantity.value, "", frozenset())
        for claim in bodies
        for quantity in claim.quantities
        if quantity.value is not None and (_unit(quantity) or quantity.value % 1) and (claim.id, quantity) not in known
    )
    return [mention for count in (*counts, *measured) if (mention := _mention(count)) is not None]


def stands_alone(statement: str, start: int, end: int) -> bool:
    """Whether the figure from `start` to `end` is the whole count of something: no more of them, no part, no end of a range,
    and not those who told it."""
    before, after = statement[: max(start, 0)], statement[end:]
    return not (
        start < 0
        or _PART.search(before)
        or _HOPED.match(after)
        or _OUT_OF.search(before)
        or _SOURCES.match(after)
        or is_end_of_range(statement, start, end)
    )


def _unit(quantity: Quantity) -> str | None:
    return _UNITS.get((quantity.counts or "").casefold().partition(" ")[0])


def _mention(count: Count) -> Mention | None:
    statement, text = count.claim.statement, count.quantity.text
    at = place_of(statement, text)
    before, after = statement[: max(at, 0)], statement[at + len(text) :]
    if count.harm or not count.value or after[:1] == "-" or not stands_alone(statement, at, at + len(text)):
        return None
    if (count.quantity.counts or "").casefold().startswith("degree"):
        return None
    start = max((m.end() for m in _CLAUSE.finditer(before)), default=0)
    if _FORESEEN.search(before, start) or _DENIED.search(before):
        return None
    end = found.start() if (found := _CLAUSE.search(after)) else len(after)
    told = before[start:], after[:end]
    named = _thing(count, text, *told)
    if named is None:
        return None
    thing, which, what = named
    held = _terms(" ".join(told)) - _OF_CURRENCIES - {thing.removeprefix("%"), stem(thing)} - which
    times = {t.group().casefold() for t in _YEARS.finditer(" ".join(told))}
    times |= {f"in {m['month'].casefold()}" for m in _MONTHS_IN.finditer(" ".join(told))}
    if _RATE.match(after[:end]):
        times.add("rate")
    if span := _OVER_YEARS.search(" ".join(told)):
        times.add(span.group().casefold())
    last = _WORD.findall(before[start:])[-1:]
    verb = next((_alike(word) for word in map(str.casefold, last) if terms(word) and stem(word) not in _PLAIN), "")
    side = frozenset(word for word in map(str.casefold, _WORD.findall(" ".join(told))) if word in _SIDES)
    leads = thing == _SUM and bool(which)
    rises = _RISES.search(before[start:]) is not None
    return Mention(
        count, thing, which, held, frozenset(times), rises=rises, verb=verb, side=side, what=what, leads=leads
    )


def _terms(text: str) -> frozenset[str]:
    for pattern, plain in _PHRASES:
        text = pattern.sub(plain, text)
    found = set(map(loosely, terms(text)))
    return frozenset(term for term in found if term not in _PLAIN and not is_generic(term) and not term[0].isdigit())


_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SHARE = re.compile(r"\s*(?:of\s+(?:the\s+|its\s+|all\s+)?)?(?P<what>[a-z]{4,})")
_SHARE_BEFORE = re.compile(
    r"\b(?P<what>[a-z]{4,})\s+(?:(?:now|currently|still)\s+)?(?:at|to|was|is|were|stood\s+at|stands\s+at|of|reached|reaches)\s+$"
)


def _thing(count: Count, text: str, before: str, after: str) -> tuple[str, frozenset[str], str] | None:
    """What is counted, and the terms that say which: ("worker", {"dock"}) for "dock workers"; then, of shares, the
    article's word for what has them, and of sums the currency."""
    if text.rstrip().endswith(("%", "cent", "percent")):
        return _share(before, after)
    if _MAGNITUDE.search(before) or (_QUAKE_AT.search(before) and not after.strip(" .")[:1].isalpha()):
        return _OF_A_QUAKE, frozenset(), ""
    words = [word.casefold() for word in _WORD.findall(count.quantity.counts or "")]
    sign = next((letter for letter in text if letter in "£€$¥"), None)
    if sign is None and words and (coin := currency_of(words[0])):
        sign, words = coin, words[1:]
    if sign is not None:
        return _SUM, frozenset(_alike(word) for word in words if not currency_of(word)), sign
    while words and stem(words[-1]) in _AS_PARTICIPLE:
        words.pop()
    if not words and _OF_WORTH.search(before) and _SCALED.search(text):
        return _SUM, frozenset(), ""
    if not words:
        return None
    if words[0] in _UNITS:
        return _UNITS[words[0]], frozenset(), ""
    kept = [_alike(word) for word in words]
    if (
        stem(words[-1]) in _SPANS
        or stem(words[0]) in _SPANS
        or (count.unit & {"length", "speed"} and not _CUBED & set(words))
    ):
        return None
    return kept[-1], frozenset(kept[:-1]), ""


_OF_WORTH = re.compile(r"\b(?:worth|valued\s+at|costs?|costing|paid|price\s+of)\s+$", re.IGNORECASE)
_SCALED = re.compile(r"(?:million|billion|trillion|m|bn|tn)$", re.IGNORECASE)
"""a sum of which the currency is understood: "the contracts were worth 187 million\""""
_CUBED = frozenset(("cubic", "square"))
_OF_A_QUAKE = "magnitude"
_MAGNITUDE = re.compile(r"(?<!minimum )\bmagnitudes?(?:\s+of|\s+at|\s+was|-)?\s*$", re.IGNORECASE)
_QUAKE_AT = re.compile(r"\b(?:earth)?quake\s+at\s+$", re.IGNORECASE)
_SHOCKS = re.compile(
    r"\b(?:after|fore)?shocks\b|\b(?:after|fore)shock\b|\bstrongest\s+of\b|\b(?:a|another|second|smaller|weaker)\s+(?:\w+\s+)?shock\b",
    re.IGNORECASE,
)


def _alike(word: str) -> str:
    """The stem of a word, or the set of words that it is one of."""
    term = next(iter(terms(word)), stem(word))
    return loosely(term)


_AS_PARTICIPLE = frozenset(
    map(stem, "evacuated affected destroyed damaged stranded rescued deported registered infected displaced".split())
)


def _share(before: str, after: str) -> tuple[str, frozenset[str], str] | None:
    """What has a share: what stands right before or behind it ("containment at 12%", "22 percent contained")."""
    found = _SHARE_BEFORE.search(before) or _SHARE.match(after)
    if found is None or stem(found["what"]) in _PLAIN or stem(found["what"]) in _VOTERS:
        return None
    return f"%{stem(found['what'])}", frozenset(), found["what"]


# --- one thing ------------------------------------------------------------------------------------------------------


def of_one_thing(claims: Sequence[Claim], story: Story, homes: Mapping[str, str]) -> Iterator[Together]:
    """Groups of counts with several values, each clearly of one thing; `homes` are the findings that claims stand in."""
    by_thing: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions_of(claims):
        by_thing[mention.thing].append(mention)
    for thing in sorted(by_thing):
        held = sorted(by_thing[thing], key=lambda m: (m.count.claim.document, m.count.claim.id, m.count.value))
        if len({m.count.value for m in held}) < 2:
            continue
        held = list(story.limits.first("figures", held, _PAIRS))
        joined = [(a, b) for a, b in combinations(range(len(held)), 2) if _one_thing(held[a], held[b], homes, story)]
        for group in _groups(len(held), joined):
            values = [held[at].count for at in group]
            if len({count.value for count in values}) > 1:
                what = sorted({held[at].what for at in group} - {""}) or [""]
                shares = what[0] if thing.startswith("%") else ""
                yield Together(tuple(values), shares, len(what) if thing == _SUM else 0)


def _groups(size: int, joined: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """What hangs together, where every two of a group are joined or have one value: a chain of likenesses is none."""
    near: dict[int, set[int]] = defaultdict(set)
    for a, b in joined:
        near[a].add(b)
        near[b].add(a)
    free = set(range(size))
    for at in sorted(near, key=lambda at: (-len(near[at]), at)):
        if at not in free:
            continue
        group = [at]
        for other in sorted(near[at] & free):
            if 2 * sum(other in near[member] for member in group) >= len(group):
                group.append(other)
        if len(group) > 1:
            free -= set(group)
            yield sorted(group)


def _one_thing(one: Mention, other: Mention, homes: Mapping[str, str], story: Story) -> bool:
    a, b = one.count, other.count
    if a.claim.id == b.claim.id or one.times != other.times:
        return False
    apart = a.claim.document != b.claim.document
    if (not apart and not _two_parties(a, b, story)) or _of_themselves(a.claim, b.claim, story):
        return False
    low, high = sorted((a.value, b.value))
    if high > (_TIMES / 2 if one.thing == _SUM else _TIMES) * low:
        return False
    if (one.thing in _MEASURED or one.thing == _SUM or one.thing[0] == "%") and is_rounding(low, high):
        return False
    if one.side and other.side and one.side != other.side:
        return False
    here, there = (replace(story.scenes[count.claim.id], history=False) for count in (a, b))
    if not compatible(here, there) or of_others(here, there) or in_other_months(a.claim, b.claim):
        return False
    if one.which and other.which and not one.which & other.which:
        return False
    if one.thing not in _ANYBODY and homes.get(a.claim.id, "a") == homes.get(b.claim.id, "b"):
        return True
    return _same_matter(one, other, story, high / low)


def _same_matter(one: Mention, other: Mention, story: Story, times: float) -> bool:
    """Whether two clauses say the same of what they count."""
    if one.thing.startswith("%"):
        return True
    if one.thing == _OF_A_QUAKE:
        return not any(_SHOCKS.search(mention.count.claim.statement) for mention in (one, other))
    same_currency = one.thing != _SUM or one.what == other.what or not (one.what and other.what)
    if same_currency and one.leads and other.leads and one.which & other.which:
        return times <= _PRICES  # the price of the one bridge, put in two ways
    if same_currency and one.verb and one.verb == other.verb and times <= _TIMES / 2 and _is_telling(one.verb, story):
        return True
    mine, theirs = one.clause | one.which, other.clause | other.which
    if not same_currency:
        return _one_sum(mine, theirs, story)
    shared = mine & theirs
    telling = [term for term in shared if _is_telling(term, story)]
    dice = 2 * len(shared) / ((len(mine) + len(theirs)) or 1)
    if (one.rises or other.rises) and shared and one.thing in _MEASURED:
        return True
    if not telling:
        return False
    if one.thing in _ANYBODY:
        return len(telling) > 1 and dice >= _OF_ANYBODY
    if (one.rises or other.rises) and times <= _MOVED:
        return True
    same = story.speaker(one.count.claim)
    if same is not None and same == story.speaker(other.count.claim):
        return True
    if len(telling) > 1:
        return dice >= _ENOUGH / 2
    return dice >= _ENOUGH and times <= _TIMES / 2


def _one_sum(mine: frozenset[str], theirs: frozenset[str], story: Story) -> bool:
    """Whether two clauses tell so much alike that sums in two currencies are likely one."""
    telling = [term for term in mine & theirs if _is_telling(term, story)]
    return len(telling) > 1 and 2 * len(mine & theirs) / (len(mine) + len(theirs)) >= _IN_TWO_CURRENCIES


def _is_telling(term: str, story: Story) -> bool:
    """Whether few claims of the story hold a word."""
    claims = len(story.weighing.terms)
    held = sum(story.weighing.held_in(word) for word in loose_terms(term))
    return held <= max(_FEW * claims, _FEW_CLAIMS)


def _two_parties(one: Count, other: Count, story: Story) -> bool:
    """Whether one article has somebody answer the figure of another, or the outlet's own, in the sentence after it."""
    if story.speaker(one.claim) == story.speaker(other.claim):
        return False
    first, second = sorted((one.claim, other.claim), key=lambda claim: claim.evidence[0].start)
    gap = second.evidence[0].start - first.evidence[-1].end
    return 0 <= gap <= _NEXT + max(_SAYING, len(second.speaker or ""))


def _of_themselves(one: Claim, other: Claim, story: Story) -> bool:
    """Whether two speakers tell each of their own: what one party raised is not what another did."""
    return story.speaker(one) != story.speaker(other) and _tells_of_itself(one) and _tells_of_itself(other)


def _tells_of_itself(claim: Claim) -> bool:
    return claim.speaker is not None and claim.statement.casefold().startswith(claim.speaker.casefold())
