"""Which origins are one voice: an institution under several names and its officials count once, a state's own word once.

An origin adds nothing to the number when another that is counted may be the same or stands behind it:

- its name, or the institution it speaks for, is wholly contained in another's ("the ministry", "Ministry of Roads");
- one without a name is told as one of a body that speaks ("union chiefs at the Dock Union") or by another's office alone;
- all unnamed ones may be one person; one of an institution that is counted adds nothing to it, nor does a spokesman
  of whom it is not said whose he is;
- "the company" may be any firm that speaks, and an officer or a lawyer of whom it is not said whose he is may be theirs;
- "officials" and "the police" may be those of an organ of a state that is named besides, and "the driver" a person who is;
- a person of whom no office, or only "duty officer", is told may be any body's that speaks besides; one whose office names
  the body, or whose government it is, is that body's own;
- a state and its government are one; in a matter of that state's own, which the claims name, all its organs are one;
- an outlet or agency that gives no source may have it from the others; outlets in their own voice are one;
- who only calls another's report true has not seen it;
- who gave an older or another count bears out no other.

Two ministries of different states are two, whatever their names share; so are two people of one surname.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.reconcile.naming import is_somebodys, telling
from onrecord.reconcile.parties import is_state
from onrecord.reconcile.whose import is_officer, is_some_firm, may_be_a_firm, speaks_for_somebody
from onrecord.records import Origin
from onrecord.text.institutions import BODIES
from onrecord.text.names import ROLE_WORDS, fold_name
from onrecord.text.people import ONE_PERSON

_GENERAL = BODIES | ROLE_WORDS
"""words that many institutions share: bodies of two states that have only these in common are two"""
_GOVERNMENT = frozenset("government regime state presidency administration leadership authorities nation".split())
_ORGAN = re.compile(
    r"\b(?:government|regime|ministry|minister|presiden\w+|premier|chancellor|king|army|military|navy|(?:air|armed|defen[cs]e)\s+forces?"
    r"|police|parliament|embassy|ambassador|consulate|envoy|foreign\s+office|secretary|intelligence)\b",
    re.IGNORECASE,
)


def counted(
    origins: Sequence[Origin], causes: frozenset[str] = frozenset(), overtaken: frozenset[str] = frozenset()
) -> list[Origin]:
    """The origins, in order, with whether each adds to the number and with which it may be one.

    `causes` are the states whose own matter it is; `overtaken` are ids of those who gave an older count alone.
    """
    spoken = [o for o in origins if o.kind not in ("outlet", "agency") and o.id not in overtaken]
    telling_it = [o for o in spoken if "endorses" not in o.flags] or spoken
    tellers = {origin.id for origin in telling_it}
    by_agency = any(origin.kind == "agency" and origin.id not in overtaken for origin in origins)
    voices = _Voices(causes)
    told: dict[str, Origin] = {}
    for origin in sorted(origins, key=_most_telling):
        silent = origin.id in overtaken or (bool(tellers) and origin.id not in tellers)
        silent = silent or (origin.kind == "outlet" and by_agency)
        other = None if silent else voices.heard(origin)
        told[origin.id] = origin.model_copy(
            update={"counted": not silent and other is None, "one_with": other.name if other else None}
        )
        if not silent and other is None:
            voices.add(origin)
    return [told[origin.id] for origin in origins]


def _most_telling(origin: Origin) -> tuple[bool, bool, int, str, str]:
    """The fullest names first, so that a vaguer one that fits several of them adds nothing to any."""
    return not origin.named, _is_government(origin), -max(map(len, _names(origin)), default=0), origin.name, origin.id


class _Voices:
    """The origins counted so far, by the words of their names and by what they stand for."""

    def __init__(self, causes: frozenset[str]) -> None:
        self._causes = causes
        self._by_word: dict[str, list[tuple[frozenset[str], Origin]]] = defaultdict(list)
        self._first: dict[str, Origin] = {}
        self._heard: list[Origin] = []

    def heard(self, origin: Origin) -> Origin | None:
        """The counted origin that this one may be one with."""
        for sign in (*self._signs(origin), *_may_be(origin)):
            if sign in self._first:
                return self._first[sign]
        for other in self._heard:
            if _is_in_office_of(origin, other) or _is_in_office_of(other, origin) or _is_described_as(origin, other):
                return other
        for name in _names(origin):
            for word in sorted(name):
                for known, other in self._by_word[word]:
                    if (name <= known or known <= name) and not _two_states(name & known, origin, other):
                        return other
        return None

    def add(self, origin: Origin) -> None:
        """Counts an origin."""
        if len(self._heard) < _MOST:
            self._heard.append(origin)
        for sign in self._signs(origin):
            self._first.setdefault(sign, origin)
        if origin.party and origin.named:
            self._first.setdefault(f"for {origin.party}", origin)
        if origin.speaks_for:
            self._first.setdefault("speaks for a body", origin)
        if origin.speaks_for or origin.kind in ("organisation", "state", "armed_force"):
            self._first.setdefault("may be a body's", origin)
        for sign in _is(origin):
            self._first.setdefault(sign, origin)
        for name in _names(origin):
            for word in name:
                self._by_word[word].append((name, origin))

    def _signs(self, origin: Origin) -> Iterator[str]:
        if not origin.named and is_somebodys(origin.name):
            yield "speaks for a body"
        if not origin.named and _BARE_VOICE.fullmatch(origin.name):
            yield "may be a body's"
        if not origin.named or (origin.kind == "organisation" and not telling(origin.name)):
            yield "unnamed"  # "the hospital" may be any
        if origin.kind == "outlet":
            yield "outlets in their own voice"
        if origin.party and _is_government(origin):
            yield f"for {origin.party}"
        if origin.party in self._causes and _is_organ(origin):
            yield f"organ of {origin.party}"


def _is(origin: Origin) -> Iterator[str]:
    """What an origin is to those of whom it is not said whose they are."""
    if origin.kind in ("outlet", "agency"):
        return
    body = origin.kind in ("organisation", "state", "armed_force") or is_some_firm(origin.name)
    if not origin.named and _OFFICIALS.search(origin.name):
        yield "some officials"
    elif not origin.named and _is_the_one(origin.name):
        yield "the one"
    elif origin.named and (_is_organ(origin) or is_state(origin.name) or _PUBLIC.search(origin.role or "")):
        yield "an organ"
    if origin.named or body:
        yield "a principal"
    if body:
        yield "a body"
    if origin.kind in ("state", "armed_force") or (origin.kind != "person" and _SERVICE.search(origin.name)):
        yield "a service"
    if (
        origin.kind == "person"
        and origin.named
        and not origin.speaks_for
        and (not origin.role or _ON_DUTY.search(origin.role))
    ):
        yield "somebody of no body"
    if is_some_firm(origin.name):
        yield "some firm"
    elif origin.kind == "organisation" and may_be_a_firm(origin.name):
        yield "a firm"
    if not origin.speaks_for:
        if is_officer(origin.role):
            yield "somebody's officer"
        if speaks_for_somebody(origin.role):
            yield "somebody's voice"


_MOST = 40
"""origins whose offices are looked at"""
_ARTICLES = frozenset("the a an of for in and".split())
_OWN = re.compile(r"[’']s?(?=\s|$)")


def _is_in_office_of(person: Origin, body: Origin) -> bool:
    """Whether a person's office names a body, or is one of a government's: "an army spokesman", "Norland's deputy minister"."""
    if person.kind != "person" or not person.role or body.kind in ("person", "outlet", "agency"):
        return False
    office, name = (frozenset(fold_name(_OWN.sub("", said)).split()) - _ARTICLES for said in (person.role, body.name))
    if not name:
        return False
    owner = name - _GOVERNMENT
    return name <= office or bool(owner and owner < name and owner <= office and _ORGAN.search(person.role))


def _is_described_as(unnamed: Origin, named: Origin) -> bool:
    """Whether one without a name is told as one of a body, "union chiefs at the Dock Union", or by an office alone that
    another holds, "Norland's defence minister"; not who is only told by him, "a neighbour of", "the former mayor"."""
    if unnamed.named or not named.named or named.kind in ("outlet", "agency"):
        return False
    if (of := _SOME_OF_BODY.fullmatch(unnamed.name)) is not None:
        return fold_name(of["body"]) == fold_name(named.name).removeprefix("the ")
    held = _HOLDS.fullmatch(unnamed.name)
    return held is not None and bool(named.role) and _is_that_office(held["office"], named.role or "")


def _is_that_office(one: str, other: str) -> bool:
    """Whether two offices are one: the same, and of the same body where both say of which."""
    (office, _, of), (second, _, body) = (fold_name(each).partition(" of ") for each in (one, other))
    if office != second:
        return False
    mine, theirs = (set(name.removeprefix("the ").split()) for name in (of, body))
    return not (mine and theirs) or mine <= theirs or theirs <= mine


_SOME_OF_BODY = re.compile(
    r"(?:(?:the|some|several|two|three)\s+)?(?:\w+\s+)?(?:heads|chiefs|leaders|bosses|officials|managers|directors|spokes\w+)\s+(?:of|at|from|for)\s+(?:[Tt]he\s+)?(?P<body>.+)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir)\s+|(?:[A-Z][\w-]*\s+){0,2}[A-Z][\w-]*[’']s?\s+)(?P<office>[a-z].+|[A-Z][a-z]+\s+[A-Z][a-z]+)"
)


def _is_the_one(name: str) -> bool:
    """Whether one who is not named is told of as known, and may be a person who is named besides: "the first driver"."""
    words = name.casefold().split()
    return len(words) > 1 and words[0] == "the" and words[-1] in ONE_PERSON


def _may_be(origin: Origin) -> Iterator[str]:
    """What another may be with which an origin is then one."""
    for sign in _is(origin):
        yield from _ONE_WITH.get(sign, ())


_ONE_WITH = {
    "a principal": ("somebody's voice",),
    "a body": ("somebody's officer",),
    "some officials": ("an organ",),
    "an organ": ("some officials",),
    "the one": ("somebody of no body", "an organ"),
    "a service": ("somebody of no body",),
    "somebody of no body": ("a service", "some firm", "the one"),
    "some firm": ("some firm", "a firm", "somebody's officer"),
    "a firm": ("some firm",),
    "somebody's officer": ("a body", "some firm"),
    "somebody's voice": ("a principal", "some firm"),
}
"""what an origin is, and as what another one may be the same voice"""


def _names(origin: Origin) -> list[frozenset[str]]:
    """The telling words of who it is and of whom it speaks for; of an unnamed one the latter alone."""
    if origin.kind in ("outlet", "agency"):
        return []
    names = [*([origin.name] if origin.named else []), *([origin.speaks_for] if origin.speaks_for else [])]
    return [words for name in dict.fromkeys(names) if (words := telling(name))]


def _is_government(origin: Origin) -> bool:
    return is_state(origin.name) or (origin.kind == "state" and telling(origin.name) <= _GOVERNMENT)


def _is_organ(origin: Origin) -> bool:
    said = " ".join(filter(None, (origin.name, origin.role, origin.speaks_for)))
    return origin.kind in ("state", "armed_force") or bool(_ORGAN.search(said))


def _two_states(shared: frozenset[str], one: Origin, other: Origin) -> bool:
    return bool(one.party and other.party and one.party != other.party and shared <= _GENERAL)


_OFFICIALS = re.compile(
    r"\b(?:officials?|authorit(?:y|ies)|government|ministr(?:y|ies)|police|investigators?|prosecutors?|state\s+(?:media|television|tv|radio)|the\s+(?:country|state))\b",
    re.IGNORECASE,
)
"""unnamed ones who may be those of a named organ of a state that speaks besides"""
_PUBLIC = re.compile(
    r"\b(?:prosecutor|investigator|sheriff|inspector|superintendent|official|governor|magistrate)\b", re.IGNORECASE
)
_SERVICE = re.compile(
    r"(?:cent(?:re|er)|service|services|brigade|department|agency|authority|authorities|board|council|ministry|office|police|army|navy|force|forces|hospital"
    r"|command|guard|coastguard|company|firm|operator|trust|commission|university|union|club|school|party|committee)$",
    re.IGNORECASE,
)
"""last words of an origin that is no person: "the rescue centre\""""
_BARE_VOICE = re.compile(r"(?:an?|the|one|its|their)\s+spokes\w+", re.IGNORECASE)
_ON_DUTY = re.compile(
    r"^(?:(?:chief|deputy|vice|senior|duty|acting|assistant|press|watch|regional|first|lead|general|head|former|staff)\s+)*(?:officer|leader|head|chief|manager|director"
    r"|secretary|commander|inspector|superintendent|engineer|controller|supervisor|president|chairman|chairwoman|chair|executive|operator|teacher|principal"
    r"|nurse|doctor|warden|guard|colonel|captain|general|major|lieutenant|admiral|brigadier|sergeant|constable|commodore"
    r"|(?:lt|col|gen|capt|sgt|maj|supt|insp|det|cmdr|adm|brig|pc|const)\.?)(?:\s+of\s+(?-i:[a-z]+(?:\s+[a-z]+)?))?$",
    re.IGNORECASE,
)
"""an office of which it is not said in what body"""


def number(origins: Iterable[Origin]) -> int:
    """How many of the origins are independent of each other."""
    return sum(origin.counted for origin in origins)
