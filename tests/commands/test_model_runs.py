"""The command with a model: many articles at once, budgets, stories, batches, and what it says of an endpoint."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from onrecord import prompts

from ..disturbance import KEY, Desk
from ..llm.answering import AnsweringServer, draft_of
from ..llm.server import Reply, Request, completion, error, page

Run = Callable[..., subprocess.CompletedProcess[str]]


class Endpoint(AnsweringServer):
    """Answers like any, lists two models, and enforces a schema when it is asked to."""

    refuses: Reply | None = None

    def reply_to(self, request: Request) -> Reply:
        if request.path.endswith("/models"):
            return page({"object": "list", "data": [{"id": name, "object": "model"} for name in ("small", "large")]})
        if self.refuses is not None:
            return self.refuses
        if len(request.body["messages"]) == 2:  # the doctor's question
            enforced = request.body.get("response_format", {}).get("type") == "json_schema"
            return completion('{"town": "Velm", "tally": 7319}' if enforced else "The dam failed in Velm.")
        return super().reply_to(request)


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with Endpoint(latency=0.05) as serving:
        yield serving


@pytest.fixture
def desk(tmp_path: Path, endpoint: Endpoint, environment: dict[str, str]) -> Desk:
    return Desk(tmp_path / "desk", endpoint, environment, misfits=False)


@pytest.fixture
def run(desk: Desk, endpoint: Endpoint) -> Run:
    """Runs the command at the desk, with its key and its cache."""

    def command(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        told = {"ONRECORD_CACHE": str(desk.cache), "OPENAI_BASE_URL": endpoint.base_url, "OPENAI_API_KEY": KEY}
        done = subprocess.run(
            [sys.executable, "-m", "onrecord", *arguments],
            env={**desk.environment, **told, **variables},
            cwd=desk.root,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert KEY not in done.stdout + done.stderr
        assert desk.environment["HOME"] not in done.stderr
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return command


def test_the_briefing_does_not_depend_on_how_many_are_read_at_once(run: Run, endpoint: Endpoint) -> None:
    one = run("summarize", "flood", "--model", "small", "--jobs", "1", ONRECORD_CACHE="one")
    many = run("summarize", "flood", "--model", "small", "--jobs", "5", ONRECORD_CACHE="many")
    assert one.returncode == many.returncode == 0
    assert one.stdout == many.stdout
    assert 1 < endpoint.most_under_way <= 5
    assert "Asked within" in many.stderr
    assert "Of these for a second look: 2 calls" in many.stderr


def test_what_is_recorded_is_not_asked_again_and_one_changed_article_asks_its_own(
    run: Run, desk: Desk, endpoint: Endpoint
) -> None:
    first = run("summarize", "flood", "--model", "small")
    asked, read = len(endpoint.requests), len(endpoint.asked_about("article"))
    again = run("summarize", "flood", "--model", "small")
    assert again.stdout == first.stdout
    assert len(endpoint.requests) == asked
    (desk.root / "flood" / "article0.txt").write_text("Dam 0 holds\n\nThe dam held all night.\n")
    run("summarize", "flood", "--model", "small")
    assert len(endpoint.asked_about("article")) == read + 1


def test_a_small_model_is_asked_in_the_short_form_and_for_nothing_more(
    run: Run, desk: Desk, endpoint: Endpoint
) -> None:
    (desk.root / "onrecord.toml").write_text('form = "short"\n')
    told = run("summarize", "flood", "--model", "small", "--dry-run").stdout
    done = run("summarize", "flood", "--model", "small", "-o", "short.md")
    assert done.returncode == 0
    asked = endpoint.asked_about("article")
    assert {request.body["response_format"]["json_schema"]["name"] for request in asked} == {"DraftLines"}
    assert len(asked) == len(endpoint.requests)  # neither for advice nor for a lead
    assert "second look" not in told + done.stderr
    assert "advice" not in told + done.stderr
    assert f"to ask: {len(asked)} calls" in told
    (desk.root / "onrecord.toml").unlink()
    again = run("summarize", "flood", "--answers", "tape", "--no-advice", "-o", "again.md")
    assert again.returncode == 0, again.stderr
    assert (desk.root / "again.md").read_bytes() == (desk.root / "short.md").read_bytes()
    run("batch", "export", "flood", "--model", "small", "-o", "questions.jsonl")
    assert '"name":"DraftReading"' in (desk.root / "questions.jsonl").read_text()


def test_copies_of_an_article_are_asked_about_once(run: Run, desk: Desk, endpoint: Endpoint) -> None:
    for number in range(1, 6):
        (desk.root / "flood" / f"article{number}.txt").write_bytes((desk.root / "flood" / "article0.txt").read_bytes())
    assert run("summarize", "flood", "--model", "small", "--jobs", "6").returncode == 0
    assert len(endpoint.asked_about("article")) == 1


def test_a_budget_is_hard_and_the_next_run_goes_on(run: Run, endpoint: Endpoint) -> None:
    short = run("summarize", "flood", "--model", "small", "--max-calls", "3", "-o", "out.md")
    assert short.returncode == 3
    assert "3 calls of --max-calls are used up" in short.stderr
    assert len(endpoint.requests) == 3
    whole = run("summarize", "flood", "--model", "small", "-o", "out.md")
    assert whole.returncode == 0
    assert set(endpoint.times_asked().values()) == {1}


@pytest.mark.parametrize("reply", [error(401, "invalid_api_key"), error(429, "insufficient_quota"), error(404, "no")])
def test_an_endpoint_that_is_of_no_use_ends_the_run_at_once(run: Run, endpoint: Endpoint, reply: Reply) -> None:
    endpoint.refuses = reply
    done = run("summarize", "flood", "--model", "small", "--jobs", "2")
    assert done.returncode == 3
    assert len(endpoint.requests) <= 2
    assert done.stderr.strip().count("\n") <= 1
    assert done.stdout == ""


def test_without_a_model_the_message_lists_those_there_are(run: Run) -> None:
    done = run("summarize", "flood", "--answers", "model")
    assert done.returncode == 2
    assert "offers large, small." in done.stderr


def test_the_doctor_finds_the_rung_and_shows_no_key(run: Run) -> None:
    done = run("doctor", "--model", "small")
    assert done.returncode == 0
    lines = {line.split()[0]: line for line in done.stdout.splitlines()}
    assert "yes" in lines["json_schema"]
    assert "no" in lines["md_json"]
    assert "OPENAI_API_KEY" in lines["key"]
    assert "large, small" in lines["models"]


def test_plain_http_to_another_machine_is_refused(run: Run) -> None:
    done = run("summarize", "flood", "--model", "small", OPENAI_BASE_URL="http://models.example/v1")
    assert done.returncode == 2
    assert "plain http" in done.stderr


def test_each_story_has_its_briefing_and_a_bad_one_does_not_stop_the_others(run: Run, desk: Desk) -> None:
    stories = desk.root / "stories"
    stories.mkdir()
    for name in ("one", "two"):
        (stories / name).mkdir()
        (stories / name / "a.txt").write_text(f"Dam {name} fails\n\nAt least six died at {name}.\n")
    (stories / "none").mkdir()
    done = run("summarize", "--each", "stories", "-o", "out", "--format", "json", "--model", "small")
    assert done.returncode == 1
    assert sorted(path.name for path in (desk.root / "out").iterdir()) == ["one.json", "two.json"]
    assert "none: " in done.stderr
    alone = run("summarize", "stories/one", "--format", "json", "--model", "small")
    assert alone.stdout == (desk.root / "out" / "one.json").read_text()


def test_a_dry_run_asks_nothing_and_counts_what_a_run_asks(run: Run, endpoint: Endpoint) -> None:
    dry = run("summarize", "flood", "--dry-run", "--model", "small")
    assert "6 articles; to ask: 6 calls" in dry.stdout
    assert endpoint.requests == []


def test_a_job_in_bulk_gives_the_briefing_of_a_live_run(run: Run, desk: Desk) -> None:
    live = run("summarize", "flood", "--model", "small", ONRECORD_CACHE="live")
    for _ in range(6):  # readings, second looks, advice on all of them, the lead; then nothing
        done = run("batch", "export", "flood", "-o", "requests.jsonl", "--model", "small")
        if "Nothing is missing" in done.stdout:
            break
        assert run("batch", "status").returncode == 1
        (desk.root / "answers.jsonl").write_text(_answered((desk.root / "requests.jsonl").read_text()))
        assert run("batch", "import", "answers.jsonl").returncode == 0
    assert "Nothing is missing" in done.stdout
    assert run("batch", "status").returncode == 0
    bulk = run("summarize", "flood", "--model", "small", OPENAI_BASE_URL="http://127.0.0.1:9/v1")
    assert bulk.stdout == live.stdout


def test_an_article_that_fails_in_bulk_is_named_and_holds_up_no_story(run: Run, desk: Desk) -> None:
    (desk.root / "flood" / "article1.txt").write_text("Dam 1 fails\n\nNOTHING FITS what is said of dam 1 here.\n")
    for _ in range(8):
        done = run("batch", "export", "flood", "-o", "requests.jsonl", "--model", "small")
        if "Nothing is missing" in done.stdout:
            break
        (desk.root / "answers.jsonl").write_text(_answered((desk.root / "requests.jsonl").read_text()))
        run("batch", "import", "answers.jsonl")
    assert "Nothing is missing" in done.stdout
    assert done.stderr == "failed article1.txt: No answer of the model fitted the schema in 3 attempts.\n"
    advised = run("summarize", "flood", "--answers", "tape", "--model", "small", "--format", "json")
    assert {one["prompt"].partition(".")[0] for one in json.loads(advised.stdout)["provenance"]["advice"]} == {
        "reconcile",
        "brief",
    }


def test_an_article_that_is_refused_in_bulk_is_named_and_holds_up_no_story(run: Run, desk: Desk) -> None:
    (desk.root / "flood" / "article1.txt").write_text("Dam 1 fails\n\nNOT TAKEN is what is said of dam 1 here.\n")
    asked = 0
    for _ in range(8):
        done = run("batch", "export", "flood", "-o", "requests.jsonl", "--model", "small")
        if "Nothing is missing" in done.stdout:
            break
        requests = (desk.root / "requests.jsonl").read_text()
        asked += requests.count("NOT TAKEN") > 0
        (desk.root / "answers.jsonl").write_text(_answered(requests))
        run("batch", "import", "answers.jsonl")
    assert asked == 1
    assert "about 6 articles, 1 of which failed." in done.stdout
    assert done.stderr.startswith(
        "failed article1.txt: The endpoint does not take the question about this article (HTTP"
    )
    assert run("batch", "status").returncode == 0
    read = run("summarize", "flood", "--answers", "tape", "--model", "small", "--format", "json", "-o", "out.json")
    assert read.returncode == 1
    briefing = json.loads((desk.root / "out.json").read_text())
    assert [one["path"] for one in briefing["failed"]] == ["article1.txt"]
    assert {one["prompt"].partition(".")[0] for one in briefing["provenance"]["advice"]} == {"reconcile", "brief"}


def _answered(requests: str) -> str:
    """What `vllm run-batch` would write for these lines."""
    server, lines = AnsweringServer(), []
    server._server.server_close()
    for line in requests.splitlines():
        asked = json.loads(line)
        answer = json.loads(server.reply_to(Request("/v1/chat/completions", "", asked["body"])).body)
        if "NOTHING FITS" in asked["body"]["messages"][3]["content"] and "claims" in json.dumps(asked["body"]):
            answer["choices"][0]["message"]["content"] = "{}"
        response = {"status_code": 200, "request_id": "r", "body": answer}
        if "NOT TAKEN" in asked["body"]["messages"][3]["content"]:
            response = {"status_code": 400, "request_id": "r", "body": {"error": {"message": "no", "code": "policy"}}}
        lines.append(json.dumps({"id": "b", "custom_id": asked["custom_id"], "response": response, "error": None}))
    return "\n".join(reversed(lines)) + "\n"


def test_tapes_are_listed_checked_and_pruned(run: Run, desk: Desk) -> None:
    run("summarize", "flood", "--model", "small", "--record", "kept.jsonl")
    assert (
        f"{prompts.load('extract').label}  small  6 exchanges, 0 of them re-asks"
        in run("tape", "list", "kept.jsonl").stdout
    )
    assert "every line whole" in run("tape", "verify").stdout
    assert run("tape", "diff", "kept.jsonl", str(desk.cache / "tape.jsonl")).returncode == 0
    replayed = run("summarize", "flood", "--answers", "tape", "--tape", "kept.jsonl", ONRECORD_CACHE="none")
    assert replayed.returncode == 0
    assert "0 of 10 exchanges" in run("tape", "prune", "kept.jsonl", "--yes").stdout
    damaged = (desk.root / "kept.jsonl").read_text().replace("dam 3", "dam 4", 1)
    (desk.root / "kept.jsonl").write_text(damaged)
    assert run("tape", "verify", "kept.jsonl").returncode == 4


def test_refresh_asks_anew_and_the_newest_answer_counts(run: Run, endpoint: Endpoint) -> None:
    run("summarize", "flood", "--model", "small")
    asked = len(endpoint.requests)
    assert run("summarize", "flood", "--model", "small", "--refresh").returncode == 0
    assert len(endpoint.requests) == 2 * asked


def test_with_the_sdks_log_on_neither_key_nor_home_is_told(run: Run) -> None:
    assert run("summarize", "flood", "--model", "small", OPENAI_LOG="debug").returncode == 0


@pytest.mark.parametrize("closed", ["2>&-", "1>&-", "1>&- 2>&-", "2>&1 | head -c 1"])
def test_who_does_not_listen_does_not_stop_a_run(desk: Desk, closed: str) -> None:
    command = f"{sys.executable} -m onrecord summarize flood --answers rules -o out.md {closed}"
    subprocess.run(["bash", "-c", command], cwd=desk.root, env=desk.environment, check=False, capture_output=True)
    assert (desk.root / "out.md").read_text().startswith("# Flood")


def test_the_answers_of_the_test_server_fit() -> None:
    assert draft_of("2| Rain.")["claims"][0]["statement"] == "Rain."
