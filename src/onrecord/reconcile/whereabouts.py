"""Days, hours and places on which the claims of one finding differ; the day of an event is never held against a report's."""

from collections.abc import Iterator, Sequence

from onrecord.reconcile.parties import is_demonym
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy
from onrecord.text.figures import figures_in
from onrecord.text.names import fold_name, names_in


def whereabouts(claims: Sequence[Claim], story: Story) -> list[Discrepancy]:
    """Where the claims of one finding set it on different days, at different hours or in different places."""
    bodies = sorted(
        (c for c in claims if not c.headline and c.kind in ("event", "accusation", "background")),
        key=lambda c: (story.heads[c.document].path, c.id),
    )
    return [*_days(bodies), *_hours(bodies), *_places(bodies)]


def _days(claims: Sequence[Claim]) -> Iterator[Discrepancy]:
    days: dict[str, Claim] = {}
    for claim in claims:
        when = claim.when
        if when and when.of == "event" and when.earliest and when.earliest == when.latest:
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


def _places(claims: Sequence[Claim]) -> Iterator[Discrepancy]:
    """Two places that no claim names together and of which neither holds the other by name."""
    from rapidfuzz.distance import Levenshtein

    named: dict[str, Claim] = {}
    for claim in claims:
        names = names_in(claim.where or "")
        if len(names) == 1 and not is_demonym(names[0].text.split("-")[0]):
            folded = fold_name(names[0].text).removeprefix("al ").removeprefix("the ")
            # "Orne" and "al-Orna" are one place in two spellings.
            near = (known for known in named if Levenshtein.distance(known, folded, score_cutoff=2) <= 2)
            named.setdefault(next(near, folded), claim)
    told = [fold_name(f"{claim.statement} {claim.where or ''}") for claim in claims]
    apart = [
        place for place in sorted(named) if not any(place in text and other in text for other in named if other != place for text in told)
    ]  # fmt: skip
    if len(apart) > 1 and len(apart) == len(named):
        values = [value(named[place].where or "", named[place]) for place in apart]
        why = "the articles do not say whether one lies in the other"
        yield discrepancy("place", "where it happened", "undetermined", why, values)
