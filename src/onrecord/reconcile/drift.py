"""One utterance in different words: quotation marks promise a speaker's own, so two versions cannot both keep it.

The likely cause is named, never more than likely: words that came through a translator, as those of most states'
officials do, are put into English anew by each outlet; else they were shortened or smoothed.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.reconcile.concepts import terms
from onrecord.reconcile.parties import speaks_another_language
from onrecord.reconcile.story import Story
from onrecord.reconcile.values import discrepancy, value
from onrecord.records import Claim, Discrepancy
from onrecord.text.fold import fold
from onrecord.text.quotations import quotations_in
from onrecord.text.words import words_in

SAME_UTTERANCE = 0.55
"""share of the shorter quotation's terms, by weight, that stand in the longer one, from which both are one utterance"""
LEAST_WORDS = 5
_MOST = 40
"""quotations of one speaker that are compared with each other"""


@dataclass(frozen=True, slots=True)
class _Quote:
    claim: Claim
    text: str
    words: tuple[str, ...]
    terms: frozenset[str]


def drift(claims: Sequence[Claim], story: Story) -> list[Discrepancy]:
    """Quotations of one speaker, in different articles, that are one utterance and not the same words."""
    said: dict[str, dict[str, _Quote]] = defaultdict(dict)
    quotes = [quote for claim in claims if claim.speaker and not claim.headline for quote in _quotes(claim)]
    # Sorting keeps the quotations of one claim in order.
    for quote in sorted(quotes, key=lambda quote: (story.heads[quote.claim.document].path, quote.claim.id)):
        key = f"{quote.claim.document} {' '.join(quote.words)}"
        said[story.speaker(quote.claim) or ""].setdefault(key, quote)
    found: list[Discrepancy] = []
    for actor in sorted(said):
        found += _of_one(story.limits.first("quotations", list(said[actor].values()), _MOST), story)
    return found


def _of_one(quotes: Sequence[_Quote], story: Story) -> Iterator[Discrepancy]:
    taken: set[int] = set()
    for (i, one), (j, other) in combinations(enumerate(quotes), 2):
        if i in taken or j in taken or one.claim.document == other.claim.document or not _drifted(one, other, story):
            continue
        alike = [k for k in range(j + 1, len(quotes)) if k not in taken and _drifted(one, quotes[k], story)]
        versions = [one, other, *(quotes[k] for k in alike)]
        taken |= {i, j, *alike}
        actor = story.cast.actor(one.claim.document, one.claim.speaker or "")
        why = "one utterance in different words; "
        why += (
            "likely cause: each outlet translated it anew"
            if speaks_another_language(actor.party)
            else "at least one version is not verbatim"
        )
        yield discrepancy(
            "quotation", f"what {actor.name} said", "wording", why, [value(v.text, v.claim) for v in versions]
        )


def _drifted(one: _Quote, other: _Quote, story: Story) -> bool:
    if one.claim.document == other.claim.document:
        return False
    a, b = " ".join(one.words), " ".join(other.words)
    if a in b or b in a or _spelled_alike(one.words, other.words):
        return False
    short, long = sorted((one, other), key=lambda quote: (len(quote.terms), quote.text))
    # A few common words prove nothing: three telling ones must be shared.
    shared = short.terms & long.terms
    return len(shared) > 2 and story.weighing.held_by(short.terms, long.terms) >= SAME_UTTERANCE


def _spelled_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two quotations differ in British and American spelling alone ("travelling", "traveling")."""
    return len(one) == len(other) and all(a == b or _plain(a) == _plain(b) for a, b in zip(one, other, strict=True))


def _plain(word: str) -> str:
    return word.replace("ll", "l").replace("our", "or").replace("ise", "ize").replace("isa", "iza").replace("re", "er")


def _quotes(claim: Claim) -> Iterator[_Quote]:
    for place in claim.evidence:
        for found in quotations_in(place.text, 0, len(place.text)):
            text = place.text[found.start : found.end].strip(" ,.")
            words = tuple(words_in(fold(text).text))
            if len(words) >= LEAST_WORDS:
                yield _Quote(claim, text, words, terms(text))
