"""The HTTP client given to the SDK: as the SDK's own, but of an answer that says what is wrong only the beginning is read.

The SDK reads such an answer to its end, however long that is. Importing this imports the SDK.
"""

from typing import Any

from httpx2 import Request, Response
from openai import DefaultAsyncHttpxClient

_ABOUT_THE_BODY = {"content-encoding", "content-length", "transfer-encoding"}


class Client(DefaultAsyncHttpxClient):
    """Reads at most `largest_error` bytes of an answer whose status is no success."""

    def __init__(self, largest_error: int, **options: Any) -> None:
        super().__init__(**options)
        self._largest_error = largest_error

    async def send(self, request: Request, *, stream: bool = False, **options: Any) -> Response:
        """The answer to a request; that of an error is whole, or its beginning."""
        response = await super().send(request, stream=True, **options)
        if response.is_success:
            if not stream:
                await response.aread()
            return response
        received = bytearray()
        try:
            async for piece in response.aiter_bytes():
                received += piece
                if len(received) >= self._largest_error:
                    break
        finally:
            await response.aclose()
        headers = [(name, value) for name, value in response.headers.multi_items() if name not in _ABOUT_THE_BODY]
        return Response(
            response.status_code, headers=headers, content=bytes(received[: self._largest_error]), request=request
        )
