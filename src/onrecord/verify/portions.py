"""How many of them, and how much of it: "some" is not left out, "many" not made "most", a part not told as the whole.

A word of quantity is read with what it counts: the plural noun after it, or what stands after its "of". What the
evidence has as "some residents", "part of the bridge" or "half of them" has to be no more than that in the statement.
Figures are another check's; here they only tell that the statement counts for itself.
"""

from collections.abc import Container, Sequence

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.comparison import Word
from onrecord.text.words import STOP_WORDS
from onrecord.verify.item import Item, objection

_SHARES = {
    1: """some several certain handful number couple pair group groups one two three four five six seven eight nine ten
        dozen dozens""",
    2: """many numerous lot lots part parts half third quarter section sections much minority portion percent fraction
        scores hundreds thousands""",
    3: "most majority bulk mostly largely",
    4: "all every each whole entire entirely both",
}
_RANK = {word: rank for rank, words in _SHARES.items() for word in words.split()}
_FEW = 0
_COUNTING = frozenset(_RANK) - frozenset(_SHARES[4].split()) | {"few"}
"""words of quantity that leave some out"""
_ALONE = frozenset("some several few many most numerous".split())
"""words that stand before their noun without an "of\""""
_DETERMINERS = frozenset("the these those his her its their our my your this that such other".split())
_THEM = frozenset("them us you those these it whom".split())
_ELSE = {
    "many": frozenset("how as so too that".split()),
    "most": frozenset("the a an its his her their our at".split()),
    "few": frozenset("the last past next first these those only very how so too".split()),
    "part": frozenset("as in is was are were be been being a an form take took takes any integral".split()),
}
"""words after which a word of quantity says something else: "how many", "the most dangerous", "as part of\""""
_WHOLE = frozenset("all every entire whole".split())
_AT_ALL = frozenset("at in after of above first for once".split())
_SAYS_ALL = frozenset(
    """all every everyone everybody everything everywhere each any anyone anybody anything no none nobody never always entire
    entirely whole wholly full fully complete completely total totally both throughout across only whatever wherever whoever
    unanimous unanimously universal overall""".split()
)
"""words of the evidence that can say as much as "all\""""
_PLURALS = frozenset("people men women children police".split())
_REACH = 9
"""words before the noun of the statement in which its own quantity stands"""


def check(item: Item) -> list[Objection]:
    """Objects to a quantity left out or made larger, and to a part told as the whole."""
    if not isinstance(item.draft, DraftClaim) or not item.spans:
        return []
    cited, answers = item.comparison.cited, item.comparison.answers
    if (added := _all_of_them(item)) is not None:
        message = "all of it is said where the evidence does not say so"
        return [objection("portions", message, span=item.spans[0], expected=item.quoted, found=added)]
    if (short := _all_but_few(item)) is not None:
        message = "not quite all of it is told as all of it"
        return [objection("portions", message, span=item.spans[0], expected=short, found=item.statement)]
    for at, word in enumerate(cited):
        if word.low not in _COUNTING or at in answers:
            continue
        rank = _rank(cited, at)
        if rank is None:
            continue
        counted = _counted(cited, at, answers)
        if counted is not None and _is_larger(item, at, rank, counted) and not _counts_speakers(item, cited[at]):
            shown = " ".join(word.low for word in cited[at : counted + 1])
            own = item.stated[max(0, answers[counted] - _REACH) : answers[counted] + 1]
            message = "how many, or how much of it, is left out or made more"
            found = " ".join(word.low for word in own)
            return [objection("portions", message, span=item.spans[0], expected=shown, found=found)]
    return []


def _all_of_them(item: Item) -> str | None:
    """The word by which the statement says that it is all of them, where no word of the evidence does."""
    stated = item.stated
    mine = [at for at, word in enumerate(stated) if word.low in _WHOLE and not (at and stated[at - 1].low in _AT_ALL)]
    if not mine or any(word.low in _SAYS_ALL for word in item.comparison.cited):
        return None
    return stated[mine[0]].low


def _all_but_few(item: Item) -> str | None:
    """The words by which the evidence says that it is not quite all, "almost all", where the statement says it without the
    first of them."""
    cited, stated = item.comparison.cited, item.stated
    for at, there in item.comparison.answers.items():
        near = at and cited[at].low in _QUITE_ALL and cited[at - 1].low in _NOT_QUITE
        if near and not any(word.low in _NOT_QUITE for word in stated[max(0, there - 2) : there]):
            return f"{cited[at - 1].low} {cited[at].low}"
    return None


_NOT_QUITE = frozenset("almost nearly virtually practically".split())
_QUITE_ALL = frozenset(
    "all every everyone everybody everything everywhere each entire entirely whole always half".split()
)


def _rank(words: Sequence[Word], at: int) -> int | None:
    """How much the word at this place says; None where it says nothing of the kind."""
    low, before = words[at].low, words[at - 1].low if at else ""
    if before in _ELSE.get(low, ()):
        return None
    if low == "few":
        return 1 if before == "a" else _FEW
    return _RANK.get(low)


def _counted(words: Sequence[Word], at: int, answers: Container[int]) -> int | None:
    """The word, by index, that a word of quantity counts and the statement takes over; None where there is none."""
    low, n = words[at].low, at + 1
    if n >= len(words) or words[n].after_stop:
        return None
    parted = words[n].low == "of"
    n += parted
    determined = n < len(words) and words[n].low in _DETERMINERS | _THEM
    if not parted and low not in _ALONE and not (low == "half" and determined):
        return None
    if parted and _RANK.get(low) == 1 and low not in _ALONE and low not in _GROUPS and not determined:
        return None  # "one of", "two of" want a "the"
    if parted and determined and words[n].low in _THEM and not _is_noun(words, n + 1):
        return _next_taken(words, n + 1, answers)
    while n < len(words) and words[n].low in _DETERMINERS:
        n += 1
    for k in range(n, min(n + 3, len(words))):
        if parted and k == n and words[k].key[0].isdigit():
            continue  # "two of the nine gates"
        if (words[k].after_stop and k > n) or words[k].key[0].isdigit():
            return None
        if words[k].low in STOP_WORDS:
            begins = not parted and k == n and (words[at].after_stop or words[at].begins or at == 0)
            return _next_taken(words, k, answers) if begins else None
        if k in answers and (parted or _is_plural(words[k])):
            return k
        if _is_plural(words[k]):
            return None
    return None


def _is_noun(words: Sequence[Word], at: int) -> bool:
    return at < len(words) and not words[at].after_stop and _is_plural(words[at])


def _is_plural(word: Word) -> bool:
    return word.low in _PLURALS or (word.low.endswith("s") and not word.low.endswith(("ss", "us", "is")))


def _next_taken(words: Sequence[Word], at: int, answers: Container[int]) -> int | None:
    """ "Some were armed", "many of them are children": the first word of weight after it, where it is taken over."""
    for k in range(at, min(at + 3, len(words))):
        if words[k].low not in _AUXILIARY:
            return k if k in answers and words[k].low not in STOP_WORDS else None
    return None


def _is_larger(item: Item, at: int, rank: int, counted: int) -> bool:
    """Whether the statement counts more of the word than the evidence does, or leaves open how many."""
    cited, stated, there = item.comparison.cited, item.stated, item.comparison.answers[counted]
    key = cited[counted].key
    again = any(word.key == key and n != counted for n, word in enumerate(cited))
    onward = {tuple(word.key for word in words[n + 1 : n + 4]) for words, n in ((cited, counted), (stated, there))}
    if again and len(onward) > 1:
        return False  # the statement may speak of the others
    first = max(0, there - _REACH)
    if any(word.key[0].isdigit() or word.low in _OWN for word in stated[first:there]):
        return False
    mine = [own for n in range(first, there) if (own := _rank(stated, n)) is not None]
    if mine:
        return (_FEW in mine) != (rank == _FEW) or max(mine) > max(rank, 1)
    plain = rank == 2 and cited[at + 1].low != "of" and cited[at].low in _ALONE
    definite = there > 0 and stated[there - 1].low in _DETERMINERS
    return not plain or definite


def _counts_speakers(item: Item, word: Word) -> bool:
    """Whether the word counts those who speak, and the statement has only what they say: "some of the guards said"."""
    taken = [item.comparison.cited[at].start for at in item.comparison.answers]
    return any(
        one.source is not None
        and one.source[0] <= word.start < one.source[1]
        and one.cue is not None
        and not any(one.cue[0] <= start < one.cue[1] for start in taken)
        for sentence in item.sentences
        for one in item.article.said.get(sentence.number, ())
    )


_AUXILIARY = frozenset(
    "is are was were be been have has had do did will would can could may might also now still".split()
)
_GROUPS = frozenset("handful number couple pair group groups dozen dozens".split())
_OWN = frozenset("a an among another including no not".split())
"""words before the noun with which a statement counts, or parts, for itself"""
