"""What every rule of reconciliation may look up: the articles, who is who, how words weigh, where claims are set."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from onrecord.reconcile.actors import Cast
from onrecord.reconcile.events import Scene, happened, scenes
from onrecord.reconcile.limits import Limits
from onrecord.reconcile.places import Lies, lying
from onrecord.reconcile.similarity import Weighing, weigh
from onrecord.records import Claim, DocumentHead, Kinship
from onrecord.text.names import fold_name
from onrecord.text.papers import PAPERS


@dataclass(frozen=True, slots=True)
class Story:
    """The articles of one folder, prepared once and never changed but for the limits that are met."""

    heads: Mapping[str, DocumentHead]
    cast: Cast
    speakers: Mapping[str, str]
    """by the id of each claim with a speaker, who that is"""
    weighing: Weighing
    scenes: Mapping[str, Scene]
    kin: Mapping[str, Kinship]
    """the kinship of each document that has one"""
    lying: Mapping[tuple[str, str], Lies]
    """how one place lies to another, by the articles' own words"""
    outlets: Mapping[str, str]
    """the outlets of the folder that others of it name as a source, by actor id"""
    event_day: str | None
    """the day that most articles give to the event; None when none does"""
    passages: frozenset[str] = frozenset()
    """ids of sentences that stand as claims for their figures alone, and of which nobody is sure to be the speaker"""
    limits: Limits = field(default_factory=Limits)
    """what was not compared because there is too much of it"""

    def speaker(self, claim: Claim) -> str | None:
        """The id of the actor who speaks; None for the outlet's own voice."""
        return self.speakers[claim.id] if claim.speaker is not None else None

    def outlet(self, claim: Claim) -> str | None:
        """The outlet of the folder that a claim is given to by another ("the Post reported"); None for other speakers."""
        return self.outlets.get(self.speakers[claim.id]) if self.outlets and claim.speaker is not None else None

    def day(self, document: str) -> str | None:
        """When an article was published; None when it does not say, or says a day before the event it reports."""
        published = self.heads[document].published
        return None if published and self.event_day and published < self.event_day else published

    def alike(self, one: Claim, other: Claim) -> float:
        """How much two statements share, 0 to 1."""
        return self.weighing.alike(self.weighing.terms[one.id], self.weighing.terms[other.id])


def story_of(
    documents: Sequence[DocumentHead], claims: Sequence[Claim], cast: Cast, kinships: Sequence[Kinship]
) -> Story:
    """Everything to look up about these claims."""
    return Story(
        heads={document.id: document for document in documents},
        cast=cast,
        speakers={c.id: cast.actor(c.document, c.speaker).id for c in claims if c.speaker is not None},
        weighing=weigh({claim.id: without_hedge(claim) for claim in claims}),
        scenes=scenes(claims, [document.published for document in documents]),
        kin={key: group for group in kinships for key in group.documents},
        lying=lying(claims) if any(claim.where for claim in claims) else {},
        outlets=_outlets(documents, cast),
        event_day=_event_day(claims),
    )


def _outlets(documents: Sequence[DocumentHead], cast: Cast) -> dict[str, str]:
    """The actors that are outlets of the folder, by id, with the outlet's name as its article has it."""
    ordered = sorted(documents, key=lambda head: head.path, reverse=True)
    names = {_plain(head.outlet): head.outlet for head in ordered if head.outlet}
    short = [(short, outlet) for outlet in set(names.values()) for short in set(_short_names(outlet))]
    given = Counter(name for name, _ in short)
    names |= {name: outlet for name, outlet in short if given[name] == 1 and name not in names}
    told = {actor.id: names.get(_plain(actor.name)) for actor in cast.actors if _is_capital(actor.name)}
    return {key: name for key, name in told.items() if name}


def _short_names(outlet: str) -> Iterator[str]:
    """What an outlet of several words calls itself: "D&HW" for "Dredge & Harbour Weekly", "the Post" for "Hull Post"."""
    words = [word for word in outlet.split() if word.casefold() != "the"]
    if len(words) > 1:
        if words[-1].casefold() in PAPERS:
            yield _plain(words[-1])
        initials = "".join(word[0] for word in words)
        if len(initials) >= _INITIALS:
            yield _plain(initials.upper())


_INITIALS = 3


def _is_capital(name: str) -> bool:
    return any(word[0].isupper() for word in name.split() if word.casefold() != "the")


def _plain(name: str) -> str:
    return fold_name(name).removeprefix("the ")


def without_hedge(claim: Claim) -> str:
    """What a claim says is so, without the words that say how surely."""
    words = claim.likelihood_words
    return claim.statement.replace(words, " ", 1) if words else claim.statement


def _event_day(claims: Sequence[Claim]) -> str | None:
    """The day that claims of at least two articles, and more than any other day, give to what happened."""
    given = {
        (claim.document, when.earliest)
        for claim in claims
        if (when := happened(claim)) and when.earliest and when.earliest == when.latest
    }
    days = Counter(day for _, day in given)
    best = min(days, key=lambda day: (-days[day], day)) if days else None
    return best if best and days[best] > 1 else None
