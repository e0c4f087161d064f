"""What the article says is so stays so, and what it says is not so stays not: no "not" is added, lost or turned round.

Small differences between statement and evidence are judged word for word. Where a statement is put in its own words,
each negating word is judged by what it governs: the same word has to be negated on the other side too.
"""

import re
from collections.abc import Iterator

from onrecord.drafts import DraftClaim, DraftDenial
from onrecord.records import NON_ANSWERS, Objection, Severity
from onrecord.text.attribution.negated import is_negated
from onrecord.text.comparison import MOSTLY, Change, Comparison, Word, words_of
from onrecord.text.cues import is_plea
from onrecord.text.polarity import (
    KEYS_WITH_KIND,
    another_kind,
    any_denying,
    any_negating,
    any_negative,
    governed,
    is_denying,
    is_negating,
    is_negative,
    of_office,
    opposite,
    turns_value,
)
from onrecord.verify.cast import keys_of
from onrecord.verify.denied import Cue, cues_of, governs, is_judged, is_verb, points_back, subject_of
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import is_among, is_pronoun, said_of

_UNTRUE = re.compile(
    r"\b(?:false|untrue|wrong|lies?|denials?|nonsense|baseless|unfounded|groundless|fail\w*)\b", re.IGNORECASE
)
_SOURCES = re.compile(r"\b(?:according to|reports?|reported|accus\w+|alleg\w+|claim\w*)\b", re.IGNORECASE)
_NOT_ALL = {"but", "not", "all"}
"""an aside after "most" that may go"""
_LONG = 6
"""words of a change in which one word can still stand for another"""
_FEW = 3
"""words of a statement below which nothing is said of which a "not" could be left out"""


def check(item: Item) -> list[Objection]:
    """Objects to a negation added or dropped, to an opposite put for a word, and to denied words given as said."""
    if not item.spans:
        return []
    comparison = item.comparison
    if _is_flagged_for_nothing(item):
        return [_objection(item, "nothing in the statement says that it is not so", item.statement, "negated")]
    if len(item.stated) < _FEW:
        return list(_denied(item))[:1]
    if isinstance(item.draft, DraftClaim) and any_negating(item.stated) and _is_denied(item, item.draft):
        return []  # "denied that he was paid" is told as "was not paid"
    lenient = isinstance(item.draft, DraftDenial) and all(is_plea(cue.cue) for cue in _answers(item))
    # "He had never sold it" denies that he had sold it: that the "never" is gone is the denial itself.
    turned = lenient and not any(map(is_negating, comparison.stated))
    found = [*(() if turned else _changed(item, comparison)), *_governed(item, comparison, lenient=lenient)]
    if not found:
        found = [*_opposites(item, comparison), *_denied(item), *_not_held(item)]
    return found[:1]


def _is_flagged_for_nothing(item: Item) -> bool:
    """Whether the draft calls a statement negated that negates nothing: it would contradict those who say the same."""
    if not isinstance(item.draft, DraftClaim) or not item.draft.negated or _UNTRUE.search(item.statement):
        return False
    return not (any_negative(item.stated) or any_denying(item.stated))


def _objection(item: Item, message: str, expected: str, found: str, severity: Severity = "error") -> Objection:
    return objection("polarity", message, severity=severity, span=item.spans[0], expected=expected, found=found)


def _shown(words: tuple[Word, ...]) -> str:
    return " ".join(word.low for word in words) or "nothing"


# --- negating words -------------------------------------------------------------------------------------------------


def _changed(item: Item, comparison: Comparison) -> Iterator[Objection]:
    """A negating word on one side only of a small change."""
    for change in comparison.changes:
        stated, cited = _count(change.stated), _count(change.cited)
        if not change.firm or bool(stated) == bool(cited) or {word.low for word in change.cited} == _NOT_ALL:
            continue
        if _of_another_clause(change):
            continue
        other = change.cited if stated else change.stated
        if any(is_negative(word) for word in other) or _moved(change, comparison) or _elsewhere(change, comparison):
            continue
        message = "a negation is added" if stated else "a negation is left out"
        yield _objection(item, message, _shown(change.cited), _shown(change.stated))
    for change in comparison.changes:
        stated, cited = any(map(is_denying, change.stated)), any(map(is_denying, change.cited))
        other = change.cited if stated else change.stated
        if change.firm and change.stated and change.cited and stated != cited and not any(map(is_negative, other)):
            message = "a denial is put for something else" if stated else "something else is put for a denial"
            yield _objection(item, message, _shown(change.cited), _shown(change.stated))


def _count(words: tuple[Word, ...]) -> int:
    return sum(is_negating(word) for word in words)


def _of_another_clause(change: Change) -> bool:
    """Whether a clause is left out, and the pronoun with which the next begins: "Although X was not seen, he … fled"."""
    last = max((at for at, word in enumerate(change.cited) if is_negating(word)), default=-1)
    begins = next((at for at, word in enumerate(change.cited) if at > last and word.after_stop), None)
    return not change.stated and begins is not None and all(is_pronoun(word.low) for word in change.cited[begins:])


def _moved(change: Change, comparison: Comparison) -> bool:
    """Whether the statement has as many negating words as the passage it takes over: one has only changed its place."""
    start, end = comparison.hull
    return bool(change.cited) and _count(comparison.stated) == _count(comparison.cited[start:end]) > 0


def _elsewhere(change: Change, comparison: Comparison) -> bool:
    """Whether a negation put somewhere else in the statement takes what it negates with it: "without the dam", at the end."""
    if change.cited or _count(comparison.stated) > _count(comparison.cited):
        return False
    own = {word.start for word in change.stated}
    mine = {at for at, by in governed(comparison.stated).items() if comparison.stated[by].start in own}
    negated = {comparison.cited[at].key for at in governed(comparison.cited)}
    return bool(mine) and all(at not in comparison.partners and comparison.stated[at].key in negated for at in mine)


def _says_it_alike(comparison: Comparison) -> bool:
    """Whether every word of the statement is the article's, in its order, and as many of them negate: "What he did not do,
    she said, was kill" without the "she said"."""
    start, end = comparison.hull
    places = [comparison.partners.get(at, -1) for at in range(len(comparison.stated))]
    return (
        -1 not in places
        and places == sorted(places)
        and _count(comparison.stated) == _count(comparison.cited[start:end]) > 0
    )


def _governed(item: Item, comparison: Comparison, *, lenient: bool) -> Iterator[Objection]:
    """A word negated on one side and not on the other."""
    here, there = governed(comparison.stated), governed(comparison.cited)
    if not here and not there:
        return
    if _says_it_alike(comparison):
        return
    negated_there = {comparison.cited[at].key for at in there}
    for at, by in here.items():
        word = comparison.stated[at]
        partner = comparison.partners.get(at)
        if word.key in negated_there or _negative_near(comparison.cited, partner):
            continue
        if partner is not None or (not any_negative(comparison.cited) and comparison.share > 0):
            negator = comparison.stated[by].low
            yield _objection(
                item, "what is stated as not so is not negated in the evidence", word.low, f"{negator} … {word.low}"
            )
    if lenient or comparison.share < MOSTLY:
        return
    negated_here = {comparison.stated[at].key for at in here}
    for at, by in there.items():
        word, partner = comparison.cited[at], comparison.answers.get(at)
        if partner is None or word.key in negated_here or _negative_near(comparison.stated, partner):
            continue
        if by in comparison.answers or _count(comparison.stated) >= _count(comparison.cited) > 0:
            continue
        if partner < _named_first(item):
            continue
        yield _objection(
            item, "what the evidence negates is stated as so", f"{comparison.cited[by].low} … {word.low}", word.low
        )


def _named_first(item: Item) -> int:
    """How many words at the statement's beginning name its speaker, for whom the article may have "he" there."""
    speaker = item.draft.speaker if isinstance(item.draft, DraftClaim) else None
    own = [word.key for word in words_of(speaker or "")]
    first = item.stated[: len(own)]
    if [word.key for word in first] != own:
        return 0
    # Where the words cited have the name as well, it is no stand-in for "he".
    cited = {word.key for word in words_of(item.quoted)}
    return 0 if any(word.key in cited for word in first) else len(own)


def _negative_near(words: tuple[Word, ...], at: int | None) -> bool:
    """Whether a word that can carry a "not" stands shortly before the one at `at`."""
    return at is not None and any(is_negative(word) for word in words[max(0, at - 6) : at + 2])


# --- opposites ------------------------------------------------------------------------------------------------------


def _opposites(item: Item, comparison: Comparison) -> Iterator[Objection]:
    """A word changed for its opposite or for another of its kind, where neither stands on both sides."""
    for mine, other in comparison.swaps:
        if opposite(mine, other) or another_kind(mine, other) or turns_value(mine, other):
            yield _objection(item, "another thing, or the opposite, is stated", other.low, mine.low)
    stated, cited = comparison.stated.keys, comparison.cited.keys
    kinds = KEYS_WITH_KIND & cited - stated
    left_out = [word for word in comparison.cited if word.key in kinds] if kinds else []
    # Every word of a statement that is taken over whole is the article's.
    for mine in comparison.stated if left_out and not comparison.is_whole else ():
        instead = next((word for word in left_out if another_kind(mine, word)), None)
        if instead is not None and mine.key not in item.article.keys:
            yield _objection(item, "another thing of the kind is stated", instead.low, mine.low)
    for change in comparison.changes if comparison.share >= MOSTLY else ():
        if any(map(is_negating, (*change.stated, *change.cited))) or max(len(change.stated), len(change.cited)) > _LONG:
            continue
        for mine in change.stated:
            for other in change.cited:
                if mine.key in cited or other.key in stated:
                    continue
                if (change.firm and opposite(mine, other)) or another_kind(mine, other) or turns_value(mine, other):
                    yield _objection(item, "another thing, or the opposite, is stated", other.low, mine.low)
        yield from _offices(item, change)


def _offices(item: Item, change: Change) -> Iterator[Objection]:
    """ "former", "deputy" put before an office, or left out."""
    mine, theirs = [w for w in change.stated if of_office(w)], [w for w in change.cited if of_office(w)]
    known = {word.low for word in item.comparison.cited}
    if change.firm and any(word.low not in known for word in mine):
        yield _objection(item, "an office is made another", _shown(change.cited), _shown(change.stated))
    elif change.firm and theirs and not mine and len(change.cited) <= 2:
        yield _objection(item, "an office is made another", _shown(change.cited), _shown(change.stated), "warning")


# --- denials --------------------------------------------------------------------------------------------------------


def _denied(item: Item) -> Iterator[Objection]:
    """Words that stand under a verb of denial, stated as somebody's claim."""
    if not isinstance(item.draft, DraftClaim):
        return
    answers = _answers(item)
    if not answers or any_negating(item.stated) or any_denying(item.stated) or _UNTRUE.search(item.statement):
        return
    for cue in answers:
        if not is_verb(cue) and not is_judged(item, cue):
            continue
        if points_back(item, cue) and len(item.sentences) > 1 and item.draft.speaker and _speaks(item, item.draft, cue):
            yield _objection(item, "what the speaker denies is stated as said", cue.cue.text, item.statement)
        elif governs(item, cue) and _speaks(item, item.draft, cue):
            yield _objection(item, "what the evidence says is denied is stated as said", cue.cue.text, item.statement)


_FURTHER = re.compile(r"[,;]|\b(?:and|but)\b")
"""after which a clause begins that another verb may govern: "did not know the ship, and that it was safe" """


def _not_held(item: Item) -> Iterator[Objection]:
    """Words that somebody is told not to think or say, stated as somebody's claim: "did not think it was safe"."""
    if not isinstance(item.draft, DraftClaim) or not any_negating(item.comparison.cited):
        return
    if any_negative(item.stated) or any_denying(item.stated):
        return
    first = min((item.comparison.cited[at].start for at in item.comparison.answers), default=0)
    for one in said_of(item)[:1]:
        if is_negated(item.article.text, one) and not _FURTHER.search(item.article.text, one.content[0][0], first):
            verb = item.article.text[slice(*one.cue)] if one.cue else ""
            yield _objection(
                item, "what somebody is told not to hold is stated as held", f"not … {verb}", item.statement
            )


def _speaks(item: Item, draft: DraftClaim, cue: Cue) -> bool:
    """Whether the claim's speaker is the one who denies; what A says and B denies is A's claim still."""
    subject = subject_of(item, cue)
    if draft.speaker is None:
        return bool(subject) and not points_back(item, cue) and not _SOURCES.search(item.statement)
    return is_pronoun(draft.speaker) or is_among(item.cast.known_as(draft.speaker), keys_of(subject))


def _is_denied(item: Item, draft: DraftClaim) -> bool:
    own = draft.speaker is not None
    return any(own and is_verb(cue) and governs(item, cue) and _speaks(item, draft, cue) for cue in _answers(item))


def _answers(item: Item) -> list[Cue]:
    return [cue for cue in cues_of(item) if cue.cue.form not in NON_ANSWERS]
