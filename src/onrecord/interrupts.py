"""What happens on Ctrl-C and on being told to end: the first time gently, the second time at once.

Outside of `gently`, an interruption ends the program where it stands; files are written so that this does no harm.
Within it, the Stop is told, what is under way gets its grace time, and what is answered is kept.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from onrecord.crew import Stop, Stopped

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_ENDING = b"\nonrecord: ending; what is under way is waited for up to %d seconds. Interrupt again to leave at once.\n"


class Interrupted(SystemExit):
    """The user, or the system, wants us to stop. Not a KeyboardInterrupt, which the framework would turn into exit 1."""


class _State:
    stop: Stop | None = None
    signalled: int | None = None


def install() -> None:
    """Takes over the signals; to be called before anything slow is imported."""
    for number in _SIGNALS:
        signal.signal(number, _interrupted)


@contextmanager
def gently(stop: Stop) -> Iterator[None]:
    """Within this, an interruption is a wish told to the Stop. Raises Interrupted when the work ended because of it."""
    _State.stop = stop
    try:
        yield
    except Stopped:
        raise Interrupted(128 + (_State.signalled or signal.SIGINT)) from None
    finally:
        _State.stop = None
    if _State.signalled is not None:
        raise Interrupted(128 + _State.signalled)


def _interrupted(number: int, _frame: FrameType | None) -> None:
    if _State.signalled is not None:
        os._exit(128 + number)
    _State.signalled = number
    if _State.stop is None:
        raise Interrupted(128 + number)
    _State.stop.wish()
    try:
        os.write(2, _ENDING % _State.stop.grace)
    except OSError:
        return  # nobody reads our messages any more
