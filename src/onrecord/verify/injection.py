"""Sentences addressed to a machine that reads are quarantined: they are shown, and they are never evidence."""

from onrecord.records import Objection
from onrecord.text.injection import addressed_to_machine
from onrecord.verify.item import Item, objection


def check(item: Item) -> list[Objection]:
    """Objects to evidence out of a sentence that gives orders to a machine."""
    found = []
    for sentence in item.sentences:
        words = item.article.orders(sentence)
        if words:
            span = item.document.span(sentence.start, sentence.end)
            found.append(
                objection(
                    "injection", "the evidence is addressed to a machine, not to a reader", span=span, found=words
                )
            )
    if not found and (words := addressed_to_machine(item.statement)):
        found.append(objection("injection", "the statement is addressed to a machine", found=words))
    return found
