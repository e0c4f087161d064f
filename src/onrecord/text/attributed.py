"""Tells whether a statement says itself whose words it is: "Ana Vek said that the pier was safe"."""

import re
from collections.abc import Iterable, Sequence

from onrecord.text.attribution.held import HELD
from onrecord.text.calendar import WEEKDAYS
from onrecord.text.lexicon import verbs

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_ASIDE = re.compile(r"\s*(?:,[^,]{1,80},|\([^)]{1,80}\))")
"""what is told of somebody between the name and the verb"""
_LONGEST = 4
"""words of a verb with what belongs to it"""
_BE = frozenset({"is", "was", "are", "were", "be", "been", "being"})
_FARTHEST = 5
"""words between a name and the verb of saying"""
_BETWEEN = frozenset(
    """has have had also later earlier then again now still once already never not on in at last this week month
        year night morning evening afternoon yesterday today himself herself themselves""".split()
) | frozenset(WEEKDAYS)


def held_by(statement: str, names: Iterable[str]) -> str:
    """The word by which a statement that opens with one of the names tells what that one hopes, fears or believes, and does
    not say to be so: "hopes", "is confident"; empty where it tells no such thing."""
    for name in names:
        if name and statement.casefold().startswith(name.casefold()):
            aside = _ASIDE.match(statement, len(name))
            words = _WORD.findall(statement[aside.end() if aside else len(name) :])[:_FARTHEST]
            for at, word in enumerate(words):
                if word in HELD and any(before in _BE for before in words[:at]):
                    return " ".join(words[next(k for k in range(at) if words[k] in _BE) : at + 1])
                lemmas = {form.entry.lemma for form in verbs().get(word, ()) if not form.tail}
                if lemmas:
                    return word if lemmas & HELD else ""
    return ""


def attributes_itself(statement: str, names: Iterable[str]) -> bool:
    """Whether a statement opens with one of the names and then tells what that one says, asks, denies or wants."""
    for name in names:
        if not name or not statement.casefold().startswith(name.casefold()):
            continue
        aside = _ASIDE.match(statement, len(name))
        words = _WORD.findall(statement[aside.end() if aside else len(name) :].lower())[: _FARTHEST + _LONGEST]
        acts = True
        for at, word in enumerate(words[: _FARTHEST + 1]):
            if (acts or word.endswith("ing")) and _speaks(words[at:]):
                return True
            acts = word not in _BE  # "Ana Vek was ordered" is no order of hers
            if acts and word not in _BETWEEN and not word.endswith("ly"):
                break
    return False


def words_for(statement: str, speaker: str | None) -> int:
    """How many code points at the head of a statement are the words for its speaker: those of "The mayor" in "The mayor said:
    “It was late.”"; 0 where it opens otherwise."""
    opens = speaker is not None and statement.casefold().startswith(f"{speaker} said: ".casefold())
    return len(speaker) if opens and speaker else 0


def _speaks(words: Sequence[str]) -> bool:
    """Whether words begin with a verb by which something is given to somebody, and all that belongs to it."""
    return any(words[1 : 1 + len(form.tail)] == list(form.tail) for form in verbs().get(words[0], ()))
