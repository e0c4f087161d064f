"""Words given to somebody else, put in quotation marks, denied for said and said for denied."""

import re
from random import Random

from onrecord.drafts import DraftClaim, DraftDenial
from onrecord.gauntlet.case import Case, Item, any_of, swap
from onrecord.gauntlet.in_figures import MONTHS, WEEKDAYS
from onrecord.text.sentences import sentences_of


def speaker_swapped(case: Case, rng: Random) -> Item | None:
    """The words given to somebody else who speaks in the same article."""
    if not case.rivals:
        return None
    key = "speaker" if isinstance(case.item, DraftClaim) else "denier"
    return case.item.model_copy(update={key: rng.choice(case.rivals)})


def name_swapped(case: Case, rng: Random) -> Item | None:
    """Another name in the statement."""
    found = any_of(re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?:\s[A-Z][a-z]+)*(?![\w’'.])"), case.statement, rng)
    others = [name for name in case.names if found and name.split()[-1] not in found.group().split()]
    if found is None or found.group().split()[0] in MONTHS + WEEKDAYS or not others:
        return None
    return case.saying(swap(case.statement, found, rng.choice(others)))


_QUOTES = re.compile(r"[“”\"«»]|''|(?<!\w)[‘']")


def quotation_marks_added(case: Case, _rng: Random) -> Item | None:
    """A paraphrase put into quotation marks."""
    words = case.statement.strip()
    numbers = {evidence.sentence for evidence in case.item.evidence}
    cited = " ".join(case.document.text[s.start : s.end] for s in sentences_of(case.document) if s.number in numbers)
    if _QUOTES.search(cited):
        return None  # it may be a quotation there
    if len(words.split()) < 4 or re.search(r"[“”\"«»]|''|(?<!\w)[‘']", words):
        return None
    return case.saying(f"“{words}”")


def denial_to_statement(case: Case, _rng: Random) -> Item | None:
    """What somebody denied, given as what they said."""
    if not isinstance(case.item, DraftDenial) or case.item.form not in ("denies", "disputes"):
        return None
    return DraftClaim(
        evidence=case.item.evidence,
        statement=case.item.denied_statement,
        kind="event",
        speaker=case.item.denier,
        via=(),
        likelihood="asserted",
        likelihood_words=None,
        negated=False,
        quantities=(),
        when=None,
        where=None,
    )


def statement_to_denial(case: Case, _rng: Random) -> Item | None:
    """What somebody said, given as what they denied."""
    if not isinstance(case.item, DraftClaim) or not case.item.speaker:
        return None
    return DraftDenial(
        evidence=case.item.evidence,
        denier=case.item.speaker,
        form="denies",
        denied_statement=case.item.statement,
        when=None,
    )


def non_answer_to_denial(case: Case, _rng: Random) -> Item | None:
    """Somebody who did not comment or did not reply, said to deny."""
    if not isinstance(case.item, DraftDenial) or case.item.form not in ("declines_to_comment", "no_reply"):
        return None
    return case.item.model_copy(update={"form": "denies"})
