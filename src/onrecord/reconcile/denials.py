"""Which finding a denial answers. A denial of something else, or of long ago, answers none and is shown as what it is."""

from collections.abc import Mapping, Sequence

from onrecord.reconcile.actors import Cast
from onrecord.reconcile.similarity import Weighing, things_in
from onrecord.records import NON_ANSWERS, Claim, Denial, DocumentHead
from onrecord.text.names import fold_name
from onrecord.text.words import content_stems

WHAT_IS_DENIED = 0.7
"""share of what is denied, names apart, that a claim must hold for the denial to answer it"""
ALIKE = 0.35
"""weighted Dice that must be reached besides"""


def answered(
    denial: Denial,
    findings: Mapping[str, Sequence[Claim]],
    documents: Mapping[str, DocumentHead],
    weighing: Weighing,
    cast: Cast,
) -> tuple[str, ...]:
    """The ids of the findings that a denial answers, sorted; `findings` has the claims of each."""
    if _is_older(denial, documents):
        return ()
    matches = tuple(
        sorted(key for key, claims in findings.items() if any(_answers(denial, claim, weighing) for claim in claims))
    )
    if matches or denial.form not in NON_ANSWERS:
        return matches
    nearest = _words_just_before(denial, findings, cast)
    return (nearest,) if nearest else ()


def _is_older(denial: Denial, documents: Mapping[str, DocumentHead]) -> bool:
    """Whether the denial was made in a year before the article's own: it cannot answer this event."""
    published = documents[denial.document].published or max((d.published or "" for d in documents.values()), default="")
    latest = denial.when.latest if denial.when else None
    return bool(latest and published and latest[:4] < published[:4])


def _answers(denial: Denial, claim: Claim, weighing: Weighing) -> bool:
    denied, claimed = content_stems(denial.denied_statement), content_stems(claim.statement)
    things = things_in(denial.denied_statement)
    return (
        bool(things)
        and not claim.headline
        and weighing.held_by(things, claimed) >= WHAT_IS_DENIED
        and weighing.alike(denied, claimed) >= ALIKE
    )


def _words_just_before(denial: Denial, findings: Mapping[str, Sequence[Claim]], cast: Cast) -> str | None:
    """For "did not comment on X's remarks": the finding that holds X's last words before, in the same article."""
    words = set(fold_name(denial.denied_statement).split())
    start = denial.evidence[-1].start
    before = [
        (claim.evidence[0].start, key)
        for key, claims in findings.items()
        for claim in claims
        if claim.document == denial.document
        and not claim.headline
        and claim.speaker
        and claim.evidence[0].start < start
        and set(fold_name(cast.actor(claim.document, claim.speaker).name).split()) <= words
    ]
    return max(before)[1] if before else None
