"""The briefing as Markdown for a person: short, attributed, traceable, plain about doubt.

Every section is a function from the briefing to lines; all text that comes from articles or drafts goes through
`escape`. What does not fit a page is named and counted here and stands in full in the JSON.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from onrecord.records import (
    NON_ANSWERS,
    Briefing,
    Claim,
    Denial,
    DenialForm,
    Discrepancy,
    Finding,
    Likelihood,
    Objection,
    Origin,
    RecordedQuote,
    Refused,
    Standing,
)
from onrecord.render.escape import inline, quoted
from onrecord.render.notes import Notes, name_of
from onrecord.text.fold import fold
from onrecord.text.names import fold_name

IN_FULL = 12
"""findings set out in full; the others have a line each"""
QUOTES = 12
"""quotations listed; the others stand in the JSON"""

_FORMS: dict[DenialForm, str] = {
    "denies": "denies",
    "disputes": "disputes",
    "declines_to_comment": "declined to comment on",
    "no_reply": "did not reply about",
    "counter_accuses": "accuses in return over",
}
_STANDINGS: dict[Standing, str] = {
    "single_origin": "Single origin",
    "corroborated": "Corroborated",
    "disputed": "Disputed",
    "denied": "Denied",
    "superseded": "Superseded",
}
_CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}


def render(briefing: Briefing) -> str:
    """The whole briefing as one Markdown page."""
    page = _Page(briefing)
    parts = [
        page.head(),
        page.in_short(),
        page.findings(),
        page.also(),
        page.disagreements(),
        page.denials(),
        page.quotes(),
        page.sources(),
        page.refused(),
        page.uncovered(),
        page.unread(),
    ]
    lines = [line for part in parts for line in part]
    return "\n".join([*lines, *page.notes.lines()]).rstrip("\n") + "\n"


def likelihood_in_words(likelihood: Likelihood) -> str:
    """A rung as a reader knows it: "very likely", "asserted without a hedge"."""
    if likelihood == "asserted":
        return "asserted without a hedge"
    return "passed on without endorsement" if likelihood == "reported" else likelihood.replace("_", " ")


class _Page:
    """A briefing with its parts by id, and the footnotes gathered while it is written."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.heads = {head.id: head for head in briefing.documents}
        self.claims = {claim.id: claim for claim in briefing.claims}
        self.by_denial = {denial.id: denial for denial in briefing.denials}
        self.differing = {item.id: item for item in briefing.discrepancies}
        self.labels = {finding.id: finding.label for finding in briefing.findings}
        self.notes = Notes(self.heads)

    # --- the top ----------------------------------------------------------------------------------------------------

    def head(self) -> Iterator[str]:
        counts, heads = self.briefing.counts, self.briefing.documents
        outlets = {head.outlet or head.path for head in heads}
        dates = sorted({head.published for head in heads if head.published})
        origins = {o.id for finding in self.briefing.findings for o in finding.origins if o.kind != "outlet"}
        yield f"# {inline(self.briefing.title)}"
        yield ""
        parts = [_count(counts.read, "article"), _count(len(outlets), "outlet")]
        if dates:
            parts.append(dates[0] if len(dates) == 1 else f"{dates[0]} to {dates[-1]}")
        parts.append(f"**{_count(len(origins), 'origin')}** besides the outlets themselves")
        parts.append(
            f"{counts.accepted} of {counts.accepted + counts.refused} items accepted, {counts.refused} refused"
        )
        yield " · ".join(parts)
        yield ""
        version = self.briefing.provenance.onrecord
        yield f"{self._read_by()} Verified by onrecord {version}. Nothing below rests on anything but the quoted words."
        yield ""

    def _read_by(self) -> str:
        readers = Counter((answer.by, answer.model) for answer in self.briefing.provenance.answers)
        total = sum(readers.values())
        phrases = []
        for (by, model), count in sorted(readers.items(), key=lambda item: (item[0][0], item[0][1] or "")):
            share = "" if count == total else f" ({_count(count, 'article')})"
            if by == "rules":
                phrases.append(f"read by rules{share}; no model was asked")
            else:
                name = f"*{inline(model or 'a model')}*"
                phrases.append(f"read by {name} from the tape{share}" if by == "tape" else f"read by {name}{share}")
        text = "; ".join(phrases) or "nothing was read"
        return f"{text[0].upper()}{text[1:]}."

    def in_short(self) -> Iterator[str]:
        yield "## In short"
        yield ""
        if not self.briefing.lead:
            yield "No statement in these articles passed verification."
        for sentence in self.briefing.lead:
            marks = ", ".join(self.labels[key] for key in sentence.findings)
            cited = " " + f"({marks})" if marks else ""
            yield f"- {inline(sentence.text.rstrip('.'))}{cited}."
        yield ""

    # --- findings ---------------------------------------------------------------------------------------------------

    def _shown_in_full(self) -> tuple[Finding, ...]:
        return self.briefing.findings[:IN_FULL]

    def findings(self) -> Iterator[str]:
        if not self.briefing.findings:
            return
        yield "## Findings"
        yield ""
        for finding in self._shown_in_full():
            yield from self._finding(finding)

    def _finding(self, finding: Finding) -> Iterator[str]:
        bodies = [self.claims[key] for key in finding.claims if not self.claims[key].headline]
        yield f"**{finding.label} · {_sentence(finding.statement)}** {self._said(finding, bodies)}"
        yield ""
        yield f"- {_STANDINGS[finding.standing]}. {self._origins(finding)}."
        confidence = finding.confidence
        yield (
            f"- Confidence: {confidence.level} – {inline(', '.join(confidence.reasons))}. "
            f"Credibility {confidence.credibility} ({_CREDIBILITY[confidence.credibility]})."
        )
        yield from (f"- {line}" for line in self._answers(finding))
        # How a name is spelled says nothing of this finding in particular: it stands in the table alone.
        differing = [self.differing[key] for key in finding.discrepancies]
        yield from (f"- ⚠ {self._difference(item)}" for item in differing if item.kind != "name")
        yield ""

    def _said(self, finding: Finding, bodies: list[Claim]) -> str:
        uses = [use for use in finding.likelihoods if not use.headline]
        rungs = []
        for use in uses:
            words = f" ({', '.join(quoted(word) for word in use.words)})" if use.words else ""
            rungs.append(f"{likelihood_in_words(use.likelihood)}{words}")
        marks = "".join(dict.fromkeys(self.notes.cite(c.document, place) for c in bodies for place in c.evidence))
        return f"{_capital(' / '.join(rungs))}.{marks}"

    def _origins(self, finding: Finding) -> str:
        outlets = {self.heads[key].outlet or self.heads[key].path for key in finding.documents}
        described = "; ".join(_origin(origin) for origin in finding.origins)
        number = _count(finding.independent, "independent origin")
        return f"{number} in {_count(len(outlets), 'outlet')}: {described}"

    def _answers(self, finding: Finding) -> Iterator[str]:
        for group in _together(self.by_denial[key] for key in finding.denials):
            denial = group[0]
            marks = "".join(dict.fromkeys(self.notes.cite(d.document, d.evidence[-1]) for d in group))
            kind = "Not answered" if denial.form in NON_ANSWERS else "Denied"
            yield f"*{kind}*: {_FORMS[denial.form]} {_short(denial.denied_statement)} – {_deniers(group)}{marks}"

    def _difference(self, item: Discrepancy) -> str:
        values = " / ".join(
            f"{quoted(value.value)} ({name_of(self.heads[value.document])}){self.notes.cite(value.document, value.span)}"
            for value in item.values
        )
        return f"{_capital(item.kind)} differs ({item.relation}) – {inline(item.about)}: {values}; {inline(item.why)}."

    def also(self) -> Iterator[str]:
        others = self.briefing.findings[IN_FULL:]
        if not others:
            return
        yield "## Also on record"
        yield ""
        for finding in others:
            claim = next(self.claims[key] for key in finding.claims if not self.claims[key].headline)
            who = ", ".join(origin.name for origin in finding.origins)
            rung = likelihood_in_words(claim.likelihood)
            marks = self.notes.cite(claim.document, claim.evidence[0])
            yield f"- {finding.label} · {inline(who)}: {_sentence(finding.statement)} {_capital(rung)}.{marks}"
        yield ""

    # --- tables -----------------------------------------------------------------------------------------------------

    def disagreements(self) -> Iterator[str]:
        if not self.briefing.discrepancies:
            return
        yield "## Where the outlets disagree"
        yield ""
        yield from _row("about", "values", "what it is")
        for item in self.briefing.discrepancies:
            values = " / ".join(
                f"{quoted(value.value)} ({name_of(self.heads[value.document])}){self.notes.cite(value.document, value.span)}"
                for value in item.values
            )
            yield f"| {inline(item.about)} | {values} | {item.relation}: {inline(item.why)} |"
        yield ""

    def denials(self) -> Iterator[str]:
        if not self.briefing.denials:
            return
        yield "## Denials and non-answers"
        yield ""
        yield from _row("who", "what exactly", "when", "answers")
        order = sorted(
            _together(self.briefing.denials),
            key=lambda group: (
                group[0].form in NON_ANSWERS,
                self.heads[group[0].document].path,
                group[0].evidence[0].start,
            ),
        )
        for group in order:
            denial = group[0]
            places = dict.fromkeys(self.notes.cite(d.document, place) for d in group for place in d.evidence)
            answered = sorted({self.labels[key] for d in group for key in d.answers}, key=_number)
            when = inline(denial.when.text) if denial.when else "–"
            what = f"{_FORMS[denial.form]}: {_short(denial.denied_statement)}{''.join(places)}"
            yield f"| {_deniers(group)} | {what} | {when} | {', '.join(answered) or 'none of the findings above'} |"
        yield ""

    def quotes(self) -> Iterator[str]:
        if not self.briefing.quotes:
            return
        yield "## Quotes on record"
        yield ""
        alike: dict[tuple[str, str], list[RecordedQuote]] = {}
        for quote in self.briefing.quotes:
            alike.setdefault((fold_name(quote.speaker or "").split(" ")[-1], fold(quote.span.text).text), []).append(
                quote
            )
        for group in list(alike.values())[:QUOTES]:
            speaker = inline(group[0].speaker) if group[0].speaker else "speaker not given"
            marks = "".join(self.notes.cite(quote.document, quote.span) for quote in group)
            outlets = ", ".join(dict.fromkeys(name_of(self.heads[quote.document]) for quote in group))
            yield f"- {speaker}: {quoted(group[0].span.text)} ({outlets}){marks}"
        more = len(alike) - QUOTES
        if more > 0:
            yield f"- {_count(more, 'more quotation')} in the JSON."
        yield ""

    def sources(self) -> Iterator[str]:
        accepted = Counter(claim.document for claim in self.briefing.claims)
        accepted.update(denial.document for denial in self.briefing.denials)
        refused = Counter(item.document for item in self.briefing.refused)
        yield "## Sources"
        yield ""
        yield from _row("outlet", "article", "published", "credits", "items", "set aside")
        for head in self.briefing.documents:
            items = f"{accepted[head.id]} accepted, {refused[head.id]} refused"
            aside = sum(block.kind == "boilerplate" for block in head.blocks)
            title = inline(head.title) if head.title else "no headline"
            cells = [
                name_of(head) if head.outlet else "not given",
                f"{title} ({inline(head.path)})",
                head.published or "not given",
                inline(", ".join(head.credits)) or "none",
                items,
                f"{_count(aside, 'paragraph')} of page furniture" if aside else "nothing",
            ]
            yield "| " + " | ".join(cells) + " |"
        yield ""

    # --- what is not there ------------------------------------------------------------------------------------------

    def refused(self) -> Iterator[str]:
        if not self.briefing.refused:
            return
        yield "## Not used, and why"
        yield ""
        yield from _row("item", "article", "why")
        for item in sorted(self.briefing.refused, key=lambda item: (self.heads[item.document].path, _words_of(item))):
            reasons = "; ".join(
                self._reason(objection) for objection in item.objections if objection.severity == "error"
            )
            yield f"| {_short(_words_of(item))} | {name_of(self.heads[item.document])} | {reasons} |"
        yield ""

    def _reason(self, objection: Objection) -> str:
        text = inline(objection.message)
        if objection.expected:
            text += f" – the source: {_short(objection.expected)}"
        if objection.found and objection.check != "blocks":
            text += f" – the draft: {_short(objection.found)}"
        return text

    def uncovered(self) -> Iterator[str]:
        if not self.briefing.uncovered:
            return
        yield "Left out by the reader, though it looks important:"
        yield ""
        grave = [item for item in self.briefing.uncovered if item.rank <= 2]
        for item in grave:
            mark = self.notes.cite(item.document, item.sentence)
            yield f"- {name_of(self.heads[item.document])}: {quoted(_cut(item.sentence.text))} ({', '.join(item.cues)}){mark}"
        rest = len(self.briefing.uncovered) - len(grave)
        if rest:
            yield f"- {_count(rest, 'more sentence')} with a hedge or an attribution, listed in the JSON."
        yield ""

    def unread(self) -> Iterator[str]:
        for name, items in (("Skipped", self.briefing.skipped), ("Failed", self.briefing.failed)):
            if items:
                yield f"## {name}"
                yield ""
                yield from (f"- {inline(item.path)}: {inline(item.reason)}" for item in items)
                yield ""


def _row(*cells: str) -> Iterator[str]:
    yield "| " + " | ".join(cells) + " |"
    yield "|" + "---|" * len(cells)


def _together(denials: Iterable[Denial]) -> list[list[Denial]]:
    """Denials that several parties make in the same words, as one."""
    groups: dict[tuple[str, str, str], list[Denial]] = {}
    for denial in denials:
        groups.setdefault((denial.document, denial.form, denial.denied_statement), []).append(denial)
    return list(groups.values())


def _deniers(group: list[Denial]) -> str:
    names = sorted({denial.denier for denial in group})
    return inline(" and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names))


def _origin(origin: Origin) -> str:
    role = f", {inline(origin.role)}" if origin.role else ""
    kind = "" if origin.named else ", unnamed"
    kind = ", in the outlet's own voice" if origin.kind == "outlet" else kind
    via = f", via {inline(', '.join(origin.via))}" if origin.via else ""
    return f"{inline(origin.name)}{role}{kind}{via}"


def _words_of(item: Refused) -> str:
    draft = item.draft if isinstance(item.draft, dict) else {}
    words = draft.get("statement") or draft.get("denied_statement") or draft.get("name")
    return str(words)


def _sentence(text: str) -> str:
    return f"{inline(text.rstrip(' .'))}."


def _short(text: str) -> str:
    return quoted(_cut(text.rstrip(" .")))


def _cut(text: str, limit: int = 240) -> str:
    """A text cut at a word, with a sign that it is; only where the whole is cited beside it."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " […]"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _number(label: str) -> int:
    return int(label[1:])
