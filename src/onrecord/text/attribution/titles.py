"""What somebody is called beside a name: a title or an occupation before it, an office or a role after it."""

import re
from functools import lru_cache

from onrecord.text.attribution.persons import A_WORD, MAKERS, POSSESSIVE, head_of, is_first_name, is_no_person
from onrecord.text.attribution.words import is_function_word
from onrecord.text.institutions import OF_A_BODY, VESSELS
from onrecord.text.lexicon import plain_verbs
from onrecord.text.names import ONLY_BEFORE_OFFICES, ROLE_WORDS
from onrecord.text.pasts import OF_DEEDS
from onrecord.text.people import ONE_PERSON, PEOPLE

_APPOSITION_END = re.compile(r"[,.;:—–(]| who | which | said | says ")


@lru_cache(maxsize=4096)
def words_of_role(role: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", role.casefold()))


def holds_office(wanted: set[str], head: str, role: str) -> bool:
    """Whether a person of a role is meant by an office of these words, which hangs on `head`: "the minister" for a
    "foreign minister", but not "the trust" for its chair."""
    return wanted <= words_of_role(role) and (head in _OFFICES or head == head_of(role))


HEADS_OF = {
    "the head of government": frozenset({"prime minister", "premier", "chancellor"}),
    "the head of state": frozenset({"president", "king", "queen", "emperor"}),
}
"""offices by what their holders are head of"""
_ADDRESS = frozenset(
    "mr mrs ms miss dr prof sir dame madam coun cllr monsignor msgr fr br father brother hon rev reverend".split()
)


def is_mere_address(role: str | None) -> bool:
    """Whether a role tells only how somebody is addressed, or nothing: "Mr"."""
    return role is None or role.casefold().rstrip(".") in _ADDRESS


def occupation_before(before: str, name: str) -> str | None:
    """What somebody is by the words before the name: "Velm resident" Hannah Brek, "fellow walker" Jan Vek."""
    nearest = before.rsplit(None, 1)[-1].casefold() if before.strip() else ""
    if nearest not in ONE_PERSON or not (is_first_name(name) or (" " in name and nearest not in MAKERS)):
        return None
    words = re.split(r"[,.;:—–(]", before)[-1].split()[-_LONGEST_OCCUPATION:]
    kept: list[str] = []
    for word in reversed(words):
        if word.casefold() in _FUNCTION_WORDS or is_function_word(word) or not _PLAIN_WORD.fullmatch(word):
            break
        kept.insert(0, word)
    return bare_role(" ".join(kept)) if kept else None


_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*[’']?")
_LONGEST_OCCUPATION = 4
"""words"""
_FUNCTION_WORDS = frozenset(
    """a an the and or but of in on at by for from with to as that who which when while after before said says told say his her
    its their our was were is are had has have""".split()
)


def described_by(before: str, name: str) -> str | None:
    """What somebody is by the words right before a full name: "Station manager" Ana Vek, "the dentist" Ana Vek; None
    where the words may as well tell of a firm: "the builder Corran Homes"."""
    words = before.split()
    longest = _LONGEST_OFFICE if _OFFICE_OF.match(before) else _LONGEST_DESCRIPTION
    if not 0 < len(words) <= longest or not 2 <= len(name.split()) <= 3 or not before[-1:].isspace():
        return None
    if not all(map(_PLAIN_WORD.fullmatch, words)) or not words[-1][0].islower() or words[-1] in _FUNCTION_WORDS:
        return None
    if (
        (held := _OFFICE_OF.match(before)) is not None
        and words[-1] not in PEOPLE
        and head_of(held["office"]) in _OFFICES
    ):
        one = is_first_name(name) if words[-1] in _OF_BODIES - _WITH_MEMBERS else not is_no_person(name)
        return bare_role(before) if one and words[-1] not in _NAMED else None
    last = words[-1]
    if (
        last in _OF_BODIES
        or last in OF_DEEDS
        or last in plain_verbs()
        or _IS_NO_NOUN.search(last)
        or is_function_word(last)
    ):
        return None
    known = last in _OFFICES or (last not in _OF_NO_PERSON and not is_no_person(name) and not name.endswith("s"))
    own = _PREPOSITION.split(before)[-1]  # "a cartoon by the artist | Ana Vek"
    return bare_role(own) if is_first_name(name) or (known and last not in MAKERS) else None


_LONGEST_OFFICE = 8
"""words, where it says at which body"""
_OFFICE_OF = re.compile(
    r"(?:[Tt]he\s+)?(?P<office>(?:[\w’'-]+\s+){1,4}?)(?:of|for|at)\s+(?:the|an?|its|his|her|their)\s+[a-z]"
)
"""opens with an office and the body it is held at: "General secretary of the party" """
_WITH_MEMBERS = frozenset(
    {"party", "union", "agency", "newspaper", "hospital", "school", "village", "town", "city", "club"}
)
"""bodies and places of whose officers one name follows: "secretary of the party Ana Vek" """
_NAMED = VESSELS | {"newspaper", "magazine", "company", "firm"}
"""before a name that is the thing's, whoever is named so, too: "the captain of the ferry Jan Brek" """
_OF_NO_PERSON = OF_A_BODY | _NAMED
_PREPOSITION = re.compile(r"\b(?:from|by|with|to|towards?|in|on|at|of|for)\s+")
_IS_NO_NOUN = re.compile(r"(?:ed|ing|ly|[’']s)$")
"""how a word ends that stands before a name and is no noun for who it is: "a letter naming | Ana Vek" """
_LONGEST_DESCRIPTION = 5
"""words"""
_OF_BODIES = frozenset(
    """firm company agency newspaper paper magazine website charity group bank lender insurer maker carmaker retailer union party
    club team village town city suburb street ship ferry tanker tug trawler hospital school""".split()
)
"""before a name that is no person's, whatever it opens with: "the ferry Jan Brek" """


_NUMBER_TWO = re.compile(r"(?:^|[\s,])(?P<rank>[Nn]o\.?\s?\d|[Nn]umber\s+(?:one|two))\s+$")
"""before a name: "No. 2 | Ana Vek" """


def role_before(before: str) -> str | None:
    """A role just before a name: "interior minister" of "the interior minister, Ana Vek", "Sen." of "Sen. Ana Vek"."""
    if ranked := _NUMBER_TWO.search(before):
        return ranked["rank"]
    nearest = before[-60:].rsplit(None, 1)[-1:]
    if not nearest or not _ends_in_title(nearest[0]):
        return None
    words = A_WORD.findall(before[-60:])
    if not before.rstrip().endswith((words[-1], words[-1] + ",")):
        return None
    kept: list[str] = []
    for word in reversed(words):
        said_more = kept and len(kept) < _LONGEST_OCCUPATION and (word[0].isupper() or _is_modifier(word))
        if _is_title(word) or said_more or (kept and word == "of"):
            kept.append(word)
        else:
            break
    while kept and kept[-1] == "of":
        kept.pop()
    held = any(word.casefold().rstrip(".") in _OFFICES for word in kept)
    return bare_role(" ".join(reversed(kept))) if held else None


def _is_modifier(word: str) -> bool:
    """Whether a word in lower case before an office tells which: "finance | chief", "ex-union | boss"."""
    verb = word in OF_DEEDS or word in plain_verbs()
    return (
        word.islower()
        and word not in _FUNCTION_WORDS
        and not verb
        and not word.endswith(("ed", "ing", "ly", "’s", "'s"))
    )


@lru_cache(maxsize=4096)
def _ends_in_title(words: str) -> bool:
    return any(map(_is_title, A_WORD.findall(words)[-1:]))


def _is_title(word: str) -> bool:
    return word.casefold().rstrip(".") in ROLE_WORDS


def role_after(after: str) -> str | None:
    """A role in an apposition after a name: ", the mayor of Velm,"."""
    if not after.startswith(", "):
        return None
    found = _APPOSITION_END.search(after, 2, 80)
    stretch = after[2 : found.start()] if found else after[2:80]
    return bare_role(stretch) if is_role(stretch) else None


def is_role(stretch: str) -> bool:
    """Whether an apposition is an office or a noun for one person: "the mayor of Velm", "a clerk", "head of the service"."""
    words = stretch.casefold().split()
    if not 0 < len(words) <= 12 or any(word in _VERBS for word in words):
        return False
    titled = [
        word.strip(",") for word in re.split(r"\s(?:of|in|at|for|with|from|to|on|since)\s", " ".join(words))[0].split()
    ]
    if len(titled) > 2 and not (words[0] in _OPENS_ROLE or titled[0] in _OFFICES or titled[0].endswith(POSSESSIVE)):
        return len(titled) <= _SHORT_ROLE and titled[-1] in _OFFICES
    return any(word in _OFFICES for word in titled)


_SHORT_ROLE = 4
"""words; a role without an article is no longer"""
_OPENS_ROLE = frozenset({"a", "an", "the", "one", "his", "her", "its", "their"})
_OFFICES = (ROLE_WORDS - ONLY_BEFORE_OFFICES) | (ONE_PERSON - {"one"})
_VERBS = frozenset(
    "where on also faced opened has have had is was were are said says told will would could who which when after as".split()
)


def bare_role(stretch: str) -> str:
    """A role without what only tells whose it is: "general secretary" of "its general secretary", "led by engineer"."""
    return re.sub(
        r"^(?:(?:meanwhile|yesterday|today|later|earlier|separately|additionally|similarly|finally|recently|previously|elsewhere|but|and|then)\s+)?"
        r"(?:the\s+|an?\s+|his\s+|her\s+|its\s+|their\s+|our\s+|my\s+)?",
        "",
        " ".join(stretch.split()),
        flags=re.IGNORECASE,
    ).strip(" ,")
