"""The sense turned round, or made surer than it was."""

import re
from random import Random

from onrecord.drafts import DraftClaim
from onrecord.gauntlet.case import Case, Item, any_of, swap

_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|has|had|can|could|should|did|does|must|may|might)\b"
    r"(?!\s+(?:not|n[’']t|no|never|nothing|neither)\b)(?!n[’']t)",
    re.I,
)
_PAST = re.compile(r"(?<=\s)(?P<verb>[a-z]{3,}ed)\b(?=\s+(?:the|a|an|his|her|its|their|that|to|in|on|for)\b)")
_NEGATION = re.compile(
    r"\b(?:not|never)\s+|(?<=\bdo)n[’']t\b|(?<=\bis)n[’']t\b|(?<=\bare)n[’']t\b|(?<=\bwas)n[’']t\b|(?<=\bwere)n[’']t\b"
    r"|(?<=\bhas)n[’']t\b|(?<=\bhave)n[’']t\b|(?<=\bhad)n[’']t\b|(?<=\bwould)n[’']t\b|(?<=\bcould)n[’']t\b"
    r"|(?<=\bshould)n[’']t\b|(?<=\bdid)n[’']t\b|(?<=\bdoes)n[’']t\b|(?<=\bcan)not\b|(?<=\bno )longer\s+|\bno\s+(?=[a-z])",
    re.I,
)


def negation_added(case: Case, rng: Random) -> Item | None:
    """A "not" or "never" after an auxiliary, or "did not" before a verb."""
    found = any_of(_AUXILIARY, case.statement, rng)
    if found is not None:
        return case.saying(swap(case.statement, found, f"{found.group()} {rng.choice(('not', 'not', 'never'))}"))
    found = any_of(_PAST, case.statement, rng)
    return case.saying(swap(case.statement, found, f"did not {found['verb'][:-2]}", "verb")) if found else None


def negation_removed(case: Case, rng: Random) -> Item | None:
    """A negating word taken out."""
    found = any_of(_NEGATION, case.statement, rng)
    return case.saying(swap(case.statement, found, "")) if found else None


_INFLATED = {
    r"may|might|could": "will",
    r"should": "will",
    r"likely": "certain",
    r"possibly|probably|perhaps|maybe|apparently|presumably|reportedly|allegedly|supposedly": "certainly",
    r"possible|probable": "certain",
    r"believes?|thinks?|suspects?|expects?|hopes?": "knows",
    r"believed|thought|suspected|expected|alleged|rumou?red|estimated": "confirmed",
    r"suggests?|indicates?": "proves",
    r"suggested|indicated": "proved",
    r"appears?|seems?": "is sure",
    r"appeared|seemed": "was sure",
}


def hedge_inflated(case: Case, rng: Random) -> Item | None:
    """A hedge turned into certainty, and the likelihood of the draft raised with it."""
    if not isinstance(case.item, DraftClaim):
        return None
    changes = [
        swap(case.statement, found, surer)
        for hedges, surer in _INFLATED.items()
        for found in re.finditer(rf"\b(?:{hedges})\b(?!\s+\d)", case.statement, re.I)
        if found.group() != "May"
    ]
    if not changes:
        return None
    return case.item.model_copy(
        update={"statement": rng.choice(changes), "likelihood": "asserted", "likelihood_words": None}
    )


def would_made_will(case: Case, rng: Random) -> Item | None:
    """ "would" made "will": an inflation, unless the article only reports a "will" of the past."""
    found = any_of(re.compile(r"\bwould\b"), case.statement, rng)
    if found is None or not isinstance(case.item, DraftClaim):
        return None
    return case.item.model_copy(update={"statement": swap(case.statement, found, "will")})


def hedge_dropped(case: Case, rng: Random) -> Item | None:
    """An adverb of doubt or "may" left out, and the likelihood of the draft raised with it."""
    if not isinstance(case.item, DraftClaim):
        return None
    hedges = r"\b(?:possibly|probably|perhaps|maybe|apparently|presumably|reportedly|allegedly|supposedly|likely|may|might)\s+"
    found = any_of(re.compile(hedges), case.statement, rng)
    if found is None:
        return None
    statement = case.statement[: found.start()] + case.statement[found.end() :]
    return case.item.model_copy(update={"statement": statement, "likelihood": "asserted", "likelihood_words": None})
