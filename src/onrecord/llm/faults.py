"""The one place where errors of the SDK and of HTTP become ours.

Foreign error texts are never passed on: they repeat keys ("Incorrect API key provided: sk-…"), whole completions and
article text. What is said is the status, the endpoint's host and its error code, where that looks like a code.
"""

import math
import re
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from onrecord.errors import ArticleFailed, ModelError, OnrecordError, TooLong
from onrecord.llm.sdk import load_openai

_CODE = re.compile(r"[A-Za-z][A-Za-z_]{0,59}")  # "rate_limit_exceeded", "DeploymentNotFound"; no key looks like it
_TOO_LONG = re.compile(
    r"context_length_exceeded|exceed_context_size|context (?:length|size|window)|too many tokens|prompt is too long",
    re.I,
)
_ENDS_THE_RUN = frozenset({401, 402, 403, 404, 405, 407, 410, 421, 451})
_WORTH_ANOTHER_TRY = frozenset({408, 409, 425, 429})


class TransportFault(Exception):
    """Something that may be gone at the next try; `final` is raised when it is not."""

    def __init__(self, final: OnrecordError, retry_after: float | None = None, *, too_many: bool = False) -> None:
        super().__init__(str(final))
        self.final = final
        self.retry_after = retry_after  # seconds the endpoint asks us to wait; None: it does not say
        self.too_many = too_many  # the endpoint bears fewer requests than it was sent


def broken(what: str) -> TransportFault:
    """An answer that came with status 200 and is none; proxies and overloaded servers send odd pages."""
    return TransportFault(ArticleFailed(f"The endpoint's answer {what}."))


def classify(error: Exception, *, host: str, deadline: float) -> OnrecordError | TransportFault:
    """What this error of a request means for us: an OnrecordError is final, a TransportFault may be tried again."""
    load_openai()
    from httpx2 import ConnectError, ConnectTimeout
    from openai import APIConnectionError, APIStatusError, APITimeoutError

    match error:
        case APIConnectionError(__cause__=ConnectError() | ConnectTimeout()):
            return TransportFault(ModelError(f"{host} cannot be reached; check OPENAI_BASE_URL and the network."))
        case TimeoutError() | APITimeoutError():
            return TransportFault(ArticleFailed(f"No answer came from {host} within {deadline:.3g} seconds."))
        case APIStatusError():
            return by_status(error.status_code, error.body, host=host, headers=error.response.headers)
        case _:  # while the body is read these are httpx's own errors: the SDK does not wrap them
            return TransportFault(ArticleFailed(f"The connection to {host} broke off before the answer was complete."))


def by_status(
    status: int, body: object, *, host: str, headers: Mapping[str, str] | None = None
) -> OnrecordError | TransportFault:
    """What an answer of this status, which is no success, means for us, as `classify` says it."""
    if _is_too_long(status, body):
        return TooLong(f"{host} finds the question about this article too long (HTTP {status}).")
    code, headers = _code(body), headers or {}
    said = f"HTTP {status}, {code}" if code else f"HTTP {status}"
    if code == "insufficient_quota":
        return ModelError(f"The quota at {host} is used up ({said}); run again when it is raised.")
    if status in (401, 403):
        return ModelError(f"{host} does not accept the key ({said}); check OPENAI_API_KEY.")
    if status == 404:
        return ModelError(f"{host} does not know this model or address ({said}); check `--model` and OPENAI_BASE_URL.")
    if status in _ENDS_THE_RUN:
        return ModelError(f"{host} refuses our requests ({said}).")
    if 300 <= status < 400:
        return ModelError(f"{host} sends us elsewhere ({said}), which is not followed; set OPENAI_BASE_URL to that.")
    if status == 429:
        final = ModelError(f"{host} keeps asking for fewer requests ({said}); run again later to go on.")
        return TransportFault(final, retry_after(headers), too_many=True)
    if status in _WORTH_ANOTHER_TRY or status >= 500:
        return TransportFault(ArticleFailed(f"{host} could not answer ({said})."), retry_after(headers))
    # 400, 413, 422: mostly an article too long for the model, or one its filter stops.
    return ArticleFailed(f"{host} does not take the question about this article ({said}).")


def _is_too_long(status: int, body: object) -> bool:
    """Whether a refusal is about length: servers say so by a code, or only in prose, each in its own words."""
    return status in (400, 413, 422) and bool(_TOO_LONG.search(str(body)[:4_000]))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds that the endpoint asks us to wait; None when it does not say, or says nonsense."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        value = headers.get(name)
        if value is None:
            continue
        seconds = _seconds(value, unit)
        if seconds is not None and math.isfinite(seconds) and seconds >= 0:
            return seconds
    return None


def _seconds(value: str, unit: float) -> float | None:
    try:
        return float(value) * unit
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, OverflowError):
        return None


def _code(body: object) -> str | None:
    """The endpoint's error code, when there is one and it is a code and not prose."""
    if isinstance(body, Mapping):
        inner = body.get("error")
        fields = inner if isinstance(inner, Mapping) else body
        for name in ("code", "type"):
            value = fields.get(name)
            if isinstance(value, str) and _CODE.fullmatch(value):
                return value
    return None
