"""Orders claims by how much of the story they carry, so that the first dozen of an article tell it."""

from collections.abc import Iterable

from onrecord.drafts import DraftClaim
from onrecord.records import Document
from onrecord.text.hanging import hangs
from onrecord.text.harm import kinds_of_harm
from onrecord.text.sentences import sentences_of
from onrecord.text.words import content_stems

_LEAD = 3
"""sentences: the headline and the first two of the body tell what the story is"""


def ranked(claims: Iterable[DraftClaim], story: frozenset[str], last: int) -> tuple[DraftClaim, ...]:
    """The claims, the weightiest first; equals in the order of the text.

    `story` are the words of headline and lead (`story_of`), `last` is the number of the article's last sentence.
    """
    keyed = [(-_weight(claim, story, last), claim.evidence[0].sentence, claim.statement, claim) for claim in claims]
    return tuple(claim for *_, claim in sorted(keyed, key=lambda key: key[:3]))


def story_of(document: Document) -> frozenset[str]:
    """The words of headline and lead, as stems."""
    first = [s for s in sentences_of(document) if s.kind in ("title", "body")][:_LEAD]
    return content_stems(" ".join(document.text[s.start : s.end] for s in first))


def _weight(claim: DraftClaim, told: frozenset[str], last: int) -> float:
    """Words shared with headline and lead, figures of harm, a named accusation or a hedge, an early place, and whether it stands alone."""
    stems = content_stems(claim.statement)
    shared = len(stems & told) / max(4.0, len(stems)) if stems else 0.0
    harm = bool(claim.quantities) and bool(kinds_of_harm(claim.statement))
    early = 1 - (claim.evidence[0].sentence - 1) / last
    opening = claim.evidence[0].sentence <= _LEAD
    short = len(claim.statement.split()) < 6
    stale = claim.kind == "background"
    return (
        2 * shared
        + 0.8 * harm
        + 0.6 * (claim.kind == "accusation")
        + 0.4 * early
        + 0.8 * opening
        - 0.6 * short
        - 0.3 * stale
        - 0.8 * hangs(claim.statement)
    )
