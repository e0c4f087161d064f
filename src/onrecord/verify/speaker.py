"""The speaker of a claim is the one to whom the article gives the words."""

import re
from collections.abc import Sequence

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.attribution import Attribution
from onrecord.text.comparison import MOSTLY
from onrecord.verify.cast import Alias, keys_of, terms
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import around, frame_of, is_among, is_by, is_pronoun, named_in, names_of, said_of


def check(item: Item) -> list[Objection]:
    """Objects where the article gives the words to somebody else, or somebody's words are given as the outlet's own."""
    if not isinstance(item.draft, DraftClaim) or item.headline or not item.spans:
        return []
    if item.draft.speaker is None:
        return _given_as_fact(item, said_of(item))
    other = somebody_else(item, item.draft.speaker)
    if other is None:
        return []
    message = "the article gives these words to somebody else"
    return [objection("speaker", message, span=item.spans[0], expected=other or None, found=item.draft.speaker)]


def somebody_else(item: Item, claimed: str) -> str | None:
    """Who speaks in the article when it is not the one claimed: a name, or "" where it names nobody; None: it fits."""
    if is_pronoun(claimed):
        return None
    aliases = item.cast.known_as(claimed)
    if not aliases:
        return None
    said = said_of(item)
    if said and (whose := _passed_on(item, said[0], aliases)) is not None:
        return whose
    if any(is_by(one, aliases, item) for one in said):
        return None
    frame = frame_of(item)
    source = next((item.article.text[slice(*one.source)] for one in said if one.source), None)
    if is_among(aliases, keys_of(frame)):
        return None
    if source and (not can_mean(source, claimed) or (source.casefold() in ("he", "she") and _relays(item, aliases))):
        return source
    strangers = [word for word in named_in(frame) if word.key in item.article.speakers or said]
    if is_among(aliases, around(item, after=not source)) and (source or not strangers):
        return None if source or _goes_on(item, aliases, said=bool(said)) else ""
    return source or " ".join(item.article.text[word.start : word.end] for word in strangers[:3])


def _passed_on(item: Item, one: Attribution, aliases: Sequence[Alias]) -> str | None:
    """Who speaks where the one claimed only passes it on, as an agency does that quotes a minister, "" where nobody is
    named; None: it does not.

    An agency does say "Vek said that …": a statement that names the speaker is the agency's.
    """
    relays = any(is_among(aliases, terms(relay)) for relay in one.via)
    if relays and one.speaker is None:
        return ""  # "the agency quotes him"
    speaker = terms(one.speaker) if one.speaker and not _UNNAMED.match(one.speaker) else ()
    if not speaker or is_among(aliases, speaker) or is_among([Alias(speaker, by_last=True)], keys_of(item.stated)):
        return None
    return one.speaker if relays else None


_UNNAMED = re.compile(
    r"(?:[a-z]+\s+){0,4}(?:data|documents?|records?|reports?|figures|results|estimates?|stud(?:y|ies))\b"
    r"|(?!.*[A-Z]\w*\s+[A-Z])(?:.*\b)?(?:sources?|officials?|people|persons?|aides?|insiders?|witness(?:es)?|analysts?|experts?"
    r"|observers|others|one|some|many)\b(?!.*\b[A-Z])"
)
"""papers, and those of whom no more is told than that they know: what they tell an agency, the agency vouches for"""


def _relays(item: Item, aliases: Sequence[Alias]) -> bool:
    """Whether the article has the one claimed pass on somebody's words; "he" is no agency."""
    return any(
        is_among(aliases, terms(relay)) for ones in item.article.said.values() for one in ones for relay in one.via
    )


_BACKSHIFTED = re.compile(
    r"\b(?:would|could|might|should|reportedly|allegedly|purportedly|supposedly)\b", re.IGNORECASE
)


def _goes_on(item: Item, aliases: Sequence[Alias], *, said: bool) -> bool:
    """Whether words that nobody is named for can be his whom the sentences around name; `said`: "it was said" of them.

    They can where most of them stand in quotation marks, where their sentence gives him others, and where reported speech goes
    on in the paragraph, as "would", "reportedly" or "is said" shows: "He said it was shut. It would open in May." All else is nobody's.
    """
    start, end = item.comparison.hull
    taken = item.comparison.cited[start:end]
    inside = sum(any(first <= word.start < last for first, last in item.article.quoted) for word in taken)
    if 2 * inside >= len(taken):
        return True
    article, here = item.article, {sentence.number for sentence in item.sentences}
    first = min(here, default=1)
    before = article.sentences[max(0, first - 2) : first - 1]
    if before and taken and "\n\n" not in article.text[before[0].end : taken[0].start]:
        here |= {before[0].number} if said or _BACKSHIFTED.search(item.quoted) else set()
    return any(is_by(one, aliases, item) for number in here for one in article.said.get(number, ()))


_ONE = re.compile(r"(?:the|his|her|its|their|a|an|one|this|that|my|our)\s", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"\b(?:polls?|surveys?|reports?|stud(?:y|ies)|documents?|newspapers?|data|figures|results|statements?|emails?|letters?|website"
    r"|articles?|films?|books?|ads?|bills?|proposals?|plans?|initiatives?|campaigns?|polling|voters|people)\b",
    re.IGNORECASE,
)


def can_mean(source: str, claimed: str) -> bool:
    """Whether a source phrase leaves open that the one claimed is meant: "he", "the minister", not a name or "officials"."""
    words = source.split()
    if source.casefold() in ("he", "she", "who"):
        return not _NO_PERSON.search(claimed)
    if not words or is_pronoun(source):
        return True
    named = any(word[:1].isupper() for word in words[1:]) or (words[0][:1].isupper() and not _ONE.match(source))
    several = (
        words[-1].endswith("s")
        and not words[-1].endswith("ss")
        and source.casefold().startswith(("his", "her", "their"))
    )
    return not named and not several and _ONE.match(source) is not None and not _NO_PERSON.search(source)


_SAYING = frozenset({*"say tell add warn insist announce state declare".split(), "according to"})


def _is_plainly_said(one: Attribution, item: Item) -> bool:
    """Whether somebody says it: in quotation marks, or all of it under a plain verb of saying with its own subject."""
    if one.kind == "direct":
        return True
    taken = [item.comparison.cited[at].start for at in item.comparison.answers]
    inside = sum(start <= at < end for at in taken for start, end in one.content)
    plain = one.named and one.force == "says" and one.source is not None and one.lemma in _SAYING
    return plain and inside >= MOSTLY * len(taken)


def _has_name(speaker: str) -> bool:
    """Whether a name is in it: "Ana Vek", "the Orsa Water Board", but not "the minister\"."""
    return any(word[:1].isupper() for word in speaker.split())


def _given_as_fact(item: Item, said: list[Attribution]) -> list[Objection]:
    if item.comparison.share < MOSTLY or item.article.puts_right(item.statement):
        return []
    stated = keys_of(item.stated)
    told = [one for one in said if one.speaker and _has_name(one.speaker) and _is_plainly_said(one, item)]
    # "The government blamed …" says itself who speaks.
    named = [one for one in told if not is_among([Alias(name, by_last=True) for name in names_of(one, item)], stated)]
    if not named:
        return []
    message = "somebody's words are given as the outlet's own"
    return [objection("speaker", message, span=item.spans[0], expected=named[0].speaker)]
