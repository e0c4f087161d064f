"""A folder is listed whole, and nothing in it can lead the reader out or hold it up."""

import errno
import os
from pathlib import Path

import pytest

from onrecord.errors import InputError
from onrecord.ingest.walk import MAX_BYTES, Found, walk
from onrecord.records import Skipped


def reasons(folder: Path) -> dict[str, str]:
    return {item.path: item.reason for item in walk(folder) if isinstance(item, Skipped)}


def test_an_article_comes_out_with_its_bytes_untouched(tmp_path: Path) -> None:
    data = b"\r\nThe river\trose. \n\n"
    (tmp_path / "flood.txt").write_bytes(data)
    assert list(walk(tmp_path)) == [Found("flood.txt", data)]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert list(walk(tmp_path)) == []


@pytest.mark.parametrize("name", ["a.txt", "a.TXT", "a.text", "a.md", "a.markdown", "a.b.txt", "no date — café.txt"])
def test_text_and_markdown_files_are_read(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("The river rose.")
    assert list(walk(tmp_path)) == [Found(name, b"The river rose.")]


@pytest.mark.parametrize("name", ["a", "a.pdf", "a.html", "a.txt.gz", ".txt", ".DS_Store", "txt"])
def test_other_files_are_skipped_by_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("The river rose.")
    assert list(reasons(tmp_path)) == [name]
    assert "plain text or Markdown" in reasons(tmp_path)[name]


def test_subfolders_are_searched_and_paths_are_relative_with_forward_slashes(tmp_path: Path) -> None:
    (tmp_path / "north" / "march").mkdir(parents=True)
    (tmp_path / "north" / "march" / "flood.txt").write_text("The river rose.")
    assert list(walk(tmp_path)) == [Found("north/march/flood.txt", b"The river rose.")]


def test_everything_comes_sorted_by_path_whatever_the_order_of_making(tmp_path: Path) -> None:
    for name in ("z.txt", "b/z.txt", "a.txt", "b/a.txt", "b.txt", "a.pdf"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    paths = [item.path for item in walk(tmp_path)]
    assert paths == sorted(paths)
    assert len(paths) == 6


@pytest.mark.parametrize(
    ("make", "why"),
    [
        pytest.param(lambda path, _: os.mkfifo(path), "not a regular file", id="pipe"),
        pytest.param(lambda path, outside: path.symlink_to(outside / "bait.txt"), "not a regular file", id="file link"),
        pytest.param(lambda path, outside: path.symlink_to(outside), "not a regular file", id="folder link"),
        pytest.param(lambda path, _: path.symlink_to("/dev/zero"), "not a regular file", id="device link"),
        pytest.param(lambda path, _: path.symlink_to(path), "not a regular file", id="link to itself"),
        pytest.param(lambda path, _: path.symlink_to("gone.txt"), "not a regular file", id="dangling link"),
        pytest.param(lambda path, _: path.symlink_to("."), "not a regular file", id="link to its own folder"),
    ],
)
def test_links_pipes_and_devices_are_listed_and_never_opened(tmp_path: Path, make: object, why: str) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    folder.mkdir()
    outside.mkdir()
    (outside / "bait.txt").write_text("The river rose.")
    assert callable(make)
    make(folder / "odd.txt", outside)
    assert list(reasons(folder)) == ["odd.txt"]
    assert why in reasons(folder)["odd.txt"]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "flood.txt").write_text("The river rose.")
    (tmp_path / "link").symlink_to("folder")
    assert list(walk(tmp_path / "link")) == [Found("flood.txt", b"The river rose.")]


def test_a_file_above_the_limit_is_skipped_and_one_at_the_limit_is_read(tmp_path: Path) -> None:
    for name, size in (("huge.txt", MAX_BYTES + 1), ("large.txt", MAX_BYTES)):
        with open(tmp_path / name, "wb") as file:
            file.truncate(size)
    assert list(reasons(tmp_path)) == ["huge.txt"]
    assert "larger than" in reasons(tmp_path)["huge.txt"]


def test_a_name_that_is_not_text_is_shown_by_its_escapes(tmp_path: Path) -> None:
    try:
        os.close(os.open(os.fsencode(tmp_path) + b"/fl\xffd.txt", os.O_CREAT | os.O_WRONLY))
    except OSError as fault:
        if fault.errno != errno.EILSEQ:
            raise
        pytest.skip("this file system takes no such name")
    (item,) = walk(tmp_path)
    assert item == Found("fl\\xffd.txt", b"")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser can read everything")
def test_an_unreadable_file_and_an_unlistable_subfolder_are_skipped_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The river rose.")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "closed").mkdir(mode=0)
    try:
        assert reasons(tmp_path) == {
            "a.txt": f"cannot be read ({os.strerror(errno.EACCES)})",
            "closed": "this subfolder cannot be listed",
        }
    finally:
        (tmp_path / "closed").chmod(0o700)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("absent", "There is no folder", id="no folder"),
        pytest.param("file.txt", "is not a folder", id="a file"),
    ],
)
def test_what_is_no_folder_is_refused_with_what_to_name(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "file.txt").write_text("The river rose.")
    with pytest.raises(InputError, match=says):
        list(walk(tmp_path / name))


@pytest.mark.parametrize("number", [errno.EMFILE, errno.ENFILE, errno.ENOMEM, errno.EIO, errno.ENOSPC])
@pytest.mark.parametrize("call", ["open", "lstat", "scandir"])
def test_where_the_machine_fails_no_article_is_left_out_but_the_run_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, call: str
) -> None:
    (tmp_path / "later").mkdir()
    (tmp_path / "later" / "flood.txt").write_text("The river rose.")
    really = getattr(os, call)

    def failing(path: str | Path, *given: object, **named: object) -> object:
        if "later" in str(path):
            raise OSError(number, os.strerror(number), str(path))
        return really(path, *given, **named)

    monkeypatch.setattr(os, call, failing)
    with pytest.raises(InputError, match=f"later.*{os.strerror(number)}.*run again"):
        list(walk(tmp_path))


def test_an_article_that_may_not_be_read_is_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "flood.txt").write_text("The river rose.")

    def denied(*_given: object, **_named: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "open", denied)
    assert reasons(tmp_path) == {"flood.txt": "cannot be read (Permission denied)"}
