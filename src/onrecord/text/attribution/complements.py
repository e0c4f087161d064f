"""Finds what a cue governs: where the content that follows it begins; where it ends is the business of `endings`."""

from typing import NamedTuple

from onrecord.text.attribution.addressees import past_addressee
from onrecord.text.attribution.clause_starts import FAR, ComplementKind, has_verb, is_clause, there_is
from onrecord.text.attribution.endings import clause_end, object_end
from onrecord.text.attribution.occasions import occasion_end
from onrecord.text.attribution.words import TIMES, UNITS, Line, is_participle
from onrecord.text.calendar import WEEKDAYS
from onrecord.text.lexicon import Entry, verbs


class Complement(NamedTuple):
    """What follows a cue as word numbers, half-open."""

    start: int
    end: int
    kind: ComplementKind


def after(line: Line, i: int, entry: Entry) -> Complement | None:
    """What the cue that ends before word `i` governs on its right; None when nothing there fits its frames."""
    cue_end, i = i, _skip_adverbs(line, i)
    own = next((k for k in range(cue_end, i) if line.word(k) in _OF_CONTENT or _says_which(line, k)), i)
    adverbs_end = i
    if line.at(i) == "#" and line.at(i + 1) in "PT" and (line.word(i + 1) in entry.prepositions or "t" in entry.frames):
        i += 1  # "voted 7-2 against"
    said_on = occasion_end(line, i)
    if said_on and (line.word(said_on) in entry.prepositions or line.at(said_on) in "tQ"):
        i = said_on  # "called on Saturday for", "announced in a statement that"
    begin = _begin(line, i, entry)
    if begin is None:
        return None
    start, kind = begin
    if start == adverbs_end and line.at(start) != "t" and kind != "quotation":
        start = own  # "said | not one boat was lost"
    if kind == "quotation" and line.at(start) in "Qq" and line.at(start + 1) in "PURT" and not _is_subject(line, start):
        return Complement(start, start + 1, kind)
    end = (
        object_end(line, start, infinitive=kind == "infinitive")
        if kind in ("object", "infinitive")
        else clause_end(line, start)
    )
    return Complement(start, end, kind) if end > start else None


_OF_CONTENT = frozenset(
    """not never only just even nearly almost roughly approximately barely hardly scarcely exactly precisely perhaps possibly probably
    maybe apparently allegedly reportedly presumably supposedly purportedly likely unlikely certainly surely clearly obviously rarely
    seldom sometimes often usually virtually practically effectively largely mostly mainly partly merely potentially conceivably
    arguably well over under more fewer less too so there now soon still already yet no neither""".split()
)
"""adverbs that are part of what is said where no "that" stands behind them"""


def _is_subject(line: Line, i: int) -> bool:
    """Whether quoted words open the subject of a clause: 'said "half a ton" of evidence proves it'."""
    if line.at(i) != "q" or line.word(i + 1) != "of":
        return False
    for k in range(i + 2, min(i + 10, len(line))):
        if line.tag[k] in "BHMO":
            return True
        if line.tag[k] not in "DNx#R" or line.word(k) in TIMES:
            return False
        form = verbs().get(line.word(k))
        if form and line.at(k + 1) in "DNSt" and any(one.shapes & {"third", "past"} for one in form):
            return True
    return False


def _skip_adverbs(line: Line, i: int) -> int:
    while line.at(i) == "R" and not there_is(line, i):
        i += 1
    return i


def _begin(line: Line, i: int, entry: Entry) -> tuple[int, ComplementKind] | None:
    later = _past_adjunct(line, i) if _is_time(line, i) and line.word(i) not in entry.prepositions else i
    if later != i and line.at(later) in "tQq:SDNx(" and (line.at(later) in "tQq:" or has_verb(line, later)):
        i = later
    if (
        _is_time(line, i)
        and line.at(i + 1) in "PT"
        and line.word(i + 1) in entry.prepositions
        and not entry.frames & {"n"}
    ):
        return i + 2, "object"
    tag, frames = line.at(i), entry.frames
    if (line.word(i) == "it" and _is_bare_it(line, i)) or _is_while_since(line, i):
        return None
    if there_is(line, i):
        return (i, "clause") if frames & {"q", "c"} else None
    speaks = bool(frames & {"q", "c", "h"})
    if tag == "." and line.word(i) != "...":
        return None
    if tag in ":" and speaks:
        return (i + 1, "quotation") if i + 1 < len(line) else None
    if tag == "," and line.at(i + 1) in ("Q", "q") and speaks:
        return i + 1, "quotation"
    if tag == "," and line.word(i + 1) in ("citing", "quoting") and speaks:
        return _past_credit(line, i + 2)
    if speaks and (_is_time(line, i) or tag == "P"):  # "reported on Monday, citing two officials, that"
        after = _past_adjunct(line, i)
        if line.word(after) in ("citing", "quoting") and line.at(after - 1) == ",":
            return _past_credit(line, after + 1)
    if tag == "," and frames & {"c", "h"} and (aside := _past_interjection(line, i + 1)):
        return aside, "clause"
    if tag in "Qq" and frames & {"q", "c", "h", "n"}:
        return i, "quotation" if frames & {"q", "c"} else "object"
    if tag == "t":
        if frames & {"c", "a", "h"}:
            return i, "clause"
        return (i, "object") if "n" in frames else None
    if tag == "T" and "t" in frames and line.at(i + 1) in "xRBHOqQN":
        return i, "infinitive"
    if (tag == "W" or line.word(i) in ("if", "who", "when", "where")) and frames & {"w", "c"}:
        return i, "question"
    if line.word(i) == "what" and "n" in frames and line.at(i + 1) in "SDN":
        return i, "object"  # "condemned what it called a disgrace"
    if line.word(i) == "with" and "with" in entry.prepositions and (agreed := _past_whom(line, i + 1)):
        return agreed, "clause"
    if tag in "PTU" and line.word(i) in entry.prepositions and line.word(i + 1) not in WEEKDAYS:
        return i + 1, "object"
    if "as" in frames and "n" not in frames and tag in "DNxJ#SQq":
        return (i, "object") if any(line.word(k) == "as" for k in range(i + 1, min(i + FAR, len(line)))) else None
    if "a" in frames and (tag in "DNxJ#SPQq'" or (tag == "T" and "t" not in frames and entry.prepositions)):
        found = past_addressee(line, i, entry)
        if found:
            return found
        if not frames & {"n"} and entry.lemma != "ask":
            bare = (
                "c" in frames
                and line.at(i + 1) != "C"
                and (tag in "S" or (tag in "Dx" and line.word(i) != "her" and is_clause(line, i)))
            )
            return _bare(line, i) if bare else None  # "warned others could fall"
    if (speaks and entry.lemma in _SAYS_BARE) or ("c" in frames and "n" not in frames):
        return _bare(line, i)
    if "c" in frames and tag in "DNx#S" and is_clause(line, i):
        return i, "clause"
    if "n" in frames and tag in "DNxJ#SQq":
        return (i, "object") if entry.lemma != "recall" or _is_memory(line, i) else None
    if "g" in frames and is_participle(line.word(i)):
        return i, "object"
    if "c" in frames and tag in "S":
        return i, "clause"
    if frames & {"h"} and tag in "DN#" and is_clause(line, i):
        return i, "clause"
    if speaks:
        return _far(line, i)
    return None


def _past_whom(line: Line, i: int) -> int | None:
    """Where "that" follows those with whom somebody agrees: "agreed with Jon Ek, defending, | that"; None where it does not."""
    for k in range(i, min(i + FAR, len(line) - 1)):
        if line.tag[k] == "t":
            return k if line.tag[k - 1] in "N,J)" else None  # "agreed with the view that": it tells which
        if line.tag[k] in ";:.-QqBHMOCUW":
            return None
    return None


def _is_bare_it(line: Line, i: int) -> bool:
    """Whether an "it" is all that a cue governs, with how: "said it best when", "are feeling it most acutely"."""
    k = i + 1
    while line.at(k) == "R" and line.word(k) not in _HOW:
        k += 1
    return line.word(k) in _HOW


_HOW = frozenset("best better well most more all again aloud loudest first clearly plainly bluntly keenly".split())


def _is_memory(line: Line, i: int) -> bool:
    """Whether what is recalled comes to mind: "recalled his first day", and not "recalled 900 heaters"."""
    if line.at(i) == "#" or line.word(i) in _HOW_MANY:
        return False
    noun = next((k for k in range(i, min(i + 6, len(line))) if line.tag[k] not in "DNxR'"), i + 6)
    return _SENT_OUT.isdisjoint(line.low[i:noun])


_HOW_MANY = frozenset("its their all some several most more dozens hundreds thousands two three four five six".split())
_SENT_OUT = frozenset(
    """batch batches car cars van vans vehicle vehicles model models product products bottle bottles unit units lot lots toy toys drug
    drugs medicine medicines food foods device devices phone phones ambassador ambassadors envoy envoys diplomat diplomats troops
    parliament lawmakers players player squad stock goods consignment""".split()
)
"""what is called back to where it came from"""


def _past_interjection(line: Line, i: int) -> int | None:
    """Where "that" follows an aside between commas: "notes, however, that", "believes, as her father did, that"."""
    if line.at(i) not in "RUPC" and line.word(i) not in ("after", "too") and not is_participle(line.word(i)):
        return None
    for k in range(i, min(i + FAR, len(line) - 1)):
        if line.tag[k] == ",":
            return k + 1 if line.at(k + 1) == "t" else None
        if line.tag[k] in ";:-Qq":
            return None
    return None


def _past_credit(line: Line, i: int) -> tuple[int, ComplementKind] | None:
    """What is said after "reported, citing two officials, that"."""
    for k in range(i, min(i + 2 * FAR, len(line) - 1)):
        if line.tag[k] == "," and line.at(k + 1) == "t":
            return k + 1, "clause"
    return None


_SAYS_BARE = frozenset("say add tell".split())


def _bare(line: Line, i: int) -> tuple[int, ComplementKind] | None:
    """A clause with no "that", perhaps after "on Tuesday" or "in a statement"."""
    far = _far(line, i)
    if far:
        return far
    tag = line.at(i)
    if tag == "P" and line.word(i) in ("of", "about"):
        return None  # "said of the talk | he had with her": what was said stands before
    if tag in "P" or _is_time(line, i):
        i = _past_adjunct(line, i)
        tag = line.at(i) if line.word(i - 1) != "condition" else "."
        if tag in "Qq" and line.word(i - 1) in _TITLES:
            return None  # 'wrote under the pseudonym "Harbour Rat"'
    if tag in "DNxJ#SQq(PRtTU" and has_verb(line, i):
        return i, "clause"
    return None


def _far(line: Line, i: int) -> tuple[int, ComplementKind] | None:
    """A "that", a colon or a quotation not far away, with only an adjunct in between."""
    if line.at(i) not in "PTxRNUD#" or line.at(i) == "S":
        return None
    adjunct = line.at(i) in "PTR" or line.word(i) in TIMES or (line.word(i) == "as" and line.at(i + 1) in "DxR")
    for k in range(i, min(i + FAR, len(line))):
        tag = line.tag[k]
        if tag == "x" and line.low[k] in _TELLING and line.at(k - 1) in "NxJ":
            return None  # "had written to tenants | warning that"
        if tag == "t" and line.word(k - 1) == "condition":
            return None  # "said on condition that he not be named"
        if tag == "t" and adjunct and line.at(k - 1) not in "P":
            return k, "clause"
        if tag == ":":
            return (k + 1, "quotation") if k + 1 < len(line) else None
        if tag == "," and line.at(k + 1) in ("Q", "q") and adjunct:
            return k + 1, "quotation"
        if tag in ";.-," or tag in "BHMO" or (tag == "C" and line.word(k + 1) in verbs()):
            return None  # "related to dust | and denied that"
    return None


_TITLES = frozenset(
    "pseudonym name nickname alias handle title headline heading hashtag banner slogan caption label byline".split()
)
_TELLING = frozenset("warning saying telling claiming arguing insisting stating announcing alleging urging".split())


def _is_time(line: Line, i: int) -> bool:
    """Whether a phrase of time begins there; "Thursday's speeches", "early traces" and "this was so" are none."""
    if _says_which(line, i):
        return False
    return (
        line.word(i) in TIMES and line.at(i + 1) != "'" and not (line.word(i) == "this" and line.at(i + 1) in ",.;:BHM")
    )


def _says_which(line: Line, i: int) -> bool:
    """Whether "early" or "late" stands before what it tells of: "early results", and not "early on Monday"."""
    behind = line.word(i + 1)
    return line.word(i) in ("early", "late") and line.at(i + 1) == "x" and behind not in TIMES and behind not in UNITS


def _is_while_since(line: Line, i: int) -> bool:
    """Whether words tell only how long after it was: "rejected | two days later"."""
    told = line.at(i) in "D#" and line.word(i + 1) in UNITS and line.word(i + 2) in _SINCE
    return told and line.at(i + 3) in ".,;"


_SINCE = frozenset("later ago earlier before afterwards afterward".split())


_AFTER_THIS = (
    TIMES
    | UNITS
    | frozenset("weekend summer autumn winter spring fall past coming season term quarter century".split())
)


def _is_at_least(line: Line, i: int) -> bool:
    """Whether a bound opens a clause: "said at least 40 people were hurt"."""
    return line.word(i) == "at" and line.word(i + 1) in ("least", "most")


def _past_adjunct(line: Line, i: int) -> int:
    """The first word after "on Tuesday", "in a statement", "last week"."""
    while (
        (line.at(i) in "PR" and not _is_at_least(line, i))
        or _is_time(line, i)
        or (line.word(i) in UNITS and line.word(i - 1) in TIMES)
    ):
        in_phrase = line.at(i) == "P"
        i += 1
        if in_phrase:
            if line.at(i) == "D":
                i += 1
            if line.at(i) == "q" and line.at(i + 1) == "t":
                i += 1  # 'said on "Harbour Talk" that'
            while line.at(i) in "xN#'" and line.word(i) not in TIMES and line.at(i + 1) not in "BHMO":
                i += 1
                if line.at(i - 1) in "x" and line.at(i) == "N":
                    break
        if line.at(i) == ",":
            i += 1
    return i
