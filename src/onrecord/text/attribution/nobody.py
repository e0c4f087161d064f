"""Tells sources that are nobody from those who can be held to their words."""

import re
from functools import lru_cache

from onrecord.text.attribution.persons import does_something, states_and_agencies
from onrecord.text.attribution.records import Attribution
from onrecord.text.attribution.unsaid import left_unsaid
from onrecord.text.calendar import CALENDAR
from onrecord.text.institutions import OF_A_BODY, ORGANISATION
from onrecord.text.labels import EARLIER_VERSION
from onrecord.text.lowered import holds
from onrecord.text.names import capitals_in_midst
from onrecord.text.pasts import IN_THE_PAST
from onrecord.text.people import PEOPLE

_TELLS_NOBODY = frozenset(
    """each nobody none one both this that which who some many most more all few those these another others several
    neither everyone everybody anyone anybody someone somebody""".split()
) | {"no one", "her own", "his own", "their own", "its own"}
"""words that stand for people and tell nothing of who speaks"""
_TIMES = CALENDAR - {"may", "april", "june", "august"}
"""what "by September" names; the rest may be somebody's name"""
# What takes its own words back, and a mark that is nobody: "an earlier version of this story", "Q", "09:14".
_NO_SOURCE = re.compile(
    rf"{EARLIER_VERSION}|^\W*correction\b|^\W*[A-Za-z]?[\W\d]*$"
    r"|^(?:assuming|provided|providing|supposing)\s",
    re.IGNORECASE,
)
_HE_DOES = re.compile(
    r"(?:it|he|she|they|we|there)\s+(?!and\b|both\b|all\b|two\b|who\b|\w+sel(?:f|ves)\b)[a-z]", re.IGNORECASE
)
"""a pronoun and its verb: "it corrected an earlier statement" """
_NAME_DOES = re.compile(
    r"[A-Z][\w’'.-]*\s+(?:does|did|do|has|have|had|is|was|were|will|would|could|can)(?:\s+not|n[’']t)?\s+[a-z]+$"
)
"""a name and its verb: "The Board does not say" """
_NEGATED = re.compile(r"\b(?:not|neither|nor|hardly|scarcely|barely|rarely)\s+$", re.IGNORECASE)
_SUPPOSED = re.compile(
    r"\b(?:(?i:if|unless|whether|lest|in\s+case|in\s+the\s+event\s+that)|Should|Had)\s+(?:[A-Z][\w’'.-]*,?\s+(?:and\s+|or\s+)?)*$"
)
_AWAITED = re.compile(r"\b(?:once|until|till|when|whenever|as\s+soon\s+as|after|before)\s+$", re.IGNORECASE)
"""before the subject of a verb in the present: it has not been said yet"""
_OPENS_ON_HOLD = (
    "not", "neither", "nor", "hardly", "rarely", "scarcely", "barely", "if", "unless", "whether", "lest", "case", "event", "should", "had",
    "once", "til", "when", "soon", "after", "before",
)  # fmt: skip
"""pieces of which what is negated, only supposed or awaited holds one"""
_NO_ONES = re.compile(
    r"(?:(?:almost|virtually|practically|next\s+to|and|but)\s+)?"
    r"(?:nobody|none|neither|no(?:[- ]one)?(?!\.|\s+(?:fewer|less|doubt|\d))|few(?!\s+(?:days|weeks|months|hours|minutes))"
    r"|not\s+(?:an?|one|any|many|all|every)|(?:hardly|scarcely|barely)\s+an\w+)\b",
    re.IGNORECASE,
)
"""opens a source that is no one, or hardly anyone: "almost nobody in the party", "few of the clerks" """
_OUGHT_TO = re.compile(
    r"\b(?:must|should|shall|ought\s+to|may|might|could|can(?!\s+(?:confirm|reveal|disclose|report)|not)|ha(?:s|ve)\s+to|needs?\s+to"
    r"|(?:is|are|was|were)\s+(?:\w+ly\s+)?(?:expected|due|set|likely|scheduled|supposed|poised|about)\s+to)\s+(?:\w+ly\s+|also\s+|now\s+)?(?P<cue>\w+)",
)
"""before a verb of saying: it has to be said, or may be, and is not"""
_OF_DUTIES = ("must", "should", "shall", "ought", "may", "might", "could", "can", "to")
_TAKEN_BACK = re.compile(
    r"\W*,\s+(?:(?:did\s+not|declined\s+to|refused\s+to|would\s+not)\s+repeat"
    r"|(?:(?:has|have|had)\s+)?(?:(?:since|now|later|then)\s+)?(?:withdr[ae]wn?|retracted|dropped|abandoned|disowned|backed\s+away))\b"
)
"""behind what somebody had said, in an aside: ", which had said that …, did not repeat it" """
_BEFORE_VERB = re.compile(r"(?:\b(?:could|would|may|might|must|can|cannot|should)|n[’']t)\s+$", re.IGNORECASE)
_HEARSAY_AT_END = re.compile(r"\b(?:reportedly|allegedly|purportedly|supposedly)$", re.IGNORECASE)
_BACK = 60
"""code points before a source in which "not" or "if" is looked for"""


# "the president faces a deadline": a clause in a source's place.
_CLAUSE = re.compile(
    r"\s(?!(?:as|across|towards|besides|versus|his|hers|theirs|its|this|plus|minus|red|indeed|need)\s)[a-z]{2,}(?:ed|s)\s+"
    r"(?:an?|the|his|her|its|their|at\s+least|more\s+than)\s"
)


# "battled other online threats", "delivering a critique": a verb with what it governs; "leading analysts" are people.
_RUN_ON = re.compile(
    rf"(?:[a-z]+ing|{IN_THE_PAST})(?:$|\s+(?:[$£€\d]|(?:an?|the|of|in|on|at|to|for|from|with|that|this|these|those|his|her|its|their|other|by|as|one)\b"
    rf"|[“\"‘]))"
)


_KICKERS = frozenset(
    """football soccer cricket rugby tennis golf athletics cycling boxing swimming basketball baseball hockey sport sports
    crime politics business opinion analysis explainer exclusive video watch live breaking update updates correction
    factbox profile interview review obituary weather travel health science technology tech education culture markets economy
    world news local comment editorial letters background timeline gallery podcast listen photos""".split()
)
"""what stands before a headline's colon and only says which page it is of"""
_A_NUMBER = re.compile(
    r"(?:the|a|its|their)\s+(?:(?:\w+\s+)?(?:death|official|total|overall|final|latest)\s+)?"
    r"(?:number|toll|total|count|figure|amount|sum)$",
    re.IGNORECASE,
)
"""what is counted, and nobody: "as the number | confirmed dead rose" """
_HALF = re.compile(r"^(?:what|where|when|how|why|whether|if)\s|\s(?:an?|the|of|in|to|for|and|or|with)$", re.IGNORECASE)
"""a clause, or the half of a phrase: "what the paper learns", "March in a" """


@lru_cache(maxsize=4096)
def names_nobody(phrase: str) -> bool:
    """Whether a phrase in a source's place is a pronoun of number, a mark, a correction or a clause, and nobody."""
    if phrase.casefold() in _TELLS_NOBODY or phrase.casefold() in _TIMES or _RUN_ON.match(phrase):
        return True
    if phrase.casefold() in _KICKERS or _HALF.search(phrase) or _A_NUMBER.fullmatch(phrase):
        return True
    if _HE_DOES.match(phrase) or _is_kicker(phrase) or _NAME_DOES.search(phrase):
        return True
    return any(pattern.search(phrase) for pattern in (_NO_SOURCE, _CLAUSE))


def _is_kicker(phrase: str) -> bool:
    """Whether a phrase in capitals opens a headline and is no name: "KILLER FLU", but not "EU COMMISSION"."""
    if not phrase.isupper():
        return False
    words = phrase.split()
    return sum(len(word) >= _LONG_WORD for word in words) > 1 and ORGANISATION.isdisjoint(phrase.casefold().split())


_LONG_WORD = 4
"""letters; short words in capitals are short names"""


def says_nothing(text: str, one: Attribution) -> bool:
    """Whether those named do not say it: "Not everyone agreed", "if the two agree", "could hurt Vek and help Orr say",
    "would not confirm".

    A source that ends in a word of hearsay has run into the clause behind it.
    """
    if left_unsaid(text, one):
        return True
    if one.source is None:
        return False
    start, end = one.source
    before = text[max(0, start - _BACK) : start]
    verb = text[start].islower() and _BEFORE_VERB.search(before)
    refused = holds(before, _OPENS_ON_HOLD) and (
        _NEGATED.search(before) or _SUPPOSED.search(before) or (_AWAITED.search(before) and _is_present(text, one))
    )
    if _NO_ONES.match(text, start, end) or _ought_to(text, one) or _taken_back(text, one):
        return True
    if opens_as_no_name(text, one):
        return True
    hearsay = holds(text[end - 2 : end], ("ly",)) and _HEARSAY_AT_END.search(text, max(start, end - 12), end)
    return bool(refused or verb or hearsay)


def opens_as_no_name(text: str, one: Attribution) -> bool:
    """Whether a source is one word that only opens a sentence, and does what no name need do: "Gunfire | tore into them".

    A name stands in the midst of a sentence, too, or says or denies something.
    """
    if one.source is None or one.lemma in _NAMES_DO:
        return False
    start, end = one.source
    word = text[start:end]
    if not word.istitle() or not word.isalpha() or _GOES_BEFORE.search(text, max(0, start - 4), start) is None:
        return False
    low = word.casefold()
    some = {low, low.removesuffix("s")}
    if not some.isdisjoint(_MAY_SPEAK) or any(map(does_something, some)):
        return False
    return not (low in states_and_agencies() or word in capitals_in_midst(text))


_MAY_SPEAK = PEOPLE | ORGANISATION | OF_A_BODY | {"he", "she", "it", "they", "we", "i", "you", "authorities"}
"""what one word may be that is no name"""
_GOES_BEFORE = re.compile(r"(?:\n|[.!?:—–-][”\"’']?\s)\s*$")
_NAMES_DO = frozenset(
    "say tell add note respond reply answer believe deny confirm insist claim argue write warn admit announce report state".split()
)
"""what tells a name even where it stands but once"""


def _is_present(text: str, one: Attribution) -> bool:
    """Whether the cue is a verb in the present: "once the court | confirms it"."""
    cue = text[slice(*one.cue)].split()[:1] if one.cue else []
    return bool(cue) and one.lemma != "according to" and re.fullmatch(IN_THE_PAST, cue[0].lower()) is None


def _ought_to(text: str, one: Attribution) -> bool:
    """Whether something only has to be said, or may be: "drivers must report every collision", "critics could say that"."""
    if one.cue is None or one.force not in ("says", "shows") or one.source is None or one.source[1] > one.cue[0]:
        return False
    between = text[one.source[1] : one.cue[0]]
    if len(between) > _BACK or not holds(between, _OF_DUTIES):
        return False
    found = _OUGHT_TO.search(text, one.source[1], one.cue[1])
    return found is not None and found.start("cue") == one.cue[0]


def _taken_back(text: str, one: Attribution) -> bool:
    """Whether the main clause tells that what somebody "had said" is not said any more."""
    end = one.content[-1][1]
    return text.startswith(",", end) and _TAKEN_BACK.match(text, end) is not None
