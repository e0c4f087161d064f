"""What was refused goes back once, with what was wrong; what comes back is judged the same, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord import prompts
from onrecord.crew import Stop
from onrecord.extract import readers
from onrecord.extract.second_look import SecondLook
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import Tapes, open_tapes
from onrecord.pipeline import Read, read
from onrecord.records import Document

from ..articles import article
from ..llm.answering import AnsweringServer

PROMPT, FOLLOW_UP = prompts.load("extract"), prompts.load_follow_up("second_look")
ARTICLE = article(("title", "Dam fails"), ("body", "The count was WRONG 7 on Monday. Rain goes on in the north."))
CLEAN = article(("title", "Dam fails"), ("body", "Rain goes on in the north."))


@pytest.fixture
def server() -> Iterator[AnsweringServer]:
    with AnsweringServer() as answering:
        yield answering


def read_live(server: AnsweringServer, cache: Path, document: Document, *, second: bool = True) -> tuple[Read, Gateway]:
    tapes = open_tapes(cache=cache, packaged=False)
    with Gateway(Endpoint("model-a", base_url=server.base_url), stop=Stop()) as gateway:
        look = SecondLook(PROMPT, FOLLOW_UP, tapes, gateway, 24_000) if second else None
        outcome = read(document, readers.from_model(PROMPT, tapes, gateway), look)
    assert isinstance(outcome, Read)
    return outcome, gateway


def read_taped(tapes: Tapes, document: Document) -> Read:
    outcome = read(
        document,
        readers.from_tapes(PROMPT, tapes, model=None),
        SecondLook(PROMPT, FOLLOW_UP, tapes, None, 24_000),
    )
    assert isinstance(outcome, Read)
    return outcome


def test_where_nothing_is_refused_nothing_goes_back(server: AnsweringServer, tmp_path: Path) -> None:
    outcome, gateway = read_live(server, tmp_path / "tape.jsonl", CLEAN)
    assert len(server.requests) == 1
    assert gateway.budget.spent("second look").calls == 0
    assert outcome.answer.prompt == PROMPT.label


def test_what_is_put_right_is_accepted_and_what_was_refused_stays_listed(
    server: AnsweringServer, tmp_path: Path
) -> None:
    outcome, gateway = read_live(server, tmp_path / "tape.jsonl", ARTICLE)
    assert {claim.statement for claim in outcome.reading.claims} == {
        "The count was WRONG 7 on Monday.",
        "Rain goes on in the north.",
    }
    (refused,) = outcome.reading.refused
    assert "second look, and then borne out" in refused.objections[-1].message
    assert outcome.answer.prompt == f"{PROMPT.label}, second_look.v1"
    assert (gateway.budget.spent("first reading").calls, gateway.budget.spent("second look").calls) == (1, 1)


def test_the_model_is_told_what_was_wrong_with_these_items_only(server: AnsweringServer, tmp_path: Path) -> None:
    read_live(server, tmp_path / "tape.jsonl", ARTICLE)
    first, second = (request.body["messages"] for request in server.requests)
    assert second[:4] == first, "what is the same comes first, so that servers can cache it"
    said = second[5]["content"]
    assert "1. claim: The count was WRONG 8 on Monday." in said
    assert "figures: " in said
    assert "“8”" in said
    assert "2. " not in said
    enum = server.requests[1].body["response_format"]["json_schema"]["schema"]["$defs"]["DraftAgain"]
    assert enum["properties"]["number"]["enum"] == [1]


def test_without_a_second_look_the_first_stands(server: AnsweringServer, tmp_path: Path) -> None:
    outcome, _ = read_live(server, tmp_path / "tape.jsonl", ARTICLE, second=False)
    assert len(server.requests) == 1
    assert len(outcome.reading.refused) == 1


def test_a_second_look_is_replayed_and_never_paid_for_twice(server: AnsweringServer, tmp_path: Path) -> None:
    cache = tmp_path / "tape.jsonl"
    live, _ = read_live(server, cache, ARTICLE)
    again, _ = read_live(server, cache, ARTICLE)
    assert again == live
    assert len(server.requests) == 2
    assert read_taped(open_tapes(cache=cache, packaged=False), ARTICLE) == live


def test_a_tape_without_a_second_look_replays_the_first(server: AnsweringServer, tmp_path: Path) -> None:
    first, _ = read_live(server, tmp_path / "tape.jsonl", ARTICLE, second=False)
    assert read_taped(open_tapes(cache=tmp_path / "tape.jsonl", packaged=False), ARTICLE) == first
