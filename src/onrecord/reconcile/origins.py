"""Where claims really come from: a speaker is one origin however many outlets carry the words.

Chains are followed to the end: outlet, agency, speaker. What adds to the number of independent origins, and what does
not, is on each origin (`counted`), by the rules in `voices`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.reconcile.naming import telling
from onrecord.reconcile.parties import parties_in
from onrecord.reconcile.story import Story
from onrecord.reconcile.voices import counted
from onrecord.records import Actor, Claim, Origin, OriginFlag, content_id
from onrecord.text.names import fold_name

HEARSAY = "reports that are not named"
"""the origin of what an outlet passes on without saying whose it is"""

_ENDORSES = re.compile(
    r"\b(?:reports?|claims?|accounts?|allegations?|information|figures?)\b.{0,120}?\b(?:true|accurate|correct|credible|right|authentic)\b"
    r"|\bconfirm(?:s|ed)?\s+(?:the\s+|earlier\s+|media\s+)*(?:reports?|claims?|accounts?)\b",
    re.IGNORECASE | re.DOTALL,
)
_SAW = re.compile(
    r"\b(?:I|we)\s+(?:saw|heard|felt|was|were|ran|watched)\b|\b(?:saw|witnessed|counted|heard)\b", re.IGNORECASE
)
_WITNESS = re.compile(
    r"\b(?:eye)?witness(?:es)?\b|\bresidents?\b|\bsurvivors?\b|\bpassengers?\b|\bevacuees?\b|\brescuers?\b"
    r"|\brescue\s+(?:workers?|service)\b|\b(?:fire|ambulance)\s+(?:service|brigade|department)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:report|statement|document|documents|study|letter|e-?mails?|filing|indictment|archive|memo|memorandum|note|transcript|record|data)$",
    re.IGNORECASE,
)


def origins_of(claims: Sequence[Claim], story: Story, *, overtaken: frozenset[str] = frozenset()) -> tuple[Origin, ...]:
    """The origins of some claims, each once, with the documents that carry it; sorted by name.

    `overtaken` are ids of claims that give an older or another value of what the others give: who gave no other is not
    counted.
    """
    carried: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        carried[_key(claim, story)].append(claim)
    made = [
        (_origin(c, story, other_figure=len(carried) > 1 and older), older)
        for c in carried.values()
        for older in [all(claim.id in overtaken for claim in c)]
    ]
    said = {origin.id: c for (origin, _), c in zip(made, carried.values(), strict=True)}
    found = sorted((origin for origin, _ in made), key=lambda origin: (origin.name, origin.id))
    if len(found) == 1:
        return tuple(found)
    heard = counted(found, _causes(claims), frozenset(origin.id for origin, older in made if older))
    return tuple(_of_one_utterance(_relayed(heard, said), said))


_QUOTED = re.compile(r"[“\"]([^“”\"]{12,})[”\"]")
_FEW_WORDS = 3


def _of_one_utterance(heard: Iterable[Origin], claims: Mapping[str, Sequence[Claim]]) -> Iterator[Origin]:
    """The origins, one not counted that gives in quotation marks the very words of another, or comes by way of him: they were
    said once."""
    seen: list[tuple[Origin, str, list[str]]] = []
    for origin in heard:
        relays = {fold_name(name) for name in origin.via}
        words = " | ".join(claim.statement.casefold() for claim in claims.get(origin.id, ()))
        quoted = [found[1].strip(" .,") for found in _QUOTED.finditer(words) if len(found[1].split()) >= _FEW_WORDS]
        other = next(
            (
                one
                for one, theirs, parts in seen
                if fold_name(one.name) in relays
                or _is_by_document(origin, one)
                or any(p in theirs for p in quoted)
                or any(p in words for p in parts)
            ),
            None,
        )
        if origin.counted and other is not None:
            yield origin.model_copy(update={"counted": False, "one_with": other.name})
            continue
        if origin.counted and len(seen) < _MOST:
            seen.append((origin, words, quoted))
        yield origin


def _is_by_document(one: Origin, other: Origin) -> bool:
    """Whether one of two origins is a document, and the other's words come by way of such a one: a letter and who wrote it."""
    return any(
        (found := _WRITTEN.search(paper.name)) is not None
        and any((by := _WRITTEN.search(name)) and _plain(by) == _plain(found) for name in writer.via)
        for paper, writer in ((one, other), (other, one))
    )


_WRITTEN = re.compile(r"\b(?:letter|e-?mails?|memo|memorandum|note|message|transcript|indictment)$", re.IGNORECASE)


def _plain(found: re.Match[str]) -> str:
    return found.group().casefold().replace("-", "").rstrip("s")


_MOST = 30
"""origins of one finding whose words are compared"""
_FOUND_BY = re.compile(
    r"(?:(?:The|A|An|Some|Its|Their|His|Her)\s+)?(?P<who>[^,;:.“”\"]{3,60}?)\s+(?:had\s+|have\s+|has\s+)?(?:found|concluded|determined|established"
    r"|discovered|warned|reported|estimated|told|said|counted|recorded|measured)\b"
)
"""of who says what another has found"""


def _relayed(heard: Sequence[Origin], claims: Mapping[str, Sequence[Claim]]) -> Iterator[Origin]:
    """The origins, those that only pass on what another of them has found not counted beside him."""
    tellers = [(telling(origin.name), origin) for origin in heard if origin.counted]
    for origin in heard:
        named = [
            found and telling(found["who"])
            for c in claims.get(origin.id, ())
            for found in [_FOUND_BY.match(c.statement)]
        ]
        told = next(
            (
                o
                for words, o in tellers
                if origin.counted and o.id != origin.id and words and named and all(words == n for n in named)
            ),
            None,
        )
        yield origin.model_copy(update={"counted": False, "one_with": told.name}) if told else origin


def _causes(claims: Sequence[Claim]) -> frozenset[str]:
    """The states that more than half of the claims name: what their own organs say of it is one state's word."""
    named = Counter(party for claim in claims for party in parties_in(claim.statement))
    return frozenset(party for party, times in named.items() if 2 * times > len(claims))


def _key(claim: Claim, story: Story) -> str:
    if claim.speaker is not None and story.outlet(claim) is None:
        return story.speaker(claim) or ""
    agency = _passed_on(claim, story)
    return fold_name(agency or (HEARSAY if _is_hearsay(claim) else _outlet(claim, story)))


def _is_hearsay(claim: Claim) -> bool:
    return claim.likelihood == "reported" and claim.speaker is None


def _passed_on(claim: Claim, story: Story) -> str | None:
    """The agency behind a claim in the outlet's own voice, by its credit or by the text it shares."""
    if story.outlet(claim) is not None:
        return None
    if claim.via:
        return claim.via[-1]
    kin = story.kin.get(claim.document)
    if kin is not None and any(reason.startswith("written by") for reason in kin.because):
        return kin.name
    credited = story.heads[claim.document].credits
    return credited[-1] if credited else None


def _outlet(claim: Claim, story: Story) -> str:
    """The outlet whose own voice a claim has: its article's, or another of the folder that its article names."""
    told = story.outlet(claim)
    if told is not None:
        return told
    head = story.heads[claim.document]
    return head.outlet or head.path


def _origin(claims: list[Claim], story: Story, *, other_figure: bool) -> Origin:
    first = min(claims, key=lambda claim: claim.id)
    carried_by = tuple(sorted({claim.document for claim in claims}))
    others: list[OriginFlag] = ["other_figure"] if other_figure else []
    via = {name for claim in claims for name in (*claim.via, *story.heads[claim.document].credits)}
    if first.speaker is not None and story.outlet(first) is None:
        actor = story.cast.actor(first.document, first.speaker)
        return Origin(
            id=content_id("o", actor.id),
            name=actor.name,
            kind=actor.kind,
            named=actor.kind != "unnamed",
            role=actor.role,
            carried_by=carried_by,
            via=tuple(sorted(via - {actor.name})),
            flags=tuple(sorted([*_flags(actor, claims), *others])),
            party=actor.party,
            speaks_for=story.cast.body(actor),
        )
    agency = _passed_on(first, story)
    hearsay = _is_hearsay(first) and not agency
    name = agency or (HEARSAY if hearsay else _outlet(first, story))
    flag: OriginFlag = "agency" if agency else "unnamed" if hearsay else "outlet_voice"
    return Origin(
        id=content_id("o", fold_name(name)),
        name=name,
        kind="agency" if agency else "unnamed" if hearsay else "outlet",
        named=not hearsay,
        role=None,
        carried_by=carried_by,
        via=tuple(sorted(via - {name})),
        flags=tuple(sorted([flag, *others])),
    )


def _flags(actor: Actor, claims: list[Claim]) -> Iterator[OriginFlag]:
    yield "named" if actor.kind != "unnamed" else "unnamed"
    described = f"{actor.name} {actor.role or ''}"
    if _WITNESS.search(described) or any(_SAW.search(c.statement) for c in claims if c.kind == "event"):
        yield "first_hand"
    if _DOCUMENT.search(actor.name):
        yield "document"
    if all(_ENDORSES.search(claim.statement) for claim in claims):
        yield "endorses"
