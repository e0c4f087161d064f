"""What a run tells on standard error while it works, and at its end: articles, calls, tokens, cost.

Nothing of it is in a briefing: what a run cost depends on what was recorded before.
"""

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

import typer

from onrecord.commands.out import plain

if TYPE_CHECKING:
    from onrecord.commands.session import Session
    from onrecord.config import Price
    from onrecord.llm.budget import Usage

_PURPOSES = {"second look": "a second look", "advice": "advice on all of them together"}
_WIDEST = 60  # characters of a path on the progress line


class Account:
    """A context manager around a run: a progress line on a terminal, and a closing line where a model was asked."""

    def __init__(self, session: "Session") -> None:
        self._budget = session.gateway.budget if session.gateway else None
        self._price = session.settings.file.price if session.settings else None
        self._on_terminal = sys.stderr.isatty()
        self._line_open = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._line_open:
            typer.echo("", err=True)
        if self._budget is not None:
            typer.echo(
                f"Asked within {self._budget.seconds_asking():.2f} s: {self._told(self._budget.spent())}", err=True
            )
            for purpose, called in _PURPOSES.items():
                spent = self._budget.spent(purpose)
                if spent.calls:
                    typer.echo(f"Of these for {called}: {self._told(spent)}", err=True)

    def progress(self, done: int, total: int, path: str) -> None:
        """Shows how far the run has come, on a terminal."""
        if not self._on_terminal:
            return
        name = plain(path)[:_WIDEST]
        spent = f" · {self._told(self._budget.spent())}" if self._budget is not None else ""
        self._line_open = done < total
        typer.echo(f"\r\x1b[K{done}/{total} {name}{spent}" + ("\n" if done == total else ""), err=True, nl=False)

    def _told(self, usage: "Usage") -> str:
        return told(usage, self._price)


def told(usage: "Usage", price: "Price | None") -> str:
    """What was, or will be, asked and used, in one line."""
    retries = f" ({usage.retries} repeated after a fault)" if usage.retries else ""
    cached = f" ({usage.cached:,} of them cached)" if usage.cached else ""
    cost = f", cost {cost_of(usage, price):.4f}" if price else ""
    calls = f"{usage.calls:,} call{'' if usage.calls == 1 else 's'}{retries}"
    return f"{calls}, {usage.tokens_in:,} tokens in{cached}, {usage.tokens_out:,} out{cost}."


def cost_of(usage: "Usage", price: "Price") -> float:
    """What this usage costs at this price."""
    cached = price.input if price.cached is None else price.cached
    fresh = max(0, usage.tokens_in - usage.cached)
    return (fresh * price.input + usage.cached * cached + usage.tokens_out * price.output) / 1_000_000
