"""Where a sentence opens a condition: "if", "provided that", "should it rain", "as long as", "weather permitting".

Written for this project from general knowledge of English. What hangs on the condition is the business of the checks.
"""

from collections.abc import Sequence

from onrecord.text.comparison import Word, Wording

_ALWAYS = frozenset({"if", "unless"})
_BEFORE_IF = frozenset({"even", "as", "see", "what", "and"})
_PHRASES = tuple(
    tuple(phrase.split())
    for phrase in """provided that|providing that|as long as|so long as|on condition that|on the condition that|on one condition
    |in the event|in case|assuming that|supposing that|subject to|contingent on|conditional on|depending on|weather permitting
    |only when|only once|only after|given that""".replace("\n    ", "").split("|")
)
_BY_FIRST = {phrase[:2]: [other for other in _PHRASES if other[:2] == phrase[:2]] for phrase in _PHRASES}
_SUBJECTS = frozenset(
    "the a an this that these those it he she they we you i his her its their our my no there both".split()
)
_INVERTED = {"should": frozenset(), "had": frozenset("would could might".split()), "were": frozenset({"to"})}
"""verbs that open a condition where they stand before their subject, with words one of which has to come after"""
_FUTURE = frozenset("will would shall could may might can must".split())
_WITH_SUBJECT = frozenset("provided providing assuming once".split())
_OPENING = _ALWAYS | {phrase[0] for phrase in _PHRASES} | _WITH_SUBJECT | frozenset(_INVERTED) | {"without"}
"""words of which every condition has one first"""
_ONLY_IN_PHRASES = _OPENING - _ALWAYS - _WITH_SUBJECT - frozenset(_INVERTED) - {"without"}
_NO_CLAUSE = frozenset("be been is are was were has have had that who which and also at all for".split())


_TELLING = (_OPENING - _ONLY_IN_PHRASES) | frozenset(
    "provided providing long condition event case assuming supposing subject contingent conditional depending permitting only given".split()
)
"""words of which every condition has one"""


def openings(words: Wording) -> list[int]:
    """The first word, by index, of every condition in a sentence."""
    if _TELLING.isdisjoint(words.lows):
        return []
    return [at for at, word in enumerate(words) if word.low in _OPENING and _opens(words, at, word.low)]


def _opens(words: Sequence[Word], at: int, low: str) -> bool:
    before = words[at - 1].low if at else ""
    if low in _ALWAYS:
        return before not in _BEFORE_IF
    if at + 1 == len(words):
        return False
    after = words[at + 1]
    if any(_follow(words, at, phrase) for phrase in _BY_FIRST.get((low, after.low), ())):
        return True
    if low in _ONLY_IN_PHRASES:
        return False
    begins = at == 0 or words[at].after_stop or words[at].begins or before == "that"
    if low == "without":
        return begins and not _FUTURE.isdisjoint(word.low for word in words[at:])
    if after.low not in _SUBJECTS and not after.capital:
        return False
    if low in _INVERTED:
        wanted = _INVERTED[low]
        return begins and (not wanted or not wanted.isdisjoint(word.low for word in words[at + 2 :]))
    if low in _WITH_SUBJECT and before not in _NO_CLAUSE:
        return begins or any(word.low in _FUTURE for word in words[:at])
    return False


def _follow(words: Sequence[Word], at: int, phrase: Sequence[str]) -> bool:
    return tuple(word.low for word in words[at : at + len(phrase)]) == phrase
