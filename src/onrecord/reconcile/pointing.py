"""Figures that point back at one that their article has just told, and stand against it.

| the article says, behind "10 tonnes were lost" | relation |
|---|---|
| "On Monday it had put the loss at six." "It had earlier given six." "Provisional figures had given six." | update |
| "Engineers put the loss closer to 14." "The share may have been nearer 7%." | conflict |
| "The clinic put the number on ventilators at four." of those "on ventilators" | conflict |

The figure pointed at is the only one of its kind and size in the nearest sentence before that has one; where there are two,
or none near, nothing is told.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.reconcile.counts import Count, about, counts_of
from onrecord.reconcile.parts import shown
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy, DiscrepantValue, Quantity
from onrecord.text.contrast import is_closer, is_given_before, puts_number
from onrecord.text.counted import is_no_count
from onrecord.text.figures import COUNTING, Figure, figures_in
from onrecord.text.words import stem

_REACH = 420
"""code points up to the sentence that is pointed at"""
_LOOK = 24
"""claims before one that are looked at"""
_SENTENCES = 3
"""sentences with figures that are looked at"""
_TIMES = 4.0
"""times by which the two figures may differ"""
_NEAR = 1.05
"""times by which they may differ where the sentence before has several"""
_ABOUT = {"percent": "the share", "money": "the sum"}
_WHY_OLDER = "one count that the article says has changed"
_WHY_RIVAL = "one article gives two figures of two sources"


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure of a claim."""

    claim: Claim
    figure: Figure


def pointing(claims: Sequence[Claim]) -> Iterator[Discrepancy]:
    """The figures that point back, each beside the one it stands against; an older one first."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.headline:
            by_article[claim.document].append(claim)
    for article in sorted(by_article):
        ordered = sorted(by_article[article], key=lambda c: (c.evidence[-1].start, -c.evidence[-1].end, c.id))
        for at, claim in enumerate(ordered):
            yield from _of_one(claim, ordered[max(0, at - _LOOK) : at], claims)


def _of_one(claim: Claim, before: Sequence[Claim], claims: Sequence[Claim]) -> Iterator[Discrepancy]:
    text = claim.statement
    figures = _figures(text) if any(map(text.__contains__, _PIECES)) else []
    for figure in figures:
        lead = _LEADS.match(figure.text)
        start = figure.start + (lead.end() if lead else 0)
        older = is_given_before(text, start)
        words = older or is_closer(text, start) or puts_number(text, start)
        if words is None or not _STANDS.match(text, figure.end):
            continue
        told = _pointed_at(claim, figure, words["noun"] or "", before)
        if told is not None and not older and _YEARS.match(told.claim.statement, told.figure.end):
            continue  # "I've been at it for thirty years": that is no estimate of anything
        if told is None or (not older and not _is_of_that(text[: words.start("from")], words["from"], told.claim)):
            continue
        if older and not _is_of_one(text[: older.end()], told.claim):
            continue
        closer = _CLOSER_TO.search(text, 0, figure.start)
        begin = figure.start if older or lead else closer.start() if closer else words.start("from")
        mine = value(text[begin : figure.end], claim, figure.text)
        one = _count(told.claim, told.figure)
        what = _ABOUT.get(told.figure.kind) or about([one]) or "the number"
        if older:
            yield discrepancy(
                "figure", what, "update", _WHY_OLDER, [_elsewhere(claim, figure, told, claims) or mine, shown(one)]
            )
        else:
            yield discrepancy("figure", what, "conflict", _WHY_RIVAL, [shown(one), mine])


_STANDS = re.compile(
    r"\s*(?:$|[.,;:!?)”\"—–])|\s+(?:and|but|while|when|though|although|on\s+\w+day|in\s+(?:a|the|its|all)|at\s+the|because|after|before)\b"
)
"""behind a figure that has no noun of its own"""
_YEARS = re.compile(r"\s+years?\b")
_AUXILIARIES = frozenset("may might could would have had has should must is to".split())
_IS = frozenset("was were is are be been".split())
_ANY_NUMBER = frozenset(
    """it that this there number figure total toll count cost share sum amount price loss losses debt value turnout estimate real
    true""".split()
)
"""what a number is said of that stands against another"""


def _is_of_that(before: str, verb: str, told: Claim) -> bool:
    """Whether what is nearer another number is what was counted, and not somebody else's: "her predecessor's pay was"."""
    if verb.casefold() not in _IS:
        return True
    words = re.findall(r"[\w’']+", before)[-4:]
    while words and words[-1].casefold() in _AUXILIARIES:
        words.pop()
    if not words or any(
        word.endswith(("’s", "'s")) or word.casefold() in ("his", "her", "their", "my") for word in words
    ):
        return False
    head = words[-1].casefold()
    return head in _ANY_NUMBER or stem(head) in map(stem, re.findall(r"[a-z]+", told.statement.lower()))


_NOBODY = frozenset(
    "the they she that monday tuesday wednesday thursday friday saturday sunday late early last yesterday week".split()
)
_OF_BEFORE = re.compile(
    r"\b(?:earlier|previously|initially|originally|first|provisional|preliminary|initial)\b", re.IGNORECASE
)
_SUBJECT = re.compile(
    r"(?P<who>[\w’' -]+?)\s+had\s+(?:put|given|gave|estimated|reported|announced|counted|spoken|said)\b"
)


def _is_of_one(words: str, told: Claim) -> bool:
    """Whether what was given before is said to be so, or is of the one who gives the newer figure."""
    subject = _SUBJECT.search(words)
    if subject is None or _OF_BEFORE.search(words):
        return True
    names = set(re.findall(r"[a-z]{3,}", subject["who"].lower())) - _NOBODY
    if not names:
        return True  # "on Tuesday it had put"
    return names <= set(re.findall(r"[a-z]{3,}", f"{told.statement} {told.speaker or ''}".lower()))


_PARTS = {"half": 0.5, "quarter": 0.25}
_AND_A_PART = re.compile(r"\s+and\s+a\s+(?P<part>half|quarter)\b(?!\s+(?:million|billion|thousand|dozen))")
_PIECES = ("closer", "nearer", "Nearer", "more like", "had ", "igures", "esults", " put")
"""one of which every text has that points at a figure"""
_CLOSER_TO = re.compile(r"\b(?:closer\s+to|nearer(?:\s+to)?|more\s+like)\s+$", re.IGNORECASE)
_LEADS = re.compile(r"(?:closer\s+to|nearer(?:\s+to)?|more\s+like)\s+", re.IGNORECASE)


def _figures(text: str) -> list[Figure]:
    """The figures of a text that count something, "two and a half" with its half."""
    found = []
    for figure in figures_in(text):
        if figure.kind not in COUNTING or not figure.value or is_no_count(text, figure):
            continue
        part = _AND_A_PART.match(text, figure.end)
        if part:
            whole = text[figure.start : part.end()]
            figure = replace(figure, end=part.end(), text=whole, value=figure.value + _PARTS[part["part"]])
        found.append(figure)
    return found


def _pointed_at(claim: Claim, figure: Figure, noun: str, before: Sequence[Claim]) -> _Told | None:
    """The figure that one points at: the only one that can be, of the nearest sentence that has any of its kind."""
    start = claim.evidence[-1].start
    looked: set[int] = set()
    for one in reversed(before):
        place = one.evidence[-1]
        if start - place.end > _REACH or len(looked) > _SENTENCES:
            return None
        if place.end > start:
            continue
        looked.add(one.evidence[0].start)
        alike = [f for f in _figures(one.statement) if _can_be(figure, f)]
        if noun and alike and stem(noun) not in map(stem, re.findall(r"[a-z]+", one.statement.lower())):
            return None
        if len({f.value for f in alike}) > 1:  # "41.9% to 38.1%. Provisional figures had given 41.7% and 38.4%"
            alike = [
                f for f in alike if max(f.value or 0, figure.value or 0) <= _NEAR * min(f.value or 0, figure.value or 0)
            ]
            if not alike:
                return None
        if alike:
            return (
                _Told(one, alike[0]) if len({f.value for f in alike}) == 1 and alike[0].value != figure.value else None
            )
    return None


def _can_be(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one kind and size; a bare number goes with any unit."""
    kinds = {one.kind, other.kind}
    if "percent" in kinds and len(kinds) > 1:
        return False
    if one.kind == other.kind and one.unit != other.unit:
        return False
    if len(kinds) > 1 and one.kind != "number":
        return False
    low, high = sorted((one.value or 0.0, other.value or 0.0))
    return 0 < high <= _TIMES * low


def _count(claim: Claim, figure: Figure) -> Count:
    same = (q for q in claim.quantities if q.value == figure.value)
    found = next(same, None) or Quantity(text=figure.text, value=figure.value, bound=figure.bound, counts=None)
    known = next((c for c in counts_of([claim]) if c.quantity == found), None)
    return known or Count(claim, found, figure.value or 0.0, "", frozenset())


def _elsewhere(claim: Claim, figure: Figure, told: _Told, claims: Sequence[Claim]) -> DiscrepantValue | None:
    """The older figure as another article gives it, of the same noun or harm as the newer one."""
    newer = _count(told.claim, told.figure)
    noun = (newer.quantity.counts or "").casefold().split()[:1]
    found = [
        _count(one, replace(figure, value=quantity.value, text=quantity.text))
        for one in claims
        if one.document != claim.document and not one.headline
        for quantity in one.quantities
        if quantity.value == figure.value
    ]
    found = [
        count
        for count in found
        if (noun and (count.quantity.counts or "").casefold().split()[:1] == noun)
        or (newer.harm and count.harm == newer.harm)
    ]
    first = min(found, key=lambda count: (count.claim.speaker is None, count.claim.id), default=None)
    return shown(first) if first else None
