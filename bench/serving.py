"""The kit's server under a weather, for as long as a measurement takes, and what it counted."""

import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_LONGEST = 900  # seconds that a measurement may take; the server ends by itself then


@contextmanager
def served(script: str, *, preset: str = "calm", latency: float | None = None) -> Iterator[str]:
    """The server, and its address; without a latency it has the weather's own."""
    with tempfile.TemporaryDirectory() as folder:
        port = Path(folder) / "port"
        command = [sys.executable, script, "--preset", preset, "--port-file", str(port)]
        command += ["--max-seconds", str(_LONGEST), *([] if latency is None else ["--latency", str(latency)])]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            try:
                while not port.exists() or not port.read_text():
                    time.sleep(0.05)
                yield port.read_text().strip()
            finally:
                process.terminate()


def counted(address: str) -> dict[str, Any]:
    """What the server has counted."""
    with urllib.request.urlopen(f"{address.removesuffix('/v1')}/__stats") as answer:  # noqa: S310
        return dict(json.load(answer))
