"""A claim is no surer than its evidence: "likely" never hardens into fact, hearsay never into assertion.

The rungs are ICD 203's. A hedge of the evidence counts when it governs words that the statement takes over.
"""

from onrecord.drafts import DraftClaim
from onrecord.records import Likelihood, Objection
from onrecord.text.cues import LADDER, Hedge, certainties_in, hedges_in, likelihood_of
from onrecord.text.fold import fold
from onrecord.text.words import content_stems
from onrecord.verify.item import Item, objection

_REACH = 60
"""code points after a hedge within which the words it governs are looked for"""


def check(item: Item) -> list[Objection]:
    """Objects to a rung above that of the evidence, to certainty added, and to words of likelihood not in the article."""
    if not isinstance(item.draft, DraftClaim) or not item.spans:
        return []
    draft, complaints = item.draft, []
    if draft.likelihood_words and fold(draft.likelihood_words).text.strip() not in fold(item.context).text:
        complaints.append(
            objection("likelihood", "these words of likelihood are not in the evidence", found=draft.likelihood_words)
        )
    added = set(certainties_in(draft.statement)) - set(certainties_in(item.context))
    if added:
        complaints.append(
            objection(
                "likelihood",
                "certainty is added",
                span=item.spans[0],
                expected=item.quoted,
                found=", ".join(sorted(added)),
            )
        )
    borne_out, words = _borne_out(item)
    if _rank(draft.likelihood) > _rank(borne_out):
        complaints.append(
            objection(
                "likelihood",
                "the likelihood is raised",
                span=item.spans[0],
                expected=f"{borne_out} ({words})",
                found=draft.likelihood,
            )
        )
    elif draft.likelihood in LADDER and borne_out in LADDER and _rank(draft.likelihood) < _rank(borne_out):
        complaints.append(
            objection(
                "likelihood",
                "the likelihood is lowered",
                severity="warning",
                span=item.spans[0],
                expected=f"{borne_out} ({words})",
                found=draft.likelihood,
            )
        )
    return complaints


def _rank(likelihood: Likelihood) -> int:
    """Place on the ladder; hearsay carries no rung of its own and stands below plain assertion only."""
    if likelihood == "asserted":
        return len(LADDER)
    return len(LADDER) - 1 if likelihood == "reported" else LADDER.index(likelihood)


def _borne_out(item: Item) -> tuple[Likelihood, str | None]:
    """The rung of the hedges in the evidence that govern what the statement says."""
    stems = content_stems(item.statement)
    governing = [hedge.text for hedge in hedges_in(item.quoted) if _governs(hedge, item.quoted, stems)]
    return likelihood_of("; ".join(governing))


def _governs(hedge: Hedge, text: str, stems: frozenset[str]) -> bool:
    after = text[hedge.end : hedge.end + _REACH].rsplit(" ", 1)[0]
    before = text[max(0, hedge.start - _REACH) : hedge.start].split(" ", 1)[-1]
    return bool(content_stems(after) & stems) or len(content_stems(before) & stems) >= 2
