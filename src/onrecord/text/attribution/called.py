"""Tells who is meant by a title and a surname that several bear, "Mrs Vek", or by an office in other words, "the SP", "the boss"."""

import re
from collections.abc import Sequence

from onrecord.text.attribution.met import Person, Speaker

_TITLED = re.compile(
    r"(?:(?P<m>Mr)|(?P<f>Mrs|Ms|Miss)|[Tt]he\s+(?:elder|younger|older|senior|late)|(?!The\s)(?P<title>[A-Z][a-z]+))\.?\s+(?P<surname>[A-Z][\w’'-]+)"
)
_INITIALS = re.compile(r"[Tt]he\s+(?P<initials>[A-Z]{2,4})")
_OFFICE = re.compile(r"[Tt]he\s+(?:(?P<of>[a-z]+)\s+)?(?P<noun>[a-z]+)")
_OTHER_TITLES = frozenset(
    "rev reverend dr sir dame lord lady captain capt colonel col major general gen sergeant professor prof father sister".split()
)
"""those who bear one are called by it"""
_IN_FULL = {
    "supt": "superintendent",
    "insp": "inspector",
    "sgt": "sergeant",
    "det": "detective",
    "capt": "captain",
    "lt": "lieutenant",
    "col": "colonel",
    "maj": "major",
    "gen": "general",
    "cmdr": "commander",
    "prof": "professor",
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "coun": "councillor",
    "cllr": "councillor",
}
_AT_THE_HEAD = frozenset({"boss", "chief", "leader", "supremo"})
_HEADS = frozenset(
    """secretary secretary-general general president chair chairman chairwoman chairperson chief head leader director executive boss
    commissioner convener""".split()
)
_SMALL = frozenset("its his her their the deputy acting of and for".split())
_STILL = 3
"""sentences within which somebody is still called by what they are"""


def called(phrase: str, people: Sequence[Person], sentence: int) -> Speaker | None:
    """Whom a phrase means: by a title and a surname that more than one bears, by the initials of an office, by its full word
    for a short one, or as the head of a body; the phrase itself where namesakes cannot be told apart. None for others."""
    if (titled := _TITLED.fullmatch(phrase)) is not None:
        return _namesake(phrase, titled, people)
    near = [person for person in people if person.role and sentence - max(person.focus, person.named_at) <= _STILL]
    holders: list[Person] = []
    if (short := _INITIALS.fullmatch(phrase)) is not None:
        holders = [person for person in near if _initials(person.role or "") == short["initials"]]
    elif (office := _OFFICE.fullmatch(phrase)) is not None:
        if office["noun"] in _AT_THE_HEAD:
            holders = [person for person in near if office["of"] and _heads(person.role or "", office["of"])]
        elif office["of"] is None:
            holders = [
                person
                for person in near
                if _IN_FULL.get((person.role or "").casefold().split()[0].strip(".")) == office["noun"]
            ]
    return Speaker(holders[0].name, holders[0].role, named=True) if len(holders) == 1 else None


def _namesake(phrase: str, titled: re.Match[str], people: Sequence[Person]) -> Speaker | None:
    """The one of several of a surname whom a title fits; the phrase where it fits more, and None where only one is named."""
    named = [person for person in people if person.name.split()[-1] == titled["surname"]]
    if len(named) < len(("one", "another")):
        return None
    if title := (titled["title"] or "").casefold():
        held = [person for person in named if title in (person.role or "").casefold().split()]
        return Speaker(held[0].name, held[0].role, named=True) if len(held) == 1 else None
    gender = "m" if titled["m"] else "f" if titled["f"] else ""
    fitting = [
        person
        for person in named
        if gender
        and person.gender in ("", gender)
        and _OTHER_TITLES.isdisjoint((person.role or "").casefold().replace(".", "").split())
    ]
    if len(fitting) == 1:
        return Speaker(fitting[0].name, fitting[0].role, named=True)
    return Speaker(phrase, None, named=True)


def _initials(role: str) -> str:
    return "".join(word[0].upper() for word in re.findall(r"[\w-]+", role) if word.casefold() not in _SMALL)


def _heads(role: str, body: str) -> bool:
    """Whether an office is at the head of a body of that kind, or of one that the office does not name."""
    words = set(role.casefold().replace(",", " ").split()) - _SMALL
    return bool(words & _HEADS) and words <= _HEADS | {body}
