"""A model as adviser: it may say which claims are one, what a denial answers, how values differ; by ids, in blocks.

What goes out is a line for a finding, so that no prompt grows with the folder; what comes back is checked here, and an
id that is unknown, missing or named twice is refused. Nothing a model says makes a claim, a quotation or a number.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from onrecord.drafts import WireAnswer
from onrecord.reconcile.concepts import terms
from onrecord.reconcile.events import compatible, scenes
from onrecord.records import Advice, Claim, Denial, Discrepancy, Finding

BLOCK = 40
"""findings in one question"""
DENIALS = 8
MOST_BLOCKS = 25
"""questions put about one folder; the findings that most articles carry come first"""


class _Draft(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class DraftGroup(_Draft):
    """Claims that say the same thing of the same event."""

    claims: tuple[str, ...] = Field(description="two or more ids")


class DraftAnswer(_Draft):
    """What a denial answers."""

    denial: str
    claim: str = Field(description="id of the claim that says exactly what is denied")


class DraftRelation(_Draft):
    """How values that differ are related."""

    claims: tuple[str, ...] = Field(description="two or more ids")
    relation: Literal["conflict", "update", "scope", "wording"]


class DraftAdvice(WireAnswer):
    """All that the model has to say about one block."""

    groups: tuple[DraftGroup, ...]
    answers: tuple[DraftAnswer, ...]
    relations: tuple[DraftRelation, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A question: its lines, and what the short ids in them stand for."""

    text: str
    claims: dict[str, Claim] = field(repr=False)
    denials: dict[str, Denial] = field(repr=False)


def blocks(
    findings: Sequence[Finding],
    claims: Sequence[Claim],
    denials: Sequence[Denial],
    discrepancies: Sequence[Discrepancy],
) -> Iterator[Block]:
    """The questions about these findings; a denial that answers nothing goes where most of its words are."""
    by_id = {claim.id: claim for claim in claims}
    shown = [_stands_for(finding, by_id) for finding in findings[: BLOCK * MOST_BLOCKS]]
    open_values = {v.item for item in discrepancies if item.relation == "undetermined" for v in item.values}
    untied = [denial for denial in denials if not denial.answers and not (denial.why or "").startswith("older")]
    parts = [shown[at : at + BLOCK] for at in range(0, len(shown), BLOCK)]
    placed: list[list[Denial]] = [[] for _ in parts]
    held = [frozenset().union(*(terms(claim.statement) for claim in part)) for part in parts]
    for denial in untied:
        wanted = terms(denial.denied_statement)
        best = max(range(len(parts)), key=lambda at: (len(wanted & held[at]), -at), default=None)
        if best is not None and len(placed[best]) < DENIALS:
            placed[best].append(denial)
    for part, near in zip(parts, placed, strict=True):
        extra = [by_id[key] for key in sorted(open_values) if key in by_id and by_id[key] not in part][:BLOCK]
        shown_here = [*part, *(extra if part is parts[0] else [])]
        if len(shown_here) > 1 or near:  # of a single claim there is nothing to say
            yield _block(shown_here, near)


def _stands_for(finding: Finding, claims: dict[str, Claim]) -> Claim:
    return next(claims[key] for key in finding.claims if claims[key].statement == finding.statement)


def _block(claims: Sequence[Claim], denials: Sequence[Denial]) -> Block:
    named = {f"c{at}": claim for at, claim in enumerate(claims, start=1)}
    answers = {f"d{at}": denial for at, denial in enumerate(denials, start=1)}
    lines = [f"{key} | {_who(claim)} | {_when(claim)} | {_plain(claim.statement)}" for key, claim in named.items()]
    lines += [
        f"{key} | {_plain(denial.denier)} | {denial.form.replace('_', ' ')} | {_plain(denial.denied_statement)}"
        for key, denial in answers.items()
    ]
    return Block("\n".join(lines), named, answers)


def _who(claim: Claim) -> str:
    return _plain(claim.speaker or "the outlet")


def _when(claim: Claim) -> str:
    return (claim.when.earliest or "-") if claim.when else "-"


def _plain(text: str) -> str:
    """Words on one line, without the mark that parts the columns."""
    return " ".join(text.replace("|", "/").split())


def accepted(draft: DraftAdvice, block: Block, model: str) -> tuple[tuple[Advice, ...], tuple[str, ...]]:
    """The advice that holds, by the items' own ids, and what was refused and why."""
    kept: list[Advice] = []
    refused: list[str] = []
    used: set[str] = set()
    set_in = scenes(list(block.claims.values()))
    for group in draft.groups:
        wrong = _wrong_ids(group.claims, block, used)
        members = [block.claims[key] for key in group.claims if key in block.claims]
        if not wrong and len({claim.negated for claim in members}) > 1:
            wrong = "one says that it is so, another that it is not"
        if not wrong and not all(compatible(set_in[a.id], set_in[b.id]) for a in members for b in members):
            wrong = "set on different days or in different places"
        used |= set(group.claims)
        if wrong:
            refused.append(f"group {', '.join(group.claims)}: {wrong}")
        else:
            kept.append(Advice(kind="same", items=tuple(sorted(c.id for c in members)), relation=None, model=model))
    told: set[str] = set()
    for answer in draft.answers:
        if answer.denial not in block.denials or answer.claim not in block.claims or answer.denial in told:
            refused.append(f"{answer.denial} answers {answer.claim}: an id that is not there, or twice")
            continue
        told.add(answer.denial)
        pair = block.denials[answer.denial].id, block.claims[answer.claim].id
        kept.append(Advice(kind="answers", items=pair, relation=None, model=model))
    for related in draft.relations:
        wrong = _wrong_ids(related.claims, block, set())
        if wrong:
            refused.append(f"relation of {', '.join(related.claims)}: {wrong}")
            continue
        items = tuple(sorted(block.claims[key].id for key in related.claims))
        kept.append(Advice(kind="relation", items=items, relation=related.relation, model=model))
    return tuple(kept), tuple(refused)


def _wrong_ids(keys: Sequence[str], block: Block, used: set[str]) -> str | None:
    if len(keys) < 2:
        return "fewer than two ids"
    if len(set(keys)) < len(keys) or used & set(keys):
        return "an id twice"
    unknown = [key for key in keys if key not in block.claims]
    return f"no claim {unknown[0]}" if unknown else None
