"""Says why a question has no recording: what differs between it and the recording nearest to it."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pydantic import JsonValue

from onrecord.config import Mode
from onrecord.llm.exchange import (
    Exchange,
    Json,
    Question,
    attempt_of,
    loads,
    mode_of,
    opening,
    without_sentence_numbers,
)
from onrecord.records import canonical_json

_NUMBERED = re.compile(r"\d+(?: [a-z]+)?\| ")


@dataclass(frozen=True, slots=True, order=True)
class Setting:
    """Which model was asked, with what sampling, and how it was made to answer in JSON."""

    model: str
    sampling: str  # canonical JSON
    mode: Mode

    @classmethod
    def of(cls, body: Json) -> "Setting":
        """The setting in a request body."""
        rest = {key: value for key, value in body.items() if key not in ("model", "messages", "response_format")}
        return cls(str(body["model"]), canonical_json(rest), mode_of(body))

    def applied_to(self, question: Question) -> Question:
        """The question put to this model, with this sampling."""
        return replace(question, model=self.model, sampling=loads(self.sampling), mode=self.mode, _names={})


@dataclass(frozen=True, slots=True, order=True)
class Traits:
    """What a recording is of; digests where the whole would be long."""

    setting: Setting
    prompt: str
    schema: str
    instructions: str
    article: str

    @classmethod
    def of(cls, exchange: Exchange) -> "Traits":
        """The traits of a recorded exchange."""
        return cls.of_request(exchange.custom_id, exchange.body)

    @classmethod
    def of_request(cls, custom_id: str, body: Json) -> "Traits":
        """The traits of a request, sent or to be sent, by its name and its body."""
        return cls._of(custom_id.split(":")[0], body, attempt_of(custom_id))

    @classmethod
    def asked(cls, question: Question) -> "Traits":
        """The traits a recording of this question would have."""
        return cls._of(question.prompt, question.body(), 1)

    @classmethod
    def _of(cls, prompt: str, body: Json, attempt: int) -> "Traits":
        *instructions, article = opening(body, attempt)
        return cls(
            prompt=prompt,
            setting=Setting.of(body),
            schema=_digest(without_sentence_numbers(body.get("response_format"))),
            instructions=_digest(instructions),
            article=_digest(_numbered_lines(article)),
        )


def article_of(exchange: Exchange) -> str:
    """The digest of the article that an exchange is about."""
    return _digest(_numbered_lines(opening(exchange.body, attempt_of(exchange.custom_id))[-1]))


def article_digest(lines: str) -> str:
    """The digest under which recordings about these numbered lines are known."""
    return _digest(lines)


def sentence(question: Question, recorded: Iterable[Traits], *, article: str, any_model: bool) -> str:
    """One sentence on what was not found and what differs in the nearest recording; `article` is a path."""
    asked = Traits.asked(question)
    nearest = min(recorded, key=lambda traits: _distance(asked, traits, any_model), default=None)
    missing = f"No recording of {question.prompt} for '{article}'"
    if nearest is None:
        found = "the tapes hold no recordings"
    elif nearest.article != asked.article:
        found = "no recording is of this text"
    else:
        found = f"the nearest differs in {' and '.join(_differences(asked, nearest, any_model))}"
    return f"{missing}; {found}. Ask a model with `--model`, or read without one with `--answers rules`."


def _distance(asked: Traits, recorded: Traits, any_model: bool) -> tuple[bool, int]:
    return recorded.article != asked.article, len(_differences(asked, recorded, any_model))


def _differences(asked: Traits, recorded: Traits, any_model: bool) -> list[str]:
    """What differs, in words, apart from the article."""
    found = []
    if asked.prompt != recorded.prompt:
        found.append(f"prompt version ('{recorded.prompt}' recorded, '{asked.prompt}' asked)")
    elif asked.instructions != recorded.instructions:
        found.append("the prompt's words, though not its version")
    if not any_model and asked.setting.model != recorded.setting.model:
        found.append(f"model ('{recorded.setting.model}' recorded, '{asked.setting.model}' asked)")
    if asked.setting.mode != recorded.setting.mode:
        found.append(f"mode ('{recorded.setting.mode}' recorded, '{asked.setting.mode}' asked)")
    elif asked.schema != recorded.schema:
        found.append("schema")
    return found


def _numbered_lines(message: JsonValue) -> str:
    """The article in a message, so that the same article is known again under other words of the prompt."""
    content = message.get("content") if isinstance(message, dict) else None
    return "\n".join(line for line in str(content).splitlines() if _NUMBERED.match(line)) or str(content)


def _digest(value: object) -> str:
    return hashlib.sha256(canonical_json(value).encode("utf-8", "surrogatepass")).hexdigest()[:32]
