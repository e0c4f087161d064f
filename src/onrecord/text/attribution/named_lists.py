"""Finds the names of bodies that hold a list, "the Ministry of Health, Labour and Welfare": their commas part no clause."""

import re

from onrecord.text.attribution.words import Line
from onrecord.text.lexicon import first_names

_BODIES = frozenset(
    """department departments ministry ministries office bureau academy academies committee commission board agency institute
    council centre center school faculty directorate secretariat authority union association federation society administration
    secretary minister chamber college university court house service division group foundation""".split()
)
_CAPITAL = r"[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)*"
_LISTED = re.compile(
    rf"(?:[Tt]he\s+)?(?:[A-Z][\w’'-]*\s+)*(?i:{'|'.join(sorted(_BODIES))})\s+(?:of|for|on)\s+{_CAPITAL}(?:,\s+{_CAPITAL})+,?\s+and\s+{_CAPITAL}"
)
_HEADED = rf"[Tt]he\s+(?:{_CAPITAL},\s+){{1,3}}"
_LISTED_FIRST = re.compile(rf"{_HEADED}{_CAPITAL}\s+and\s+{_CAPITAL}\s(?i:{'|'.join(sorted(_BODIES))})")
_HEAD_BEFORE = re.compile(rf"\b{_HEADED}$")
_SHORT_FORM = re.compile(r"\s*\([A-Z][\w&.-]*\)$")
_FAR = 60
"""code points"""
_LONGEST = 14
"""words from the body's noun to the end"""


def is_listed_name(phrase: str) -> bool:
    """Whether a phrase is the whole name of a body that holds a list."""
    return "," in phrase and (_LISTED.fullmatch(phrase) or _LISTED_FIRST.fullmatch(phrase)) is not None


def with_list_before(text: str, start: int, phrase: str) -> str:
    """The phrase that begins at `start`, with the part of the name before it where the two are one of a list with its body
    last, without its short form: "The Bakery, | Mill and Allied Workers' Union (BMAWU)"; else as it is."""
    head = _HEAD_BEFORE.search(text, max(0, start - _FAR), start)
    whole = f"{head.group()}{_SHORT_FORM.sub('', phrase)}" if head else ""
    return whole if head and _LISTED_FIRST.fullmatch(whole) else phrase


def end_of_list(line: Line, k: int) -> int | None:
    """Where the list ends that goes on behind word `k` with a comma, in the name of a body; None where `k` is in none.

    `k` is the word behind the last that was read: the comma in "the Ministry of Health | , Labour and Welfare".
    """
    first = k - 1
    while first > 0 and line.at(first - 1) == "N":
        first -= 1
    if line.at(k) != "," or line.at(first) != "N" or line.word(first - 1) not in ("of", "for", "on"):
        return None
    if line.word(first - 2) not in _BODIES or line.at(first - 2) != "N":
        return None
    end, joined = k, False
    while end < min(len(line), first + _LONGEST):
        parted = line.at(end) == ","
        joined = line.word(end + parted) == "and"
        begin = end + parted + joined
        if not (parted or joined) or line.at(begin) != "N" or line.word(begin) in first_names():
            return None
        end = begin + 1
        while line.at(end) == "N":
            end += 1
        if joined:
            return end
    return None


def start_of_list(line: Line, start: int, end: int) -> int | None:
    """Where the name of a body begins whose list ends with the words from `start` to `end`, "… , Labour and Welfare | said";
    None where they end none."""
    if line.at(start - 1) != "," or line.at(start) != "N":
        return None
    for k in range(start - 1, max(0, start - _LONGEST), -1):
        if line.tag[k] not in "N,CPD":
            return None
        if line.at(k) == "," and end_of_list(line, k) == end:
            while k > 0 and line.word(k) not in _BODIES:
                k -= 1
            while line.at(k - 1) == "N":
                k -= 1
            return k - 1 if line.at(k - 1) == "D" else k
    return None
