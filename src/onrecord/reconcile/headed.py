"""Which claims a headline heads: those of its own article first, else the ones most like it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.reconcile.story import Story
from onrecord.records import Claim

OWN, OTHER = 0.25, 0.45
"""likeness of a headline to a claim of its own article, and of another, to be its headline"""
SLACK = 0.15
_CENTRES = 200
"""groups of three claims or more that are tried where the headline's own article has nothing like it"""


def with_headlines(
    groups: list[tuple[Claim, ...]], claims: Sequence[Claim], story: Story
) -> Iterator[tuple[Claim, ...]]:
    """Every headline goes to the group it heads: one with a claim of its own article first, else the one most like it."""
    by_document: dict[str, list[tuple[int, Claim]]] = defaultdict(list)
    for at, members in enumerate(groups):
        for claim in members:
            by_document[claim.document].append((at, claim))
    big = [(members[0].id, at) for at, members in enumerate(groups) if len(members) > 2]
    centres = [(at, groups[at][0]) for _, at in story.limits.first("headlines", sorted(big), _CENTRES)]
    heads: dict[int, list[Claim]] = defaultdict(list)
    alone: list[tuple[Claim, ...]] = []
    for headline in sorted((c for c in claims if c.headline), key=lambda claim: claim.id):
        own = _headed(headline, by_document[headline.document], OWN, groups, story)
        headed = own if own is not None else _headed(headline, centres, OTHER, groups, story)
        if headed is None:
            alone.append((headline,))
        else:
            heads[headed].append(headline)
    for at, members in enumerate(groups):
        yield tuple(sorted([*members, *heads[at]], key=lambda claim: claim.id)) if at in heads else members
    yield from alone


_REJECTS = re.compile(
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es?|ed)|fairy[\s-]tales?|lies?|nonsense|rubbish|smears?|slander|false|untrue|baseless"
    r"|fabricat(?:ed|ion)|invent(?:ed|ion)|hoax)\b",
    re.IGNORECASE,
)


def _rejects(claim: Claim) -> bool:
    """Whether a statement rejects what others say: the headline of the accusation is not its headline."""
    return _REJECTS.search(claim.statement) is not None


def _headed(
    headline: Claim,
    near: Iterable[tuple[int, Claim]],
    least: float,
    groups: Sequence[tuple[Claim, ...]],
    story: Story,
) -> int | None:
    """The group that a headline heads; of those it is about as like, the one that more articles carry."""
    likest: dict[int, float] = {}
    for at, claim in near:
        alike = story.alike(headline, claim)
        if alike >= least and headline.negated == claim.negated and _rejects(headline) == _rejects(claim):
            likest[at] = max(alike, likest.get(at, 0.0))
    if not likest:
        return None
    # Headlines are short: a little more likeness says less than being what all articles are about.
    most = max(likest.values())
    near_most = [at for at, alike in likest.items() if alike >= most - SLACK]
    return min(near_most, key=lambda at: (-len({c.document for c in groups[at]}), -likest[at], groups[at][0].id))
