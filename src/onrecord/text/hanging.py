"""Tells statements that one has to have read on to understand: a "he", "it", "this" or "the other" for which they hold
nothing, a verb left out as in "they had not", a subject told by "the figure" or "two" alone.

It works on the words' tags alone, and takes whatever the statement names before such a word for what it stands for.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from onrecord.text.attribution.words import AUXILIARIES, TIMES, UNITS, Line, first_line, is_participle
from onrecord.text.harm import kinds_of_harm
from onrecord.text.labels import FIGURE, LABEL
from onrecord.text.pasts import OF_DEEDS, OF_SAYING
from onrecord.text.referents import Kind, named
from onrecord.text.words import UP_TO_TEN

_OF: dict[str, Kind] = {
    **dict.fromkeys("he him himself his she her herself hers he's she's".split(), "person"),
    **dict.fromkeys("it its itself it's".split(), "thing"),
    **dict.fromkeys("they them themselves their theirs they're these those".split(), "several"),
}
_OBJECTS = frozenset("him them it".split())
"""these, and a "her" with no noun behind it, are not the subject of their own clause"""
SAID = re.compile(r"(?!Asked|Pressed|Questioned)[^“”\":]{2,80}\ssaid:\s+(?=[“\"])")
"""before words that are all somebody's own: the one named there is their "I", and not their "he" """
_LABELLED = re.compile(
    rf"[“\"‘']?(?:The|That|This|Such|Both|Neither)\s+(?:(?:correct|true|real|earlier|later)\s+)?(?:{FIGURE}|{LABEL}|latter|former|same"
    r"|move|decision|incident|deal|offer|matter|question|information|subject|topic|issue|proposals?|demands?|requests?"
    rf"|threats?|remarks?|comments?|photographs?|payments?)\s+(?:is|was|are|were|had|has|have|would|will|could|can|may|might|should|did|does|“|\"|‘)"
)
"""a subject that only calls something told before by a name for such things"""
_OPENS_ELSEWHERE = re.compile(
    r"[“\"‘']?(?:(?:But|And|So)\s+)?(?:(?:By|Until|Before|Since|At|From)\s+(?:then|that\s+(?:time|point|stage|date))\b|That\s+(?:leaves|left|means|meant|makes|made)\b"
    r"|In\s+(?:one|another|either|each|that|this)\s+case\b|The\s+difference\s+(?:is|was|between\s+them)\b)",
    re.IGNORECASE,
)
"""opens what goes on from the sentence before: "By then", "That leaves", "In one case" """
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_COUNTED_ALONE = re.compile(
    rf"[“\"‘']?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|(?:{_TENS})(?:-[a-z]+)?)"
    r"\s+(?:is|are|was|were|belongs?|belonged|remain(?:s|ed)?|has|have|had|went|came)\s",
    re.IGNORECASE,
)
"""a number of what the sentence before tells: "Thirty-two belong to the clubs" """
_NUMBERS = UP_TO_TEN - {"one"}
_LOOKED_AT = _NUMBERS.union(_OF, "these those this that such others other so latter former".split())
_QUANTIFIERS = _NUMBERS | frozenset("all both neither none some most many several few others another".split())
_OPENS_CLAUSE = frozenset("CUtW.,-;:")
"""tags behind which a clause can begin"""
_ANNOUNCES = frozenset(
    """seems seemed appears appeared emerged transpired turns turned happens happened remains remained takes took becomes became
    makes made means meant feels felt looks looked helps helped costs cost comes came""".split()
)
_WHEN = frozenset("before until when where because".split())
"""opens, besides, what an "it is" announces: "it was noon before help came" """
_WEATHER = frozenset("rained raining rains snowed snowing snows".split())
_OF_TIME = (
    TIMES | UNITS | frozenset("spring summer autumn winter season century decade weekend moment point stage".split())
)
_HERE = frozenset(
    """newspaper paper country city town region nation world website government administration parliament house council company firm
    party family club team union school hospital department office ministry court force community village valley""".split()
)
"""behind a "this": where the words are printed, or who says them"""
_OF_TIME_OR_HERE = _OF_TIME | _HERE
_DONE_OR_SAID = OF_DEEDS | OF_SAYING
_CLOSE = 5
"""words between the subject of a clause and a "him" or "it" that cannot stand for it"""
_GROUP = 5
"""words from an "it" to the end of its verb"""
_NEAR = 12
"""words behind an "it" in which stands what it announces"""


class Loose(NamedTuple):
    """A word that stands for something outside its statement."""

    word: str
    kind: Kind


def hangs(statement: str) -> bool:
    """Whether nobody can tell from a statement alone of whom or what it is; "It is likely that" stands alone."""
    return loose_in(statement) is not None


def loose_in(statement: str) -> Loose | None:
    """The first word of a statement for which it holds nothing that it can stand for; None where there is none."""
    return next(iter(all_loose_in(statement)), None)


@lru_cache(maxsize=4096)
def all_loose_in(statement: str) -> tuple[Loose, ...]:
    """All such words of a statement, in order; of a subject or a verb left out, that alone."""
    said = SAID.match(statement)
    begun = said.end() if said else 0
    if _LABELLED.match(statement, begun) or _OPENS_ELSEWHERE.match(statement, begun):
        return (Loose("the", "told"),)
    if _COUNTED_ALONE.match(statement, begun) and not kinds_of_harm(statement):
        return (Loose("number", "told"),)
    line = first_line(statement, said.end() if said else 0)
    if line is None:
        return ()
    pronouns = () if _LOOKED_AT.isdisjoint(line.low) else enumerate(line.low)
    found = [
        Loose(word, kind)
        for k, word in pronouns
        if word in _LOOKED_AT and (kind := _stands_for(line, k)) is not None and not _is_told(line, k, kind)
    ]
    if not found and _BARE_NUMBER.search(statement):
        found.append(Loose("number", "told"))
    left_out = None if found or kinds_of_harm(statement) else _left_out(line)
    return (left_out,) if left_out else tuple(found)


_BARE_NUMBER = re.compile(
    r"\b(?:(?:at|to|about|around|nearly|almost|over|under|only|some)\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+and\s+a\s+(?:half|quarter)"
    r"|(?:nearer|closer\s+to)\s+[£$€]?\d[\d.,]*(?:\s?(?:%|percent|per\s+cent|million|billion|mn|bn|m))?)\W*$"
)
"""how many, at the end, and not of what: "put the loss at two and a half", "may have been nearer 7%" """


def _stands_for(line: Line, k: int) -> Kind | None:
    """What the word at `k` stands for, where it is one of those that stand for another; None where it is none."""
    word, behind = line.low[k], line.word(k + 1)
    if word in _NUMBERS:
        counted = line.word(k - 1) in ("the", "those", "these") and (line.at(k + 1) in "BHMO.," or behind in OF_SAYING)
        return "told" if counted and "and" not in line.low[:k] else None
    if word == "other" and line.word(k - 1) == "the" and (line.at(k + 1) in AUXILIARIES or line.at(k + 1) == ","):
        return "told" if line.low[:k].count("one") == 0 else None
    if word == "hers" or (word == "his" and line.at(k + 1) == "B"):
        return "told"
    if word == "them" and line.word(k - 1) == "of" and k < len(("all", "of", "them")):
        return "told"
    if word in ("these", "those"):
        past = word == "those" and (behind.endswith("ed") or behind in OF_DEEDS)
        qualified = line.at(k + 1) in "SPW" or past or is_participle(behind)  # "those hurt"
        return None if qualified or behind in _OF_TIME else "several"
    if word in _OF:
        return None if word in ("it", "it's") and _announces(line, k) else _OF[word]
    if word == "this":
        return None if behind in _OF_TIME_OR_HERE or line.word(k + 2) in _OF_TIME else "thing"
    if word == "that":
        alone = line.at(k - 1) in ".C" and (line.at(k + 1) in AUXILIARIES or behind == "'s")
        placed = line.at(k - 1) == "P" and line.at(k + 1) in ".x" and behind not in _OF_TIME
        thing = line.at(k - 1) in "xPH" and line.at(k + 1) == "x" and line.at(k + 2) in ".,qQ"
        told_of = behind in _OF_TIME or behind in line.low[:k]
        if thing and not told_of and AUXILIARIES.isdisjoint(line.tag[k + 1 :]):
            return "told"  # "below that limit", "called that message “malicious”"
        return "thing" if alone or placed or behind == "as" else None
    if word == "such":
        if line.word(k - 1) in ("no", "any"):
            return None if behind in line.low[:k] else "told"
        return "thing" if behind in ("a", "an") else None
    if word in ("others", "other"):
        counted = (
            line.at(k - 1) == "#" or line.word(k - 1) in _NUMBERS or (word == "others" and line.word(k - 1) == "the")
        )
        return "several" if counted else None
    if word == "so":
        return "told" if line.word(k - 1) in ("did", "do", "does", "doing", "done") and k < _NEAR // 2 else None
    if word in ("latter", "former") and line.word(k - 1) == "the":
        return "told" if line.at(k + 1) in AUXILIARIES or line.at(k + 1) in ".," else None
    return None


def _announces(line: Line, k: int) -> bool:
    """Whether an "it" stands for nothing: "it is clear that", "it was raining", "made it hard to"."""
    end = next((i for i in range(k + 1, min(len(line), k + _NEAR)) if line.tag[i] in ".;:"), min(len(line), k + _NEAR))
    if not _WEATHER.isdisjoint(line.low[k + 1 : end]):
        return True
    group = range(k + 1, min(end, k + _GROUP))
    is_ = line.low[k] == "it's" or any(line.tag[i] == "B" for i in group)
    seems = any(line.low[i] in _ANNOUNCES for i in group) or line.at(k - 1) == "x" == line.at(
        k + 1
    )  # "made it hard to"
    told = range(k + 2, end) if is_ or seems else range(0)
    return any(
        line.tag[i] in "tW" or line.low[i] in ("who", "if") or _opens_purpose(line, i) or (is_ and line.low[i] in _WHEN)
        for i in told
    )


def _opens_purpose(line: Line, i: int) -> bool:
    """Whether a "to" opens what an "it" announces: "it was wrong to", but not "it was forced to"."""
    before = line.word(i - 1)
    return line.at(i) == "T" and not before.endswith("ed") and before not in _DONE_OR_SAID


def _is_told(line: Line, k: int, kind: Kind) -> bool:
    """Whether the statement names before word `k` what that can stand for; behind it, where it opens the sentence with
    what comes before its subject: "In his letter, Ana Vek said"."""
    if kind == "told":
        return False
    before = list(named(line, 0, k))
    if _is_object(line, k):
        begin = next((i + 1 for i in range(k - 1, -1, -1) if line.tag[i] in _OPENS_CLAUSE), 0)
        subject = next((at for at, _ in before if at >= begin and k - at <= _CLOSE), None)
        before = [one for one in before if one[0] != subject]
    if any(kind in kinds for _, kinds in before):
        return True
    comma = line.tag.find(",", k)
    if line.at(0) not in "PU" or comma < 0 or "." in line.tag[:comma]:
        return False
    first = comma + 1 + (line.at(comma + 1) == "D")
    return any(kind in kinds and at == first for at, kinds in named(line, comma, len(line)))


def _is_object(line: Line, k: int) -> bool:
    """Whether a pronoun is no subject, nor an owner: "sign it", "told her that"."""
    if line.low[k] == "her":
        return line.at(k + 1) not in "x#NRq"
    if line.low[k] == "this":
        return line.at(k + 1) in ".,;:"
    return line.low[k] in _OBJECTS and (line.low[k] != "it" or line.at(k + 1) in ".,;:PCUT)")


def _left_out(line: Line) -> Loose | None:
    """What the verb of a statement, or its subject, leaves to what was told before; None where it leaves nothing."""
    first = line.word(0)
    of_them = line.word(1) == "of" and line.word(2) in ("them", "these", "those")
    if (first in _QUANTIFIERS or first == "one" or line.at(0) == "#") and (line.at(1) in AUXILIARIES or of_them):
        return Loose(first, "several")
    if first == "both" and "and" not in line.low[:_NEAR]:
        return Loose(first, "several")
    last = len(line) - 1
    while last > 0 and (line.tag[last] == "." or line.low[last] in ("not", "yet", "either")):
        last -= 1
    closes = line.at(last) in "BHMOT" and line.word(last) not in ("'s", "'d", "'re", "am")
    if closes and _GOES_BEFORE.isdisjoint(line.tag[:last]) and "than" not in line.low:
        return Loose(line.low[last], "told")
    return None


_GOES_BEFORE = frozenset(".CUWt,-;:q")
"""tags by which a clause stands before the last verb, or that verb is of one that hangs on a word: "who they are" """
