"""What stands behind the page: words on record, dates, sources, and what was refused, left out or not read."""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.records import DocumentHead, LimitKind, Objection, RecordedQuote, Refused, TimelineEntry
from onrecord.render.escape import inline, quoted
from onrecord.render.page import Lines, Page, count, cut, row, short
from onrecord.text.finite import is_whole
from onrecord.text.fold import fold
from onrecord.text.names import fold_name

QUOTES = 5
"""quotations listed; the others stand in the JSON"""
DATES = 6
UNCOVERED = 3
_UNSURE = frozenset({"almost_no_chance", "very_unlikely", "unlikely", "roughly_even_chance", "likely"})
_OF = {"event": "happened", "statement": "said", "report": "reported"}


def timeline(page: Page) -> Lines:
    """What is dated, in order; when it was said apart from when it happened."""
    keys = {finding.id for finding in page.in_full()}
    entries = [entry for entry in page.briefing.timeline if entry.finding in keys or entry.finding is None]
    if not entries:
        return
    yield "## Timeline"
    yield ""
    for entry in entries[:DATES]:
        day = entry.earliest if entry.latest in (None, entry.earliest) else f"{entry.earliest} to {entry.latest}"
        label = f" ({page.labels[entry.finding]})" if entry.finding in page.labels else ""
        yield f"- {inline(day or '')}, {_word_for(entry, page)} ({quoted(entry.text)}): {inline(cut(entry.statement.rstrip('.')))}{label}."
    if len(entries) > DATES:
        yield f"- {count(len(entries) - DATES, 'more date')} in the JSON."
    yield ""


def _word_for(entry: TimelineEntry, page: Page) -> str:
    """What the day is to the statement; a day after all the articles that give it is still to come, and what is only
    planned, feared or called for need not have happened on a day gone by."""
    published = [page.heads[document].published for document in entry.documents]
    ahead = bool(published) and all(day is not None and (entry.earliest or "") > day[:10] for day in published)
    if entry.of != "event":
        return _OF[entry.of]
    claims = [page.claims[key] for key in entry.items if key in page.claims]
    open_ = bool(claims) and all(c.kind in ("forecast", "policy") or c.likelihood in _UNSURE for c in claims)
    if open_:
        return "expected" if ahead and all(c.kind == "forecast" for c in claims) else "spoken of"
    return "expected" if ahead else _OF[entry.of]


def quotes(page: Page) -> Lines:
    """Words in quotation marks, those that most outlets have first."""
    if not page.briefing.quotes:
        return
    yield "## Quotes on record"
    yield ""
    alike: dict[tuple[str, str], list[RecordedQuote]] = {}
    for quote in page.briefing.quotes:
        alike.setdefault(_key(quote), []).append(quote)
    ordered = sorted(alike.values(), key=lambda group: (-len({q.document for q in group}), not _tells(group[0])))
    after = _in_a_row(page.briefing.quotes)
    shown, rows = set[tuple[str, int]](), 0
    for group in ordered:
        if rows == QUOTES:
            break
        if _at(group[0]) in shown:
            continue
        rows += 1
        row = tuple(quote for quote in after[_at(group[0])] if _at(quote) not in shown)
        shown |= {_at(same) for quote in row for same in alike[_key(quote)]}
        speaker = inline(group[0].speaker) if group[0].speaker else "speaker not given"
        marks = "".join(dict.fromkeys(page.notes.cite(quote.document, quote.span) for quote in (*row, *group)))
        outlets = page.outlets(quote.document for quote in group)
        words = " ".join(quoted(quote.span.text.rstrip(",")) for quote in row)
        yield f"- {speaker}: {words} ({outlets}){marks}"
    left = sum(all(_at(quote) not in shown for quote in group) for group in alike.values())
    if left:
        yield f"- {count(left, 'more quotation')} in the JSON."
    yield ""


def _who(quote: RecordedQuote) -> str:
    return fold_name(quote.speaker or "").split(" ")[-1]


def _key(quote: RecordedQuote) -> tuple[str, str]:
    """The same of one speaker's same words."""
    return _who(quote), fold(quote.span.text).text


def _at(quote: RecordedQuote) -> tuple[str, int]:
    return quote.document, quote.span.start


def _tells(quote: RecordedQuote) -> bool:
    """Whether words can be read by themselves: a sentence of some length that opens with no "it" or "that"."""
    words = quote.span.text
    return words[:1].isupper() and len(words.split()) >= _TELLING and is_whole(words) and _POINTS.match(words) is None


def _in_a_row(quotes: Sequence[RecordedQuote]) -> dict[tuple[str, int], tuple[RecordedQuote, ...]]:
    """By its place, every quotation with those that one speaker goes on with right before and behind it."""
    rows: list[list[RecordedQuote]] = []
    for quote in sorted(quotes, key=lambda quote: (quote.document, quote.span.start)):
        last = rows[-1][-1] if rows else None
        near = last and last.document == quote.document and 0 <= quote.span.start - last.span.end <= _NEXT
        if last and near and _who(last) == _who(quote) and len(rows[-1]) < _PIECES and last.span.text[-1:] in ",.!?":
            rows[-1].append(quote)
        else:
            rows.append([quote])
    return {_at(quote): tuple(row) for row in rows for quote in row}


_TELLING = 6
"""words of a quotation that can be read by itself"""
_POINTS = re.compile(r"(?:it|this|that|these|those|he|she|they|him|her|them|so|and|but)\b", re.IGNORECASE)
_NEXT = 60
"""code points between two quotations of one speaker that stand as one: what names him, and the verb"""
_PIECES = 3


def sources(page: Page) -> Lines:
    """The articles: where each text comes from and what was made of it; texts that are one are named together below."""
    briefing = page.briefing
    accepted = Counter([*(c.document for c in briefing.claims), *(d.document for d in briefing.denials)])
    refused_of = Counter(item.document for item in briefing.refused)
    kin = {key: group for group in briefing.kinships for key in group.documents}
    rated = {item.outlet: item.letter for item in briefing.reliability}
    yield "## Sources"
    yield ""
    yield from row("outlet", "article", "published", "text", "items")
    for head in briefing.documents:
        title = inline(head.title) if head.title else "no headline"
        group = kin.get(head.id)
        text = f"{inline(group.name)}, shared" if group else inline(", ".join(head.credits)) or "its own"
        letter = f" (rated {rated[head.outlet]} by the user)" if head.outlet in rated else ""
        items = f"{accepted[head.id]} accepted" + (f", {refused_of[head.id]} refused" if refused_of[head.id] else "")
        name = page.outlet(head.id) if head.outlet else "not given"
        yield f"| {name}{letter} | {title} ({inline(head.path)}) | {_day_of(head)} | {text} | {items} |"
    yield ""
    for group in briefing.kinships:
        because = inline("; ".join(group.because))
        yield f"- Shared text, {inline(group.name)}: {page.outlets(group.documents)} – {because}."
    aside = [sum(block.kind == "boilerplate" for block in head.blocks) for head in briefing.documents]
    if sum(aside):
        articles = count(sum(map(bool, aside)), "article")
        yield f"- Set aside as page furniture: {count(sum(aside), 'paragraph')} in {articles}."
    if briefing.kinships or sum(aside):
        yield ""


def _day_of(head: DocumentHead) -> str:
    """When an article was published, and how that is known where the article alone does not tell."""
    open_ = "month" if (head.dated or "")[-4:].isdigit() else "year"
    if head.published:
        return f"{head.published} ({open_} by the other articles)" if head.dated_by_others else head.published
    return f"{quoted(head.dated)}, {open_} not told" if head.dated else "not given"


def refused(page: Page) -> Lines:
    """Items of drafts that the sources do not bear out."""
    if not page.briefing.refused:
        return
    yield "## Not used, and why"
    yield ""
    yield from row("item", "article", "why")
    for item in sorted(page.briefing.refused, key=lambda item: (page.heads[item.document].path, _words_of(item))):
        reasons = "; ".join(_reason(objection) for objection in item.objections if objection.severity == "error")
        yield f"| {short(_words_of(item))} | {page.outlet(item.document)} | {reasons} |"
    yield ""


def _reason(objection: Objection) -> str:
    text = inline(objection.message)
    if objection.expected:
        text += f" – the source: {short(objection.expected)}"
    if objection.found and objection.check != "blocks":
        text += f" – the draft: {short(objection.found)}"
    return text


def _words_of(item: Refused) -> str:
    draft = item.draft if isinstance(item.draft, dict) else {}
    return str(draft.get("statement") or draft.get("denied_statement") or draft.get("name"))


def uncovered(page: Page) -> Lines:
    """Sentences that bear a cue and that no accepted item covers."""
    if not page.briefing.uncovered:
        return
    yield "Left out by the reader, though it looks important:"
    yield ""
    grave = [item for item in page.briefing.uncovered if item.rank <= 2][:UNCOVERED]
    for item in grave:
        mark = page.notes.cite(item.document, item.sentence)
        yield f"- {page.outlet(item.document)}: {quoted(cut(item.sentence.text))} ({', '.join(item.cues)}){mark}"
    rest = len(page.briefing.uncovered) - len(grave)
    if rest:
        yield f"- {count(rest, 'more sentence')} with a denial, a hedge or an attribution, listed in the JSON."
    yield ""


def limits(page: Page) -> Lines:
    """What a very large story was not compared in."""
    if not page.briefing.limits:
        return
    yield "Not everything was compared, because the story is very large; what differs beyond this is not found:"
    yield ""
    for limit in page.briefing.limits:
        places = f" ({limit.times:,} times such)" if limit.times > 1 else ""
        yield f"- {COMPARED[limit.kind]}: {limit.most:,} of up to {limit.largest:,}{places}."
    yield ""


COMPARED: dict[LimitKind, str] = {
    "statements": "Statements that share their rarest words",
    "figures": "Different figures of one kind",
    "events": "Events that a figure may belong to",
    "quotations": "Quotations of one speaker",
    "speakers": "Speakers of the same words",
    "headlines": "Headlines, or what they may head",
    "opposites": "Statements that may say the opposite",
    "denials": "Statements that a denial may answer",
}
"""what there was too much of"""


def unread(page: Page) -> Lines:
    """Files that were skipped or failed, each with its reason."""
    for name, items in (("Skipped", page.briefing.skipped), ("Failed", page.briefing.failed)):
        if items:
            yield f"## {name}"
            yield ""
            yield from (f"- {inline(item.path)}: {inline(item.reason)}" for item in items)
            yield ""
