"""Every month and day of the week in a statement is the evidence's, and so is the time that an item is given.

Days of the month are read with the figures. The dates of a time follow from its words and the article's date; where
the words fix no day (`text.moments.days_meant`), the words are kept and the dates are not.
"""

from collections.abc import Iterator

from onrecord.records import Document, Objection, Severity, Time
from onrecord.text.calendar import CALENDAR, SHORT_MONTHS, SHORT_WEEKDAYS
from onrecord.text.comparison import Word
from onrecord.text.moments import borne_out
from onrecord.verify.item import Item, objection

_SHORT = frozenset((*SHORT_MONTHS, *SHORT_WEEKDAYS))


def check(item: Item) -> list[Objection]:
    """Objects to a month or a day of the week that is not the evidence's, and to a time that the article does not give."""
    return [*_strange(item), *_mistimed(item)]


def kept(time: Time | None, document: Document) -> Time | None:
    """The time of an accepted item: without its dates where its words fix no day to hold them against."""
    if time is None or borne_out(time.earliest, time.latest, time.text, document.published):
        return time
    return time.model_copy(update={"earliest": None, "latest": None})


def _mistimed(item: Item) -> Iterator[Objection]:
    time = item.draft.when
    if time is None or not item.spans:
        return
    place = item.spans[0]
    words = " ".join(time.text.casefold().split())
    if not words or words not in " ".join(item.context.casefold().split()):
        elsewhere = bool(words) and words in " ".join(item.article.text.casefold().split())
        message = "the time stands elsewhere in the article" if elsewhere else "the time is not in the article"
        severity: Severity = "warning" if elsewhere else "error"
        yield objection("dates", message, severity=severity, span=place, found=time.text)
    fits = borne_out(time.earliest, time.latest, time.text, item.document.published)
    given = " to ".join(dict.fromkeys(day for day in (time.earliest, time.latest) if day))
    if fits is False:
        yield objection("dates", "the dates are not those of the words", span=place, expected=time.text, found=given)
    elif fits is None and given:
        message = "the words fix no day, so the dates are left out"
        yield objection("dates", message, severity="warning", span=place, expected=time.text, found=given)


def _strange(item: Item) -> Iterator[Objection]:
    named = [word for word in item.stated if word.low in CALENDAR and word.capital and not _is_modal(word)]
    if not named or not item.spans:
        return
    for mine, other in _put_for(item):
        if mine.low in CALENDAR and other.low in CALENDAR and mine.low != other.low:
            message = "a day or month is changed"
            yield objection("dates", message, span=item.spans[0], expected=other.low, found=mine.low.capitalize())
            return
    cited = {word.low for word in item.comparison.cited}
    shortened = {low[:3] for low in cited if len(low) in (3, 4)}
    for word in named:
        if word.low in cited or word.low[:3] in shortened:
            continue
        others = [other.low for change in item.comparison.changes if word in change.stated for other in change.cited]
        replaced = [low for low in others if low in CALENDAR or low in _SHORT]
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
