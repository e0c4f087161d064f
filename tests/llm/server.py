"""A small OpenAI-compatible server on loopback: gives scripted answers in order and keeps what it was asked."""

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True)
class Reply:
    """One scripted answer, as bytes on the wire."""

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    announced: int | None = None  # Content-Length, when it is to differ from what is sent
    before: Callable[[], object] = lambda: None  # done before anything is sent


@dataclass(frozen=True)
class Request:
    """What arrived."""

    path: str
    authorization: str
    body: dict[str, Any]


def completion(content: str | None, *, finish_reason: str = "stop", refusal: str | None = None) -> Reply:
    """A completion holding what the model wrote."""
    return page(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 0,
            "model": "scripted",
            "choices": [
                {
                    "index": 0,
                    "finish_reason": finish_reason,
                    "message": {"role": "assistant", "content": content, "refusal": refusal},
                }
            ],
            "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
        }
    )


def page(body: object, *, status: int = 200, **headers: str) -> Reply:
    """An answer with this JSON body; `Retry_After="1"` gives the header Retry-After."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, json.dumps(body).encode(), named)


def error(status: int, code: str, message: str = "no", **headers: str) -> Reply:
    """An error as OpenAI writes it."""
    return page({"error": {"message": message, "type": "error", "code": code}}, status=status, **headers)


class _Server(ThreadingHTTPServer):
    daemon_threads = True  # a hanging answer does not hold up the end of a test
    request_queue_size = 128


class ScriptedServer:
    """Serves its script, one reply a request; past the end of it, HTTP 418."""

    def __init__(self, *script: Reply) -> None:
        self.requests: list[Request] = []
        self._script = list(script)
        self._server = _Server(("127.0.0.1", 0), self._handler())
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    def reply_to(self, request: Request) -> Reply:  # noqa: ARG002  # for those who answer what was asked
        """The next reply of the script."""
        return self._script.pop(0) if self._script else Reply(418)

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        scripted = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                sent = self.rfile.read(int(self.headers["Content-Length"]))
                body = json.loads(sent) if "json" in self.headers["Content-Type"] else {}
                request = Request(self.path, self.headers["Authorization"], body)
                scripted.requests.append(request)
                self._give(scripted.reply_to(request))

            def do_GET(self) -> None:
                request = Request(self.path, self.headers["Authorization"], {})
                scripted.requests.append(request)
                self._give(scripted.reply_to(request))

            def _give(self, reply: Reply) -> None:
                reply.before()
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(reply.announced or len(reply.body)))
                # A client that keeps its connection would hold the server's threads open at the end of a test.
                self.send_header("Connection", "close")
                self.close_connection = True
                try:
                    self.end_headers()
                    self.wfile.write(reply.body)
                except OSError:
                    return  # whoever asked has left

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
                pass

        return Handler
