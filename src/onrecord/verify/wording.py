"""Words in quotation marks are the source's own, and stand in quotation marks there; a statement's other words bear weighing.

A statement may be put in its own words. But what it gives as a quotation has to be one in the article too, letter for
letter, in the evidence cited; and words that the article does not use at all are named.
"""

import re
from collections.abc import Iterable, Iterator

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.comparison import MOSTLY, Change, Word, keys_in
from onrecord.text.fold import fold
from onrecord.text.quotations import quotations_in
from onrecord.text.words import STOP_WORDS
from onrecord.verify.item import Item, objection

_MARKS = "“”„\"«»'‘’`"
_MARKED = re.compile(f"[{_MARKS}]")
_OPENS = re.compile(r"(?:[“„\"«`]|''|(?<!\w)[‘'])[\[(]?$")
_CLOSES = re.compile(r"[.,;:!?…]{0,2}(?:[”\"»]|''|’(?!\w))")
_NEAR = 4
"""code points between a quotation's words and its marks: a comma, a bracket"""
_MOSTLY = 0.8
"""share of the words that has to stand in quotation marks"""
_STRANGE = 0.5
"""share of a statement's words of weight that the article may lack before it is worth a word"""
_ADDED = 3
"""words of weight in one place, none of them the article's, that are more than another way of putting it"""
_TAIL, _MUCH = 2, 0.67
"""words of weight put on or put in, most of them not in the evidence, that add something"""
_FEW = 4
"""words of weight below which a share says nothing"""


def check(item: Item) -> list[Objection]:
    """Objects to quotation marks round words that are not quoted in the evidence, and to wording of the draft's own."""
    if not item.spans:
        return []
    return [*_quotations(item), *_strange(item)]


# --- quotation marks ------------------------------------------------------------------------------------------------


def _quotations(item: Item) -> Iterator[Objection]:
    statement = item.statement
    if not _MARKED.search(statement):
        return
    for quotation in quotations_in(statement, 0, len(statement)):
        words = statement[quotation.start : quotation.end].strip(" ,.;:!?…" + _MARKS)
        if not any(char.isalnum() for char in words):
            continue
        places = list(_places(item, words)) or list(_in_order(item, quotation.start, quotation.end))
        if not places:
            message = "words in quotation marks do not stand in the evidence"
            yield objection("wording", message, span=item.spans[0], expected=item.quoted, found=words)
        elif not any(_is_quoted(item, start, end) for start, end in places):
            start, end = places[0]
            message = "words are put in quotation marks that the article does not quote"
            yield objection("wording", message, span=item.document.span(start, end), expected=item.quoted, found=words)


def _places(item: Item, words: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in the sentences cited, whatever the typography; pieces joined by an ellipsis one by one."""
    if not item.sentences:
        return
    begin, end = item.sentences[0].start, item.sentences[-1].end
    if (at := item.article.text.find(words, begin, end)) >= 0:
        while at >= 0:
            yield at, at + len(words)
            at = item.article.text.find(words, at + len(words), end)
        return
    pieces = [piece for piece in (fold(part).text.strip(" .,'\"") for part in _pieces(words)) if piece]
    folded = fold(item.article.text[begin:end])
    found = []
    at = 0
    for piece in pieces:
        place = folded.text.find(piece, at)
        if place < 0:
            return
        found.append(folded.origin(place, place + len(piece)))
        at = place + len(piece)
    yield from ((begin + start, begin + stop) for start, stop in found)
    if len(pieces) == 1:
        while (place := folded.text.find(pieces[0], at)) >= 0:
            start, stop = folded.origin(place, place + len(pieces[0]))
            yield begin + start, begin + stop
            at = place + len(pieces[0])


def _in_order(item: Item, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The words one by one, where all stand in the evidence in this order and no quoted word between them is skipped."""
    comparison = item.comparison
    inside = [n for n, word in enumerate(item.stated) if start <= word.start < end]
    found = [comparison.partners.get(n) for n in inside]
    places = [at for at in found if at is not None]
    if len(places) < len(found) or not places:
        return
    skipped = set(range(places[0], places[-1])) - set(places)
    words = comparison.cited
    if any(first <= words[at].start < last for at in skipped for first, last in item.article.quoted):
        return
    yield from ((words[at].start, words[at].end) for at in places)


def _pieces(words: str) -> list[str]:
    for sign in ("[…]", "[...]", "…", " ... "):
        words = words.replace(sign, "\0")
    return words.split("\0")


def _is_quoted(item: Item, start: int, end: int) -> bool:
    covered = sum(min(end, last) - max(start, first) for first, last in item.article.quoted_in(start, end))
    if covered >= _MOSTLY * (end - start):
        return True
    text = item.article.text
    marked = bool(_OPENS.search(text[max(0, start - _NEAR) : start])), bool(_CLOSES.match(text[end : end + _NEAR]))
    # A quotation whose closing mark the outlet forgot has one mark and nothing covered.
    return all(marked) or (any(marked) and not covered)


# --- the draft's own words ------------------------------------------------------------------------------------------


def _strange(item: Item) -> Iterator[Objection]:
    comparison = item.comparison
    if comparison.is_whole:
        return
    known = item.article.keys
    near = _near(item)
    for change in comparison.changes:
        weighty = _weighty(change.stated)
        nowhere, far = _lacking(weighty, known), _lacking(weighty, near)
        instead = _weighty(change.cited) if not change.outer or _ends(item, change) else ()
        if len(nowhere) > max(_ADDED - 1, _STRANGE * len(weighty)) or (
            len(far) >= max(_ADDED if change.outer and change.cited else _TAIL, _MUCH * len(weighty))
            and not instead
            and comparison.share >= MOSTLY
        ):
            message = "something is added that the evidence does not have"
            yield objection(
                "wording", message, span=item.spans[0], expected=_words(change.cited), found=_words(change.stated)
            )
            return
    yield from _unsupported(item, near)


def _ends(item: Item, change: Change) -> bool:
    """Whether the evidence's sentence ends where the words at the statement's end would stand: they are put for others."""
    rest = item.comparison.cited[change.at + len(change.cited) :][:2]
    return any(word.begins for word in change.cited[1:]) or not rest or rest[0].begins or rest[-1].begins


def _unsupported(item: Item, near: frozenset[str]) -> Iterator[Objection]:
    """A statement most of whose words of weight are not in the evidence, or in the article at all."""
    weighty = _weighty(item.stated)
    if len(weighty) < _FEW:
        return
    strange, far = _lacking(weighty, item.article.keys), _lacking(weighty, near)
    if len(far) > _MUCH * len(weighty):
        message = "the evidence does not have most of the statement's words"
        yield objection("wording", message, span=item.spans[0], expected=item.quoted, found=_words(far))
    elif len(strange) > _STRANGE * len(weighty):
        message = "most of the statement's words are not the article's"
        yield objection(
            "wording", message, severity="warning", span=item.spans[0], expected=item.quoted, found=_words(strange)
        )


def _near(item: Item) -> frozenset[str]:
    """The keys of the evidence's sentences and those beside them, of the headline, and of the actors the draft lists."""
    numbered = item.article.sentences
    beside = {sentence.number + step for sentence in item.sentences for step in (-2, -1, 1)}
    near = [*item.article.titles, *(numbered[n - 1] for n in beside if 0 < n <= len(numbered))]
    speaker = item.draft.speaker if isinstance(item.draft, DraftClaim) else item.draft.denier
    keys = map(item.article.keys_in, near)
    return item.cast.keys.union(item.comparison.cited.keys, *keys, keys_in(speaker or ""))


def _weighty(words: tuple[Word, ...]) -> list[Word]:
    return [word for word in words if word.low not in STOP_WORDS and len(word.low) > 2]


def _lacking(words: list[Word], known: frozenset[str]) -> list[Word]:
    return [word for word in words if word.key not in known]


def _words(words: Iterable[Word]) -> str:
    return ", ".join(dict.fromkeys(word.low for word in words)) or "nothing"
