"""A tape on disk: complete lines or none, nobody else's business, and nothing skipped in silence."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord.errors import InputError, TapeDamaged, TapeError
from onrecord.llm.tape import Tape

from .greetings import DOES_NOT_FIT, FITS, asking, exchange


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "tape.jsonl"


def test_an_absent_tape_and_an_empty_one_hold_nothing(path: Path) -> None:
    assert list(Tape.open(path).find(asking().custom_id(1))) == []
    path.parent.mkdir()
    path.touch()
    assert list(Tape.open(path).find(asking().custom_id(1))) == []


def test_what_is_added_is_found_at_once_and_by_the_next_run(path: Path) -> None:
    tape, recorded = Tape.open(path), exchange(asking())
    tape.append(recorded)
    assert list(tape.find(recorded.custom_id)) == [recorded]
    assert list(Tape.open(path).find(recorded.custom_id)) == [recorded]


def test_the_newest_of_two_recordings_comes_first(path: Path) -> None:
    tape = Tape.open(path)
    for content in (DOES_NOT_FIT, FITS):
        tape.append(exchange(asking(), content))
    found = list(Tape.open(path).find(asking().custom_id(1)))
    assert found == [exchange(asking(), FITS), exchange(asking(), DOES_NOT_FIT)]


def test_only_the_user_may_read_a_tape(path: Path) -> None:
    Tape.open(path).append(exchange(asking()))
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("cut", [1, 60, 400])
def test_a_torn_last_line_is_passed_over_and_then_replaced(path: Path, cut: int) -> None:
    first, second = exchange(asking()), exchange(asking(model="model-b"))
    path.parent.mkdir()
    path.write_bytes(first.line() + second.line()[:cut])
    tape = Tape.open(path)
    assert not tape.holds(second.custom_id)
    tape.append(second)
    assert path.read_bytes() == first.line() + second.line()
    assert list(tape.find(second.custom_id)) == [second]


def test_a_tape_that_is_only_a_torn_line_is_begun_again(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'{"custom_id":"' + b"x" * 200_000)
    Tape.open(path).append(exchange(asking()))
    assert path.read_bytes() == exchange(asking()).line()


def test_a_last_line_that_lacks_only_its_line_end_counts(path: Path) -> None:
    first, second = exchange(asking()), exchange(asking(model="model-b"))
    path.parent.mkdir()
    path.write_bytes(first.line().rstrip(b"\n"))
    tape = Tape.open(path)
    assert list(tape.find(first.custom_id)) == [first]
    tape.append(second)
    assert path.read_bytes() == first.line() + second.line()


@pytest.mark.parametrize(
    ("damaged", "reason"),
    [
        pytest.param(exchange(asking()).line()[:50] + b"\n", "not valid JSON", id="cut"),
        pytest.param(exchange(asking()).line().replace(b"Greet.", b"Greed."), "digest", id="altered"),
        pytest.param(b'{"custom_id":"a","custom_id":"b"}\n', "same key twice", id="a key twice"),
    ],
)
def test_a_damaged_line_is_named(path: Path, damaged: bytes, reason: str) -> None:
    path.parent.mkdir()
    path.write_bytes(exchange(asking()).line() + damaged + exchange(asking(model="model-b")).line())
    with pytest.raises(TapeDamaged, match=rf"Line 2 of the tape '{path}' is damaged: .*{reason}.*\.$"):
        Tape.open(path)


def test_a_last_line_that_is_whole_but_altered_is_damage_even_without_a_line_end(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(exchange(asking()).line().replace(b"Greet.", b"Greed.").rstrip(b"\n"))
    with pytest.raises(TapeDamaged, match="Line 1"):
        Tape.open(path)


def test_a_tape_changed_under_our_hands_is_damage(path: Path) -> None:
    Tape.open(path).append(exchange(asking()))
    tape = Tape.open(path)
    path.write_bytes(b"")
    with pytest.raises(TapeDamaged, match="changed while it was in use"):
        list(tape.find(asking().custom_id(1)))


def test_a_folder_or_a_pipe_is_no_tape(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "pipe"):
        with pytest.raises(InputError, match="is not a file"):
            Tape.open(path)


def test_a_full_disk_leaves_no_half_line(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tape = Tape.open(path)
    tape.append(exchange(asking()))
    before, write = path.read_bytes(), os.write

    def write_some(descriptor: int, data: bytes) -> int:
        if len(data) < 300:
            raise OSError(errno.ENOSPC, "No space left on device")
        return write(descriptor, data[:100])

    monkeypatch.setattr(os, "write", write_some)
    with pytest.raises(TapeError, match="No space left on device"):
        tape.append(exchange(asking(model="model-b")))
    assert path.read_bytes() == before
    assert not tape.holds(asking(model="model-b").custom_id(1))


_APPEND_MANY = """
import sys
from pathlib import Path
from onrecord.llm.exchange import read_line
from onrecord.llm.tape import Tape

recorded = read_line(sys.stdin.buffer.read())
tape = Tape.open(Path(sys.argv[1]))
for _ in range(40):
    tape.append(recorded)
"""


def test_two_runs_writing_at_once_leave_every_line_whole(path: Path) -> None:
    lines = [exchange(asking(model=model), "x" * 20_000).line() for model in ("model-a", "model-b")]
    command = [sys.executable, "-c", _APPEND_MANY, str(path)]
    runs = [subprocess.Popen(command, stdin=subprocess.PIPE) for _ in lines]
    for run, line in zip(runs, lines, strict=True):
        assert run.stdin is not None
        run.stdin.write(line)
        run.stdin.close()
    assert [run.wait() for run in runs] == [0, 0]
    assert sorted(path.read_bytes().splitlines(keepends=True)) == sorted(lines * 40)


def test_the_same_exchanges_are_the_same_file_however_they_came_in(tmp_path: Path) -> None:
    made = [exchange(asking(f"1| Rain {number}.")) for number in range(5)]
    files: list[bytes] = []
    for order in (made, made[::-1]):
        tape = Tape.open(tmp_path / f"{len(files)}.jsonl")
        for one in order:
            tape.append(one)
        tape.put_in_order()
        assert {next(tape.find(one.custom_id)).line() for one in made} == {one.line() for one in made}
        files.append(tape.path.read_bytes())
    assert files[0] == files[1]
    assert sorted(os.listdir(tmp_path)) == ["0.jsonl", "1.jsonl"]


def test_a_run_goes_on_with_a_tape_that_another_run_put_in_order(tmp_path: Path) -> None:
    made = sorted((exchange(asking(f"1| Rain {number}.")) for number in range(4)), key=lambda one: one.custom_id)
    mine, theirs = Tape.open(tmp_path / "tape.jsonl"), Tape.open(tmp_path / "tape.jsonl")
    for one in made[2::-1]:
        mine.append(one)
    theirs.catch_up()
    theirs.put_in_order()
    assert [next(mine.find(one.custom_id)) for one in made[:3]] == made[:3]
    mine.append(made[3])
    assert next(Tape.open(tmp_path / "tape.jsonl").find(made[3].custom_id)) == made[3]
    assert next(theirs.find(made[0].custom_id)) == made[0]


def test_nobody_may_read_a_tape_after_it_was_put_in_order_who_might_not_before(tmp_path: Path) -> None:
    tape = Tape.open(tmp_path / "tape.jsonl")
    for one in sorted((exchange(asking(f"1| {n}.")) for n in range(3)), key=lambda one: one.custom_id, reverse=True):
        tape.append(one)
    tape.put_in_order()
    assert tape.path.stat().st_mode & 0o777 == 0o600


def test_a_message_about_a_tape_does_not_name_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "tape.jsonl").write_text("[]\n")
    with pytest.raises(TapeDamaged) as raised:
        Tape.open(tmp_path / "tape.jsonl")
    assert "'~/tape.jsonl'" in str(raised.value)
    assert str(tmp_path) not in str(raised.value)
