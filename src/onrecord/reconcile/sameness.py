"""How likely two claims say the same: what they share and what sets them apart, weighed as in stories that were labelled.

Sharing words decides little by itself: "Police arrested 17 people" and "Nineteen people are in custody" are one thing,
"There was no time to warn the farms" and "It was not a warning" are two. So a dozen plain signs are weighed together, by
a logistic regression over the pairs of claims of 27 stories, in which readers told which claims an editor would print as
one finding. `bench/sameness.py` shows what comes of it.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.reconcile.concepts import core, terms, things
from onrecord.reconcile.story import Story, without_hedge
from onrecord.records import Claim
from onrecord.text.cues import negators_in
from onrecord.text.figures import figures_in
from onrecord.text.hanging import SAID

_WEIGHTS = {
    "alike": 5.74,
    "held": 2.24,
    "main": 3.32,
    "row": 0.29,
    "one speaker": 2.39,
    "figures": 0.47,
    "other figures": 1.25,
    "one article": -0.71,
    "other polarity": -0.80,
    "one hedged": -0.55,
    "one of the past": -0.84,
    "one day": 2.09,
}
"""what each sign (`Sameness.signs`) adds to the log odds that two claims are one; fitted with L2 regularisation (C = 0.1 of the
standardised signs), the pairs of five long stories counting a fifth"""
_BIAS = -5.6
LIKELY = 0.5
"""log odds from which two claims are taken for one"""
_FEW, _SMALL = 2, 10
"""figures up to which they tell less, since every article has them"""
_RAREST = 4.6
"""the most that a term counts: in many thousand claims a single word would outweigh all others"""
_THINGS, _ROW = 2, 5
"""things, or words in a row, from which two claims share enough to be weighed at all"""
_LONGEST = 8
"""words in a row that count; more say no more"""
_WORD = re.compile(r"[\w’'$£€.,]*\w")


@dataclass(frozen=True, slots=True)
class _Gist:
    """What is compared of one claim."""

    terms: frozenset[str]
    things: frozenset[str]
    names: frozenset[str]
    """terms that are parts of names"""
    figures: frozenset[float]
    weight: float
    """of its terms and figures"""
    main: frozenset[str]
    """those of its things that its main clause tells of"""
    not_so: frozenset[str]
    """those of its things that stand in no clause but one that says what is not so"""
    row: str
    """its words in lower case, each between two blanks"""


class Sameness:
    """The claims of one story, each looked through once."""

    def __init__(self, claims: Iterable[Claim], story: Story) -> None:
        self._story = story
        told = {claim.id: told_in(claim) for claim in claims}
        figures = {
            key: frozenset(f.value for f in figures_in(text) if f.value is not None) for key, text in told.items()
        }
        held = Counter(value for values in figures.values() for value in values)
        self._figure = {
            value: min(_RAREST, _weight_of_figure(value) * math.log(1 + len(told) / times))
            for value, times in held.items()
        }
        self._told, self._figures = told, figures
        self._weights = {term: min(weight / 1000, _RAREST) for term, weight in story.weighing.weights.items()}
        self._gists: dict[str, _Gist] = {}

    def little(self, one: Claim, other: Claim) -> bool:
        """Whether two claims share no telling figure and too little else to tell anything: of different speakers none of the names that
        both give, or but a single thing and no words in a row."""
        a, b = self._gist(one), self._gist(other)
        if any(value > _FEW for value in a.figures & b.figures):
            return False
        if a.names and b.names and a.names.isdisjoint(b.names) and not self._one_speaker(one, other):
            return True
        return len(a.things & b.things) < _THINGS and _longest_row(a.row, b.row) < _ROW

    def signs(self, one: Claim, other: Claim) -> Mapping[str, float]:
        """What two claims share, each sign with how much of it there is."""
        story, a, b = self._story, self._gist(one), self._gist(other)
        both, figures = a.terms & b.terms, a.figures & b.figures
        of_figures = self._of_figures(figures)
        shared = self._weigh(both) + of_figures
        here, there = story.scenes[one.id], story.scenes[other.id]
        return {
            "alike": 2 * shared / ((a.weight + b.weight) or 1),
            "held": shared / (min(a.weight, b.weight) or 1),
            "main": self._in_main(a, b),
            "row": float(_longest_row(a.row, b.row)),
            "one speaker": float(self._one_speaker(one, other)),
            "figures": of_figures,
            "other figures": float(bool(a.figures and b.figures and not figures)),
            "one article": float(one.document == other.document),
            "other polarity": self._turned(one, other, a, b),
            "one hedged": float((one.likelihood == "asserted") != (other.likelihood == "asserted")),
            "one of the past": float(here.history != there.history),
            "one day": float(bool(here.earliest) and here.earliest == there.earliest),
        }

    def _gist(self, claim: Claim) -> _Gist:
        if (known := self._gists.get(claim.id)) is not None:
            return known
        text, figures = self._told[claim.id], self._figures[claim.id]
        held = frozenset(term for term in terms(text) if not term[0].isdigit())
        plain = frozenset(term for term in things(text) if not term[0].isdigit())
        self._gists[claim.id] = gist = _Gist(
            held,
            plain,
            held - plain,
            figures,
            self._weigh(held) + self._of_figures(figures),
            plain & core(text, least=2),
            _not_so(text) & plain if negators_in(text) or _RULED_OUT.search(text) else frozenset(),
            f" {' '.join(_WORD.findall(text.casefold()))} ",
        )
        return gist

    def _one_speaker(self, one: Claim, other: Claim) -> bool:
        speaker = self._story.speaker(one)
        return speaker is not None and speaker == self._story.speaker(other)

    def _turned(self, one: Claim, other: Claim, a: _Gist, b: _Gist) -> float:
        """Of the things that both tell of, the share that one says is so and the other is not."""
        both = a.things & b.things
        if one.negated != other.negated and not (both and (a.not_so or b.not_so)):
            return 1.0  # only whoever drafted them can tell
        if not both:
            return 0.0
        return self._weigh(both & (a.not_so ^ b.not_so)) / self._weigh(both)

    def _in_main(self, a: _Gist, b: _Gist) -> float:
        """How much of what their main clauses tell of they share (Dice)."""
        return 2 * self._weigh(a.main & b.main) / ((self._weigh(a.main) + self._weigh(b.main)) or 1)

    def _weigh(self, found: Iterable[str]) -> float:
        weights = self._weights
        return math.fsum([weights.get(term, _RAREST) for term in found])

    def _of_figures(self, figures: Iterable[float]) -> float:
        return math.fsum(self._figure[value] for value in figures)


def weighed(signs: Mapping[str, float]) -> float:
    """The log odds that two claims with these signs say the same."""
    return _BIAS + sum(_WEIGHTS[sign] * value for sign, value in signs.items())


_CLAUSE_END = re.compile(
    r"[.;:!?]\s|,\s|\b(?:and|but|that|which|who|whom|whose|while|although|though|because|since|as|if|whether|what|how|why|(?:of\s+)?when"
    r"|after|before|until|where)\b"
)
_GOES_ON = re.compile(r"(?:that|if|whether|who|what|how|why|of\s+when)\b")
"""opens a clause of which nothing is said to be so where the one before it is negated: "had no knowledge of when" """
_DOUBLE = re.compile(
    r"\b(?:not|never|n[’']t|nobody|no\s+one|cannot)\s+(?:\w+\s+)?(?:den(?:y|ies|ied)|doubt(?:s|ed)?|disput(?:e|es|ed))\b",
    re.IGNORECASE,
)
"""who does not deny a thing does not say that it is not so"""
_RULED_OUT = re.compile(r"\b(?:rul(?:es?|ed|ing)\s+out|den(?:y|ies|ied|ying)|without)\b", re.IGNORECASE)


def _not_so(text: str) -> frozenset[str]:
    """The terms of a text that stand only in clauses that say what is not so."""
    held: dict[bool, set[str]] = {True: set(), False: set()}
    start, negated = 0, False
    for end in [*(found.start() for found in _CLAUSE_END.finditer(text)), len(text)]:
        clause = text[start:end]
        negated = not _DOUBLE.search(clause) and (
            bool(negators_in(clause))
            or _RULED_OUT.search(clause) is not None
            or (negated and _GOES_ON.match(clause) is not None)
        )
        held[negated].update(terms(clause))
        start = end
    return frozenset(held[True] - held[False])


def _weight_of_figure(value: float) -> float:
    return 0.5 if value <= _FEW else 0.8 if value <= _SMALL else 1.2


def _longest_row(one: str, other: str) -> int:
    """The most words in a row that two texts share, up to `_LONGEST`; 0 for single words."""
    words, longest = one.split(), 1
    for at in range(len(words)):
        while (
            longest < _LONGEST and at + longest < len(words) and f" {' '.join(words[at : at + longest + 1])} " in other
        ):
            longest += 1
    return longest if longest > 1 else 0


_SPOKE = re.compile(
    r"\s*(?:said|says?|put(?=\s[^.;]{2,60}\bat\b)|claims?|claimed|accused|accuses|told|blamed|insist(?:s|ed)?|confirm(?:s|ed)?"
    r"|admit(?:s|ted)?|stated|announced)\b",
    re.IGNORECASE,
)


def told_in(claim: Claim) -> str:
    """What a claim says is so, without who says it and the words that say how surely."""
    text = without_hedge(claim)
    said = SAID.match(text)
    if said:
        return text[said.end() :]
    if not claim.speaker or text[: len(claim.speaker)].casefold() != claim.speaker.casefold():
        return text
    rest = text[len(claim.speaker) :]
    if rest[:1].isalnum():
        return text
    spoke = _SPOKE.match(rest)
    return f"x {rest[spoke.end() if spoke else 0 :].lstrip()}"
