"""A server that answers any question about an article the same way at any time, well or badly as its text decides."""

import json
import re
import threading
import time
from collections import Counter
from typing import Any

from .server import Reply, Request, ScriptedServer, completion

_LINE = re.compile(r"^(?P<number>\d+)(?: (?P<kind>[a-z]+))?\| (?P<text>.*)$", re.MULTILINE)


def draft_of(question: str) -> dict[str, Any]:
    """A draft with a claim for each of the first sentences; a sentence that says WRONG is cited for another figure."""
    claims: list[dict[str, Any]] = []
    for line in _LINE.finditer(question):
        if line["kind"] is None and len(claims) < 3:
            statement = line["text"].replace("WRONG 7", "WRONG 8")
            claims.append(claim(statement, int(line["number"])))
    return {"title_claim": None, "actors": [], "claims": claims, "denials": []}


def lines_of(question: str) -> dict[str, Any]:
    """The short form: every sentence of the running text says itself, in the outlet's own voice."""
    told = [line for line in _LINE.finditer(question) if line["kind"] is None]
    said = {
        line["number"]: {
            "form": "says",
            "speaker": "the paper",
            "statement": line["text"].replace("WRONG 7", "WRONG 8"),
        }
        for line in told
    }
    return {"sentences": said}


def second_look_of(question: str, refused: str) -> dict[str, Any]:
    """Every refused claim put right: its statement is the sentence that it cites."""
    texts = {int(line["number"]): line["text"] for line in _LINE.finditer(question)}
    items = []
    for item in json.loads(refused)["items"]:
        sentence = item["claim"]["evidence"][0]["sentence"]
        items.append({"number": item["number"], "claim": claim(texts[sentence], sentence), "denial": None})
    return {"items": items}


def claim(statement: str, sentence: int) -> dict[str, Any]:
    """A draft claim in the outlet's own voice."""
    return {
        "evidence": [{"sentence": sentence, "quote": None}],
        "statement": statement,
        "kind": "event",
        "speaker": None,
        "via": [],
        "likelihood": "asserted",
        "likelihood_words": None,
        "negated": False,
        "quantities": [],
        "when": None,
        "where": None,
    }


def lead_of(question: str) -> dict[str, Any]:
    """A sentence for each of the first three findings, in its own words."""
    lines = [line.split(" | ") for line in question.splitlines() if line.startswith("F")]
    return {"sentences": [{"text": line[4], "findings": [line[0]]} for line in lines[:3]]}


def about(request: Request) -> str:
    """What a question is about: `article`, `advice` on all of them, or `lead`."""
    form = request.body.get("response_format", {}).get("json_schema", {}).get("name")
    return {"DraftAdvice": "advice", "DraftLead": "lead"}.get(form, "article")


class AnsweringServer(ScriptedServer):
    """Answers every question; an article that says MISFIT gets a first answer that does not fit.

    It has no advice to give, unless a test puts some into `advice`.
    """

    advice: dict[str, Any] | str = {"groups": [], "answers": [], "relations": []}  # noqa: RUF012  # never changed, only replaced

    def __init__(self, *, latency: float = 0.0) -> None:
        super().__init__()
        self._latency = latency
        self._lock = threading.Lock()
        self.under_way = self.most_under_way = 0

    def reply_to(self, request: Request) -> Reply:
        """The answer, after the latency."""
        with self._lock:
            self.under_way += 1
            self.most_under_way = max(self.most_under_way, self.under_way)
        time.sleep(self._latency)
        with self._lock:
            self.under_way -= 1
        messages = request.body["messages"]
        article = messages[3]["content"]
        if about(request) == "advice":
            return completion(self.advice if isinstance(self.advice, str) else json.dumps(self.advice))
        if about(request) == "lead":
            return completion(json.dumps(lead_of(article)))
        if len(messages) == 6 and "Give every number once more" in messages[5]["content"]:
            return completion(json.dumps(second_look_of(article, messages[4]["content"])))
        if "MISFIT" in article and len(messages) == 4:
            return completion('{"claims": "none"}')
        if request.body.get("response_format", {}).get("json_schema", {}).get("name") == "DraftLines":
            return completion(json.dumps(lines_of(article)))
        return completion(json.dumps(draft_of(article)))

    def asked_about(self, what: str) -> list[Request]:
        """The questions about an `article`, for `advice`, or for the `lead`."""
        return [request for request in self.requests if about(request) == what]

    def times_asked(self) -> Counter[str]:
        """How often each request body arrived."""
        return Counter(json.dumps(request.body, sort_keys=True) for request in self.requests)
