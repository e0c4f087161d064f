"""Loads the SDKs, one thread at a time, and no more of them than is used.

Their packages import each other in circles, and parts of them only when first used; where two threads begin with
different parts at once, Python lets one of them see a module that is not whole, and its import fails.
"""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from onrecord.collector import paused

_LOADING = threading.Lock()
_LOADED: set[str] = set()


def load_openai() -> None:
    """Imports the SDK's client, whole; the second call costs nothing. Raises ImportError."""
    with _loading("openai") as first:
        if first:
            import openai  # noqa: F401  # here for its own sake


def load_resources() -> None:
    """Imports what the client reaches only when asked for: lists of models, files, batches. Raises ImportError."""
    load_openai()
    with _loading("resources") as first:
        if first:
            import openai.resources.chat
            import openai.types.chat  # noqa: F401  # here for its own sake


def load_instructor() -> None:
    """Imports instructor, and what it uses of openai before it. Raises ImportError."""
    load_resources()
    with _loading("instructor") as first:
        if first:
            import instructor.core  # noqa: F401  # here for its own sake


@contextmanager
def _loading(name: str) -> Iterator[bool]:
    """Gives whether this is still to be loaded; while it is, nobody else loads anything.

    Half a million objects come into being that all stay. Python is not to look through them for what could go: not
    while they come, which is a fifth of the time, and not afterwards.
    """
    if name in _LOADED:
        yield False
        return
    with _LOADING:
        with paused():
            yield name not in _LOADED
        if name not in _LOADED:
            _LOADED.add(name)
            gc.freeze()
