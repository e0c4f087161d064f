"""Proper names in English text, by capitals: where they stand, and what two spellings have in common."""

import re
import unicodedata
from functools import lru_cache, partial
from typing import NamedTuple

from onrecord.text.calendar import CALENDAR, SHORT_MONTHS, SHORT_WEEKDAYS

_CAPITAL = r"A-Z\u00c0-\u00de\u0410-\u042f"
_REST = r"\w*(?:[-’']\w+)*"
_LINKS = r"(?:of|the|de|da|di|du|del|van|von|der|den|bin|ibn|al|el|la|le|and\s+the|for|&)"
# It begins with one class, by which `re` skips what is no name.
_NAME = re.compile(
    rf"[dl{_CAPITAL}](?<!\w.)(?:(?<=[dl])[’'][{_CAPITAL}]|(?<=[{_CAPITAL}])){_REST}"
    rf"(?:(?:\s+|\s+{_LINKS}\s+(?:{_LINKS}\s+)?)(?:[dl][’'])?[{_CAPITAL}]{_REST})*"
)
_POSSESSIVE = re.compile(r"[’']s?$")

ROLE_WORDS = frozenset(
    """admiral adviser advisor ambassador analyst archbishop attorney baron baroness bishop boss canon adm capt captain cardinal chair
    chairman chairwoman chancellor brigadier chief cmdr col colonel commander commissioner commodore congressman congresswoman coun
    alderman assemblyman assemblywoman ceo cfo councilman councilwoman msp td pm acc dcc dci pc
    constable coroner correspondent councillor cpl count countess cllr dame deputy detective director doctor dr editor envoy executive
    expert foreign general gen governor gov head insp inspector judge justice king lady lawmaker lawyer leader lieutenant
    lt lord maj major marshal secretary-general attorney-general director-general lieutenant-general major-general
    vice-president vice-chairman vice-chancellor commander-in-chief editor-in-chief co-founder mayor mep minister
    miss monsignor msgr hon fr br mp mr mrs ms officer official pope premier president presidential prime prince princess prof professor
    prosecutor queen rep representative reverend rev sec secretary senator sen sergeant sgt sheikh sheriff sir
    speaker spokesman spokesperson spokeswoman superintendent supreme supt treasurer undersecretary vice defence defense
    interior finance economy health education energy justice transport state former acting assistant senior junior
    national security intelligence military""".split()
)
"""Titles and offices that stand before a person's name, in lower case."""
ONLY_BEFORE_OFFICES = frozenset(
    """foreign presidential prime supreme vice defence defense interior finance economy health education energy justice transport
    state former acting assistant senior junior national security intelligence military""".split()
)
"""those of them that alone make nobody an office-holder: "Velm, the state capital" """
_OFFICES = (ROLE_WORDS - ONLY_BEFORE_OFFICES) | {"justice"}

_NO_NAMES = CALENDAR.union(SHORT_MONTHS, SHORT_WEEKDAYS) | frozenset(
    """the a an this that these those he she it they we i you his her its their our my your in on at by for from with
    to as after before when while if but and or so yet although though because since until once there here what who
    which where why how all some many most more no not one two three four five six seven eight nine ten last next
    earlier later according meanwhile however also still even such both another other each every any few several
    asked citing sept reports report officials experts analysts police witnesses sources authorities investigators residents
    additionally despite during given under over following amid among while between about around nearly almost roughly
    approximately fewer less least without within through throughout inside outside near beyond behind below above unless
    whether should would could whoever nobody none nothing everyone everybody someone somebody anyone anybody something
    everything perhaps maybe like unlike once instead hundreds thousands dozens""".split()
)


class Name(NamedTuple):
    """A proper name and where it stands; half-open offsets."""

    start: int
    end: int
    text: str


_name = partial(tuple.__new__, Name)
"""as `Name` itself, with its fields in a tuple: there are hundreds an article"""


def names_in(text: str) -> tuple[Name, ...]:
    """Every run of capitalised words that can be a name, in order, without leading words that only begin a sentence."""
    names = []
    for found in _NAME.finditer(text):
        words = found.group()
        for skipped, name, dated in _starts(words) if len(words) <= _LONG else _starts.__wrapped__(words):
            start = found.start() + skipped
            if not (dated and _DATES.search(text, max(0, start - 12), start)):
                names.append(_name((start, start + len(name), name)))
                break
    return tuple(names)


@lru_cache(maxsize=16_384)
def _starts(words: str) -> tuple[tuple[int, str, bool], ...]:
    """The names that capitalised words can be, longest first: how much of them only begins a sentence, the name without
    its possessive, and whether it opens with what can be a month or a day."""
    names = []
    for word in _WORD.finditer(words):
        start, plain = word.start(), word.group().casefold().strip(".’'") not in _NO_NAMES
        given = word.group() in _GIVEN_NAMES and word.end() < len(words)
        if plain or given:
            names.append((start, _POSSESSIVE.sub("", words[start:]), not plain))
        if plain:
            break
    return tuple(names)


_WORD = re.compile(r"\S+")
_GIVEN_NAMES = frozenset({"Jan", "April", "May", "June", "August", "Sun"})
"""days and months that people are called, too: "Jan Weber", but not "in May Weber" """
_DATES = re.compile(
    r"\b(?:in|on|of|by|since|until|till|from|to|for|before|after|during|last|next|this|early|mid|late|\d+)\W+$", re.I
)


_LONG = 200
"""code points; longer texts are not remembered as they were read"""


_IN_MIDST = re.compile(r"(?<=[a-z0-9,;)])\s(?:[“\"‘'(]?)([A-Z][\w&-]+)")


@lru_cache(maxsize=16)
def capitals_in_midst(text: str) -> frozenset[str]:
    """The words that have a capital in the midst of a sentence of an article, where it is no mere beginning's; "Orne-based"
    is there as "Orne", too."""
    found = frozenset(_IN_MIDST.findall(text))
    return found.union(word.partition("-")[0] for word in found)


def fold_name(name: str) -> str:
    """A name without case, accents, hyphens, apostrophes and possessive: what its spellings have in common."""
    if name.isascii() and name.replace(" ", "").isalpha():
        return " ".join(name.lower().split())
    return _fold_name(name) if len(name) <= _LONG else _fold_name.__wrapped__(name)


@lru_cache(maxsize=16_384)
def _fold_name(name: str) -> str:
    kept = _POSSESSIVE.sub("", name.strip())
    if not kept.isascii():
        kept = unicodedata.normalize("NFKD", kept)
        for char in {char for char in set(kept) if unicodedata.combining(char)}:
            kept = kept.replace(char, "")
    return " ".join(_NO_LETTER.sub("", _PARTING.sub(" ", kept)).casefold().split())


_PARTING = re.compile("[-–‐‑/]")
_NO_LETTER = re.compile(r"[^\w\s]|_")


@lru_cache(maxsize=4096)
def without_role(name: str) -> tuple[str, str | None]:
    """A person's name and the role that stands before it: "Defence Minister Ana Vek" gives ("Ana Vek", "Defence Minister").

    What only tells which office it is makes no role: "Foreign Ministry", "Department of Health Services" are names.
    """
    words = name.split()
    last_role = max((i for i, word in enumerate(words) if word.casefold().strip(".,") in _OFFICES), default=-1)
    if last_role < 0 or last_role == len(words) - 1:
        return name, None
    return " ".join(words[last_role + 1 :]), " ".join(words[: last_role + 1])
