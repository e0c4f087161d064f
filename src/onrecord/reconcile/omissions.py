"""Who leaves out what others carry. That an article lacks a finding stands in the finding's list of documents; here is
the graver case: an article that carries a finding and leaves out the denial that others print."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.records import NON_ANSWERS, Denial, Finding, Omission


def omissions(findings: Sequence[Finding], denials: Mapping[str, Denial]) -> tuple[Omission, ...]:
    """The articles that carry a denied finding without the denial, in the order of the findings."""
    return tuple(_omissions(findings, denials))


def _omissions(findings: Sequence[Finding], denials: Mapping[str, Denial]) -> Iterator[Omission]:
    # A denial that could not be matched may be this one in other words: its article is not blamed.
    unmatched = {
        denial.document for denial in denials.values() if denial.form not in NON_ANSWERS and not denial.answers
    }
    for finding in findings:
        answers = [denials[key] for key in finding.denials if denials[key].form not in NON_ANSWERS]
        carriers = {denial.document for denial in answers}
        without = set(finding.documents) - carriers - unmatched
        if carriers and without:
            yield Omission(
                finding=finding.id,
                documents=tuple(sorted(without)),
                denials=tuple(sorted(denial.id for denial in answers)),
                carried_by=tuple(sorted(carriers)),
            )
