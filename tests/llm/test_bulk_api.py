"""Questions are handed to a Batch API once, and what it answers is recorded when it is there."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.errors import ModelError
from onrecord.llm import batch, bulk_api
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.tape import Tape

from .greetings import FITS
from .server import Reply, Request, ScriptedServer, error, page
from .test_batch import collected, response


class BatchServer(ScriptedServer):
    """Has one batch, which is over when it is asked about for the second time."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = b""
        self.looked_at = 0

    def reply_to(self, request: Request) -> Reply:
        match request.path.removeprefix("/v1"):
            case "/files":
                return page({"id": "file-1", "object": "file"})
            case "/batches":
                return page(self._batch("validating"))
            case "/batches/batch-1":
                self.looked_at += 1
                return page(self._batch("completed" if self.looked_at > 1 else "in_progress"))
            case "/files/file-2/content":
                return Reply(200, self.answers)
        return error(404, "not_found")

    def _batch(self, status: str) -> dict[str, object]:
        output = "file-2" if status == "completed" else None
        return {"id": "batch-1", "object": "batch", "status": status, "output_file_id": output, "error_file_id": None}


@pytest.fixture
def server() -> Iterator[BatchServer]:
    with BatchServer() as serving:
        yield serving


def test_a_batch_is_handed_in_once_and_fetched_when_it_is_over(server: BatchServer, tmp_path: Path) -> None:
    kept, tape = tmp_path / "batches", Tape.open(tmp_path / "tape.jsonl")
    requests = [*collected(tmp_path / "tape.jsonl", "1| Rain.").requests.values()]
    batch.export(requests, tmp_path / "requests.jsonl", kept_in=kept)
    (export,), endpoint = tuple(kept.iterdir()), Endpoint("", base_url=server.base_url)
    assert bulk_api.submit(export, endpoint) == "batch-1"
    assert bulk_api.submit(export, endpoint) is None
    (note,) = kept.glob("*.batch")
    assert bulk_api.fetch(note, endpoint).over is False

    server.answers = b"".join(response(line, FITS) for line in requests)
    found = bulk_api.fetch(note, endpoint)
    assert found.over
    assert [batch.take_in(path, kept_in=kept, tape=tape).recorded for path in found.answers] == [1]
    bulk_api.forget(found, note)
    batch.forget_answered(kept, tape)
    assert list(kept.iterdir()) == []
    assert tape.names() == (json.loads(requests[0])["custom_id"],)


def test_an_endpoint_without_batches_says_so_without_the_key(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(b"{}\n")
    key = "sk-very-secret-0123456789"
    with ScriptedServer(error(404, "not_found", f"no {key}")) as server, pytest.raises(ModelError) as caught:
        bulk_api.submit(tmp_path / "x.jsonl", Endpoint("", base_url=server.base_url, api_key=key))
    assert key not in f"{caught.value!r} {caught.value.__cause__!r}"
    assert not list(tmp_path.glob("*.batch"))
