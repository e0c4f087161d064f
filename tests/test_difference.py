"""What an analyst would call a change is one line; what only looks different is none."""

from onrecord.difference import differences
from onrecord.records import Briefing

from .render.briefings import briefing


def changed(old: Briefing, **fields: object) -> Briefing:
    claim = old.claims[0].model_copy(update=fields)
    return old.model_copy(update={"claims": (claim, *old.claims[1:])})


def test_a_briefing_does_not_differ_from_itself() -> None:
    made, _ = briefing("x")
    assert differences(made, made) == []


def test_another_degree_of_likelihood_and_another_speaker_are_changes_of_the_claim() -> None:
    made, _ = briefing("x")
    (line,) = differences(made, changed(made, likelihood="almost_certain", speaker="Somebody Else"))
    assert line.startswith("changed  claim in ")
    assert "almost_certain" in line
    assert "→ Somebody Else" in line


def test_another_statement_is_one_gone_and_one_added() -> None:
    made, _ = briefing("x")
    lines = differences(made, changed(made, statement="Quite another thing."))
    assert [line.split()[0] for line in lines] == ["added", "gone"] or [line.split()[0] for line in lines] == [
        "gone",
        "added",
    ]
    assert any("Quite another thing." in line for line in lines)


def test_findings_denials_articles_and_refusals_that_are_gone_are_told() -> None:
    made, _ = briefing("x")
    bare = made.model_copy(update={"findings": (), "denials": (), "refused": (), "documents": made.documents})
    lines = differences(made, bare)
    assert all(line.startswith("gone ") for line in lines)
    assert sum("finding: " in line for line in lines) == len(made.findings)
