"""Days, hours and places on which the claims of one finding differ; the day of an event is never held against a report's."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.reconcile.events import happened, places_in
from onrecord.reconcile.parties import is_demonym, is_state
from onrecord.reconcile.places import place_key, related
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy, Relation
from onrecord.text.figures import figures_in
from onrecord.text.names import fold_name, names_in


def whereabouts(claims: Sequence[Claim], story: Story) -> list[Discrepancy]:
    """Where the claims of one finding set it on different days, at different hours or in different places."""
    bodies = sorted(
        (c for c in claims if not c.headline and c.kind in ("event", "accusation", "background")),
        key=lambda c: (story.heads[c.document].path, c.id),
    )
    return [*_days(bodies), *_hours(bodies), *_places(bodies, story)]


def _days(claims: Sequence[Claim]) -> Iterator[Discrepancy]:
    days: dict[str, Claim] = {}
    for claim in claims:
        when = happened(claim)
        if when and when.earliest and when.earliest == when.latest:
            days.setdefault(when.earliest, claim)
    if len(days) > 1:
        values = [value(days[day].when.text, days[day]) for day in sorted(days)]  # type: ignore[union-attr]  # only dated claims are kept
        yield discrepancy("date", "day of the event", "conflict", "one event on different days", values)


def _hours(claims: Sequence[Claim]) -> Iterator[Discrepancy]:
    hours: dict[float, tuple[str, Claim]] = {}
    for claim in claims:
        for figure in figures_in(claim.statement):
            if figure.kind == "time" and figure.value is not None:
                hours.setdefault(figure.value, (figure.text, claim))
    if len(hours) > 1 and len({claim.id for _, claim in hours.values()}) > 1:
        values = [value(text, claim) for _, (text, claim) in sorted(hours.items())]
        spoken = len({claim.speaker for _, claim in hours.values()}) == len(hours)
        why = "each from another speaker, who may mean another moment" if spoken else "one event at different hours"
        yield discrepancy("date", "hour", "undetermined" if spoken else "conflict", why, values)


def _places(claims: Sequence[Claim], story: Story) -> Iterator[Discrepancy]:
    """Two places that no claim names together and of which neither holds the other by name."""
    from rapidfuzz.distance import Levenshtein

    named: dict[str, Claim] = {}
    for claim in claims:
        names = names_in(claim.where or "")
        if len(names) == 1 and not _is_adjective(names[0].text) and _is_place(names[0].text, claim):
            folded = place_key(names[0].text)
            # "Orne" and "al-Orna" are one place in two spellings.
            near = (known for known in named if Levenshtein.distance(known, folded, score_cutoff=2) <= 2)
            named.setdefault(next(near, folded), claim)
    # A street and the country that it is in are no two places.
    if not all(map(is_state, named)):
        named = {place: claim for place, claim in named.items() if not is_state(place)}
    told = [fold_name(f"{claim.statement} {claim.where or ''}") for claim in claims]
    apart = [
        place for place in sorted(named) if not any(place in text and other in text for other in named if other != place for text in told)
    ]  # fmt: skip
    if len(apart) > 1 and len(apart) == len(named):
        values = [value(named[place].where or "", named[place]) for place in apart]
        relation, why = _lying(apart, story)
        yield discrepancy("place", "where it happened", relation, why, values)


def _is_adjective(name: str) -> bool:
    """Whether a name says whose a place is, and names none: "Syrian", "Syrian-held", "Syrian Kurdish"."""
    last = name.split()[-1]
    return is_demonym(name.split("-")[0]) or is_demonym(last) or last.endswith("ish")


def _is_place(name: str, claim: Claim) -> bool:
    """Whether a claim does not itself use the name as something else's: what it names, it names as a place."""
    told = places_in(claim.statement)
    word = fold_name(name.split()[-1])
    return told.get(word, True)


def _lying(places: Sequence[str], story: Story) -> tuple[Relation, str]:
    """How places lie to each other, by the articles' own words."""
    told = [related(one, other, story.lying) for one, other in combinations(places, 2)]
    if all(lies == "in" for lies in told):
        return "scope", "one lies in the other, as the articles say"
    if all(told):
        return "wording", "one lies beside the other, as the articles say"
    return "undetermined", "the articles do not say whether one lies in the other"
