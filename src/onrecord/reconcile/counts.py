"""What a figure counts: what befell those counted, and who they are; so that like is compared with like alone.

Rules and models write "44 dead", "killing at least 44", "the bodies of 44 victims": the harm is looked for in the
words that say what is counted, else in the words nearest to the figure in the statement.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from onrecord.reconcile.concepts import is_generic, terms
from onrecord.reconcile.grades import GRADES, counts_nobody, grade, one_hospital, place_of, some_of
from onrecord.records import Bound, Claim, Quantity
from onrecord.text.ranges import is_end_of_range
from onrecord.text.states import can_tell, state_beside
from onrecord.text.words import stem

HARMS = {
    "death": "killed kill kills killing dead died die dies dying deaths death fatalities slain perished drowned lives bodies",
    "injury": "wounded injured hurt injuries injuring wounding wound injures",
    "missing": "missing lost unaccounted",
    "held": "abducted captured detained arrested",
    "illness": "sickened infected poisoned",
}
"""words that say what befell those counted, by what it is"""
_HARM_OF = {stem(word): harm for harm, words in HARMS.items() for word in words.split()}
_WEAK = {stem(word): "death" for word in ("victims", "toll", "casualties")}
_ADDED = frozenset("more further additional extra".split())
"""words behind a figure that adds to a count and is none by itself: "four more bodies" """
_AN_AGE = re.compile(r"\byears?[\s-]olds?\b", re.IGNORECASE)
_LOST_WHAT = frozenset("their his her its the a an all everything money power out to by in".split())
"""words behind "lost" with which nobody is missing: "600 lost their jobs" """
_MONEY = re.compile(r"[$£€¥]")
_KNOWN = frozenset(
    map(stem, "still now already known confirmed believed feared thought reported received suffered sustained".split())
)
"""words that say how it is known or had, and not who is counted: "people known to have died", "1,100 suffered injuries" """
_THINGS = frozenset(
    """home homes house houses building buildings property properties flat flats apartment apartments village villages town towns
    acre acres hectare hectares tonne tonnes ton tons vehicle vehicles car cars flight flights school schools shop shops business
    businesses bridge bridges road roads tree trees job jobs complaint complaints report reports email emails dollar dollars pound
    pounds euro euros""".split()
)
"""what nobody kills or wounds, though somebody was in the same sentence"""
_OF_ANOTHER = re.compile(
    r"\b(?:destroy(?:ed|ing|s)?|damag(?:ed|ing|es)|burn(?:ed|t|ing)|gutt(?:ed|ing)|raz(?:ed|ing)|flood(?:ed|ing)|level?l(?:ed|ing)|sank|sinking"
    r"|displac(?:ed|ing)|evacuat(?:ed|ing)|rescu(?:ed|ing)|forc(?:ed|ing)|clos(?:ed|ing)|cancel?l(?:ed|ing)|consum(?:ed|ing))\s+$",
    re.IGNORECASE,
)
"""a verb whose object the figure is: what it counts is destroyed or moved, and not killed with those named before it"""
_REACH = 7
_WEAK_STEPS = 3
"""steps by which a word like "victims" counts as farther off than one like "killed" """
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[,;.:]")
_CUTS = frozenset(
    "in on at by for from with to as after when while who which that and or but of were was are is have has had".split()
)

# Units of length, weight and speed, so that "230 km" and "140 miles" can be held against each other.
_MEASURES = {
    "mile": ("length", 1609.34), "miles": ("length", 1609.34), "kilometre": ("length", 1000.0), "kilometres": ("length", 1000.0),
    "kilometer": ("length", 1000.0), "kilometers": ("length", 1000.0), "km": ("length", 1000.0), "metres": ("length", 1.0),
    "meters": ("length", 1.0), "feet": ("length", 0.3048), "mph": ("speed", 1.609), "kph": ("speed", 1.0), "kmh": ("speed", 1.0),
    "tons": ("weight", 1.0), "tonnes": ("weight", 1.0), "ton": ("weight", 1.0), "tonne": ("weight", 1.0),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Count:
    """A figure of a claim, with what it counts."""

    claim: Claim
    quantity: Quantity
    value: float
    harm: str
    """what befell those counted; empty when nothing did"""
    unit: frozenset[str]
    """terms for who or what is counted; empty for people at large"""

    @property
    def bound(self) -> Bound:
        """How the figure is bounded."""
        return self.quantity.bound

    @property
    def shown(self) -> str:
        """The figure with what it counts, in the article's words."""
        text, counts = self.quantity.text, self.quantity.counts
        if not counts or counts.casefold() in text.casefold():
            return text
        # "the death toll has reached nine" is no "nine death toll".
        told = self.claim.statement.casefold()
        before = told.find(counts.casefold()) < told.find(text.casefold()) and told.count(counts.casefold()) == 1
        if before and counts.casefold() in told:
            return text
        # "less than 3% of its eggs": what stands between the two is shown, too, since it is quoted.
        start, end = told.find(text.casefold()), told.find(counts.casefold(), told.find(text.casefold()))
        near = start >= 0 and 0 < end - start - len(text) <= _BETWEEN
        return self.claim.statement[start : end + len(counts)] if near else f"{text} {counts}"


def counts_of(claims: Iterable[Claim]) -> list[Count]:
    """Every figure with a value in these claims, headlines left out, each once for a claim."""
    return [count for claim in claims if not claim.headline for count in _counts(claim)]


def in_one_state(claims: Iterable[Claim]) -> Iterator[Count]:
    """The counts of people who are aboard, held, driven out and the like, which befell them like a harm; no part of them."""
    for count in counts_of(claim for claim in claims if claim.quantities and can_tell(claim.statement)):
        statement, text = count.claim.statement, count.quantity.text
        at = place_of(statement, text)
        if count.harm or count.value < _FEW or at < 0 or some_of(statement, text) or _PLANNED.search(statement):
            continue
        if state := state_beside(statement, at, at + len(text), count.quantity.counts):
            yield replace(count, harm=state, unit=frozenset())


_BETWEEN = 30
"""code points between a figure and what it counts with which both are shown as they stand"""
_PLANNED = re.compile(
    r"\b(?:(?:set|due|expected|likely|planned|ready)\s+to|will|would|could|may|might|plans?)\b", re.IGNORECASE
)
_FEW = 4
"""people; fewer are told of one by one, as some of them"""
_CLAUSE = re.compile(
    r"\b(?:that|which)\s+(?:\w+\s+){0,2}(?:killed|left|claimed|injured|wounded)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)


def in_passing(claim: Claim, quantity: Quantity) -> bool:
    """Whether a figure only says which event is meant, of which something else is said, and not surely: "Orne is very
    likely behind the blast that killed three"."""
    if claim.likelihood in ("asserted", "reported"):
        return False
    at = place_of(claim.statement, quantity.text)
    return at > 0 and bool(_CLAUSE.search(claim.statement[:at]))


def is_told(count: Count) -> bool:
    """Whether a figure is given for what is so: "six may have died" is no count of the dead."""
    claim = count.claim
    if claim.likelihood in ("asserted", "reported"):
        return True
    # "Had 17 reports of children who may have taken it, including three deaths" is not unsure of the reports.
    at = claim.statement.find(claim.likelihood_words) if claim.likelihood_words else -1
    return at > 0 and _CLAUSE_OF_THEM.search(claim.statement, 0, at) is not None and not _is_in_clause(count, at)


_CLAUSE_OF_THEM = re.compile(r"\b(?:who|which|whom|where)\s+(?:\w+\s+)?$", re.IGNORECASE)


def _is_in_clause(count: Count, at: int) -> bool:
    """Whether a figure stands in the relative clause that has its hedge at a place; a comma ends the clause."""
    figure = place_of(count.claim.statement, count.quantity.text)
    return figure > at and "," not in count.claim.statement[at:figure]


def _counts(claim: Claim) -> Iterator[Count]:
    seen = set()
    for quantity in claim.quantities:
        if quantity.value is None:
            continue
        if counts_nobody(claim.statement, quantity.text) or _is_withdrawn(claim.statement):
            continue
        at = place_of(claim.statement, quantity.text)
        if at >= 0 and is_end_of_range(claim.statement, at, at + len(quantity.text)):
            continue  # "between four and nine": neither is the count
        named = _unit_words(quantity.counts or "")
        if (named[:1] and named[0] in _ADDED) or _AN_AGE.search(quantity.counts or ""):
            continue
        next_to = named or _next_words(claim.statement, quantity.text)
        of_things = not _THINGS.isdisjoint(next_to) or _MONEY.search(quantity.text) is not None
        harm = _harm_in(stem(word) for word in named) or _befell(quantity.counts or "")
        if not harm and not of_things:
            harm = _harm_near(claim.statement, quantity.text)
        if quantity.value % 1:  # "magnitude 7.1": nobody is counted in parts
            harm = ""
        unit = frozenset(
            term
            for term in terms(" ".join(named))
            if not is_generic(term) and term not in _HARM_OF and term not in _KNOWN
        )
        if named and not unit and not any(is_generic(stem(word)) or stem(word) in _HARM_OF for word in named):
            unit = frozenset(named)  # "10 U.S. citizens", cut after the U: somebody in particular, whoever it is
        graded = grade(claim.statement, quantity.text) if harm != "death" else ""
        if harm and not named:
            unit = _of_those_before(claim.statement, quantity.text)
        if graded == "trapped":
            harm = graded
        elif graded and (harm == "injury" or (not harm and not unit)):
            harm, unit = "injury", unit | {graded}
        if graded in ("in hospital", "treated"):
            unit |= one_hospital(claim.statement) or one_hospital(claim.speaker or "")
        if harm:
            unit |= some_of(claim.statement, quantity.text)
        measure = next((_MEASURES[word] for word in named if word in _MEASURES), None)
        value = quantity.value * measure[1] if measure else quantity.value
        unit = frozenset({measure[0]}) if measure else unit
        key = value, harm, unit
        if key not in seen:
            seen.add(key)
            yield Count(claim, quantity, value, "" if measure else harm, unit)


_WITHDRAWN = re.compile(
    r"\b(?:earlier|previous|initial|first)\s+(?:\w+\s+)?(?:counts?|figures?|tolls?|numbers?|estimates?|reports?)\b.*\b(?:wrong|incorrect|mistaken"
    r"|inaccurate|overstated|understated|(?:an|in)\s+error|too\s+(?:high|low)|withdrawn)\b",
    re.IGNORECASE | re.DOTALL,
)


def _is_withdrawn(statement: str) -> bool:
    """Whether a statement says that a figure given before does not hold: it is no count any more."""
    return _WITHDRAWN.search(statement) is not None


def _unit_words(counts: str) -> list[str]:
    """The words that name what is counted, up to the first that starts something else."""
    words = [word.casefold() for word in _WORD.findall(counts)]
    kept: list[str] = []
    for at, word in enumerate(words):
        if word in _CUTS and word != "of":
            break
        if not word[0].isalnum():
            break
        if stem(word) in _HARM_OF and at and not kept:
            break
        kept.append(word)
    return [word for word in kept if word != "of"]


_BEFELL = re.compile(r"\b(?:have|has|had|been|being|were|was|are)\s+(?P<what>[a-z]+)\b", re.IGNORECASE)


def _befell(counts: str) -> str:
    """What befell those counted, where the words for them go on to say so: "people known to have died"."""
    found = _BEFELL.search(counts)
    return _HARM_OF.get(stem(found["what"]), "") if found else ""


def _next_words(statement: str, figure: str) -> list[str]:
    """The words right behind a figure of which it is not said what it counts, up to the first that starts something else."""
    at = place_of(statement, figure)
    return _unit_words(" ".join(statement[at + len(figure) :].split()[:3])) if at >= 0 else []


_THOSE = re.compile(
    r"(?:^|[\s“\"])(?:\d[\d,]*|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty[a-z-]*|several|some))"
    r"\s+(?P<who>(?:[a-z-]+\s+)?[a-z]+)\s+(?:(?:were|was|had|have|has|been|are)\s+){0,2}(?P<what>[a-z]+)(?:\s+[a-z]+){0,2}?"
    r"(?:,?\s+and|,)\s+(?:another\s+|a\s+further\s+|about\s+|some\s+)?$",
    re.IGNORECASE,
)
_AS_WELL = re.compile(
    r"\s+(?:more\s+|others\s+)?(?:(?:were|was|are|had\s+been|have\s+been)\s+)?(?P<what>[a-z]+)\b", re.IGNORECASE
)


def _of_those_before(statement: str, figure: str) -> frozenset[str]:
    """Who is counted where only the figure before says so: "three soldiers died and five were wounded"."""
    at = place_of(statement, figure)
    before, after = _THOSE.search(statement[: max(at, 0)]), _AS_WELL.match(statement[at + len(figure) :])
    if (
        not before
        or not after
        or stem(after["what"]) not in _HARM_OF
        or before["who"].split()[-1].casefold() in _THINGS
    ):
        return frozenset()
    return frozenset(term for term in terms(before["who"]) if not is_generic(term) and term not in _HARM_OF)


def harm_of(stemmed: str) -> str:
    """What befell somebody by the stem of a word; empty where it tells of no harm."""
    return _HARM_OF.get(stemmed) or _WEAK.get(stemmed, "")


_HAVE = re.compile(
    r"\s+(?:others?|more|people|men|women|children|[a-z]+s)\s+(?:have|has|had|are|were|was|is|remain(?:s|ed)?)\s"
)
"""behind a figure: the verb is theirs, "12 others | have fallen ill" """


def _harm_in(stems: Iterable[str]) -> str:
    return next((_HARM_OF[found] for found in stems if found in _HARM_OF), "")


@lru_cache(maxsize=65_536)
def _harm_near(statement: str, figure: str) -> str:
    """What befell those counted, by the nearest word that says so; a word after the figure before one just as near."""
    at = place_of(statement, figure)
    if at < 0:
        return ""
    if _OF_ANOTHER.search(statement, max(0, at - 24), at):
        return ""
    if _NOT_ACCOUNTED_FOR.match(statement, at + len(figure)):
        return "missing"
    before = [] if _fared_otherwise(statement, at + len(figure)) else _WORD.findall(statement[:at])[::-1]
    behind = statement[at + len(figure) :]
    aside = _ASIDE.match(behind)
    after = _WORD.findall(f"{aside['noun']} {behind[aside.end() :]}" if aside else behind)
    after = [word for place, word in enumerate(after) if not place or word not in _AUXILIARY]
    found: list[tuple[int, int, str]] = []
    for side, words in ((0, after), (1, before)):
        if side and found and after[:1] and (after[0].casefold() in _THEY_ARE or _HAVE.match(behind)):
            break  # "84 have died and 18 | are critically injured"
        for steps, word in enumerate(words[:_REACH], start=1):
            # "68 children were among the 126 killed": what befell the whole befell its part.
            within = "among" in words[max(0, steps - 4) : steps]
            if word in ",;.:" or (side == 0 and word[0].isdigit() and not within):
                break
            held = stem(word.casefold())
            following = (words[steps : steps + 1] if side == 0 else words[max(0, steps - 2) : steps - 1]) or [""]
            if held == "lost" and (following[0].casefold() in _LOST_WHAT or (side and not _are_people(after))):
                continue
            if held in _HARM_OF:
                found.append((steps, side, _HARM_OF[held]))
            elif held == "ill" and _word_before(words, steps, side) in _FALLEN:
                found.append((steps, side, "illness"))
            elif held in _WEAK:
                found.append((steps + _WEAK_STEPS, side, _WEAK[held]))
    return min(found)[2] if found else ""


_NOT_ACCOUNTED_FOR = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}?(?:whom\s+|that\s+)?(?:we|they|he|she|it|police|officials|rescuers)\s+(?:cannot|can\s+not|could\s+not|can[’']t|couldn[’']t)"
    r"\s+account\s+for\b",
    re.IGNORECASE,
)
"""behind a figure: "31 | people we cannot account for" """


def _are_people(words: Sequence[str]) -> bool:
    """Whether the word right behind a figure is one for people: not so in "the co-operative has lost 340, nearly all"."""
    return bool(words) and (is_generic(stem(words[0])) or stem(words[0]) in _KNOWN)


_ASIDE = re.compile(
    r"(?P<noun>(?:\s+[\w’'-]+){1,3}),\s+(?:[\w-]+\s+of\s+(?:them|whom)|including|among\s+them|most(?:ly)?|all|both)\b"
    r"[^,.;:]{0,60},(?=\s)"
)
"""what is told of some of those counted before it is said what befell all: "nine workers, | eight of them women, | died\""""
_FARED = re.compile(
    r"[”\"]?(?:\s+(?!and\b|but\b|when\b|who\b|that\b|in\b|at\b|on\b)[a-z’'-]+){0,3}?\s+(?:were|was|are|is|(?:have|has|had)\s+been|remain(?:s|ed)?|stayed)\s+(?:(?:still|now|also|being|later)\s+)*(?P<what>[a-z-]+)"
)
"""what is said of those counted, right behind the figure: "74 | were hospitalised\""""


def _fared_otherwise(statement: str, end: int) -> bool:
    """Whether something else is said of those counted than what befell those told of before: "nine died and 74 were treated"."""
    found = _FARED.match(statement, end)
    return (
        found is not None and not ({stem(found["what"]), found["what"]} & _SAME) and stem(found["what"]) not in _HARM_OF
    )


_SAME = _KNOWN | frozenset("among the one all not to more".split())
"""words behind "were" that leave it open what befell somebody: "were among", "were all\""""
_AUXILIARY = frozenset(
    "are is were was be been have has had now still also to known confirmed believed thought feared".split()
)
"""words between those counted and what befell them: "people are now known to have been injured\""""
_THEY_ARE = frozenset("are were was is have had has remain remained".split())
_FALLEN = frozenset("taken fallen fell falling become became becoming made".split())
"""words before "ill" with which somebody has fallen ill: "40 terminally ill patients" have not"""


def _word_before(words: Sequence[str], steps: int, side: int) -> str:
    """The word before the one at some steps from a figure, behind it (0) or before it (1), where the words are turned round."""
    held = words[steps - 2 : steps - 1] if side == 0 else words[steps : steps + 1]
    return held[0].casefold() if held else ""


def about(counts: Sequence[Count]) -> str:
    """What the figures count, in the article's words where there are any."""
    named = sorted({c.quantity.counts.strip() for c in counts if c.quantity.counts}, key=lambda name: (len(name), name))
    harms = sorted({count.harm for count in counts if count.harm})
    word = {
        "death": "dead",
        "injury": "injured",
        "missing": "missing",
        "held": "held",
        "trapped": "trapped",
        "illness": "ill",
    }
    grades = {count.unit - {"part", "there"} for count in counts}
    if harms and all(unit <= set(GRADES) for unit in grades):
        told = sorted({grade for unit in grades for grade in unit})
        return (
            " / ".join([*(word.get(harm, harm) for harm in harms), *told])
            if len(grades) > 1 or not told
            else ", ".join([*(word.get(harm, harm) for harm in harms), *told])
        )
    kinds = " / ".join(dict.fromkeys(name[:60] for name in named[:3]))
    befallen = " / ".join(word.get(harm, harm) for harm in harms)
    if kinds and harms and not any(stem(found) in _HARM_OF for found in _WORD.findall(kinds.casefold())):
        return f"{kinds} ({befallen})"
    return kinds or befallen
