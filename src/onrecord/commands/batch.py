"""`onrecord batch`: questions in bulk, for OpenAI's Batch API or `vllm run-batch`, and their answers onto the tape."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.commands import options
from onrecord.commands.out import tell

app = typer.Typer(help="Ask in bulk: export what is not answered yet, import what comes back.", no_args_is_help=True)


@app.command()
def export(
    folders: Annotated[list[Path], typer.Argument(help="Folders of articles.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="File for the questions, in Batch format.")],
    model: options.Model = None,
    mode: options.Mode = None,
    config: options.Config = None,
    second_look: Annotated[bool, typer.Option("--second-look/--no-second-look", help="Also ask second looks.")] = True,
    advice: Annotated[
        bool, typer.Option("--advice/--no-advice", help="Also ask what the articles of each folder say together.")
    ] = True,
) -> None:
    """Write the questions that no recording answers yet; run it again after each import, until nothing is missing.

    An article whose answers never fit, or that the endpoint does not take, counts as failed and is named; so does one
    that three rounds of other errors brought no answer for. Neither holds up its story.
    """
    from onrecord import config as configuration
    from onrecord import store
    from onrecord.commands.session import questions
    from onrecord.errors import ConfigError
    from onrecord.extract import readers
    from onrecord.ingest import read_folder
    from onrecord.llm import batch
    from onrecord.llm.endpoint import Endpoint
    from onrecord.llm.refusals import Refusals
    from onrecord.llm.tapes import open_tapes
    from onrecord.pipeline import briefing_of, read
    from onrecord.records import Failed

    settings = configuration.from_environment(named=config)
    name = model or settings.file.model
    if not name:
        raise ConfigError("No model is named: choose the one that will answer with `--model`.")
    store.check_writable(output)
    endpoint = Endpoint(name, sampling=dict(settings.file.sampling), mode=mode.value if mode else settings.file.mode)
    collector = batch.Collector(endpoint, refusals=Refusals.kept_in(settings.batches))
    tapes = open_tapes(cache=settings.cache_tape)
    put = questions(settings, tapes, collector, second_look=second_look, advice=advice)
    reader = readers.from_model(put.prompt, tapes, collector, longest=settings.file.longest_part)
    articles = failed = 0
    for folder in folders:
        found, asked = read_folder(folder), collector.asked
        outcomes = [read(document, reader, put.second) for document in found.documents]
        articles += len(outcomes)
        for outcome in outcomes:
            if isinstance(outcome, Failed) and outcome.reason != batch.LATER:
                failed += 1
                tell(f"failed {outcome.path}: {outcome.reason}")
        # Only when all is read is it known what there is to ask about all of it.
        if put.advise and collector.asked == asked:
            briefing_of(folder, found, outcomes, ask=put.advise)
    of_these = f", {failed} of which failed" if failed else ""
    if not collector.requests:
        typer.echo(f"Nothing is missing: there is no more to ask about {articles} articles{of_these}.")
        return
    written = batch.export([*collector.requests.values()], output, kept_in=settings.batches)
    files = ", ".join(str(path) for path in written)
    typer.echo(f"{len(collector.requests)} questions about {articles} articles{of_these}: {files}")


@app.command("import")
def import_(
    answers: Annotated[list[Path], typer.Argument(help="Files of answers, in Batch format.")],
    config: options.Config = None,
) -> None:
    """Record the answers to exported questions; exit 1 when some failed or answer nothing that was asked."""
    from onrecord import config as configuration
    from onrecord.llm import batch
    from onrecord.llm.tape import Tape

    settings = configuration.from_environment(named=config)
    tape, amiss = Tape.open(settings.cache_tape), 0
    for path in answers:
        done = batch.take_in(path, kept_in=settings.batches, tape=tape)
        amiss += done.failed + done.strange
        typer.echo(
            f"{path}: {done.recorded} recorded, {done.known} known before, {done.failed} failed, "
            f"{done.strange} answer nothing that was asked"
        )
    batch.forget_answered(settings.batches, tape)
    if amiss:
        raise typer.Exit(1)


@app.command()
def status(config: options.Config = None) -> None:
    """Say which exported questions are still unanswered; exit 1 when there are any."""
    from onrecord import config as configuration
    from onrecord.llm import batch
    from onrecord.llm.tape import Tape

    settings = configuration.from_environment(named=config)
    waiting = batch.kept(settings.batches, Tape.open(settings.cache_tape))
    for one in waiting:
        refused = f"{one.refused} refused for good, " if one.refused else ""
        typer.echo(f"{one.path.stem}  {one.asked} asked, {one.answered} answered, {refused}{one.missing} missing")
    missing = sum(one.missing for one in waiting)
    typer.echo(f"{missing} answers are missing." if missing else "Nothing is missing.")
    if missing:
        raise typer.Exit(1)


@app.command()
def submit(
    base_url: options.BaseUrl = None, allow_http: options.AllowHttp = False, config: options.Config = None
) -> None:
    """Hand the exported questions to the endpoint's Batch API (OpenAI's, or one that has it)."""
    from onrecord import config as configuration
    from onrecord.llm import bulk_api
    from onrecord.llm.endpoint import Endpoint

    settings = configuration.from_environment(base_url=base_url, named=config)
    endpoint = Endpoint.of(settings, model=None, allow_http=allow_http)
    exports = sorted(settings.batches.glob("*.jsonl"))
    for path in exports:
        name = bulk_api.submit(path, endpoint)
        typer.echo(f"{path.stem}  {'handed in as ' + _plain(name) if name else 'was handed in before'}")
    if not exports:
        typer.echo("Nothing to hand in; `onrecord batch export` comes first.")


@app.command()
def fetch(
    base_url: options.BaseUrl = None, allow_http: options.AllowHttp = False, config: options.Config = None
) -> None:
    """Fetch and record what the Batch API has answered; exit 1 while batches are under way or answers failed."""
    from onrecord import config as configuration
    from onrecord.llm import batch, bulk_api
    from onrecord.llm.endpoint import Endpoint
    from onrecord.llm.tape import Tape

    settings = configuration.from_environment(base_url=base_url, named=config)
    endpoint = Endpoint.of(settings, model=None, allow_http=allow_http)
    kept, tape, amiss = settings.batches, Tape.open(settings.cache_tape), False
    for note in sorted(kept.glob("*.batch")):
        found = bulk_api.fetch(note, endpoint)
        typer.echo(f"{note.stem}  {_plain(found.batch)} {_plain(found.status)}")
        for path in found.answers:
            done = batch.take_in(path, kept_in=kept, tape=tape)
            amiss = amiss or bool(done.failed or done.strange)
            typer.echo(f"{note.stem}  {done.recorded} recorded, {done.failed} failed")
        if found.over:
            bulk_api.forget(found, note)
        amiss = amiss or not found.over
    batch.forget_answered(kept, tape)
    if amiss:
        raise typer.Exit(1)


def _plain(words: str) -> str:
    """Words of an endpoint, without what a terminal would act on."""
    return "".join(char if char.isprintable() else "?" for char in words)[:120]
