"""A long article is read in parts, and its evidence points to the same places as if it had been read whole."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from onrecord import prompts
from onrecord.drafts import DraftReading
from onrecord.extract import by_model
from onrecord.extract.parts import joined, parts_of
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import open_tapes
from onrecord.records import Document
from onrecord.text.sentences import sentences_of

from ..articles import article
from ..llm.answering import AnsweringServer, claim, draft_of
from ..llm.server import Reply, Request, completion, error

PROMPT = prompts.load("extract")


def long_article(paragraphs: int = 40) -> Document:
    body = (f"Paragraph {number} says that dam {number} failed. Rain goes on there." for number in range(paragraphs))
    return article(("title", "Dams fail"), *(("body", text) for text in body))


@pytest.mark.parametrize("longest", [200, 500, 1_000, 10_000])
def test_every_sentence_is_in_some_part_under_its_own_number(longest: int) -> None:
    document = long_article()
    sentences = sentences_of(document)
    parts = parts_of(document, sentences, longest)
    assert {sentence for part in parts for sentence in part} == set(sentences)
    for part in parts:
        assert list(part) == sorted(part, key=lambda sentence: sentence.number)
        assert part[0].kind == "title"
        assert sum(s.end - s.start for s in part) <= longest + 20


def test_parts_overlap_and_end_where_paragraphs_end() -> None:
    document = long_article()
    parts = parts_of(document, sentences_of(document), 1_000)
    assert len(parts) > 1
    for earlier, later in pairwise(parts):
        assert earlier[-1].number in {sentence.number for sentence in later}
        assert later[1].number % 2 == 0, "each paragraph has two sentences, the first of them even"


def test_a_short_article_is_one_part_and_a_long_sentence_stands_alone() -> None:
    document = article(("body", "One rains. " + "Many words " * 150 + "fall. Two snow."))
    assert len(parts_of(document, sentences_of(document), 10_000)) == 1
    assert len(parts_of(document, sentences_of(document), 200)) == 3


def test_what_two_parts_say_alike_is_in_the_whole_once() -> None:
    parts = [
        {**draft_of("1| Rain."), "claims": [claim("Rain.", 1), claim("Wind.", 2)]},
        {**draft_of("1| Rain."), "claims": [claim("wind.", 2), claim("Snow.", 3)]},
    ]
    whole = joined([DraftReading.model_validate_json(json.dumps(part)) for part in parts])
    assert [one.statement for one in whole.claims] == ["Rain.", "wind.", "Snow."]


class ShortSighted(AnsweringServer):
    """Takes no more than a number of characters at once."""

    def __init__(self, longest: int) -> None:
        super().__init__()
        self._longest = longest

    def reply_to(self, request: Request) -> Reply:
        article = request.body["messages"][3]["content"]
        if len(article) > self._longest:
            return error(400, "context_length_exceeded")
        return completion(json.dumps(draft_of(article)))


@pytest.fixture
def server() -> Iterator[ShortSighted]:
    with ShortSighted(1_500) as short_sighted:
        yield short_sighted


def drafted(server: AnsweringServer, cache: Path, document: Document, *, longest: int) -> by_model.Drafted:
    tapes = open_tapes(cache=cache, packaged=False)
    with Gateway(Endpoint("model-a", base_url=server.base_url)) as gateway:
        return by_model.draft(document, prompt=PROMPT, tapes=tapes, gateway=gateway, longest=longest)


def test_an_article_too_long_for_the_model_is_asked_about_in_smaller_parts(
    server: ShortSighted, tmp_path: Path
) -> None:
    document, cache = long_article(), tmp_path / "tape.jsonl"
    made = drafted(server, cache, document, longest=24_000)
    texts = {s.number: document.text[s.start : s.end] for s in sentences_of(document)}
    assert len(made.draft.claims) >= 6
    assert all(texts[one.evidence[0].sentence] == one.statement for one in made.draft.claims)
    asked = len(server.requests)
    assert drafted(server, cache, document, longest=24_000) == made
    assert len(server.requests) == asked, "a run that had to cut an article is not repeated by the next"
    again = by_model.draft(document, prompt=PROMPT, tapes=open_tapes(cache=cache, packaged=False))
    assert again == made
