"""What a real, small and poor model made of the bundled story: nothing untrue of it is in the briefing."""

import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from onrecord import prompts
from onrecord.extract.readers import from_tapes
from onrecord.ingest import read_folder
from onrecord.llm.tapes import open_tapes
from onrecord.pipeline import summarize
from onrecord.recheck import recheck
from onrecord.records import Briefing
from onrecord.render import FORMATS

from .render.pages import footnotes
from .test_journey import assert_every_span_is_exact_and_out_of_the_story

STORY = "troop-statement"
TAPE = Path(__file__).resolve().parents[1] / "fixtures" / STORY / "local-model.jsonl"
pytestmark = pytest.mark.skipif(not TAPE.exists(), reason="no small model was recorded yet: run `make record-local`")


@pytest.fixture(scope="module")
def story(root: Path) -> Path:
    return root / "seeds" / STORY


@pytest.fixture(scope="module")
def fixtures(root: Path) -> Path:
    return root / "fixtures" / STORY


@pytest.fixture(scope="module")
def sidecar(fixtures: Path) -> dict[str, Any]:
    """What is noted beside the recording: which weights answered, and on what."""
    noted: dict[str, Any] = json.loads((fixtures / "local-model.json").read_text("utf-8"))
    return noted


@pytest.fixture(scope="module")
def briefing(story: Path, fixtures: Path, sidecar: dict[str, Any]) -> Briefing:
    """The story as the recording answers it; sockets are shut in all tests."""
    tapes = open_tapes(named=[fixtures / "local-model.jsonl"], packaged=False)
    return summarize(story, reader=from_tapes(prompts.load("extract"), tapes, model=sidecar["model"]))


def test_the_recording_answers_for_every_article(briefing: Briefing, sidecar: dict[str, Any]) -> None:
    assert (briefing.counts.read, briefing.counts.failed) == (5, 0)
    assert {(answer.by, answer.model) for answer in briefing.provenance.answers} == {("tape", sidecar["model"])}


def test_the_models_name_says_which_weights_answered(root: Path, sidecar: dict[str, Any]) -> None:
    spec = importlib.util.spec_from_file_location("noted_weights", root / "bench" / "local_model" / "weights.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["noted_weights"] = module
    spec.loader.exec_module(module)
    wanted = module.QWEN
    assert (sidecar["model"], sidecar["sha256"], sidecar["bytes"]) == (wanted.name, wanted.sha256, wanted.size)


def test_every_exchange_is_the_models_own_and_as_the_note_says(fixtures: Path, sidecar: dict[str, Any]) -> None:
    lines = [json.loads(line) for line in (fixtures / "local-model.jsonl").read_text("utf-8").splitlines()]
    assert lines
    for line in lines:
        assert line["body"]["model"] == line["response"]["body"]["model"] == sidecar["model"]
        assert {name: line["body"][name] for name in sidecar["sampling"]} == sidecar["sampling"]


def test_every_span_is_exact_and_none_is_page_furniture(briefing: Briefing, story: Path) -> None:
    assert_every_span_is_exact_and_out_of_the_story(briefing, read_folder(story).documents)


def test_the_page_cites_the_articles_character_for_character(briefing: Briefing, story: Path) -> None:
    texts = {document.path: document.text for document in read_folder(story).documents}
    found = footnotes(FORMATS["markdown"](briefing))
    assert found
    for where, start, end, words in found:
        assert texts[where.rsplit(", ", 1)[-1]][start:end] == words


def test_every_accepted_item_passes_every_check_again(briefing: Briefing, story: Path) -> None:
    assert briefing.claims
    assert recheck(briefing, story) == ()


def test_what_was_refused_is_listed_with_its_reason(briefing: Briefing) -> None:
    assert briefing.refused
    for item in briefing.refused:
        assert any(objection.severity == "error" and objection.message for objection in item.objections)


def test_it_gives_the_briefing_in_the_repository(briefing: Briefing, fixtures: Path) -> None:
    expected = (fixtures / "expected" / "local-model.md").read_text("utf-8")
    assert FORMATS["markdown"](briefing) == expected


def test_the_readme_has_its_counts(briefing: Briefing, root: Path) -> None:
    readme = " ".join((root / "README.md").read_text("utf-8").split())
    counts = briefing.counts
    said = (
        f"Of its {counts.accepted + counts.refused} items {counts.accepted} were accepted and {counts.refused} refused"
    )
    assert said in readme, f"the README should say “{said}”"
