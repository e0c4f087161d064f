"""What kind of actor a name tells of, where the readers do not say or say what cannot be."""

import re

from onrecord.reconcile.naming import is_body
from onrecord.reconcile.parties import parties_in, without_parties
from onrecord.records import ActorKind
from onrecord.text.attribution.persons import is_first_name, is_full_name, is_no_person
from onrecord.text.names import fold_name, without_role

_UNNAMED = frozenset(
    """source sources official officials officer officers witness witnesses person people resident residents expert
    experts analyst analysts media outlets reports press newspapers diplomat diplomats survivor survivors aide aides insider
    insiders spokesperson spokesman spokeswoman authorities family relatives investigators rescuers workers passengers
    neighbours neighbors evacuees eyewitness eyewitnesses footage video videos images photographs leaders prosecutors
    fighters militants rebels activists ministers lawmakers doctors protesters journalists reporters critics""".split()
)
_INDEFINITE = frozenset("a an one two three some several many other others said both dozens hundreds thousands".split())
_MEDIA = [[word] for word in ("television", "tv", "radio", "newspaper", "broadcaster")]
"""last words of the name of an outlet, which passes on what it has from others"""
_STATE = re.compile(
    r"\b(?:government|ministry|kingdom|republic|regime|presidency|state|nation|parliament|authority)s?\b", re.IGNORECASE
)


def kind_of(name: str, told: ActorKind | None) -> ActorKind:
    """What kind of actor this is: as the readers say, unless the name itself says otherwise."""
    if told == "person":
        return told
    guessed = _guessed(name)
    if told is None or guessed == "unnamed" or (told == "unnamed" and is_body(name)):
        return guessed
    if told == "organisation" and fold_name(name).split()[-1:] in _MEDIA:
        return "outlet"
    if told == "state" and not _STATE.search(name) and (is_body(name) or not _is_of_states(name)):
        return "organisation"
    return told


def _is_of_states(name: str) -> bool:
    """Whether a name is nothing but states' or their seats': "Orne and Velm", but not "London Tramways"."""
    return bool(parties_in(name)) and set(without_parties(fold_name(name)).split()) <= {"and", "the"}


def _guessed(name: str) -> ActorKind:
    words = name.split()
    if not words:
        return "unnamed"
    first, rest = fold_name(words[0]), words[1:]
    if first in _INDEFINITE or first.isdigit():
        return "unnamed"
    # "Media reports", "Survivors of the crash", "Orne police sources"; but "Press Association" is a name.
    vague = any(not word[:1].isupper() and fold_name(word) in _UNNAMED for word in words)
    if vague or (first in _UNNAMED and not any(word[:1].isupper() for word in rest[:1])):
        return "unnamed"
    bare, _ = without_role(name)
    if is_first_name(bare) and is_full_name(bare) and not is_no_person(bare):
        return "person"
    return "organisation" if any(char.isupper() for char in name) or _is_known_body(name) else "unnamed"


def _is_known_body(name: str) -> bool:
    """Whether an article says which institution it is, though it has no name there: "the city health office"."""
    words = fold_name(_THE.sub("", name)).split()
    return len(words) > 1 and is_body(name) and words[-1] not in _NO_BODY


_THE = re.compile(r"^the\s+", re.IGNORECASE)
_NO_BODY = frozenset("media party group force forces fleet services command front movement brigade".split())
"""last words of what may be many, or any of them"""
