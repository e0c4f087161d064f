"""Every name in a statement is a name that the article uses."""

from functools import lru_cache

from onrecord.drafts import DraftClaim
from onrecord.records import Document, Objection
from onrecord.text.names import fold_name, names_in
from onrecord.text.words import stem, words_in
from onrecord.verify.item import Item, objection


def check(item: Item) -> list[Objection]:
    """Objects to a person, organisation or place in the item that the article does not name."""
    named = [name.text for name in names_in(item.statement)]
    if isinstance(item.draft, DraftClaim):
        named += [item.draft.speaker or "", item.draft.where or "", *item.draft.via]
    else:
        named.append(item.draft.denier)
    known = _words_of(item.document)
    complaints = {}
    for name in named:
        strange = [word for word in fold_name(name).split() if len(word) > 1 and not _is_known(word, known)]
        if strange:
            complaints[name] = objection("names", "a name is not in the article", found=name)
    return list(complaints.values())


def _is_known(word: str, known: frozenset[str]) -> bool:
    return word in known or stem(word) in known


@lru_cache(maxsize=256)
def _words_of(document: Document) -> frozenset[str]:
    words = fold_name(document.text).split() + fold_name(document.outlet or "").split()
    # "South Korean" bears out "South Korea", and "Russia's" Russia.
    return frozenset(words) | frozenset(stem(word) for word in words_in(document.text)) | frozenset(map(stem, words))
