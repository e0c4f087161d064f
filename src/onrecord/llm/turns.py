"""One question is asked by one worker at a time, in this process and in any other that uses the same cache.

Whoever waits finds the answer on the tape afterwards, so nothing is paid for twice. Between processes this is a lock on
one byte of a file beside the cache, at a place given by the question's digest: the system drops it when its process
dies, however it dies, so no lock is ever stale, and nothing needs to be tidied up.
"""

import fcntl
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from onrecord.config import shown
from onrecord.errors import TapeError

_GLANCE = 0.05  # seconds between two tries for a lock; a blocking one could not be interrupted


class Turns:
    """Who is asking what; with no file, among the workers of this process only."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._changed = threading.Condition()
        self._taken: set[str] = set()

    @contextmanager
    def of(self, custom_id: str, *, sleep: Callable[[float], None]) -> Iterator[bool]:
        """Waits until nobody else asks this question; gives whether somebody did, and may have recorded an answer."""
        waited = self._take(custom_id, sleep)
        try:
            place = int(custom_id.rpartition(":")[2][:15], 16)
            while not self._lock(place):
                waited = True
                sleep(_GLANCE)
            try:
                yield waited
            finally:
                self._unlock(place)
        finally:
            with self._changed:
                self._taken.discard(custom_id)
                self._changed.notify_all()

    def _take(self, custom_id: str, sleep: Callable[[float], None]) -> bool:
        waited = False
        while True:
            with self._changed:
                if custom_id not in self._taken:
                    self._taken.add(custom_id)
                    return waited
                waited = True
                self._changed.wait(_GLANCE)
            sleep(0)  # lets a run that is to end, end

    def _lock(self, place: int) -> bool:
        """Takes the lock of this place, if it is free."""
        if self._path is None:
            return True
        try:
            with self._changed:
                if self._descriptor is None:
                    self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                    # Kept open to the end: closing any descriptor of the file would drop all our locks on it.
                    self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
                fcntl.lockf(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
        except (BlockingIOError, PermissionError):
            return False
        except OSError as error:
            raise TapeError(f"The cache beside '{shown(self._path)}' cannot be locked: {error.strerror}.") from error
        return True

    def _unlock(self, place: int) -> None:
        if self._descriptor is not None:
            fcntl.lockf(self._descriptor, fcntl.LOCK_UN, 1, place)
