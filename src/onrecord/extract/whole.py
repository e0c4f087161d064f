"""Puts in the place of a fragment the whole that it was cut from: the utterance with who makes it, or the article's sentence.

What a cut leaves may have lost its verb: "The minister, Ana Vek". It is never printed; the sentence is, as the outlet
tells it, or nothing where that has no main clause either.
"""

from onrecord.extract.sentence import MAX_WORDS, as_sentence
from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.finite import is_whole
from onrecord.text.hanging import SAID
from onrecord.text.sentences import Sentence


def is_fragment(statement: str) -> bool:
    """Whether a statement has no main clause; what is shown as somebody's own utterance needs none."""
    return SAID.match(statement) is None and not is_whole(statement)


def uttered(statement: str, one: Attribution, text: str) -> str:
    """A fragment as an utterance, with who makes it, where it is one from its capital on; else empty."""
    start = one.content[0][0]
    if one.kind != "direct" or not one.speaker or not text[start : start + 1].isupper():
        return ""
    return f"{one.speaker[:1].upper()}{one.speaker[1:]} said: “{statement.rstrip('.')}”."


def sentence_told(document: Document, sentence: Sentence) -> str:
    """The whole of a sentence of the body, as the outlet tells it; empty where it is no clause either, or endless."""
    words = document.text[sentence.start : sentence.end]
    if sentence.kind != "body" or len(words.split()) > MAX_WORDS or not is_whole(words):
        return ""
    return as_sentence(words)
