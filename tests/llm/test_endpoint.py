"""Which endpoint the settings describe, and what is said of one that cannot be asked."""

from pathlib import Path

import pytest

from onrecord import config
from onrecord.errors import ConfigError
from onrecord.llm.endpoint import Endpoint


def endpoint(*, model: str | None = "model-a", **variables: str) -> Endpoint:
    return Endpoint.of(config.from_environment({"ONRECORD_CACHE": str(Path("cache")), **variables}), model=model)


def test_a_key_alone_means_openai() -> None:
    assert endpoint(OPENAI_API_KEY="sk-1").base_url == "https://api.openai.com/v1"


def test_a_server_of_ones_own_needs_no_key() -> None:
    found = endpoint(OPENAI_BASE_URL="http://localhost:8080/v1")
    assert (found.base_url, found.api_key) == ("http://localhost:8080/v1", "unused")


@pytest.mark.parametrize(
    ("variables", "model", "said"),
    [
        pytest.param({}, "model-a", "No model can be asked", id="neither key nor address"),
        pytest.param({"OPENAI_BASE_URL": "localhost:8080"}, "model-a", "not an address", id="no scheme"),
        pytest.param({"OPENAI_BASE_URL": "file:///etc"}, "model-a", "not an address", id="a file"),
        pytest.param({"OPENAI_BASE_URL": "http://[::1"}, "model-a", "not an address", id="half a bracket"),
        pytest.param({"OPENAI_BASE_URL": "https://host:port/v1"}, "model-a", "not an address", id="a word for a port"),
        pytest.param({"OPENAI_BASE_URL": "https://a b/\nc"}, "model-a", "not an address", id="a line end"),
        pytest.param({"OPENAI_API_KEY": "sk-1\nX: y"}, "model-a", "no key has", id="a line end in the key"),
        pytest.param({"OPENAI_API_KEY": "sk-é"}, "model-a", "no key has", id="an accent in the key"),
    ],
)
def test_an_endpoint_that_cannot_be_asked_is_a_matter_of_settings(
    variables: dict[str, str], model: str | None, said: str
) -> None:
    with pytest.raises(ConfigError, match=said) as caught:
        endpoint(model=model, **variables)
    assert "sk-" not in str(caught.value)


def test_neither_the_key_nor_a_password_in_the_address_is_shown() -> None:
    found = endpoint(OPENAI_API_KEY="sk-secret", OPENAI_BASE_URL="https://me:pass@host.example:8443/v1")
    assert found.host == "host.example:8443"
    assert "sk-secret" not in repr(found)
    assert "pass" not in repr(found)


@pytest.mark.parametrize("address", ["http://localhost:1/v1", "http://127.0.0.2/v1", "http://[::1]:8000/v1"])
def test_plain_http_is_for_this_machine(address: str) -> None:
    assert endpoint(OPENAI_BASE_URL=address).base_url == address


@pytest.mark.parametrize("address", ["http://models.example/v1", "http://10.0.0.7/v1", "http://localhost.example/v1"])
def test_plain_http_to_elsewhere_needs_to_be_said(address: str) -> None:
    with pytest.raises(ConfigError, match="plain http"):
        endpoint(OPENAI_BASE_URL=address)
    settings = config.from_environment({"OPENAI_BASE_URL": address, "ONRECORD_CACHE": "cache"})
    assert Endpoint.of(settings, model="model-a", allow_http=True).base_url == address
