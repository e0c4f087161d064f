"""How a name is read: whose it is, which office stands before it, and for which institution its bearer speaks.

"An RIB spokesman", "The Rail Inspection Branch" and "findings of the Rail Inspection Branch" are one speaker under
three names: a spokesman and a statement are an institution's own word. An unnamed official or source is not: he stays
unnamed, and only the institution is known. A named person stays a person, with the institution his office names.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.reconcile.parties import is_demonym, is_state, of_state, one_name, without_parties
from onrecord.text.attribution.persons import is_first_name, is_full_name
from onrecord.text.institutions import BODIES, FIRMS, LEGAL_FORMS, TRADES
from onrecord.text.names import ONLY_BEFORE_OFFICES, ROLE_WORDS, fold_name, without_role

__all__ = ["Named", "institution_of", "is_body", "is_role", "read", "telling"]

_RANKS = frozenset(
    """activist asst assistant author barrister bystander campaigner candidate ch chair constable con dame det
    detective dep dr driver economist engineer eyewitness farmer fisherman founder historian imam incumbent insp inspector
    journalist lecturer local madam mechanic miner miss neighbour neighbor nurse owner paramedic passenger pastor pc dc
    pensioner pilot politician prosecutor psychologist rabbi reporter researcher resident scientist sgt shopkeeper
    shopper soldier solicitor student sub supt surgeon survivor teacher trader volunteer witness worker writer""".split()
)
"""Words that stand before a person's name as an office does, besides those of `ROLE_WORDS`."""
COURTESY = frozenset("mr mrs ms miss mx dr sir dame madam".split())
"""Words before a name that tell how its bearer is addressed, and nothing of what he is."""
_SPELT = {
    "defense": "defence", "center": "centre", "organization": "organisation", "labor": "labour", "television": "media",
    "tv": "media", "radio": "media", "centers": "centres", "run": "", "owned": "", "affairs": "", "based": "",
}  # fmt: skip
"""Spellings and words by which names of one body differ and that tell nothing."""
_EMPTY = frozenset(
    "the a an of for and in on at by to from its his her their our s so called key local mr mrs ms dr".split()
)

# "Ana Vek said in a statement", "Ana Vek, who", "Ana Vek of the Road Office": what follows the name is no part of it.
_TAIL = re.compile(r",?\s+(?:said|says|told|added|also|who|which|issued|paid|posted)\b|,\s")
_ARTICLE = re.compile(r"^(?:the|an?|its|his|her|their|our)\s+(?:so-called\s+)?", re.IGNORECASE)
_SEATED = re.compile(r"^[\w’'-]+-based\s+", re.IGNORECASE)
_OF = re.compile(r"((?:[A-Z][\w’'.-]*\s+){1,3}[A-Z][\w’'-]*)\s+(?:of|from|at|in)\s+(?:the\s+)?[A-Z]")
_WORD = (
    r"(?:spokes(?:man|woman|person|men|women|people)|statement|communiqu[eé]|press\s+(?:office|release|service)"
    r"|findings|information|statistics|representative)"
)
_HAND = (
    r"(?:officials?|officers?|sources?|aides?|insiders?|investigators?|diplomats?|commanders?|prosecutors?|inspectors?)"
)
_BEFORE = re.compile(
    rf"^(?:[\w’'-]+\s+){{0,3}}?(?:(?P<word>{_WORD})|(?P<hand>{_HAND}))\s+(?:for|of|from|at|by|in|with)\s+(?:the\s+)?(?P<of>.+)$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"^(?P<of>.+?)(?:[’']s?)?\s+(?:(?:chief|senior|official|initial|press|media)\s+)*(?:(?P<word>{_WORD})|(?P<hand>{_HAND}))$",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s+(?:of|for|from|at|in)\s+")
_REVERSED = re.compile(r"^(ministry|department|office)\s+(?:of|for)\s+(?:the\s+)?(.+)$")


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it is read."""

    key: str
    """what the spellings of one name have in common"""
    bare: str
    """the name without article, office, and what follows it"""
    office: str | None
    """the office that stands before a person's name"""
    institution: str | None
    """the institution spoken for, as its name is written here; None when the name tells of none"""


@lru_cache(maxsize=131_072)
def read(name: str) -> Named:
    """What a name says about its bearer; a description ("military intelligence sources") stays whole."""
    plain = _plain(name)
    spoken = _spoken(plain)
    if spoken is not None:
        body, own_word = spoken
        if own_word:
            return Named(_folded(body), body, None, body)
        return Named(_folded(plain), name, None, body)
    if is_body(plain):
        return Named(_folded(plain), plain, None, plain)
    if _OF_ANOTHER.match(plain):
        return Named(_folded(plain), name, None, None)
    person, office = _person(plain)
    if not person[:1].isupper() or (person.isupper() and is_indefinite(name)):
        return Named(_folded(plain), name, None, None)  # "A NURSE" is nobody's name
    return Named(_folded(person), person, office, institution_of(office) if office else None)


_OF_ANOTHER = re.compile(
    r"(?:[\w’'-]+\s+){0,4}?(?:sources?|friends?|aides?|all(?:y|ies)|insiders?|people|persons?|relatives?|colleagues?|officials?|supporters?|backers?)\s+"
    r"(?:[a-z]+\s+){0,2}(?:to|of|for|by|with|around)\s"
)
"""somebody who stands beside another and has no name: "source close to Mr Vek" """


def _plain(name: str) -> str:
    cut = _ARTICLE.sub("", _TAIL.split(name, maxsplit=1)[0] or name)
    return _SEATED.sub("", cut) or cut or name


def _folded(name: str) -> str:
    state, body = of_state(_ARTICLE.sub("", name))
    folded = one_name(body)
    turned = _REVERSED.match(folded)
    words = f"{state} {f'{turned[2]} {turned[1]}' if turned else folded}".split()
    return " ".join(word for word in (_SPELT.get(word, word) if len(words) > 1 else word for word in words) if word)


_SPOKESMAN = re.compile(rf"(?:^|\s){_WORD}$", re.IGNORECASE)


def is_somebodys(name: str) -> bool:
    """Whether a name is only a spokesman's or a statement's, and does not say whose: "the spokeswoman"."""
    return _spoken(_plain(name)) is None and bool(_SPOKESMAN.search(_plain(name)))


def _spoken(plain: str) -> tuple[str, bool] | None:
    """The institution that an unnamed speaker speaks for, and whether what he says is its own word."""
    for pattern in (_BEFORE, _AFTER):
        found = pattern.match(plain)
        if found:
            body = _ARTICLE.sub("", found["of"]).strip()
            return (body, bool(found["word"]) and not _is_a_persons(body)) if _can_speak(body) else None
    return None


def _is_a_persons(name: str) -> bool:
    """Whether a name is a person's by its title or first name: whoever speaks for him is somebody else."""
    return (without_role(name)[1] is not None and not is_body(name)) or (is_first_name(name) and is_full_name(name))


def _can_speak(body: str) -> bool:
    """Whether a name can be an institution's: "French" and "senior" say whose or which, and are no name."""
    words = body.split()
    if not words:
        return False
    named = any(word[:1].isupper() and not is_demonym(word) for word in words)
    return len(words) <= 8 and (named or fold_name(words[-1]) in BODIES) and not is_role(_folded(body))


def is_indefinite(name: str) -> bool:
    """Whether somebody is brought in without a name, so that it is told of nobody else: "a club director", "one source"."""
    return _INDEFINITE.match(name) is not None


def is_of_its_article(name: str) -> bool:
    """Whether a phrase stands for somebody else in every article: "his lawyer", "the company"; it joins no two of them."""
    words = fold_name(name).split()
    return _POSSESSED.match(name) is not None or (
        len(words) == len(("the", "firm")) and words[0] == "the" and words[1] in TRADES
    )


_POSSESSED = re.compile(r"(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+(?!.*[A-Z])", re.DOTALL)
_INDEFINITE = re.compile(
    r"(?:an?|one|another|some(?:body|one)?|two|three|four|five|several|many|others?)\b(?!-)", re.IGNORECASE
)


def is_description(name: str) -> bool:
    """Whether a phrase tells of somebody and is no name: "the meteorologist at Orsa Light", "police source"."""
    return not _plain(name)[:1].isupper()


def is_body(name: str) -> bool:
    """Whether a name is an institution's by its last word, or by the last before "of", "for", "in"."""
    words = fold_name(_LINK.split(name, maxsplit=1)[0]).split()
    return bool(words) and words[-1] in BODIES


def is_firm(key: str) -> bool:
    """Whether a folded name is a firm's, which goes by its first word alone: "castellan bank"; no state's bank does."""
    first, *rest = key.split()
    return bool(rest) and rest[-1] in FIRMS | LEGAL_FORMS and not is_state(first) and not is_demonym(first)


def _person(plain: str) -> tuple[str, str | None]:
    """A person's name and the office before it."""
    person, office = without_role(plain)
    words = person.split()
    while len(words) > 1 and fold_name(words[0]).strip(".") in _RANKS:
        office = f"{office or ''} {words.pop(0)}".strip()
    person = " ".join(words)
    inner = max((i for i, word in enumerate(words) if fold_name(word) in _RANKS), default=-1)
    if 0 <= inner < len(words) - 1 and all(word[:1].isupper() for word in words[inner + 1 :]):
        office = " ".join([*([office] if office else []), *words[: inner + 1]])
        person = " ".join(words[inner + 1 :])
    placed = _OF.match(person)
    if placed and not BODIES & set(fold_name(placed[1]).split()):
        person = placed[1]
    return person, office


def is_role(key: str) -> bool:
    """Whether a folded name is only an office: "the defence minister"."""
    words = key.split()
    return bool(words) and words[-1] in ROLE_WORDS - ONLY_BEFORE_OFFICES and not is_body(key)


_MINISTER = re.compile(r"\bminister\b|\bsecretary\b", re.IGNORECASE)
_NO_DEPARTMENT = frozenset(
    """general press private permanent executive parliamentary party club branch company assistant regional prime first chief deputy
    former state cabinet social senior junior current new then""".split()
)
"""before "minister" or "secretary": what is no ministry's name, as in "general secretary", "prime minister" """
_POST_OF = re.compile(r".*\b(?:of|for|at|from|in|with)\s+(?:the\s+)?(.+)$")


@lru_cache(maxsize=65_536)
def institution_of(office: str) -> str | None:
    """The institution that an office belongs to: "interior ministry spokesman", "director of the Road Office"."""
    words = _ARTICLE.sub("", re.sub(r"[’']s\b", "", office)).split()
    last = max((i for i, word in enumerate(words) if fold_name(word) in BODIES), default=-1)
    if last >= 0:
        begun = _POST_OF.match(" ".join(words[: last + 1]))
        goes_on = words[last + 1 : last + 2] in (["of"], ["for"])
        tail = words[last + 1 :] if goes_on else []
        return " ".join([begun[1] if begun else " ".join(words[: last + 1]), *tail])
    minister = _MINISTER.search(office)
    department = _ARTICLE.sub("", office[: minister.start()]).strip() if minister else ""
    if department and fold_name(department).split()[-1] not in _NO_DEPARTMENT:
        return f"{department} ministry"
    held = _POST_OF.match(office)
    return held[1] if held and held[1][:1].isupper() and not is_state(held[1]) else None


@lru_cache(maxsize=131_072)
def telling(name: str) -> frozenset[str]:
    """The words of a name that tell it from others: no articles, links, offices of courtesy or countries."""
    words = without_parties(_folded(re.sub(r"[’']s\b", "", name))).split()
    return frozenset(word for word in words if word not in _EMPTY)


_SMALL = frozenset("of the and for in on".split())
_SHORT = re.compile(r"[A-Z][A-Za-z]{0,6}[A-Z]s?$")
_GIVEN = re.compile(
    r"\b((?:[A-Z][\w’'-]*\s+(?:(?:of|for|and|the|in)\s+){0,2}){1,7}(?:[A-Z][\w’'-]*|police|service|department))\s+\(([A-Z][A-Za-z]{1,7})\)"
)


def is_short(name: str) -> bool:
    """Whether a name is a short form: capitals at both ends and no space, as in "RIB" and "TfO"."""
    return bool(_SHORT.fullmatch(name))


@lru_cache(maxsize=65_536)
def initials(name: str) -> frozenset[str]:
    """The short forms of two letters or more that a name can have, folded: with and without its small words."""
    words = [word for word in _ARTICLE.sub("", name).replace("-", " ").split() if word[:1].isalpha()]
    whole = "".join(word[0] for word in words)
    large = "".join(word[0] for word in words if word.casefold() not in _SMALL)
    capitals = "".join(word[0] for word in words if word[0].isupper())
    return frozenset(short.casefold() for short in (whole, large, capitals) if len(short) > 1)


def short_forms(text: str) -> tuple[tuple[str, str], ...]:
    """Short forms that a text gives in brackets, each with the name before it: ("RIB", "Rail Inspection Branch").

    The name begins where its initials do, so that what stands before it is no part of it; where no initials fit, as
    in a translated name, nothing is known of where it begins and nothing is said.
    """
    return tuple(pair for found in _GIVEN.finditer(text) if (pair := _defined(found[1], found[2])))


def _defined(before: str, short: str) -> tuple[str, str] | None:
    words = before.split()
    for at in range(len(words) - 1):
        name = " ".join(words[at:])
        if words[at][:1].isupper() and short.casefold().rstrip("s") in {i.rstrip("s") for i in initials(name)}:
            return short, name
    return None
