"""Reads the answer out of a completion: the draft it holds, that it does not fit, or that there is none.

Live answers and recorded ones go through here alike, so a replay cannot come out differently from the run it repeats.
"""

import re
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from onrecord.errors import ArticleFailed, TooLong
from onrecord.llm.exchange import Json

Answer = TypeVar("Answer", bound=BaseModel)


_THOUGHT = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCED = re.compile(r"^```(?:json|JSON)?[ \t]*\n(.*?)\n?^```[ \t]*$", re.DOTALL | re.MULTILINE)


def has_choice(completion: Json) -> bool:
    """Whether there is a message in it at all."""
    match completion:
        case {"choices": [{"message": {**_message}}, *_]}:
            return True
    return False


def text_of(completion: Json) -> str:
    """What the model wrote; empty when it wrote nothing.

    Raises ArticleFailed where asking again would not help: a refusal, a filter, an answer that ran out of room.
    """
    match completion:
        case {"choices": [{"message": {"refusal": str(refusal)}}, *_]} if refusal:
            raise ArticleFailed("The model refused to read this article.")
        case {"choices": [{"finish_reason": "content_filter"}, *_]}:
            raise ArticleFailed("The endpoint's content filter withheld the answer for this article.")
        case {"choices": [{"finish_reason": "length"}, *_]}:
            raise TooLong("The answer was cut off at the model's token limit.")
        case {"choices": [{"message": {"content": str(content)}}, *_]}:
            return content
        case _:
            return ""


def json_in(text: str) -> str:
    """The JSON in what a model wrote: all of it, or its one fenced block; of several blocks none is ours to choose."""
    said = _THOUGHT.sub("", text).strip()
    if said.startswith("{"):
        return said
    blocks = _FENCED.findall(said)
    return str(blocks[0]).strip() if len(blocks) == 1 else said


def fitting(completion: Json, kind: type[Answer]) -> Answer | None:
    """The answer in a completion; None when what the model wrote does not fit. Raises as `text_of` does."""
    try:
        return kind.model_validate_json(json_in(text_of(completion)), strict=True)
    except ValidationError:
        return None
