"""One HTTP request, from connecting to the last byte of the answer, inside a deadline of our own.

HTTP clients measure the time between two bytes, so an answer that drips never times out. Here a request is a task on an
event loop in a thread of its own, and when its time is up it is cancelled, which closes its connection and no other.
Any number of threads may send at once.
"""

import asyncio
import logging
import threading
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import CancelledError
from contextlib import aclosing, asynccontextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import URL, Json, written
from onrecord.llm.sdk import load_openai, load_resources

if TYPE_CHECKING:
    from ssl import SSLContext

    from openai import AsyncOpenAI

LARGEST_ANSWER = 16 * 2**20
"""Bytes of one answer that are read; a draft of a long article takes some 50,000."""

LARGEST_ERROR = 64 * 2**10
"""Bytes of an error's answer that are read; what says the reason stands at the beginning."""

_TO_CONNECT = 15.0  # seconds; a host that is not there should not use up the deadline of an answer
_TO_LIST = 30.0  # seconds; a list of models is not computed

_ADDRESS = URL.removeprefix("/v1")  # the version is part of the base URL

_Result = TypeVar("_Result")


class TooLarge(Exception):
    """The answer goes on past any size that an answer has."""


class Wire:
    """The connections to an endpoint; closing it ends whatever is still under way.

    As many clients of the SDK as there are requests under way at once, with a connection each: one client for all would
    look through all its connections twice a request.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint
        self._closed = False
        self._submitting = threading.Lock()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="onrecord-wire", daemon=True)
        self._thread.start()
        self._free: list[AsyncOpenAI] = []
        self._clients: list[AsyncOpenAI] = []
        self._trusted: SSLContext | None = None
        try:
            self._wait_for(self._connect())
        except BaseException:
            self._stop()
            raise

    def send(self, body: Json, deadline: float) -> bytes:
        """The body of the answer with status 200. Raises what openai, httpx and the deadline raise."""
        return self._wait_for(self._send(written(body), deadline))

    def models(self) -> tuple[str, ...]:
        """What the endpoint lists as its models; raises as `send` does."""
        return self._wait_for(self._models())

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

    async def _connect(self) -> None:
        """Has the first client ready; what all of them share takes a while to set up."""
        load_openai()
        from httpx2 import create_ssl_context

        hush()
        self._trusted = create_ssl_context()
        self._free.append(self._new_client())

    def _new_client(self) -> "AsyncOpenAI":
        from openai import AsyncOpenAI, Timeout

        from onrecord.llm.client import Client

        deadline = self._endpoint.deadline
        client = AsyncOpenAI(
            api_key=self._endpoint.api_key,
            base_url=self._endpoint.base_url,
            max_retries=0,  # retrying is the gateway's, and only the gateway's
            timeout=Timeout(deadline, connect=min(_TO_CONNECT, deadline)),
            # A redirect would take the key along.
            http_client=Client(LARGEST_ERROR, follow_redirects=False, verify=self._trusted),
        )
        self._clients.append(client)
        return client

    @asynccontextmanager
    async def _client(self) -> "AsyncIterator[AsyncOpenAI]":
        """A client that nobody else uses meanwhile; the one used last has its connection still open."""
        client = self._free.pop() if self._free else self._new_client()
        try:
            yield client
        finally:
            self._free.append(client)

    async def _models(self) -> tuple[str, ...]:
        load_resources()
        async with self._client() as client, asyncio.timeout(min(_TO_LIST, self._endpoint.deadline)):
            page = await client.models.list()
        return tuple(model.id for model in page.data or () if isinstance(model.id, str))

    async def _send(self, body: bytes, deadline: float) -> bytes:
        from httpx2 import Response

        received = bytearray()
        async with self._client() as client, asyncio.timeout(deadline):
            # The SDK's way to send what it has no parameters for: it knows only OpenAI's own settings. The answer is ours
            # to read, because it would read it to any length.
            response = await client.post(
                _ADDRESS, cast_to=Response, content=body, options={"security": {"bearer_auth": True}}, stream=True
            )
            async with aclosing(response):
                async for piece in response.aiter_bytes():
                    received += piece
                    if len(received) > LARGEST_ANSWER:
                        raise TooLarge
        return bytes(received)

    async def _end(self) -> None:
        under_way = asyncio.all_tasks() - {asyncio.current_task()}
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        for client in self._clients:
            await client.close()


def hush() -> None:
    """Stops the logs of the SDK and of HTTP, also under OPENAI_LOG=debug: they hold headers, articles and addresses.

    An address may hold a password, and a traceback the folder where onrecord is installed.
    """
    for name in ("openai", "httpx2", "httpcore2"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
