"""Tells where a verb begins, whether it is one at all, and whose it is."""

import re
from collections.abc import Sequence

from onrecord.text.attribution.before_cue import can_precede
from onrecord.text.attribution.edges import (
    Phrase,
    beginning,
    is_past_verb,
    is_plural,
    is_thing,
    looks_past,
    opens_with_verb,
)
from onrecord.text.attribution.found import Found
from onrecord.text.attribution.main_clause import main_subject
from onrecord.text.attribution.phrases import before
from onrecord.text.attribution.words import AUXILIARIES, Line, is_participle
from onrecord.text.calendar import WEEKDAYS
from onrecord.text.lexicon import Entry, Form
from onrecord.text.people import PEOPLE


def is_headline(line: Line) -> bool:
    """Whether a line is written in the capitals of a headline, so that they tell nothing of names."""
    capitals = line.tag.count("N")
    return capitals >= 3 and capitals >= 6 * (line.tag.count("x") + line.tag.count("R"))


_FLOATING = frozenset({"both", "all", "each"})
"""may stand between a subject and its verb: "the two have both denied" """


def group_start(line: Line, i: int) -> int:
    """The first word of the verb group: auxiliaries, "to" and adverbs before the verb."""
    k = i - 1 if line.word(i - 1) in _FLOATING and line.at(i - 2) in "BHMNx" else i
    while k > 0 and (line.tag[k - 1] in "BHMORT" or (line.tag[k - 1] == "'" and _is_short_be(line, k - 1))):
        k -= 1
        if line.word(k - 1) in _FLOATING and line.at(k - 2) in "BHMNx" and line.at(k - 1) == "D":
            k -= 1
    while k < i and line.tag[k] == "R" and k == 0:
        k += 1
    if line.word(k - 1) in WEEKDAYS and line.at(k - 2) == "P" and line.at(k - 3) in "C,":
        k -= 2
    return k


def _is_short_be(line: Line, i: int) -> bool:
    """Whether 's is "is" or "has": after a pronoun."""
    return line.at(i - 1) in "SW" or line.word(i - 1) in ("that", "there")


def is_finite(line: Line, group: int, i: int, end: int, form: Form) -> bool:
    """Whether a form is the verb of a clause, not a noun or an adjective that looks like it."""
    shapes = form.shapes
    left, right = line.at(group - 1), line.at(end)
    if right == "," and line.at(end + 1) in "Qq":
        right = "Q"
    auxiliaries = not AUXILIARIES.isdisjoint(line.tag[group:i])
    if auxiliaries and shapes == {"third"}:
        return False
    if (
        right in ".,"
        and shapes & {"third", "base"}
        and (subject := before(line, group))
        and can_precede(line, subject.start)
    ):
        if form.entry.noun_like and line.at(group - 1) == "x":
            return False  # "rarely gives lengthy remarks."
        return "third" in shapes or form.entry.lemma == "read" or is_plural(line, subject)
    if auxiliaries or "'" in line.tag[group:i]:
        return not (left == "." and group == 0 and not shapes & {"past"})
    if "past" in shapes:
        # "the 23-year-old said that", "4 in 10 said Ana Vek would win"
        right_of_figure = "tQqSDN" if line.word(i - 2) in ("in", "of") else "tQqS"
        told = form.entry.lemma == "tell" and right in "DNx"  # "between 2019 and 2022 told the Post"
        counted = line.at(i - 1) == "#" and (told or right in right_of_figure) and "c" in form.entry.frames
        if line.at(i - 1) in "DP'#" and not _ends_clause_on_determiner(line, i - 1) and not counted:
            return False
        return not (
            (line.word(end) == "by" and line.word(end + 1) not in MEANS)
            or (
                left in ".,-(" and right in "PT" and form.entry.force != "says" and bool(form.entry.frames & {"n", "v"})
            )
        )
    of_them = line.at(i - 1) == "J" and line.word(i - 2) == "of"
    over_fifty = line.at(i - 1) == "#" and right in "tNDSQq" and "base" in shapes
    if line.at(i - 1) in "DP'#.J" and not (_ends_clause_on_determiner(line, i - 1) or of_them or over_fifty):
        return False
    if line.word(i - 1) in _SEVERAL and "third" in shapes:
        return False  # "few calls for"
    if "third" in shapes:
        if form.entry.noun_like and (phrase := before(line, group)) and opens_with_verb(line, phrase):
            return False  # "refuted social media reports that"
        plural_before = (
            line.at(group - 1) == "x" and line.word(group - 1).endswith("s") and not line.word(group - 1).endswith("ss")
        )
        if form.entry.noun_like and left == "x" and looks_past(line, group - 1):
            return False  # "Ana Vek rejected claims that"
        phrase = before(line, group) if form.entry.noun_like and left == "x" else None
        if phrase and line.at(phrase.start - 1) == "P" and line.at(phrase.start - 2) in ".;":
            return False  # "Under party rules he cannot stand"
        if form.entry.noun_like and line.word(i - 1) in _BESIDE_NOUNS:
            return False  # "the same projects the mayor"
        if form.entry.noun_like and left == "x" and right == "S":
            return False  # "the questions it must answer"
        sure = left == "S" or not form.entry.noun_like
        return not plural_before and (sure or _only_verb(line, form.entry, end))
    subject = before(line, group)
    return (
        subject is not None
        and is_plural(line, subject)
        and (
            left == "S"
            or not form.entry.noun_like
            or _only_verb(line, form.entry, end)
            or line.word(i - 1) == "percent"
            or (form.entry.lemma == "show" and line.word(subject.head) in SHOWING and right in "xUP")
        )
    )


MEANS = frozenset("phone telephone email e-mail text letter video radio satellite fax post message".split())
"""by which somebody speaks: "Vek said by phone" """
_BESIDE_NOUNS = frozenset({"same", "other", "new", "own", "recent", "latest", "similar", "different", "many"})


SHOWING = frozenset(
    """images pictures photos photographs videos clips figures data polls surveys records documents results studies tests
    reports image picture photo photograph video clip footage poll survey record document result study test report files
    file evidence census analysis returns numbers map maps statistics audit inquiry findings finding letter email emails""".split()
)
"""what shows something, so that "show" after it is no noun"""


READ_OR_SHOWN = SHOWING | frozenset(
    """statement statements note notes message messages text texts tweet post posts sign signs banner banners placard placards
    headline headlines notice notices memo memos release poster slogan inscription plaque clause passage entry paragraph petition
    article reply card label caption line transcript email verdict ruling order motion resolution""".split()
)
"""what reads so and so"""


def is_read(line: Line, source: Phrase) -> bool:
    """Whether a subject is something that reads so and so: "the letter reads"."""
    return line.word(source.head) in READ_OR_SHOWN or line.word(source.head) in ("that", "which")


_SEVERAL = frozenset({"many", "some", "both", "all", "several", "few"})


def _only_verb(line: Line, entry: Entry, end: int) -> bool:
    """Whether what follows a word that can be a noun makes it a verb."""
    right = line.at(end)
    if right == "," and line.at(end + 2) == "," and line.at(end + 3) == "t":
        return True  # "notes, however, that"
    if line.word(end) == "there" and line.at(end + 1) in "BHM":
        return bool(entry.frames & {"q", "c"})
    gerund = right == "x" and is_participle(line.word(end))
    return right in "tQqDSWNJ#:" or (right == "T" and "t" in entry.frames) or (gerund and "g" in entry.frames)


def _ends_clause_on_determiner(line: Line, i: int) -> bool:
    return line.tag[i] == "D" and line.word(i) in (
        "many",
        "most",
        "some",
        "others",
        "both",
        "all",
        "several",
        "another",
        "one",
        "few",
        "each",
    )


def subject_of(line: Line, group: int, earlier: Sequence[Found]) -> Phrase | None:
    left = line.at(group - 1)
    if left == "C":
        return _shared(line, group, earlier)
    if left == "." and group == 0:
        return None
    found = before(line, group)
    if left == "," and earlier and (own := _of_its_clause(line, group, earlier[-1])):
        return own
    if left in ",-" and earlier and ";" in line.tag[earlier[-1].cue[1] : group]:
        return found  # "said 14 had drowned; in Velm, the governor, Ana Vek, put"
    if left in ",-" and earlier and (found is None or not _is_its_own(line, found, earlier[-1])):
        return earlier[-1].source if found is None or found.start >= earlier[-1].cue[1] else found
    return _past_clause(line, found) if found is not None and earlier else found


def _of_its_clause(line: Line, group: int, earlier: Found) -> Phrase | None:
    """The subject of a reported clause that has had no verb up to a remark between commas: "said the count, based on
    half the votes, | shows"; None where the verb is not that clause's."""
    start = earlier.content[0][0] + (line.at(earlier.content[0][0]) == "t")
    if not earlier.speaks or start < earlier.cue[1] or start >= group:
        return None
    comma = next((k for k in range(start, group) if line.tag[k] == ","), group)
    found = beginning(line, start)
    if found is None or found.end != comma or comma >= group - 1 or line.at(comma + 1) in "CSU":
        return None
    return found if line.word(found.head) not in PEOPLE and line.at(found.head) == "x" else None


def _is_its_own(line: Line, found: Phrase, earlier: Found) -> bool:
    """Whether a name with a remark between commas is the subject, and not the one who spoke before.

    It opens what somebody says ("said Ana Vek, the mayor, | resigned"), or a clause of its own (", but residents, some of
    them angry, | said", "after a clerk in Velm, Ohio, | told", "; a third, Ana Vek, | denied").
    """
    somebody = line.at(found.head) == "N" or line.word(found.head) in PEOPLE
    opens = earlier.speaks and (found.start == earlier.content[0][0] or _opens(line, earlier, found)) and somebody
    named = line.at(found.head) == "N" and line.at(found.start - 1) == ","
    joined = line.at(found.start - 1) == "C" and line.at(found.start - 2) in ",Qq"
    return opens or named or joined or line.at(found.start - 1) in "U;"


def _past_clause(line: Line, found: Phrase) -> Phrase:
    """The phrase without a clause that an "and" joins to it: "said the pier was safe and the mayor" denied."""
    for k in range(found.head - 1, found.start, -1):
        if line.tag[k] != "C" or line.at(k + 1) not in "DNS":
            continue
        clause = line.at(found.start - 1) in "BHMOR" or any(is_past_verb(line, i) for i in range(found.start + 1, k))
        clause = clause or line.word(found.start - 1) in (
            "it",
            "him",
            "them",
        )  # "called it a flood and the union" called
        return Phrase(k + 1, found.end, found.head) if clause else found
    return found


def _shared(line: Line, group: int, earlier: Sequence[Found]) -> Phrase | None:
    """The subject that a verb after "and" shares with the clause before."""
    if earlier and earlier[-1].source is not None:
        last = earlier[-1].source
        # "said the readings related to dust and denied", "said its directors would consider it and advised"
        other = is_thing(line, last) or "M" in line.tag[last.end : earlier[-1].cue[0]]
        outer = (one.source for one in earlier[:-1] if one.speaks and other and _opens(line, one, last))
        return next(outer, last)
    return main_subject(line, group)


def _opens(line: Line, one: Found, subject: Phrase) -> bool:
    """Whether a phrase is the subject of what somebody says: "said (that) | the readings"."""
    start = one.content[0][0]
    return one.cue[1] <= start and subject.start == start + (line.at(start) == "t")


_THINGS = frozenset(
    """initiative initiatives primary finish measure measures plan plans bill bills move moves race races election elections
    result results victory victories loss losses win wins proposal proposals event events negotiations talks question
    questions decision decisions attack attacks storm weather economy market markets war crisis deal deals agreement law laws
    rule rules policy policies system program programme project issue issues problem problems process trend situation fact
    idea effort efforts debate convention conference defeat rise fall increase decline cost costs price prices vote votes
    story stories technology change changes growth time year years day days this these nothing everything""".split()
)
"""Heads of subjects that hold no view and want nothing, whatever the verb."""
_EVENTS = frozenset(
    """inquiry inquiries probe probes row rows dispute disputes scandal scandals strike strikes protest protests fire fires blaze flood
    floods leak leaks rain rains wind winds water waves wave snow heat drought famine disease virus outbreak shortage shortages delay
    delays gap gaps debt debts cut cuts split splits feud feuds clash clashes fighting violence tension tensions unrest lawsuit
    lawsuits boycott turmoil trouble backlog backlogs""".split()
)
"""what goes on, and can only be said to threaten"""
_ARMED = frozenset(
    """troops soldiers forces militants rebels gunmen gunman fighters insurgents army militia militias warplanes jets drones drone
    planes navy men man dog dogs bear shark mob gang crowd hackers raiders pirates knifeman attacker attackers aircraft helicopters
    tanks artillery warships submarine bombers""".split()
)
"""who attacks with more than words"""
_ABSTRACT = re.compile(
    r"(?<!administra)(?<!associa)(?<!organisa)(?<!organiza)(?<!corpora)(?<!delega)(?<!opposi)(?<!coali)(?<!federa)(?<!commis)(?<!institu)"
    r"(?<!founda)(?:tion|sion)s?$|(?:ness|ism|ship|age|ence|ance|ity)$(?<!authority)(?<!community)(?<!university)(?<!majority)"
    r"(?<!minority)(?<!leadership)(?<!alliance)(?<!audience)"
)
"""how nouns for what goes on end, and those for bodies do not"""
_OF_ACTORS = frozenset({"wants", "believes", "stands", "accuses", "asks", "disputes"})


def is_no_actor(line: Line, source: Phrase, entry: Entry) -> bool:
    """Whether a subject cannot do what the verb says: "the storm threatens to", "one could say"."""
    head = line.word(source.head)
    if head in ("one", "you") and source.end - source.start == 1 and line.at(source.end) == "M":
        return True
    if head.startswith(tuple("£$€¥₹")):
        return True  # "The £212m that the papers give"
    if entry.lemma == "read":
        return not is_read(line, source)
    if entry.lemma == "attack":
        return head in _ARMED
    if entry.lemma in ("threaten", "promise"):
        return head in _THINGS or head in _EVENTS or (line.tag[source.head] == "x" and bool(_ABSTRACT.search(head)))
    return head in _THINGS and entry.force in _OF_ACTORS
