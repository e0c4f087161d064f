"""Disturbs runs of the command at random, for as long as you like, and checks the run after each disturbance.

    python bench/disturb.py [MINUTES] [SEED]

Signals at any moment, and an error at any one file operation. Prints a line for each failure with the seed that repeats
it, and exits 1 if there was one.
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

from tests.disturbance import KINDS, Desk, check_the_next_run, disturb, undisturbed  # noqa: E402
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


def main() -> int:
    """Runs until the time is over."""
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
