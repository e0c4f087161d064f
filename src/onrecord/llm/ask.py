"""Asks a question: the tapes first, then the model, with a re-ask when the answer does not fit the schema.

A question that was answered before is replayed without any SDK: the recorded attempts are walked in order until one
fits. Otherwise instructor puts the question, and our `create` stands between it and HTTP: attempts that are on a tape
are not paid for again, and every new exchange is on the tape before instructor sees it.
"""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, cast

from onrecord.errors import ArticleFailed, OnrecordError, TapeMiss
from onrecord.llm import miss
from onrecord.llm.answers import Answer, fitting, text_of
from onrecord.llm.exchange import MAX_ATTEMPTS, Exchange, Json, Question
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import Tapes

_NEVER_FITTED = f"No answer of the model fitted the schema in {MAX_ATTEMPTS} attempts."


@dataclass(frozen=True, slots=True)
class Answered(Generic[Answer]):
    """An answer that fits, and where it comes from.

    What this user's own runs asked is the model's answer, today or out of the cache: a run that was interrupted and
    gone on with must give the bytes of an undisturbed one.
    """

    answer: Answer
    by: Literal["tape", "model"]
    model: str
    attempts: int


@dataclass(frozen=True, slots=True)
class _Recorded:
    """What the tapes hold of a question: the attempts up to one that ends it, or up to one never made."""

    exchanges: tuple[Exchange, ...]
    failure: ArticleFailed | None  # None: one more attempt can be made


def ask(
    question: Question,
    kind: type[Answer],
    *,
    article: str,
    tapes: Tapes,
    gateway: Gateway | None,
    any_model: bool = False,
) -> Answered[Answer]:
    """The answer to a question about the article at this path; with no gateway, from the tapes alone.

    A recorded answer must be of the question's model, unless there is no gateway and `any_model` is set; the tape
    searched first wins, then the name that sorts first.
    Raises TapeMiss without a recording and a gateway, ArticleFailed without a usable answer, ModelError without a
    usable endpoint, TapeError when the tapes cannot be read or written.
    """
    failure = None
    recorded = _Recorded((), None)
    for variant in (question,) if gateway is not None else tapes.variants(question, any_model=any_model):
        found = _replay(variant, kind, tapes)
        if isinstance(found, Answered):
            return found
        failure = failure or found.failure
        recorded = found
    if gateway is not None:
        # What failed for good is asked afresh; what was interrupted goes on where it stopped.
        return _put(question, kind, tapes, gateway, () if recorded.failure else recorded.exchanges)
    if failure is None and recorded.exchanges:
        failure = ArticleFailed("The recorded answer does not fit the schema, and no re-ask of it was recorded.")
    raise failure or TapeMiss(miss.sentence(question, tapes.traits(), article=article, any_model=any_model))


def _replay(question: Question, kind: type[Answer], tapes: Tapes) -> Answered[Answer] | _Recorded:
    walked: list[Exchange] = []
    for attempt in range(1, MAX_ATTEMPTS + 1):
        found = [(exchange, *_judged(exchange, kind)) for exchange in tapes.find(question.custom_id(attempt))]
        for exchange, answer, _ in found:
            if answer is not None:
                for used in (*walked, exchange):
                    tapes.keep(used)
                by: Literal["tape", "model"] = "model" if tapes.paid_for(exchange.custom_id) else "tape"
                return Answered(answer, by, question.model, attempt)
        if not found:
            return _Recorded(tuple(walked), None)
        newest, _, failure = found[0]
        walked.append(newest)
        if failure is not None:
            return _Recorded(tuple(walked), failure)
    return _Recorded(tuple(walked), ArticleFailed(_NEVER_FITTED))


def _judged(exchange: Exchange, kind: type[Answer]) -> tuple[Answer | None, ArticleFailed | None]:
    """The answer, if it fits; else the reason why asking again would not help, if there is one."""
    try:
        return fitting(exchange.completion, kind), None
    except ArticleFailed as failure:
        return None, failure


def _put(
    question: Question, kind: type[Answer], tapes: Tapes, gateway: Gateway, recorded: tuple[Exchange, ...]
) -> Answered[Answer]:
    """Puts the question to the model through instructor, which makes the re-asks."""
    import instructor
    from instructor.core import IncompleteOutputException, InstructorRetryException
    from openai.types.chat import ChatCompletion

    _hush_instructor()
    attempts: list[Exchange] = []

    def create(**asked: Any) -> ChatCompletion:
        attempt = len(attempts) + 1
        if attempt <= len(recorded):
            exchange = recorded[attempt - 1]
            tapes.keep(exchange)
        else:
            # Only the messages are instructor's to say: its response_format lacks `strict` and the sentence numbers.
            body: Json = {**question.body(), "messages": list(asked["messages"])}
            exchange = Exchange.of(question, attempt, body=body, completion=gateway.ask(body))
            tapes.record(exchange)
        attempts.append(exchange)
        text_of(exchange.completion)  # instructor would take a refusal for a bad answer and ask again
        return ChatCompletion.construct(**cast(Mapping[str, Any], exchange.completion))

    put = instructor.patch(create=create, mode=instructor.Mode.JSON_SCHEMA)
    try:
        # Never `context=`: it would render every message, and with it the article, as a template.
        put(
            response_model=kind,
            messages=[message.on_the_wire() for message in question.messages],
            model=question.model,
            max_retries=MAX_ATTEMPTS - 1,
        )
    except (InstructorRetryException, IncompleteOutputException) as error:
        # Its text holds whole completions, so nothing is raised "from" it.
        raise _ours(error) or _no_answer(attempts) from None
    answer = fitting(attempts[-1].completion, kind)
    if answer is None:
        raise _no_answer(attempts)
    return Answered(answer, "model", question.model, len(attempts))


def _no_answer(attempts: Sequence[Exchange]) -> ArticleFailed:
    return ArticleFailed(_NEVER_FITTED if len(attempts) == MAX_ATTEMPTS else "The model's answer could not be read.")


def _hush_instructor() -> None:
    """Stops its log: it holds what the model wrote, and where nobody set logging up it lands on standard error."""
    log = logging.getLogger("instructor")
    if not any(isinstance(handler, logging.NullHandler) for handler in log.handlers):
        log.addHandler(logging.NullHandler())
    log.propagate = False


def _ours(error: BaseException) -> OnrecordError | None:
    """The error of our own that instructor wrapped, if it wrapped one."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OnrecordError):
        cause = cause.__cause__
    return cause
