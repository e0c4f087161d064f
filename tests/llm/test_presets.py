"""Bad weather of many kinds, from the kit beside the repository: the promises hold in all of it."""

import contextlib
import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from onrecord import prompts
from onrecord.crew import in_order
from onrecord.errors import ModelError
from onrecord.extract import by_model, readers
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import open_tapes
from onrecord.pipeline import Read, read
from onrecord.records import Document, Failed

from ..articles import article

JOBS = 8
PROMPT = prompts.load("extract")
pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def kit(shared: Path) -> ModuleType:
    path = shared / "kit" / "faulty_openai.py"
    if not path.exists():
        pytest.skip("there is no kit in ../shared")
    spec = importlib.util.spec_from_file_location("faulty_openai", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["faulty_openai"] = module
    spec.loader.exec_module(module)
    return module


def documents(number: int) -> list[Document]:
    return [
        article(("title", f"Dam {n} fails"), ("body", f"Six died at dam {n}."), path=f"{n}.txt") for n in range(number)
    ]


@pytest.fixture
def run(kit: ModuleType, tmp_path: Path) -> Callable[..., tuple[list[Read | Failed], dict[str, Any]]]:
    """Reads articles against a server in this weather; what came of each, and what the server counted."""

    def reading(scenario: dict[str, Any], *, number: int = 16) -> tuple[list[Read | Failed], dict[str, Any]]:
        with kit.FaultyServer({"seed": 1, **scenario}) as server:
            tapes = open_tapes(cache=tmp_path / "tape.jsonl", packaged=False)
            endpoint = Endpoint("m", base_url=server.base_url, deadline=5, patience=60)
            with Gateway(endpoint, jobs=JOBS) as gateway:
                reader = readers.from_model(PROMPT, tapes, gateway)
                outcomes: list[Read | Failed] = []
                with contextlib.suppress(ModelError):
                    outcomes = list(in_order(documents(number), lambda one: read(one, reader), jobs=JOBS + 4))
            return outcomes, server.stats()

    return reading


@pytest.mark.parametrize("preset", ["calm", "first_fails", "flaky", "outage", "storm429"])
def test_what_passes_costs_no_article(run: Callable[..., Any], kit: ModuleType, preset: str) -> None:
    scenario = json.loads(json.dumps(kit.PRESETS[preset]))
    outcomes, stats = run({"latency": 0.02, **scenario})
    assert len(outcomes) == 16
    assert all(isinstance(outcome, Read) for outcome in outcomes)
    assert stats["early_after_retry_after"] <= JOBS
    assert stats["max_in_flight"] <= JOBS
    assert stats["duplicate_ok"] == 0
    assert set(stats["client_retry_header"]) <= {"0"}


@pytest.mark.parametrize("preset", ["dead_key", "no_quota"])
def test_what_stays_ends_the_run_at_once(run: Callable[..., Any], kit: ModuleType, preset: str) -> None:
    outcomes, stats = run(dict(kit.PRESETS[preset]))
    assert outcomes == []
    assert stats["requests"] <= JOBS


def test_a_hijacked_model_costs_its_articles_and_nothing_else(run: Callable[..., Any], kit: ModuleType) -> None:
    outcomes, stats = run(dict(kit.PRESETS["hijacked"]), number=4)
    assert all(isinstance(outcome, Failed) for outcome in outcomes)
    assert stats["requests"] == 12


@pytest.mark.parametrize(
    "action",
    ["refusal", "length", "content_filter", "wrong_schema", "not_json", "weird_usage", "two_tools", "huge", "gzip_bomb",
     "deep", "redirect", "header_flood", "bom", "null_content", "bad_utf8", "cut_json", "html", "truncate_chunked"],
)  # fmt: skip
def test_whatever_an_endpoint_does_each_article_is_read_or_named_as_failed(
    run: Callable[..., Any], action: str
) -> None:
    rule = {"match": {"first": 1}, "do": {"type": action, "mb": 20}}
    outcomes, stats = run({"rules": [rule]}, number=3)
    assert len(outcomes) == (0 if action == "redirect" else 3)
    assert stats["requests"] <= 3 * 6


def test_the_question_names_no_path_of_this_machine() -> None:
    question = by_model.question_about(documents(1)[0], prompt=PROMPT, model="m")
    assert str(Path.home()) not in json.dumps(question.body())
