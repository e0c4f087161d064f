"""`onrecord check` and `onrecord schema`: a saved briefing verified again, and what is in one."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from onrecord.commands.out import plain


class SchemaOption(StrEnum):
    """The records with a published schema."""

    briefing = "briefing"
    reading = "reading"


def check(
    briefing: Annotated[Path, typer.Argument(help="A briefing written with --format json.")],
    sources: Annotated[Path, typer.Option("--sources", help="The folder of articles it was made from.")],
) -> None:
    """Verify a saved briefing against its articles again: every span, digest and count. Asks no model."""
    from onrecord.recheck import recheck
    from onrecord.store import read_briefing

    failures = recheck(read_briefing(briefing), sources)
    for line in failures:
        typer.echo(plain(line))
    if failures:
        raise typer.Exit(1)
    typer.echo("All spans, digests and counts hold.", err=True)


def schema(record: Annotated[SchemaOption, typer.Argument(help="Which record.")] = SchemaOption.briefing) -> None:
    """Print the JSON schema of a record."""
    import json

    from onrecord.drafts import DraftReading
    from onrecord.records import Briefing

    published = Briefing.model_json_schema() if record is SchemaOption.briefing else DraftReading.model_json_schema()
    typer.echo(json.dumps(published, indent=2, ensure_ascii=False))
