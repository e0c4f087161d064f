"""Settings from the environment: empty is unset, and a key is never shown."""

from pathlib import Path

import pytest

from onrecord.config import from_environment


def test_an_empty_environment_sets_nothing_but_the_users_cache() -> None:
    settings = from_environment({})
    assert (settings.api_key, settings.base_url) == (None, None)
    assert settings.cache_folder.is_absolute()
    assert "onrecord" in settings.cache_folder.parts


@pytest.mark.parametrize("empty", ["", " ", "\n"])
def test_an_empty_variable_is_an_unset_one(empty: str) -> None:
    settings = from_environment({"OPENAI_API_KEY": empty, "OPENAI_BASE_URL": empty, "ONRECORD_CACHE": empty})
    assert settings == from_environment({})


def test_the_line_end_of_a_key_read_from_a_file_is_dropped() -> None:
    assert from_environment({"OPENAI_API_KEY": "sk-1\n"}).api_key == "sk-1"


def test_the_cache_can_be_put_elsewhere() -> None:
    assert from_environment({"ONRECORD_CACHE": "/var/press"}).cache_tape == Path("/var/press/tape.jsonl")


def test_neither_the_key_nor_the_address_is_shown() -> None:
    shown = repr(from_environment({"OPENAI_API_KEY": "sk-secret", "OPENAI_BASE_URL": "http://me:pass@host/v1"}))
    assert "sk-secret" not in shown
    assert "pass" not in shown


def test_the_environment_of_the_process_is_read_when_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-the-process")
    assert from_environment().api_key == "sk-of-the-process"
