"""Who is who across the articles: one person under several spellings and roles, two people of one surname kept apart.

A lone deviant spelling ("Kyun" for "Hyun") is joined only where the role agrees, and the join is on record as a name
discrepancy.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.records import Actor, ActorKind, Reading, content_id
from onrecord.text.names import ROLE_WORDS, fold_name, without_role
from onrecord.text.words import STOP_WORDS, stem

_MAX_EDITS = 2
_UNNAMED = frozenset(
    """source sources official officials officer officers witness witnesses person people resident residents expert
    experts analyst analysts media reports press newspapers diplomat diplomats survivor survivors aide aides insider insiders""".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as one article uses it, with the role that the article gives."""

    document: str
    name: str
    role: str | None
    kind: ActorKind | None


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


def cast(readings: Iterable[Reading]) -> Cast:
    """Everybody who speaks, denies or acts in the readings, joined across articles."""
    mentions = sorted(set(_mentions(readings)), key=lambda m: (m.document, m.name, m.role or "", m.kind or ""))
    groups = _Groups()
    for mention in mentions:
        groups.add(_key(mention.name), mention)
    groups.join_short_names()
    groups.join_roles()
    deviants = groups.join_deviants()
    return _cast(groups, deviants)


def _mentions(readings: Iterable[Reading]) -> Iterable[Mention]:
    for reading in readings:
        roles = {name: actor for actor in reading.actors for name in (actor.name, *actor.also_called)}
        speakers = [claim.speaker for claim in reading.claims if claim.speaker is not None] + [
            d.denier for d in reading.denials
        ]
        for name in sorted({*speakers, *roles}):
            actor = roles.get(name)
            role = without_role(name)[1] if _bare(name) != name else None
            yield Mention(
                reading.document, name, role or (actor.role if actor else None), actor.kind if actor else None
            )


def _key(name: str) -> str:
    return fold_name(_bare(name)).removeprefix("the ")


def _bare(name: str) -> str:
    """A person's name without the office before it; a description ("military intelligence sources") stays whole."""
    person = without_role(name)[0]
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
        return frozenset().union(*(_role_stems(mention.role) for mention in self.members[key] if mention.role))

    def join_short_names(self) -> None:
        """ "Kim" means the one full name with that surname or first part in the same article."""
        full = [key for key in sorted(self.members) if len(key.split()) > 1 and not _is_role(key)]
        by_part: dict[str, list[str]] = defaultdict(list)
        for key in full:
            for part in {key.split()[0], key.split()[-1]}:
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
                if edits <= _MAX_EDITS and len(self._roles(deviant) & self._roles(lead)) >= 2:
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
    roles = Counter(mention.role for mention in mentions if mention.role)
    kinds = Counter(mention.kind for mention in mentions if mention.kind)
    kind: ActorKind = min(kinds, key=lambda k: (-kinds[k], k)) if kinds else _guessed(name)
    if fold_name(name).split()[-1:] and fold_name(name).split()[-1] in _UNNAMED and not name.split()[-1][0].isupper():
        kind = "unnamed"
    documents = tuple(sorted({mention.document for mention in mentions}))
    return Actor(
        id=content_id("a", name, documents),
        name=name,
        kind=kind,
        role=min(roles, key=lambda r: (-roles[r], -len(r), r)) if roles else None,
        also_called=tuple(sorted({mention.name for mention in mentions} - {name})),
        documents=documents,
    )


def _guessed(name: str) -> ActorKind:
    words = fold_name(name).split()
    if any(word in _UNNAMED for word in words) or not any(char.isupper() for char in name):
        return "unnamed"
    return "organisation"
