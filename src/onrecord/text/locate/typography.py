"""Names the typographic differences between a quotation and the passage it was found at.

Folding made the two equal; here the originals are laid side by side, so that every difference is named, and the few
that are no mere typography come out as edits: an invisible character put inside a word, ı written for i.
"""

import unicodedata
from collections.abc import Iterator
from typing import Literal

from onrecord.text.fold import Folded, Place
from onrecord.text.locate.bounds import in_word, spaceless
from onrecord.text.marks import BIDI, DASHES, DOTLESS, ELLIPSES, INVISIBLE, JOINERS, QUOTE_MARKS, SOFT_HYPHEN

Typography = Literal[
    "quote_marks",
    "dashes",
    "ellipsis",
    "white_space",
    "line_breaks",
    "soft_hyphens",
    "zero_width",
    "bidi",
    "case",
    "composition",
    "compatibility",
    "punctuation",
]
"""How a quotation may differ from the source and still be evidence. `composition` is NFC against NFD, `compatibility`
the forms that NFKC makes equal, `punctuation` marks at the two ends."""

Difference = tuple[Place, Place]
"""a place in the source and the place in the quotation that differs from it"""


def differences(
    source: str, source_folded: Folded, at: Place, quote: str, quote_folded: Folded, quote_at: Place
) -> list[Difference]:
    """Where two originals differ, character by character, over stretches whose folded forms are equal (offsets folded)."""
    return [
        (here, there)
        for here, there in _side_by_side(list(source_folded.units(*at)), list(quote_folded.units(*quote_at)))
        if source[slice(*here)] != quote[slice(*there)]
    ]


def _side_by_side(left: list[tuple[int, Place]], right: list[tuple[int, Place]]) -> Iterator[Difference]:
    i = j = 0
    while i < len(left) or j < len(right):
        if i < len(left) and left[i][0] == 0:
            here, there = left[i][1], _empty_at(right, j)
            i += 1
        elif j < len(right) and right[j][0] == 0:
            here, there = _empty_at(left, i), right[j][1]
            j += 1
        else:
            here, there, i, j = _step(left, right, i, j)
        yield here, there


def _step(
    left: list[tuple[int, Place]], right: list[tuple[int, Place]], i: int, j: int
) -> tuple[Place, Place, int, int]:
    """The least units on both sides that fold to the same length."""
    first, second = i, j
    width, other = left[i][0], right[j][0]
    i, j = i + 1, j + 1
    while width != other:
        if width < other:
            width += left[i][0]
            i += 1
        else:
            other += right[j][0]
            j += 1
    return (left[first][1][0], left[i - 1][1][1]), (right[second][1][0], right[j - 1][1][1]), i, j


def _empty_at(units: list[tuple[int, Place]], index: int) -> Place:
    if index < len(units):
        return units[index][1][0], units[index][1][0]
    return (units[-1][1][1], units[-1][1][1]) if units else (0, 0)


def kinds_of(source: str, quote: str) -> frozenset[Typography]:
    """What makes two pieces differ whose folded forms are equal."""
    kinds: set[Typography] = set()
    hidden = {char for char in source if char in INVISIBLE} ^ {char for char in quote if char in INVISIBLE}
    kinds.update(_hidden_kind(char) for char in hidden)
    source, quote = _visible(source), _visible(quote)
    if source == quote:
        return frozenset(kinds or {"zero_width"})
    if any(char.isspace() for char in source + quote) and "".join(source.split()) == "".join(quote.split()):
        return frozenset(kinds | {"line_breaks" if ("\n" in source) != ("\n" in quote) else "white_space"})
    for marks, kind in _MARK_KINDS:
        if any(char in marks for char in source) and any(char in marks for char in quote):
            return frozenset(kinds | {kind})
    if "." in source or "." in quote:
        return frozenset(kinds | {"ellipsis"})
    return frozenset(kinds | _letter_kinds(source, quote))


_MARK_KINDS: tuple[tuple[frozenset[str], Typography], ...] = (
    (ELLIPSES | {"."}, "ellipsis"),
    (DASHES, "dashes"),
    (QUOTE_MARKS, "quote_marks"),
)


def _hidden_kind(char: str) -> Typography:
    if char == SOFT_HYPHEN:
        return "soft_hyphens"
    return "bidi" if char in BIDI else "zero_width"


def _visible(text: str) -> str:
    return "".join(char for char in text if char not in INVISIBLE)


def _letter_kinds(source: str, quote: str) -> set[Typography]:
    kinds: set[Typography] = set()
    if DOTLESS & {source, quote} and {source, quote} <= DOTLESS | {"i", "I"}:
        return {"case"}
    composed, other = unicodedata.normalize("NFC", source), unicodedata.normalize("NFC", quote)
    if (source == composed) != (quote == other):
        kinds.add("composition")
    plain, other_plain = unicodedata.normalize("NFKC", composed), unicodedata.normalize("NFKC", other)
    if (plain == composed) != (other_plain == other):
        kinds.add("compatibility")
    if plain != other_plain:
        kinds.add("case" if plain.casefold() == other_plain.casefold() else "compatibility")
    return kinds or {"compatibility"}


def hides_in_word(quote: str, at: Place) -> bool:
    """Whether the invisible characters at this place of the quotation stand inside a word where its script has none.

    A soft hyphen's place is inside a word; joiners belong to the spelling of Arabic and Indic words.
    """
    piece = quote[slice(*at)]
    hidden = [char for char in piece if char in INVISIBLE and char != SOFT_HYPHEN]
    if not hidden or not all(char in INVISIBLE or in_word(char) for char in piece):
        return False
    before = next((char for char in reversed(quote[: at[0]]) if char not in INVISIBLE), " ")
    after = next((char for char in quote[at[1] :] if char not in INVISIBLE), " ")
    if not (in_word(before) and in_word(after)) or spaceless(before) or spaceless(after):
        return False
    return not (all(char in JOINERS for char in hidden) and "\u0600" <= before <= "\u0dff")


def other_letter(source: str, quote: str) -> bool:
    """Whether two pieces that fold alike are different letters: Turkish ı and i, when neither is a change of case."""
    pair = {source, quote}
    return len(pair) == 2 and (pair <= {"i", "ı"} or pair <= {"I", "İ"})
