"""A team's case passes while nothing changes, fails with what changed, and is accepted with --update."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture
def case(tmp_path: Path, root: Path) -> Path:
    folder = tmp_path / "cases" / "troops"
    folder.mkdir(parents=True)
    shutil.copytree(root / "seeds" / "troop-statement", folder / "articles")
    shutil.copy(root / "fixtures" / "troop-statement" / "tape.jsonl", folder / "tape.jsonl")
    return folder


def run(case: Path, environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, str(case.parent)]
    loaded = [] if _is_installed() else ["-p", "onrecord.pytest_plugin"]
    return subprocess.run([*command, *loaded], env=environment, capture_output=True, text=True, cwd=case.parent)


def _is_installed() -> bool:
    from importlib.metadata import entry_points

    return any(found.value == "onrecord.pytest_plugin" for found in entry_points(group="pytest11"))


def test_a_case_is_accepted_kept_and_held_against_what_changes(case: Path, environment: dict[str, str]) -> None:
    (case / "expected.json").write_text("{}")
    assert "is not a briefing" in run(case, environment).stdout
    assert run(case, environment, "--update").returncode == 0
    assert run(case, environment).returncode == 0

    expected = (case / "expected.json").read_text("utf-8")
    (case / "expected.json").write_text(expected.replace('"very_likely"', '"likely"'), "utf-8")
    failed = run(case, environment)
    assert failed.returncode == 1
    assert "likelihood likely → very_likely" in failed.stdout
    assert "Traceback" not in failed.stdout

    article = next((case / "articles").iterdir())
    article.write_text(article.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    assert "no recording is of this text" in run(case, environment).stdout
