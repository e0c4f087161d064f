"""What the environment sets: the endpoint's key and address, and where the cache is kept.

No other module reads the environment. An empty variable counts as not set: `OPENAI_BASE_URL=` in a shell profile means
"none", and the SDK would take it for an address.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run. The key and the address stay out of `repr`: either may hold a secret."""

    api_key: str | None = field(repr=False)
    base_url: str | None = field(repr=False)
    cache_folder: Path

    @property
    def cache_tape(self) -> Path:
        """The tape on which every answer that was paid for is kept."""
        return self.cache_folder / "tape.jsonl"


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings in these variables, or in the process's own."""
    variables = os.environ if environment is None else environment

    def value(name: str) -> str | None:
        # Keys pasted from a file often carry a line end, which no header may hold.
        return variables.get(name, "").strip() or None

    cache = value("ONRECORD_CACHE")
    return Settings(
        api_key=value("OPENAI_API_KEY"),
        base_url=value("OPENAI_BASE_URL"),
        cache_folder=Path(cache).expanduser() if cache else _user_cache(),
    )


def _user_cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("onrecord", appauthor=False)
