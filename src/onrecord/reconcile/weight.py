"""Which findings come first: what most articles carry, open with and head; what is grave, new and told in full.

A piece of a sentence, a dateline, a word of sympathy and what is overtaken stand behind what tells something.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from onrecord.reconcile.concepts import terms, things
from onrecord.reconcile.counts import counts_of
from onrecord.reconcile.story import Story
from onrecord.reconcile.voices import number
from onrecord.records import Claim, Origin
from onrecord.text.hanging import hangs
from onrecord.text.names import ROLE_WORDS, names_in

OPENING = 600
"""code points at the head of an article in which its news stands"""
_OF_HEADLINES = 2
"""what it weighs to hold more of the headlines' words than any other finding: as much as one more article"""
_GRAVE = 1.0
"""what it weighs to tell of what newspapers lead with, or who accuses whom; with people harmed as much again"""
_FRAGMENT = 4.0
_SYMPATHY = 1.5
_OVERTAKEN = 1.5
_HANGING = 3.0
"""what is taken off a piece of a sentence, a word of sympathy, what is superseded, what cannot be understood by itself"""

_NEWS = frozenset(
    term
    for word in """arrested charged jailed convicted acquitted sentenced resigned resigns sacked dismissed suspended banned fined sued
    indicted guilty admitted confessed apologised apologized ignored concealed falsified forged bribes bribery fraud corruption stolen
    leaked recalled withdrawn revoked licence cancelled closed collapsed crashed exploded evacuated detained restrained raided seized
    warned warnings blamed accused negligence breached violated overruled threatened refused rejected approved terminated ended
    injected poisoned contaminated unsafe failed faulty cracked merged takeover offered bid strike ceasefire sanctions investigation
    inquiry""".split()
    for term in terms(word)
)
"""terms by which news is told apart from what is said about it"""
_FEELS = re.compile(
    r"\b(?:thoughts\s+(?:and\s+prayers\s+)?are\s+with|condolences|heartbroken|devastated|saddened|(?:deeply|gravely|extremely|very)\s+concerned|appalled|horrified|deeply\s+sorry|proud\s+of|grateful|thank(?:s|ed)?\b"
    r"|looking\s+forward|not\s+(?:be\s+)?appropriate\s+to\s+comment|behind\s+(?:him|her|them)\b)",
    re.IGNORECASE,
)
_REJECTING = re.compile(
    r"[A-Z][^,.;:]{1,60}\s(?:blasted|slammed|rejected|denied|denies|dismissed|condemned|welcomed|defended|disputed|criticised|criticized)"
    r"\s+(?:the|those|these|his|her|their|its)\s+(?:claims?|allegations?|accusations?|reports?|news|move|decision|ruling|plan)\W*"
)
"""of who rejects what, and not of what it is"""
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_BROKEN = re.compile(r"[“\"‘']?[a-z](?![\w’'-]*[A-Z])")
_FEW = 3


def headed(groups: Mapping[str, Sequence[Claim]], story: Story) -> dict[str, float]:
    """How much of what the articles' headlines speak of is in each finding, by weight; the most of all is `_OF_HEADLINES`."""
    told = Counter(term for head in story.heads.values() for term in terms(head.title or ""))
    weights = {term: times * story.weighing.weight([term]) for term, times in told.items()}
    held = {
        key: max(
            (sum(weights.get(term, 0) for term in story.weighing.terms[c.id]) for c in members if not c.headline),
            default=0,
        )
        for key, members in groups.items()
    }
    most = max(held.values(), default=0)
    return {key: _OF_HEADLINES * weight / most if most else 0.0 for key, weight in held.items()}


def rank(
    key: str, claims: Sequence[Claim], origins: Sequence[Origin], telling: float, *, history: bool, overtaken: bool
) -> tuple[float, int, int, str]:
    """What most articles carry comes first; then what most origins say, what articles open with, and what is `telling`:
    contested, or what the headlines are about.

    `history`: it tells of older things; it stands behind what is new, and so does what is `overtaken`. Of equals, what
    stands earlier comes first.
    """
    weight = 2 * len({claim.document for claim in claims}) + number(origins) + telling
    bodies = [claim for claim in claims if not claim.headline]
    weight += len({claim.document for claim in bodies if claim.evidence[0].start < OPENING})
    weight += _gravity(bodies)
    if history or sum(claim.kind == "background" for claim in claims) * 2 > len(claims):
        weight /= 2
    if all(hangs(claim.statement) or _says_little(claim.statement) for claim in bodies):
        weight -= _HANGING
    if all(_FEELS.search(claim.statement) for claim in bodies):
        weight -= _SYMPATHY
    if all(is_fragment(claim.statement) for claim in bodies):
        weight -= _FRAGMENT
    if overtaken:
        weight -= _OVERTAKEN
    return (-weight, -len(claims), min(claim.evidence[0].start for claim in claims), key)


def _gravity(bodies: Sequence[Claim]) -> float:
    """How grave is what some claims say: of harm to people, of an accusation, of what newspapers lead with."""
    first = bodies[:_FEW]
    grave = any(claim.kind == "accusation" or terms(claim.statement) & _NEWS for claim in first)
    harm = any(count.harm for count in counts_of(claim for claim in first if claim.quantities))
    return _GRAVE * (grave + harm)


def _says_little(statement: str) -> bool:
    """Whether a statement names nobody and no more than two things: "No decision had been made"."""
    return len(terms(statement)) < _FEW and not names_in(statement)


def is_fragment(statement: str) -> bool:
    """Whether a statement is no whole sentence: a dateline, a cry, a name with an office, a piece that begins in the middle."""
    if len(statement.split()) < _FEW or not _SMALL.search(statement) or _BROKEN.match(statement):
        return True
    return not things(statement) - _OFFICES or _REJECTING.fullmatch(statement) is not None


_OFFICES = frozenset(term for word in ROLE_WORDS for term in terms(word))
