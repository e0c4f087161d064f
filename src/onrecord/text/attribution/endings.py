"""Tells where what somebody says, wants or judges ends: at a comma, a conjunction or a verb that begins something else.

The classes of break and which of them end a content were weighed on the tuning half of PolNeAR (see bench/README.md).
"""

import re
from collections.abc import Iterable

from onrecord.text.attribution.occasions import occasion_end
from onrecord.text.attribution.words import AUXILIARIES, Line, is_participle
from onrecord.text.labels import LABELS
from onrecord.text.lexicon import plain_verbs, verbs
from onrecord.text.pasts import OF_DEEDS

_SUBORDINATORS_THAT_END = frozenset(
    "when while after before because although though if unless whereas once until".split()
)
_STAY_WITH_INFINITIVES = frozenset("when after before if until once unless because".split())


def object_end(line: Line, start: int, *, infinitive: bool = False) -> int:
    """Where a noun phrase, or what "to" governs, ends: at a clause that is about something else."""
    if _is_lone_pronoun(line, start):
        return start + 1
    past = start
    for k in range(start + 1, len(line)):
        tag = line.tag[k]
        if tag in _ENDS_NOTHING or k <= past:
            continue
        if tag == "," and not infinitive and (closing := _closes_name(line, k)):
            past = closing
            continue
        if tag == "-" and _adds(line, k + 1):
            continue
        if tag in ";-" or (tag == "." and line.at(k + 1) in "." and k + 1 >= len(line)):
            return k
        if tag == ":":
            return _end(line) if line.at(k + 1) in "Qq" else k
        if tag == "Q" and (line.at(k + 1) in "NDSUC" or is_participle(line.word(k + 1))):
            return k + 1
        if tag == "," and infinitive and line.word(k + 1) in _CONDITIONS:
            return clause_end(line, k + 1)
        if tag == "," and (_leaves_object(line, k, infinitive=infinitive) or _sums_up(line, k)):
            return k
        if tag == "U" and _subordinates(line, start, k, infinitive=infinitive):
            return k
        if tag == "S" and line.low[k] == "who" and line.at(k - 1) == "N" and line.at(start) == "N":
            return k
        if (
            not infinitive
            and tag in _OPENS_OCCASION
            and (after := occasion_end(line, k))
            and not _goes_with(line, after)
        ):
            return k
        if (
            tag == "C"
            and line.at(k - 1) != ","
            and not (line.at(k + 1) in "HMO" and _tells_which(line, start, k))
            and (
                (line.at(k + 1) in "SU" and line.word(k + 1) != "as")
                or goes_on_as_verb(line, k + 1)
                or _opens_clause(line, k + 1)
                or _is_next_deed(line, start, k)
            )
        ):
            return k
    return _end(line)


def _is_next_deed(line: Line, start: int, k: int) -> bool:
    """Whether "and" joins a deed of the speaker's to the cue: "calling him a fool | and tweeting a picture"."""
    if not is_participle(line.word(k + 1)) or line.word(k + 1) not in verbs() or line.at(k + 2) not in "DJNtT":
        return False
    return not any(is_participle(word) for word in line.low[start:k])


def _closes_name(line: Line, comma: int) -> int | None:
    """The comma that closes a name or an office between commas after which the object goes on: "accused the clerk, Ana
    Vek|, of lying"; None where no such remark opens at `comma`."""
    k = comma + 1
    while k < comma + _LONGEST_REMARK and line.at(k) in "NxD'P":
        k += 1
    goes_on = line.at(k) == "," and line.word(k + 1) in ("of", "for", "over") and is_participle(line.word(k + 2))
    return k if goes_on and line.at(comma + 1) in "ND" else None


_LONGEST_REMARK = 9
"""words"""


def _adds(line: Line, k: int) -> bool:
    """Whether "and" behind a dash only adds to a noun phrase, up to the end: "wants to lead — | and a seat on the board"."""
    if line.word(k) not in ("and", "or") or line.at(k + 1) not in "DN":
        return False
    return AUXILIARIES.isdisjoint(line.tag[k:]) and not any(
        line.tag[i] in "-;:SWQq" or is_plain_finite(line, i) or line.word(i) in OF_DEEDS
        for i in range(k + 2, len(line))
    )


_ENDS_NOTHING = "NxT'"
"""tags of words that end no object, which most are"""


def _tells_which(line: Line, start: int, k: int) -> bool:
    """Whether a clause that says which one is meant goes on at word `k`: "people who could run | but did not"."""
    for i in range(k - 1, start, -1):
        if line.tag[i] in ",;:-":
            return False
        if line.word(i) in ("who", "that", "which") and line.at(i + 1) in AUXILIARIES and line.at(i - 1) in "Nx":
            return True
    return False


_OPENS_OCCASION = "D#P"
"""tags of words with which "on Monday" and "two years ago" can begin"""


def _goes_with(line: Line, k: int) -> bool:
    """Whether the object goes on behind "on Monday": "accused her on Monday | of", "announced plans on Monday | to"."""
    if line.at(k) == "T":  # a verb follows, and no "members"
        return line.at(k + 1) in "BHOx" and not line.word(k + 1).endswith("s")
    word, follows = line.word(k), line.word(k + 1)
    if word == "with":
        return is_participle(follows)
    if word == "of":
        return follows not in _WEEKS
    if follows == "the":
        return word == "for" and line.word(k + 2) not in _TURNS and line.word(k + 2) not in _WEEKS
    return word in ("for", "as", "over") and follows not in ("years", "months")


_WEEKS = frozenset("last this next that past".split())
_TURNS = frozenset("first second third fourth time week weekend month year day morning evening night season".split())
"""behind "on Monday of", "on Monday for the": the time goes on"""


def _opens_clause(line: Line, k: int, *, names: bool = False) -> bool:
    """Whether a noun phrase with its auxiliary begins there: "and | more than 50 children were taken away".

    `names`: a name may begin it, too.
    """
    if line.word(k) in ("about", "around") and line.at(k + 1) in "D#":
        k += 1  # "about the same number would"
    for i in range(k, min(k + 8, len(line))):
        if line.tag[i] in "BHM":
            return i > k and (line.at(k) in "Dx#" or names)
        if line.tag[i] not in "DNx#'R" and line.word(i) != "than":
            return False
    return False


_CONDITIONS = frozenset({"if", "unless", "until"})


def _is_lone_pronoun(line: Line, start: int) -> bool:
    """Whether the object is "it" or "them" and nothing more: "knows it too, and"."""
    if line.at(start) != "J" and line.word(start) not in ("it", "you"):
        return False
    after = start + 1
    while line.at(after) == "R":
        after += 1
    return line.at(start + 1) in "R,." and line.at(after) != "x" and line.word(after) != "as"


def _subordinates(line: Line, start: int, k: int, *, infinitive: bool) -> bool:
    word = line.word(k)
    if word == "as":
        return line.at(k + 1) == "S" and not _measures(line, k)
    if word == "so":
        return line.word(k + 1) in ("much", "strongly", "badly", "often") and line.at(k + 2) == "t"
    if infinitive and word in _STAY_WITH_INFINITIVES:
        return False
    if word in ("if", "unless") and "T" in line.tag[start:k]:
        return False  # "of threatening to leave | if it rained"
    return word in _SUBORDINATORS_THAT_END and not _is_preposition(line, start, k)


def _is_preposition(line: Line, start: int, k: int) -> bool:
    """Whether "before" or "after" belongs to a deed in the object: "accused it of putting profit | before lives"."""
    if line.word(k) not in ("before", "after") or line.at(k + 1) not in "xND":
        return False
    if not any(is_participle(word) for word in line.low[start:k]):
        return False
    stop = next((i for i in range(k + 1, len(line)) if line.tag[i] in ",.;:-CQq"), len(line))
    return (
        stop - k <= _LONGEST_NOUN
        and not any(
            line.tag[i] in "BHMOS" or is_plain_finite(line, i) or line.word(i) in OF_DEEDS for i in range(k + 1, stop)
        )
        and not is_participle(line.word(k + 1))
    )


_LONGEST_NOUN = 4
"""words, of a noun phrase behind a preposition"""


def _leaves_object(line: Line, comma: int, *, infinitive: bool) -> bool:
    """Whether a comma ends the noun phrase: what follows is no further item of a list and no remark on the last."""
    tag, word = line.at(comma + 1), line.word(comma + 1)
    if tag in "Qq" and line.at(comma - 1) in "Qq":
        return False  # 'described him as "rude", "weird" and "silent"'
    if word in _HARMING and line.at(comma + 2) in "#DR":
        return False
    if word in _STAYS or (word == "of" and line.at(comma + 2) not in "WJ"):
        return False
    verb_near = any(line.at(k) in "HMB" or _is_plain_said(line, k) for k in range(comma + 2, min(comma + 8, len(line))))
    if tag == "C":
        return (
            verb_near
            or line.at(comma + 2) not in "DNRx#"
            or goes_on_as_verb(line, comma + 2)
            or (not infinitive and _has_past(line, comma + 2))
        )
    if word == "as" and line.word(comma + 2) == "well" and line.word(comma + 3) == "as":
        return verb_near
    if word in _COMPARES:
        return True
    ends = tag in "SWUPRtQ;.-" or is_participle(word)
    return ends or goes_on_as_verb(line, comma + 1) or verb_near


_HARMING = frozenset({"killing", "wounding", "injuring", "leaving", "destroying"})
"""what came of the deed that is told of: "accused it of firing on a bus, killing 19" """
_STAYS = frozenset("who especially including like mostly particularly mainly chiefly largely".split())
"""words after a comma that keep to the noun phrase before it"""


_COMPARES = frozenset({"well", "far", "up", "down", "above", "below", "compared"})
"""words after a comma that hold what was named against something else: "a profit, well above last year's"."""


def _has_past(line: Line, k: int) -> bool:
    """Whether a noun phrase that begins at word `k` is the subject of a verb in the past: "and the union refused"."""
    for i in range(k + 1, min(k + 7, len(line))):
        if line.tag[i] in ",;:.-CUWtS":
            return False
        if line.tag[i] == "x" and line.at(i - 1) in "Nx" and is_plain_finite(line, i):
            return True
        if line.tag[i] == "x" and line.at(i - 1) == "N" and line.word(i).endswith("ed"):
            return True  # "and Vek smacked back"
    return False


def _is_plain_said(line: Line, k: int) -> bool:
    return line.word(k) in ("said", "say", "says", "told", "added", "reported")


def goes_on_as_verb(line: Line, k: int) -> bool:
    """Whether a finite verb follows a conjunction or a comma: "and said", "but later denied"."""
    while line.at(k) == "R":
        k += 1
    return line.at(k) in "BHMO" or is_plain_finite(line, k)


def is_plain_finite(line: Line, k: int) -> bool:
    """Whether a word looks like a verb in the past or the third person; a noun's plural is taken for none."""
    if line.at(k) != "x":
        return False
    form = plain_verbs().get(line.word(k))
    if form is not None:
        return bool(form.shapes & {"past", "third"})
    word = line.word(k)
    return word.endswith("ed") and len(word) > 4 and not word.endswith("eed") and line.at(k + 1) not in "xN"


def clause_end(line: Line, start: int) -> int:
    """Where a clause that is the content ends by itself; who speaks next may cut it shorter (see `turns`)."""
    if line.word(start) in ("yes", "no") and line.at(start + 1) in "UC":
        return start + 1  # "said yes while others did not"
    for k in _breaks(line, start + 1):
        if line.tag[k] == ";":
            return k
        if line.tag[k] in "Qq" and is_participle(line.word(k + 1)):
            if line.tag[k] == "Q" or line.word(k + 1) in verbs() or line.at(k + 2) not in "xN":
                return k + 1
            continue  # 'said traces "point to" | neighbouring Velm'
        if line.tag[k] == "," and line.word(k + 1) in ("according", "adding", "citing"):
            return k
        if line.tag[k] == "," and line.word(k + 1) == "without" and is_participle(line.word(k + 2)):
            return k  # ", without providing evidence": how it was said
        if line.word(k) == "adding" and line.at(k + 1) == "t":
            return k  # no comma parts it
        if line.tag[k] in ",-" and (
            line.word(k + 1) in _ASIDES or (line.word(k + 1) == "as" and line.at(k + 2) in "HBO")
        ):
            return k
        if (
            k > start + 2
            and line.word(k) in ("as", "while")
            and line.at(k + 1) == "S"
            and line.word(k + 1) in ("he", "she", "they")
            and not _measures(line, k)
        ):
            return k - 1 if line.at(k - 1) == "," else k
        if line.tag[k] == "," and (_turns_to_another(line, start, k) or _sums_up(line, k) or _is_verdict(line, k)):
            return k
        if line.tag[k] == "Q" and _sums_up(line, k):
            return k + 1
        own = line.word(k) == "but" and line.at(k - 1) not in ",-" and goes_on_as_verb(line, k + 1)
        if own and not _is_reported_on(line, k + 1):
            return k
    return _end(line)


def _measures(line: Line, k: int) -> bool:
    """Whether "as" says how much: "learn as much | as he can"."""
    return any(line.word(i) in ("as", "so") for i in range(k - _LONGEST_MEASURE, k - 1))


_LONGEST_MEASURE = 4
"""words before the second "as" of "as many of the crew as" """


def _is_reported_on(line: Line, k: int) -> bool:
    """Whether an auxiliary after "but" goes on with what is reported: "said he was questioned but had not been arrested".

    What the speaker does by words is their own: "but did not say", "but would not comment"; what had been so before is not.
    """
    if line.word(k) == "had":
        return True
    while line.at(k) in "BHMOR" and line.at(k) != ".":
        k += 1
    return line.at(k - 1) in "BHMOR" and (line.at(k - 1) == "B" or line.word(k) not in verbs())


def _breaks(line: Line, start: int) -> Iterable[int]:
    """The words at which a clause can end: most words end nothing."""
    if "adding" in line.low:
        return range(start, len(line))
    return [found.start() for found in _BREAK.finditer(line.tag, start)]


_BREAK = re.compile("[;,QqUC-]")


def _turns_to_another(line: Line, start: int, comma: int) -> bool:
    """Whether ", and" or ", but" opens a clause of its own behind a whole one: "that it was safe, | but nobody came"."""
    if line.word(comma + 1) not in ("but", "and") or line.at(comma + 2) in "SJtWU":
        return False
    if AUXILIARIES.isdisjoint(line.tag[start:comma]):
        return False
    others = line.word(comma + 1) == "but" and line.at(comma + 2) in "DNx" and _has_past(line, comma + 2)
    return others or _opens_clause(line, comma + 2, names=True)


def _sums_up(line: Line, comma: int) -> bool:
    """Whether a remark says of the whole what it is: ", a line that his opponents liked", ", its best since May"."""
    if line.word(comma + 1) in ("a", "an"):
        if LABELS.fullmatch(line.word(comma + 2)):
            return True  # ", a charge the firm rejects"
        noun = next((k for k in range(comma + 2, comma + 5) if line.at(k) != "x"), comma + 5)
        if noun > comma + 2 and (line.at(noun) in "tW" or line.word(noun) in ("his", "her", "their", "its")):
            return True
    opens = line.word(comma + 1)
    if opens not in ("a", "an", "its", "enough") or any(line.tag[k] == "," for k in range(comma + 1, len(line))):
        return False
    return opens == "enough" or any(
        line.tag[k] in "tW" or line.word(k) in ("since", "he", "she", "they")
        for k in range(comma + 3, min(comma + 8, len(line)))
    )


def _is_verdict(line: Line, comma: int) -> bool:
    """Whether ", in a move that …" says of the whole what the outlet takes it for."""
    if line.word(comma + 1) != "in":
        return False
    return line.word(comma + 2) == "what" or (
        line.at(comma + 2) == "D" and not _VERDICTS.isdisjoint(line.low[comma + 3 : comma + 6])
    )


_VERDICTS = frozenset(
    """sign move blow result bid step setback boost reversal rebuke twist departure shift victory defeat escalation development drop rise
    fall increase decline breakthrough climbdown u-turn gesture""".split()
)


_ASIDES = frozenset({"where", "though", "even"})


def _end(line: Line) -> int:
    end = len(line)
    while end > 0 and line.tag[end - 1] in ".,;":
        end -= 1
    return end
