"""Who is who across the articles: one person under several spellings and roles, two people of one surname kept apart.

A lone deviant spelling ("Kyun" for "Hyun") is joined only where the role agrees, and the join is on record as a name
discrepancy.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.reconcile import naming
from onrecord.reconcile.kinds import kind_of
from onrecord.reconcile.mentions import Groups, Said, key_of, office
from onrecord.reconcile.parties import is_state, party_of
from onrecord.reconcile.whose import owner_of
from onrecord.records import Actor, ActorKind, Claim, Denial, Mention, Reading, content_id
from onrecord.text.names import fold_name


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
    groups = Groups()
    for mention in mentions:
        named = naming.read(mention.name)
        groups.members[_key(mention, named)].append(Said(mention, named, office(mention)))
    groups.join_other_names()
    groups.join_short_names()
    groups.join_longer_names()
    groups.join_titled_names()
    groups.join_body_names()
    groups.join_abbreviations(_defined(readings))
    # Offices come last: they are held by people, and a misspelt minister is no second holder.
    deviants = groups.join_deviants()
    groups.join_roles()
    return _cast(groups, deviants)


def _key(mention: Mention, named: naming.Named) -> str:
    """What the spellings of a name have in common; a phrase that every article uses of somebody else is its article's."""
    return f"{'-'.join(named.key.split())}@{mention.document}" if naming.is_of_its_article(mention.name) else named.key


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
                given[key_of(short)].add(key_of(full))
    return {short: min(full) for short, full in given.items() if len(full) == 1}


def _speaks_for(said: Iterable[Said], known: Collection[str]) -> str | None:
    told: Counter[str] = Counter()
    for one in said:
        body = one.named.institution
        if not body and one.office:
            body = naming.institution_of(one.office) or owner_of(one.office, known)
        if body:
            told[body] += 1
    return min(told, key=lambda body: (-told[body], -len(body), body)) if told else None


def _cast(groups: Groups, deviants: Mapping[str, str]) -> Cast:
    actors: list[Actor] = []
    known: dict[tuple[str, str], Actor] = {}
    odd: list[tuple[str, str, Actor]] = []
    bodies: dict[str, str] = {}
    # In the order of the articles, so that those who speak in one stand together in memory.
    for key, said in groups.members.items():
        actor = _actor(said)
        actors.append(actor)
        for one in said:
            known[one.mention.document, one.mention.name] = actor
        body = _speaks_for(said, groups.members)
        if body:
            bodies[actor.id] = body
        if deviants:
            names = {one.mention.name for one in said}
            odd += [(key, name, actor) for name in names if deviants.get(key_of(name)) == key]
    deviant = tuple((actor, name) for _, name, actor in sorted(odd, key=lambda item: item[:2]))
    return Cast(tuple(sorted(actors, key=lambda actor: (actor.name, actor.id))), known, bodies, deviant)


def _actor(said: Sequence[Said]) -> Actor:
    if len(said) == 1:  # as most are: nothing is to be counted
        mentions = [said[0].mention]
        name, role, told = said[0].named.bare, said[0].office or None, mentions[0].kind
    else:
        mentions = sorted((one.mention for one in said), key=_order)
        name, role, told = _usual(said)
    in_office = any(one.named.office for one in said)
    kind: ActorKind = "person" if in_office and told in (None, "organisation") else kind_of(name, told)
    documents = tuple(sorted({mention.document for mention in mentions}))
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


def _usual(said: Sequence[Said]) -> tuple[str, str | None, ActorKind | None]:
    """The name, the office and the kind that most articles give somebody; of equals the fullest.

    A short form is explained by the name it stands for.
    """
    names = Counter(one.named.bare for one in said)
    roles = Counter(one.office for one in said if one.office)
    name = min(names, key=lambda n: (naming.is_role(fold_name(n)), len(n.split()) == 1, -names[n], -len(n), n))
    # What another name stands for, "Vek's office", tells less of what the actor is.
    so_named = [
        one for one in said if one.named.bare == name and "’s " not in one.mention.name.replace("'", "’")
    ] or said
    kinds: Counter[ActorKind] = Counter(one.mention.kind for one in so_named if one.mention.kind)
    return (
        name,
        min(roles, key=lambda r: (-roles[r], -len(r), r), default=None),
        min(kinds, key=lambda kind: (-kinds[kind], kind), default=None),
    )


def _order(mention: Mention) -> tuple[str, ...]:
    return mention.document, mention.name, mention.role or "", mention.kind or "", mention.same_as or ""
