"""A claim is no surer than its evidence: "likely" never hardens into fact, hearsay never into assertion.

The rungs are ICD 203's. Word by word, a hedge of the evidence has to be kept where the words it governs are kept, and
nothing surer may be put in its place. The rung of the draft is held against the hedges in the statement's main clause.
"""

from collections.abc import Iterator, Sequence

from onrecord.drafts import DraftClaim
from onrecord.records import Likelihood, Objection, Severity
from onrecord.text.comparison import Change, Comparison, Word
from onrecord.text.cues import LADDER, certainties_in, hedges_in, likelihood_of
from onrecord.text.fold import fold
from onrecord.text.hedged import likelihood_said
from onrecord.text.lexicon import adjectives, nouns, verbs
from onrecord.text.modality import CERTAIN, WILL, any_certain, hedges, hedging, sureness
from onrecord.text.polarity import NEGATING
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import frame_of

_BEFORE = 4
"""words before the first one taken over in which a hedge can still govern it: "is likely to", "it is possible that\""""
_AFTER = 2
"""words after the last one: "…, reportedly\""""
_SUBORDINATING = frozenset(
    "that which who whom whose if because although though while when as where whether unless until after before since".split()
)
_SMALL = frozenset(
    "to be been being that is are was were have has had a an the it in of also not they he she it there by as going".split()
)
_PAST = frozenset("said told wrote thought knew felt found spoke meant".split())
_ABLE = frozenset("see hear feel smell taste watch tell only".split())
_SENSED = frozenset("seen heard felt smelled smelt".split())
"""after "could", what somebody was able to do"""
_FOR_COULD = frozenset("so only if wish wishes wished who whom".split())
"""before "could", what it is good for, or is wished for"""
_NOT_OF_KNOWLEDGE = frozenset({"established"})
"""words of certainty that as often say how a thing came to be"""
_OF_MIND = frozenset({"believes", "wants", "disputes"})


def check(item: Item) -> list[Objection]:
    """Objects to a hedge dropped or replaced, to certainty added, and to a rung above or below that of the evidence."""
    if not isinstance(item.draft, DraftClaim) or not item.spans:
        return []
    comparison = item.comparison
    found = [
        *(_against_its_words(item, item.draft) if item.draft.likelihood_words else ()),
        *_added(item),
        *_doubted(item),
        *_changed(item, comparison),
    ]
    if not any(complaint.severity == "error" for complaint in found):
        found += _rung(item, item.draft, comparison)
    return found


def _objection(item: Item, message: str, expected: str, found: str, severity: Severity = "error") -> Objection:
    return objection("likelihood", message, severity=severity, span=item.spans[0], expected=expected, found=found)


def _shown(words: tuple[Word, ...]) -> str:
    return " ".join(word.low for word in words) or "nothing"


# --- words ----------------------------------------------------------------------------------------------------------


def _against_its_words(item: Item, draft: DraftClaim) -> Iterator[Objection]:
    yield from _strange_words(item, draft)
    yield from _above_its_words(item, draft)
    yield from _of_nothing(item, draft)


def _strange_words(item: Item, draft: DraftClaim) -> Iterator[Objection]:
    words = draft.likelihood_words
    if words and words not in item.context and fold(words).text.strip() not in fold(item.context).text:
        yield _objection(item, "these words of likelihood are not in the evidence", item.quoted, words)


def _above_its_words(item: Item, draft: DraftClaim) -> Iterator[Objection]:
    """A rung higher than the draft's own words of likelihood, which no hedge of the evidence has: "very likely" for "likely"."""
    words = draft.likelihood_words
    mine = likelihood_of(words)[0] if words else "asserted"
    if mine not in LADDER or draft.likelihood not in LADDER or rank(draft.likelihood) <= rank(mine):
        return
    if draft.likelihood not in {hedge.likelihood for hedge in hedges_in(item.context)}:
        yield _objection(item, "the likelihood is raised", f"{mine} ({words})", draft.likelihood)


def _of_nothing(item: Item, draft: DraftClaim) -> Iterator[Objection]:
    """A rung whose words weigh nothing, in sentences in which nothing else does: "likely", for "a purely technical matter"."""
    if not draft.likelihood_words or draft.likelihood not in LADDER or hedges_in(item.context):
        return
    cited = item.comparison.cited
    if sureness(cited) is None and not any(_of_mind(word.low) for word in cited):
        yield _objection(item, "nothing in the evidence says how likely it is", "asserted", draft.likelihood_words)


def _of_mind(word: str) -> bool:
    """Whether a word tells what somebody holds, wants or doubts, which a reader may weigh."""
    entries = [form.entry for form in verbs().get(word, ())] + [
        entry for entry in (nouns().get(word), adjectives().get(word)) if entry is not None
    ]
    return any(entry.force in _OF_MIND for entry in entries)


def _added(item: Item) -> Iterator[Objection]:
    """Words of certainty that the evidence does not have."""
    if not any_certain(item.stated):
        return
    added = set(certainties_in(item.statement)) - set(certainties_in(item.context)) - _NOT_OF_KNOWLEDGE
    if added:
        yield _objection(item, "certainty is added", item.quoted, ", ".join(sorted(added)))


def _doubted(item: Item) -> Iterator[Objection]:
    """Words of doubt where the sentences cited have none at all."""
    mine = hedges_in(item.statement)
    if mine and not hedges_in(item.context) and not hedging(item.comparison.cited):
        yield _objection(item, "a hedge is added", item.quoted, item.statement)


def _changed(item: Item, comparison: Comparison) -> Iterator[Objection]:
    """A small change after which the statement is surer, or less sure, than the evidence."""
    for change in comparison.changes:
        if not change.firm:
            continue
        mine, theirs = sureness(change.stated), sureness(change.cited)
        if theirs is not None and mine is not None and mine != theirs:
            yield from _weighed(item, change, mine, theirs)
        elif mine == CERTAIN and len(change.stated) <= 2 and not change.cited:
            yield _objection(item, "certainty is added", "nothing", _shown(change.stated))
        elif mine is None and theirs is not None and _left_out(change, comparison):
            yield _objection(item, "a hedge of the evidence is left out", _shown(change.cited), _shown(change.stated))


def _left_out(change: Change, comparison: Comparison) -> bool:
    """Whether the change drops a hedge while the words that it governs stay."""
    cited = comparison.cited
    own = range(change.at, change.at + len(change.cited))
    dropped = [at for at in own if hedges(cited, at)]
    if not dropped or hedging(comparison.stated):
        return False
    return bool(change.stated) or any(_bears(comparison, at, comparison.hull[1]) for at in dropped)


def _weighed(item: Item, change: Change, mine: int, theirs: int) -> Iterator[Objection]:
    shown = _shown(change.cited), _shown(change.stated)
    if mine < theirs:
        # "would" for "will" and "could" for "can" are what indirect speech does to anybody's words.
        if mine <= 3 and theirs > 4:
            yield _objection(item, "a hedge is added", *shown, severity="warning")
    elif mine >= WILL and (theirs <= 4 or mine == CERTAIN or not _is_told(item, change)):
        yield _objection(item, "a hedge is made surer", *shown)
    else:
        yield _objection(item, "a hedge is made surer", *shown, severity="warning")


def _is_told(item: Item, change: Change) -> bool:
    """Whether indirect speech after a verb in the past accounts for "would": "he said he would" may be "he will\"."""
    if _is_quoted(item, change) or any(
        word.low == "have" for word in item.comparison.cited[change.at + len(change.cited) :][:1]
    ):
        return False
    return any(word.low.endswith("ed") or word.low in _PAST for word in frame_of(item))


def _is_quoted(item: Item, change: Change) -> bool:
    """Whether the words changed stand in quotation marks, so that no sequence of tenses accounts for the change."""
    at = change.cited[0].start if change.cited else -1
    return any(start <= at < end for start, end in item.article.quoted)


# --- the rung -------------------------------------------------------------------------------------------------------


def _rung(item: Item, draft: DraftClaim, comparison: Comparison) -> Iterator[Objection]:
    """The draft's rung against the hedges that govern what the statement takes over."""
    kept, dropped = _governing(comparison)
    if not kept and not dropped:
        return
    own, own_words = likelihood_of(_main_clause(item.statement, item.stated))
    borne_out, words = likelihood_of(_words_at(item, sorted((*dropped, *kept)))) if dropped else (own, own_words)
    if dropped and rank(own) < rank(borne_out):
        borne_out, words = own, own_words
    of_it = {likelihood_of(item.statement)[0], likelihood_said(item.statement)[0]}
    if draft.likelihood in {borne_out, *of_it} and not dropped:
        return
    expected = f"{borne_out} ({words})" if words else borne_out
    if rank(draft.likelihood) > rank(borne_out):
        if draft.likelihood == "reported" and draft.speaker and not dropped:
            return  # whatever somebody says can be passed on without endorsing it
        # "Asserted without a hedge" above a "might" would be the page's own overstatement, whatever the reader has seen.
        weighed = {comparison.cited[at].low for at in kept if _leaves_open(comparison.cited, at)}
        raised = borne_out in LADDER and (draft.likelihood in LADDER or bool(weighed))
        severity: Severity = "error" if dropped or raised or (weighed and borne_out == "reported") else "warning"
        yield _objection(item, "the likelihood is raised", expected, draft.likelihood, severity)
    elif draft.likelihood in LADDER and borne_out in LADDER and rank(draft.likelihood) < rank(borne_out):
        yield _objection(item, "the likelihood is lowered", expected, draft.likelihood, "warning")


def _leaves_open(words: Sequence[Word], at: int) -> bool:
    """Whether the hedge at this place weighs what is said.

    "Could see" and "could not move" tell what somebody was able to do, "possible to win" and "a possible suspect" what can
    be done or who can be meant, "perhaps the biggest" is a way of speaking.
    """
    low = words[at].low
    following, before = [w.low for w in words[at + 1 : at + 3]], [w.low for w in words[max(0, at - 4) : at]]
    if low == "possible":
        return following[:1] == ["that"]
    if low in ("perhaps", "maybe", "seemingly"):
        return low != "seemingly" and following[:1] != ["the"]
    if low != "could":
        return True
    able = not _ABLE.isdisjoint(following[:1]) or (following[:1] == ["be"] and not _SENSED.isdisjoint(following[1:]))
    return not able and NEGATING.isdisjoint((*following, *before)) and _FOR_COULD.isdisjoint(before)


def rank(likelihood: Likelihood) -> int:
    """Place on the ladder; hearsay carries no rung of its own and stands below plain assertion only."""
    if likelihood == "asserted":
        return len(LADDER)
    return len(LADDER) - 1 if likelihood == "reported" else LADDER.index(likelihood)


def _governing(comparison: Comparison) -> tuple[list[int], list[int]]:
    """The hedges of the evidence that bear on the words taken over: those the statement keeps, and those it drops."""
    start, end = comparison.hull
    kept: list[int] = []
    dropped: list[int] = []
    if start == end:
        return kept, dropped
    for at in hedging(comparison.cited):
        if not start - _BEFORE <= at < end + _AFTER:
            continue
        if at in comparison.answers:
            kept.append(at)
        elif _bears(comparison, at, end):
            dropped.append(at)
    return kept, dropped


def _bears(comparison: Comparison, at: int, end: int) -> bool:
    """Whether what a hedge governs is taken over: the next word of weight after it, or, at the end, what stands before."""
    words = comparison.cited
    if at >= end:
        last = at + 1 == len(words) or words[at + 1].after_stop
        return last and words[at].low.endswith("ly") and not any(word.begins for word in words[end : at + 1])
    for n in range(at + 1, min(at + 6, len(words))):
        if words[n].after_stop and n > at + 1:
            return False
        if n in comparison.answers and words[n].low not in _SMALL:
            return True
        if words[n].low not in _SMALL and not words[n].low.endswith("ly"):
            return False
    return False


def _words_at(item: Item, places: list[int]) -> str:
    """The hedges with the two words before each, which can make them stronger or weaker."""
    cited = item.comparison.cited
    found = []
    for at in places:
        first = at
        while first > max(0, at - 2) and not cited[first].after_stop:
            first -= 1
        found.append(item.article.text[cited[first].start : cited[at].end])
    return "; ".join(found)


def _main_clause(text: str, words: tuple[Word, ...]) -> str:
    """The statement up to its first subordinating word, but not before its sixth word."""
    for word in words[5:]:
        if word.low in _SUBORDINATING:
            return text[: word.start]
    return text
