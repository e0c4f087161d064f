"""A tape: a file of recorded exchanges, one a line, only ever added to.

It is checked line by line when it is opened: a recording that was altered is named, never skipped. Only a last line
without its line end is passed over, because that is what a run killed while writing leaves behind.
"""

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import InputError, TapeDamaged, TapeError
from onrecord.llm.exchange import BadLine, Exchange, NotJson, read_line
from onrecord.llm.miss import Traits

_LONGEST_LINE = 64 * 2**20  # bytes; far above any article with its answer


@dataclass(frozen=True, slots=True)
class Tape:
    """One file of exchanges, with the places where each stands; the exchanges themselves stay on disk."""

    path: Path
    _places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)  # custom_id: offset and length, in bytes
    _traits: dict[str, dict[Traits, None]] = field(default_factory=dict)  # article digest: a set that keeps its order

    @classmethod
    def open(cls, path: Path) -> "Tape":
        """The tape in this file; an absent file is an empty tape. Raises TapeDamaged, or TapeError if unreadable."""
        tape = cls(path)
        try:
            for number, offset, line in _lines(path):
                try:
                    tape._add(read_line(line), offset, len(line))
                except BadLine as reason:
                    if isinstance(reason, NotJson) and not line.endswith(b"\n"):
                        break
                    raise TapeDamaged(f"Line {number} of the tape '{path}' is damaged: {reason}.") from reason
        except FileNotFoundError:
            pass
        except OSError as error:
            raise TapeError(f"The tape '{path}' cannot be read: {error.strerror}.") from error
        return tape

    def find(self, custom_id: str) -> Iterator[Exchange]:
        """The exchanges of this name, the newest first."""
        for offset, length in reversed(self._places.get(custom_id, ())):
            try:
                with self.path.open("rb") as file:
                    file.seek(offset)
                    exchange = read_line(file.read(length))
            except (OSError, BadLine) as error:
                raise TapeDamaged(f"The tape '{self.path}' was changed while it was in use.") from error
            if exchange.custom_id != custom_id:
                raise TapeDamaged(f"The tape '{self.path}' was changed while it was in use.")
            yield exchange

    def about(self, article: str) -> tuple[Traits, ...]:
        """What is recorded of the article with this digest."""
        return tuple(self._traits.get(article, ()))

    def traits(self) -> Iterator[Traits]:
        """What is recorded of any article."""
        for traits in self._traits.values():
            yield from traits

    def holds(self, custom_id: str) -> bool:
        """Whether an exchange of this name was recorded."""
        return custom_id in self._places

    def append(self, exchange: Exchange) -> None:
        """Adds an exchange and has it on disk before it returns. Raises TapeError when that cannot be done."""
        line = exchange.line()
        try:
            with _locked(self.path) as descriptor:
                offset = _end(descriptor)
                _write(descriptor, line, offset)
        except OSError as error:
            raise TapeError(f"An answer could not be recorded on '{self.path}': {error.strerror}.") from error
        self._add(exchange, offset, len(line))

    def _add(self, exchange: Exchange, offset: int, length: int) -> None:
        self._places.setdefault(exchange.custom_id, []).append((offset, length))
        traits = Traits.of(exchange)
        self._traits.setdefault(traits.article, {})[traits] = None


def _lines(path: Path) -> Iterator[tuple[int, int, bytes]]:
    """Line numbers from 1, byte offsets and lines with their line ends."""
    # A pipe named as a tape must not hold the run up until someone writes to it.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise InputError(f"The tape '{path}' is not a file.")
    with os.fdopen(descriptor, "rb") as file:
        offset, number = 0, 0
        while line := file.readline(_LONGEST_LINE):
            number += 1
            if len(line) == _LONGEST_LINE:
                raise TapeDamaged(f"Line {number} of the tape '{path}' is damaged: it is too long for an exchange.")
            yield number, offset, line
            offset += len(line)


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NONBLOCK, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def _end(descriptor: int) -> int:
    """Where the next line goes, after making the tape end with a line end: a torn last line is cut off."""
    size = os.fstat(descriptor).st_size
    if size == 0 or os.pread(descriptor, 1, size - 1) == b"\n":
        return size
    start = _last_line(descriptor, size)
    try:
        read_line(os.pread(descriptor, size - start, start))
    except NotJson:
        os.ftruncate(descriptor, start)
        return start
    except BadLine:
        pass  # not ours to cut off; the next run that opens the tape names it
    _write(descriptor, b"\n", size)  # all of it is there but the line end
    return size + 1


def _last_line(descriptor: int, size: int) -> int:
    """Where the last line begins."""
    step = 65_536
    for end in range(size, 0, -step):
        start = max(0, end - step)
        found = os.pread(descriptor, end - start, start).rfind(b"\n")
        if found >= 0:
            return start + found + 1
    return 0


def _write(descriptor: int, data: bytes, offset: int) -> None:
    """All of it or, when the disk is full, none."""
    try:
        written = 0
        while written < len(data):
            written += os.write(descriptor, data[written:])
        os.fsync(descriptor)
    except OSError:
        os.ftruncate(descriptor, offset)
        raise
