"""What nobody covered: the sentences that carry a cue and that no accepted item takes up, the gravest first.

A draft can be true in every line and leave out the denial. So a sentence is not covered because something in it is
cited: a denial wants a denial or a statement that says as much, and a figure of dead, injured or money wants an item
that has the figure. Words addressed to a machine are listed as well, last: they are nobody's evidence, but are shown.
"""

import re
from collections.abc import Sequence
from typing import TypeVar

from onrecord.records import Claim, Denial, Uncovered
from onrecord.text.comparison import words_of
from onrecord.text.cues import hedges_in
from onrecord.text.figures import Figure, figures_in
from onrecord.text.polarity import any_negative
from onrecord.text.quotations import quotations_in
from onrecord.text.sentences import Sentence
from onrecord.verify.article import Article

RANKS = ("denial", "quotation", "figure", "attribution", "hedge", "instruction")
"""What a sentence can carry, the gravest to leave out first."""

_HARM = re.compile(r"\b(?:kill|dead|death|die[sd]?\b|injur|wound|casualt|victim|missing)", re.IGNORECASE)
_MIN_QUOTED = 20
"""code points; shorter quotations are single words in marks"""
_Item = TypeVar("_Item", Claim, Denial)
_COUNTED = frozenset({"number", "vague", "money"})


def uncovered(article: Article, claims: Sequence[Claim], denials: Sequence[Denial]) -> tuple[Uncovered, ...]:
    """The sentences with a cue that no accepted item takes up, by rank, then in the order of the text."""
    said, answered = _by_sentence(article, claims), _by_sentence(article, denials)
    found = []
    for sentence in article.sentences:
        cues = _left_out(article, sentence, said.get(sentence.number, []), answered.get(sentence.number, []))
        if cues:
            span = article.document.span(sentence.start, sentence.end)
            rank = RANKS.index(cues[0])
            found.append(Uncovered(document=article.document.id, sentence=span, cues=cues, rank=rank))
    return tuple(sorted(found, key=lambda item: (item.rank, item.sentence.start)))


def _by_sentence(article: Article, items: Sequence[_Item]) -> dict[int, list[_Item]]:
    """The items whose evidence touches a sentence, by its number."""
    found: dict[int, list[_Item]] = {}
    for item in items:
        for number in {s.number for place in item.evidence for s in article.sentences_in(place.start, place.end)}:
            found.setdefault(number, []).append(item)
    return found


def _left_out(
    article: Article, sentence: Sentence, said: Sequence[Claim], answered: Sequence[Denial]
) -> tuple[str, ...]:
    if article.orders(sentence):
        return ("instruction",)
    if sentence.kind != "body":
        return ()
    if not said and not answered:
        return _cues(article, sentence)
    missing = []
    if not answered and article.denials(sentence) and not any(_denies(claim) for claim in said):
        missing.append("denial")
    if not _has_figures(article, sentence, [*said, *answered]):
        missing.append("figure")
    return tuple(missing)


def _denies(claim: Claim) -> bool:
    return any_negative(words_of(claim.statement))


def _has_figures(article: Article, sentence: Sentence, items: Sequence[Claim | Denial]) -> bool:
    """Whether the items have at least one of the sentence's figures of harm or money, if it has any."""
    grave = {figure.key for figure in _grave(article, sentence)}
    if not grave:
        return True
    stated = {
        figure.key
        for item in items
        for figure in figures_in(item.statement if isinstance(item, Claim) else item.denied_statement)
    }
    return bool(grave & stated)


def _grave(article: Article, sentence: Sentence) -> list[Figure]:
    """The figures of dead, injured or money in a sentence."""
    figures = [f for f in article.figures(sentence.start, sentence.end) if f.kind in _COUNTED]
    if not figures:
        return []
    harmed = _HARM.search(article.text[sentence.start : sentence.end]) is not None
    return [f for f in figures if harmed or f.kind == "money"]


def _cues(article: Article, sentence: Sentence) -> tuple[str, ...]:
    words = article.text[sentence.start : sentence.end]
    quoted = quotations_in(article.text, sentence.start, sentence.end)
    present = {
        "denial": bool(article.denials(sentence)),
        "quotation": any(quotation.end - quotation.start >= _MIN_QUOTED for quotation in quoted),
        "figure": bool(_grave(article, sentence)),
        "attribution": any(one.sentence == sentence.number for one in article.said.get(sentence.number, ())),
        "hedge": bool(hedges_in(words)),
    }
    return tuple(cue for cue in RANKS if present.get(cue))
