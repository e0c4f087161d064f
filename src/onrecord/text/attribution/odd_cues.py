"""Reads turns of phrase in which the content does not simply follow or precede: "steps which they said will", "seems to"."""

from onrecord.text.attribution.before_cue import can_precede, content_before
from onrecord.text.attribution.endings import object_end
from onrecord.text.attribution.found import Found
from onrecord.text.attribution.phrases import Phrase, before, beginning
from onrecord.text.attribution.words import Line
from onrecord.text.lexicon import Entry


def quoted_as_saying(line: Line, i: int, end: int, source: Phrase) -> Found | None:
    """'"A," Yonhap quoted him as saying': the content stands before, and the one quoted after the cue."""
    credited = beginning(line, end) if line.at(end) != "J" else Phrase(end, end + 1, end)
    if credited is None or line.word(credited.end) != "as" or line.word(credited.end + 1) not in ("saying", "telling"):
        return None
    if line.at(credited.end + 2) not in ".," or source.start == 0 or not can_precede(line, source.start):
        return None
    content = content_before(line, source.start)
    return Found("quote", "says", (i, end), source, tuple(content), True, credited) if content else None


def seems(line: Line, i: int, end: int, entry: Entry, subject: Phrase) -> Found | None:
    """ "The fire appeared to spread": what appears so is the subject and what follows; nobody is named."""
    if line.at(end) not in "TxR" or (line.at(end) == "T" and line.at(end + 1) not in "xBHR"):
        return None
    stop = object_end(line, end)
    if stop <= end:
        return None
    return Found(entry.lemma, entry.force, (i, end), None, ((subject.start, subject.end), (end, stop)), False)


def of_relative(line: Line, i: int, end: int, entry: Entry, source: Phrase) -> Found | None:
    """ "steps which officials said will take effect": what is said begins before the source and goes on after the cue."""
    start = source.start - 1
    if line.at(start) == "." or start < 0:
        return None
    if line.word(start) not in ("which", "that", "who", "whom", "what"):
        owner = before(line, source.start)
        if owner is None or line.at(start) not in "NxD":
            return None
        start = owner.start
    stop = object_end(line, end)
    return Found(entry.lemma, entry.force, (i, end), source, ((start, source.start), (end, stop)), True)
