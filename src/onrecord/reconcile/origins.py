"""Where claims really come from: a speaker is one origin however many outlets carry the words."""

from collections.abc import Iterable, Mapping

from onrecord.reconcile.actors import Cast
from onrecord.records import Claim, DocumentHead, Origin, content_id
from onrecord.text.names import fold_name

HEARSAY = "reports that are not named"
"""the origin of what an outlet passes on without saying whose it is"""


def origins_of(claims: Iterable[Claim], documents: Mapping[str, DocumentHead], cast: Cast) -> tuple[Origin, ...]:
    """The origins of some claims, each once, with the documents that carry it; sorted by name."""
    carried: dict[str, list[Claim]] = {}
    for claim in claims:
        carried.setdefault(_key(claim, documents[claim.document], cast), []).append(claim)
    return tuple(
        sorted(
            (_origin(group, documents, cast) for group in carried.values()), key=lambda origin: (origin.name, origin.id)
        )
    )


def independent(origins: Iterable[Origin]) -> int:
    """How many of the origins are independent.

    All unnamed ones count as one, since they may be the same person; an outlet that says a thing in its own voice adds
    nothing to others, since it may have it from them.
    """
    given = tuple(origins)
    sources = [origin for origin in given if origin.kind != "outlet"]
    named = {origin.id for origin in sources if origin.named}
    return len(named) + any(not origin.named for origin in sources) or min(1, len(given))


def _key(claim: Claim, document: DocumentHead, cast: Cast) -> str:
    if claim.speaker is not None:
        return cast.actor(claim.document, claim.speaker).id
    return fold_name(_passed_on(claim, document) or (HEARSAY if claim.likelihood == "reported" else _outlet(document)))


def _passed_on(claim: Claim, document: DocumentHead) -> str | None:
    """The agency behind a claim in the outlet's own voice, when one is credited."""
    chain = (*claim.via, *document.credits)
    return chain[-1] if chain else None


def _outlet(document: DocumentHead) -> str:
    return document.outlet or document.path


def _origin(claims: list[Claim], documents: Mapping[str, DocumentHead], cast: Cast) -> Origin:
    first = claims[0]
    carried_by = tuple(sorted({claim.document for claim in claims}))
    via = tuple(sorted({name for claim in claims for name in (*claim.via, *documents[claim.document].credits)}))
    if first.speaker is not None:
        actor = cast.actor(first.document, first.speaker)
        return Origin(
            id=content_id("o", actor.id),
            name=actor.name,
            kind=actor.kind,
            named=actor.kind != "unnamed",
            role=actor.role,
            carried_by=carried_by,
            via=via,
        )
    agency = _passed_on(first, documents[first.document])
    hearsay = first.likelihood == "reported" and not agency
    name = agency or (HEARSAY if hearsay else _outlet(documents[first.document]))
    return Origin(
        id=content_id("o", fold_name(name)),
        name=name,
        kind="agency" if agency else "unnamed" if hearsay else "outlet",
        named=not hearsay,
        role=None,
        carried_by=carried_by,
        via=tuple(link for link in via if link != name),
    )
