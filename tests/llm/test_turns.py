"""A question is asked by one at a time, among threads and among processes, and no lock outlives who took it."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from onrecord.llm.turns import Turns

QUESTION = "greet.v1:1:" + "ab" * 16
_HOLD = """
import sys, time
from pathlib import Path
from onrecord.llm.turns import Turns
with Turns(Path(sys.argv[1])).of(sys.argv[2], sleep=time.sleep):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def holding(path: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the turn."""
    command = [sys.executable, "-c", _HOLD, str(path), QUESTION]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.mark.parametrize("kept", [True, False])
def test_threads_wait_for_each_other(tmp_path: Path, kept: bool) -> None:
    turns = Turns(tmp_path / "turns" if kept else None)
    inside, most, waited = 0, 0, []

    def ask() -> None:
        nonlocal inside, most
        with turns.of(QUESTION, sleep=time.sleep) as others:
            inside += 1
            most = max(most, inside)
            time.sleep(0.01)
            inside -= 1
            waited.append(others)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(5)
    assert most == 1
    assert False in waited


def test_another_question_need_not_wait(tmp_path: Path) -> None:
    turns = Turns(tmp_path / "turns")
    with turns.of(QUESTION, sleep=time.sleep), turns.of(QUESTION[:-1] + "0", sleep=time.sleep) as waited:
        pass
    with turns.of("greet.v1:1:" + "cd" * 16, sleep=time.sleep) as waited:
        assert waited is False


@pytest.mark.parametrize("how", [signal.SIGKILL, None])
def test_a_process_waits_for_another_and_never_for_a_dead_one(
    tmp_path: Path, environment: dict[str, str], how: signal.Signals | None
) -> None:
    pauses: list[float] = []
    with holding(tmp_path / "turns", environment) as process:
        assert process.stdin is not None

        def wait(seconds: float) -> None:
            pauses.append(seconds)
            if len(pauses) == 3 and how is not None:
                process.send_signal(how)
            elif len(pauses) == 3 and process.stdin is not None:
                process.stdin.close()
            time.sleep(seconds)

        with Turns(tmp_path / "turns").of(QUESTION, sleep=wait) as waited:
            assert waited is True
    assert len(pauses) >= 3
