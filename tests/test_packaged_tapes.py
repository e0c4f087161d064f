"""A packaged tape answers every article of its story under the prompt in use; where it does not, the part is named."""

import json
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
TAPES = sorted((ROOT / "fixtures").glob("*/*.jsonl"))
MADE_BY = {"tape": "make fixtures", "local-model": "make record-local"}


def prompt_of(tape: Path) -> prompts.Prompt:
    """The prompt in use of the form in which the tape's model was asked."""
    first = json.loads(tape.read_text("utf-8").splitlines()[0])
    return prompts.load(first["custom_id"].split(".v")[0])


def recorded(tape: Path) -> tuple[tuple[Document, ...], Tapes]:
    tapes = open_tapes(named=[tape], packaged=False)
    return read_folder(ROOT / "seeds" / tape.parent.name).documents, tapes


@pytest.mark.parametrize("tape", TAPES, ids=lambda tape: f"{tape.parent.name} {tape.stem}")
def test_every_article_is_answered_under_the_prompt_in_use(tape: Path) -> None:
    documents, tapes = recorded(tape)
    missing = []
    for document in documents:
        try:
            by_model.draft(document, prompt=prompt_of(tape), tapes=tapes)
        except TapeMiss as miss:
            missing.append(str(miss))
    assert not missing, f"run `{MADE_BY[tape.stem]}`:\n" + "\n".join(missing)


@pytest.mark.parametrize("tape", TAPES, ids=lambda tape: f"{tape.parent.name} {tape.stem}")
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"version": 99}, r"prompt version \('(extract\w*)\.v\d+' recorded, '\1\.v99' asked\)"),
        ({"system": "Read."}, "the prompt's words, though not its version"),
    ],
)
def test_a_prompt_that_was_changed_is_named(tape: Path, change: dict[str, object], said: str) -> None:
    documents, tapes = recorded(tape)
    prompt = replace(prompt_of(tape), **change)  # type: ignore[arg-type]
    with pytest.raises(TapeMiss, match=said):
        by_model.draft(documents[0], prompt=prompt, tapes=tapes)
