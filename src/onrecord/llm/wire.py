"""One HTTP request, from connecting to the last byte of the answer, inside a deadline of our own.

HTTP clients measure the time between two bytes, so an answer that drips never times out. Here a request is a task on an
event loop in a thread of its own, and when its time is up it is cancelled, which closes its connection and no other.
Any number of threads may send at once. The body goes as it is, so no SDK is needed: loading one takes a second, and it
takes as long over each request as all the rest of it.
"""

import asyncio
import os
import threading
from collections.abc import Coroutine, Iterator
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord import __version__
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.faults import Refused
from onrecord.llm.sdk import hush

if TYPE_CHECKING:
    from httpx2 import AsyncClient

LARGEST_ANSWER = 16 * 2**20
"""Bytes of one answer that are read; a draft of a long article takes some 50,000."""

LARGEST_ERROR = 64 * 2**10
"""Bytes of an error's answer that are read; what says the reason stands at the beginning."""

_TO_CONNECT = 15.0  # seconds; a host that is not there should not use up the deadline of an answer
_TO_LIST = 30.0  # seconds; a list of models is not computed

_Result = TypeVar("_Result")


class TooLarge(Exception):
    """The answer goes on past any size that an answer has."""


class Wire:
    """The connection to an endpoint; closing it ends whatever is still under way."""

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._closed = False
        self._submitting = threading.Lock()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="onrecord-wire", daemon=True)
        self._thread.start()
        try:
            self._client = self._wait_for(self._connect())
        except BaseException:
            self._stop()
            raise

    def send(self, body: bytes, deadline: float) -> bytes:
        """The answer to this JSON. Raises Refused, TooLarge, and what httpx and the deadline raise."""
        return self._wait_for(self._sent("POST", "/chat/completions", deadline, body))

    def models(self) -> bytes:
        """What the endpoint says its models are, in JSON; raises as `send` does."""
        return self._wait_for(self._sent("GET", "/models", min(_TO_LIST, self._endpoint.deadline)))

    def close(self) -> None:
        """Ends what is under way and frees the connections."""
        with self._submitting:
            self._closed = True
            ending = asyncio.run_coroutine_threadsafe(self._end(), self._loop)
        ending.result()
        self._stop()

    def _stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _wait_for(self, work: Coroutine[Any, Any, _Result]) -> _Result:
        with self._submitting:
            if self._closed:
                work.close()
                raise CancelledError
            under_way = asyncio.run_coroutine_threadsafe(work, self._loop)
        return under_way.result()

    async def _connect(self) -> "AsyncClient":
        from httpx2 import AsyncClient, Limits, Timeout

        hush()
        deadline = self._endpoint.deadline
        return AsyncClient(
            headers=dict(headers(self._endpoint)),
            timeout=Timeout(deadline, connect=min(_TO_CONNECT, deadline)),
            limits=Limits(max_connections=None),  # how many there are is the gate's to say
            follow_redirects=False,  # a redirect would take the key along
        )

    async def _sent(self, method: str, path: str, deadline: float, body: bytes | None = None) -> bytes:
        address = self._endpoint.base_url.rstrip("/") + path
        received = bytearray()
        async with (
            asyncio.timeout(deadline),
            self._client.stream(method, address, content=body) as response,
        ):
            most = LARGEST_ANSWER if response.is_success else LARGEST_ERROR
            async for piece in response.aiter_bytes():
                received += piece
                if len(received) > most:
                    break
        if not response.is_success:
            raise Refused(response.status_code, response.headers, bytes(received[:most]))
        if len(received) > most:
            raise TooLarge
        return bytes(received)

    async def _end(self) -> None:
        under_way = asyncio.all_tasks() - {asyncio.current_task()}
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await self._client.aclose()


def headers(endpoint: Endpoint) -> Iterator[tuple[str, str]]:
    """What every request says of itself beside its body."""
    yield "Authorization", f"Bearer {endpoint.api_key}"
    yield "Content-Type", "application/json"
    yield "User-Agent", f"onrecord/{__version__}"
    # As OpenAI's SDK has them: who pays, where a key belongs to several.
    for name, variable in (("OpenAI-Organization", "OPENAI_ORG_ID"), ("OpenAI-Project", "OPENAI_PROJECT_ID")):
        if value := os.environ.get(variable, "").strip():
            yield name, value
