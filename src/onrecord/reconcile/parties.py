"""Which state somebody speaks for: a capital, a seat of government or a demonym stands for the state.

Speakers stay apart (the Kremlin is not Moscow's foreign ministry); the party only relates them.
"""

import re
from functools import lru_cache

from onrecord.text.lexicon import first_names, states
from onrecord.text.names import fold_name

_ISLAMIC_STATE = ("isis", "isil", "is", "daesh", "islamic state group", "is group", "daesh group", "isil group")
_ALIASES = dict.fromkeys(_ISLAMIC_STATE, "islamic state") | {"united nations": "un", "european union": "eu"}


def one_name(folded: str) -> str:
    """The one name for an organisation that outlets call by several, each by its own custom; else the name itself."""
    return _ALIASES.get(folded, folded)


def _read() -> tuple[dict[str, str], dict[str, str], dict[str, str], frozenset[str]]:
    parties = [state for state in states() if state.name not in state.beside]
    named = {
        fold_name(name): state.name
        for state in parties
        for name in (*state.names, *state.seats)
        if name not in state.beside
    }
    demonyms = {fold_name(word): state.name for state in parties for word in state.demonyms}
    states_alone = {
        fold_name(name): fold_name(state.name) for state in parties for name in state.names if fold_name(name) in named
    }
    return named, states_alone, demonyms, frozenset(state.name for state in parties if state.in_english)


_STATES, _NAMES, _DEMONYMS, _ENGLISH = _read()
_SAID_OF = re.compile(
    r"\b(" + "|".join(sorted((re.escape(word) for word in {*_DEMONYMS, *_STATES}), key=len, reverse=True)) + r")\b"
)


_ORGANS = (
    "government|ministry|parliament|senate|cabinet|army|military|navy|air force|coast ?guard|police|gendarmerie|embassy|consulate"
    "|authorities|treasury|presidency"
)
_ORGAN = re.compile(
    rf"(?:\S+ ){{0,4}}?(?:{_ORGANS})$|(?:ministry|department|office|government|parliament|embassy) (?:of|for) "
)


@lru_cache(maxsize=16_384)
def of_state(name: str) -> tuple[str, str]:
    """The state and the rest of the folded name of one of its organs, alike for "Ornish government", "Orne's government" and
    "the government of Orne"; of any other name an empty state, and the folded name."""
    folded = fold_name(_POSSESSIVE.sub("", name))
    organ, _, state = folded.rpartition(" of ")
    state = _NAMES.get(state.removeprefix("the "), "")
    if state and _ORGAN.match(organ) is not None:
        return state, organ
    at = _SAID_OF.match(folded)
    if at is None:
        return "", fold_name(name)
    state = fold_name(_DEMONYMS.get(at.group(), "")) or _NAMES.get(at.group(), "")
    rest = folded[at.end() :].strip()
    return (state, rest) if state and _ORGAN.match(rest) is not None else ("", fold_name(name))


_POSSESSIVE = re.compile(
    r"[’']s?(?=\s+(?:\w+\s+){0,4}(?:government|ministry|minister|president|presidency|parliament|army|military|navy"
    r"|police|embassy|consulate|ambassador|officials?|authorities|spokes\w+|state\s+media)\b)",
    re.IGNORECASE,
)
"""after a state's name, before one of its organs: "Orne's western backers" do not speak for Orne"""


def party_of(name: str, role: str | None = None) -> str | None:
    """The state that a speaker stands for; None where neither name nor office tells.

    The name must be the state's or its seat's, or begin with a demonym ("Russian Defense Ministry"); the office may
    hold either anywhere ("defence minister of Orne"). Who has an office may have a city's name for a first name.
    """
    folded = fold_name(_POSSESSIVE.sub("", name)).removeprefix("the ")
    if folded in _STATES:
        return _STATES[folded]
    at = _SAID_OF.match(folded)
    if at and folded != at.group() and not (role and at.group() in first_names()):
        return _DEMONYMS.get(at.group()) or _STATES.get(at.group())
    found = {_DEMONYMS.get(word) or _STATES[word] for word in _SAID_OF.findall(fold_name(role or ""))}
    return found.pop() if len(found) == 1 else None


def is_state(name: str) -> bool:
    """Whether a name is a state's, its capital's or its seat of government."""
    return fold_name(name).removeprefix("the ") in _STATES


def is_demonym(word: str) -> bool:
    """Whether a word says which country's something is, and names no place."""
    return fold_name(word) in _DEMONYMS


_US = re.compile(r"\bus\b")
"""which folds to what "US" folds to"""


@lru_cache(maxsize=65_536)
def parties_in(text: str) -> frozenset[str]:
    """Every state that a text names, by its name, its seats or its demonym."""
    return frozenset(_DEMONYMS.get(word) or _STATES[word] for word in _SAID_OF.findall(fold_name(_US.sub(" ", text))))


@lru_cache(maxsize=65_536)
def without_parties(folded: str) -> str:
    """A folded name without the states, capitals and demonyms in it."""
    return " ".join(_SAID_OF.sub(" ", folded).split())


def speaks_another_language(party: str | None) -> bool:
    """Whether the words of this party's officials reach English through a translator, as a rule."""
    return party is not None and party not in _ENGLISH
