"""Who leaves out what others carry. That an article lacks a finding stands in the finding's list of documents; here is
the graver case: an article that carries a finding and leaves out the denial that others print."""

from collections.abc import Mapping, Sequence

from onrecord.records import NON_ANSWERS, Denial, Finding, Omission


def omissions(findings: Sequence[Finding], denials: Mapping[str, Denial]) -> tuple[Omission, ...]:
    """Every article that carries a denied finding without the denial, in the order of the findings."""
    found: list[Omission] = []
    for finding in findings:
        answers = [denials[key] for key in finding.denials if denials[key].form not in NON_ANSWERS]
        carriers = {denial.document for denial in answers}
        found += [
            Omission(
                document=document,
                finding=finding.id,
                denials=tuple(sorted(denial.id for denial in answers)),
                carried_by=tuple(sorted(carriers)),
            )
            for document in sorted(set(finding.documents) - carriers)
            if carriers
        ]
    return tuple(found)
