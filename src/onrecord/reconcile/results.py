"""Results of votes and matches that differ: "by 83 votes to 61" in one article, "83-62" in another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.reconcile.events import compatible, of_others
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy

NEAR = 0.1
"""share by which the sides of two tellings of one result may differ"""
_MOST = 40
"""tellings of results that are compared pair by pair"""
_SHARED = 1
"""terms, figures apart, that two tellings of one result must share"""
_NUMBER = r"\d{1,4}(?:\.\d)?"
_TOLD = re.compile(
    rf"\bby\s+(?P<a>{_NUMBER})(?:\s+votes)?\s+(?:to|against)\s+(?P<b>{_NUMBER})\b"
    rf"|\b(?P<c>{_NUMBER})\s+votes\s+(?:to|against)\s+(?:[A-Z][\w’'-]+\s+){{0,3}}?(?P<d>{_NUMBER})\b"
    rf"|\b(?:w[io]n(?:s|ning)?|beat(?:en|s|ing)?|los[et]|lost|defeat(?:s|ed)?|victory|voted|vote|passed|rejected|drew|draw|score)\b[^.;:]{{0,40}}?"
    rf"\b(?P<e>{_NUMBER})[-–](?P<f>{_NUMBER})\b"
)


@dataclass(frozen=True, slots=True)
class _Result:
    claim: Claim
    words: str
    more: float
    fewer: float


def results(claims: Sequence[Claim], story: Story) -> list[Discrepancy]:
    """Pairs of articles that give one vote or match two results, each pair of results once."""
    told = [result for claim in sorted(claims, key=lambda c: c.id) if not claim.headline and (result := _result(claim))]
    seen: set[frozenset[tuple[float, float]]] = set()
    differing = []
    for one, other in combinations(story.limits.first("figures", told, _MOST), 2):
        key = frozenset(((one.more, one.fewer), (other.more, other.fewer)))
        if len(key) == 2 and key not in seen and _one_contest(one, other, story):
            seen.add(key)
            values = [value(result.words, result.claim) for result in (one, other)]
            differing.append(
                discrepancy("figure", "the result", "conflict", "two results of one vote or match", values)
            )
    return differing


def _result(claim: Claim) -> _Result | None:
    found = (
        _TOLD.search(claim.statement)
        if any(map(claim.statement.__contains__, (" to ", " against ", "-", "–")))
        else None
    )
    if found is None:
        return None
    fewer, more = sorted(float(side) for side in found.groups() if side)
    words = found.group()
    return _Result(claim, words[words.index(next(filter(str.isdigit, words))) :], more, fewer)


def _one_contest(one: _Result, other: _Result, story: Story) -> bool:
    """Whether two tellings, of two articles, can be of one contest: a side is the same or both are near, and words are shared."""
    if one.claim.document == other.claim.document:
        return False
    here, there = story.scenes[one.claim.id], story.scenes[other.claim.id]
    if not compatible(here, there) or of_others(here, there):
        return False
    near = all(abs(a - b) <= NEAR * max(a, b) for a, b in ((one.more, other.more), (one.fewer, other.fewer)))
    terms = story.weighing.terms
    shared = {t for t in terms[one.claim.id] & terms[other.claim.id] if not t[0].isdigit() and t not in _ANY_CONTEST}
    return near and len(shared) >= _SHARED


_ANY_CONTEST = frozenset({"vote", "votes", "voted", "ballot", "match", "score", "result", "win", "lost"})
