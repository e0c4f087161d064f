"""Tells which earlier sentence a word such as "the findings", "this decision" or "the figure" points at.

Such a word calls something told before by what it is: the sentence that tells it mostly holds a word of the same stem,
"was found to", "decided on", or a number. Where none does, it is the story itself that is meant: "The move was expected".
"""

import re

_CALLED = re.compile(
    r"[“\"‘']?(?:the|that|this|these|those|such|both|neither|an?\s+such)\s+"
    r"(?:(?:latest|correct|true|real|earlier|later|whole|entire|same)\s+)?(?P<label>[a-z]+)",
    re.IGNORECASE,
)
_STEMS = {
    "find": r"\bf(?:ind|ound)|\breview|\binquir",
    "conc": r"\bconclu|\bf(?:ind|ound)",
    "repo": r"\breport(?!\s*[.,;])|\breview|\binquiry|\bpublish",
    "deci": r"\bdecid|\bdecision|\bvote|\brul(?:ed|ing)|\bannounc",
    "prop": r"\bpropos|\bsuggest|\bplan",
    "plan": r"\bplan|\bpropos|\bwould\b",
    "deal": r"\bdeal\b|\bagree|\bsign|\bcontract",
    "offe": r"\boffer|\bbid\b|\bpropos",
    "ques": r"\bask|\bquestion|\bwhether\b",
    "alle": r"\balleg|\baccus|\bclaim|\bblam",
    "accu": r"\balleg|\baccus|\bclaim|\bblam",
    "clai": r"\bclaim|\bsaid\b|\bsays\b|\baccus|\balleg",
    "sugg": r"\bsuggest|\bsaid\b|\bwhether\b|\bask",
    "rumo": r"\brumou?r|\breport|\bclaim|\bposts?\b",
    "dema": r"\bdemand|\bcall(?:ed|s|ing)?\s+(?:for|on)\b|\burg|\bask",
    "requ": r"\brequest|\bask|\bappl",
    "thre": r"\bthreat|\bwould\b|\bcould\b",
    "warn": r"\bwarn|\bcould\b|\bmight\b",
    "lett": r"\bletter|\bwr(?:ote|ites|itten)\b",
    "paym": r"\bpa(?:y|id)\b|\bpayment|[£$€]",
    "phot": r"\bphoto|\bpicture|\bimage",
    "rema": r"\bsaid\b|\bsays\b|\btold\b|[“\"]",
    "comm": r"\bsaid\b|\bsays\b|\btold\b|[“\"]",
    "subj": r"\bask|\bquestion|\babout\b",
    "topi": r"\bask|\bquestion|\babout\b",
    "issu": r"\bask|\bquestion|\babout\b|\bproblem",
    "matt": r"\bask|\bquestion|\babout\b|\bwhether\b",
    "idea": r"\bidea|\bpropos|\bsuggest|\bplan",
    "bill": r"\bbill\b|\blaw\b",
    "comp": r"\bcomplain|\bobject",
}
_LETTERS = 4
_A_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|half|third)\b"
)
_OF_NUMBERS = frozenset(
    "figure figures number numbers sum sums amount amounts total totals toll count estimate".split()
)
_THE_STORY = frozenset("move incident decision announcement report findings verdict ruling attack accident".split())
"""labels of what the article is about, where no sentence nearby tells of any other"""


def label_of(statement: str, word: str) -> str | None:
    """The noun by which the loose word of a statement, "the" or "this", calls what was told before; None where it has none."""
    for found in _CALLED.finditer(statement):
        if found.group().lstrip("“\"‘'").casefold().startswith(word):
            label = found["label"].casefold()
            return label if label in _OF_NUMBERS | _THE_STORY or _stems(label) else None
    return None


def tells_of(words: str, label: str) -> bool:
    """Whether a sentence is likely the one that tells what a label points at."""
    if label in _OF_NUMBERS:
        return _A_NUMBER.search(words) is not None
    stems = _stems(label)
    return re.search(stems or rf"\b{re.escape(label.removesuffix('s'))}", words, re.IGNORECASE) is not None


def _stems(label: str) -> str | None:
    return _STEMS.get(label[: _LETTERS + 1]) or _STEMS.get(label[:_LETTERS])


def is_the_story(label: str) -> bool:
    """Whether a label can call the article's own story."""
    return label in _THE_STORY
