"""Tells with whom a sentence opens in which nobody is given words, for a "he" or "she" of the next: "Vek was angry." """

import re

from onrecord.text.attribution.verb_group import READ_OR_SHOWN
from onrecord.text.attribution.words import is_function_word
from onrecord.text.institutions import OF_A_BODY, ORGANISATION
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
_COUNTS = re.compile(
    r"(?:(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty|(?:Thir|Four|Fif|Six|Seven|Eigh|Nine)teen)(?:-\w+)?|Ten|Eleven|Twelve|Dozens|Hundreds|Thousands"
)
"""how many, and nobody's name"""
_BODY_OPENS = re.compile(
    rf"(?:(?:But|And|Later|Meanwhile)\s+)?(?:(?P<the>(?:The|An?)\s+)?(?P<what>(?:[\w’'-]+\s+){{0,4}}?(?P<kind>[a-z]+)(?(the),)\s+))"
    rf"(?P<name>{_A_NAME}(?:\s+{_A_NAME}){{0,3}}),?\s+{A_VERB}\b"
)
"""a body by what it is and its name, and a verb: "State water agency Orlin has", "The port authority, Orlin, has" """
_SPEAKS = OF_A_BODY | READ_OR_SHOWN | frozenset("newsletter dossier book booklet brochure bulletin".split())
"""what a body or a paper is: they, and no fire or bridge, say something"""
_FINITE = r"(?:is|are|was|were|been|has|have|had|will|would|can|could|may|might|must|should|do(?:es)?|did|sa(?:id|ys))"
_THING_OPENS = re.compile(
    r"(?:(?:But|And|Yet|Meanwhile|Then)\s+|(?:In|On|At|By|After|Before|Since|Until|Last|Earlier|Later)\b[^,;:.]{0,60},\s+)?"
    rf"(?P<phrase>(?:The|the|An?|an?|(?P<whose>Their|Its|His|Her))\s+(?:(?!{_FINITE}\s)[\w’'&-]+\s+){{0,4}}?(?P<noun>(?!{_FINITE}\b)[a-z-]+)|(?:[Tt]he\s+)?(?P<name>{_A_NAME}(?:\s+(?:&\s+|of\s+|for\s+(?:the\s+)?)?{_A_NAME}){{0,4}}))"
    rf"(?:\s+\([^()]{{1,40}}\))?(?:,\s+[^,.;:]{{1,80}},|\s+(?:of|by|from|for|in|on|dated|seen|published|compiled|drawn)\s[^,.;:]{{1,60}}?)?"
    rf"\s+(?:(?:also|still|now|later|[a-z]+ly)\s+)?(?:{A_VERB}|[a-z]{{2,}}(?<!s)s)\b"
)
"""the subject and its verb: something by what it is, or one name"""


def thing_opened_with(sentence: str) -> tuple[str, str | None] | None:
    """The body or paper that a sentence is about by its first words, "The leaked memo, seen here, is", and its name where
    that is all there is; None where it is about anything else. A name may still be a person's, and "Their report" has no
    name: it is empty."""
    found = _THING_OPENS.match(sentence)
    if found is None or (found["noun"] is not None and found["noun"] not in _SPEAKS):
        return None
    name = found["name"]
    if name is not None and (is_function_word(name.split()[0]) or name.split()[0].endswith("ly")):
        return None
    return "" if found["whose"] else " ".join(found["phrase"].split()), name


def can_speak(phrase: str) -> bool:
    """Whether a subject is a body or a paper by its noun, or may be by its name: "The union", "Velm Ferries"; "The corridor" is
    none, so that an "it" that says something is another."""
    words = phrase.split()
    head = words[-1].casefold() if words else ""
    named = any(word[:1].isupper() for word in words[words[0].casefold() in ("the", "a", "an") :]) if words else False
    return named or head in _SPEAKS or head in ORGANISATION


def opens_with(sentence: str) -> str | None:
    """The one a sentence is about by its first words, as the article has them; None where no single person is."""
    found = _OPENS.match(sentence)
    if found is None:
        return None
    name = found["name"]
    if name is None:
        return found["one"]
    first = name.split()[0]
    return None if is_function_word(first) or name.endswith("ly") or _COUNTS.fullmatch(first) else name


def opens_with_body(sentence: str) -> str | None:
    """The name of the body that a sentence is about by its first words, where they say what it is; else None."""
    found = _BODY_OPENS.match(sentence)
    return found["name"] if found and found["kind"] in OF_A_BODY else None
