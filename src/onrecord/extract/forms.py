"""The forms in which a model is asked about an article: one registry, by what onrecord.toml calls each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.drafts import DraftReading, WireAnswer, schema_for
from onrecord.extract import short_form
from onrecord.extract.numbered import citable, numbered
from onrecord.prompts import Prompt
from onrecord.records import Document
from onrecord.text.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Form:
    """One way to ask about an article: what is shown, what fits, and which draft an answer is."""

    prompt: str
    """The id of the prompt that asks so"""
    answer: type[WireAnswer]
    shown: Callable[[Document, Sequence[Sentence]], str]
    schema: Callable[[Document, Sequence[Sentence]], dict[str, Any]]
    draft_of: Callable[[Document, Any], DraftReading]
    asked_more: bool
    """Whether a model asked so is asked for more: a second look at what is refused, and advice on all articles. Their
    answers are lists, of which a model that needs the short form does not come to the end."""


FORMS: Mapping[str, Form] = {
    "full": Form(
        prompt="extract",
        answer=DraftReading,
        shown=numbered,
        schema=lambda _document, sentences: schema_for(citable(sentences)),
        draft_of=lambda _document, draft: draft,
        asked_more=True,
    ),
    "short": Form(
        prompt=short_form.PROMPT,
        answer=short_form.DraftLines,
        shown=short_form.shown,
        schema=short_form.schema,
        draft_of=short_form.draft_of,
        asked_more=False,
    ),
}
_BY_PROMPT = {form.prompt: form for form in FORMS.values()}


def form_of(prompt: Prompt) -> Form:
    """The form in which a prompt asks. Raises KeyError for a prompt that asks about no article."""
    return _BY_PROMPT[prompt.id]
