"""To whom the article gives words: what the speaker and denial checks share.

The words of the evidence that the statement does not take over are its frame: "Carson told reporters on Sunday". Whoever
speaks is named there, or is the pronoun or the office that stands there. Only where the frame names nobody do the
sentences around it count, as a quotation goes on from one sentence to the next.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.text.attribution import Attribution
from onrecord.text.comparison import Word
from onrecord.text.cues import forms
from onrecord.text.words import STOP_WORDS
from onrecord.verify.cast import Alias, terms
from onrecord.verify.item import Item

PRONOUNS = frozenset(
    "he she they it who which that i we his her hers its their theirs our ours my mine whose him them one ones".split()
)
_ARTICLES = frozenset({"the", "a", "an"})
_BEFORE, _AFTER = 4, 2
"""sentences before and after the evidence in which a speaker may be named whose words go on"""


def is_pronoun(name: str) -> bool:
    """Whether the draft has left the speaker a pronoun."""
    return name.strip().casefold() in PRONOUNS


def frame_of(item: Item) -> list[Word]:
    """The words of the evidence's sentences that the statement does not take over, in order."""
    own = _own_attribution(item)
    taken = Counter(word.key for word in item.stated[own:])
    partners = {cited for cited, stated in item.comparison.answers.items() if stated >= own}
    frame = []
    for at, word in enumerate(item.comparison.cited):
        if at in partners:
            taken[word.key] -= 1
    for at, word in enumerate(item.comparison.cited):
        if at in partners:
            continue
        if taken[word.key] > 0:
            taken[word.key] -= 1
            continue
        frame.append(word)
    return frame


def _own_attribution(item: Item) -> int:
    """How many words at the statement's head only say who speaks: "Ana Vek said: …"."""
    saying = forms("saying")
    return next((n + 1 for n, word in enumerate(item.stated[:10]) if word.low in saying and n), 0)


def is_by(one: Attribution, aliases: Sequence[Alias], item: Item) -> bool:
    """Whether the article gives these words to somebody of one of the names."""
    return any(is_among(aliases, name) for name in names_of(one, item))


def is_among(aliases: Iterable[Alias], words: Iterable[str]) -> bool:
    """Whether one of the names stands among these words: a short one by its last word, others by most of theirs."""
    known = frozenset(words)
    return any(
        (alias.by_last and alias.terms[-1] in known) or 5 * len(known.intersection(alias.terms)) >= 3 * len(alias.terms)
        for alias in aliases
    )


def around(item: Item, *, after: bool) -> list[str]:
    """The terms of the sentences before the evidence, and of those after it where asked for."""
    if not item.sentences:
        return []
    sentences = item.article.sentences
    first, last = item.sentences[0].number, item.sentences[-1].number
    near = [*sentences[max(0, first - 1 - _BEFORE) : first - 1], *(sentences[last : last + _AFTER] if after else ())]
    return [term for sentence in near for term in item.article.terms(sentence)]


def said_of(item: Item) -> list[Attribution]:
    """The attributions whose words the statement takes over in good part, those first that give just these words."""
    cited = item.comparison.cited
    taken = [cited[at] for at in item.comparison.answers]
    # A "the" at the statement's head answers to any "the" before what is taken over.
    first = next((word.start for word in taken if word.low not in _ARTICLES), taken[0].start if taken else 0)
    last = taken[-1].end if taken else 0
    if first == last:
        return []
    found = {id(one): one for s in item.sentences for one in item.article.said.get(s.number, ())}
    said = [one for one in found.values() if _overlap(one, first, last) >= 0.5 * min(last - first, _length(one))]
    return sorted(said, key=lambda one: abs(_length(one) - (last - first)))


def _overlap(one: Attribution, first: int, last: int) -> int:
    return sum(max(0, min(end, last) - max(start, first)) for start, end in one.content)


def _length(one: Attribution) -> int:
    return max(1, sum(end - start for start, end in one.content))


def names_of(one: Attribution, item: Item) -> tuple[tuple[str, ...], ...]:
    """What the article calls the source of an attribution: as resolved, by role, in the words beside the cue."""
    source = item.article.text[slice(*one.source)] if one.source else ""
    parts = (one.speaker or "", one.role or "", source)
    return tuple(found for part in parts if (found := terms(part)))


def named_in(words: Iterable[Word]) -> list[Word]:
    """The words that can be names: capitalised, and not because a sentence begins with them."""
    return [word for word in words if word.capital and not word.begins and word.low not in STOP_WORDS]
