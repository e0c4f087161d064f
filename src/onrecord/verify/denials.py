"""A denial is borne out by a cue of its own form that governs what is denied: whoever "did not comment" denied nothing."""

import re
from collections.abc import Iterator, Sequence

from onrecord.drafts import DraftDenial
from onrecord.records import NON_ANSWERS, Objection
from onrecord.text.attribution import flattened
from onrecord.text.cues import is_verdict_last, subject_of_verdict
from onrecord.text.labels import LABELS
from onrecord.text.people import LAWYERS
from onrecord.text.polarity import governed, is_negating
from onrecord.text.words import STOP_WORDS
from onrecord.verify import replies
from onrecord.verify.cast import Alias, keys_of
from onrecord.verify.denied import (
    Cue,
    cues_of,
    governs,
    is_judged,
    is_own,
    is_verb,
    points_back,
    subject_of,
    taken_from,
)
from onrecord.verify.item import Item, objection
from onrecord.verify.speaker import somebody_else
from onrecord.verify.voices import is_among, is_by, is_pronoun

MAX_STRANGE = 0.34
"""share of the words of what is denied that may be the reader's own"""
_SOME = frozenset({"something", "someone", "somebody"})
"""what stands for "nothing" and "anybody" where it is told what is denied"""
MAX_STRANGE_UNANSWERED = 0.5
"""the same for what is left unanswered, which the article often only points at"""


def check(item: Item) -> list[Objection]:
    """Objects to a denial with no cue, one of another kind, wider than the evidence, or by somebody else."""
    if not isinstance(item.draft, DraftDenial) or not item.spans or item.draft.form == "counter_accuses":
        return []
    if item.draft.form == "replies":
        return [*replies.check(item, item.draft.denier), *_widened(item)]
    cues = cues_of(item)
    if not cues:
        return list(_without_cue(item))
    found = [*_form(item, cues), *_widened(item), *_denier(item)]
    refused = any(one.severity == "error" for one in found)
    return found if refused else [*found, *_not_governed(item, cues)]


def _without_cue(item: Item) -> Iterator[Objection]:
    """ "He was not paid" denies that he was paid, without any verb of denial."""
    comparison = item.comparison
    negated = {at for at in governed(comparison.cited) if at in comparison.answers}
    stated = governed(comparison.stated)
    if not negated and not stated:
        negated = _denied_deed(item)
    if item.draft.form in NON_ANSWERS or not negated or stated:  # type: ignore[union-attr]  # asked for denials alone
        message = "the evidence denies nothing and refuses nothing"
        yield objection("denials", message, span=item.spans[0], expected=item.quoted, found=_form_of(item))


def _denied_deed(item: Item) -> set[int]:
    """Where the evidence negates the very deed of which another cited sentence accuses somebody: "accused him of kneeling",
    "I did not kneel"."""
    accusing = [s for s in item.sentences if _ACCUSES.search(item.article.text, s.start, s.end)]
    deeds = {word.key for word in item.stated if word.low.endswith("ing")}
    cited = item.comparison.cited
    return {
        at
        for at in governed(cited)
        if accusing and cited[at].key in deeds and not any(s.start <= cited[at].start < s.end for s in accusing)
    }


_ACCUSES = re.compile(r"\baccus\w+\s[^.;]*\bof\b|\bcharged\s+with\b")


def _form_of(item: Item) -> str:
    assert isinstance(item.draft, DraftDenial)  # noqa: S101 - asked for denials alone
    return item.draft.form


def _form(item: Item, cues: list[Cue]) -> Iterator[Objection]:
    claimed = _form_of(item)
    forms = {cue.cue.form for cue in cues}
    if claimed in forms:
        return
    same_kind = any((form in NON_ANSWERS) == (claimed in NON_ANSWERS) for form in forms)
    yield objection(
        "denials",
        "the form of the denial is another" if same_kind else "not answering is taken for a denial, or the reverse",
        severity="warning" if same_kind else "error",
        span=item.spans[0],
        expected=", ".join(dict.fromkeys(f"{cue.cue.form} ({cue.cue.text})" for cue in cues)),
        found=claimed,
    )


def _widened(item: Item) -> Iterator[Objection]:
    """More, or something else, said to be denied than the evidence has."""
    known = {word.key for word in item.comparison.cited}
    weighty = [
        w for w in item.stated if w.low not in STOP_WORDS and len(w.low) > 2 and not w.capital and w.low not in _SOME
    ]
    strange = [word for word in weighty if word.key not in known]
    answered = _form_of(item) not in NON_ANSWERS
    put_for = [
        word.low
        for change in item.comparison.changes
        if change.firm and answered
        for word in change.stated
        if word in strange and any(len(other.low) > 3 and other.low not in STOP_WORDS for other in change.cited)
    ]
    most = MAX_STRANGE if answered else MAX_STRANGE_UNANSWERED
    if put_for or len(strange) > most * len(weighty):
        found = ", ".join(put_for or [word.low for word in strange])
        message = "something else is said to be denied than the evidence has"
        yield objection("denials", message, span=item.spans[0], expected=item.quoted, found=found)


def _denier(item: Item) -> Iterator[Objection]:
    assert isinstance(item.draft, DraftDenial)  # noqa: S101 - asked for denials alone
    other = somebody_else(item, item.draft.denier)
    if other is not None and any(
        told(item, item.draft.denier) for told in (_is_subject, _is_just_told_of, _is_accused, _is_client, _is_of_both)
    ):
        other = None
    if other is None and not _is_client(item, item.draft.denier):
        other = _answered(item, item.draft.denier)
    if other is not None:
        message = "the article gives this answer to somebody else"
        yield objection("denials", message, span=item.spans[0], expected=other or None, found=item.draft.denier)


def _answered(item: Item, claimed: str) -> str | None:
    """Who denies what the one claimed has said in the same sentence: "the union said …, but the port denied this"."""
    aliases = item.cast.known_as(claimed)
    said_by: dict[int, int | None] = {}
    for cue in cues_of(item):
        number = cue.sentence.number
        if number not in said_by:
            said_by[number] = _has_said_up_to(item, number, aliases)
        said = said_by[number]
        if said is None or said > cue.start:
            continue
        subject = subject_of(item, cue) if is_verb(cue) else ()
        if subject and subject[-1].low == "and":
            continue  # "said the alarms were on, and | rejected": his who spoke before
        if subject and not any(is_pronoun(word.low) for word in subject) and not is_among(aliases, keys_of(subject)):
            return item.article.text[subject[0].start : subject[-1].end]
    return None


def _has_said_up_to(item: Item, sentence: int, aliases: Sequence[Alias]) -> int | None:
    """Where the first cue ends in a sentence by which somebody of those names says something; None without one."""
    return min(
        (
            one.cue[1]
            for one in item.article.said.get(sentence, ())
            if one.speaks and one.force == "says" and one.cue is not None and is_by(one, aliases, item)
        ),
        default=None,
    )


def _is_subject(item: Item, denier: str) -> bool:
    """Whether a cue of the form claimed has the denier for its subject, whom what is denied names as well."""
    aliases = item.cast.known_as(denier)
    if not is_among(aliases, keys_of(item.stated)):
        return False
    cues = [cue for cue in cues_of(item) if cue.cue.form == _form_of(item)]
    return any(is_among(aliases, keys_of(subject_of(item, cue))) for cue in cues)


def _is_accused(item: Item, denier: str) -> bool:
    """Whether the denier is told to be the one who answers what somebody else says: ", a claim the port disputes", the one
    who says that it is false, or "he" who is named in what is denied."""
    aliases = item.cast.known_as(denier)
    named = is_among(aliases, keys_of(item.stated))
    for cue in cues_of(item):
        if cue.cue.form != _form_of(item):
            continue
        own = [word for word in subject_of(item, cue) if word.low not in STOP_WORDS and not LABELS.fullmatch(word.low)]
        answers = is_verb(cue) or cue.cue.form in NON_ANSWERS
        if own and answers and all(any(word.key in alias.terms for alias in aliases) for word in own):
            return True
        said = [one for one in flattened(item.article.said.get(cue.sentence.number, ())) if is_by(one, aliases, item)]
        if not is_verb(cue) and any(start <= cue.start < end for one in said for start, end in one.content):
            return True
        sources = (
            item.article.text[slice(*one.source)]
            for one in item.article.said.get(cue.sentence.number, ())
            if one.source
        )
        if named and any(source.casefold() in ("he", "she") for source in sources):
            return True
    return False


def _is_just_told_of(item: Item, denier: str) -> bool:
    """Whether "he", "she" or "it" answers, and the sentence before names the denier first, or gives words to nobody else."""
    aliases, article = item.cast.known_as(denier), item.article
    for cue in cues_of(item):
        subject = subject_of(item, cue)
        if cue.sentence.number < 2 or {"he", "she", "it"}.isdisjoint(word.low for word in subject):
            continue
        before = article.sentences[cue.sentence.number - 2]
        first = [word for word in article.words(before) if word.capital and word.low not in STOP_WORDS][:2]  # "Mr. Ek"
        said = article.said.get(before.number, ())
        named = any(word.key in alias.terms for word in first for alias in aliases) or article.text.startswith(
            f"{denier} ", before.start
        )  # "His wife has filed for divorce."
        if (named or any(one.speaks for one in said)) and all(is_by(one, aliases, item) for one in said):
            return True
    return False


def _is_client(item: Item, denier: str) -> bool:
    """Whether the denier's lawyer is the one who tells of it, of nobody else: "Ek's lawyer said the driver did not contest
    the test but denied"."""
    aliases = item.cast.known_as(denier)
    for cue in cues_of(item):
        found = _LAWYER.search(item.article.text, cue.sentence.start, cue.start) if is_verb(cue) else None
        if found is None or cue.cue.form != _form_of(item):
            continue
        words = item.article.words(cue.sentence)
        owner = [word.key for word in words if found.start() <= word.start < found.end("whose")]
        others = [word for word in words if found.end("said") <= word.start < cue.start and word.capital]
        if owner and not others and is_among(aliases, owner):
            return True
    return False


def _is_of_both(item: Item, denier: str) -> bool:
    """Whether "both", "the two men" or "they" answer, and a sentence cited just before names the denier and one other."""
    aliases, article = item.cast.known_as(denier), item.article
    cited = {sentence.number for sentence in item.sentences}
    for cue in cues_of(item):
        subject = [word.low for word in subject_of(item, cue)]
        if cue.sentence.number - 1 not in cited or not subject or {"both", "two", "they"}.isdisjoint(subject[:2]):
            continue
        words = article.words(article.sentences[cue.sentence.number - 2])
        if any(word.key in alias.terms for word in words if word.capital for alias in aliases):
            return True
    return False


_LAWYER = re.compile(
    rf"(?P<whose>[A-Z][\w-]+(?:\s+[A-Z][\w-]+)*)[’']s?\s+(?:defen[cs]e\s+)?{LAWYERS}\b"
    r"(?:,[^,.;]{2,40},)?\s+(?P<said>said|says|insisted|added)\s+(?:that\s+)?(?:the\s+[a-z-]+|his\s+client|her\s+client|he|she)\s"
)
"""whose lawyer tells something of "the driver", and of no other of whom there is a name"""


def _is_judged_last(item: Item, cue: Cue) -> bool:
    """Whether all that is taken over stands before a verdict on it: "claims that votes were lost | are an invention"."""
    places = taken_from(item, cue.sentence)
    return is_verdict_last(cue.cue) and bool(places) and all(end <= cue.start for _, end in places)


def _not_governed(item: Item, cues: list[Cue]) -> Iterator[Objection]:
    """The cue denies something else in its sentence."""
    claimed = _form_of(item)
    mine = [cue for cue in cues if (cue.cue.form in NON_ANSWERS) == (claimed in NON_ANSWERS)]
    if claimed in NON_ANSWERS or any(
        governs(item, cue)
        or (points_back(item, cue) and not is_own(item, cue))
        or is_judged(item, cue)
        or subject_of_verdict(cue.cue)
        or _is_judged_last(item, cue)
        for cue in mine
    ):
        return
    if any(map(is_negating, item.comparison.stated)):
        return
    message = "what is denied is something else"
    yield objection(
        "denials", message, span=item.spans[0], expected=mine[0].cue.text if mine else None, found=item.statement
    )
