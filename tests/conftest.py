"""What every test may ask for: the repository, the shared articles where they are present, and a clean environment."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parents[1]


# The same examples every time, so that a red run can be run again; `--hypothesis-profile=search` looks for new ones.
settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("search", max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile("steady")


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared articles beside the repository; tests that read it are marked `shared`."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("there is no ../shared beside the repository")
    return folder


@pytest.fixture
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Variables for a subprocess of a user who has set nothing: an own home, an empty cache, no key, no endpoint."""
    home = tmp_path_factory.mktemp("home")
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("OPENAI_", "ONRECORD_", "XDG_", "PYTHON")) or name == "PYTHONHASHSEED"
    }
    return kept | {"HOME": str(home), "ONRECORD_CACHE": str(home / "cache"), "PYTHONPATH": str(ROOT / "src")}
