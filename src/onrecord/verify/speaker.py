"""The speaker of a claim is the one to whom the article gives the words."""

import re

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.attribution import Attribution
from onrecord.text.comparison import MOSTLY
from onrecord.verify.cast import Alias, keys_of
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import around, frame_of, is_among, is_pronoun, named_in, names_of, said_of


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
    if any(is_among(aliases, name) for one in said for name in names_of(one, item)):
        return None
    frame = frame_of(item)
    source = next((item.article.text[slice(*one.source)] for one in said if one.source), None)
    if is_among(aliases, keys_of(frame)):
        return None
    if source and not _can_mean(source, claimed):
        return source
    strangers = [word for word in named_in(frame) if word.key in item.article.speakers or said]
    if is_among(aliases, around(item, after=not source)) and (source or not strangers):
        return None
    return source or " ".join(item.article.text[word.start : word.end] for word in strangers[:3])


_ONE = re.compile(r"(?:the|his|her|its|their|a|an|one|this|that|my|our)\s", re.IGNORECASE)
_NO_PERSON = re.compile(
    r"\b(?:polls?|surveys?|reports?|stud(?:y|ies)|documents?|newspapers?|data|figures|results|statements?|emails?|letters?|website"
    r"|articles?|films?|books?|ads?|bills?|proposals?|plans?|initiatives?|campaigns?|polling|voters|people)\b",
    re.IGNORECASE,
)


def _can_mean(source: str, claimed: str) -> bool:
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


_SAYING = frozenset("say tell add warn insist announce state declare".split())


def _is_plainly_said(one: Attribution, item: Item) -> bool:
    """Whether somebody says it: in quotation marks, or all of it under a plain verb of saying with its own subject."""
    if one.kind == "direct":
        return True
    taken = [item.comparison.cited[at].start for at in item.comparison.answers]
    inside = sum(start <= at < end for at in taken for start, end in one.content)
    plain = one.named and one.force == "says" and one.source is not None and one.lemma in _SAYING
    return plain and inside >= MOSTLY * len(taken)


def _given_as_fact(item: Item, said: list[Attribution]) -> list[Objection]:
    if item.comparison.share < MOSTLY:
        return []
    stated = keys_of(item.stated)
    told = [one for one in said if one.speaker and one.speaker[:1].isupper() and _is_plainly_said(one, item)]
    # "The government blamed …" says itself who speaks.
    named = [one for one in told if not is_among([Alias(name, by_last=True) for name in names_of(one, item)], stated)]
    if not named:
        return []
    message = "somebody's words are given as the outlet's own"
    return [objection("speaker", message, span=item.spans[0], expected=named[0].speaker)]
