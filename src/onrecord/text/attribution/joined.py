"""Tells whose a verb of saying is that "and" joins to what somebody says: "said the letter was forged | and urged calm".

It goes on with what is said, or with the saying. The tense tells where it can: after "said he would go", "called" is the
speaker's; of things, which say nothing, it is so always. Where neither tells, it is nobody's, and what is said ends there.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from onrecord.text.attribution.edges import Phrase, beginning, is_past_verb, is_thing
from onrecord.text.attribution.found import Found
from onrecord.text.attribution.words import Line
from onrecord.text.lexicon import verbs

Whose = Literal["speaker", "reported", "unclear"]

_NOT = frozenset({"not", "never", "no"})
_PRESENT = frozenset(
    "is are am has have does do will can may shall must 'm 're 've 'll isn't aren't hasn't haven't doesn't don't won't can't".split()
)
_PUBLIC = frozenset(
    """urge appeal warn predict insist add thank apologise apologize pledge vow promise praise criticise criticize condemn denounce
    defend express stress reiterate welcome hail""".split()
)
"""what those do who speak to the public, rather than those spoken of"""
_DONE = frozenset("threaten confess plead beg shout scream yell".split())
"""what is rather told of somebody than done by whoever tells it"""
_ASKED = frozenset({"demand", "refuse", "offer", "agree"})
"""the same, where more is told that "had" been done"""
_JUDGING = frozenset("call describe brand label dismiss reject dub term denounce condemn criticise criticize".split())
"""what is done to a statement of somebody else's"""


class Join(NamedTuple):
    """Whose a later verb is, and where it is joined on."""

    whose: Whose
    holder: int
    """the number of the attribution in whose content the verb stands"""
    at: int
    """the word "and" """


def join_of(line: Line, found: Sequence[Found], i: int) -> Join | None:
    """How the verb of the attribution of number `i` is joined to what somebody says before it; None where it is not.

    Only a verb in the past is asked for, with no subject and no auxiliary of its own.
    """
    later = found[i]
    k = later.cue[0] - 1
    while k > 0 and line.tag[k] == "R":
        k -= 1
    if line.word(k) != "and" or line.at(k - 1) in ",-" or not _is_past(line, later.cue[0]):
        return None
    for n in range(i - 1, -1, -1):
        one = found[n]
        place = next((place for place in one.content if one.cue[1] <= place[0] < k < place[1]), None)
        if place is None or not one.speaks or one.source is None or one.source != later.source:
            continue
        start = place[0] + (line.at(place[0]) == "t")
        subject = beginning(line, start)
        verb = _verb(line, subject.end, k) if subject else None
        if subject is None or verb is None or line.tag[subject.head] == "S":
            return None  # "said she saw it and told him": of one who may be the speaker
        return Join(_whose(line, one, later, subject, verb), n, k)
    return None


def _whose(line: Line, one: Found, later: Found, subject: Phrase, verb: int) -> Whose:
    if not _is_past(line, one.cue[0]):  # "says Vek took it | and told his wife"
        return "speaker" if line.word(verb) in _PRESENT else "reported"
    return _after_said(line, subject, verb, later)


def _after_said(line: Line, subject: Phrase, verb: int, later: Found) -> Whose:
    thing = is_thing(line, subject)
    group = _group(line, verb)
    if thing or line.tag[verb] == "M" or line.word(verb) in _PRESENT:
        return "speaker"
    if line.tag[verb] not in "BHO":  # "said the men came | and demanded food"
        return "reported"
    negated = any(word in _NOT or word.endswith("n't") for word in line.low[verb:group])
    if negated or later.lemma in _PUBLIC or line.at(later.cue[1]) == "t":
        return "speaker"
    if later.lemma in _DONE or (line.tag[verb] == "H" and later.lemma in _ASKED):
        return "reported"
    of_it = line.word(later.cue[1]) in ("it", "this", "that", "his", "her", "their")
    judged = any(line.tag[i] in "qQ" for a, b in later.content for i in range(a, b)) or of_it
    return "speaker" if judged and later.lemma in _JUDGING else "unclear"


def _verb(line: Line, start: int, end: int) -> int | None:
    """The first finite verb of a clause behind its subject."""
    return next((i for i in range(start, end) if line.tag[i] in "BHMO" or is_past_verb(line, i)), None)


def _group(line: Line, verb: int) -> int:
    """The first word after a verb's auxiliaries and adverbs."""
    while line.at(verb) in "BHMOR" and verb < len(line):
        verb += 1
    return verb


def _is_past(line: Line, i: int) -> bool:
    return any("past" in form.shapes and "base" not in form.shapes for form in verbs().get(line.word(i), ()))
