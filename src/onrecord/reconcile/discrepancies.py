"""Where the articles differ: one kind a file, and here the list of them.

Every kind is a function from claims and the story to discrepancies. Those that concern one finding see its claims;
figures, spellings and quotations go across findings, since a part and its whole, or one speaker, may stand in two.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.reconcile.claimants import claimants
from onrecord.reconcile.drift import drift
from onrecord.reconcile.figures import figures
from onrecord.reconcile.hedges import headlines, hedges
from onrecord.reconcile.measured import measured, unlike
from onrecord.reconcile.passages import NONE, Passages
from onrecord.reconcile.polarity import polarity
from onrecord.reconcile.results import results
from onrecord.reconcile.spellings import spellings
from onrecord.reconcile.story import Story
from onrecord.reconcile.taken_back import taken_back
from onrecord.reconcile.whereabouts import whereabouts
from onrecord.records import Advice, Claim, Discrepancy
from onrecord.text.figures import figures_in
from onrecord.text.words import content_stems

WITHIN = (hedges, whereabouts)
ACROSS = (claimants, drift, results, spellings)


def discrepancies(
    groups: Mapping[str, Sequence[Claim]],
    story: Story,
    advice: Sequence[Advice] = (),
    *,
    passages: Passages = NONE,
    counting: Story | None = None,
) -> tuple[Discrepancy, ...]:
    """All of the story, sorted by kind and id, each once.

    `passages` are sentences beside the claims whose figures are compared with theirs, and `counting` is the story with them.
    """
    claims = [claim for members in groups.values() for claim in members]
    found = [
        *figures(groups, counting or story, passages),
        *polarity(groups, story),
        *taken_back(groups, story),
        *headlines(groups, story),
    ]
    for members in groups.values():
        if len(members) > 1:
            for kind in WITHIN:
                found += kind(members, story)
    for kind in ACROSS:
        found += kind(claims, story)
    found += unlike(found, measured([*claims, *passages.told], counting or story))
    once = {item.id: _advised(item, advice) for item in found}
    return tuple(sorted(once.values(), key=lambda item: (item.kind, item.id)))


def touching(found: Sequence[Discrepancy], groups: Mapping[str, Sequence[Claim]]) -> dict[str, list[Discrepancy]]:
    """The discrepancies of every finding: those with a value from one of its claims, and those by which a figure that it gives
    is an older one."""
    of = {claim.id: key for key, members in groups.items() for claim in members}
    given: dict[float, list[Claim]] = defaultdict(list)
    for members in groups.values():
        for claim in members:
            for value in {q.value for q in claim.quantities if q.value is not None and _is_telling(q.value)}:
                given[value].append(claim)
    held: dict[str, list[Discrepancy]] = {key: [] for key in groups}
    for item in found:
        touched = {of[value.item] for value in item.values if value.item in of}
        touched |= {of[claim.id] for claim in _overtaken_by(item, given)}
        for key in sorted(touched):
            held[key].append(item)
    return held


def _overtaken_by(item: Discrepancy, given: Mapping[float, Sequence[Claim]]) -> Iterator[Claim]:
    """The claims that give, of the same matter, a telling figure that another took the place of."""
    if item.kind != "figure" or item.relation != "update":
        return
    source = {word for word in content_stems(item.values[-1].span.text) if not word[0].isdigit()}
    for older in item.values[:-1]:
        for figure in figures_in(older.value):
            for claim in given.get(figure.value or 0.0, ()):
                if len(source & content_stems(claim.statement)) >= _SHARED:
                    yield claim


def _is_telling(value: float) -> bool:
    """Whether a number is hardly another thing's by chance: of a thousand and more, with two digits or more."""
    return value >= _THOUSAND and len(f"{value:.0f}".rstrip("0")) > 1


_THOUSAND = 1000
_SHARED = 2
"""words of the sentence with the newer figure that a claim with the older one must have"""


def _advised(item: Discrepancy, advice: Sequence[Advice]) -> Discrepancy:
    """The discrepancy with the relation that a model gave it, where the rules could not tell."""
    if item.relation != "undetermined":
        return item
    held = {value.item for value in item.values}
    for told in advice:
        if told.kind == "relation" and told.relation and len(held & set(told.items)) > 1:
            return item.model_copy(
                update={"relation": told.relation, "why": f"{item.why}; {told.model} judges: {told.relation}"}
            )
    return item
