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
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .llm.answering import AnsweringServer

KEY = "sk-very-secret-0123456789"
ERRORS = ("ENOSPC", "EIO", "EMFILE")

_DENIED = """
import atexit, builtins, errno, fcntl, io, os, sys
number, name, root, counted = int(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
count = 0
really = io.open
def told():
    with really(counted, "w") as file:
        file.write(str(count))
atexit.register(told)
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
class File:
    def __init__(self, file):
        self.file = file
        for one in ("read", "readline", "write", "writelines", "flush"):
            if hasattr(file, one):
                setattr(self, one, denying(getattr(file, one), lambda given: True))
    def __getattr__(self, one):
        return getattr(self.file, one)
    def __enter__(self):
        return self
    def __exit__(self, *given):
        self.file.close()
    def __iter__(self):
        return iter(self.readline, self.file.newlines and "" or b"")
def opened(call):
    def one(*given, **named):
        file = call(*given, **named)
        return File(file) if ours(given) or any_descriptor((file.fileno(),)) else file
    return one
for one in ("open", "replace", "mkdir", "unlink", "stat", "lstat", "chmod", "scandir"):
    setattr(os, one, denying(getattr(os, one), ours))
for one in ("write", "fsync", "ftruncate", "pread", "fstat"):
    setattr(os, one, denying(getattr(os, one), any_descriptor))
for one in ("flock", "lockf"):
    setattr(fcntl, one, denying(getattr(fcntl, one), any_descriptor))
builtins.open = io.open = opened(denying(io.open, lambda given: ours(given) or any_descriptor(given)))
os.fdopen = opened(os.fdopen)
sys.argv = ["onrecord", *sys.argv[5:]]
from onrecord.__main__ import main
main()
"""


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
            counted = str(self.root.parent / "operations")
            command = [sys.executable, "-c", _DENIED, str(denied[0]), denied[1], str(self.root), counted]
        variables = {
            **self.environment,
            "ONRECORD_CACHE": str(self.cache),
            "OPENAI_BASE_URL": self.server.base_url,
            "OPENAI_API_KEY": KEY,
        }
        return subprocess.Popen(
            [*command, *arguments], env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def operations(self) -> int:
        """How many file operations the last run had that was to be denied one; without that one, if it came to it."""
        return int((self.root.parent / "operations").read_text())

    def finish(self, process: subprocess.Popen[str], *, within: float = 240) -> tuple[int, str]:
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

    def clear(self) -> None:
        """Forgets all that runs have left."""
        for path in (*self.cache.glob("*"), *self.root.glob("*briefing.json*")):
            path.unlink()
        self.server.requests.clear()

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
    desk.clear()
    return made


def disturb(desk: Desk, kind: str, chance: random.Random, *, longest: float) -> tuple[int, str]:
    """One run with a disturbance of this kind, at a moment or operation that chance decides."""
    if kind in ERRORS:
        return desk.finish(desk.start(denied=(chance.randrange(1, 120), kind)))
    others = [desk.start() for _ in range(chance.randint(1, 2))] if kind == "not alone" else []
    process = desk.start()
    time.sleep(chance.uniform(0, longest))
    if kind == "unheard":
        return _unheard(process)
    if others:
        others[0].kill()
        for other in others[1:]:
            desk.finish(other)
        others[0].communicate()
        return desk.finish(process)
    for number in _signals(kind):
        if process.poll() is None:
            process.send_signal(number)
            time.sleep(0.05)
    return desk.finish(process)


def deny_each(desk: Desk, expected: bytes, errors: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Denies every single file operation of a run, one after the other, with each of these errors, and checks after each.

    Gives the number and the error before it is tried. The run that is denied begins with an empty cache.
    """
    number = 0
    while True:
        number += 1
        for error in errors:
            yield number, error
            desk.clear()
            code, said = desk.finish(desk.start(denied=(number, error)))
            if desk.operations() < number:
                return
            assert code == 0 or said.strip().startswith(("onrecord:", "Asked")), said
            check_the_next_run(desk, expected)


def _unheard(process: "subprocess.Popen[str]") -> tuple[int, str]:
    """What becomes of a run whose streams nobody reads any more."""
    for stream in (process.stdout, process.stderr):
        if stream is not None:
            stream.close()
    return process.wait(240), ""


def _signals(kind: str) -> Iterator[signal.Signals]:
    yield {"kill": signal.SIGKILL, "term": signal.SIGTERM}.get(kind, signal.SIGINT)
    if kind == "twice":
        yield signal.SIGINT


KINDS = ("kill", "term", "interrupt", "twice", "not alone", "unheard", *ERRORS)
"""Signals; one or two more runs, the first of which is killed; streams that are closed; file operations denied."""


def check_the_next_run(desk: Desk, expected: bytes) -> None:
    """What must hold after any disturbance."""
    assert desk.briefing() in (None, expected), "half-written, or different"
    before = desk.recorded()
    desk.server.requests.clear()
    code, said = desk.finish(desk.start())
    assert code == 0, said
    assert desk.briefing() == expected
    assert desk.left_over() == []
    assert desk.holds_a_secret() == []
    new = desk.recorded() - before
    assert len(desk.server.requests) == len(new), "something recorded was asked again"
