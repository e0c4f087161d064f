"""Records are frozen, strict and the same on disk as in memory; ids come from content alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from onrecord.records import (
    EVIDENCE_VERDICTS,
    NON_ANSWERS,
    Briefing,
    Counts,
    Evidence,
    Quantity,
    Span,
    canonical_json,
    content_id,
)

from .articles import article


def test_a_span_holds_as_many_code_points_as_its_offsets_say() -> None:
    assert Span(start=4, end=9, text="水位 up").text == "水位 up"


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        pytest.param(0, 3, "four", id="too short"),
        pytest.param(0, 5, "four", id="too long"),
        pytest.param(4, 0, "four", id="the wrong way round"),
        pytest.param(-4, 0, "four", id="before the text"),
        pytest.param(0, 2, "😀", id="code units instead of code points"),
    ],
)
def test_a_span_that_cannot_be_is_refused(start: int, end: int, text: str) -> None:
    with pytest.raises(ValidationError):
        Span(start=start, end=end, text=text)


def test_a_documents_span_is_its_own_text() -> None:
    flood = article(("title", "Bridge shut"), ("body", "The river rose."))
    assert flood.span(13, 22) == Span(start=13, end=22, text="The river")


def test_the_head_of_a_document_is_everything_but_its_text() -> None:
    flood = article(("body", "The river rose."))
    assert flood.head().model_dump() == {key: value for key, value in flood.model_dump().items() if key != "text"}


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param({"start": "0", "end": 1, "text": "a"}, id="a number in words"),
        pytest.param({"start": 0, "end": 1, "text": "a", "note": ""}, id="a field nobody knows"),
        pytest.param({"start": 0, "end": 1}, id="a field left out"),
        pytest.param({"start": True, "end": 1, "text": "a"}, id="a truth value for a number"),
    ],
)
def test_records_are_strict(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Span.model_validate(fields)


def test_records_are_frozen() -> None:
    span = Span(start=0, end=1, text="a")
    with pytest.raises(ValidationError):
        span.text = "b"  # type: ignore[misc]  # what a type checker knows is tried all the same


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_a_figure_is_finite(value: float) -> None:
    with pytest.raises(ValidationError):
        Quantity(text="many", value=value, bound="exactly", counts=None)


def test_evidence_is_found_at_least_once() -> None:
    with pytest.raises(ValidationError):
        Evidence(start=0, end=1, text="a", verdict="verbatim", occurrences=0)


def test_counts_are_never_below_nothing() -> None:
    with pytest.raises(ValidationError):
        Counts(found=0, read=-1, skipped=1, failed=0, accepted=0, refused=0)


def test_only_words_that_stand_in_the_source_are_evidence() -> None:
    assert sorted(EVIDENCE_VERDICTS) == ["elided", "typography", "verbatim"]


def test_not_commenting_and_not_replying_answer_nothing() -> None:
    assert sorted(NON_ANSWERS) == ["declines_to_comment", "no_reply", "replies"]


def test_ids_come_from_content() -> None:
    assert content_id("c", "flood.txt", 1) == content_id("c", "flood.txt", 1)
    assert content_id("c", {"a": 1, "b": 2}) == content_id("c", {"b": 2, "a": 1})
    assert (
        len({content_id("c", "a", "b"), content_id("c", "b", "a"), content_id("c", "ab"), content_id("f", "a", "b")})
        == 4
    )


@given(st.text())
def test_any_words_have_an_id(words: str) -> None:
    prefix, digits = content_id("c", words).split("-")
    assert prefix == "c"
    assert len(digits) == 12
    assert int(digits, 16) >= 0


def test_canonical_json_has_one_spelling() -> None:
    assert canonical_json({"b": "é", "a": [1, None, True]}) == '{"a":[1,null,true],"b":"é"}'


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_canonical_json_holds_no_number_that_is_none(value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical_json(value)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_a_record_read_back_from_json_is_the_same(text: str) -> None:
    span = Span(start=3, end=3 + len(text), text=text)
    assert Span.model_validate_json(span.model_dump_json()) == span


def test_the_briefings_schema_names_what_a_reader_of_the_json_relies_on() -> None:
    schema = json.loads(json.dumps(Briefing.model_json_schema()))
    assert schema["additionalProperties"] is False
    assert set(schema["required"]) == set(schema["properties"])
    defined = {name: set(definition.get("properties", ())) for name, definition in schema["$defs"].items()}
    assert {"id", "path", "sha256", "outlet", "title", "published", "blocks"} <= defined["DocumentHead"]
    assert {"id", "document", "statement", "speaker", "via", "likelihood", "likelihood_words", "negated"} <= defined[
        "Claim"
    ]
    assert {"quantities", "when", "where", "evidence"} <= defined["Claim"]
    assert {"start", "end", "text", "verdict"} <= defined["Evidence"]
    assert {"id", "document", "denier", "form", "denied_statement", "evidence", "answers"} <= defined["Denial"]
    assert {"id", "statement", "claims", "origins", "standing", "confidence"} <= defined["Finding"]
    assert {"discrepancies", "denials"} <= defined["Finding"]
    assert {"document", "draft", "objections"} <= defined["Refused"]
    assert {"found", "read", "skipped", "failed"} <= defined["Counts"]
