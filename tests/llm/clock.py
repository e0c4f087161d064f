"""A clock that goes on by itself and jumps ahead where somebody would wait."""

import time


class FastClock:
    """Real time, plus every pause that was asked for; the pauses are noted and not made."""

    def __init__(self, pauses: list[float] | None = None) -> None:
        self.pauses = pauses if pauses is not None else []
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds from some fixed moment."""
        return time.monotonic() + self._ahead

    def sleep(self, seconds: float) -> None:
        """Jumps ahead."""
        if seconds > 0:
            self.pauses.append(seconds)
            self._ahead += seconds
