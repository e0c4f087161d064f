"""Measures of one thing in two articles that cannot both be true: how long, how far, at what hour, what part, the
how-manieth, how old, how many, how much.

Only measures of one dimension are held against each other, and only where what is said of both is the same (`frames`),
where each is the other's nearest, and where the other article does not give the same value too. A false difference is
worse than a missed one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from onrecord.reconcile.concepts import loosely, terms
from onrecord.reconcile.events import compatible, in_other_months, of_others
from onrecord.reconcile.frames import alike, apart
from onrecord.reconcile.measures import Mention, agree, is_of_people, mentions, of_a_size
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.reconcile.whose_age import can_be_one, of_one_called, one_of_that_name, one_person
from onrecord.records import Claim, Discrepancy, DiscrepancyKind, DiscrepantValue, Relation
from onrecord.text.calendar import MONTHS
from onrecord.text.figures import figures_in
from onrecord.text.measures import Dimension
from onrecord.text.words import stem

_MOST = 160
"""measures of one dimension that are compared pair by pair"""
_LEAST: dict[Dimension, float] = {
    "count": 2, "money": 3, "duration": 2, "length": 2, "weight": 2, "volume": 2, "area": 2, "speed": 2, "degrees": 2,
    "share": 2, "rank": 1.5,
    "hour": 2, "date": 2.5, "age": 0, "grade": 2, "year": 2.5,
}  # fmt: skip
"""points of likeness from which two measures are of one thing"""
_ALONE = 1.5
"""points less where each article has but one measure of the kind"""
_OF_MANY = frozenset(("money", "year", "date", "duration", "count", "share"))
"""dimensions of which an article gives many, so that to be the only one it keeps tells little"""
_COMMON = 0.5
"""share of a story's measures that share a term for it to tell little"""
_GROWING = frozenset(
    f"act:{name}" for name in ("destroy", "flee", "cancel", "save", "search", "find", "close")
) | {"arrest", "hospital", "kill", "wound", "infect", "treat"}  # fmt: skip
"""acts of which there are more as time goes on"""
_NAMES: dict[Dimension, str] = {
    "duration": "how long", "hour": "the hour", "length": "how far", "weight": "the weight", "volume": "how much", "area": "the area",
    "speed": "the speed", "degrees": "the temperature", "share": "the share", "rank": "which in the series",
    "age": "age", "grade": "the level",
    "year": "the year", "date": "the day", "money": "the sum", "count": "the number",
}  # fmt: skip


def measured(claims: Sequence[Claim], story: Story) -> Iterator[Discrepancy]:
    """Pairs of measures, of two articles, that are of one thing and cannot both be true."""
    by_dimension: dict[Dimension, list[Mention]] = defaultdict(list)
    for mention in mentions(claims):
        by_dimension[mention.measure.dimension].append(mention)
    held_by: Counter[str] = Counter(
        term for held in by_dimension.values() for m in held for term in m.frame.near | m.frame.far
    )
    most = _COMMON * sum(map(len, by_dimension.values()))
    common = frozenset(term for term, n in held_by.items() if n > max(most, 3))
    for dimension in sorted(by_dimension):
        held = list(story.limits.first("figures", by_dimension[dimension], _MOST))
        for group in _groups(_pairs(held, common, story)):
            yield _row(group, story)


# --- which are of one thing -------------------------------------------------------------------------------------------


def _pairs(held: Sequence[Mention], common: frozenset[str], story: Story) -> list[tuple[Mention, Mention]]:
    """Mentions of which each is the other's nearest in its article, that cannot both be true, and that no value agrees with."""
    points: dict[tuple[int, int], float] = {}
    for a, b in combinations(range(len(held)), 2):
        one, other = held[a], held[b]
        if (
            one.claim.document != other.claim.document
            and (told := _likeness(one, other, held, common, story)) is not None
        ):
            points[a, b] = told
    near: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (a, b), told in points.items():
        near[a].append((b, told))
        near[b].append((a, told))
    found = []
    shown: set[tuple[str, float, str, float]] = set()
    for (a, b), told in sorted(points.items(), key=lambda item: (-item[1], item[0])):
        one, other = held[a], held[b]
        key = one.claim.document, one.measure.value, other.claim.document, other.measure.value
        if key in shown or agree(one.measure, other.measure) or not of_a_size(one.measure, other.measure):
            continue
        if _is_given(one, other, held) or _is_given(other, one, held):
            continue
        if _answered(one, other, near[a], held, told) or _answered(other, one, near[b], held, told):
            continue
        shown.add(key)
        found.append((one, other))
    return found


def _is_given(one: Mention, other: Mention, held: Sequence[Mention]) -> bool:
    """Whether the article of another count gives this one too, of the same thing, whatever is said of it there."""
    return bool(one.thing) and any(
        m.thing == one.thing
        and m.measure.value == one.measure.value
        and (not (m.measure.given and one.measure.given) or can_be_one(m.measure.given, one.measure.given))
        for m in held
        if m.claim.document == other.claim.document
    )


def _answered(
    one: Mention, other: Mention, near: Sequence[tuple[int, float]], held: Sequence[Mention], told: float
) -> bool:
    """Whether a mention agrees with one of the other's article, or is more like another that stands there."""
    for at, likeness in near:
        rival = held[at]
        if rival.claim.document != other.claim.document or rival is other:
            continue
        if likeness > told or (likeness >= told / 2 and agree(rival.measure, one.measure)):
            return True
    return False


def _likeness(
    one: Mention, other: Mention, held: Sequence[Mention], common: frozenset[str], story: Story
) -> float | None:
    """How sure it is that two measures are of one thing, in points; None where it is not."""
    mine, theirs = one.measure, other.measure
    if not _same_kind(one, other):
        return None
    if mine.dimension == "age" and mine.noun and theirs.noun:
        if mine.noun != theirs.noun:
            return None
        return 4.0 if one_of_that_name(mine.noun, held) or of_one_called(one, other, held) else None
    if mine.dimension == "money" and _includes(one) != _includes(other):
        return None
    superlative, planned = mine.dimension in ("year", "date", "duration"), mine.dimension != "rank"
    if apart(one.frame, other.frame, superlative=superlative, planned=planned) or not _together(one, other, story):
        return None
    if mine.dimension == "age":
        return one_person(one, other, held)
    if not _one_act(one, other):
        return None
    points = alike(one.frame, other.frame, common)
    least = _LEAST[mine.dimension]
    if mine.dimension in ("count", "share"):
        if one.thing and one.thing == other.thing and one.thing not in ("people", "vote"):
            points += 0.5
        else:
            least += 1.5 if mine.dimension == "count" else 0.5
    if mine.dimension == "rank":
        points += len((mine.others & theirs.others) - {mine.noun}) + (mine.period > 0 and mine.period == theirs.period)
    if mine.dimension == "length" and mine.unit and mine.unit == theirs.unit:
        points += 1
    elif mine.dimension == "length":
        least += 0.5
    if mine.dimension == "hour" and one.frame.mishap and other.frame.mishap:
        points += 1.5
    alone = all(_is_alone(m, held) for m in (one, other))
    if mine.dimension in ("count", "share") and not (alone and _in_few_words(one) == _in_few_words(other)):
        return None
    if mine.dimension not in _OF_MANY and alone:
        points += _ALONE
    return points if points >= least else None


def _same_kind(one: Mention, other: Mention) -> bool:
    mine, theirs = one.measure, other.measure
    match mine.dimension:
        case "money":
            return mine.unit == theirs.unit
        case "length":
            return not (mine.unit and theirs.unit) or mine.unit == theirs.unit
        case "share":
            return mine.unit == theirs.unit and one.thing == other.thing != ""
        case "rank":
            periods = mine.period == theirs.period or not (mine.period and theirs.period)
            named = (
                one.thing == other.thing if one.thing and other.thing else bool(mine.unit and mine.unit == theirs.unit)
            )
            return named and periods
        case "grade":
            return one.thing == other.thing
        case "count":
            whole = mine.unit == theirs.unit
            return whole and not one.frame.definite and not other.frame.definite and _one_noun(one.thing, other.thing)
        case _:
            return True


_OF_THE_NOUN: dict[str, frozenset[str]] = {"worker": frozenset(("act:employ",))}
"""acts that are no more than the noun itself says: "740 staff" are employed"""


def _of_two_places(one: Mention, other: Mention) -> bool:
    """Whether two distances are told from two things: "64 km below the border" and "22 km downstream of the dam"."""
    found = [_FROM.search(m.claim.statement, m.measure.end, m.measure.end + _BEHIND) for m in (one, other)]
    told = [stem(each["what"].casefold()) for each in found if each is not None]
    return len(told) == len(found) and told[0] != told[1]


_FROM = re.compile(
    r"\b(?:from|of|below|above|beyond|off|outside|inside|north|south|east|west|downstream|upstream|inland)\s+(?:of\s+)?(?:the\s+|its\s+|their\s+)?(?P<what>\w{3,})",
    re.IGNORECASE,
)
_MOVES = frozenset(loosely(term) for word in "sent moved brought taken".split() for term in terms(word))
"""acts that a storm does, and a letter: no sign that two hours are of one thing"""


def _one_act(one: Mention, other: Mention) -> bool:
    """Whether the word by the side of one figure stands by the other, where nothing else ties them."""
    here, there = one.frame, other.frame
    of_itself = _OF_THE_NOUN.get(one.thing, frozenset())
    tied = bool(
        (here.head & there.near or there.head & here.near) - of_itself
        or here.moods & there.moods & {"wanted", "offered"}
    )
    match one.measure.dimension:
        case "year":
            return bool(here.head & there.head)
        case "date":
            return tied and here.mishap == there.mishap
        case "length" if one.measure.unit == "away" == other.measure.unit:
            return bool(here.behind & there.behind)
        case "length":
            return not _of_two_places(one, other)
        case "hour":
            by = (here.head & there.near | there.head & here.near) - _MOVES
            return bool(by) or (here.mishap and there.mishap)
        case "duration" | "money":
            return tied
        case "count":
            if not (one.thing and other.thing):
                return tied and len(here.near & there.near) > 1
            return tied
        case "share":
            return tied
        case _:
            return True


def _includes(mention: Mention) -> str:
    """The word by which a sum is told to be with, or without, something: "5.1 million including fees"; empty for none."""
    end = mention.measure.end
    found = _INCLUDING.search(mention.claim.statement, end, end + _BEHIND)
    return found.group().casefold() if found else ""


_INCLUDING = re.compile(
    r"\b(?:including|excluding|inclusive|before|after|plus|net|gross|with|without|on\s+the\s+hammer)\b", re.IGNORECASE
)


def _in_few_words(mention: Mention) -> frozenset[str]:
    """What stands between a figure and what it counts, and tells which of them: "412 | permanent | employees"."""
    measure, statement = mention.measure, mention.claim.statement
    at = statement.lower().find(measure.noun, measure.end, measure.end + _BEHIND) if measure.noun else -1
    words = statement[measure.end : at + len(measure.noun)].lower().split()[:-1] if at >= 0 else []
    return frozenset(word.strip(",.") for word in words) - _NO_KIND


_NO_KIND = frozenset("of the its their his her those these all other or so more local people some about".split())


def _one_noun(one: str, other: str) -> bool:
    """Whether two nouns can be of one thing: the same, or "people" and some sort of people."""
    if not (one or other):
        return False
    if one == other or not (one and other):
        return True
    return "people" in (one, other) and all(map(is_of_people, (one, other)))


def _together(one: Mention, other: Mention, story: Story) -> bool:
    """Whether two claims can be about one event, and name nobody and nothing of their own that is not the other's."""
    here, there = (
        replace(scene, history=scene.history and bool(mention.frame.times), names=scene.names & mention.frame.names)
        for mention in (one, other)
        for scene in (story.scenes[mention.claim.id],)
    )
    if _in_a_past_month(one, other, story) or _in_a_past_month(other, one, story):
        return False
    return compatible(here, there) and not of_others(here, there) and not in_other_months(one.claim, other.claim)


def _in_a_past_month(one: Mention, other: Mention, story: Story) -> bool:
    """Whether one is told of a month that is neither that of its article nor the one before, and the other of none."""
    months = {MONTHS.index(time) + 1 for time in one.frame.times if time in MONTHS}
    day = story.heads[one.claim.document].published
    if not months or other.frame.times or not day:
        return False
    now = int(day[5:7])
    return not months & {now, now - 1 or 12}


def _is_alone(mention: Mention, held: Sequence[Mention]) -> bool:
    """Whether its article gives no other value of the kind."""
    same = (
        m
        for m in held
        if m.claim.document == mention.claim.document
        and m.measure.unit == mention.measure.unit
        and (m.thing == mention.thing or not mention.thing)
        and of_a_size(m.measure, mention.measure)
    )
    return all(agree(m.measure, mention.measure) for m in same)


# --- how they are shown -----------------------------------------------------------------------------------------------


def _groups(pairs: Sequence[tuple[Mention, Mention]]) -> Iterator[list[Mention]]:
    """The pairs that share a value of one thing together, so that one difference of three articles is told once."""
    groups: list[list[Mention]] = []
    for pair in pairs:
        near = [group for group in groups if any(_one_value(held, mention) for held in group for mention in pair)]
        groups = [group for group in groups if group not in near]
        groups.append([mention for group in near for mention in group] + list(pair))
    yield from groups


def _one_value(one: Mention, other: Mention) -> bool:
    return one.measure.key == other.measure.key and one.thing == other.thing


def _row(group: Sequence[Mention], story: Story) -> Discrepancy:
    """One row for all values of one thing: each once, by the first article that gives it."""
    ordered = sorted(group, key=lambda m: (story.day(m.claim.document) or "", m.measure.value, m.claim.id))
    values = list({mention.measure.key: mention for mention in reversed(ordered)}.values())[::-1]
    dimension = values[0].measure.dimension
    relation: Relation = "conflict"
    why = f"different figures for one thing: {_NAMES[dimension]}"
    days = [story.day(mention.claim.document) or "" for mention in values]
    later = all(days) and all(
        one < other and a.measure.value < b.measure.value
        for (one, a), (other, b) in pairwise(zip(days, values, strict=True))
    )
    if dimension in ("money", "count", "share"):
        relation, why = "undetermined", "the articles do not say that both are of one thing"
    speakers = {story.speaker(mention.claim) for mention in values} - {None}
    if dimension == "hour" and len(speakers) == len(values):
        relation, why = "undetermined", "each from another speaker, who may mean another moment"
    elif dimension == "count" and later and any(_GROWING & mention.frame.near for mention in values):
        relation, why = "undetermined", "a later article gives a higher figure, which may be the newer count"
    kind: DiscrepancyKind = "date" if dimension in ("hour", "date") else "figure"
    return discrepancy(kind, _about(values[0]), relation, why, map(_shown, values))


def _about(mention: Mention) -> str:
    measure = mention.measure
    if measure.dimension == "age":
        name = " ".join([*(measure.given if len(measure.given) == 1 else ()), measure.noun])
        return f"age of {name.title()}" if measure.noun else f"age of the {next(iter(sorted(measure.others)))}"
    if measure.dimension in ("count", "rank", "share", "grade") and measure.noun:
        return measure.noun
    return _NAMES[measure.dimension]


def _shown(mention: Mention) -> DiscrepantValue:
    statement, measure = mention.claim.statement, mention.measure
    end = measure.end
    if measure.dimension in ("count", "share") and measure.noun:
        at = statement.lower().find(measure.noun, measure.end, measure.end + _BEHIND)
        end = at + len(measure.noun) if at >= 0 else end
    return value(statement[measure.start : end], mention.claim, measure.text)


_BEHIND = 40
"""code points behind a figure in which what it counts is shown with it"""


def unlike(rows: Sequence[Discrepancy], more: Iterable[Discrepancy]) -> Iterator[Discrepancy]:
    """Those of `more` of which no row shows both values, each of its article."""
    told = [[(value.document, value.value.casefold()) for value in row.values] for row in rows]
    for item in more:
        mine = [(value.document, _figure_of(value.value)) for value in item.values]
        if not any(
            all(any(d == document and figure in shown for d, shown in row) for document, figure in mine) for row in told
        ):
            yield item


def _figure_of(shown: str) -> str:
    found = figures_in(shown)
    return (found[0].text if found else shown).casefold()
