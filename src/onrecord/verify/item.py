"""One item of a draft beside what was found when its evidence was looked up: what every check looks at."""

from dataclasses import dataclass
from typing import Protocol

from onrecord.drafts import DraftClaim, DraftDenial, DraftEvidence, DraftReading
from onrecord.records import EVIDENCE_VERDICTS, Document, Evidence, Objection, Severity, Span, VerdictName
from onrecord.text.locate import QuoteFinder
from onrecord.text.sentences import Sentence, sentences_of


@dataclass(frozen=True, slots=True)
class Sought:
    """One piece of evidence as the draft cites it and as the document bears it out."""

    cited: DraftEvidence
    sentence: Sentence | None
    """the sentence cited by number; None where there is no such number"""
    verdict: VerdictName
    spans: tuple[Span, ...]
    occurrences: int

    @property
    def found(self) -> bool:
        """Whether it can serve as evidence."""
        return self.verdict in EVIDENCE_VERDICTS


@dataclass(frozen=True, slots=True)
class Item:
    """A draft claim or denial with its evidence looked up, in the document and the draft it belongs to."""

    document: Document
    reading: DraftReading
    draft: DraftClaim | DraftDenial
    headline: bool
    evidence: tuple[Sought, ...]

    @property
    def statement(self) -> str:
        """What the item says is so, or what it says is denied."""
        return self.draft.statement if isinstance(self.draft, DraftClaim) else self.draft.denied_statement

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places found, in the order of the text, each once."""
        return tuple(sorted({span for sought in self.evidence if sought.found for span in sought.spans}, key=_place))

    @property
    def quoted(self) -> str:
        """The words of all the evidence found."""
        return " ".join(span.text for span in self.spans)

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that the evidence found stands in, whole."""
        return tuple(
            sentence
            for sentence in sentences_of(self.document)
            if any(span.start < sentence.end and sentence.start < span.end for span in self.spans)
        )

    @property
    def context(self) -> str:
        """The words of those sentences."""
        return " ".join(self.document.text[sentence.start : sentence.end] for sentence in self.sentences)

    def accepted_evidence(self) -> tuple[Evidence, ...]:
        """The evidence as a record, one a place, in the order of the text."""
        found = {
            span: Evidence(**span.model_dump(), verdict=sought.verdict, occurrences=self.document.text.count(span.text))
            for sought in self.evidence
            if sought.found
            for span in sought.spans
        }
        return tuple(found[span] for span in sorted(found, key=_place))


def _place(span: Span) -> tuple[int, int]:
    return span.start, span.end


class Check(Protocol):
    """A check takes an item and gives what it has to say against it; silence is consent."""

    def __call__(self, item: Item) -> list[Objection]: ...


def objection(
    check: str,
    message: str,
    *,
    severity: Severity = "error",
    span: Span | None = None,
    expected: str | None = None,
    found: str | None = None,
) -> Objection:
    """An Objection with the fields that are not given left empty."""
    return Objection(check=check, severity=severity, message=message, span=span, expected=expected, found=found)


def look_up(finder: QuoteFinder, document: Document, cited: DraftEvidence) -> Sought:
    """Finds a cited sentence, or the quoted words, preferring the sentence that the draft names."""
    numbered = sentences_of(document)
    sentence = numbered[cited.sentence - 1] if 0 < cited.sentence <= len(numbered) else None
    if cited.quote is None:
        if sentence is None:
            return Sought(cited, None, "not_found", (), 0)
        span = document.span(sentence.start, sentence.end)
        return Sought(cited, sentence, "verbatim", (span,), document.text.count(span.text))
    located = finder.find(cited.quote, within=(sentence.start, sentence.end) if sentence else None)
    # Words that stand there and still prove nothing, such as a single stop word, are no evidence.
    verdict = located.verdict if located.refusal is None else "not_found"
    return Sought(cited, sentence, verdict, located.spans, len(located.occurrences))
