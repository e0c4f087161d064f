"""The words by which news English shows who speaks, who denies, how sure they are, and what is not so.

Lists are written for this project from general knowledge of the register; the likelihood ladder is ICD 203 (2015),
section D.6.e(2). Every search is on whole words: "likely" is not found in "unlikely". What a cue governs is the
business of `attribution` and of the checks.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from onrecord.records import DenialForm, Likelihood

CueKind = Literal["saying", "denying", "disputing", "accusing"]

_IRREGULAR = {
    "say": ("say", "says", "said", "saying"),
    "tell": ("tell", "tells", "told", "telling"),
    "write": ("write", "writes", "wrote", "written", "writing"),
    "think": ("think", "thinks", "thought", "thinking"),
    "know": ("know", "knows", "knew", "knowing"),
    "find": ("find", "finds", "found", "finding"),
    "hold": ("hold", "holds", "held", "holding"),
    "swear": ("swear", "swears", "swore", "sworn", "swearing"),
    "deny": ("deny", "denies", "denied", "denying"),
    "rebut": ("rebut", "rebuts", "rebutted", "rebutting"),
    "admit": ("admit", "admits", "admitted", "admitting"),
    "quip": ("quip", "quips", "quipped", "quipping"),
    "put": ("put", "puts", "putting"),
    "read": ("read", "reads", "reading"),
    "tweet": ("tweet", "tweets", "tweeted", "tweeting"),
    "tout": ("tout", "touts", "touted", "touting"),
    "opine": ("opine", "opines", "opined", "opining"),
    "vow": ("vow", "vows", "vowed", "vowing"),
    "show": ("show", "shows", "showed", "shown", "showing"),
    "hear": ("hear", "hears", "heard", "hearing"),
    "call": ("call", "calls", "called", "calling"),
    "recall": ("recall", "recalls", "recalled", "recalling"),
}

_LEMMAS: dict[CueKind, str] = {
    "saying": """say tell add state note claim report announce confirm explain warn argue stress insist declare write
        assert reply respond comment observe remark suggest acknowledge admit concede reiterate repeat emphasise
        emphasize underline underscore maintain contend estimate predict assess believe think indicate reveal disclose
        mention recall continue conclude testify allege caution complain promise pledge vow urge quip tweet post
        read advise inform affirm agree describe joke lament recount relate specify signal opine signal vouch""",
    "denying": "deny reject refute rebut repudiate disavow",
    "disputing": "dispute dismiss contest contradict discount downplay question",
    "accusing": "accuse blame condemn denounce criticise criticize blast charge fault slam",
}


def _forms(lemma: str) -> Iterable[str]:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma.endswith("e"):
        return (lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing")
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return (lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing")
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    return (lemma, third, lemma + "ed", lemma + "ing")


@cache
def forms(kind: CueKind) -> frozenset[str]:
    """All inflected forms of the verbs of a kind, in lower case."""
    return frozenset(form for lemma in _LEMMAS[kind].split() for form in _forms(lemma))


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

_HEDGES: dict[Likelihood, str] = {
    "almost_no_chance": "almost no chance|next to no chance|virtually impossible|almost impossible|all but impossible",
    "very_unlikely": """very unlikely|highly unlikely|extremely unlikely|most unlikely|highly improbable|very improbable
        |very doubtful|highly doubtful|remote possibility|slim chance""",
    "unlikely": "unlikely|improbable|not likely|not probable|doubtful|improbably",
    "roughly_even_chance": """may|might|could|possible|possibly|perhaps|maybe|possibility|potentially|conceivably
        |even chance|roughly even chance|fifty-fifty|toss-up|can not be ruled out|cannot be ruled out|may have|might have
        |could have|can't be ruled out""",
    "likely": """likely|probable|probably|presumably|likelihood|expected to|appears to|appear to|appeared to|appears
        |seems to|seem to|seemed to|apparently|believed to|thought to|suspected|suspects|seemingly|is expected|are expected""",
    "very_likely": """very likely|highly likely|most likely|extremely likely|quite likely|more than likely|very probable
        |highly probable|most probable|very probably|most probably|very probably|in all likelihood|in all probability
        |strong likelihood|high probability|high likelihood|strong possibility|high possibility""",
    "almost_certain": """almost certain|almost certainly|nearly certain|nearly certainly|virtually certain|all but certain
        |near certain|practically certain|beyond reasonable doubt""",
    "reported": """reportedly|allegedly|alleged|purportedly|purported|supposedly|supposed|rumoured|rumored|unconfirmed
        |said to be|said to have|claimed to|claimed to have|unverified|so-called|ostensibly""",
}

_CERTAIN = """confirmed|confirms|confirm|confirming|confirmation|certain|certainly|definite|definitely|undoubtedly
    |proven|proved|proves|proof|verified|established|beyond doubt|without doubt|no doubt|officially"""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word or phrase of likelihood, with its place in the text searched."""

    start: int
    end: int
    text: str
    likelihood: Likelihood


def _phrases(listed: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in listed.split("|")]


@cache
def _rungs() -> dict[str, Likelihood]:
    return {phrase: rung for rung, listed in _HEDGES.items() for phrase in _phrases(listed)}


@cache
def _hedge_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(_rungs())})(?![\w-])", re.IGNORECASE)


# A month and a polite request are no hedges: "in May", "May 5", "May I".
_MONTH_OF_MAY = re.compile(
    r"May\b(?=\s+(?:\d|I\b)|[,.]?\s+\d{4})|(?<=\bin )May\b|(?<=\bof )May\b|(?<=\blast )May\b|(?<=\d )May\b"
)

# "in all possible areas", "as soon as possible" hedge nothing.
_NO_HEDGE = re.compile(
    r"(?<=\ball )possible\b|(?<=\bevery )possible\b|(?<=\bany )possible\b|(?<=\bbest )possible\b|(?<= as )possible\b",
    re.I,
)


def hedges_in(text: str) -> tuple[Hedge, ...]:
    """Every hedge in the text, in order; the longest phrase wins where two begin together."""
    others = {found.start() for pattern in (_MONTH_OF_MAY, _NO_HEDGE) for found in pattern.finditer(text)}
    return tuple(
        Hedge(found.start(), found.end(), found.group(), _rungs()[" ".join(found.group().casefold().split())])
        for found in _hedge_pattern().finditer(text)
        if found.start() not in others
    )


@cache
def _certain_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{alternatives(_phrases(_CERTAIN))})(?![\w-])", re.IGNORECASE)


def certainties_in(text: str) -> tuple[str, ...]:
    """The words that claim certainty ("confirmed", "definitely"), in order, in lower case."""
    return tuple(found.group().casefold() for found in _certain_pattern().finditer(text))


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


# --- negation -------------------------------------------------------------------------------------------------------

NEGATORS = frozenset(
    """not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely n't""".split()
)
_NEGATOR = re.compile(
    r"(?<![\w])(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|scarcely|barely"
    r"|fail(?:s|ed|ing)?\s+to)(?!\w)|n[’']t(?!\w)",
    re.IGNORECASE,
)


def negators_in(text: str) -> tuple[str, ...]:
    """The negating words of a text, in order, in lower case with a straight apostrophe."""
    return tuple(" ".join(found.group().casefold().replace("’", "'").split()) for found in _NEGATOR.finditer(text))


# --- denials and non-answers ----------------------------------------------------------------------------------------

_NOT = r"(?:did|does|do|has|have|had|would|could|was|were|is|are)(?:\s+not|n[’']t)(?:\s+(?:immediately|yet|directly|publicly))?"
_COMMENT = (
    r"(?:comment(?:ed)?|address(?:ed)?|discuss(?:ed)?|elaborate[d]?|talk(?:ed)?\s+about|speak\s+about"
    r"|answer(?:ed)?(?:\s+questions)?)"
)
_NO_REPLY = re.compile(
    rf"\b(?:{_NOT}\s+(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?\s+(?:\w+\s+){{0,3}}(?:calls?|messages?|emails?|requests?)"
    rf"|(?:be\s+)?(?:immediately\s+)?(?:been\s+)?(?:available|reached|reachable)(?:\s+for\s+comment)?)"
    rf"|could\s+not\s+(?:immediately\s+)?be\s+reached|unavailable\s+for\s+comment|no\s+(?:immediate\s+)?(?:response|reply)\b"
    rf"|ha[sd]\s+yet\s+to\s+(?:respond|reply))",
    re.IGNORECASE,
)
_DECLINES = re.compile(
    rf"\b(?:(?:declin|refus)(?:e[sd]?|ing)\s+(?:any\s+)?(?:to\s+(?:\w+\s+)?(?:{_COMMENT}|say|confirm|be\s+drawn|disclose|reveal|give|provide)|comment"
    rf"|(?:to\s+)?talk\s+about)|{_NOT}\s+{_COMMENT}\b|no\s+(?:immediate\s+|official\s+)?comment\b"
    rf"|would\s+neither\s+confirm\s+nor\s+deny|neither\s+confirm(?:ed|s)?\s+nor\s+den(?:y|ied|ies)|ha[sd]\s+yet\s+to\s+comment)",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?"
    r"|repudiat(?:e|es|ed|ing)|disavow(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_DISPUTES = re.compile(
    r"\b(?:disput(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?(?!\s+(?:from|charges))|contest(?:s|ed|ing)|contradict(?:s|ed|ing)?"
    r"|(?:complete|utter|absolute|total|sheer|pure)\s+(?:nonsense|fabrication|fiction|rubbish|lies?)"
    r"|(?:baseless|groundless|fabricated|false)\s+(?:allegation|accusation|claim|report|rumou?r)s?)\b",
    re.IGNORECASE,
)
# "did not deny", "has not rejected": said of someone who does not deny.
_NOT_BEFORE = re.compile(r"(?:\bnot|n[’']t|\bnever|\bneither\s+confirm\w*\s+nor|\bnor)\s+(?:\w+\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DenialCue:
    """A word or phrase of denial or of not answering, with its place in the text searched."""

    start: int
    end: int
    text: str
    form: DenialForm


def denial_cues_in(text: str) -> tuple[DenialCue, ...]:
    """Every cue of denial or non-answer, in order; a negated denial is none."""
    found: list[DenialCue] = []
    patterns: tuple[tuple[DenialForm, re.Pattern[str]], ...] = (
        ("no_reply", _NO_REPLY),
        ("declines_to_comment", _DECLINES),
        ("denies", _DENIES),
        ("disputes", _DISPUTES),
    )
    for form, pattern in patterns:
        for match in pattern.finditer(text):
            inside = any(cue.start <= match.start() < cue.end for cue in found)
            if not inside and not _NOT_BEFORE.search(text[max(0, match.start() - 30) : match.start()]):
                found.append(DenialCue(match.start(), match.end(), match.group(), form))
    return tuple(sorted(found, key=lambda cue: cue.start))
