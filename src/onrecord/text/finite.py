"""Tells whether words are a whole clause: one with a verb of its own, that of a clause which hangs on it not counted.

It counts: every "that", "who", "how" or "while" takes the verb of one clause, and one more has to be left. What cannot be
told from a word's looks it takes for a verb, so that only what plainly has none is called broken.
"""

from itertools import islice

from onrecord.text.attribution.words import AUXILIARIES, Line, first_line, is_participle
from onrecord.text.lexicon import verbs
from onrecord.text.pasts import OF_DEEDS, OF_SAYING
from onrecord.text.words import UP_TO_TEN

_BE = frozenset("be been being".split())
_OPENS_A_CLAUSE = frozenset(
    "who which while when because although though if unless whereas where whether how why what that".split()
)
_MAY_BE_BARE = frozenset("while when if though although where how what whether".split())
"""those with which words need no verb: "when asked", "what to do", "where possible" """


def is_whole(words: str) -> bool:
    """Whether the first sentence of some words has a main clause, as far as can be told."""
    line = first_line(words)
    if line is None or line.low[0] in OF_SAYING or (line.low[0] in ("the", "a", "an") and line.at(1) in AUXILIARIES):
        return False
    end = len(line)
    if not _STOPS.isdisjoint(line.low):
        end = next(k for k, word in enumerate(line.low) if word in _STOPS)
    known = set(line.low[:end])
    if "be" in known and "that" not in known and any(_is_wanted(line, k) for k in range(end)):
        return False
    opening = [] if known.isdisjoint(_OPENS_A_CLAUSE) else [k for k in range(end - 1) if line.low[k] in _OPENS_A_CLAUSE]
    hanging = sum(_takes_a_verb(line, k) for k in opening)
    finite = (k for k in range(end) if _is_finite(line, k))
    return next(islice(finite, hanging, None), None) is not None


_STOPS = frozenset(".?!")


def _is_wanted(line: Line, k: int) -> bool:
    """Whether a "be" is of what somebody asks for: "that the order | be extended"; without who asks it is no sentence."""
    if k == 0 or line.low[k] != "be" or "be" in line.low[:k]:
        return False
    return line.tag[_back(line, k)] not in "MTOC" and line.word(k + 1) not in _STOPS


def _back(line: Line, k: int) -> int:
    """The last word before the word at `k` that is no adverb."""
    at = k - 1
    while at > 0 and line.tag[at] == "R":
        at -= 1
    return at


def _is_finite(line: Line, k: int) -> bool:
    """Whether a word is likely a verb that a subject can stand before: not "having", "been", "the broken"."""
    tag, word, behind = line.tag[k], line.low[k], line.at(k - 1)
    if tag in "BHMO":
        return (word not in _BE and word != "having") or _is_wanted(line, k)
    if tag != "x" or k == 0 or is_participle(word):
        return False
    if behind == "S":
        return True
    if line.word(k - 1) == "one" and line.word(k - 2) in ("no", "some", "any", "every"):
        return True
    if behind == "#" and k > 1 and word.endswith("ed"):
        return True
    if behind in "DPT#t'" or line.tag[_back(line, k)] in "BHMO":
        # "Six remain in custody"
        return k == 1 and (behind == "#" or line.low[0] in UP_TO_TEN) and line.at(k + 1) in "PD"
    if word.endswith(("ed", "s")) or word in OF_DEEDS or word in OF_SAYING or word in verbs():
        return True
    return behind in "NR" or (behind == "x" and line.word(k - 1).endswith("s"))


def _takes_a_verb(line: Line, k: int) -> bool:
    """Whether a word that can open a clause opens one with a verb: "that the pier", "who"; not "called that", "when asked"."""
    word, behind, ahead = line.low[k], line.word(k - 1), line.word(k + 1)
    if word == "that":
        wanted = line.at(k + 1) == "x" and line.word(k + 2) == "be"
        return (line.at(k + 1) in "DNSJ#" or wanted) and not behind.startswith(("call", "describ", "not"))
    if word == "because":
        return ahead != "of"
    bare = line.at(k + 1) in "TP." or behind == "matter" or ahead in ("not", "so") or ahead.endswith(("ed", "ing"))
    return not (bare and word in _MAY_BE_BARE)
