"""Tells for whom "he", "she", "they", "it" and "another" stand: who spoke or opened a sentence last, as far as one can tell."""

import re

from onrecord.text.attribution.antecedents import can_speak, opens_with_body, thing_opened_with
from onrecord.text.attribution.met import NOBODY, Met, Person, Speaker
from onrecord.text.attribution.persons import (
    gender_of_role,
    head_of,
    is_first_name,
    is_no_person,
    is_one_person,
    is_somebody,
    states_and_agencies,
    without_description,
)
from onrecord.text.attribution.source_phrases import (
    ANTECEDENT,
    BODY,
    OWNING_BODY,
    SEVERAL,
    STILL_ANOTHER,
    STILL_HE,
    STILL_IT,
    STILL_MEANT,
    is_placed,
    may_be_person,
    may_be_several,
)
from onrecord.text.institutions import FIRMS, ORGANISATION, TRADES
from onrecord.text.names import names_in, without_role
from onrecord.text.people import ONE_PERSON, PEOPLE, SEVERAL_PEOPLE

HE = frozenset({"he", "his", "him"})
SHE = frozenset({"she", "her"})
THEY = frozenset({"they", "their", "them"})
IT = frozenset({"it", "its"})
PRONOUNS = HE | SHE | THEY | IT | {"who", "which", "that", "i", "we", "you"}


_WHEN_OR_WHERE = re.compile(
    r"\s*(?:(?:But|And|Yet|Then|Later|Also)\s+)?(?:(?:In|On|At|During|Last|Earlier|Later)\b[^,;:“”\"]{0,60},?\s+)?"
)
"""before an "it" that opens a sentence"""
_THE_ONE = re.compile(r"[Tt]he\s+(?P<noun>[a-z]+)")
_ONE = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
_STILL_THE_SAME = 3
"""sentences"""
_RANKS = {
    "officer": frozenset(
        "constable sergeant inspector superintendent detective pc dc captain lieutenant deputy".split()
    ),
    "lawyer": frozenset("barrister solicitor attorney counsel prosecutor".split()),
    "doctor": frozenset("dr surgeon physician consultant gp professor".split()),
    "politician": frozenset("senator mp minister councillor congressman congresswoman".split()),
}
"""offices that a general noun stands for"""


def _standing(person: Person, last: Person | None) -> tuple[int, bool, bool, int]:
    """How near somebody is to the mind of a reader who comes to a "he": the higher, the nearer."""
    return person.focus, person.focus == person.subject_of, person is last, person.seen


class InMind:
    """Whom a reader has in mind: who spoke, and whom a sentence was about, among the people met."""

    def __init__(self, met: Met) -> None:
        self._met = met
        self.last_group: str | None = None
        self.last_thing: str | None = None
        self._group_at = self._thing_at = 0
        """the sentences in which several, and a body, last spoke or opened one"""
        self.told = 0
        """the latest sentence that tells, outside quotations, of several for whom a "they" can stand"""
        self._voice: tuple[int, str] = (0, "")
        """the sentence in which anybody last spoke, and who"""
        self.rival: tuple[int, Person | None] = (0, None)
        """somebody who may be meant by the next "he" as well as who spoke: "Vek's report came out." """
        self.asked: tuple[int, Person | None] = (0, None)
        """whom the sentence before says that somebody asks something, and the number of the one after it"""
        self.paper_at = 0
        """the number of the sentence behind one in which somebody reads out or puts out a paper"""
        self.last_unnamed: Speaker | None = None
        """the one person without a name who spoke in the sentence before, "a witness" """
        self._unnamed_at = 0
        self._subject: Speaker | None = None
        """the one the sentence before opens with, whom nothing else tells to be a person: "Vek was angry." """
        self._subject_at = 0
        self._about: tuple[int, str] = (0, "")
        """the sentence that was last about a body or a paper, and what that is called there"""
        self.spoken: tuple[int, str, Speaker] = (0, "", NOBODY)
        """the sentence in which somebody was last given words, the phrase for them there, and who it is"""

    def spoke(self, speaker: Speaker, phrase: str, *, surname: bool = False, itself: bool = False) -> None:
        """Remembers who spoke, so that "he" and "they" find them; a `surname` alone is a person's where one says so, and who
        says "it" of itself is likely a body."""
        if speaker.name is None:
            return
        self._voice = (self._met.sentence, speaker.name)
        person = self._met.find(speaker.name)
        if person is not None and person.name == speaker.name:
            self._met.order += 1
            person.seen = self._met.order
            person.focus = self._met.sentence
            self._met.last_person = person
            if (
                not person.gender
                and not is_first_name(person.name)
                and (itself or person.name.endswith("s") or (" " not in person.name and not person.role))
            ):
                self.last_thing, self._thing_at = person.name, self._met.sentence  # it may be a firm's: "Corran Lines"
        elif not speaker.named and is_one_person(speaker.name):
            self.last_unnamed, self._unnamed_at = speaker, self._met.sentence
        elif " and " in speaker.name or (
            head_of(speaker.name).endswith("s") and not head_of(speaker.name).endswith("ss")
        ):
            self.last_group, self._group_at = speaker.name, self._met.sentence
            several = head_of(speaker.name) in PEOPLE  # "Two officials in his office"
            if speaker.name[0].isupper() and " and " not in speaker.name and is_no_person(speaker.name) and not several:
                self.last_thing, self._thing_at = speaker.name, self._met.sentence  # "Velm Ferries"
        elif phrase.casefold() not in PRONOUNS or is_somebody(speaker.name):
            if is_somebody(speaker.name):
                self.last_unnamed, self._unnamed_at = speaker, self._met.sentence
            self.last_thing, self._thing_at = speaker.name, self._met.sentence
            if surname and self._met.is_surname(speaker.name) and speaker.name.casefold() not in states_and_agencies():
                self._met.last_person = self._met.meet(speaker.name, None)
                self._met.last_person.sure, self._met.last_person.focus = True, self._met.sentence

    def open_with(self, subject: str) -> bool:
        """A sentence where nobody is given words opens with somebody: "Vek was angry.", "A witness ran to the pier."

        False where it can be no person, as "Velm Police".
        """
        if subject[0].islower() or head_of(subject) in PEOPLE or subject.startswith("One "):
            self._subject = self._met.by_role(subject) or Speaker(subject, None, named=False)
        elif self._may_be_called(without_role(subject)[0]) and subject.casefold() not in states_and_agencies():
            self._subject = Speaker(subject, None, named=True)
        else:
            return False
        self._subject_at = self._met.sentence
        return True

    def _may_be_called(self, name: str) -> bool:
        """Whether a name can be a person's in this article: a surname alone, or two words that are built like one's."""
        return self._met.is_surname(name) or (self._speaks_as(name) and name.split()[-1].casefold() not in FIRMS)

    def open_with_several_or_body(self, sentence: str) -> None:
        """A sentence where nobody is given words opens with people or a body: "Engineers came.", "The palace does." """
        if (body := opens_with_body(sentence)) is not None:
            self.last_thing, self._thing_at = body, self._met.sentence
            return
        found = BODY.match(sentence) or SEVERAL.match(sentence)
        words = " ".join(found.group().split()) if found else ""
        head = head_of(words) if words else ""
        if head in SEVERAL_PEOPLE:
            self.last_group, self._group_at = words, self._met.sentence
        elif words and not ORGANISATION.isdisjoint(words.casefold().split()):
            self.last_thing, self._thing_at = words, self._met.sentence

    def open_with_thing(self, sentence: str, speaks: str | None) -> None:
        """A sentence that is about a body or a paper, for an "it" that opens the next one of its paragraph; `speaks` is who
        that is, where it is given words there."""
        thing = thing_opened_with(sentence)
        if thing is not None and not (thing[1] and self._is_a_person(thing[1])):
            self._about = self._met.sentence, speaks or opens_with_body(sentence) or thing[0]

    def _is_a_person(self, name: str) -> bool:
        person = self._met.find(name)
        known = person is not None and (person.sure or person.gender != "")
        return (known or is_first_name(name)) and not self._met.is_bodys(name)

    def told_before(self, antecedent: str) -> str | None:
        """What the sentence before is about, for an "it" that opens a sentence, behind at most when or where it is said."""
        at, phrase = self._about
        return phrase if at == self._met.sentence - 1 and _WHEN_OR_WHERE.fullmatch(antecedent) else None

    def take_up(self, name: str) -> None:
        """Remembers for whom an "it" stood, so that the next stands for the same."""
        self.last_thing, self._thing_at = name, self._met.sentence

    def the_same(self, phrase: str) -> Speaker | None:
        """Whom "the official" or "the man" stands for: one without a name who spoke just before, or somebody named whose
        office is of that kind, "Detective Constable Ana Vek" for "the officer"; None where it cannot be told."""
        found = _THE_ONE.fullmatch(phrase)
        if found is None or (noun := found["noun"].casefold()) not in ONE_PERSON:
            return None
        unnamed = self.last_unnamed
        if unnamed is not None and unnamed.name and self._met.sentence - self._unnamed_at <= _STILL_THE_SAME:
            head = next((word for word in unnamed.name.casefold().split() if word in ONE_PERSON), "")
            alike = noun in ("man", "woman") and gender_of_role(unnamed.name) in ("", "m" if noun == "man" else "f")
            if (head == noun or alike) and _ONE.match(unnamed.name):
                return unnamed
        ranks = _RANKS.get(noun, frozenset())
        holders = [
            person
            for person in (self._met.people if ranks else ())
            if person.role
            and self._met.sentence - person.focus <= _STILL_THE_SAME
            and not ranks.isdisjoint(person.role.casefold().split())
        ]
        return Speaker(holders[0].name, holders[0].role, named=True) if len(holders) == 1 else None

    def one_more(self, which: str) -> Speaker:
        """ "Another" after a source without a name: somebody else of that kind; nobody where none spoke just before."""
        near = self.last_unnamed is not None and self._met.sentence - self._unnamed_at <= STILL_ANOTHER
        return Speaker(which, None, named=False) if near else NOBODY

    def several(self, antecedent: str) -> Speaker:
        """Those for whom "they" stands: who spoke, or opened a sentence, just before; nobody where others came since."""
        sentence, phrase, meant = self.spoken
        if sentence == self._met.sentence and meant.name and phrase in antecedent and may_be_several(meant.name):
            return meant
        if self.last_group and self._group_at >= max(self.told, self._thing_at):
            return Speaker(self.last_group, None, named=head_of(self.last_group) not in PEOPLE)
        if self.last_thing and self._thing_at >= self.told and not self._met.is_persons(self.last_thing):
            return Speaker(self.last_thing, None, named=False)
        return NOBODY

    def body(self, antecedent: str) -> Speaker:
        """The body for which "it" stands: the one already given words in the sentence, or the last that was."""
        if self.paper_at == self._met.sentence:
            return NOBODY  # "She read out a statement. It said": whose it is may not be told
        told = BODY.match(antecedent) if antecedent.rstrip().endswith(",") else None
        recent = self.last_thing is not None and self._met.sentence - self._thing_at <= STILL_IT
        if told and (can_speak(told["body"]) or (not recent and told["body"].startswith("The "))):
            return Speaker(" ".join(told["body"].split()), None, named=True)
        sentence, phrase, meant = self.spoken
        if (
            sentence == self._met.sentence
            and meant.name
            and phrase in antecedent
            and self._may_be_body(meant.name, phrase)
        ):
            return Speaker(meant.name, None, named=meant.named)
        if self.last_thing is None or self._met.sentence - self._thing_at > STILL_IT:
            owners = {" ".join(found.split()) for found in OWNING_BODY.findall(antecedent[-ANTECEDENT:])}
            owner = min(owners) if len(owners) == 1 else ""
            return Speaker(owner, None, named=True) if not ORGANISATION.isdisjoint(owner.casefold().split()) else NOBODY
        return Speaker(self.last_thing, None, named=True)

    def _may_be_body(self, name: str, phrase: str) -> bool:
        """Whether an "it" can stand for one of this name: no person known by more than a surname, and not several.

        Who has just been called "the company" (`phrase`) is a body, whatever the name looks like.
        """
        if head_of(phrase) in TRADES:
            return True
        person = self._met.find(name)
        if person is not None and person.name == name and (" " in name or person.role):
            # "Old Mardle confirms it, though it says": nothing but its two words tells that it is somebody
            return not (person.role or person.gender or person.sure or is_first_name(name))
        return head_of(name) not in PEOPLE and not is_somebody(name)

    def of_this_sentence(self, before: str, gender: str) -> Speaker | None:
        """The one already given words in the sentence, whom "he" then stands for: "Vek said it was late, though he hoped".

        None where it is no person, or where somebody else is named since.
        """
        sentence, phrase, meant = self.spoken
        if sentence != self._met.sentence or meant.name is None or phrase not in before or " and " in phrase:
            return None
        since = before[before.rindex(phrase) + len(phrase) :]
        person = self._met.find(meant.name)
        if person is not None and person.name == meant.name:
            if person.gender not in ("", gender) or not (person.gender or person.sure or may_be_person(person.name)):
                return None
            others = (self._met.find(found.text) for found in names_in(since))
            if any(other is not None and other is not person and other.gender in ("", gender) for other in others):
                return None
            person.sure = True
            if not any(other is not person and other.gender in ("", gender) for other in self._met.named_lately()):
                person.gender = gender  # else it may be the other: "the prosecutor said he had shown no remorse"
            return meant
        if names_in(since) or not meant.named or meant.name.casefold() in states_and_agencies():
            return None
        return self._subject_as(meant, gender) if self._met.is_surname(meant.name) else None

    def may_be_of_this_sentence(self, before: str, gender: str) -> bool:
        """Whether the one given words in the sentence may be who "he" stands for, though it cannot be told."""
        sentence, phrase, meant = self.spoken
        here = sentence == self._met.sentence and phrase in before and meant.name is not None
        return (
            here
            and meant.name is not None
            and self._met.find(meant.name) is None
            and self._may_be_he(meant.name, gender)
        )

    def he_or_she(self, gender: str) -> Speaker:
        """The one whom "he" or "she" stands for: who was spoken of or spoke last; one who is sure to be a person first."""
        at, asked = self.asked
        if asked is not None and at == self._met.sentence and asked.gender in ("", gender):
            asked.sure = True
            return Speaker(asked.name, asked.role, named=True)
        fitting = [person for person in self._met.people if person.gender in ("", gender)]
        sure = [person for person in fitting if person.sure or (person.focus and self._speaks_as(person.name))]
        latest = max((person.focus for person in sure), default=0)
        if (
            self._subject is not None
            and max(latest, self._unnamed_at, self._met.sentence - STILL_MEANT) <= self._subject_at
        ):
            return self._subject_as(self._subject, gender)
        unnamed = self.last_unnamed
        if unnamed is not None and gender_of_role(unnamed.name) not in ("", gender):
            unnamed = None
        if unnamed is not None and max(latest + 1, self._met.sentence - STILL_MEANT) <= self._unnamed_at:
            return unnamed
        if not sure:
            fitting = [person for person in fitting if person.focus]
        if not (sure or fitting):
            return NOBODY
        person = max(sure or fitting, key=lambda person: _standing(person, self._met.last_person))
        if not self._is_still_meant(person, gender) or self._is_overtaken(person, gender):
            return NOBODY
        if not person.gender and person.focus < self._met.sentence - 1 and self._knows_another(person, gender):
            return NOBODY
        person.gender = gender
        person.sure = True
        return Speaker(person.name, person.role, named=True)

    def _knows_another(self, person: Person, gender: str) -> bool:
        """Whether the article has somebody else who is sure to be of that gender."""
        return any(other is not person and other.sure and other.gender == gender for other in self._met.people)

    def _is_overtaken(self, person: Person, gender: str) -> bool:
        """Whether the sentence before tells nothing of somebody and names another whom the "he" may stand for as well."""
        last = self._met.sentence - 1
        if person.focus > last or max(person.subject_of, person.named_at) >= last:
            return False
        return any(
            other is not person
            and other.told_at == last
            and other.gender in ("", gender)
            and gender not in other.told_behind
            for other in self._met.people
        )

    def _speaks_as(self, name: str) -> bool:
        """Whether one who spoke may be a person by the name, and is no body in this article."""
        return may_be_person(name) and not self._met.is_bodys(name)

    def _is_still_meant(self, person: Person, gender: str) -> bool:
        """Whether somebody is still who a "he" stands for: nobody else of whom it could be told has come between."""
        at, rival = self.rival
        if rival not in (None, person) and at >= person.focus and rival is not None and rival.gender in ("", gender):
            return False
        spoke, name = self._voice
        elsewhere = spoke > person.focus and name != person.name
        last = person.focus or person.named_at
        return not (elsewhere and (self._met.sentence - last > STILL_HE or self._may_be_he(name, gender)))

    def _may_be_he(self, name: str, gender: str) -> bool:
        """Whether one who spoke may be a person whom the article has not made known as one."""
        known = self._met.find(name)
        if gender_of_role(name) not in ("", gender) or (known is not None and known.gender not in ("", gender)):
            return False
        words = re.split(r",?\s(?:of|from)\s|,", name)[0].split()
        called = 1 <= len(words) <= 5 and all(word[0].isupper() for word in words) and not is_no_person(name)
        return is_one_person(name) or (called and not words[-1].endswith("s") and not self._met.is_bodys(name))

    def _subject_as(self, subject: Speaker, gender: str) -> Speaker:
        """The one the sentence before opens with, now that "he" or "she" stands for them; nobody where it cannot."""
        name, role = without_description(subject.name or "")
        if gender_of_role(f"{role or ''} {'' if subject.named else subject.name}") not in ("", gender):
            return NOBODY
        if not subject.named:
            return subject
        person = self._met.meet(name, role)
        person.sure, person.gender, person.focus = True, gender, self._met.sentence
        return Speaker(person.name, person.role, named=True)

    def told_of(self, before: str, pronoun: str) -> str | None:
        """The person whom a sentence before is about, named there first, for a "he" or "she" that it may stand for."""
        gender = "m" if pronoun.casefold() in HE else "f" if pronoun.casefold() in SHE else None
        for found in names_in(before) if gender else ():
            person = self._met.find(found.text)
            if person is not None and person.sure and not is_placed(before, found.start):
                return person.name if person.gender in ("", gender) else None
        return None
