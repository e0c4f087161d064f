"""What can be told of a tape as a whole: what it holds, whether it is whole, what differs, and what may go."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.config import shown
from onrecord.errors import InputError
from onrecord.llm.answers import text_of
from onrecord.llm.budget import Usage, usage_of
from onrecord.llm.exchange import Exchange, attempt_of
from onrecord.llm.tape import Tape


@dataclass(frozen=True, slots=True)
class Entry:
    """One group of a tape's exchanges."""

    prompt: str
    model: str
    exchanges: int
    reasks: int
    usage: Usage


def opened(path: Path) -> Tape:
    """The tape at this path. Raises InputError where there is none, and as `Tape.open` does."""
    if not path.exists():
        raise InputError(f"There is no tape at '{shown(path)}'.")
    return Tape.open(path)


def entries(tape: Tape) -> list[Entry]:
    """What a tape holds, by prompt and model, sorted."""
    counts: Counter[tuple[str, str]] = Counter()
    reasks: Counter[tuple[str, str]] = Counter()
    usage: dict[tuple[str, str], Usage] = {}
    for exchange in exchanges(tape):
        key = exchange.prompt, str(exchange.body["model"])
        counts[key] += 1
        reasks[key] += attempt_of(exchange.custom_id) > 1
        usage[key] = usage.get(key, Usage()) + usage_of(exchange.completion)
    return [Entry(*key, counts[key], reasks[key], usage[key]) for key in sorted(counts)]


def exchanges(tape: Tape) -> Iterator[Exchange]:
    """Every exchange, those of one name together, the newest first."""
    for name in tape.names():
        yield from tape.find(name)


def answers(tape: Tape, wanted: str) -> list[Exchange]:
    """The exchanges whose names contain these letters."""
    return [exchange for exchange in exchanges(tape) if wanted in exchange.custom_id]


def differing(old: Tape, new: Tape) -> list[str]:
    """What one tape has and the other has not, or has otherwise, a line each."""
    lines = [f"gone     {name}" for name in old.names() if not new.holds(name)]
    lines += [f"added    {name}" for name in new.names() if not old.holds(name)]
    for name in old.names():
        if new.holds(name) and _said(next(old.find(name))) != _said(next(new.find(name))):
            lines.append(f"answered otherwise  {name}")
    return sorted(lines)


def kept(tape: Tape, prompts: frozenset[str]) -> list[Exchange]:
    """What stays when a tape is pruned: of each name the newest exchange, and only of the prompts in use."""
    newest = (next(tape.find(name)) for name in tape.names())
    return [exchange for exchange in newest if exchange.prompt in prompts]


def _said(exchange: Exchange) -> str:
    from onrecord.errors import ArticleFailed

    try:
        return text_of(exchange.completion)
    except ArticleFailed as fault:
        return str(fault)
