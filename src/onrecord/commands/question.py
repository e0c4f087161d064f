"""`onrecord explain` and `onrecord what-if`: a saved briefing questioned, with no model."""

from pathlib import Path
from typing import Annotated

import typer

from onrecord.commands.out import plain, write


def explain(
    briefing: Annotated[Path, typer.Argument(help="A briefing written with --format json.")],
    finding: Annotated[str, typer.Argument(help="The finding, by its label: F3.")],
) -> None:
    """Show how a finding came about: claims, origins, what was counted, and the rule behind its confidence."""
    from onrecord.explain import explain as trace
    from onrecord.store import read_briefing

    for line in trace(read_briefing(briefing), finding):
        typer.echo(plain(line))


def what_if(
    briefing: Annotated[Path, typer.Argument(help="A briefing written with --format json.")],
    without: Annotated[list[str], typer.Option("--without", help="Outlet to leave out; may be given again.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="File for the new briefing, as JSON.")] = None,
) -> None:
    """Show what would change without an outlet, worked out again from a saved briefing. Asks no model."""
    from onrecord.render import FORMATS
    from onrecord.store import check_writable, read_briefing
    from onrecord.what_if import changes
    from onrecord.what_if import without as left_without

    if output is not None:
        check_writable(output)
    before = read_briefing(briefing)
    after = left_without(before, without)
    if output is not None:
        write(output, FORMATS["json"](after))
    for line in changes(before, after):
        typer.echo(plain(line))
