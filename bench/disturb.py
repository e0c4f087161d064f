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
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.disturbance import ERRORS, KINDS, Desk, check_the_next_run, deny_each, disturb, undisturbed  # noqa: E402
from tests.llm.answering import AnsweringServer  # noqa: E402


def home_in(folder: Path) -> dict[str, str]:
    """The variables of a run whose home is in this folder."""
    return {**os.environ, "HOME": f"{folder}/home", "PYTHONPATH": str(ROOT / "src")}


@dataclass
class Place:
    """A desk, the briefing of an undisturbed run at it, and the seconds that such a run takes."""

    desk: Desk
    expected: bytes
    longest: float

    @classmethod
    def made(cls, folder: Path, server: AnsweringServer, *, misfits: bool) -> "Place":
        """A desk in this folder; with misfits, some answers have to be asked for again."""
        desk, began = Desk(folder / "desk", server, home_in(folder), misfits=misfits), time.monotonic()
        expected = undisturbed(desk)
        return cls(desk, expected, time.monotonic() - began)


def one(seed: int, places: Sequence[Place]) -> list[str]:
    """Up to three disturbances in a row, and the check."""
    chance = random.Random(seed)
    place = chance.choice(places)
    place.desk.clear()
    kinds = [chance.choice(KINDS) for _ in range(chance.randint(1, 3))]
    for kind in kinds:
        disturb(place.desk, kind, chance, longest=place.longest)
    check_the_next_run(place.desk, place.expected)
    return kinds


def each(errors: list[str]) -> int:
    """Every file operation denied, with every error; the first failure ends it."""
    tried: list[tuple[int, str]] = []
    with tempfile.TemporaryDirectory() as folder, AnsweringServer() as server:
        desk = Desk(Path(folder) / "desk", server, home_in(Path(folder)), jobs=1, articles=3, misfits=False)
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
    done, failures = Counter[str](), 0
    with tempfile.TemporaryDirectory() as folder, AnsweringServer(latency=0.1) as server:
        places = [Place.made(Path(folder) / name, server, misfits=name == "odd") for name in ("even", "odd")]
        until = time.monotonic() + 60 * minutes
        while time.monotonic() < until:
            try:
                done.update(one(seed, places))
            except Exception:  # noqa: BLE001  # any failure is one to tell
                failures += 1
                print(f"seed {seed} failed:\n{traceback.format_exc(limit=-2)[-1500:]}", flush=True)
            seed += 1
    print(f"{sum(done.values())} disturbances, {failures} failed runs after them: {dict(done)}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
