"""The way to the model: sends a request body until there is a completion, or says why there is none.

This is the only place that retries, and it retries only what may be gone at the next try. Answers that do not fit the
schema are not its business. All workers of a run share one gateway, and with it one gate, one budget and one store of
retries: an endpoint that answers nobody ends the run, not one article after the other.
"""

import random
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from onrecord.crew import Stop, Stopped
from onrecord.errors import ArticleFailed, ModelError, OnrecordError
from onrecord.llm import faults
from onrecord.llm.answers import has_choice
from onrecord.llm.budget import Budget
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import Json, loads
from onrecord.llm.gate import Clock, Gate, WallClock
from onrecord.llm.sdk import load_openai
from onrecord.records import canonical_json

if TYPE_CHECKING:
    from tenacity import RetryCallState

    from onrecord.llm.wire import Wire

_TRIES = 6
_LONGEST_PAUSE = 30.0  # seconds, where the endpoint names none
_SHORTEST_KEY = 8  # below that, a key is a placeholder and may well be a word of an answer
_RETRIES_IN_STORE = 60  # and this many more for each worker
_RETRIES_PER_WORKER = 12

_Result = TypeVar("_Result")


class Gateway:
    """An endpoint being asked; a context manager. Nothing is imported or opened before the first question."""

    asks_afresh = True

    def __init__(
        self,
        endpoint: Endpoint,
        *,
        jobs: int = 1,
        budget: Budget | None = None,
        stop: Stop | None = None,
        clock: Clock | None = None,
        tries: int = _TRIES,
    ) -> None:
        self.endpoint = endpoint
        self._tries = tries
        self.budget = budget or Budget()
        self._stop = stop or Stop()
        self._clock = clock or WallClock(self._stop)
        self._gate = Gate(jobs, self._clock)
        self._most_retries = _RETRIES_IN_STORE + _RETRIES_PER_WORKER * jobs
        self._retries = self._most_retries
        self._wire: Wire | None = None
        self._no_use: ModelError | None = None  # what the endpoint answers everybody with
        self._opening = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends what is under way; the gateway can be used again."""
        with self._opening:
            wire, self._wire, self._no_use = self._wire, None, None
        if wire is not None:
            wire.close()

    def is_idle(self) -> bool:
        """Whether nobody was asked yet."""
        return self._wire is None

    def now(self) -> float:
        """The time by which `until` is meant."""
        return self._clock.now()

    def sleep(self, seconds: float) -> None:
        """Waits, and raises Stopped when the run is to end."""
        self._clock.sleep(seconds)

    def ask(
        self,
        body: Json,
        *,
        until: float | None = None,
        purpose: str = "first reading",
        name: str = "",  # noqa: ARG002  # for those who stand in for a gateway
    ) -> Json:
        """The completion for this request body, not later than `until` and within the endpoint's patience.

        Raises ModelError when the endpoint is of no use to anyone, ArticleFailed when it is to this one request,
        OutOfBudget before a call that could go over a limit, Stopped when the run is to end.
        """
        from tenacity import Retrying, retry_if_exception_type

        latest = min(until or float("inf"), self._clock.now() + self.endpoint.patience)
        tries = 0

        def send() -> Json:
            nonlocal tries
            tries += 1
            return self._try_once(body, latest, purpose, retry=tries > 1)

        retrying = Retrying(
            retry=retry_if_exception_type(faults.TransportFault),
            stop=lambda state: self._give_up(state, latest),
            wait=_pause,
            sleep=self._clock.sleep,
            reraise=True,
        )
        try:
            completion = retrying(send)
        except faults.TransportFault as fault:
            self._remember(fault.final)
            # Not "from" anything: the texts of the SDK's errors may hold the key.
            raise fault.final from None
        self.budget.answered(completion, purpose=purpose)
        self._refund()
        return completion

    def models(self) -> tuple[str, ...]:
        """The names of the models that the endpoint offers, sorted. Raises OnrecordError where it does not say."""
        try:
            names = self._sent(lambda wire: wire.models(), self.endpoint.deadline)
        except faults.TransportFault as fault:
            raise fault.final from None
        key = self.endpoint.api_key
        return tuple(sorted({name for name in names if name.isprintable() and len(name) <= 120 and key not in name}))

    def _try_once(self, body: Json, latest: float, purpose: str, *, retry: bool) -> Json:
        self._make_ready()
        with self._gate.through() as started, self.budget.call(body, purpose=purpose, retry=retry):
            if self._stop.wished:
                raise Stopped
            if self._no_use is not None:
                raise self._no_use  # whoever waited at the gate need not find out alone
            seconds = self._time(latest)
            try:
                completion = _completion(self._sent(lambda wire: wire.send(body, seconds), seconds))
            except faults.TransportFault as fault:
                self._note(fault, started)
                raise
            except OnrecordError as fault:
                self._remember(fault)
                raise
        self._gate.answered()
        key = self.endpoint.api_key
        if len(key) >= _SHORTEST_KEY and key in canonical_json(completion):
            raise ModelError(f"{self.endpoint.host} repeats the key in its answers; nothing was recorded.")
        return completion

    def _remember(self, fault: OnrecordError) -> None:
        if isinstance(fault, ModelError):
            self._no_use = fault

    def _time(self, latest: float) -> float:
        """Seconds that a request may take which starts now."""
        left = self.budget.seconds_left()
        limits = [self.endpoint.deadline, latest - self._clock.now(), *([] if left is None else [left])]
        return max(0.001, min(limits))

    def _make_ready(self) -> None:
        """Loads the SDK and sets up the connections before a call is counted and timed."""
        if self._wire is not None or self._stop.wished or self._no_use is not None:
            return
        load_openai()
        try:
            self._open()
        except OnrecordError as fault:
            self._remember(fault)
            raise

    def _sent(self, send: "Callable[[Wire], _Result]", deadline: float) -> _Result:
        load_openai()
        from httpx2 import HTTPError, InvalidURL
        from openai import OpenAIError

        from onrecord.llm.wire import TooLarge

        wire = self._open()
        try:
            return send(wire)
        except CancelledError:
            raise ModelError(f"The run was ended before {self.endpoint.host} had answered.") from None
        except TooLarge:
            raise ArticleFailed(f"{self.endpoint.host} sent more than an answer can hold.") from None
        except (OpenAIError, HTTPError, InvalidURL, OSError, ValueError) as error:
            # A passed deadline is a TimeoutError, which is an OSError.
            raise faults.classify(error, host=self.endpoint.host, deadline=deadline) from None

    def _note(self, fault: faults.TransportFault, started: float) -> None:
        """Lets all workers know what one of them was told."""
        if fault.retry_after is not None and fault.retry_after <= self.endpoint.patience:
            self._gate.hold(fault.retry_after)
        if fault.too_many:
            self._gate.slow_down(started=started)

    def _give_up(self, state: "RetryCallState", latest: float) -> bool:
        """Whether this fault is the last: patience, tries or the run's store of retries are at their end."""
        fault = state.outcome.exception() if state.outcome else None
        if not isinstance(fault, faults.TransportFault):
            return False
        host = self.endpoint.host
        if fault.retry_after is not None and fault.retry_after > self.endpoint.patience:
            fault.final = ModelError(f"{host} wants no requests for {fault.retry_after:.0f} seconds; run again then.")
            return True
        if self._clock.now() + state.upcoming_sleep > latest:
            return True
        if fault.too_many:
            return False  # patience alone ends it: we were told to come again
        with self._opening:
            self._retries -= 1
            if self._retries < 0:
                fault.final = ModelError(
                    f"{host} fails too often; what was answered is kept, run again later to go on."
                )
                return True
        return state.attempt_number >= self._tries

    def _refund(self) -> None:
        with self._opening:
            self._retries = min(self._most_retries, self._retries + 1)

    def _open(self) -> "Wire":
        from onrecord.llm.wire import Wire

        with self._opening:
            if self._wire is None:
                try:
                    self._wire = Wire(self.endpoint)
                except (ImportError, OSError, ValueError):  # a proxy or a certificate file that cannot be used
                    message = (
                        f"No connection to {self.endpoint.host} can be set up; check HTTPS_PROXY and SSL_CERT_FILE."
                    )
                    raise ModelError(message) from None
            return self._wire


def _completion(answer: bytes) -> Json:
    """The completion in the body of an answer. Raises TransportFault when it holds none."""
    try:
        completion = loads(answer)
    except ValueError:
        raise faults.broken("is broken: not JSON, or not all of it") from None
    if not isinstance(completion, dict) or not has_choice(completion):
        raise faults.broken("holds no message")
    return completion


def _pause(state: "RetryCallState") -> float:
    """Seconds before the next try: what the endpoint asks for and a little more, else a full-jitter pause."""
    fault = state.outcome.exception() if state.outcome else None
    if isinstance(fault, faults.TransportFault) and fault.retry_after is not None:
        return fault.retry_after + random.uniform(0, 0.5)  # noqa: S311  # spreads requests, guards nothing
    return random.uniform(0, min(_LONGEST_PAUSE, 2.0 ** (state.attempt_number - 1)))  # noqa: S311
