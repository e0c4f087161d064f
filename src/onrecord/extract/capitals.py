"""Tells what an article opens with in capitals as it would be told elsewhere: "FURIOUS players" are furious ones."""

from onrecord.drafts import DraftActor, DraftClaim, DraftDenial, DraftReading
from onrecord.text.drop_caps import Opening, in_small


def without_capitals(draft: DraftReading, opening: Opening | None) -> DraftReading:
    """The draft with the article's opening words in small letters where names and statements begin with them; the
    evidence keeps the source's characters."""
    if opening is None:
        return draft
    return draft.model_copy(
        update={
            "claims": tuple(_claim(claim, opening) for claim in draft.claims),
            "denials": tuple(_denial(denial, opening) for denial in draft.denials),
            "actors": tuple(_actor(actor, opening) for actor in draft.actors),
        }
    )


def _claim(claim: DraftClaim, opening: Opening) -> DraftClaim:
    speaker = claim.speaker and in_small(claim.speaker, opening)
    return claim.model_copy(update={"statement": in_small(claim.statement, opening), "speaker": speaker})


def _denial(denial: DraftDenial, opening: Opening) -> DraftDenial:
    told = in_small(denial.denied_statement, opening)
    return denial.model_copy(update={"denier": in_small(denial.denier, opening), "denied_statement": told})


def _actor(actor: DraftActor, opening: Opening) -> DraftActor:
    return actor.model_copy(update={"name": in_small(actor.name, opening)})
