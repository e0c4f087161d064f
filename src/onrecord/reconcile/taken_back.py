"""Statements that their own source takes back: "we said that there was no complaint. That was wrong", and what a correction
notice says that an earlier version of an article had.

What is taken back is superseded, whatever else is found of it; no dispute comes of it, and no event.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.reconcile.concepts import terms
from onrecord.reconcile.sides import one_side
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy
from onrecord.text.cues import negators_in

ABOUT = "taken back"
HELD = 0.7
"""share of what is called wrong that a claim must hold to be that"""
_LOOKED_UP = 3
"""of the terms of what is called wrong, the rarest, by which claims are looked up"""
_MOST = 150
"""claims looked at for one term"""
_NEXT = 4
"""code points between a correction notice's two sentences"""
_WRONG = (
    r"(?:wrong|incorrect|inaccurate|untrue|false|mistaken|not\s+(?:true|correct|right|accurate|so)"
    r"|(?:an?|in|my|our)\s+(?:error|mistake)|a\s+falsehood)"
)
_ADMITTED = re.compile(
    r"\b(?:we|I)\s+(?:had\s+|have\s+)?(?:said|stated|announced|reported|claimed|believed|told\s+[^.;,]{1,40}?)\s+"
    r"(?:(?:on\s+\w+|earlier|yesterday|last\s+\w+|then|before)\s+)?(?:that\s+)?(?P<what>[^.;!?”]{12,200})[.;,!]?[”\"]?\s+[“\"]?"
    rf"(?:That|This|It|which)\s+(?:was|is|proved|turned\s+out\s+to\s+be)\s+(?:\w+ly\s+)?{_WRONG}\b",
    re.IGNORECASE,
)
_OLD_VERSION = re.compile(
    r"(?:(?:an?|the|our)\s+)?(?:(?:earlier|previous|original|first|initial)\s+(?:[\w-]+\s+){0,2}?(?:version|edition|report|story|article)"
    r"|(?:version|report|story|article)\s+(?:published\s+)?(?:in|on)\s+\S+(?:\s+\S+){0,3})(?:\s+of\s+(?:this|the|our)\s+(?:story|article|report|page|piece))?$",
    re.IGNORECASE,
)
_OF_THIS = re.compile(r"\bof\s+(?:this|our)\b|^our\b", re.IGNORECASE)
_NOTICE = re.compile(
    r"\b(?:correction|clarification|correct(?:ed)?\s+(?:figure|number|name|date|spelling)|this\s+(?:story|article)|should\s+have)\b",
    re.I,
)
_PIECES = ("wrong", "correct", "accura", "true", "false", "mistak", "error", "not right", "not so")


def taken_back(groups: Mapping[str, Sequence[Claim]], story: Story) -> list[Discrepancy]:
    """What is taken back beside the words that do so, each once."""
    bodies = [claim for members in groups.values() for claim in members if not claim.headline]
    found = [*_admitted(bodies, story), *_corrected(bodies)]
    return list({item.id: item for item in found}.values())


def is_taken_back(item: Discrepancy) -> bool:
    """Whether a discrepancy is of a statement and the words that take it back, in that order."""
    return item.kind == "polarity" and item.about == ABOUT


_FIRST_WAS_WRONG = re.compile(
    rf"\b(?:first|initial|earlier|original|previous)\s+(?:\w+\s+)?(?:statement|account|version|report|figure|claim)s?\s+(?:was|were|had\s+been|is)\s+(?:\w+ly\s+)?{_WRONG}\b",
    re.IGNORECASE,
)


def doubted(groups: Mapping[str, Sequence[Claim]], story: Story) -> frozenset[str]:
    """The ids of claims whose speaker, or whose speaker's body, has said since that an earlier statement was wrong, and did
    not say which: those of the articles that came out before."""
    bodies = [claim for members in groups.values() for claim in members if not claim.headline and claim.speaker]
    admitted = [
        c for c in bodies if " was " in c.statement or " were " in c.statement if _FIRST_WAS_WRONG.search(c.statement)
    ]
    admitted = list(story.limits.first("opposites", sorted(admitted, key=lambda claim: claim.id), _LOOKED_UP))
    return frozenset(
        claim.id
        for told in admitted
        if (since := story.day(told.document))
        for claim in bodies
        if (day := story.day(claim.document)) and day < since and _one_side(told, claim, story)
    )


def _one_side(one: Claim, other: Claim, story: Story) -> bool:
    cast = story.cast
    return one_side(cast.actor(one.document, one.speaker or ""), cast.actor(other.document, other.speaker or ""), story)


def _admitted(bodies: Sequence[Claim], story: Story) -> Iterator[Discrepancy]:
    told = [(claim, found) for claim in bodies if claim.speaker and (found := _admission(claim.statement))]
    holders: dict[str, list[Claim]] = defaultdict(list)
    looked_up = {term for _, found in told for term in terms(found["what"])}
    for other in sorted(bodies, key=lambda other: other.id) if told else ():
        for term in looked_up & story.weighing.terms[other.id] if other.speaker is not None else ():
            holders[term].append(other)
    for claim, found in sorted(told, key=lambda held: held[0].id):
        wanted, negated = terms(found["what"]), bool(negators_in(found["what"]))
        rarest = sorted((len(holders[term]), term) for term in wanted if term in holders)[:_LOOKED_UP]
        near = {o.id: o for _, term in rarest for o in story.limits.first("opposites", holders[term], _MOST)}
        for key in sorted(near):
            other = near[key]
            if key == claim.id or other.negated != negated or not _can_be_its_own(claim, other, story):
                continue
            if story.weighing.held_by(wanted, story.weighing.terms[key]) >= HELD:
                values = [value(other.statement, other), value(claim.statement, claim)]
                yield discrepancy("polarity", ABOUT, "update", "its own source says that it was wrong", values)


def admits(claim: Claim) -> bool:
    """Whether somebody says that what he said before was wrong: no second telling of it."""
    return claim.speaker is not None and _admission(claim.statement) is not None


def _admission(statement: str) -> re.Match[str] | None:
    return _ADMITTED.search(statement) if any(map(statement.__contains__, _PIECES)) else None


def _can_be_its_own(claim: Claim, other: Claim, story: Story) -> bool:
    """Whether a claim can be of the one who says "we": of one body, or it is not said of which body he is."""
    mine = story.cast.actor(claim.document, claim.speaker or "")
    theirs = story.cast.actor(other.document, other.speaker or "")
    if one_side(mine, theirs, story):
        return True
    return mine.kind == "person" and theirs.kind != "person" and story.cast.body(mine) is None


def _corrected(bodies: Sequence[Claim]) -> Iterator[Discrepancy]:
    """What an outlet says that an earlier version of its article had, beside what it says next."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    old = [c for c in bodies if c.speaker and _OLD_VERSION.match(c.speaker)]
    wanted = {claim.document for claim in old}
    for claim in bodies:
        if claim.document in wanted:
            by_document[claim.document].append(claim)
    for claim in sorted(old, key=lambda claim: claim.id):
        end = claim.evidence[-1].end
        after = [
            c for c in by_document[claim.document] if 0 <= c.evidence[0].start - end <= _NEXT and c.speaker is None
        ]
        own = next(iter(sorted(after, key=lambda c: (c.evidence[0].start, c.id))), None)
        told = f"{claim.evidence[0].text} {own.statement if own else ''}"
        if _OF_THIS.search(claim.speaker or "") or _NOTICE.search(told):
            values = [
                value(claim.statement, claim),
                value(own.statement if own else claim.evidence[0].text, own or claim),
            ]
            yield discrepancy("polarity", ABOUT, "update", "the outlet corrects it itself", values)
