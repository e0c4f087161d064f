"""Every month and day of the week in a statement is the evidence's; days of the month are read with the figures."""

from collections.abc import Iterator

from onrecord.records import Objection
from onrecord.text.comparison import Word
from onrecord.text.figures import MONTHS
from onrecord.verify.item import Item, objection

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_CALENDAR = WEEKDAYS | frozenset(MONTHS)


def check(item: Item) -> list[Objection]:
    """Objects to a month or a day of the week that is not the evidence's."""
    return list(_strange(item))


def _strange(item: Item) -> Iterator[Objection]:
    named = [word for word in item.stated if word.low in _CALENDAR and word.capital and not _is_modal(word)]
    if not named or not item.spans:
        return
    for mine, other in _put_for(item):
        if mine.low in _CALENDAR and other.low in _CALENDAR and mine.low != other.low:
            message = "a day or month is changed"
            yield objection("dates", message, span=item.spans[0], expected=other.low, found=mine.low.capitalize())
            return
    cited = {word.low for word in item.comparison.cited}
    shortened = {low[:3] for low in cited if len(low) in (3, 4)}
    for word in named:
        if word.low in cited or word.low[:3] in shortened:
            continue
        others = [other.low for change in item.comparison.changes if word in change.stated for other in change.cited]
        replaced = [
            low for low in others if low in _CALENDAR or (low[:3] in {name[:3] for name in _CALENDAR} and len(low) == 3)
        ]
        nowhere = word.key not in item.article.keys
        message = "a day or month is changed" if replaced else "a day or month is not in the evidence"
        yield objection(
            "dates",
            message,
            severity="error" if replaced or nowhere else "warning",
            span=item.spans[0],
            expected=", ".join(replaced) or None,
            found=word.low.capitalize(),
        )


def _put_for(item: Item) -> Iterator[tuple[Word, Word]]:
    """Single words put for single words."""
    yield from item.comparison.swaps
    for change in item.comparison.changes:
        if change.firm and len(change.stated) == len(change.cited) == 1:
            yield change.stated[0], change.cited[0]


def _is_modal(word: Word) -> bool:
    return word.low in ("may", "march") and word.after_stop
