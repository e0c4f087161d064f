"""Finds the places in a text that a quotation which does not stand there may have come from.

Short slices of the quotation are looked up as they are; where several fall into line, there is a candidate. Nothing is
indexed: a search for a dozen slices is a few passes at memory speed over any text, in any script, and costs no memory.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.text.locate.bounds import spaceless

_SLICES = 6
_LONG, _SHORT = 14, 7
"""code points in a slice, at the first try and the second; half of that in scripts where a character is a syllable or word"""
_MOST_HITS = 2_000
"""places of one slice that are looked at; a slice that stands more often tells little"""


@dataclass(frozen=True, slots=True)
class Seed:
    """A slice of the quotation that stands in the text: where, in both, in folded offsets."""

    text_at: int
    quote_at: int


def candidates(text: str, quote: str) -> Iterator[Seed]:
    """Places, the most promising first, each by one slice that stands there."""
    dense = not quote.isascii() and (
        sum(map(spaceless, quote)) * 2 > len(quote) or "\uac00" <= quote[len(quote) // 2] <= "\ud7ff"
    )
    for size in (_LONG, _SHORT, 4):
        width = max(2, min(size // 2 if dense else size, len(quote) // 3))
        hits = [found for at in _offsets(len(quote), width) if (found := _hits(text, quote[at : at + width], at))]
        if hits:
            return _ranked(hits, len(quote))
    return iter(())


def _offsets(length: int, width: int) -> Sequence[int]:
    """Where slices are cut: evenly over the whole quotation, the last one at its very end."""
    last = max(0, length - width)
    count = min(_SLICES, last // max(1, width) + 1)
    if count <= 1:
        return (0,) if last == 0 else (0, last)
    return sorted({round(last * n / (count - 1)) for n in range(count)})


def _hits(text: str, piece: str, quote_at: int) -> list[Seed]:
    if piece.isspace():
        return []
    found: list[Seed] = []
    at = text.find(piece)
    while at >= 0 and len(found) < _MOST_HITS:
        found.append(Seed(at, quote_at))
        at = text.find(piece, at + 1)
    return found


def _ranked(hits: Sequence[Sequence[Seed]], length: int) -> Iterator[Seed]:
    """The best-supported places and the places of the rarest slice by turns, each place once."""
    seen: list[int] = []
    rarest = sorted(hits, key=len)
    by_votes = _voted([seed for group in hits for seed in group], length // 4 + 8)
    scarce = [seed for group in rarest[:2] for seed in group[:16]]
    for n in range(max(len(by_votes), len(scarce))):
        for listed in (by_votes, scarce):
            if n < len(listed) and all(abs(listed[n].text_at - listed[n].quote_at - other) > 4 for other in seen[:64]):
                seen.append(listed[n].text_at - listed[n].quote_at)
                yield listed[n]


def _voted(seeds: list[Seed], reach: int) -> list[Seed]:
    """One seed a place, most slices in line first: slices are in line when their shifts differ by no more than `reach`."""
    ordered = sorted(seeds, key=lambda seed: seed.text_at - seed.quote_at)
    groups: list[list[Seed]] = []
    for seed in ordered:
        shift = seed.text_at - seed.quote_at
        if groups and shift - (groups[-1][0].text_at - groups[-1][0].quote_at) <= reach:
            groups[-1].append(seed)
        else:
            groups.append([seed])
    groups.sort(key=lambda group: (-len({seed.quote_at for seed in group}), group[0].text_at))
    return [group[len(group) // 2] for group in groups]
