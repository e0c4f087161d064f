"""How well the evidence for a finding stands, by one table of rules; how sure the speaker is has no part in it.

| independent origins | named | denied or in conflict | level | credibility |
|---|---|---|---|---|
| two or more | at least one | no | high | 1 confirmed by other sources |
| two or more | any | yes | moderate | 3 possibly true |
| two or more | none | no | moderate | 2 probably true |
| one | yes | no | moderate | 2 probably true |
| one, the outlet's own voice | – | no | low | 3 possibly true |
| one | no | no | low | 3 possibly true |
| one | any | yes | low | 4 doubtful |

Credibility digits are those of the Admiralty code (NATO STANAG 2511): 1 confirmed, 2 probably true, 3 possibly true,
4 doubtful, 5 improbable, 6 cannot be judged.
"""

from collections.abc import Sequence

from onrecord.reconcile.origins import independent
from onrecord.records import Confidence, ConfidenceLevel, Denial, Discrepancy, Origin, Standing


def confidence_of(
    origins: Sequence[Origin], denials: Sequence[Denial], discrepancies: Sequence[Discrepancy]
) -> Confidence:
    """The level with its reasons; `denials` are those that answer the finding, non-answers left out."""
    count = independent(origins)
    named = any(origin.named and origin.kind != "outlet" for origin in origins)
    conflicts = [item for item in discrepancies if item.relation == "conflict" and item.kind == "figure"]
    contested = bool(denials or conflicts)
    level, credibility = _graded(count, named=named, contested=contested)
    return Confidence(level=level, credibility=credibility, reasons=tuple(_reasons(count, origins, denials, conflicts)))


def _graded(count: int, *, named: bool, contested: bool) -> tuple[ConfidenceLevel, int]:
    if count >= 2:
        if contested:
            return "moderate", 3
        return ("high", 1) if named else ("moderate", 2)
    if contested:
        return "low", 4
    return ("moderate", 2) if named else ("low", 3)


def _reasons(
    count: int, origins: Sequence[Origin], denials: Sequence[Denial], conflicts: Sequence[Discrepancy]
) -> list[str]:
    reasons = [f"{count} independent origins" if count > 1 else "a single origin"]
    if not any(origin.named for origin in origins):
        reasons = [
            f"{len(origins)} unnamed origins, which may be one" if len(origins) > 1 else "a single unnamed origin"
        ]
    elif all(origin.kind == "outlet" for origin in origins):
        reasons.append("in the outlet's own voice, no source given")
    else:
        reasons.append("named")
    carriers = {document for origin in origins for document in origin.carried_by}
    if len(carriers) > count:
        reasons.append(f"carried by {len(carriers)} articles, which adds none")
    if denials:
        reasons.append("denied by " + ", ".join(sorted({denial.denier for denial in denials})))
    else:
        reasons.append("no denial")
    if conflicts:
        reasons.append("figures in conflict")
    return reasons


def standing_of(origins: Sequence[Origin], denials: Sequence[Denial], discrepancies: Sequence[Discrepancy]) -> Standing:
    """Where a finding stands; a denial weighs more than company."""
    if any(denial.form == "denies" for denial in denials):
        return "denied"
    if denials or any(item.kind == "figure" and item.relation == "conflict" for item in discrepancies):
        return "disputed"
    return "corroborated" if independent(origins) > 1 else "single_origin"
