"""Finds content that stands before its source or its cue: "The ferry was late, Ana Vek said"."""

from collections.abc import Sequence

from onrecord.text.attribution.clause_starts import is_clause
from onrecord.text.attribution.complements import Complement
from onrecord.text.attribution.edges import Phrase, looks_past, opens_with_participle
from onrecord.text.attribution.endings import clause_end
from onrecord.text.attribution.found import WordRange
from onrecord.text.attribution.words import TIMES, Line, is_participle
from onrecord.text.when_asked import ASKED_WORDS


def can_precede(line: Line, start: int) -> bool:
    return line.at(start - 1) in "Qq," or (line.at(start - 1) == "-" and line.at(start - 2) in "Qq.")


def precedes(line: Line, source: Phrase, end: int, earlier: Sequence[WordRange], *, strong: bool) -> bool:
    """Whether the content stands before the source although something fits after the cue, too."""
    k = source.start - 1
    if strong:
        return False
    if line.at(k) == "," and line.at(k - 1) in "BHMO" and line.at(end) == ",":
        return True  # "it was, she said, “possible” "
    if line.at(k) in ("Q", "q") or (line.at(k) == "," and line.at(k - 1) in ("Q", "q")):
        return True
    if line.at(end) in "QqtS:W":
        return False
    if _is_parted_from_rest(line, end, earlier):
        return True
    at_the_end = len(line) - end
    return (
        at_the_end <= 8 and sum(b - a for a, b in earlier) >= 4 and (line.at(end) in "P,.U" or line.word(end) in TIMES)
    )


def _is_parted_from_rest(line: Line, end: int, earlier: Sequence[WordRange]) -> bool:
    """Whether a whole clause stands before the source and only an aside after the cue: "The mill will close, its owners
    said on Friday, | a step that angered the union"."""
    comma = end
    if line.at(end) == "P" or line.word(end) in TIMES:
        comma = next(
            (k for k in range(end + 1, min(end + _LONGEST_OCCASION, len(line))) if line.tag[k] not in "PDNxR#'"), end
        )
    if line.at(comma) != "," or line.at(comma + 1) in "QqtBHMO" or len(earlier) != 1:
        return False
    start, stop = earlier[0]
    if stop - start < _LEAST_CLAUSE or line.tag[start] in "PUWtQq" or is_participle(line.word(start)):
        return False
    relative = next((k for k in range(start, stop) if line.tag[k] in "StW" and k > start), stop)
    return any(line.tag[k] in "BHMO" or looks_past(line, k) for k in range(start + 1, relative))


_LONGEST_OCCASION = 7
"""words between a cue and the comma that ends its sentence's main clause"""
_LEAST_CLAUSE = 4
"""words"""


def is_strong(line: Line, follows: Complement, earlier: Sequence[WordRange]) -> bool:
    """Whether what follows the cue must be the content, although a quotation may stand before it."""
    start, end = earlier[0]
    if follows.kind == "clause" and line.at(follows.start) == "t":
        return True
    if line.at(end - 1) in "BHMO" and line.word(start) not in ASKED_WORDS:
        return False  # "it was, she said, “possible” "
    if follows.kind == "clause" and end - start > 1 and line.at(end - 1) in "Qq" and line.at(end - 2) == "P":
        return _is_adjunct(line, end - 1)  # "Walking in to cries of “Shame!”, she said that"
    opens_with_adjunct = line.at(start) in "PU" or line.word(start) in ("asked", "pressed", "speaking", "when")
    if follows.kind == "quotation" and not (line.at(end - 1) in "Qq" and end - start == 1):
        return opens_with_adjunct or line.at(end - 1) not in "Qq"
    return opens_with_adjunct and line.at(follows.start) in "SQq"


def _is_adjunct(line: Line, end: int) -> bool:
    """Whether a sentence has, up to word `end`, only what tells when or how, and no clause."""
    opens = opens_with_participle(line) or line.at(0) == "P"
    return opens and not any(tag in "BHMOSQq" for tag in line.tag[:end])


def content_before(line: Line, stop: int) -> list[WordRange]:
    """What stands before a source or an inverted cue, back to the last full break in the sentence."""
    end = stop
    while end > 0 and line.at(end - 1) in ",-(.":
        end -= 1
    start = 0
    for k in range(end - 1, -1, -1):
        if line.tag[k] == ";":
            start = k + 1
            break
    if line.word(start) in ASKED_WORDS or (line.at(start) == "U" and line.word(start + 1) in ASKED_WORDS):
        return []  # "Asked whether it was safe, she said it was"
    while start < end and line.at(start) in "C,R" and line.at(start + 1) in "Qq,":
        start += 1
    if not any(line.tag[k] in ("Q", "q") for k in range(start, end)) and end - start < 3:
        return []
    if start == 0 and _is_occasion(line, end):
        return []
    if (
        start < end
        and line.tag[start] in "PU"
        and end - start < 9
        and not any(line.tag[k] in "QqBHM" for k in range(start, end))
    ):
        return []  # "In Paris on Tuesday," is no statement
    return [(start, end)] if start < end else []


def _is_occasion(line: Line, end: int) -> bool:
    """Whether a sentence opens with how somebody came to speak, and no more: "Standing on the pier, where it fell,"."""
    if not opens_with_participle(line) or any(line.tag[k] in "Qq" for k in range(end)):
        return False
    comma = next((k for k in range(end) if line.tag[k] == ","), end)
    if line.word(0) not in _TALKING and any(line.tag[k] in "BHMO" for k in range(comma)):
        return False  # "Keeping the pier open is a risk, she said"
    return comma == end or line.at(comma + 1) in "WUSPtC" or is_participle(line.word(comma + 1))


_TALKING = frozenset("speaking talking addressing appearing answering responding replying writing testifying".split())


def opening_before(line: Line, stop: int, end: int) -> list[WordRange]:
    """The subject or adjunct before "she said" that is put into the midst of a clause: "Such steps, she said, would"."""
    if line.at(stop - 1) != "," or line.at(end) != ",":
        return []
    start = next((k + 1 for k in range(stop - 2, -1, -1) if line.tag[k] in ":;,Q"), 0)
    while start < stop - 1 and line.tag[start] == "C":
        start += 1
    return [(start, stop - 1)] if start < stop - 1 and end + 2 < len(line) else []


def resumes(line: Line, earlier: Sequence[WordRange], end: int) -> list[WordRange]:
    """The rest of a clause into which "she said" is put: after its comma, where no verb stood before it."""
    start, stop = earlier[0]
    comma = next((k for k in range(end, min(end + _LONGEST_OCCASION, len(line))) if line.tag[k] not in "PDNxR#'"), end)
    if line.at(comma) == "," and line.at(stop) == "," and _is_second_half(line, start, stop, comma + 1):
        return [
            (comma + 1, clause_end(line, comma + 1))
        ]  # "The pier was shut, she said on Monday, | and boats were sold"
    if line.at(end) != "," or end + 2 >= len(line) or any(line.tag[k] in "Qq" for k in range(start, stop)):
        return []
    if line.at(stop - 1) == "J" and line.at(end + 1) == "t":
        return [(end + 1, clause_end(line, end + 1))]  # "He had told them, she said, that"
    condition = line.at(start) == "U"  # "If it rains, she said, the match is off"
    last = stop - 1
    while line.at(last) == "R" and last > start:
        last -= 1
    if line.at(last) in "BHMO" and line.at(end + 1) in "QqxRDt":
        return [(end + 1, clause_end(line, end + 1))]  # "it was, she said, “possible” "
    if line.word(start) in ("it", "there") and line.at(start + 1) in "BM" and line.at(end + 1) == "t":
        return [(end + 1, clause_end(line, end + 1))]  # "It was likely, she said, that"
    if line.at(end + 1) not in "BHMO" and not condition and _has_verb(line, start, stop, end + 1):
        return []
    if line.at(end + 1) in ("CWU" if condition else "CWSU") or is_participle(line.word(end + 1)):
        return []
    return [(end + 1, clause_end(line, end + 1))]


def _is_second_half(line: Line, start: int, stop: int, k: int) -> bool:
    """Whether a clause joined on behind "she said" is hers as well: "The pier was shut, she said, | and boats were sold".

    What else was done that day the outlet tells in the plain past: "and the mayor called for calm".
    """
    if line.word(k) not in _JOINING or any(line.tag[i] in "Qq" for i in range(start, stop)):
        return False
    if not any(line.tag[i] in "BHMO" or looks_past(line, i) for i in range(start, stop)):
        return False
    word = line.word(k + 1)
    if word in _OF_WORDS and (line.at(k + 2) in "BHMO" or any(looks_past(line, i) for i in range(k + 2, k + 5))):
        return True
    if word in _SHIFTED or (line.at(k + 1) in "BMO" and line.word(k + 2) == "not") or word in _DID_NOT:
        return True  # "and would reopen in June", "and did not know who had"
    return line.at(k + 1) in "DNSx#J" and is_clause(line, k + 1)


_JOINING = frozenset({"and", "but"})
_OF_WORDS = frozenset("that it there every no none nobody nothing he she they".split())
"""what a clause of somebody's words opens with sooner than one of the outlet's"""
_SHIFTED = frozenset("would could might".split())
_DID_NOT = frozenset("didn't couldn't wouldn't wasn't weren't hadn't".split())


def _has_verb(line: Line, start: int, stop: int, rest: int) -> bool:
    """Whether the words before "she said" are a clause by themselves: "Turnout fell, she said, | in a sign that …"."""
    if any(line.tag[k] in "BHMO" for k in range(start, stop)):
        return True
    relative = next((k for k in range(rest, len(line)) if line.tag[k] in "StWU"), len(line))
    return not any(line.tag[k] in "BHMO" for k in range(rest, relative)) and any(
        looks_past(line, k) for k in range(start + 1, stop)
    )


def goes_on(line: Line, end: int) -> list[WordRange]:
    """A quotation that is taken up again after the cue: '"A," she said, "B."'."""
    for k in range(end, len(line)):
        if line.tag[k] in ("Q", "q"):
            if line.at(k - 1) in ",:;-.":
                last = clause_end(line, k)
                return [(k, last)]
            return []
        if line.tag[k] in ";:":
            return []
    return []
