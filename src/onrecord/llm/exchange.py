"""One question to a model and its answer, as they stand on the wire and on the tape.

A line of a tape is a line of OpenAI's Batch format: `custom_id`, `method`, `url` and `body` can be sent in bulk, and
`response` and `error` are what comes back. No header is part of it, so no key can be. The `custom_id` says what the
line is: `extract.v1:2:<digest>` is the second attempt at a question of the prompt extract, version 1. The digest covers
the prompt, the attempt and the body with its opening messages only, because the messages of a re-ask carry pydantic's
wording and with it pydantic's version.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import JsonValue

from onrecord.config import Mode
from onrecord.prompts import Message
from onrecord.records import canonical_json

MAX_ATTEMPTS = 3
"""How often one question is asked before the article counts as failed: once, and two re-asks."""

METHOD, URL = "POST", "/v1/chat/completions"
_CUSTOM_ID = re.compile(r"(?P<prompt>[a-z][a-z_]*\.v[1-9][0-9]*):(?P<attempt>[1-9][0-9]?):(?P<digest>[0-9a-f]{32})")
_MESSAGES_PER_REASK = 2  # the answer that did not fit, and what was wrong with it

_IN_WORDS: dict[Mode, str] = {
    "json_object": "Answer with one JSON object that fits this JSON schema, and with nothing else:",
    "md_json": "Answer with one block of JSON, between ```json and ```, that fits this JSON schema:",
}

Json = dict[str, JsonValue]


class BadLine(Exception):
    """A line of a tape that cannot be trusted, and why; the file and the line number are added where they are known."""


class NotJson(BadLine):
    """A line that is not even JSON, as a line is that was being written when its run was killed."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a model is asked; equal questions have equal bodies on any machine."""

    prompt: str
    model: str
    messages: tuple[Message, ...]
    schema: Json
    schema_name: str
    # Only what the user sets: the newest models refuse a temperature, so none is sent unasked.
    sampling: Json = field(default_factory=dict)
    mode: Mode = "json_schema"
    _names: dict[int, str] = field(default_factory=dict, compare=False, repr=False)

    def body(self) -> Json:
        """The request body of the first attempt."""
        messages: list[JsonValue] = [message.on_the_wire() for message in self.messages]  # type: ignore[misc]
        if self.mode == "json_schema":
            described: Json = {"name": self.schema_name, "strict": True, "schema": self.schema}
            return {
                "model": self.model,
                "messages": messages,
                "response_format": {"type": "json_schema", "json_schema": described},
                **self.sampling,
            }
        # The schema is told in words, and without what differs from article to article: servers cache what is constant.
        first = self.messages[0]
        told = f"{first.content}\n\n{_IN_WORDS[self.mode]}\n{canonical_json(without_sentence_numbers(self.schema))}"
        messages[0] = {"role": first.role, "content": told}
        form: Json = {"response_format": {"type": "json_object"}} if self.mode == "json_object" else {}
        return {"model": self.model, "messages": messages, **form, **self.sampling}

    def custom_id(self, attempt: int) -> str:
        """The name under which the answer of this attempt is recorded."""
        if attempt not in self._names:  # its messages are all opening ones
            self._names[attempt] = _custom_id(self.prompt, attempt, self.body())
        return self._names[attempt]


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request body and the completion that answered it."""

    custom_id: str
    body: Json
    completion: Json
    request_id: str | None = None

    @classmethod
    def of(cls, question: Question, attempt: int, *, body: Json, completion: Json) -> "Exchange":
        """The exchange of this attempt at a question; `body` is the question's own plus the messages of re-asks."""
        return cls(question.custom_id(attempt), body, completion)

    @property
    def prompt(self) -> str:
        """Prompt id and version."""
        return self.custom_id.split(":")[0]

    def line(self) -> bytes:
        """The exchange as one line of a tape, with its line end."""
        record = {
            "custom_id": self.custom_id,
            "method": METHOD,
            "url": URL,
            "body": self.body,
            "response": {"status_code": 200, "request_id": self.request_id, "body": self.completion},
            "error": None,
        }
        return written(record) + b"\n"


def read_line(line: bytes, *, known: str | None = None) -> Exchange:
    """The exchange on this line of a tape. Raises BadLine when it is not what was recorded.

    Where the line was read before, its name is `known`, and neither its digest nor its keys are checked again.
    """
    try:
        record = loads(line) if known is None else json.loads(line)
    except (ValueError, RecursionError) as error:
        raise NotJson(str(error)) from error
    match record:
        case {
            "custom_id": str(custom_id),
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {"model": str(), "messages": [*messages]} as body,
            "response": {"status_code": 200, "request_id": None | str() as request_id, "body": dict(completion)},
            "error": None,
        } if len(record) == 6 and len(record["response"]) == 3 and all(_is_message(message) for message in messages):
            pass
        case _:
            raise BadLine("it does not have the fields of a recorded exchange")
    if known is not None:
        if custom_id != known:
            raise BadLine("it is another exchange than before")
        return Exchange(custom_id, body, completion, request_id)
    name = _CUSTOM_ID.fullmatch(custom_id)
    if name is None:
        raise BadLine("its custom_id is not one of ours")
    attempt = int(name["attempt"])
    opened = opening(body, attempt)
    if not opened:
        raise BadLine("it has fewer messages than its attempt needs")
    if custom_id != _custom_id(name["prompt"], attempt, {**body, "messages": opened}):
        raise BadLine("the request was changed after it was recorded: its digest does not match its custom_id")
    return Exchange(custom_id, body, completion, request_id)


def written(value: object) -> bytes:
    """A JSON value as it is sent and recorded: on one line, without spaces, its keys in the order they are in."""
    try:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    except UnicodeEncodeError:  # a model can write half a surrogate pair; escaped, it is still valid JSON
        return json.dumps(value, separators=(",", ":"), allow_nan=False).encode()


def opening(body: Json, attempt: int) -> list[JsonValue]:
    """The messages with which the conversation began, without those of re-asks."""
    messages = body["messages"]
    return messages[: max(0, len(messages) - _MESSAGES_PER_REASK * (attempt - 1))] if isinstance(messages, list) else []


def mode_of(body: Json) -> Mode:
    """How the endpoint was made to answer in JSON."""
    match body.get("response_format"):
        case {"type": "json_schema"}:
            return "json_schema"
        case {"type": "json_object"}:
            return "json_object"
    return "md_json"


def without_sentence_numbers(schema: object) -> object:
    """The schema without what depends on the length of the article."""
    match schema:
        case {"properties": {**places}} if places and all(str(name).isdecimal() for name in places):
            return {"type": "object", "additionalProperties": {}}  # a place for each sentence
        case dict():
            return {
                key: without_sentence_numbers(value)
                for key, value in schema.items()
                if not (key == "enum" and isinstance(value, list) and all(isinstance(one, int) for one in value))
            }
        case list():
            return [without_sentence_numbers(value) for value in schema]
        case _:
            return schema


def attempt_of(custom_id: str) -> int:
    """Which attempt a custom_id names."""
    return int(custom_id.split(":")[1])


def loads(text: bytes | str) -> Any:
    """JSON, read strictly: no key twice, no NaN, no bottomless nesting. Raises ValueError for anything else."""
    try:
        return json.loads(text, object_pairs_hook=_no_key_twice, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise ValueError("it is not valid JSON") from error
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8") from error
    except RecursionError as error:
        raise ValueError("it is nested too deep") from error


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("it has the same key twice in one object")
    return found


def _no_constant(_: str) -> None:
    raise ValueError("it holds a number that JSON does not have")


def _is_message(message: object) -> bool:
    return isinstance(message, Mapping) and isinstance(message.get("role"), str)


def _custom_id(prompt: str, attempt: int, body: Json) -> str:
    data = canonical_json({"prompt": prompt, "attempt": attempt, "body": body}).encode("utf-8", "surrogatepass")
    return f"{prompt}:{attempt}:{hashlib.sha256(data).hexdigest()[:32]}"
