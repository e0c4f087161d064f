"""Has a model, live or on tape, fill the draft for one article.

The article is shown as numbered sentences, and what comes back is words and sentence numbers. Nothing of it is believed
here: whether the article bears it out is for `verify` to find.
"""

from dataclasses import dataclass
from typing import Literal

from onrecord.drafts import DraftReading, schema_for
from onrecord.errors import ArticleFailed
from onrecord.llm.ask import ask
from onrecord.llm.exchange import Question
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import Tapes
from onrecord.prompts import Prompt
from onrecord.records import Document
from onrecord.text.sentences import Sentence, sentences_of

_ANY_MODEL = "*"


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft and who filled it in."""

    draft: DraftReading
    answered_by: Literal["tape", "model"]
    model: str
    prompt: str  # id and version, as in "extract.v1"
    attempts: int  # 1, or more when earlier answers did not fit the schema


def draft(
    document: Document, *, prompt: Prompt, tapes: Tapes, gateway: Gateway | None = None, model: str | None = None
) -> Drafted:
    """What a model reads out of an article: from the tapes if it was ever asked, else by asking it.

    With no gateway only the tapes answer: for `model`, or for any model when that is None. Raises ArticleFailed when
    this article gives no usable answer, and TapeMiss, TapeError or ModelError as `ask` does.
    """
    question = question_about(document, prompt=prompt, gateway=gateway, model=model)
    answered = ask(
        question,
        DraftReading,
        article=document.path,
        tapes=tapes,
        gateway=gateway,
        any_model=question.model == _ANY_MODEL,
    )
    return Drafted(answered.answer, answered.by, answered.model, prompt.label, answered.attempts)


def question_about(
    document: Document, *, prompt: Prompt, gateway: Gateway | None = None, model: str | None = None
) -> Question:
    """The question that the prompt puts about an article."""
    sentences = sentences_of(document)
    if not sentences:
        raise ArticleFailed("There is no sentence in this article.")
    return Question(
        prompt=prompt.label,
        model=gateway.endpoint.model if gateway else model or _ANY_MODEL,
        messages=prompt.messages(numbered(document, sentences)),
        schema=schema_for([sentence.number for sentence in sentences]),
        schema_name=DraftReading.__name__,
        sampling=gateway.endpoint.sampling if gateway else {},
    )


def numbered(document: Document, sentences: tuple[Sentence, ...]) -> str:
    """The article as a model sees it: a sentence a line, after its number and, unless it is running text, its kind."""
    return "\n".join(_line(document, sentence) for sentence in sentences)


def _line(document: Document, sentence: Sentence) -> str:
    kind = "" if sentence.kind == "body" else f" {sentence.kind}"
    # A quotation is looked up with white space folded, so the line breaks of a sentence may go.
    text = " ".join(piece.strip() for piece in document.text[sentence.start : sentence.end].splitlines())
    return f"{sentence.number}{kind}| {text}"
