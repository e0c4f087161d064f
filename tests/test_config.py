"""Settings from the environment: empty is unset, and a key is never shown."""

from pathlib import Path

import pytest

from onrecord.config import from_environment
from onrecord.errors import ConfigError


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


def written(folder: Path, text: str) -> Path:
    path = folder / "onrecord.toml"
    path.write_text(text)
    return path


def test_a_file_sets_what_neither_option_nor_variable_says(tmp_path: Path) -> None:
    path = written(tmp_path, 'base_url = "https://file/v1"\nmodel = "m"\njobs = 4\n[sampling]\ntemperature = 0\n')
    settings = from_environment({"ONRECORD_CONFIG": str(path)})
    assert (settings.base_url, settings.file.model, settings.file.jobs) == ("https://file/v1", "m", 4)
    assert settings.file.sampling == {"temperature": 0}
    over = from_environment({"OPENAI_BASE_URL": "https://variable/v1"}, named=path)
    assert over.base_url == "https://variable/v1"
    assert from_environment({}, named=path, base_url="https://option/v1").base_url == "https://option/v1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("jobs = 65", "jobs"),
        ("jobs = 'many'", "jobs"),
        ("form = 'tiny'", "form"),
        ("colour = 1", "colour"),
        ("[price]\ninput = -1\noutput = 1", "price.input"),
        ("api_key = 'sk-secret-0123456789'", "belongs into OPENAI_API_KEY"),
        ("not toml", "not TOML"),
    ],
)
def test_a_file_that_cannot_be_used_is_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said) as caught:
        from_environment({}, named=written(tmp_path, text))
    assert "sk-secret" not in f"{caught.value!r} {caught.value.__cause__!r}"


def test_a_file_that_lies_in_the_working_folder_does_not_get_the_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, 'base_url = "https://elsewhere/v1"')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENAI_API_KEY", "sk-1")
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    with pytest.raises(ConfigError, match="would be sent there"):
        from_environment()
    assert from_environment(named=Path("onrecord.toml")).base_url == "https://elsewhere/v1"
    monkeypatch.setenv("OPENAI_BASE_URL", "https://mine/v1")
    assert from_environment().base_url == "https://mine/v1"
