"""What every section of the page looks up: the briefing's parts by id, the words for its values, the footnotes."""

import re
from collections.abc import Iterable, Iterator, Mapping

from onrecord.records import (
    NON_ANSWERS,
    Briefing,
    Claim,
    Denial,
    Finding,
    Likelihood,
    Origin,
)
from onrecord.render.escape import inline, quoted
from onrecord.render.notes import Notes, name_of
from onrecord.text.cues import all_of_possibility
from onrecord.text.listing import listed

IN_FULL = 7
ALWAYS = 4
"""findings set out in full, and how many of them even where one article alone has them and nothing speaks against it;
the others have a line each"""
ALSO = 6
"""further findings with a line each; the rest is counted and stands in the JSON"""
Lines = Iterator[str]


class Page:
    """A briefing with its parts by id, and the footnotes gathered while it is written."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.heads = {head.id: head for head in briefing.documents}
        self.claims = {claim.id: claim for claim in briefing.claims}
        self.speakers = {claim.id: claim.speaker for claim in briefing.claims}
        self.speakers |= {passage.id: passage.speaker for passage in briefing.passages}
        self.by_denial = {denial.id: denial for denial in briefing.denials}
        self.differing = {item.id: item for item in briefing.discrepancies}
        self.labels = {finding.id: finding.label for finding in briefing.findings}
        self.notes = Notes(self.heads)

    def in_full(self) -> tuple[Finding, ...]:
        """The findings set out in full."""
        found = self.briefing.findings
        telling = [
            f
            for at, f in enumerate(found)
            if at < ALWAYS or len(f.documents) > 1 or f.denials or any(map(self.is_told, f.discrepancies))
        ]
        return tuple(telling[:IN_FULL])

    def is_told(self, key: str) -> bool:
        """Whether a difference, by its id, is one: a contradiction, a change, another wording; a part of a whole and what
        cannot be told are none."""
        item = self.differing[key]
        return item.alarm or item.relation in ("conflict", "update", "wording")

    def in_a_line(self) -> tuple[Finding, ...]:
        """The findings that have a line each, in order: those that are denied before others, as far as there is room."""
        full = {finding.id for finding in self.in_full()}
        others = [finding for finding in self.briefing.findings if finding.id not in full]
        first = sorted(others, key=lambda finding: not self.deniers_of(finding))[:ALSO]
        shown = {finding.id for finding in first}
        return tuple(finding for finding in others if finding.id in shown)

    def deniers_of(self, finding: Finding) -> list[Denial]:
        """The denials that a finding has; not commenting is none."""
        found = [self.by_denial[key] for key in finding.denials]
        return [denial for denial in found if denial.form not in NON_ANSWERS]

    def on_page(self) -> frozenset[str]:
        """The ids of the findings that stand on the page."""
        return frozenset(finding.id for finding in (*self.in_full(), *self.in_a_line()))

    def outlet(self, document: str) -> str:
        """An outlet's name, in italics."""
        return name_of(self.heads[document])

    def outlets(self, documents: Iterable[str]) -> str:
        """The outlets of some articles, each once, in the order of the files."""
        ordered = sorted(documents, key=lambda key: self.heads[key].path)
        return ", ".join(dict.fromkeys(self.outlet(key) for key in ordered))


def likelihood_in_words(likelihood: Likelihood, words: Iterable[str] = ()) -> str:
    """A rung as a reader knows it: "very likely", "asserted without a hedge".

    `words` are the speakers' own: a bare "may" or "could" says that a thing is possible, and no more.
    """
    if likelihood == "asserted":
        return "asserted without a hedge"
    if likelihood == "roughly_even_chance" and all_of_possibility(words):
        return "called possible"
    return "passed on without endorsement" if likelihood == "reported" else likelihood.replace("_", " ")


def row(*cells: str) -> Lines:
    """The head of a table."""
    yield "| " + " | ".join(cells) + " |"
    yield "|" + "---|" * len(cells)


def together(denials: Iterable[Denial]) -> list[list[Denial]]:
    """Denials that several parties make in the same words, as one."""
    groups: dict[tuple[str, str, str], list[Denial]] = {}
    for denial in denials:
        groups.setdefault((denial.document, denial.form, denial.denied_statement), []).append(denial)
    return list(groups.values())


def deniers(group: list[Denial]) -> str:
    """Who makes these denials."""
    return inline(listed(sorted({denial.denier for denial in group})))


_ENDS = re.compile(r"[.!?…][”\"’')\]]+$|[!?…]$")


def _office(role: str) -> list[str]:
    """The noun of an office: "minister" of "Defence Minister of Orne"."""
    return role.casefold().split(" of ")[0].split()[-1:]


_NAMELESS = re.compile(r"\b(?:un|not )named\b|\banonym", re.IGNORECASE)


def origin_in_words(origin: Origin, holders: Mapping[str, str]) -> str:
    """An origin with its office, its kind and the way it came; `holders` are the offices of the origins beside it, by name."""
    role = f", {inline(origin.role)}" if origin.role else ""
    kind = "" if origin.named or _NAMELESS.search(origin.name) else ", unnamed"
    if (
        kind
        and origin.one_with
        and set(origin.name.casefold().split()) & set(_office(holders.get(origin.one_with, "")))
    ):
        kind = f", perhaps {inline(origin.one_with)}"
    kind = ", in the outlet's own voice" if origin.kind == "outlet" else kind
    kind += ", first-hand" if "first_hand" in origin.flags else ""
    kind += ", calls the reports of others true" if "endorses" in origin.flags else ""
    kind += ", who gives another figure" if "other_figure" in origin.flags else ""
    via = f", via {inline(', '.join(origin.via))}" if origin.via else ""
    return f"{inline(origin.name)}{role}{kind}{via}"


def first_words(page: Page, finding: Finding) -> list[Claim]:
    """One claim of every article that carries a finding: the one it takes its words from first, the others in the
    order of the files; headlines left out."""
    bodies = [page.claims[key] for key in finding.claims if not page.claims[key].headline]
    ordered = sorted(
        bodies,
        key=lambda claim: (
            claim.statement != finding.statement,
            page.heads[claim.document].path,
            claim.evidence[0].start,
            claim.id,
        ),
    )
    first: dict[str, Claim] = {}
    for claim in ordered:
        first.setdefault(claim.document, claim)
    return list(first.values())


def sentence(text: str) -> str:
    """A text that ends in one full stop; one inside closing quotation marks is enough."""
    bare = text.rstrip(" .")
    return inline(bare) if _ENDS.search(bare) else f"{inline(bare)}."


def short(text: str) -> str:
    """A text in quotation marks, cut where it is long."""
    return quoted(cut(text.rstrip(" .")))


def cut(text: str, limit: int = 240) -> str:
    """A text cut at a word, with a sign that it is; only where the whole is cited beside it."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0] + " […]"


def count(number: int, noun: str) -> str:
    """A number of things: "1 article", "2 articles"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def capital(text: str) -> str:
    """A text that begins with a capital."""
    return f"{text[:1].upper()}{text[1:]}"


def number_of(label: str) -> int:
    """The number in a label, for sorting."""
    return int(label[1:])
