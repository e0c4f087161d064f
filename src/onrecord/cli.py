"""The command line. Options are read and errors told here; the work is done in `pipeline` and `recheck`.

Whatever a command needs is imported when it runs, so that `--help` stays fast.
"""

import os
import signal
import sys
from enum import StrEnum
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord import __version__
from onrecord.errors import ConfigError, InputError, OnrecordError

if TYPE_CHECKING:
    from contextlib import ExitStack

    from onrecord.extract.readers import Reader
    from onrecord.records import Briefing

app = typer.Typer(
    name="onrecord",
    help="Turns a folder of news articles about one event into a briefing traced to the characters of its sources.",
    epilog=(
        "Exit codes: 0 done · 1 written, but articles failed, a check failed, or --strict objections remain · "
        "2 usage, configuration or input · 3 model unavailable · 4 tape miss or damage · 130, 143 interrupted."
    ),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class AnswersOption(StrEnum):
    """Who may fill the drafts."""

    auto = "auto"
    tape = "tape"
    model = "model"
    rules = "rules"


class FormatOption(StrEnum):
    """How the briefing is written."""

    markdown = "markdown"
    json = "json"


class VerifyFormatOption(StrEnum):
    """How verified drafts are written."""

    json = "json"
    text = "text"


class SchemaOption(StrEnum):
    """The records with a published schema."""

    briefing = "briefing"
    reading = "reading"


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


@app.command()
def summarize(
    folder: Annotated[Path, typer.Argument(help="Folder with the articles (.txt, .md), searched with its subfolders.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="File to write; - for standard output.")] = Path("-"),
    format_: Annotated[
        FormatOption, typer.Option("--format", help="How to write the briefing.")
    ] = FormatOption.markdown,
    answers: Annotated[
        AnswersOption,
        typer.Option(help="Who fills the drafts. auto: a recording, else the model named by --model, else the rules."),
    ] = AnswersOption.auto,
    tape: Annotated[Path | None, typer.Option(help="Recording to replay before all others.")] = None,
    record: Annotated[Path | None, typer.Option(help="File to keep this run's exchanges in, for replay.")] = None,
    model: Annotated[str | None, typer.Option(help="Model to ask; needs OPENAI_API_KEY or OPENAI_BASE_URL.")] = None,
    offline: Annotated[bool, typer.Option("--offline", help="Open no connection, whatever else is said.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 when anything was refused.")] = False,
) -> None:
    """Read a folder of articles and write the briefing."""
    from contextlib import ExitStack

    from onrecord.pipeline import summarize as run
    from onrecord.render import FORMATS
    from onrecord.store import check_writable

    if str(output) != "-":
        check_writable(output)
    with ExitStack() as stack:
        reader = _reader(stack, answers.value, tape=tape, record=record, model=model, offline=offline)
        briefing = run(folder, reader=reader, progress=_progress if sys.stderr.isatty() else None)
    _write(output, FORMATS[format_.value](briefing))
    _report(briefing)
    if record is not None and not any(answer.model for answer in briefing.provenance.answers):
        typer.echo(
            _plain(f"Nothing was recorded in '{record}': no model was asked and no recording replayed."), err=True
        )
    if briefing.failed or (strict and briefing.refused):
        raise typer.Exit(1)


def _reader(
    stack: "ExitStack", answers: str, *, tape: Path | None, record: Path | None, model: str | None, offline: bool
) -> "Reader":
    """Who fills the drafts under these options."""
    from onrecord.extract import readers

    if answers == "rules":
        if tape or record or model:
            raise ConfigError("--answers rules asks nobody; leave out --tape, --record and --model.")
        return readers.by_rules_alone
    if answers == "model" and offline:
        raise ConfigError("--answers model needs the network and --offline forbids it; give one of them.")
    from onrecord import config, prompts
    from onrecord.llm.tapes import open_tapes

    settings = config.from_environment()
    prompt = prompts.load("extract")
    tapes = open_tapes(named=[tape] if tape else [], cache=settings.cache_tape, record=record)
    taped = readers.from_tapes(prompt, tapes, model=model)
    if answers == "tape":
        return taped
    if answers == "model" or (model and not offline):
        from onrecord.llm.endpoint import Endpoint
        from onrecord.llm.gateway import Gateway

        gateway = stack.enter_context(Gateway(Endpoint.of(settings, model=model)))
        return readers.from_model(prompt, tapes, gateway)
    return readers.first_that_can(taped, readers.by_rules_alone)


@app.command()
def check(
    briefing: Annotated[Path, typer.Argument(help="A briefing written with --format json.")],
    sources: Annotated[Path, typer.Option("--sources", help="The folder of articles it was made from.")],
) -> None:
    """Verify a saved briefing against its articles again: every span, digest and count. Asks no model."""
    from onrecord.recheck import recheck
    from onrecord.store import read_briefing

    failures = recheck(read_briefing(briefing), sources)
    for line in failures:
        typer.echo(_plain(line))
    if failures:
        raise typer.Exit(1)
    typer.echo("All spans, digests and counts hold.", err=True)


@app.command()
def verify(
    drafts: Annotated[
        Path, typer.Argument(help='JSON Lines, {"document": path in the folder, "draft": {…}} a line; or a tape.')
    ],
    sources: Annotated[Path, typer.Option("--sources", help="The folder of articles the drafts were made of.")],
    format_: Annotated[
        VerifyFormatOption, typer.Option("--format", help="json: one Reading a line; text: for a person.")
    ] = VerifyFormatOption.json,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 when anything was refused.")] = False,
) -> None:
    """Verify drafts that any model or tool made, against their articles. Asks no model."""
    from onrecord.drafted import as_text, read_drafts, readings_of

    drafted = read_drafts(drafts, sources)
    readings = list(readings_of(drafted))
    if format_ is VerifyFormatOption.json:
        _write(Path("-"), "".join(f"{reading.model_dump_json()}\n" for reading in readings))
    else:
        _write(Path("-"), as_text(drafted, readings))
    if strict and any(reading.refused for reading in readings):
        raise typer.Exit(1)


@app.command()
def gauntlet(
    drafts: Annotated[Path, typer.Argument(help="A tape, or drafts as `verify` takes them.")],
    sources: Annotated[Path, typer.Option("--sources", help="The folder of articles the drafts were made of.")],
    seed: Annotated[int, typer.Option(help="Which corruptions are drawn; the same seed gives the same ones.")] = 0,
) -> None:
    """Corrupt every accepted item in every way there is, and count what the verifier catches. Asks no model."""
    from onrecord.drafted import read_drafts
    from onrecord.gauntlet import as_text, run

    _write(Path("-"), as_text(run(read_drafts(drafts, sources), seed=seed)))


@app.command()
def schema(record: Annotated[SchemaOption, typer.Argument(help="Which record.")] = SchemaOption.briefing) -> None:
    """Print the JSON schema of a record."""
    import json

    from onrecord.drafts import DraftReading
    from onrecord.records import Briefing

    published = Briefing.model_json_schema() if record is SchemaOption.briefing else DraftReading.model_json_schema()
    typer.echo(json.dumps(published, indent=2, ensure_ascii=False))


def _progress(done: int, total: int, path: str) -> None:
    typer.echo(f"\r\x1b[K{done}/{total} {_plain(path)[:60]}" + ("\n" if done == total else ""), err=True, nl=False)


def _plain(text: str) -> str:
    """A text that cannot act on a terminal: names of files are anybody's to choose."""
    return "".join(char if char.isprintable() else "?" for char in text)


def _report(briefing: "Briefing") -> None:
    """One line on stderr: what was read, by whom, and what came of it."""
    by: dict[str, int] = {}
    for answer in briefing.provenance.answers:
        who = "by rules; no model was asked" if answer.by == "rules" else f"{answer.by} ({answer.model})"
        by[who] = by.get(who, 0) + 1
    readers = "; ".join(f"{count} {who}" for who, count in sorted(by.items()))
    counts = briefing.counts
    files = f"{counts.found} found, {counts.read} read, {counts.skipped} skipped, {counts.failed} failed."
    typer.echo(
        f"{files} Answers: {readers or 'none'}. {counts.accepted} items accepted, {counts.refused} refused.", err=True
    )
    for skipped in briefing.skipped:
        typer.echo(_plain(f"skipped {skipped.path}: {skipped.reason}"), err=True)
    for failed in briefing.failed:
        typer.echo(_plain(f"failed {failed.path}: {failed.reason}"), err=True)


def _write(output: Path, text: str) -> None:
    if str(output) != "-":
        from onrecord.store import write

        write(output, text)
        return
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except OSError as fault:
        # Point stdout elsewhere, so that nothing complains while leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(fault, BrokenPipeError):  # whoever read our output has left
            raise typer.Exit(1) from None
        raise InputError(f"Cannot write to standard output ({fault.strerror}).") from fault


class _Interrupted(SystemExit):
    """The user, or the system, wants us to stop. Not a KeyboardInterrupt, which the framework would turn into exit 1."""


def _interrupt(number: int, _frame: FrameType | None) -> None:
    raise _Interrupted(128 + number)


def main() -> None:
    """Runs the command line; every error of ours is one sentence on stderr and the exit code it carries."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)
    try:
        app()
    except OnrecordError as fault:
        typer.echo(_plain(f"onrecord: {fault}"), err=True)
        raise SystemExit(fault.exit_code) from None
    except _Interrupted:
        typer.echo("onrecord: interrupted; what was answered so far is kept, run the same command to go on.", err=True)
        raise
