"""How sure single words make a sentence: modals, words of doubt and of belief, words of certainty.

This is for comparing two wordings word by word ("may" put for "will"); the rungs of whole phrases are in `cues`. The
numbers only order the words: 1 denies all chance, 8 is fact. Written for this project from general knowledge of English
and the order of ICD 203.
"""

from collections.abc import Sequence

from onrecord.text.comparison import Word, Wording

_MODALS = {
    2: "unlikely improbable doubtful",
    3: """may might could possible possibly perhaps maybe possibility potential potentially conceivable conceivably chance
        can suggest suggests suggested suggesting suggestion hope hopes hoped hoping fear fears feared rumor rumors
        rumored rumour rumours rumoured reportedly alleged allegedly allege alleges alleging purported purportedly
        supposedly supposed unconfirmed ostensibly claimed so-called risk threatens threatened hypothetical theory""",
    4: """believe believes believed believing think thinks thought suspect suspects suspected suspecting appear appears
        appeared appearing seem seems seemed seeming seemingly apparently should expect expects expected expecting estimate
        estimates estimated estimating indicate indicates indicated indicating guess guesses guessed consider considers
        considered assume assumes assumed presume presumed presumably anticipate anticipates anticipated sort kind
        somewhat almost nearly partly largely mostly generally usually often sometimes try tries tried trying aim aims
        aimed seek seeks sought intend intends intended plan plans planned planning want wants wanted""",
    5: "likely probable probably likelihood would",
    7: "will shall must going",
    8: """certain certainly sure surely definite definitely undoubtedly unquestionably clearly obviously evidently
        confirm confirms confirmed confirming confirmation prove proves proved proven proving proof know knows knew known
        establish established establishes fact indeed guarantee guaranteed guarantees inevitable inevitably undeniable
        undeniably absolutely always conclusively verify verified verifies undisputed indisputably bound officially
        assured assures ensure ensures determined determines conclude concludes concluded""",
}
_SURENESS = {word: rank for rank, listed in _MODALS.items() for word in listed.split()}
CERTAIN = 8
"""what words that claim certainty are given"""
WILL = 7
"""what modals that state the future are given"""
HEDGES = frozenset(
    """may might could possible possibly perhaps maybe possibility potentially likely probable probably likelihood
    apparently seemingly presumably reportedly allegedly alleged purported purportedly supposedly supposed unconfirmed
    suspected rumored rumoured appears appeared appear seems seemed seem believed thought expected estimated should
    unlikely conceivably ostensibly potential""".split()
)
"""Words that, left out, make a sentence surer; verbs of belief with their own subject are not among them."""

_PASSIVE = frozenset("believed thought expected estimated suspected alleged supposed rumored rumoured".split())
_BE = frozenset("is are was were be been being the an its".split())


def sureness(words: Sequence[Word]) -> int | None:
    """How sure the least sure of these words is; None when none of them says."""
    ranks = [_SURENESS[word.low] for word in words if word.low in _SURENESS and not _is_month(word)]
    return min(ranks) if ranks else None


_CERTAIN = frozenset(_MODALS[CERTAIN].split())


def any_certain(words: Wording) -> bool:
    """Whether one of the words claims certainty."""
    return not _CERTAIN.isdisjoint(words.lows)


def hedging(words: Wording) -> list[int]:
    """Those of the words, by index, that hedge what stands beside them."""
    return [at for at in range(len(words)) if hedges(words, at)] if not HEDGES.isdisjoint(words.lows) else []


def hedges(words: Sequence[Word], at: int) -> bool:
    """Whether the word at this place hedges what stands beside it: "is believed to", but not "many believed that"."""
    word = words[at]
    if word.low not in HEDGES or _is_month(word):
        return False
    if word.low == "should" and (at == 0 or word.begins or word.after_stop):
        return False  # "Should it rain, the match will be off"
    return (
        word.low not in _PASSIVE
        or (at > 0 and words[at - 1].low in _BE)
        or (at + 1 < len(words) and words[at + 1].low == "to")
    )


def _is_month(word: Word) -> bool:
    return word.low == "may" and word.capital and not word.after_stop
