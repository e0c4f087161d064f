"""Tells where a clause that says which is meant ends: "a clerk whose son fell ill after eating there | said"."""

from onrecord.text.attribution.edges import BODIES, beginning, is_past_verb
from onrecord.text.attribution.words import AUXILIARIES, Line, is_participle
from onrecord.text.calendar import MONTHS, WEEKDAYS
from onrecord.text.pasts import OF_DEEDS
from onrecord.text.people import PEOPLE

OPEN_RELATIVES = frozenset({"who", "whose", "that", "where", "which", "whom"})


def opens_relative(line: Line, k: int) -> bool:
    """Whether a clause opens there that tells which is meant: "who", "whose", "where", "to which", "that burned"."""
    if line.word(k) in ("which", "whom"):
        return line.at(k - 1) in "PT" and line.at(k - 2) in "Nx"
    if line.word(k) == "where":
        return line.at(k - 1) in "Nx"
    word = line.word(k + 1)
    verb = line.at(k + 1) in "BHMO" or word in OF_DEEDS or word.endswith("ed")
    verb = verb or (line.at(k + 1) == "x" and line.at(k + 2) == "D")  # "forces that control | the base"
    return line.word(k) in ("who", "whose") or (line.word(k) == "that" and verb and line.at(k - 1) in "Nx")


def ends_before(line: Line, who: int, i: int) -> bool:
    """Whether the clause that "who" opens, and every clause within it, has its verb before word `i`."""
    wanted, at = int(line.word(who) not in ("who", "that")), who + 1  # behind "who" stands its verb
    maybe = False
    if not wanted:
        while at < i and line.tag[at] in "BHMOR":
            at += 1
        at += 1
    while at < i:
        if line.tag[at] == "U":
            clause = _opens_finite_clause(line, at)
            wanted, maybe = wanted + clause, not clause  # "after the sluice | was opened"
        elif line.tag[at] in "tW":
            wanted += 1
        elif (line.tag[at] in AUXILIARIES and line.word(at) not in _NOT_FINITE) or is_past_verb(line, at):
            while line.at(at + 1) in "BHMOR":
                at += 1
            if wanted == 0 and line.at(at) in AUXILIARIES and not maybe:
                return False
            maybe = False
            wanted = max(0, wanted - 1)
            at += line.at(at) in AUXILIARIES  # its participle is no verb of its own
        at += 1
    return wanted == 0


def _opens_finite_clause(line: Line, i: int) -> bool:
    """Whether a clause with a verb follows "after" or "while": not "after riding", "until June", "after his arrest"."""
    if dates_a_stay(line, i) or is_participle(line.word(i + 1)) or line.at(i + 1) not in "DNSx#J":
        return False
    found = beginning(line, i + 1)
    if line.word(i) not in ("after", "before", "since", "until") or found is None or line.at(found.head) != "x":
        return True
    head = line.word(found.head)
    return head in PEOPLE or head in BODIES or head.endswith("s")


_NOT_FINITE = frozenset({"be", "been", "being", "having"})


def dates_a_stay(line: Line, i: int) -> bool:
    """Whether "until" or "since" and a date tell how long something lasted: "employed there | since March"."""
    if line.word(i) not in ("until", "since", "before", "after") or line.at(i - 1) not in "Nx":
        return False
    return line.at(i + 1) == "#" or line.word(i + 1) in MONTHS or line.word(i + 1) in WEEKDAYS


def has_one_verb(line: Line, who: int, end: int) -> bool:
    """Whether no verb of another clause follows a comma within a remark: "whose son fell, | was hurt"."""
    told = False
    for k in range(who + 1, end):
        told = told or line.tag[k] in AUXILIARIES or is_past_verb(line, k) or line.word(who) == "who"
        if line.tag[k] == "," and told and (line.at(k + 1) in AUXILIARIES or line.word(k + 1) in _SAID):
            return False
    return True


_SAID = frozenset({"said", "says", "told", "tells", "added"})
