"""The speaker of a claim is the one to whom the article gives the words."""

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.text.attribution import Attribution, attributions_in
from onrecord.text.names import fold_name, without_role
from onrecord.text.words import STOP_WORDS, stem
from onrecord.verify.item import Item, objection


def check(item: Item) -> list[Objection]:
    """Objects where the article attributes the evidence to somebody else, or somebody's words are given as fact."""
    if not isinstance(item.draft, DraftClaim) or item.headline or not item.spans:
        return []
    numbers = {sentence.number for sentence in item.sentences}
    said = [found for found in attributions_in(item.document) if found.sentence in numbers and _covers(found, item)]
    if not said:
        return []
    if item.draft.speaker is None:
        return _given_as_fact(item, said)
    claimed = _terms(item.draft.speaker)
    known_as = claimed | _terms_of_actor(item)
    if any(known_as & _terms_of(found, item) for found in said):
        return []
    # Named in the sentence itself: which of the two says what is for a finer check. A role or a nationality names nobody.
    if _names_of(item.draft.speaker) & _stems(item.context):
        return []
    other = next((found for found in said if found.speaker), None)
    if other is None:
        return []
    return [
        objection(
            "speaker",
            "the article gives these words to somebody else",
            span=item.spans[0],
            expected=other.speaker,
            found=item.draft.speaker,
        )
    ]


def _covers(found: Attribution, item: Item) -> bool:
    return any(start < span.end and span.start < end for start, end in found.content for span in item.spans)


def _given_as_fact(item: Item, said: list[Attribution]) -> list[Objection]:
    named = [found for found in said if found.speaker and found.speaker[:1].isupper() and found.kind == "direct"]
    if not named:
        return []
    return [
        objection(
            "speaker", "somebody's words are given as the outlet's own", span=item.spans[0], expected=named[0].speaker
        )
    ]


def _terms(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in fold_name(name).split() if word not in STOP_WORDS and len(word) > 1)


def _names_of(speaker: str) -> frozenset[str]:
    """The words that are the speaker's own name, without the office before it."""
    return _terms(without_role(speaker)[0])


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in fold_name(text).split())


def _terms_of(found: Attribution, item: Item) -> frozenset[str]:
    source = item.document.text[slice(*found.source)] if found.source else ""
    return _terms(" ".join(part for part in (found.speaker, found.role, source) if part))


def _terms_of_actor(item: Item) -> frozenset[str]:
    """Other names and roles that the draft's own list of actors gives the speaker."""
    assert isinstance(item.draft, DraftClaim)  # noqa: S101 - asked for claims alone
    claimed = _terms(item.draft.speaker or "")
    parts = [
        part
        for actor in item.reading.actors
        if claimed & _terms(" ".join((actor.name, *actor.also_called)))
        for part in (actor.name, actor.role or "", *actor.also_called)
    ]
    return _terms(" ".join(parts))
