"""What the evidence ties to a condition, asks, or only expects is not told as a plain fact.

"Will resign if the inquiry finds fault" is no evidence for "will resign", "did not know who opened the gate" none for
"opened the gate", and "will resign" none for "has resigned".
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.comparison import Word, Wording
from onrecord.text.conditions import openings
from onrecord.text.words import QUESTION_WORDS, STOP_WORDS
from onrecord.verify.item import Item, objection

_ASKING = tuple(
    "ask wonder question unclear unknown uncertain investigat examin determin decid prob establish check test doubt debat"
    " consider discuss inquir enquir stud review assess ascertain unsure unsaid undecid".split()
)
"""beginnings of words after which a "whether" or a "who" opens a question"""
_KNOWING = frozenset(
    "know knows knew known say says said comment disclose reveal confirm specify tell elaborate clear sure certain".split()
)
"""words that open a question where they are negated"""
_KEEPS = frozenset(
    """if unless whether once until provided providing assuming condition conditional contingent subject depend depends
    depending event case long threaten threatened threatens warn warned warns ready willing prepared permitting
    without""".split()
)
"""words with which a statement still tells that something hangs on a condition"""
_CONDITIONAL = frozenset("would could might possible possibly perhaps".split())
"""words that tell so where they are the statement's own: "would resign", for "will resign if" """
_FINITE = frozenset("is was are were has have had does did".split())
"""verbs that tell what is so: with another of them, what is so of the same subject is told anew"""
_JOINING = frozenset("that and but or so then only".split())
_SAYING = frozenset("said says say told tells added adds".split())
_MOST_OF_IT = 0.6
"""share of the statement's words from which a question is what it is taken from"""
_COMING = frozenset("will shall would may might could".split())
_MEANING = tuple(
    "plan want hop intend intent vow promis pledg threaten expect prepar propos offer decid agre aim hope wish schedul due"
    " set going about seek sought try tri attempt refus declin".split()
)
"""beginnings of words after which "to" and a verb tell of what may come"""
_FEW = 2
"""words of weight that a statement must share with the part it was taken from"""


def check(item: Item) -> list[Objection]:
    """Objects to a condition left out, to a question told as a fact, and to what is to come told as done."""
    if not isinstance(item.draft, DraftClaim) or not item.spans:
        return []
    past = _past(item)
    for n, sentence in enumerate(item.sentences):
        words = item.article.words(sentence)
        asked = _question(item) if n == 0 else ()
        for found in chain(_unconditional(item, words), asked, _unasked(item, words), _done(item, words, past)):
            return [found]
    return []


# --- conditions and questions ---------------------------------------------------------------------------------------


def _unconditional(item: Item, words: Wording) -> Iterator[Objection]:
    if not _KEEPS.isdisjoint(item.stated.lows):
        return
    conditions = [at for at in openings(words) if not _is_asked(words, at)]
    if not conditions or _puts_would_for_will(item):
        return
    for at in conditions:
        end = _clause_end(words, at)
        if any(_taken_from(item, main, words[at:end], few=1) for main in _mains(words, at, end)):
            shown = " ".join(each.low for each in words[at:end])
            yield objection(
                "conditions", "a condition is left out", span=item.spans[0], expected=shown, found=item.statement
            )


def _puts_would_for_will(item: Item) -> bool:
    """Whether the statement has a "would" or "could" of its own, which tells that something hangs on a condition."""
    if _CONDITIONAL.isdisjoint(item.stated.lows):
        return False
    return any(word.low in _CONDITIONAL and at not in item.comparison.partners for at, word in enumerate(item.stated))


def _mains(words: Sequence[Word], at: int, end: int) -> Iterator[Sequence[Word]]:
    """What hangs on the condition that stands from `at` to `end`: the clause after it or the one before."""
    begin = _clause_begin(words, at)
    after = words[end : _clause_end(words, end)]
    if begin != at and any(word.low not in _JOINING for word in words[begin:at]):
        yield words[_last_predicate(words, begin, at) : at]
    elif at and not words[at].begins and any(word.low in _SAYING for word in after or words[at - 1 : at]):
        yield words[_clause_begin(words, at - 1) : at]  # "He lied, if the report is right, she said"
    else:
        yield after


def _last_predicate(words: Sequence[Word], begin: int, at: int) -> int:
    """Where the predicate begins to which a condition belongs: "is mayor and | has offered to go if"."""
    joints = (k for k in range(at - 2, begin, -1) if words[k].low in ("and", "but") and words[k + 1].low in _FINITE)
    joint = next(joints, None)
    if joint is None or not any(word.low in _FINITE for word in words[begin:joint]):
        return begin
    return joint + 1


def _question(item: Item) -> Iterator[Objection]:
    if _is_a_question(item):
        yield objection(
            "conditions", "a question is told as a fact", span=item.spans[0], expected=item.quoted, found=item.statement
        )


def _unasked(item: Item, words: Wording) -> Iterator[Objection]:
    if QUESTION_WORDS.isdisjoint(words.lows) or item.draft.likelihood != "asserted":  # type: ignore[union-attr]  # asked for claims alone
        return
    questions = [at for at, word in enumerate(words) if word.low in QUESTION_WORDS and _is_asked(words, at)]
    if not questions or _asks(item):
        return
    for at in questions:
        end = _clause_end(words, at)
        if _taken_from(item, words[at + 1 : end], words[:at]):
            shown = " ".join(each.low for each in words[max(0, at - 2) : end])
            yield objection(
                "conditions",
                "an open question is told as a fact",
                span=item.spans[0],
                expected=shown,
                found=item.statement,
            )


def _is_a_question(item: Item) -> bool:
    """Whether the last word taken over ends a question, and the statement asks nothing."""
    taken = item.comparison.hull[1]
    end = item.comparison.cited[taken - 1].end if taken else 0
    if not taken or "?" not in item.article.text[end : end + 2] or item.comparison.share <= _MOST_OF_IT:
        return False
    return "?" not in item.statement and not _asks(item)


def _asks(item: Item) -> bool:
    """Whether the statement tells of a question."""
    return not QUESTION_WORDS.isdisjoint(item.stated.lows) or any(low.startswith(_ASKING) for low in item.stated.lows)


def _is_asked(words: Sequence[Word], at: int) -> bool:
    """Whether a "whether" or "who" stands shortly behind a word that asks, or that is said not to be known."""
    before = words[max(0, at - (4 if words[at].low in ("if", "whether") else 2)) : at]
    if any(_begins(word, _ASKING) for word in before):
        return True
    return any(word.low in _KNOWING for word in before) and any(
        word.low in ("not", "no", "never", "nobody", "neither", "without") for word in words[max(0, at - 7) : at]
    )


def _taken_from(item: Item, part: Sequence[Word], rest: Sequence[Word], *, few: int = _FEW) -> bool:
    """Whether a statement is made of one part of a sentence and has nothing of the other's own words.

    Where it has fewer than two words of weight that are the part's, `few` of them are enough if it has no others.
    """
    weighty = {word.key for word in item.stated if word.low not in STOP_WORDS}
    held = {word.key for word in part}
    others = {word.key for word in rest if word.low not in STOP_WORDS} - held
    named = {word.key for word in item.stated if word.capital}
    # The subject may be the other part's: "the mayor did not know who opened the gate".
    strange = weighty - held - named
    shared = len(weighty & held)
    enough = shared >= _FEW or (shared >= few and shared == len(weighty))
    return enough and len(strange) <= 1 and len(strange & others) == len(strange)


def _clause_begin(words: Sequence[Word], at: int) -> int:
    """The first word of the clause that goes on at `at`; `at` itself where it opens one."""
    while at > 0 and not words[at].after_stop and words[at - 1].low != "that":
        at -= 1
    return at


def _clause_end(words: Sequence[Word], at: int) -> int:
    """The end of the clause in which the word at `at` stands, exclusive."""
    at += 1
    while at < len(words) and not words[at].after_stop:
        at += 1
    return min(at, len(words))


def _begins(word: Word, stems: tuple[str, ...]) -> bool:
    return word.low.startswith(stems)


# --- what is to come ------------------------------------------------------------------------------------------------


_UNDONE = frozenset("will would to be shall could may might".split())
"""words shortly before a verb in the past that make it none: "will be opened" """


def _past(item: Item) -> list[Word]:
    """The verbs of the statement that tell what was done, in a form in which the evidence does not have them."""
    stated = item.stated
    own = {low for low in stated.lows - item.comparison.cited.lows if low.endswith("ed")}
    return [
        word
        for at, word in enumerate(stated if own else ())
        if word.low in own
        and len(word.low) > 4
        and not word.capital
        and not any(before.low in _UNDONE for before in stated[max(0, at - 3) : at])
    ]


def _done(item: Item, words: Sequence[Word], past: Sequence[Word]) -> Iterator[Objection]:
    """A verb in the past for one that the evidence has only in the future."""
    for mine in past:
        same = [k for k, word in enumerate(words) if _same_verb(word, mine)]
        coming = [k for k in same if _is_coming(words, k)]
        if same and len(coming) == len(same) and not _elsewhere(item, mine, words):
            k = coming[0]
            shown = " ".join(each.low for each in words[max(0, k - 2) : k + 1])
            yield objection(
                "conditions", "what is to come is told as done", span=item.spans[0], expected=shown, found=mine.low
            )


def _is_coming(words: Sequence[Word], at: int) -> bool:
    before = words[max(0, at - 3) : at]
    if any(word.low in _COMING for word in before) and not any(word.low in ("have", "not") for word in before):
        return True
    return any(
        word.low == "to" and k and _begins(words[at - len(before) + k - 1], _MEANING) for k, word in enumerate(before)
    )


def _elsewhere(item: Item, mine: Word, words: Sequence[Word]) -> bool:
    """Whether another sentence of the evidence has the verb, too."""
    return sum(_same_verb(word, mine) for word in item.comparison.cited) > sum(_same_verb(word, mine) for word in words)


def _same_verb(word: Word, mine: Word) -> bool:
    return word.key == mine.key or word.low in (mine.low[:-2], mine.low[:-1])
