"""`onrecord doctor`: what is set, and what the endpoint can do."""

from typing import TYPE_CHECKING

import typer

from onrecord.commands import options

if TYPE_CHECKING:
    from onrecord.config import Settings
    from onrecord.llm.gateway import Gateway
    from onrecord.llm.ladder import Rung


def doctor(
    model: options.Model = None,
    base_url: options.BaseUrl = None,
    allow_http: options.AllowHttp = False,
    config: options.Config = None,
) -> None:
    """Ask the endpoint which models it offers and how it can be made to answer in JSON. Costs three small calls."""
    from onrecord import config as configuration
    from onrecord.commands.session import Wanted, offered, open_gateway
    from onrecord.crew import Stop
    from onrecord.llm.budget import Budget
    from onrecord.llm.ladder import impatient, probe

    settings = configuration.from_environment(base_url=base_url, named=config)
    wanted = Wanted(model=model, base_url=base_url, allow_http=allow_http, config=config)
    _tell_settings(settings, model)
    named = open_gateway(settings, wanted, jobs=1, budget=Budget(), stop=Stop(), needs_model=False)
    with impatient(named) as gateway:
        typer.echo(f"endpoint  {gateway.endpoint.host}")
        typer.echo(f"models    {offered(gateway)}")
        if not gateway.endpoint.model:
            typer.echo("Name a model with `--model` to see how it can be asked.")
            raise typer.Exit(2)
        typer.echo(f"model     {gateway.endpoint.model}")
        rungs = probe(gateway)
    _tell_rungs(rungs, gateway)


def _tell_settings(settings: "Settings", model: str | None) -> None:
    for name, source in settings.sources:
        typer.echo(f"{name:<9} {source}")
    typer.echo(f"model of  {'--model' if model else 'the file' if settings.file.model else 'nowhere'}")


def _tell_rungs(rungs: "list[Rung]", gateway: "Gateway") -> None:
    for rung in rungs:
        typer.echo(f"{rung.mode:<12} {'yes' if rung.works else 'no ':<4} {rung.seconds:6.2f} s  {rung.said}")
    best = next((rung for rung in rungs if rung.works), None)
    if best is None:
        typer.echo("No way of asking gave an answer that fits; this model cannot be used.")
        raise typer.Exit(3)
    chosen = gateway.endpoint.mode
    if best.mode == chosen:
        typer.echo(f"A run asks with mode {chosen}, as it should.")
    else:
        typer.echo(f"A run would ask with mode {chosen}; say `--mode {best.mode}`, or set mode in onrecord.toml.")
