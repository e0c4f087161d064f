"""A reply that neither confirms nor denies is borne out by a question to the one who gives it, and by nothing that answers it."""

import re
from collections.abc import Iterator

from onrecord.records import NON_ANSWERS, Objection
from onrecord.text.cues import denial_cues_in
from onrecord.text.when_asked import answers_yes_or_no
from onrecord.verify.item import Item, objection
from onrecord.verify.voices import is_by

_ASKS = re.compile(
    r"\b(?:ask(?:ed|s|ing)?|press(?:ed|es|ing)|question(?:ed|s|ing)?|challeng(?:ed|es)|quizz(?:ed|es)|put\s+(?:it\s+|this\s+)?to)\b",
    re.IGNORECASE,
)


def check(item: Item, replier: str) -> Iterator[Objection]:
    """Objects to a reply where nobody was asked, where it is an answer, and where somebody else gives it."""
    reply = item.spans[-1]
    if not _ASKS.search(item.context):
        yield objection(
            "denials", "nobody is asked anything in the evidence", span=reply, expected=item.quoted, found="replies"
        )
        return
    cues = [cue for cue in denial_cues_in(reply.text) if cue.form not in NON_ANSWERS]
    if cues:
        expected = ", ".join(dict.fromkeys(f"{cue.form} ({cue.text})" for cue in cues))
        yield objection("denials", "the reply denies", span=reply, expected=expected, found="replies")
    elif answers_yes_or_no(reply.text):
        yield objection("denials", "the reply says yes or no", span=reply, expected=reply.text, found="replies")
    last = item.sentences[-1]
    said = [one for one in item.article.said.get(last.number, ()) if one.speaks]
    aliases = item.cast.known_as(replier)
    if said and aliases and not any(is_by(one, aliases, item) for one in said):
        named = next((one.speaker for one in said if one.speaker), None)
        yield objection(
            "denials", "the article gives this answer to somebody else", span=reply, expected=named, found=replier
        )
