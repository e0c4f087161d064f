"""`onrecord summarize`: a folder of articles becomes a briefing."""

import os
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands import options

if TYPE_CHECKING:
    from onrecord.records import Briefing


def summarize(
    folder: Annotated[Path, typer.Argument(help="Folder with the articles (.txt, .md), searched with its subfolders.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="File to write; - for standard output.")] = Path("-"),
    format_: Annotated[
        options.FormatOption, typer.Option("--format", help="How to write the briefing.")
    ] = options.FormatOption.markdown,
    answers: Annotated[
        options.AnswersOption,
        typer.Option(help="Who fills the drafts. auto: a recording, else the model named by --model, else the rules."),
    ] = options.AnswersOption.auto,
    tape: options.Tape = None,
    record: Annotated[Path | None, typer.Option(help="File to keep this run's exchanges in, for replay.")] = None,
    refresh: Annotated[bool, typer.Option("--refresh", help="Ask the model anew, whatever is recorded.")] = False,
    model: options.Model = None,
    mode: options.Mode = None,
    base_url: options.BaseUrl = None,
    allow_http: options.AllowHttp = False,
    config: options.Config = None,
    jobs: Annotated[
        int | None, typer.Option("-j", "--jobs", min=1, max=64, help="Articles asked about at once (16).")
    ] = None,
    max_calls: Annotated[int | None, typer.Option(min=0, help="Requests that this run may make.")] = None,
    max_tokens: Annotated[int | None, typer.Option(min=0, help="Tokens, in and out, that it may use.")] = None,
    max_seconds: Annotated[float | None, typer.Option(min=0, help="Seconds after which it asks no more.")] = None,
    second_look: Annotated[
        bool, typer.Option("--second-look/--no-second-look", help="Show the model once more what was refused.")
    ] = True,
    offline: Annotated[bool, typer.Option("--offline", help="Open no connection, whatever else is said.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 when anything was refused.")] = False,
) -> None:
    """Read a folder of articles and write the briefing."""
    from onrecord import interrupts
    from onrecord.commands.account import Account
    from onrecord.commands.session import Wanted, open_session
    from onrecord.crew import Stop
    from onrecord.llm.budget import Budget
    from onrecord.pipeline import summarize as run
    from onrecord.render import FORMATS
    from onrecord.store import check_writable

    if str(output) != "-":
        check_writable(output)
    wanted = Wanted(
        answers=answers.value,
        tape=tape,
        record=record,
        refresh=refresh,
        model=model,
        mode=mode.value if mode else None,
        base_url=base_url,
        allow_http=allow_http,
        config=config,
        offline=offline,
        second_look=second_look,
        jobs=jobs,
    )
    stop, budget = Stop(), Budget(max_calls, max_tokens, max_seconds)
    with ExitStack() as stack:
        session = open_session(stack, wanted, budget=budget, stop=stop)
        account = stack.enter_context(Account(session))
        with interrupts.gently(stop):
            briefing = run(
                folder,
                reader=session.reader,
                second=session.second,
                jobs=session.jobs,
                stop=stop,
                progress=account.progress,
            )
    write(output, FORMATS[format_.value](briefing))
    report(briefing)
    if briefing.failed or (strict and briefing.refused):
        raise typer.Exit(1)


def report(briefing: "Briefing") -> None:
    """One line on stderr: what was read, by whom, and what came of it; and a line for each article that was not."""
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
        typer.echo(f"skipped {skipped.path}: {skipped.reason}", err=True)
    for failed in briefing.failed:
        typer.echo(f"failed {failed.path}: {failed.reason}", err=True)


def write(output: Path, text: str) -> None:
    """Puts a text into a file, or onto standard output; raises typer.Exit where nobody reads that any more."""
    if str(output) != "-":
        from onrecord.store import write as write_file

        write_file(output, text)
        return
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Whoever read our output has left; point stdout elsewhere so that nothing complains while leaving.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(1) from None
