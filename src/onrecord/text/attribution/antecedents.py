"""Tells with whom a sentence opens in which nobody is given words, for a "he" or "she" of the next: "Vek was angry." """

import re

from onrecord.text.attribution.words import is_function_word
from onrecord.text.institutions import OF_A_BODY
from onrecord.text.names import ROLE_WORDS
from onrecord.text.pasts import A_VERB
from onrecord.text.people import ONE_PERSON

_ONE = "|".join(sorted(ONE_PERSON - {"half", "head", "some"}))
_TITLES = "|".join(sorted(ROLE_WORDS))
_ASIDE = r"(?:,\s+[^,.;:]{1,80},|\s+\([^()]{1,40}\))?"
_OF = r"(?:\s+(?:of|in|at|from|for|with|who)\s+[^,.;:]{1,60}?)?"
_A_NAME = r"[A-Z][\w’'&-]+"
_OPENS = re.compile(
    r"(?:(?:But|And|Yet|Then|Later|Meanwhile)\s+|(?:Asked|When|While|After|As|Before|In|At|On|Outside|Earlier|Later)\b[^,;:.]{0,80},\s+)?"
    rf"(?:(?P<one>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Aa]nother)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{_ONE})|[Oo]ne\s+[A-Z][a-z]+(?:er|an|ite)){_OF}"
    rf"|(?P<name>(?:(?i:{_TITLES})\.?\s+)?{_A_NAME}(?:\s+{_A_NAME})?)){_ASIDE}\s+(?:[a-z]+ly\s+)?{A_VERB}\b"
)
"""the subject and its verb: one person by what they are, or one name, perhaps behind a title"""
_BODY_OPENS = re.compile(
    rf"(?:(?:But|And|Later|Meanwhile)\s+)?(?:(?P<the>(?:The|An?)\s+)?(?P<what>(?:[\w’'-]+\s+){{0,4}}?(?P<kind>[a-z]+)(?(the),)\s+))"
    rf"(?P<name>{_A_NAME}(?:\s+{_A_NAME}){{0,3}}),?\s+{A_VERB}\b"
)
"""a body by what it is and its name, and a verb: "State water agency Orlin has", "The port authority, Orlin, has" """


def opens_with(sentence: str) -> str | None:
    """The one a sentence is about by its first words, as the article has them; None where no single person is."""
    found = _OPENS.match(sentence)
    if found is None:
        return None
    name = found["name"]
    return found["one"] if name is None else None if is_function_word(name.split()[0]) or name.endswith("ly") else name


def opens_with_body(sentence: str) -> str | None:
    """The name of the body that a sentence is about by its first words, where they say what it is; else None."""
    found = _BODY_OPENS.match(sentence)
    return found["name"] if found and found["kind"] in OF_A_BODY else None
