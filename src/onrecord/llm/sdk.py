"""Loads the SDKs, one thread at a time, and keeps them quiet. Most runs need none: only re-asks and the Batch API do.

Their packages import each other in circles, and parts of them only when first used; where two threads begin with
different parts at once, Python lets one of them see a module that is not whole, and its import fails.
"""

import logging
import threading

_LOADING = threading.Lock()


def load_openai() -> None:
    """Imports what is used of openai, whole; the second call costs nothing. Raises ImportError."""
    with _LOADING:
        import openai.resources.chat
        import openai.types.chat  # noqa: F401  # here for its own sake

        hush()


def load_instructor() -> None:
    """Imports instructor, and openai before it. Raises ImportError."""
    load_openai()
    with _LOADING:
        import instructor.core  # noqa: F401  # here for its own sake


def hush() -> None:
    """Stops the logs of the SDK and of HTTP, also under OPENAI_LOG=debug: they hold headers, articles and addresses.

    An address may hold a password, and a traceback the folder where onrecord is installed.
    """
    for name in ("openai", "httpx2", "httpcore2"):
        log = logging.getLogger(name)
        log.setLevel(logging.CRITICAL + 1)
        log.disabled = True  # the SDK sets the level anew when it is loaded, while others are sending
