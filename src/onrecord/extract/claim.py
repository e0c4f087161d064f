"""Makes a claim of a statement: its kind, hedge, negation, figures, time and place, as its own words have them."""

import re

from onrecord.drafts import DraftClaim, DraftEvidence, DraftTime
from onrecord.extract.statements import MIN_WORDS
from onrecord.extract.when import is_when_said, time_of
from onrecord.records import ClaimKind, Document, Likelihood
from onrecord.text.attributed import words_for
from onrecord.text.clauses import main_clause
from onrecord.text.contrast import contrasts_in
from onrecord.text.cues import negators_in
from onrecord.text.figures import figures_in
from onrecord.text.hedged import likelihood_said
from onrecord.text.lowered import Telling, gated, lowered
from onrecord.text.moments import moment_in, place_in
from onrecord.text.quantities import quantities_in

# In lower case, for the lowered text.
_ACCUSATION = re.compile(r"\b(?:accus|blam|alleg)\w+")
_FORECAST = re.compile(
    r"\b(?:will|would|shall|expected to|set to|due to|going to|plans? to|likely to|forecast|predict)\b"
)
_POLICY = re.compile(
    r"\b(?:must|should|ought|vow|pledge|promise|urge|demand|call(?:s|ed|ing)? (?:for|on)|propose|ban|sanction)"
)
_BACKGROUND = gated(
    r"\b(?:in (?:19|20)\d\d|years? ago|last year|decades?|previously|history|since (?:the|19|20))\b",
    "19 20 year decade previously history since",
)
_KINDS: tuple[tuple[ClaimKind, re.Pattern[str], str], ...] = (
    ("accusation", _ACCUSATION, "accus* blam* alleg*"),
    (
        "policy",
        _POLICY,
        "must* should* ought* vow* pledge* promise* urge* demand* call* propose* ban* sanction*",
    ),
    ("forecast", _FORECAST, "will would shall expected set due going plan plans likely forecast predict"),
)
"""each with words of which every text has one that its pattern finds something in"""
_TELLING = Telling(words for _, _, words in _KINDS)


def claim_of(
    document: Document,
    statement: str,
    evidence: tuple[DraftEvidence, ...],
    *,
    speaker: str | None,
    via: tuple[str, ...],
    force: str,
    said: DraftTime | None = None,
) -> DraftClaim:
    """The claim that a statement makes: hedge, negation, figures, time and place as its own words have them.

    `force` is what the cue does (`says`, `accuses`, …), and `said` when it was said, where the sentence tells.
    """
    likelihood, words = likelihood_said(statement)
    begin = words_for(statement, speaker)
    figures = [figure for figure in figures_in(statement) if figure.start >= begin]
    happened = moment_in(statement, document.published)
    return DraftClaim(
        evidence=evidence,
        statement=statement,
        kind=_kind(statement, force, likelihood),
        speaker=speaker,
        via=tuple(dict.fromkeys((*document.credits, *via))),
        likelihood=likelihood,
        likelihood_words=words,
        negated=_is_negated(statement),
        quantities=quantities_in(statement, figures),
        when=time_of(happened, "statement" if is_when_said(statement, happened) else "event") if happened else said,
        where=place_in(statement),
    )


def _is_negated(statement: str) -> bool:
    """Whether a statement says that something is not so; "40, not 30" says that something is."""
    if not negators_in(statement):
        return False
    for contrast in contrasts_in(statement):
        if contrast.how == "instead":
            statement = statement[: contrast.start] + " " * (contrast.end - contrast.start) + statement[contrast.end :]
    main = main_clause(statement)
    before, but, _ = main.partition(" but ")
    return bool(negators_in(before if but and len(before.split()) >= MIN_WORDS else main))


def _kind(statement: str, force: str, likelihood: Likelihood) -> ClaimKind:
    low = lowered(statement)
    told = {kind for kind, pattern, _ in map(_KINDS.__getitem__, _TELLING.by(statement)) if pattern.search(low)}
    if force == "accuses" or "accusation" in told:
        return "accusation"
    if force in ("wants", "asks") or "policy" in told:
        return "policy"
    if "forecast" in told:
        return "forecast"
    if likelihood not in ("asserted", "reported") or force == "believes":
        return "assessment"
    return "background" if _BACKGROUND.search(low) else "event"
