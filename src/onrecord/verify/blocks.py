"""Evidence comes out of the story: never out of sign-ups, appeals, teasers or other furniture of the page."""

from onrecord.records import Objection
from onrecord.verify.article import FURNITURE
from onrecord.verify.item import Item, objection


def check(item: Item) -> list[Objection]:
    """Objects to evidence that lies, in whole or in part, in a block that tells nothing of the event."""
    return [
        objection(
            "blocks",
            f"the evidence comes from {FURNITURE[block.kind]}, not from the story",
            span=span,
            found=item.document.text[block.start : block.end][:200],
        )
        for span in item.spans
        for block in item.article.furniture_in(span.start, span.end)
    ]
