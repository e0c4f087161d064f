"""Names and offices that the articles give differently for one and the same speaker."""

from collections import defaultdict
from collections.abc import Sequence

from onrecord.reconcile.mentions import office
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy
from onrecord.text.names import fold_name

_FORMER = frozenset({"former", "ex", "deputy", "acting", "vice"})


def spellings(claims: Sequence[Claim], story: Story) -> list[Discrepancy]:
    """Speakers joined although an article spells the name otherwise, and speakers under two offices."""
    # Who is mentioned once has one name and one office.
    several = {actor.id for actor in story.cast.actors if len(actor.mentions) > 1}
    theirs = [claim for claim in claims if claim.speaker and story.speaker(claim) in several]
    by_actor: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(theirs, key=lambda claim: (story.heads[claim.document].path, claim.id)):
        by_actor[story.speaker(claim) or ""].append(claim)
    return [*_odd(by_actor, story), *_offices(by_actor, story)]


def _odd(by_actor: dict[str, list[Claim]], story: Story) -> list[Discrepancy]:
    found = []
    for actor, name in story.cast.deviant:
        said = by_actor.get(actor.id, [])
        odd = next((claim for claim in said if claim.speaker == name), None)
        usual = next((claim for claim in said if claim.speaker not in (name, None)), None)
        if odd and usual:
            values = [value(usual.speaker or actor.name, usual), value(name, odd)]
            why = "joined as one person, though one article spells the name otherwise"
            found.append(discrepancy("name", f"how {actor.name} is spelled", "wording", why, values))
    return found


def _offices(by_actor: dict[str, list[Claim]], story: Story) -> list[Discrepancy]:
    """One person whom an article calls former, deputy or acting, and another article does not."""
    found = []
    for actor in story.cast.actors:
        if actor.kind != "person" or actor.id not in by_actor:
            continue
        offices: dict[tuple[str, ...], tuple[str, Claim]] = {}
        first = {claim.document: claim for claim in reversed(by_actor[actor.id])}
        for mention in actor.mentions:
            role = office(mention)
            if role and mention.document in first:
                words = fold_name(role).split()
                offices.setdefault(tuple(sorted(_FORMER & set(words))), (role, first[mention.document]))
        if len(offices) > 1:
            values = [value(role, claim) for _, (role, claim) in sorted(offices.items())]
            found.append(
                discrepancy(
                    "name", f"the office of {actor.name}", "wording", "one person under different offices", values
                )
            )
    return found
