"""Has a model, live or on tape, fill the draft for one article.

The article is shown as numbered sentences, and what comes back is words and sentence numbers. Nothing of it is believed
here: whether the article bears it out is for `verify` to find. An article longer than the model takes is read in parts.
The prompt's name says in which form it is asked: in full, or in the short form for small models.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.drafts import DraftReading, WireAnswer
from onrecord.errors import ArticleFailed, Deferred, TapeMiss, TooLong
from onrecord.extract.forms import FORMS, Form, form_of
from onrecord.extract.parts import SHORTEST, joined, parts_of
from onrecord.llm.ask import Answered, ask
from onrecord.llm.asker import Asker
from onrecord.llm.exchange import Question
from onrecord.llm.miss import article_digest
from onrecord.llm.tapes import Tapes
from onrecord.prompts import Prompt
from onrecord.records import Document
from onrecord.text.sentences import Sentence, sentences_of

ANY_MODEL = "*"
LONGEST = 24_000
"""Characters of an article that are asked about at once, unless the settings say otherwise: some 6,000 tokens."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft and who filled it in."""

    draft: DraftReading
    answered_by: Literal["tape", "model"]
    model: str
    prompt: str  # id and version, as in "extract.v1"
    attempts: int  # 1, or more when earlier answers did not fit the schema


def draft(
    document: Document,
    *,
    prompt: Prompt,
    tapes: Tapes,
    gateway: Asker | None = None,
    model: str | None = None,
    longest: int = LONGEST,
) -> Drafted:
    """What a model reads out of an article: from the tapes if it was ever asked, else by asking it.

    With no gateway only the tapes answer: for `model`, or for any model when that is None. Raises ArticleFailed when
    this article gives no usable answer, and TapeMiss, TapeError or ModelError as `ask` does.
    """
    until = gateway.now() + gateway.endpoint.patience if gateway else None
    form = form_of(prompt)

    def answered(part: tuple[Sentence, ...]) -> Answered[WireAnswer]:
        question = question_about(document, prompt=prompt, gateway=gateway, model=model, part=part)
        return ask(
            question,
            form.answer,
            article=document.path,
            tapes=tapes,
            gateway=gateway,
            any_model=question.model == ANY_MODEL,
            until=until,
        )

    sizes = list(_sizes(document, tapes, longest, form))
    for size in sizes:
        try:
            answers = list(_all(answered, _parts(document, size)))
            return _together([form.draft_of(document, one.answer) for one in answers], answers, prompt)
        except TooLong:
            if size == sizes[-1]:
                raise
    raise TapeMiss(f"No size of part was tried for '{document.path}'.")  # not reached: there is always one size


def _all(
    answered: Callable[[tuple[Sentence, ...]], Answered[WireAnswer]], parts: Sequence[tuple[Sentence, ...]]
) -> Iterator[Answered[WireAnswer]]:
    """The answers about all parts; in bulk, all are asked before it is said that there is no answer yet."""
    deferred = None
    for part in parts:
        try:
            yield answered(part)
        except Deferred as later:
            deferred = later
    if deferred is not None:
        raise deferred


def question_about(
    document: Document,
    *,
    prompt: Prompt,
    gateway: Asker | None = None,
    model: str | None = None,
    part: tuple[Sentence, ...] | None = None,
) -> Question:
    """The question that the prompt puts about an article, or about a part of it."""
    sentences = part or sentences_of(document)
    if not sentences:
        raise ArticleFailed("There is no sentence in this article.")
    form = form_of(prompt)
    return Question(
        prompt=prompt.label,
        model=gateway.endpoint.model if gateway else model or ANY_MODEL,
        messages=prompt.messages(form.shown(document, sentences)),
        schema=form.schema(document, sentences),
        schema_name=form.answer.__name__,
        sampling=gateway.endpoint.sampling if gateway else {},
        mode=gateway.endpoint.mode if gateway else "json_schema",
    )


def parts_known(document: Document, tapes: Tapes, longest: int) -> tuple[tuple[Sentence, ...], ...]:
    """The parts in which an article is asked about: those of an earlier run, if it had to make them smaller."""
    return _parts(document, next(_sizes(document, tapes, longest, FORMS["full"])))


def recorded_by(asked: Sequence[Prompt], document: Document, tapes: Tapes, *, model: str | None) -> Prompt | None:
    """The first of these prompts under which the tape searched first holds this whole article; None where none does."""
    sentences = sentences_of(document)
    shown = [(prompt, article_digest(form_of(prompt).shown(document, sentences))) for prompt in asked]
    shown = [(prompt, article) for prompt, article in shown if tapes.knows(article)]
    if len(shown) < len(asked):  # nothing to choose from, and looking into recordings takes its time
        return shown[0][0] if shown else None
    for tape in tapes.searched:
        for prompt, article in shown:
            known = [traits for traits in tape.about(article) if traits.prompt == prompt.label]
            if any(model is None or traits.setting.model == model for traits in known):
                return prompt
    return None


def _parts(document: Document, size: int) -> tuple[tuple[Sentence, ...], ...]:
    sentences = sentences_of(document)
    if not sentences:
        raise ArticleFailed("There is no sentence in this article.")
    return parts_of(document, sentences, size)


def _sizes(document: Document, tapes: Tapes, longest: int, form: Form) -> Iterator[int]:
    """The sizes of part to try, from the largest; those that an earlier run found too large are left out."""
    sizes = [longest]
    while min(sizes[-1], len(document.text)) // 2 >= SHORTEST:
        sizes.append(min(sizes[-1], len(document.text)) // 2)
    known = 0
    for place, size in enumerate(sizes[1:], start=1):
        parts = _parts(document, size)
        if len(parts) > 1 and any(tapes.knows(article_digest(form.shown(document, part))) for part in parts):
            known = place
    yield from sizes[known:]


def _together(drafts: Sequence[DraftReading], answers: Sequence[Answered[WireAnswer]], prompt: Prompt) -> Drafted:
    return Drafted(
        joined(drafts),
        "model" if any(answer.by == "model" for answer in answers) else "tape",
        answers[0].model,
        prompt.label,
        max(answer.attempts for answer in answers),
    )
