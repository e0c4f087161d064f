"""Which model is asked, where and how, and for how long we wait."""

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from onrecord.config import Mode, Settings
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
    mode: Mode = "json_schema"
    deadline: float = 300.0  # seconds for one request, from connecting to the last byte
    patience: float = 900.0  # seconds for one answer, with all retries and the pauses between them

    @property
    def host(self) -> str:
        """The endpoint's name in messages: never its whole address, which may hold a password."""
        parts = urlsplit(self.base_url)
        return f"{parts.hostname}:{parts.port}" if parts.port else f"{parts.hostname}"

    @classmethod
    def of(
        cls, settings: Settings, *, model: str | None, mode: Mode | None = None, allow_http: bool = False
    ) -> "Endpoint":
        """The endpoint these settings describe; without a model it can only be asked which it offers.

        Raises ConfigError when it cannot be asked with these settings.
        """
        if settings.api_key is None and settings.base_url is None:
            raise ConfigError(
                "No model can be asked: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server without keys."
            )
        _check_address(settings.base_url or _OPENAI, allow_http=allow_http or settings.file.allow_http)
        # A character that no header may hold would surface as an error text with the key in it.
        if settings.api_key is not None and not (settings.api_key.isascii() and settings.api_key.isprintable()):
            raise ConfigError("OPENAI_API_KEY holds characters that no key has; copy it again.")
        return cls(
            model=model or settings.file.model or "",
            base_url=settings.base_url or _OPENAI,
            api_key=settings.api_key or _NO_KEY,
            sampling=dict(settings.file.sampling),
            mode=mode or settings.file.mode,
            deadline=settings.file.deadline,
            patience=settings.file.patience,
        )


def _check_address(base_url: str, *, allow_http: bool) -> None:
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable or not base_url.isascii() or not base_url.isprintable():
        raise ConfigError("OPENAI_BASE_URL is not an address; it looks like https://host/v1.")
    if urlsplit(base_url).scheme == "http" and not allow_http and not _is_loopback(urlsplit(base_url).hostname or ""):
        raise ConfigError(
            "The endpoint's address is plain http, on which the key and the articles travel in the open; "
            "use https, or say `--allow-http`."
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
