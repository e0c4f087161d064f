"""What the gateway tries again, what it gives up on, and how long it waits; all over real HTTP."""

import asyncio
import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from onrecord.errors import ArticleFailed, ModelError, OnrecordError, TooLong
from onrecord.llm.client import Client
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import Json
from onrecord.llm.gateway import Gateway
from onrecord.llm.wire import LARGEST_ANSWER, LARGEST_ERROR

from .clock import FastClock
from .greetings import FITS, asking
from .server import Reply, ScriptedServer, completion, error, page

GOOD = completion(FITS)


@contextmanager
def gateway_to(
    base_url: str, *, deadline: float = 5.0, patience: float = 900.0, jobs: int = 1
) -> Iterator[tuple[Gateway, list[float]]]:
    """A gateway and the pauses it made, none of which it really made."""
    pauses: list[float] = []
    endpoint = Endpoint("model-a", base_url=base_url, deadline=deadline, patience=patience)
    with Gateway(endpoint, jobs=jobs, clock=FastClock(pauses)) as gateway:
        yield gateway, pauses


def words(answered: Json) -> object:
    match answered:
        case {"choices": [{"message": {"content": content}}]}:
            return content
    return None


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(error(429, "rate_limit_exceeded"), id="429"),
        pytest.param(error(500, "server_error"), id="500"),
        pytest.param(error(503, "overloaded"), id="503"),
        pytest.param(error(408, "timeout"), id="408"),
        pytest.param(Reply(200, GOOD.body, announced=len(GOOD.body) + 40), id="body cut by the connection"),
        pytest.param(Reply(200, GOOD.body[:60]), id="JSON cut"),
        pytest.param(Reply(200, b""), id="empty"),
        pytest.param(Reply(200, b"<html>Please log in"), id="a web page"),
        pytest.param(Reply(200, b'{"choices":[{"message":{"content":"\xff"}}]}'), id="not UTF-8"),
        pytest.param(page(None), id="null"),
        pytest.param(page({"error": {"message": "busy"}}), id="an error with status 200"),
        pytest.param(page({"choices": []}), id="no choice"),
    ],
)
def test_what_may_pass_is_tried_again(fault: Reply) -> None:
    with ScriptedServer(fault, GOOD) as server, gateway_to(server.base_url) as (gateway, pauses):
        assert words(gateway.ask(asking().body())) == FITS
    assert len(server.requests) == 2
    assert len(pauses) == 1
    assert 0 <= pauses[0] <= 1


@pytest.mark.parametrize(
    ("reply", "ends", "said"),
    [
        pytest.param(error(401, "invalid_api_key"), ModelError, "does not accept the key", id="401"),
        pytest.param(error(403, "forbidden"), ModelError, "does not accept the key", id="403"),
        pytest.param(error(404, "model_not_found"), ModelError, "does not know this model", id="404"),
        pytest.param(error(429, "insufficient_quota"), ModelError, "quota", id="no quota"),
        pytest.param(Reply(307, headers={"Location": "/elsewhere"}), ModelError, "elsewhere", id="redirect"),
        pytest.param(error(400, "context_length_exceeded"), TooLong, "too long", id="too long"),
        pytest.param(Reply(200, b" " * (LARGEST_ANSWER + 1)), ArticleFailed, "more than an answer", id="endless"),
    ],
)
def test_what_stays_is_not_tried_again(reply: Reply, ends: type[OnrecordError], said: str) -> None:
    with (
        ScriptedServer(reply, GOOD) as server,
        gateway_to(server.base_url) as (gateway, pauses),
        pytest.raises(ends, match=said),
    ):
        gateway.ask(asking().body())
    assert len(server.requests) == 1
    assert pauses == []


@pytest.mark.parametrize(
    ("fault", "ends"),
    [
        pytest.param(error(500, "server_error"), ArticleFailed, id="500"),
        pytest.param(Reply(200, b"{"), ArticleFailed, id="broken"),
    ],
)
def test_what_does_not_pass_is_given_up(fault: Reply, ends: type[OnrecordError]) -> None:
    with (
        ScriptedServer(*[fault] * 10) as server,
        gateway_to(server.base_url) as (gateway, _),
        pytest.raises(ends) as caught,
    ):
        gateway.ask(asking().body())
    assert len(server.requests) == 6
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("headers", "least"),
    [
        pytest.param({"Retry_After": "7"}, 7.0, id="seconds"),
        pytest.param({"Retry_After": "0"}, 0.0, id="none"),
        pytest.param({"Retry_After": "600", "retry_after_ms": "250"}, 0.25, id="milliseconds go first"),
        pytest.param({"Retry_After": "Sun, 06 Nov 1994 08:49:37 GMT"}, 0.0, id="a date gone by"),
    ],
)
def test_the_pause_is_the_one_asked_for_and_a_little_more(headers: dict[str, str], least: float) -> None:
    fault = error(429, "rate_limit_exceeded", **headers)
    with ScriptedServer(fault, GOOD) as server, gateway_to(server.base_url) as (gateway, pauses):
        gateway.ask(asking().body())
    assert least <= pauses[0] <= least + 0.5


@pytest.mark.parametrize("nonsense", ["soon", "-5", "nan", "inf", "", "1e999"])
def test_a_pause_that_makes_no_sense_is_not_made(nonsense: str) -> None:
    fault = error(429, "rate_limit_exceeded", Retry_After=nonsense)
    with ScriptedServer(fault, GOOD) as server, gateway_to(server.base_url) as (gateway, pauses):
        gateway.ask(asking().body())
    assert 0 <= pauses[0] <= 1


def test_a_pause_longer_than_our_patience_ends_the_run_at_once() -> None:
    fault = error(429, "rate_limit_exceeded", Retry_After="3600")
    with (
        ScriptedServer(fault, GOOD) as server,
        gateway_to(server.base_url, patience=60) as (gateway, pauses),
        pytest.raises(ModelError, match="wants no requests for 3600 seconds"),
    ):
        gateway.ask(asking().body())
    assert (len(server.requests), pauses) == (1, [])


def test_who_is_told_to_come_again_comes_until_patience_ends() -> None:
    fault = error(429, "rate_limit_exceeded", Retry_After="10")
    with (
        ScriptedServer(*[fault] * 20) as server,
        gateway_to(server.base_url, patience=100) as (gateway, _),
        pytest.raises(ModelError, match="fewer requests"),
    ):
        gateway.ask(asking().body())
    assert 6 < len(server.requests) < 11


def test_an_endpoint_that_fails_everybody_ends_the_run() -> None:
    with ScriptedServer(*[error(500, "server_error")] * 90) as server, gateway_to(server.base_url) as (gateway, _):
        for _ in range(12):
            with pytest.raises(ArticleFailed):
                gateway.ask(asking().body())
        said = []
        for _ in range(3):
            with pytest.raises((ArticleFailed, ModelError)) as caught:
                gateway.ask(asking().body())
            said.append(str(caught.value))
    assert any("fails too often" in sentence for sentence in said)


def test_a_pause_asked_of_one_is_kept_by_all() -> None:
    fault = error(429, "rate_limit_exceeded", Retry_After="7")
    with ScriptedServer(fault, GOOD, GOOD) as server, gateway_to(server.base_url, jobs=2) as (gateway, pauses):
        gateway.ask(asking().body())
        gateway._gate.hold(20)
        gateway.ask(asking().body())
    assert any(20 - 0.5 <= pause <= 20.5 for pause in pauses), pauses


def test_an_answer_that_drips_ends_at_the_deadline() -> None:
    """Byte after byte would keep every read alive for ever; only a deadline of our own ends it."""
    stop = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            while not stop.is_set():
                try:
                    connection, _ = listening.accept()
                except OSError:  # the test is over
                    return
                with connection:
                    while not stop.wait(0.02):
                        try:
                            connection.sendall(b"H")
                        except OSError:
                            break

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/v1"
        began = time.monotonic()
        with (
            gateway_to(address, deadline=0.3, patience=0.5) as (gateway, _),
            pytest.raises(ArticleFailed, match=r"No answer came from 127\.0\.0\.1:\d+ within 0\.\d+ seconds"),
        ):
            gateway.ask(asking().body())
        assert time.monotonic() - began < 3
        stop.set()
        with socket.create_connection(listening.getsockname()[:2]):
            thread.join(2)


def test_an_endpoint_that_is_not_there_is_named_without_its_password() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with (
        gateway_to(f"http://someone:password@127.0.0.1:{port}/v1") as (gateway, _),
        pytest.raises(ModelError, match=rf"^127\.0\.0\.1:{port} cannot be reached") as caught,
    ):
        gateway.ask(asking().body())
    assert "password" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value"), [("HTTP_PROXY", "socks5://127.0.0.1:1"), ("SSL_CERT_FILE", "/nowhere/to/be/found.pem")]
)
def test_a_proxy_or_certificate_that_cannot_be_used_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.delenv("NO_PROXY", raising=False)
    with (
        gateway_to("http://127.0.0.1:9/v1") as (gateway, _),
        pytest.raises(ModelError, match=r"can be set up; check HTTPS_PROXY|cannot be reached"),
    ):
        gateway.ask(asking().body())


def test_two_threads_may_ask_at_once() -> None:
    meeting = threading.Barrier(2, timeout=5)
    reply = Reply(200, GOOD.body, GOOD.headers, before=meeting.wait)
    answered: list[Json] = []
    with ScriptedServer(reply, reply) as server, gateway_to(server.base_url, jobs=2) as (gateway, _):
        threads = [threading.Thread(target=lambda: answered.append(gateway.ask(asking().body()))) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert [words(one) for one in answered] == [FITS, FITS]


def test_closing_ends_what_is_under_way() -> None:
    arrived, leave = threading.Event(), threading.Event()

    def hang() -> None:
        arrived.set()
        leave.wait(5)

    with ScriptedServer(Reply(200, before=hang)) as server, gateway_to(server.base_url, deadline=60) as (gateway, _):
        ended: list[str] = []

        def asked() -> None:
            try:
                gateway.ask(asking().body())
            except ModelError as error:
                ended.append(str(error))

        thread = threading.Thread(target=asked)
        thread.start()
        assert arrived.wait(5)
        gateway.close()
        thread.join(2)
        leave.set()
    assert len(ended) == 1
    assert "was ended" in ended[0]


def test_of_an_error_only_the_beginning_is_read() -> None:
    async def read(url: str) -> bytes:
        async with Client(LARGEST_ERROR) as client:
            return (await client.post(url, json={})).content

    long = Reply(401, b'{"error":{"code":"invalid_api_key","message":"' + b"a" * 20_000_000)
    with ScriptedServer(long) as server:
        assert len(asyncio.run(read(server.base_url))) == LARGEST_ERROR
    with (
        ScriptedServer(long) as server,
        gateway_to(server.base_url) as (gateway, _),
        pytest.raises(ModelError, match="does not accept the key"),
    ):
        gateway.ask(asking().body())


def test_the_logs_of_the_sdk_are_stopped_whatever_was_set() -> None:
    names = ("openai._base_client", "httpx2", "httpcore2.connection")
    for name in names:
        logging.getLogger(name.partition(".")[0]).setLevel(logging.DEBUG)  # as OPENAI_LOG=debug does
    with ScriptedServer(GOOD) as server, gateway_to(server.base_url) as (gateway, _):
        gateway.ask(asking().body())
    assert [name for name in names if logging.getLogger(name).isEnabledFor(logging.ERROR)] == []
