"""The table of what differs: who gives each value, and no part beside its whole where one article gives both."""

import pytest

from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Relation
from onrecord.render.markdown import render
from onrecord.render.page import ALWAYS, Page

from .briefings import briefing


def page(*values: tuple[int, str | None], relation: Relation) -> str:
    """A page with one difference in figures: of articles by number, with who gives each value."""
    made, _ = briefing("Velm")
    documents = {head.path: head.id for head in made.documents}
    first = made.claims[0]
    claims = [
        first.model_copy(update={"id": f"c-{at}", "speaker": who, "document": documents[f"Velm{number}.txt"]})
        for at, (number, who) in enumerate(values)
    ]
    item = discrepancy("figure", "barges", relation, "why", [value("Velm", claim) for claim in claims])
    known = made.discrepancies[0].id
    told = made.model_copy(
        update={"claims": (*made.claims, *claims), "discrepancies": (item.model_copy(update={"id": known}),)}
    )
    return render(told)


def test_a_value_stands_with_its_speaker_and_its_outlet() -> None:
    shown = page((1, "the harbour master"), (2, None), relation="conflict")
    (line,) = [line for line in shown.splitlines() if line.startswith("| barges |")]
    assert "(the harbour master, in " in line
    assert line.count(", in ") == 1


def test_a_part_and_its_whole_in_one_article_are_no_disagreement() -> None:
    assert "| barges |" not in page((1, None), (1, "the crew"), relation="scope")
    assert "| barges |" in page((1, None), (2, "the crew"), relation="scope")


@pytest.mark.parametrize(
    ("relation", "in_full"),
    [("conflict", True), ("update", True), ("wording", True), ("undetermined", False), ("scope", False)],
)
def test_what_only_cannot_be_told_is_no_reason_to_set_a_finding_out_in_full(relation: Relation, in_full: bool) -> None:
    made, _ = briefing("Velm")
    alone = made.findings[ALWAYS].model_copy(update={"denials": (), "documents": made.findings[ALWAYS].documents[:1]})
    item = made.discrepancies[0].model_copy(update={"relation": relation, "alarm": False})
    assert alone.discrepancies == (item.id,)
    told = made.model_copy(update={"findings": (*made.findings[:ALWAYS], alone), "discrepancies": (item,)})
    assert (alone.id in {finding.id for finding in Page(told).in_full()}) is in_full
