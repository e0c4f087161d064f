"""Finds where a quotation stands in a text, and says how it differs.

Exact search first, then search in a folded copy whose hits map back to original offsets. Similarity is never asked:
what is not there in these words is not found.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.records import EVIDENCE_VERDICTS, Span, VerdictName
from onrecord.text.fold import Folded, fold


@dataclass(frozen=True, slots=True)
class Located:
    """What looking a quotation up has shown."""

    quote: str
    verdict: VerdictName
    spans: tuple[Span, ...] = ()
    occurrences: tuple[tuple[int, int], ...] = ()
    """all places where these words stand, half-open offsets"""

    @property
    def accepted(self) -> bool:
        """Whether what was found is evidence."""
        return self.verdict in EVIDENCE_VERDICTS


@dataclass(slots=True)
class QuoteFinder:
    """Looks quotations up in one text; the folded copy is made once, when first needed."""

    text: str
    _folded: Folded | None = field(default=None, init=False)

    def find(self, quote: str, *, within: tuple[int, int] | None = None) -> Located:
        """Where the quotation stands; `within` prefers the occurrence that lies in, or overlaps, this half-open range."""
        wanted = quote.strip()
        if not wanted:
            return Located(quote, "not_found")
        places, verdict = _all(self.text, wanted), "verbatim"
        if not places:
            places, verdict = self._folded_places(wanted), "typography"
        if not places:
            return Located(quote, "not_found")
        start, end = _choose(places, within)
        return Located(quote, verdict, (Span(start=start, end=end, text=self.text[start:end]),), tuple(places))  # type: ignore[arg-type]  # one of the two names above

    def _folded_places(self, quote: str) -> list[tuple[int, int]]:
        if self._folded is None:
            self._folded = fold(self.text)
        wanted = fold(quote).text.strip()
        return [self._folded.origin(start, end) for start, end in _all(self._folded.text, wanted)] if wanted else []


def _all(text: str, wanted: str) -> list[tuple[int, int]]:
    places, at = [], text.find(wanted)
    while at >= 0:
        places.append((at, at + len(wanted)))
        at = text.find(wanted, at + len(wanted))
    return places


def _choose(places: Sequence[tuple[int, int]], within: tuple[int, int] | None) -> tuple[int, int]:
    if within is None:
        return places[0]
    start, end = within
    return next((place for place in places if place[0] < end and start < place[1]), places[0])
