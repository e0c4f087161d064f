"""The command with a model that advises: what the articles say together, and the lead; never needed, always told."""

import json
from pathlib import Path
from typing import Any

import pytest

from ..disturbance import Desk
from .test_model_runs import Endpoint, Run, desk, endpoint, run

__all__ = ["desk", "endpoint", "run"]

GATE = {
    "a.txt": "Gate gives way\n\nThe spillway gate was sabotaged on purpose by several people at dawn, before the rain began to fall.\n",
    "b.txt": "Sluice broken\n\nSomebody had tampered with a sluice of the reservoir, and nobody on the night shift had noticed it.\n",
}
SAME = {"groups": [{"claims": ["c1", "c2"]}], "answers": [], "relations": []}
JSON = ("--model", "small", "--format", "json")


@pytest.fixture
def gate(desk: Desk) -> Path:
    folder = desk.root / "gate"
    folder.mkdir()
    for name, text in GATE.items():
        (folder / name).write_text(text)
    return folder


def shared(briefing: dict[str, Any]) -> list[int]:
    """Of how many articles each finding is."""
    return [len(finding["documents"]) for finding in briefing["findings"]]


@pytest.mark.usefixtures("gate")
def test_advice_joins_what_the_words_do_not_and_is_never_paid_for_twice(run: Run, endpoint: Endpoint) -> None:
    endpoint.advice = SAME
    first = run("summarize", "gate", *JSON)
    told = json.loads(first.stdout)
    assert shared(told) == [2]
    assert [item["kind"] for item in told["advice"]] == ["same"]
    assert all(sentence["by"] == "model" for sentence in told["lead"]) or len(told["lead"]) < 3
    assert [(one["prompt"], one["by"], one["model"], one["questions"]) for one in told["provenance"]["advice"]] == [
        ("brief.v1", "model", "small", 1),
        ("reconcile.v1", "model", "small", 1),
    ]
    assert "advice on all of them together: 2 calls" in first.stderr
    again = run("summarize", "gate", *JSON)
    assert again.stdout == first.stdout
    assert set(endpoint.times_asked().values()) == {1}


@pytest.mark.usefixtures("gate")
def test_without_advice_none_is_asked_for(run: Run, endpoint: Endpoint) -> None:
    endpoint.advice = SAME
    told = json.loads(run("summarize", "gate", *JSON, "--no-advice").stdout)
    assert endpoint.asked_about("advice") == endpoint.asked_about("lead") == []
    assert told["provenance"]["advice"] == []
    assert shared(told) == [1, 1]


@pytest.mark.usefixtures("gate")
def test_a_tape_without_advice_gives_the_rules_briefing_and_says_so(run: Run) -> None:
    plain = run("summarize", "gate", *JSON, "--no-advice", "--record", "kept.jsonl")
    taped = run(
        "summarize", "gate", "--answers", "tape", "--tape", "kept.jsonl", "--format", "json", ONRECORD_CACHE="none"
    )
    assert taped.returncode == 0
    told, without = json.loads(taped.stdout), json.loads(plain.stdout)
    assert (told["findings"], told["lead"]) == (without["findings"], without["lead"])
    assert {one["why"] for one in told["provenance"]["advice"]} == {"no answer is recorded"}
    assert "no answer is recorded, so the rules decide" in taped.stderr


@pytest.mark.usefixtures("gate")
def test_a_tape_with_advice_gives_it_again_without_a_key(run: Run, endpoint: Endpoint) -> None:
    endpoint.advice = SAME
    live = run("summarize", "gate", *JSON, "--record", "kept.jsonl")
    asked = len(endpoint.requests)
    taped = run(
        "summarize", "gate", "--answers", "tape", "--tape", "kept.jsonl", "--format", "json", OPENAI_API_KEY="", ONRECORD_CACHE="none"
    )  # fmt: skip
    assert len(endpoint.requests) == asked
    told, asked_live = json.loads(taped.stdout), json.loads(live.stdout)
    assert (told["findings"], told["advice"]) == (asked_live["findings"], asked_live["advice"])
    assert {one["by"] for one in told["provenance"]["advice"]} == {"tape"}


@pytest.mark.usefixtures("gate")
def test_a_budget_that_ends_at_the_advice_is_hard_and_the_next_run_goes_on(run: Run, endpoint: Endpoint) -> None:
    endpoint.advice = SAME
    short = run("summarize", "gate", *JSON, "--max-calls", "3", "-o", "out.json")
    assert short.returncode == 3
    assert len(endpoint.requests) == 3
    whole = run("summarize", "gate", *JSON)
    undisturbed = run("summarize", "gate", *JSON, ONRECORD_CACHE="other")
    assert whole.stdout == undisturbed.stdout


@pytest.mark.usefixtures("gate")
def test_advice_that_does_not_fit_costs_no_briefing(run: Run, endpoint: Endpoint) -> None:
    endpoint.advice = "Happy to help!"
    done = run("summarize", "gate", *JSON)
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert shared(told) == [1, 1]
    assert {(one["prompt"], one["why"]) for one in told["provenance"]["advice"]} == {
        ("reconcile.v1", "no usable answer came"),
        ("brief.v1", None),
    }


@pytest.mark.usefixtures("gate")
def test_ids_that_are_not_there_are_refused_and_shown(run: Run, endpoint: Endpoint) -> None:
    endpoint.advice = {"groups": [{"claims": ["c1", "c77"]}], "answers": [], "relations": []}
    told = json.loads(run("summarize", "gate", *JSON).stdout)
    assert told["refused_advice"] == ["group c1, c77: no claim c77"]


@pytest.mark.usefixtures("gate")
def test_a_briefing_with_advice_can_be_checked_again(run: Run, endpoint: Endpoint) -> None:
    endpoint.advice = SAME
    run("summarize", "gate", *JSON, "-o", "out.json")
    assert run("check", "out.json", "--sources", "gate").returncode == 0


@pytest.mark.usefixtures("gate")
def test_a_dry_run_says_what_advice_will_take(run: Run, endpoint: Endpoint) -> None:
    assert "For advice, once they are read" in run("summarize", "gate", "--dry-run", "--model", "small").stdout
    run("summarize", "gate", *JSON, "--no-advice")
    asked = len(endpoint.requests)
    after = run("summarize", "gate", "--dry-run", "--model", "small").stdout
    assert "For advice on all of them together: 1 call," in after
    assert len(endpoint.requests) == asked


def test_similarity_by_meaning_that_is_not_installed_is_one_sentence(run: Run, gate: Path) -> None:
    from onrecord.reconcile import embeddings

    if embeddings.installed():
        pytest.skip("the extra `semantic` is installed here")
    done = run("summarize", gate.name, "--answers", "rules", "--similarity", "semantic")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "onrecord[semantic]" in done.stderr
