"""What is asked: a gateway to an endpoint, or whatever stands in for one."""

from typing import Protocol

from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import Json


class Asker(Protocol):
    """Gives completions for request bodies; the name is the one under which the answer will be recorded."""

    endpoint: Endpoint
    asks_afresh: bool
    """Whether a question is put once more from the beginning, when no attempt recorded gave a usable answer"""

    def now(self) -> float:
        """The time by which `until` is meant."""

    def sleep(self, seconds: float) -> None:
        """Waits, and raises Stopped when the run is to end."""

    def ask(self, body: Json, *, until: float | None = None, purpose: str = "first reading", name: str = "") -> Json:
        """The completion for this body, or one of our errors."""
