"""What a claim says is so, without how surely: the words of its hedge are no part of it, and "such a deployment" is the
deployment that the same speaker told of before.

So claims of one speaker about one matter on different rungs come together, and stay apart from what he says of it
otherwise: that such a deployment is likely is the deployment, that it would break a treaty is not.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.reconcile.concepts import concept, core, things
from onrecord.reconcile.story import Story
from onrecord.records import Claim

_BACK = re.compile(r"\b(?:such\s+an?|such|this|that|the\s+same)\s+((?:[a-z]+\s+){0,1}[a-z]{4,})", re.IGNORECASE)
_HOW_SURE = frozenset(
    "possibil probabil likelihood prospect chanc risk danger expect possibl probabl certain unlik quit real high low very".split()
)
"""stems of words that say how sure one is of a thing, and nothing of the thing"""


def referring(claims: Sequence[Claim], story: Story) -> Iterator[tuple[str, str]]:
    """Claims that only say how sure their speaker is of what he spoke of before, each with the claim it refers to.

    The one before is the last of the same article and speaker that tells of the same act, affirmed or denied alike.
    """
    acts = {c.id: act for c in claims if c.speaker is not None and not c.headline and (act := _act_before(c))}
    back = {(claim.document, story.speaker(claim)) for claim in claims if claim.id in acts}
    said: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in claims if back else ():
        key = claim.document, story.speaker(claim)
        if key in back and not claim.headline:
            said[key].append(claim)
    for one_speakers in said.values():
        ordered = sorted(one_speakers, key=lambda claim: (claim.evidence[0].start, claim.id))
        for at, claim in enumerate(ordered):
            act = acts.get(claim.id)
            before = (c for c in reversed(ordered[:at]) if act in core(c.statement) and c.negated == claim.negated)
            first = next(before, None) if act else None
            if first is not None:
                yield claim.id, first.id


def refers_back(claim: Claim) -> bool:
    """Whether a claim only says how sure its speaker is of something that it does not name itself."""
    return _act_before(claim) is not None


def _act_before(claim: Claim) -> str | None:
    """The act that a claim refers back to, where its main clause says no more than how likely that is."""
    if claim.likelihood == "asserted":
        return None
    main = core(claim.statement, least=1) & things(claim.statement)
    for found in _BACK.finditer(claim.statement):
        acts = {act for word in found[1].split() if (act := concept(word))}
        if acts and main - _HOW_SURE <= acts & main:
            return min(acts)
    return None
