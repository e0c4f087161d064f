"""Who does what to whom stays as it is: the two sides of a verb are not exchanged, nor is a direction turned round.

"Vesk troops attacked Marn" is no evidence for "Marn troops attacked Vesk", though every word of it stands there. A side
is a name, or a word after an article; a verb turned from active to passive, or back, turns its sides with it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from onrecord.records import Objection
from onrecord.text.comparison import Word
from onrecord.text.lexicon import verbs
from onrecord.text.words import STOP_WORDS, stem
from onrecord.verify.item import Item, objection

_NEAR = 7
"""words from a verb within which its sides stand"""
_ARTICLES = frozenset({"the", "a", "an"})
_BE = frozenset("is are was were be been being get got gets".split())
_MUTUAL = frozenset(
    stem(word)
    for word in """meet met talk talks agree agreed sign signed marry married fight fought play played clash clashed trade
    traded merge merged border war match game treaty deal relation relations tie ties compare compared differ argue argued
    equal join joined exchange exchanged negotiate negotiated""".split()
)
"""by stem, words that say the same of both sides, whichever comes first"""
_OUT, _IN = frozenset({"from", "by"}), frozenset({"to", "into", "onto", "toward", "towards", "against", "on"})
_TURNED = [(_OUT, _IN), (frozenset({"for"}), frozenset({"against"}))]
_WAYS = frozenset(word for pair in _TURNED for way in pair for word in way)


def check(item: Item) -> list[Objection]:
    """Objects to two sides exchanged and to a direction turned round."""
    if not item.spans or item.comparison.is_one_piece:
        return []  # the evidence's own words in one piece
    return [*_exchanged(item), *_turned(item), *_compared(item)][:1]


def _exchanged(item: Item) -> Iterator[Objection]:
    known = item.comparison.cited.keys
    mine = [scene for scene in _scenes(item.stated) if known.issuperset(scene)]
    if not mine:
        return
    passages = [item.article.words(sentence) for sentence in item.sentences]
    theirs = [scene for words in passages for scene in _scenes(words)]
    for before, verb, after in mine:
        if (before, verb, after) in theirs or (after, verb, before) not in theirs:
            continue
        shown = f"{after} {verb} {before}", f"{before} {verb} {after}"
        message = "the sides of the verb are exchanged"
        yield objection("roles", message, span=item.spans[0], expected=shown[0], found=shown[1])


def _compared(item: Item) -> Iterator[Objection]:
    """What is more and what is less exchanged: "heavier in the east than in the west"."""
    mine = _comparison(item.stated) if "than" in item.stated.lows and "than" in item.comparison.cited.lows else None
    if mine is None:
        return
    for sentence in item.sentences:
        theirs = _comparison(item.article.words(sentence))
        if theirs is None or mine[1] != theirs[1]:
            continue
        crossed = (mine[0] - mine[2]) & (theirs[2] - theirs[0]), (mine[2] - mine[0]) & (theirs[0] - theirs[2])
        if all(crossed):
            message = "what is compared is exchanged"
            shown = item.article.text[sentence.start : sentence.end]
            yield objection("roles", message, span=item.spans[0], expected=shown, found=item.statement)


def _comparison(words: Sequence[Word]) -> tuple[set[str], str, set[str]] | None:
    """What stands before and after a "than" in its clause, by key, and the comparative; None without one."""
    at = next((n for n, word in enumerate(words) if word.low == "than" and n), None)
    how = next((w.key for w in reversed(words[: at or 0]) if w.low in _DEGREES or w.low.endswith("er")), None)
    if at is None or how is None:
        return None
    first, last = at, at + 1
    while first > 0 and not words[first].after_stop:
        first -= 1
    while last < len(words) and not words[last].after_stop:
        last += 1
    sides = [
        {w.key for w in part if w.low not in STOP_WORDS} - {how} for part in (words[first:at], words[at + 1 : last])
    ]
    return sides[0], how, sides[1]


_DEGREES = frozenset("more less fewer better worse".split())


def _scenes(words: Sequence[Word]) -> list[tuple[str, str, str]]:
    """Who stands on which side of a verb, as in the active voice: actor, verb, object, by key."""
    found = []
    for at, verb in enumerate(words):
        if not _can_act(verb.low) or not _may_act(words, at):
            continue
        before = _sides(words, range(at - 1, max(-1, at - _NEAR - 1), -1))[:1]
        after = _sides(words, range(at + 1, min(len(words), at + _NEAR + 1)))[:2]
        passive = _is_passive(words, at)
        found += [(b, verb.key, a) if passive else (a, verb.key, b) for a in before for b in after if a != b]
    return found


def _may_act(words: Sequence[Word], at: int) -> bool:
    """Whether what can be a verb has a side before and after it, and is none of both sides alike."""
    word = words[at]
    if word.capital or not 0 < at < len(words) - 1:
        return False
    return word.key not in _MUTUAL and words[at - 1].low not in _ARTICLES


@lru_cache(maxsize=16_384)
def _can_act(low: str) -> bool:
    """Whether a word, in lower case, can be a verb by its form, and none of speech."""
    if not low.endswith(("ed", "s", "ing")) and low not in _IRREGULAR:
        return False
    if low in STOP_WORDS or len(low) < 4:
        return False
    return not any(form.entry.force == "says" for form in verbs().get(low, ()))


_IRREGULAR = frozenset(
    """shot hit struck beat won gave took sold bought sent led held brought built fought drove caught taught left lost paid
    hurt cut put let broke stole threw shook bit froze chose wrote saw heard found met fed bred fled slew overthrew
    overtook withdrew""".split()
)


def _sides(words: Sequence[Word], around: range) -> list[str]:
    """The names and the nouns with an article in a stretch, nearest first, up to the end of the clause; a name of several
    words by its last."""
    found = []
    for at in around:
        word = words[at]
        named = word.capital and word.low not in STOP_WORDS
        goes_on = named and at + 1 < len(words) and words[at + 1].capital and not words[at + 1].after_stop
        if not goes_on and (named or (at and words[at - 1].low in _ARTICLES and word.low not in STOP_WORDS)):
            found.append(word.key)
        # Going back, the mark stands before the word just seen; going on, before the next.
        if (around.step < 0 and word.after_stop) or (
            around.step > 0 and at + 1 < len(words) and words[at + 1].after_stop
        ):
            break
    return found


def _is_passive(words: Sequence[Word], at: int) -> bool:
    """ "was attacked by": a form of "to be" shortly before, and "by" after it."""
    return any(word.low in _BE for word in words[max(0, at - 3) : at]) and any(
        word.low == "by" for word in words[at + 1 : at + 5]
    )


def _turned(item: Item) -> Iterator[Objection]:
    known = item.comparison.cited.keys
    stated = {sides: ways for sides, ways in _directions(item.stated).items() if known.issuperset(sides)}
    cited = _directions(item.comparison.cited) if stated else {}
    for (verb, key), ways in stated.items():
        others = cited.get((verb, key), set())
        for one, other in ((a, b) for pair in _TURNED for a, b in (pair, pair[::-1])):
            if ways & one and others & other and not others & one and not ways & other:
                message = "a direction is turned round"
                shown = f"{' '.join(sorted(others & other))} … {key}", f"{' '.join(sorted(ways & one))} … {key}"
                yield objection("roles", message, span=item.spans[0], expected=shown[0], found=shown[1])


def _directions(words: Sequence[Word]) -> dict[tuple[str, str], set[str]]:
    """For a word of weight and a name or noun after it, by key, the prepositions that lead from the one to the other."""
    found: dict[tuple[str, str], set[str]] = {}
    for at, word in enumerate(words):
        if word.low not in _WAYS or not at:
            continue
        following = [k for k in range(at + 1, min(len(words), at + 4)) if words[k].low not in STOP_WORDS][:1]
        before = [k for k in range(at - 1, max(-1, at - 4), -1) if words[k].low not in STOP_WORDS][:1]
        if following and before and (words[following[0]].capital or words[following[0] - 1].low in _ARTICLES):
            found.setdefault((words[before[0]].key, words[following[0]].key), set()).add(word.low)
    return found
