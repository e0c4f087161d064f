"""A cue of denial in its sentence, and the marks by which it is told how far what it governs reaches."""

import re
from dataclasses import dataclass

from onrecord.extract.sentence import clean
from onrecord.text.attribution import Attribution
from onrecord.text.cues import DenialCue
from onrecord.text.labels import LABEL
from onrecord.text.lowered import lowered
from onrecord.text.pasts import A_VERB, TO_BE
from onrecord.text.sentences import Sentence

POINTS_BACK = re.compile(
    r"\s*(?:(?:all|any)\s+(?:of\s+)?)?(?:such|these|those|the|this|his|her|their|its"
    r"|that(?!\s+(?:the|an?|any|all|some|no|his|her|its|their|there|he|she|it|they)\b))\s+(?:(?!\w+[’']s?\s|as\s)[\w’'-]+\s+){0,2}?"
    r"(?:allegations?|claims?|accusations?|reports?|charges?|assertions?|suggestions?|rumou?rs?|statements?|remarks?|findings?"
    r"|descriptions?|characteri[sz]ations?|portrayals?|depictions?|pictures?|figures?|version(?:\s+of\s+events)?|account(?:\s+of\s+events)?|idea|notion|theor(?:y|ies)|stor(?:y|ies)|speculation)\b(?!\s+(?:that|of|about|on|over|was|were|is|are|had|has|have|would|will|could)\b|\s+(?:by|from|in|made)\s[^,;.]{2,60}?\s(?:that|of)\s|\s+(?:offered|put\s+forward|advanced|painted|drawn|presented)\s+by\s)"
    r"|\s*(?:it(?:\s+all)?(?:\s+\w+ly)?|this|that(?!,\s+[a-z][^,.;]{2,80},\s)|them|both|everything|all\s+of\s+(?:it|this|that)|so|doing\s+so)\s*(?=[.,;:”\"]|$|as\b|and\b|but\b)|\s*(?:because|since)\b|\s*[.,;:]|\s*$",
    re.IGNORECASE,
)
LEADS_IN = re.compile(
    r"^\s*(?:that|about|on|over|to|further|publicly|,|:|as\s+(?:too\s+)?\w+)\s+",
    re.IGNORECASE,
)
TURN = re.compile(
    r",?\s+\b(?:but|although|though|while|yet|which|and)\b"
    rf"|,\s+(?:(?:an?|the|all|any)\s+)?(?:something|{LABEL}|descriptions?|characteri[sz]ations?|results?|verdicts?|conclusions?)\b",
    re.IGNORECASE,
)
END_OF_CLAUSE = re.compile(
    r"[.;](?!\d)|:\s+(?![“\"‘])|,\s+(?:(?:just|only|barely|less\s+than|more\s+than|about)\s+)?(?:(?:an?|the|two|three|four|\d+|several|some)\s+)?(?:hour|day|night|week|month|minute|year)s?\s+(?:after|before|since|ahead)\b|,\s+an?\s+(?:claim|charge|allegation|accusation|assertion|suggestion|version|account)\b|,\s+(?:and|but|while|although|[a-z]+ing|as|(?:(?:of|to|in|on|for|from|by|with)\s+)?(?:which|whom)|who|whose|where|said|says|according)\b|\s+[–—-]\s"
    r"|,?\s+and\s+(?:\w+ly\s+|also\s+|later\s+)*(?:said|says|told|tells|added|adds|called|calls|insist(?:ed|s)|vow(?:ed|s)|pledg(?:ed|es)|promis(?:ed|es)|accus(?:ed|es)|blam(?:ed|es)"
    r"|announc(?:ed|es)|declar(?:ed|es)|argu(?:ed|es)|maintain(?:ed|s)|stress(?:ed|es)|explain(?:ed|s)|apologi[sz](?:ed|es)|warn(?:ed|s)|urg(?:ed|es)|demand(?:ed|s)"
    r"|threaten(?:ed|s)\s+(?:to|legal)|offer(?:ed|s)\s+to|appeal(?:ed|s)\s+(?:to|for|against)|fil(?:ed|es)\s+(?:an?|his|her|its|their)\s+(?:\w+\s+)?(?:complaint|(?:law)?suit|appeal|motion|counter\w+))\b"
)


def end_of_clause(words: str, start: int = 0) -> re.Match[str] | None:
    """Where a clause ends at or behind `start`; a remark between commas in its subject does not end it: "that the driver,
    who was 34, had"."""
    found = END_OF_CLAUSE.search(words, start)
    clause = _OPENS_CLAUSE.match(words) is not None
    while (
        found
        and (remark := _REMARK.match(words, found.start()))
        and not VERB.search(lowered(_OPENS_CLAUSE.sub("", words[: found.start()])))
        and (clause or _GOES_ON.match(words, remark.end()))
    ):
        found = END_OF_CLAUSE.search(words, remark.end())
    return found


def first_clause(words: str) -> str:
    """The words up to the end of their first clause, with no marks at either side."""
    cut = end_of_clause(words)
    return clean(words[: cut.start()] if cut else words).strip(" .,”\"’'“")


BEFORE_CUE = 25
"""code points; "did not" before "comment" belongs to the cue"""


@dataclass(frozen=True, slots=True)
class Case:
    """A cue of denial in its sentence."""

    sentence: Sentence
    cue: DenialCue
    start: int
    end: int
    """where the cue stands in the document, half-open"""
    held_by: Attribution | None
    """the attribution whose cue or content it stands in"""
    denier: str = ""


def before_next_verb(words: str) -> str:
    """What is denied without what somebody else does, where it has no verb of its own: "any wrongdoing | and had stayed"."""
    joined = _AND_VERB.search(words)
    bare = joined is not None and not VERB.search(lowered(words[: joined.start()]))
    return words[: joined.start()] if joined and bare else words


VERB = re.compile(rf"\b{A_VERB}\b|\bthat\b")
_REMARK = re.compile(r",\s+(?:who|which|whose|whom|[a-z]+ing|as)\b(?:[^,;.:]|[.,](?=\d)){2,100},")
_OPENS_CLAUSE = re.compile(r"\s*(?:that|whether|if|how|why|when|what|where|who|which)\s", re.IGNORECASE)
_GOES_ON = re.compile(rf"\s+(?:\w+ly\s+)?{A_VERB}\b")
_AND_VERB = re.compile(rf",?\s+(?:and|but)\s+(?:\w+ly\s+|also\s+|later\s+)?(?:{A_VERB})\b")
NAMED_BETWEEN_DASHES = re.compile(r"\s[–—-]\s(?P<names>(?:[A-Z][\w’'.-]*+|and\b|,|\s)+)\s[–—-]\s*$")
"""who is meant, said between dashes: "both councillors – Ana Vek and Jon Ek – denied it" """


def is_passive(text: str, case: Case) -> bool:
    """Whether the cue is said of what is denied, and the one who denies stands behind "by"."""
    before, after = text[max(case.sentence.start, case.start - 30) : case.start], text[case.end : case.end + 4]
    return TO_BE.search(before) is not None and case.cue.text.lower().endswith("ed") and after.startswith(" by")


def names_the_denier(text: str, sentence: Sentence, case: Case) -> bool:
    """Whether a sentence has the last word of the name of the one who denies or does not answer."""
    last = case.denier.split()[-1:]
    return bool(last) and last[0] in text[sentence.start : sentence.end]


def denied_by_one(text: str, case: Case) -> re.Match[str] | None:
    """Who denies, behind "by", where the cue is an aside to what is denied: "the claim, | rejected by the mine, | that"."""
    if not case.cue.text.lower().endswith("ed") or not _BEHIND_COMMA.search(text, case.sentence.start, case.start):
        return None
    return _BY_ONE.match(text, case.end, case.sentence.end)


_BEHIND_COMMA = re.compile(r",\s+(?:\w+ly\s+)?$")
_BY_ONE = re.compile(
    r"\s+(?:\w+ly\s+)?by\s+(?P<who>(?:(?:the|its|his|her|their|an?)\s+)?(?:[\w’'-]+\s+){0,5}?[\w’'-]+)"
    r"(?=[,.;]|\s+(?:as|on|in|at|last|this|earlier|yesterday|today|again)\b)(?:[^,.;“”\"]{0,40},\s+(?P<that>that\s+[^,.;“”\"]{4,}))?"
)


def is_said_of_a_label(text: str, case: Case) -> bool:
    """Whether the cue only tells, with "by", who does not accept what was said: ", a claim | rejected by the mine"."""
    return bool(_LABELLED.search(text, case.sentence.start, case.start) and _BY.match(text, case.end))


_LABELLED = re.compile(rf",\s+(?:(?:an?|the|all|any)\s+)?(?:[\w-]+\s+)?{LABEL}\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\s+(?:\w+ly\s+)?by\b")


def opens_with_denying(text: str, case: Case) -> bool:
    """Whether a sentence opens with the denial, and names who denies behind it: "Denying the charges, Kolb said"."""
    return (
        case.cue.text.casefold().endswith("ing")
        and _OPENING.fullmatch(text, case.sentence.start, case.start) is not None
    )


_OPENING = re.compile(
    r"(?:(?:While|When|In)\s+)?(?:an?\s+(?:\w+\s+){0,2}(?:statement|letter|post|tweet|speech|e-?mail|message|interview|video)\s+)?(?:\w+ly\s+)?",
    re.IGNORECASE,
)
