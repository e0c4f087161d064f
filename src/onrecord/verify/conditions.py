"""What the evidence ties to a condition, asks, or only expects is not told as a plain fact.

"Will resign if the inquiry finds fault" is no evidence for "will resign", "did not know who opened the gate" none for
"opened the gate", and "will resign" none for "has resigned".
"""

from collections.abc import Iterator, Sequence

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.comparison import Word
from onrecord.text.words import STOP_WORDS
from onrecord.verify.item import Item, objection

_CONDITION = frozenset({"if", "unless"})
_OPEN = frozenset({"if", "whether", "who", "whom", "what", "why", "how", "where", "when", "which"})
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
    """if unless whether would could might once until provided assuming condition conditional depend depends
    depending case threaten threatened threatens warn warned warns possible possibly perhaps ready willing prepared""".split()
)
"""words with which a statement still tells that something hangs on a condition"""
_COMING = frozenset({"will", "shall"})
_MEANING = tuple(
    "plan want hop intend intent vow promis pledg threaten expect prepar propos offer decid agre aim hope wish schedul due"
    " set going about seek sought try tri attempt refus declin".split()
)
"""beginnings of words after which "to" and a verb tell of what may come"""
_FEW = 2
"""words of weight that a statement must share with the part it was taken from"""
_NOT_EVEN = frozenset({"even", "as", "see", "what", "and"})


def check(item: Item) -> list[Objection]:
    """Objects to a condition left out, to a question told as a fact, and to what is to come told as done."""
    if not isinstance(item.draft, DraftClaim) or not item.spans:
        return []
    for sentence in item.sentences:
        words = item.article.words(sentence)
        for found in (*_unconditional(item, words), *_unasked(item, words), *_done(item, words)):
            return [found]
    return []


# --- conditions and questions ---------------------------------------------------------------------------------------


def _unconditional(item: Item, words: Sequence[Word]) -> Iterator[Objection]:
    conditions = [
        at
        for at, word in enumerate(words)
        if word.low in _CONDITION and not (at and words[at - 1].low in _NOT_EVEN) and not _is_asked(words, at)
    ]
    if not conditions or any(word.low in _KEEPS for word in item.stated):
        return
    for at in conditions:
        end = _clause_end(words, at)
        begin = _clause_begin(words, at)
        # "If the rain goes on, the dam will break": what hangs on it follows; else it stands before.
        main = words[end : _clause_end(words, end)] if begin == at else words[begin:at]
        if _taken_from(item, main, words[at:end]):
            shown = " ".join(each.low for each in words[at:end])
            yield objection(
                "conditions", "a condition is left out", span=item.spans[0], expected=shown, found=item.statement
            )


def _unasked(item: Item, words: Sequence[Word]) -> Iterator[Objection]:
    questions = [at for at, word in enumerate(words) if word.low in _OPEN and _is_asked(words, at)]
    if not questions or item.draft.likelihood != "asserted":  # type: ignore[union-attr]  # asked for claims alone
        return
    if any(word.low in _OPEN or _begins(word, _ASKING) for word in item.stated):
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


def _is_asked(words: Sequence[Word], at: int) -> bool:
    """Whether a "whether" or "who" stands shortly behind a word that asks, or that is said not to be known."""
    before = words[max(0, at - (4 if words[at].low in ("if", "whether") else 2)) : at]
    if any(_begins(word, _ASKING) for word in before):
        return True
    return any(word.low in _KNOWING for word in before) and any(
        word.low in ("not", "no", "never", "nobody", "neither", "without") for word in words[max(0, at - 7) : at]
    )


def _taken_from(item: Item, part: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Whether a statement is made of one part of a sentence and has nothing of the other's own words."""
    weighty = {word.key for word in item.stated if word.low not in STOP_WORDS}
    held = {word.key for word in part}
    others = {word.key for word in rest if word.low not in STOP_WORDS} - held
    named = {word.key for word in item.stated if word.capital}
    # The subject may be the other part's: "the mayor did not know who opened the gate".
    strange = weighty - held - named
    return len(weighty & held) >= _FEW and len(strange) <= 1 and len(strange & others) == len(strange)


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


def _done(item: Item, words: Sequence[Word]) -> Iterator[Objection]:
    """A verb in the past for one that the evidence has only in the future."""
    for at, mine in enumerate(item.stated):
        if not mine.low.endswith("ed") or len(mine.low) < 5 or mine.capital:
            continue
        if any(
            w.low in ("will", "would", "to", "be", "shall", "could", "may", "might")
            for w in item.stated[max(0, at - 3) : at]
        ):
            continue
        same = [k for k, word in enumerate(words) if _same_verb(word, mine)]
        coming = [k for k in same if words[k].low != mine.low and _is_coming(words, k)]
        if same and len(coming) == len(same) and not _elsewhere(item, mine, words):
            k = coming[0]
            shown = " ".join(each.low for each in words[max(0, k - 2) : k + 1])
            yield objection(
                "conditions", "what is to come is told as done", span=item.spans[0], expected=shown, found=mine.low
            )


def _is_coming(words: Sequence[Word], at: int) -> bool:
    before = words[max(0, at - 3) : at]
    if any(word.low in _COMING for word in before):
        return True
    return any(
        word.low == "to" and k and _begins(words[at - len(before) + k - 1], _MEANING) for k, word in enumerate(before)
    )


def _elsewhere(item: Item, mine: Word, words: Sequence[Word]) -> bool:
    """Whether another sentence of the evidence has the verb, too."""
    return sum(_same_verb(word, mine) for word in item.comparison.cited) > sum(_same_verb(word, mine) for word in words)


def _same_verb(word: Word, mine: Word) -> bool:
    return word.key == mine.key or word.low in (mine.low[:-2], mine.low[:-1])
