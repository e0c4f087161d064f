"""Options that several commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class AnswersOption(StrEnum):
    """Who may fill the drafts."""

    auto = "auto"
    tape = "tape"
    model = "model"
    rules = "rules"


class FormatOption(StrEnum):
    """How the briefing is written."""

    markdown = "markdown"
    json = "json"


class ModeOption(StrEnum):
    """How the endpoint is made to answer in JSON."""

    json_schema = "json_schema"
    json_object = "json_object"
    md_json = "md_json"


class SimilarityOption(StrEnum):
    """What proposes that two claims are one."""

    words = "words"
    semantic = "semantic"


Model = Annotated[
    str | None,
    typer.Option(help="Model to ask; needs OPENAI_API_KEY, or the address of a server without keys.", metavar="NAME"),
]
BaseUrl = Annotated[
    str | None, typer.Option("--base-url", help="Address of the endpoint, as OPENAI_BASE_URL.", metavar="URL")
]
Mode = Annotated[
    ModeOption | None, typer.Option(help="How the endpoint is made to answer in JSON; `onrecord doctor` finds out.")
]
AllowHttp = Annotated[bool, typer.Option("--allow-http", help="Let keys and articles travel over plain http.")]
Config = Annotated[Path | None, typer.Option("--config", help="Configuration to read instead of onrecord.toml.")]
Tape = Annotated[Path | None, typer.Option(help="Recording to replay before all others.")]
