"""`onrecord summarize --dry-run`: what a run would ask and take, without asking."""

from collections.abc import Sequence
from pathlib import Path

import typer

from onrecord.commands.session import Wanted, questions


def tell(folders: Sequence[Path], wanted: Wanted) -> None:
    """Says how many calls and about how many tokens these folders will take. Opens no connection."""
    from onrecord import config
    from onrecord.adviser import Adviser
    from onrecord.commands.account import told
    from onrecord.errors import ConfigError
    from onrecord.extract import readers
    from onrecord.extract.second_look import PURPOSE
    from onrecord.ingest import read_folder
    from onrecord.llm.batch import Collector
    from onrecord.llm.endpoint import Endpoint
    from onrecord.llm.forecast import forecast, habits
    from onrecord.llm.tapes import open_tapes
    from onrecord.pipeline import briefing_of, read
    from onrecord.reconcile.advice import BLOCK

    settings = config.from_environment(base_url=wanted.base_url, named=wanted.config)
    model = wanted.model or settings.file.model
    if not model:
        raise ConfigError("No model is named: --dry-run counts what one would be asked; choose it with `--model`.")
    mode = wanted.mode or settings.file.mode
    collector = Collector(Endpoint(model, sampling=dict(settings.file.sampling), mode=mode), asks_afresh=True)
    named = [wanted.tape] if wanted.tape else []
    tapes = open_tapes(named=named, cache=settings.cache_tape, refresh=wanted.refresh)
    put = questions(settings, tapes, collector, second_look=wanted.second_look, advice=wanted.advice)
    reader = readers.from_model(put.prompt, tapes, collector, longest=settings.file.longest_part)
    advising = Collector(collector.endpoint, asks_afresh=True)
    articles = waiting = 0
    for folder in folders:
        found, asked = read_folder(folder), collector.asked
        outcomes = [read(document, reader, put.second) for document in found.documents]
        articles += len(outcomes)
        waiting += collector.asked > asked
        if put.advise and collector.asked == asked:
            briefing_of(folder, found, outcomes, ask=Adviser(tapes, advising))
    usual = habits(tapes.cache, model)
    first, second = forecast(collector.requests.values(), usual)
    typer.echo(f"{articles} articles; to ask: {told(first, settings.file.price)}")
    if put.second and first.calls:
        after = f"about {told(second, settings.file.price)}" if second else f"up to {first.calls} calls more"
        typer.echo(f"For a {PURPOSE} at what is refused: {after}")
    if advising.requests:
        typer.echo(f"For advice on all of them together: {told(forecast(advising.requests.values(), usual)[0], None)}")
    if put.advise and waiting:
        typer.echo(
            f"For advice, once they are read: 2 calls a story or more, one for every {BLOCK} findings and the lead."
        )
