"""Sentences with a figure that no accepted claim gives: what is counted in passing, in a notice, below a headline.

Nobody's claim is made of them. They are kept, exactly as they stand, so that the figures of all articles can be held
against each other, whoever read them.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.records import Claim, Passage, content_id
from onrecord.text.contrast import with_shares
from onrecord.text.counted import age_in, is_no_count
from onrecord.text.figures import COUNTING, Figure, figures_in
from onrecord.text.measures import Measure, measures_in
from onrecord.text.sentences import Sentence
from onrecord.verify.article import Article

_KINDS = frozenset({"body", "heading", "caption"})
_LONGEST = 1_000
"""code points; a longer sentence is a list or a table"""
_MOST = 60
"""passages of one article"""


def passages(article: Article, claims: Sequence[Claim]) -> tuple[Passage, ...]:
    """The sentences of an article that count or measure something, where no claim made of them has the figure; in order."""
    stated: dict[int, set[object]] = defaultdict(set)
    for claim in claims:
        keys: set[object] = {figure.key for figure in figures_in(claim.statement)}
        keys |= {measure.key for measure in measures_in(claim.statement)}
        for place in claim.evidence if keys else ():
            for sentence in article.sentences_in(place.start, place.end):
                stated[sentence.number] |= keys
    return tuple(_left(article, stated))[:_MOST]


def _left(article: Article, stated: dict[int, set[object]]) -> Iterator[Passage]:
    for sentence in article.sentences:
        if sentence.kind not in _KINDS or sentence.end - sentence.start > _LONGEST:
            continue
        words = article.text[sentence.start : sentence.end]
        left: list[Figure | Measure] = [
            f for f in with_shares(words) if f.key not in stated[sentence.number] and _counts(words, f)
        ]
        if not left:
            left += [m for m in measures_in(words) if m.dimension != "date" and m.key not in stated[sentence.number]]
        if left and article.orders(sentence) is None:
            speaker = _speaker(article, sentence, left[0])
            yield Passage(
                id=content_id("p", article.document.id, sentence.start, sentence.end),
                document=article.document.id,
                speaker=speaker,
                span=article.document.span(sentence.start, sentence.end),
                withdrawn=sentence.number in article.notices.numbers,
            )


def _counts(words: str, figure: Figure) -> bool:
    """Whether a figure counts or measures something; an age does."""
    return figure.kind in COUNTING and (age_in(words, figure) is not None or not is_no_count(words, figure))


def _speaker(article: Article, sentence: Sentence, figure: Figure | Measure) -> str | None:
    """Who is given the words that a figure stands among; None: the outlet, or it cannot be told."""
    at = sentence.start + figure.start
    for one in article.said.get(sentence.number, ()):
        if one.speaks and one.speaker and any(start <= at < end for start, end in one.content):
            return one.speaker
    return None
