"""One HTTP request, from connecting to the last byte of the answer, inside a deadline of our own.

HTTP clients measure the time between two bytes, so an answer that drips never times out. Here a request is a task on an
event loop in a thread of its own, and when its time is up it is cancelled, which closes its connection and no other.
Any number of threads may send at once.
"""

import asyncio
import logging
import threading
from collections.abc import Coroutine
from concurrent.futures import CancelledError
from typing import TYPE_CHECKING, Any, TypeVar

from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import Json
from onrecord.llm.sdk import load_openai

if TYPE_CHECKING:
    from openai import AsyncOpenAI

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

    def send(self, body: Json, deadline: float) -> bytes:
        """The body of the answer with status 200. Raises what openai, httpx and the deadline raise."""
        return self._wait_for(self._send(body, deadline))

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

    async def _connect(self) -> "AsyncOpenAI":
        load_openai()
        from openai import AsyncOpenAI, Timeout

        from onrecord.llm.client import Client

        hush()
        deadline = self._endpoint.deadline
        return AsyncOpenAI(
            api_key=self._endpoint.api_key,
            base_url=self._endpoint.base_url,
            max_retries=0,  # retrying is the gateway's, and only the gateway's
            timeout=Timeout(deadline, connect=min(_TO_CONNECT, deadline)),
            http_client=Client(LARGEST_ERROR, follow_redirects=False),  # a redirect would take the key along
        )

    async def _models(self) -> tuple[str, ...]:
        async with asyncio.timeout(min(_TO_LIST, self._endpoint.deadline)):
            page = await self._client.models.list()
        return tuple(model.id for model in page.data or () if isinstance(model.id, str))

    async def _send(self, body: Json, deadline: float) -> bytes:
        create = self._client.chat.completions.with_streaming_response.create
        received = bytearray()
        async with (
            asyncio.timeout(deadline),
            # All of it goes as it is: the SDK knows only OpenAI's own settings, and takes its time over each message.
            create(model=str(body["model"]), messages=[], extra_body=body) as response,
        ):
            async for piece in response.iter_bytes():
                received += piece
                if len(received) > LARGEST_ANSWER:
                    raise TooLarge
        return bytes(received)

    async def _end(self) -> None:
        under_way = asyncio.all_tasks() - {asyncio.current_task()}
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await self._client.close()


def hush() -> None:
    """Stops the logs of the SDK and of HTTP, also under OPENAI_LOG=debug: they hold headers, articles and addresses.

    An address may hold a password, and a traceback the folder where onrecord is installed.
    """
    for name in ("openai", "httpx2", "httpcore2"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
