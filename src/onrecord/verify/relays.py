"""Who passed words on is credited with these words: an agency named elsewhere in the article relayed something else."""

from onrecord.drafts import DraftClaim
from onrecord.records import Objection
from onrecord.verify.cast import terms
from onrecord.verify.item import Item, objection

_NOT_STORY = frozenset({"byline", "dateline", "metadata", "caption", "title", "boilerplate"})


def check(item: Item) -> list[Objection]:
    """Objects to a relay that is credited neither in the evidence or beside it, nor for the whole article."""
    if not isinstance(item.draft, DraftClaim) or not item.draft.via or not item.spans:
        return []
    found = []
    whole = {term for credit in (*item.document.credits, item.document.outlet or "") for term in terms(credit)}
    for relay in item.draft.via:
        wanted = set(terms(relay))
        if wanted and not wanted & whole and not wanted & _near(item):
            message = "this relay is not credited with these words"
            found.append(objection("relays", message, span=item.spans[0], expected=item.quoted, found=relay))
    return found


def _near(item: Item) -> set[str]:
    numbers = {sentence.number + step for sentence in item.sentences for step in (-2, -1, 0, 1)}
    sentences = [s for s in item.article.sentences if s.number in numbers or s.kind in _NOT_STORY]
    return {term for sentence in sentences for term in item.article.terms(sentence)}
