"""One line of a tape: what its name covers, and what makes it unbelievable."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from onrecord.llm.exchange import BadLine, NotJson, read_line

from .greetings import FITS, asking, exchange


def test_a_line_reads_back_as_it_was_written() -> None:
    recorded = exchange(asking(), FITS)
    assert read_line(recorded.line()) == recorded


def test_a_line_has_the_fields_of_the_batch_format_and_no_other() -> None:
    line = json.loads(exchange(asking()).line())
    assert list(line) == ["custom_id", "method", "url", "body", "response", "error"]
    assert (line["method"], line["url"], line["error"]) == ("POST", "/v1/chat/completions", None)
    assert line["response"]["status_code"] == 200


def test_a_custom_id_says_which_prompt_and_attempt_it_is() -> None:
    assert asking(prompt="greet.v3").custom_id(2).startswith("greet.v3:2:")


def test_a_custom_id_fits_into_the_64_characters_that_bulk_services_take() -> None:
    assert len(asking(prompt="reconcile.v12").custom_id(1)) <= 64


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(asking(prompt="greet.v2"), id="prompt version"),
        pytest.param(asking(model="model-b"), id="model"),
        pytest.param(asking(sampling={"temperature": 0}), id="sampling"),
        pytest.param(asking(schema={"type": "object"}), id="schema"),
        pytest.param(asking(system="Greet well."), id="instructions"),
        pytest.param(asking("1| Good evening."), id="article"),
    ],
)
def test_whatever_is_asked_differently_has_another_name(other: Any) -> None:
    assert other.custom_id(1) != asking().custom_id(1)


def test_every_attempt_has_another_name() -> None:
    assert len({asking().custom_id(attempt) for attempt in (1, 2, 3)}) == 3


def test_the_wording_of_a_reask_does_not_change_the_name() -> None:
    one = exchange(asking(), attempt=2, reask="pydantic 2.12 says no")
    other = exchange(asking(), attempt=2, reask="pydantic 2.14 says no")
    assert read_line(one.line()).custom_id == read_line(other.line()).custom_id


def test_half_a_surrogate_pair_in_an_answer_survives() -> None:
    recorded = exchange(asking(), "broken \ud800 character")
    assert read_line(recorded.line()) == recorded


def test_a_line_separator_in_an_answer_does_not_end_the_line() -> None:
    line = exchange(asking(), "one\u2028two\nthree").line()
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")


def _with(change: Callable[[dict[str, Any]], None]) -> bytes:
    record = json.loads(exchange(asking()).line())
    change(record)
    return json.dumps(record).encode()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(_with(lambda line: line["body"].update(model="model-b")), "digest", id="another model"),
        pytest.param(_with(lambda line: line["body"]["messages"].pop()), "digest", id="a message less"),
        pytest.param(_with(lambda line: line.update(custom_id="greet.v1:1")), "custom_id", id="a name without digest"),
        pytest.param(_with(lambda line: line.update(headers={})), "fields", id="a field too many"),
        pytest.param(_with(lambda line: line.pop("error")), "fields", id="a field too few"),
        pytest.param(_with(lambda line: line.update(url="/v1/embeddings")), "fields", id="another address"),
        pytest.param(_with(lambda line: line["response"].update(status_code=500)), "fields", id="a failed request"),
        pytest.param(_with(lambda line: line["response"].update(body=None)), "fields", id="no completion"),
        pytest.param(_with(lambda line: line.update(body=[])), "fields", id="no body"),
        pytest.param(_with(lambda line: line.update(custom_id=f"greet.v1:9:{'0' * 32}")), "attempt", id="attempt 9"),
    ],
)
def test_a_line_that_was_changed_is_not_believed(line: bytes, reason: str) -> None:
    with pytest.raises(BadLine, match=reason):
        read_line(line)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        pytest.param(b"\n", "not valid JSON", id="empty"),
        pytest.param(exchange(asking()).line()[:100], "not valid JSON", id="cut"),
        pytest.param(b'{"body":1,"body":2}', "same key twice", id="a key twice"),
        pytest.param(b'{"custom_id":NaN}', "number", id="NaN"),
        pytest.param(b'"\xff"', "UTF-8", id="not UTF-8"),
        pytest.param(b"[" * 100_000, "nested", id="bottomless"),
    ],
)
def test_a_line_that_is_not_json_says_why(line: bytes, reason: str) -> None:
    with pytest.raises(NotJson, match=reason):
        read_line(line)
