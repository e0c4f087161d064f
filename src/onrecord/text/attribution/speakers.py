"""Tells whom a source phrase means: a name said in full earlier, the person of that role, the one "he" stands for.

A scene is what the article has told of its people up to a sentence. A phrase that names nobody stays as the article
puts it ("two officials who declined to be named"), and is marked as unnamed.
"""

import re

from onrecord.text.attribution.antecedents import opens_with
from onrecord.text.attribution.asked import spoken_to, whom_asked
from onrecord.text.attribution.called import called
from onrecord.text.attribution.definite import Definite
from onrecord.text.attribution.firms import Firms
from onrecord.text.attribution.met import NOBODY, Met, Person, Speaker
from onrecord.text.attribution.named_lists import is_listed_name
from onrecord.text.attribution.occasions import STATEMENTS
from onrecord.text.attribution.owned import NAMED_BODY, NAMED_PARTY, POSSESSED, STILL_OWNS, WHERE_IT_IS, Owned
from onrecord.text.attribution.persons import (
    A_WORD,
    gender_of,
    head_of,
    is_first_name,
    is_no_person,
    without_description,
)
from onrecord.text.attribution.pronouns import HE, IT, PRONOUNS, SHE, THEY, InMind
from onrecord.text.attribution.source_phrases import (
    A_PLURAL,
    AGED,
    AMONG,
    ANOTHER,
    ANTECEDENT,
    BY_AGE,
    COUNTED,
    NAME_APPOSED,
    NO_SOURCE,
    is_of_its_subject,
    is_owner,
    is_placed,
    is_placed_in_time,
    runs_on,
    tidy,
)
from onrecord.text.calendar import CALENDAR
from onrecord.text.institutions import OF_A_BODY, ORGANISATION, TRADES
from onrecord.text.names import Name, names_in, without_role
from onrecord.text.pasts import A_VERB
from onrecord.text.people import ONE_PERSON, SEVERAL_PEOPLE


class Scene:
    """The people an article has named so far and the one who spoke last."""

    def __init__(self, text: str = "") -> None:
        """`text` is the whole article."""
        self._definite = Definite(text)
        self.at = 0
        """offset of the source phrase that is resolved"""
        self._met = Met(text)
        self._firms = Firms(text, lambda: self._met.bodies)
        self._mind = InMind(self._met)
        self.knows = self._met.knows
        self.told_of = self._mind.told_of
        self.spoke = self._mind.spoke
        self._owned = Owned()
        self.headline = ""
        self.opens = False
        """whether the sentence opens a paragraph"""
        self.he: dict[int, str] = {}
        """whom the "he" or "she" is that opens a sentence where nobody is given words, by the sentence's number"""
        self.he_now: str | None = None
        """that of the sentence met last; None where another word opens it"""
        self.opener: str | None = None
        """the one given words with whom the sentence opens"""
        self.anew = False
        """whether the sentence whose phrases are resolved opens a paragraph"""
        self.read = False
        """whether the whole article is read, so that no "his" can be told by what stands before"""
        self._unnamed: dict[str, int] = {}
        """the words for somebody without a name, and the sentence that has them first"""
        self.me: Speaker | None = None
        """the one who says "I" in a paragraph of a transcript"""
        self._interviewed: Speaker | None = None
        self._labels: dict[str, Speaker] = {}
        """who the names before colons in a transcript are"""

    def meet_all(self, text: str, spoken_of: str = "", opening: str = "") -> None:
        """Everybody a sentence names: again, or with a title, an age, a first name or an apposition.

        `opening` is the sentence with its quotations masked, where it may tell what an "it" of the next stands for.
        `spoken_of` is the sentence where nobody is given words, with its quotations masked: who is named first there is
        the one it is about.
        """
        known = self._meet_in(text, spoken_of)
        if not known and spoken_of and _OPENS_BY_AGE.match(spoken_of) and (one := self._by_age()) is not None:
            one.focus = one.subject_of = self._met.sentence
            one.sure = known = True  # "The 41-year-old sobbed."
        subject = opens_with(spoken_of) if spoken_of and not known else None
        subject = None if subject and head_of(subject) in SEVERAL_PEOPLE else subject  # "Engineers came."
        if subject is not None and not self._mind.open_with(subject):
            subject = None
        if opening:
            self._mind.open_with_thing(opening, self.opener)
        self._met.sentence += 1
        if _PUTS_OUT.search(text):
            self._mind.paper_at = self._met.sentence
        if (whom := whom_asked(text)) is not None:
            self._mind.asked = (self._met.sentence, self._met.find(without_role(whom)[0]))
        if not spoken_of or A_PLURAL.search(spoken_of) or not ORGANISATION.isdisjoint(spoken_of.casefold().split()):
            self._mind.told = self._met.sentence
        if spoken_of and not known and subject is None:
            self._mind.open_with_several_or_body(spoken_of)

    def _meet_in(self, text: str, spoken_of: str) -> bool:
        """Everybody a text names; whether `spoken_of` is about one of them."""
        about = False
        first = bool(spoken_of)
        he = self._goes_on(spoken_of)
        for found in names_in(text):
            person = self._met.met(text, found)
            if person is None:
                self._definite.meet(found.text, text, found.start)
            if person is None or spoken_of[found.start : found.end] != found.text:
                continue
            person.told_at = self._met.sentence
            person.told_behind = "".join(
                one
                for one, pronoun in _PRONOUN_OF.items()
                if pronoun.search(spoken_of, max(0, found.start - ANTECEDENT), found.start)
            )
            if first and he is not None and person.gender in ("", he.gender):
                continue  # "He did not name Vek": it is not about Vek
            if first and not is_placed(text, found.start):
                if not is_owner(text, found.end):
                    person.focus = person.subject_of = self._met.sentence
                    about = True
                    self._meet_second(text, found)
                elif person.sure:
                    self._mind.rival = (self._met.sentence, person)
            first = False
        return about

    def _by_age(self) -> Person | None:
        """Who "the 41-year-old" is: the one person whom the sentence before names, else who spoke last."""
        near = [one for one in self._met.people if max(one.named_at, one.told_at) == self._met.sentence - 1]
        alone = self._met.people[0] if len(self._met.people) == 1 else None
        return near[0] if len(near) == 1 else self._met.last_person or alone

    def _goes_on(self, sentence: str) -> Person | None:
        """The person whom a "he" or "she" that opens a sentence stands for, and who is still meant after it."""
        opened = _HE_OPENS.match(sentence)
        meant = self._mind.he_or_she("m" if opened["he"] == "He" else "f") if opened else NOBODY
        person = self._met.find(meant.name) if meant.name and meant.named else None
        self.he_now = meant.name
        if opened and self.opens and (person is None or person.subject_of < person.focus):
            person = self._of_the_headline("m" if opened["he"] == "He" else "f") or person
        if person is not None:
            person.focus = person.subject_of = self._met.sentence
            self.he_now = person.name
        return person

    def _of_the_headline(self, gender: str) -> Person | None:
        """The one person of that gender whom the headline names: a paragraph's first "she", where another only spoke before."""
        words = set(re.findall(r"[\w’'-]+", self.headline))
        named = [person for person in self._met.people if person.sure and person.name.split()[-1] in words]
        named = [person for person in named if words.issuperset(person.name.split())] or named
        return named[0] if len(named) == 1 and named[0].gender in ("", gender) else None

    def _meet_second(self, text: str, first: Name) -> None:
        """Two persons whom a sentence is about, "Vek and Ana Holm met": a "she" may be either."""
        joined = _AND.match(text, first.end) or _AND_THEN.search(text, 0, first.start)
        if joined is not None and not is_no_person(name := joined["name"]):
            second = self._met.find(name) or Person(name, None, gender_of(name), 0)
            self._mind.rival = (self._met.sentence, second)

    def resolve(self, phrase: str, antecedent: str) -> Speaker:
        """Whom a source phrase means; `antecedent` is the text of the sentence before the phrase."""
        bare = _OF_A_PARTY.sub("", tidy(phrase))
        folded = bare.casefold()
        if folded in _OWN:
            bare = folded = folded.removesuffix(" own")  # "and her own | plans to"
        if runs_on(phrase) and _RELATIVE.search(antecedent):
            return NOBODY  # "the clerks whom | Vek interviewed | said"
        if _PHONE.fullmatch(bare) and (caller := _ON.search(antecedent)) is not None:
            return self._met.named_in(caller["who"]) or NOBODY
        if _OCCASION.match(bare) and (there := _IN.search(antecedent)) is not None:
            return self.resolve(there["who"], antecedent[: there.start("who")])
        if not bare or NO_SOURCE.match(bare) or (folded in CALENDAR and is_placed_in_time(antecedent)):
            return NOBODY
        if folded in ("who", "which", "that"):
            return self._relative(antecedent)
        if folded in HE | SHE:
            gender = "m" if folded in HE else "f"
            return self._he(
                antecedent, gender, of_subject=is_of_its_subject(antecedent), another=folded in ("him", "her")
            )
        if folded in THEY:
            return self._mind.several(antecedent)
        if folded in IT:
            return self._it(antecedent)
        if folded == "i" and self.me is not None:
            return self.me
        if folded in PRONOUNS:
            return NOBODY
        if (another := ANOTHER.fullmatch(bare)) is not None:
            return self._mind.one_more(another["which"])
        if BY_AGE.fullmatch(folded) and (one := self._by_age()) is not None:
            return Speaker(one.name, one.role, named=True)
        if not self.read and (possessed := POSSESSED.fullmatch(bare)) is not None:
            meant = self._possessed(possessed["whose"], possessed["what"], antecedent)
            if meant.name and not meant.named and possessed["whose"].casefold() == "its":
                self._unnamed.setdefault(meant.name, self._met.sentence)
            self._mind.spoken = (self._met.sentence, bare, meant)
            return meant
        if "," in bare and _OPENS_WITH_PLACE.search(antecedent):
            bare = bare.split(",", 1)[1].strip()  # "In | Velm, the baker's widow, Ana Vek," said
        if is_listed_name(bare):
            return Speaker(bare, None, named=True)
        meant = (
            self._firm(bare)
            or called(bare, self._met.people, self._met.sentence)
            or self._met.named_in(bare)
            or self._met.by_role(bare)
            or self._mind.the_same(bare)
            or self._definite.described(bare)
        )
        if meant.name == bare and " " not in bare and self._met.is_firms(bare):
            meant = meant._replace(name=self._firms.in_full(bare, self.at))
        self._mind.spoken = (self._met.sentence, bare, meant)
        if meant.name and not meant.named and _DEFINITE.match(meant.name):
            self._unnamed.setdefault(meant.name, self._met.sentence)
        return meant

    def _it(self, antecedent: str) -> Speaker:
        """The body or paper for which "it" stands: what the sentence before in the paragraph is about, or what spoke last."""
        phrase = None if self.anew else self._mind.told_before(antecedent)
        if phrase is None:
            return self._mind.body(antecedent)
        if not phrase:
            return NOBODY  # "Their report is dated May. It says"
        meant = self._firm(phrase) or self._definite.described(phrase)
        if meant.name == phrase and " " not in phrase and self._met.is_firms(phrase):
            meant = meant._replace(name=self._firms.in_full(phrase, self.at))
        if meant.name:
            self._mind.take_up(meant.name)
        return meant

    def _he(self, antecedent: str, gender: str, *, of_subject: bool, another: bool = False) -> Speaker:
        """The one for whom "he" or "she" stands; `of_subject` tells that it can be whom the words before it are about, and
        `another` that it is not who spoke in them: "the agency quotes him as saying"."""
        if _OPENS_BY_AGE.match(antecedent) and (one := self._by_age()) is not None and one.gender in ("", gender):
            one.sure, one.gender, one.focus = True, gender, self._met.sentence
            return Speaker(one.name, one.role, named=True)  # "The 41-year-old sobbed as she claimed"
        far, near = antecedent[:-_ASIDES_REACH], antecedent[-_ASIDES_REACH:]
        antecedent = far + _ASIDES.sub(lambda aside: " " * len(aside.group()), near)
        if antecedent and of_subject:
            self._meet_in(antecedent[-ANTECEDENT:], antecedent[-ANTECEDENT:])
        here = self._mind.of_this_sentence(antecedent, gender)
        if here is not None:
            return here
        if not another and self._mind.may_be_of_this_sentence(antecedent, gender):
            return NOBODY
        return self._mind.he_or_she(gender)

    def _firm(self, phrase: str) -> Speaker | None:
        """The firm that "the company" stands for; without a name where it cannot be told; None for other phrases."""
        words = phrase.casefold().split()
        if len(words) != len(("the", "company")) or words[0] != "the" or words[1] not in TRADES:
            return None
        name = self._firms.meant(words[1], self.at, self._met.is_persons)
        if name is not None:
            return Speaker(name, None, named=True)
        return Speaker(phrase, None, named=False) if words[1] in ("company", "firm") else None

    def _possessed(self, whose: str, what: str, antecedent: str) -> Speaker:
        """Who "his lawyer" or "its director, Ana Vek," is; where it cannot be told whose, the words stay, without a name."""
        owner = self._owner(whose, antecedent)
        meant = self._met.named_in(f"{whose} {what}")
        if meant is not None:
            if owner and meant.name:
                self._owned.meet(owner, what.split(",")[0].removesuffix(meant.name), meant.name)
            return meant
        if (called := NAMED_BODY.match(what)) is not None and head_of(called["what"]) in OF_A_BODY:
            return Speaker(called["name"], None, named=True)
        if whose.casefold() == "its" and (party := NAMED_PARTY.match(what)) and not is_first_name(party["name"]):
            return Speaker(party["name"], None, named=True)
        if (named := _NAMED_ONE.match(what)) is not None and head_of(named["what"]).removeprefix("ex-") in ONE_PERSON:
            return self._one_of(owner, named["what"], named["name"])
        described = self._definite.described(f"{whose} {what}")
        if owner is None or described.name is None:
            return described._replace(named=False)
        self._owned.last = (self._met.sentence, whose.casefold(), owner)
        person = self._met.find(self._owned.known(owner, what) or "")
        if person is not None:
            return Speaker(person.name, person.role, named=True)
        held = WHERE_IT_IS.split(described.name.split(None, 1)[1])[0].removeprefix("own ")
        return Speaker(f"the {held} of {owner}", None, named=described.named)

    def _one_of(self, owner: str | None, what: str, name: str) -> Speaker:
        """Somebody who is another's and has one name: "his daughter Ana"."""
        role = f"{what} of {owner}" if owner else what
        person = self._met.meet(name, role)
        person.sure = True
        if owner:
            self._owned.meet(owner, what, name)
        return Speaker(person.name, role, named=True)

    def _owner(self, whose: str, antecedent: str) -> str | None:
        """The name of the one whose somebody is: "his", "her", "its"; None where it cannot be told."""
        whose = whose.casefold()
        if whose == "its":
            if _OPENS_WITH_ITS.match(antecedent):
                return None  # "They are guests, its embassy said", "Its fund is short, its trustees say"
            body = self._it(antecedent)
            named = body.named and body.name and _NAMED.search(body.name) and not COUNTED.match(f"{body.name} a")
            return body.name if named else None
        sentence, pronoun, owner = self._owned.last
        if pronoun == whose and self._met.sentence - sentence <= STILL_OWNS and self._met.is_latest(owner, sentence):
            return owner
        owner_now = self._he(antecedent, "m" if whose == "his" else "f", of_subject=True)
        return owner_now.name if owner_now.named else None

    def introduced(self) -> dict[str, Speaker]:
        """Those without a name whom the article names soon after by the same office, by the words for them."""
        persons = {phrase: self._met.introduced(phrase, at) for phrase, at in self._unnamed.items()}
        return {phrase: Speaker(one.name, one.role, named=True) for phrase, one in persons.items() if one is not None}

    def in_turn(self, label: str, role: str | None) -> Speaker:
        """Whom a name before a colon in a transcript means: the same one each time, whoever else is called so."""
        if label not in self._labels:
            self._labels[label] = self._in_turn(label, role)
        return self._labels[label]

    def _in_turn(self, label: str, role: str | None) -> Speaker:
        name, title = without_description(label)
        known = self._met.find(name)
        if known is not None and not is_no_person(name):
            person = self._met.meet(name, role or title)
            return Speaker(person.name, person.role, named=True)
        if is_no_person(name) or (" " not in name and not title):
            return Speaker(label, role, named=True)
        person = self._met.meet(name, role or title)
        person.sure = True
        return Speaker(person.name, person.role, named=True)

    def interviewed(self, before: str) -> Speaker:
        """The one an interview is with, by what stands before its first answer: the only person named there, or the one
        whom the outlet spoke to; nobody where that cannot be told."""
        if self._interviewed is None:
            sure = [person for person in self._met.people if person.sure]
            one = sure if len(sure) == 1 else spoken_to(sure, before)
            self._interviewed = Speaker(one[0].name, one[0].role, named=True) if one else NOBODY
        return self._interviewed

    def _relative(self, antecedent: str) -> Speaker:
        stretch = AMONG.sub("", AGED.sub("", antecedent.rstrip(" ,—–-")))
        if (apposed := NAME_APPOSED.search(stretch)) and (person := self._met.named_in(apposed["name"])):
            return person
        names = names_in(stretch[-120:])
        if (one := _ONE_AT_A_BODY.search(stretch)) and one["noun"] in ONE_PERSON and is_no_person(one["body"]):
            return self._definite.described(one["who"])  # "A source in the Council, who"
        if names and not A_WORD.search(stretch[-120:][names[-1].end :]):
            return self._met.named_in(names[-1].text) or self._definite.described(names[-1].text)
        if (cleft := _CLEFT.search(stretch)) is not None:
            return self._met.named_in(cleft["name"]) or self._definite.described(cleft["name"])
        if (spoken_for := _FOR_SOMEBODY.search(stretch)) is not None:
            return self._definite.described(spoken_for["who"])
        stretch = _AND_FIRST.sub("", stretch)
        words = re.split(r"[,;:]|\b(?:and|but|from|by|with|to|of|for|said|says|told)\b", stretch)[-1].strip()
        return self._definite.described(words) if words and len(words.split()) <= 5 else NOBODY


_OF_A_PARTY = re.compile(r"^(?:[Tt]he\s+)?[A-Z][\w-]+s[’']\s+(?=(?:[A-Z][\w’'-]+\s+){1,2}[A-Z][\w’'-]+$)")
"""before a name, whose member it is: "The Greens' | Ana Vek" """
_CLEFT = re.compile(
    r"\bIt\s+(?:was|is)\s+(?:the\s+)?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})(?:,\s+(?:an?|the|its|his|her)\s[^,]{2,60})?$"
)
"""before a "that" or "who": "It was | Velm Radio, a broadcaster," """
_FOR_SOMEBODY = re.compile(
    r"\b(?P<who>(?:an?|the|one)\s+(?:[a-z-]+\s+){0,2}?(?:lawyers?|solicitor|barrister|spokes\w+|official|adviser|doctor|nurse|officer|teacher|engineer"
    r"|director|member|friend|representative|head|chief|leader)\s+(?:for|of|at|from|with)\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+|an?\s+)?[\w’'-]+(?:\s+[\w’'-]+){0,2})$"
)
"""who speaks for or is at a body, before a "who": "by | a lawyer for his union | , who" """
_ONE_AT_A_BODY = re.compile(
    r"(?:^|[.;,:]\s+)(?P<who>(?:An?|One|The|an?|one|the)\s+(?:[a-z-]+\s+){0,2}(?P<noun>[a-z]+)\s+(?:in|at|from|of|with|for|on)\s+(?:the\s+)?(?P<body>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}))\s?$"
)
"""one without a name and the body they are at, before a "who" """
_PUTS_OUT = re.compile(
    r"\b(?:read(?:s|ing)?(?:\s+out)?|handed\s+out|handed\s+over|pinned\s+up|held\s+up|showed|shown|found|received|left)\s+(?:an?|the|his|her)\s+(?:[a-z]+\s+){0,2}"
    r"(?:statement|letter|note|notice|email|memo|message|document|leaflet|text)\b[^,;]{0,30}\.$"
)
"""of a paper of which the next sentence's "it" tells what stands in it"""
_ASIDES = re.compile(
    r",\s+(?:which|copies\s+of\s+which)\s[^,;]*(?:,|$)|\b(?:seen|reviewed|obtained|published|reported|aired|leaked)\s+(?:\w+\s+)?(?:by|to|in)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s*){1,4}"
)
"""what only tells of a paper, and names nobody whom a "he" stands for: ", which was seen by Velm Radio," """
_ASIDES_REACH = 2 * ANTECEDENT
"""code points before a pronoun in which such asides are looked for"""
_NAMED_ONE = re.compile(r"(?P<what>(?:[a-z-]+\s+){0,3}[a-z-]+)\s+(?P<name>[A-Z][\w’'-]+)(?:,\s.*)?$", re.DOTALL)
"""what somebody is to another, and one name: "ex-wife | Ana, 49," """
_PRONOUN_OF = {"m": re.compile(r"\b(?:[Hh]e|[Hh]is|him)\b"), "f": re.compile(r"\b(?:[Ss]he|[Hh]er)\b")}
_DEFINITE = re.compile(r"(?:the\s|[\w-]+(?:\s[\w-]+){0,2}[’']s\s)", re.IGNORECASE)
_OPENS_WITH_PLACE = re.compile(
    r"(?:^|[,;:–—-]\s*)(?:In|At|Near|Outside|Inside|From|Across|in|at|near|outside)\s+(?:the\s+)?$"
)
_RELATIVE = re.compile(r"\b(?:that|whom|which)\s+$")
_OWN = frozenset({"his own", "her own", "its own", "their own"})
_NAMED = re.compile(r"^(?!(?:The|An?)\s+[a-z][\w\s-]*$)")
"""a body's name, and no description of it: "Velm Mill", but not "The mill" """
_OCCASION = re.compile(
    r"(?:(?:an?|the|his|her|its|their|this)\s+)?(?:[\w-]+\s+){0,2}?"
    rf"(?:{'|'.join(sorted(STATEMENTS))}|comment(?:s|ary)?|conversation|remarks|reply|response|answer|call|note|address|column)\b",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:^|[,;]\s+|[“\"”]\s*)(?P<who>[^,;.“”\"]{3,60}),\s+in\s*$")
"""before an occasion in a source's place, where no comma closes it: "Ana Vek, in | an interview with the Post said" """
_PHONE = re.compile(r"the\s+(?:tele)?phone")
_ON = re.compile(r"(?P<who>[^\W\d_a-z][\w’'-]+(?:\s+[^\W\d_a-z][\w’'-]+)*),?\s+on\s*$")
"""before a source's place with "the telephone" in it: "Ana Vek, on | the telephone, said" """
_AND_FIRST = re.compile(r"^(?:And|But|Yet|So)\s+")
_OPENS_WITH_ITS = re.compile(r"(?:Its|It|They|Their)\s")
_OPENS_BY_AGE = re.compile(rf"(?:(?:But|And|Yet)\s+)?{BY_AGE.pattern}\s+{A_VERB}\b", re.IGNORECASE)
_HE_OPENS = re.compile(r"(?:(?:But|And|Then|Yet|Later|So)\s+)?(?P<he>He|She)\s")
_AND_THEN = re.compile(r"(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*),?\s+and\s+$")
_AND = re.compile(
    r"\s+and\s+(?:(?:the|an?|his|her)\s+(?:[a-z-]+\s+){1,3})?(?P<name>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)


BEFORE_TURNS = 4000
"""code points before the first answer that are searched for the one interviewed"""
