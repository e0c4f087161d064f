"""Checks a draft against its document: what the text bears out becomes a Reading, the rest is refused with reasons.

A check is one file with one function; the registry below is the whole list. An item with an error is refused, one with
warnings alone is accepted and the warnings are kept.
"""

from onrecord.drafts import DraftActor, DraftClaim, DraftDenial, DraftReading
from onrecord.records import (
    Actor,
    AnsweredBy,
    Claim,
    Denial,
    Document,
    Objection,
    Reading,
    Refused,
    Span,
    Warned,
    content_id,
)
from onrecord.text.cues import negators_in
from onrecord.text.locate import QuoteFinder
from onrecord.text.names import fold_name
from onrecord.verify import (
    blocks,
    causes,
    conditions,
    counts,
    coverage,
    dates,
    denials,
    figures,
    fused,
    injection,
    likelihood,
    names,
    passages,
    polarity,
    portions,
    quotes,
    relays,
    roles,
    speaker,
    unsaid,
    wording,
)
from onrecord.verify import headline as headlines
from onrecord.verify.aliases import borne_out
from onrecord.verify.article import Article, article_of
from onrecord.verify.cast import Cast
from onrecord.verify.context import context_of
from onrecord.verify.item import Check, Item, look_up, objection, widened

CHECKS: tuple[Check, ...] = (
    quotes.check,
    blocks.check,
    injection.check,
    figures.check,
    counts.check,
    dates.check,
    names.check,
    polarity.check,
    portions.check,
    roles.check,
    causes.check,
    conditions.check,
    likelihood.check,
    headlines.check,
    wording.check,
    speaker.check,
    fused.check,
    unsaid.check,
    relays.check,
    denials.check,
)

__all__ = ["CHECKS", "examine", "hangs_on", "verify"]


def verify(document: Document, draft: DraftReading, *, answered_by: AnsweredBy, model: str | None) -> Reading:
    """The Reading of a document: accepted claims and denials, refused items, and what nobody covered."""
    article = article_of(document)
    draft = borne_out(draft, article)
    cast = Cast(draft.actors)
    finder = QuoteFinder(document.text)
    claims: dict[str, Claim] = {}
    answers: dict[str, Denial] = {}
    refused: dict[str, Refused] = {}
    warned: dict[str, Warned] = {}
    items: list[DraftClaim | DraftDenial] = [*draft.claims, *draft.denials]
    if draft.title_claim is not None:
        items.insert(0, draft.title_claim)
    for item in items:
        headline = item is draft.title_claim
        examined, objections = _examined(article, cast, item, finder=finder, headline=headline)
        if any(complaint.severity == "error" for complaint in objections):
            entry = _refused(document, item, objections, headline=headline)
            refused[entry.id] = entry
            continue
        record = _claim(examined, item) if isinstance(item, DraftClaim) else _denial(examined, item)
        if isinstance(record, Claim):
            claims[record.id] = record
        else:
            answers[record.id] = record
        if objections:
            warned[record.id] = Warned(item=record.id, objections=objections)
    actors, strangers = _actors(article, draft)
    refused |= {entry.id: entry for entry in strangers}
    return Reading(
        document=document.id,
        answered_by=answered_by,
        model=model,
        actors=actors,
        claims=tuple(sorted(claims.values(), key=lambda claim: (claim.evidence[0].start, claim.id))),
        denials=tuple(sorted(answers.values(), key=lambda denial: (denial.evidence[0].start, denial.id))),
        refused=tuple(sorted(refused.values(), key=lambda entry: entry.id)),
        warned=tuple(sorted(warned.values(), key=lambda entry: entry.item)),
        uncovered=coverage.uncovered(article, tuple(claims.values()), tuple(answers.values())),
        passages=passages.passages(article, tuple(claims.values())),
    )


def examine(
    document: Document, reading: DraftReading, draft: DraftClaim | DraftDenial, *, finder: QuoteFinder, headline: bool
) -> tuple[Item, tuple[Objection, ...]]:
    """One item with its evidence looked up, and everything the checks have to say against it."""
    return _examined(article_of(document), Cast(reading.actors), draft, finder=finder, headline=headline)


def hangs_on(document: Document, claim: Claim) -> Span | None:
    """The context that a claim has to have."""
    return None if claim.headline else context_of(article_of(document), claim.statement, claim.speaker, claim.evidence)


def _examined(
    article: Article, cast: Cast, draft: DraftClaim | DraftDenial, *, finder: QuoteFinder, headline: bool
) -> tuple[Item, tuple[Objection, ...]]:
    sought = tuple(look_up(finder, article, cited) for cited in draft.evidence)
    item = Item(article=article, cast=cast, draft=draft, headline=headline, evidence=sought)
    if len(item.statement) > quotes.MAX_STATEMENT:
        return item, (quotes.too_long(item),)
    item = widened(item)
    found: list[Objection] = []
    for check in CHECKS:
        found += check(item)
    return item, tuple(found)


def _refused(
    document: Document, draft: DraftClaim | DraftDenial, objections: tuple[Objection, ...], *, headline: bool
) -> Refused:
    kept = draft.model_dump(mode="json")
    return Refused(
        id=content_id("r", document.id, kept),
        document=document.id,
        item="title_claim" if headline else "claim" if isinstance(draft, DraftClaim) else "denial",
        draft=kept,
        objections=objections,
    )


def _claim(item: Item, draft: DraftClaim) -> Claim:
    # What is not borne out of these is left out before the id is made: the id is that of what is kept.
    kept = {
        "negated": draft.negated and bool(negators_in(draft.statement)),
        "when": dates.kept(draft.when, item.document),
        "where": names.place_of(item, draft),
    }
    evidence = item.accepted_evidence()
    fields = {**vars(draft), **kept}
    del fields["evidence"]
    places = [(place.start, place.end) for place in evidence]
    context = None if item.headline else context_of(item.article, draft.statement, draft.speaker, evidence)
    return Claim(
        id=content_id("c", item.document.id, item.headline, fields, places),
        document=item.document.id,
        headline=item.headline,
        evidence=evidence,
        context=context,
        **fields,
    )


def _denial(item: Item, draft: DraftDenial) -> Denial:
    evidence = item.accepted_evidence()
    fields = {**vars(draft), "when": dates.kept(draft.when, item.document)}
    del fields["evidence"]
    places = [(place.start, place.end) for place in evidence]
    return Denial(
        id=content_id("n", item.document.id, fields, places),
        document=item.document.id,
        evidence=evidence,
        answers=(),
        **fields,
    )


def _actors(article: Article, draft: DraftReading) -> tuple[tuple[Actor, ...], list[Refused]]:
    """The draft's actors that the article names, and those it does not."""
    document, text = article.document, article.folded
    known: dict[str, Actor] = {}
    strangers = []
    for actor in draft.actors:
        if fold_name(actor.name) and (fold_name(actor.name) in text or actor.name in article.owned):
            known[actor.name] = _actor(document, actor, text, article.folded_words)
        else:
            kept = actor.model_dump(mode="json")
            reason = objection("names", "the article does not name this actor", found=actor.name)
            strangers.append(
                Refused(
                    id=content_id("r", document.id, kept),
                    document=document.id,
                    item="actor",
                    draft=kept,
                    objections=(reason,),
                )
            )
    return tuple(known[name] for name in sorted(known)), strangers


def _actor(document: Document, actor: DraftActor, text: str, words: frozenset[str]) -> Actor:
    return Actor(
        id=content_id("a", document.id, actor.name),
        name=actor.name,
        kind=actor.kind,
        role=actor.role if actor.role and words.issuperset(fold_name(actor.role).split()) else None,
        also_called=tuple(sorted({name for name in actor.also_called if fold_name(name) in text and fold_name(name)})),
        documents=(document.id,),
    )
