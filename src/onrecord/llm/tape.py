"""A tape: a file of recorded exchanges, one a line, only ever added to.

It is checked line by line when it is opened: a recording that was altered is named, never skipped. Only a last line
without its line end is passed over, because that is what a run killed while writing leaves behind.
"""

import errno
import fcntl
import os
import stat
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord import store
from onrecord.config import shown
from onrecord.errors import InputError, TapeDamaged, TapeError
from onrecord.llm.exchange import BadLine, Exchange, NotJson, read_line
from onrecord.llm.miss import Traits, article_of

_LONGEST_LINE = 64 * 2**20  # bytes; far above any article with its answer


class Tape:
    """One file of exchanges, with the places where each stands; the exchanges themselves stay on disk.

    Other runs may add to the file meanwhile: `catch_up` reads what they added. Any number of threads may use a tape.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._places: dict[str, list[tuple[int, int]]] = {}  # custom_id: offset and length, in bytes
        self._about: dict[str, dict[str, None]] = {}  # article digest: custom_ids, in order
        self._read_to = 0  # bytes of the file that are known
        self._line_number = 0
        self._file: tuple[int, int] | None = (
            None  # which file that was: another one takes its name when it is rewritten
        )
        self._using = threading.RLock()

    @classmethod
    def open(cls, path: Path) -> "Tape":
        """The tape in this file; an absent file is an empty tape. Raises TapeDamaged, or TapeError if unreadable."""
        tape = cls(path)
        tape.catch_up()
        return tape

    def catch_up(self) -> None:
        """Reads what was added since it was last read. Raises as `open` does."""
        with self._using:
            try:
                status = os.stat(self.path)
                size = status.st_size
                if self._file != (status.st_dev, status.st_ino):
                    self._forget((status.st_dev, status.st_ino))
                if size == self._read_to and self._line_number:
                    return
                if size < self._read_to:
                    raise TapeDamaged(f"The tape '{shown(self.path)}' was changed while it was in use.")
                for line in _lines(self.path, self._read_to):
                    if not self._take_in(line):
                        break
            except FileNotFoundError:
                return
            except OSError as error:
                raise TapeError(f"The tape '{shown(self.path)}' cannot be read: {error.strerror}.") from error

    def find(self, custom_id: str) -> Iterator[Exchange]:
        """The exchanges of this name, the newest first."""
        with self._using:
            places = tuple(reversed(self._places.get(custom_id, ())))
        for number in range(len(places)):
            try:
                with self._using, self.path.open("rb") as file:
                    if self._file != _which(file.fileno()):
                        self.catch_up()  # it was put in order by another run, or pruned
                        places = tuple(reversed(self._places.get(custom_id, ())))
                        if number >= len(places):
                            return
                    file.seek(places[number][0])
                    exchange = read_line(file.read(places[number][1]), known=custom_id)  # checked when it was read
            except OSError as error:
                if error.errno in (errno.EMFILE, errno.ENFILE, errno.EIO, errno.ENOMEM):
                    raise TapeError(f"The tape '{shown(self.path)}' cannot be read: {error.strerror}.") from error
                raise TapeDamaged(f"The tape '{shown(self.path)}' was changed while it was in use.") from error
            except BadLine as error:
                raise TapeDamaged(f"The tape '{shown(self.path)}' was changed while it was in use.") from error
            yield exchange

    def knows(self, article: str) -> bool:
        """Whether anything is recorded of the article with this digest."""
        with self._using:
            return article in self._about

    def about(self, article: str) -> tuple[Traits, ...]:
        """What is recorded of the article with this digest."""
        with self._using:
            names = tuple(self._about.get(article, ()))
        return tuple({Traits.of(exchange): None for name in names for exchange in self.find(name)})

    def traits(self) -> Iterator[Traits]:
        """What is recorded of any article."""
        with self._using:
            articles = tuple(self._about)
        for article in articles:
            yield from self.about(article)

    def names(self) -> tuple[str, ...]:
        """The custom_ids of all exchanges, in the order in which each was first recorded."""
        with self._using:
            return tuple(self._places)

    def holds(self, custom_id: str) -> bool:
        """Whether an exchange of this name was recorded."""
        with self._using:
            return custom_id in self._places

    def append(self, exchange: Exchange) -> None:
        """Adds an exchange and has it on disk before it returns. Raises TapeError when that cannot be done."""
        line = exchange.line()
        with self._using:
            try:
                with _locked(self.path) as descriptor:
                    offset = _end(descriptor)
                    self.catch_up()  # what others added stands before it
                    _write(descriptor, line, offset)
            except OSError as error:
                raise TapeError(
                    f"An answer could not be recorded on '{shown(self.path)}': {error.strerror}."
                ) from error
            self._add(exchange, offset, len(line))
            self._read_to = offset + len(line)
            self._line_number += 1

    def append_new(self, exchange: Exchange) -> None:
        """Adds an exchange unless one of its name is there."""
        with self._using:
            if not self.holds(exchange.custom_id):
                self.append(exchange)

    def put_in_order(self) -> None:
        """Puts the lines in the order of their names: the same exchanges are the same file, however they came in."""
        with self._using:
            store.clear_away(self.path)
            offsets = [offset for name in sorted(self._places) for offset, _ in self._places[name]]
            if offsets != sorted(offsets):
                self.rewrite(self._in_order)

    def rewrite(self, lines: Callable[[], Iterable[bytes]]) -> None:
        """Puts these lines in place of all that it holds, at once. Raises InputError when that cannot be done."""
        with self._using:
            try:
                with _locked(self.path):
                    self.catch_up()
                    store.write_bytes(self.path, lines())
            except OSError as error:
                raise TapeError(f"The tape '{shown(self.path)}' cannot be rewritten: {error.strerror}.") from error
            self.catch_up()

    def _in_order(self) -> Iterator[bytes]:
        with self.path.open("rb") as file:
            for name in sorted(self._places):
                for offset, length in self._places[name]:
                    file.seek(offset)
                    yield file.read(length).rstrip(b"\n") + b"\n"

    def _forget(self, file: tuple[int, int]) -> None:
        self._file = file
        self._places, self._about, self._read_to, self._line_number = {}, {}, 0, 0

    def _take_in(self, line: bytes) -> bool:
        """Notes one more line; False for a last line that is not whole."""
        try:
            exchange = read_line(line)
        except BadLine as reason:
            if isinstance(reason, NotJson) and not line.endswith(b"\n"):
                return False
            raise TapeDamaged(
                f"Line {self._line_number + 1} of the tape '{shown(self.path)}' is damaged: {reason}."
            ) from reason
        self._add(exchange, self._read_to, len(line))
        if not line.endswith(b"\n"):
            return False  # complete but for its line end, which may be on its way: it is read again then
        self._read_to += len(line)
        self._line_number += 1
        return True

    def _add(self, exchange: Exchange, offset: int, length: int) -> None:
        places = self._places.setdefault(exchange.custom_id, [])
        if any(known == offset for known, _ in places):
            return
        places.append((offset, length))
        self._about.setdefault(article_of(exchange), {})[exchange.custom_id] = None


def _lines(path: Path, offset: int) -> Iterator[bytes]:
    """The lines from a byte offset on, with their line ends."""
    # A pipe named as a tape must not hold the run up until someone writes to it.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise InputError(f"The tape '{shown(path)}' is not a file.")
    with os.fdopen(descriptor, "rb") as file:
        file.seek(offset)
        while line := file.readline(_LONGEST_LINE):
            if len(line) == _LONGEST_LINE:
                raise TapeDamaged(
                    f"The tape '{shown(path)}' is damaged: it holds a line that is too long for an exchange."
                )
            yield line


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NONBLOCK | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _is_in_place(descriptor, path):
                yield descriptor
                return
        finally:
            os.close(descriptor)


def _is_in_place(descriptor: int, path: Path) -> bool:
    """Whether the file still has its name: another run may have rewritten the tape while we waited for the lock."""
    try:
        return os.path.samestat(os.fstat(descriptor), os.stat(path))
    except FileNotFoundError:
        return False


def _which(descriptor: int) -> tuple[int, int]:
    status = os.fstat(descriptor)
    return status.st_dev, status.st_ino


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
