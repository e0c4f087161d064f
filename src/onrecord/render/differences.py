"""Where the outlets disagree, who denies what, and who leaves it out."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.records import NON_ANSWERS, Denial, Discrepancy, DiscrepancyKind, DiscrepantValue, Relation
from onrecord.render.answers import denied, how, nothing_answered, refuses_in_its_own_words
from onrecord.render.escape import inline, quoted
from onrecord.render.page import Lines, Page, count, cut, deniers, number_of, row, together
from onrecord.text.cues import negators_in
from onrecord.text.words import content_stems

DIFFERENCES = 8
"""rows of the table; what weighs least is left to the JSON"""
VALUES = 5
"""values of a row; of a longer series the first and the last stand there, and how many lie between"""
_ORDER: dict[Relation, int] = {"conflict": 0, "update": 1, "undetermined": 2, "wording": 3, "scope": 4}
_MEANS: dict[Relation, str] = {
    "conflict": "conflict",
    "update": "update",
    "scope": "part of the whole",
    "wording": "wording",
    "undetermined": "cannot be told",
}
OUTLETS = 12


def disagreements(page: Page) -> Lines:
    """The table of discrepancies: conflicts first, parts of a whole, which are none, last; those of the findings set out
    in full before the others."""
    told = {key for finding in page.in_full() for key in finding.discrepancies}
    items = sorted(
        (item for item in page.briefing.discrepancies if not _of_one_article(item)),
        key=lambda item: (_ORDER[item.relation], not item.alarm, item.id not in told, item.kind, item.id),
    )
    if not page.briefing.discrepancies:
        return
    yield "## Where the outlets disagree"
    yield ""
    if items:
        yield from row("about", "values", "what it is")
    for item in items[:DIFFERENCES]:
        arrow = " → " if item.relation == "update" else " / "
        values = arrow.join(
            f"{quoted(cut(value.value, 90))} ({_giver(page, value, item.kind)}){page.notes.cite(value.document, value.span)}"
            if isinstance(value, DiscrepantValue)
            else value
            for value in _ends(item.values)
        )
        yield f"| {inline(item.about)} | {values} | {_MEANS[item.relation]}: {inline(item.why)} |"
    if items:
        yield ""
    if (rest := len(page.briefing.discrepancies) - min(len(items), DIFFERENCES)) > 0:
        yield f"{count(rest, 'more difference')} in the JSON."
        yield ""


def _of_one_article(item: Discrepancy) -> bool:
    """Whether a part stands beside its whole in one article alone, in which nothing disagrees."""
    return item.relation == "scope" and len({value.document for value in item.values}) == 1


def _giver(page: Page, value: DiscrepantValue, kind: DiscrepancyKind) -> str:
    """Who gives a value: of a figure, a date or a place the speaker, where there is one, and the outlet."""
    speaker = page.speakers.get(value.item) if kind in ("figure", "date", "place") else None
    outlet = page.outlet(value.document)
    return f"{inline(cut(speaker, 60))}, in {outlet}" if speaker else outlet


def _ends(values: Sequence[DiscrepantValue]) -> list[DiscrepantValue | str]:
    """The values, or those at both ends and the number of those between them."""
    if len(values) <= VALUES:
        return list(values)
    between = f"{len(values) - VALUES + 1} between"
    return [*values[: VALUES - 2], between, values[-1]]


def denials(page: Page) -> Lines:
    """Denials and non-answers, each with what it answers, or why it answers nothing."""
    if not page.briefing.denials:
        return
    yield "## Denials and non-answers"
    yield ""
    yield from row("who", "what exactly", "when", "answers")
    order = sorted(
        _merged(together(page.briefing.denials)),
        key=lambda group: (
            group[0].form in NON_ANSWERS,
            page.heads[group[0].document].path,
            group[0].evidence[0].start,
        ),
    )
    shown = page.on_page()
    for group in order:
        denial = group[0]
        marks: dict[str, dict[str, None]] = {}
        for d in group:
            cited = dict.fromkeys(page.notes.cite(d.document, place) for place in d.evidence)
            marks.setdefault(denied(d), {}).update(cited)
        keys = {key for d in group for key in d.answers}
        answered = sorted((page.labels[key] for key in keys & shown), key=number_of)
        unseen = sorted((page.labels[key] for key in keys - shown), key=number_of)
        cells = [*answered, *(f"{label} (in the JSON)" for label in unseen)] or [nothing_answered(denial)]
        when = inline(denial.when.text) if denial.when else _by_when(page, group)
        verb = "" if refuses_in_its_own_words(denial) else f"{how(denial)}{'' if denial.form == 'replies' else ':'} "
        what = verb + " / ".join(f"{words}{''.join(places)}" for words, places in marks.items())
        if denial.form in NON_ANSWERS:  # who does not answer one outlet may answer another
            what += f" ({page.outlets(d.document for d in group)})"
        yield f"| {deniers(group)} | {what} | {when} | {', '.join(cells)} |"
    yield ""
    yield from _left_out(page)


def _by_when(page: Page, group: Sequence[Denial]) -> str:
    """The day of the first article that tells of an answer, where it does not say when that was given."""
    days = [day for d in group if (day := page.heads[d.document].published)]
    return f"by {min(days)}" if len(days) == len(group) else "–"


def _merged(groups: Iterable[list[Denial]]) -> Iterator[list[Denial]]:
    """The rows of the table: one for all articles in which the same one denies the same, be it in more words or fewer, or
    leaves unanswered what nothing tells."""
    rows: dict[tuple[object, ...], list[list[Denial]]] = {}
    for group in groups:
        first = group[0]
        silent = _tells_nothing(group)
        when = first.when.text if first.when else ""
        key = deniers(group).casefold(), "" if silent else first.form, when, first.answers
        held = rows.setdefault(key, [])
        same = next((told for told in held if silent or _in_more_words(told[0], first)), None)
        if same is None:
            held.append(list(group))
        else:
            same.extend(group)
    yield from (told for held in rows.values() for told in held)


def _tells_nothing(group: Sequence[Denial]) -> bool:
    return all(refuses_in_its_own_words(denial) and denial.when is None for denial in group)


def _in_more_words(one: Denial, other: Denial) -> bool:
    """Whether one of two denies what the other denies, in the same words and perhaps more of them."""
    if one.denied_statement.casefold() == other.denied_statement.casefold():
        return True
    a, b = (content_stems(denial.denied_statement) for denial in (one, other))
    if not (a and b) or not (a <= b or b <= a):
        return False
    negated = [bool(negators_in(denial.denied_statement)) for denial in (one, other)]
    return negated[0] == negated[1]


def _left_out(page: Page) -> Lines:
    labels = {finding.id: finding.label for finding in page.briefing.findings}
    for item in page.briefing.omissions:
        who, others = page.outlets(item.documents), page.outlets(item.carried_by)
        yield f"{labels[item.finding]} without its denial: {who}; {others} print it."
        yield ""


def carriers(page: Page) -> Lines:
    """Findings by outlets: what each carries and what it leaves out."""
    heads = page.briefing.documents
    if not 1 < len(heads) <= OUTLETS or not page.briefing.findings:
        return
    yield "## Who carries what"
    yield ""
    names = [page.outlet(head.id) for head in heads]
    twice = {name for name in names if names.count(name) > 1}
    yield from row("", *(f"{name} {at}" if name in twice else name for at, name in enumerate(names, start=1)))
    for finding in page.in_full():
        cells = ["●" if head.id in finding.documents else "–" for head in heads]
        yield f"| {finding.label} | " + " | ".join(cells) + " |"
    yield ""
