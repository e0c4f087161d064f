"""`onrecord verify` and `onrecord gauntlet`: anybody's drafts verified, and the verifier put to the test."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.commands.out import write


class VerifyFormatOption(StrEnum):
    """How verified drafts are written."""

    json = "json"
    text = "text"


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
        write(Path("-"), "".join(f"{reading.model_dump_json()}\n" for reading in readings))
    else:
        write(Path("-"), as_text(drafted, readings))
    if strict and any(reading.refused for reading in readings):
        raise typer.Exit(1)


def gauntlet(
    drafts: Annotated[Path, typer.Argument(help="A tape, or drafts as `verify` takes them.")],
    sources: Annotated[Path, typer.Option("--sources", help="The folder of articles the drafts were made of.")],
    seed: Annotated[int, typer.Option(help="Which corruptions are drawn; the same seed gives the same ones.")] = 0,
) -> None:
    """Corrupt every accepted item in every way there is, and count what the verifier catches. Asks no model."""
    from onrecord.drafted import read_drafts
    from onrecord.gauntlet import as_text, run

    write(Path("-"), as_text(run(read_drafts(drafts, sources), seed=seed)))
