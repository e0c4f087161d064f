"""The table of what differs: who gives each value, and no part beside its whole where one article gives both."""

from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Relation
from onrecord.render.markdown import render

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
