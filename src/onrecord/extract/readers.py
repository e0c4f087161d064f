"""Chooses who fills the drafts: the tapes, a model, or the rules, in that order unless one is forced.

Nothing is mixed in silence: every draft says who filled it.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

from onrecord.drafts import DraftReading
from onrecord.errors import ArticleFailed, TapeMiss
from onrecord.extract import by_model
from onrecord.extract.forms import FORMS
from onrecord.llm.asker import Asker
from onrecord.llm.tapes import Tapes
from onrecord.prompts import Prompt, load
from onrecord.records import AnsweredBy, Document
from onrecord.text.language import is_english

Answers = Literal["auto", "tape", "model", "rules"]


@dataclass(frozen=True, slots=True)
class Filled:
    """A draft and who filled it."""

    draft: DraftReading
    by: AnsweredBy
    model: str | None = None
    prompt: str | None = None


Reader = Callable[[Document], Filled]


def by_rules_alone(document: Document) -> Filled:
    """The reader that asks nobody; ArticleFailed for an article in a language it cannot read."""
    if not is_english(document):
        raise ArticleFailed(
            "not in English, the only language that the rules read; name a model (--model) to have it read."
        )
    from onrecord.extract import by_rules

    return Filled(by_rules.read(document), "rules")


def from_tapes(prompt: Prompt, tapes: Tapes, *, model: str | None, longest: int = by_model.LONGEST) -> Reader:
    """A reader that replays recordings, and raises TapeMiss where there is none.

    An article may be recorded in both forms: the tape searched first wins, and on one tape this prompt's form.
    """
    others = [load(form.prompt) for form in FORMS.values() if form.prompt != prompt.id]

    def read(document: Document) -> Filled:
        first = by_model.recorded_by((prompt, *others), document, tapes, model=model) or prompt
        try:
            return replayed(document, first)
        except TapeMiss:
            for other in (prompt, *others):
                with suppress(TapeMiss):
                    return replayed(document, other)
            raise

    def replayed(document: Document, asked: Prompt) -> Filled:
        return _filled(by_model.draft(document, prompt=asked, tapes=tapes, model=model, longest=longest))

    return read


def from_model(prompt: Prompt, tapes: Tapes, gateway: Asker, *, longest: int = by_model.LONGEST) -> Reader:
    """A reader that asks the model, unless it was asked before."""

    def read(document: Document) -> Filled:
        return _filled(by_model.draft(document, prompt=prompt, tapes=tapes, gateway=gateway, longest=longest))

    return read


def first_that_can(taped: Reader, otherwise: Reader) -> Reader:
    """A reader that replays a recording where there is one and else does otherwise."""

    def read(document: Document) -> Filled:
        try:
            return taped(document)
        except TapeMiss:
            return otherwise(document)

    return read


def _filled(drafted: by_model.Drafted) -> Filled:
    return Filled(drafted.draft, drafted.answered_by, drafted.model, drafted.prompt)
