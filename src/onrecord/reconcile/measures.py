"""The measures that claims give, each with its frame and what it is of; and whether two of them can both be true.

Counts of those dead or hurt are left out, which have rules of their own (`figures`), and parts, ends of ranges and what was
only hoped for.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.reconcile.counts import harm_of
from onrecord.reconcile.frames import Frame, frame_of
from onrecord.reconcile.grades import GRADES, grade
from onrecord.reconcile.one_thing import stands_alone
from onrecord.records import Claim
from onrecord.text.measures import HALF_A_DAY, Dimension, Measure, measures_in
from onrecord.text.words import stem

_TIMES: dict[Dimension, float] = {
    "count": 4, "money": 2.5, "duration": 9, "length": 3.5, "weight": 3, "volume": 3, "area": 4, "speed": 2, "degrees": 2, "grade": 2.5,
}  # fmt: skip
"""times by which two values of one thing may differ"""
_HOURS_APART = 190
"""minutes, beyond which two hours are of two moments"""
_DAYS_APART = 8
_GROUPS = {
    "child": "child children pupil pupils student students schoolchildren kids youngsters",
    "worker": "worker workers employee employees staff labourers personnel",
    "prisoner": "prisoner prisoners inmate inmates detainee detainees captives",
    "house": "house houses home homes property properties dwellings",
    "soldier": "soldier soldiers troops servicemen",
    "villager": "villager villagers resident residents inhabitants locals",
    "car": "car cars vehicle vehicles",
    "plane": "plane planes aircraft",
    "visitor": "visitor visitors spectators spectator fans attendees",
    "sailor": "sailor sailors seamen seafarers",
    "shop": "shop shops store stores",
    "people": "people persons men women victims others person",
    "vote": "vote votes voters",
    "strike": "strike strikes stoppage stoppages walkout walkouts",
    "win": "win wins victory victories triumph",
    "defeat": "defeat defeats loss losses",
    "fire": "fire fires blaze blazes",
    "attack": "attack attacks assault assaults",
    "crash": "crash crashes accident accidents collision collisions",
}
_GROUP_OF = {stem(word): name for name, words in _GROUPS.items() for word in words.split()}
"""nouns that reporters swap for each other, by the stem"""
_PEOPLE = frozenset(("people", "child", "worker", "prisoner", "soldier", "villager", "visitor", "vote"))
_BEASTS = frozenset(
    """sheep cows cattle horses dogs goats pigs birds fish hens chickens bees elephants whales deer cats animals ducks geese turkeys calves
    lambs ponies seals dolphins tigers lions camels hives""".split()
)
_PERSON_ENDS = ("er", "or", "ist", "ant", "ent", "ian", "ee", "man")


@dataclass(frozen=True, slots=True)
class Mention:
    """A measure that a claim gives."""

    claim: Claim
    measure: Measure
    frame: Frame
    thing: str
    """the noun's set of synonyms or its stem"""


def mentions(claims: Sequence[Claim]) -> Iterator[Mention]:
    """The measures of claims, headlines left out, in the order of the articles; each once for a sentence."""
    seen: set[tuple[str, int, float]] = set()
    for claim in sorted(claims, key=lambda c: (c.document, c.evidence[0].start, c.id)):
        for measure in measures_in(claim.statement) if not claim.headline else ():
            key = claim.document, claim.evidence[0].start, measure.value
            if key not in seen and not _is_harm(claim, measure) and _is_whole(claim.statement, measure):
                seen.add(key)
                yield _mention(claim, measure)


def _mention(claim: Claim, measure: Measure) -> Mention:
    noun = measure.noun.split()[0] if measure.noun else ""
    frame = frame_of(claim.statement, measure.start, measure.end, noun)
    if measure.dimension == "money" and _COSTS.search(claim.statement[: measure.start]):
        frame = replace(frame, near=frame.near | {"act:worth"}, head=frame.head | {"act:worth"})
    held = "sailor" if noun == "crew" else stem(noun)
    return Mention(claim, measure, frame, _GROUP_OF.get(held, held))


_COSTS = re.compile(r"\b(?:for|cost\s+of|price\s+of|costs?\s+.{0,30}\sat)\s+(?:about\s+|some\s+)?$", re.IGNORECASE)
"""before what something costs: "to be built for £340m\""""


def _is_harm(claim: Claim, measure: Measure) -> bool:
    """Whether a count is of those dead or hurt, which has rules of its own."""
    if measure.dimension != "count" or measure.noun in _BEASTS:
        return False
    begin, end = frame_of(
        claim.statement, measure.start, measure.end, measure.noun.split()[0] if measure.noun else ""
    ).span
    beside = claim.statement[begin:end].lower().replace(",", " ").split()
    harms = {harm for word in beside if (harm := harm_of(stem(word.strip(".;:"))))}
    if harms <= _OF_THINGS_TOO and measure.noun and not _PERSONS.search(measure.noun):
        return False
    return bool(harms) or grade(claim.statement, measure.text) in GRADES


_OF_THINGS_TOO = frozenset(("missing", "held"))
"""harms that befall things as well: "42 books are missing\""""
_PERSONS = re.compile(
    r"(?:ers?|ors?|ists?|ants?|ents?|ians?|cans?|men|women|people|children|persons?|boys?|girls?|sons?|pilots?|victims?|crew|staff|troops|guests?"
    r"|pupils?|couples?|families|relatives|captives|hostages|youths?|migrants?|villagers?|others|police|men)$"
)


def _is_whole(statement: str, measure: Measure) -> bool:
    """Whether a count, sum or share is no part of another, and not only hoped for."""
    if measure.dimension not in ("count", "money") or measure.unit == "whole":
        return True
    return stands_alone(statement, measure.start, measure.end)


def is_of_people(thing: str) -> bool:
    return thing in _PEOPLE or thing.endswith(_PERSON_ENDS)


def agree(one: Measure, other: Measure) -> bool:
    """Whether two values can both be true."""
    if one.dimension == "hour":
        return _hours_apart(one, other) <= 0
    return one.low <= other.high and other.low <= one.high


def _hours_apart(one: Measure, other: Measure) -> float:
    """Minutes between what two hours leave open, round the clock; by the half day where one may be morning or evening."""
    around = HALF_A_DAY if "either" in (one.unit, other.unit) else 2 * HALF_A_DAY
    gap = abs(one.value - other.value) % around
    gap = min(gap, around - gap)
    early, late = sorted((one, other), key=lambda m: m.value)
    if abs(one.value - other.value) % around != gap:
        early, late = late, early
    return gap - (early.high - early.value) - (late.value - late.low)


def of_a_size(one: Measure, other: Measure) -> bool:
    if one.dimension == "hour":
        return _hours_apart(one, other) <= _HOURS_APART
    if one.dimension == "date":
        return abs(one.value - other.value) <= _DAYS_APART
    low, high = sorted((abs(one.value), abs(other.value)))
    return high <= _TIMES.get(one.dimension, 100.0) * low or (one.dimension == "count" and high <= 12)
