"""What a denial means that only points: "denied this", "called the claims false", "said that was nonsense".

It is the accusation before (see `accused`), or what was asked; where neither can be told, the words that point.
"""

import re
from collections.abc import Sequence

from onrecord.extract.accused import accusation_before
from onrecord.extract.case import Case
from onrecord.extract.said import STRONG, calls_names
from onrecord.extract.statements import as_sentence
from onrecord.extract.unanswered import ASKED
from onrecord.records import Document
from onrecord.text.attribution import attributions_of
from onrecord.text.labels import LABEL
from onrecord.text.lowered import lowered
from onrecord.text.sentences import Sentence


def pointed_at(
    document: Document, case: Case, sentences: Sequence[Sentence], after: str
) -> tuple[str, Sentence | None]:
    """The accusation before, or what was asked; where there is none, the words that point at it: "all the charges"."""
    asked = ASKED.search(document.text, case.sentence.start, case.start)
    if (
        asked
        and (asked["whether"] or "").casefold() in ("whether", "if")
        and _SAID.search(document.text, asked.end(), case.start)
    ):
        return as_sentence(asked["what"]), None
    accused, earlier = accusation_before(document, case, sentences, after)
    if earlier is not None and not _is_of_that_kind(document, after, earlier):
        accused = ""
    if accused and (earlier is None or not _NAMED.match(after) or _accuses(document, earlier)):
        return accused, earlier
    named = _NAMED.match(after)
    return (as_sentence(_THAT.sub("the ", named.group().strip())), None) if named else (accused, earlier)


_THAT = re.compile(r"^th(?:is|at)\s", re.IGNORECASE)
_NAMED = re.compile(
    rf"\s*(?:(?:all|any|both)\s+(?:of\s+)?)?(?:the|these|those|this|that|such|his|her|its|their)?\s*(?:[\w’'-]+\s+)?{LABEL}\b",
    re.IGNORECASE,
)
_OF_A_KIND = re.compile(rf"\s*(?:the|these|those|all|such)\s+(?P<kind>[a-z-]{{4,}})\s+{LABEL}\b", re.IGNORECASE)
_NO_KIND = re.compile(
    r"latest|same|other|earlier|previous|original|initial|first|second|recent|various|numerous|many|media|press|false|new|serious|grave|central|main"
    r"|damaging|explosive|sensational|\w+ly|\w+ed",
    re.IGNORECASE,
)


def _is_of_that_kind(document: Document, after: str, earlier: Sentence) -> bool:
    """Whether "the fraud claims" can be what a sentence says: it speaks of fraud, or accuses."""
    found = _OF_A_KIND.match(" " + after.lstrip())
    if found is None or _NO_KIND.fullmatch(found["kind"]):
        return True
    words = lowered(document.text[earlier.start : earlier.end])
    return found["kind"][:5].casefold() in words or STRONG.search(words) is not None


def _accuses(document: Document, sentence: Sentence) -> bool:
    words = document.text[sentence.start : sentence.end]
    return (
        STRONG.search(words) is not None
        or calls_names(words)
        or any(one.speaks and one.kind != "direct" for one in attributions_of(document, sentence.number))
    )


_SAID = re.compile(r"\b(?:said|says|replied|replies|answered|answers|told|responded|snapped|added|wrote)\b")
"""between what was asked and the answer"""
