"""Which finding a denial is about where the two share no wording: by what was done, to what, by whom, over the folder's own words.

A denial and an accusation meet in a deed ("bribing anyone", "envelopes of cash for the inspectors"), in whom it is about, and
in what is rare in the folder. The best must be clearly better than the next, or nothing is tied: a denial of one thing
is never shown as a denial of another.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.reconcile.asserted import asserted_words
from onrecord.reconcile.deeds import act_of, deeds, head_of, wide
from onrecord.records import Claim
from onrecord.text.cues import negators_in
from onrecord.text.families import family
from onrecord.text.figures import figures_in
from onrecord.text.labels import LABEL
from onrecord.text.not_denied import not_denied
from onrecord.text.words import words_in

ENOUGH = 0.5
"""share of what is denied, by weight, that a finding must tell"""
ALL_OF_IT = 0.8
"""share from which no more is asked of it"""
LITTLE = 0.3
"""share that is enough where the deed is the same and the denier is accused of it"""
AHEAD = 0.1
"""how much better than the next finding the best must be"""
_MOST = 150
"""claims looked at for one word"""
_CRIMES = {
    wide(crime): frozenset(map(wide, ways.split()))
    for crime, ways in (
        ("bribe", "gift money share favour"),
        ("fraud", "hide alter lie money overcharge"),
        ("harass", "molest touch grope"),
        ("dope", "hormone steroid"),
        ("mistreat", "starve lock neglect hit"),
        ("mislead", "lie hide secret"),
    )
}
"""deeds that have a name, and what is done in them; one accused of the one denies the other"""
_WAYS: frozenset[str] = frozenset().union(*_CRIMES.values())
_FEW = 2
_UNTOLD = 0.6
"""how much a word weighs that no finding has, of what the rarest weighs: it tells nothing of which is meant"""
_BAD = frozenset(
    wide(word)
    for word in """bribe alter hide burn kill hit molest steal pollute spy sack neglect blame lie favour threaten collude cheat smuggle
    invade hack evict plagiarise dope break illegal fraud corrupt ignore fail fake leak crash shoot delay overcharge accuse allege
    torture murder rape attack destroy damage secret skip violate mislead abandon starve endanger flout loot overwork prevent drink ill
    wound injure drown bury""".split()
)
"""what people are accused of"""


@dataclass(slots=True)
class Deeds:
    """The claims of a folder that tell what was done, by the words for it."""

    holders: dict[str, list[Claim]] = field(default_factory=lambda: defaultdict(list))
    of: dict[str, frozenset[str]] = field(default_factory=dict)
    total: int = 0

    def add(self, claim: Claim, wanted: frozenset[str]) -> None:
        """Puts a claim under those of its words that some denial asks for."""
        self.total += 1
        held = deeds(asserted_words(claim.statement))
        self.of[claim.id] = held
        for word in held & (wanted | _WAYS):
            self.holders[word].append(claim)

    def weight(self, words: Iterable[str]) -> float:
        """How much words tell together: one that few claims have tells more."""
        return sum(map(self._of_one, words))

    def _of_one(self, word: str) -> float:
        held = len(self.holders.get(word, ()))
        return math.log(1 + (self.total + 1) / (1 + held)) if held else _UNTOLD * math.log(1 + (self.total + 1) / 2)

    def near(self, words: Iterable[str]) -> list[Claim]:
        """The claims that have one of some words, each once, by their place among the claims; those of a word that most
        have are left out."""
        keys = sorted({*words, *(way for word in words for way in _CRIMES.get(word, ()))})
        held = (claim for word in keys for claim in self.holders.get(word, ())[:_MOST])
        return list({claim.id: claim for claim in held}.values())


@dataclass(frozen=True, slots=True)
class Denied:
    """What is denied, or left unanswered, and by whom."""

    words: str
    names: frozenset[str]
    """the words of the denier's name, folded"""
    answers: bool
    """whether it denies; False where it only does not answer"""


def nearest(denied: Denied, claims: Sequence[Claim], index: Deeds, of: dict[str, str]) -> str | None:
    """The finding that tells most nearly what is denied; None where none does, or another does nearly as well."""
    best: dict[str, float] = {}
    for claim in claims:
        score = _score(denied, claim, index)
        if score is not None:
            key = of[claim.id]
            best[key] = max(score, best.get(key, 0.0))
    ranked = sorted(best.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < AHEAD):
        return None
    return ranked[0][0]


def _score(denied: Denied, claim: Claim, index: Deeds) -> float | None:
    """How nearly a claim tells what is denied; None where not nearly enough."""
    wanted, held = deeds(denied.words), index.of[claim.id]
    shared = (wanted & held) | {crime for crime in wanted & _CRIMES.keys() if not held.isdisjoint(_CRIMES[crime])}
    if not shared or _turned(denied, claim) or not_denied(claim.statement):
        return None
    share = index.weight(shared) / index.weight(wanted)
    act = act_of(denied.words)
    few = act is None and len(wanted) <= _FEW  # "the payments": a thing
    deed = few or (act or head_of(denied.words)) in held | shared or bool(shared & _BAD)
    if act and not deed and share < ALL_OF_IT:
        return None
    accused = names_him(claim, denied.names)
    if not accused and not wanted & held:
        return None  # "bribery", and a present to somebody else
    bad = claim.kind == "accusation" or bool(held & _BAD)
    if not _is_enough(denied, share, deed=deed, accused=accused, bad=bad, several=len(shared) > 1):
        return None
    places = {word for word in words_in(denied.words)[1:] if word[:1].isupper()} & set(words_in(claim.statement))
    given, told = {f.value for f in figures_in(denied.words)}, {f.value for f in figures_in(claim.statement)}
    numbers = given & told
    if given and told and not numbers:
        return None  # "forty are ill", and that it takes seventy days
    alike = 2 * index.weight(shared) / (index.weight(wanted) + index.weight(held))
    return (
        share
        + (0.4 if denied.answers else 0.15) * accused
        + 0.15 * bad
        + 0.2 * deed
        + 0.1 * bool(places)
        + 0.1 * bool(numbers)
        + 0.2 * alike
    )


def _is_enough(denied: Denied, share: float, *, deed: bool, accused: bool, bad: bool, several: bool) -> bool:
    if not denied.answers:
        return share >= ENOUGH and several  # who only does not answer, answers what was asked, and no word of it
    if share >= ALL_OF_IT:
        return deed or accused or bad or several
    if share >= ENOUGH:
        return (deed or several) and (accused or (bad and several))  # one word, and a wrong of another kind, is no tie
    return share >= LITTLE and deed and accused and bad


def _turned(denied: Denied, claim: Claim) -> bool:
    """Whether the one says that a thing is so and the other that it is not: "denied failing to warn" and "they were warned"."""
    told = asserted_words(claim.statement)
    if not denied.answers:
        return bool(negators_in(told)) and not negators_in(denied.words)
    if not negators_in(told) and _has_negative(told):
        return False  # "without rest" tells of both
    return (bool(negators_in(denied.words)) or _has_negative(denied.words)) != bool(negators_in(told))


def _has_negative(words: str) -> bool:
    return not _NEGATIVE.isdisjoint(word.casefold() for word in words_in(words))


_NEGATIVE = frozenset(
    "without fail failed fails failing failure refused refusing never lack lacked ignored ignoring neglected".split()
)


def tells_of_another(words: str) -> bool:
    """Whether what is denied is somebody's report or evidence, and not told itself."""
    return _ONES_WORDS.fullmatch(words.strip(" .")) is not None


def of_another(denied: Denied, claims: Iterable[tuple[Claim, str]], of: dict[str, str]) -> str | None:
    """The finding that is "the auditor's report" or "Roy's evidence"; `claims` come with who speaks, by name and office.

    Where that one tells several things, the one of which it accuses, or in which it names, the one who denies.
    """
    found = _ONES_WORDS.fullmatch(denied.words.strip(" ."))
    if found is None:
        return None
    who = {family(word) for word in words_in(found["who"])} - _SMALL
    told = [claim for claim, speaker in claims if who and who <= {family(word) for word in words_in(speaker)}]
    about = deeds(denied.words)
    alike = [claim for claim in told if about & deeds(claim.statement)]
    for narrower in (
        told,
        alike,
        [claim for claim in told if _is_bad(claim)],
        [c for c in told if names_him(c, denied.names)],
    ):
        keys = {of[claim.id] for claim in narrower}
        if len(keys) == 1:
            return keys.pop()
    return None


def _is_bad(claim: Claim) -> bool:
    return claim.kind == "accusation" or bool(deeds(claim.statement) & _BAD)


_SMALL = frozenset(map(family, "the a an of general".split()))
_ONES_WORDS = re.compile(
    rf"(?P<who>[^,.;]{{2,50}}?)[’']s?\s+(?:\w+\s+)?(?:{LABEL}|complaints?|evidence|testimony|stud(?:y|ies)|audit|survey|remarks|words|statements?|figures?|letters?|memos?|version)(?:\s+(?:on|of|about|for|that)\s.*)?",
    re.IGNORECASE,
)


def names_him(claim: Claim, names: frozenset[str]) -> bool:
    """Whether a claim, or the sentence it stands in, names somebody."""
    told = {word.casefold() for place in _told(claim) for word in words_in(place)}
    return bool(names & {word.removesuffix("’s").removesuffix("'s") for word in told})


def _told(claim: Claim) -> Iterator[str]:
    yield claim.statement
    yield from (place.text for place in claim.evidence[:1])
