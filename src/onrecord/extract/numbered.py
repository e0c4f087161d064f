"""The article as a model sees it: a sentence a line, after its number. What it may cite is decided here too."""

from collections.abc import Sequence

from onrecord.records import Document
from onrecord.text.sentences import Sentence

_FURNITURE = frozenset({"boilerplate", "metadata", "byline"})


def citable(sentences: Sequence[Sentence]) -> list[int]:
    """The numbers that an answer may cite: not those of page furniture, so that a weak model cannot go astray there."""
    story = [sentence.number for sentence in sentences if sentence.kind not in _FURNITURE]
    return story or [sentence.number for sentence in sentences]


def numbered(document: Document, sentences: Sequence[Sentence]) -> str:
    """The sentences, each after its number and, unless it is running text, its kind."""
    return "\n".join(_line(document, sentence) for sentence in sentences)


def _line(document: Document, sentence: Sentence) -> str:
    kind = "" if sentence.kind == "body" else f" {sentence.kind}"
    # A quotation is looked up with white space folded, so the line breaks of a sentence may go.
    text = " ".join(piece.strip() for piece in document.text[sentence.start : sentence.end].splitlines())
    return f"{sentence.number}{kind}| {text}"
