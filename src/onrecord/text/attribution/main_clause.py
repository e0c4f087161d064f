"""Finds the subject of the clause that a participle or an infinitive hangs on."""

from onrecord.text.attribution.edges import Phrase, beginning, head_of, looks_past, opens_with_participle
from onrecord.text.attribution.phrases import OF_ORIGIN
from onrecord.text.attribution.words import UNITS, Line
from onrecord.text.lexicon import plain_verbs
from onrecord.text.pasts import OF_DEEDS


def main_subject(line: Line, until: int) -> Phrase | None:
    """The subject of the clause a participle or an infinitive before word `until` hangs on: the first one there, or that
    of a clause joined to it since."""
    own = _of_last_clause(line, until)
    if own is not None:
        return own
    i = 0
    if line.at(0) in "PUR" or opens_with_participle(line):
        i = _past_comma(line, 0, until)
        if i and line.at(i) == "N" and line.at(i + 1) == "," and line.at(i + 2) in "ND":
            i += 2  # "In Velm, Va., Ana Vek said"
        if line.at(i) == "U" and i:
            i = _past_comma(line, i, until)  # "In May, while others waited, Ana Vek sued"
    while i < until and line.at(i) in "CR,U":
        i += 1
    found = beginning(line, i)
    if found and line.word(found.head) in UNITS and line.word(found.end) in ("before", "after"):
        past = _past_comma(line, found.end, until)
        event = beginning(line, found.end + 1)
        if past > found.end and event and _has_own_verb(line, event) and line.at(past) in "DN":
            found = beginning(line, past)  # "11 days before they were seized, | the firm"
    if found and line.word(found.head) in UNITS and line.word(found.end) in _BEHIND_TIME and found.end + 1 < until:
        found = beginning(line, found.end + 1 + (line.at(found.end + 1) == ","))  # "A few minutes later | they"
    return _with_name(line, found, until) if found and found.end <= until else None


_BEHIND_TIME = frozenset({"later", "earlier", "ago", "afterwards", "afterward", "before"})


def _past_comma(line: Line, start: int, until: int) -> int:
    """The word behind the first comma from `start` on; `start` where none stands before `until`."""
    comma = line.tag.find(",", start, max(start, until - 1))
    return comma + 1 if comma >= 0 else start


def _of_last_clause(line: Line, until: int) -> Phrase | None:
    """The subject of the last clause before word `until` that does not end there: one that ", but" or ";" joins to those
    before, or that "as" or "when" opens with no comma since: "The room was full as results came in | showing"."""
    parted = line.at(until - 1) in ",-C"
    for k in range(until - 1, 0, -1):
        tag = line.tag[k]
        if tag == "," and k < until - 1:
            parted = True
        joins = tag == ";" or (tag == "C" and line.at(k - 1) == "," and line.word(k) in ("but", "and", "so"))
        if not joins and (parted or tag != "U" or line.word(k) not in _WHILE):
            continue
        found = beginning(line, k + 1) if line.at(k + 1) in "DNSx#" else None
        if found is not None and found.end < until and _has_own_verb(line, found):
            return found
    return None


def subject_since(line: Line, start: int, until: int) -> Phrase | None:
    """The subject of the clause that begins behind the first comma from word `start` on and goes on before word `until`;
    None where none does."""
    comma = line.tag.find(",", start, until)
    found = beginning(line, comma + 1) if comma >= 0 and line.at(comma + 1) in "DNSx#" else None
    return found if found is not None and found.end < until and _has_own_verb(line, found) else None


_WHILE = frozenset({"as", "when", "while", "because", "after", "although", "though"})


def _has_own_verb(line: Line, subject: Phrase) -> bool:
    """Whether the verb of a clause follows its subject."""
    k = subject.end
    while line.at(k) == "R":
        k += 1
    if line.at(k) in "BHMO":
        return True
    word = line.word(k)
    return line.at(k) == "x" and (word in OF_DEEDS or word.endswith("ed") or word in plain_verbs())


def _with_name(line: Line, found: Phrase, until: int) -> Phrase:
    """The subject with the name between commas behind it: "the party's leader, Ana Vek," """
    end = found.end + 1
    while line.at(end) == "N" and end < until:
        end += 1
    names = end
    if line.word(end) in OF_ORIGIN:  # ", Ana Vek of the Reform Party,"
        end += 1
        while line.at(end) in "DN" and end < until:
            end += 1
    named = line.at(found.end) == "," and line.at(end) == "," and 2 <= names - found.end - 1 <= _LONGEST_FULL_NAME
    return Phrase(found.start, end, found.head) if named and line.at(found.head) == "x" else found


_LONGEST_FULL_NAME = 4
"""words"""


def before_its_verb(line: Line, phrase: Phrase) -> Phrase:
    """The subject alone, where a phrase before a participle holds its verb, too: "the ministry issued a statement | saying"."""
    for k in range(phrase.start + 1, phrase.end - 1):
        plain = line.word(k) in OF_DEEDS or line.at(k - 1) == "N"
        follows = line.at(k + 1) in "DN" or (plain and line.at(k + 1) == "x")
        if looks_past(line, k) and follows and line.at(k - 1) in "Nx":
            return Phrase(phrase.start, k, head_of(line, phrase.start, k))
    return phrase
