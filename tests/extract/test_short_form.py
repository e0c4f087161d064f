"""The short form: an answer that ends by itself, and the draft that code makes of it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from onrecord import prompts
from onrecord.drafts import DraftReading
from onrecord.errors import TapeMiss
from onrecord.extract import by_model, short_form
from onrecord.extract.readers import from_tapes
from onrecord.llm.endpoint import Endpoint
from onrecord.llm.exchange import Exchange, without_sentence_numbers
from onrecord.llm.gateway import Gateway
from onrecord.llm.tapes import open_tapes
from onrecord.records import Document
from onrecord.text.sentences import sentences_of
from onrecord.verify import verify

from ..articles import article, from_numbered
from ..llm.server import ScriptedServer, completion
from ..test_drafts import nodes

PROMPT, FULL = prompts.load("extract_short"), prompts.load("extract")
ARTICLE = article(
    ("metadata", "Outlet: Velm Courier"),
    ("title", 'Dam "fails"'),
    ("body", 'At least four people may have died, police said. "It held," Ana Vek said. Ana Vek denied a leak.'),
    ("boilerplate", "Sign up for our letter."),
)
SENTENCES = sentences_of(ARTICLE)


def line(statement: str, speaker: str = "the paper", form: str = "says") -> dict[str, str]:
    return {"form": form, "speaker": speaker, "statement": statement}


def drafted(lines: Mapping[str, object], document: Document = ARTICLE) -> DraftReading:
    answer = short_form.DraftLines.model_validate_json(json.dumps({"sentences": lines}), strict=True)
    return short_form.draft_of(document, answer)


def places(document: Document) -> dict[str, Any]:
    properties: dict[str, Any] = short_form.schema(document, sentences_of(document))["properties"]["sentences"]
    return properties


def test_a_small_model_is_shown_the_headline_and_the_story_and_no_mark_that_would_end_its_string() -> None:
    assert short_form.shown(ARTICLE, SENTENCES) == (
        "2 title| Dam “fails”\n"
        "3| At least four people may have died, police said.\n4| “It held,” Ana Vek said.\n5| Ana Vek denied a leak."
    )


def test_the_answer_has_one_place_for_each_sentence_of_the_story_so_it_ends() -> None:
    schema = short_form.schema(ARTICLE, SENTENCES)
    assert places(ARTICLE)["required"] == list(places(ARTICLE)["properties"]) == ["3", "4", "5"]
    assert not [node for node in nodes(schema) if node.get("type") == "array"]
    for node in nodes(schema):
        if "properties" in node:
            assert (node["additionalProperties"], node["required"]) == (False, list(node["properties"]))


def test_a_denial_can_be_given_only_of_a_sentence_with_such_a_word() -> None:
    asked = {number: place["anyOf"][0]["$ref"] for number, place in places(ARTICLE)["properties"].items()}
    assert asked == {"3": "#/$defs/DraftSaid", "4": "#/$defs/DraftSaid", "5": "#/$defs/DraftLine"}
    defined = short_form.schema(ARTICLE, SENTENCES)["$defs"]
    assert defined["DraftSaid"]["properties"]["form"]["enum"] == ["says"]
    assert "denies" in defined["DraftLine"]["properties"]["form"]["enum"]


def test_in_a_language_whose_words_of_denial_are_unknown_any_sentence_may_deny() -> None:
    words = "Der Damm brach in der Nacht zum Montag, wie die Polizei in Velm am Morgen erklärte und bestätigte."
    german = article(("body", words))
    assert [place["anyOf"][0]["$ref"] for place in places(german)["properties"].values()] == ["#/$defs/DraftLine"]


def test_hedge_figure_and_negation_are_read_out_of_the_statements_own_words() -> None:
    claim, other = drafted(
        {"3": line("At least four people may have died", "police"), "4": line("The dam did not break")}
    ).claims
    assert (claim.statement, claim.speaker) == ("At least four people may have died.", "police")
    assert (claim.likelihood, claim.likelihood_words, claim.negated) == ("roughly_even_chance", "may have", False)
    assert [(q.text, q.value, q.bound) for q in claim.quantities] == [("At least four", 4, "at_least")]
    assert (other.speaker, other.negated) == (None, True)


def test_a_bracket_that_got_into_the_string_is_no_part_of_it() -> None:
    assert drafted({"4": line("“It held,” Ana Vek said.”}")}).claims[0].statement.endswith("said.")


def test_no_time_or_place_is_taken_for_the_events() -> None:
    (claim,) = drafted({"3": line("The dam in Orsa may hold, police said in Velm on 3 March 2031.")}).claims
    assert (claim.when, claim.where) == (None, None)


def test_null_is_nothing_and_a_denial_is_a_denial() -> None:
    draft = drafted({"3": None, "4": None, "5": line("There was a leak.", "Ana Vek", "denies")})
    assert draft.claims == ()
    (denial,) = draft.denials
    assert (denial.denier, denial.form, denial.denied_statement) == ("Ana Vek", "denies", "There was a leak.")
    assert denial.evidence[0].sentence == 5


@pytest.mark.parametrize(
    ("number", "statement", "stands_in"),
    [
        pytest.param("4", "Ana Vek denied a leak.", 5, id="the words of the next sentence"),
        pytest.param("5", "ana vek denied a leak", 5, id="under its own number"),
        pytest.param("3", "Ana Vek", 3, id="words that stand in two sentences"),
        pytest.param("3", "A wall gave way.", 3, id="words that stand in none"),
    ],
)
def test_a_statement_is_cited_where_its_very_words_stand(number: str, statement: str, stands_in: int) -> None:
    assert drafted({number: line(statement)}).claims[0].evidence[0].sentence == stands_in


def test_a_number_that_is_not_there_is_for_the_verifier_to_refuse() -> None:
    reading = verify(ARTICLE, drafted({"99": line("A wall gave way.")}), answered_by="model", model="m")
    assert (reading.claims, len(reading.refused)) == ((), 1)


ANSWER = json.dumps({"sentences": {"3": line("At least four people may have died.", "police"), "4": None, "5": None}})


def test_it_is_asked_over_http_recorded_and_replayed_also_by_who_asks_in_full(tmp_path: Path) -> None:
    tape = tmp_path / "tape.jsonl"
    with ScriptedServer(completion(ANSWER)) as server, Gateway(Endpoint("small", base_url=server.base_url)) as gateway:
        tapes = open_tapes(record=tape, packaged=False)
        live = by_model.draft(ARTICLE, prompt=PROMPT, tapes=tapes, gateway=gateway)
        (sent,) = server.requests
    assert (live.prompt, live.attempts) == (PROMPT.label, 1)
    assert [claim.speaker for claim in live.draft.claims] == ["police"]
    assert sent.body["response_format"]["json_schema"]["name"] == "DraftLines"
    tapes = open_tapes(named=[tape], packaged=False)
    with pytest.raises(TapeMiss):
        by_model.draft(ARTICLE, prompt=FULL, tapes=tapes)
    filled = from_tapes(FULL, tapes, model=None)(ARTICLE)
    assert (filled.draft, filled.by, filled.prompt) == (live.draft, "tape", PROMPT.label)


def test_where_both_forms_are_recorded_the_one_asked_for_is_replayed(tmp_path: Path) -> None:
    both = tmp_path / "tape.jsonl"
    full = DraftReading(title_claim=None, claims=(), denials=(), actors=()).model_dump_json()
    both.write_bytes(b"".join(_recorded(prompt, answer) for prompt, answer in ((PROMPT, ANSWER), (FULL, full))))
    tapes = open_tapes(named=[both], packaged=False)
    assert from_tapes(FULL, tapes, model=None)(ARTICLE).prompt == FULL.label
    assert from_tapes(PROMPT, tapes, model=None)(ARTICLE).prompt == PROMPT.label


def test_the_tape_searched_first_wins_whatever_its_form(tmp_path: Path) -> None:
    full = DraftReading(title_claim=None, claims=(), denials=(), actors=()).model_dump_json()
    short_tape, full_tape = tmp_path / "short.jsonl", tmp_path / "full.jsonl"
    short_tape.write_bytes(_recorded(PROMPT, ANSWER))
    full_tape.write_bytes(_recorded(FULL, full))
    for named, prompt in (((short_tape, full_tape), PROMPT), ((full_tape, short_tape), FULL)):
        tapes = open_tapes(named=named, packaged=False)
        assert from_tapes(FULL, tapes, model=None)(ARTICLE).prompt == prompt.label


def _recorded(prompt: prompts.Prompt, answer: str) -> bytes:
    question = by_model.question_about(ARTICLE, prompt=prompt, model="m")
    done: Any = {
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": answer}}]
    }
    return Exchange.of(question, 1, body=question.body(), completion=done).line()


def test_what_is_told_of_the_schema_in_words_does_not_depend_on_the_article() -> None:
    other = article(("body", "One. Two fell. Three."))
    one, two = (short_form.schema(document, sentences_of(document)) for document in (ARTICLE, other))
    assert one != two
    assert without_sentence_numbers(one) == without_sentence_numbers(two)


class TestWorkedExample:
    """The example in prompts/extract_short.md teaches by being right."""

    document = from_numbered(PROMPT.example_article)
    answer = short_form.DraftLines.model_validate_json(PROMPT.example_answer, strict=True)

    def test_its_article_is_shown_as_we_show_articles(self) -> None:
        assert short_form.shown(self.document, sentences_of(self.document)) == PROMPT.example_article

    def test_its_answer_gives_the_places_and_fields_in_the_order_of_the_schema(self) -> None:
        assert PROMPT.example_answer == self.answer.model_dump_json()
        assert [str(number) for number in self.answer.sentences] == places(self.document)["required"]

    def test_nothing_of_it_is_refused(self) -> None:
        draft = short_form.draft_of(self.document, self.answer)
        reading = verify(self.document, draft, answered_by="model", model="example")
        assert [(item.draft, item.objections) for item in reading.refused] == []
        assert (len(reading.claims), len(reading.denials)) == (7, 2)
