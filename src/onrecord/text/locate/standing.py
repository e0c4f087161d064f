"""Compares a quotation with a place where its words stand: letter for letter, in other typography, or only seemingly."""

import re
from dataclasses import dataclass

from onrecord.text.fold import Place
from onrecord.text.locate.edits import Edit
from onrecord.text.locate.search import SearchedText, Wanted
from onrecord.text.locate.typography import Typography, differences, hides_in_word, kinds_of, other_letter
from onrecord.text.marks import ELLIPSIS, INVISIBLE


@dataclass(frozen=True, slots=True)
class Standing:
    """How a quotation stands at a place of the original."""

    place: Place
    verbatim: bool
    typography: tuple[Typography, ...]
    """sorted; empty when verbatim"""
    edits: tuple[Edit, ...]
    """what the folded copy hid and is no typography"""


def compare(text: SearchedText, core: Place, quote: Wanted, *, whole: bool = True) -> Standing:
    """The quotation at the place (folded) where its core stands, with as much of its outer marks as stand there too.

    `whole` is off for a piece of a quotation: what stands at its ends is no end of what was said.
    """
    before = _agreed_before(text, core, quote)
    after = _agreed_after(text, core, quote)
    here = core[0] - before, core[1] + after
    there = quote.core[0] - before, quote.core[1] + after
    place = _without_outer_space(text, text.origin(here))
    if exact := _letter_for_letter(text, place, quote.quote, whole=whole):
        return exact
    kinds: set[Typography] = _outer_kinds(quote, there)
    edits = []
    for source_at, quoted_at in differences(text.text, text.folded, here, quote.quote, quote.folded, there):
        source, quoted = text.text[slice(*source_at)], quote.quote[slice(*quoted_at)]
        if hides_in_word(quote.quote, quoted_at):
            edits.append(Edit("invisible", source, quoted, source_at, quoted_at))
        elif other_letter(source, quoted):
            edits.append(Edit("word", source, quoted, source_at, quoted_at))
        else:
            kinds |= kinds_of(source, quoted)
    if whole and (asked := _question(text, core, quote)):
        edits.append(asked)
    return Standing(place, False, tuple(sorted(kinds)), tuple(edits))


def _agreed_before(text: SearchedText, core: Place, quote: Wanted) -> int:
    """How many of the quotation's leading marks stand before the place too."""
    lead = quote.part((quote.start, quote.core[0]))
    return len(lead) if lead and text.folded.text[max(0, core[0] - len(lead)) : core[0]] == lead else 0


def _agreed_after(text: SearchedText, core: Place, quote: Wanted) -> int:
    """How many of the quotation's closing marks stand behind the place too."""
    trail = quote.part((quote.core[1], quote.end))
    return next((n for n in range(len(trail), 0, -1) if text.folded.text.startswith(trail[:n], core[1])), 0)


def _without_outer_space(text: SearchedText, place: Place) -> Place:
    """The place without white space at its ends: a dash or ellipsis is folded together with the spaces around it."""
    words = text.text[slice(*place)]
    return place[0] + len(words) - len(words.lstrip()), place[1] - (len(words) - len(words.rstrip()))


def _letter_for_letter(text: SearchedText, place: Place, quote: str, *, whole: bool) -> Standing | None:
    """The quotation where it stands in this place character by character, outer white space apart; None if it does not.

    A `whole` quotation is verbatim only with its outer white space, if it has any.
    """
    words = quote.strip()
    start = text.text.find(words, *place)
    if start < 0:
        return None
    end = start + len(words)
    wider = start - (len(quote) - len(quote.lstrip())), end + len(quote) - len(quote.rstrip())
    if whole and wider[0] >= 0 and text.text[slice(*wider)] == quote:
        return Standing(wider, True, (), ())
    if not whole or words == quote:
        return Standing((start, end), True, (), ())
    return Standing((start, end), False, ("line_breaks" if "\n" in quote.replace(words, "") else "white_space",), ())


def _outer_kinds(quote: Wanted, agreed: Place) -> set[Typography]:
    """What the quotation has at its ends and the source has not."""
    outer = quote.part((quote.start, agreed[0])) + quote.part((agreed[1], quote.end))
    kinds: set[Typography] = set()
    if "'" in outer:
        kinds.add("quote_marks")
    if ELLIPSIS in outer:
        kinds.add("ellipsis")
    if outer.strip(f"'{ELLIPSIS} "):
        kinds.add("punctuation")
    elif not outer or outer.isspace():
        edges = quote.quote[: len(quote.quote) - len(quote.quote.lstrip("".join(INVISIBLE)))]
        edges += quote.quote[len(quote.quote.rstrip("".join(INVISIBLE))) :]
        kinds |= kinds_of("", edges) if edges else set()
    return kinds


_CLOSING = re.compile(rf"[\s'{ELLIPSIS},;:.!?-]*")


def _question(text: SearchedText, core: Place, quote: Wanted) -> Edit | None:
    """A statement made a question by its last mark, or a question a statement; a mark left out changes nothing."""
    trail = quote.part((quote.core[1], quote.end))
    found = _CLOSING.match(text.folded.text, core[1])
    closing = found.group() if found else ""
    if not any(mark in trail for mark in ".!?") or ("?" in trail) == ("?" in closing):
        return None
    here = (
        text.origin((core[1] - 1, core[1] + len(closing)))[0] + 1,
        text.origin((core[1] - 1, core[1] + len(closing)))[1],
    )
    there = quote.folded.origin(quote.core[1], quote.end)
    return Edit("punctuation", text.text[slice(*here)], quote.quote[slice(*there)], here, there)
