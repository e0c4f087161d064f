"""Lets several speakers in one sentence each have only their own words: content ends where another voice takes over."""

from collections.abc import Sequence

from onrecord.text.attribution import joined
from onrecord.text.attribution.found import Found, WordRange
from onrecord.text.attribution.joined import Join
from onrecord.text.attribution.words import Line

_TURNING = frozenset({"while", "although", "though", "but", "and", "as", "whereas", "however"})

_AGAINST = frozenset({"while", "whereas"})
"""set one voice against another: "40 were hurt, while the union puts it at 120" """


def take(line: Line, found: Sequence[Found]) -> list[Found]:
    """The attributions of a sentence in order, each content cut at the turn to a later voice; doubles left out."""
    if len(found) == 1 and all(start < end for start, end in found[0].content):
        return list(found)
    joins = _joins(line, found) if "C" in line.tag else {}
    out: list[Found] = []
    for i, one in enumerate(found):
        if i and one.cue[0] < found[i - 1].cue[1]:
            continue  # one cue is read once
        join = joins.get(i)
        if join and join.whose != "speaker":
            continue
        cuts = [
            cut for k, later in enumerate(found[i + 1 :], i + 1) if (cut := _cut_by(line, one, i, later, joins.get(k)))
        ]
        floor = max(
            (_after(line, before) for before in out if _is_said_after(before) and before.cue[1] <= one.cue[0]),
            default=0,
        )
        content = tuple(_cut(place, cuts, one, floor) for place in one.content)
        kept = tuple((a, b) for a, b in content if a < b)
        if kept:
            out.append(one if kept == one.content else one._replace(content=kept))
    return out


def _joins(line: Line, found: Sequence[Found]) -> dict[int, Join]:
    """Of the attributions by number, those whose verb "and" joins to what somebody says before."""
    return {i: join for i in range(1, len(found)) if (join := joined.join_of(line, found, i))}


def _cut_by(line: Line, one: Found, i: int, later: Found, join: Join | None) -> int | None:
    """Where a later attribution ends the content of the one of number `i`; None where it does not."""
    if join is None or join.holder != i:
        return _turn(line, one, later)
    if join.whose == "reported":
        return None
    return join.at - 1 if line.at(join.at - 1) == "," else join.at


def _turn(line: Line, one: Found, later: Found) -> int | None:
    """Where a later voice takes over from this one; None where it only speaks within this one's content."""
    if later.cue[0] <= one.cue[0]:
        return None
    begin = _begin(line, later)
    if begin <= one.cue[1]:
        return None
    k = begin - 1
    while k > one.cue[1] and line.at(k) == "R":
        k -= 1
    if line.at(k) == "C" or line.word(k) in _TURNING:
        apart = line.word(k) in _AGAINST and later.source is not None and later.source.start == k + 1
        if not (later.speaks or line.at(k - 1) == "," or apart):
            return None
        if k > one.cue[1] and (set(line.tag[one.cue[1] : k]) <= _NAMING or line.tag[one.cue[1] : k] == "t,"):
            return None  # "said that she and Vek had refused to", "said that, while she hoped"
        return k - 1 if line.at(k - 1) == "," else k
    if line.at(k) == "," and later.source is not None and one.cue[1] <= later.source.start and later.source.end < begin:
        return None  # "said the firm knew of it, | hoped for rain": a further verb of a subject within the content
    if line.at(k) in ",-" and (later.speaks or (later.source is not None and later.source == one.source)):
        return k
    if line.at(k) == "Q" and later.speaks and later.source is not None and k == later.source.start - 1:
        return k + 1
    return None


def _begin(line: Line, later: Found) -> int:
    """Where the later attribution begins: at its source where that stands before the cue, else at its verb group."""
    begin = later.cue[0]
    while begin > 0 and line.tag[begin - 1] in "BHMOR":
        begin -= 1
    if later.source is not None and later.source.end <= later.cue[0] and later.source.end >= begin - 1:
        begin = later.source.start
    return begin


def _is_said_after(one: Found) -> bool:
    """Whether all that is said stands before the cue."""
    return all(end <= one.cue[0] for _, end in one.content)


def _after(line: Line, one: Found) -> int:
    """The first word after a cue and its source, and after the comma and conjunction there."""
    k = max(one.cue[1], one.source.end if one.source else 0)
    while line.at(k) in ",-CR" or line.word(k) in _TURNING:
        k += 1
    return k


_NAMING = frozenset("tSN")
"""tags of words that, after a cue, are the first of two subjects"""
LEAST = 6
"""words; less than this before a cue is no statement of its own"""


def _cut(place: WordRange, cuts: Sequence[int], one: Found, floor: int) -> WordRange:
    start, end = place
    if start < one.cue[0]:
        # Where nothing would be left, the later voice passes on what the earlier said.
        return (floor, end) if one.speaks and start < floor <= end - LEAST else place
    return start, min([end, *(cut for cut in cuts if cut > start)])
