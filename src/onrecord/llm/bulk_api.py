"""Hands exported questions to OpenAI's Batch API and fetches the answers; what is under way is noted beside the export.

Nothing here waits: a batch takes up to a day, and `fetch` is run again until all are in.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord import store
from onrecord.errors import ModelError
from onrecord.llm import faults
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import URL

if TYPE_CHECKING:
    from openai import OpenAI

_TIMEOUT = 300.0  # seconds; files of 200 MB go up and down
_OVER = frozenset({"completed", "expired", "cancelled", "failed"})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one batch; the answers, as far as there are any, are in the file."""

    batch: str
    status: str
    answers: tuple[Path, ...]

    @property
    def over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.status in _OVER


def submit(export: Path, endpoint: Endpoint) -> str | None:
    """Hands in one file of questions, unless that was done; the batch's name, or None when it was."""
    note = export.with_suffix(".batch")
    if note.exists():
        return None
    with _asked(endpoint) as client:
        uploaded = client.files.create(file=(export.name, export.read_bytes()), purpose="batch")
        batch = client.batches.create(completion_window="24h", endpoint=URL, input_file_id=uploaded.id)  # type: ignore[arg-type]  # the SDK's list of addresses
    store.write(note, batch.id)
    return str(batch.id)


def fetch(note: Path, endpoint: Endpoint) -> Fetched:
    """How a batch stands, and its answers once it is over. The note is removed when nothing more will come."""
    name = note.read_text("utf-8").strip()
    answers: list[Path] = []
    with _asked(endpoint) as client:
        batch = client.batches.retrieve(name)
        if batch.status in _OVER:
            for kind, file in (("answers", batch.output_file_id), ("errors", batch.error_file_id)):
                if file:
                    path = note.with_suffix(f".{kind}")
                    store.write_bytes(path, client.files.content(file).content)
                    answers.append(path)
    return Fetched(name, batch.status, tuple(answers))


def forget(fetched: Fetched, note: Path) -> None:
    """Removes what is beside an export once its answers are on the tape."""
    for path in (*fetched.answers, note):
        path.unlink(missing_ok=True)


@contextmanager
def _asked(endpoint: Endpoint) -> Iterator["OpenAI"]:
    """A client; what it raises becomes ours, without its texts."""
    from httpx2 import HTTPError
    from openai import DefaultHttpxClient, OpenAI, OpenAIError

    from onrecord.llm.wire import hush

    hush()
    try:
        with OpenAI(
            api_key=endpoint.api_key,
            base_url=endpoint.base_url,
            max_retries=2,
            timeout=_TIMEOUT,
            http_client=DefaultHttpxClient(follow_redirects=False),
        ) as client:
            yield client
    except (OpenAIError, HTTPError, ValueError) as error:
        ours = faults.classify(error, host=endpoint.host, deadline=_TIMEOUT)
        said = ours.final if isinstance(ours, faults.TransportFault) else ours
        raise ModelError(f"The batch could not be handed over or fetched. {said}") from None
