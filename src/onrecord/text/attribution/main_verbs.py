"""Tells where the main clause goes on after a clause within it, which is where what that clause holds ends."""

from onrecord.text.attribution.endings import goes_on_as_verb, is_plain_finite
from onrecord.text.attribution.words import AUXILIARIES, Line
from onrecord.text.pasts import OF_DEEDS, OF_SAYING


def closed(line: Line, opens: int, start: int, end: int, *, clause: bool) -> int:
    """Where content ends because the clause its cue stands in closes: "Although she backed it, the council …".

    `opens` is the first word of that clause's subject; `clause` says whether the content has a verb of its own. Gives
    `end` where the clause is the main one.
    """
    subordinate = line.at(opens - 1) == "U" and (opens == 1 or line.at(opens - 2) in ",CR;")
    relative = line.at(opens) in "SWt" and line.word(opens) in ("who", "which", "that")
    if relative:
        end = resumed(line, start, end)
        restricts = line.at(opens - 1) in "NxD" and not any(tag in "BHMO;" for tag in line.tag[:opens])
        return _main_verb(line, start, end, own=1 if clause else 0) if restricts else end
    for k in range(start + 1, end - 2) if subordinate else ():
        if line.tag[k] == "," and line.at(k + 1) in "DNSx" and line.word(k + 1) != "who" and not _is_listed(line, k):
            return k
    return end


def _main_verb(line: Line, start: int, end: int, *, own: int) -> int:
    """Where the verb of the main clause stands after a clause that says which: "voters who back her | were divided"."""
    seen = 0
    for k in range(start + 1, end):
        if line.tag[k] == "S" and line.at(k - 1) == "U":
            own += line.at(k + 1) in AUXILIARIES  # "who declined to name a party when they were enrolled | are"
            continue
        opens_clause = line.tag[k] == "U" and line.at(k + 1) == "S"
        joins = line.tag[k] == "C" and line.at(k + 1) in "SDN"
        if (line.tag[k] in "SUWt;" and not opens_clause) or joins:
            return end
        saw = line.word(k) in OF_DEEDS or line.word(k) in OF_SAYING or line.word(k).endswith("ed")
        if (saw and k == start + 1 and line.at(start) == "S") or (line.tag[k] in "BHMO" and line.at(k - 1) in "xN#SJ"):
            seen += 1
            if seen > own:
                return k
    return end


def before_main_verb(line: Line, start: int, end: int, *, clause: bool) -> int:
    """Where what hangs on a noun ends, if that noun is a subject: "fears that it could spread | sent prices up".

    `clause` says whether the content has a verb of its own, which comes first.
    """
    own = 1 if clause else 0
    k = start + 1 + (line.at(start) == "t" and line.at(start + 1) == "S")
    while k < end:
        if line.tag[k] in "SWU;," or (line.tag[k] == "t" and k > start):
            return end
        plain = line.at(k - 1) in "Nx#RqQ)S" and (is_plain_finite(line, k) or line.word(k) in _FINITE)
        if line.tag[k] in "BHMO" or plain:
            if own == 0 and line.at(k - 1) not in "T":
                return k
            own -= 1
            while k + 1 < end and line.tag[k + 1] in "BHMOR":
                k += 1
            k += line.tag[k] in "BHMOR"  # its participle is no verb of its own
        k += 1
    return end


_MAIN_VERBS = frozenset(
    """came comes drew draws sent sends won wins led leads left leaves put puts grew grows ran runs met meets swept cost costs
    remains remain looks look faces date dates rests struck hit fell falls rose rises dimmed faded""".split()
)
"""verbs that a noun of saying is often the subject of, and that the lexicon of cues does not hold"""


_FINITE = _MAIN_VERBS | OF_DEEDS


def resumed(line: Line, start: int, end: int) -> int:
    """Where the main clause goes on after an aside that holds the content: ", who had said so, criticised"."""
    return next((k for k in range(start + 1, end - 2) if line.tag[k] == "," and _resumes(line, k + 1)), end)


def _resumes(line: Line, k: int) -> bool:
    return goes_on_as_verb(line, k) or (line.at(k) == "x" and line.word(k) in OF_DEEDS and line.at(k + 1) in "DPNTR.")


def _is_listed(line: Line, comma: int) -> bool:
    """Whether a comma parts the items of a list: an "and" or a further comma follows within a few words."""
    return any(line.at(k) in "C," for k in range(comma + 2, min(comma + 5, len(line))))
