"""Tells names of people from those of bodies and places, and whose a first name is."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from onrecord.text.attribution.occasions import STATEMENTS
from onrecord.text.attribution.verb_group import SHOWING
from onrecord.text.attribution.words import is_participle
from onrecord.text.institutions import OF_A_BODY, ORGANISATION, VESSELS
from onrecord.text.lexicon import actor_words, first_names, plain_verbs, states
from onrecord.text.names import ROLE_WORDS, fold_name, names_in, without_role
from onrecord.text.people import ONE_PERSON, PEOPLE

_MALE = frozenset(
    """mr mr. sir lord baron king prince spokesman chairman businessman congressman policeman councilman assemblyman alderman
    father dad stepfather brother stepbrother son stepson husband uncle nephew grandfather grandson boyfriend widower fisherman
    barman waiter actor monk""".split()
)
_FEMALE = frozenset(
    """mrs mrs. ms ms. miss dame baroness countess lady queen princess spokeswoman chairwoman congresswoman businesswoman policewoman
    councilwoman assemblywoman mother mum stepmother sister stepsister daughter stepdaughter wife aunt niece grandmother granddaughter
    girlfriend widow waitress actress nun midwife""".split()
)
_WHOSE = re.compile(r"[’']s?\s")
A_WORD = re.compile(r"[^\W_][\w’'.-]*")


@lru_cache(maxsize=4096)
def same_person(full: str, name: str) -> bool:
    """Whether a shorter mention is part of a full name: "Kim" or "Mr Vek" for "Ana Vek"."""
    a, b = folded_words(full), folded_words(without_role(name)[0])
    return bool(b) and (a == b or (len(b) < len(a) and (a[-len(b) :] == b or a[: len(b)] == b)))


@lru_cache(maxsize=4096)
def folded_words(name: str) -> tuple[str, ...]:
    return tuple(fold_name(name).split())


@lru_cache(maxsize=4096)
def head_of(phrase: str) -> str:
    """The noun a description hangs on, in lower case: "officials" of "two officials in the ministry"."""
    stop = _GOES_ON.split(phrase + " ", maxsplit=1)[0]
    words = A_WORD.findall(stop.casefold())
    return words[-1] if words else ""


_GOES_ON = re.compile(
    r"\s(?:of|in|at|from|for|with|who|that|on|to|by|near|close|briefed|involved|familiar|employed|based|injured|trapped|informed)\s"
)
"""opens what is said of a noun before it"""


@lru_cache(maxsize=4096)
def gender_of_role(role: str | None) -> str:
    """m or f where a title or a noun tells: "Mr", "spokeswoman"; else empty."""
    own = _WHOSE.split(role or "")[-1].split(" of ")[0]  # "Mr Vek's sister" is a woman
    words = [word.removesuffix("-in-law") for word in own.casefold().split()]
    return "m" if not _MALE.isdisjoint(words) else "f" if not _FEMALE.isdisjoint(words) else ""


@lru_cache(maxsize=4096)
def person_in(words: str) -> tuple[str, str | None] | None:
    """The name in capitalised words that can be a person's, and the title before it; None where they can be no person's."""
    name, role = without_description(AFFILIATED.sub("", words))
    if not name[:1].isupper() or is_no_person(name) or " and " in name or len(name.split()) > _LONGEST_NAME:
        return None
    if _COMPOUND.search(name):
        return None
    return name, role


_COMPOUND = re.compile(
    r"-(?:made|type|style|like|based|led|born|backed|era|wide|built|owned|run|held|class)\b", re.IGNORECASE
)
"""in a word that tells a kind, and is no name: "Velm-made" """


@lru_cache(maxsize=4096)
def is_first_name(name: str) -> bool:
    """Whether a name opens with a known first name."""
    return fold_name(name.split()[0].split("-")[0]) in first_names() if name.split() else False


def gender_of(name: str) -> str:
    """m or f by the first name of a full name; empty where it does not tell."""
    words = name.split()
    return first_names().get(fold_name(words[0].split("-")[0]), "") if len(words) > 1 else ""


@lru_cache(maxsize=4096)
def is_no_person(name: str) -> bool:
    """Whether a name is a body's, a place's or an occasion's by one of its words; "Jan Church" is a person all the same."""
    words = name.casefold().split()
    if len(words) > 1 and words[-1] in _OCCASIONS and not is_first_name(name):
        return True
    if len(words) > 1 and words[0] in _ALSO_FIRST_NAMES and words[1] != "of":
        words = words[1:]
    return "&" in words or (bool(ORGANISATION & set(words)) and not (len(words) == 2 and is_first_name(name)))


_ALSO_FIRST_NAMES = frozenset({"bill"})
"""words of bodies and things that are somebody's first name where they open a name"""
_OCCASIONS = frozenset(
    """war wars battle revolution act bill treaty accord agreement prize award awards games cup olympics championship championships
    open marathon festival summit congress fair day week month eve night weekend season christmas""".split()
)
"""last words of what is named after something and is nobody: "First World War", "Harbour Day" """


_PORTFOLIO = frozenset(
    """environment environmental protection health agriculture agricultural interior internal defence defense foreign affairs finance
    justice education culture sport sports transport transportation energy economy economic trade labour labor social science
    technology tourism infrastructure development regional digital communications home security public works fisheries forestry
    industry commerce water resources housing planning investment youth women children family welfare migration immigration police
    natural rural local government administration emergency situations and""".split()
)
"""words of what a minister is minister of, which run into the name where no comma parts them"""


def holder_in(name: str, *, definite: bool) -> tuple[str, str] | None:
    """The name and the office in "Mayor of Velm Ana Vek", where the place runs into the name; None where none does.

    The name begins with a known first name; else it is the last two of three words, and no "the" (`definite`) stands
    before: "the Governor of Rio Grande Norte" names nobody.
    """
    rest, office = without_role(name)
    if office is None or not rest.startswith("of "):
        return None
    words = rest.split()[1:]
    past = next((i for i, word in enumerate(words) if word.casefold().strip(",") not in _PORTFOLIO), 0)
    if past and len(words) - past in (2, 3) and all(map(A_SURNAME.fullmatch, words[past:])):
        return " ".join(words[past:]), f"{office} of {' '.join(words[:past])}"
    at = next((i for i in range(1, len(words) - 1) if is_first_name(words[i])), None)
    if (
        at is None
        and len(words) == len(("Velm", "Ana", "Vek"))
        and not definite
        and all(map(A_SURNAME.fullmatch, words))
    ):
        at = 1
    if at is None or is_no_person(held := " ".join(words[at:])):
        return None
    return held, f"{office} of {' '.join(words[:at])}"


_DOES = re.compile(
    r"..(?:er|or|ist|ian|ee|man|woman|mate|girl|boy|ant)$(?<!letter)(?<!paper)(?<!computer)(?<!number)(?<!factor)(?<!estimate)"
    r"(?<!banner)(?<!poster)(?<!order)(?<!charter)(?<!register)(?<!matter)(?<!chapter)(?<!quarter)(?<!error)(?<!mirror)"
)
"""how nouns end for one who does something: "contractor", "barrister" """


def does_something(noun: str) -> bool:
    """Whether a noun ends as those do for one who does something: "contractor", but not "tanker", which is a ship."""
    return _DOES.search(noun) is not None and noun not in _BODIES and noun not in OF_A_BODY and noun not in VESSELS


def is_somebody(phrase: str) -> bool:
    """Whether a description of one who has spoken can be a person's, "a former contractor": no body's, no document's."""
    words = phrase.split()
    head = head_of(phrase)
    if any(is_participle(word) for word in words):
        return False  # "a family living above the printer"
    return words[0].casefold() in _INDEFINITE and _DOES.search(head) is not None and head not in _BODIES


def is_one_person(phrase: str) -> bool:
    """Whether a description is of one person: "a witness", "the ferry's captain", "Velm's consul"."""
    first, head = phrase.split()[0].casefold(), head_of(phrase)
    return head in ONE_PERSON and (first in _INDEFINITE | _DEFINITE or _OWNING.match(phrase) is not None)


_INDEFINITE = frozenset({"a", "an", "one", "another", "his", "her"})
_DEFINITE = frozenset({"its", "their", "our", "my"})
_OWNING = re.compile(r"(?:[\w.-]+\s+){0,4}?[\w.-]+[’']s?\s|the\s+(?:[\w-]+\s+){1,4}(?:of|for|at)\s", re.IGNORECASE)
"""a description that tells whose it is: "Velm's consul", "the secretary of the guild"; "the senator" is a known one"""


MAKERS = frozenset({"builder", "brewer", "trader", "broker"})
"""before a name, what a firm can be called, too"""


@lru_cache(maxsize=4096)
def without_description(name: str) -> tuple[str, str | None]:
    """A name and the title or the noun for a person before it: "Passenger Ana Vek" gives ("Ana Vek", "Passenger")."""
    bare, role = without_role(name)
    if role is not None and (grade := _GRADE.match(bare)):
        bare, role = bare[grade.end() :], f"{role} {grade.group().strip()}"  # "Captain | First Rank | Ana Vek"
    words = bare.split()
    if len(words) > 2 and words[-1].rstrip(".") in _AFTER_NAMES:
        words = words[:-1]
    first = words[0].casefold() if words else ""
    firm = first in MAKERS and len(words) > 2 and not is_first_name(words[1])  # "Builder Corran Homes"
    if firm and role is None:
        return " ".join(words[1:]), None
    if (role is None and len(words) >= 2 and (first in PEOPLE or _WITH_CHILDREN.match(first)) and not firm) or (
        role is None and len(words) >= 3 and first in _demonyms()
    ):
        words, role = words[1:], words[0]
    elif role is None and len(words) == 3 and _OF_A_CALLING.search(first) and not is_no_person(bare):
        words, role = words[1:], words[0]  # "Astronomer Lise Ahl"
    elif role is None and len(words) >= 3 and _DESCRIBING.search(first) and is_first_name(words[1]):
        words, role = (words, None) if is_first_name(bare) else (words[1:], words[0])
    return " ".join(words[: _end_of_name(words)]), role


_GRADE = re.compile(r"(?:First|Second|Third|1st|2nd|3rd)\s+(?:Rank|Class|Grade)\s+(?=[A-Z])")
_AFTER_NAMES = frozenset("KC QC SC MP MEP MSP MBE OBE CBE PhD Jr Sr".split())
"""what stands after a name and is no part of it: "Ana Vek KC" """
_WITH_CHILDREN = re.compile(r"(?:mum|mom|dad|mother|father|gran|grandmother|grandfather)-of-\w")
"""what headlines and tabloids call a parent: "Mum-of-three Ana Vek" """


@cache
def _demonyms() -> frozenset[str]:
    """What somebody is by their state, in lower case: "brit", "tunisian"."""
    return frozenset(word.casefold() for state in states() for word in state.demonyms if word.isalpha()) | {
        "brit",
        "briton",
    }


_OF_A_CALLING = re.compile(r"...(?:ist|omer|grapher|ician|keeper|ologue|woman)$")
"""how nouns for what somebody does end, and names seldom do"""
_DESCRIBING = re.compile(r"\w-[a-z]|..(?:an|ish|ese|er|or|ist|al|at|ed|ant|ent)$")
"""how a word for what somebody is may end, that stands before a known first name: "Democrat Ana Vek" """


def _end_of_name(words: list[str]) -> int:
    """How many words are the name, where a place or the verb of a headline has run into it: "Ana Vek of Velm"."""
    if len(words) < 3 or not is_first_name(words[0]):
        return len(words)
    for i, word in enumerate(words[2:], start=2):
        form = plain_verbs().get(word.casefold())
        if word == "of" or (form is not None and form.shapes == {"third"} and not form.tail):
            return i
    return len(words)


@cache
def states_and_agencies() -> frozenset[str]:
    """Names of one word that speak and are nobody's: "Moscow", "Reuters"."""
    return frozenset(word for _, words in actor_words() for word in words) | ROLE_WORDS | ORGANISATION


A_SURNAME = re.compile(r"(?:Mc|Mac|[OD][’'])?[A-Z\u00c0-\u00de][^\W\d_A-Z]+(?:-[A-Z][^\W\d_A-Z]+)?(?<!s)")
"""one capitalised word that is no plural: who speaks under it is a person, as far as can be told"""
_LONGEST_NAME = 5
"""words"""
POSSESSIVE = ("’s", "'s")


def is_full_name(words: str) -> bool:
    """Whether words are a name like a person's and nothing more: "Ana Vek" of "Ana Vek from Velm"."""
    found = names_in(words)
    return len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)) and looks_like_person(words, words, 0)


def is_known_name(words: str, *, at_a_body: bool = False) -> bool:
    """Whether words are a title and a name, or a full name with a known first name: "Dr Ana Vek".

    `at_a_body` tells that "of the office" follows, as it follows a person's name.
    """
    bare, role = without_role(words)
    if role is not None and " " not in bare:
        return A_SURNAME.fullmatch(bare) is not None
    return (role is not None or is_first_name(bare) or at_a_body) and is_full_name(bare) and not is_no_person(bare)


AFFILIATED = re.compile(r"^(?:[A-Z][\w.&-]*\s+){0,4}[A-Z][\w.&-]*[’']s\s+(?=[A-Z])")
"""before a name: the body that somebody belongs to"""
_ONE = sorted(ONE_PERSON)
OF_ANOTHER = re.compile(
    rf"\b(?:(?:{'|'.join(word for word in _ONE if word not in ROLE_WORDS)})\s+of|(?:{'|'.join(_ONE)})\s+(?:for|to))\s+(?:[a-z’'-]+\s+)*$"
)
"""before a name: somebody who is that one's father or speaks for them"""


_A_GROUP_OF = re.compile(
    r"(?:^|\s)(?:camp|campaign|office|family|team|government|administration|party|estate|circle|staff|supporters|backers|allies|relatives"
    r"|parents|lawyers|aides|friends|colleagues|neighbours|neighbors|followers|fans|critics|employers?)\s+of\s+(?:[\w’'-]+\s+){0,6}$",
    re.IGNORECASE,
)
"""before a name: those around that one, "the camp of the candidate | Ana Vek" """
_BESIDE_ANOTHER = re.compile(r"\s(?:close\s+to|near\s+to|loyal\s+to|hired\s+by|working\s+(?:for|with)|who\s+\w+)\s+$")
"""before a name: somebody who is not of that name: "a source close to | Ana Vek" """


_OF_A_PERSON = re.compile(rf"(?:^|\s)(?:{'|'.join(_ONE)})\s+(?:of|for|to)\s+(?:[a-z’'-]+\s+)+$", re.IGNORECASE)
"""before a name: whose something somebody is, by a description: "the lawyer of the minister | Jon Vek" """


def is_of_another(words: str, start: int) -> bool:
    """Whether what stands before a name at `start` tells of somebody else: "the father of", "a source close to"."""
    if OF_ANOTHER.search(words, 0, start) or _A_GROUP_OF.search(words, 0, start):
        return True
    if _OF_A_PERSON.search(words, 0, start) and words[:start].split()[-1] in PEOPLE:
        return True
    beside = _BESIDE_ANOTHER.search(words, 0, start)
    return beside is not None and head_of(words[: beside.start()]) in PEOPLE


def is_holder(parts: Sequence[str]) -> bool:
    """Whether what stands behind an office and a comma is its holder: a title and a name, or a full name."""
    names = names_in(parts[0]) if parts else ()
    if len(names) != 1 or names[0].text != parts[0]:
        return False
    bare, title = without_description(names[0].text)
    return not is_no_person(bare) and (title is not None or (" " in bare and is_first_name(bare)))


def looks_like_person(name: str, part: str, start: int) -> bool:
    """Whether a name stands by itself, in two or three words, like a person's; an article before it speaks against."""
    words = name.split()
    return 2 <= len(words) <= 3 and not part[:start].strip() and not ORGANISATION & set(name.casefold().split())


_BODIES = (
    ORGANISATION
    | SHOWING
    | STATEMENTS
    | {word for kind, words in actor_words() if kind != "state" for word in words}
    | frozenset(
        """firm agency team crowd jury panel family couple pair judgment ruling notice book site website blog tweet sign group
        source paper article account column charity think-tank tank majority minority half third quarter number""".split()
    )
)
"""what speaks and is no single person"""
