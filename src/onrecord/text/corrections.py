"""Reads notices in which an outlet corrects itself: what is put right is told in its own voice, what is withdrawn by nobody.

"CORRECTION: An earlier version said the ferry sank on 3 March. In fact it sank on 5 March." claims that the ferry sank on
5 March. The report that is withdrawn speaks no more.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.records import Document
from onrecord.text.figures import COUNTING, figures_in
from onrecord.text.labels import EARLIER_VERSION
from onrecord.text.lowered import holds, lowered
from onrecord.text.pasts import A_VERB
from onrecord.text.people import ONE_PERSON
from onrecord.text.sentences import Sentence

_PIECES = tuple(
    "correct clarif version headline misst misid missp misrep misq misat wrongly mistaken erroneous amended apologi".split()
)
"""one of which every notice holds"""
_ARTICLE = r"\b(?:article|story|report|item|piece|headline|caption|graphic|column|we)\b"
_OURS = r"\b(?:article|story|report|item|piece|headline|caption|graphic|column|edition|version|we)\b"
_SAID = r"(?:said|stated|reported|gave|named|described|identified|suggested|claimed|wrote|referred|listed|attributed)"
_FALSELY = r"(?:wrongly|incorrectly|mistakenly|erroneously|inaccurately|originally|initially|in\s+error)"
_OF_ANOTHER = r"\s+of\s+(?!(?:this|the|our|that|an?)\s+(?:[\w-]+\s+){0,2}(?:article|story|report|piece|item|column|headline|caption)\b)"
_LABEL = re.compile(
    r"\W*(?:correction|clarification|corrections? and clarifications?|editor[’']s note)s?\b[^.:—–]{0,40}[:.—–-]+\s*",
    re.IGNORECASE,
)
_WITHDRAWS = re.compile(
    rf"{EARLIER_VERSION}(?!{_OF_ANOTHER}).{{0,60}}?\b{_SAID}\b|{_OURS}.{{0,60}}?\b{_FALSELY}\s+{_SAID}\b|{_OURS}.{{0,60}}?\b{_SAID}\s+{_FALSELY}\b"
    rf"|{_OURS}.{{0,60}}?\bmis(?:stated|identified|spelled|spelt|reported|quoted|attributed)\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(rf"{_ARTICLE}.{{0,60}}?\b{_SAID}\b", re.IGNORECASE)
"""a sentence that withdraws something if the next puts it right"""
_CORRECT = re.compile(
    r"The\s+(?:correct|right|actual|true)\s+(?:figure|number|total|amount|sum|date|year|age|price|name|spelling|title|position)\b"
)
_WRONG = re.compile(r"(?:This|That|It)\s+(?:is|was)\s+(?:not\s+(?:correct|true|the\s+case)|incorrect|wrong)\W*$")
_BY_SOMEBODY = re.compile(
    r",\s+(?:[^,]{2,60}\s+(?:said|says|told|added)\b|according\s+to\s)|\b(?:said|says|told|added)\s+[^,]{2,60}$"
)
"""of a sentence that somebody else than the outlet says"""
_WE = re.compile(r"(?:We|It)\s+(?:also\s+)?")
"""of a sentence in which the outlet goes on to tell what it said"""
_CORRECT_FIGURE = re.compile(
    r"(?:In\s+fact,?\s+)?(?:The\s+(?:correct|right|actual|true)\s+(?:figure|number|total|amount|sum)\s+(?:is|was)|It\s+should\s+have\s+(?:been|said|read))\s"
)
_AMENDED = re.compile(
    r"(?:This|The)\s+(?:article|story|report|piece|headline)\s+(?:was|has\s+been)\s+(?:amended|corrected|updated|edited|changed)\b[^.;]{0,60}?"
    r"\bto\s+(?:say|state|clarify|make\s+clear)\s+(?:that\s+)?(?P<what>.+)$",
    re.DOTALL,
)
_MISSTATED = re.compile(r"\bmis(?:stated|identified|spelled|spelt|reported|quoted|attributed)\b", re.IGNORECASE)
_CONTENT = re.compile(rf"\b{_SAID}\s+(?:{_FALSELY}\s+)?(?:that\s+)?(?P<what>.+)$", re.IGNORECASE | re.DOTALL)
_PARDON = re.compile(
    r"(?:We|The\s+\w+)\s+(?:\w+\s+)?(?:apologi[sz]e|regret|are\s+happy|are\s+sorry)|.{0,40}\b(?:has|have)\s+been\s+(?:corrected|amended|updated|removed)\b",
    re.IGNORECASE,
)
_APOLOGY = re.compile(
    r"We\s+(?:\w+\s+)?(?:apologi[sz]e\s+for\s+(?:the|this|any|our)\s+(?:error|mistake|confusion)|are\s+happy\s+to|regret\s+the\s+error)",
    re.IGNORECASE,
)
_OURS_TOO = re.compile(
    r"\b(?:article|story|report|item|piece|headline|caption)\b.{0,60}?\bwe\s+said\b|\bwe\s+(?:said|stated|reported)\b",
    re.IGNORECASE,
)
_HE = re.compile(r"(?:In\s+fact,?\s+)?(?P<he>he|she|it|they)\s", re.IGNORECASE)
_IN_FACT = re.compile(r"In\s+fact,?\s+")
_VERB = re.compile(rf"\b(?:{A_VERB}|employs|has|[a-z]+s)\b")
_TITLED = {"he": re.compile(r"(?:Mr|Sir|Lord)\b"), "she": re.compile(r"(?:Mrs|Ms|Miss|Dame|Lady)\b")}
_LONGEST_SUBJECT = 7
"""words"""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What a notice puts right: as a sentence, with the sentences it is taken from, that which puts it right last."""

    statement: str
    sentences: tuple[int, ...]
    quote: str | None = None
    """the words of the only sentence that it is, where that says more"""


@dataclass(frozen=True, slots=True)
class Notices:
    """The sentences of an article's notices, by number, and what they put right."""

    numbers: frozenset[int]
    corrected: tuple[Corrected, ...]


NONE = Notices(frozenset(), ())


def notices_in(document: Document, sentences: Sequence[Sentence]) -> Notices:
    """The notices of an article in which its outlet takes something back."""
    if not holds(document.text, _PIECES):
        return NONE
    numbers: set[int] = set()
    found: list[Corrected] = []
    for paragraph, labelled in _paragraphs(document, sentences):
        words = [document.text[s.start : s.end] for s in paragraph]
        label = _LABEL.match(words[0])
        first = words[0][label.end() :] if label else words[0]
        words = [first, *words[1:]]
        if amended := _AMENDED.match(first):
            what = amended["what"].strip()
            found.append(Corrected(what[0].upper() + what[1:], (paragraph[0].number,), what.rstrip(".")))
            numbers.update(s.number for s in paragraph)
            continue
        pardoned = any(map(_APOLOGY.match, words[1:])) and _OURS_TOO.search(first) is not None
        sure = labelled or label is not None or pardoned or any(map(_CORRECT.match, words[1:]))
        at = next((i for i, w in enumerate(words) if _withdraws(w) or (sure and _PERHAPS.search(w))), None)
        if at is None or any(_BY_SOMEBODY.search(w) for w in words[at + 1 :] if not _WE.match(w)):
            continue
        numbers.update(s.number for s in paragraph[at:])
        found += _put_right(paragraph[at:], words[at:])
    return Notices(frozenset(numbers), tuple(found))


def _withdraws(words: str) -> bool:
    return holds(words, _PIECES) and _WITHDRAWS.search(words) is not None


def _paragraphs(document: Document, sentences: Sequence[Sentence]) -> Iterator[tuple[list[Sentence], bool]]:
    """The paragraphs of the body, each with whether a heading above calls it a correction."""
    held: list[Sentence] = []
    labelled, above = False, False
    for sentence in sentences:
        if held and (sentence.kind != "body" or "\n" in document.text[held[-1].end : sentence.start]):
            yield held, labelled
            held, above = [], False
        if sentence.kind != "body":
            above = _LABEL.match(f"{document.text[sentence.start : sentence.end]}:") is not None
            continue
        labelled = above if not held else labelled
        held.append(sentence)
    if held:
        yield held, labelled


def _put_right(sentences: Sequence[Sentence], words: Sequence[str]) -> Iterator[Corrected]:
    """What the sentences behind the first put right."""
    withdrawn = words[0]
    for sentence, said in list(zip(sentences, words, strict=True))[1:]:
        if _PARDON.match(said) or _WRONG.match(said) or "corrected" in said:
            continue
        both = (sentences[0].number, sentence.number)
        if _MISSTATED.search(withdrawn):
            yield Corrected(f"{withdrawn} {said}", both)
        elif (told := _with_its_figure(withdrawn, said)) or (told := _with_its_subject(withdrawn, said)):
            yield Corrected(told, both)
        else:
            yield Corrected(_IN_FACT.sub("", said, count=1), (sentence.number,))
        return


def _with_its_figure(withdrawn: str, said: str) -> str:
    """ "The mill employs 64 people", for "stated that the mill employs 40 people. The correct figure is 64"."""
    content = _CONTENT.search(withdrawn)
    if content is None or not _CORRECT_FIGURE.match(said):
        return ""
    what = content["what"]
    old = [figure for figure in figures_in(what) if figure.kind in COUNTING]
    new = [figure for figure in figures_in(said) if figure.kind in COUNTING]
    if len(old) != 1 or len(new) != 1 or old[0].kind != new[0].kind:
        return ""
    told = what[: old[0].start] + new[0].text + what[old[0].end :]
    return told[0].upper() + told[1:]


def _with_its_subject(withdrawn: str, said: str) -> str:
    """ "The ferry sank on 5 March", for "said the ferry sank on 3 March. In fact it sank on 5 March"."""
    content, he = _CONTENT.search(withdrawn), _HE.match(said)
    if content is None or he is None:
        return ""
    verb = _VERB.search(lowered(content["what"]), 2)
    subject = content["what"][: verb.start()].strip() if verb else ""
    pronoun, other = he["he"].casefold(), {"he": "she", "she": "he"}.get(he["he"].casefold(), "")
    if (
        subject.casefold() in ("the", "a", "an")
        or not subject
        or len(subject.split()) > _LONGEST_SUBJECT
        or (other and _TITLED[other].match(subject))
    ):
        return ""
    if pronoun in _TITLED and not (subject[:1].isupper() or subject.split()[-1] in ONE_PERSON):
        return ""
    return f"{subject[0].upper()}{subject[1:]} {said[he.end() :]}"
