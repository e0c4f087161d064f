"""`onrecord tape`: what recordings hold, whether they are whole, what differs between two, and what may go."""

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(help="Look at recorded answers, compare them, and throw old ones away.", no_args_is_help=True)

Which = Annotated[Path | None, typer.Argument(help="The tape; without one, your cache.")]


@app.command("list")
def list_(tape: Which = None) -> None:
    """Say what a tape holds: prompts, models, exchanges, tokens."""
    from onrecord.llm import ledger

    entries = ledger.entries(ledger.opened(_path(tape)))
    for entry in entries:
        usage = entry.usage
        typer.echo(
            f"{entry.prompt}  {entry.model}  {entry.exchanges} exchanges, {entry.reasks} of them re-asks, "
            f"{usage.tokens_in:,} tokens in, {usage.tokens_out:,} out"
        )
    if not entries:
        typer.echo("Nothing is recorded on it.")


@app.command()
def show(
    name: Annotated[str, typer.Argument(help="Part of a custom_id, as `verify` and `diff` print it.")],
    tape: Which = None,
) -> None:
    """Print the exchanges of a name: what was asked last, and what came."""
    import json

    from onrecord.llm import ledger

    found = ledger.answers(ledger.opened(_path(tape)), name)
    for exchange in found:
        shown = {"custom_id": exchange.custom_id, "asked": exchange.body["messages"], "answer": exchange.completion}
        typer.echo(json.dumps(shown, indent=2, ensure_ascii=True))
    if not found:
        typer.echo(f"No exchange has '{name}' in its name.", err=True)
        raise typer.Exit(1)


@app.command()
def verify(tape: Which = None) -> None:
    """Check every line of a tape against its own digest."""
    from onrecord.llm import ledger

    found = ledger.opened(_path(tape))
    typer.echo(f"{len(found.names())} questions and attempts, every line whole.")


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="The tape to compare with.")],
    new: Annotated[Path, typer.Argument(help="The tape compared.")],
) -> None:
    """Say what two tapes do not share; exit 1 when there is something."""
    from onrecord.llm import ledger

    lines = ledger.differing(ledger.opened(old), ledger.opened(new))
    for line in lines:
        typer.echo(line)
    if lines:
        raise typer.Exit(1)


@app.command()
def prune(
    tape: Which = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do it; without this, only say what would go.")] = False,
) -> None:
    """Throw away exchanges of prompts no longer in use, and all but the newest of each name."""
    from onrecord import prompts
    from onrecord.extract.forms import FORMS
    from onrecord.llm import ledger

    path = _path(tape)
    found = ledger.opened(path)
    whole = (prompts.load(name).label for name in (*(form.prompt for form in FORMS.values()), "reconcile", "brief"))
    in_use = frozenset({*whole, prompts.load_follow_up("second_look").label})
    every, kept = list(ledger.exchanges(found)), ledger.kept(found, in_use)
    if yes:
        found.rewrite(lambda: (exchange.line() for exchange in ledger.kept(found, in_use)))
    typer.echo(f"{len(every) - len(kept)} of {len(every)} exchanges {'are gone' if yes else 'would go (say --yes)'}.")


def _path(tape: Path | None) -> Path:
    from onrecord import config

    return tape if tape is not None else config.from_environment().cache_tape
