"""Who is who across the articles: one person under several spellings and roles, two people of one surname kept apart.

A lone deviant spelling ("Kyun" for "Hyun") is joined only where the role agrees, and the join is on record as a name
discrepancy.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.reconcile.parties import is_state, one_name, parties_in, party_of
from onrecord.records import Actor, ActorKind, Mention, Reading, content_id
from onrecord.text.names import ROLE_WORDS, fold_name, without_role
from onrecord.text.words import STOP_WORDS, stem

_MAX_EDITS = 2
_LONG = 10
"""letters of a name; in a shorter one a letter makes another person"""
_UNNAMED = frozenset(
    """source sources official officials officer officers witness witnesses person people resident residents expert
    experts analyst analysts media reports press newspapers diplomat diplomats survivor survivors aide aides insider insiders
    spokesperson spokesman spokeswoman authorities family relatives investigators rescuers""".split()
)
_INDEFINITE = frozenset("a an one two three some several many other others said both".split())


@dataclass(frozen=True, slots=True)
class Cast:
    """All actors, and who is meant by a name in a document."""

    actors: tuple[Actor, ...]
    known: Mapping[tuple[str, str], Actor]
    """by document id and name as used there"""
    deviant: tuple[tuple[Actor, str], ...]
    """actors joined with a spelling that differs by letters, and that spelling"""

    def actor(self, document: str, name: str) -> Actor:
        """Who is meant by a name that the readings use."""
        return self.known[document, name]

    def party(self, document: str, name: str | None) -> str | None:
        """The state that a speaker stands for; None for the outlet itself and where nothing tells."""
        return self.known[document, name].party if name else None


def cast(readings: Iterable[Reading]) -> Cast:
    """Everybody who speaks, denies or acts in the readings, joined across articles."""
    mentions = sorted(
        set(_mentions(readings)), key=lambda m: (m.document, m.name, m.role or "", m.kind or "", m.same_as or "")
    )
    groups = _Groups()
    for mention in mentions:
        groups.add(_key(mention.name), mention)
    groups.join_other_names()
    groups.join_short_names()
    groups.join_longer_names()
    groups.join_abbreviations()
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


def office(mention: Mention) -> str | None:
    """The office an article gives somebody: before the name, else where it lists him; None when it gives none."""
    stands_before = without_role(mention.name)[1] if _bare(mention.name) != mention.name else None
    return stands_before or mention.role


# "Ana Vek said in a statement", "Ana Vek, who", "Ana Vek of the Road Office": what follows the name is no part of it.
_TAIL = re.compile(r",?\s+(?:said|says|told|added|also|who|which)\b|,\s")
_OF = re.compile(r"((?:[A-Z][\w’'.-]*\s+){1,3}[A-Z][\w’'-]*)\s+(?:of|from|at|in)\s+(?:the\s+)?[A-Z]")
_OFFICES = frozenset(
    """ministry department office committee council university bank house republic organisation organization federation
    union party church institute center centre board army forces force police agency service court states kingdom
    institution commission bureau movement front brigade group association assembly court chamber league""".split()
)


def _key(name: str) -> str:
    return one_name(fold_name(_bare(name)).removeprefix("the "))


def _bare(name: str) -> str:
    """A person's name without the office before it; a description ("military intelligence sources") stays whole."""
    person = without_role(_TAIL.split(name, maxsplit=1)[0] or name)[0]
    placed = _OF.match(person)
    if placed and not _OFFICES & set(fold_name(placed[1]).split()):
        person = placed[1]
    return person if person[:1].isupper() else name


def _role_stems(role: str) -> frozenset[str]:
    return frozenset(stem(word) for word in fold_name(role).split() if word not in STOP_WORDS)


def _is_role(key: str) -> bool:
    """Whether a name is only an office: "the defence minister"."""
    words = key.split()
    return bool(words) and words[-1] in ROLE_WORDS


class _Groups:
    """Mentions by key; joining moves a key's mentions under another."""

    def __init__(self) -> None:
        self.members: dict[str, list[Mention]] = defaultdict(list)

    def add(self, key: str, mention: Mention) -> None:
        self.members[key].append(mention)

    def _move(self, key: str, to: str) -> None:
        self.members[to] += self.members.pop(key)

    def _documents(self, key: str) -> set[str]:
        return {mention.document for mention in self.members[key]}

    def _roles(self, key: str) -> frozenset[str]:
        return frozenset().union(*(_role_stems(role) for mention in self.members[key] if (role := office(mention))))

    def join_other_names(self) -> None:
        """What an article calls an actor besides his name is him, in that article; an office stays an office."""
        for key in sorted(self.members):
            for mention in list(self.members[key]):
                to = _key(mention.same_as) if mention.same_as else key
                if to != key and to in self.members and not _is_role(key):
                    self.members[key].remove(mention)
                    self.members[to].append(mention)
            if not self.members[key]:
                del self.members[key]

    def join_short_names(self) -> None:
        """ "Kim" means the one full name with that surname or first part in the same article."""
        full = [key for key in sorted(self.members) if len(key.split()) > 1 and not _is_role(key)]
        by_part: dict[str, list[str]] = defaultdict(list)
        for key in full:
            parts = key.split()
            # A person goes by the first or the last part of the name, an organisation by any that is telling.
            for part in {parts[0], parts[-1], *(p for p in parts if len(parts) > 2 and len(p) > 6)}:
                by_part[part].append(key)
        for key in sorted(key for key in self.members if len(key.split()) == 1):
            for document in sorted(self._documents(key)):
                owners = [other for other in by_part.get(key, ()) if document in self._documents(other)]
                if len(owners) == 1:
                    moved = [mention for mention in self.members[key] if mention.document == document]
                    self.members[owners[0]] += moved
                    self.members[key] = [mention for mention in self.members[key] if mention.document != document]
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
            people = {mention.kind for key in (short, *keys) for mention in self.members.get(key, ())} <= {
                "person",
                None,
            }
            if short in self.members and len(keys) == 1 and people and not is_state(short) and not parties_in(short):
                self._move(keys[0], short)

    def join_abbreviations(self) -> None:
        """ "SOHR" means the one name in all articles whose capitals it spells; two such names, and it means neither."""
        spelled: dict[str, set[str]] = defaultdict(set)
        for key in sorted(self.members):
            for name in {mention.name for mention in self.members[key]}:
                capitals = "".join(word[0] for word in name.split() if word[:1].isupper())
                if len(capitals) > 2:
                    spelled[capitals.casefold()].add(key)
        for key in sorted(self.members):
            short = {mention.name for mention in self.members[key]}
            owners = spelled.get(key, set()) - {key}
            if len(owners) == 1 and any(_bare(name).removeprefix("the ").isupper() for name in short):
                self._move(key, min(owners))

    def join_roles(self) -> None:
        """ "The defence minister" means the one person who holds that office, in the article or else in all."""
        people = [key for key in sorted(self.members) if not _is_role(key) and self._roles(key)]
        for key in sorted(key for key in self.members if _is_role(key)):
            office = _role_stems(key)
            holders = [person for person in people if office <= self._roles(person)]
            near = [person for person in holders if self._documents(person) & self._documents(key)]
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
        for (i, _), keys in sorted(buckets.items()):
            ranked = sorted(keys, key=lambda key: (-len(self._documents(key)) if key in self.members else 0, key))
            for deviant in ranked[1:]:
                lead = ranked[0]
                if deviant in joined or lead in joined or len(self._documents(deviant)) > 1:
                    continue
                edits = Levenshtein.distance(deviant.split()[i], lead.split()[i], score_cutoff=_MAX_EDITS)
                same_office = len(self._roles(deviant) & self._roles(lead)) >= 2
                # No office is known, but the name is long and only one letter is off: joined, and flagged all the same.
                alone = (
                    not self._roles(deviant)
                    and len(deviant) >= _LONG
                    and len(self._documents(lead)) >= 2
                    and not parties_in(deviant)
                    and not parties_in(lead)
                )
                if edits <= _MAX_EDITS and (same_office or (alone and edits == 1)):
                    joined[deviant] = lead
        for deviant, lead in joined.items():
            self._move(deviant, lead)
        return joined


def _cast(groups: _Groups, deviants: Mapping[str, str]) -> Cast:
    actors: list[Actor] = []
    known: dict[tuple[str, str], Actor] = {}
    odd: list[tuple[Actor, str]] = []
    for key in sorted(groups.members):
        mentions = groups.members[key]
        actor = _actor(mentions)
        actors.append(actor)
        known |= {(mention.document, mention.name): actor for mention in mentions}
        spelled = sorted({m.name for m in mentions if deviants.get(_key(m.name)) == key})
        odd += [(actor, name) for name in spelled]
    return Cast(tuple(sorted(actors, key=lambda actor: (actor.name, actor.id))), known, tuple(odd))


def _actor(mentions: list[Mention]) -> Actor:
    bare = Counter(_bare(mention.name) for mention in mentions)
    # The name most articles use; of equals the fullest.
    name = min(bare, key=lambda n: (_is_role(fold_name(n)), len(n.split()) == 1, -bare[n], -len(n), n))
    roles = Counter(role for mention in mentions if (role := office(mention)))
    kinds = Counter(mention.kind for mention in mentions if mention.kind)
    kind: ActorKind = min(kinds, key=lambda k: (-kinds[k], k)) if kinds else _guessed(name)
    if fold_name(name).split()[-1:] and fold_name(name).split()[-1] in _UNNAMED and not name.split()[-1][0].isupper():
        kind = "unnamed"
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
        mentions=tuple(
            sorted(mentions, key=lambda m: (m.document, m.name, m.role or "", m.kind or "", m.same_as or ""))
        ),
    )


def _guessed(name: str) -> ActorKind:
    words = fold_name(name).split()
    if words[:1] and (words[0] in _INDEFINITE or words[0].isdigit()):
        return "unnamed"
    if any(word in _UNNAMED for word in words) or not any(char.isupper() for char in name):
        return "unnamed"
    return "organisation"
