"""Where a quotation comes from that does not stand in the text, and what was changed on the way.

The best passage is aligned; what is equal and what is not decides between a changed quotation, one put together from
several places, and one for which there is no source. None of the three is evidence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, islice

from onrecord.records import VerdictName
from onrecord.text.fold import Place
from onrecord.text.locate.align import Alignment, align, same, window
from onrecord.text.locate.changes import Change, EditKind, kind_of
from onrecord.text.locate.choose import overlapping
from onrecord.text.locate.edits import Edit, Sides, edits_of
from onrecord.text.locate.search import SearchedText, Wanted
from onrecord.text.locate.seeds import Seed, candidates
from onrecord.text.locate.splice import parts_of, stands_elsewhere
from onrecord.text.locate.tokens import tokens_of, words_of

_SHARE = 0.5
"""share of a quotation's words that must stand in one passage for it to be that passage, changed"""
_RUN = 5
_RUN_SHARE = 0.3
"""or so many words in a row, and this share of all"""
_FEW = 2
"""words of a quotation that may come from a passage without being in it as they are"""
_GOOD = 0.1
"""cost for each token at which no better passage is looked for"""
_EFFORT = 400
"""tokens aligned for one quotation, over all candidates"""


@dataclass(frozen=True, slots=True)
class Source:
    """What a quotation was made from: the places are folded offsets, in the quotation's order."""

    verdict: VerdictName
    places: tuple[Place, ...] = ()
    edits: tuple[Edit, ...] = ()


def source_of(text: SearchedText, quote: Wanted, asked: Place | None) -> Source:
    """The passage or passages a quotation comes from; `asked` (original offsets) decides between equals."""
    seeds, stranger = _promising(text, quote)
    best = _best(text, quote, seeds, asked)
    if best is None:
        if stranger is None:
            return Source("not_found")
        parts = parts_of(text, quote)
        return Source("spliced", parts) if parts else Source("not_found", (stranger,))
    sides = Sides(text.text, text.folded, quote.quote, quote.folded)
    edits = edits_of(best, sides) or (_cut_off(best, sides),)
    here = (best.start, best.end)
    if spliced := _spliced(text, quote, best, edits):
        return Source("spliced", spliced)
    if _comes_from(best):
        return Source("altered", (here,), edits)
    if best.equal and (parts := parts_of(text, quote)):
        return Source("spliced", parts)
    return Source("not_found", (here,) if here[0] < here[1] else ())


def _promising(text: SearchedText, quote: Wanted) -> tuple[list[Seed], Place | None]:
    """The candidates whose surroundings hold enough of the words; where none does, the place that holds most of them."""
    folded, words = text.folded.text, quote.part((0, quote.core[1]))
    most = min(24, max(3, _EFFORT // len(quote.tokens)))
    wanted = [word.text for word in quote.words]
    promising: list[Seed] = []
    stranger, least = None, -1
    for seed in islice(candidates(folded, words), most):
        low, high = window(folded, words, seed.text_at, seed.quote_at)
        there = words_of(folded, low, high)
        equal = sum(word in there for word in wanted)
        if len(wanted) <= _FEW or _is_enough(equal, equal, len(wanted)):
            promising.append(seed)
        elif equal > least:
            stranger, least = _words(text, low, high), equal
    return promising, None if promising else stranger


def _best(text: SearchedText, quote: Wanted, seeds: Sequence[Seed], asked: Place | None) -> Alignment | None:
    folded, words = text.folded.text, quote.part((0, quote.core[1]))
    found: list[Alignment] = []
    for seed in seeds:
        alignment = align(folded, words, quote.tokens, seed.text_at, seed.quote_at)
        if alignment.start < alignment.end:
            found.append(alignment)
            if asked is None and alignment.cost <= _GOOD * len(quote.tokens):
                break
    if not found:
        return None

    def rank(alignment: Alignment) -> tuple[float, bool, int]:
        place = text.origin((alignment.start, alignment.end))
        return alignment.cost, not (asked and overlapping([place], asked) is not None), alignment.start

    return min(found, key=rank)


def _comes_from(best: Alignment) -> bool:
    runs = groupby(pair[0] is not None and pair[1] is not None and same(*pair) for pair in best.pairs)  # type: ignore[arg-type]  # both are there
    longest = max((len(list(run)) for equal, run in runs if equal), default=0)
    if best.equal and _is_enough(best.equal, longest, best.words):
        return True
    # One or two words: "likely" comes from "unlikely" though no word is the same.
    return best.words <= _FEW and any(q and s and (q.text in s.text or s.text in q.text) for q, s in best.pairs)


def _is_enough(equal: int, longest: int, words: int) -> bool:
    """Whether so many equal words, the longest run of them, make a passage the source of a quotation of so many words."""
    return equal >= _SHARE * words or longest >= max(_RUN, _RUN_SHARE * words)


def _spliced(text: SearchedText, quote: Wanted, best: Alignment, edits: Sequence[Edit]) -> tuple[Place, ...]:
    """The two places of a quotation whose end or beginning stands elsewhere in the text."""
    here = (best.start, best.end)
    for edit in edits:
        if edit.kind != "truncated":
            continue
        start, end = (quote.folded.index(offset) for offset in edit.quoted_place)
        if there := stands_elsewhere(text, quote, (start, end), here):
            gone = text.folded.index(edit.source_place[0]), text.folded.index(edit.source_place[1])
            at_head = edit is edits[0] and start <= quote.core[0]
            return (there, _words(text, gone[1], best.end)) if at_head else (_words(text, best.start, gone[0]), there)
        if parts := parts_of(text, quote):
            return parts
    return ()


def _words(text: SearchedText, start: int, end: int) -> Place:
    """The range without spaces and marks at its ends."""
    tokens = [token for token in tokens_of(text.folded.text, start, end) if not token.mark]
    return (tokens[0].start, tokens[-1].end) if tokens else (start, end)


def _cut_off(best: Alignment, sides: Sides) -> Edit:
    """All words agree, yet the passage is cut out of a longer word or figure: "violent" out of "non-violent"."""
    start, end = place = sides.folded_text.origin(best.start, best.end)
    while start > 0 and not sides.text[start - 1].isspace() and place[0] - start < 40:
        start -= 1
    while end < len(sides.text) and not sides.text[end].isspace() and end - place[1] < 40:
        end += 1
    extra = tuple(tokens_of((sides.text[start : place[0]] + " " + sides.text[place[1] : end]).casefold()))
    around = sides.text[start:end]
    kind = kind_of(Change(extra, (), (), (), around, sides.text[slice(*place)]))
    if all(token.mark for token in extra):
        kind = "figure" if any(char.isnumeric() for char in around) else "word"
    quoted = sides.folded_quote.origin(*_ends(best))
    return Edit(kind, around, sides.quote[slice(*quoted)], (start, end), quoted)


def _ends(best: Alignment) -> Place:
    quoted = [token for token, _ in best.pairs if token]
    return quoted[0].start, quoted[-1].end


def skipped(text: str, words: tuple[Place, EditKind] | None) -> list[Edit]:
    """The edit of an elision that leaves out what it may not."""
    if words is None:
        return []
    place, kind = words
    return [Edit(kind, text[slice(*place)], "", place, (0, 0))]


def inserted(quote: str, words: str, kind: EditKind, at: int) -> Edit:
    """The edit of an editorial bracket that changes the sense; `at` is where in the text it is put in."""
    start = quote.find(words)
    return Edit(kind, "", words, (at, at), (start, start + len(words)))
