"""What is wrong with a sentence of the lead that a model wrote; nothing, when the findings it cites bear it out."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.records import Claim, Denial, Discrepancy, Finding, LeadSentence
from onrecord.text.cues import LADDER, likelihood_of
from onrecord.text.figures import figures_in
from onrecord.text.names import fold_name, names_in

_SURENESS = {rung: at for at, rung in enumerate(LADDER)} | {"reported": 2, "asserted": 7}
_MOST_WORDS = 60


def faults(
    sentence: LeadSentence,
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    denials: Sequence[Denial],
    discrepancies: Sequence[Discrepancy],
) -> list[str]:
    """Every fault, in words; figures, names and sureness are held against the cited findings alone."""
    by_id = {finding.id: finding for finding in findings}
    if not sentence.findings or not set(sentence.findings) <= set(by_id):
        return ["cites no finding, or one that is not there"]
    cited = [by_id[key] for key in sentence.findings]
    return list(_faults(sentence.text, cited, claims, denials, discrepancies))


def _faults(
    text: str,
    cited: Sequence[Finding],
    claims: Mapping[str, Claim],
    denials: Sequence[Denial],
    discrepancies: Sequence[Discrepancy],
) -> Iterator[str]:
    members = [claims[key] for finding in cited for key in finding.claims]
    answers = [denial for denial in denials if {finding.id for finding in cited} & set(denial.answers)]
    differing = [d for d in discrepancies if any(d.id in finding.discrepancies for finding in cited)]
    source = "\n".join(_words(cited, members, answers, differing))
    known = {figure.key for figure in figures_in(source)}
    # How many articles or origins there are is ours to say, and the findings say it.
    counted = {float(number) for f in cited for number in (len(f.documents), f.independent, len(f.origins))}
    for figure in figures_in(text):
        if figure.key not in known and not (figure.kind == "number" and figure.value in counted):
            yield f"the figure {figure.text} is in none of the cited findings"
    held = set(fold_name(source).split())
    for name in names_in(text):
        if not set(fold_name(name.text).split()) <= held:
            yield f"the name {name.text} is in none of the cited findings"
    said = max((_SURENESS[claim.likelihood] for claim in members if not claim.headline), default=0)
    rung, _ = likelihood_of(text)
    speakers = {word for c in members if c.speaker for word in fold_name(c.speaker).split()}
    attributed = bool(speakers & set(fold_name(text).split()))
    if _SURENESS[rung] > said and not (rung == "asserted" and attributed and said == _SURENESS["reported"]):
        yield "surer than any of the cited findings"
    if "confidence" in text.casefold() and rung not in ("asserted", "reported"):
        yield "likelihood and confidence in one sentence"
    if len(text.split()) > _MOST_WORDS:
        yield "too long"


def _words(
    cited: Sequence[Finding], members: Sequence[Claim], answers: Sequence[Denial], differing: Sequence[Discrepancy]
) -> Iterator[str]:
    """Everything the cited findings say, for looking up."""
    for finding in cited:
        yield finding.statement
        yield from (origin.name for origin in finding.origins)
        yield from (origin.role or "" for origin in finding.origins)
    for claim in members:
        yield claim.statement
        yield from (place.text for place in claim.evidence)
    for denial in answers:
        yield f"{denial.denier} {denial.denied_statement} {denial.when.text if denial.when else ''}"
    for item in differing:
        yield from (value.value for value in item.values)
