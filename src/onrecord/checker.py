"""Verifies drafts, in a process of its own where there can be one, so that checking and asking do not wait for each other.

All threads of a process share one interpreter: while one of them verifies, those who only have to send a question or take
in an answer stand behind it. The other process is a copy of this one, made before there is any thread. It writes nothing
but its answers, hears no signal, and ends when our end of the socket is closed, however we end. Where there is no such
process, or it is gone, drafts are verified here: a Reading does not depend on where it was made. The verifier is imported
where it is used: the other process does so while this one loads what it asks with.
"""

import contextlib
import gc
import os
import signal
import socket
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from io import BufferedRWPair
from types import TracebackType
from typing import Self

from onrecord.drafts import DraftReading
from onrecord.records import AnsweredBy, Document, Reading, Record

_AHEAD = 2
"""drafts with the other process at which it has enough to do"""


class _Request(Record):
    """What is to be verified, as a line of JSON for the other process; its answer is the Reading, as another."""

    document: Document
    draft: DraftReading
    answered_by: AnsweredBy
    model: str | None


class Checker:
    """Verifies for any number of threads; a context manager. With `apart` in another process, if one can be made.

    While this process is `idle`, which is where nobody is asked anything, it takes its share.
    """

    def __init__(self, *, apart: bool = False, idle: Callable[[], bool] = lambda: False) -> None:
        self._idle = idle
        self._computing = threading.Lock()  # where many threads compute at once, none is done sooner
        self._sending = threading.Lock()
        self._due: deque[Future[bytes]] = deque()  # answers to come, in the order in which they were asked for
        self._process: int | None = None
        self._pipe: BufferedRWPair | None = None
        if apart and threading.active_count() == 1 and (os.cpu_count() or 1) > 1:
            with contextlib.suppress(OSError):  # too many processes, or files: then it is done here
                self._process, self._pipe = _copied()
        if self._pipe is not None:
            self._taking_in = threading.Thread(target=self._take_in, args=(self._pipe,), daemon=True)
            self._taking_in.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._process is not None:
            os.kill(self._process, signal.SIGKILL)  # there is nothing that it could leave half done
            with contextlib.suppress(ChildProcessError):
                os.waitpid(self._process, 0)
            self._process = None
            self._taking_in.join()

    def verify(self, document: Document, draft: DraftReading, *, answered_by: AnsweredBy, model: str | None) -> Reading:
        """The Reading of a document, as `onrecord.verify` makes it."""
        helps = len(self._due) >= _AHEAD and self._idle() and self._computing.acquire(blocking=False)
        if not helps:
            answer = self._asked(document, draft, answered_by, model)
            if answer:
                return Reading.model_validate_json(answer)
            self._computing.acquire()
        try:
            from onrecord.verify import verify

            return verify(document, draft, answered_by=answered_by, model=model)
        finally:
            self._computing.release()

    def _asked(self, document: Document, draft: DraftReading, answered_by: AnsweredBy, model: str | None) -> bytes:
        """The line that the other process gives; empty where it gives none."""
        if self._pipe is None:
            return b""
        due: Future[bytes] = Future()
        try:
            request = _Request(document=document, draft=draft, answered_by=answered_by, model=model)
            line = request.model_dump_json().encode() + b"\n"
            with self._sending:
                if self._pipe is None:
                    return b""
                self._due.append(due)
                self._pipe.write(line)
                self._pipe.flush()
        except (OSError, ValueError):  # it is gone; or the draft holds half a surrogate pair, which UTF-8 cannot
            return b""
        return due.result().strip()

    def _take_in(self, pipe: BufferedRWPair) -> None:
        """Hands on every answer, and when no more come, an empty one to all who wait."""
        try:
            with contextlib.suppress(OSError):
                for line in pipe:
                    if line.endswith(b"\n"):
                        self._due.popleft().set_result(line)
        finally:  # nobody is left to wait
            with self._sending:
                self._pipe = None
            while self._due:
                self._due.popleft().set_result(b"")


def _copied() -> tuple[int, BufferedRWPair]:
    """A process that verifies, and our end of the socket to it. Raises OSError where there can be none."""
    ours, theirs = socket.socketpair()
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        process = os.fork()
        if process == 0:
            ours.close()
            _serve(theirs)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)
    theirs.close()
    with ours:
        return process, ours.makefile("rwb")


def _serve(theirs: socket.socket) -> None:
    """The life of the other process; whatever happens in it, it does not come back out of here."""
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):  # who reads what we print must not wait for it
            os.dup2(nowhere, stream)
        gc.freeze()  # what was there before is shared, as long as nobody touches it
        import onrecord.verify  # noqa: F401  # before it is asked for

        with theirs.makefile("rwb") as pipe:
            for line in pipe:
                pipe.write(_answer(line) + b"\n")
                pipe.flush()
    finally:
        os._exit(0)


def _answer(line: bytes) -> bytes:
    """The Reading that a request asks for; nothing where that fails, so that it fails where it can be told."""
    from onrecord.verify import verify

    try:
        asked = _Request.model_validate_json(line)
        reading = verify(asked.document, asked.draft, answered_by=asked.answered_by, model=asked.model)
        return reading.model_dump_json().encode()
    except Exception:  # noqa: BLE001  # whatever it is comes again where the draft is verified then
        return b""
