"""A pytest plugin for teams that keep cases: a change of prompt, schema, model or rules fails with what it changes.

A case is a folder with `articles/`, `tape.jsonl` and `expected.json`. Every `expected.json` that pytest finds is a test:
the articles are read from the tape alone, with the network left alone, and the briefing is held against the expected
one. `pytest --update` writes what came out instead, for review in version control.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.errors import OnrecordError

EXPECTED = "expected.json"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds `--update`."""
    group = parser.getgroup("onrecord")
    group.addoption("--update", action="store_true", help="Accept what onrecord's cases give now as expected.")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "CaseFile | None":
    """Takes every expected.json that has articles and a tape beside it."""
    folder = file_path.parent
    if file_path.name == EXPECTED and (folder / "articles").is_dir() and (folder / "tape.jsonl").is_file():
        return CaseFile.from_parent(parent, path=file_path)
    return None


class CaseFile(pytest.File):
    """The expected briefing of a case."""

    def collect(self) -> Iterator["Case"]:
        """The one test of the case."""
        yield Case.from_parent(self, name=self.path.parent.name)


class Difference(Exception):
    """A case gives another briefing than expected."""


class Case(pytest.Item):
    """Reads the articles of a case from its tape and compares."""

    def runtest(self) -> None:
        """Fails with the differences, or with `--update` writes what came out."""
        from onrecord.difference import differences
        from onrecord.render import FORMATS
        from onrecord.store import read_briefing, write

        made = _read(self.path.parent)
        if self.config.getoption("--update"):
            write(self.path, FORMATS["json"](made))
            return
        lines = differences(read_briefing(self.path), made)
        if lines:
            raise Difference("\n".join(lines))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """What differs, without a traceback: it is nobody's bug in the code."""
        if isinstance(excinfo.value, Difference):
            return f"{self.path.parent}: the briefing differs; `pytest --update` accepts it\n{excinfo.value}"
        if isinstance(excinfo.value, OnrecordError):
            return f"{self.path.parent}: {excinfo.value}"
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the case is."""
        return self.path, None, f"onrecord case: {self.name}"


def _read(folder: Path) -> Any:
    from onrecord import prompts
    from onrecord.adviser import Adviser
    from onrecord.extract import readers
    from onrecord.extract.by_model import LONGEST
    from onrecord.extract.forms import FORMS
    from onrecord.extract.second_look import SecondLook
    from onrecord.llm.tapes import open_tapes
    from onrecord.pipeline import summarize

    prompt = prompts.load(FORMS["full"].prompt)
    tapes = open_tapes(named=[folder / "tape.jsonl"], packaged=False)
    look = SecondLook(prompt, prompts.load_follow_up("second_look"), tapes, None, LONGEST)
    reader = readers.from_tapes(prompt, tapes, model=None)
    return summarize(folder / "articles", reader=reader, second=look, ask=Adviser(tapes, None))
