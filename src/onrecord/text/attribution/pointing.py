"""Whose words a sentence is, where the next one tells: "The dam is safe. This was stated by the minister, Ana Vek." """

from collections.abc import Sequence

from onrecord.text.attribution.records import Attribution
from onrecord.text.sentences import Sentence

_POINTS = frozenset({"this", "that"})
_LEAST = 4
"""words of a sentence that tells something"""


def told_before(text: str, found: Sequence[Attribution], sentences: Sequence[Sentence]) -> list[Attribution]:
    """The attributions, those of a bare "this" with the sentence before it as their content, where that is nobody else's."""
    at = {sentence.number: place for place, sentence in enumerate(sentences)}
    spoken = {one.sentence for one in found if one.speaks and one.source is not None}
    return [_told(text, one, at, sentences, spoken) for one in found]


def _told(
    text: str, one: Attribution, at: dict[int, int], sentences: Sequence[Sentence], spoken: set[int]
) -> Attribution:
    start, end = one.content[0]
    if one.kind != "indirect" or len(one.content) > 1 or text[start:end].casefold() not in _POINTS:
        return one
    place = at.get(one.sentence, 0)
    if place == 0 or one.force != "says" or one.source is None or start != sentences[place].start:
        return one
    before = sentences[place - 1]
    words = text[before.start : before.end]
    if (
        before.kind != "body"
        or before.number in spoken
        or len(words.split()) < _LEAST
        or words.rstrip()[-1:] not in ".!"
    ):
        return one
    return one._replace(content=((before.start, before.start + len(words.rstrip(" .!"))),))
