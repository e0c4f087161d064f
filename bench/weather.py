"""Bad weather, preset by preset: what the server counted, what came of the articles, and what a second run asked.

    python bench/weather.py --server PATH/TO/faulty_openai.py [--articles 60] [--jobs 16] [PRESET…]

Every run is the whole command, with OPENAI_LOG=debug; its outputs, its tape and what it said are searched for the key,
for the Authorization header, for the home folder and for tracebacks. Prints a Markdown table; exits 1 where a promise
is broken.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from serving import counted, served
from throughput import articles

KEY = "sk-weather-0123456789abcdef"
PRESETS = ("calm", "slow", "first_fails", "flaky", "storm429", "outage", "dead_key", "no_quota", "hijacked")
ENDS_THE_RUN = ("dead_key", "no_quota")
HAVE_THEIR_OWN_LATENCY = ("slow", "flaky")
LATENCY = 0.2  # seconds, of the others
REPEATED = (
    "first_fails",
    "flaky",
    "storm429",
    "outage",
)  # without a request more than articles, nothing was seen of it


@dataclass
class Desk:
    """Where a run works, and what it may never tell."""

    place: Path
    jobs: int

    def run(self, address: str) -> tuple[int, str]:
        """The whole command once: exit code, and what it said on standard error."""
        variables = {
            **os.environ,
            "HOME": str(self.place / "home"),
            "ONRECORD_CACHE": str(self.place / "home" / "cache"),
            "OPENAI_BASE_URL": address,
            "OPENAI_API_KEY": KEY,
            "OPENAI_LOG": "debug",
        }
        command = [sys.executable, "-m", "onrecord", "summarize", "dams", "--format", "json", "-o", "out.json"]
        command += ["--model", "m", "--jobs", str(self.jobs), "--no-second-look", "--record", "kept.jsonl"]
        done = subprocess.run(command, env=variables, cwd=self.place, capture_output=True, text=True, check=False)
        (self.place / "said").write_text(done.stdout + done.stderr)
        return done.returncode, done.stderr.strip().rpartition("\n")[2]

    def told(self) -> list[str]:
        """What was told that should not be, in any file that a run left or said."""
        never = (KEY, "Bearer ", str(self.place / "home"), "Traceback")
        return sorted({
            one
            for path in self.place.rglob("*")
            if path.is_file() and path.parent.name != "dams"
            for one in never
            if one in path.read_text("utf-8", "replace")
        })  # fmt: skip

    def counts(self) -> dict[str, int]:
        """Articles found, read and failed, where there is a briefing."""
        path = self.place / "out.json"
        return dict(json.loads(path.read_text())["counts"]) if path.exists() else {}


def tried(preset: str, given: argparse.Namespace) -> bool:
    """Prints the line of one preset; whether all that it should keep was kept."""
    latency = None if preset in HAVE_THEIR_OWN_LATENCY else LATENCY
    with tempfile.TemporaryDirectory() as folder, served(given.server, preset=preset, latency=latency) as address:
        desk = Desk(Path(folder), given.jobs)
        articles(desk.place / "dams", given.articles)
        (desk.place / "home").mkdir()
        code, last = desk.run(address)
        stats, counts = counted(address), desk.counts()
        told = desk.told()
        again = counted(address)
        desk.run(address)
        asked_again = counted(address)["requests"] - again["requests"]
        told = sorted({*told, *desk.told()})
    early, most, twice = (stats.get(name, 0) for name in ("early_after_retry_after", "max_in_flight", "duplicate_ok"))
    kept = early <= given.jobs and most <= given.jobs and not told
    if preset in ENDS_THE_RUN:
        kept = kept and code == 3 and stats["requests"] <= given.jobs and not counts
    else:
        kept = kept and sum(counts.get(name, 0) for name in ("read", "skipped", "failed")) == given.articles
    if preset not in (*ENDS_THE_RUN, "hijacked"):
        kept = kept and code == 0 and asked_again == 0 and not twice
    seen = preset not in REPEATED or stats["requests"] > given.articles  # a slow start may miss the outage
    cells = [preset, code, counts.get("read", "–"), counts.get("failed", "–"), stats["requests"], most, early, twice]
    cells += [
        asked_again,
        ", ".join(told) or "nothing",
        ("yes" if seen else "not seen") if kept else "NO",
        last[:90] if not counts else "",
    ]
    print("|", " | ".join(str(cell) for cell in cells), "|", flush=True)
    return kept and seen


def main() -> int:
    """All presets, or those named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("presets", nargs="*", default=PRESETS)
    parser.add_argument("--server", required=True)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--jobs", type=int, default=16)
    given = parser.parse_args()
    print(
        "| weather | exit | read | failed | requests | most at once | early | paid twice | asked again | told | kept | |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|---|---|---|")
    broken = [preset for preset in given.presets if not tried(preset, given)]
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
