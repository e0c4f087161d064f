"""The briefing as Markdown for a person: short, attributed, traceable, plain about doubt.

Every section is a function from the page to lines; all text that comes from articles or drafts goes through `escape`.
What does not fit a page is named and counted here and stands in full in the JSON.
"""

from collections import Counter

from onrecord.records import Briefing
from onrecord.render import differences, findings, sources
from onrecord.render.escape import inline
from onrecord.render.page import Lines, Page, count


def render(briefing: Briefing) -> str:
    """The whole briefing as one Markdown page."""
    page = Page(briefing)
    sections = (
        _head,
        _in_short,
        findings.findings,
        findings.also,
        differences.disagreements,
        differences.denials,
        differences.carriers,
        sources.timeline,
        sources.quotes,
        sources.sources,
        sources.refused,
        sources.uncovered,
        sources.limits,
        sources.unread,
    )
    lines = [line for section in sections for line in section(page)]
    return "\n".join([*lines, *page.notes.lines()]).rstrip("\n") + "\n"


def _head(page: Page) -> Lines:
    counts, heads = page.briefing.counts, page.briefing.documents
    outlets = {head.outlet or head.path for head in heads}
    dates = sorted({head.published for head in heads if head.published})
    yield f"# {inline(page.briefing.title)}"
    yield ""
    parts = [count(counts.read, "article"), count(len(outlets), "outlet")]
    if dates:
        parts.append(dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}")
    parts.append(f"**{count(page.briefing.sources, 'independent source')}**")
    parts.append(f"{counts.accepted} of {counts.accepted + counts.refused} items accepted, {counts.refused} refused")
    yield " · ".join(parts)
    yield ""
    version = page.briefing.provenance.onrecord
    yield f"{_read_by(page)} Verified by onrecord {version}. Nothing below rests on anything but the quoted words."
    yield ""


def _read_by(page: Page) -> str:
    readers = Counter((answer.by, answer.model) for answer in page.briefing.provenance.answers)
    total = sum(readers.values())
    phrases = []
    for (by, model), number in sorted(readers.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        share = "" if number == total else f" ({count(number, 'article')})"
        if by == "rules":
            phrases.append(f"read by rules{share}; no model was asked")
        else:
            name = f"*{inline(model or 'a model')}*"
            phrases.append(f"read by {name} from the tape{share}" if by == "tape" else f"read by {name}{share}")
    text = "; ".join(phrases) or "nothing was read"
    apart = " What outlets tell in quite other words may stand apart, uncounted." if _by_rules(page) else ""
    return f"{text[0].upper()}{text[1:]}.{apart}"


def _by_rules(page: Page) -> bool:
    """Whether rules read several articles, which do not know that two ways of saying it are one."""
    return sum(answer.by == "rules" for answer in page.briefing.provenance.answers) > 1


def _in_short(page: Page) -> Lines:
    yield "## In short"
    yield ""
    if not page.briefing.lead:
        why = "can be told without the words before it" if page.briefing.findings else "passed verification"
        yield f"No statement in these articles {why}."
    sentences, shown = [], page.on_page()
    for told in page.briefing.lead:
        marks = ", ".join(page.labels[key] for key in told.findings if key in shown)
        cited = f" ({marks})" if marks else ""
        sentences.append(f"{inline(told.text.rstrip('.'))}{cited}.")
    if sentences:
        yield " ".join(sentences)
    yield ""
