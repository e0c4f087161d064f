"""Questions in bulk: what is not on the tape goes into files of OpenAI's Batch format, and what comes back onto the tape.

A copy of each file is kept beside the cache until all of it is answered, because the lines that come back name their
question and do not repeat it. An answer that does not fit the schema is asked again in the next round, as a run would.
"""

import hashlib
import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from onrecord import store
from onrecord.errors import Deferred, InputError
from onrecord.llm.answers import has_choice
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import METHOD, URL, BadLine, Exchange, Json, loads, read_line
from onrecord.llm.refusals import Refusals
from onrecord.llm.tape import Tape

MOST_LINES = 50_000
MOST_BYTES = 200_000_000
_LONGEST_LINE = 64 * 2**20


LATER = "Its question is among those to be asked in bulk."


class Collector:
    """Stands in for a gateway: notes every question that would have been sent, and answers none."""

    def __init__(self, endpoint: Endpoint, *, asks_afresh: bool = False, refusals: Refusals | None = None) -> None:
        self.endpoint = endpoint
        self._refusals = refusals
        self.asks_afresh = asks_afresh  # else rounds in bulk would never come to an end
        self.requests: dict[str, bytes] = {}
        self.asked = 0  # times, the same question counted each time
        self._lock = threading.Lock()

    def now(self) -> float:
        """Always the same moment: nothing is waited for."""
        return 0.0

    def sleep(self, seconds: float) -> None:
        """Waits for nothing."""

    def ask(self, body: Json, *, until: float | None = None, purpose: str = "", name: str = "") -> Json:  # noqa: ARG002
        """Notes the question. Raises Deferred, or what it was refused with for good in an earlier round."""
        refused = self._refusals.failure(name) if self._refusals else None
        if refused is not None:
            raise refused
        record = {"custom_id": name, "method": METHOD, "url": URL, "body": body}
        with self._lock:
            self.asked += 1
            self.requests[name] = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode() + b"\n"
        raise Deferred(LATER)


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of questions that was exported, and what became of them."""

    path: Path
    asked: int
    answered: int
    refused: int
    """for good"""

    @property
    def missing(self) -> int:
        """How many are still to be answered."""
        return self.asked - self.answered - self.refused


@dataclass(slots=True)
class Imported:
    """What became of the lines of a file of answers."""

    recorded: int = 0
    known: int = 0
    failed: int = 0
    strange: int = 0


def split(
    requests: Sequence[bytes], *, most_lines: int = MOST_LINES, most_bytes: int = MOST_BYTES
) -> Iterator[list[bytes]]:
    """The lines in files that a batch endpoint takes."""
    part: list[bytes] = []
    size = 0
    for line in requests:
        if part and (len(part) == most_lines or size + len(line) > most_bytes):
            yield part
            part, size = [], 0
        part.append(line)
        size += len(line)
    if part:
        yield part


def export(requests: Sequence[bytes], output: Path, *, kept_in: Path, **limits: int) -> list[Path]:
    """Writes the questions to the output, and where that is too large to further files beside it."""
    written = []
    for number, part in enumerate(split(requests, **limits), start=1):
        path = output if number == 1 else output.with_name(f"{output.stem}-{number}{output.suffix}")
        data = b"".join(part)
        kept_in.mkdir(mode=0o700, parents=True, exist_ok=True)
        store.write_bytes(kept_in / f"{hashlib.sha256(data).hexdigest()[:16]}.jsonl", data)
        store.write_bytes(path, data)
        written.append(path)
    return written


def kept(folder: Path, tape: Tape) -> list[Kept]:
    """The exports that are remembered, sorted by name."""
    found, refusals = [], Refusals.kept_in(folder)
    for path in sorted(folder.glob("*.jsonl")):
        names = list(_requests(path))
        waiting = [name for name in names if not tape.holds(name)]
        refused = sum(refusals.failure(name) is not None for name in waiting)
        found.append(Kept(path, len(names), len(names) - len(waiting), refused))
    return found


def forget_answered(folder: Path, tape: Tape) -> None:
    """Removes the copies of those exports of which nothing is missing."""
    for export_ in kept(folder, tape):
        if not export_.missing:
            export_.path.unlink(missing_ok=True)


def take_in(answers: Path, *, kept_in: Path, tape: Tape) -> Imported:
    """Records the answers in a file. Lines that failed, or that answer nothing we asked, are counted.

    What failed is noted as well, so that it is not asked for ever.
    """
    asked = {name: body for path in sorted(kept_in.glob("*.jsonl")) for name, body in _requests(path).items()}
    outcome, refusals = Imported(), Refusals.kept_in(kept_in)
    failed: dict[str, Json] = {}  # a line that is there twice is one round
    for line in _lines(answers):
        exchange = _answered(line, asked)
        if exchange is None:
            outcome.strange += 1
        elif isinstance(exchange, Exchange) and tape.holds(exchange.custom_id):
            outcome.known += 1
        elif isinstance(exchange, Exchange):
            tape.append_new(exchange)
            outcome.recorded += 1
        else:
            outcome.failed += 1
            failed[str(exchange["custom_id"])] = exchange
    for name, said in failed.items():
        refusals.note(name, asked[name], said)
    if failed:
        refusals.save()
    return outcome


def _answered(line: bytes, asked: dict[str, Json]) -> Exchange | Json | None:
    """The exchange that a line of answers completes; the line itself where it says why not; None for a strange one."""
    try:
        said = loads(line)
    except ValueError:
        return None
    match said:
        case {"custom_id": str(name), "response": {"status_code": 200, "body": dict(completion)} as response} if (
            name in asked and has_choice(completion)
        ):
            number = response.get("request_id")
            made = Exchange(name, asked[name], completion, number if isinstance(number, str) else None)
            with suppress(BadLine):
                return read_line(made.line())
        case {"custom_id": str(name)} if name in asked:
            return cast(Json, said)
    return None


def _requests(path: Path) -> dict[str, Json]:
    """The bodies of the questions in a file we wrote, by name."""
    try:
        lines = [loads(line) for line in path.read_bytes().splitlines()]
        return {str(line["custom_id"]): line["body"] for line in lines}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(f"The export '{path.name}' kept beside the cache cannot be read; export again.") from error


def _lines(path: Path) -> Iterator[bytes]:
    try:
        store.check_is_file(path)
        with path.open("rb") as file:
            while line := file.readline(_LONGEST_LINE):
                if line.strip():
                    yield line
    except OSError as fault:
        raise InputError(f"Cannot read '{path}' ({fault.strerror}).") from fault
