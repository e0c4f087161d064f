"""Tells whom a source phrase means: a name said in full earlier, the person of that role, the one "he" stands for.

A scene is what the article has told of its people up to a sentence. A phrase that names nobody stays as the article
puts it ("two officials who declined to be named"), and is marked as unnamed.
"""

import re
from dataclasses import dataclass

from onrecord.text.names import ROLE_WORDS, fold_name, names_in, without_role

_HE = frozenset({"he", "his", "him"})
_SHE = frozenset({"she", "her"})
_THEY = frozenset({"they", "their", "them"})
_IT = frozenset({"it", "its"})
PRONOUNS = _HE | _SHE | _THEY | _IT | {"who", "which", "that", "i", "we", "you"}

_PERSONAL = frozenset(
    """official officials source sources aide aides witness witnesses officer officers soldier soldiers adviser advisers
    advisor advisors diplomat diplomats resident residents spokesman spokeswoman spokesperson passenger passengers survivor
    survivors doctor doctors worker workers neighbour neighbours neighbor neighbors driver drivers lawyer lawyers expert
    experts analyst analysts activist activists minister ministers insider insiders man woman men women people person
    others many some one several employee employees executive executives commander commanders colleague friend friends
    mother father brother sister son daughter wife husband uncle aunt cousin relative relatives critic critics supporter
    supporters investigator investigators prosecutor prosecutors trader traders teacher teachers nurse nurses tourist
    senator senators lawmaker lawmakers mayor president chief director reporter reporters journalist bystander bystanders
    fisherman fishermen farmer farmers student students protester protesters voter voters mp mps deputy deputies
    firefighter firefighters policeman policemen detective judge envoy ambassador commentator speaker guest guests member
    members leader leaders scientist scientists researcher researchers historian economist economists half majority""".split()
)
"""Nouns for people: a source that is one of them and has no name is unnamed."""

_MALE = frozenset(
    "mr mr. sir lord king prince spokesman chairman businessman congressman policeman father brother son husband".split()
)
_FEMALE = frozenset(
    "mrs mrs. ms ms. lady queen princess spokeswoman chairwoman congresswoman mother sister daughter wife".split()
)
_APPOSITION_END = re.compile(r"[,.;:—–(]| who | which | said | says ")
_WORD = re.compile(r"[^\W_][\w’'.-]*")
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


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a source phrase means; `name` None when it cannot be told."""

    name: str | None
    role: str | None
    named: bool


_NOBODY = Speaker(None, None, named=False)


def same_person(full: str, name: str) -> bool:
    """Whether a shorter mention is part of a full name: "Kim" or "Mr Vek" for "Ana Vek"."""
    a, b = fold_name(full).split(), fold_name(without_role(name)[0]).split()
    return bool(b) and (a == b or (len(b) < len(a) and (a[-len(b) :] == b or a[: len(b)] == b)))


class Scene:
    """The people an article has named so far and the one who spoke last."""

    def __init__(self) -> None:
        self.people: list[Person] = []
        self.last_person: Person | None = None
        """the named person who spoke last"""
        self.last_group: str | None = None
        self.last_thing: str | None = None
        self._order = 0
        self._known: dict[str, Person] = {}

    def meet(self, name: str, role: str | None) -> Person:
        """Somebody is mentioned; a shorter mention joins the fuller one."""
        self._order += 1
        person = self._find(name)
        if person is None:
            person = Person(name, role, "", self._order)
            self.people.append(person)
        elif len(name) > len(person.name):
            person.name = name
        for word in fold_name(name).split():
            self._known[word] = person
        person.seen = self._order
        person.role = person.role or role
        for word in (role or "").casefold().split():
            person.gender = "m" if word in _MALE else "f" if word in _FEMALE else person.gender
        return person

    def _find(self, name: str) -> Person | None:
        last = self.last_person
        if last is not None and len(name.split()) == 1 and same_person(last.name, name):
            return last
        candidate = None
        for word in reversed(fold_name(name).split()):
            candidate = self._known.get(word)
            if candidate and (same_person(candidate.name, name) or same_person(name, candidate.name)):
                return candidate
        return None

    def meet_all(self, text: str) -> None:
        """Everybody a sentence names with a title, by a full name in an apposition, or again."""
        for found in names_in(text):
            name, role = without_role(found.text)
            if not name[:1].isupper() or set(name.casefold().split()) & _ORGANISATION:
                continue
            known = self._find(name)
            if known is not None:
                self.meet(name, role)
                continue
            before = _role_before(text[: found.start])
            after = _role_after(text[found.end :])
            if (
                role
                or before
                or after
                or (len(name.split()) >= 2 and text[found.end : found.end + 2].startswith((", ",)))
            ):
                if len(name.split()) > 5:
                    continue
                if role or before or after:
                    person = self.meet(name, role or before or after)
                    person.role = person.role or role or before or after

    def resolve(self, phrase: str, antecedent: str) -> Speaker:
        """Whom a source phrase means; `antecedent` is the text of the sentence before the phrase."""
        bare = _tidy(phrase)
        folded = bare.casefold()
        if not bare or _NO_SOURCE.match(bare):
            return _NOBODY
        if folded in ("who", "which", "that"):
            return self._relative(antecedent)
        if folded in _HE | _SHE:
            return self._pronoun("m" if folded in _HE else "f")
        if folded in _THEY:
            return (
                Speaker(self.last_group or self.last_thing, None, named=bool(self.last_group))
                if self.last_group or self.last_thing
                else _NOBODY
            )
        if folded in _IT:
            return Speaker(self.last_thing, None, named=True) if self.last_thing else _NOBODY
        if folded in PRONOUNS:
            return _NOBODY
        return self._person(bare) or self._by_role(bare) or self._described(bare)

    def _relative(self, antecedent: str) -> Speaker:
        stretch = antecedent.rstrip(" ,—–-")
        names = names_in(stretch[-120:])
        if names and not _WORD.search(stretch[-120:][names[-1].end :]):
            return self._person(names[-1].text) or self._described(names[-1].text)
        words = re.split(r"[,;:]|\b(?:and|but|from|by|with|to|of|for|said|told)\b", stretch)[-1].strip()
        return self._described(words) if words and len(words.split()) <= 5 else _NOBODY

    def _pronoun(self, gender: str) -> Speaker:
        fitting = [person for person in self.people if person.gender in ("", gender)]
        if not fitting:
            return _NOBODY
        person = max(fitting, key=lambda person: (person is self.last_person, person.seen))
        person.gender = gender
        return Speaker(person.name, person.role, named=True)

    def spoke(self, speaker: Speaker, phrase: str) -> None:
        """Remembers who spoke, so that "he" and "they" find them."""
        if speaker.name is None:
            return
        person = self._find(speaker.name)
        if person is not None and person.name == speaker.name:
            self._order += 1
            person.seen = self._order
            self.last_person = person
        elif " and " in speaker.name or _head(speaker.name).endswith("s"):
            self.last_group = speaker.name
        elif phrase.casefold() not in PRONOUNS:
            self.last_thing = speaker.name

    def _person(self, phrase: str) -> Speaker | None:
        """The person named in a phrase: "Ana Vek", "Mr Vek, the mayor", "a spokesman for Velm, Ana Vek"."""
        core = phrase.split(" who ")[0]
        placed = _PLACED.search(core)
        if placed and _is_full_name(core[: placed.start()]):
            core = core[: placed.start()]
        parts = [part.strip() for part in re.split(r"[,—–(]", core) if part.strip()]
        for part in parts[:3]:
            names = names_in(part)
            if not names or (" and " in part and len(names) > 1):
                continue
            name = names[-1]
            if part[name.end :].strip("’'s \".)"):
                continue  # "Velm officials": the name only says whose
            text, role = without_role(name.text)
            if text.casefold() in ROLE_WORDS or not text[:1].isupper() or set(text.casefold().split()) & _ORGANISATION:
                continue
            known = self._find(text)
            before = _role_before(part[: name.start]) or _occupation(part[: name.start])
            others = [other for other in parts if other is not part and not other.isdigit()]
            apposition = next((_bare_role(other) for other in others if _is_role(other)), None)
            if known is None and not (role or before or apposition or _looks_like_person(text, part, name.start)):
                continue
            person = self.meet(text, role or before or apposition)
            return Speaker(person.name, role or before or apposition or person.role, named=True)
        return None

    def _by_role(self, phrase: str) -> Speaker | None:
        words = phrase.casefold().split()
        if words[0] not in ("the", "mr", "ms", "madam") or not 2 <= len(words) <= 5:
            return None
        wanted = set(words[1:])
        for person in sorted(self.people, key=lambda person: -person.seen):
            role = set(re.findall(r"[^\W_]+", (person.role or "").casefold()))
            if wanted <= role or (words[-1] in role and len(wanted) == 1):
                self.meet(person.name, None)
                return Speaker(person.name, person.role, named=True)
        return None

    def _described(self, phrase: str) -> Speaker:
        if phrase[:1].isupper() and ", who " in phrase and _head(phrase.split(", ")[0]) not in _PERSONAL:
            phrase = phrase.split(", who ")[0]
        words = phrase.split()
        if len(words) > _MAX_WORDS or re.search(r"[,(—–]", phrase):
            cut = re.split(r",(?!\s+who\b)|\s[(—–]", phrase)[0]
            words = cut.split()
        name = " ".join(words[: 2 * _MAX_WORDS]).strip(" ,")
        head = _head(name)
        named = head not in _PERSONAL
        return Speaker(name, None, named=named)


_OCCASION = re.compile(
    r"\s+(?:(?:late|early)\s+)?on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b.*$"
    r"|\s+(?:in|during|at|via|on|through)\s+(?:an?|the|his|her|its|their)\s+(?:[\w-]+\s+){0,3}(?:statement|interview|release|e-?mail|tweet|post|memo"
    r"|letter|briefing|conference|video|message|speech)\b.*$|\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?$",
    re.DOTALL,
)
"""when and where somebody spoke: no part of who it was"""
_LED_IN = re.compile(r"^(?:(?:said|says|told|according\s+to|and|but|both)\s+)+", re.IGNORECASE)
_NO_SOURCE = re.compile(
    r"(?:said|says|told|\W*\d[\d\s.,:/%-]*|(?:as|in|at|by|for|with|if|so|when|that)\s.*)$|(?:said|says|told)\b",
    re.DOTALL,
)


def _tidy(phrase: str) -> str:
    """A source phrase without what belongs to the saying: "Jon Ek on Monday", "according to the union"."""
    bare = _LED_IN.sub("", " ".join(phrase.split()).strip(" ,—–-―"))
    return _OCCASION.sub("", bare).strip(" ,—–-―")


def _head(phrase: str) -> str:
    """The noun a description hangs on, in lower case: "officials" of "two officials in the ministry"."""
    stop = re.split(r"\s(?:of|in|at|from|for|with|who|that|on|to|by|near|close)\s", phrase + " ", maxsplit=1)[0]
    words = _WORD.findall(stop.casefold())
    return words[-1] if words else ""


_PLACED = re.compile(r"\s(?:from|at|with|near|in|speaking|talking)\s")


def _is_full_name(words: str) -> bool:
    """Whether words are a name like a person's and nothing more: "Ana Vek" of "Ana Vek from Velm"."""
    found = names_in(words)
    return len(found) == 1 and (found[0].start, found[0].end) == (0, len(words)) and _looks_like_person(words, words, 0)


def _looks_like_person(name: str, part: str, start: int) -> bool:
    """Whether a name stands by itself, in two or three words, like a person's; an article before it speaks against."""
    words = name.split()
    return 2 <= len(words) <= 3 and not part[:start].strip() and not _ORGANISATION & set(name.casefold().split())


_ORGANISATION = frozenset(
    """ministry department agency council committee university institute company bank party union office court service
    group news times post press journal tribune herald guardian television radio network association federation republic
    states kingdom police army navy force forces guard commission board foundation center centre corporation corp inc
    ltd airlines airways hospital school college church house senate parliament congress street airport white
    united nations european international national north south east west new san los saint observatory""".split()
)


def _occupation(before: str) -> str | None:
    """What somebody is by the words before the name: "Velm resident" Hannah Brek."""
    words = before.split()
    if not 0 < len(words) <= 5 or words[-1].casefold() not in _PERSONAL:
        return None
    return _bare_role(before)


def _role_before(before: str) -> str | None:
    """A role in lower case just before a name: "interior minister" of "the interior minister, Ana Vek"."""
    words = _WORD.findall(before[-60:])
    if not before.rstrip().endswith(tuple(words[-1:])) and not before.rstrip().endswith(","):
        return None
    kept: list[str] = []
    for word in reversed(words):
        if word.casefold() in ROLE_WORDS or (kept and word[0].isupper() and len(kept) < 4) or (kept and word == "of"):
            kept.append(word)
        else:
            break
    return " ".join(reversed(kept)) or None if any(word.casefold() in ROLE_WORDS for word in kept) else None


def _role_after(after: str) -> str | None:
    """A role in an apposition after a name: ", the mayor of Velm,"."""
    if not after.startswith(", "):
        return None
    found = _APPOSITION_END.search(after, 2, 80)
    stretch = after[2 : found.start()] if found else after[2:80]
    return _bare_role(stretch) if _is_role(stretch) else None


def _is_role(stretch: str) -> bool:
    words = stretch.casefold().split()
    if any(word in _VERBS for word in words):
        return False
    return 0 < len(words) <= 12 and any(word.strip("’'s,") in ROLE_WORDS for word in words[:6])


_VERBS = frozenset("has have had is was were are said says told will would could who which when after as".split())


def _bare_role(stretch: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", " ".join(stretch.split()), flags=re.IGNORECASE).strip(" ,")
