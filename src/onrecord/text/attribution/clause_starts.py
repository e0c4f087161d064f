"""Tells where a clause can begin: at a subject that a verb follows."""

from typing import Literal

from onrecord.text.attribution.edges import looks_past
from onrecord.text.attribution.words import Line
from onrecord.text.lexicon import verbs

ComplementKind = Literal["quotation", "clause", "infinitive", "question", "object"]
"""what a cue governs"""
FAR = 16
"""words; a "that" or a quotation farther from its cue belongs to something else"""


def there_is(line: Line, i: int) -> bool:
    """Whether "there" opens a clause: "believes there are no good options"."""
    return line.word(i) == "there" and line.at(i + 1) in "BHM'"


def is_clause(line: Line, i: int, *, loosely: bool = False) -> bool:
    """Whether a noun phrase that begins at word `i` is the subject of a clause: an auxiliary follows it soon."""
    if line.at(i) == "S":
        return True
    for k in range(i + 1, min(i + 10, len(line))):
        tag = line.tag[k]
        if tag in "BHMO" or (loosely and (tag in "qQ" or looks_past(line, k))):
            return True
        if tag == "," and line.at(k - 1) in "xN" and line.at(k + 1) == "N" and _past_apposed(line, k):
            return True
        if tag in ",;:.-tWTUS" or (tag == "C" and line.at(k + 1) not in "ND"):
            return False
    return False


def _past_apposed(line: Line, comma: int) -> bool:
    """Whether a name between commas parts a subject from its verb: "the bank at the top, Corran Private of Velm, | has"."""
    for k in range(comma + 1, min(comma + 9, len(line))):
        if line.tag[k] == ",":
            return line.at(k + 1) in "BHMO"
        if line.tag[k] not in "NPD'":
            return False
    return False


def has_verb(line: Line, i: int) -> bool:
    """Whether anything after word `i`, up to a full stop, looks like a verb of a clause; three words are asked for."""
    end = next((k for k in range(i, len(line)) if line.tag[k] in ";."), len(line))
    if end - i < 3:
        return (
            (line.at(i) == "S" and line.at(i + 1) in "BHMOx")
            or line.word(i) in ("yes", "no")
            or any(line.tag[k] in "Qq" for k in range(i, end))
        )
    return line.at(i) in "DSN" or any(
        line.tag[k] in "BHMO'"
        or line.word(k).endswith(("ed", "s"))
        or line.word(k) in verbs()
        or looks_past(line, k)
        or line.tag[k] in "Qq"
        or k > i + 4
        for k in range(i + 1, end)
    )
