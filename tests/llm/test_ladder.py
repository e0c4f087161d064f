"""The doctor waits for an answer as long as a small machine may take, and not for one that will not come."""

from onrecord.llm.endpoint import Endpoint
from onrecord.llm.gateway import Gateway
from onrecord.llm.ladder import RUNGS, impatient, probe

from .server import ScriptedServer, error


def test_one_request_may_take_a_minute() -> None:
    with impatient(Gateway(Endpoint("model-a", deadline=300, patience=900))) as gateway:
        assert gateway.endpoint.deadline == 60
        assert gateway.endpoint.patience >= gateway.endpoint.deadline


def test_what_fails_is_tried_once_more_on_every_rung() -> None:
    replies = [error(500, "server_error")] * 10
    with ScriptedServer(*replies) as server:
        with impatient(Gateway(Endpoint("model-a", base_url=server.base_url))) as gateway:
            rungs = probe(gateway)
        assert len(server.requests) == 2 * len(RUNGS)
    assert not any(rung.works for rung in rungs)
