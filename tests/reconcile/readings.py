"""Claims, denials and readings made by hand, every field open to change and none of them in the way."""

from collections.abc import Sequence
from typing import Any

from onrecord.reconcile.actors import cast
from onrecord.reconcile.story import Story, story_of
from onrecord.records import Actor, Claim, Denial, DocumentHead, Evidence, Quantity, Reading, Time, content_id

MONDAY, TUESDAY = "2030-03-04", "2030-03-05"


def head(
    name: str, *, published: str | None = MONDAY, credited: tuple[str, ...] = (), outlet: str | None = ""
) -> DocumentHead:
    """An article; its outlet has the article's name unless another, or None, is given."""
    return DocumentHead(
        id=name,
        path=f"{name}.txt",
        sha256="0" * 64,
        outlet=name.title() if outlet == "" else outlet,
        title=None,
        published=published,
        credits=credited,
        encoding="utf-8",
        blocks=(),
    )


def evidence(text: str, start: int = 0) -> Evidence:
    return Evidence(start=start, end=start + len(text), text=text, verdict="verbatim", occurrences=1)


def claim(document: str, statement: str, speaker: str | None = None, *, at: int = 0, **fields: Any) -> Claim:
    """What an article has somebody say; the statement is its own evidence."""
    told: dict[str, Any] = {
        "headline": False,
        "kind": "event",
        "via": (),
        "likelihood": "asserted",
        "likelihood_words": None,
        "negated": False,
        "quantities": (),
        "when": None,
        "where": None,
        **fields,
    }
    return Claim(
        id=content_id("c", document, statement, speaker, at, told["headline"]),
        document=document,
        statement=statement,
        speaker=speaker,
        evidence=(evidence(statement, at),),
        **told,
    )


def denial(document: str, denier: str, denied: str, *, at: int = 0, **fields: Any) -> Denial:
    """Who denies what in an article."""
    told: dict[str, Any] = {"form": "denies", "when": None, **fields}
    return Denial(
        id=content_id("n", document, denier, denied, at),
        document=document,
        denier=denier,
        denied_statement=denied,
        evidence=(evidence(denied, at),),
        answers=(),
        **told,
    )


def actor(
    document: str, name: str, *, role: str | None = None, also: tuple[str, ...] = (), kind: Any = "person"
) -> Actor:
    return Actor(
        id=content_id("a", document, name), name=name, kind=kind, role=role, also_called=also, documents=(document,)
    )


def count(value: float, counts: str | None, *, bound: Any = "exactly") -> Quantity:
    return Quantity(text=f"{value:g}", value=value, bound=bound, counts=counts)


def said_in(year: str) -> Time:
    return Time(text=f"in {year}", earliest=f"{year}-01-01", latest=f"{year}-12-31", of="statement")


def story(*claims: Claim, heads: Sequence[DocumentHead] = (), readings: Sequence[Reading] = ()) -> Story:
    """Everything there is to look up about these claims; their articles are made unless they are given."""
    articles = sorted({item.document for item in claims})
    documents = {name: head(name) for name in articles} | {item.id: item for item in heads}
    told = readings or [reading(name, *(item for item in claims if item.document == name)) for name in articles]
    return story_of(list(documents.values()), sorted(claims, key=lambda item: item.id), cast(told), ())


def reading(document: str, *items: Claim | Denial, actors: Sequence[Actor] = ()) -> Reading:
    """The reading of an article that yields these items."""
    return Reading(
        document=document,
        answered_by="rules",
        model=None,
        actors=tuple(actors),
        claims=tuple(item for item in items if isinstance(item, Claim)),
        denials=tuple(item for item in items if isinstance(item, Denial)),
        refused=(),
        warned=(),
        uncovered=(),
    )
