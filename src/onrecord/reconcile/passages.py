"""Passages as claims: a sentence with a figure that no claim gives is read for its figures alone, as the claims' are."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.reconcile.actors import Cast
from onrecord.reconcile.story import Story, story_of
from onrecord.records import Claim, DocumentHead, Evidence, Kinship, Passage, Time
from onrecord.text.figures import figures_in
from onrecord.text.moments import moment_in
from onrecord.text.quantities import quantities_in


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of all articles, as claims; those of notices of correction apart."""

    told: tuple[Claim, ...]
    withdrawn: tuple[Claim, ...]

    @classmethod
    def of(cls, passages: Iterable[Passage], story: Story) -> "Passages":
        """The passages of a story's articles."""
        apart: tuple[list[Claim], list[Claim]] = ([], [])
        for passage in passages:
            apart[passage.withdrawn].append(_as_claim(passage, story.heads[passage.document], story.cast))
        return cls(*map(tuple, apart))

    def beside(
        self, documents: Sequence[DocumentHead], claims: Sequence[Claim], story: Story, kinships: Sequence[Kinship]
    ) -> Story:
        """The story of the claims and the passages together."""
        passages = (*self.told, *self.withdrawn)
        if not passages:
            return story
        whole = story_of(documents, [*claims, *passages], story.cast, kinships)
        return replace(whole, limits=story.limits, passages=frozenset(passage.id for passage in passages))


NONE = Passages((), ())


def _as_claim(passage: Passage, head: DocumentHead, people: Cast) -> Claim:
    """A passage with its figures and its time, under the passage's id; its speaker where the claims know him."""
    words = passage.span.text
    known = passage.speaker is not None and (passage.document, passage.speaker) in people.known
    happened = moment_in(words, head.published)
    first, last = (happened.days if happened else None) or (None, None)
    when = None
    if happened is not None:
        when = Time(
            text=happened.text,
            earliest=first.isoformat() if first else None,
            latest=last.isoformat() if last else None,
            of="event",
        )
    return Claim(
        id=passage.id,
        document=passage.document,
        headline=False,
        statement=" ".join(words.split()),
        kind="background",
        speaker=passage.speaker if known else None,
        via=(),
        likelihood="asserted",
        likelihood_words=None,
        negated=False,
        quantities=quantities_in(words, figures_in(words)),
        when=when,
        where=None,
        evidence=(Evidence(**passage.span.model_dump(), verdict="verbatim", occurrences=1),),
    )
