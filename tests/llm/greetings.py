"""A question small enough to read in a test, and recordings of answers to it."""

from pydantic import BaseModel, ConfigDict

from onrecord.llm.exchange import Exchange, Json, Question
from onrecord.prompts import Message

FITS = '{"words":"hello"}'
DOES_NOT_FIT = '{"greeting":"hello"}'


class Greeting(BaseModel):
    """What the model is to answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str


def asking(
    article: str = "1| Good morning, said the mayor.",
    *,
    prompt: str = "greet.v1",
    model: str = "model-a",
    system: str = "Greet.",
    schema: Json | None = None,
    sampling: Json | None = None,
) -> Question:
    """A question about an article, each of its parts open to change."""
    return Question(
        prompt=prompt,
        model=model,
        messages=(Message("system", system), Message("user", article)),
        schema=schema if schema is not None else Greeting.model_json_schema(),
        schema_name="Greeting",
        sampling=sampling or {},
    )


def exchange(
    question: Question,
    content: str | None = FITS,
    *,
    attempt: int = 1,
    finish_reason: str = "stop",
    refusal: str | None = None,
    reask: str = "Again.",
) -> Exchange:
    """A recorded attempt at a question."""
    body = question.body()
    messages = body["messages"]
    assert isinstance(messages, list)
    for _ in range(attempt - 1):
        messages += [{"role": "assistant", "content": "…"}, {"role": "user", "content": reask}]
    completion: Json = {
        "choices": [
            {"finish_reason": finish_reason, "message": {"role": "assistant", "content": content, "refusal": refusal}}
        ]
    }
    return Exchange.of(question, attempt, body=body, completion=completion)
