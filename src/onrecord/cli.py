"""The command line: the list of commands, and how every error of ours becomes one sentence and an exit code."""

import gc
import os
import sys
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.commands import batch, check, diff, doctor, question, summarize, tape, verify
from onrecord.commands.out import tell
from onrecord.errors import OnrecordError
from onrecord.interrupts import Interrupted

_COLLECTED_AFTER = 20_000
"""new objects after which Python looks for cycles; its own 700 costs a sixth of a run, and records hold no cycles"""

app = typer.Typer(
    name="onrecord",
    help="Turns a folder of news articles about one event into a briefing traced to the characters of its sources.",
    epilog=(
        "Exit codes: 0 done · 1 written, but articles failed, a check failed, or --strict objections remain · "
        "2 usage, configuration or input · 3 model unavailable or out of budget · 4 tape miss or damage · "
        "130, 143 interrupted."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command()(summarize.summarize)
app.command()(check.check)
app.command()(check.schema)
app.command()(verify.verify)
app.command()(verify.gauntlet)
app.command()(question.explain)
app.command("what-if")(question.what_if)
app.command()(diff.diff)
app.command()(doctor.doctor)
app.add_typer(tape.app, name="tape")
app.add_typer(batch.app, name="batch")


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Options of all commands."""


def main() -> None:
    """Runs the command line; every error of ours is one sentence on stderr and the exit code it carries."""
    gc.set_threshold(_COLLECTED_AFTER, 10, 10)
    try:
        app()
    except OnrecordError as fault:
        _leave(str(fault), fault.exit_code)
    except Interrupted as interruption:
        _leave(
            "interrupted; what was answered so far is kept, run the same command to go on.",
            interruption.code if isinstance(interruption.code, int) else 130,
        )
    except OSError as fault:
        # No path is told: it may be of the user's home, and what we write ourselves is named by errors of our own.
        _leave(f"the system does not let us go on ({fault.strerror or type(fault).__name__}); run again later.", 2)


def _leave(sentence: str, code: int) -> None:
    try:
        tell(f"onrecord: {sentence}")
    except OSError:  # nobody reads our messages any more
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    raise SystemExit(code) from None
