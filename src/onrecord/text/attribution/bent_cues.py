"""Reads cues that are no finite verb with its own subject: participles, infinitives, passives."""

from collections.abc import Sequence

from onrecord.text.attribution.before_cue import content_before
from onrecord.text.attribution.complements import after
from onrecord.text.attribution.edges import Phrase, beginning, head_of, opens_with_verb
from onrecord.text.attribution.endings import clause_end, object_end
from onrecord.text.attribution.found import Found, WordRange
from onrecord.text.attribution.main_clause import before_its_verb, main_subject, subject_since
from onrecord.text.attribution.main_verbs import before_main_verb, resumed
from onrecord.text.attribution.odd_cues import quoted_by_as_saying
from onrecord.text.attribution.phrases import before
from onrecord.text.attribution.verb_group import is_read, subject_of
from onrecord.text.attribution.words import AUXILIARIES, TIMES, Line
from onrecord.text.calendar import MONTHS
from onrecord.text.institutions import BODIES
from onrecord.text.lexicon import Entry, Form, verbs


def participle(
    line: Line, group: int, i: int, end: int, form: Form, earlier: Sequence[Found], *, progressive: bool
) -> Found | None:
    entry = form.entry
    if progressive:
        source = subject_of(line, group, earlier)
    elif line.at(i - 1) in "D'#J":
        return None
    elif line.at(group - 1) in ",C-Qq" or group == 0:
        source = _last_source(line, earlier, group) or main_subject(line, group)
        if group == 0:
            source = _subject_after_comma(line, end)
    elif line.at(group - 1) in "PU":
        if line.word(group - 1) not in _BEFORE_PARTICIPLES:
            return None
        source = _last_source(line, earlier, group) or main_subject(line, group - 1)
        if all(tag in "RPUC," for tag in line.tag[:group]):
            source = _subject_after_comma(line, end)
    elif "T" in line.tag[group:i]:
        source = main_subject(line, group)
    else:
        source = before(line, group)
        if source is not None and line.word(source.head) in _TROUBLES and line.at(source.start - 1) == "H":
            source = before(line, source.start - 1)  # "Many people have more trouble | accepting"
        elif source is None or opens_with_verb(line, source):
            source = main_subject(line, source.start if source else group)
        elif (
            source.end - source.start == 1
            and line.at(source.start - 1) in "tWS"
            and line.word(source.start).endswith("s")
        ):
            return None  # "a firm that tracks | betting markets": a verb of its own
        elif line.at(source.start - 1) == "T" and entry.force == "says":
            source = main_subject(line, source.start - 1)  # "had written to tenants | warning that"
        else:
            source = before_its_verb(line, source)
    if source is None or source.start <= i < source.end or line.word(source.head) == "worth":
        return None  # "It is worth | noting that"
    if entry.lemma == "add" and line.word(group - 1) == "by" and line.at(end) not in "tqQS":
        return None  # "arrived at by | adding the loans"
    if entry.lemma == "read" and not is_read(line, source):
        return None  # "Supporters held a banner | reading"
    follows = after(line, end, entry)
    if follows is None:
        if progressive and source.start > 0 and "q" in entry.frames and line.at(source.start - 1) in "Qq,":
            content = content_before(line, source.start)
            return Found(entry.lemma, entry.force, (i, end), source, tuple(content), True) if content else None
        return None
    stop = follows.end
    if all(tag in "RPUC," for tag in line.tag[:group]):
        stop = next((k for k in range(follows.start, follows.end) if line.tag[k] == ","), follows.end)
    elif line.at(group - 1) == ",":
        stop = resumed(line, follows.start, follows.end)
    elif line.at(source.start - 1) == "P" and source.start == 1:  # "Despite Ana Vek saying that it was safe, it fell."
        stop = next((k for k in range(follows.start, follows.end) if line.tag[k] == ","), follows.end)
    if stop <= follows.start:
        return None
    return Found(entry.lemma, entry.force, (i, end), source, ((follows.start, stop),), follows.kind != "object")


def _last_source(line: Line, earlier: Sequence[Found], until: int) -> Phrase | None:
    """Who spoke last before word `until`, or the subject of the main clause since, where those words stood in a clause that
    is over: "While critics said it was late, Ana Vek signed it, | saying"."""
    last = next((one for one in reversed(earlier) if one.source), None)
    if last is None or last.source is None:
        return None
    if line.at(last.source.start - 1) != "U":
        return last.source
    return subject_since(line, max(last.source.end, last.cue[1]), until) or last.source


_TROUBLES = frozenset(
    "trouble difficulty difficulties problem problems fun doubts qualms time experience interest".split()
)
"""what somebody has doing something"""
_BEFORE_PARTICIPLES = frozenset("by in of for after with from before while when since despite without".split())


def _subject_after_comma(line: Line, i: int) -> Phrase | None:
    """Whose an opening participle is: "Explaining the delay, Ana Vek …"."""
    comma = next((k for k in range(i, len(line)) if line.tag[k] == ","), len(line))
    return beginning(line, comma + 1) if comma + 1 < len(line) else None


def infinitive(line: Line, group: int, i: int, end: int, entry: Entry, earlier: Sequence[Found]) -> Found | None:
    """ "refused to say whether", "took to the radio to announce that": whose words they are, the main clause tells."""
    follows = after(line, end, entry)
    if follows is None or (follows.kind == "object" and entry.force in ("wants", "believes", "stands", "shows")):
        return None
    if earlier and earlier[-1].content[-1][0] == group and earlier[-1].force in ("wants", "says", "asks"):
        return None
    if follows.kind == "object" and _is_only_required(line, group):
        return None
    source = (
        _said_to(line, group) or _caused(line, group) or _last_source(line, earlier, group) or main_subject(line, group)
    )
    if source is None:
        return None
    if line.word(source.head) in ("it", "there") and line.at(source.end) in "BM":
        source = None  # "it is wrong to claim that": nobody is named
    stop = follows.end
    if follows.kind == "clause" and source is not None and AUXILIARIES.isdisjoint(line.tag[source.start : group]):
        # "A letter sent to prove that it had been sold | is dated 1962"
        verb = before_main_verb(line, follows.start, follows.end, clause=True)
        stop = verb if line.at(verb - 1) in "xN#" else stop
    return Found(entry.lemma, entry.force, (i, end), source, ((follows.start, stop),), follows.kind != "object")


def _is_only_required(line: Line, group: int) -> bool:
    """Whether somebody must do it, and nobody has: "Rules do not require | firms to report swabs"."""
    for k in range(group - 1, max(-1, group - _FARTHEST), -1):
        if line.tag[k] not in "DNx#'PJ":
            return False
        if line.word(k) in _REQUIRING and line.at(k + 1) in "DNx#J":
            return True
    return False


_REQUIRING = frozenset("require requires required requiring oblige obliges obliged obliging".split())


def _said_to(line: Line, group: int) -> Phrase | None:
    """The one who is said to do it: "the clerk | is understood to | have told"."""
    if line.at(group) != "T" or line.word(group - 1) not in HEARSAY or line.at(group - 2) not in "BR":
        return None
    be = group - 2
    while be > 0 and line.tag[be - 1] in "BHMR":
        be -= 1
    return before(line, be) if "B" in line.tag[be : group - 1] else None


HEARSAY = frozenset("understood believed said thought reported alleged known rumoured rumored claimed supposed".split())
"""participles by which something is passed on: "is understood to have told" """


def _caused(line: Line, group: int) -> Phrase | None:
    """The one who is made to do it: "The ruling drove | thousands of residents | to demand"."""
    for k in range(group - 2, max(-1, group - _FARTHEST), -1):
        if line.tag[k] not in "DNx#'PJ":
            return None
        if line.word(k) in _CAUSING and line.at(k + 1) in "DNx#J":
            return Phrase(k + 1, group, head_of(line, k + 1, group))
    return None


_FARTHEST = 12
"""words between a verb that makes somebody do something and what they do"""
_CAUSING = frozenset(
    """prompt prompts prompted prompting push pushes pushed pushing compel compels compelled compelling persuade persuades
    persuaded persuading force forces forced forcing cause causes caused causing allow allows allowed allowing enable enables
    enabled enabling encourage encourages encouraged encouraging inspire inspires inspired inspiring convince convinces
    convinced convincing require requires required requiring lead leads led leading drive drives drove driven driving invite
    invites invited inviting get gets got getting""".split()
)


def passive(line: Line, group: int, i: int, end: int, entry: Entry) -> Found | None:
    """ "is expected to fall", "was rejected by the union": the content is the subject, and what follows."""
    if (
        entry.lemma in _MADE_KNOWN
        and line.word(group - 1) == "it"
        and (found := _at_a_body(line, group, i, end, entry))
    ):
        return found
    this = entry.lemma in _MADE_KNOWN and line.word(group - 1) in ("this", "that") and "by" in line.low[end:]
    if not this and "v" not in entry.frames and not _is_told(line, end, entry) and not _has_agent(line, end, entry):
        return None
    subject = before(line, group)
    if subject is None:
        return None
    if _is_told(line, end, entry) or _is_said_to_tell(line, i, end):
        return None
    if entry.lemma in ("quote", "cite") and (quoted := quoted_by_as_saying(line, i, end, subject)):
        return quoted
    far = _FAR_AGENT if this else _NEAR_AGENT
    by = next((k for k in range(end, min(end + far, len(line))) if line.word(k) == "by" and line.tag[k] == "P"), None)
    if by is not None and (line.word(by + 1) in TIMES.union(MONTHS) or line.tag[by + 1 : by + 3] == "#."):
        by = None  # "is expected to decide by May"
    if by is not None and line.word(by + 1) == "the" and line.word(by + 2) in _PARTS_OF_TIME:
        by = None  # "is expected by the end of May"
    source = _agent(line, by + 1, entry) if by is not None and by + 1 < len(line) else None
    content: list[WordRange] = [(subject.start, subject.end)]
    cue_end = by + 1 if by is not None and by == end else end
    if source is not None and by is not None and by > end and line.at(end) in "TPxDUJN":
        content.append((end, by))
    if (source is None and line.at(end) in ("Tt" if _is_made_known(line, subject, entry) else "TtPU")) or line.word(
        end
    ) == "as":
        stop = object_end(line, end, infinitive=line.at(end) == "T") if line.at(end) != "t" else clause_end(line, end)
        if stop > end:
            content.append((end, stop))
    elif source is not None and (line.at(source.end) in "T" or line.word(source.end) in ("of", "as", "for")):
        stop = object_end(line, source.end)
        content.append((source.end, stop))
    if line.word(subject.head) == "it" and len(content) > 1:
        content = content[1:]
    if source is None and len(content) == 1 and not _is_made_known(line, subject, entry):
        return None
    return Found(entry.lemma, entry.force, (i, cue_end), source, tuple(content), bool(entry.frames & {"q", "c", "h"}))


_NEAR_AGENT, _FAR_AGENT = 6, 12
"""words between a verb and "by"; of "this was stated today at the regular briefing | by" more"""
_MADE_KNOWN = frozenset("announce inform report state say note stress explain declare".split())


def _at_a_body(line: Line, group: int, i: int, end: int, entry: Entry) -> Found | None:
    """ "it was reported to the agency at the Ministry of Defence": the body says what follows "that", or what the "it" behind
    a comma stands for (`pointing`)."""
    near = range(end, min(end + _NEAR_AGENT, len(line)))
    at = next((k for k in near if line.word(k) in ("in", "at") and line.tag[k] == "P"), None)
    source = beginning(line, at + 1) if at is not None else None
    if source is None or line.word(source.start) not in ("the", "its"):
        return None
    if _AT_BODIES.isdisjoint(line.low[source.start : source.end]):
        return None
    that = next((k for k in range(source.end, min(source.end + 4, len(line))) if line.tag[k] == "t"), None)
    if that is None and line.at(group - 2) != ",":
        return None
    content = (that, clause_end(line, that)) if that is not None else (group - 1, group)
    return Found(entry.lemma, entry.force, (i, end), source, (content,), True)


_AT_BODIES = BODIES | {"headquarters", "prosecutor", "prosecutor's"}
"""at which something is made known, as translated reports have it: "it was informed in the Ministry of Defence" """


def _is_said_to_tell(line: Line, i: int, end: int) -> bool:
    """Whether what is passed on is what somebody said: "is said | to have told her that"; the second verb is the cue."""
    if line.word(i) not in HEARSAY or line.at(end) != "T" or line.word(end + 1) != "have":
        return False
    verb = end + 2 + (line.at(end + 2) == "R")
    return any(form.entry.force == "says" and not form.tail for form in verbs().get(line.word(verb), ()))


_PARTS_OF_TIME = frozenset({"end", "start", "beginning", "middle", "close"})


def _agent(line: Line, start: int, entry: Entry) -> Phrase | None:
    """Who does it, after "by"; without what the verb goes on to: "accused by two clerks | of", "praised by Vek | for"."""
    found = beginning(line, start)
    if found is None:
        return None
    stop = next((k for k in range(start + 1, found.end) if line.word(k) in entry.prepositions | {"for"}), found.end)
    stop = _past_name(line, start, stop)
    return Phrase(start, stop, head_of(line, start, stop))


def _past_name(line: Line, start: int, stop: int) -> int:
    """Where a source ends with the name behind its office: "by the official representative, | Ana Vek,"."""
    if line.at(stop) != "," or line.at(start) != "D" or line.at(stop + 1) != "N":
        return stop
    end = next((k for k in range(stop + 1, stop + 6) if line.at(k) != "N"), stop)
    return end if end - stop > 2 and line.at(end) in ".,;" else stop


def _is_made_known(line: Line, subject: Phrase, entry: Entry) -> bool:
    """Whether something was made public by nobody named: "the plan was announced in May"."""
    return entry.lemma in ("announce", "report", "reveal", "disclose") and line.at(subject.head) in "xNtW"


def _has_agent(line: Line, end: int, entry: Entry) -> bool:
    """Whether "by" and somebody follow a verb that takes an object: "were echoed by her allies"."""
    return "n" in entry.frames and line.word(end) == "by" and line.at(end + 1) in "NDSx#"


def reduced_passive(line: Line, i: int, end: int, entry: Entry) -> Found | None:
    """ "changes proposed by the government": the content is the noun phrase before, the source follows "by"."""
    if not _has_agent(line, end, entry) or line.at(i - 1) not in "xNq)":
        return None
    subject, source = before(line, i), beginning(line, end + 1)
    if subject is None or source is None or line.at(source.head) not in "NxSqD#":
        return None
    return Found(entry.lemma, entry.force, (i, end + 1), source, ((subject.start, subject.end),), False)


def _is_told(line: Line, end: int, entry: Entry) -> bool:
    return entry.lemma in ("tell", "ask", "inform", "assure") and line.at(end) in "tW"
