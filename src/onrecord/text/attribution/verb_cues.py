"""Finds verbs that attribute: which word is the cue, whose it is, and what it governs, before it, after it or around it."""

from collections.abc import Sequence

from onrecord.text.attribution.before_cue import (
    can_precede,
    content_before,
    goes_on,
    is_strong,
    opening_before,
    precedes,
    resumes,
)
from onrecord.text.attribution.bent_cues import infinitive, participle, passive, reduced_passive
from onrecord.text.attribution.complements import Complement, after
from onrecord.text.attribution.edges import Phrase, beginning, looks_past, opens_with_verb
from onrecord.text.attribution.endings import is_plain_finite
from onrecord.text.attribution.found import Found
from onrecord.text.attribution.main_clause import main_subject
from onrecord.text.attribution.main_verbs import closed
from onrecord.text.attribution.odd_cues import (
    LEAST,
    felt,
    label_before,
    learnt_from,
    of_relative,
    put_at,
    quoted_as_saying,
    seems,
    unparted,
    within_relative,
)
from onrecord.text.attribution.phrases import before
from onrecord.text.attribution.verb_group import MEANS, group_start, is_finite, is_headline, is_no_actor, subject_of
from onrecord.text.attribution.words import AUXILIARIES, TIMES, Line
from onrecord.text.lexicon import Entry, Form, adjectives, verbs

MOST_CUES = 40
"""verbs of a sentence that are looked at; more are no language but an attack"""


def find(line: Line) -> list[Found]:
    """Every attribution by a verb, in order."""
    found: list[Found] = []
    headline = is_headline(line)
    past, tried, nameless = 0, 0, False
    known = verbs()
    for i, word in enumerate(line.low):
        if word not in known or i < past:
            continue
        form = _form_at(line, i) if headline or line.tag[i] != "N" or i == 0 else None
        if form is None:
            continue
        end = i + 1 + len(form.tail)
        one = _attribution(line, i, end, form, found)
        if one is not None:
            nameless = nameless or _to_stay_unnamed(line, end, form.entry)
            found.append(one)
            past = end
        tried += 1
        if tried == MOST_CUES:
            break
    return _but_for_namelessness(line, found) if nameless else found


def _but_for_namelessness(line: Line, found: Sequence[Found]) -> list[Found]:
    """The attributions without those that only ask for no name to be given, and what hangs on them."""
    asked = [
        one
        for one in found
        if any(_to_stay_unnamed(line, one.cue[1], form.entry) for form in verbs()[line.word(one.cue[0])])
    ]
    return [
        one
        for one in found
        if one not in asked
        and not (line.at(one.cue[0] - 1) == "T" and any(a <= one.cue[0] < b for each in asked for a, b in each.content))
    ]


def _form_at(line: Line, i: int) -> Form | None:
    if line.tag[i] not in "xNR":
        return None
    for form in verbs().get(line.low[i], ()):
        if form.tail:
            if line.low[i + 1 : i + 1 + len(form.tail)] == form.tail:
                return form
        elif (
            line.at(i + 1) not in "Px"
            or line.word(i + 1) not in _PARTS_VERBS
            or line.word(i + 2) in ("the", "camera", "air")
        ):
            return form
    return None


_PARTS_VERBS = frozenset({"off", "away", "apart"})
"""make another verb of one of saying, which the lexicon would know: "waved off", but "said off the record" """


def _attribution(line: Line, i: int, end: int, form: Form, earlier: Sequence[Found]) -> Found | None:
    if form.shapes <= {"third"} and (line.at(i - 1) == "P" or line.word(i - 2) == "according"):
        return None  # "according to figures", "in reports": a noun
    group = group_start(line, i)
    tags = line.tag[group:i]
    auxiliaries = not AUXILIARIES.isdisjoint(tags)
    if _is_short_has(line, group, i, end, form):
        tags = ""
    if "B" in tags and "participle" in form.shapes and "ing" not in form.shapes and "H" not in _after_be(tags):
        if line.low[i] in adjectives() and line.at(end) in "tTP" and line.word(end) != "by":
            return None  # "they are worried that": no passive, see `phrase_cues`
        return passive(line, group, i, end, form.entry)
    if line.tag[i] == "N" and i > 0 and not auxiliaries and line.at(i - 1) not in "NS'":
        return None
    entry = form.entry
    if "ing" in form.shapes:
        return participle(line, group, i, end, form, earlier, progressive="B" in tags)
    if "T" in tags and (line.at(group) == "T" or _HAVING.isdisjoint(line.low[group:i])):
        return infinitive(line, group, i, end, entry, earlier)
    if "participle" in form.shapes and line.word(end) == "by" and group == i and line.word(end + 1) not in MEANS:
        return reduced_passive(line, i, end, entry)
    if not is_finite(line, group, i, end, form) or (entry.lemma in _NEEDS_OBJECT and line.at(end) == "P"):
        return None  # "people briefed on the inquiry"
    inverted = _inverted(line, group, i, end, entry)
    if inverted is not None:
        return inverted
    source = subject_of(line, group, earlier)
    if source is not None and entry.force == "says" and line.at(source.start - 1) == "T":
        source = main_subject(line, group) or source  # "a service that is there to watch the coast said"
    if source is not None and "e" in entry.frames:
        return felt(line, i, end, entry, source)
    if source is not None and _opens_with_denial(line, source):
        return None  # "refuted media reports that"
    if source is None or is_no_actor(line, source, entry) or _is_name_given(line, i, end, entry, source):
        return None
    if line.word(source.start - 2) == "according" or line.word(source.end - 1) in ("the", "a", "an"):
        return None  # "according to media reports", "two of the largest towns in the state"
    return _with_content(line, i, end, entry, source)


def _opens_with_denial(line: Line, source: Phrase) -> bool:
    """Whether what was taken for a subject opens with a verb of denying: "refuted media | reports that"."""
    if line.tag[source.start] != "x" or not opens_with_verb(line, source):
        return False
    return any(form.entry.force == "denies" for form in verbs().get(line.word(source.start), ()))


_HAVING = frozenset({"has", "had", "have"})


def _is_name_given(line: Line, i: int, end: int, entry: Entry, source: Phrase) -> bool:
    """Whether "called" only gives a name: "a group called the Friends of Velm"."""
    if entry.lemma not in ("call", "dub") or line.at(i - 1) != "x" or line.word(source.start) not in ("a", "an"):
        return False
    if line.at(end) in "qQ":
        return True
    k = end + (line.word(end) == "the" and line.at(end + 1) == "N")
    begin = k
    while line.at(k) in "N'":
        k += 1
    return k > begin and line.at(k) not in "DqQx"


def _is_short_has(line: Line, group: int, i: int, end: int, form: Form) -> bool:
    """Whether 's before a past form is "has": an object follows, as in "he's predicted a win"."""
    short = next((k for k in range(group, i) if line.word(k) == "'s"), None)
    return (
        short is not None
        and "B" not in line.tag[short + 1 : i]
        and bool(form.entry.frames & {"n", "c"})
        and line.at(end) in "DNxqQt#S"
        and line.at(short - 1) in "SN"
    )


def _after_be(tags: Sequence[str]) -> str:
    """The tags after the last form of "be"; "had" there would be another clause."""
    joined = "".join(tags)
    return joined[joined.rfind("B") + 1 :]


def _inverted(line: Line, group: int, i: int, end: int, entry: Entry) -> Found | None:
    """'…", said the minister': the source follows the cue, the content is before."""
    if (
        group != i
        or "q" not in entry.frames
        or i == 0
        or (line.at(i - 1) not in "Qq,-" and not _said_last(line, i, end, entry))
        or (line.at(i - 1) == "-" and before(line, i) is not None)
    ):
        return None
    quoted = line.at(i - 2) in ("Q", "q")
    if line.at(i - 1) == "," and not quoted and ("a" in entry.frames or line.at(end) not in "DNx"):
        return None  # "The president, who was late, assured the union": the one addressed follows
    if line.at(end) not in "DNxS#" or line.word(end) in TIMES:
        return None
    if (
        line.at(i - 1) == ","
        and line.at(i - 2) not in ("Q", "q")
        and before(line, i) is not None
        and line.at(i - 2) in "Nx#)"
        and not _closes(line, i, end, entry)
    ):
        return None
    source = beginning(line, end)
    content = content_before(line, i)
    if source is None or not content or line.at(source.end) in "BHMO":
        return None
    if "a" in entry.frames and line.at(source.end) in "Tt":
        return None  # '… "a gift," urged the union to strike': a further verb of the one before
    source = _with_name_behind(line, source)
    parted = line.at(i - 1) == "," and line.at(source.end + 1) in "BHMO"  # "Most of it, said Ana Vek, will be lost"
    more = (resumes(line, content, source.end) if parted else []) or goes_on(line, source.end)
    return Found(entry.lemma, entry.force, (i, end), source, (*content, *more), True)


def _with_name_behind(line: Line, source: Phrase) -> Phrase:
    """The source with the name that follows an office: "said | the chairman, Ada Holm"."""
    k = source.end + 1
    if line.at(source.end) != "," or line.at(source.start) not in "D" or line.at(source.head) != "x":
        return source
    while line.at(k) == "N":
        k += 1
    named = 2 <= k - source.end - 1 <= 4 and (line.at(k) in ",.;" or line.word(k) in ("of", "at", "from"))
    return Phrase(source.start, k, source.head) if named else source


def _closes(line: Line, i: int, end: int, entry: Entry) -> bool:
    """Whether a clause with a verb is before "said" and nothing but somebody after it: ", said Ana Vek, who was there"."""
    if entry.lemma not in ("say", "add"):
        return False
    source = beginning(line, end)
    if (
        source is None
        or line.at(source.head) not in "Nx"
        or not any(looks_past(line, k) or line.tag[k] in "BHMO" for k in range(i))
    ):
        return False
    rest = source.end
    if line.at(rest) == "," and "Q" in line.tag[rest:] and "Q" not in line.tag[:i]:
        return True  # "If it rains, said Ana Vek, the mayor, “we will not sail.”"
    if line.at(rest) == "," and (line.word(rest + 1) == "who" or line.at(rest + 1) == "D"):
        return "," not in line.tag[rest + 1 :] and (
            line.word(rest + 1) == "who" or not any(tag in "BHMO" for tag in line.tag[rest:])
        )
    return all(tag in ".)" for tag in line.tag[rest:])


def _said_last(line: Line, i: int, end: int, entry: Entry) -> bool:
    """Whether a sentence ends in "said the ministry" although no comma stands before it; nobody says a ministry."""
    if entry.lemma not in ("say", "add") or i < LEAST or line.at(end) not in "DN" or line.at(i - 1) not in "Nx#":
        return False
    source = beginning(line, end)
    told = any(line.tag[k] in "BHMO" or looks_past(line, k) for k in range(i))
    return source is not None and told and all(tag in ".)" for tag in line.tag[source.end :])


def _is_free_relative(line: Line, source: Phrase, follows: Complement) -> bool:
    """Whether the verb only tells which thing is meant: "what the firm hopes to gain", "in what Vek called a trap"."""
    return line.word(source.start - 1) in ("what", "whatever") and follows.kind in ("infinitive", "object")


_FROM_SOMEBODY = frozenset({"learn", "learnt", "understand", "hear"})
_NEEDS_OBJECT = frozenset({"brief", "inform", "notify"})
_ASKING = frozenset({"ask", "request", "want", "wish", "refuse", "decline", "insist"})


def _to_stay_unnamed(line: Line, k: int, entry: Entry) -> bool:
    """Whether somebody only asks that no name is given: "asked not to be named", "wish to remain anonymous"."""
    if entry.lemma not in _ASKING:
        return False
    near = line.low[k : k + _NEAR]
    if _NAMELESS.isdisjoint(near):
        return False
    own = line.at(k) != "t" or line.word(k + 1) in ("his", "her", "their", "he", "she", "they")
    return own and ("be" in near or "anonymous" in near or "anonymity" in near or "withheld" in near)


_NEAR = 8
"""words after a verb of asking in which it is told that no name is to be given"""
_NAMELESS = frozenset(
    {
        "named",
        "identified",
        "quoted",
        "anonymous",
        "anonymity",
        "name",
        "names",
        "identity",
        "unnamed",
        "called",
        "known",
    }
)


_WHOM = frozenset("him them us me you".split())
_RELATIVES = frozenset({"which", "that", "who"})
_LINKING = frozenset({"been", "being", "having"})
_NEGATORS = frozenset({"not", "never"})
_SETTLES = frozenset({"decide", "determine", "consider", "assess", "establish", "conclude", "judge"})
"""with "will" or "must" before a question: what is still open, and nobody's words"""


def _with_content(line: Line, i: int, end: int, entry: Entry, source: Phrase) -> Found | None:
    if entry.force in ("denies", "disputes") and (label := label_before(line, source)):
        own = Phrase(label, source.end, source.head)
        return Found(entry.lemma, entry.force, (i, end), own, ((source.start, label),), False)
    if entry.lemma == "deny" and line.word(end) in _WHOM and line.at(end + 1) in "DxNR#":
        return None  # "denied him the post"
    if entry.lemma in ("quote", "cite") and (quoted := quoted_as_saying(line, i, end, source)):
        return quoted
    if entry.lemma in ("appear", "seem"):
        return seems(line, i, end, entry, source)
    runs_on = line.at(end) in "BMH" or (line.word(source.start - 1) in _RELATIVES and is_plain_finite(line, end))
    if line.at(end) in "BHMO" and label_before(line, source):
        return of_relative(line, i, end, entry, source)
    if runs_on and line.word(end) not in _LINKING and entry.frames & {"q", "c"}:
        return of_relative(line, i, end, entry, source)
    if "q" in entry.frames and (parted := within_relative(line, i, end, entry, source)):
        return parted
    if entry.lemma == "put":
        return put_at(line, i, end, source)
    if line.at(end) == "P" and line.at(end + 1) in "P.," and line.at(source.start - 1) not in "Qq":
        return None  # "the price they agreed on in May": what they agreed on stands before
    if entry.lemma in _FROM_SOMEBODY and (learnt := learnt_from(line, i, end, entry, source)):
        return learnt
    follows = after(line, end, entry)
    if entry.lemma in _SETTLES and follows and follows.kind == "question" and "M" in line.tag[source.end : i]:
        return None  # "the voters will decide whether he is right"
    speaks = bool(entry.frames & {"q", "c"}) or ("h" in entry.frames and line.at(end) in ".,")
    negated = not _NEGATORS.isdisjoint(line.low[source.end : i])
    watched = entry.lemma == "see" and line.at(source.start - 1) == "q"  # 'was "certain" she saw it'
    if source.start > 0 and speaks and not negated and not watched and can_precede(line, source.start):
        at = source.start - 2
        while line.at(at) == "R":
            at -= 1
        broken = line.at(at) in "BHMO"  # "it was, she said, “possible” ", "it was not, she said, open"
        finders = (opening_before(line, source.start, end) if broken else [], content_before(line, source.start))
        earlier = finders[0] or finders[1] or opening_before(line, source.start, end)
        if earlier and (
            follows is None or precedes(line, source, end, earlier, strong=is_strong(line, follows, earlier))
        ):
            more = resumes(line, earlier, end) or goes_on(line, end)
            return Found(entry.lemma, entry.force, (i, end), source, (*earlier, *more), True)
    if follows is None:
        return unparted(line, i, end, entry) if "q" in entry.frames else None
    spoken = follows.kind in ("clause", "question")
    who = next((k for k in range(source.end, i) if line.word(k) == "who"), source.start)
    stop = closed(line, who, follows.start, follows.end, clause=spoken)
    if spoken and any(
        line.word(k) in ("whose", "which", "whom") and line.at(k - 1) in "P"
        for k in range(source.start - 3, source.start)
    ):
        # "Ferrox, through whose account the bank says they got in, | grew"
        stop = next((k for k in range(follows.start, stop) if line.tag[k] == ","), stop)
    relative = _is_free_relative(line, source, follows)
    return Found(
        entry.lemma,
        entry.force,
        (i, end),
        source,
        ((follows.start, stop),),
        follows.kind != "object",
        relative=relative,
    )
