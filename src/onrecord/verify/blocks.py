"""Evidence comes out of the story: never out of sign-ups, appeals, teasers or other furniture of the page."""

from onrecord.records import Objection
from onrecord.verify.item import Item, objection

_NO_EVIDENCE = {"boilerplate": "page furniture", "metadata": "the file's header lines", "byline": "the byline"}


def check(item: Item) -> list[Objection]:
    """Objects to evidence that lies, in whole or in part, in a block that tells nothing of the event."""
    return [
        objection(
            "blocks",
            f"the evidence comes from {_NO_EVIDENCE[block.kind]}, not from the story",
            span=span,
            found=item.document.text[block.start : block.end][:200],
        )
        for span in item.spans
        for block in item.document.blocks
        if block.kind in _NO_EVIDENCE and block.start < span.end and span.start < block.end
    ]
