"""Turns an alignment into typed edits with both sides and their places, and tells an invented end from changed words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.text.fold import Folded, Place
from onrecord.text.locate.align import Alignment, Pair, same
from onrecord.text.locate.changes import Change, EditKind, kind_of
from onrecord.text.locate.lexicon import STOP_WORDS
from onrecord.text.locate.tokens import Token

_INVENTED_WORDS = 3
_INVENTED_SHARE = 0.35
"""an end of at least so many words of which no more than this share stands in the source is the quotation's own; of a
very short end, nothing may stand there"""


@dataclass(frozen=True, slots=True)
class Edit:
    """One difference between a quotation and its source, with both sides as they are written."""

    kind: EditKind
    source: str
    """empty: the quotation put something in"""
    quoted: str
    """empty: the quotation left something out"""
    source_place: Place
    """half-open offsets into the text; empty, where nothing stands, at the place where it would"""
    quoted_place: Place
    """half-open offsets into the quotation"""


@dataclass(frozen=True, slots=True)
class Sides:
    """The two originals with their folded copies, to speak of a token's own spelling and place."""

    text: str
    folded_text: Folded
    quote: str
    folded_quote: Folded

    def edit(self, kind: EditKind, run: Sequence[Pair], before: Pair | None) -> Edit:
        """The edit that a run of the alignment makes, at its places in the originals."""
        here = self.source_place(run, before)
        there = self.quoted_place(run, before)
        return Edit(kind, self.text[slice(*here)], self.quote[slice(*there)], here, there)

    def source_place(self, run: Sequence[Pair], before: Pair | None) -> Place:
        """Where the run's tokens stand in the text; an empty place behind `before` when it has none."""
        return _place(self.folded_text, [source for _, source in run], before[1] if before else None)

    def quoted_place(self, run: Sequence[Pair], before: Pair | None) -> Place:
        """Where the run's tokens stand in the quotation."""
        return _place(self.folded_quote, [quoted for quoted, _ in run], before[0] if before else None)


def _place(folded: Folded, tokens: Sequence[Token | None], before: Token | None) -> Place:
    there = [token for token in tokens if token]
    if there:
        return folded.origin(there[0].start, there[-1].end)
    end = folded.origin(before.start, before.end)[1] if before else 0
    return end, end


def edits_of(alignment: Alignment, sides: Sides) -> tuple[Edit, ...]:
    """The edits of an alignment in the order of the quotation."""
    pairs = list(alignment.pairs)
    head, tail = _invented_head(pairs), _invented_tail(pairs)
    if head >= tail:
        head, tail = 0, min(tail, len(pairs))
    edits = []
    for begin, finish in _runs(pairs, head, tail):
        edits.append(_typed(pairs, begin, finish, sides))
    if head:
        edits.insert(0, sides.edit("truncated", pairs[:head], None))
    if tail < len(pairs):
        edits.append(sides.edit("truncated", pairs[tail:], pairs[tail - 1] if tail else None))
    return tuple(edits)


def _equal(pair: Pair) -> bool:
    return pair[0] is not None and pair[1] is not None and same(pair[0], pair[1])


def _invented_tail(pairs: Sequence[Pair]) -> int:
    """Where an end of the quotation's own words begins; the length when there is none."""
    words = equal = 0
    found = len(pairs)
    same_here = [_equal(pair) for pair in pairs]
    for n in range(len(pairs) - 1, -1, -1):
        quoted = pairs[n][0]
        if quoted and not quoted.mark:
            words += 1
            equal += same_here[n]
        opens = not same_here[n] and (n == 0 or same_here[n - 1])
        if opens and words >= _INVENTED_WORDS and equal <= (_INVENTED_SHARE * words if words > 4 else 0):
            found = n
    return found


def _invented_head(pairs: Sequence[Pair]) -> int:
    """Where a beginning of the quotation's own words ends; 0 when there is none."""
    return len(pairs) - _invented_tail(pairs[::-1])


def _runs(pairs: Sequence[Pair], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches that differ; words exchanged one for one are taken singly."""
    for equal, group in groupby(range(start, end), key=lambda n: _equal(pairs[n])):
        if equal:
            continue
        run = list(group)
        if all(quoted and source and not quoted.mark for quoted, source in pairs[run[0] : run[-1] + 1]):
            yield from ((n, n + 1) for n in run)
        else:
            yield run[0], run[-1] + 1


def _typed(pairs: Sequence[Pair], begin: int, finish: int, sides: Sides) -> Edit:
    run, before = pairs[begin:finish], pairs[begin - 1] if begin else None
    edit = sides.edit("word", run, before)
    change = Change(
        source=tuple(source for _, source in run if source),
        quoted=tuple(quoted for quoted, _ in run if quoted),
        before=_neighbours(pairs[max(0, begin - 2) : begin]),
        after=_neighbours(pairs[finish : finish + 2]),
        source_text=edit.source,
        quoted_text=edit.quoted,
        named=_named(sides.text, edit.source_place) or (not edit.source and _named(sides.quote, edit.quoted_place)),
    )
    return sides.edit(kind_of(change), run, before)


def _neighbours(pairs: Sequence[Pair]) -> tuple[str, ...]:
    return tuple(source.text for _, source in pairs if source)


def _named(text: str, place: Place) -> bool:
    """Whether a proper name stands there: a capital that no beginning of a sentence explains, or a word not known small."""
    for word in text[slice(*place)].split():
        bare = word.strip("\"'“”‘’.,;:!?()[]")
        if not bare[:1].isupper() or (bare.casefold() in STOP_WORDS and not bare.isupper()):
            continue
        opening = text[max(0, place[0] - 8) : place[0]].rstrip("\"'“”‘’([ \n\t")[-1:]
        if opening and opening not in ".!?:…—–" and "\n" not in text[max(0, place[0] - 2) : place[0]]:
            return True
        if bare.casefold() not in text:
            return True
    return False
