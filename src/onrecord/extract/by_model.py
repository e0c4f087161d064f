"""Has a model, live or on tape, fill the draft for one article.

The article is shown as numbered sentences, and what comes back is words and sentence numbers. Nothing of it is believed
here: whether the article bears it out is for `verify` to find. An article longer than the model takes is read in parts.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from onrecord.drafts import DraftReading, schema_for
from onrecord.errors import ArticleFailed, Deferred, TapeMiss, TooLong
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
_FURNITURE = frozenset({"boilerplate", "metadata", "byline"})
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

    def answered(part: tuple[Sentence, ...]) -> Answered[DraftReading]:
        question = question_about(document, prompt=prompt, gateway=gateway, model=model, part=part)
        return ask(
            question,
            DraftReading,
            article=document.path,
            tapes=tapes,
            gateway=gateway,
            any_model=question.model == ANY_MODEL,
            until=until,
        )

    sizes = list(_sizes(document, tapes, longest))
    for size in sizes:
        try:
            return _together(list(_all(answered, _parts(document, size))), prompt)
        except TooLong:
            if size == sizes[-1]:
                raise
    raise TapeMiss(f"No size of part was tried for '{document.path}'.")  # not reached: there is always one size


def _all(
    answered: Callable[[tuple[Sentence, ...]], Answered[DraftReading]], parts: Sequence[tuple[Sentence, ...]]
) -> Iterator[Answered[DraftReading]]:
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
    return Question(
        prompt=prompt.label,
        model=gateway.endpoint.model if gateway else model or ANY_MODEL,
        messages=prompt.messages(numbered(document, sentences)),
        schema=schema_for(citable(sentences)),
        schema_name=DraftReading.__name__,
        sampling=gateway.endpoint.sampling if gateway else {},
        mode=gateway.endpoint.mode if gateway else "json_schema",
    )


def citable(sentences: Sequence[Sentence]) -> list[int]:
    """The numbers that an answer may cite: not those of page furniture, so that a weak model cannot go astray there."""
    story = [sentence.number for sentence in sentences if sentence.kind not in _FURNITURE]
    return story or [sentence.number for sentence in sentences]


def numbered(document: Document, sentences: tuple[Sentence, ...]) -> str:
    """The article as a model sees it: a sentence a line, after its number and, unless it is running text, its kind."""
    return "\n".join(_line(document, sentence) for sentence in sentences)


def parts_known(document: Document, tapes: Tapes, longest: int) -> tuple[tuple[Sentence, ...], ...]:
    """The parts in which an article is asked about: those of an earlier run, if it had to make them smaller."""
    return _parts(document, next(_sizes(document, tapes, longest)))


def _parts(document: Document, size: int) -> tuple[tuple[Sentence, ...], ...]:
    sentences = sentences_of(document)
    if not sentences:
        raise ArticleFailed("There is no sentence in this article.")
    return parts_of(document, sentences, size)


def _sizes(document: Document, tapes: Tapes, longest: int) -> Iterator[int]:
    """The sizes of part to try, from the largest; those that an earlier run found too large are left out."""
    sizes = [longest]
    while min(sizes[-1], len(document.text)) // 2 >= SHORTEST:
        sizes.append(min(sizes[-1], len(document.text)) // 2)
    known = 0
    for place, size in enumerate(sizes[1:], start=1):
        parts = _parts(document, size)
        if len(parts) > 1 and any(tapes.knows(article_digest(numbered(document, part))) for part in parts):
            known = place
    yield from sizes[known:]


def _together(answers: list[Answered[DraftReading]], prompt: Prompt) -> Drafted:
    return Drafted(
        joined([answer.answer for answer in answers]),
        "model" if any(answer.by == "model" for answer in answers) else "tape",
        answers[0].model,
        prompt.label,
        max(answer.attempts for answer in answers),
    )


def _line(document: Document, sentence: Sentence) -> str:
    kind = "" if sentence.kind == "body" else f" {sentence.kind}"
    # A quotation is looked up with white space folded, so the line breaks of a sentence may go.
    text = " ".join(piece.strip() for piece in document.text[sentence.start : sentence.end].splitlines())
    return f"{sentence.number}{kind}| {text}"
