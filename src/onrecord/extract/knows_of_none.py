"""Finds denials by those who say that they know of none: "was not aware of any such notice", "knew of nobody who had died".

Of what is wrong, owed or feared, and of what was asked for; what people in a crowd never heard of answers nobody.
"""

import re

from onrecord.extract.case import first_clause
from onrecord.extract.said import is_a_crowd
from onrecord.extract.sentence import is_many, with_article
from onrecord.records import Document
from onrecord.text.attribution import Attribution
from onrecord.text.lowered import holds, lowered
from onrecord.text.sentences import Sentence
from onrecord.text.when_asked import ASKED

_THING = (
    r"(?:complaints?|warnings?|reports?|notices?|orders?|loans?|payments?|deals?|plans?|requests?|threats?|cancellations?|deaths?|injur(?:y|ies)|victims?|casualt(?:y|ies)"
    r"|damaged?|leaks?|breach(?:es)?|faults?|problems?|incidents?|cases?|approach(?:es)?|offers?|meetings?|letters?|documents?|contracts?|investigations?|inquir(?:y|ies)"
    r"|charges?|allegations?|claims?|grievances?|irregularit(?:y|ies)|delays?|shortages?|defects?|errors?|abuse|links?|instructions?|decisions?|wrongdoing|misconduct)"
)
_SUBJECT = r"(?P<subj>(?:he|she|it|they|i|we|(?:the|its|his|her|their|our|my)\s+[\w’'-]+(?:\s+[\w’'-]+)?))"
_NOT_AWARE = r"(?P<be>(?:[’']m|am|is|are|was|were))(?:\s+[“\"‘]?not|n[’']t)\s+aware\s+of"
_KNOWS = r"(?P<know>kn[eo]ws?(?:\s+personally)?)\s+of"
_NONE = re.compile(
    rf"(?:^|[“\"‘,]\s*|\b(?:that|and|but)\s+){_SUBJECT}\s*(?:{_NOT_AWARE}\s+(?:(?P<such>any\s+such)|any|an?|(?P<one>one)\b)"
    rf"|{_KNOWS}\s+(?:(?P<nobody>nobody|no\s+one)\s+(?=who|that)|no(?P<nosuch>\s+such)?|(?P<none>none)\b))(?P<what>[^.;”\"]*)"
)
_PIECES = ("aware of", "know of", "knew of", "knows of")
_IS_OF_THEM = re.compile(rf"(?:\s+[\w’'-]+){{0,3}}?\s+{_THING}\b")


def denied_by_knowing_of_none(document: Document, one: Attribution, here: Sentence, words: str) -> str | None:
    """What somebody says that he knows nothing of, as it is denied: "It was aware of complaints"; None where nothing says so,
    or where it answers nobody."""
    low = lowered(words)
    if not holds(low, _PIECES):
        return None
    found = _NONE.search(low)
    crowd = is_a_crowd(one)
    if found is None or crowd:
        return None
    asked = ASKED.match(document.text, here.start, here.end)
    if found["one"] or found["none"]:
        return asked["what"] if asked and (asked["whether"] or "").casefold() in ("whether", "if") else None
    what = first_clause(words[slice(*found.span("what"))])
    such = found["such"] or found["nosuch"]
    if not what or not (such or found["nobody"] or asked or _IS_OF_THEM.match(" " + lowered(what))):
        return None
    subject = words[slice(*found.span("subj"))]
    verb = found["know"] or {"’m": "am", "'m": "am"}.get(found["be"], found["be"]) + " aware"
    if found["nobody"]:
        thing = f"somebody {what}"
    elif such:
        thing = f"such {with_article(what)}"
    else:
        thing = what if is_many(what) else f"some {what}"
    return f"{subject} {verb} of {thing}"
