"""llama.cpp's own OpenAI-compatible server, out of the wheel xllamacpp, on loopback, for as long as a run takes."""

import importlib.metadata
from pathlib import Path

CONTEXT = 8_192
"""Tokens of prompt and answer together: a prompt of the bundled story takes some 1,100, its answer up to 800."""
THREADS = 1
"""One: on a busy machine two wait for each other, and answers repeat only while the number stays the same."""


def serve(model: Path, name: str) -> "tuple[object, str]":
    """Starts the server; gives it, to be kept alive, and its base URL. It ends with this process."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(model)
    params.model_alias = {name}
    params.hostnames = ["127.0.0.1"]
    params.port = 0
    params.n_ctx = CONTEXT
    params.n_parallel = 1
    params.cpuparams.n_threads = THREADS
    params.cpuparams_batch.n_threads = THREADS
    params.use_jinja = True
    params.warmup = False
    server = xllamacpp.Server(params)
    return server, f"{server.listening_address}/v1"


def version() -> str:
    """The version of the wheel."""
    return importlib.metadata.version("xllamacpp")
