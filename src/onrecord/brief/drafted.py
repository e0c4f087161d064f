"""The lead as a model is asked for it: the findings a line each in, sentences with the labels they rest on out."""

from collections.abc import Mapping, Sequence

from pydantic import BaseModel, ConfigDict, Field

from onrecord.drafts import WireAnswer
from onrecord.records import NON_ANSWERS, Claim, Denial, Discrepancy, Finding, LeadSentence

SHOWN = 12
"""findings in the question"""


class _Draft(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class DraftSentence(_Draft):
    """One sentence of the lead."""

    text: str
    findings: tuple[str, ...] = Field(description="labels of the findings it rests on, as F1")


class DraftLead(WireAnswer):
    """Three to six sentences."""

    sentences: tuple[DraftSentence, ...]


def question(
    findings: Sequence[Finding],
    claims: Mapping[str, Claim],
    denials: Sequence[Denial],
    discrepancies: Sequence[Discrepancy],
) -> str:
    """The findings as the prompt shows them; the number of lines does not grow with the folder."""
    known = {item.id: item for item in discrepancies}
    return "\n".join(_line(finding, claims, denials, known) for finding in findings[:SHOWN])


def _line(
    finding: Finding, claims: Mapping[str, Claim], denials: Sequence[Denial], known: Mapping[str, Discrepancy]
) -> str:
    who = "; ".join(origin.name for origin in finding.origins[:4])
    rungs = ", ".join(dict.fromkeys(claims[key].likelihood.replace("_", " ") for key in finding.claims))
    parts = [finding.label, who, rungs, finding.standing.replace("_", " "), finding.statement]
    figures = [known[key] for key in finding.discrepancies if key in known and known[key].kind == "figure"]
    parts += [f"{item.relation}: {' -> '.join(value.value for value in item.values)}" for item in figures[:3]]
    denied = sorted({d.denier for d in denials if finding.id in d.answers and d.form not in NON_ANSWERS})
    if denied:
        parts.append(f"denied by {', '.join(denied)}")
    return " | ".join(" ".join(part.replace("|", "/").split()) for part in parts)


def sentences_of(draft: DraftLead, findings: Sequence[Finding]) -> tuple[LeadSentence, ...]:
    """The draft's sentences citing findings by id; a label that is not there cites nothing, and is caught by the check."""
    ids = {finding.label: finding.id for finding in findings}
    return tuple(
        LeadSentence(
            text=" ".join(sentence.text.split()),
            findings=tuple(dict.fromkeys(ids.get(label, label) for label in sentence.findings)),
            by="model",
        )
        for sentence in draft.sentences
    )
