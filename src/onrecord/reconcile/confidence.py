"""How well the evidence for a finding stands, by one table of rules; how sure the speaker is has no part in it.

The first row that fits applies. Credibility digits are those of the Admiralty code (NATO STANAG 2511): 1 confirmed by
other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. Levels are those of
ICD 203 (2015), D.6.e(2)(b). Contested means: denied or disputed, with figures in conflict, said not to be so by another, or
taken back by its own source.

| row | independent origins | named | contested | level | credibility |
|---|---|---|---|---|---|
| several-contested | two or more | any | yes | moderate | 3 |
| several-named | two or more | at least two | no | high | 1 |
| several-one-named | two or more | one | no | moderate | 2 |
| several-unnamed | two or more | none | no | moderate | 2 |
| one-contested | one | any | yes | low | 4 |
| one-own-voice | one, the outlets' own voice | – | no | low | 3 |
| one-endorsing | one, who only calls a report true | any | no | low | 3 |
| one-named | one | yes | no | moderate | 2 |
| one-unnamed | one | no | no | low | 3 |

What counts as one origin, whatever it is called (`voices` has the rules in full): an institution, its spokesmen, its
statements and its named officials, under its name, its initials or part of its name; a state and its government; in a
matter of that state's own, which most of the claims name, all its organs, though in other matters two ministries are
two; all unnamed sources; the outlets' own voices; the articles of one agency.

Where a source has said since that an earlier statement of its was wrong, and not which, the level of what it said before
is one step lower and no better than credibility 3.

Where the user rates outlets (`[outlets]` in onrecord.toml) and every outlet that carries a finding is rated D or E,
the level is one step lower.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from onrecord.reconcile.taken_back import is_taken_back
from onrecord.reconcile.voices import number
from onrecord.records import (
    NON_ANSWERS,
    Claim,
    Confidence,
    ConfidenceLevel,
    Denial,
    Discrepancy,
    Origin,
    Standing,
)
from onrecord.text.figures import figures_in
from onrecord.text.listing import in_midst, listed


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table; None in a condition means that it does not matter."""

    name: str
    several: bool
    contested: bool
    named: int | None
    """how many of the independent origins have a name, two standing for more"""
    kind: str | None
    level: ConfidenceLevel
    credibility: int


TABLE = (
    Row("several-contested", True, True, None, None, "moderate", 3),
    Row("several-named", True, False, 2, None, "high", 1),
    Row("several-one-named", True, False, 1, None, "moderate", 2),
    Row("several-unnamed", True, False, 0, None, "moderate", 2),
    Row("one-contested", False, True, None, None, "low", 4),
    Row("one-own-voice", False, False, None, "own voice", "low", 3),
    Row("one-endorsing", False, False, None, "endorsing", "low", 3),
    Row("one-named", False, False, 1, None, "moderate", 2),
    Row("one-unnamed", False, False, 0, None, "low", 3),
)
_LOWER: Mapping[ConfidenceLevel, ConfidenceLevel] = {"high": "moderate", "moderate": "low", "low": "low"}
_DOUBTED = frozenset("DE")


def confidence_of(
    origins: Sequence[Origin],
    denials: Sequence[Denial],
    discrepancies: Sequence[Discrepancy],
    claims: Sequence[Claim] = (),
    ratings: Sequence[str] = (),
    *,
    unmatched: bool = False,
    doubted: bool = False,
) -> Confidence:
    """The level with its reasons; `ratings` are the letters of the outlets that carry it, where the user rates all,
    `unmatched` says that there are denials in the story of which it is not told what they answer, and `doubted` that its
    source has said since that an earlier statement was wrong."""
    denied = [denial for denial in denials if denial.form not in NON_ANSWERS]
    conflicts = open_conflicts(discrepancies)
    count = number(origins)
    ids = {claim.id for claim in claims}
    gone = any(is_taken_back(item) and item.values[0].item in ids for item in discrepancies)
    contradicted = said_not_to_be_so(discrepancies) or gone
    row = _row(count, origins, contested=bool(denied or conflicts or contradicted))
    level, credibility = row.level, row.credibility
    no_denial = "no denial in these words" if unmatched else "no denial"
    answered = f"denied by {listed(sorted({in_midst(d.denier) for d in denied}))}" if denied else no_denial
    reasons = _reasons(count, origins, answered, conflicts, discrepancies, claims)
    if gone:
        reasons.append("taken back by its own source")
    if doubted and not gone:
        level, credibility = _LOWER[level], max(credibility, 3)
        reasons.append("its source has said since that an earlier statement was wrong")
    if ratings and set(ratings) <= _DOUBTED:
        level = _LOWER[level]
        reasons.append(f"carried only by outlets that the user rates {' or '.join(sorted(set(ratings)))}")
    return _confidence(level, credibility, tuple(reasons), row.name)


@lru_cache(maxsize=1024)
def _confidence(level: ConfidenceLevel, credibility: int, reasons: tuple[str, ...], rule: str) -> Confidence:
    """One record for all findings that stand alike, as most do."""
    return Confidence(level=level, credibility=credibility, reasons=reasons, rule=rule)


def _row(count: int, origins: Sequence[Origin], *, contested: bool) -> Row:
    telling = [origin for origin in origins if origin.counted]
    named = min(2, sum(origin.named and origin.kind != "outlet" for origin in telling))
    kind = None
    if telling and all(origin.kind in ("outlet", "agency") for origin in telling):
        kind = "own voice"
    elif telling and all("endorses" in origin.flags for origin in telling):
        kind = "endorsing"
    return _fitting(count >= 2, contested, named, kind)


@cache
def _fitting(several: bool, contested: bool, named: int, kind: str | None) -> Row:
    return next(
        row
        for row in TABLE
        if row.several == several
        and row.contested == contested
        and row.named in (None, named)
        and row.kind in (None, kind)
    )


def _reasons(
    count: int,
    origins: Sequence[Origin],
    answered: str,
    conflicts: Sequence[Discrepancy],
    discrepancies: Sequence[Discrepancy],
    claims: Sequence[Claim],
) -> list[str]:
    telling = [origin for origin in origins if origin.counted]
    reasons = [f"{count} independent origins" if count > 1 else "a single origin"]
    named = sum(origin.named for origin in telling)
    if not named:
        reasons = ["unnamed origins, which may be one" if len(origins) > 1 else "a single unnamed origin"]
    elif all(origin.kind in ("outlet", "agency") for origin in telling):
        reasons.append("in the outlet's own voice, no source given")
    else:
        reasons.append("named" if named == count else f"{named} of them named")
    if any("first_hand" in origin.flags for origin in telling):
        reasons.append("first-hand")
    if any("document" in origin.flags for origin in telling):
        reasons.append("from a document")
    if telling and all("endorses" in origin.flags for origin in telling):
        reasons.append("which only calls the reports of others true")
    carriers = {document for origin in origins if "other_figure" not in origin.flags for document in origin.carried_by}
    if len(carriers) > count:
        reasons.append(f"carried by {len(carriers)} articles, which add no further origin")
    reasons.append(answered)
    if conflicts:
        reasons.append("figures in conflict")
    if said_not_to_be_so(discrepancies):
        reasons.append("another says the opposite")
    if any(item.alarm for item in discrepancies):
        reasons.append("hardened on the way")
    if claims and all(e.verdict == "elided" for claim in claims for e in claim.evidence):
        reasons.append("quoted with omissions alone")
    return reasons


def open_conflicts(discrepancies: Sequence[Discrepancy]) -> list[Discrepancy]:
    """Figures in conflict that later articles have not overtaken: of a growing count, those that touch its last value."""
    figures = [item for item in discrepancies if item.kind == "figure"]
    last = {item.about: item.values[-1].value for item in figures if item.relation == "update" and item.values}
    return [
        item
        for item in figures
        if item.relation == "conflict" and (item.about not in last or _holds(item, last[item.about]))
    ]


def said_not_to_be_so(discrepancies: Sequence[Discrepancy]) -> bool:
    """Whether one says that it is so and another that it is not, and neither took it back."""
    return any(item.kind == "polarity" and item.relation == "conflict" for item in discrepancies)


def _holds(item: Discrepancy, value: str) -> bool:
    wanted = {figure.value for figure in figures_in(value)}
    return any(figure.value in wanted for held in item.values for figure in figures_in(held.value))


def standing_of(origins: Sequence[Origin], denials: Sequence[Denial], discrepancies: Sequence[Discrepancy]) -> Standing:
    """Where a finding stands; a denial weighs more than company."""
    if any(denial.form == "denies" for denial in denials):
        return "denied"
    if denials or open_conflicts(discrepancies) or said_not_to_be_so(discrepancies):
        return "disputed"
    return "corroborated" if number(origins) > 1 else "single_origin"
