"""The words by which news English shows who speaks, who denies, how sure they are, and what is not so.

Lists are written for this project from general knowledge of the register; the likelihood ladder is ICD 203 (2015),
section D.6.e(2). Every search is on whole words: "likely" is not found in "unlikely". Patterns that heed no case are
written in lower case and tried on the lowered text (see `lowered`). What a cue governs is the business of `attribution`
and of the checks.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from onrecord.records import DenialForm, Likelihood
from onrecord.text.denying import (
    DENIES,
    DISPUTES,
    DISPUTES_TELLS,
    INVERTED,
    NOT_ACCEPTED,
    OTHERWISE,
    PLAIN_NO,
    POINTING,
    RETORT,
    UNLIKE_THE_FACTS,
    UNTRUE,
    VERDICT_FIRST,
    WRONG_FIGURE,
)
from onrecord.text.kept_back import WAYS
from onrecord.text.lexicon import Force, rows, verbs
from onrecord.text.lowered import Telling, lowered, word_set
from onrecord.text.no_denials import answers_nobody
from onrecord.text.no_word import NO_WORD, NO_WORD_TELLS, SILENCE, SILENCE_TELLS
from onrecord.text.non_answers import (
    DECLINES,
    FOR_OTHERS,
    LEAVES_IT,
    NEITHER,
    NEITHER_SAYS,
    NO_REPLY,
    NOBODY,
    NOR_SAYS,
    SENT,
    SILENT,
    SILENT_WHEN_ASKED,
    UNRETURNED,
    tells_nothing,
)
from onrecord.text.withheld import WITHHELD

CueKind = Literal["saying", "denying", "disputing", "accusing"]

_FORCES: dict[CueKind, frozenset[Force]] = {
    "saying": frozenset({"says", "asks", "shows", "believes"}),
    "denying": frozenset({"denies"}),
    "disputing": frozenset({"disputes"}),
    "accusing": frozenset({"accuses"}),
}


@cache
def forms(kind: CueKind) -> frozenset[str]:
    """All inflected forms of the verbs of a kind, in lower case; phrasal verbs are left out."""
    return frozenset(
        word
        for word, listed in verbs().items()
        for form in listed
        if not form.tail and form.entry.frames and form.entry.force in _FORCES[kind]
    )


def alternatives(words: Iterable[str]) -> str:
    """A regular expression's alternatives for whole phrases, longest first; a space stands for any white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


# --- likelihood -----------------------------------------------------------------------------------------------------

LADDER: tuple[Likelihood, ...] = (
    "almost_no_chance",
    "very_unlikely",
    "unlikely",
    "roughly_even_chance",
    "likely",
    "very_likely",
    "almost_certain",
)
"""ICD 203's seven rungs, from least to most likely."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word or phrase of likelihood, with its place in the text searched."""

    start: int
    end: int
    text: str
    likelihood: Likelihood


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """The phrases of each rung, and of certainty."""
    found: dict[str, list[str]] = {}
    for rung, phrases, _ in rows("hedges.tsv"):
        found.setdefault(rung, []).extend(phrases.split("|"))
    return {rung: tuple(phrases) for rung, phrases in found.items()}


@cache
def _rungs() -> dict[str, Likelihood]:
    return {phrase: rung for rung in (*LADDER, *_HEARSAY) for phrase in _table()[rung]}


_HEARSAY: tuple[Likelihood, ...] = ("reported",)


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Phrases that are looked for together, as whole words."""

    telling: Mapping[str, tuple[frozenset[str], ...]]
    """the words of every phrase, by the longest of them"""
    pattern: re.Pattern[str]

    def found_in(self, text: str) -> Iterable[re.Match[str]]:
        """Every phrase in the text, in lower case at its place there; a text without the words of one is not searched."""
        words = word_set(text)
        if self.telling.keys().isdisjoint(words):
            return ()
        told = any(phrase <= words for word in self.telling.keys() & words for phrase in self.telling[word])
        return self.pattern.finditer(lowered(text)) if told else ()


def _phrases(listed: Iterable[str]) -> _Phrases:
    phrases = tuple(listed)
    telling: dict[str, tuple[frozenset[str], ...]] = {}
    for words in map(word_set, phrases):
        longest = max(words, key=lambda word: (len(word), word))
        telling[longest] = (*telling.get(longest, ()), words)
    return _Phrases(telling, re.compile(rf"(?<![\w-])(?:{alternatives(phrases)})(?![\w-])"))


@cache
def _hedges() -> _Phrases:
    return _phrases(_rungs())


# A month and a polite request are no hedges: "in May", "May 5", "May I".
_MONTH_OF_MAY = re.compile(
    r"May\b(?=\s+(?:\d|I\b)|[,.]?\s+\d{4})|(?<=\bin )May\b|(?<=\bof )May\b|(?<=\blast )May\b|(?<=\d )May\b"
    # A surname: "Mrs May", "Theresa May said".
    # Amid a sentence, and not amid the capitals of a headline: "as early as May and".
    r"|(?<=[\w,] )May\b(?!\s+(?:[A-Z]|(?:be|have|not|also|soon|yet|never|well)\b))"
    r"|(?<=\bMrs )May\b|(?<=\bMr )May\b|(?<=\bMs )May\b|May\b(?=\s+(?:said|says|told|has|had|was|is|added)\b|[’']s\b)"
)

# "in all possible areas", "as soon as possible" hedge nothing; "could not pay" tells what somebody was unable to do.
_NO_HEDGE = re.compile(
    r"could(?=\s+[“\"‘'’]?(?:not|no\s+longer|only|hardly|barely|scarcely)\b|n[’']t)"
    # "Shots could be heard": they were; "could be seen as" is a view.
    r"|could(?=\s+(?:also\s+|still\s+|clearly\s+)?be\s+(?:heard|felt|smelled|smelt|seen(?!\s+(?:as|to|by)\b))\b)"
    r"|could(?=\s+(?:also\s+|still\s+|clearly\s+)?(?:hear|smell|taste)\b)"
    r"|could(?=\s+have\s+(?:died|drowned|been\s+(?:much\s+|far\s+)?(?:killed|worse|avoided|prevented|saved))\b)"
    r"|likely(?=\s+(?:voters?|stories|story)\b)"
    r"|could\b(?=[^.!?]*\?)|(?<=\bnot )possible\b(?=\s+to\b)|maybe(?=\s+(?:\d|a\s+(?:dozen|hundred|thousand)\b))"
    r"|suspects(?!\s+(?:that|he|she|it|they|the|a|an|his|her|their|its|some\w+|foul|arson|sabotage|murder)\b)"
    r"|(?<=\ball )possible\b|(?<=\bevery )possible\b|(?<=\bany )possible\b|(?<=\bbest )possible\b|(?<= as )possible\b",
    re.I,
)


def hedges_in(text: str) -> tuple[Hedge, ...]:
    """Every hedge in the text, in order; the longest phrase wins where two begin together."""
    return _hedges_in(text) if len(text) <= _REMEMBERED else _hedges_in.__wrapped__(text)


_REMEMBERED = 2000
"""code points; what was found in a text as long as a sentence is remembered, as several checks ask for it"""


@lru_cache(maxsize=4096)
def _hedges_in(text: str) -> tuple[Hedge, ...]:
    return tuple(
        Hedge(found.start(), found.end(), text[slice(*found.span())], _rung_of(found, text))
        for found in _hedges().found_in(text)
        if not (found.group().startswith(_DOUBTFUL) and _hedges_nothing(text, found.start()))
    )


def _rung_of(found: re.Match[str], text: str) -> Likelihood:
    """The rung of a phrase found in the lowered text; "the most likely cause" is likelier than the others, no more."""
    rung = _rungs()[" ".join(found.group().split())]
    if rung == "very_likely" and found.group().startswith("most") and _OF_SEVERAL.search(text, 0, found.start()):
        return "likely" if _NOUN.match(text, found.end()) else rung
    return rung


_OF_SEVERAL = re.compile(r"\b(?:the|its|their|his|her|one|two|three)\s+$", re.IGNORECASE)
_NOUN = re.compile(r"\s+(?!to\b)[a-z]+")
_DOUBTFUL = ("may", "possible", "could", "suspects", "supposed", "likely", "thought")
"""words that are no hedge everywhere"""


def _hedges_nothing(text: str, at: int) -> bool:
    """Whether "May" is a month or a name there, "possible" part of "as soon as possible", or "could" part of a question."""
    if any(pattern.match(text, at) is not None for pattern in (_MONTH_OF_MAY, _NO_HEDGE)):
        return True
    low = text[max(0, at - _BEFORE) : at + _AFTER].lower()
    here = min(at, _BEFORE)
    if low.startswith("thought", here):
        return _WHO_THINKS.search(low, 0, here) is not None
    if low.startswith("supposed", here):
        return _MEANT.match(low, here) is not None and _BE.search(low, 0, here) is not None
    if not low.startswith("could", here):
        return False
    able = any(before.search(low, 0, here) and after.match(low, here) for before, after in _ABLE)
    return able or _ASKED.search(low, 0, here) is not None


_ASKED = re.compile(r"\b(?:ask|wonder|inquir|enquir)\w*\s+(?:[\w’'-]+\s+){0,4}?(?:whether|if)\s+(?:[\w’'-]+\s+){1,4}$")
"""before what somebody would like to be able to do: "asked its lawyers whether it could" """
_WHO_THINKS = re.compile(
    r"\b(?:(?:any|no|every|some)(?:body|one)|no\s+one|he|she|they|we|i|who|never)\s+(?:had\s+|ever\s+|even\s+|only\s+)?$"
)
"""before those who had a thought: "before anybody | thought to stop the trams" """
_BEFORE, _AFTER = 80, 40
"""code points before a word and behind it that tell whether it hedges"""
_BE = re.compile(r"\b(?:is|are|was|were|been|[’'](?:s|re))\s+(?:also\s+|not\s+|only\s+)?$")
_MEANT = re.compile(r"supposed\s+(?:[\w’'-]+\s+){0,4}?to\s+(?!have\b)")
"""what is planned: "was supposed by now to open"; "is supposed to have fled" is hearsay"""
_ABLE = tuple(
    (re.compile(rf"(?:^|\W)(?:{before})\s+$"), re.compile(after))
    for before, after in (
        # "I could see the faces", "she could hear the water": it was so.
        (
            "i|we|you",
            r"could\s+(?:(?:also|still|even|clearly|just|already)\s+)?(?:see|hear|smell|feel|taste|remember)\b",
        ),
        ("he|she|they", r"could\s+(?:(?:also|still|even|clearly|just|already)\s+)?(?:hear|smell|taste|remember)\b"),
        (r"(?:neither|nobody|none|nothing|no\s+one)(?:\s+[\w’'-]+){0,4}?", "could"),
        # "before they could be stopped", "so that he could sleep", "faster than it could pump": what somebody was able to do.
        (r"(?:so\s+that|until|before|than|as\s+\w+\s+as)\s+(?:(?:the|a|an|his|her|its|their)\s+)?[\w’'-]+", "could"),
        (r"(?:so|in\s+order)\s+that\s+(?:[\w’'-]+\s+){1,8}?[\w’'-]+", "could"),
        (r"(?:what|whatever|everything|all|wherever)\s+[\w’'-]+", r"could(?=\s*(?:[.,;”\"]|$|to\b))"),
        (r"(?:a|an|the|any|every|no)\s+[\w-]+\s+(?:that\s+)?you", "could"),
    )
)
"""before "could", and it with what follows, where it tells of being able"""


@cache
def _certainties() -> _Phrases:
    return _phrases(_table()["certain"])


def certainties_in(text: str) -> tuple[str, ...]:
    """The words that claim certainty ("confirmed", "definitely"), in order, in lower case."""
    return tuple(found.group() for found in _certainties().found_in(text))


def likelihood_of(text: str) -> tuple[Likelihood, str | None]:
    """The rung a passage stands on, with its words; `asserted` and None without a hedge.

    A word of the ladder outweighs a bare modal or a word of hearsay in the same passage: "the possibility is highly
    likely" stands on `very_likely`.
    """
    found = hedges_in(text)
    graded = [hedge for hedge in found if hedge.likelihood not in ("roughly_even_chance", "reported")]
    hearsay = [hedge for hedge in found if hedge.likelihood == "reported"]
    for hedge in (*graded, *hearsay, *found):
        return hedge.likelihood, hedge.text
    return "asserted", None


_EVEN = ("even", "fifty", "toss")
"""how the words begin, or go on, that put a chance at about a half; the others of that rung only say that it is possible"""


def all_of_possibility(words: Iterable[str]) -> bool:
    """Whether there are words of likelihood, and none says more than that a thing is possible: "may", "could have".

    ICD 203 gives a bare "may" or "could" no rung; they stand on that of an even chance for want of another.
    """
    listed = [word.casefold() for word in words]
    return bool(listed) and not any(even in word for word in listed for even in _EVEN)


# --- negation -------------------------------------------------------------------------------------------------------

NEGATORS = frozenset(
    """not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely n't""".split()
)
_NEGATOR = re.compile(
    r"(?<!\w)(?:not(?!\s+(?:only|just|merely|simply|least)\b)|no(?!\s+(?:(?:confidence|doubt|fewer|less|matter|sooner)\b|\d))|never|none|nobody"
    r"|nothing(?!\s+but\b)|nowhere|neither|nor|cannot|hardly|scarcely|barely|fail(?:s|ed|ing)?\s+to"
    r"|(?P<lacking>(?:is|are|was|were|be|been|being|left|leaves?|remain(?:s|ed)?|go|goes|went|gone|live|lives|lived)\s+without))(?!\w)"
    r"|n[’']t(?!\w)"
)
_NEGATING = (NEGATORS - {"n't"}) | {"fail", "fails", "failed", "failing", "t"}
"""words of which every text with a negator has one; "t" is what "n't" ends in"""


def negators_in(text: str) -> tuple[str, ...]:
    """The negating words of a text, in order, in lower case with a straight apostrophe.

    "Are without power" says that something is not so; "crossed without a fight" only says how, "no fewer than ten" how many,
    "No 2" which.
    """
    if _NEGATING.isdisjoint(word_set(text)):
        return ()
    return tuple(
        "without" if found["lacking"] else " ".join(found.group().replace("’", "'").split())
        for found in _NEGATOR.finditer(lowered(text))
    )


# --- denials and non-answers ----------------------------------------------------------------------------------------

# "was denied a visa" refuses a thing and answers nobody; "was denied by" does.
_BY = re.compile(r"\s+(?:\w+ly\s+)?by\b")
_IN_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_CUES: tuple[tuple[DenialForm, re.Pattern[str], str], ...] = (
    ("no_reply", NO_REPLY, "respon* repl* return* reach* availab* comment* ignor* not+back didn+back pick* answer*"),
    ("no_reply", NO_WORD, NO_WORD_TELLS),
    ("no_reply", NEITHER, "neither"),
    ("no_reply", UNRETURNED, "return* unreturn* answer* unanswer* acknowledg* repl*"),
    ("no_reply", NOBODY, "availab* successful unsuccessful fruitless vain failed"),
    ("declines_to_comment", WITHHELD, "not t no never cannot declin* refus* without+saying unwilling unable"),
    (
        "declines_to_comment",
        DECLINES,
        """declin* refus* not t no cannot unable unwilling inappropriate improper premature irresponsible too nothing without
        sidestep* dodg* evad* duck* deflect* stop* neither yet""",
    ),
    *(("declines_to_comment", pattern, words) for pattern, words in WAYS),
    ("declines_to_comment", SILENCE, SILENCE_TELLS),
    ("declines_to_comment", LEAVES_IT, "not+going refrain* referred directed redirected passed put addressed sent"),
    ("declines_to_comment", FOR_OTHERS, "asked pressed questioned matter question"),
    ("declines_to_comment", NEITHER_SAYS, "neither"),
    ("declines_to_comment", NOR_SAYS, "nor"),
    ("declines_to_comment", SILENT_WHEN_ASKED, "asked pressed questioned contacted reached approached telephoned"),
    (
        "declines_to_comment",
        SILENT,
        """silent quiet nothing hung put+down put+receiver ended+the cut+short broke+off walked+out walked+off walked+away
        changed+subject would+only would+more""",
    ),
    (
        "denies",
        DENIES,
        """truth such admit nothing deny* deni* reject* guilty innocence innocent refut* rebut* repudiat* disavow* disclaim*
        disown* distanc*""",
    ),
    ("denies", PLAIN_NO, "asked pressed questioned"),
    ("denies", RETORT, "said says asked wrote writes repl* answer* snapped shot shouted told"),
    ("disputes", INVERTED, "describ* brand* label* term* denounc* characteri* derid* condemn* qualif* call* dub*"),
    ("disputes", DISPUTES, DISPUTES_TELLS),
    ("disputes", WRONG_FIGURE, "figure* number* sum sums amount* total* toll* estimate* count counts"),
    ("disputes", UNLIKE_THE_FACTS, "correspond conform"),
    ("disputes", NOT_ACCEPTED, "recogni* accept"),
)
"""Each with words of which every text with such a cue has one; the other texts are not searched."""
_TOLD = Telling(words for _, _, words in _CUES)


def is_plain_no(cue: "DenialCue") -> bool:
    """Whether somebody answers a question with "no"."""
    return cue.form == "denies" and _NO_ALONE.fullmatch(cue.text.casefold()) is not None


_NO_ALONE = re.compile(
    r"no|never|(?:absolutely|certainly|definitely|of\s+course)\s+not|not\s+at\s+all|shook\s.*|(?:said|says|replied|answered)\s.*(?:not|n[’']t)"
)


def is_plea(cue: "DenialCue") -> bool:
    """Whether somebody denies by a plea of not guilty, which answers what he is charged with."""
    return cue.form == "denies" and cue.text.casefold().endswith("not guilty")


def is_verdict_last(cue: "DenialCue") -> bool:
    """Whether it is said of a claim that it is not so: "claims that votes were lost | are false"."""
    return cue.form == "disputes" and cue.text.casefold().startswith(("is ", "are ", "was ", "were "))


def subject_of_verdict(cue: "DenialCue") -> str | None:
    """What a verdict is on that has it in its own words, and that only points back: "this | was nonsense"."""
    if cue.form != "disputes" or is_verdict_first(cue):
        return None
    found = POINTING.match(cue.text)
    return found["what"] if found else "it" if _OF_ALL.match(cue.text) else None


_OF_ALL = re.compile(rf"(?:{UNTRUE}|{OTHERWISE})", re.IGNORECASE)
"""a verdict that names nothing that it is on: "nothing could be further from the truth" """


def is_verdict_first(cue: "DenialCue") -> bool:
    """Whether a verdict stands before what it is on: "it was simply untrue | that the ward was shut"."""
    return cue.form == "disputes" and VERDICT_FIRST.fullmatch(cue.text) is not None


def is_unreturned(text: str, at: int) -> bool:
    """Whether a verb that tells of calls without an answer begins there: "were not returned"."""
    return UNRETURNED.match(text, at) is not None


@dataclass(frozen=True, slots=True)
class DenialCue:
    """A word or phrase of denial or of not answering, with its place in the text searched."""

    start: int
    end: int
    text: str
    form: DenialForm


def denial_cues_in(text: str) -> tuple[DenialCue, ...]:
    """Every cue of denial or non-answer, in order; a negated denial is none."""
    return _denial_cues_in(text) if len(text) <= _REMEMBERED else _denial_cues_in.__wrapped__(text)


@lru_cache(maxsize=4096)
def _denial_cues_in(text: str) -> tuple[DenialCue, ...]:
    found: list[DenialCue] = []
    taken: list[tuple[int, int]] = []  # in order
    longest = 0
    low = lowered(text)
    for number in _TOLD.by(text):
        form, pattern, _ = _CUES[number]
        for match in pattern.finditer(low):
            span = next((match.span(group) for group in ("cue", "tried") if match.groupdict().get(group)), match.span())
            near = bisect_left(taken, (span[0] - longest,)), bisect_right(taken, (span[0], len(text)))
            inside = any(start <= span[0] < end for start, end in taken[slice(*near)])
            before = text[max(0, match.start() - 30) : match.start()]
            refused = match.group() == "denied" and _IN_PASSIVE.search(before) and not _BY.match(text, match.end())
            unsent = pattern is UNRETURNED and not SENT.search(text, 0, match.start())
            silent = form != "declines_to_comment" or not tells_nothing(text, *span)
            if not inside and not refused and not unsent and silent and not answers_nobody(text, *span):
                found.append(DenialCue(*span, text[slice(*span)], form))
                insort(taken, span)
                longest = max(longest, span[1] - span[0])
    return tuple(sorted(found, key=lambda cue: cue.start))
