"""From a Briefing to text. A format is one file with one function; the registry below is the whole list."""

from collections.abc import Callable, Iterable
from typing import Literal

from onrecord.records import Briefing
from onrecord.render import json, markdown

Format = Literal["markdown", "json"]

FORMATS: dict[Format, Callable[[Briefing], str]] = {"markdown": markdown.render, "json": json.render}


def pieces(briefing: Briefing, format_: Format) -> Iterable[str]:
    """What `FORMATS` gives, in pieces where the whole may be large."""
    return json.pieces(briefing) if format_ == "json" else (FORMATS[format_](briefing),)
