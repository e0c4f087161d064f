"""Whose losses a count is of, where two sides are told to have some: one army's dead are no other figure for the other's."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.reconcile.concepts import loosely, terms
from onrecord.reconcile.counts import Count
from onrecord.reconcile.grades import place_of
from onrecord.reconcile.story import Story
from onrecord.text.words import stem

_ARMED = (
    r"(?:soldiers?|troops?|servicemen|servicewomen|fighters?|militants?|conscripts?|reservists?|personnel|guards?|forces|army|navy|military"
    r"|side|sailors?|airmen|marines|officers?|commandos?|rebels?|police)"
)
_THEIRS = re.compile(rf"^[”\"]?\s*(?P<whose>[A-Z][\w-]{{3,}})\s+{_ARMED}\b")
"""behind a figure: "11 | Karvenian troops" """
_SIDE = re.compile(
    rf"\b(?:loss(?:es)?|casualt(?:y|ies)|dead|killed|toll)\s+(?:of|among|on|for)\s+(?:the\s+)?(?P<whose>[A-Z][\w-]{{3,}})(?=\s+{_ARMED}\b)"
    r"|\b(?P<whose2>[A-Z][\w-]{3,})\s+(?:loss(?:es)?|casualt(?:y|ies)|dead)\b"
)
"""before a figure: "the losses of the Dolmaran side", "Karvenian losses" """
_OWN = re.compile(
    r"^(?:[”\"]?(?:But|And|Yet)\s+)?(?:The\s+)?(?P<whose>[A-Z][\w-]{3,}?)(?:[’']s?\s+(?:[\w-]+\s+){1,4}?|\s+)(?:(?:has|have|had|now|also|only|itself|\w+ly)\s+)*"
    r"(?:counts?|counted|lost|loses|acknowledges?|acknowledged|admits?|admitted|concedes?|conceded|mourns?|mourned|buried|suffered)\b"
)
"""opens what tells of one's own: "Dolmara now counts", "Karvenia's Defence Ministry acknowledged" """
_OF_ONES_OWN = re.compile(
    rf"\b(?:his|her|its|their|our)\s+(?:own\s+)?(?:country[’']s\s+|nation[’']s\s+)?(?:own\s+)?{_ARMED}\b"
)
_NAME = re.compile(r"\b[A-Z][\w-]{3,}")
_HARMS = frozenset({"death", "injury", "missing"})
_TROOPS = frozenset(
    loosely(term) for word in "troops soldiers servicemen fighters militants forces".split() for term in terms(word)
)
"""the terms of those who are a side's, and nobody else of it"""
_MARK = "of "
"""before the side that a count is of, in its unit"""


def by_sides(counts: Sequence[Count], story: Story) -> list[Count]:
    """The counts; where they tell of two sides' losses or more, those of a side with it in their unit."""
    sides = frozenset(side for count in counts if count.harm in _HARMS for side in _named_beside(count))
    if len(sides) < 2:
        return list(counts)
    return [_of_a_side(count, sides, story) for count in counts]


def kinds_in(unit: Iterable[str]) -> frozenset[str]:
    """The terms of a unit without the side it is of."""
    return frozenset(term for term in unit if not term.startswith(_MARK))


def _of_a_side(count: Count, sides: frozenset[str], story: Story) -> Count:
    if count.harm not in _HARMS:
        return count
    side = next(_sides_of(count, sides, story), None)
    if side is None:
        return count
    return replace(count, unit=(count.unit - sides - _TROOPS) | {f"{_MARK}{side}"})


def _named_beside(count: Count) -> Iterator[str]:
    """The sides whose armed men, or whose losses, stand right beside a figure."""
    statement = count.claim.statement
    at = place_of(statement, count.quantity.text)
    if at < 0:
        return
    if behind := _THEIRS.match(statement[at + len(count.quantity.text) :]):
        yield stem(behind["whose"].casefold())
    for before in _SIDE.finditer(statement, 0, at):
        yield stem((before["whose"] or before["whose2"]).casefold())


def _sides_of(count: Count, sides: frozenset[str], story: Story) -> Iterator[str]:
    """The side that a count is of, the surest sign first."""
    yield from _named_beside(count)
    statement = count.claim.statement
    yield from count.unit & sides
    if (own := _OWN.match(statement)) and stem(own["whose"].casefold()) in sides:
        yield stem(own["whose"].casefold())
    if _OF_ONES_OWN.search(statement):
        speaker = count.claim.speaker or ""
        role = story.cast.actor(count.claim.document, speaker).role if speaker else None
        named = [stem(word.casefold()) for word in _NAME.findall(f"{speaker} {role or ''}")]
        yield from (word for word in named if word in sides)
