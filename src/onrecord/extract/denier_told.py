"""Who denies where the sentence tells it beside the denial: a body that says so of itself, an office with its name, an office
that is named only later, the one who spoke in the sentence before, the one told to be charged; and whether a pronoun can stand for
who was found.
"""

import re

from onrecord.extract.case import Case
from onrecord.extract.said import heard_in
from onrecord.records import Document
from onrecord.text.attribution import attributions_of, speaker_before, who_is_named
from onrecord.text.attribution.persons import head_of, is_first_name
from onrecord.text.attribution.source_phrases import may_be_several
from onrecord.text.institutions import OF_A_BODY, ORGANISATION
from onrecord.text.people import ONE_PERSON
from onrecord.text.sentences import sentences_of, told_just_before
from onrecord.text.when_asked import WHEN_ASKED


def body_that_says(document: Document, case: Case) -> str | None:
    """The body that says of itself that it denies: "Pellon Foods said it | did not recognise"; who spoke before an outlet that
    is only cited: "Asked if it was so, as the Herald reported, it said it | could not say"; None elsewhere."""
    text, sentence = document.text, case.sentence
    said = _SAID_IT.search(text, sentence.start, case.start)
    if said is None or case.cue.text.casefold().startswith("would be"):  # "it would be wrong": no body
        return None
    cited = _CITED.match(text, sentence.start, said.start() + 1)
    if cited is not None and sentence.number > 1:
        before = [
            one.speaker
            for one in attributions_of(document, sentence.number - 1)
            if one.speaks and one.speaker is not None
        ]
        return before[-1] if len(set(before)) == 1 else None
    named = _NAME_ALONE.fullmatch(text, sentence.start, said.start())
    who = named.group() if named else speaker_before(document, sentence, said.start())
    return who if who and not _PRONOUN.fullmatch(text, sentence.start, said.start()) and cited is None else None


OFFICE_AND_NAME = re.compile(
    r"(?:The|Its|His|Her|Their)\s+[^,.;:“”\"]{3,80},\s+(?P<who>(?:[A-ZÀ-Þ][\w’'.-]+\s+){1,3}[A-ZÀ-Þ][\w’'-]+)(?:,\s+\d{1,3})?,\s+(?:(?:also|later|then|has|had|[a-z]+ly)\s+)*"
)
"""the whole subject of a denial by one who is told of by an office and a name: "The head of the Joint Chiefs, General Rui Pinto," """
_SAID_IT = re.compile(
    r"\s*\b(?:sa(?:id|ys)|insist(?:ed|s)|add(?:ed|s)|maintain(?:ed|s))\s+(?:that\s+)?it\s+(?:(?:had|has|would|could|did|does|also|then|[a-z]+ly)\s+)*$"
)
_NAME_ALONE = re.compile(
    r"(?!(?:He|She|It|They|We|I|The|This|That|But|And|Yet)\b)[A-Z][\w’'&.-]+(?:\s+(?:and\s+|of\s+|&\s+)?[A-Z][\w’'&.-]+){0,3}"
)
_CITED = re.compile(
    rf"{WHEN_ASKED}[^“”\"]{{3,160}}?,\s+as\s[^,;“”\"]{{3,60}}?\s(?:report(?:ed|s)|said|says|claim(?:ed|s)|alleg(?:ed|es)|told)\b[^,;“”\"]{{0,40}},\s+it\s*$"
)


def named_so_far(document: Document, case: Case, denier: str) -> str:
    """The one who denies; where the sentence tells of an office alone, "The minister", and the article names the one taken for
    it only further on, the office."""
    denier = _OF_WHAT.sub("", denier)
    both = _OFFICE_THEN_NAME.match(document.text, case.sentence.start, case.start)
    if both is not None and both["office"].casefold() == denier.casefold():
        return who_is_named(document, case.sentence, *both.span("who"))
    office = _OFFICE_ALONE.match(document.text, case.sentence.start, case.sentence.end)
    if office is not None and _PARTICIPLE.fullmatch(denier):
        return office["who"]
    if office is None or denier.casefold().startswith("the ") or not denier[:1].isupper():
        return denier
    first = document.text.find(denier.split()[-1])
    return office["who"] if first > case.end else denier


_OFFICE_THEN_NAME = re.compile(
    r"(?P<office>(?:The|Its|His|Her|Their)\s+[^,.;:“”\"]{3,80}),\s+(?P<who>(?:[A-ZÀ-Þ][\w’'.-]+\s+){1,3}[A-ZÀ-Þ][\w’'-]+),"
)
_OF_WHAT = re.compile(r"(?:\s+[a-z]+ed)?\s+(?:on|about|of|with)\s+(?:what|which|whom|how)$")
"""ends a name that is cut in a clause: "a diplomat | briefed on what" """
_PARTICIPLE = re.compile(r"(?:Reacting|Responding|Replying|Commenting|Speaking|Writing)")
"""opens a sentence, and is nobody"""
_OFFICE_ALONE = re.compile(
    r"(?P<who>The\s+[a-z]+)(?=\s+(?:(?:also|then|later|could|would|did|had|has)\s|[a-z]+ly\s"
    r"|(?:rubbish|den|reject|dismiss|disput|declin|refus|ignor|brush|wav|bat|hung|left|said|call|describ)))"
)
"""the whole subject of a denial by an office: "The minister | rubbished" """


HE_OPENS = re.compile(r"(?:But\s+|And\s+|Yet\s+)?(?:He|She|It|They)\b(?:,\s+\w+,)?\s")


def who_spoke_before(document: Document, case: Case) -> str | None:
    """The only one whose words the sentence before gives; None where there are more, or none."""
    if case.sentence.number < 2:
        return None
    before = sentences_of(document)[case.sentence.number - 2]
    told = heard_in(document, before)
    names = {one.speaker for one in told}
    return told[0].speaker if before.kind == "body" and len(names) == 1 else None


_PRONOUN = re.compile(r"\s*(?:he|she|it|they)", re.IGNORECASE)


_SUBJECT = re.compile(
    r"\b(?P<who>he|she|it|they)(?:[’']s)?\s+(?:(?:has|have|had|is|was|were|would|will|did|does|do|also|then|later|still|both|all|not|in\s+turn|[a-z]+ly)\s+)*$",
    re.IGNORECASE,
)
"""a pronoun that is the subject of what follows"""


_OF_NOBODY = re.compile(r"(?:[’']s|\s+(?:is|was|would|will|has\s+been|be))\b", re.IGNORECASE)
"""behind an "it" that stands for nobody: "said it | would be wrong to speculate" """


def agrees(text: str, case: Case, denier: str) -> bool:
    """Whether the pronoun before a denial can stand for the denier: no "he" for the local media, no "it" or "they" for one person."""
    found = _SUBJECT.search(text, case.sentence.start, case.start)
    if found is None or (found["who"].casefold() == "it" and _OF_NOBODY.match(text, found.end("who"))):
        return True
    person = is_first_name(denier) or head_of(denier) in ONE_PERSON
    if found["who"].casefold() in ("he", "she"):
        head = head_of(denier)
        body = head in ORGANISATION | OF_A_BODY | {"media"}
        # "Brekys" is one person, "officials" are not.
        several = may_be_several(denier) and (" and " in denier or head in denier.split())
        return person or not (body or several)
    return not person


def charged_before(document: Document, case: Case) -> str | None:
    """Who is told to be charged in the sentences just before a plea: the "he" who pleads."""
    for before in told_just_before(sentences_of(document), case.sentence.number, _CHARGED_NEAR):
        found = _CHARGED.search(document.text, before.start, before.end)
        if found is not None:
            return who_is_named(document, before, *found.span("who"))
    return None


_CHARGED_NEAR = 4
"""sentences"""
_CHARGED = re.compile(
    r"(?P<who>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})(?:,[^.;]{1,120}?,|,)?\s+"
    r"(?:(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:charged|indicted|accused|facing|on\s+trial)\b"
    r"|faces?\s+(?:[\w-]+\s+){0,3}?(?:charges|counts)\b)"
)
