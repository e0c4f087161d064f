"""What the documents say can be done: their commands run, their options exist, their excerpts are real."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.verify import CHECKS

_FENCE = re.compile(r"^```(?P<kind>\w*)\n(?P<lines>.*?)^```$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?://|#)(?P<path>[^)#\s]+)[^)]*\)")
_OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]+")
PAGES = ["README.md", "CONTRIBUTING.md", "seeds/README.md", "fixtures/troop-statement/reference/README.md"]


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text("utf-8")


def fenced(page: str, kind: str) -> list[str]:
    """The lines of all fences of a kind."""
    return [line for fence in _FENCE.finditer(page) if fence["kind"] == kind for line in fence["lines"].splitlines()]


def commands(page: str) -> list[list[str]]:
    """Every `onrecord …` line of the shell fences, as words."""
    told = (shlex.split(line, comments=True) for line in fenced(page, "sh"))
    return [words[1:] for words in told if words[:1] == ["onrecord"]]


def test_the_readme_shows_commands_and_a_briefing(readme: str) -> None:
    assert len(commands(readme)) >= 3
    assert len(fenced(readme, "markdown")) >= 5


def test_every_command_in_the_readme_runs_in_the_order_given(
    readme: str, root: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    shutil.copytree(root / "seeds", tmp_path / "seeds")
    shutil.copytree(root / "seeds" / "troop-statement", tmp_path / "ARTICLES")
    for words in commands(readme):
        placeholders = [word for word in words if word.isupper() and word != "ARTICLES"]
        done = subprocess.run(
            [sys.executable, "-m", "onrecord", *words, *(["--help"] if placeholders or "model" in words else [])],
            cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, (words, done.stderr)


@pytest.mark.parametrize("name", PAGES)
def test_every_option_that_is_named_exists(root: Path, environment: dict[str, str], name: str) -> None:
    page = (root / name).read_text("utf-8")
    named = {
        option
        for code in re.findall(r"`[^`\n]+`", page)
        if not code.startswith(("`pip ", "`pytest "))
        for option in _OPTION.findall(code)
    }
    named |= {option for words in commands(page) for word in words for option in _OPTION.findall(word)}
    if not named:
        return
    known = "".join(
        subprocess.run(
            [sys.executable, "-m", "onrecord", command, "--help"],
            env=environment, capture_output=True, encoding="utf-8", timeout=60, check=True,
        ).stdout
        for command in ("summarize", "check", "explain", "what-if", "schema")
    )  # fmt: skip
    assert named <= {*_OPTION.findall(known), "--version"}


def test_the_briefing_shown_in_the_readme_is_the_one_that_the_demo_gives(readme: str, root: Path) -> None:
    expected = (root / "fixtures" / "troop-statement" / "expected" / "briefing.md").read_text("utf-8").splitlines()
    for line in fenced(readme, "markdown"):
        assert line in expected


def test_every_check_is_in_the_readme_and_no_other(readme: str) -> None:
    table = readme.split("## What is checked")[1].split("\n## ")[0]
    listed = re.findall(r"^\| (\w+) \|", table, re.MULTILINE)
    assert sorted(set(listed) - {"check"}) == sorted(check.__module__.rsplit(".", 1)[-1] for check in CHECKS)


def test_the_exit_codes_in_the_readme_are_those_of_the_help(readme: str, environment: dict[str, str]) -> None:
    table = readme.split("## Exit codes")[1].split("\n## ")[0]
    codes = {code for cell in re.findall(r"^\| ([\d, ]+) \|", table, re.MULTILINE) for code in re.findall(r"\d+", cell)}
    help_ = subprocess.run(
        [sys.executable, "-m", "onrecord", "--help"], env=environment, capture_output=True, encoding="utf-8", check=True
    ).stdout
    assert codes == {"0", "1", "2", "3", "4", "130", "143"}
    assert codes == set(re.findall(r"\b\d+\b", help_.split("Exit codes:")[1]))


@pytest.mark.parametrize("name", PAGES)
def test_every_link_to_a_file_leads_somewhere(root: Path, name: str) -> None:
    page = root / name
    for link in _LINK.finditer(page.read_text("utf-8")):
        assert (page.parent / link["path"]).exists(), link["path"]


@pytest.mark.parametrize("name", PAGES)
def test_every_make_target_that_is_named_exists(root: Path, name: str) -> None:
    page = (root / name).read_text("utf-8")
    code = "\n".join([*re.findall(r"`([^`\n]+)`", page), *fenced(page, "sh")])
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(re.findall(r"^make ([a-z-]+)\b", code, re.MULTILINE)) <= targets


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_file_that_is_named_as_code_is_there(root: Path, name: str) -> None:
    page = (root / name).read_text("utf-8")
    named = re.findall(r"`((?:src|tests|prompts|seeds|fixtures|bench)/[\w./-]+)`", page)
    for path in named:
        assert (root / path).exists(), path
