"""Values side by side that do not agree: figures, degrees of likelihood, spellings; and what kind of disagreement it is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from onrecord.reconcile.actors import Cast
from onrecord.records import (
    Claim,
    Discrepancy,
    DiscrepancyKind,
    DiscrepantValue,
    DocumentHead,
    Quantity,
    Relation,
    content_id,
)
from onrecord.text.words import content_stems, stem

_Value = tuple[Claim, Quantity]

HARMS = {
    "death": "killed dead died dies deaths fatalities slain",
    "injury": "wounded injured hurt injuries injuring wounding",
    "loss": "missing abducted captured detained arrested",
}
"""words that say what befell those counted, by what it is"""


def within(claims: Sequence[Claim], documents: Mapping[str, DocumentHead], cast: Cast) -> tuple[Discrepancy, ...]:
    """Where the claims of one finding disagree; sorted by kind and id."""
    found = [*_figures(claims, documents), *_likelihoods(claims, cast)]
    return tuple(sorted({item.id: item for item in found}.values(), key=lambda item: (item.kind, item.id)))


def spellings(claims: Iterable[Claim], cast: Cast) -> tuple[Discrepancy, ...]:
    """Speakers joined although an article spells the name otherwise."""
    found = []
    claims = tuple(claims)
    for actor, name in cast.deviant:
        odd = [claim for claim in claims if claim.speaker == name]
        usual = [
            c for c in claims if c.speaker and c.speaker != name and cast.actor(c.document, c.speaker).id == actor.id
        ]
        if odd and usual:
            values = [_value(name, odd[0]), _value(usual[0].speaker or actor.name, usual[0])]
            why = "joined as one person: one spelling stands in a single article and the office agrees"
            found.append(_discrepancy("name", f"how {actor.name} is spelled", "wording", why, values))
    return tuple(found)


def _value(value: str, claim: Claim) -> DiscrepantValue:
    place = claim.evidence[0]
    span = place.model_dump(include={"start", "end", "text"})
    return DiscrepantValue.model_validate({"value": value, "document": claim.document, "item": claim.id, "span": span})


def _discrepancy(
    kind: DiscrepancyKind, about: str, relation: Relation, why: str, values: Iterable[DiscrepantValue]
) -> Discrepancy:
    ordered = tuple(sorted(values, key=lambda value: (value.document, value.span.start, value.value)))
    key = content_id("x", kind, about, [(value.value, value.item) for value in ordered])
    return Discrepancy(id=key, kind=kind, about=about, relation=relation, why=why, values=ordered)


# --- figures --------------------------------------------------------------------------------------------------------


def _figures(claims: Sequence[Claim], documents: Mapping[str, DocumentHead]) -> Iterator[Discrepancy]:
    values: dict[tuple[str, float | None, str], _Value] = {}
    for claim in claims:
        for quantity in claim.quantities:
            if not claim.headline and quantity.value is not None and quantity.counts:
                values.setdefault((claim.document, quantity.value, quantity.counts.casefold()), (claim, quantity))
    seen = set()
    for (_, one), (_, other) in combinations(sorted(values.items()), 2):
        difference = _difference(one, other, documents)
        if difference is None:
            continue
        relation, why = difference
        about = f"{one[1].counts} / {other[1].counts}" if one[1].counts != other[1].counts else str(one[1].counts)
        signature = frozenset({(one[1].value, one[1].counts), (other[1].value, other[1].counts)})
        if signature not in seen:
            seen.add(signature)
            pair = [_value(_shown(quantity), claim) for claim, quantity in (one, other)]
            yield _discrepancy("figure", about, relation, why, pair)


def _shown(quantity: Quantity) -> str:
    return (
        f"{quantity.text} {quantity.counts}"
        if quantity.counts and quantity.counts not in quantity.text
        else quantity.text
    )


def _difference(one: _Value, other: _Value, documents: Mapping[str, DocumentHead]) -> tuple[Relation, str] | None:
    """How two figures of one finding disagree; None where they agree or have nothing to do with each other."""
    (first, a), (second, b) = one, other
    if first.document == second.document and first.id == second.id:
        return None
    if a.value is None or b.value is None:
        return None
    kinds_a, kinds_b = content_stems(a.counts or ""), content_stems(b.counts or "")
    if not kinds_a & kinds_b or _harm(kinds_a) != _harm(kinds_b):
        return None
    if kinds_a - kinds_b and kinds_b - kinds_a:
        if a.value == b.value:
            return "conflict", "the same number, of something else"
        return "scope", "counts of different things, one of which may be part of the other"
    if a.value == b.value and a.bound == b.bound:
        return None
    if kinds_a != kinds_b:
        return "scope", "one counts a part of what the other counts"
    if "exactly" not in (a.bound, b.bound) or a.value == b.value:
        return "wording", "bounds that can both be true"
    early, late = sorted((one, other), key=lambda value: documents[value[0].document].published or "")
    dates = [documents[claim.document].published for claim, _ in (early, late)]
    if dates[0] and dates[1] and dates[0] < dates[1] and (early[1].value or 0) < (late[1].value or 0):
        return "update", "a later article gives a higher figure"
    return "conflict", "two figures for the same count"


_HARMS = {stem(word): harm for harm, words in HARMS.items() for word in words.split()}


def _harm(kinds: frozenset[str]) -> frozenset[str]:
    """What has happened to those counted: the dead are never a part of the wounded, nor the reverse."""
    return frozenset(_HARMS[kind] for kind in kinds if kind in _HARMS)


# --- likelihood -----------------------------------------------------------------------------------------------------


def _likelihoods(claims: Sequence[Claim], cast: Cast) -> Iterator[Discrepancy]:
    """One speaker's likelihood in several wordings, and headlines that are surer than their own body."""
    by_speaker: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.speaker and not claim.headline and claim.likelihood_words:
            by_speaker.setdefault(cast.actor(claim.document, claim.speaker).id, []).append(claim)
    for said in by_speaker.values():
        wordings = {(claim.likelihood, (claim.likelihood_words or "").casefold()): claim for claim in reversed(said)}
        if len(wordings) > 1:
            one_rung = len({rung for rung, _ in wordings}) == 1
            speaker = cast.actor(said[0].document, said[0].speaker or "").name
            why = (
                "the same rung in other words"
                if one_rung
                else "one speaker on several rungs, perhaps not in one breath"
            )
            yield _discrepancy(
                "likelihood",
                f"how sure {speaker} is",
                "wording" if one_rung else "undetermined",
                why,
                [_value(words, claim) for (_, words), claim in sorted(wordings.items())],
            )
    yield from _headlines(claims)


def _headlines(claims: Sequence[Claim]) -> Iterator[Discrepancy]:
    for headline in claims:
        if not headline.headline or headline.likelihood != "asserted":
            continue
        bodies = [c for c in claims if not c.headline and c.document == headline.document and c.likelihood_words]
        if bodies:
            values = [_value(headline.statement, headline), _value(bodies[0].likelihood_words or "", bodies[0])]
            yield _discrepancy(
                "likelihood", "headline and body", "conflict", "the headline drops the hedge of its own body", values
            )
