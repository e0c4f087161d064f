"""Whether two claims can be about one event: by day, by the places that set one apart, by whether it is history.

An article on one bombing tells of older ones too. What sets those apart is a day of their own, a place that the other
articles do not keep naming, or a span of years ("since the war began").
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reconcile.parties import is_demonym
from onrecord.records import Claim
from onrecord.text.figures import MONTHS
from onrecord.text.names import fold_name, names_in

CENTRAL = 0.4
"""share of the articles that must name a place for it to be a place of the story"""
_HISTORY = re.compile(
    r"\bsince\s+(?:it\s+|they\s+)?(?:(?:early|late|mid)[\s-]+)?(?:(?:the\s+)?(?:\w+\s+){0,3}(?:war|conflict|uprising|revolt|crisis|start|beginning|outbreak)\b"
    r"|(?:1[89]|20)\d\d|" + "|".join(MONTHS) + r"|erupt|began|start|the\s+(?:1[89]|20)\d\ds)"
    r"|\bin\s+(?:recent|past)\s+(?:months|years)|\bover\s+the\s+(?:past|last)\b|\bin\s+the\s+(?:past|1[89]\d\ds?|20\d\ds?)\b"
    r"|\bso\s+far\s+this\s+year\b|\b(?:last|previous)\s+(?:year|month)\b|\byears?\s+(?:ago|earlier)\b|\bsix-year\b"
    r"|\bprevious(?:ly)?\s+(?:attack|crash|accident|bombing|derail)",
    re.IGNORECASE,
)
_MONTH = re.compile(rf"\b(?:in|last|on)\s+(?:\d+\s+)?({'|'.join(MONTHS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and when a claim's event is set, as far as the claim tells."""

    earliest: str | None
    latest: str | None
    places: frozenset[str]
    """names in it that are no names of the whole story"""
    history: bool
    """about a span of years or an older event"""


def scenes(claims: Sequence[Claim]) -> dict[str, Scene]:
    """The scene of every claim, by its id."""
    documents = {claim.document for claim in claims}
    holders: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for name in _names(claim):
            holders[name].add(claim.document)
    # With one or two articles every name is central: there is nothing to tell them apart by.
    central = {name for name, held in holders.items() if len(held) > 1 and len(held) >= CENTRAL * len(documents)}
    months = Counter(c.when.earliest[5:7] for c in claims if c.when and c.when.earliest and c.when.of == "event")
    usual = min(months, key=lambda m: (-months[m], m)) if months else None
    return {claim.id: _scene(claim, central, usual) for claim in claims}


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


def _scene(claim: Claim, central: Iterable[str], usual: str | None) -> Scene:
    when = claim.when if claim.when and claim.when.of == "event" else None
    month = _MONTH.search(claim.statement)
    told = f"{[m.casefold() for m in MONTHS].index(month[1].casefold()) + 1:02d}" if month else None
    elsewhen = bool(told and usual and told != usual and not (when and when.earliest))
    return Scene(
        earliest=when.earliest if when else None,
        latest=when.latest if when else None,
        places=frozenset(_names(claim) - set(central)),
        history=elsewhen or bool(_HISTORY.search(claim.statement)),
    )


def _names(claim: Claim) -> set[str]:
    said = set(fold_name(claim.speaker).split()) if claim.speaker else set()
    return {n for n in _folded(claim.statement) | _folded(claim.where or "") if not set(n.split()) & said}


@lru_cache(maxsize=131_072)
def _folded(text: str) -> frozenset[str]:
    # The last word of a name is kept too: "city of Qamishli" and "Qamishli" are one place.
    last = {name.text.split()[-1] for name in names_in(text)}
    # "Russian-held" is no place; "Vellmark" and "the city of Vellmark" are one.
    whole = {word for word in last if (word[:1].isupper() and "-" not in word) or word.istitle()}
    return frozenset(fold_name(word) for word in whole if len(word) > 2 and not is_demonym(word))
