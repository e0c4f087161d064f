"""`onrecord summarize --dry-run`: what a run would ask and take, without asking."""

from collections.abc import Sequence
from pathlib import Path

import typer

from onrecord.commands.session import Wanted


def tell(folders: Sequence[Path], wanted: Wanted) -> None:
    """Says how many calls and about how many tokens these folders will take. Opens no connection."""
    from onrecord import config, prompts
    from onrecord.commands.account import told
    from onrecord.errors import ConfigError
    from onrecord.extract import readers
    from onrecord.extract.second_look import PURPOSE, SecondLook
    from onrecord.ingest import read_folder
    from onrecord.llm.batch import Collector
    from onrecord.llm.endpoint import Endpoint
    from onrecord.llm.forecast import forecast, habits
    from onrecord.llm.tapes import open_tapes
    from onrecord.pipeline import read

    settings = config.from_environment(base_url=wanted.base_url, named=wanted.config)
    model = wanted.model or settings.file.model
    if not model:
        raise ConfigError("No model is named: --dry-run counts what one would be asked; choose it with `--model`.")
    mode = wanted.mode or settings.file.mode
    collector = Collector(Endpoint(model, sampling=dict(settings.file.sampling), mode=mode))
    named = [wanted.tape] if wanted.tape else []
    tapes = open_tapes(named=named, cache=settings.cache_tape, refresh=wanted.refresh)
    prompt, longest = prompts.load("extract"), settings.file.longest_part
    reader = readers.from_model(prompt, tapes, collector, longest=longest)
    look = SecondLook(prompt, prompts.load_follow_up("second_look"), tapes, collector, longest)
    documents = [document for folder in folders for document in read_folder(folder).documents]
    for document in documents:
        read(document, reader, look if wanted.second_look else None)
    first, second = forecast(collector.requests.values(), habits(tapes.cache, model))
    typer.echo(f"{len(documents)} articles; to ask: {told(first, settings.file.price)}")
    if wanted.second_look and first.calls:
        after = f"about {told(second, settings.file.price)}" if second else f"up to {first.calls} calls more"
        typer.echo(f"For a {PURPOSE} at what is refused: {after}")
