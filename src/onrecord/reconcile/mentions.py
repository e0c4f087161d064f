"""The names by which articles mention somebody, brought together: other names, short ones, initials, offices, misspellings."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.reconcile import naming
from onrecord.reconcile.parties import is_state, parties_in
from onrecord.records import Mention
from onrecord.text.institutions import BODIES, FIRMS, LEGAL_FORMS
from onrecord.text.names import fold_name
from onrecord.text.words import STOP_WORDS, stem

_MAX_EDITS = 2
"""letters by which a misspelt name may differ"""
_OWNED = re.compile(r"(?:[Tt]he\s+)?(?:[A-Z][\w’'-]*\s+){0,2}[A-Z][\w-]*(?:[’']s|s[’'])\s+[a-z]")
_INITIAL = re.compile(r"\w [^\W\d]{2,}$")
"""a folded name of an initial and a surname: "t vek" """
_FORMS = BODIES | FIRMS | LEGAL_FORMS | {"partners", "construction"}
_TELLING = 3
"""words of a body's name that another has no reason to share"""
_TITLE = 4
"""words of an office before a name"""
_BESIDE = frozenset("of for to by with at from and in near between against".split())
"""before a name: it is another who is told of, "a friend of Jon Orr" """
_LONG = 10
"""letters of a name; in a shorter one a letter makes another person"""


@dataclass(frozen=True, slots=True)
class Said:
    """A mention, with its name read once."""

    mention: Mention
    named: naming.Named
    office: str | None


def office(mention: Mention) -> str | None:
    """The office an article gives somebody: before the name, else where it lists him; None when it gives none."""
    told = naming.read(mention.name).office or mention.role
    # "Mr" and "Dr" are manners of address, and no offices.
    return (
        " ".join(word for word in told.split() if word.casefold().strip(".") not in naming.COURTESY) if told else None
    )


def key_of(name: str) -> str:
    """What the spellings of a name have in common."""
    return naming.read(name).key


def _role_stems(role: str) -> frozenset[str]:
    return frozenset(stem(word) for word in fold_name(role).split() if word not in STOP_WORDS)


class Groups:
    """Mentions by key; joining moves a key's mentions under another."""

    def __init__(self) -> None:
        self.members: dict[str, list[Said]] = defaultdict(list)

    def _move(self, key: str, to: str) -> None:
        self.members[to] += self.members.pop(key)

    def _documents(self, key: str) -> set[str]:
        return {said.mention.document for said in self.members[key]}

    def _roles(self, key: str) -> frozenset[str]:
        return frozenset().union(*(_role_stems(said.office) for said in self.members[key] if said.office))

    def _kinds(self, key: str) -> set[str | None]:
        return {said.mention.kind for said in self.members[key]}

    def _is_name(self, key: str) -> bool:
        """Whether a key is somebody's name, which a part of it can stand for; "a source at the airline" is no airline."""
        return not any(
            said.mention.kind == "unnamed" or naming.is_indefinite(said.mention.name) for said in self.members[key]
        )

    def _is_somebodys(self, key: str) -> bool:
        """Whether a key is what somebody has, "Vek's campaign", so that "Vek" is another."""
        return any(_OWNED.match(said.mention.name) for said in self.members[key])

    def _are_bodies(self, key: str, other: str) -> bool:
        """Whether both are told to be bodies, so that "Tarv" of one article is "Minera Tarv" of the other."""
        return self._kinds(key) == self._kinds(other) == {"organisation"} and not naming.is_body(other)

    def _are_one_person(self, key: str, other: str) -> bool:
        """Whether both are told to be persons, of whom no article gives another office: "Mr Vek" is Ana Vek."""
        held = self._roles(key), self._roles(other)
        return self._kinds(key) == self._kinds(other) == {"person"} and not all(held)

    def join_other_names(self) -> None:
        """What an article calls an actor besides his name is him, in that article; an office stays an office."""
        for key in sorted(self.members):
            for said in list(self.members[key]):
                to = key_of(said.mention.same_as) if said.mention.same_as else key
                if to != key and to in self.members and not naming.is_role(key):
                    self.members[key].remove(said)
                    self.members[to].append(said)
            if not self.members[key]:
                del self.members[key]

    def join_short_names(self) -> None:
        """ "Kim" means the one full name with that surname or first part in the same article."""
        full = [
            key
            for key in sorted(self.members)
            if len(key.split()) > 1 and not naming.is_role(key) and self._is_name(key)
        ]
        by_part: dict[str, list[str]] = defaultdict(list)
        by_last: dict[str, list[str]] = defaultdict(list)
        for key in full:
            parts = key.split()
            by_last[parts[-1]].append(key)
            # A person goes by the first or the last part of the name, an organisation by any that is telling: but
            # not by its first, which may be the place it is at, unless it is a firm's, nor by one that is what others are
            # called: "police" is not the Police Conduct Ombudsman.
            place = parts[0] in BODIES or (naming.is_body(key) and not naming.is_firm(key)) or self._is_somebodys(key)
            first = set() if place else {parts[0]}
            # Nor is "the hospital" the Institute of Hospital Plant: a body's noun names it at the end, or before "of".
            long = {
                part
                for part, behind in zip(parts, [*parts[1:], "of"], strict=True)
                if len(parts) > 2 and len(part) > 6 and (part not in BODIES or behind == "of")
            } - ({parts[0]} - first)
            for part in {*first, parts[-1], *long}:
                by_part[part].append(key)
        for key in sorted(key for key in self.members if len(key.split()) == 1):
            # A firm's first word is the one firm's that any article names in full, and not its owner's of that surname.
            firms = [other for other in by_part.get(key, ()) if naming.is_firm(other) and other.startswith(f"{key} ")]
            if len(firms) == 1 and firms[0] in self.members and self._kinds(key) <= {"organisation", None}:
                self._move(key, firms[0])
                continue
            for document in sorted(self._documents(key)):
                owners = [other for other in by_part.get(key, ()) if document in self._documents(other)]
                if is_state(key):
                    owners = [other for other in owners if not other.startswith(f"{key} ")]  # "Norway Energy"
                if len(owners) == 1:
                    here = [said for said in self.members[key] if said.mention.document == document]
                    self.members[owners[0]] += here
                    self.members[key] = [said for said in self.members[key] if said.mention.document != document]
            if not self.members[key]:
                del self.members[key]
                continue
            # In another article a surname alone is the one full name's that holds an office of the same kind.
            owners = [other for other in by_last.get(key, ()) if other in self.members]
            if len(owners) == 1 and (
                self._roles(key) & self._roles(owners[0])
                or self._are_bodies(key, owners[0])
                or self._are_one_person(key, owners[0])
            ):
                self._move(key, owners[0])
        for key in sorted(key for key in self.members if _INITIAL.match(key)):
            owners = [other for other in by_last.get(key.split()[-1], ()) if other in self.members and other != key]
            if (
                len(owners) == 1
                and owners[0][0] == key[0]
                and self._kinds(key) | self._kinds(owners[0]) <= {"person", None}
            ):
                self._move(key, owners[0])

    def join_longer_names(self) -> None:
        """ "Ana Vek of the Road Office" is "Ana Vek", and so are "Ana Vek Orsa" and "Ana Maria Vek", where only one goes on, or
        is called between, like that."""
        longer: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.members):
            words = key.split()
            office = re.match(r"(\w+ \w+(?: \w+)?) (?:of|from|at) ", key)
            if office and office[1] in self.members:
                self._move(key, office[1])
            elif len(words) in (3, 4):
                for shorter in {" ".join(words[:-1]), " ".join(words[:2]), f"{words[0]} {words[-1]}"}:
                    longer[shorter].append(key)
        for short, keys in sorted(longer.items(), key=lambda item: (-len(item[0].split()), item)):
            keys = [key for key in keys if key in self.members]
            kinds = {said.mention.kind for key in (short, *keys) for said in self.members.get(key, ())}
            people = kinds <= {"person", None}
            if short in self.members and len(keys) == 1 and people and not is_state(short) and not parties_in(short):
                self._move(keys[0], short)

    def join_titled_names(self) -> None:
        """ "Superintendent Jon Orr" and "Vek's counsel Jon Orr" are Jon Orr, where a person of that name speaks."""
        for key in sorted(self.members):
            words = key.split()
            for at in range(1, min(len(words) - 1, _TITLE + 1)):
                name = " ".join(words[at:])
                if name in self.members and self._kinds(name) == {"person"} and _BESIDE.isdisjoint(words[:at]):
                    held = self.members[name][0].named
                    for said in self.members.pop(key):
                        mention = said.mention.model_copy(update={"kind": None})
                        title = " ".join(said.mention.name.split()[: -len(words[at:])])
                        known = title if naming.is_role(fold_name(title)) else None
                        self.members[name].append(Said(mention, held, said.office or known))
                    break

    def join_body_names(self) -> None:
        """A body goes by its name without the last word that tells its form, "Velm & Orr" of "Velm & Orr Bank", or without
        the place before it, "Air Accidents Bureau"; where only one goes on like that."""
        longer: dict[str, set[str]] = defaultdict(set)
        for key in sorted(self.members):
            words = key.split()
            if len(words) > 2 and words[-1] in _FORMS and not naming.is_body(" ".join(words[:-1])):
                longer[" ".join(words[:-1])].add(key)
            if len(words) > _TELLING and naming.is_body(key):
                longer[" ".join(words[1:])].add(key)
        for short, keys in sorted(longer.items()):
            owners = [key for key in sorted(keys) if key in self.members]
            bodies = {"organisation", None}
            if short in self.members and len(owners) == 1 and self._kinds(short) | self._kinds(owners[0]) <= bodies:
                self._move(short, owners[0])

    def join_abbreviations(self, defined: Mapping[str, str]) -> None:
        """ "SOHR" means the name an article gives it for, else the one name in all articles whose initials it is.

        Two such names, and it means neither.
        """
        spelled: dict[str, set[str]] = defaultdict(set)
        for key in sorted(self.members):
            for name in {said.named.bare for said in self.members[key]}:
                for short in naming.initials(name):
                    if len(short) > 2:  # two letters spell too many names; in brackets after one they are its own
                        spelled[short].add(key)
        for key in sorted(self.members):
            if not any(naming.is_short(naming.read(said.mention.name).bare) for said in self.members[key]):
                continue
            owners = {defined[key]} & set(self.members) if key in defined else spelled.get(key, set())
            owners = owners - {key}
            if len(owners) == 1:
                self._move(key, min(owners))

    def join_roles(self) -> None:
        """ "The defence minister" means the one person who holds that office, in the article or else in all."""
        roles = {key: held for key in sorted(self.members) if not naming.is_role(key) and (held := self._roles(key))}
        by_stem: dict[str, set[str]] = defaultdict(set)
        for person, held in roles.items():
            for word in held:
                by_stem[word].add(person)
        for key in sorted(key for key in self.members if naming.is_role(key)):
            if any(naming.is_indefinite(said.mention.name) for said in self.members[key]):
                continue  # "a club director" is brought in as somebody who is not named
            wanted = [by_stem[word] for word in _role_stems(key)]
            holders = sorted(set.intersection(*wanted)) if wanted else list(roles)
            documents = self._documents(key)
            near = [person for person in holders if self._documents(person) & documents]
            if len(near) == 1 or len(holders) == 1:
                self._move(key, (near if len(near) == 1 else holders)[0])

    def join_deviants(self) -> dict[str, str]:
        """Joins a name that differs from another in one part by two letters at most, where the office agrees.

        Comes out as the deviant key and the key it was joined to.
        """
        from rapidfuzz.distance import Levenshtein

        buckets: dict[tuple[int, tuple[str, ...]], list[str]] = defaultdict(list)
        for key in sorted(self.members):
            parts = tuple(key.split())
            if len(parts) > 1 and not naming.is_role(key):
                for i in range(len(parts)):
                    buckets[i, parts[:i] + parts[i + 1 :]].append(key)
        joined: dict[str, str] = {}
        carried: dict[str, int] = {}
        for (i, _), keys in sorted(item for item in buckets.items() if len(item[1]) > 1):
            carried |= {key: len(self._documents(key)) for key in keys if key not in carried}
            lead, *others = sorted(keys, key=lambda key: (-carried[key], key))
            for deviant in others:
                if deviant in joined or lead in joined or carried[deviant] > 1:
                    continue
                edits = Levenshtein.distance(deviant.split()[i], lead.split()[i], score_cutoff=_MAX_EDITS)
                if edits > _MAX_EDITS:
                    continue
                same_office = len(self._roles(deviant) & self._roles(lead)) >= 2
                # No office is known, but the name is long and only one letter is off: joined, and flagged all the same.
                alone = (
                    not self._roles(deviant)
                    and len(deviant) >= _LONG
                    and carried[lead] >= 2
                    and not parties_in(deviant)
                    and not parties_in(lead)
                )
                if same_office or (alone and edits == 1):
                    joined[deviant] = lead
        for deviant, lead in joined.items():
            self._move(deviant, lead)
        return joined
