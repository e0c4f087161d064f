"""Reads turns of phrase in which the content does not simply follow or precede: "steps which they said will", "seems to"."""

from onrecord.text.attribution.before_cue import can_precede, content_before
from onrecord.text.attribution.edges import Phrase, beginning, head_of, looks_past
from onrecord.text.attribution.endings import clause_end, object_end
from onrecord.text.attribution.found import Found
from onrecord.text.attribution.main_clause import main_subject
from onrecord.text.attribution.main_verbs import resumed
from onrecord.text.attribution.phrases import before
from onrecord.text.attribution.words import Line
from onrecord.text.calendar import WEEKDAYS
from onrecord.text.labels import LABELS
from onrecord.text.lexicon import Entry


def quoted_as_saying(line: Line, i: int, end: int, source: Phrase) -> Found | None:
    """'"A," Yonhap quoted him as saying': the content stands before, and the one quoted after the cue."""
    credited = beginning(line, end) if line.at(end) != "J" else Phrase(end, end + 1, end)
    if credited is None or line.word(credited.end) != "as" or line.word(credited.end + 1) not in ("saying", "telling"):
        return None
    if line.at(credited.end + 2) not in ".," or source.start == 0 or not can_precede(line, source.start):
        return None
    content = content_before(line, source.start)
    return Found("quote", "says", (i, end), source, tuple(content), True, credited=credited) if content else None


def quoted_by_as_saying(line: Line, i: int, end: int, subject: Phrase) -> Found | None:
    """'"A," she was quoted by Yonhap as saying', "she was quoted as saying that": hers, through whoever quotes her."""
    by = beginning(line, end + 1) if line.word(end) == "by" else None
    k = by.end if by else end
    if line.word(k) != "as" or line.word(k + 1) not in ("saying", "telling", "stating", "warning"):
        return None
    follows = line.at(k + 2) in "tQq:" or line.at(k + 2) in "DNSx#"
    if line.at(k + 2) in ".," and subject.start > 0 and can_precede(line, subject.start):
        content = content_before(line, subject.start)
    else:
        start = k + 2 + (line.at(k + 2) == ":")
        content = [(start, clause_end(line, start))] if follows and start < len(line) else []
    if not content:
        return None
    return Found("quote", "says", (i, k + 2), subject, tuple(content), True, through=by)


def learnt_from(line: Line, i: int, end: int, entry: Entry, source: Phrase) -> Found | None:
    """ "The hull was cracked, the Gazette has learnt from two officers, …": theirs, through the outlet."""
    if line.word(end) != "from" or source.start == 0 or not can_precede(line, source.start):
        return None
    stop = next((k for k in range(end + 1, len(line)) if line.tag[k] in ",;.-"), len(line))
    content = content_before(line, source.start)
    if not content or stop <= end + 1:
        return None
    credited = Phrase(end + 1, stop, head_of(line, end + 1, stop))
    return Found(entry.lemma, "says", (i, end), source, tuple(content), True, credited=credited)


def seems(line: Line, i: int, end: int, entry: Entry, subject: Phrase) -> Found | None:
    """ "The fire appeared to spread": what appears so is the subject and what follows; nobody is named."""
    if line.at(end) not in "TxR" or (line.at(end) == "T" and line.at(end + 1) not in "xBHR"):
        return None
    stop = object_end(line, end)
    if stop <= end:
        return None
    return Found(entry.lemma, entry.force, (i, end), None, ((subject.start, subject.end), (end, stop)), False)


def felt(line: Line, i: int, end: int, entry: Entry, subject: Phrase) -> Found | None:
    """ "The plan angered the union": the one who feels it is the object, and what it is about the subject."""
    owner = beginning(line, end) if line.at(end) in "DNx#" else None
    if owner is None or line.at(owner.head) not in "Nx" or line.tag[subject.head] == "S" or line.at(i - 1) == "C":
        return None
    if line.at(subject.start - 1) == "T" and (whole := main_subject(line, subject.start)):
        subject = Phrase(whole.start, subject.end, whole.head)  # "his decision to stay angered the union"
    if line.tag[subject.head] in "tW":  # "a decision that angered the union"
        subject = before(line, subject.start) or subject
    return Found(entry.lemma, entry.force, (i, end), owner, ((subject.start, subject.end),), False)


def label_before(line: Line, source: Phrase) -> int | None:
    """Where the subject begins behind the word for what it answers: ", a charge | the company rejects"."""
    start = source.start
    if line.at(start - 1) not in ",Q":
        return None
    if line.word(start) == "something":
        begin = start + 1
    elif line.word(start) in ("a", "an") and LABELS.fullmatch(line.word(start + 1)):
        begin = start + 2
    else:
        return None
    begin += line.at(begin) in "tS" and line.word(begin) in ("that", "which")
    return begin if begin < source.end and line.at(begin) in "DNS" else None


def of_relative(line: Line, i: int, end: int, entry: Entry, source: Phrase) -> Found | None:
    """ "steps which officials said will take effect": what is said begins before the source and goes on after the cue."""
    start = source.start - 1
    if line.at(start) in ",Q" and (label := label_before(line, source)):
        own = Phrase(label, source.end, source.head)  # ", a charge | his office said was false"
        stop = resumed(line, end, object_end(line, end, infinitive=True))
        return Found(entry.lemma, entry.force, (i, end), own, ((source.start, label), (end, stop)), True)
    if line.at(start) == "." or start < 0:
        return None
    if line.word(start) not in ("which", "that", "who", "whom", "what"):
        owner = before(line, source.start)
        if owner is None or line.at(start) not in "NxD":
            return None
        start = owner.start
    stop = resumed(line, end, object_end(line, end, infinitive=True))
    return Found(entry.lemma, entry.force, (i, end), source, ((start, source.start), (end, stop)), True)


def within_relative(line: Line, i: int, end: int, entry: Entry, source: Phrase) -> Found | None:
    """ "steps that, officials said on Monday, will take effect": as `of_relative`, between commas."""
    opens = source.start - 2
    comma = next((k for k in range(end, min(end + 5, len(line))) if line.tag[k] == ","), None)
    if line.at(opens + 1) != "," or line.word(opens) not in ("which", "that", "who") or comma is None:
        return None
    stop = resumed(line, comma + 1, object_end(line, comma + 1, infinitive=True))
    return Found(entry.lemma, entry.force, (i, end), source, ((opens, opens + 1), (comma + 1, stop)), True)


def put_at(line: Line, i: int, end: int, source: Phrase) -> Found | None:
    """ "The union puts the dead at 40": an estimate, of what stands between verb and "at"."""
    if line.at(end) not in "D" or line.tag[source.head] == "t":
        return None
    at = next(
        (k for k in range(end + 1, min(end + 10, len(line))) if line.tag[k] in ",;:.BHMTUSW" or line.word(k) == "at"),
        end,
    )
    figure = line.word(at) == "at" and any(line.at(k) == "#" or line.word(k) in _NUMBERS for k in range(at + 1, at + 6))
    if not figure:
        return None
    stop = object_end(line, end)
    return Found("put", "says", (i, end), source, ((end, stop),), False) if stop > at + 1 else None


_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten dozens hundreds thousands zero twelve twenty".split()
)


LEAST = 4
"""words; less before a source is no statement"""


def unparted(line: Line, i: int, end: int, entry: Entry) -> Found | None:
    """ "The pier fell on Monday the harbour office said.": no comma parts the clause from the one who says it."""
    if "," in line.tag or any(tag not in "PNDx.R#" for tag in line.tag[end:]) or len(line) - end > LEAST + 1:
        return None
    start = _last_phrase(line, i)
    if start < LEAST or not any(line.tag[k] in "BHMO" or looks_past(line, k) for k in range(start)):
        return None
    if line.tag[start - 1] in "CPUWtT" or line.word(0) in ("as", "what", "when"):
        return None
    source = Phrase(start, i, head_of(line, start, i))
    return Found(entry.lemma, entry.force, (i, end), source, ((0, start),), True)


def _last_phrase(line: Line, i: int) -> int:
    """Where the last noun phrase before word `i` begins: at a pronoun, after a weekday, at a determiner or a name."""
    if line.at(i - 1) == "S":
        return i - 1
    k = i - 1
    while k > 0 and line.tag[k] in "Nx'#" and line.word(k) not in WEEKDAYS:
        k -= 1
    if line.tag[k] == "D":
        return k
    if line.word(k) in WEEKDAYS or line.tag[k] == "q":
        return k + 1
    names = i - 1
    while names > 0 and line.tag[names - 1] == "N":
        names -= 1
    return names if line.tag[i - 1] == "N" else 0
