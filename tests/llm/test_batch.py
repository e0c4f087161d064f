"""Questions go out in bulk and answers come back, round by round, until a run of its own would have asked nothing."""

import json
from pathlib import Path

import pytest

from onrecord.errors import ArticleFailed, Deferred
from onrecord.llm import batch
from onrecord.llm.ask import ask
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.tape import Tape
from onrecord.llm.tapes import open_tapes

from .greetings import DOES_NOT_FIT, FITS, Greeting, asking


def collected(cache: Path, *articles: str) -> batch.Collector:
    collector = batch.Collector(Endpoint("model-a"))
    tapes = open_tapes(cache=cache, packaged=False)
    for article in articles:
        try:
            ask(asking(article), Greeting, article="flood.txt", tapes=tapes, gateway=collector)
        except ArticleFailed:  # deferred, or of no use
            continue
    return collector


def response(line: bytes, content: str, *, status: int = 200) -> bytes:
    name = json.loads(line)["custom_id"]
    message = {"role": "assistant", "content": content}
    body = {"choices": [{"index": 0, "finish_reason": "stop", "message": message}]}
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


@pytest.mark.parametrize(("lines", "size", "expected"), [(2, 10**6, [2, 2, 1]), (10, 25, [2, 2, 1]), (10, 5, [1] * 5)])
def test_files_are_split_where_an_endpoint_would_refuse_them(lines: int, size: int, expected: list[int]) -> None:
    parts = list(batch.split([b"x" * 10] * 5, most_lines=lines, most_bytes=size))
    assert [len(part) for part in parts] == expected


def test_what_does_not_go_into_one_file_goes_into_files_beside_it(tmp_path: Path) -> None:
    lines = [f'{{"custom_id":"{number}","body":{{}}}}\n'.encode() for number in range(5)]
    written = batch.export(lines, tmp_path / "requests.jsonl", kept_in=tmp_path / "kept", most_lines=2)
    assert [path.name for path in written] == ["requests.jsonl", "requests-2.jsonl", "requests-3.jsonl"]
    assert b"".join(path.read_bytes() for path in written) == b"".join(lines)
