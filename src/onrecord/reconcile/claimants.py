"""The same words given to two speakers: at least one article has them in the wrong mouth.

Only quotations are held against each other, word for word: two people can say the same thing, but hardly in the same
twelve words. A vaguer name for the same voice ("police" for an inspector, "a witness" for anybody) contradicts nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.reconcile.actors import Cast
from onrecord.reconcile.naming import telling
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Actor, Claim, Discrepancy
from onrecord.text.fold import fold
from onrecord.text.quotations import quotations_in
from onrecord.text.words import words_in

LEAST_WORDS = 6
"""a shorter quotation may be anybody's"""
_MOST = 20
"""speakers of one quotation that are shown"""


def claimants(claims: Sequence[Claim], story: Story) -> list[Discrepancy]:
    """Quotations that articles give, in the same words, to speakers who cannot be one."""
    said: dict[str, dict[str, Claim]] = defaultdict(dict)
    quoting = [(c, [*_quoted(c)]) for c in claims if c.speaker and not c.headline]
    quoting = [(claim, quoted) for claim, quoted in quoting if quoted]
    for claim, quoted in sorted(quoting, key=lambda held: (story.heads[held[0].document].path, held[0].id)):
        for words in quoted:
            said[words].setdefault(story.speaker(claim) or "", claim)
    found: dict[tuple[str, ...], Discrepancy] = {}
    for words in sorted(said):
        apart = _apart(story.limits.first("speakers", list(said[words].values()), _MOST), story)
        if len(apart) > 1:
            key = tuple(sorted(story.speaker(claim) or "" for claim in apart))
            why = f"the same words given to different speakers: “{' '.join(words.split()[:12])}”"
            values = [value(claim.speaker or "", claim) for claim in apart]
            # Of several sentences that two speakers share, one tells it.
            found.setdefault(key, discrepancy("attribution", "whose words they are", "conflict", why, values))
    return list(found.values())


def _quoted(claim: Claim) -> Iterator[str]:
    """The longer quotations in the evidence that are the claim's own, as folded words."""
    stated = ""
    for place in claim.evidence:
        quotes = [place.text[q.start : q.end] for q in quotations_in(place.text, 0, len(place.text))]
        if quotes and not stated:
            stated = f" {' '.join(words_in(fold(claim.statement).text))} "
        for quote in quotes:
            words = " ".join(words_in(fold(quote).text))
            if words.count(" ") + 1 >= LEAST_WORDS and (len(quotes) == 1 or f" {words} " in stated):
                yield words


def _apart(claims: Sequence[Claim], story: Story) -> list[Claim]:
    """The claims of named speakers of whom no two can be one, from different articles."""
    kept: list[tuple[Claim, Actor]] = []
    for claim in claims:
        actor = story.cast.actor(claim.document, claim.speaker or "")
        others = [
            (held, known)
            for held, known in kept
            if held.document == claim.document or _may_be_one(actor, known, story.cast)
        ]
        if actor.kind != "unnamed" and not others:
            kept.append((claim, actor))
    return [claim for claim, _ in kept]


def _may_be_one(one: Actor, other: Actor, cast: Cast) -> bool:
    """Whether one name or institution is wholly in the other's, or both speak for one state and one is no person."""
    if one.party and one.party == other.party and "person" not in (one.kind, other.kind):
        return True
    mine, theirs = _names(one, cast), _names(other, cast)
    return any(a <= b or b <= a for a in mine for b in theirs)


def _names(actor: Actor, cast: Cast) -> list[frozenset[str]]:
    body = cast.body(actor)
    names = [actor.name, *actor.also_called, *([body] if body else [])]
    # A name without a telling word ("the president") may be anybody's.
    return [telling(name) for name in names]
