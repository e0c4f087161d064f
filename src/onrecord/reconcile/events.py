"""Whether two claims can be about one event: by day, by the places that set one apart, by whether it is history.

An article on one bombing tells of older ones too. What sets those apart is a day of their own, a place that the other
articles do not keep naming, or a span of years ("since the war began"). A place is what something is said to be in, at
or near: who did it, who says so and what a sentence begins with are none.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reconcile.parties import is_demonym, is_state
from onrecord.records import Claim, Time
from onrecord.text.calendar import A_MONTH, MONTHS, SHORT_MONTHS
from onrecord.text.names import fold_name, names_in

CENTRAL = 0.4
"""share of the articles that must name a place for it to be a place of the story"""
_LONG = 6
"""letters of a place's name in which one may be another spelling"""
_FEW = 200
"""places of the story that another spelling is looked for among"""
_BEFORE = 80
"""characters before a name in which it is looked for what is there"""
_OWNER = re.compile(r"(.+?)[’']s\s+[A-Z]")
_BUT = re.compile(r",?\s+(?:but|although|though|however|whereas)\b", re.IGNORECASE)
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_HISTORY = re.compile(
    r"\bsince\s+(?:it\s+|they\s+)?(?:(?:early|late|mid)[\s-]+)?(?:(?:the\s+)?(?:\w+\s+){0,3}(?:war|conflict|uprising|revolt|crisis|start|beginning|outbreak)\b"
    r"|(?:1[89]|20)\d\d|" + "|".join(MONTHS) + r"|erupt|began|start|the\s+(?:1[89]|20)\d\ds)"
    r"|\bin\s+(?:recent|past)\s+(?:months|years)|\bover\s+the\s+(?:past|last)\b|\bin\s+the\s+(?:past|1[89]\d\ds?|20\d\ds?)\b"
    r"|\bbetween\s+(?:\w+\s+)?(?:19|20)\d\d\s+and\b|\bfrom\s+(?:19|20)\d\d\s+(?:to|until)\b"
    r"|\bso\s+far\s+this\s+year\b|\b(?:last|previous)\s+(?:year|month)\b|\byears?\s+(?:ago|earlier|before)\b"
    r"|\bprevious(?:ly)?\s+(?:attack|crash|accident|bombing|derail)",
    re.IGNORECASE,
)
_MONTH = re.compile(
    rf"\b(?P<word>in|last|on)\s+(?P<day>\d+\s+)?(?P<month>{'|'.join(MONTHS)})\b(?!\s+\d{{1,2}}\b)", re.IGNORECASE
)
_DAY = re.compile(
    rf"\b(?:(?P<month>{A_MONTH})\s+\d{{1,2}}|\d{{1,2}}\s+(?P<second>{A_MONTH}))(?![\w:.]\d|\d|,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""a day of a month without a year"""
_AGO = re.compile(r"\bmonths\s+(?:ago|earlier|before)\b", re.IGNORECASE)
_SAID_THEN = re.compile(
    r"\b(?:said|says|told\b.{0,40}|announced|reported|added|wrote)\s+(?:late\s+|early\s+)?(?:on\s+)?$", re.I
)
_COUNTED_THEN = re.compile(
    r"\b(?:death\s+)?toll\b[^.;]{0,40}\b(?:rose|risen|rises|climbed|jumped|grew|stands|stood|remain(?:s|ed)|reached|revised|put)\b"
    r"|\b(?:that|which)\s+(?:has|have)\s+(?:so\s+far\s+|already\s+|now\s+)?(?:killed|left|claimed|injured|wounded|displaced|destroyed)\b",
    re.IGNORECASE,
)
"""of what was counted on a day, which is not the day on which it happened: "the toll rose to five on Thursday\""""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when a claim's event is set, as far as the claim tells."""

    earliest: str | None
    latest: str | None
    places: frozenset[str]
    """where something is said to be, and that is no place of the whole story"""
    names: frozenset[str]
    """all names in it that are no names of the whole story, places or not"""
    history: bool
    """about a span of years or an older event"""


@dataclass(frozen=True, slots=True)
class _Words:
    """What the words of all claims tell of a name."""

    central: frozenset[str]
    """names that so many articles give that they are the whole story's"""
    spelled: Mapping[str, str]
    """other spellings of these"""
    speakers: frozenset[str]
    """words of those who speak"""
    plain: frozenset[str]
    """words in small letters: "Nearly" begins a sentence here, stands in small letters there, and names no place"""


def scenes(claims: Sequence[Claim], published: Sequence[str | None] = ()) -> dict[str, Scene]:
    """The scene of every claim, by its id; `published` are the days of the articles, as far as they tell."""
    documents = {claim.document for claim in claims}
    named = {claim.id: _named(claim) for claim in claims}
    holders: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for name in named[claim.id]:
            holders[name].add(claim.document)
    # With one or two articles every name is central: there is nothing to tell them apart by.
    central = {name for name, held in holders.items() if len(held) > 1 and len(held) >= CENTRAL * len(documents)}
    words = _Words(
        central=frozenset(central),
        spelled=_spellings(holders, central),
        speakers=frozenset(word for c in claims if c.speaker for word in fold_name(c.speaker).split()),
        plain=frozenset().union(*(_SMALL.findall(text) for text in {claim.statement for claim in claims})),
    )
    dated = (when for claim in claims if (when := happened(claim)) and when.earliest and when.earliest == when.latest)
    months = Counter((when.earliest or "")[5:7] for when in dated)
    appeared = {day[5:7] for day in published if day}
    usual = min(months, key=lambda m: (-months[m], m not in appeared, m)) if months else None
    present = _present([day for day in published if day], claims)
    told = {*appeared, usual} if appeared else set()
    ago = {claim.id for claim in claims if _AGO.search(main_part(claim.statement))}
    if len({claim.document for claim in claims if claim.id in ago}) >= CENTRAL * len(documents):
        ago = set()  # it is the story itself that months have passed over
    older = ago.union(claim.id for claim in claims if told and _counts_after_a_day_outside(claim, told))
    return {
        claim.id: _scene(claim, named[claim.id], words, usual, present, older=claim.id in older) for claim in claims
    }


def _counts_after_a_day_outside(claim: Claim, months: set[str | None]) -> bool:
    """Whether all that a claim counts is said behind a day of none of some months: "the Nov. 13 attacks, which killed 130"."""
    if not claim.quantities:
        return False
    statement = main_part(claim.statement)
    found = _DAY.search(statement)
    if found is None:
        return False
    month = SHORT_MONTHS.index((found["month"] or found["second"]).casefold()[:3]) + 1
    figures = (statement.find(quantity.text) for quantity in claim.quantities)
    return f"{month:02d}" not in months and all(at < 0 or at >= found.start() for at in figures)


_NEW_YEAR = "03"
"""month of an article before which the year before is not the past"""
_YEAR = re.compile(
    r"\b(?:in|of|since|by|during|until|till|from|before|after|the|an?|its|their|his|her|our|early|late|mid|spring|summer|autumn|fall|winter|"
    + "|".join(MONTHS)
    + r")[\s,-]+(?P<year>(?:1[89]|20)\d\d)\b(?![-,.]\d|\s*(?:%|per\s?cent\b))",
    re.IGNORECASE,
)


_IN_A_YEAR = re.compile(
    rf"\bin\s+(?:(?:the\s+)?(?:early|late|mid|spring|summer|autumn|winter|fall|{A_MONTH})[\s-]+(?:of\s+)?)*(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
"""by which an event is set in a year, as the one that it is hardly ever is"""


def _present(published: Sequence[str], claims: Sequence[Claim]) -> str | None:
    """The first year that is not the past to the articles; None where nothing tells."""
    days = sorted(published) or sorted(w.latest for c in claims if (w := c.when) and w.of == "statement" and w.latest)
    if not days:
        return None
    year, month = int(days[0][:4]), days[0][5:7]
    return str(year - 1 if month < _NEW_YEAR else year)


def _in_another_year(claim: Claim, present: str | None) -> bool:
    """Whether a claim is set in years past alone: "in 2017", "the 1988 flood"."""
    statement = main_part(claim.statement)
    if not ("19" in statement or "20" in statement or "18" in statement):
        return False
    if present is None:
        return _IN_A_YEAR.search(statement) is not None  # of the year that it is nobody says so
    figures = {quantity.text for quantity in claim.quantities}
    years = {found["year"] for found in _YEAR.finditer(statement) if found["year"] not in figures}
    return bool(years) and max(years) < present


def _own_places(claim: Claim, named: frozenset[str], words: _Words) -> frozenset[str]:
    """The places that set a claim apart: none, when it names a place of the whole story besides."""
    if any(name in words.central and not is_state(name) for name in named):
        return frozenset()
    told = {name for name, _ in _folded(claim.where or "") if name not in words.speakers}
    placed = {words.spelled.get(n, n) for n in {*told, *(n for n, there in _folded(claim.statement) if there)}}
    return frozenset(placed - words.central - words.plain)


def _spellings(names: Iterable[str], central: Iterable[str]) -> dict[str, str]:
    """Other spellings of the story's places: "Vellmark" for "Velmark"."""
    from rapidfuzz.distance import Levenshtein

    known = sorted(name for name in central if len(name) >= _LONG)[:_FEW]
    found = {}
    for name in names:
        near = (k for k in known if k[:1] == name[:1] and k != name and abs(len(k) - len(name)) < 2)
        usual = next((k for k in near if Levenshtein.distance(k, name, score_cutoff=1) <= 1), None)
        if usual and len(name) >= _LONG:
            found[name] = usual
    return found


def is_history(words: str) -> bool:
    """Whether words are set in a span of years, or in an older event: "since the war began", "in recent years"."""
    return _HISTORY.search(words) is not None


def compatible(one: Scene, other: Scene) -> bool:
    """Whether two claims can be about one event."""
    if one.history != other.history:
        return False
    dated = one.earliest and other.earliest and one.latest and other.latest
    if dated and ((one.latest or "") < (other.earliest or "") or (other.latest or "") < (one.earliest or "")):
        return False
    return not elsewhere(one, other)


def elsewhere(one: Scene, other: Scene) -> bool:
    """Whether both name places of their own and share none of them."""
    return bool(one.places and other.places and not one.places & other.places)


def of_others(one: Scene, other: Scene) -> bool:
    """Whether both have names of their own and share none of them: they speak of other people, places or things."""
    return bool(one.names and other.names and not one.names & other.names)


def happened(claim: Claim) -> Time | None:
    """When an event was, as its claim has it; None where nothing tells, or the day is that of saying so."""
    when = claim.when
    if when is None or when.of != "event":
        return None
    if _COUNTED_THEN.search(claim.statement):
        return None
    for text in (claim.statement, *(place.text for place in claim.evidence)):
        at = text.find(when.text)
        if at >= 0 and _SAID_THEN.search(text[max(0, at - _BEFORE) : at]):
            return None
    return when


def _scene(
    claim: Claim, named: set[str], words: _Words, usual: str | None, present: str | None, *, older: bool
) -> Scene:
    when = happened(claim)
    names = frozenset(words.spelled.get(name, name) for name in named)
    return Scene(
        earliest=when.earliest if when else None,
        latest=when.latest if when else None,
        places=_own_places(claim, names, words),
        names=names - words.central - words.plain,
        history=older
        or _in_another_month(claim, when, usual)
        or _in_another_year(claim, present)
        or bool(_HISTORY.search(main_part(claim.statement))),
    )


def main_part(statement: str) -> str:
    """What a statement says before it sets something else against it: up to "but"."""
    return _BUT.split(statement, maxsplit=1)[0] or statement


def _in_another_month(claim: Claim, when: Time | None, usual: str | None) -> bool:
    """Whether an undated claim is set in another month, or in a month as a whole: of today nobody says "in May"."""
    month = _MONTH.search(claim.statement)
    if month is None or usual is None or (when and when.earliest):
        return False
    told = f"{MONTHS.index(month['month'].casefold()) + 1:02d}"
    return told != usual or (month["word"].casefold() != "on" and not month["day"])


def in_other_months(one: Claim, other: Claim) -> bool:
    """Whether both tell of a month, "in July" and "in April", and of none of them together."""
    here, there = ({m["month"].casefold() for m in _MONTH.finditer(claim.statement)} for claim in (one, other))
    return bool(here and there and not here & there)


def _named(claim: Claim) -> set[str]:
    """The last words of all names in a claim but its speaker's, folded."""
    said = set(fold_name(claim.speaker).split()) if claim.speaker else set()
    return {name for name, _ in (*_folded(claim.statement), *_folded(claim.where or "")) if name not in said}


_WHERE = re.compile(
    r"\b(?:in|at|near|outside|around|into|inside|across|throughout|off|towards?)\s+(?:the\s+)?"
    r"(?:(?:[\w’'-]+\s+){0,3}(?:city|town|village|province|governorate|district|region|suburb|neighbou?rhood|area|state|island"
    r"|capital|port|resort|outskirts|centre|center|country)\s+(?:of\s+)?(?:the\s+)?)?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=131_072)
def _folded(text: str) -> frozenset[tuple[str, bool]]:
    """The last word of every name in a text, folded, with whether something is there: "in the city of Vellmark"."""
    found = set()
    for name in names_in(text):
        word = name.text.split()[-1]
        # "Vellmark's Upper Bridge" is in Vellmark.
        owner = _OWNER.match(name.text)
        if owner and not is_demonym(owner[1]):
            found.add((fold_name(owner[1].split()[-1]), True))
        # "Russian-held" is no place, nor is "Kurdish"; "Vellmark" and "the city of Vellmark" are one.
        whole = (word[:1].isupper() and "-" not in word) or word.istitle()
        if whole and len(word) > 2 and not word.endswith("ish") and not is_demonym(word):
            found.add((fold_name(word), bool(_WHERE.search(text[max(0, name.start - _BEFORE) : name.start]))))
    return frozenset(found)


def places_in(text: str) -> dict[str, bool]:
    """The last words of the names in a text, folded, with whether it says that something is there."""
    found = _folded(text)
    return {name: (name, True) in found for name, _ in found}
