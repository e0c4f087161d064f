"""Every name in a statement is a name that the article uses, and the one that the evidence has in that place."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.calendar import CALENDAR
from onrecord.text.capitals import seat_of
from onrecord.text.comparison import MOSTLY, Word, keys_in, words_of
from onrecord.text.names import ROLE_WORDS, fold_name, names_in
from onrecord.text.words import QUESTION_WORDS, STOP_WORDS, stem
from onrecord.verify.cast import keys_of, terms
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import around

_VARIANT = 6
"""letters from which a name that differs in one or two of them is taken for another spelling, not another name"""
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,3}\b(?!\.)")
_LONG = 9
"""words of a change in which one name can still stand for another"""


def check(item: Item) -> list[Objection]:
    """Objects to a name the article does not use, and to one put in another's place."""
    found = {complaint.found: complaint for complaint in _strange(item)}
    if item.spans:
        found |= {complaint.found: complaint for complaint in [*_far(item), *_joined(item), *_swapped(item)]}
        if isinstance(item.draft, DraftClaim) and item.draft.where and place_of(item, item.draft) is None:
            message = "the place stands nowhere near the evidence and is left out"
            away = objection("names", message, severity="warning", span=item.spans[0], found=item.draft.where)
            found.setdefault(item.draft.where, away)
    return list(found.values())


def place_of(item: Item, draft: DraftClaim) -> str | None:
    """The place of a claim, where the evidence, a sentence beside it or the head of the article names it; else None."""
    if not draft.where or not item.spans:
        return draft.where
    wanted = [word for word in words_of(draft.where) if word.capital or len(draft.where.split()) == 1]
    cited = item.comparison.cited.keys
    away = [word for word in wanted if word.key not in cited and cited.isdisjoint(keys_of([word]))]
    if not away:
        return draft.where
    near = set(around(item, after=True)) | {term for terms_ in _titles(item) for term in terms_}
    return draft.where if all(word.key in near or set(keys_of([word])) & near for word in away) else None


# --- names the article does not use ---------------------------------------------------------------------------------


def _strange(item: Item) -> Iterator[Objection]:
    for name in _named(item):
        unknown = [one for one in _initials(name) if not item.article.is_initialism(one)]
        if unknown:
            yield objection("names", "a name is not in the article", found=", ".join(unknown))
            continue
        strange = [
            word
            for word in fold_name(name).split()
            if len(word) > 1 and not _is_known(word, item) and word not in STOP_WORDS
        ]
        if not strange:
            continue
        variants = [_variant(word, item.article.long_names) for word in strange]
        if strange and all(variants):
            spelt = ", ".join(variant for variant in variants if variant)
            message = "the article spells this name otherwise"
            yield objection("names", message, severity="warning", expected=spelt, found=name)
        else:
            yield objection("names", "a name is not in the article", found=name)


def _named(item: Item) -> Iterator[str]:
    # Names in the evidence's own words need no looking up.
    if item.comparison.share < 1 or not item.spans:
        yield from (name.text for name in names_in(item.statement))
    if isinstance(item.draft, DraftClaim):
        yield from (name for name in (item.draft.speaker, item.draft.where, *item.draft.via) if name)
    else:
        yield item.draft.denier


def _is_known(word: str, item: Item) -> bool:
    article = item.article
    return word in article.folded_words or word in article.names or stem(word) in article.names


def _initials(name: str) -> Iterator[str]:
    """The initialisms of a name, without their points: "U.S. Army" has US."""
    for found in _INITIALS.finditer(name):
        yield found.group().replace(".", "")


def _variant(word: str, known: Mapping[str, Sequence[str]]) -> str | None:
    """A name of the article that differs from the word in a letter or two; `known` by their first letter."""
    if len(word) < _VARIANT:
        return None
    near = (other for other in known.get(word[0], ()) if abs(len(other) - len(word)) <= 2)
    best = sorted((Levenshtein.distance(word, other, score_cutoff=2), other) for other in near)
    return best[0][1] if best and best[0][0] <= (2 if len(word) > 7 else 1) else None


# --- names of the article that have no business here ------------------------------------------------------------------


def _far(item: Item) -> Iterator[Objection]:
    """A name of the statement that stands neither near the evidence nor in the draft's list of actors."""
    comparison = item.comparison
    if comparison.is_whole:
        return
    cited = comparison.cited.keys
    # An initial is no name by itself: "George J. Brandt" beside "Brandt".
    names = [word for word in item.stated if _is_name(word) and len(word.low) > 1 and not word.begins]
    strange = [word for word in names if word.key not in cited]
    if not strange:
        return
    near = set(around(item, after=True)) | _actors(item) | {term for s in _titles(item) for term in s}
    for word in strange:
        name = item.statement[word.start : word.end]
        if word.key not in near and not set(keys_of([word])) & near and word.key in item.article.keys:
            yield objection("names", "this name stands nowhere near the evidence", span=item.spans[0], found=name)


def _actors(item: Item) -> frozenset[str]:
    """Every term of the actors the draft lists, and of the item's own speaker or denier."""
    own = item.draft.speaker if isinstance(item.draft, DraftClaim) else item.draft.denier
    return item.cast.terms.union(terms(own or ""), terms(item.document.outlet or ""))


def _titles(item: Item) -> Iterator[list[str]]:
    for sentence in item.article.outside:
        if sentence.kind in ("title", "dateline"):
            yield item.article.terms(sentence)


def _joined(item: Item) -> Iterator[Objection]:
    """Two words joined to one name that nowhere in the article stand together."""
    if item.comparison.is_whole:
        return
    for first, second in zip(item.stated, item.stated[1:], strict=False):
        adjacent = second.start - first.end <= 1 and not second.after_stop
        if not adjacent or not _is_name(first) or not _is_name(second) or {first.low, second.low} & ROLE_WORDS:
            continue
        if (
            first.key in item.article.keys
            and second.key in item.article.keys
            and not item.article.joins(first.key, second.key)
        ):
            name = item.statement[first.start : second.end]
            yield objection("names", "the article joins no such name", span=item.spans[0], found=name)


# --- one name for another -------------------------------------------------------------------------------------------


def _swapped(item: Item) -> Iterator[Objection]:
    """A name of the statement where the evidence has another, and does not have this one at all."""
    comparison = item.comparison
    if not comparison.swaps and (not comparison.changes or comparison.share < MOSTLY):
        return
    cited = {word.key for word in comparison.cited if word.capital}
    speaker = item.draft.speaker if isinstance(item.draft, DraftClaim) else item.draft.denier
    own = keys_in(speaker or "")  # whose words they are is for the speaker check
    for mine_one, other_one in comparison.swaps:
        if _is_name(mine_one) and _is_name(other_one) and not _same_bearer([mine_one], [other_one], item):
            name = item.statement[mine_one.start : mine_one.end]
            other = item.article.text[other_one.start : other_one.end]
            yield objection(
                "names", "another name stands in the evidence", span=item.spans[0], expected=other, found=name
            )
    for change in comparison.changes:
        if (
            not change.cited
            or not change.stated
            or comparison.share < MOSTLY
            or max(len(change.stated), len(change.cited)) > _LONG
        ):
            continue
        mine = [w for w in change.stated if _is_name(w) and w.key not in cited and w.key not in own]
        theirs = [word for word in change.cited if _is_name(word) and not word.begins]
        if 2 * len(mine) < len(change.stated) or 2 * len(theirs) < len(change.cited):
            continue
        if mine and theirs and not _same_bearer(mine, theirs, item):
            text = item.article.text
            other = text[theirs[0].start : theirs[-1].end]
            name = item.statement[mine[0].start : mine[-1].end]
            yield objection(
                "names", "another name stands in the evidence", span=item.spans[0], expected=other, found=name
            )


def _is_name(word: Word) -> bool:
    return (
        word.capital and word.low not in STOP_WORDS | _ASKS and word.low not in CALENDAR and not word.key[0].isdigit()
    )


_ASKS = QUESTION_WORDS | {"that"}
"""words with a capital only as what is left unanswered opens with them: "Whether Orne was one of them" """


def _same_bearer(mine: list[Word], theirs: list[Word], item: Item) -> bool:
    """Whether both are names of one actor: in the draft's list of actors, or as a state and its seat of government."""
    ours, others = set(keys_of(mine)), set(keys_of(theirs))
    if ours & others or seat_of(frozenset(ours), frozenset(others)):
        return True
    for actor in item.cast.actors:
        known = {term for name in (actor.name, actor.role or "", *actor.also_called) for term in terms(name)}
        if ours & known and others & known:
            return True
    return False
