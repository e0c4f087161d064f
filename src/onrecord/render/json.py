"""The briefing as JSON: the record itself, indented for reading."""

from collections.abc import Iterator

from pydantic_core import to_json

from onrecord.records import Briefing


def render(briefing: Briefing) -> str:
    """The whole briefing; `Briefing.model_validate_json` reads it back."""
    return "".join(pieces(briefing))


def pieces(briefing: Briefing) -> Iterator[str]:
    """The same, record by record: of thousands of articles, the whole would take more memory than the records."""
    mark = "{"
    for name in Briefing.model_fields:
        value = getattr(briefing, name)
        yield f'{mark}\n  "{name}": '
        mark = ","
        if not (isinstance(value, tuple) and value):
            yield _indented(value, 2)
            continue
        for number, item in enumerate(value):
            yield f"{',' if number else '['}\n    {_indented(item, 4)}"
        yield "\n  ]"
    yield "\n}\n"


def _indented(value: object, by: int) -> str:
    # Every line break is ours: inside a string of JSON there is none.
    return to_json(value, indent=2).decode().replace("\n", "\n" + " " * by)
