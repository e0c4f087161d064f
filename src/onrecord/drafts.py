"""What a model, or the rules, fill in for one document: words only. No ids, no offsets, no verdicts.

These classes are the schema that a model sees, so their field descriptions are written for it. On the wire the schema
is strict-clean in the sense of OpenAI's structured outputs: all fields required, no defaults, no unknown fields, and
only the sentence numbers that exist. Bounds that some servers refuse are kept off the wire.
"""

from collections.abc import Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from onrecord.records import ActorKind, ClaimKind, DenialForm, Likelihood, Quantity, Time

# A figure and a time are the same before and after verification.
DraftQuantity = Quantity
DraftTime = Time


class WireRecord(BaseModel):
    """What a model writes: frozen, and strict where it is read."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", allow_inf_nan=False)


class DraftEvidence(WireRecord):
    """Where the article says it."""

    sentence: int = Field(description="number of the sentence")
    quote: str | None = Field(
        description="words copied from that sentence, when only a part of it matters; null: the whole sentence"
    )


class DraftActor(WireRecord):
    """A person, organisation, state or unnamed source that acts or speaks in the article."""

    name: str = Field(description="as the article spells it")
    kind: ActorKind
    role: str | None = Field(description="office or description the article gives")
    also_called: tuple[str, ...] = Field(description="other names the article uses for the same actor")


class DraftClaim(WireRecord):
    """One thing that someone says is so.

    The fields stand in the order in which a model fills them: where it is said before what, and the hedge before the
    rung that follows from it.
    """

    evidence: tuple[DraftEvidence, ...] = Field(description="the sentences that say it")
    statement: str = Field(description="one self-contained sentence, no surer and no vaguer than the article")
    speaker: str | None = Field(description="who says it; null: the outlet itself")
    via: tuple[str, ...] = Field(description="who passed it on to the outlet, outermost first")
    likelihood_words: str | None = Field(description="the article's words for how sure, e.g. 'highly likely'")
    likelihood: Likelihood = Field(
        description="how sure the speaker is; asserted: no hedge; reported: passed on, not endorsed"
    )
    negated: bool = Field(description="true when the statement says that something is not so")
    kind: ClaimKind
    quantities: tuple[DraftQuantity, ...]
    when: DraftTime | None
    where: str | None


class DraftDenial(WireRecord):
    """Someone denies, disputes, declines to comment, does not reply, replies neither yes nor no, or accuses in return."""

    evidence: tuple[DraftEvidence, ...] = Field(description="the sentences that say it")
    denier: str
    form: DenialForm
    denied_statement: str = Field(description="exactly what is denied or left unanswered, nothing more")
    when: DraftTime | None


class WireAnswer(WireRecord):
    """A whole answer of a model: its schema goes over the wire."""

    @classmethod
    def model_json_schema(cls, *_args: Any, **_options: Any) -> dict[str, Any]:
        """The schema that goes over the wire: strict-clean, without titles and class documentation, whatever is asked."""
        return deepcopy(_wire_schema(cls))


class DraftReading(WireAnswer):
    """All that one article says about the event.

    The actors come last: a small model that begins with them names everything there is and never comes to an end.
    """

    title_claim: DraftClaim | None = Field(description="what the headline claims; null without a headline")
    claims: tuple[DraftClaim, ...]
    denials: tuple[DraftDenial, ...]
    actors: tuple[DraftActor, ...] = Field(description="those who speak or deny, each once")


class DraftAgain(WireRecord):
    """An item that was refused, given once more."""

    number: int = Field(description="number of the item in the list of objections")
    claim: DraftClaim | None = Field(description="the claim put right; null: the article does not say it")
    denial: DraftDenial | None = Field(description="the denial put right; null: the article does not say it")


class DraftSecondLook(WireAnswer):
    """What a model says of items that were refused."""

    items: tuple[DraftAgain, ...]


_KEPT_OFF_THE_WIRE = {"title", "default", "minimum", "maximum", "minItems", "maxItems", "minLength", "maxLength"}


def _for_the_wire(schema: Any) -> Any:
    match schema:
        case {"properties": dict(properties), **rest}:
            cleaned = {key: _for_the_wire(value) for key, value in rest.items() if key not in _KEPT_OFF_THE_WIRE}
            cleaned.pop("description", None)
            return {
                **cleaned,
                "properties": {name: _for_the_wire(value) for name, value in properties.items()},
                "required": list(properties),
                "additionalProperties": False,
            }
        case dict():
            return {key: _for_the_wire(value) for key, value in schema.items() if key not in _KEPT_OFF_THE_WIRE}
        case list():
            return [_for_the_wire(value) for value in schema]
        case _:
            return schema


def schema_for(sentences: Sequence[int]) -> dict[str, Any]:
    """The wire schema of a reading whose evidence may only name these sentence numbers.

    The numbers are bound on the wire alone: an answer that names another still parses, so that the verifier can refuse
    the one item and keep the rest.
    """
    return _bound(_wire_schema(DraftReading), "DraftEvidence", "sentence", sentences)


def schema_of_second_look(sentences: Sequence[int], items: Sequence[int]) -> dict[str, Any]:
    """The wire schema of a second look at items of these numbers, bound in the same way."""
    whole = _bound(_wire_schema(DraftSecondLook), "DraftEvidence", "sentence", sentences)
    return _bound(whole, "DraftAgain", "number", items)


def _bound(whole: dict[str, Any], record: str, field: str, numbers: Sequence[int]) -> dict[str, Any]:
    """The schema with one field bound to these numbers; all else is shared, as copying takes longer than asking a tape."""
    found = whole["$defs"][record]
    properties = {**found["properties"], field: {**found["properties"][field], "enum": list(numbers)}}
    return {**whole, "$defs": {**whole["$defs"], record: {**found, "properties": properties}}}


@cache
def _wire_schema(answer: type[BaseModel]) -> dict[str, Any]:
    """Built once: pydantic takes milliseconds over it, and it is wanted for every article."""
    schema: dict[str, Any] = _for_the_wire(BaseModel.model_json_schema.__func__(answer))  # type: ignore[attr-defined]  # the parent's method, on this class
    return schema
