"""A denial is borne out by a cue of its own form: whoever "did not comment" denied nothing."""

from onrecord.drafts import DraftDenial
from onrecord.records import NON_ANSWERS, DenialForm, Objection
from onrecord.text.cues import denial_cues_in
from onrecord.text.words import content_stems, words_in
from onrecord.verify.item import Item, objection

MAX_STRANGE = 0.5
"""share of the words of what is denied that may be the reader's own"""


def check(item: Item) -> list[Objection]:
    """Objects to a denial whose evidence has no cue of denial, or one of another kind."""
    if not isinstance(item.draft, DraftDenial) or not item.spans or item.draft.form == "counter_accuses":
        return []
    cues = denial_cues_in(item.context)
    if not cues:
        return [
            objection(
                "denials", "the evidence denies nothing and refuses nothing", span=item.spans[0], found=item.draft.form
            )
        ]
    widened = _widened(item)
    if widened:
        return [
            objection(
                "denials",
                "more is said to be denied than the evidence has",
                span=item.spans[0],
                expected=item.quoted,
                found=widened,
            )
        ]
    forms = {cue.form for cue in cues}
    if item.draft.form in forms:
        return []
    expected = ", ".join(f"{cue.form} ({cue.text})" for cue in cues)
    same_kind = any(_is_answer(form) == _is_answer(item.draft.form) for form in forms)
    return [
        objection(
            "denials",
            "the form of the denial is another" if same_kind else "not answering is taken for a denial, or the reverse",
            severity="warning" if same_kind else "error",
            span=item.spans[0],
            expected=expected,
            found=item.draft.form,
        )
    ]


def _is_answer(form: DenialForm) -> bool:
    return form not in NON_ANSWERS


def _widened(item: Item) -> str | None:
    """The words, names apart, of what is said to be denied that the evidence does not have, when they are many."""
    words = [word for word in words_in(item.statement) if word.islower() and content_stems(word)]
    known = content_stems(item.context)
    strange = [word for word in words if not content_stems(word) <= known]
    return ", ".join(strange) if len(strange) > MAX_STRANGE * len(words) else None
