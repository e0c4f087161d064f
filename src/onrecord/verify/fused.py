"""A statement put together from several people's words is nobody's: what is given to one of them is his from end to end.

"Vek said the pier was rotten. Brandt said the ferry was heavy" bears out neither "Vek: the pier was rotten and the ferry
heavy" nor the same of Brandt. A statement that names the other one itself, or takes over the verb of saying, is as it was.
"""

from collections.abc import Iterator, Sequence

from onrecord.drafts import DraftClaim, DraftEvidence
from onrecord.records import Objection
from onrecord.text.attribution import Attribution
from onrecord.text.comparison import Word, keys_in
from onrecord.text.sentences import Sentence
from onrecord.text.when_asked import OPENS_ASKED
from onrecord.text.words import STOP_WORDS
from onrecord.verify.item import Item, Sought, objection
from onrecord.verify.speaker import can_mean, somebody_else
from onrecord.verify.voices import is_by, is_pronoun

_PART = 2
"""words of weight out of one place that are a part of the statement, and no chance meeting"""
_MOSTLY = 0.5
"""share of the other's words that is taken over"""
_NAMELESS = frozenset("police officials authorities residents witnesses prosecutors investigators doctors".split())


def check(item: Item) -> list[Objection]:
    """Objects to a part of the statement that the article gives to another than its speaker."""
    draft = item.draft
    if not isinstance(draft, DraftClaim) or item.headline or draft.speaker is None or is_pronoun(draft.speaker):
        return []
    said = {id(one): one for s in item.sentences for one in item.article.said.get(s.number, ()) if one.speaks}
    if len(said) < 2 and len(item.sentences) < 2:
        return []
    aliases = item.cast.known_as(draft.speaker)
    if any(_holds_all(item, one) and is_by(one, aliases, item) for one in said.values()):
        return []
    own = [one for one in said.values() if is_by(one, aliases, item)]
    if not own:
        return []
    rest = [word for word in _taken(item, draft.speaker) if not any(_of(word, one) for one in own)]
    if len(rest) < _PART:
        return []
    others = [one for one in said.values() if one not in own]
    return [*_given_to_another(item, rest, others, draft.speaker), *_nobodys(item, rest, others, draft.speaker)][:1]


def _holds_all(item: Item, one: Attribution) -> bool:
    """Whether the statement is taken over from between the first and the last word of what is said and of who says it."""
    start, end = item.comparison.hull
    places = [*one.content, one.cue or one.content[0], one.source or one.content[0]]
    cited = item.comparison.cited
    return start < end and min(places)[0] <= cited[start].start and cited[end - 1].end <= max(b for _, b in places)


def _taken(item: Item, speaker: str) -> list[Word]:
    """The words of weight that the statement takes over, but for the speaker's name."""
    cited, name = (item.comparison.cited[at] for at in item.comparison.answers), keys_in(speaker)
    return [word for word in cited if _weighs(word) and word.key not in name]


def _weighs(word: Word) -> bool:
    return word.low not in STOP_WORDS and (len(word.low) > 2 or word.low.isdigit())


def _of(word: Word, one: Attribution) -> bool:
    """Whether the word is said, or tells who says it."""
    places = (*one.content, *((one.cue,) if one.cue else ()), *((one.source,) if one.source else ()))
    return any(start <= word.start < end for start, end in places)


def _given_to_another(
    item: Item, rest: Sequence[Word], others: Sequence[Attribution], speaker: str
) -> Iterator[Objection]:
    """Words plainly said by somebody else, whose saying the statement does not tell."""
    for one in others:
        if one.force != "says" or one.source is None or _is_told(one, item) or _only_asked(one, item):
            continue
        # A quotation that goes on in other sentences may be given to the wrong one there.
        sentence, source = item.article.sentences[one.sentence - 1], item.article.text[slice(*one.source)]
        words = [word for word in item.article.words(sentence) if _in(word, one) and _weighs(word)]
        part = [word for word in rest if word in words]
        enough = len(part) >= _PART and len(part) >= _MOSTLY * len(words)
        if enough and (not can_mean(source, speaker) or _is_described(speaker)):
            yield _objection(item, one.speaker or source, part)


def _only_asked(one: Attribution, item: Item) -> bool:
    """Whether the words are the question to which the statement gives the answer: "Asked whether it sank, as Vek says, he"."""
    return bool(OPENS_ASKED.match(item.article.text, one.content[0][0]) and OPENS_ASKED.match(item.statement))


def _is_told(one: Attribution, item: Item) -> bool:
    """Whether the statement takes over the verb of saying."""
    cited = item.comparison.cited
    return one.cue is not None and any(one.cue[0] <= cited[at].start < one.cue[1] for at in item.comparison.answers)


def _is_described(speaker: str) -> bool:
    """Whether the speaker has no name under which another description may go: "the rescue service", "police"."""
    return not any(word[:1].isupper() for word in speaker.split()[1:]) and (
        speaker.split()[-1].casefold() in _NAMELESS or speaker.split()[-1].islower()
    )


def _nobodys(item: Item, rest: Sequence[Word], others: Sequence[Attribution], speaker: str) -> Iterator[Objection]:
    """A sentence of which a part is taken over out of quotation marks, and which by itself is not the speaker's."""
    for sentence in item.sentences if len(item.sentences) > 1 else ():
        part = [word for word in rest if sentence.start <= word.start < sentence.end and not _is_quoted(word, item)]
        if len(part) <= _PART or any(_is_told(one, item) for one in others if one.sentence == sentence.number):
            continue
        other = somebody_else(_alone(item, sentence), speaker)
        if other is not None:
            yield _objection(item, other, part)


def _alone(item: Item, sentence: Sentence) -> Item:
    """The item as if that sentence were all its evidence, and what is taken from it all its statement."""
    cited = item.comparison.cited
    mine = sorted(n for at, n in item.comparison.answers.items() if sentence.start <= cited[at].start < sentence.end)
    statement = item.statement[item.stated[mine[0]].start : item.stated[mine[-1]].end]
    evidence = DraftEvidence(sentence=sentence.number, quote=None)
    span = item.document.span(sentence.start, sentence.end)
    return Item(
        article=item.article,
        cast=item.cast,
        draft=item.draft.model_copy(update={"statement": statement, "evidence": (evidence,)}),
        headline=item.headline,
        evidence=(Sought(evidence, sentence, "verbatim", (span,), 1),),
    )


def _is_quoted(word: Word, item: Item) -> bool:
    return any(start <= word.start < end for start, end in item.article.quoted)


def _in(word: Word, one: Attribution) -> bool:
    return any(start <= word.start < end for start, end in one.content)


def _objection(item: Item, other: str, part: Sequence[Word]) -> Objection:
    message = "a part of the statement is not the speaker's"
    return objection("fused", message, span=item.spans[0], expected=other or None, found=" ".join(w.low for w in part))
