"""`onrecord summarize`: a folder of articles becomes a briefing."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.commands import options


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
    advice: Annotated[
        bool,
        typer.Option("--advice/--no-advice", help="Ask the model what the articles say together, and for the lead."),
    ] = True,
    similarity: Annotated[
        options.SimilarityOption | None,
        typer.Option(help="What proposes that two claims are one: shared words, or their meaning too (an extra)."),
    ] = None,
    each: Annotated[
        bool, typer.Option("--each", help="FOLDER holds stories, a folder each; -o names a folder for their briefings.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what a model would be asked.")] = False,
    offline: Annotated[bool, typer.Option("--offline", help="Open no connection, whatever else is said.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit 1 when anything was refused.")] = False,
) -> None:
    """Read a folder of articles and write the briefing."""
    from onrecord.commands import dry_run as dry
    from onrecord.commands import stories
    from onrecord.commands.session import Wanted
    from onrecord.llm.budget import Budget

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
        advice=advice,
        similarity=similarity.value if similarity else None,
        jobs=jobs,
    )
    folders = stories.below(folder) if each else [folder]
    if dry_run:
        dry.tell(folders, wanted)
        return
    form = stories.Form(format_.value, strict)
    if each:
        complete = stories.summarize_each(folders, output, wanted, Budget(max_calls, max_tokens, max_seconds), form)
    else:
        complete = stories.summarize_one(folder, output, wanted, Budget(max_calls, max_tokens, max_seconds), form)
    if not complete:
        raise typer.Exit(1)
