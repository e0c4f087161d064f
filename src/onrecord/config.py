"""What is set outside the command line: by the environment, and by a file `onrecord.toml`.

No other module reads the environment. An option of the command line goes before a variable, a variable before the file.
An empty variable counts as not set: `OPENAI_BASE_URL=` in a shell profile means "none", and the SDK would take it for an
address. A key never stands in the file; and a file that merely lies in the working folder, as one may in a folder of
articles from elsewhere, cannot send the user's key to an address of its own.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError

from onrecord.errors import ConfigError
from onrecord.records import Reliability

Mode = Literal["json_schema", "json_object", "md_json"]
"""How an endpoint is made to answer in JSON: by a strict schema, by being told to write JSON, by asking for it only."""

Form = Literal["full", "short"]
"""What a model is asked about an article: all that a draft holds, or, of a small one, a statement a
sentence and who makes it, and nothing on all articles together."""

ReliabilityLetter = Literal["A", "B", "C", "D", "E", "F"]
"""The Admiralty code's letters for a source."""

FILE = "onrecord.toml"
MOST_JOBS = 64


class Price(BaseModel):
    """What a million tokens cost, in any one currency."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    input: float = Field(ge=0)
    output: float = Field(ge=0)
    cached: float | None = Field(default=None, ge=0, description="null: the same as input")


Similarity = Literal["words", "semantic"]


class ConfigFile(BaseModel):
    """The file onrecord.toml; every line of it may be left out."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    base_url: str | None = None
    model: str | None = None
    mode: Mode = "json_schema"
    form: Form = "full"
    jobs: int = Field(default=16, ge=1, le=MOST_JOBS)
    allow_http: bool = False
    deadline: float = Field(default=300.0, gt=0, le=3600, description="seconds for one request")
    patience: float = Field(default=900.0, gt=0, le=86_400, description="seconds for one article")
    longest_part: int = Field(default=24_000, ge=1_000, description="characters of an article that are asked at once")
    sampling: dict[str, JsonValue] = Field(default_factory=dict)
    price: Price | None = None
    similarity: Similarity = "words"
    """what proposes that two claims are one"""
    outlets: dict[str, ReliabilityLetter] = Field(default_factory=dict, description="the user's own ratings")


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one run. The key and the address stay out of `repr`: either may hold a secret."""

    api_key: str | None = field(repr=False)
    base_url: str | None = field(repr=False)
    cache_folder: Path
    file: ConfigFile = field(default_factory=ConfigFile, repr=False)
    sources: tuple[tuple[str, str], ...] = ()
    """Where each setting comes from, in words"""

    @property
    def cache_tape(self) -> Path:
        """The tape on which every answer that was paid for is kept."""
        return self.cache_folder / "tape.jsonl"

    @property
    def batches(self) -> Path:
        """The folder of what was asked in bulk and is not answered yet."""
        return self.cache_folder / "batches"


def from_environment(
    environment: Mapping[str, str] | None = None, *, base_url: str | None = None, named: Path | None = None
) -> Settings:
    """The settings of the variables and the file; `base_url` and `named` are what the command line says.

    Raises ConfigError where the file cannot be used, or would send a key where the user did not say it should go.
    """
    variables = os.environ if environment is None else environment

    def value(name: str) -> str | None:
        # Keys pasted from a file often carry a line end, which no header may hold.
        return variables.get(name, "").strip() or None

    cache = value("ONRECORD_CACHE")
    path = _file(named, value("ONRECORD_CONFIG"), look_around=environment is None)
    file = _read(path) if path is not None else ConfigFile()
    trusted = named is not None or value("ONRECORD_CONFIG") is not None or path != Path(FILE)
    address = base_url or value("OPENAI_BASE_URL") or file.base_url
    key = value("OPENAI_API_KEY")
    if key and address and not (base_url or value("OPENAI_BASE_URL")) and not trusted:
        raise ConfigError(
            f"The {FILE} in this folder names an endpoint, and OPENAI_API_KEY would be sent there. "
            f"If that is meant, say `--config {FILE}`."
        )
    said = "--base-url" if base_url else "OPENAI_BASE_URL" if value("OPENAI_BASE_URL") else FILE
    return Settings(
        api_key=key,
        base_url=address,
        cache_folder=Path(cache).expanduser() if cache else _user_cache(),
        file=file,
        sources=(
            ("file", shown(path) if path else "none"),
            ("address", said if address else "not set: OpenAI's own"),
            ("key", "OPENAI_API_KEY" if key else "not set"),
        ),
    )


def _file(named: Path | None, variable: str | None, *, look_around: bool) -> Path | None:
    """The file to read: the one named, else the one in the working folder, else the user's own."""
    if named is not None or variable is not None:
        return named if named is not None else Path(variable or "").expanduser()
    if not look_around:
        return None
    here = Path(FILE)
    if here.is_file():
        return here
    from platformdirs import user_config_path

    own = user_config_path("onrecord", appauthor=False) / FILE
    return own if own.is_file() else None


def _read(path: Path) -> ConfigFile:
    try:
        with path.open("rb") as file:
            found = tomllib.loads(file.read(100_000).decode("utf-8"))
    except (OSError, ValueError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        why = error.strerror if isinstance(error, OSError) else "not TOML"
        raise ConfigError(f"The configuration '{shown(path)}' cannot be read ({why}).") from None
    if "api_key" in found:
        raise ConfigError(f"Take the key out of '{shown(path)}': it belongs into OPENAI_API_KEY, and into no file.")
    try:
        return ConfigFile.model_validate(found)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"'{where}' in '{shown(path)}' cannot be used: {first['msg']}.") from None


def shown(path: Path) -> str:
    """A path without the home folder's name, which is nobody's business in a log."""
    try:
        return f"~/{path.resolve().relative_to(Path.home().resolve())}" if path.is_absolute() else str(path)
    except (ValueError, RuntimeError):
        return str(path)


def _user_cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("onrecord", appauthor=False)


def reliability(named: Path | None = None) -> tuple[Reliability, ...]:
    """How reliable the user holds outlets to be: the table `[outlets]` of onrecord.toml, an Admiralty letter each.

    No file or no such table is no rating. Raises ConfigError where the file cannot be used.
    """
    path = _file(named, os.environ.get("ONRECORD_CONFIG", "").strip() or None, look_around=True)
    rated = _read(path).outlets if path is not None else {}
    return tuple(Reliability(outlet=name, letter=rated[name]) for name in sorted(rated))


def similarity(named: Path | None = None) -> Similarity:
    """What is to propose that two claims are one, as onrecord.toml has it; words where it says nothing."""
    path = _file(named, os.environ.get("ONRECORD_CONFIG", "").strip() or None, look_around=True)
    return _read(path).similarity if path is not None else "words"
