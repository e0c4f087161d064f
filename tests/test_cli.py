"""The command line as a user meets it: one plain sentence for each mistake, the promised exit code, nothing half-written."""

import json
import os
import pty
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from onrecord import __version__
from onrecord.extract import by_rules
from onrecord.ingest import read_folder
from onrecord.records import Briefing

from .llm.server import Reply, ScriptedServer, completion

Run = Callable[..., "subprocess.CompletedProcess[str]"]

FLOOD = """Vellmark bridge shut after night of heavy rain

The bridge of Vellmark is likely to fall before Friday, said Ada Lindqvist, the mayor.

“We will not wait for the river to decide what becomes of us,” said Ada Lindqvist.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder to work in: two articles, and some things that are none."""
    (tmp_path / "flood").mkdir()
    (tmp_path / "flood" / "harbour-post.txt").write_text(FLOOD)
    (tmp_path / "flood" / "herald.md").write_text(FLOOD.replace("heavy rain", "heavy snow"))
    (tmp_path / "empty").mkdir()
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "bridge.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "blank").mkdir()
    (tmp_path / "blank" / "a.txt").write_text(" \n")
    (tmp_path / "damaged.jsonl").write_text('{"custom_id": "a"}\n{"custom_id": \n')
    return tmp_path


@pytest.fixture
def run(desk: Path, environment: dict[str, str]) -> Run:
    """Runs `python -m onrecord` in that folder, as a user without settings."""

    def onrecord(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "onrecord", *arguments]
        return subprocess.run(
            command,
            cwd=desk,
            env={**environment, **variables},
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return onrecord


def everything_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


# --- help and schema ------------------------------------------------------------------------------------------------


def test_help_waits_for_none_of_the_slow_libraries(environment: dict[str, str]) -> None:
    told = (
        "import runpy, sys\n"
        "sys.argv = ['onrecord', *sys.argv[1:]]\n"
        "try: runpy.run_module('onrecord', run_name='__main__')\n"
        "except SystemExit as end: code = end.code\n"
        "names = ('openai', 'instructor', 'jinja2', 'tenacity', 'rapidfuzz', 'charset_normalizer', 'rich')\n"
        "print([name for name in names if name in sys.modules], code or 0, file=sys.stderr)\n"
    )
    for arguments in (["--help"], ["summarize", "--help"], ["--version"]):
        done = subprocess.run(
            [sys.executable, "-c", told, *arguments], env=environment, capture_output=True, encoding="utf-8", check=True
        )
        assert done.stderr == "[] 0\n"
        assert done.stdout


@pytest.mark.parametrize(
    "command", [[], ["summarize"], ["check"], ["schema"]], ids=lambda command: " ".join(command) or "onrecord"
)
def test_help_says_what_every_command_does(run: Run, command: list[str]) -> None:
    done = run(*command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Usage: ")


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"onrecord {__version__}\n"


def test_the_published_schema_is_the_one_in_the_repository(run: Run, root: Path) -> None:
    done = run("schema", "briefing")
    assert done.stdout == (root / "fixtures" / "schema" / "briefing.schema.json").read_text("utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(run("schema", "reading").stdout)["required"] == ["title_claim", "claims", "denials", "actors"]


# --- a briefing -----------------------------------------------------------------------------------------------------


def test_a_folder_gives_a_briefing_on_standard_output_and_a_report_on_the_other(run: Run, desk: Path) -> None:
    before = everything_below(desk)
    done = run("summarize", "flood")
    assert done.returncode == 0
    assert done.stdout.startswith("# Flood\n")
    assert "no model was asked" in done.stdout
    assert done.stderr.startswith("2 found, 2 read, 0 skipped, 0 failed.")
    assert "\r" not in done.stderr
    assert everything_below(desk) == before


def test_every_way_to_ask_for_the_same_briefing_gives_the_same_bytes(run: Run, desk: Path) -> None:
    shown = run("summarize", "flood", "--answers", "rules", "--offline", "--format", "json")
    dashed = run("summarize", "flood/", "--answers", "rules", "--format", "json", "-o", "-", PYTHONHASHSEED="1")
    written = run(
        "summarize",
        str(desk / "flood"),
        "--format",
        "json",
        "-o",
        "out.json",
        PYTHONHASHSEED="2",
        LC_ALL="C",
        TZ="Asia/Tokyo",
    )
    assert [done.returncode for done in (shown, dashed, written)] == [0, 0, 0]
    assert shown.stdout == dashed.stdout == (desk / "out.json").read_text("utf-8")
    assert written.stdout == ""
    assert not [name for name in os.listdir(desk) if name.endswith(".part")]
    briefing = Briefing.model_validate_json(shown.stdout)
    assert str(desk) not in shown.stdout
    assert {answer.by for answer in briefing.provenance.answers} == {"rules"}


def test_what_was_written_can_be_checked_and_what_was_changed_is_found(run: Run, desk: Path) -> None:
    assert run("summarize", "flood", "--format", "json", "-o", "out.json").returncode == 0
    good = run("check", "out.json", "--sources", "flood")
    assert (good.returncode, good.stdout, len(good.stderr.splitlines())) == (0, "", 1)
    (desk / "flood" / "herald.md").write_text(FLOOD.replace("Friday", "Sunday"))
    bad = run("check", "out.json", "--sources", "flood")
    assert bad.returncode == 1
    assert all(bad.stdout.splitlines())
    assert "herald.md" in bad.stdout


def test_what_is_skipped_is_told_on_the_page_and_beside_it(run: Run, desk: Path) -> None:
    (desk / "flood" / "bridge.jpg").write_bytes(b"\xff\xd8\xff")
    done = run("summarize", "flood")
    assert done.returncode == 0
    assert "3 found, 2 read, 1 skipped, 0 failed." in done.stderr
    assert "skipped bridge.jpg: " in done.stderr
    assert r"- bridge\.jpg: " in done.stdout


def test_strict_is_content_when_nothing_is_refused(run: Run) -> None:
    assert run("summarize", "flood", "--strict").returncode == 0


def test_strict_writes_the_briefing_and_exits_1_when_something_is_refused(run: Run, root: Path, desk: Path) -> None:
    story = str(root / "seeds" / "troop-statement")
    done = run("summarize", story, "--strict", "--offline", "-o", "out.md")
    assert done.returncode == 1
    assert "6 refused" in done.stderr
    assert (desk / "out.md").read_text("utf-8").startswith("# ")


# --- mistakes -------------------------------------------------------------------------------------------------------

OUT = ("-o", "out.md")
SUMMARIZE: list[tuple[str, Sequence[str], int, str]] = [
    ("no folder", ["absent"], 2, "There is no folder 'absent'"),
    ("a file instead of a folder", ["damaged.jsonl"], 2, "'damaged.jsonl' is not a folder"),
    ("an empty folder", ["empty"], 2, "'empty' is empty"),
    ("no article in it", ["photos"], 2, "No article in 'photos' can be read"),
    ("a blank article", ["blank"], 2, "No article in 'blank' can be read"),
    ("no key", ["flood", "--answers", "model", "--model", "m"], 2, "OPENAI_API_KEY"),
    ("no model", ["flood", "--answers", "model"], 2, "OPENAI_API_KEY"),
    ("a model without a network", ["flood", "--answers", "model", "--model", "m", "--offline"], 2, "--offline"),
    ("rules and a model", ["flood", "--answers", "rules", "--model", "m"], 2, "--answers rules"),
    ("rules and a tape", ["flood", "--answers", "rules", "--tape", "damaged.jsonl"], 2, "--answers rules"),
    ("no tape", ["flood", "--answers", "tape", "--tape", "absent.jsonl"], 2, "There is no tape at 'absent.jsonl'"),
    ("a damaged tape", ["flood", "--tape", "damaged.jsonl"], 4, "Line 1 of the tape 'damaged.jsonl' is damaged"),
    ("a folder for a tape", ["flood", "--tape", "empty"], 2, "'empty'"),
    ("nothing on the tape", ["flood", "--answers", "tape"], 4, "'harbour-post.txt'"),
]


def assert_one_plain_sentence(done: "subprocess.CompletedProcess[str]", code: int, says: str) -> None:
    assert done.returncode == code
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("onrecord: ")
    assert line.endswith(".")
    assert says in line
    assert "Traceback" not in line


@pytest.mark.parametrize(("arguments", "code", "says"), [pytest.param(*case[1:], id=case[0]) for case in SUMMARIZE])
def test_a_mistake_is_one_plain_sentence_and_leaves_nothing_behind(
    run: Run, desk: Path, arguments: Sequence[str], code: int, says: str
) -> None:
    before = everything_below(desk)
    assert_one_plain_sentence(run("summarize", *arguments, *OUT), code, says)
    assert everything_below(desk) == before


def test_a_key_without_a_model_asks_for_one(run: Run) -> None:
    done = run("summarize", "flood", "--answers", "model", OPENAI_API_KEY="sk-secret-0123456789")
    assert_one_plain_sentence(done, 2, "--model")
    assert "sk-secret" not in done.stderr


@pytest.mark.parametrize("output", ["absent/out.md", "empty", "damaged.jsonl/out.md"])
def test_an_output_that_cannot_be_written_is_told_before_any_work(run: Run, desk: Path, output: str) -> None:
    before = everything_below(desk)
    assert_one_plain_sentence(run("summarize", "flood", "-o", output), 2, f"Cannot write '{output}'")
    assert everything_below(desk) == before


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["absent.json", "--sources", "flood"], "Cannot read 'absent.json'", id="no briefing"),
        pytest.param(
            ["damaged.jsonl", "--sources", "flood"], "'damaged.jsonl' is not a briefing", id="no briefing in it"
        ),
        pytest.param(["flood", "--sources", "flood"], "Cannot read 'flood'", id="a folder"),
        pytest.param(["flood/herald.md", "--sources", "flood"], "is not a briefing", id="an article"),
    ],
)
def test_what_is_no_briefing_cannot_be_checked(run: Run, arguments: Sequence[str], says: str) -> None:
    assert_one_plain_sentence(run("check", *arguments), 2, says)


def test_a_briefing_cannot_be_checked_against_nothing(run: Run) -> None:
    assert run("summarize", "flood", "--format", "json", "-o", "out.json").returncode == 0
    assert_one_plain_sentence(run("check", "out.json", "--sources", "absent"), 2, "There is no folder 'absent'")


@pytest.mark.parametrize(
    "arguments", [["summarise"], ["summarize"], ["summarize", "flood", "--answers", "guess"], ["check", "x"]]
)
def test_a_command_that_is_none_is_told_how_to_ask_for_help(run: Run, arguments: Sequence[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--help" in done.stderr
    assert "Traceback" not in done.stderr


# --- the other end of the pipe --------------------------------------------------------------------------------------


@pytest.mark.parametrize("arguments", ["summarize flood", "summarize flood --format json", "schema briefing"])
def test_a_reader_who_leaves_early_is_no_error_worth_a_word(
    desk: Path, environment: dict[str, str], arguments: str
) -> None:
    # A long title overfills the pipe, so that the writer really meets the closed end.
    for number in range(40):
        (desk / "flood" / f"{number}.txt").write_text(FLOOD.replace("Friday", f"day {number} " + "and after " * 40))
    done = subprocess.run(
        ["sh", "-c", f'"$0" -m onrecord {arguments} | head -n 1', sys.executable],
        cwd=desk, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=True,
    )  # fmt: skip
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
    assert "BrokenPipe" not in done.stderr


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_a_full_disk_behind_standard_output_is_told_in_a_sentence(desk: Path, environment: dict[str, str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "onrecord", "summarize", "flood"],
            cwd=desk, env=environment, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith("onrecord: Cannot write")


def test_names_of_files_cannot_act_on_the_terminal(desk: Path, environment: dict[str, str]) -> None:
    (desk / "flood" / "a\x1b[31m\x1b]0;owned\x07\nfailed b.pdf").touch()
    (desk / "flood" / "c\x1b[31mred.txt").write_text(FLOOD)
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "onrecord", "summarize", "flood", "--answers", "rules", "-o", "out.md"],
        cwd=desk, env=environment, stdout=subprocess.DEVNULL, stderr=theirs,
    ) as process:  # fmt: skip
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 4096)
            except OSError:  # how Linux tells that the other end is closed
                break
            if not piece:
                break
            shown += piece
    os.close(ours)
    assert process.returncode == 0
    assert b"\x1b[31m" not in shown
    assert b"\x1b]0" not in shown
    assert b"\nfailed" not in shown


# --- a model --------------------------------------------------------------------------------------------------------


def test_a_model_is_asked_once_for_each_article_and_never_again(run: Run, desk: Path) -> None:
    answers = [
        completion(by_rules.read(document).model_dump_json()) for document in read_folder(desk / "flood").documents
    ]
    asking = ["summarize", "flood", "--answers", "model", "--model", "m", "--no-advice", "--format", "json"]
    with ScriptedServer(*answers) as server:
        key = {"OPENAI_API_KEY": "sk-secret-0123456789", "OPENAI_BASE_URL": server.base_url}
        first = run(*asking, "--record", "kept.jsonl", **key)
        again = run(*asking, **key)
        assert len(server.requests) == 2
    taped = run(
        "summarize",
        "flood",
        "--tape",
        "kept.jsonl",
        "--format",
        "json",
        "--offline",
        ONRECORD_CACHE=str(desk / "other"),
    )
    assert [done.returncode for done in (first, again, taped)] == [0, 0, 0]
    assert [{answer.by for answer in Briefing.model_validate_json(done.stdout).provenance.answers} for done in (first, again, taped)] == [
        {"model"}, {"model"}, {"tape"},
    ]  # fmt: skip
    # What was paid for is the model's answer also when it comes out of the cache: an interrupted run ends in the same bytes.
    assert again.stdout == first.stdout
    everything = (
        "".join(done.stdout + done.stderr for done in (first, again, taped)).encode()
        + (desk / "kept.jsonl").read_bytes()
    )
    assert b"sk-secret" not in everything


def test_an_article_that_the_model_will_not_read_is_listed_and_the_others_go_on(run: Run, desk: Path) -> None:
    (document, _) = read_folder(desk / "flood").documents
    script = [completion(by_rules.read(document).model_dump_json()), completion(None, refusal="no")]
    with ScriptedServer(*script) as server:
        done = run(
            "summarize",
            "flood",
            "--answers",
            "model",
            "--model",
            "m",
            "-j",
            "1",
            "-o",
            "out.md",
            OPENAI_BASE_URL=server.base_url,
        )
    assert done.returncode == 1
    assert "2 found, 1 read, 0 skipped, 1 failed." in done.stderr
    assert "failed herald.md: " in done.stderr
    assert r"herald\.md" in (desk / "out.md").read_text("utf-8").split("## Failed")[1]


@pytest.mark.parametrize(
    ("number", "code", "silent"),
    [
        pytest.param(signal.SIGINT, 130, False, id="the answer comes in time"),
        pytest.param(signal.SIGTERM, 143, True, id="no answer comes"),
    ],
)
def test_an_interrupted_run_says_so_and_goes_on_where_it_was(
    run: Run, desk: Path, environment: dict[str, str], number: int, code: int, *, silent: bool
) -> None:
    arrived = threading.Event()
    first, second = (
        completion(by_rules.read(document).model_dump_json()) for document in read_folder(desk / "flood").documents
    )
    asking = ["summarize", "flood", "--answers", "model", "--model", "m", "--no-advice", "-o", "out.md"]
    answered = threading.Event()

    def hold() -> None:
        arrived.set()
        answered.wait(20)

    with ScriptedServer(first, Reply(503, before=hold), second) as server:
        variables = {**environment, "OPENAI_BASE_URL": server.base_url}
        with subprocess.Popen(
            [sys.executable, "-m", "onrecord", *asking],
            cwd=desk,
            env=variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            reached = arrived.wait(20)
            process.send_signal(number)
            if not silent:
                time.sleep(0.5)
                answered.set()
            out, err = process.communicate(timeout=20)
            answered.set()
        assert reached
        assert (process.returncode, out) == (code, b"")
        assert err.decode().splitlines()[-1].startswith("onrecord: interrupted")
        assert b"Traceback" not in err
        assert not [name for name in os.listdir(desk) if name.startswith((".out", "out"))]
        assert run(*asking, OPENAI_BASE_URL=server.base_url).returncode == 0
        assert len(server.requests) == 3
