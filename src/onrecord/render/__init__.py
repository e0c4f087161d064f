"""From a Briefing to text. A format is one file with one function; the registry below is the whole list."""

from collections.abc import Callable
from typing import Literal

from onrecord.records import Briefing
from onrecord.render import json, markdown

Format = Literal["markdown", "json"]

FORMATS: dict[Format, Callable[[Briefing], str]] = {"markdown": markdown.render, "json": json.render}
