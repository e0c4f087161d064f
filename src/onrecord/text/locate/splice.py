"""Quotations put together from parts that stand in different places, as if they had been said in one breath."""

from onrecord.text.fold import Place
from onrecord.text.locate.lexicon import STOP_WORDS
from onrecord.text.locate.search import SearchedText, Wanted
from onrecord.text.locate.tokens import Token

_PART_WORDS = 3
_PART_CONTENT = 2
_PART_SIGNS = 6
"""the least a part may have to be told from a chance agreement: words, words that are no stop words, or characters in
scripts without spaces"""
_MOST_PARTS = 4
_SEAM = 2
"""words of a spliced quotation that may be nobody's"""


def parts_of(text: SearchedText, quote: Wanted) -> tuple[Place, ...]:
    """The places (folded) that together make up the quotation, in its order; empty when they do not."""
    words = quote.words
    places: list[Place] = []
    n = own = 0
    while n < len(words):
        count, place = _longest(text, quote, words, n)
        if place is None:
            own, n = own + 1, n + 1
            if own > _SEAM:
                return ()
        else:
            places.append(place)
            n += count
    return tuple(places) if 1 < len(places) <= _MOST_PARTS else ()


def stands_elsewhere(text: SearchedText, quote: Wanted, part: Place, apart_from: Place) -> Place | None:
    """Where a part of the quotation stands that is not in the passage the rest comes from; None when nowhere."""
    words = [word for word in quote.words if part[0] <= word.start and word.end <= part[1]]
    if not _telling(words):
        return None
    piece = quote.part((words[0].start, words[-1].end))
    return next((place for place in text.stands(piece) if place[1] <= apart_from[0] or place[0] >= apart_from[1]), None)


def _longest(text: SearchedText, quote: Wanted, words: list[Token], n: int) -> tuple[int, Place | None]:
    """How many words from the nth on stand together somewhere, and where; (0, None) when too few do."""
    enough, found = 0, None
    low = next((count for count in range(1, len(words) - n + 1) if _telling(words[n : n + count])), None)
    high = len(words) - n
    while low is not None and low <= high:
        middle = low if found is None else (low + high + 1) // 2
        place = text.first(quote.part((words[n].start, words[n + middle - 1].end)))
        if place is None:
            high = middle - 1
        else:
            enough, found, low = middle, place, middle + 1
    return enough, found


def _telling(words: list[Token]) -> bool:
    if words and all(len(word.text) == 1 and not word.text.isascii() for word in words):
        return len(words) >= _PART_SIGNS
    return len(words) >= _PART_WORDS and sum(word.text not in STOP_WORDS for word in words) >= _PART_CONTENT
