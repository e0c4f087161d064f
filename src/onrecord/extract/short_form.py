"""The short form of a draft, for models too small to fill the long one: for each sentence one statement, and who makes it.

The answer has a place for each sentence and for nothing else: no list is in it that could go on for ever, and no bound
that a server may refuse. Hedge, negation and figures are read out of the statement's own words by code, as the rules do
it; time, place and who passed it on are left open. `verify` judges the draft that comes of it like any other.
"""

import re
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import Field

from onrecord.drafts import DraftClaim, DraftDenial, DraftEvidence, DraftReading, WireAnswer, WireRecord
from onrecord.extract.numbered import numbered
from onrecord.records import Document
from onrecord.text.fold import fold
from onrecord.text.language import is_english
from onrecord.text.sentences import Sentence, sentences_of

PROMPT = "extract_short"
_THE_OUTLET = frozenset({"the paper", "paper", "none", "null", ""})
"""what the model is to write where a sentence names nobody, and what it writes instead"""
_OPENS = re.compile(r'"(?=\w)')


_SPILT = re.compile(r"(?<!\{)\}+\s*$")
"""what closes an object and got into the string before it"""


class DraftLine(WireRecord):
    """What one sentence says."""

    form: Literal["says", "denies", "disputes", "declines_to_comment", "no_reply", "counter_accuses"]
    speaker: str = Field(description="whom the sentence names as saying so, or: the paper")
    statement: str = Field(description="what the sentence says is so, or what is denied in it")


class DraftLines(WireAnswer):
    """What each sentence says; null: nothing."""

    sentences: dict[int, DraftLine | None]


def shown(document: Document, sentences: Sequence[Sentence]) -> str:
    """The headline and the running text alone; straight quotation marks curled, as one would end the model's string."""
    lines = numbered(document, [sentence for sentence in sentences if sentence.kind == "title"] + _told(sentences))
    return _OPENS.sub("“", lines).replace('"', "”")


def schema(document: Document, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """The wire schema: every sentence of the running text, in order.

    An answer that denies can be given only of a sentence with such a word, for small models find denials everywhere;
    in a language whose words of denial we do not know, of any.
    """
    from onrecord.text.cues import denial_cues_in

    whole = DraftLines.model_json_schema()
    line = whole["$defs"]["DraftLine"]
    says = {**line, "properties": {**line["properties"], "form": {"type": "string", "enum": ["says"]}}}
    whole["$defs"]["DraftSaid"] = says
    every = not is_english(document)

    def kind(sentence: Sentence) -> str:
        answers = every or denial_cues_in(document.text[sentence.start : sentence.end])
        return "DraftLine" if answers else "DraftSaid"

    places = {
        str(sentence.number): {"anyOf": [{"$ref": f"#/$defs/{kind(sentence)}"}, {"type": "null"}]}
        for sentence in _told(sentences)
    }
    whole["properties"]["sentences"] = {
        "type": "object",
        "properties": places,
        "required": list(places),
        "additionalProperties": False,
    }
    return whole


def draft_of(document: Document, answer: DraftLines) -> DraftReading:
    """The draft that an answer stands for."""
    from onrecord.extract.claim import claim_of
    from onrecord.extract.sentence import as_sentence

    claims: list[DraftClaim] = []
    denials: list[DraftDenial] = []
    places = {s.number: _searched(document.text[s.start : s.end]) for s in sentences_of(document) if s.kind == "body"}
    for number, line in answer.sentences.items():
        if line is None:
            continue
        said = _SPILT.sub("", line.statement)
        evidence = (DraftEvidence(sentence=_stands_in(said, number, places), quote=None),)
        if line.form != "says":
            denials.append(
                DraftDenial(
                    evidence=evidence,
                    denier=line.speaker,
                    form=line.form,
                    denied_statement=said,
                    when=None,
                )
            )
            continue
        speaker = None if line.speaker.strip().casefold() in _THE_OUTLET else line.speaker
        statement = as_sentence(said)
        claim = claim_of(document, statement, evidence, speaker=speaker, via=(), force="says")
        # The model often leaves "X said on Monday" in: nothing tells whether that is the event's day and place.
        claims.append(claim.model_copy(update={"when": None, "where": None}))
    return DraftReading(title_claim=None, claims=tuple(claims), denials=tuple(denials), actors=())


def _told(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The running text; where there is none, all there is."""
    return [sentence for sentence in sentences if sentence.kind == "body"] or list(sentences)


def _stands_in(statement: str, number: int, places: dict[int, str]) -> int:
    """The sentence whose very words a statement is: the one under whose number it was given, or else the only one.

    A small model that passes a sentence over gives the next one in its place. Words that stand nowhere, or in several
    sentences, keep their number.
    """
    words = _searched(statement)
    if not words or words in places.get(number, ""):
        return number
    found = [other for other, text in places.items() if words in text]
    return found[0] if len(found) == 1 else number


def _searched(words: str) -> str:
    return fold(words).text.strip(" .,;\"'")
