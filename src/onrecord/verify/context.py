"""Finds what a statement that does not stand alone hangs on: the nearest earlier sentence that can tell it.

So a reader of "He was not charged" sees who, in the article's own words. It is no evidence: it bears nothing out.
"""

import re
from collections.abc import Iterator, Sequence

from onrecord.records import Span
from onrecord.text.attribution.persons import gender_of, gender_of_role
from onrecord.text.hanging import SAID, Loose, loose_in
from onrecord.text.names import names_in, without_role
from onrecord.text.referents import can_be, can_tell
from onrecord.text.sentences import Sentence
from onrecord.verify.article import Article

REACH = 3
"""sentences of the body before the evidence in which the thing is looked for; else the one just before is given"""
_ASKED = re.compile(r"\b(?:asked|pressed|questioned|after|when|while|although|though|if|that|which)\b", re.IGNORECASE)
"""words of a sentence before what is said in it, by which it tells more than who says it"""
_OF_SOMEBODY = re.compile(r"(?:His|Her)\s|[^,.;:]*[’']s?\s", re.IGNORECASE)
"""opens the words for a speaker who is somebody else's lawyer, or mother"""


def context_of(article: Article, statement: str, speaker: str | None, evidence: Sequence[Span]) -> Span | None:
    """The sentence that tells what a loose word of a statement stands for; None where it stands alone, where the word is
    likely for the speaker, who is told beside it, or where nothing stands before it.

    The words before what is cited in its own sentence count as well.
    """
    loose = loose_in(statement)
    begin = next((place for place in evidence if statement[:_ENOUGH] in place.text), evidence[0]).start
    own = next(iter(article.sentences_in(begin, begin + 1)), None)
    if loose is None or own is None:
        return None
    text = article.text
    opening = text[own.start : begin]
    told_there = _names_another(opening, speaker) if loose.kind == "person" else _ASKED.search(opening) is not None
    if told_there and can_tell(opening, loose.kind):
        return article.document.span(own.start, own.end)
    if speaker and _is_the_speakers(statement, speaker, text[own.start : own.end], loose):
        return None
    earlier = list(_before(article, own))
    found = next((one for one in earlier if article.tells(one, loose.kind)), None)
    found = found or (earlier[0] if earlier else None)
    return article.document.span(found.start, found.end) if found else None


def _before(article: Article, own: Sentence) -> Iterator[Sentence]:
    """The sentences of the body before one, the nearest first, as far as its heading."""
    left = REACH
    for at in range(own.number - 2, -1, -1):
        one = article.sentences[at]
        if one.kind in ("heading", "title") or not left:
            return
        if one.kind == "body" and article.orders(one) is None:
            yield one
            left -= 1


def _names_another(words: str, speaker: str | None) -> bool:
    """Whether words name somebody who is not the speaker."""
    own = set((speaker or "").split())
    return any(own.isdisjoint(without_role(name.text)[0].split()) for name in names_in(words) if name.start)


def _is_the_speakers(statement: str, speaker: str, sentence: str, loose: Loose) -> bool:
    """Whether a pronoun in reported speech can stand for the speakers themselves, as it does mostly: "The mill said it had
    paid"."""
    if loose.word in _OF_OTHERS or SAID.match(statement) or not can_be(speaker, loose.kind):
        return False
    at = sentence.casefold().find(statement[:_ENOUGH].casefold())
    before = sentence[:at] if at > 0 else sentence
    if at == 0 or before.rstrip().endswith(("“", '"', "‘")):
        return False  # their own words: "He" is somebody else
    if loose.kind != "person":
        return True
    gender = gender_of(speaker) or gender_of_role(before)
    of_somebody = _OF_SOMEBODY.match(speaker) or _OF_SOMEBODY.match(before)
    return of_somebody is None and gender in ("", "f" if loose.word in _HERS else "m")


_OF_OTHERS = frozenset("them this that these those such other others the".split())
"""loose words that never stand for who says them"""
_HERS = frozenset("she she's her hers herself".split())
_ENOUGH = 12
"""code points by which the beginning of a statement is found in its sentence, or in its evidence"""
