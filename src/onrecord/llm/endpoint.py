"""Which model is asked, where, and for how long we wait."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from onrecord.config import Settings
from onrecord.errors import ConfigError
from onrecord.llm.exchange import Json

_OPENAI = "https://api.openai.com/v1"
_NO_KEY = "unused"  # servers on one's own machine want none, but the SDK does


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible endpoint and one of its models. Key and address stay out of `repr`."""

    model: str
    base_url: str = field(default=_OPENAI, repr=False)
    api_key: str = field(default=_NO_KEY, repr=False)
    sampling: Json = field(default_factory=dict)
    deadline: float = 300.0  # seconds for one request, from connecting to the last byte
    patience: float = 900.0  # seconds for one answer, with all retries and the pauses between them

    @property
    def host(self) -> str:
        """The endpoint's name in messages: never its whole address, which may hold a password."""
        parts = urlsplit(self.base_url)
        return f"{parts.hostname}:{parts.port}" if parts.port else f"{parts.hostname}"

    @classmethod
    def of(cls, settings: Settings, *, model: str | None) -> "Endpoint":
        """The endpoint these settings describe. Raises ConfigError when one cannot be asked with them."""
        if settings.api_key is None and settings.base_url is None:
            raise ConfigError(
                "No model can be asked: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server without keys."
            )
        if model is None:
            raise ConfigError("No model is named: choose one with `--model`.")
        _check_address(settings.base_url or _OPENAI)
        # A character that no header may hold would surface as an error text with the key in it.
        if settings.api_key is not None and not (settings.api_key.isascii() and settings.api_key.isprintable()):
            raise ConfigError("OPENAI_API_KEY holds characters that no key has; copy it again.")
        return cls(model=model, base_url=settings.base_url or _OPENAI, api_key=settings.api_key or _NO_KEY)


def _check_address(base_url: str) -> None:
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or not base_url.isascii() or not base_url.isprintable():
        raise ConfigError("OPENAI_BASE_URL is not an address; it looks like https://host/v1.")
