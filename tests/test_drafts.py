"""What a model is sent is strict-clean, and what it answers is taken as words and nothing else."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from onrecord.drafts import DraftReading, schema_for

CLAIM: dict[str, object] = {
    "evidence": [{"sentence": 2, "quote": None}],
    "statement": "The bridge stays shut.",
    "kind": "event",
    "speaker": "the mayor",
    "via": [],
    "likelihood": "asserted",
    "likelihood_words": None,
    "negated": False,
    "quantities": [{"text": "six", "value": 6, "bound": "exactly", "counts": None}],
    "when": {"text": "on Monday", "earliest": None, "latest": None, "of": "statement"},
    "where": None,
}
READING: dict[str, object] = {"title_claim": None, "actors": [], "claims": [CLAIM], "denials": []}

SCHEMAS = [
    pytest.param(DraftReading.model_json_schema(), id="at large"),
    pytest.param(schema_for([1, 2, 3]), id="for an article"),
]


def nodes(schema: object) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema; the names of properties and definitions are no schemas."""
    match schema:
        case dict():
            yield schema
            for key, value in schema.items():
                for inner in value.values() if key in ("properties", "$defs") else [value]:
                    yield from nodes(inner)
        case list():
            for item in schema:
                yield from nodes(item)


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_object_on_the_wire_is_closed_and_wants_all_its_fields(schema: dict[str, Any]) -> None:
    objects = [node for node in nodes(schema) if "properties" in node or node.get("type") == "object"]
    assert len(objects) == 7
    for node in objects:
        assert node["additionalProperties"] is False
        assert node["required"] == list(node["properties"])


@pytest.mark.parametrize("schema", SCHEMAS)
def test_nothing_that_a_strict_server_refuses_is_on_the_wire(schema: dict[str, Any]) -> None:
    refused = {
        "title",
        "default",
        "minimum",
        "maximum",
        "minItems",
        "maxItems",
        "minLength",
        "maxLength",
        "pattern",
        "format",
    }
    refused |= {"exclusiveMinimum", "exclusiveMaximum", "uniqueItems", "oneOf", "allOf", "not", "prefixItems", "const"}
    for node in nodes(schema):
        assert not refused & set(node), node


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_reference_leads_to_a_definition_and_every_definition_is_used(schema: dict[str, Any]) -> None:
    used = {node["$ref"].removeprefix("#/$defs/") for node in nodes(schema) if "$ref" in node}
    assert used == set(schema["$defs"])


def test_the_model_writes_no_id_no_offset_and_no_verdict() -> None:
    names = {name for node in nodes(DraftReading.model_json_schema()) for name in node.get("properties", ())}
    assert not names & {"id", "start", "end", "offset", "verdict", "confidence", "url", "link"}


def test_only_the_sentences_that_exist_can_be_cited() -> None:
    assert schema_for([1, 2, 5])["$defs"]["DraftEvidence"]["properties"]["sentence"]["enum"] == [1, 2, 5]


def test_binding_one_article_does_not_bind_the_next() -> None:
    schema_for([1])
    assert schema_for([1, 2])["$defs"]["DraftEvidence"]["properties"]["sentence"]["enum"] == [1, 2]
    assert "enum" not in DraftReading.model_json_schema()["$defs"]["DraftEvidence"]["properties"]["sentence"]


def test_changing_a_schema_that_was_handed_out_changes_no_other() -> None:
    DraftReading.model_json_schema()["$defs"].clear()
    assert DraftReading.model_json_schema()["$defs"]


def test_an_answer_reads_back_as_it_was_written() -> None:
    reading = DraftReading.model_validate_json(json.dumps(READING))
    assert DraftReading.model_validate_json(reading.model_dump_json()) == reading


@pytest.mark.parametrize(
    ("field", "value"),
    [
        pytest.param("likelihood", "certain", id="a rung that is none"),
        pytest.param("negated", "no", id="a word for a truth value"),
        pytest.param("statement", None, id="nothing for a statement"),
        pytest.param("evidence", [{"sentence": "2", "quote": None}], id="a number in words"),
        pytest.param("evidence", [{"sentence": 2}], id="evidence without a quote field"),
        pytest.param("note", "hello", id="a field nobody asked for"),
        pytest.param(
            "quantities", [{"text": "six", "value": "6", "bound": "exactly", "counts": None}], id="a figure in words"
        ),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        DraftReading.model_validate_json(json.dumps({**READING, "claims": [{**CLAIM, field: value}]}))
