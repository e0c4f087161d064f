"""A file is absent or complete at every instant, and what is read back is what was written or a plain refusal."""

import errno
import fcntl
import os
from pathlib import Path

import pytest

from onrecord import store
from onrecord.errors import InputError
from onrecord.render import FORMATS

from .render.briefings import briefing


def test_what_is_written_is_what_stands_there(tmp_path: Path) -> None:
    store.write(tmp_path / "briefing.md", "Six “people”\r\n\n水位\n")
    assert (tmp_path / "briefing.md").read_bytes() == "Six “people”\r\n\n水位\n".encode()
    assert os.listdir(tmp_path) == ["briefing.md"]


def test_an_older_file_is_replaced_whole(tmp_path: Path) -> None:
    (tmp_path / "briefing.md").write_text("old " * 100)
    store.write(tmp_path / "briefing.md", "new")
    assert (tmp_path / "briefing.md").read_text() == "new"


def test_a_new_file_can_be_read_by_whom_the_user_lets_read(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        store.write(tmp_path / "briefing.md", "new")
    finally:
        os.umask(mask)
    assert (tmp_path / "briefing.md").stat().st_mode & 0o777 == 0o640


def test_a_name_at_the_limit_of_the_file_system_can_be_written(tmp_path: Path) -> None:
    for name in ("b" * 250, "é" * 120):
        store.write(tmp_path / name, "new")
        assert (tmp_path / name).read_text() == "new"


def fail(*_arguments: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def interrupt(*_arguments: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    (tmp_path / "briefing.md").write_text("old")
    monkeypatch.setattr(os, call, fail)
    with pytest.raises(InputError, match=r"Cannot write '.*briefing\.md' \(No space left on device\)"):
        store.write(tmp_path / "briefing.md", "new")
    assert os.listdir(tmp_path) == ["briefing.md"]
    assert (tmp_path / "briefing.md").read_text() == "old"


def test_an_interrupted_write_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "briefing.md").write_text("old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        store.write(tmp_path / "briefing.md", "new")
    assert os.listdir(tmp_path) == ["briefing.md"]
    assert (tmp_path / "briefing.md").read_text() == "old"


@pytest.mark.parametrize("where", ["absent/briefing.md", "file/briefing.md"])
def test_where_no_file_can_be_made_the_reader_is_told(tmp_path: Path, where: str) -> None:
    (tmp_path / "file").touch()
    for attempt in (lambda path: store.write(path, "new"), store.check_writable):
        with pytest.raises(InputError, match=r"Cannot write '.*briefing\.md'"):
            attempt(tmp_path / where)
    assert os.listdir(tmp_path) == ["file"]


def test_a_folder_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    (tmp_path / "briefing.md").mkdir()
    for attempt in (lambda path: store.write(path, "new"), store.check_writable):
        with pytest.raises(InputError, match=r"Cannot write '.*briefing\.md'"):
            attempt(tmp_path / "briefing.md")
    assert os.listdir(tmp_path) == ["briefing.md"]


def test_what_a_killed_run_left_is_cleared_away_and_what_another_writes_is_not(tmp_path: Path) -> None:
    left, written, strange = (tmp_path / f".{name}.part" for name in ("briefing.md.1", "briefing.md.2", "other.md.3"))
    for path in (left, written, strange):
        path.write_text("half")
    with written.open() as other_run:
        fcntl.flock(other_run, fcntl.LOCK_EX)
        store.check_writable(tmp_path / "briefing.md")
        assert sorted(os.listdir(tmp_path)) == sorted([written.name, strange.name])


def test_asking_whether_a_file_can_be_written_writes_nothing(tmp_path: Path) -> None:
    store.check_writable(tmp_path / "briefing.md")
    assert os.listdir(tmp_path) == []


def test_a_briefing_read_back_is_the_one_that_was_written(tmp_path: Path) -> None:
    made, _ = briefing("x")
    store.write(tmp_path / "briefing.json", FORMATS["json"](made))
    assert store.read_briefing(tmp_path / "briefing.json") == made


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(None, r"Cannot read '.*' \(No such file or directory\)", id="absent"),
        pytest.param(b"", "is not a briefing", id="empty"),
        pytest.param(b"# Flood\n", "is not a briefing: the file: Invalid JSON", id="the page instead of the record"),
        pytest.param(b"[]", "is not a briefing", id="a list"),
        pytest.param(b"{}", "is not a briefing: title: Field required", id="no field"),
        pytest.param(b"\xff\xfe{\0}\0", "not UTF-8 text", id="other bytes"),
        pytest.param(b'{"title": ' + b"[" * 100_000, "is not a briefing", id="nested beyond measure"),
    ],
)
def test_what_is_no_briefing_is_refused_in_a_sentence(tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "briefing.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=says) as fault:
        store.read_briefing(path)
    assert len(str(fault.value)) < 500
    assert "\n" not in str(fault.value)


def test_a_folder_is_no_briefing(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Cannot read"):
        store.read_briefing(tmp_path)


def test_a_briefing_cut_short_is_refused(tmp_path: Path) -> None:
    written = FORMATS["json"](briefing("x")[0])
    (tmp_path / "briefing.json").write_text(written[: len(written) // 2])
    with pytest.raises(InputError, match="is not a briefing"):
        store.read_briefing(tmp_path / "briefing.json")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "briefing.json")
    with pytest.raises(InputError, match="not a file"):
        store.read_briefing(tmp_path / "briefing.json")
