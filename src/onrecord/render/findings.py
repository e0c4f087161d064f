"""The findings on the page: what is said, by whom, how surely, how well it stands, what speaks against it."""

from onrecord.records import NON_ANSWERS, Discrepancy, Finding, Standing
from onrecord.render.answers import denied, how, refuses_in_its_own_words
from onrecord.render.escape import inline, quoted
from onrecord.render.page import (
    Lines,
    Page,
    capital,
    count,
    cut,
    deniers,
    first_words,
    likelihood_in_words,
    origin_in_words,
    sentence,
    short,
    together,
)
from onrecord.text.attributed import attributes_itself, held_by

MARKS = 5
"""footnotes after a finding; one article each"""
ORIGINS = 4
DIFFERENCES = 3
"""discrepancies shown with a finding; all are in the table or the JSON"""
MANY = 8
LINE = 240
SPEAKERS = 2
"""who say a finding that has one line; more are "others" """
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


def findings(page: Page) -> Lines:
    """The first findings, set out in full."""
    if not page.briefing.findings:
        return
    yield "## Findings"
    yield ""
    told: dict[str, str] = {}
    for finding in page.in_full():
        yield from _finding(page, finding, told)


def _finding(page: Page, finding: Finding, told: dict[str, str]) -> Lines:
    """A finding; `told` has the discrepancies set out so far, with the finding they stand at, and is added to."""
    yield f"**{finding.label} · {sentence(finding.statement)}**{_context(page, finding)} {_said(page, finding)}"
    yield ""
    yield f"- {_STANDINGS[finding.standing]}. {_origins(page, finding)}."
    confidence = finding.confidence
    yield (
        f"- Confidence: {confidence.level} – {inline(', '.join(confidence.reasons))}. "
        f"Credibility {confidence.credibility} ({_CREDIBILITY[confidence.credibility]})."
    )
    yield from (f"- {line}" for line in _answers(page, finding))
    # What is no contradiction and no change stands in the table alone.
    differing = [page.differing[key] for key in finding.discrepancies]
    grave = [item for item in differing if item.alarm or item.relation in ("conflict", "update")]
    ordered = sorted(grave, key=lambda item: (item.relation != "update", -len(item.values), item.id))
    for item in ordered[:DIFFERENCES]:
        at = told.setdefault(item.id, finding.label)
        yield f"- {_difference(page, item) if at == finding.label else _named(item) + f': see {at}'}"
    yield ""


def _said(page: Page, finding: Finding) -> str:
    rungs = []
    held = held_by(finding.statement, [page.claims[key].speaker or "" for key in finding.claims])
    for use in finding.likelihoods:
        if not use.headline and use.likelihood == "asserted" and held:
            rungs.append(f"no hedge but {quoted(held)}")
        elif not use.headline:
            words = f" ({', '.join(quoted(word) for word in use.words)})" if use.words else ""
            rungs.append(f"{likelihood_in_words(use.likelihood, use.words)}{words}")
    places = [(c.document, place) for c in first_words(page, finding) for place in c.evidence]
    marks = "".join(dict.fromkeys(page.notes.cite(document, place) for document, place in places[:MARKS]))
    told = f"{_speakers(finding)}: {' / '.join(rungs)}"
    return f"{capital(told)}.{marks}"


def _context(page: Page, finding: Finding) -> str:
    """The sentence on which a finding's statement hangs, in brackets; nothing where it stands alone."""
    claim = first_words(page, finding)[0]
    if claim.context is None or claim.statement != finding.statement:
        return ""
    where = "before it" if claim.context.end <= claim.evidence[0].start else "in full"
    return f" ({where}: {short(claim.context.text)}){page.notes.cite(claim.document, claim.context)}"


def _speakers(finding: Finding) -> str:
    """Whose words a finding is: those who count, or all where nobody does."""
    heard = [origin for origin in finding.origins if origin.counted] or list(finding.origins)
    names = list(dict.fromkeys(origin.name for origin in sorted(heard, key=lambda origin: (origin.name, origin.id))))
    return f"{inline(', '.join(names[:SPEAKERS]))}{' and others' if len(names) > SPEAKERS else ''}"


def _origins(page: Page, finding: Finding) -> str:
    same = {key for origin in finding.origins if "other_figure" not in origin.flags for key in origin.carried_by}
    carriers = same & set(finding.documents) or finding.documents
    outlets = {page.heads[key].outlet or page.heads[key].path for key in carriers}
    ordered = sorted(finding.origins, key=lambda origin: (not origin.counted, origin.name, origin.id))
    holders = {origin.name: origin.role for origin in ordered if origin.role}
    described = "; ".join(origin_in_words(origin, holders) for origin in ordered[:ORIGINS])
    more = len(ordered) - ORIGINS
    described += f"; {more} more that add nothing" if more > 0 else ""
    number = count(finding.independent, "independent origin")
    return f"{number}, found in {count(len(outlets), 'outlet')}: {described}"


def _answers(page: Page, finding: Finding) -> Lines:
    for group in together(page.by_denial[key] for key in finding.denials):
        denial = group[0]
        marks = "".join(dict.fromkeys(page.notes.cite(d.document, d.evidence[-1]) for d in group))
        kind = "Asked" if denial.form == "replies" else "Not answered" if denial.form in NON_ANSWERS else "Denied"
        verb = "" if denial.form == "replies" or refuses_in_its_own_words(denial) else f"{how(denial)} "
        yield f"*{kind}*: {verb}{denied(denial)} – {deniers(group)}{marks}"


def _named(item: Discrepancy) -> str:
    """What a discrepancy is, and of what."""
    mark = "⚠ " if item.alarm or item.relation == "conflict" else ""
    if item.kind == "likelihood" or len(item.values) > MANY:
        return f"{mark}{inline(capital(item.about))}"
    return f"{mark}{capital(item.relation)}, {inline(item.about)}"


def _difference(page: Page, item: Discrepancy) -> str:
    """A discrepancy in a line; the table below has its places."""
    if item.kind == "likelihood" or len(item.values) > MANY:
        return f"{_named(item)}: {inline(item.why)}"
    arrow = " → " if item.relation == "update" else " / "
    shown = list(dict.fromkeys((value.value, page.outlet(value.document)) for value in item.values))
    values = arrow.join(f"{quoted(cut(value, 70))} ({outlet})" for value, outlet in shown)
    return f"{_named(item)}: {values}"


def _in_a_line(page: Page, finding: Finding) -> str:
    """Who says what, and how surely where it is hedged; a speaker whom the statement names already is not named twice."""
    claim = first_words(page, finding)[0]
    names = [origin.name for origin in finding.origins]
    named = attributes_itself(finding.statement, [*names, claim.speaker or ""])
    who = "" if named else f"{_speakers(finding)}: "
    words = [claim.likelihood_words] if claim.likelihood_words else []
    rung = "" if claim.likelihood == "asserted" else f" {capital(likelihood_in_words(claim.likelihood, words))}."
    marks = page.notes.cite(claim.document, claim.evidence[0])
    context = _context(page, finding)
    return f"{who}{sentence(cut(finding.statement, LINE))}{context}{rung}{marks}{_denied(page, finding)}"


def _denied(page: Page, finding: Finding) -> str:
    """Who denies a finding that has one line."""
    found = page.deniers_of(finding)
    marks = "".join(dict.fromkeys(page.notes.cite(denial.document, denial.evidence[-1]) for denial in found))
    return f" *Denied* by {deniers(found)}.{marks}" if found else ""


def also(page: Page) -> Lines:
    """The other findings, a line each."""
    others = page.in_a_line()
    if not others:
        return
    yield "## Also on record"
    yield ""
    for finding in others:
        yield f"- {finding.label} · {_in_a_line(page, finding)}"
    if more := len(page.briefing.findings) - len(page.on_page()):
        yield f"- {count(more, 'more finding')} in the JSON."
    yield ""
