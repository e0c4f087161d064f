"""How sure a sentence is of one thing in it: the rung of the hedges that govern it, and whether it is negated.

What governs a word is read off the words before it in its clause: modals and adverbs of doubt, "likely to", verbs of
wish, plan and belief with "to" or "that" after them, conditions, and negations. Nothing is parsed; a clause ends at a
punctuation mark or at a subordinating word that a hedge does not reach across.
"""

import re

from onrecord.records import Likelihood
from onrecord.text.comparison import Word, words_of
from onrecord.text.cues import likelihood_of
from onrecord.text.modality import hedges
from onrecord.text.polarity import NEGATING

_REACH = 9
"""words before the one in question"""
_FACTIVE = frozenset("because after before since although though while when who which as where".split())
_CONDITIONAL = frozenset("if unless whether".split())
# Verbs and nouns that leave open what stands after "to", "that" or directly in the -ing form.
_OPENING = frozenset(
    """want wants wanted wish wishes wished hope hopes hoped plan plans planned planning intend intends intended try
    tries tried trying seek seeks sought seeking offer offers offered propose proposes proposed consider
    considers considered considering urge urges urged ask asks asked asking request requests requested demand
    demands demanded call calls called calling threaten threatens threatened threatening fear fears feared
    attempt attempts attempted aim aims aimed effort efforts right chance bid proposal plea order orders
    ordered tell told require requires required allow allows allowed ready willing able need needs needed
    persuade encourage invite invited warn warned possibility risk agree agreed decide decided authorize
    authorized authority power move help""".split()
)
_EXPECTING = frozenset(
    """expect expects expected expecting believe believes believed think thinks thought suspect suspects suspected
    predict predicts predicted appear appears appeared seem seems seemed schedule scheduled due set going
    likely probable probably presumably will shall 'll would""".split()
)
_NEGATIVE_VERBS = frozenset(
    """refuse refuses refused refusing fail fails failed failing deny denies denied decline declines declined avoid
    avoided prevent prevents prevented unable unlikely""".split()
)
_OPEN_MODALS = frozenset("may might could can should must would".split())
_MARK = re.compile(r"[;:?!]")


def rung_of(text: str, at: int) -> tuple[Likelihood, bool]:
    """The rung on which the sentence puts the word that begins at `at`, and whether it is negated."""
    words = words_of(text)
    n = next((i for i, word in enumerate(words) if word.start >= at), len(words) - 1)
    before = _before(words, n)
    negated = _negated(before)
    low = [word.low for word in before]
    if any(word in _CONDITIONAL for word in low):
        return "roughly_even_chance", False
    own = [i for i in range(n - len(before), n) if hedges(words, i)]
    if own:
        first = max(0, own[0] - 1)
        rung, _ = likelihood_of(text[words[first].start : words[own[-1]].end])
        if rung != "asserted":
            return rung, negated
    infinitive = n > 0 and words[n - 1].low == "to"
    if infinitive and any(word in _OPENING for word in low):
        return "roughly_even_chance", negated
    if any(word in _OPEN_MODALS for word in low[-3:]):
        return "roughly_even_chance", negated
    if any(word in _EXPECTING for word in low[-4:]):
        return "likely", negated
    if infinitive:
        return "roughly_even_chance", negated
    return "asserted", negated


def _before(words: tuple[Word, ...], n: int) -> list[Word]:
    """The words before the one in question that can govern it, to the beginning of its clause."""
    found: list[Word] = []
    for word in reversed(words[max(0, n - _REACH) : n]):
        if word.low in _FACTIVE:
            break
        found.insert(0, word)
        if word.after_stop or word.low in _CONDITIONAL:
            break
    return found


def _negated(before: list[Word]) -> bool:
    last = [word.low for word in before[-5:]]
    return any(word in NEGATING or word in _NEGATIVE_VERBS for word in last)
