"""Tells whom a source phrase means: a name said in full earlier, the person of that role, the one "he" stands for.

A scene is what the article has told of its people up to a sentence. A phrase that names nobody stays as the article
puts it ("two officials who declined to be named"), and is marked as unnamed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from onrecord.text.attribution.antecedents import opens_with
from onrecord.text.attribution.bodies import bodies_in
from onrecord.text.attribution.definite import Definite
from onrecord.text.attribution.persons import (
    A_SURNAME,
    A_WORD,
    AFFILIATED,
    MAKERS,
    folded_words,
    gender_of,
    gender_of_role,
    head_of,
    is_first_name,
    is_full_name,
    is_known_name,
    is_no_person,
    is_of_another,
    is_one_person,
    is_somebody,
    looks_like_person,
    person_in,
    same_person,
    states_and_agencies,
    without_description,
)
from onrecord.text.attribution.source_phrases import (
    A_PLURAL,
    AGE,
    AGED,
    ANOTHER,
    ANTECEDENT,
    APPOSITION_REACH,
    BODY,
    BY_AGE,
    COUNTED,
    LED_BY,
    LIES_IN,
    LOWER,
    NAME_APPOSED,
    NO_SOURCE,
    ONE_APPOSED,
    OWNING_BODY,
    PLACED,
    SEVERAL,
    SHORT_REACH,
    SOME_OF,
    STILL_ANOTHER,
    STILL_HE,
    STILL_IT,
    STILL_MEANT,
    TITLED,
    UNNAMED,
    ends_in_person,
    is_of_its_subject,
    is_owner,
    is_placed,
    may_be_person,
    may_be_several,
    tidy,
)
from onrecord.text.attribution.titles import (
    bare_role,
    described_by,
    holds_office,
    is_role,
    occupation_before,
    role_after,
    role_before,
)
from onrecord.text.institutions import ORGANISATION
from onrecord.text.names import ROLE_WORDS, Name, names_in, without_role
from onrecord.text.people import ONE_PERSON, PEOPLE

_HE = frozenset({"he", "his", "him"})
_SHE = frozenset({"she", "her"})
_THEY = frozenset({"they", "their", "them"})
_IT = frozenset({"it", "its"})
PRONOUNS = _HE | _SHE | _THEY | _IT | {"who", "which", "that", "i", "we", "you"}
_MAX_WORDS = 14
"""words; a longer description of an unnamed source is cut at its first comma"""


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
    subject_of: int = 0
    """number of the sentence that was last about them, with nobody's words in it"""


class Speaker(NamedTuple):
    """Whom a source phrase means; `name` None when it cannot be told."""

    name: str | None
    role: str | None
    named: bool


_NOBODY = Speaker(None, None, named=False)


def _standing(person: Person, last: Person | None) -> tuple[int, bool, bool, int]:
    """How near somebody is to the mind of a reader who comes to a "he": the higher, the nearer."""
    return person.focus, person.focus == person.subject_of, person is last, person.seen


class Scene:
    """The people an article has named so far and the one who spoke last."""

    def __init__(self, text: str = "") -> None:
        """`text` is the whole article."""
        self._text = text
        self._definite = Definite(text)
        self.people: list[Person] = []
        self.last_person: Person | None = None
        """the named person who spoke last"""
        self.last_group: str | None = None
        self.last_thing: str | None = None
        self._group_at = self._thing_at = 0
        """the sentences in which several, and a body, last spoke or opened one"""
        self._told = 0
        """the latest sentence that tells, outside quotations, of several for whom a "they" can stand"""
        self._voice: tuple[int, str] = (0, "")
        """the sentence in which anybody last spoke, and who"""
        self._rival: tuple[int, Person | None] = (0, None)
        """somebody who may be meant by the next "he" as well as who spoke: "Vek's report came out." """
        self.me: Speaker | None = None
        """the one who says "I" in a paragraph of a transcript"""
        self._interviewed: Speaker | None = None
        self.last_unnamed: Speaker | None = None
        """the one person without a name who spoke in the sentence before, "a witness" """
        self._unnamed_at = 0
        self._subject: Speaker | None = None
        """the one the sentence before opens with, whom nothing else tells to be a person: "Vek was angry." """
        self._subject_at = 0
        self._spoken: tuple[int, str, Speaker] = (0, "", _NOBODY)
        """the sentence in which somebody was last given words, the phrase for them there, and who it is"""
        self._order = 0
        self._sentence = 1
        self._known: dict[str, Person] = {}

    @cached_property
    def _bodies(self) -> frozenset[tuple[str, ...]]:
        return bodies_in(self._text)

    def _is_bodys(self, name: str) -> bool:
        """Whether the article shows a name to be a body's, and no person's."""
        return folded_words(name) in self._bodies

    def meet(self, name: str, role: str | None) -> Person:
        """Somebody is mentioned; a shorter mention joins the fuller one."""
        return self._met_again(self._find(name), name, role)

    def _met_again(self, person: Person | None, name: str, role: str | None) -> Person:
        """Somebody is mentioned who may be known as `person`."""
        self._order += 1
        gender = gender_of_role(role)
        if person is not None and gender and person.gender and gender != person.gender:
            person = None  # "Mr Vek" is not Ana Vek
        if person is None:
            person = Person(name, role, gender_of(name), self._order, sure=is_first_name(name))
            self.people.append(person)
        elif len(name) > len(person.name):
            person.name = name
            person.gender = person.gender or gender_of(name)
        for word in folded_words(name):
            self._known[word] = person
        person.seen, person.named_at = self._order, self._sentence
        person.role = person.role or role
        person.sure = person.sure or role is not None
        person.gender = gender or person.gender
        return person

    def _find(self, name: str) -> Person | None:
        last = self.last_person
        if last is not None and " " not in name and len(name.split()) == 1 and same_person(last.name, name):
            return last
        candidate = None
        for word in reversed(folded_words(name)):
            candidate = self._known.get(word)
            if candidate and (same_person(candidate.name, name) or same_person(name, candidate.name)):
                return candidate
        return None

    def meet_all(self, text: str, spoken_of: str = "") -> None:
        """Everybody a sentence names: again, or with a title, an age, a first name or an apposition.

        `spoken_of` is the sentence where nobody is given words, with its quotations masked: who is named first there is
        the one it is about.
        """
        known = self._meet_in(text, spoken_of)
        subject = opens_with(spoken_of) if spoken_of and not known else None
        subject = None if subject and head_of(subject) in PEOPLE - ONE_PERSON else subject  # "Engineers came."
        if subject is not None:
            self._open_with(subject)
        self._sentence += 1
        if not spoken_of or A_PLURAL.search(spoken_of) or not ORGANISATION.isdisjoint(spoken_of.casefold().split()):
            self._told = self._sentence
        if spoken_of and not known and subject is None:
            self._open_with_several_or_body(spoken_of)

    def _open_with_several_or_body(self, sentence: str) -> None:
        """A sentence where nobody is given words opens with people or a body: "Engineers came.", "The palace does." """
        found = BODY.match(sentence) or SEVERAL.match(sentence)
        words = " ".join(found.group().split()) if found else ""
        head = head_of(words) if words else ""
        if head in PEOPLE - ONE_PERSON:
            self.last_group, self._group_at = words, self._sentence
        elif words and not ORGANISATION.isdisjoint(words.casefold().split()):
            self.last_thing, self._thing_at = words, self._sentence

    def _open_with(self, subject: str) -> None:
        """A sentence where nobody is given words opens with somebody: "Vek was angry.", "A witness ran to the pier." """
        if subject[0].islower() or head_of(subject) in PEOPLE:
            self._subject = self._by_role(subject) or Speaker(subject, None, named=False)
        elif self._is_surname(without_role(subject)[0]) and subject.casefold() not in states_and_agencies():
            self._subject = Speaker(subject, None, named=True)
        else:
            return
        self._subject_at = self._sentence

    def _is_surname(self, name: str) -> bool:
        """Whether one word can be a person's name in this article: "Vek", and not "Corran" where that is a bank."""
        return A_SURNAME.fullmatch(name) is not None and not self._is_bodys(name)

    def _meet_in(self, text: str, spoken_of: str) -> bool:
        """Everybody a text names; whether `spoken_of` is about one of them."""
        about = False
        first = bool(spoken_of)
        for found in names_in(text):
            person = self._met(text, found)
            if person is None:
                self._definite.meet(found.text, text[: found.start])
            if person is None or spoken_of[found.start : found.end] != found.text:
                continue
            if first and not is_placed(text, found.start):
                if not is_owner(text, found.end):
                    person.focus = person.subject_of = self._sentence
                    about = True
                elif person.sure:
                    self._rival = (self._sentence, person)
            first = False
        return about

    def _met(self, text: str, found: Name) -> Person | None:
        """The person a name in a sentence stands for; None for one that is no person's as far as can be told."""
        described = person_in(found.text)
        if described is None:
            return None
        name, role = described
        aged = bool(AGE.match(text, found.end))
        known = self._find(name)
        if known is not None:
            titled = role or (TITLED.search(text, max(0, found.start - SHORT_REACH), found.start) or [None])[0]
            person = self._met_again(known, name, titled)
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
        if before is None and (found_before := ONE_APPOSED.search(left)) and text.startswith(",", found.end):
            before = found_before["one"] if found_before["one"].casefold() in ONE_PERSON else None
        apposed = role_after(text[found.end : found.end + APPOSITION_REACH])
        if apposed and not (role or before) and is_placed(text, found.start):
            apposed = None
        if not (role or before or apposed or aged or (is_first_name(name) and " " in name)):
            return None
        person = self.meet(name, role or before or apposed)
        person.sure = True
        return person

    def resolve(self, phrase: str, antecedent: str) -> Speaker:
        """Whom a source phrase means; `antecedent` is the text of the sentence before the phrase."""
        bare = tidy(phrase)
        folded = bare.casefold()
        if not bare or NO_SOURCE.match(bare):
            return _NOBODY
        if folded in ("who", "which", "that"):
            return self._relative(antecedent)
        if folded in _HE | _SHE:
            if antecedent and is_of_its_subject(antecedent):
                self._meet_in(antecedent[-ANTECEDENT:], antecedent[-ANTECEDENT:])
            gender = "m" if folded in _HE else "f"
            here = self._of_this_sentence(antecedent, gender)
            return here or (_NOBODY if self._may_be_of_this_sentence(antecedent, gender) else self._pronoun(gender))
        if folded in _THEY:
            return self._several(antecedent)
        if folded in _IT:
            return self._body(antecedent)
        if folded == "i" and self.me is not None:
            return self.me
        if folded in PRONOUNS:
            return _NOBODY
        if (another := ANOTHER.fullmatch(bare)) is not None:
            return self._one_more(another["which"])
        if BY_AGE.fullmatch(folded) and self.last_person is not None:
            return Speaker(self.last_person.name, self.last_person.role, named=True)
        meant = self._person(bare) or self._by_role(bare) or self._described(bare)
        self._spoken = (self._sentence, bare, meant)
        return meant

    def _one_more(self, which: str) -> Speaker:
        """ "Another" after a source without a name: somebody else of that kind; nobody where none spoke just before."""
        near = self.last_unnamed is not None and self._sentence - self._unnamed_at <= STILL_ANOTHER
        return Speaker(which, None, named=False) if near else _NOBODY

    def _several(self, antecedent: str) -> Speaker:
        """Those for whom "they" stands: who spoke, or opened a sentence, just before; nobody where others came since."""
        sentence, phrase, meant = self._spoken
        if sentence == self._sentence and meant.name and phrase in antecedent and may_be_several(meant.name):
            return meant
        if self.last_group and self._group_at >= max(self._told, self._thing_at):
            return Speaker(self.last_group, None, named=head_of(self.last_group) not in PEOPLE)
        if self.last_thing and self._thing_at >= self._told:
            return Speaker(self.last_thing, None, named=False)
        return _NOBODY

    def _body(self, antecedent: str) -> Speaker:
        """The body for which "it" stands: the one already given words in the sentence, or the last that was."""
        told = BODY.match(antecedent) if antecedent.rstrip().endswith(",") else None
        if told:
            return Speaker(" ".join(told["body"].split()), None, named=True)
        sentence, phrase, meant = self._spoken
        if sentence == self._sentence and meant.name and phrase in antecedent and self._may_be_body(meant.name):
            return Speaker(meant.name, None, named=meant.named)
        if self.last_thing is None or self._sentence - self._thing_at > STILL_IT:
            owners = {" ".join(found.split()) for found in OWNING_BODY.findall(antecedent[-ANTECEDENT:])}
            owner = min(owners) if len(owners) == 1 else ""
            return (
                Speaker(owner, None, named=True) if not ORGANISATION.isdisjoint(owner.casefold().split()) else _NOBODY
            )
        return Speaker(self.last_thing, None, named=True)

    def _may_be_body(self, name: str) -> bool:
        """Whether an "it" can stand for one of this name: no person known by more than a surname, and not several."""
        person = self._find(name)
        if person is not None and person.name == name and (" " in name or person.role):
            return False
        return head_of(name) not in PEOPLE and not is_somebody(name)

    def _of_this_sentence(self, before: str, gender: str) -> Speaker | None:
        """The one already given words in the sentence, whom "he" then stands for: "Vek said it was late, though he hoped".

        None where it is no person, or where somebody else is named since.
        """
        sentence, phrase, meant = self._spoken
        if sentence != self._sentence or meant.name is None or phrase not in before or " and " in phrase:
            return None
        since = before[before.rindex(phrase) + len(phrase) :]
        person = self._find(meant.name)
        if person is not None and person.name == meant.name:
            if person.gender not in ("", gender) or not (person.gender or person.sure or may_be_person(person.name)):
                return None
            others = (self._find(found.text) for found in names_in(since))
            if any(other is not None and other is not person and other.gender in ("", gender) for other in others):
                return None
            person.sure = True
            if not any(other is not person and other.gender in ("", gender) for other in self._named_lately()):
                person.gender = gender  # else it may be the other: "the prosecutor said he had shown no remorse"
            return meant
        if names_in(since) or not meant.named or meant.name.casefold() in states_and_agencies():
            return None
        return self._subject_as(meant, gender) if self._is_surname(meant.name) else None

    def _may_be_of_this_sentence(self, before: str, gender: str) -> bool:
        """Whether the one given words in the sentence may be who "he" stands for, though it cannot be told."""
        sentence, phrase, meant = self._spoken
        here = sentence == self._sentence and phrase in before and meant.name is not None
        return (
            here and meant.name is not None and self._find(meant.name) is None and self._may_be_he(meant.name, gender)
        )

    def _named_lately(self) -> Iterator[Person]:
        """The persons whom this sentence and the one before have named."""
        return (person for person in self.people if person.sure and person.named_at >= self._sentence - 1)

    def knows(self, name: str) -> bool:
        """Whether somebody of that name is among the people."""
        person = self._find(name)
        return person is not None and person.name == name

    def told_of(self, before: str, pronoun: str) -> str | None:
        """The person whom a sentence before is about, named there first, for a "he" or "she" that it may stand for."""
        gender = "m" if pronoun.casefold() in _HE else "f" if pronoun.casefold() in _SHE else None
        for found in names_in(before) if gender else ():
            person = self._find(found.text)
            if person is not None and person.sure and not is_placed(before, found.start):
                return person.name if person.gender in ("", gender) else None
        return None

    def in_turn(self, label: str, role: str | None) -> Speaker:
        """Whom a name before a colon in a transcript means."""
        name, title = without_description(label)
        known = self._find(name)
        if known is not None and not is_no_person(name):
            person = self.meet(name, role or title)
            return Speaker(person.name, person.role, named=True)
        if is_no_person(name) or (" " not in name and not title):
            return Speaker(label, role, named=True)
        person = self.meet(name, role or title)
        person.sure = True
        return Speaker(person.name, person.role, named=True)

    def interviewed(self, before: str) -> Speaker:
        """The one an interview is with, by what stands before its first answer: the only person named there, or the one
        whom the outlet spoke to; nobody where that cannot be told."""
        if self._interviewed is None:
            sure = [person for person in self.people if person.sure]
            one = sure if len(sure) == 1 else _spoken_to(sure, before)
            self._interviewed = Speaker(one[0].name, one[0].role, named=True) if one else _NOBODY
        return self._interviewed

    def _relative(self, antecedent: str) -> Speaker:
        stretch = AGED.sub("", antecedent.rstrip(" ,—–-"))
        if (apposed := NAME_APPOSED.search(stretch)) and (person := self._person(apposed["name"])):
            return person
        names = names_in(stretch[-120:])
        if names and not A_WORD.search(stretch[-120:][names[-1].end :]):
            return self._person(names[-1].text) or self._described(names[-1].text)
        words = re.split(r"[,;:]|\b(?:and|but|from|by|with|to|of|for|said|says|told)\b", stretch)[-1].strip()
        return self._described(words) if words and len(words.split()) <= 5 else _NOBODY

    def _pronoun(self, gender: str) -> Speaker:
        """The one whom "he" or "she" stands for: who was spoken of or spoke last; one who is sure to be a person first."""
        fitting = [person for person in self.people if person.gender in ("", gender)]
        sure = [person for person in fitting if person.sure or (person.focus and self._speaks_as_person(person))]
        latest = max((person.focus for person in sure), default=0)
        if (
            self._subject is not None
            and max(latest, self._unnamed_at, self._sentence - STILL_MEANT) <= self._subject_at
        ):
            return self._subject_as(self._subject, gender)
        unnamed = self.last_unnamed
        if unnamed is not None and gender_of_role(unnamed.name) not in ("", gender):
            unnamed = None
        if unnamed is not None and max(latest + 1, self._sentence - STILL_MEANT) <= self._unnamed_at:
            return unnamed
        if not sure:
            fitting = [person for person in fitting if person.focus]
        if not (sure or fitting):
            return _NOBODY
        person = max(sure or fitting, key=lambda person: _standing(person, self.last_person))
        if not self._is_still_meant(person, gender):
            return _NOBODY
        person.gender = gender
        person.sure = True
        return Speaker(person.name, person.role, named=True)

    def _speaks_as_person(self, person: Person) -> bool:
        """Whether one who spoke may be a person by the name, and is no body in this article."""
        return may_be_person(person.name) and not self._is_bodys(person.name)

    def _is_still_meant(self, person: Person, gender: str) -> bool:
        """Whether somebody is still who a "he" stands for: nobody else of whom it could be told has come between."""
        at, rival = self._rival
        if rival not in (None, person) and at >= person.focus and rival is not None and rival.gender in ("", gender):
            return False
        spoke, name = self._voice
        elsewhere = spoke > person.focus and name != person.name
        last = person.focus or person.named_at
        return not (elsewhere and (self._sentence - last > STILL_HE or self._may_be_he(name, gender)))

    def _may_be_he(self, name: str, gender: str) -> bool:
        """Whether one who spoke may be a person whom the article has not made known as one."""
        known = self._find(name)
        if gender_of_role(name) not in ("", gender) or (known is not None and known.gender not in ("", gender)):
            return False
        words = re.split(r",?\s(?:of|from)\s|,", name)[0].split()
        called = 2 <= len(words) <= 5 and all(word[0].isupper() for word in words) and not is_no_person(name)
        return is_one_person(name) or (called and not words[-1].endswith("s") and not self._is_bodys(name))

    def _subject_as(self, subject: Speaker, gender: str) -> Speaker:
        """The one the sentence before opens with, now that "he" or "she" stands for them; nobody where it cannot."""
        name, role = without_description(subject.name or "")
        if gender_of_role(f"{role or ''} {'' if subject.named else subject.name}") not in ("", gender):
            return _NOBODY
        if not subject.named:
            return subject
        person = self.meet(name, role)
        person.sure, person.gender, person.focus = True, gender, self._sentence
        return Speaker(person.name, person.role, named=True)

    def spoke(self, speaker: Speaker, phrase: str, *, surname: bool = False) -> None:
        """Remembers who spoke, so that "he" and "they" find them; a `surname` alone is a person's where one says so."""
        if speaker.name is None:
            return
        self._voice = (self._sentence, speaker.name)
        person = self._find(speaker.name)
        if person is not None and person.name == speaker.name:
            self._order += 1
            person.seen = self._order
            person.focus = self._sentence
            self.last_person = person
            if (
                not person.gender
                and not is_first_name(person.name)
                and (person.name.endswith("s") or (" " not in person.name and not person.role))
            ):
                self.last_thing, self._thing_at = person.name, self._sentence  # it may be a firm's: "Corran Lines"
        elif not speaker.named and is_one_person(speaker.name):
            self.last_unnamed, self._unnamed_at = speaker, self._sentence
        elif " and " in speaker.name or (
            head_of(speaker.name).endswith("s") and not head_of(speaker.name).endswith("ss")
        ):
            self.last_group, self._group_at = speaker.name, self._sentence
            if speaker.name[0].isupper() and " and " not in speaker.name and is_no_person(speaker.name):
                self.last_thing, self._thing_at = speaker.name, self._sentence  # "Velm Ferries"
        elif phrase.casefold() not in PRONOUNS or is_somebody(speaker.name):
            if is_somebody(speaker.name):
                self.last_unnamed, self._unnamed_at = speaker, self._sentence
            self.last_thing, self._thing_at = speaker.name, self._sentence
            if surname and self._is_surname(speaker.name) and speaker.name.casefold() not in states_and_agencies():
                self.last_person = self.meet(speaker.name, None)
                self.last_person.sure, self.last_person.focus = True, self._sentence

    def _person(self, phrase: str) -> Speaker | None:
        """The person named in a phrase: "Ana Vek", "Mr Vek, the mayor", "a spokesman for Velm, Ana Vek"."""
        core = phrase.split(" who ")[0]
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
            if i and LED_BY.match(part):
                continue  # "the researchers, led by Ana Vek,"
            names = names_in(part)
            if not names or (" and " in part and len(names) > 1):
                continue
            name = names[-1]
            if i and name.text == part and " " not in part and LIES_IN.search(parts[i - 1]):
                continue  # "a woman in Velm, Ohio"
            if part[name.end :].strip("’'s \".)"):
                continue  # "Velm officials": the name only says whose
            if is_of_another(part, name.start):
                continue  # "the father of Ana Vek", "a spokesman for Vek": somebody else
            text, role = without_description(AFFILIATED.sub("", name.text))
            if text.casefold() in ROLE_WORDS or not text[:1].isupper() or is_no_person(text):
                continue
            known = self._find(text)
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
            if known is None and not (role or before or apposition or looks_like_person(text, part, name.start)):
                continue
            what = (role or before or apposition or "").casefold().split()[-1:]
            if known is None and what and what[0] in MAKERS and not is_first_name(text):
                return Speaker(text, None, named=True)  # "the builder, Corran Homes,"
            person = self.meet(text, role or before or apposition)
            person.sure = person.sure or any(part.isdigit() for part in parts[1:])
            person.gender = person.gender or gender_of_role(parts[0] if i else None)
            return Speaker(person.name, role or before or apposition or person.role, named=True)
        return None

    def _by_role(self, phrase: str) -> Speaker | None:
        words = phrase.casefold().split()
        if words[0] not in ("the", "mr", "ms", "madam") or not 2 <= len(words) <= 5:
            return None
        wanted = set(words[1:])
        fitting = (person for person in self.people if person.role and holds_office(wanted, words[-1], person.role))
        person = max(fitting, key=lambda person: person.seen, default=None)
        if person is None:
            return None
        self.meet(person.name, None)
        return Speaker(person.name, person.role, named=True)

    def _described(self, phrase: str) -> Speaker:
        if phrase[:1].isupper() and ", who " in phrase and head_of(phrase.split(", ")[0]) not in PEOPLE:
            phrase = phrase.split(", who ")[0]
        words = phrase.split()
        if len(words) > _MAX_WORDS or re.search(r"[,(—–]", phrase):
            cut = re.split(r",(?!\s+who\b)|\s[(—–]", phrase)[0]
            words = cut.split()
        name = " ".join(words[: 2 * _MAX_WORDS]).strip(" ,")
        if body := self._definite.meant(name):
            return Speaker(body, None, named=True)
        head = head_of(name)
        some = SOME_OF.match(name)
        named = head not in PEOPLE and (some is None or head_of(name[some.end() :]) not in PEOPLE)
        named = named and not (is_somebody(name) or COUNTED.match(name) or UNNAMED.search(phrase))
        return Speaker(name, None, named=named)


def _spoken_to(people: Sequence[Person], before: str) -> list[Person]:
    """The one the outlet says it spoke to: named first after "we spoke to" or "in an interview with", in its sentence."""
    for sentence in re.split(r"(?<=[.!?])\s|\n", before):
        said = _INTERVIEW.search(sentence)
        places = [(at, person) for person in people if said and (at := sentence.find(person.name, said.end())) >= 0]
        if places:
            return [min(places, key=lambda place: place[0])[1]]
    return []


_INTERVIEW = re.compile(
    r"\b(?:interview(?:ed|s)?|sp(?:oke|eaks?|oken)\s+(?:to|with)|talk(?:ed|s)?\s+(?:to|with)|sat\s+down\s+with|ask(?:ed|s)|questions)\b",
    re.IGNORECASE,
)
BEFORE_TURNS = 4000
"""code points before the first answer that are searched for the one interviewed"""
