"""Figures that an article itself sets against each other: in one sentence, or in the next one by "the number".

| the article says | relation |
|---|---|
| "40, up from an earlier count of 30" | update |
| "40, not 30 as first reported" | update |
| "40, not 30" | conflict: one is given, the other said to be wrong |
| "40, where the company listed 30"; "The union said 40 were ill. The firm put the number at 30." | conflict, or what bounds leave open |

Which words do so is told by `text.contrast`. The value set against the first is shown with the words that bring it in,
which say whose it is.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from onrecord.reconcile.bounds import at_odds
from onrecord.reconcile.counts import Count, about, counts_of
from onrecord.reconcile.grades import counts_nobody
from onrecord.reconcile.limits import Limits
from onrecord.reconcile.one_event import MAGNITUDE
from onrecord.reconcile.parts import shown
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy, DiscrepantValue, Quantity, Relation
from onrecord.text.calendar import SPANS
from onrecord.text.contrast import Contrast, contrasts_in, disputes, names_its_giver, refers_back
from onrecord.text.figures import Figure
from onrecord.text.names import fold_name
from onrecord.text.words import stem

_TAKEN_BACK = re.compile(
    r"\b(?:earlier|previous(?:ly)?|first|initial(?:ly)?|original(?:ly)?|provisional|preliminary)\b|\bcorrect(?:s|ed|ing)\b|\brevis(?:es|ed|ing)\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"^(?:late\s+|early\s+)?(?:on|by|as\s+of|until)\s+\w+day\b|\byesterday\b|\bthe\s+day\s+before\b", re.IGNORECASE
)
"""of another number that was so before: "On Tuesday the figure was 900." """
_OWN_EARLIER = re.compile(
    r"(?:(?:and|but|while|after|though|although|where)\s+)?(?:having|(?:it|he|she|they|which|who)\s+had)\s+(?:\w+\s+){0,2}?"
    r"(?:earlier|previously|first|initially|originally|before)\b",
    re.IGNORECASE,
)
"""of another figure that the same source gave before: "having earlier put it at 30" """
_NEXT = 4
"""code points between what two claims stand on, of which one follows at once; the speaker's name may stand between"""
_SAYING = 36
"""code points for the verb and what joins it to a name"""
_WHOLE = re.compile(r"\d\s+of\s+(?:the\s+|its\s+|their\s+)?$")
_BARE = re.compile(r"[^\d,;:]{2,60}\s(?:says?|said|counts|counted)\s+[\w.,]{1,12}$")
"""a figure and who gives it, and nothing else: "The ministry says 19." """

Agreeing = Callable[[Sequence[Count]], tuple[Relation, str]]


def rivals(
    claims: Sequence[Claim], answered: Sequence[tuple[Count, Count]], agreeing: Agreeing, limits: Limits
) -> Iterator[Discrepancy]:
    """The pairs of figures that articles set against each other; `agreeing` tells what figures are that can all be true,
    `answered` are the pairs of claims of which the second gives another number."""
    bodies = [claim for claim in claims if not claim.headline]
    by_article: dict[str, list[Claim]] = defaultdict(list)
    by_value: dict[float | None, list[Claim]] = defaultdict(list)
    for claim in bodies:
        by_article[claim.document].append(claim)
        for figure in {quantity.value for quantity in claim.quantities}:
            by_value[figure].append(claim)
    seen: set[tuple[str, float | None, float | None]] = set()
    for claim in sorted(bodies, key=lambda c: (c.speaker is None, c.id)):
        for contrast in contrasts_in(claim.statement):
            key = claim.document, contrast.figure.value, contrast.other.value
            if key not in seen:
                seen.add(key)
                elsewhere = limits.first("figures", by_value.get(contrast.other.value, ()), _GIVEN_ELSEWHERE)
                yield _told(claim, contrast, by_article[claim.document], elsewhere, agreeing)
    for one, other in answered:
        key = one.claim.document, one.value, other.value
        if key not in seen:
            seen.add(key)
            odd = at_odds((one, other))
            relation: Relation
            relation, why = ("conflict", _TWO) if odd else agreeing((one, other))
            values = [_in_words(one), _in_words(other)]
            if other.claim.speaker is None and _CORRECT.match(other.claim.statement):
                relation, why = "update", _CORRECTED
            elif _TAKEN_BACK.search(other.claim.statement) or _THEN.search(other.claim.statement):
                relation, why, values = "update", "one count that the article says has changed", values[::-1]
            yield discrepancy("figure", _about(one), relation, why, values)


_CORRECTED = "the article corrects the figure"
_CORRECT = re.compile(
    r"(?:in\s+fact,?\s+)?(?:the|this|that|it)\s+(?:(?:correct|right|true|actual)\s+(?:figure|number|total|sum|amount)\s+(?:is|was)|should\s+(?:have\s+)?(?:be|been|read|said))\b",
    re.IGNORECASE,
)
"""how an outlet corrects a number in its own voice; what a speaker calls the correct figure is his"""
_TWO = "two sources give two figures at the same time"


def _told(
    claim: Claim, contrast: Contrast, claims: Sequence[Claim], elsewhere: Sequence[Claim], agreeing: Agreeing
) -> Discrepancy:
    first, other = _count(_of(claim, contrast.figure, claims), contrast.figure), _count(claim, contrast.other)
    words = claim.statement[contrast.start : contrast.end]
    words = words if "(" in words else words.rstrip(")")
    relation: Relation
    if contrast.how == "older":
        relation, why = "update", "one count that the article says has changed"
    elif contrast.how == "instead" and _TAKEN_BACK.search(claim.statement, contrast.start):
        relation, why = "update", "the article takes the other figure back"
    elif contrast.how == "instead" and _is_corrected(claim, contrast, (*claims, *elsewhere)):
        relation, why = "update", "the figure is corrected: the other is said to be wrong"
    elif contrast.how == "beside" and (_OWN_EARLIER.match(words) or _GIVEN_EARLIER.search(words)):
        relation, why = "update", "one count that the article says has changed"
    elif contrast.how == "instead":
        relation, why = "conflict", "the article gives one figure and says that the other is wrong"
    else:
        odd = at_odds((first, other))
        relation, why = (
            ("conflict", "one article gives two figures of two sources") if odd else agreeing((first, other))
        )
    corrected = relation == "update" and contrast.how == "instead"
    values = [shown(first), value(words, claim)]
    if theirs := _elsewhere(first, contrast.other, elsewhere):
        values[1 if corrected else 2 :] = [shown(theirs)]
    return discrepancy("figure", _about(first), relation, why, values[::-1] if relation == "update" else values)


def _is_corrected(claim: Claim, contrast: Contrast, others: Sequence[Claim]) -> bool:
    """Whether nobody else is told to hold to the figure that is said not to be so: it was given before, or by nobody."""
    if _AS_OTHERS_SAY.match(claim.statement, contrast.other.end):
        return False
    if _NOTICE.search(claim.statement):
        return True
    noun = _noun(_count(claim, contrast.figure).quantity) or _noun(_count(claim, contrast.other).quantity)
    return not any(
        one.speaker is not None
        and claim.speaker is not None
        and fold_name(one.speaker) != fold_name(claim.speaker)
        and any(q.value == contrast.other.value and (noun is None or _noun(q) in (None, noun)) for q in one.quantities)
        and not any(q.value == contrast.figure.value for q in one.quantities)
        for one in others
    )


_AS_OTHERS_SAY = re.compile(
    r"[^.;:]{0,30}?\b(?:as|that|which)\s+(?!it\b|he\b|she\b|they\b|previously|first|originally|initially)(?:[\w’'.-]+\s+){1,6}?"
    r"(?:say|says|said|claim|claims|claimed|insists?|insisted|maintains?|maintained|alleges?|alleged|suggests?|suggested)\b",
    re.IGNORECASE,
)
"""behind a figure that is said not to be so and is another's: "not 56 as the union claims\""""
_NOTICE = re.compile(
    r"\b(?:correct(?:ion|s|ed|ing)|clarif(?:ication|ies|ied))\b|\bnow\s+(?:says?|puts?|gives?|believes?)\b|\bshould\s+(?:have\s+)?(?:read|be|been)\b",
    re.IGNORECASE,
)
_GIVEN_EARLIER = re.compile(r"\b(?:earlier|previously|initially|originally)\b", re.IGNORECASE)
"""of another figure that was given before, by whomever: "operator earlier gave 207\""""


def _elsewhere(first: Count, other: Figure, claims: Sequence[Claim]) -> Count | None:
    """The figure set against the first as another article gives it, of the same noun."""
    noun = _noun(first.quantity)
    found = (
        Count(claim, quantity, other.value or 0.0, "", frozenset())
        for claim in claims
        if claim.document != first.claim.document
        for quantity in claim.quantities
        if quantity.value == other.value and noun and _noun(quantity) == noun
    )
    return min(found, key=lambda count: (count.claim.speaker is None, count.claim.id), default=None)


def _noun(quantity: Quantity) -> str | None:
    words = (quantity.counts or "").casefold().split()
    return stem(words[-1]) if words else None


def _of(claim: Claim, figure: Figure, claims: Sequence[Claim]) -> Claim:
    """The claim of the speaker whose a figure is, where the sentence as a whole is told by nobody."""
    if claim.speaker is not None:
        return claim
    start, end = claim.evidence[0].start, claim.evidence[-1].end
    theirs = (
        one
        for one in claims
        if one.speaker is not None
        and start <= one.evidence[0].start < end
        and any(quantity.value == figure.value for quantity in one.quantities)
    )
    return min(theirs, key=lambda one: one.id, default=claim)


def _count(claim: Claim, figure: Figure) -> Count:
    """A figure of a claim as a count, with what the claim's quantities say of it."""
    same = (q for q in claim.quantities if q.value == figure.value)
    found = next(same, None) or Quantity(text=figure.text, value=figure.value, bound=figure.bound, counts=None)
    known = next((c for c in counts_of([claim]) if c.quantity == found), None)
    return known or Count(claim, found, figure.value or 0.0, "", frozenset())


def _about(count: Count) -> str:
    measure = _MEASURE.search(count.claim.statement) if not count.quantity.counts else None
    share = count.quantity.text.rstrip().endswith(("%", "cent", "percent"))
    return "the share" if share else about([count]) or (measure[0].lower() if measure else "the number")


_MEASURE = re.compile(
    r"\b(?:magnitude|depth|height|length|weight|speed|price|age|turnout|temperature)\b", re.IGNORECASE
)


# --- the number that was told just before ----------------------------------------------------------------------------


def answers(claims: Sequence[Claim]) -> Iterator[tuple[Count, Count]]:
    """Pairs of claims in one article of which the second gives another number of what the first counts."""
    by_article: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.headline:
            by_article[claim.document].append(claim)
    for article in sorted(by_article):
        ordered = sorted(by_article[article], key=lambda c: (c.evidence[0].start, c.evidence[0].end, c.id))
        for at, claim in enumerate(ordered):
            figure = refers_back(claim.statement) if claim.quantities else None
            if figure is None:
                continue
            told = _just_before(claim, figure, ordered[max(0, at - _LOOK_FAR) : at])
            told = told or [count for one in ordered[:at] for count in _took_part(one, claim)]
            fitting = {count.value: count for count in told if _of_a_size(count.value, figure.value or 0.0)}
            if len(fitting) == 1 and figure.value not in fitting:
                first = fitting.popitem()[1]
                yield first, replace(_count(claim, figure), harm=first.harm, unit=first.unit)


def _just_before(claim: Claim, figure: Figure, before: Sequence[Claim]) -> list[Count]:
    """The counts told before that a claim gives another number of: those of the claim that it follows; of "this figure",
    which is called wrong, the nearest of its kind."""
    far = disputes(claim.statement) is not None
    for one in reversed(before) if far else ():
        found = list(_fitting(claim, figure, one))
        if found and claim.evidence[0].start - one.evidence[-1].end <= _FAR:
            return found
    return [] if far else [c for one in before[-_LOOK:] if _follows(one, claim) for c in _fitting(claim, figure, one)]


def _fitting(claim: Claim, figure: Figure, one: Claim) -> Iterator[Count]:
    """The counts of one claim of which another's figure can be another number."""
    measured = (
        Count(one, q, q.value, "", frozenset())
        for q in one.quantities
        if q.value is not None and _noun(q) not in (None, "year")  # how long somebody has been at it is no estimate
    )
    counted = _shares(one) if figure.kind == "percent" else list(_counted(one)) or measured
    harm = _count(claim, figure).harm
    for count in counted:
        if harm and count.harm != harm:
            continue
        if _of_whom(claim, count) and _fits(claim, figure, count):
            yield count


def _shares(claim: Claim) -> Iterator[Count]:
    """The shares of a claim, as counts."""
    for quantity in claim.quantities:
        if quantity.value is not None and quantity.text.rstrip().endswith(("%", "cent", "percent")):
            yield Count(claim, quantity, quantity.value, "", frozenset())


def _fits(claim: Claim, figure: Figure, count: Count) -> bool:
    """Whether a figure that has a noun of its own counts by it what the other counts."""
    mine = next((noun for q in claim.quantities if q.value == figure.value and (noun := _noun(q))), None)
    if mine is None and counts_nobody(count.claim.statement, count.quantity.text):
        return figure.kind == "percent"
    return mine is None or figure.kind == "percent" or mine == _noun(count.quantity)


_WHOM = re.compile(
    r"\b(?:number|figure|total|toll|count|sum|amount)\s+of\s+(?:[a-z-]+\s+)?(?P<noun>[a-z-]+)\s+(?:at|as)\b"
)
_PEOPLE_TOO = re.compile(r"\w{3,}(?:ers|ors|ists|ants|ents)$")
_MANY_PEOPLE = frozenset("people members staff workers men women children students".split())


def _of_whom(claim: Claim, count: Count) -> bool:
    """Whether a claim that gives another number does not say that it is of something else: strikers can be "members of the
    union", the injured no houses."""
    found = _WHOM.search(claim.statement)
    if found is None:
        return True
    nouns = (count.quantity.counts or "").casefold().split()
    if stem(found["noun"]) in map(stem, nouns):
        return True
    people = _PEOPLE_TOO.match(found["noun"]) or found["noun"] in _MANY_PEOPLE
    return bool(people and not count.harm and nouns and (nouns[-1] in _MANY_PEOPLE or _PEOPLE_TOO.match(nouns[-1])))


_TAKING_PART = frozenset("strikers protesters demonstrators marchers participants attendees supporters".split())
_TOOK_PART = re.compile(
    r"\b(?:joined|took\s+part|walked\s+out|(?:were|are|was|is|went|gone)\s+(?:out\s+)?on\s+strike|stopped\s+work|stayed\s+away|marched|demonstrated|protested"
    r"|rallied|turned\s+out|gathered|attended)\b",
    re.IGNORECASE,
)


def _took_part(one: Claim, other: Claim) -> Iterator[Count]:
    """The counts of those who took part, by one who is not the other speaker, where the other gives "the number of strikers"."""
    whom = _WHOM.search(other.statement)
    if whom and whom["noun"] in _TAKING_PART and one.speaker != other.speaker and _TOOK_PART.search(one.statement):
        yield from (count for count in _counted(one) if _of_whom(other, count))


_GIVEN_ELSEWHERE = 60
"""claims with a figure among which it is looked for who else gives it"""
_LOOK_FAR = 16
_FAR = 600
"""code points up to "this figure" from where the figure stands"""
_LOOK = 4
"""claims before one among which the one it answers is"""


def _follows(one: Claim, other: Claim) -> bool:
    """Whether what one claim stands on follows at once on what another stands on, but for who says it."""
    own = other.speaker is None and names_its_giver(other.statement)
    if one.speaker == other.speaker and not own and not _THEN.search(other.statement):
        return False
    gap = other.evidence[0].start - one.evidence[-1].end
    return -len(one.evidence[-1].text) < gap <= max(_NEXT, len(other.speaker or "") + _SAYING if gap > _NEXT else _NEXT)


def _counted(claim: Claim) -> Iterator[Count]:
    """The counts of a claim but for wholes ("31 of 118"), lengths of time and figures of nothing named, except where the
    claim is nothing but a number."""
    for count in counts_of([claim]):
        at, counts = claim.statement.find(count.quantity.text), count.quantity.counts
        if _BARE.match(claim.statement) or (
            counts and counts.split()[0].casefold() not in SPANS and not _WHOLE.search(claim.statement[: max(at, 0)])
        ):
            yield count


def _in_words(count: Count) -> DiscrepantValue:
    """A figure as a value: the whole of a statement in which the outlet says no more than who gives it."""
    bare = count.claim.speaker is None and not count.quantity.counts and len(count.claim.statement) <= _SHORT
    return value(count.claim.statement.rstrip("."), count.claim) if bare else shown(count)


_SHORT = 80
"""code points"""


def _of_a_size(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    return 0 < high <= MAGNITUDE * low
