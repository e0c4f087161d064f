"""Asks a question: the tapes first, then the model, with a re-ask when the answer does not fit the schema.

A question that was answered before is replayed without any SDK: the recorded attempts are walked in order until one
fits. Otherwise the model is asked. Where its first answer does not fit, instructor takes over and makes the re-asks, and
our `create` stands between it and HTTP: attempts that are on a tape are not paid for again, and every new exchange is on
the tape before instructor sees it.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Literal, cast

from onrecord.crew import Stopped
from onrecord.errors import ArticleFailed, OnrecordError, TapeMiss
from onrecord.llm import miss
from onrecord.llm.answers import Answer, fitting, json_in, text_of
from onrecord.llm.asker import Asker
from onrecord.llm.exchange import MAX_ATTEMPTS, Exchange, Json, Question, loads
from onrecord.llm.sdk import load_instructor
from onrecord.llm.tapes import Tapes
from onrecord.records import canonical_json

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
    gateway: Asker | None,
    any_model: bool = False,
    until: float | None = None,
    purpose: str = "first reading",
) -> Answered[Answer]:
    """The answer to a question about the article at this path; with no gateway, from the tapes alone.

    A recorded answer must be of the question's model, unless there is no gateway and `any_model` is set; the tape
    searched first wins, then the name that sorts first. `until` is a moment of the gateway's clock.
    Raises TapeMiss without a recording and a gateway, ArticleFailed without a usable answer, ModelError without a
    usable endpoint, TapeError when the tapes cannot be read or written.
    """
    if gateway is not None:
        return _ask_model(question, kind, tapes, gateway, _Way(until, purpose))
    failure = None
    recorded = _Recorded((), None)
    for variant in tapes.variants(question, any_model=any_model):
        found = _replay(variant, kind, tapes)
        if isinstance(found, Answered):
            return found
        failure = failure or found.failure
        recorded = found
    if failure is None and not recorded.exchanges and tapes.refusals is not None and not any_model:
        failure = tapes.refusals.failure_about(question)
    if failure is None and recorded.exchanges:
        failure = ArticleFailed("The recorded answer does not fit the schema, and no re-ask of it was recorded.")
    raise failure or TapeMiss(miss.sentence(question, tapes.traits(), article=article, any_model=any_model))


@dataclass(frozen=True, slots=True)
class _Way:
    """What a request carries that is not in its body."""

    until: float | None
    purpose: str


def _ask_model(question: Question, kind: type[Answer], tapes: Tapes, gateway: Asker, way: _Way) -> Answered[Answer]:
    """The recorded answer, or else the model's; while it is asked, nobody else asks it the same."""
    if not tapes.is_stale(question):
        found = _replay(question, kind, tapes)
        if isinstance(found, Answered):
            return found
    with tapes.turn(question, sleep=gateway.sleep):
        recorded = _Recorded((), None)
        if not tapes.is_stale(question):
            found = _replay(question, kind, tapes)
            if isinstance(found, Answered):
                return found
            recorded = found
        if recorded.failure is not None and not gateway.asks_afresh:
            raise recorded.failure
        # What failed for good is asked afresh; what was interrupted goes on where it stopped.
        return _put(question, kind, tapes, gateway, way, () if recorded.failure else recorded.exchanges)


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
    question: Question,
    kind: type[Answer],
    tapes: Tapes,
    gateway: Asker,
    way: _Way,
    recorded: tuple[Exchange, ...],
) -> Answered[Answer]:
    """Puts the question to the model; most answers fit at once, and then instructor is not even imported."""

    def exchange(attempt: int, body: Json) -> Exchange:
        name = question.custom_id(attempt)
        completion = gateway.ask(body, until=way.until, purpose=way.purpose, name=name)
        made = Exchange.of(question, attempt, body=body, completion=completion)
        tapes.record(made)
        return made

    if not recorded:
        first = exchange(1, question.body())
        answer = fitting(first.completion, kind)
        if answer is not None:
            return Answered(answer, "model", question.model, 1)
        recorded = (first,)
    else:
        for walked in recorded:
            tapes.keep(walked)
    attempts = list(_reasked(question, kind, recorded, exchange))
    answer = fitting(attempts[-1].completion, kind)
    if answer is None:
        raise _no_answer(attempts)
    return Answered(answer, "model", question.model, len(attempts))


def _reasked(
    question: Question,
    kind: type[Answer],
    recorded: tuple[Exchange, ...],
    exchange: Callable[[int, Json], Exchange],
) -> tuple[Exchange, ...]:
    """The attempts at a question up to the last, the re-asks made and worded by instructor."""
    load_instructor()
    import instructor
    from instructor.core import IncompleteOutputException, InstructorRetryException
    from openai.types.chat import ChatCompletion

    _hush_instructor()
    attempts: list[Exchange] = []

    def create(**asked: Any) -> ChatCompletion:
        attempt = len(attempts) + 1
        if attempt <= len(recorded):
            made = recorded[attempt - 1]
        else:
            # Only the messages are instructor's to say: its response_format lacks `strict` and the sentence numbers.
            made = exchange(attempt, {**question.body(), "messages": list(asked["messages"])})
        attempts.append(made)
        return ChatCompletion.construct(**cast(Mapping[str, Any], _plain(made.completion)))

    put = instructor.patch(create=create, mode=instructor.Mode.JSON_SCHEMA)
    try:
        # Never `context=`: it would render every message, and with it the article, as a template.
        put(
            response_model=kind,
            messages=question.body()["messages"],
            model=question.model,
            max_retries=MAX_ATTEMPTS - 1,
        )
    except (InstructorRetryException, IncompleteOutputException) as error:
        # Its text holds whole completions, so nothing is raised "from" it.
        raise _ours(error) or _no_answer(attempts) from None
    return tuple(attempts)


def _plain(completion: Json) -> Json:
    """The completion with its JSON alone as content. Raises ArticleFailed where asking again would not help.

    instructor would take a refusal for a bad answer and ask again, and finds no JSON between fences and thoughts.
    """
    text = json_in(text_of(completion))
    plain: Json = loads(canonical_json(completion))  # a copy, all the way down
    match plain:
        case {"choices": [{"message": dict(message)}, *_]}:
            message["content"] = text
    return plain


def _no_answer(attempts: Sequence[Exchange]) -> ArticleFailed:
    return ArticleFailed(_NEVER_FITTED if len(attempts) == MAX_ATTEMPTS else "The model's answer could not be read.")


def _hush_instructor() -> None:
    """Stops its log: it holds what the model wrote, and where nobody set logging up it lands on standard error."""
    log = logging.getLogger("instructor")
    if not any(isinstance(handler, logging.NullHandler) for handler in log.handlers):
        log.addHandler(logging.NullHandler())
    log.propagate = False


def _ours(error: BaseException) -> OnrecordError | Stopped | None:
    """The error of our own that instructor wrapped, if it wrapped one."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OnrecordError | Stopped):
        cause = cause.__cause__
    return cause
