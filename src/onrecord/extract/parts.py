"""Cuts a long article into parts that a model takes at once, and joins what it said of each.

Parts end where paragraphs end, and the next begins a little earlier, so that what belongs together stands together in
one of them. Sentences keep their numbers, so evidence points to the same place whichever part it came from.
"""

from collections.abc import Iterable, Sequence

from onrecord.drafts import DraftActor, DraftReading
from onrecord.records import Document, canonical_json
from onrecord.text.sentences import Sentence

SHORTEST = 1_000
"""Characters; parts below that would tear apart what belongs together."""

_OVERLAP = 8  # a part repeats up to one eighth of its length from the part before


def parts_of(document: Document, sentences: Sequence[Sentence], longest: int) -> tuple[tuple[Sentence, ...], ...]:
    """The sentences in parts of at most this many characters; a sentence longer than that is a part of its own.

    The title is in every part: it says what the article is about.
    """
    title = [sentence for sentence in sentences if sentence.kind == "title"][:1]
    pieces = _pieces(document, sentences, longest)
    parts: list[list[Sentence]] = []
    current: list[list[Sentence]] = []
    for piece in pieces:
        if current and _length(current) + _length([piece]) > longest:
            parts.append([sentence for kept in current for sentence in kept])
            current = _tail(current, longest // _OVERLAP)
            if _length(current) + _length([piece]) > longest:
                current = []
        current.append(piece)
    parts.append([sentence for kept in current for sentence in kept])
    return tuple(tuple(part) if part[0].number == 1 or not title else (*title, *part) for part in parts if part)


def joined(drafts: Sequence[DraftReading]) -> DraftReading:
    """One draft of the drafts of all parts; what two parts gave alike is in it once."""
    if len(drafts) == 1:
        return drafts[0]
    return DraftReading(
        title_claim=next((draft.title_claim for draft in drafts if draft.title_claim is not None), None),
        actors=_actors(actor for draft in drafts for actor in draft.actors),
        claims=tuple(
            {_alike(claim.model_dump(mode="json")): claim for draft in drafts for claim in draft.claims}.values()
        ),
        denials=tuple(
            {_alike(denial.model_dump(mode="json")): denial for draft in drafts for denial in draft.denials}.values()
        ),
    )


def _actors(actors: Iterable[DraftActor]) -> tuple[DraftActor, ...]:
    found: dict[str, DraftActor] = {}
    for actor in actors:
        known = found.get(actor.name)
        names = (*known.also_called, *actor.also_called) if known else actor.also_called
        role = known.role or actor.role if known else actor.role
        found[actor.name] = (known or actor).model_copy(
            update={"also_called": tuple(dict.fromkeys(names)), "role": role}
        )
    return tuple(found.values())


def _alike(item: dict[str, object]) -> str:
    statement = item.get("statement") or item.get("denied_statement")
    speaker = item.get("speaker") or item.get("denier")
    return canonical_json([str(statement).casefold(), speaker, item["evidence"]])


def _pieces(document: Document, sentences: Sequence[Sentence], longest: int) -> list[list[Sentence]]:
    """Paragraphs; one that is too long by itself is cut into its sentences."""
    paragraphs: list[list[Sentence]] = []
    for sentence in sentences:
        before = paragraphs[-1][-1] if paragraphs else None
        if before is None or before.kind != sentence.kind or "\n\n" in document.text[before.end : sentence.start]:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return [
        piece
        for paragraph in paragraphs
        for piece in ([paragraph] if _length([paragraph]) <= longest else [[sentence] for sentence in paragraph])
    ]


def _tail(pieces: Sequence[list[Sentence]], longest: int) -> list[list[Sentence]]:
    """The last pieces that are together at most this long."""
    kept: list[list[Sentence]] = []
    for piece in reversed(pieces):
        if _length([piece, *kept]) > longest:
            break
        kept.insert(0, piece)
    return kept


def _length(pieces: Sequence[Sequence[Sentence]]) -> int:
    return sum(sentence.end - sentence.start for piece in pieces for sentence in piece)
