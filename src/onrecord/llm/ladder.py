"""Finds out how an endpoint can be made to answer in JSON: the rungs from a strict schema down to asking for it.

Nothing falls back by itself during a run: which rung is used is a setting, and this says what to set.
"""

import time
from dataclasses import dataclass, replace
from typing import Literal

from pydantic import BaseModel, ConfigDict

from onrecord.config import Mode
from onrecord.errors import ArticleFailed
from onrecord.llm.answers import fitting
from onrecord.llm.exchange import Json, Question
from onrecord.llm.gateway import Gateway
from onrecord.prompts import Message

RUNGS: tuple[Mode, ...] = ("json_schema", "json_object", "md_json")
_TALLY = 7319
"""A number that no model gives unless the schema makes it, or the instructions do."""


class _Probe(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    town: str
    tally: Literal[7319]


@dataclass(frozen=True, slots=True)
class Rung:
    """What came of one way of asking."""

    mode: Mode
    works: bool
    seconds: float
    said: str


def probe(gateway: Gateway) -> list[Rung]:
    """Tries every rung with one small question each. Raises ModelError where the endpoint answers nobody."""
    return [_tried(gateway, mode) for mode in RUNGS]


def _question(gateway: Gateway, mode: Mode) -> Question:
    schema: Json = {
        "type": "object",
        "properties": {"town": {"type": "string"}, "tally": {"type": "integer", "enum": [_TALLY]}},
        "required": ["town", "tally"],
        "additionalProperties": False,
    }
    told = "" if mode == "json_schema" else f" The tally is {_TALLY}."
    return Question(
        prompt="doctor.v1",
        model=gateway.endpoint.model,
        messages=(
            Message("system", f"You answer in JSON, with a town and a tally.{told}"),
            Message("user", "In which town did the dam fail? The dam failed in Velm."),
        ),
        schema=schema,
        schema_name="Probe",
        sampling=gateway.endpoint.sampling,
        mode=mode,
    )


def _tried(gateway: Gateway, mode: Mode) -> Rung:
    began = time.monotonic()
    try:
        completion = gateway.ask(_question(gateway, mode).body(), purpose="doctor")
        works = fitting(completion, _Probe) is not None
        said = "answers fit the schema" if works else "answers do not fit the schema"
    except ArticleFailed as fault:
        works, said = False, str(fault)
    return Rung(mode, works, time.monotonic() - began, said)


_LONGEST = 60.0  # seconds; a model on one's own machine may take that over its first answer


def impatient(gateway: Gateway) -> Gateway:
    """The same endpoint, asked without the patience that a run has: with time to answer, but one more try at most."""
    deadline = min(_LONGEST, gateway.endpoint.deadline)
    return Gateway(replace(gateway.endpoint, deadline=deadline, patience=deadline), tries=2)
