"""How fast a model is asked: wall time, processor time and memory, beside langextract on the same server.

    python bench/throughput.py --server PATH/TO/faulty_openai.py [--articles 500] [--jobs 64] [--latency 1.0]

The server is a local OpenAI-compatible one that answers after a fixed time, so what is measured is what we add to it.
Prints a Markdown table; see README.md beside this file.
"""

import argparse
import contextlib
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from serving import counted, served

TOWNS = "Velm Norra Tarnwick Selene Osk Ravensund Amber Kestrel Holm Brandt".split()


def articles(folder: Path, number: int) -> Path:
    """A folder of short articles, all different."""
    chance = random.Random(7)
    folder.mkdir(parents=True)
    for index in range(number):
        town, other = chance.sample(TOWNS, 2)
        dead, hurt = chance.randint(2, 90), chance.randint(2, 90)
        (folder / f"article{index:05}.txt").write_text(
            f"Dam {index} fails at {town}\n\nAt least {dead} people died when dam {index} failed at {town}, police said. "
            f'"We had warned of it," said mayor Tarek {other}son.\n\nAnother {hurt} people were hurt, the fire service of '
            f"{other} said on Monday. The builder denied that the dam had been neglected. Rain will probably go on.\n"
        )
    return folder


@dataclass
class Run:
    """What one run of a command took."""

    wall: float
    asking: float
    """seconds from the first request to the end of the last; all of them where the command does not say"""
    processor: float
    """seconds, of all its processes"""
    largest: float
    """MB, the most that one of its processes had in memory (VmHWM)"""
    together: float
    """MB, the most that all of them had, what several share divided among them (PSS)"""


def measured(command: list[str], **variables: str) -> Run:
    """Runs a command and looks at its processes once a second: each look stops them for as long as it takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began, largest, together = time.monotonic(), 0.0, 0.0
    with tempfile.TemporaryFile("w+") as said:
        with subprocess.Popen(command, env={**os.environ, **variables}, stderr=said) as process:
            while True:
                each = [process.pid, *_children(process.pid)]
                largest = max(largest, *(_told(one, "status", "VmHWM:") for one in each))
                together = max(together, sum(_told(one, "smaps_rollup", "Pss:") for one in each))
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(1)
                    break
        wall = time.monotonic() - began
        said.seek(0)
        told = said.read()
    if process.returncode:
        raise SystemExit(f"It ended with {process.returncode}: {told[-500:]}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    asking = re.search(r"Asked within ([0-9.]+) s", told)
    return Run(wall, float(asking[1]) if asking else wall, processor, largest, together)


def _children(process: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def _told(process: int, file: str, line: str) -> float:
    """MB, as one line of what the system tells of a process has it; 0 once it has ended, and where there is no Linux."""
    try:
        lines = Path(f"/proc/{process}/{file}").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(one.split()[1]) for one in lines if one.startswith(line)) / 1024


LANGEXTRACT = """
import os, pathlib, sys
import langextract as lx
from langextract.providers.openai import OpenAILanguageModel
model = OpenAILanguageModel(model_id="m", api_key="sk-bench", base_url=os.environ["OPENAI_BASE_URL"], max_workers=int(sys.argv[2]))
texts = [path.read_text() for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]
example = lx.data.ExampleData(text="Six died, police said.", extractions=[
    lx.data.Extraction(extraction_class="claim", extraction_text="Six died", attributes={"speaker": "police"})])
documents = [lx.data.Document(text=text) for text in texts]
try:
    lx.extract(documents, prompt_description="Extract what is claimed, and by whom.", examples=[example], model=model,
               max_workers=int(sys.argv[2]), batch_length=int(sys.argv[2]), show_progress=False,
               resolver_params={"suppress_parse_errors": True})
except Exception as error:
    print("langextract ended with", type(error).__name__, error, file=sys.stderr)
"""


COLUMNS = (
    *("", "articles", "calls", "bytes sent", "wall s", "÷ least", "asking s", "÷ least", "CPU s", "CPU ms an article"),
    *("largest MB", "together MB"),
)
ROWS = ("live", "again", "second", "langextract")


def main() -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=64)
    parser.add_argument("--latency", type=float, default=1.0)
    parser.add_argument("--only", nargs="*", choices=ROWS, default=ROWS, help="rows to measure (all)")
    given = parser.parse_args()
    print("|", " | ".join(COLUMNS), "|")
    print("|---|" + "--:|" * (len(COLUMNS) - 1))
    with tempfile.TemporaryDirectory() as place, served(given.server, latency=given.latency) as address:
        folder = articles(Path(place) / "dams", given.articles)
        desk = Desk(given, address, Path(place))
        ours = [sys.executable, "-m", "onrecord", "summarize", str(folder), "-o", f"{place}/out.json"]
        ours += ["--format", "json", "--model", "m", "--jobs", str(given.jobs)]
        if "live" in given.only:
            desk.row("onrecord", [*ours, "--no-second-look"])
        if "again" in given.only:
            desk.row("onrecord, again", [*ours, "--no-second-look"])
        if "second" in given.only:
            desk.row("onrecord, second look", ours)
        if "langextract" not in given.only:
            return
        try:
            import langextract  # noqa: F401
        except ImportError:
            print("\nlangextract is not installed: `pip install 'onrecord[bench]'` to see it beside.")
            return
        desk.row("langextract", [sys.executable, "-c", LANGEXTRACT, str(folder), str(given.jobs)])


@dataclass
class Desk:
    """Where commands are measured against one server."""

    given: argparse.Namespace
    address: str
    place: Path

    def row(self, name: str, command: list[str]) -> None:
        """Measures one command and prints its line."""
        before = counted(self.address)
        run = measured(
            command,
            OPENAI_BASE_URL=self.address,
            OPENAI_API_KEY="sk-bench-0123456789",
            ONRECORD_CACHE=f"{self.place}/cache",
        )
        after = counted(self.address)
        calls = after["requests"] - before["requests"]
        least = calls / self.given.jobs * self.given.latency
        whole, ratio = (f"{seconds / least:.2f}" if least else "–" for seconds in (run.wall, run.asking))
        cells = [name, self.given.articles, calls, f"{after['bytes_in'] - before['bytes_in']:,}"]
        cells += [f"{run.wall:.2f}", whole, f"{run.asking:.2f}", ratio, f"{run.processor:.2f}"]
        cells += [f"{1000 * run.processor / self.given.articles:.1f}", f"{run.largest:.0f}", f"{run.together:.0f}"]
        print("|", " | ".join(str(cell) for cell in cells), "|", flush=True)


if __name__ == "__main__":
    main()
