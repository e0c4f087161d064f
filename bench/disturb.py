"""Disturbs runs of the command at random, for as long as you like, and checks the run after each disturbance.

    python bench/disturb.py [MINUTES] [SEED]
    python bench/disturb.py each [ERROR…]

Signals at any moment, and an error at any one file operation. Prints a line for each failure with the seed that repeats
it, and exits 1 if there was one. With `each`, every file operation of a run is denied once with each error, in turn.
"""

import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.disturbance import ERRORS, KINDS, Desk, check_the_next_run, deny_each, disturb, undisturbed  # noqa: E402
from tests.llm.answering import AnsweringServer  # noqa: E402


def one(seed: int) -> list[str]:
    """Up to three disturbances in a row, and the check."""
    chance = random.Random(seed)
    kinds = [chance.choice(KINDS) for _ in range(chance.randint(1, 3))]
    with tempfile.TemporaryDirectory() as folder, AnsweringServer(latency=0.1) as server:
        environment = {**os.environ, "HOME": f"{folder}/home", "PYTHONPATH": str(ROOT / "src")}
        desk = Desk(Path(folder) / "desk", server, environment)
        expected = undisturbed(desk)
        for kind in kinds:
            disturb(desk, kind, chance, longest=3.0)
        check_the_next_run(desk, expected)
    return kinds


def each(errors: list[str]) -> int:
    """Every file operation denied, with every error; the first failure ends it."""
    tried: list[tuple[int, str]] = []
    with tempfile.TemporaryDirectory() as folder, AnsweringServer() as server:
        environment = {**os.environ, "HOME": f"{folder}/home", "PYTHONPATH": str(ROOT / "src")}
        desk = Desk(Path(folder) / "desk", server, environment, jobs=1, articles=3, misfits=False)
        expected = undisturbed(desk)
        try:
            for number, error in deny_each(desk, expected, errors):
                tried.append((number, error))
        except Exception:  # noqa: BLE001  # any failure is one to tell
            print(f"operation {tried[-1:]} denied:\n{traceback.format_exc()[-1500:]}", flush=True)
            return 1
    print(f"{tried[-1][0] - 1} operations, {len(tried) - 1} denials, 0 failed runs after them: {' '.join(errors)}")
    return 0


def main() -> int:
    """Runs until the time is over."""
    if sys.argv[1:2] == ["each"]:
        return each(sys.argv[2:] or [*ERRORS])
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 5.0
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    until, done, failures = time.monotonic() + 60 * minutes, Counter[str](), 0
    while time.monotonic() < until:
        try:
            done.update(one(seed))
        except Exception:  # noqa: BLE001  # any failure is one to tell
            failures += 1
            print(f"seed {seed} failed:\n{traceback.format_exc(limit=-2)[-1500:]}", flush=True)
        seed += 1
    print(f"{sum(done.values())} disturbances, {failures} failed runs after them: {dict(done)}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
