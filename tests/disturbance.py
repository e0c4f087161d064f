"""Runs of the command that are disturbed: killed, interrupted, denied a file operation, or not alone.

What must hold afterwards is the same for all: the next run gives the bytes of an undisturbed one, asks nothing that was
answered and recorded before, and finds no half-written file and no lock in its way.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from .llm.answering import AnsweringServer

KEY = "sk-very-secret-0123456789"
ERRORS = ("ENOSPC", "EIO", "EMFILE")

_DENIED = """
import builtins, errno, io, os, sys
number, name, root = int(sys.argv[1]), sys.argv[2], sys.argv[3]
count = 0
def denying(call, at):
    def denied(*given, **named):
        global count
        if at(given):
            count += 1
            if count == number:
                raise OSError(getattr(errno, name), os.strerror(getattr(errno, name)))
        return call(*given, **named)
    return denied
def ours(given):
    return any(isinstance(one, (str, os.PathLike)) and os.path.abspath(os.fspath(one)).startswith(root) for one in given)
def any_descriptor(given):
    try:
        return os.readlink(f"/proc/self/fd/{given[0]}").startswith(root)
    except (OSError, IndexError):
        return False
for one in ("open", "replace", "mkdir", "unlink", "stat", "lstat", "chmod", "scandir"):
    setattr(os, one, denying(getattr(os, one), ours))
for one in ("write", "fsync", "ftruncate", "pread", "fstat"):
    setattr(os, one, denying(getattr(os, one), any_descriptor))
builtins.open = io.open = denying(io.open, lambda given: ours(given) or any_descriptor(given))
sys.argv = ["onrecord", *sys.argv[4:]]
from onrecord.__main__ main
""".replace("__main__ main", "__main__ import main\nmain()")


@dataclass
class Desk:
    """A folder of articles, a cache and an endpoint, and runs of the command on them."""

    root: Path
    server: AnsweringServer
    environment: dict[str, str]
    jobs: int = 4
    articles: int = 6
    misfits: bool = True  # some first answers do not fit, and instructor is needed; that takes seconds to import
    extra: tuple[str, ...] = ()
    runs: int = field(default=0)

    def __post_init__(self) -> None:
        folder = self.root / "flood"
        folder.mkdir(parents=True)
        for number in range(self.articles):
            odd = " MISFIT was the word of the day." if self.misfits and number % 3 == 1 else ""
            odd += " The count was WRONG 7 again." if number % 3 == 2 else ""
            text = f"Dam {number} fails\n\nAt least {number + 2} people died when dam {number} failed.{odd} Rain goes on.\n"
            (folder / f"article{number}.txt").write_text(text)

    @property
    def cache(self) -> Path:
        """Where this desk's answers are kept."""
        return self.root / "cache"

    def start(self, output: str = "briefing.json", *, denied: tuple[int, str] | None = None) -> subprocess.Popen[str]:
        """One run, under way."""
        self.runs += 1
        arguments = ["summarize", str(self.root / "flood"), "-o", str(self.root / output), "--format", "json"]
        arguments += ["--model", "model-a", "--jobs", str(self.jobs), *self.extra]
        command = [sys.executable, "-m", "onrecord"]
        if denied is not None:
            command = [sys.executable, "-c", _DENIED, str(denied[0]), denied[1], str(self.root)]
        variables = {
            **self.environment,
            "ONRECORD_CACHE": str(self.cache),
            "OPENAI_BASE_URL": self.server.base_url,
            "OPENAI_API_KEY": KEY,
        }
        return subprocess.Popen(
            [*command, *arguments], env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def finish(self, process: subprocess.Popen[str], *, within: float = 60) -> tuple[int, str]:
        """The exit code and what was said on standard error."""
        _, said = process.communicate(timeout=within)
        assert KEY not in said
        assert self.environment["HOME"] not in said
        assert "Traceback" not in said, said
        return process.returncode, said

    def briefing(self, output: str = "briefing.json") -> bytes | None:
        """The bytes of a briefing, if it is there."""
        path = self.root / output
        return path.read_bytes() if path.exists() else None

    def recorded(self) -> set[str]:
        """The names of what is whole on the cache tape."""
        tape = self.cache / "tape.jsonl"
        lines = tape.read_bytes().splitlines(keepends=True) if tape.exists() else []
        return {str(json.loads(line)["custom_id"]) for line in lines if line.endswith(b"\n")}

    def left_over(self) -> list[str]:
        """Files that no run should leave."""
        return [name for name in os.listdir(self.root) if name.endswith(".part")]

    def holds_a_secret(self) -> list[str]:
        """Files with the key in them."""
        return [str(path) for path in self.root.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]


def undisturbed(desk: Desk) -> bytes:
    """The briefing of a run that nothing happens to, with an empty cache; the cache is emptied again."""
    code, said = desk.finish(desk.start())
    assert code == 0, said
    made = desk.briefing()
    assert made is not None
    (desk.root / "briefing.json").unlink()
    for path in desk.cache.iterdir():
        path.unlink()
    desk.server.requests.clear()
    return made


def disturb(desk: Desk, kind: str, chance: random.Random, *, longest: float) -> tuple[int, str]:
    """One run with a disturbance of this kind, at a moment or operation that chance decides."""
    if kind in ERRORS:
        return desk.finish(desk.start(denied=(chance.randrange(1, 60), kind)))
    process = desk.start()
    time.sleep(chance.uniform(0, longest))
    for number in _signals(kind):
        if process.poll() is None:
            process.send_signal(number)
            time.sleep(0.05)
    return desk.finish(process)


def _signals(kind: str) -> Iterator[signal.Signals]:
    yield {"kill": signal.SIGKILL, "term": signal.SIGTERM}.get(kind, signal.SIGINT)
    if kind == "twice":
        yield signal.SIGINT


KINDS = ("kill", "term", "interrupt", "twice", *ERRORS)


def check_the_next_run(desk: Desk, expected: bytes) -> None:
    """What must hold after any disturbance."""
    assert desk.briefing() in (None, expected) or _skips_are_named(desk.briefing()), "half-written, or different"
    before = desk.recorded()
    desk.server.requests.clear()
    code, said = desk.finish(desk.start())
    assert code == 0, said
    assert desk.briefing() == expected
    assert desk.left_over() == []
    assert desk.holds_a_secret() == []
    new = desk.recorded() - before
    assert len(desk.server.requests) == len(new), "something recorded was asked again"


def _skips_are_named(briefing: bytes | None) -> bool:
    """Whether a briefing is whole and different only because a file could not be read, which it says."""
    return any("cannot be read" in skipped["reason"] for skipped in json.loads(briefing or b"{}")["skipped"])
