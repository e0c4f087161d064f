"""One gate for all workers: how many requests are under way, and when the next one may start.

Where an endpoint asks for a pause, nobody starts before it is over. Where it complains of too many requests, starts are
spaced out at the rate it has been seen to bear, and drawn together again with every answer that comes.
"""

import random
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from onrecord.crew import Stop, Stopped

_SEEN = 10.0  # seconds over which the rate of answers is measured
_LOWEST_RATE = 0.2  # starts a second; below that a run would seem to hang
_HIGHEST_RATE = 200.0  # above that starts are not spaced out at all
_SLOWER, _FASTER = 0.7, 1.02
_SPREAD = 0.5  # seconds over which workers start again after a pause
_GLANCE = 0.5  # seconds between two looks at the wish to end, while there is no place


class Clock(Protocol):
    """Time as the gateway sees it, so that tests need not wait."""

    def now(self) -> float:
        """Seconds from some fixed moment."""

    def sleep(self, seconds: float) -> None:
        """Waits, and raises Stopped when the run is to end."""


class WallClock:
    """Real time; a wait ends early when the run is to end."""

    def __init__(self, stop: Stop) -> None:
        self._stop = stop

    def now(self) -> float:
        """Seconds from some fixed moment."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Waits, and raises Stopped when the run is to end."""
        if self._stop.sleep(seconds):
            raise Stopped


class Gate:
    """Lets `width` requests be under way at once, and none start while the endpoint wants a pause."""

    def __init__(self, width: int, clock: Clock) -> None:
        self._clock = clock
        self._places = threading.Semaphore(width)
        self._lock = threading.Lock()
        self._held_until = 0.0
        self._rate: float | None = None  # starts a second; None: as they come
        self._next_start = 0.0
        self._slowed_at = clock.now()
        self._answers: deque[float] = deque(maxlen=2_000)

    @contextmanager
    def through(self) -> Iterator[float]:
        """Waits for a place and for the moment to start; gives that moment, and keeps the place until the end."""
        while not self._places.acquire(timeout=_GLANCE):
            self._clock.sleep(0)
        try:
            yield self._started()
        finally:
            self._places.release()

    def hold(self, seconds: float) -> None:
        """Nobody starts for this long."""
        with self._lock:
            self._held_until = max(self._held_until, self._clock.now() + seconds)

    def slow_down(self, *, started: float) -> None:
        """The endpoint found the request that started then to be one too many."""
        with self._lock:
            if started < self._slowed_at:
                return  # it was sent before we slowed down last: the same complaint
            now = self._clock.now()
            rate = self._rate or self._seen_rate(now)
            self._rate = max(_LOWEST_RATE, rate * _SLOWER)
            self._slowed_at = now

    def answered(self) -> None:
        """The endpoint has answered a request."""
        with self._lock:
            self._answers.append(self._clock.now())
            if self._rate is not None:
                self._rate *= _FASTER
                if self._rate > _HIGHEST_RATE:
                    self._rate = None

    def _seen_rate(self, now: float) -> float:
        recent = [moment for moment in self._answers if moment > now - _SEEN]
        return len(recent) / max(1.0, now - recent[0]) if recent else 1.0

    def _started(self) -> float:
        start = None
        while True:
            with self._lock:
                now = self._clock.now()
                if start is None or start < self._held_until:
                    start = max(now, self._next_start)
                    if self._held_until > now:
                        start = max(start, self._held_until + random.uniform(0, _SPREAD))  # noqa: S311  # no secret
                    self._next_start = start + (1 / self._rate if self._rate else 0.0)
                if start <= now:
                    return now
            self._clock.sleep(start - now)
