"""The way to the model: sends a request body until there is a completion, or says why there is none.

This is the only place that retries, and it retries only what may be gone at the next try. Answers that do not fit the
schema are not its business.
"""

import random
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from onrecord.errors import ArticleFailed, ModelError
from onrecord.llm import faults
from onrecord.llm.answers import has_choice
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import Json, loads
from onrecord.records import canonical_json

if TYPE_CHECKING:
    from tenacity import RetryCallState

    from onrecord.llm.wire import Wire

_TRIES = 6
_LONGEST_PAUSE = 30.0  # seconds, where the endpoint names none
_SHORTEST_KEY = 8  # below that, a key is a placeholder and may well be a word of an answer


class Gateway:
    """An endpoint being asked; a context manager. Nothing is imported or opened before the first question."""

    def __init__(self, endpoint: Endpoint, *, sleep: Callable[[float], None] = time.sleep) -> None:
        self.endpoint = endpoint
        self._sleep = sleep
        self._wire: Wire | None = None
        self._opening = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends what is under way; the gateway can be used again."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None

    def ask(self, body: Json) -> Json:
        """The completion for this request body.

        Raises ModelError when the endpoint is of no use to anyone, ArticleFailed when it is to this one request.
        """
        from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, stop_before_delay

        retrying = Retrying(
            retry=retry_if_exception_type(faults.TransportFault),
            stop=stop_after_attempt(_TRIES) | stop_before_delay(self.endpoint.patience),
            wait=_pause,
            sleep=self._sleep,
            reraise=True,
        )
        try:
            return retrying(self._try_once, body)
        except faults.TransportFault as fault:
            # Not "from" anything: the texts of the SDK's errors may hold the key.
            raise fault.final from None

    def _try_once(self, body: Json) -> Json:
        completion = _completion(self._send(body))
        key = self.endpoint.api_key
        if len(key) >= _SHORTEST_KEY and key in canonical_json(completion):
            raise ModelError(f"{self.endpoint.host} repeats the key in its answers; nothing was recorded.")
        return completion

    def _send(self, body: Json) -> bytes:
        from concurrent.futures import CancelledError

        from httpx2 import HTTPError
        from openai import OpenAIError

        from onrecord.llm.wire import TooLarge

        wire = self._open()
        try:
            return wire.send(body)
        except CancelledError:
            raise ModelError(f"The run was ended before {self.endpoint.host} had answered.") from None
        except TooLarge:
            raise ArticleFailed(f"{self.endpoint.host} sent more than an answer can hold.") from None
        except (OpenAIError, HTTPError, OSError) as error:  # a passed deadline is a TimeoutError, which is an OSError
            raise faults.classify(error, host=self.endpoint.host, deadline=self.endpoint.deadline) from None

    def _open(self) -> "Wire":
        from onrecord.llm.wire import Wire

        with self._opening:
            if self._wire is None:
                try:
                    self._wire = Wire(self.endpoint)
                except (ImportError, OSError, ValueError):  # a proxy or a certificate file that cannot be used
                    message = (
                        f"No connection to {self.endpoint.host} can be set up; check HTTPS_PROXY and SSL_CERT_FILE."
                    )
                    raise ModelError(message) from None
            return self._wire


def _completion(answer: bytes) -> Json:
    """The completion in the body of an answer. Raises TransportFault when it holds none."""
    try:
        completion = loads(answer)
    except ValueError:
        raise faults.broken("is broken: not JSON, or not all of it") from None
    if not isinstance(completion, dict) or not has_choice(completion):
        raise faults.broken("holds no message")
    return completion


def _pause(state: "RetryCallState") -> float:
    """Seconds before the next try: what the endpoint asks for and a little more, else a full-jitter pause."""
    fault = state.outcome.exception() if state.outcome else None
    if isinstance(fault, faults.TransportFault) and fault.retry_after is not None:
        return fault.retry_after + random.uniform(0, 0.5)  # noqa: S311  # spreads requests, guards nothing
    return random.uniform(0, min(_LONGEST_PAUSE, 2.0 ** (state.attempt_number - 1)))  # noqa: S311
