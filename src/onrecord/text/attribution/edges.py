"""Noun phrases by where they begin, and what they name: somebody, several, a thing, nobody; works on tags alone."""

from typing import NamedTuple

from onrecord.text.attribution.named_lists import end_of_list
from onrecord.text.attribution.words import Line, is_participle
from onrecord.text.lexicon import plain_verbs
from onrecord.text.pasts import OF_DEEDS, OF_SAYING
from onrecord.text.people import PEOPLE

LONGEST = 40
"""words; no source phrase is longer"""


class Phrase(NamedTuple):
    """A noun phrase as word numbers, half-open; `head` is the word that names the thing."""

    start: int
    end: int
    head: int


BODIES = frozenset(
    """police court ministry government company firm council committee union agency parliament party bank hospital club board
    commission department authority army military navy office panel jury team inquiry regulator watchdog""".split()
)
"""what says something, and is not only gone through"""


def is_past_verb(line: Line, i: int) -> bool:
    """Whether a word looks like a finite verb of the past: of deeds or of saying, or in -ed behind its subject."""
    if line.tag[i] != "x":
        return False
    word, left = line.word(i), line.at(i - 1)
    parted = left in ",S#" and (word in OF_DEEDS or (word.endswith("ed") and len(word) > len("seed")))
    return looks_past(line, i) or parted or (word in OF_SAYING and left in "NxS#")


def head_of(line: Line, start: int, end: int) -> int:
    """The word that names what a phrase is about: the last before a comma, a preposition or a relative clause."""
    head = start
    for i in range(start, end):
        tag = line.tag[i]
        if (
            tag == "x"
            and i > start
            and line.word(i).endswith("ed")
            and line.at(i + 1) in "PR"
            and line.at(i - 1) in "Nx"
        ):
            break  # "documents | filed with the court"
        if line.word(i) == "close" and line.at(i + 1) == "T" and i > start:
            break  # "a source | close to the court"
        if tag in "Nx#qSJ" or (tag == "D" and i == start):
            if tag == "S" and i > start:
                break
            head = i
        elif tag in "PT,(-tW;" and i > start:
            break
        elif tag == "C" and i > start:
            continue
    return head


_PLURAL = frozenset(
    """people police men women many most some others few all critics those both children media they we i you percent half
    third quarter majority several staff fishermen spokesmen two three four five six seven eight nine ten dozens hundreds
    thousands millions scores number group members majorities two-thirds three-quarters family couple pair trio team crew
    public crowd squad""".split()
)


def is_thing(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase names what can say nothing: "the charge", "talks"; not a name, a person, a body, a pronoun."""
    head = line.word(phrase.head)
    if line.tag[phrase.head] != "x" or head in PEOPLE or head in _PLURAL or head in BODIES or head in _SOMEBODY:
        return False
    return not head.endswith(
        ("er", "ers", "or", "ors", "man", "men", "woman", "ist", "ists", "ian", "ians", "ee", "ees", "ants", "ies")
    )


_SOMEBODY = frozenset(
    """suspect suspects accused victim victims rebels rebel militants militant gang gangs mob youth youths teen teens teens kid kids
    child patient patients guard guards spy spies hostages hostage refugees migrants immigrants parents allies rivals companies
    ministries agencies authorities governments parties groups unions banks firms teams troops forces cadets recruits guerrillas
    bride groom boss bosses thief thieves saint duke prince princess king queen monk monks cleric clerics pope embassy institute
    agency party ministry charity company university newspaper paper broadcaster network organisation organization association
    federation opposition coalition administration delegation embassy church school county city state country
    town kingdom republic""".split()
)
"""further words for those who can speak"""


def is_plural(line: Line, phrase: Phrase) -> bool:
    """Whether a phrase can be the subject of a verb in its base form: "officials", "Ana Vek and Jan Brek", "40 percent"."""
    word = line.word(phrase.head)
    if line.tag[phrase.head] == "S":
        return word not in ("he", "she", "it")
    joined = any(line.word(k) == "and" for k in range(phrase.start, phrase.head))
    return (
        joined
        or word in _PLURAL
        or line.tag[phrase.head] == "#"
        or (word.endswith("s") and not word.endswith("ss"))
        or (line.word(phrase.start) in _PLURAL or line.at(phrase.start) == "#")
    )


def beginning(line: Line, i: int) -> Phrase | None:
    """The noun phrase that begins at word `i`, with its prepositional phrases and appositions left out."""
    if line.at(i) == "S" or (line.at(i) in "DJ" and line.at(i + 1) in "BHMO"):
        return Phrase(i, i + 1, i)
    end = i
    stop = min(len(line), i + LONGEST)
    while end < stop:
        tag = line.tag[end]
        if (
            tag in "ND#'q"
            or (tag == "x" and not (end > i and _is_verb(line, end)))
            or (tag == "P" and end > i and line.at(end + 1) in "ND#x")
            or (tag == "T" and line.word(end - 1) == "close" and end - 1 > i and line.at(end + 1) in "ND")
            or (tag == "C" and line.at(end - 1) == "N" and line.at(end + 1) in "ND")
        ):
            end += 1
        elif tag == "," and (past := end_of_list(line, end)) is not None:
            end = past
        else:
            break
    return Phrase(i, end, head_of(line, i, end)) if end > i else None


def looks_past(line: Line, i: int) -> bool:
    """Whether a word after a noun looks like a verb in the past: "the blast killed"."""
    word, k = line.word(i), i - 1
    while line.at(k) == "R":
        k -= 1
    return line.tag[i] == "x" and line.at(k) in "Nx" and (word in OF_DEEDS or (word.endswith("ed") and len(word) > 4))


def opens_with_participle(line: Line) -> bool:
    """Whether a sentence opens with a participle, not with its subject: "Speaking in Velm, she said"."""
    word = line.word(0)
    if line.at(0) != "N" or (len(word) < 6 and word != "asked"):
        return False
    if word.endswith("ing"):
        return line.at(1) in "PDxTJt'#UW" and not _is_verb(line, 1) and not _is_adjective(line)
    return word.endswith("ed") and line.at(1) in "PUWtT"


def _is_adjective(line: Line) -> bool:
    """Whether the word in -ing that opens a sentence belongs to a noun: "Shocking images showed"; no comma parts it off."""
    if line.at(1) != "x":
        return False
    comma = line.tag.find(",")
    return comma < 0 or any(line.tag[k] in "BHM" or looks_past(line, k) for k in range(2, comma))


def opens_with_verb(line: Line, phrase: Phrase) -> bool:
    """Whether what was taken for a phrase opens with a verb: "spent his speech", "released a song"."""
    word = line.word(phrase.start)
    return line.tag[phrase.start] == "x" and (word in OF_DEEDS or word.endswith("ed"))


def names_nobody(line: Line, phrase: Phrase) -> bool:
    """Whether what was taken for a source is a verb with what hangs on it: "delivering a blow", "arguing"."""
    start, after = phrase.start, line.at(phrase.start + 1)
    if line.tag[start] != "x":
        return False
    alone = phrase.end - start == 1
    if line.at(start - 1) in "BH" and line.word(start).endswith(("ed", "n")):
        return True  # "where she was | born said"
    if is_participle(line.word(start)):
        return alone or after in "D#SJPTtR"
    return not alone and after in "D#J" and line.at(start - 1) not in "D'#" and opens_with_verb(line, phrase)


def _is_verb(line: Line, i: int) -> bool:
    """Whether a lower-case word is likely the finite verb that ends a subject."""
    word = line.word(i)
    if line.at(i - 1) in "D'#P":
        return False
    if word in OF_DEEDS or (word.endswith("ed") and len(word) > 4):
        return True
    form = plain_verbs().get(word)
    return form is not None and "ing" not in form.shapes and not form.tail and form.shapes != {"base"}
