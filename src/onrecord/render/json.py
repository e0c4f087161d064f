"""The briefing as JSON: the record itself, indented for reading."""

from onrecord.records import Briefing


def render(briefing: Briefing) -> str:
    """The whole briefing; `Briefing.model_validate_json` reads it back."""
    return briefing.model_dump_json(indent=2) + "\n"
