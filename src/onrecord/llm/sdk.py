"""Loads the SDKs, one thread at a time.

Their packages import each other in circles, and parts of them only when first used; where two threads begin with
different parts at once, Python lets one of them see a module that is not whole, and its import fails.
"""

import threading

_LOADING = threading.Lock()


def load_openai() -> None:
    """Imports what is used of openai, whole; the second call costs nothing. Raises ImportError."""
    with _LOADING:
        import openai.resources.chat
        import openai.types.chat  # noqa: F401  # here for its own sake


def load_instructor() -> None:
    """Imports instructor, and openai before it. Raises ImportError."""
    load_openai()
    with _LOADING:
        import instructor.core  # noqa: F401  # here for its own sake
