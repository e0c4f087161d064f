"""How fast a model is asked: wall time, processor time and memory, beside langextract on the same server.

    python bench/throughput.py --server PATH/TO/faulty_openai.py [--articles 500] [--jobs 64] [--latency 1.0]

The server is a local OpenAI-compatible one that answers after a fixed time, so what is measured is what we add to it.
Prints a Markdown table; see README.md beside this file.
"""

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
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


@contextmanager
def served(script: str, latency: float) -> Iterator[str]:
    """The server, and its address."""
    with tempfile.TemporaryDirectory() as folder:
        port = Path(folder) / "port"
        command = [sys.executable, script, "--preset", "calm", "--latency", str(latency), "--port-file", str(port)]
        with subprocess.Popen([*command, "--max-seconds", "900"], stdout=subprocess.DEVNULL) as process:
            while not port.exists() or not port.read_text():
                time.sleep(0.05)
            yield port.read_text().strip()
            process.terminate()


def stats(address: str) -> dict[str, Any]:
    """What the server counted."""
    with urllib.request.urlopen(f"{address.removesuffix('/v1')}/__stats") as answer:  # noqa: S310
        return dict(json.load(answer))


def measured(command: list[str], **variables: str) -> tuple[float, float, float, float]:
    """Seconds in all, from first request to last answer, and of the processor; and the most memory, in MB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.monotonic()
    done = subprocess.run(command, env={**os.environ, **variables}, check=True, stderr=subprocess.PIPE, text=True)
    wall = time.monotonic() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    asking = re.search(r"Asked within ([0-9.]+) s", done.stderr)
    return wall, float(asking[1]) if asking else wall, processor, after.ru_maxrss / 1024


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


def main() -> None:
    """Measures and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--server", required=True)
    parser.add_argument("--articles", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=64)
    parser.add_argument("--latency", type=float, default=1.0)
    given = parser.parse_args()
    print(
        "| | articles | calls | bytes sent | wall s | ÷ least | asking s | ÷ least | CPU s | CPU ms a call | most MB |"
    )
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as place, served(given.server, given.latency) as address:
        folder = articles(Path(place) / "dams", given.articles)
        common = {
            "OPENAI_BASE_URL": address,
            "OPENAI_API_KEY": "sk-bench-0123456789",
            "ONRECORD_CACHE": f"{place}/cache",
        }
        ours = [
            sys.executable,
            "-m",
            "onrecord",
            "summarize",
            str(folder),
            "-o",
            f"{place}/out.json",
            "--format",
            "json",
        ]
        ours += ["--model", "m", "--jobs", str(given.jobs)]
        asked = row("onrecord", [*ours, "--no-second-look"], given, address, common, 0)
        asked = row("onrecord, again", [*ours, "--no-second-look"], given, address, common, asked)
        asked = row("onrecord, second look", ours, given, address, common, asked)
        try:
            import langextract  # noqa: F401
        except ImportError:
            print("\nlangextract is not installed: `pip install 'onrecord[bench]'` to see it beside.")
            return
        row(
            "langextract",
            [sys.executable, "-c", LANGEXTRACT, str(folder), str(given.jobs)],
            given,
            address,
            common,
            asked,
        )


def row(
    name: str, command: list[str], given: argparse.Namespace, address: str, variables: dict[str, str], before: int
) -> int:
    """Measures one command and prints its line; the number of requests the server has seen by then."""
    sent_before = stats(address)["bytes_in"]
    wall, asking, processor, memory = measured(command, **variables)
    counted = stats(address)
    calls = counted["requests"] - before
    least = calls / given.jobs * given.latency
    whole, ratio = (f"{seconds / least:.2f}" if calls else "–" for seconds in (wall, asking))
    each = f"{1000 * processor / calls:.1f}" if calls else "–"
    sent = counted["bytes_in"] - sent_before
    cells = [
        name,
        given.articles,
        calls,
        f"{sent:,}",
        f"{wall:.2f}",
        whole,
        f"{asking:.2f}",
        ratio,
        f"{processor:.2f}",
        each,
    ]
    print("|", " | ".join(str(cell) for cell in [*cells, f"{memory:.0f}"]), "|", flush=True)
    return int(counted["requests"])


if __name__ == "__main__":
    main()
