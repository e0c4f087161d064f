"""Whose officer somebody is, and who may be: "Orsa's chief safety officer" is Orsa's, "the company" may be any firm.

Where it is not said whose, nobody is shown to be independent of a body that speaks besides: he may be its own.
"""

import re
from collections.abc import Collection

from onrecord.reconcile.naming import telling
from onrecord.reconcile.parties import is_demonym, is_state
from onrecord.text.institutions import BODIES
from onrecord.text.names import ROLE_WORDS, fold_name

_FIRMS = frozenset(
    """company firm airline bank club carrier manufacturer maker operator business group corporation builder contractor subcontractor
    supplier retailer developer lender insurer brand chain giant studio publisher brewer brewery utility shipper shipyard owner producer
    vendor employer startup bosses management managers directors""".split()
)
"""words by which an article calls a firm without its name, and those who run it"""
_COMMERCIAL = frozenset(
    "airline airlines airways bank club company corporation group holding holdings hotel press radio television tv union".split()
)
"""last words of a body's name that can be a firm's"""
_OFFICER = re.compile(
    r"(?:^|\s)(?:executive|director|manager|boss|chair(?:man|woman|person)?|founder|co-founder|owner|treasurer|ceo|cfo|coo"
    r"|chief(?!\s+(?:constable|superintendent|inspector|justice|minister|whip))(?:\s+[\w-]+){1,2}|finance\s+chief|vice-president)$",
    re.IGNORECASE,
)
_FOR_ANOTHER = re.compile(
    r"(?:^|\s)(?:spokes\w+|lawyer|solicitor|barrister|attorney|counsel|representative|agent|press\s+(?:officer|secretary|chief))$",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"^(?:the\s+)?(?P<owner>[A-Z][\w.&-]*(?:\s+[A-Z][\w.&-]*){0,3})(?P<own>[’']s?)?\s+(?P<post>[a-z].*)$"
)


def owner_of(office: str, known: Collection[str]) -> str | None:
    """Whose office this is: "Orsa's safety chief", "ORS treasurer", "Orsa spokesman"; else only one of the `known` folded
    names is an owner, since "General secretary" is nobody's."""
    found = _OWNED.match(office)
    if not found or is_state(found["owner"]) or is_demonym(found["owner"]):
        return None
    owner = found["owner"]
    last = found["post"].split()[-1]
    if not (_OFFICER.search(found["post"]) or _FOR_ANOTHER.search(found["post"]) or last in ROLE_WORDS):
        return None
    short = owner.isupper() and len(owner) > 2
    theirs = last.startswith("spokes") and not set(fold_name(owner).split()) <= ROLE_WORDS
    return owner if found["own"] or short or theirs or fold_name(owner) in known else None


def speaks_for_somebody(role: str | None) -> bool:
    """Whether an office is a spokesman's or a lawyer's: of a body or a person, whoever it is."""
    return bool(role and _FOR_ANOTHER.search(role))


def is_officer(role: str | None) -> bool:
    """Whether an office is one in some firm or body: "chief safety officer", "sales director"."""
    return bool(role and _OFFICER.search(role))


def is_some_firm(name: str) -> bool:
    """Whether a name only says that it is a firm, and not which: "the company"."""
    words = fold_name(name).removeprefix("the ").split()
    return len(words) == 1 and words[0] in _FIRMS


def may_be_a_firm(name: str) -> bool:
    """Whether a body's name can be a firm's: no ministry is "the company"."""
    words = telling(name)
    return bool(words) and not words & (BODIES - _COMMERCIAL)
