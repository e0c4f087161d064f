"""Finds attributions that hang on no verb: "according to", "in her view", adjectives, colons; nouns are `noun_cues`'."""

from collections.abc import Callable

from onrecord.text.attribution import noun_cues
from onrecord.text.attribution.before_cue import opening_before, resumes
from onrecord.text.attribution.complements import after
from onrecord.text.attribution.edges import Phrase, beginning, head_of
from onrecord.text.attribution.endings import clause_end, object_end
from onrecord.text.attribution.found import Found, WordRange
from onrecord.text.attribution.main_clause import main_subject
from onrecord.text.attribution.main_verbs import resumed
from onrecord.text.attribution.noun_cues import owner_of
from onrecord.text.attribution.occasions import STATEMENTS, occasion_end
from onrecord.text.attribution.phrases import before
from onrecord.text.attribution.words import Line
from onrecord.text.lexicon import adjectives, plain_verbs, verbs
from onrecord.text.when_asked import ASKED_WORDS

_OPENERS = frozenset({
    ("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of"), ("in", "the", "eyes", "of"),
    ("in", "the", "opinion", "of"), ("in", "the", "judgment", "of"), ("in", "the", "judgement", "of"),
})  # fmt: skip

_FIRST_WORDS = frozenset(opener[0] for opener in _OPENERS) | {"as"}


def _past_told_by(line: Line, i: int) -> int | None:
    """The first word after "as first reported by", "as described by"; None where it is no such phrase."""
    if line.word(i) != "as":
        return None
    verb = i + 1 + (line.at(i + 1) == "R")
    form = plain_verbs().get(line.word(verb))
    told = form is not None and "participle" in form.shapes and line.word(verb + 1) == "by"
    return verb + 2 if told else None


def find(line: Line) -> list[Found]:
    """Every attribution by a phrase, in order."""
    words = frozenset(line.low)
    found = [one for telling, finder in _FINDERS if not telling.isdisjoint(words) for one in finder(line)]
    return [*found, *noun_cues.find(line), *_by_adjective(line), *_by_colon(line)]


_LABELS = frozenset(
    """update updated updates breaking watch exclusive latest remember previously related note notice analysis opinion
    review video live correction contributing photos factbox explainer listen read more new just in""".split()
)


def _according(line: Line) -> list[Found]:
    found: list[Found] = []
    for i, word in enumerate(line.low):
        if word not in _FIRST_WORDS:
            continue
        opened = next((end for end in (i + 2, i + 4) if line.low[i:end] in _OPENERS), None)
        begin = opened or _past_told_by(line, i)
        if begin is None:
            continue
        source = _credited(line, begin)
        if source is None:
            continue
        content = _around(line, i, source.end)
        if content:
            found.append(Found("according to", "says", (i, begin), source, tuple(content), True))
    return found


_VIEWS = frozenset("view views opinion eyes words estimation judgment judgement telling account mind".split())


def _in_ones_view(line: Line) -> list[Found]:
    """ "In her view, the plan …", "the plan is, in Vek's words, …": what stands beside the phrase."""
    found: list[Found] = []
    for i, word in enumerate(line.low):
        if word not in _VIEWS or (line.at(i + 1) not in ",." and line.at(i + 1) not in "DNSBHM"):
            continue
        owner = owner_of(line, i)
        if owner is None or line.word(owner.start - 1) not in ("in", "to", "by") or i - owner.end > 1:
            continue
        if word == "account" and line.at(owner.start - 2) not in ".,;:-(CB":
            continue  # "stood by her account", "a transfer to his account"
        content = _around(line, owner.start - 1, i + 1)
        if content:
            found.append(Found("according to", "says", (i, i + 1), owner, tuple(content), True))
    return found


def _as_told(line: Line) -> list[Found]:
    """ "…, as Ana Vek said in May, …": like "according to", where the verb has no object of its own."""
    found: list[Found] = []
    for i, word in enumerate(line.low):
        if word != "as" or line.at(i - 1) not in ",." or line.at(i + 1) not in "DNS#":
            continue
        source = beginning(line, i + 1)
        verb = source.end if source else i
        while line.at(verb) in "RH":
            verb += 1
        form = plain_verbs().get(line.word(verb))
        if source is None or form is None or "q" not in form.entry.frames or line.at(verb + 1) not in ",.PRU":
            continue
        if form.entry.force in ("asks", "wants") or form.entry.lemma in _OF_WHAT_IS_TO_COME:
            continue  # "The mill was sold, as the union had asked": nobody said that it was
        end = next((k for k in range(verb + 1, len(line)) if line.tag[k] in ",.;-"), len(line))
        content = _around(line, i, end)
        if content:
            found.append(Found(form.entry.lemma, "says", (verb, verb + 1), source, tuple(content), True))
    return found


_OF_WHAT_IS_TO_COME = frozenset(
    """promise pledge vow propose recommend advise warn predict forecast threaten urge order expect project
    caution foresee""".split()
)
"""what was said before it came about or did not: "as the ministry promised" """


def _as_seen(line: Line) -> list[Found]:
    """ "As Ana Vek sees it, …": the clause after the comma."""
    if line.word(0) != "as":
        return []
    source = beginning(line, 1)
    k = source.end if source else 0
    if source is None or line.word(k) not in ("sees", "see", "saw", "tells", "tell") or line.word(k + 1) != "it":
        return []
    return (
        [Found("see", "believes", (k, k + 1), source, ((k + 3, len(line) - 1),), True)] if line.at(k + 2) == "," else []
    )


_OF_A_MIND = frozenset(
    "critics supporters opponents admirers detractors allies fans many some others most voters families residents".split()
)


def _to_somebody(line: Line) -> list[Found]:
    """ "To her critics, the plan is …": people of one mind, and the clause after the comma."""
    if line.word(0) != "to":
        return []
    source = beginning(line, 1)
    if source is None or line.at(source.end) != "," or not {line.word(k) for k in range(1, source.end)} & _OF_A_MIND:
        return []
    start = source.end + 1
    if not any(line.tag[k] in "BHMO" for k in range(start, min(start + 12, len(line)))):
        return []
    return [Found("to", "believes", (0, 1), source, ((start, clause_end(line, start)),), True)]


def _asked(line: Line) -> list[Found]:
    """ "Asked whether the pier was safe, Ana Vek …": what was asked, by nobody named."""
    cue = 1 if line.at(0) == "U" else 0
    if line.word(cue) not in ASKED_WORDS:
        return []
    i = cue + 1
    while line.at(i) == "R":
        i += 1
    if line.word(i) in ("about", "on"):
        i += 1
    elif line.at(i) != "W" and line.word(i) not in ("if", "where", "when", "who"):
        return []
    stop = next((k + (line.tag[k] == "Q") for k in range(i, len(line)) if line.tag[k] in ",;Q"), i)
    return [Found("ask", "asks", (cue, cue + 1), None, ((i, stop),), False)] if stop - i > 1 else []


_FINDERS: tuple[tuple[frozenset[str], Callable[[Line], list[Found]]], ...] = (
    (_FIRST_WORDS, _according),
    (_VIEWS, _in_ones_view),
    (frozenset({"as"}), _as_told),
    (frozenset({"as"}), _as_seen),
    (frozenset({"to"}), _to_somebody),
    (ASKED_WORDS, _asked),
)
"""What finds attributions, each with words of which a sentence must have one."""


def _credited(line: Line, i: int) -> Phrase | None:
    """Who is credited: up to a comma that is no part of the phrase, or the end."""
    end = i
    while end < len(line):
        tag = line.tag[end]
        if (
            tag in ";:.-Qq"
            or (tag in "US" and line.word(end) != "who" and end > i)
            or (tag == "C" and line.word(end) == "but")
        ):
            break
        if tag == "," and (named := _name_at_end(line, i, end)):
            return Phrase(i, named, head_of(line, i, end))
        if tag == "," and not (line.at(end + 1) == "N" and line.at(end + 2) in ",." and line.at(end - 1) == "N"):
            break
        if (tag in "BHMO" or (tag == "P" and occasion_end(line, end, of=STATEMENTS))) and end > i + 1:
            break
        end += 1
    return Phrase(i, end, head_of(line, i, end)) if end > i else None


def _name_at_end(line: Line, start: int, comma: int) -> int | None:
    """Where a name ends that closes the sentence behind what it is: "according to the operator, | Orne Mountain Railway." """
    end = comma + 1
    while line.at(end) == "N":
        end += 1
    described = line.at(start) == "D" and line.at(comma - 1) == "x" and comma - start <= _LONGEST_APPOSED
    return end if described and end > comma + 1 and (end >= len(line) or line.at(end) == ".") else None


def _around(line: Line, cue: int, end: int) -> list[WordRange]:
    """The clause before the phrase, or the one after it where it opens the sentence."""
    if (relative := _of_relative(line, cue, end)) is not None:
        return relative
    stop = cue
    while stop > 0 and line.at(stop - 1) in ",-(":
        stop -= 1
    if line.at(cue - 1) == "," and (opened := opening_before(line, cue, end)):
        more = resumes(line, opened, end)
        if more and opened[0][1] - opened[0][0] < 6:
            return [*opened, *more]
    start = 0
    for k in range(stop - 1, -1, -1):
        if line.tag[k] == ";" or (line.tag[k] == "," and line.at(k + 1) in "CU" and stop - k > 5):
            start = k + 2 if line.at(k + 1) == "C" else k + 1
            break
    if stop - start >= 3 or any(line.tag[k] in ("Q", "q") for k in range(start, stop)):
        content = [(start, stop)]
        if line.at(cue - 1) == ",":
            content += resumes(line, content, end)
        return content
    begin = end
    told = occasion_end(line, end)
    if told is not None and line.at(told) == ",":
        begin = told  # "According to a report published on Monday, the wall was old"
    while begin < len(line) and line.at(begin) in ",:-":
        begin += 1
    begin = _past_apposed(line, cue, begin)
    if line.at(begin) == "W" or line.word(begin) == "who":  # "according to the clerk, who kept the list, …"
        begin = next((k + 1 for k in range(begin, len(line)) if line.tag[k] == ","), begin)
    last = len(line)
    while last > begin and line.tag[last - 1] in ".,":
        last -= 1
    return [(begin, last)] if last - begin >= 2 or line.at(begin) in ("Q", "q") else []


def _past_apposed(line: Line, cue: int, begin: int) -> int:
    """Where the clause begins behind a name or an office between commas: "According to its head, Ana Vek, | it rained"."""
    end = next((k for k in range(begin, min(begin + _LONGEST_APPOSED, len(line))) if line.tag[k] == ","), None)
    if end is None or begin == 0 or line.at(begin - 1) != "," or end - begin < 1 or len(line) - end < _LEAST_CLAUSE:
        return begin
    named = set(line.tag[begin:end]) <= {"N"} and any(tag == "x" for tag in line.tag[cue : begin - 1])
    office = line.at(begin) == "D" and not set(line.tag[begin:end]) & set("BHMOSCQq") and line.at(begin - 2) == "N"
    return end + 1 if named or office else begin


_LONGEST_APPOSED = 9
_LEAST_CLAUSE = 3
"""words"""


def _of_relative(line: Line, cue: int, end: int) -> list[WordRange] | None:
    """The relative clause that the phrase stands in, "a radar which, according to the log, | was out"; None where it
    stands in none."""
    which = cue - 1 - (line.at(cue - 1) == ",")
    begin = end + (line.at(end) == ",")
    if line.word(which) not in ("which", "that", "who") or which < 1 or line.at(begin) not in "BHMOx":
        return None
    stop = resumed(line, begin, object_end(line, begin, infinitive=True))
    return [(which, which + 1), (begin, stop)] if stop > begin else None


_COPULAS = frozenset(
    """seem seems seemed remain remains remained feel feels felt grow grows grew grown become becomes became appear appears appeared
    sound sounds sounded look looks looked""".split()
)


def _by_adjective(line: Line) -> list[Found]:
    found: list[Found] = []
    known = adjectives()
    if known.keys().isdisjoint(line.low):
        return found
    for i, word in enumerate(line.low):
        entry = known.get(word)
        if entry is None or line.tag[i] not in "xR":
            continue
        k = i - 1
        while k >= 0 and line.tag[k] in "R":
            k -= 1
        if k < 0 or not (line.tag[k] == "B" or line.word(k) in _COPULAS):
            continue
        group = k
        while group > 0 and line.tag[group - 1] in "BHMOR":
            group -= 1
        source = main_subject(line, group) if line.at(group - 1) == "C" else before(line, group)
        follows = after(line, i + 1, entry)
        if source is None or follows is None or line.word(source.head) in ("it", "that", "this", "there"):
            continue
        found.append(
            Found(
                entry.lemma, entry.force, (i, i + 1), source, ((follows.start, follows.end),), follows.kind == "clause"
            )
        )
    return found


_FARTHEST_COLON = 40
"""words before the colon after a verb that gives a quotation"""
_LONGEST_LABEL = 12
"""words before the colon after a name"""


def _by_colon(line: Line) -> list[Found]:
    """ "Osei: Talks have failed" in a headline, and speakers' names in a transcript."""
    colon = line.tag.find(":", 1, _FARTHEST_COLON)
    if colon < 0:
        return []
    if line.at(colon + 1) in "Qq" and line.at(colon - 1) == "x" and line.word(colon - 1).endswith(("ed", "s")):
        if any("q" in form.entry.frames for form in verbs().get(line.word(colon - 1), ())):
            return []
        source = before(line, colon - 1)
        if source is not None:
            return [Found(":", "says", (colon - 1, colon + 1), source, ((colon + 1, len(line)),), True)]
    if colon + 1 >= len(line) or colon >= _LONGEST_LABEL or any(line.tag[k] not in "NDxP#'C" for k in range(colon)):
        return []
    if not all(line.tag[k] in "N#" or line.word(k) in ("of", "the", "and") for k in range(colon)) and line.at(
        colon + 1
    ) not in ("Q", "q"):
        return []
    if any(word in _LABELS for word in line.low[:colon]) or line.word(colon - 1) in verbs():
        return []
    source = beginning(line, 0)
    last = len(line)
    while last > colon and line.tag[last - 1] in ".":
        last -= 1
    if source is None or source.end != colon or (last - colon < 4 and line.at(colon + 1) not in ("Q", "q")):
        return []
    return [Found(":", "says", (colon, colon + 1), source, ((colon + 1, last),), True)]
