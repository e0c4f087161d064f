"""How sure a finding is said to be, outlet by outlet: other words for one rung, headlines surer than their source, a
hedge or an attribution lost on the way."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy, DiscrepancyKind, Likelihood, Relation
from onrecord.text.clauses import main_clause
from onrecord.text.cues import LADDER

_SURENESS: dict[Likelihood, int] = {rung: i for i, rung in enumerate(LADDER)} | {"reported": 2, "asserted": 7}
"""from least to most sure; what is passed on without endorsement stands below an even chance"""
_HEDGED: frozenset[Likelihood] = frozenset({"roughly_even_chance", "likely", "very_likely", "almost_certain"})
_NOT_ASSERTED = _HEDGED | {"reported"}
AKIN = 0.3
"""likeness to a headline from which another is shown beside it"""
_MOST_HEADLINES = 60
_TOLD = 0.5
"""likeness from which an outlet's bare sentence is a speaker's hedged one without its hedge"""


def hedges(claims: Sequence[Claim], story: Story) -> list[Discrepancy]:
    """What the claims of one finding differ in as to how sure their speaker is."""
    return [*_one_speaker(claims, story), *_lost(claims, story)]


def rungs(claims: Sequence[Claim]) -> tuple[Likelihood, ...]:
    """The rungs that the claims of a finding stand on, weakest first."""
    if len(claims) == 1:
        return (claims[0].likelihood,)
    return tuple(sorted({claim.likelihood for claim in claims}, key=lambda rung: (_SURENESS[rung], rung)))


def _one_speaker(claims: Sequence[Claim], story: Story) -> Iterator[Discrepancy]:
    by_speaker: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.speaker and not claim.headline and claim.likelihood_words:
            by_speaker[story.speaker(claim) or ""].append(claim)
    for said in by_speaker.values():
        wordings: dict[tuple[Likelihood, str], Claim] = {}
        for claim in sorted(said, key=lambda c: (story.heads[c.document].path, c.id)):
            wordings.setdefault((claim.likelihood, (claim.likelihood_words or "").casefold()), claim)
        if len(wordings) > 1:
            one_rung = len({rung for rung, _ in wordings}) == 1
            name = story.cast.actor(said[0].document, said[0].speaker or "").name
            across = len({claim.document for claim in wordings.values()}) > 1
            why = "the same rung in other words" if one_rung else "one speaker on several rungs"
            if not one_rung:
                why += ", each outlet its own" if across else ", perhaps not in one breath"
            order = sorted(wordings, key=lambda key: (_SURENESS[key[0]], key[1]))
            values = [value(wordings[key].likelihood_words or "", wordings[key]) for key in order]
            relation: Relation = "wording" if one_rung or across else "undetermined"
            yield discrepancy("likelihood", f"how sure {name} is", relation, why, values)


def headlines(groups: Mapping[str, Sequence[Claim]], story: Story) -> list[Discrepancy]:
    """The headlines of one statement at their different strengths; an alarm where one is surer than its own article.

    A headline that heads another finding and is like those of this one is shown with them: it tells the same story
    more, or less, surely.
    """
    heads = {key: [claim for claim in members if claim.headline] for key, members in groups.items()}
    every = sorted((head for held in heads.values() for head in held), key=lambda head: head.id)
    found: list[Discrepancy] = []
    shown: set[str] = set()
    # Statements under several headlines come first; a headline shown with them is not shown again by itself.
    for key in sorted(groups, key=lambda key: (-len(heads[key]), key)):
        own = heads[key]
        akin = []
        if len(own) > 1 and len(every) > _MOST_HEADLINES:
            story.limits.note("headlines", len(every), _MOST_HEADLINES)
        elif len(own) > 1:
            akin = [h for h in every if h not in own and any(story.alike(h, mine) >= AKIN for mine in own)]
        elif {head.id for head in own} <= shown:
            continue
        told = list(_headlines([*own, *akin], [claim for claim in groups[key] if not claim.headline]))
        shown |= {value.item for item in told for value in item.values}
        found += told
    return found


def _headlines(heads: Sequence[Claim], claims: Sequence[Claim]) -> Iterator[Discrepancy]:
    bodies: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.headline:
            bodies[claim.document].append(claim)
    surer = [h for h in heads if _surer(h, bodies[h.document])]
    ordered = sorted(heads, key=lambda h: (_SURENESS[h.likelihood], h.likelihood, h.document, h.id))
    if len({headline.likelihood for headline in heads}) > 1:
        why = "one statement under headlines of different strength"
        if surer:
            why += f"; {len(surer)} surer than the article below"
        values = [value(headline.statement, headline) for headline in ordered]
        yield discrepancy("likelihood", "headlines", "wording", why, values, alarm=bool(surer))
        return
    for headline in surer:
        body = min(bodies[headline.document], key=lambda c: (-_SURENESS[c.likelihood], c.id))
        values = [value(headline.statement, headline), value(body.likelihood_words or body.statement, body)]
        why = "the headline drops the hedge of its own body"
        yield discrepancy("likelihood", "headline and body", "conflict", why, values, alarm=True)


def _surer(headline: Claim, bodies: Sequence[Claim]) -> bool:
    """Whether a headline asserts, and does not only ask, what its own article hedges in as many words of its own."""
    return (
        headline.likelihood == "asserted"
        and not headline.statement.rstrip("\"”’' ").endswith("?")
        and bool(bodies)
        and all(claim.likelihood in _NOT_ASSERTED and _hedges_itself(claim) for claim in bodies)
    )


def _hedges_itself(claim: Claim) -> bool:
    """Whether a hedge is that of the statement, and not of a clause in it: "opened an inquiry into a paper that said
    there may be life"."""
    words = (claim.likelihood_words or "").casefold()
    main = _FOR_WHAT.split(main_clause(claim.statement), maxsplit=1)[0]
    return words not in claim.statement.casefold() or words in main.casefold()


_FOR_WHAT = re.compile(r"\s(?:for|of|about|on|by|with|from)\s+what(?:ever)?\s")
"""opens what is only named by what may be so: "punish them for | what a few may have done" """


def _lost(claims: Sequence[Claim], story: Story) -> Iterator[Discrepancy]:
    """An outlet's own bare assertion of what a speaker, by the other claims, said with a hedge or only said."""
    said = [c for c in claims if not c.headline and c.speaker and c.likelihood in _HEDGED and _hedges_itself(c)]
    told = [c for c in claims if not c.headline and c.likelihood == "asserted" and c.kind != "background"]
    if not said:
        return
    hedged = min(said, key=lambda c: (-_SURENESS[c.likelihood], c.id))
    name = story.cast.actor(hedged.document, hedged.speaker or "").name
    for speaker in (True, False):
        bare = [
            claim
            for claim in told
            if (story.speaker(claim) == story.speaker(hedged)) is speaker
            and (speaker or claim.speaker is None)
            and all(claim.document != other.document for other in said)
            and any(story.alike(claim, other) >= _TOLD for other in said[:40])
        ]
        if bare:
            first = min(bare, key=lambda claim: (story.heads[claim.document].path, claim.id))
            what = "hedge" if speaker else "attribution and hedge"
            why = f"the {what} of {name} is gone"
            values = [value(hedged.likelihood_words or hedged.statement, hedged), value(first.statement, first)]
            kind: DiscrepancyKind = "likelihood" if speaker else "attribution"
            yield discrepancy(kind, f"what {name} said", "conflict", why, values, alarm=True)
