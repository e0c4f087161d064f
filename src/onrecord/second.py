"""Puts what came of a second look into a reading: verified like the first, and with nothing of the first lost."""

from collections.abc import Mapping

from onrecord.checker import Checker
from onrecord.drafts import DraftClaim, DraftDenial, DraftReading
from onrecord.extract.readers import Filled
from onrecord.extract.second_look import SecondLook
from onrecord.records import Document, Objection, Reading, Refused, canonical_json

_PUT_RIGHT = "given again at a second look, and then borne out"
_STILL_WRONG = "given again at a second look, and still not borne out"
_TAKEN_BACK = "not given again at a second look"


def looked_at_again(
    document: Document, filled: Filled, reading: Reading, second: SecondLook, checker: Checker
) -> tuple[Reading, bool]:
    """The reading after a second look at its refused items, and whether there was one.

    What was refused at first stays listed as refused, with a note on what became of it.
    """
    given = second(document, reading.refused, model=filled.model or "")
    if not given:
        return reading, False
    draft = _with_items(filled.draft, reading, given)
    again = checker.verify(document, draft, answered_by=filled.by, model=filled.model)
    refused = {item.id: item for item in again.refused}
    still = {canonical_json(item.draft) for item in again.refused}
    for item in reading.refused:
        if item.item == "actor":
            continue
        item_given = given.get(item.id)
        if item_given is None:
            note = _TAKEN_BACK
        else:
            note = _STILL_WRONG if canonical_json(item_given.model_dump(mode="json")) in still else _PUT_RIGHT
        refused[item.id] = _noted(item, note)
    return again.model_copy(update={"refused": tuple(refused[key] for key in sorted(refused))}), True


def _with_items(draft: DraftReading, reading: Reading, given: Mapping[str, DraftClaim | DraftDenial]) -> DraftReading:
    """The first draft without what was refused, and with what was given instead."""
    out = {canonical_json(item.draft) for item in reading.refused}
    titles = {item.id for item in reading.refused if item.item == "title_claim"}

    def stands(item: DraftClaim | DraftDenial) -> bool:
        return canonical_json(item.model_dump(mode="json")) not in out

    title = draft.title_claim if draft.title_claim is not None and stands(draft.title_claim) else None
    claims = [claim for claim in draft.claims if stands(claim)]
    denials = [denial for denial in draft.denials if stands(denial)]
    for key, item in given.items():
        if isinstance(item, DraftDenial):
            denials.append(item)
        elif key in titles:
            title = item
        else:
            claims.append(item)
    return draft.model_copy(update={"title_claim": title, "claims": tuple(claims), "denials": tuple(denials)})


def _noted(item: Refused, note: str) -> Refused:
    objection = Objection(check="second_look", severity="warning", message=note, span=None, expected=None, found=None)
    return item.model_copy(update={"objections": (*item.objections, objection)})
