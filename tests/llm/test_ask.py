"""The whole way of a question: over real HTTP, onto the tape, and back from it with the endpoint gone."""

import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.errors import ArticleFailed, ModelError, OnrecordError, TapeMiss
from onrecord.llm.ask import Answered, ask
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import Exchange, Question, read_line
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import open_tapes

from .clock import FastClock
from .greetings import DOES_NOT_FIT, FITS, Greeting, asking, exchange
from .server import Reply, ScriptedServer, completion, error

KEY = "sk-very-secret-0123456789"
_ROOT = Path(__file__).parents[2]
Asking = Callable[..., Answered[Greeting]]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache.jsonl"


@pytest.fixture
def put(cache: Path) -> Asking:
    """Puts a question to a server, with the cache tape; with no server, from the tape alone."""

    def asked(server: ScriptedServer | None, question: Question | None = None) -> Answered[Greeting]:
        question, tapes = question or asking(), open_tapes(cache=cache, packaged=False)
        if server is None:
            return ask(question, Greeting, article="flood.txt", tapes=tapes, gateway=None)
        endpoint = Endpoint(question.model, base_url=server.base_url, api_key=KEY, sampling=question.sampling)
        with Gateway(endpoint, clock=FastClock()) as gateway:
            return ask(question, Greeting, article="flood.txt", tapes=tapes, gateway=gateway)

    return asked


def taped(cache: Path) -> list[Exchange]:
    return [read_line(line) for line in cache.read_bytes().splitlines(keepends=True)] if cache.exists() else []


def record(cache: Path, *exchanges: Exchange) -> None:
    cache.write_bytes(b"".join(recorded.line() for recorded in exchanges))


def test_an_answer_that_fits_is_taken_at_once(put: Asking) -> None:
    with ScriptedServer(completion(FITS)) as server:
        assert put(server) == Answered(Greeting(words="hello"), "model", "model-a", 1)


def test_what_goes_over_the_wire_is_the_question_and_what_is_taped_is_what_went(put: Asking, cache: Path) -> None:
    question = asking(sampling={"max_tokens": 50, "cache_prompt": False})
    with ScriptedServer(completion(FITS)) as server:
        put(server, question)
    assert server.requests[0].path == "/v1/chat/completions"
    assert server.requests[0].body == question.body() == taped(cache)[0].body
    assert server.requests[0].body["response_format"]["json_schema"]["strict"] is True
    assert "temperature" not in server.requests[0].body


def test_a_bad_answer_is_asked_again_with_what_was_wrong_with_it(put: Asking, cache: Path) -> None:
    with ScriptedServer(completion(DOES_NOT_FIT), completion(FITS)) as server:
        answered = put(server)
    first, second = (request.body["messages"] for request in server.requests)
    assert second[: len(first)] == first
    assert second[len(first)] == {"role": "assistant", "content": DOES_NOT_FIT}
    assert "words" in second[-1]["content"]
    assert "Field required" in second[-1]["content"]
    assert [recorded.custom_id for recorded in taped(cache)] == [asking().custom_id(1), asking().custom_id(2)]
    assert taped(cache)[1].body == server.requests[1].body
    assert (answered.answer.words, answered.attempts) == ("hello", 2)


def test_with_the_endpoint_gone_the_tape_gives_the_same_answer(put: Asking, cache: Path) -> None:
    with ScriptedServer(completion(DOES_NOT_FIT), completion(FITS)) as server:
        live = put(server)
    before = cache.read_bytes()
    for again in (put(None), put(server)):
        assert again == live, "what this user's own runs asked is the model's answer, today or out of the cache"
    assert len(server.requests) == 2
    assert cache.read_bytes() == before


def test_three_bad_answers_fail_the_article(put: Asking, cache: Path) -> None:
    with ScriptedServer(*[completion(DOES_NOT_FIT)] * 4) as server, pytest.raises(ArticleFailed, match="3 attempts"):
        put(server)
    assert len(server.requests) == len(taped(cache)) == 3


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        pytest.param(completion(None, refusal="I would rather not."), "refused", id="refusal"),
        pytest.param(completion('{"words":"hel', finish_reason="length"), "token limit", id="cut off"),
        pytest.param(completion("", finish_reason="content_filter"), "filter", id="filtered"),
    ],
)
def test_where_asking_again_would_not_help_the_article_fails_at_once(
    put: Asking, cache: Path, reply: Reply, said: str
) -> None:
    with ScriptedServer(reply, completion(FITS)) as server:
        with pytest.raises(ArticleFailed, match=said):
            put(server)
        assert len(server.requests) == len(taped(cache)) == 1
        with pytest.raises(ArticleFailed, match=said):
            put(None)
        assert put(server).by == "model", "a failure is asked again"
    assert put(None).answer.words == "hello"


def test_an_answer_that_is_no_text_is_asked_again(put: Asking) -> None:
    with ScriptedServer(completion(None), completion(FITS)) as server:
        assert put(server).attempts == 2


def test_a_run_that_was_killed_between_two_attempts_goes_on_with_the_second(put: Asking, cache: Path) -> None:
    record(cache, exchange(asking(), DOES_NOT_FIT))
    with ScriptedServer(completion(FITS)) as server:
        assert put(server).attempts == 2
    assert server.requests[0].body["messages"][-2]["content"] == DOES_NOT_FIT
    assert len(taped(cache)) == 2


def test_a_tape_kept_of_a_run_that_went_on_stands_alone(cache: Path, tmp_path: Path) -> None:
    record(cache, exchange(asking(), DOES_NOT_FIT))
    kept = tmp_path / "kept.jsonl"
    with ScriptedServer(completion(FITS)) as server, Gateway(Endpoint("model-a", base_url=server.base_url)) as gateway:
        tapes = open_tapes(cache=cache, record=kept, packaged=False)
        ask(asking(), Greeting, article="flood.txt", tapes=tapes, gateway=gateway)
    assert kept.read_bytes() == cache.read_bytes()


def test_a_question_that_failed_for_good_is_asked_afresh(put: Asking, cache: Path) -> None:
    record(cache, *(exchange(asking(), DOES_NOT_FIT, attempt=attempt) for attempt in (1, 2, 3)))
    with ScriptedServer(completion(FITS)) as server:
        assert put(server).attempts == 1
    assert put(None).attempts == 1


@pytest.mark.parametrize("attempts", [1, 3])
def test_recorded_answers_of_which_none_fits_fail_the_article_also_on_replay(
    put: Asking, cache: Path, attempts: int
) -> None:
    record(cache, *(exchange(asking(), DOES_NOT_FIT, attempt=attempt + 1) for attempt in range(attempts)))
    with pytest.raises(ArticleFailed, match="schema"):
        put(None)


def test_a_question_never_asked_is_a_miss(put: Asking) -> None:
    with pytest.raises(TapeMiss, match=r"No recording of greet\.v1 for 'flood\.txt'"):
        put(None)


def test_another_models_recording_does_not_stand_in_for_the_one_asked(put: Asking, cache: Path) -> None:
    record(cache, exchange(asking(model="reference")))
    with ScriptedServer(completion(FITS)) as server:
        assert put(server).by == "model"


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{# gone? #}", "{% of the vote %}", "  {{ unclosed", "%s {0} ${x}"])
def test_an_article_is_never_a_template(put: Asking, text: str) -> None:
    with ScriptedServer(completion(DOES_NOT_FIT), completion(FITS)) as server:
        put(server, asking(text))
    assert [request.body["messages"][1]["content"] for request in server.requests] == [text, text]


def test_no_error_no_log_and_no_tape_holds_the_key(put: Asking, cache: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    message = f"Incorrect API key provided: {KEY}"
    script = [completion(DOES_NOT_FIT)] * 3 + [error(status, "odd", message) for status in (400, 401, 404, 429, 500)]
    script += [Reply(200, f"<html>{message}".encode()), completion(f"you sent {KEY}")]
    said = []
    with ScriptedServer(*script) as server:
        while len(server.requests) < len(script):
            with pytest.raises(OnrecordError) as caught:
                put(server)
            said.append(f"{caught.value!r} {caught.value.__cause__!r}")
    assert server.requests[0].authorization == f"Bearer {KEY}"
    for place in (*said, caplog.text, cache.read_text()):
        assert KEY not in place


def test_an_endpoint_that_answers_with_our_key_is_not_recorded(put: Asking, cache: Path) -> None:
    with ScriptedServer(completion(f"you sent {KEY}")) as server, pytest.raises(ModelError, match="repeats the key"):
        put(server)
    assert taped(cache) == []


_ASK = """
import os, sys
from pathlib import Path
from onrecord import config
from onrecord.errors import OnrecordError
from onrecord.llm.ask import ask
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import open_tapes
from tests.llm.greetings import Greeting, asking
with Gateway(Endpoint.of(config.from_environment(), model="model-a")) as gateway:
    try:
        ask(asking(), Greeting, article="a.txt", tapes=open_tapes(packaged=False), gateway=gateway)
    except OnrecordError as error:
        print(error)
"""


@pytest.mark.parametrize("log", ["", "debug"])
def test_what_goes_wrong_is_said_once_and_nothing_else_is(log: str) -> None:
    """In a process of its own: without a log set up, Python writes warnings of libraries to standard error."""
    with ScriptedServer(*[completion(DOES_NOT_FIT)] * 3) as server:
        environment = {**os.environ, "OPENAI_BASE_URL": server.base_url, "OPENAI_API_KEY": KEY, "OPENAI_LOG": log}
        done = subprocess.run(
            [sys.executable, "-c", _ASK], cwd=_ROOT, env=environment, capture_output=True, text=True, check=True
        )
    assert done.stdout == "No answer of the model fitted the schema in 3 attempts.\n"
    assert done.stderr == ""


_REPLAY = """
import sys
from pathlib import Path
from onrecord.llm.ask import ask
from onrecord.llm.tapes import open_tapes
from tests.llm.greetings import Greeting, asking
tapes = open_tapes(cache=Path(sys.argv[1]), packaged=False)
print(ask(asking(), Greeting, article="flood.txt", tapes=tapes, gateway=None).answer.words)
print(sorted({"openai", "instructor", "tenacity", "httpx2", "jinja2", "asyncio"} & set(sys.modules)))
"""


def test_a_replay_imports_no_sdk(cache: Path) -> None:
    record(cache, exchange(asking(), DOES_NOT_FIT), exchange(asking(), attempt=2))
    command = [sys.executable, "-c", _REPLAY, str(cache)]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["hello", "[]"]
