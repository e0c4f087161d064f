"""`onrecord diff`: what two briefings do not say alike."""

from pathlib import Path
from typing import Annotated

import typer


def diff(
    old: Annotated[Path, typer.Argument(help="A briefing written with --format json.")],
    new: Annotated[Path, typer.Argument(help="Another one.")],
) -> None:
    """Say which claims, denials, likelihoods, speakers and findings were added, gone or changed; exit 1 on a change."""
    from onrecord.difference import differences
    from onrecord.store import read_briefing

    lines = differences(read_briefing(old), read_briefing(new))
    for line in lines:
        typer.echo("".join(char if char.isprintable() else "?" for char in line))
    if lines:
        raise typer.Exit(1)
