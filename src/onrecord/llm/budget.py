"""What a run may spend, and what it has spent.

The limits are hard. Of a request nobody knows beforehand what it will cost, so what is under way counts with an
estimate until its answer is there, and no request starts that could go over.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from onrecord.errors import OutOfBudget
from onrecord.llm.exchange import Json
from onrecord.records import canonical_json

CHARACTERS_PER_TOKEN = 4.0
"""In English prose and JSON; other scripts need more tokens, and the tape says how many (see `estimate`)."""

_MOST = 10**9  # more tokens than any one answer has: an endpoint that says so is not believed
_FIRST_GUESS = 0.6  # tokens of an answer, for each token of the article's message


@dataclass(frozen=True, slots=True)
class Usage:
    """What was asked and what it took, in tokens as the endpoint counts them."""

    calls: int = 0
    retries: int = 0  # of the calls: those that repeated one after a fault of the endpoint
    tokens_in: int = 0
    tokens_out: int = 0
    cached: int = 0  # of the tokens in: those the endpoint had read before

    @property
    def tokens(self) -> int:
        """All tokens, in and out."""
        return self.tokens_in + self.tokens_out

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(
            self.calls + other.calls,
            self.retries + other.retries,
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.cached + other.cached,
        )


def usage_of(completion: Json) -> Usage:
    """The tokens that an answer says it took; none where it does not say, or says nonsense."""
    usage = completion.get("usage")
    fields = usage if isinstance(usage, dict) else {}
    details = fields.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, dict) else None
    return Usage(
        tokens_in=_count(fields.get("prompt_tokens")),
        tokens_out=_count(fields.get("completion_tokens")),
        cached=_count(cached),
    )


def _count(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST else 0


def tokens_in(body: Json, *, characters_per_token: float = CHARACTERS_PER_TOKEN) -> int:
    """About how many tokens a request body is."""
    return round(len(canonical_json(body)) / characters_per_token)


@dataclass(slots=True)
class Budget:
    """The limits of a run and its account; any number of threads may book on it."""

    max_calls: int | None = None
    max_tokens: int | None = None
    max_seconds: float | None = None
    _began: float = field(default_factory=time.monotonic)
    _lock: threading.Condition = field(default_factory=threading.Condition)
    _spent: dict[str, Usage] = field(default_factory=dict)
    _reserved: int = 0
    _first_call: float | None = None
    _last_end: float = 0.0  # of a request, answered or not
    _under_way: int = 0

    @contextmanager
    def call(self, body: Json, *, purpose: str, retry: bool) -> Iterator[None]:
        """Books one request before it is sent. Raises OutOfBudget where it could go over a limit."""
        estimate = self._reserve(body, purpose, retry)
        try:
            yield
        finally:
            with self._lock:
                self._reserved -= estimate
                self._under_way -= 1
                self._last_end = time.monotonic()
                self._lock.notify_all()

    def answered(self, completion: Json, *, purpose: str) -> None:
        """Books the tokens of an answer."""
        with self._lock:
            self._spent[purpose] = self._spent.get(purpose, Usage()) + usage_of(completion)

    def spent(self, purpose: str | None = None) -> Usage:
        """What was spent for a purpose, or in all."""
        with self._lock:
            chosen = [usage for name, usage in self._spent.items() if purpose in (None, name)]
        return sum(chosen, start=Usage())

    def seconds_asking(self) -> float:
        """From the first request to the end of the last; to now, while one is under way."""
        with self._lock:
            end = time.monotonic() if self._under_way else self._last_end
            return end - self._first_call if self._first_call is not None else 0.0

    def seconds_left(self) -> float | None:
        """How long the run may still take; None without a limit."""
        return None if self.max_seconds is None else max(0.0, self._began + self.max_seconds - time.monotonic())

    def _reserve(self, body: Json, purpose: str, retry: bool) -> int:
        with self._lock:
            spent = sum(self._spent.values(), start=Usage())
            if self.max_calls is not None and spent.calls >= self.max_calls:
                raise OutOfBudget(f"The {self.max_calls} calls of --max-calls are used up")
            if self.seconds_left() == 0.0:
                raise OutOfBudget(f"The {self.max_seconds:g} seconds of --max-seconds are over")
            estimate = self._tokens(body) if self.max_tokens is not None else 0
            booked = self._spent.get(purpose, Usage())
            self._spent[purpose] = replace(booked, calls=booked.calls + 1, retries=booked.retries + retry)
            self._reserved += estimate
            self._first_call = self._first_call or time.monotonic()
            self._under_way += 1
            return estimate

    def _tokens(self, body: Json) -> int:
        """What to reserve for this request, once there is room; what is under way may take less than it reserved."""
        while True:
            spent = sum(self._spent.values(), start=Usage())
            estimate = self._estimate(body, spent)
            limit = self.max_tokens or 0
            if spent.tokens + self._reserved + estimate <= limit:
                return estimate
            if not self._reserved or spent.tokens + estimate > limit:
                raise OutOfBudget(
                    f"Another call could go over the {limit} tokens of --max-tokens ({spent.tokens} are used)"
                )
            self._lock.wait()

    def _estimate(self, body: Json, spent: Usage) -> int:
        """A guess on the safe side: a quarter more than answers have taken so far, on average."""
        answers = spent.calls - spent.retries
        seen = spent.tokens_out / answers if spent.tokens_out and answers else tokens_in(body) * _FIRST_GUESS
        return round(1.25 * (tokens_in(body) + seen))
