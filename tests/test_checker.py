"""A Reading is the same whether it is made here or in the other process, and whatever becomes of that.

In processes of their own: only one that has no threads yet makes a copy of itself.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

_PREPARE = """
import os, signal, sys, time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from onrecord.checker import Checker
from onrecord.extract import by_rules
from onrecord.ingest import read_folder
from onrecord.verify import verify
drafted = [(one, by_rules.read(one)) for one in read_folder(Path("seeds/troop-statement")).documents] * 4
here = [verify(one, draft, answered_by="rules", model=None) for one, draft in drafted]
def readings(checker):
    with ThreadPoolExecutor(8) as pool:
        return list(pool.map(lambda pair: checker.verify(*pair, answered_by="rules", model=None), drafted))
"""


def running(root: Path, script: str) -> "subprocess.Popen[str]":
    """A process that runs this, after preparing drafts and what becomes of them in a process alone."""
    return subprocess.Popen(
        [sys.executable, "-c", _PREPARE + script], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def said(root: Path, script: str) -> str:
    """What it printed."""
    printed, complaint = running(root, script).communicate(timeout=60)
    assert complaint == ""
    return printed.strip()


@pytest.mark.parametrize(
    "meanwhile",
    [
        pytest.param("pass", id="nothing happens to it"),
        pytest.param("os.kill(other, signal.SIGINT); os.kill(other, signal.SIGTERM)", id="it is told to end"),
        pytest.param("os.kill(other, signal.SIGKILL)", id="it is gone"),
        pytest.param("checker._pipe.write(b'{}\\n')", id="it fails at something"),
    ],
)
def test_a_reading_made_apart_is_the_one_made_here(root: Path, meanwhile: str) -> None:
    if "write" in meanwhile:  # its answer is nobody's
        meanwhile = "from concurrent.futures import Future; checker._due.append(Future()); " + meanwhile
    script = f"""
with Checker(apart=True) as checker:
    other = checker._process
    made = readings(checker)
    {meanwhile}
    print(made == here and readings(checker) == here, other is not None, checker._pipe is not None)
"""
    still_there = "SIGKILL" not in meanwhile
    assert said(root, script) == f"True True {still_there}"


def test_it_ends_with_the_work_and_is_not_left_to_the_system(root: Path) -> None:
    script = """
with Checker(apart=True) as checker:
    other = checker._process
try:
    os.waitpid(other, 0)
except ChildProcessError:
    print(readings(checker) == here)
"""
    assert said(root, script) == "True"


def test_it_ends_when_the_run_is_killed(root: Path) -> None:
    script = """
checker = Checker(apart=True)
print(checker._process, flush=True)
readings(checker)
time.sleep(60)
"""
    with running(root, script) as process:
        assert process.stdout is not None
        other = int(process.stdout.readline())
        os.kill(other, 0)
        process.kill()
        process.communicate(timeout=10)  # it holds no stream of the run's
        until = time.monotonic() + 10
        with contextlib.suppress(ProcessLookupError):
            while time.monotonic() < until:
                os.kill(other, 0)
                time.sleep(0.02)
            os.kill(other, signal.SIGKILL)
            pytest.fail("the other process is still there")


def test_half_a_surrogate_pair_is_verified_all_the_same(root: Path) -> None:
    script = """
from onrecord.drafts import DraftActor
document, draft = drafted[0]
actor = DraftActor(name="half \\ud83d", kind="person", role=None, also_called=())
draft = draft.model_copy(update={"actors": (actor,)})
with Checker(apart=True) as checker:
    print(checker.verify(document, draft, answered_by="rules", model=None).refused != ())
"""
    assert said(root, script) == "True"


def test_what_cannot_be_verified_fails_as_it_does_here(root: Path) -> None:
    script = """
import onrecord.verify
def odd(*given, **named):
    raise ZeroDivisionError
onrecord.verify.verify = odd
with Checker(apart=True) as checker:
    try:
        checker.verify(*drafted[0], answered_by="rules", model=None)
    except ZeroDivisionError:
        print("fails")
"""
    assert said(root, script) == "fails"


@pytest.mark.parametrize(("idle", "helped"), [(True, True), (False, False)])
def test_while_nobody_is_asked_both_processes_verify(root: Path, *, idle: bool, helped: bool) -> None:
    script = f"""
import onrecord.verify
def counting(*given, **named):
    counted.append(1)
    return verify(*given, **named)
counted = []
with Checker(apart=True, idle=lambda: {idle}) as checker:
    onrecord.verify.verify = counting  # in this process
    os.kill(checker._process, signal.SIGSTOP)
    from threading import Timer
    Timer(0.5, os.kill, (checker._process, signal.SIGCONT)).start()
    print(readings(checker) == here, bool(counted))
"""
    assert said(root, script) == f"True {helped}"


def test_where_there_are_threads_already_nothing_is_copied(root: Path) -> None:
    script = """
import threading
threading.Thread(target=time.sleep, args=(2,), daemon=True).start()
with Checker(apart=True) as checker:
    print(checker._process, readings(checker) == here)
"""
    assert said(root, script) == "None True"
