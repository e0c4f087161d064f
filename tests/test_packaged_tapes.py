"""A packaged tape answers every article of its story under the prompt in use; where it does not, the part is named."""

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord import prompts
from onrecord.errors import TapeMiss
from onrecord.extract import by_model
from onrecord.ingest import read_folder
from onrecord.llm.tapes import Tapes, open_tapes
from onrecord.records import Document

ROOT = Path(__file__).resolve().parents[1]
STORIES = sorted(path.parent.name for path in (ROOT / "fixtures").glob("*/tape.jsonl"))


def recorded(story: str) -> tuple[tuple[Document, ...], Tapes]:
    tapes = open_tapes(named=[ROOT / "fixtures" / story / "tape.jsonl"], packaged=False)
    return read_folder(ROOT / "seeds" / story).documents, tapes


@pytest.mark.parametrize("story", STORIES)
def test_every_article_is_answered_under_the_prompt_in_use(story: str) -> None:
    documents, tapes = recorded(story)
    missing = []
    for document in documents:
        try:
            by_model.draft(document, prompt=prompts.load("extract"), tapes=tapes)
        except TapeMiss as miss:
            missing.append(str(miss))
    assert not missing, "run `make fixtures`:\n" + "\n".join(missing)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 99}, r"prompt version \('extract\.v\d+' recorded, 'extract\.v99' asked\)"),
        ({"system": "Read."}, "the prompt's words, though not its version"),
    ],
)
def test_a_prompt_that_was_changed_is_named(change: dict[str, object], said: str) -> None:
    documents, tapes = recorded(STORIES[0])
    prompt = replace(prompts.load("extract"), **change)  # type: ignore[arg-type]
    with pytest.raises(TapeMiss, match=said):
        by_model.draft(documents[0], prompt=prompt, tapes=tapes)
