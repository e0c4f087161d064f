"""Lines that say who wrote an article: "By Jo Penn", "Jo Penn, health editor, and Al Ruiz in Orsa", "Reporting: …"."""

import re

from onrecord.ingest.dates import is_date_line
from onrecord.text.lexicon import first_names

_NAME = r"(?:[A-Z][\w.’'-]+|[A-Z]\.)"
_PERSON = rf"{_NAME}(?:\s+{_NAME}){{1,3}}"
_WORK = r"(?:correspondents?|reporters?|editors?|staff|writers?|columnist|bureau\s+chief)"
_OFFICE = rf"(?:\s*[,|]\s*|\s+(?=[A-Z][a-z]+\s[a-z]|[a-z]))(?:[\w’'&-]+\s+){{0,4}}?(?i:{_WORK})(?:,\s+[A-Z]\w+)?"
_PLACE = rf"\s+(?:in|at|from)\s+{_NAME}(?:\s+{_NAME}){{0,2}}"
_AND = r"(?:\s*(?:,\s+and|,\s+with|,|&|\|)\s*|\s+(?:and|with)\s+)"
_ONE = rf"{_PERSON}(?:{_OFFICE})?(?:{_PLACE})?"
_AUTHORS = re.compile(rf"(?!(?:The|An?|In|On|At|No|Front|Back)\b){_PERSON}(?:\s*(?:,|and|&|\|)\s*{_PERSON})*")
"""names alone"""
_PLACED = re.compile(rf"(?={_PERSON}(?:{_OFFICE}|{_PLACE})|.*\s(?:and|with)\s){_ONE}(?:{_AND}{_ONE})*")
"""names of which at least one has an office or a place, or several"""
_ENDS_IN_OFFICE = re.compile(rf"\s*[,|]\s*[\w ]*\b{_WORK}\b[\w ]*$", re.I)
_STARTS_BY = re.compile(
    r"(?:(?:exclusive|special\s+report|analysis)\s+)?"
    r"(?:by|from|reported\s+by|reporting(?:\s+by)?(?=:)|written\s+by|text(?:\s+by)?|words(?:\s+by)?(?=:))(?:\s*:\s*|\s+)(?=[A-Z])",
    re.IGNORECASE,
)
_LONGEST = 100
"""code points of a byline"""
_WORDS = 8
"""of names that stand alone; more are a headline"""


def is_byline(text: str) -> bool:
    """Whether a line above the body names its authors: "By …", or nothing but names of two to four capitalised words,
    with what they are and where they write from."""
    if len(text) > _LONGEST or text.endswith((".", "!", "?")):
        return False
    starts = _STARTS_BY.match(text)
    if starts:
        return len(text) - starts.end() > 2
    names = _ENDS_IN_OFFICE.sub("", text)
    words = names.split()
    if names.isupper() and len(words) > 2 and words[0].casefold() not in first_names():
        return False  # a headline: "FURY OVER HARBOUR FEES"
    return (len(words) <= _WORDS and _AUTHORS.fullmatch(names) is not None) or _is_placed(text)


def _is_placed(text: str) -> bool:
    """Whether names stand with their offices and places; the first is known for a person's, as headlines look alike."""
    return text.split(" ", 1)[0].casefold() in first_names() and _PLACED.fullmatch(text) is not None


def is_signature(text: str) -> bool:
    """Whether a line says in so many words who wrote the article, or when: "By Jo Penn", "Jo Penn in Orsa", "4 June 2024"."""
    if is_date_line(text):
        return True
    if not is_byline(text):
        return False
    return _STARTS_BY.match(text) is not None or _ENDS_IN_OFFICE.search(text) is not None or _is_placed(text)
