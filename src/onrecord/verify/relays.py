"""Who passed words on is credited with these words: an agency named elsewhere in the article relayed something else."""

from collections.abc import Iterable, Sequence

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.attribution import flattened
from onrecord.text.lexicon import states
from onrecord.text.words import stem
from onrecord.verify.cast import Alias, terms
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import is_pronoun

_ANY = frozenset(
    stem(word)
    for word in """news agency newspaper paper daily weekly website site broadcaster channel television tv radio wire service
    outlet media magazine state national local""".split()
)
"""by stem, words that say what an outlet is and not which"""
_WHOSE = frozenset(stem(demonym.casefold()) for state in states() for demonym in state.demonyms)
"""by stem, words that say which country's it is: "the French daily" """


def check(item: Item) -> list[Objection]:
    """Objects to a relay that is credited neither in the evidence or beside it, nor for the whole article."""
    if not isinstance(item.draft, DraftClaim) or not item.draft.via or not item.spans:
        return []
    lines = [frozenset(terms(credit)) for credit in (*item.document.credits, item.document.outlet or "")]
    near: frozenset[str] | None = None
    found = []
    for relay in item.draft.via:
        names = [_telling(alias) for alias in item.cast.known_as(relay)]
        if not names or _credited_among(names, lines):
            continue
        if _says_so(item, names):
            continue
        near = near if near is not None else _near(item)
        if not any(_is_near(name, near, item) for name in names):
            message = "this relay is not credited with these words"
            found.append(objection("relays", message, span=item.spans[0], expected=item.quoted, found=relay))
    return found


def _says_so(item: Item, names: Iterable[tuple[str, ...]]) -> bool:
    """Whether one of these is who a "she" of the evidence stands for: "She disclosed that her son had told her"."""
    told = (one for sentence in item.sentences for one in flattened(item.article.said.get(sentence.number, ())))
    meant = (one.speaker for one in told if one.source and is_pronoun(item.article.text[slice(*one.source)]))
    return _credited_among(names, [frozenset(terms(speaker)) for speaker in meant if speaker])


def _telling(alias: Alias) -> tuple[str, ...]:
    """The terms of a name that tell which agency or outlet is meant; all where none does."""
    telling = tuple(term for term in alias.terms if term not in _ANY)
    return tuple(term for term in telling if term not in _WHOSE) or telling or alias.terms


def _credited_among(names: Iterable[tuple[str, ...]], lines: Sequence[frozenset[str]]) -> bool:
    """Whether one of the names stands whole in one of the lines."""
    return any(credit.issuperset(name) for name in names for credit in lines)


def _is_near(name: tuple[str, ...], near: frozenset[str], item: Item) -> bool:
    """Whether the name's last word stands near, and the others beside it, there or elsewhere: one shared word is no name."""
    *others, last = name
    return last in near and all(item.article.names_together(other, last) for other in others if other != last)


def _near(item: Item) -> frozenset[str]:
    numbered = item.article.sentences
    numbers = {sentence.number + step for sentence in item.sentences for step in (-2, -1, 0, 1)}
    sentences = [*item.article.outside, *(numbered[n - 1] for n in numbers if 0 < n <= len(numbered))]
    return frozenset(term for sentence in sentences for term in item.article.terms(sentence))
