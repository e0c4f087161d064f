"""One item of a draft beside what was found when its evidence was looked up: what every check looks at."""

from dataclasses import dataclass, replace
from itertools import chain
from typing import Protocol

from onrecord.drafts import DraftClaim, DraftDenial, DraftEvidence
from onrecord.records import EVIDENCE_VERDICTS, Document, Evidence, Objection, Severity, Span, VerdictName
from onrecord.text.comparison import Comparison, Wording, compare, words_of
from onrecord.text.hanging import SAID
from onrecord.text.locate import Located, QuoteFinder
from onrecord.text.once import once
from onrecord.text.sentences import Sentence
from onrecord.verify.article import Article
from onrecord.verify.cast import Cast


@dataclass(frozen=True, slots=True)
class Sought:
    """One piece of evidence as the draft cites it and as the document bears it out."""

    cited: DraftEvidence
    sentence: Sentence | None
    """the sentence cited by number; None where there is no such number"""
    verdict: VerdictName
    spans: tuple[Span, ...]
    occurrences: int
    located: Located | None = None
    """what looking the quotation up has shown; None where a whole sentence is cited, or where it was seen at a glance"""

    @property
    def found(self) -> bool:
        """Whether it can serve as evidence."""
        return self.verdict in EVIDENCE_VERDICTS and (self.located is None or self.located.accepted)


@dataclass(frozen=True)
class Item:
    """A draft claim or denial with its evidence looked up, in the article and the draft it belongs to."""

    article: Article
    cast: Cast
    draft: DraftClaim | DraftDenial
    headline: bool
    evidence: tuple[Sought, ...]
    further: tuple[Sentence, ...] = ()
    """sentences beside the cited ones into which a quotation goes on, word for word; they are evidence as well"""

    @property
    def document(self) -> Document:
        """The document the item is read from."""
        return self.article.document

    @once
    def statement(self) -> str:
        """What the item says is so, or what it says is denied."""
        return self.draft.statement if isinstance(self.draft, DraftClaim) else self.draft.denied_statement

    @once
    def spans(self) -> tuple[Span, ...]:
        """The places found, in the order of the text, each once."""
        places = {(span.start, span.end): span for sought in self.evidence if sought.found for span in sought.spans}
        places |= {(s.start, s.end): self.document.span(s.start, s.end) for s in self.further}
        return tuple(places[place] for place in sorted(places))

    @once
    def quoted(self) -> str:
        """The words of all the evidence found."""
        return " ".join(span.text for span in self.spans)

    @once
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that the evidence found stands in, whole."""
        if len(self.evidence) == 1 and not self.further and self.evidence[0].found and self.evidence[0].located is None:
            return tuple(sentence for sentence in (self.evidence[0].sentence,) if sentence is not None)
        touched = {s.number: s for span in self.spans for s in self.article.sentences_in(span.start, span.end)}
        return tuple(touched[number] for number in sorted(touched))

    @once
    def context(self) -> str:
        """The words of those sentences."""
        return " ".join(self.article.text[sentence.start : sentence.end] for sentence in self.sentences)

    @once
    def stated(self) -> Wording:
        """The words of the statement."""
        return words_of(self.statement)

    @once
    def comparison(self) -> Comparison:
        """The statement beside the sentences its evidence stands in."""
        return compare(self.stated, self.article.words_in(self.sentences))

    def accepted_evidence(self) -> tuple[Evidence, ...]:
        """The evidence as a record, one a place, in the order of the text."""
        found = {
            (span.start, span.end): Evidence(
                start=span.start,
                end=span.end,
                text=span.text,
                verdict=sought.verdict,
                occurrences=sought.occurrences if sought.located is None else self.document.text.count(span.text),
            )
            for sought in self.evidence
            if sought.found
            for span in sought.spans
        }
        for sentence in self.further:
            span = self.document.span(sentence.start, sentence.end)
            found.setdefault(
                (span.start, span.end),
                Evidence(**span.model_dump(), verdict="verbatim", occurrences=self.document.text.count(span.text)),
            )
        return tuple(found[place] for place in sorted(found))


class Check(Protocol):
    """A check takes an item and gives what it has to say against it; silence is consent."""

    def __call__(self, item: Item) -> list[Objection]: ...


_ONWARD, _BACK = 8, 4
"""sentences after and before the cited ones into which a quotation may go on"""
_GOES_ON = 3
"""words of the statement that have to be missing before it is asked whether they stand in the next sentence"""


def widened(item: Item) -> Item:
    """The item with the sentences into which its statement goes on, where it is the article's words from end to end.

    A quotation runs over several sentences more often than a draft cites them all. Anything but the very words, in
    order and in one piece of text, is left as it is; who is shown to have said them ("Ana Vek said: “…”") is not looked for.
    """
    if item.comparison.is_whole:
        return item
    shown = SAID.match(item.statement)
    stated = Wording(word for word in item.stated if shown is None or word.start >= shown.end())
    missing = sum(at not in item.comparison.partners for at in range(len(item.stated) - len(stated), len(item.stated)))
    if missing < _GOES_ON or not item.sentences or item.comparison.share < 0.1:
        return item
    numbered = item.article.sentences
    first, last = item.sentences[0].number - 1, item.sentences[-1].number
    cited = {sentence.number for sentence in item.sentences}
    for begin, end in ((first, last + _ONWARD), (max(0, first - _BACK), last), (max(0, first - _BACK), last + _ONWARD)):
        window = [s for s in numbered[begin:end] if s.number in cited or s.kind == "body"]
        if not stated.keys.issubset(chain.from_iterable(map(item.article.keys_in, window))):
            continue
        whole = compare(stated, item.article.words_in(window))
        if whole.is_whole:
            words = [whole.cited[at] for at in whole.answers]
            touched = {s.number: s for word in words for s in item.article.sentences_in(word.start, word.end)}
            further = tuple(touched[number] for number in sorted(touched) if number not in cited)
            return replace(item, further=further)
    return item


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


def look_up(finder: QuoteFinder, article: Article, cited: DraftEvidence) -> Sought:
    """Finds a cited sentence, or the quoted words, preferring the sentence that the draft names."""
    numbered = article.sentences
    sentence = numbered[cited.sentence - 1] if 0 < cited.sentence <= len(numbered) else None
    if cited.quote is None:
        if sentence is None:
            return Sought(cited, None, "not_found", (), 0)
        span = article.document.span(sentence.start, sentence.end)
        return Sought(cited, sentence, "verbatim", (span,), article.text.count(span.text))
    if (
        sentence is not None
        and (place := finder.stands_plainly(cited.quote, (sentence.start, sentence.end))) is not None
    ):
        return Sought(cited, sentence, "verbatim", (place,), article.text.count(place.text))
    located = finder.find(cited.quote, within=(sentence.start, sentence.end) if sentence else None)
    return Sought(cited, sentence, located.verdict, located.spans, len(located.occurrences), located)
