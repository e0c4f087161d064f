"""In which words the page tells how somebody denies or does not answer, and what that answers."""

import re

from onrecord.records import NON_ANSWERS, Denial, DenialForm
from onrecord.render.escape import inline, quoted
from onrecord.render.page import cut
from onrecord.text.cues import denial_cues_in
from onrecord.text.finite import is_whole
from onrecord.text.listing import in_midst
from onrecord.text.verbatim import stands_in

FORMS: dict[DenialForm, str] = {
    "denies": "denies",
    "disputes": "disputes",
    "declines_to_comment": "did not comment on",
    "no_reply": "did not reply about",
    "replies": "asked",
    "counter_accuses": "accuses in return over",
}
_OWN_WORDS = re.compile(
    r"(?:(?:did|has|have|had|does|do|would|will|could)\s+(?:\w+\s+)*?not|(?:did|has|have|had|does|would|could|can)n[’']t|won[’']t|cannot|declin|refus)",
    re.IGNORECASE,
)
"""opens a refusal that the page gives in the article's words; not to say is not to decline"""
_ON = re.compile(r"\s+(?:on|about)\b", re.IGNORECASE)


def how(denial: Denial) -> str:
    """The verb for a denial; of somebody who does not comment it is the article's own: "did not say", "declined to discuss"."""
    if denial.form == "declines_to_comment":
        for place in reversed(denial.evidence):
            cues = [cue for cue in denial_cues_in(place.text) if cue.form == denial.form]
            if len(cues) == 1 and _OWN_WORDS.match(cues[0].text):
                on = _ON.match(place.text, cues[0].end)
                words = f"{cues[0].text}{on.group() if on else ''}"
                return inline(" ".join(words.casefold().split()))
    return FORMS[denial.form]


def denied(denial: Denial) -> str:
    """What is denied or left unanswered: in quotation marks where the article has these words, plain where it has "not"
    among them, or a "he" for a name; of a reply also the reply itself, which is the last of its evidence."""
    words = cut(denial.denied_statement.rstrip(" ."))
    if denial.form == "replies":
        asked = words[0].lower() + words[1:] if _ASKS_WHETHER.match(words) else f"about {in_midst(words)}"
        return f"{inline(asked)}; reply: {quoted(cut(denial.evidence[-1].text.rstrip(' ,')))}"
    if stands_in(denial.denied_statement, (place.text for place in denial.evidence)):
        return quoted(words)
    # "denies Vek “selling the boat”": words in marks are no clause of their own
    clause = is_whole(denial.denied_statement) and "“" not in words
    that = "that " if clause and denial.form in ("denies", "disputes") else ""
    return inline(f"{that}{in_midst(words)}")


_ASKS_WHETHER = re.compile(r"(?:whether|if|why|how|who|what|when|where|which)\b", re.IGNORECASE)


def refuses_in_its_own_words(denial: Denial) -> bool:
    """Whether nothing tells what was left unanswered: "declined to comment" stands for itself."""
    return denial.form in NON_ANSWERS and denial.form != "replies" and bool(denial_cues_in(denial.denied_statement))


def nothing_answered(denial: Denial) -> str:
    """What stands where a denial or a non-answer is tied to no finding."""
    why = inline(denial.why) if denial.why else ""
    return why if why and not why.startswith("older") else "none of the findings above" + (f": {why}" if why else "")
