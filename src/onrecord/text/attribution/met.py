"""The people an article has named: who is known by a name, a shorter name or an office, and what tells that it is a person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.text.attribution.persons import (
    A_SURNAME,
    AFFILIATED,
    MAKERS,
    folded_words,
    gender_of,
    gender_of_role,
    holder_in,
    is_first_name,
    is_full_name,
    is_holder,
    is_known_name,
    is_no_person,
    is_of_another,
    looks_like_person,
    person_in,
    same_person,
    without_description,
)
from onrecord.text.attribution.shown import Shown
from onrecord.text.attribution.source_phrases import (
    AGE,
    APPOSITION_REACH,
    LED_BY,
    LIES_IN,
    LOWER,
    ONE_APPOSED,
    ONE_OF_PLACES,
    PLACED,
    SHORT_REACH,
    TITLED,
    ends_in_person,
    is_one,
    is_placed,
)
from onrecord.text.attribution.titles import (
    HEADS_OF,
    bare_role,
    described_by,
    holds_office,
    is_mere_address,
    is_role,
    occupation_before,
    role_after,
    role_before,
    words_of_role,
)
from onrecord.text.institutions import ORGANISATION
from onrecord.text.names import ROLE_WORDS, Name, names_in


@dataclass(slots=True)
class Person:
    """Somebody the article has named."""

    name: str
    role: str | None
    gender: str
    """m, f, or empty while the article has not told"""
    seen: int
    """order of the latest mention"""
    sure: bool = False
    """whether a title, an age, a first name or an apposition tells that it is a person, and no place or body"""
    focus: int = 0
    """number of the sentence in which they last spoke, or were the first to be named"""
    named_at: int = 0
    """number of the sentence that named them last"""
    met_at: int = 0
    """number of the sentence that named them first"""
    told_at: int = 0
    """number of the sentence that last named them outside quotations, with nobody's words in it"""
    told_behind: str = ""
    """the gender of the pronouns that stand before the name there: m, f or both"""
    subject_of: int = 0
    """number of the sentence that was last about them, with nobody's words in it"""


class Speaker(NamedTuple):
    """Whom a source phrase means; `name` None when it cannot be told."""

    name: str | None
    role: str | None
    named: bool


NOBODY = Speaker(None, None, named=False)


_KIN = re.compile(
    r"\b(?:his|her|their|[’']s)\s+(?:[a-z]+\s+){0,2}(?P<kin>husband|wife|father|mother|son|daughter|brother|sister|uncle|aunt|widow|widower|grandfather"
    r"|grandmother|nephew|niece|boyfriend|girlfriend|ex-husband|ex-wife|stepfather|stepmother)(?:,\s+(?:the\s+(?:[a-z]+\s+){1,3})?|\s+)$"
)
"""before a name: "her first husband, the pianist | Radu Vek" """
_INTRODUCED = 5
"""sentences within which somebody is named after the office alone was given"""
_OFFICE_HELD = re.compile(r"[Tt]he\s")
_DESCRIBES = re.compile(r"..(?:ed|ing|ous|ful|less|ish|ese|ian|ist|ic)$")
"""how a word ends that tells how somebody is"""
_SHORT_FORM = re.compile(r"\s*\((?:[A-Z][\w&.-]{1,9}|rtd\.?|ret[’']?d\.?|retired)\)")
"""behind a name: "the Health Fund | (HF)" """
_OF_A_BODY_LAST = re.compile(r"\s(?:of|for|at)\s+(?:the\s+)?$")
_OF_BODY = re.compile(r"\s(?:of|for|at|in|from)\s")
OWNED = re.compile(r"^(?:the\s+)?[\w-]+(?:\s+[\w-]+){0,3}?(?:[’']s|s[’'])\s+", re.IGNORECASE)
"""whose somebody is: "the party's | returning officer" """


def _holds(role: str, wanted: set[str]) -> bool:
    """Whether a role is the office of these words, and tells of no other: "Mayor" for "the mayor of the village"."""
    held = _OF_BODY.split(OWNED.sub("", role).casefold())[0].split()
    return bool(held) and (set(held) <= wanted or wanted <= set(held)) and held[-1] in wanted


class Met:
    """The people an article has named so far."""

    def __init__(self, text: str = "") -> None:
        """`text` is the whole article."""
        self._shown = Shown(text)
        self.people: list[Person] = []
        self.last_person: Person | None = None
        """the named person who spoke last"""
        self.sentence = 1
        """number of the sentence that is read"""
        self.order = 0
        """how many mentions there have been"""
        self._known: dict[str, Person] = {}
        self._called: dict[str, tuple[str, str | None] | None] = {}

    @property
    def bodies(self) -> frozenset[tuple[str, ...]]:
        """The names that the article shows to be bodies', as folded words."""
        return self._shown.bodies

    def is_bodys(self, name: str) -> bool:
        """Whether the article shows a name to be a body's, and no person's."""
        return folded_words(name) in self.bodies

    def is_firms(self, name: str) -> bool:
        """Whether the article gives one word, besides, as the short name of a firm: "Velm" where there is a "Velm Group"."""
        return name in self._shown.firms

    def _without_lead(self, name: str) -> str:
        """A person's name without a word that only opens its sentence: "Terrified" of "Terrified Ana Vek" where the
        article calls her Ana, or Ana Vek, elsewhere."""
        lead, _, rest = name.partition(" ")
        if lead.endswith("ly") and rest in self._shown.capitals:
            return rest  # "Interestingly Vek"
        if " " not in rest or not _DESCRIBES.search(lead) or is_first_name(lead) or lead in self._shown.capitals:
            return name
        return rest if rest.split()[0] in self._shown.capitals else name

    def is_surname(self, name: str) -> bool:
        """Whether one word can be a person's name in this article: "Vek", and not "Corran" where that is a bank."""
        return A_SURNAME.fullmatch(name) is not None and not self.is_bodys(name)

    def meet(self, name: str, role: str | None) -> Person:
        """Somebody is mentioned; a shorter mention joins the fuller one."""
        return self.met_again(self.find(name), name, role)

    def met_again(self, person: Person | None, name: str, role: str | None) -> Person:
        """Somebody is mentioned who may be known as `person`."""
        self.order += 1
        gender = gender_of_role(role)
        if person is not None and gender and person.gender and gender != person.gender:
            person = None  # "Mr Vek" is not Ana Vek
        if person is None:
            person = Person(name, role, gender_of(name), self.order, sure=is_first_name(name), met_at=self.sentence)
            self.people.append(person)
        elif len(name) > len(person.name):
            person.name = name
            person.gender = person.gender or gender_of(name)
        for word in folded_words(name):
            self._known[word] = person
        person.seen, person.named_at = self.order, self.sentence
        person.role = role if role and is_mere_address(person.role) else person.role
        person.sure = person.sure or role is not None
        person.gender = gender or person.gender
        return person

    def find(self, name: str) -> Person | None:
        last = self.last_person
        if last is not None and " " not in name and len(name.split()) == 1 and same_person(last.name, name):
            return last
        candidate = None
        for word in reversed(folded_words(name)):
            candidate = self._known.get(word)
            if candidate and (same_person(candidate.name, name) or same_person(name, candidate.name)):
                return candidate
        return None

    def met(self, text: str, found: Name) -> Person | None:
        """The person a name in a sentence stands for; None for one that is no person's as far as can be told."""
        person = self._met(text, found)
        if person is not None and not person.gender:
            kin = _KIN.search(text, max(0, found.start - APPOSITION_REACH), found.start)
            person.gender = gender_of_role(kin["kin"]) if kin else ""
        return person

    def _met(self, text: str, found: Name) -> Person | None:
        described = self._person_in(found.text)
        if described is None and (held := self._holder(text, found)) is not None:
            described = self._without_lead(held[0]), held[1]
        if described is None:
            return None
        name, role = described
        aged = bool(AGE.match(text, found.end))
        known = self.find(name)
        if known is not None and not role and " " not in name and self.is_firms(name):
            return None
        if known is not None:
            titled = role or (TITLED.search(text, max(0, found.start - SHORT_REACH), found.start) or [None])[0]
            if not titled and is_mere_address(known.role):
                titled = role_before(text[max(0, found.start - APPOSITION_REACH) : found.start])
            person = self.met_again(known, name, titled)
            person.sure = person.sure or aged
            return person
        left = text[max(0, found.start - APPOSITION_REACH) : found.start]
        before = role_before(left)
        if (
            before is None
            and (occupation := occupation_before(left, name))
            and (role or not is_placed(text, found.start))
        ):
            before = occupation
        if before is None and text.startswith(",", found.end) and (found_before := ONE_APPOSED.search(left)):
            before = found_before["one"] if is_one(found_before["one"], whose=found_before["whose"]) else None
        apposed = role_after(text[found.end : found.end + APPOSITION_REACH])
        if apposed and not (role or before) and is_placed(text, found.start):
            apposed = None
        told = role or before or apposed or aged or (is_first_name(name) and " " in name)
        if not told and (" " not in name or not self._shown.is_person(name)):
            return None
        person = self.meet(name, role or before or apposed)
        person.sure = True
        return person

    def _person_in(self, words: str) -> tuple[str, str | None] | None:
        """The person's name that capitalised words can be in this article, and the title before it; None for no person's."""
        if words not in self._called:
            described = person_in(words)
            self._called[words] = described and (self._without_lead(described[0]), described[1])
        return self._called[words]

    def _holder(self, text: str, found: Name) -> tuple[str, str] | None:
        """The name and the office where a place runs into the name: "Mayor of Velm Ana Vek"."""
        if " of " not in found.text:
            return None
        return holder_in(found.text, definite=text[max(0, found.start - 4) : found.start].casefold() == "the ")

    def named_in(self, phrase: str) -> Speaker | None:
        """The person named in a phrase: "Ana Vek", "Mr Vek, the mayor", "a spokesman for Velm, Ana Vek"."""
        core = _SHORT_FORM.sub("", phrase.split(" who ")[0])
        placed = PLACED.search(core)
        if placed and (is_full_name(core[: placed.start()]) or ends_in_person(core[: placed.start()])):
            core = core[: placed.start()]
        elif (of := core.find(" of ")) > 0 and is_known_name(
            LOWER.sub("", core[:of]), at_a_body=not ORGANISATION.isdisjoint(core[of:].casefold().split())
        ):
            core = core[:of]  # "Dr Ana Vek of the water office"
        parts = [part.strip() for part in re.split(r"[,—–(]", core) if part.strip()]
        for i, part in enumerate(parts[:3]):
            of = part.find(" of ")
            if i and of > 0 and is_known_name(part[:of], at_a_body=True):
                part = part[:of]
            if i and (LED_BY.match(part) or (i == 1 and ONE_OF_PLACES.search(parts[0]))):
                continue  # "the researchers, led by Ana Vek,", "the mayor of one of the villages, Velm,"
            names = names_in(part)
            if not names or (" and " in part and len(names) > 1):
                continue
            name = names[-1]
            if i == 0 and " " not in name.text and name.end == len(part) and _OFFICE_HELD.match(part):
                later = names_in(parts[1]) if len(parts) > 1 else ()
                if (
                    later
                    and later[-1].end == len(parts[1])
                    and " " in later[-1].text
                    and not is_no_person(later[-1].text)
                ):
                    continue  # "The present Provincial, Brother Ana Vek": an office, and its holder
            if (
                i == 0
                and name.end == len(part)
                and _OF_A_BODY_LAST.search(part, 0, name.start)
                and is_holder(parts[1:2])
            ):
                continue  # "The head of the Joint Staff, General Ana Vek"
            if i and name.text == part and " " not in part and LIES_IN.search(parts[i - 1]):
                continue  # "a woman in Velm, Ohio"
            if part[name.end :].strip("’'s \".)"):
                continue  # "Velm officials": the name only says whose
            if is_of_another(part, name.start):  # "the father of Ana Vek", "a spokesman for Vek": somebody else
                if " " in name.text and (beside := described_by(part[: name.start].rpartition(" of ")[2], name.text)):
                    self.meet(name.text, beside)
                continue
            text, role = self._holder(part, name) or without_description(AFFILIATED.sub("", name.text))
            if text != name.text and is_of_another(name.text, len(name.text) - len(text)):
                continue  # "Allies of Senator Ana Vek"
            if text.casefold() in ROLE_WORDS or not text[:1].isupper() or is_no_person(text):
                continue
            if (whole := text) != (text := self._without_lead(whole)):
                name = Name(name.end - len(text), name.end, text)
            if role is None and " " not in text and self.is_firms(text):
                continue  # "Velm" is Velm Group, and not its owner, Ana Velm
            known = self.find(text)
            if known is None and " " not in text and is_placed(part, name.start):
                continue  # "Norland's envoy in Velm"
            before = role_before(part[: name.start]) or occupation_before(part[: name.start], text)
            if before is None and is_first_name(text) and " " in text and LOWER.fullmatch(part, 0, name.start):
                before = bare_role(part[: name.start])  # "lead author Ana Vek"
            others = [other for other in parts if other is not part and not other.isdigit()]
            apposition = next((bare_role(other) for other in others if is_role(other)), None)
            apposition = apposition or described_by(part[: name.start], text)
            if text != name.text and not role and (" " not in text or ROLE_WORDS.issuperset(text.casefold().split())):
                continue  # "Velm's Harbour", "Velm's Defence Minister"
            owner = part[: name.start] if text == name.text else ""  # "the Velm Party's | Ana Vek"
            if known is None and not (role or before or apposition or looks_like_person(text, owner, len(owner))):
                continue
            what = (role or before or apposition or "").casefold().split()[-1:]
            if known is None and what and what[0] in MAKERS and not is_first_name(text):
                return Speaker(text, None, named=True)  # "the builder, Corran Homes,"
            office = next((each for each in (role, before, apposition) if not is_mere_address(each)), role or before)
            person = self.meet(text, office)
            person.sure = person.sure or any(part.isdigit() for part in parts[1:]) or self._shown.kind(text) == "person"
            person.gender = person.gender or gender_of_role(parts[0] if i else None)
            told = office if not is_mere_address(office) or is_mere_address(person.role) else None
            return Speaker(person.name, told or person.role, named=True)
        return None

    def by_role(self, phrase: str) -> Speaker | None:
        words = phrase.casefold().replace("ex-", "").replace("the former ", "the ").split()
        if words[0] not in ("the", "mr", "ms", "madam") or not 2 <= len(words) <= 5:
            return None
        if (heads := HEADS_OF.get(" ".join(words).replace("of the ", "of "))) is not None:
            return self._only_one_of(heads)
        wanted = set(words[1:])
        fitting = (person for person in self.people if person.role and holds_office(wanted, words[-1], person.role))
        person = max(fitting, key=lambda person: person.seen, default=None)
        if person is None:
            return None
        self.meet(person.name, None)
        return Speaker(person.name, person.role, named=True)

    def introduced(self, phrase: str, at: int) -> Person | None:
        """The person who is named within two sentences as the one of whom sentence `at` only gave the office.

        None where nobody is, where the article has another of that office, or where the phrase names another body.
        """
        words = OWNED.sub("", phrase).split()
        office = _OF_BODY.split(" ".join(words))[0].casefold().split()
        if not office or office[-1] not in ROLE_WORDS:
            return None
        wanted = set(office) - {"the", "its"}
        fitting = [person for person in self.people if person.role and _holds(person.role, wanted)]
        names = {word.casefold() for word in words[1:] if word[0].isupper()}
        if len(fitting) != 1 or not 0 <= fitting[0].met_at - at <= _INTRODUCED:
            return None
        return fitting[0] if names <= words_of_role(fitting[0].role or "") else None

    def is_persons(self, name: str) -> bool:
        """Whether a name is known for a person's so far."""
        described = person_in(name)
        person = self.find(described[0]) if described else None
        return person is not None and person.sure and not self.is_bodys(name)

    def is_latest(self, name: str, since: int) -> bool:
        """Whether nobody of the same gender has come into focus after a sentence: somebody is still meant then."""
        person = self.find(name)
        others = (other for other in self.people if other is not person and other.focus > since)
        return person is not None and not any(other.gender in ("", person.gender) for other in others)

    def _only_one_of(self, offices: frozenset[str]) -> Speaker | None:
        """The one person met who holds one of these offices; None where there is none, or two."""
        held = [one for one in self.people if one.role and any(office in one.role.casefold() for office in offices)]
        if len(held) != 1 or any(
            word in (held[0].role or "").casefold().split() for word in ("deputy", "former", "vice")
        ):
            return None
        return Speaker(held[0].name, held[0].role, named=True)

    def named_lately(self) -> Iterator[Person]:
        """The persons whom this sentence and the one before have named."""
        return (person for person in self.people if person.sure and person.named_at >= self.sentence - 1)

    def knows(self, name: str) -> bool:
        """Whether somebody of that name is among the people."""
        person = self.find(name)
        return person is not None and person.name == name
