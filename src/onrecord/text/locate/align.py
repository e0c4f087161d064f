"""Lays a quotation against the passage it seems to come from, token by token.

From a stretch that both have in common, the alignment is carried to the left and to the right, each way by banded
dynamic programming that is bound at the common stretch and free at the far end: the source goes on beyond a quotation.
Work is proportional to the quotation's length, whatever the text's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from onrecord.text.locate.bounds import in_word, spaceless
from onrecord.text.locate.tokens import Token, tokens_of

_NOTHING = Token("", 0, 0, True)
Pair = tuple[Token | None, Token | None]
"""a token of the quotation and the token of the source it stands against; None: it has no counterpart"""

_BAND = 9
"""so many tokens may be left out or put in before the alignment is lost"""
_SLACK = 60
"""code points of source looked at beyond the quotation's own length"""
_LONGEST_WORD = 100
_EXTRA_WORD, _MISSING_WORD, _MARK = 1.0, 0.45, 0.3
_LEAST = 0.5
"""what one token in another's place costs at least"""
_NEVER = 1e9


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quotation against a passage; the passage's offsets are into the folded text."""

    pairs: tuple[Pair, ...]
    start: int
    end: int

    @property
    def words(self) -> int:
        """How many words and figures the quotation has."""
        return sum(1 for quoted, _ in self.pairs if quoted and not quoted.mark)

    @property
    def equal(self) -> int:
        """How many of them stand in the passage as they are."""
        return sum(1 for quoted, source in self.pairs if quoted and source and not quoted.mark and same(quoted, source))

    @property
    def cost(self) -> float:
        """How much has to be changed to get from one to the other; 0 for nothing."""
        return sum(_cost(quoted, source) for quoted, source in self.pairs)


def same(quoted: Token, source: Token) -> bool:
    """Whether two tokens are the same word, figure or mark."""
    return quoted.text == source.text


def align(text: str, quote: str, quoted: Sequence[Token], text_at: int, quote_at: int) -> Alignment:
    """The alignment that grows from a common stretch found at `text_at` and `quote_at`, all in folded text."""
    left, right = _extent(text, quote, text_at, quote_at)
    shift = text_at - quote_at
    common = [
        token
        for token in quoted
        if left <= token.start and token.end <= right and _whole(text, token.start + shift, token.end + shift)
    ]
    if not common:
        start = _word_start(text, text_at)
        tail = _ahead(quoted, tokens_of(text, start, _word_end(text, start + len(quote) + _SLACK)))
        return _alignment((), tail, start)
    first, last = common[0], common[-1]
    head = [token for token in quoted if token.start < first.start]
    rest = [token for token in quoted if token.start >= last.end]
    begin, finish = first.start + shift, last.end + shift
    low = _word_start(text, max(0, begin - first.start - _SLACK)) if head else begin
    high = _word_end(text, finish + len(quote) - last.end + _SLACK) if rest else finish
    before = _ahead(head[::-1], tokens_of(text, low, begin)[::-1])[::-1]
    shared = [
        (token, Token(token.text, token.start + shift, token.end + shift, token.mark))
        for token in quoted
        if first.start <= token.start < last.end
    ]
    after = _ahead(rest, tokens_of(text, finish, high))
    return _alignment(before, [*shared, *after], begin)


def window(text: str, quote: str, text_at: int, quote_at: int) -> tuple[int, int]:
    """The range of the text, in whole words, beyond which no alignment from a common stretch there can reach."""
    low = _word_start(text, max(0, text_at - quote_at - _SLACK))
    return low, _word_end(text, text_at + len(quote) + _SLACK)


def _alignment(before: Sequence[Pair], after: Sequence[Pair], start: int) -> Alignment:
    pairs = (*before, *after)
    places = [source for _, source in pairs if source]
    if not places:
        return Alignment(pairs, start, start)
    return Alignment(pairs, places[0].start, places[-1].end)


def _extent(text: str, quote: str, text_at: int, quote_at: int) -> tuple[int, int]:
    """How far the two agree around a place, as offsets into the quotation."""
    left, right, shift = quote_at, quote_at, text_at - quote_at
    while left > 0 and left + shift > 0 and text[left + shift - 1] == quote[left - 1]:
        left -= 1
    while right < len(quote) and right + shift < len(text) and text[right + shift] == quote[right]:
        right += 1
    return left, right


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a token of the quotation stands in the text as a whole word too."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and in_word(before) and in_word(text[start]) and not spaceless(before) and not spaceless(text[start]):
        return False
    if not after or not in_word(text[end - 1]) or spaceless(text[end - 1]):
        return True
    if in_word(after):
        return spaceless(after)
    inner = after in "'.,:/%" and text[end + 1 : end + 2].isalnum()
    return after != "%" and not (inner and (after == "'" or (text[end - 1].isdigit() and text[end + 1].isdigit())))


def _word_start(text: str, at: int) -> int:
    least = max(0, at - _LONGEST_WORD)
    while at > least and in_word(text[at - 1]) and not spaceless(text[at - 1]):
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    at = min(at, len(text))
    most = min(len(text), at + _LONGEST_WORD)
    while at < most and in_word(text[at]) and not spaceless(text[at]):
        at += 1
    return at


def _cost(quoted: Token | None, source: Token | None) -> float:
    if quoted is None or source is None:
        if (quoted or source or _NOTHING).mark:
            return _MARK
        return _MISSING_WORD if quoted is None else _EXTRA_WORD
    return 0.0 if quoted.text == source.text else _put_for(quoted, source)


def _put_for(quoted: Token, source: Token) -> float:
    """The cost of a token in place of another one."""
    if quoted.mark != source.mark:
        return 2.0
    if quoted.mark:
        return 0.5
    if quoted.text in source.text or source.text in quoted.text:
        return 0.6
    return 0.95 if quoted.text[0].isdigit() == source.text[0].isdigit() else 0.98


def _ahead(quoted: Sequence[Token], source: Sequence[Token]) -> list[Pair]:
    """The cheapest alignment of all of `quoted` with a beginning of `source`."""
    if not quoted:
        return []
    # What it costs to leave a token of the source out, none standing before the first column.
    left_out = [0.0, *(_MARK if token.mark else _MISSING_WORD for token in source)]
    rows = [_first_row(left_out)]
    for i, token in enumerate(quoted, 1):
        rows.append(_next_row(token, i, source, left_out, rows[-1]))
    last = rows[-1]
    columns = range(last.first, last.first + len(last.costs))
    j = min(columns, key=lambda column: (last.costs[column - last.first], abs(column - len(quoted))))
    pairs: list[Pair] = []
    i = len(quoted)
    while i or j:
        move = rows[i].moves[j - rows[i].first]
        pairs.append((None if move == _DOWN else quoted[i - 1], None if move == _ACROSS else source[j - 1]))
        i, j = i - (move != _DOWN), j - (move != _ACROSS)
    return pairs[::-1]


_BOTH, _ACROSS, _DOWN = 0, 1, 2
"""both tokens are used up; the quotation's alone; the source's alone"""


class _Row(NamedTuple):
    """The cheapest alignments of the quotation's first tokens with so many of the source's, a column for each number."""

    first: int
    """the number of the first column"""
    costs: list[float]
    moves: list[int]
    """by which the alignment of a column was reached"""


def _first_row(left_out: Sequence[float]) -> _Row:
    costs = list(accumulate(left_out[: _BAND + 1]))
    return _Row(0, costs, [_BOTH] + [_DOWN] * (len(costs) - 1))


def _next_row(token: Token, i: int, source: Sequence[Token], left_out: Sequence[float], above: _Row) -> _Row:
    first = max(0, min(i - _BAND, len(source)))
    last = min(len(source), i + _BAND)
    costs: list[float] = []
    moves: list[int] = []
    text, extra = token.text, _MARK if token.mark else _EXTRA_WORD
    # The row above ends a column sooner; before the first column that both have there may be one that it alone has.
    over = [*above.costs[first - above.first :], _NEVER]
    diagonal = above.costs[first - above.first - 1] if first > above.first else _NEVER
    before = _NEVER
    for j in range(first, last + 1):
        upper = over[j - first]
        best, move = upper + extra, _ACROSS
        across = before + left_out[j]
        if diagonal < _NEVER:
            other = source[j - 1]
            if text == other.text:
                total = diagonal
            elif diagonal + _LEAST > best or diagonal + _LEAST > across:
                total = _NEVER
            else:
                total = diagonal + _put_for(token, other)
            if total <= best:
                best, move = total, _BOTH
        if across < best:
            best, move = across, _DOWN
        costs.append(best)
        moves.append(move)
        diagonal, before = upper, best
    return _Row(first, costs, moves)
