"""An article read by a model: what it is shown, over real HTTP, and how the same draft comes back from the tape."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import prompts
from onrecord.drafts import DraftReading
from onrecord.errors import ArticleFailed, TapeMiss
from onrecord.extract import by_model
from onrecord.extract.numbered import numbered
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import Exchange
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import open_tapes
from onrecord.records import Document
from onrecord.text.sentences import sentences_of

from ..articles import article
from ..llm.server import ScriptedServer, completion

PROMPT = prompts.load("extract")
ARTICLE = article(
    ("title", "Dam fails"),
    ("body", "At least four people died\nwhen a dam failed, police said. The mayor {{ 7*7 }} denied it {% of."),
    ("boilerplate", "Sign up for our letter."),
)
SHOWN = """1 title| Dam fails
2| At least four people died when a dam failed, police said.
3| The mayor {{ 7*7 }} denied it {% of.
4 boilerplate| Sign up for our letter."""
DRAFT = {
    "title_claim": None,
    "actors": [],
    "claims": [
        {
            "evidence": [{"sentence": 2, "quote": None}],
            "statement": "At least four people died when a dam failed.",
            "kind": "event",
            "speaker": "police",
            "via": [],
            "likelihood": "asserted",
            "likelihood_words": None,
            "negated": False,
            "quantities": [{"text": "At least four", "value": 4, "bound": "at_least", "counts": "people who died"}],
            "when": None,
            "where": None,
        }
    ],
    "denials": [],
}
ANSWER = json.dumps(DRAFT)
LACKS_A_FIELD = json.dumps({key: value for key, value in DRAFT.items() if key != "denials"})


def test_a_model_sees_numbered_sentences_with_their_kinds_on_one_line_each() -> None:
    assert numbered(ARTICLE, sentences_of(ARTICLE)) == SHOWN


def test_only_the_numbers_that_exist_may_be_cited_and_none_of_page_furniture() -> None:
    schema = json.dumps(by_model.question_about(ARTICLE, prompt=PROMPT).schema)
    assert [line.split("|")[0] for line in SHOWN.splitlines()] == ["1 title", "2", "3", "4 boilerplate"]
    assert '"enum": [1, 2, 3]' in schema


def test_where_all_is_furniture_all_may_be_cited() -> None:
    schema = json.dumps(by_model.question_about(article(("boilerplate", "Join us.")), prompt=PROMPT).schema)
    assert '"enum": [1]' in schema


def test_the_question_does_not_depend_on_where_the_article_lies() -> None:
    moved = ARTICLE.model_copy(update={"path": "elsewhere/flood.txt", "id": "doc-other"})
    one, other = (by_model.question_about(document, prompt=PROMPT) for document in (ARTICLE, moved))
    assert one == other


def test_an_article_with_nothing_in_it_fails() -> None:
    with pytest.raises(ArticleFailed, match="no sentence"):
        by_model.question_about(article(("body", " ")), prompt=PROMPT)


def test_a_draft_is_asked_for_asked_again_recorded_and_replayed(tmp_path: Path) -> None:
    cache = tmp_path / "cache" / "tape.jsonl"
    with ScriptedServer(completion(LACKS_A_FIELD), completion(ANSWER)) as server:
        with Gateway(Endpoint("model-a", base_url=server.base_url)) as gateway:
            tapes = open_tapes(cache=cache, packaged=False)
            live = by_model.draft(ARTICLE, prompt=PROMPT, tapes=tapes, gateway=gateway)
        sent = [request.body["messages"] for request in server.requests]
    assert live == by_model.Drafted(DraftReading.model_validate_json(ANSWER), "model", "model-a", PROMPT.label, 2)
    assert SHOWN in sent[0][-1]["content"]
    assert sent[1][:4] == sent[0]
    assert sent[1][4]["content"] == LACKS_A_FIELD
    assert "denials" in sent[1][5]["content"]
    names = [json.loads(line)["custom_id"] for line in cache.read_bytes().splitlines()]
    assert [name.rsplit(":", 1)[0] for name in names] == [f"{PROMPT.label}:1", f"{PROMPT.label}:2"]

    again = by_model.draft(ARTICLE, prompt=PROMPT, tapes=open_tapes(cache=cache, packaged=False))
    assert again == live
    replayed = by_model.draft(ARTICLE, prompt=PROMPT, tapes=open_tapes(named=[cache], packaged=False))
    assert replayed == by_model.Drafted(live.draft, "tape", "model-a", PROMPT.label, 2)
    in_another_process = subprocess.run(
        [sys.executable, "-c", _REPLAY, ARTICLE.model_dump_json(), str(cache)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert in_another_process.stdout.splitlines() == [live.draft.model_dump_json(), "[]"]


_REPLAY = """
import sys
from pathlib import Path
from onrecord import prompts
from onrecord.extract import by_model
from onrecord.llm.tapes import open_tapes
from onrecord.records import Document
tapes = open_tapes(cache=Path(sys.argv[2]), packaged=False)
document = Document.model_validate_json(sys.argv[1])
print(by_model.draft(document, prompt=prompts.load("extract"), tapes=tapes).draft.model_dump_json())
print(sorted({"openai", "instructor", "tenacity", "httpx2"} & set(sys.modules)))
"""


def test_a_model_may_name_a_sentence_that_is_not_there_and_only_that_item_suffers(tmp_path: Path) -> None:
    """The schema forbids it on the wire; where a server does not hold to it, the verifier refuses the item."""
    answer = ANSWER.replace('"sentence": 2', '"sentence": 99')
    tape = _recorded(tmp_path / "tape.jsonl", ARTICLE, answer)
    drafted = by_model.draft(ARTICLE, prompt=PROMPT, tapes=open_tapes(named=[tape], packaged=False))
    assert drafted.draft.claims[0].evidence[0].sentence == 99


def test_a_miss_names_the_article_and_the_model_that_was_recorded(tmp_path: Path) -> None:
    tapes = open_tapes(named=[_recorded(tmp_path / "tape.jsonl", ARTICLE, ANSWER)], packaged=False)
    with pytest.raises(TapeMiss, match=r"for 'flood\.txt'; .* model \('reference' recorded, 'model-b' asked\)"):
        by_model.draft(ARTICLE, prompt=PROMPT, tapes=tapes, model="model-b")
    assert by_model.draft(ARTICLE, prompt=PROMPT, tapes=tapes).model == "reference"


def test_one_changed_word_of_an_article_is_another_question(tmp_path: Path) -> None:
    changed = article(("title", "Dam fails"), ("body", "At least five people died."))
    tapes = open_tapes(named=[_recorded(tmp_path / "tape.jsonl", ARTICLE, ANSWER)], packaged=False)
    with pytest.raises(TapeMiss, match="no recording is of this text"):
        by_model.draft(changed, prompt=PROMPT, tapes=tapes)


def _recorded(path: Path, document: Document, answer: str) -> Path:
    question = by_model.question_about(document, prompt=PROMPT, model="reference")
    message: dict[str, object] = {"role": "assistant", "content": answer}
    done = {"choices": [{"index": 0, "finish_reason": "stop", "message": message}]}
    path.write_bytes(Exchange.of(question, 1, body=question.body(), completion=json.loads(json.dumps(done))).line())
    return path
