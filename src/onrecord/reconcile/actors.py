"""Who is who across the articles: one person under several spellings and roles, two people of one surname kept apart.

A lone deviant spelling ("Kyun" for "Hyun") is joined only where the role agrees, and the join is on record as a name
discrepancy.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.reconcile import naming
from onrecord.reconcile.kinds import kind_of
from onrecord.reconcile.naming import Named
from onrecord.reconcile.parties import is_state, parties_in, party_of
from onrecord.records import Actor, ActorKind, Claim, Denial, Mention, Reading, content_id
from onrecord.text.names import fold_name
from onrecord.text.words import STOP_WORDS, stem

_MAX_EDITS = 2
_BODY_WORDS = 3
"""words of an institution's name that may have lost its beginning to an office"""
_LONG = 10
"""letters of a name; in a shorter one a letter makes another person"""


@dataclass(frozen=True, slots=True)
class _Said:
    """A mention, with its name read once."""

    mention: Mention
    named: Named
    office: str | None


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors, and who is meant by a name in a document."""

    actors: tuple[Actor, ...]
    known: Mapping[tuple[str, str], Actor]
    """by document id and name as used there"""
    bodies: Mapping[str, str]
    """by actor id, the institution that an actor is or speaks for by office, where the articles tell of one"""
    deviant: tuple[tuple[Actor, str], ...]
    """actors joined with a spelling that differs by letters, and that spelling"""

    def actor(self, document: str, name: str) -> Actor:
        """Who is meant by a name that the readings use."""
        return self.known[document, name]

    def body(self, actor: Actor) -> str | None:
        """The institution that an actor is, or speaks for by office; None when the articles tell of none."""
        return self.bodies.get(actor.id)

    def party(self, document: str, name: str | None) -> str | None:
        """The state that a speaker stands for; None for the outlet itself and where nothing tells."""
        return self.known[document, name].party if name else None


def cast(readings: Iterable[Reading]) -> Cast:
    """Everybody who speaks, denies or acts in the readings, joined across articles."""
    readings = list(readings)
    mentions = sorted(set(_mentions(readings)), key=_order)
    groups = _Groups()
    for mention in mentions:
        named = naming.read(_whole(mention))
        groups.members[named.key].append(_Said(mention, named, office(mention)))
    groups.join_other_names()
    groups.join_short_names()
    groups.join_longer_names()
    groups.join_abbreviations(_defined(readings))
    # Offices come last: they are held by people, and a misspelt minister is no second holder.
    deviants = groups.join_deviants()
    groups.join_roles()
    return _cast(groups, deviants)


def _mentions(readings: Iterable[Reading]) -> Iterable[Mention]:
    for reading in readings:
        listed = sorted(reading.actors, key=lambda actor: (actor.name, actor.id))
        # A name that two actors of one article share is the one's whose first name it is, else the first one's.
        owner = {name: actor for actor in reversed(listed) for name in actor.also_called}
        owner |= {actor.name: actor for actor in listed}
        speakers = [claim.speaker for claim in reading.claims if claim.speaker is not None]
        speakers += [denial.denier for denial in reading.denials]
        for name in sorted({*speakers, *owner}):
            actor = owner.get(name)
            yield Mention(
                document=reading.document,
                name=name,
                role=actor.role if actor else None,
                kind=actor.kind if actor else None,
                same_as=actor.name if actor and actor.name != name else None,
            )


def _defined(readings: Iterable[Reading]) -> dict[str, str]:
    """The keys of short forms that evidence gives in brackets after the full name, with the key of that name."""
    given: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        items: list[Claim | Denial] = [*reading.claims, *reading.denials]
        for place in (place for item in items for place in item.evidence):
            for short, full in naming.short_forms(place.text):
                given[_key(short)].add(_key(full))
    return {short: min(full) for short, full in given.items() if len(full) == 1}


def office(mention: Mention) -> str | None:
    """The office an article gives somebody: before the name, else where it lists him; None when it gives none."""
    name = _whole(mention)
    return naming.read(name).office or (mention.role if name == mention.name else None)


def _whole(mention: Mention) -> str:
    """The name, put together again where an institution's was taken for somebody with an office: "Road" "Police"."""
    if mention.role and naming.is_body(mention.name) and len(mention.name.split()) <= _BODY_WORDS:
        return f"{mention.role} {mention.name}"
    return mention.name


def _key(name: str) -> str:
    return naming.read(name).key


def _speaks_for(said: Iterable[_Said]) -> str | None:
    told: Counter[str] = Counter()
    for one in said:
        body = one.named.institution or (naming.institution_of(one.office) if one.office else None)
        if body:
            told[body] += 1
    return min(told, key=lambda body: (-told[body], -len(body), body)) if told else None


def _role_stems(role: str) -> frozenset[str]:
    return frozenset(stem(word) for word in fold_name(role).split() if word not in STOP_WORDS)


def _is_role(key: str) -> bool:
    return naming.is_role(key)


class _Groups:
    """Mentions by key; joining moves a key's mentions under another."""

    def __init__(self) -> None:
        self.members: dict[str, list[_Said]] = defaultdict(list)

    def _move(self, key: str, to: str) -> None:
        self.members[to] += self.members.pop(key)

    def _documents(self, key: str) -> set[str]:
        return {said.mention.document for said in self.members[key]}

    def _roles(self, key: str) -> frozenset[str]:
        return frozenset().union(*(_role_stems(said.office) for said in self.members[key] if said.office))

    def join_other_names(self) -> None:
        """What an article calls an actor besides his name is him, in that article; an office stays an office."""
        for key in sorted(self.members):
            for said in list(self.members[key]):
                to = _key(said.mention.same_as) if said.mention.same_as else key
                if to != key and to in self.members and not _is_role(key):
                    self.members[key].remove(said)
                    self.members[to].append(said)
            if not self.members[key]:
                del self.members[key]

    def join_short_names(self) -> None:
        """ "Kim" means the one full name with that surname or first part in the same article."""
        full = [key for key in sorted(self.members) if len(key.split()) > 1 and not _is_role(key)]
        by_part: dict[str, list[str]] = defaultdict(list)
        for key in full:
            parts = key.split()
            # A person goes by the first or the last part of the name, an organisation by any that is telling: but
            # not by its first, which may be the place it is at.
            first = set() if naming.is_body(key) else {parts[0]}
            long = {part for part in parts if len(parts) > 2 and len(part) > 6} - ({parts[0]} - first)
            for part in {*first, parts[-1], *long}:
                by_part[part].append(key)
        for key in sorted(key for key in self.members if len(key.split()) == 1):
            for document in sorted(self._documents(key)):
                owners = [other for other in by_part.get(key, ()) if document in self._documents(other)]
                if len(owners) == 1:
                    here = [said for said in self.members[key] if said.mention.document == document]
                    self.members[owners[0]] += here
                    self.members[key] = [said for said in self.members[key] if said.mention.document != document]
            if not self.members[key]:
                del self.members[key]

    def join_longer_names(self) -> None:
        """ "Ana Vek of the Road Office" is "Ana Vek", and so is "Ana Vek Orsa", where only one goes on like that."""
        longer: dict[str, list[str]] = defaultdict(list)
        for key in sorted(self.members):
            words = key.split()
            office = re.match(r"(\w+ \w+(?: \w+)?) (?:of|from|at) ", key)
            if office and office[1] in self.members:
                self._move(key, office[1])
            elif len(words) == 3:
                longer[" ".join(words[:2])].append(key)
        for short, keys in sorted(longer.items()):
            kinds = {said.mention.kind for key in (short, *keys) for said in self.members.get(key, ())}
            people = kinds <= {"person", None}
            if short in self.members and len(keys) == 1 and people and not is_state(short) and not parties_in(short):
                self._move(keys[0], short)

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
        roles = {key: held for key in sorted(self.members) if not _is_role(key) and (held := self._roles(key))}
        by_stem: dict[str, set[str]] = defaultdict(set)
        for person, held in roles.items():
            for word in held:
                by_stem[word].add(person)
        for key in sorted(key for key in self.members if _is_role(key)):
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
            if len(parts) > 1 and not _is_role(key):
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


def _cast(groups: _Groups, deviants: Mapping[str, str]) -> Cast:
    actors: list[Actor] = []
    known: dict[tuple[str, str], Actor] = {}
    odd: list[tuple[Actor, str]] = []
    bodies: dict[str, str] = {}
    for key in sorted(groups.members):
        said = groups.members[key]
        actor = _actor(said)
        actors.append(actor)
        for one in said:
            known[one.mention.document, one.mention.name] = actor
        body = _speaks_for(said)
        if body:
            bodies[actor.id] = body
        if deviants:
            names = {one.mention.name for one in said}
            odd += [(actor, name) for name in sorted(names) if deviants.get(_key(name)) == key]
    return Cast(tuple(sorted(actors, key=lambda actor: (actor.name, actor.id))), known, bodies, tuple(odd))


def _actor(said: Sequence[_Said]) -> Actor:
    mentions = sorted((one.mention for one in said), key=_order)
    bare = Counter([one.named.bare for one in said])
    # The name most articles use; of equals the fullest. A short form is explained by the name it stands for.
    name = min(bare, key=lambda n: (_is_role(fold_name(n)), len(n.split()) == 1, -bare[n], -len(n), n))
    roles = Counter([one.office for one in said if one.office])
    kinds: Counter[ActorKind] = Counter([mention.kind for mention in mentions if mention.kind])
    told: ActorKind | None = min(((-times, kind) for kind, times in kinds.items()), default=(0, None))[1]
    in_office = any(one.named.office for one in said)
    kind: ActorKind = "person" if in_office and told in (None, "organisation") else kind_of(name, told)
    documents = tuple(sorted({mention.document for mention in mentions}))
    role = min(roles, key=lambda r: (-roles[r], -len(r), r)) if roles else None
    if is_state(name):
        kind = "state"
    return Actor(
        id=content_id("a", name, documents),
        name=name,
        kind=kind,
        role=role,
        also_called=tuple(sorted({mention.name for mention in mentions} - {name})),
        documents=documents,
        party=party_of(name, role) if kind != "outlet" else None,
        mentions=tuple(mentions),
    )


def _order(mention: Mention) -> tuple[str, ...]:
    return mention.document, mention.name, mention.role or "", mention.kind or "", mention.same_as or ""
