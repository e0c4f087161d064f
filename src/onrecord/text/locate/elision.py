"""Quotations in pieces: joined by an ellipsis, or with editorial words in square brackets.

The pieces must stand in the text in order and close together, each long enough to mean something, and nothing may be
skipped that turns the sense: "did … attack" is no quotation of "did not attack".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.text import cues
from onrecord.text.fold import Place
from onrecord.text.locate import lexicon
from onrecord.text.locate.changes import EditKind
from onrecord.text.locate.search import SearchedText, Wanted, taken, wanted
from onrecord.text.locate.tokens import tokens_of
from onrecord.text.marks import ELLIPSIS_PATTERN

GAP = 300
"""code points that one ellipsis may skip"""
_BRACKETED_GAP = 60
"""code points of source that a bracketed insertion may stand for"""
_MOST_CHAINS = 200
_PIECE_WORDS = 2
_PIECE_SIGNS = 4
"""the least a piece may have: words, or characters in scripts without spaces"""

_ELLIPSIS = rf"[\[(]\s*{ELLIPSIS_PATTERN}\s*[\])]|{ELLIPSIS_PATTERN}"
_JOINT = re.compile(rf"(?P<ellipsis>{_ELLIPSIS})|\[(?P<bracket>[^\[\]]{{1,80}})\]")
_IN_WORD = re.compile(r"(?<=\w)\[(\w{1,4})\]|\[(\w{1,4})\](?=\w)")
_EDITORIAL = re.compile(r"sic|emphasis (?:added|mine|in original)|italics (?:added|mine)|translated?|translation", re.I)


@dataclass(frozen=True, slots=True)
class Pieces:
    """A quotation taken apart at its ellipses and brackets."""

    parts: tuple[Wanted, ...]
    joints: tuple[str | None, ...]
    """between the parts: the bracketed words, or None for an ellipsis"""
    bracketed: tuple[str, ...]
    """all bracketed words, those inside a word and at the ends too"""
    ends: tuple[bool, bool]
    """whether the quotation begins and ends with a bracket"""


@dataclass(frozen=True, slots=True)
class Chain:
    """The pieces, one after the other in the text (folded offsets), and what is wrong with what lies between."""

    places: tuple[Place, ...]
    skipped: tuple[Place, EditKind] | None
    """the first words between the pieces that may not be skipped, in original offsets, and what skipping them changes"""


def take_apart(quote: str) -> Pieces | None:
    """The pieces of a quotation; None when it has neither ellipsis nor brackets inside."""
    bracketed = [found.group(1) or found.group(2) for found in _IN_WORD.finditer(quote)]
    plain = _IN_WORD.sub(lambda found: found.group(1) or found.group(2), quote)
    if not bracketed and _JOINT.search(plain) is None:
        return None
    parts: list[Wanted] = []
    joints: list[str | None] = []
    at = 0
    for joint in _JOINT.finditer(plain):
        if joint["bracket"]:
            bracketed.append(joint["bracket"])
        _add(parts, plain[at : joint.start()])
        if parts and len(joints) < len(parts):
            joints.append(joint["bracket"])
        elif joint["bracket"] is None and joints:
            joints[-1] = None
        at = joint.end()
    _add(parts, plain[at:])
    if not parts or (len(parts) == 1 and not bracketed):
        return None
    ends = plain.lstrip("\"'“‘ ").startswith("["), plain.rstrip("\"'”’.,!? ").endswith("]")
    return Pieces(tuple(parts), tuple(joints[: len(parts) - 1]), tuple(bracketed), ends)


def _add(parts: list[Wanted], piece: str) -> None:
    part = wanted(piece)
    if part.tokens:
        parts.append(part)


def too_short(pieces: Pieces) -> bool:
    """Whether a piece beside an ellipsis is too short to mean anything by itself."""
    beside = [
        part
        for n, part in enumerate(pieces.parts)
        if None in pieces.joints[max(0, n - 1) : n + 1] and len(pieces.parts) > 1
    ]
    return any(not _means_something(part) for part in beside)


def _means_something(part: Wanted) -> bool:
    words = [token.text for token in part.words]
    if all(word in lexicon.STOP_WORDS for word in words):
        return False
    return len(words) >= (
        _PIECE_SIGNS if all(len(word) == 1 and not word.isascii() for word in words) else _PIECE_WORDS
    )


def turning_insertion(pieces: Pieces) -> tuple[str, EditKind] | None:
    """Bracketed words that change the sense themselves ("[not]", "[allegedly]"), and what they change."""
    for words in pieces.bracketed:
        if _EDITORIAL.fullmatch(words.strip()):
            continue
        if kind := _turns(words):
            return words, kind
        if any(char.isnumeric() for char in words) or set(words.casefold().split()) & lexicon.NUMBER_WORDS:
            return words, "figure"
    return None


def chains(text: SearchedText, pieces: Pieces) -> Iterator[Chain]:
    """Every way the pieces stand in order and close together, by where the first of them stands."""
    firsts, _ = taken(text.stands(_core(pieces.parts[0])), _MOST_CHAINS)
    for first in firsts:
        places = _follow(text, pieces, first)
        if places and not _in_brackets(text, pieces, places):
            yield Chain(places, _skipped(text, pieces, places))


def _in_brackets(text: SearchedText, pieces: Pieces, places: tuple[Place, ...]) -> bool:
    """Whether the source itself has brackets where the quotation has: then they are its words, and no insertion."""
    folded = text.folded.text
    gaps = [
        folded[before[1] : after[0]]
        for before, after, joint in zip(places, places[1:], pieces.joints, strict=False)
        if joint is not None
    ]
    if pieces.ends[0]:
        gaps.append(folded[max(0, places[0][0] - 3) : places[0][0]])
    if pieces.ends[1]:
        gaps.append(folded[places[-1][1] : places[-1][1] + 3])
    return any("[" in gap or "]" in gap for gap in gaps)


def _core(part: Wanted) -> str:
    return part.part(part.core)


def _follow(text: SearchedText, pieces: Pieces, first: Place) -> tuple[Place, ...] | None:
    places = [first]
    for part, joint in zip(pieces.parts[1:], pieces.joints, strict=True):
        core, reach = _core(part), GAP if joint is None else _BRACKETED_GAP
        found = text.first(core, places[-1][1], places[-1][1] + reach + len(core))
        if found is None:
            return None
        places.append(found)
    return tuple(places)


def _skipped(text: SearchedText, pieces: Pieces, places: tuple[Place, ...]) -> tuple[Place, EditKind] | None:
    for before, after, joint in zip(places, places[1:], pieces.joints, strict=False):
        gap = text.origin(before)[1], text.origin(after)[0]
        words = text.text[slice(*gap)]
        kind = _turns(words)
        if kind is None and joint is not None and any(char.isnumeric() for char in words):
            kind = "figure"
        if kind:
            return gap, kind
    return None


def _turns(words: str) -> EditKind | None:
    """What is changed by skipping or inserting these words; None when the sense stays."""
    if cues.negators_in(words) or cues.denial_cues_in(words):
        return "negation"
    folded = [token.text for token in tokens_of(wanted(words).folded.text) if not token.mark]
    if any(
        word in lexicon.turning() or word in lexicon.NEGATORS or word in lexicon.FOREIGN_NEGATORS for word in folded
    ):
        return "negation"
    if any(sign in words for sign in lexicon.FOREIGN_NEGATIVE_SIGNS):
        return "negation"
    if cues.hedges_in(words) or any(word in lexicon.MODALS or word in lexicon.HEDGING for word in folded):
        return "modal"
    if any(
        sign in (words if len(sign) > 2 or sign > "\u3000" else f" {sign} ")
        for sign in lexicon.FOREIGN_MODALS
        if sign in words
    ):
        return "modal"
    return "condition" if any(word in lexicon.CONDITIONS for word in folded) else None
