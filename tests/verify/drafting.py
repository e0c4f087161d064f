"""Short ways to write an article, an item drafted from it, and to ask what a check says against it."""

from onrecord.drafts import DraftActor, DraftClaim, DraftDenial, DraftEvidence, DraftQuantity, DraftReading, DraftTime
from onrecord.records import BlockKind, DenialForm, Document, Likelihood, Objection
from onrecord.text.locate import QuoteFinder
from onrecord.verify import examine
from tests.articles import article

EMPTY = DraftReading(title_claim=None, actors=(), claims=(), denials=())


def story(*sentences: str) -> Document:
    """A story without a headline, every sentence a paragraph: the first is sentence 1."""
    return article(*(("body", sentence) for sentence in sentences))


def blocks(*parts: tuple[BlockKind, str]) -> Document:
    """A document of blocks of these kinds, one sentence each."""
    return article(*parts)


def claim(
    statement: str,
    *cited: int,
    quote: str | None = None,
    speaker: str | None = None,
    via: tuple[str, ...] = (),
    likelihood: Likelihood = "asserted",
    words: str | None = None,
    quantities: tuple[DraftQuantity, ...] = (),
    when: DraftTime | None = None,
) -> DraftClaim:
    """A claim that cites these sentences, the first by default."""
    return DraftClaim(
        evidence=tuple(DraftEvidence(sentence=number, quote=quote) for number in cited or (1,)),
        statement=statement,
        kind="event",
        speaker=speaker,
        via=via,
        likelihood=likelihood,
        likelihood_words=words,
        negated=False,
        quantities=quantities,
        when=when,
        where=None,
    )


def denial(denier: str, denied: str, *cited: int, form: DenialForm = "denies") -> DraftDenial:
    """A denial that cites these sentences, the first by default."""
    evidence = tuple(DraftEvidence(sentence=number, quote=None) for number in cited or (1,))
    return DraftDenial(evidence=evidence, denier=denier, form=form, denied_statement=denied, when=None)


def actor(name: str, *also_called: str, role: str | None = None) -> DraftReading:
    """A draft whose list of actors holds this person."""
    listed = DraftActor(name=name, kind="person", role=role, also_called=also_called)
    return EMPTY.model_copy(update={"actors": (listed,)})


def objections(
    document: Document,
    item: DraftClaim | DraftDenial,
    check: str,
    *,
    reading: DraftReading = EMPTY,
    headline: bool = False,
) -> tuple[Objection, ...]:
    """What one check has to say against an item."""
    finder = QuoteFinder(document.text)
    _, found = examine(document, reading, item, finder=finder, headline=headline)
    return tuple(one for one in found if one.check == check)


def severities(*args: object, **options: object) -> list[str]:
    """The severities of those objections."""
    return [one.severity for one in objections(*args, **options)]  # type: ignore[arg-type]  # passed through


def refusals(document: Document, item: DraftClaim | DraftDenial, *, reading: DraftReading = EMPTY) -> list[str]:
    """The checks that refuse an item, each once, in order: none where it is accepted."""
    _, found = examine(document, reading, item, finder=QuoteFinder(document.text), headline=False)
    return list(dict.fromkeys(one.check for one in found if one.severity == "error"))
