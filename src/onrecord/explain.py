"""The trace of one finding: which claims, whose words, what was counted and what not, which rule gave the confidence."""

from collections.abc import Iterator

from onrecord.errors import InputError
from onrecord.reconcile.confidence import TABLE
from onrecord.records import Briefing, Claim, Finding, Origin, Span

_COUNTED = {True: "counted", False: "adds nothing"}


def explain(briefing: Briefing, name: str) -> Iterator[str]:
    """How a finding came about, line by line; `name` is its label (F3) or its id. Raises InputError for an unknown one."""
    finding = next((f for f in briefing.findings if name.casefold() in (f.label.casefold(), f.id)), None)
    if finding is None:
        labels = f"F1 to {briefing.findings[-1].label}" if briefing.findings else "none"
        raise InputError(f"There is no finding '{name}' in this briefing; it has {labels}.")
    return _lines(briefing, finding)


def _lines(briefing: Briefing, finding: Finding) -> Iterator[str]:
    paths = {head.id: head.path for head in briefing.documents}
    claims = {claim.id: claim for claim in briefing.claims}
    yield f"{finding.label} ({finding.id}): {finding.statement}"
    confidence = finding.confidence
    standing = finding.standing.replace("_", " ")
    yield f"Standing: {standing}. Confidence: {confidence.level}, credibility {confidence.credibility}."
    yield f"Rule: {_rule(finding)}"
    yield from (f"  because: {reason}" for reason in finding.confidence.reasons)
    yield f"Origins: {finding.independent} independent of {len(finding.origins)}."
    yield from (f"  {_origin(origin, paths)}" for origin in finding.origins)
    for group in briefing.kinships:
        shared = sorted(set(group.documents) & set(finding.documents))
        if len(shared) > 1:
            yield f"  one text: {', '.join(paths[key] for key in shared)} ({group.name}; {'; '.join(group.because)})"
    yield f"Claims: {len(finding.claims)}."
    ordered = [claims[key] for key in finding.claims]
    yield from (
        f"  {_claim(claim, paths)}" for claim in sorted(ordered, key=lambda c: (paths[c.document], c.evidence[0].start))
    )
    answers = [denial for denial in briefing.denials if denial.id in finding.denials]
    yield f"Denials and non-answers: {len(answers) or 'none'}."
    for denial in answers:
        words = _place(denial.evidence[-1], paths[denial.document])
        yield f"  {denial.denier} {denial.form.replace('_', ' ')}: {denial.denied_statement} ({denial.why}) {words}"
    differing = [item for item in briefing.discrepancies if item.id in finding.discrepancies]
    yield f"Discrepancies: {len(differing) or 'none'}."
    for item in differing:
        values = " / ".join(f"{value.value} [{paths[value.document]}]" for value in item.values)
        yield f"  {item.kind}, {item.relation}: {values} – {item.why}"
    for left_out in briefing.omissions:
        if left_out.finding == finding.id:
            without, others = (
                ", ".join(paths[key] for key in keys) for keys in (left_out.documents, left_out.carried_by)
            )
            yield f"Left out by {without}: the denial in {others}."


def _rule(finding: Finding) -> str:
    row = next((row for row in TABLE if row.name == finding.confidence.rule), None)
    if row is None:
        return finding.confidence.rule or "not recorded"
    several = "two or more independent origins" if row.several else "one independent origin"
    names = {None: "", 0: ", unnamed", 1: ", one named" if row.several else ", named", 2: ", two or more named"}
    kind = f", {row.kind}" if row.kind else names[row.named]
    return f"{row.name}: {several}{kind}, {'contested' if row.contested else 'not contested'} → {row.level}, {row.credibility}"


def _origin(origin: Origin, paths: dict[str, str]) -> str:
    flags = ", ".join(flag.replace("_", " ") for flag in origin.flags) or origin.kind
    via = f", via {', '.join(origin.via)}" if origin.via else ""
    party = f", for {origin.party}" if origin.party else ""
    carried = ", ".join(paths[key] for key in origin.carried_by)
    body = f", of {origin.speaks_for}" if origin.speaks_for and origin.speaks_for != origin.name else ""
    one = f": may be one with {origin.one_with}" if origin.one_with else ""
    return f"{origin.name}{party}{body} ({flags}{via}; {_COUNTED[origin.counted]}{one}) in {carried}"


def _claim(claim: Claim, paths: dict[str, str]) -> str:
    who = claim.speaker or "the outlet itself"
    rung = claim.likelihood.replace("_", " ")
    words = f" “{claim.likelihood_words}”" if claim.likelihood_words else ""
    headline = "headline, " if claim.headline else ""
    path = paths[claim.document]
    context = f" hangs on: {claim.context.text} {_place(claim.context, path)}" if claim.context else ""
    return f"{who} ({headline}{rung}{words}): {claim.statement} {_place(claim.evidence[0], path)}{context}"


def _place(span: Span, path: str) -> str:
    return f"[{path} {span.start}–{span.end}]"
