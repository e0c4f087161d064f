"""Questions go out in bulk and answers come back, round by round, until a run of its own would have asked nothing."""

import json
from pathlib import Path

import pytest

from onrecord.errors import ArticleFailed, Deferred, InputError, TapeMiss, TooLong
from onrecord.llm import batch
from onrecord.llm.ask import ask
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.refusals import ROUNDS, Refusals
from onrecord.llm.tape import Tape
from onrecord.llm.tapes import open_tapes

from .greetings import DOES_NOT_FIT, FITS, Greeting, asking


def collected(cache: Path, *articles: str) -> batch.Collector:
    collector = batch.Collector(Endpoint("model-a"), refusals=Refusals.kept_in(cache.with_name("batches")))
    tapes = open_tapes(cache=cache, packaged=False)
    for article in articles:
        try:
            ask(asking(article), Greeting, article="flood.txt", tapes=tapes, gateway=collector)
        except ArticleFailed:  # deferred, or of no use
            continue
    return collector


def response(line: bytes, content: str, *, status: int = 200, code: str | None = None) -> bytes:
    name = json.loads(line)["custom_id"]
    message = {"role": "assistant", "content": content}
    body: dict[str, object] = {"choices": [{"index": 0, "finish_reason": "stop", "message": message}]}
    if code is not None:
        body = {"error": {"message": "no", "code": code}}
    answered = {"status_code": status, "request_id": "r-1", "body": body}
    return json.dumps({"id": "b-1", "custom_id": name, "response": answered, "error": None}).encode() + b"\n"


def test_what_is_exported_is_a_valid_batch_line_of_the_question(tmp_path: Path) -> None:
    collector = collected(tmp_path / "tape.jsonl", "1| Rain.", "1| Snow.", "1| Rain.")
    (one, other) = (json.loads(line) for line in collector.requests.values())
    assert set(one) == set(other) == {"custom_id", "method", "url", "body"}
    assert one["body"] == asking("1| Rain.").body()
    assert one["custom_id"] == asking("1| Rain.").custom_id(1)


def rounds_of(folder: Path, contents: dict[str, list[str]]) -> int:
    """How many rounds there are until nothing is missing; every answer of a model must be recorded."""
    cache, kept, rounds = folder / "tape.jsonl", folder / "batches", 0
    while requests := [*collected(cache, *contents).requests.values()]:
        rounds += 1
        batch.export(requests, folder / "requests.jsonl", kept_in=kept)
        lines = []
        for line in (folder / "requests.jsonl").read_bytes().splitlines():
            article = json.loads(line)["body"]["messages"][1]["content"]
            lines.append(response(line, contents[article].pop(0)))
        (folder / "answers.jsonl").write_bytes(b"".join(reversed(lines)))
        tape = Tape.open(cache)
        assert batch.take_in(folder / "answers.jsonl", kept_in=kept, tape=tape).recorded == len(lines)
        batch.forget_answered(kept, tape)
        assert batch.kept(kept, tape) == []
    return rounds


def test_rounds_go_on_until_nothing_is_missing(tmp_path: Path) -> None:
    assert rounds_of(tmp_path, {"1| Rain.": [FITS], "1| Snow.": [DOES_NOT_FIT, FITS]}) == 2
    tapes = open_tapes(cache=tmp_path / "tape.jsonl", packaged=False)
    assert ask(asking("1| Snow."), Greeting, article="a", tapes=tapes, gateway=None).attempts == 2


def test_what_never_fits_is_not_asked_for_ever(tmp_path: Path) -> None:
    assert rounds_of(tmp_path, {"1| Rain.": [FITS], "1| Snow.": [DOES_NOT_FIT] * 3}) == 3
    tapes = open_tapes(cache=tmp_path / "tape.jsonl", packaged=False)
    with pytest.raises(ArticleFailed, match="fitted the schema in 3 attempts"):
        ask(asking("1| Snow."), Greeting, article="a", tapes=tapes, gateway=batch.Collector(Endpoint("model-a")))
    live = batch.Collector(Endpoint("model-a"), asks_afresh=True)  # as a gateway does
    with pytest.raises(Deferred):
        ask(asking("1| Snow."), Greeting, article="a", tapes=tapes, gateway=live)


def test_lines_that_failed_or_answer_nothing_are_counted_and_asked_again(tmp_path: Path) -> None:
    cache, kept = tmp_path / "tape.jsonl", tmp_path / "batches"
    requests = [*collected(cache, "1| Rain.", "1| Snow.", "1| Wind.").requests.values()]
    batch.export(requests, tmp_path / "requests.jsonl", kept_in=kept)
    strange = response(requests[0], FITS).replace(b"greet.v1:1:", b"greet.v1:9:")
    failed = response(requests[0], FITS, status=500)
    answers = (failed, response(requests[1], FITS), b"{torn", strange, b"\n", response(requests[1], FITS))
    (tmp_path / "answers.jsonl").write_bytes(
        b"".join(line if line.endswith(b"\n") else line + b"\n" for line in answers)
    )
    tape = Tape.open(cache)
    done = batch.take_in(tmp_path / "answers.jsonl", kept_in=kept, tape=tape)
    assert (done.recorded, done.known, done.failed, done.strange) == (1, 1, 1, 2)
    (waiting,) = batch.kept(kept, tape)
    assert (waiting.asked, waiting.answered) == (3, 1)
    assert set(collected(cache, "1| Rain.", "1| Snow.", "1| Wind.").requests.values()) == {requests[0], requests[2]}


def rounds_refused(folder: Path, most: int, *, status: int, code: str | None) -> int:
    """How many rounds the question about one article is asked in, of at most so many, when each brings this error."""
    cache, kept = folder / "tape.jsonl", folder / "batches"
    for done in range(most):
        requests = [*collected(cache, "1| Rain.").requests.values()]
        if not requests:
            return done
        batch.export(requests, folder / "requests.jsonl", kept_in=kept)
        (folder / "answers.jsonl").write_bytes(response(requests[0], "", status=status, code=code))
        tape = Tape.open(cache)
        assert batch.take_in(folder / "answers.jsonl", kept_in=kept, tape=tape).failed == 1
        batch.forget_answered(kept, tape)
    return most


@pytest.mark.parametrize(
    ("status", "code", "rounds"),
    [
        (400, "content_policy", 1),
        (422, None, 1),
        (400, "context_length_exceeded", 1),
        (500, "server_error", ROUNDS),
        (429, "rate_limit_exceeded", ROUNDS),
        (401, "invalid_api_key", 5),
        (429, "insufficient_quota", 5),
    ],
)
def test_what_is_refused_for_its_own_sake_is_not_asked_for_ever(
    tmp_path: Path, status: int, code: str | None, rounds: int
) -> None:
    assert rounds_refused(tmp_path, 5, status=status, code=code) == rounds


def test_what_is_refused_for_good_is_a_failure_with_its_reason_and_missing_nowhere(tmp_path: Path) -> None:
    rounds_refused(tmp_path, 2, status=400, code="content_policy")
    refusals = Refusals.kept_in(tmp_path / "batches")
    with pytest.raises(ArticleFailed, match=r"does not take the question about this article \(HTTP 400"):
        ask(
            asking("1| Rain."),
            Greeting,
            article="flood.txt",
            tapes=open_tapes(cache=tmp_path / "tape.jsonl", packaged=False),
            gateway=batch.Collector(Endpoint("model-a"), refusals=refusals),
        )
    assert batch.kept(tmp_path / "batches", Tape.open(tmp_path / "tape.jsonl")) == []


def test_what_is_too_long_is_said_to_be_so_that_it_may_be_asked_in_parts(tmp_path: Path) -> None:
    rounds_refused(tmp_path, 2, status=400, code="context_length_exceeded")
    refusals = Refusals.kept_in(tmp_path / "batches")
    assert isinstance(refusals.failure(asking("1| Rain.").custom_id(1)), TooLong)


def test_a_job_that_expired_is_no_round(tmp_path: Path) -> None:
    cache, kept = tmp_path / "tape.jsonl", tmp_path / "batches"
    for _ in range(ROUNDS + 1):
        (request,) = collected(cache, "1| Rain.").requests.values()
        batch.export([request], tmp_path / "requests.jsonl", kept_in=kept)
        line = {"custom_id": json.loads(request)["custom_id"], "response": None, "error": {"code": "batch_expired"}}
        (tmp_path / "answers.jsonl").write_text(json.dumps(line))
        batch.take_in(tmp_path / "answers.jsonl", kept_in=kept, tape=Tape.open(cache))
    assert len(collected(cache, "1| Rain.").requests) == 1


def test_without_an_endpoint_the_article_fails_as_it_did_in_bulk_and_an_answer_that_came_later_counts(
    tmp_path: Path,
) -> None:
    cache, kept = tmp_path / "tape.jsonl", tmp_path / "batches"
    (request,) = collected(cache, "1| Rain.").requests.values()
    rounds_refused(tmp_path, 2, status=422, code=None)
    tapes = open_tapes(cache=cache, packaged=False, batches=kept)
    with pytest.raises(ArticleFailed, match="HTTP 422"):
        ask(asking("1| Rain."), Greeting, article="flood.txt", tapes=tapes, gateway=None)
    with pytest.raises(TapeMiss):  # whoever names no model may have rules read it
        ask(asking("1| Rain."), Greeting, article="flood.txt", tapes=tapes, gateway=None, any_model=True)
    batch.export([request], tmp_path / "requests.jsonl", kept_in=kept)
    (tmp_path / "answers.jsonl").write_bytes(response(request, FITS))
    batch.take_in(tmp_path / "answers.jsonl", kept_in=kept, tape=Tape.open(cache))
    tapes = open_tapes(cache=cache, packaged=False, batches=kept)
    assert ask(asking("1| Rain."), Greeting, article="flood.txt", tapes=tapes, gateway=None).attempts == 1


def test_a_list_of_refusals_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "refused.json").write_text("{torn")
    with pytest.raises(InputError, match=r"refused\.json.* remove it"):
        Refusals.kept_in(tmp_path)


@pytest.mark.parametrize(("lines", "size", "expected"), [(2, 10**6, [2, 2, 1]), (10, 25, [2, 2, 1]), (10, 5, [1] * 5)])
def test_files_are_split_where_an_endpoint_would_refuse_them(lines: int, size: int, expected: list[int]) -> None:
    parts = list(batch.split([b"x" * 10] * 5, most_lines=lines, most_bytes=size))
    assert [len(part) for part in parts] == expected


def test_what_does_not_go_into_one_file_goes_into_files_beside_it(tmp_path: Path) -> None:
    lines = [f'{{"custom_id":"{number}","body":{{}}}}\n'.encode() for number in range(5)]
    written = batch.export(lines, tmp_path / "requests.jsonl", kept_in=tmp_path / "kept", most_lines=2)
    assert [path.name for path in written] == ["requests.jsonl", "requests-2.jsonl", "requests-3.jsonl"]
    assert b"".join(path.read_bytes() for path in written) == b"".join(lines)
