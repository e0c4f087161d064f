"""Finds where a quotation stands in a text, and says exactly how it differs.

Three questions, in this order: does it stand there, letter for letter or in other typography; does it stand there in
pieces; and if not, where does it come from and what was changed? Only the first two give evidence. Similarity decides
nothing: it finds the passage to compare with, and every difference in words, figures and marks is then named.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from onrecord.records import EVIDENCE_VERDICTS, Span, VerdictName
from onrecord.text.fold import Place
from onrecord.text.locate import changed, elision
from onrecord.text.locate.bounds import bounded
from onrecord.text.locate.choose import Why, beside, overlapping
from onrecord.text.locate.edits import Edit
from onrecord.text.locate.lexicon import STOP_WORDS
from onrecord.text.locate.search import SearchedText, Wanted, taken, wanted
from onrecord.text.locate.standing import Standing, compare
from onrecord.text.locate.typography import Typography
from onrecord.text.once import once
from onrecord.text.sentences import split

_WORD = re.compile(r"[^\W_]")
_PLAINLY_SPELT = re.compile(r"[\t\n\r\x20-\x7e\xa0\xc0-\xde\xe0-\xff‘’“”–—…]*")
"""characters that are folded one by one, and to no plain letter but their own"""
_LONG_ENOUGH = 24
"""code points of a quotation that is more than one word or one stop word"""
MOST_PLACES = 10_000
"""occurrences listed; a quotation that stands more often says nothing about any place"""

Refusal = Literal["empty", "one_letter", "stop_word", "whole_text", "piece_too_short"]
"""Why words that do stand in the text are no evidence: nothing is said by them, or nothing is chosen."""


@dataclass(frozen=True, slots=True)
class Located:
    """What looking a quotation up has shown. Places are half-open code point offsets into the text."""

    quote: str
    verdict: VerdictName
    spans: tuple[Span, ...] = ()
    """where it stands: one, or one a piece; for an altered quotation the passage it comes from"""
    occurrences: tuple[Place, ...] = ()
    """all places where these words stand, whatever their typography, in order; at most `MOST_PLACES`"""
    more: bool = False
    """whether there are further occurrences that are not listed"""
    chosen: int | None = None
    """index into `occurrences`; None when the words stand nowhere"""
    why: Why | None = None
    """why that one; None when the words stand nowhere"""
    typography: tuple[Typography, ...] = ()
    """how the quotation's characters differ from the source's where its words do not, sorted"""
    bracketed: tuple[str, ...] = ()
    """editorial words that the quotation puts in square brackets"""
    edits: tuple[Edit, ...] = ()
    """what was changed, in the quotation's order; empty unless `altered`"""
    nearest: Span | None = None
    """for `not_found`, the passage that has most in common with it; None when nothing has"""
    refusal: Refusal | None = None
    """why it is no evidence though the words stand there; None: no such reason"""

    @property
    def accepted(self) -> bool:
        """Whether what was found is evidence."""
        return self.verdict in EVIDENCE_VERDICTS and self.refusal is None


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which occurrence is wanted, where there are several."""

    sentence: Place | None
    within: Place | None
    speaker: str | None


class QuoteFinder:
    """Looks quotations up in one text; what it needs to know of the text is made once, when first needed."""

    def __init__(self, text: str, sentences: Sequence[Place] | None = None) -> None:
        """`sentences`: half-open places in order, as the text's reader numbers them; without them, we split the text."""
        self.text = text
        self._given = sentences
        self._searched = SearchedText(text)

    @once
    def sentences(self) -> tuple[Place, ...]:
        """The sentences that numbers refer to."""
        return tuple(split(self.text, 0, len(self.text)) if self._given is None else self._given)

    def find(
        self, quote: str, *, sentence: int | None = None, speaker: str | None = None, within: Place | None = None
    ) -> Located:
        """Where the quotation stands, and how it differs.

        Of several occurrences the one is chosen that lies in the `sentence` (numbered from 1), else in the range
        `within`, else beside the name of the `speaker`, else one that agrees letter for letter, else the first.
        """
        looked_up = wanted(quote)
        if looked_up.core[0] == looked_up.core[1]:
            return Located(quote, "not_found", refusal="empty")
        asked = _Asked(self._sentence(sentence), within, speaker)
        found = self._whole(looked_up, asked) or self._pieces(looked_up, asked) or self._changed(looked_up, asked)
        refusal = _says_nothing(looked_up)
        return replace(found, refusal=refusal) if refusal else found

    def stands_plainly(self, quote: str, within: Place) -> Span | None:
        """Where a quotation stands in a range letter for letter, where that can be told at a glance; None: ask `find`.

        But for a comma it begins and ends with a letter or digit, its longest word stands once in the range, and no character
        there could spell it in another way: so it stands nowhere else in the range, and `find` chooses this place.
        """
        at, words = self.text.find(quote, *within), quote.removesuffix(",")
        if at < 0 or len(words) <= _LONG_ENOUGH or not (words[0].isalnum() and words[-1].isalnum()):
            return None
        around, longest = self.text[slice(*within)], max(filter(str.isalpha, words.split()), key=len, default="")
        plain = longest.isascii() and longest != words
        if not plain or around.lower().count(longest.lower()) != 1 or not _PLAINLY_SPELT.fullmatch(around):
            return None
        place = (at, at + len(quote))
        if not bounded(self.text, at, at + len(words)) or self._chooses_nothing(place):
            return None
        return self._span(place)

    def _sentence(self, number: int | None) -> Place | None:
        return self.sentences[number - 1] if number is not None and 1 <= number <= len(self.sentences) else None

    def _whole(self, quote: Wanted, asked: _Asked) -> Located | None:
        """The quotation as one stretch of the text."""
        places, more = taken(self._searched.stands(quote.part(quote.core)), MOST_PLACES)
        if not places:
            return None
        places = self._also(quote, places, asked)
        origins = [self._searched.origin(place) for place in places]
        chosen, why = self._choose(origins, asked)
        standing = compare(self._searched, places[chosen], quote)
        if why == "first" and not standing.verbatim:
            exact = (n for n, place in enumerate(places[:50]) if compare(self._searched, place, quote).verbatim)
            if (found := next(exact, None)) is not None:
                chosen, why, standing = found, "verbatim", compare(self._searched, places[found], quote)
        origins[chosen] = standing.place
        return Located(
            quote.quote, _verdict(standing), (self._span(standing.place),), tuple(origins), more, chosen, why,
            typography=standing.typography, edits=standing.edits, refusal=self._chooses_nothing(standing.place),
        )  # fmt: skip

    def _also(self, quote: Wanted, places: list[Place], asked: _Asked) -> list[Place]:
        """The places, and those in the range asked for: they may be beyond the limit, or overlap one that is listed."""
        asked_for = asked.sentence or asked.within
        if asked_for is None:
            return places
        low, high = (self._searched.folded.index(offset) for offset in asked_for)
        if any(low <= start and end <= high for start, end in places):
            return places
        near, _ = taken(self._searched.stands(quote.part(quote.core), low, high), 1)
        return sorted({*places, *near})

    def _pieces(self, quote: Wanted, asked: _Asked) -> Located | None:
        """The quotation in pieces, joined by ellipses or editorial brackets."""
        pieces = elision.take_apart(quote.quote)
        if pieces is None:
            return None
        chains = list(elision.chains(self._searched, pieces))
        clean = [chain for chain in chains if chain.skipped is None]
        if not chains:
            return self._apart(quote, pieces)
        listed = clean or chains
        hulls = [self._searched.origin((chain.places[0][0], chain.places[-1][1])) for chain in listed]
        n, why = self._choose(hulls, asked)
        stood = [
            compare(self._searched, place, part, whole=False)
            for place, part in zip(listed[n].places, pieces.parts, strict=True)
        ]
        edits = [edit for standing in stood for edit in standing.edits] + changed.skipped(self.text, listed[n].skipped)
        if turning := elision.turning_insertion(pieces):
            edits.append(changed.inserted(quote.quote, *turning, stood[0].place[1]))
        return Located(
            quote.quote,
            "altered" if edits else "elided" if len(stood) > 1 else "typography",
            tuple(self._span(standing.place) for standing in stood),
            tuple(hulls),
            chosen=n,
            why=why,
            typography=tuple(sorted({kind for standing in stood for kind in standing.typography})),
            bracketed=pieces.bracketed,
            edits=tuple(edits),
            refusal="piece_too_short" if elision.too_short(pieces) else None,
        )

    def _apart(self, quote: Wanted, pieces: elision.Pieces) -> Located | None:
        """Pieces that all stand in the text, but not in order and close together."""
        places = [self._searched.first(part.part(part.core)) for part in pieces.parts]
        if len(places) < 2 or not all(places) or elision.too_short(pieces):
            return None
        spans = tuple(self._span(self._searched.origin(place)) for place in places if place)
        if all(0 <= after.start - before.end <= elision.GAP for before, after in pairwise(spans)):
            return None  # in order and close together: it is what lies between them that differs
        return Located(quote.quote, "spliced", spans, bracketed=pieces.bracketed)

    def _changed(self, quote: Wanted, asked: _Asked) -> Located:
        """The quotation does not stand there: where it comes from, and what was changed."""
        source = changed.source_of(self._searched, quote, asked.sentence or asked.within)
        spans = tuple(self._span(self._searched.origin(place)) for place in source.places)
        found = Located(quote.quote, source.verdict, spans, edits=source.edits)
        if source.verdict == "not_found":
            return replace(found, spans=(), nearest=spans[0] if spans else None)
        return found

    def _choose(self, places: Sequence[Place], asked: _Asked) -> tuple[int, Why]:
        if len(places) == 1:
            return 0, "only"
        for asked_for, why in ((asked.sentence, "sentence"), (asked.within, "within")):
            if asked_for and (n := overlapping(places, asked_for)) is not None:
                return n, why  # type: ignore[return-value]  # one of the two names above
        if asked.speaker and (n := beside(self.text, self.sentences, places, asked.speaker)) is not None:
            return n, "speaker"
        return 0, "first"

    def _chooses_nothing(self, place: Place) -> Refusal | None:
        """Whether the place is the whole text, and that more than one sentence."""
        if _WORD.search(self.text, place[1]) or _WORD.search(self.text, 0, place[0]) or len(self.sentences) < 2:
            return None
        return "whole_text"

    def _span(self, place: Place) -> Span:
        return Span(start=place[0], end=place[1], text=self.text[slice(*place)])


def _says_nothing(quote: Wanted) -> Refusal | None:
    if quote.core[1] - quote.core[0] > _LONG_ENOUGH:
        return None
    words = [word.text for word in quote.words]
    if sum(map(len, words)) <= 1:
        return "one_letter"
    return "stop_word" if len(words) == 1 and words[0] in STOP_WORDS else None


def _verdict(standing: Standing) -> VerdictName:
    if standing.edits:
        return "altered"
    return "verbatim" if standing.verbatim else "typography"


def locate(text: str, quotes: Iterable[str]) -> list[Located]:
    """Looks up many quotations in one text, in their order."""
    finder = QuoteFinder(text)
    return [finder.find(quote) for quote in quotes]
