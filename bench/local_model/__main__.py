"""Has a small open model read the bundled story through our own command line, and keeps what was asked and answered.

`make record-local` runs it. What it keeps is a tape like any other, `fixtures/<story>/local-model.jsonl`, with a note
beside it of which weights answered, and on what. A run that is stopped leaves the fixtures as they were; the next one
asks only what was not answered.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import server
import weights
from platformdirs import user_cache_path

_SOME_FAILED = 1  # exit code; what was answered about those articles is on the tape, and the briefing lists them

ROOT = Path(__file__).resolve().parents[2]
STORY = "troop-statement"
# Greedy, and every prompt read from its beginning: the same question gets the same answer. The limit is far above what
# the short form can take; an answer that reaches it is cut, and its article read in parts.
SAMPLING = {"temperature": 0, "cache_prompt": False, "max_tokens": 2500}
SETTINGS = """\
mode = "json_schema"
form = "short"
jobs = 1
deadline = 3600
patience = 14400
sampling = {{ temperature = {temperature}, cache_prompt = {cache_prompt}, max_tokens = {max_tokens} }}
"""


def record(name: str, base_url: str, folder: Path) -> Path:
    """The tape on which the model's answers about the story are, in `folder` with all else that the run writes."""
    config, tape = folder / "onrecord.toml", folder / "kept.jsonl"
    config.write_text(SETTINGS.format(**{key: json.dumps(value) for key, value in SAMPLING.items()}), "utf-8")
    tape.unlink(missing_ok=True)
    # No answer out of the user's cache, none into it, and no key sent to a server that wants none.
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI_", "ONRECORD_"))}
    environment |= {"ONRECORD_CACHE": str(folder / "asked"), "NO_PROXY": "127.0.0.1", "no_proxy": "127.0.0.1"}
    command = ["summarize", str(ROOT / "seeds" / STORY), "--answers", "model", "--config", str(config)]
    command += ["--base-url", base_url, "--model", name, "--record", str(tape), "-o", str(folder / "briefing.md")]
    done = subprocess.run([sys.executable, "-m", "onrecord", *command], env=environment, check=False)
    if done.returncode not in (0, _SOME_FAILED):
        sys.exit("The model did not read the whole story; nothing was kept. Run again to go on.")
    return tape


def note(used: weights.Weights) -> str:
    """Which weights answered, where they are to be had, and what they ran on."""
    packages = f"{used.package.format(n=1)} to {used.package.format(n=used.slices)}, version {used.version}"
    said = {
        "model": used.name,
        "title": used.title,
        "licence": used.licence,
        "file": used.file,
        "sha256": used.sha256,
        "bytes": used.size,
        "packages": packages,
        "server": f"xllamacpp {server.version()}",
        "threads": server.THREADS,
        "context": server.CONTEXT,
        "form": "short",
        "sampling": SAMPLING,
    }
    return json.dumps(said, indent=2) + "\n"


def main() -> None:
    """Fetches the weights where they are not there, serves them, records, and works out the expected briefing anew."""
    cache = user_cache_path("onrecord", appauthor=False)
    try:
        model = weights.at_hand(weights.QWEN, cache / "models")
    except weights.Unavailable as fault:
        sys.exit(str(fault))
    work, began = cache / "record-local", time.monotonic()
    work.mkdir(parents=True, exist_ok=True)
    running, base_url = server.serve(model, weights.QWEN.name)
    tape = record(weights.QWEN.name, base_url, work)
    print(f"read in {time.monotonic() - began:.0f} s")
    kept = ROOT / "fixtures" / STORY / "local-model.jsonl"
    kept.write_bytes(tape.read_bytes())
    kept.with_suffix(".json").write_text(note(weights.QWEN), "utf-8")
    shutil.rmtree(work)
    subprocess.run([sys.executable, str(ROOT / "fixtures" / "record_reference.py")], check=True)
    del running  # until here it had to be kept: it ends with its last reference


if __name__ == "__main__":
    main()
