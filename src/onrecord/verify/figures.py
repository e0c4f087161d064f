"""Every figure of a statement stands in its evidence, with the same bound."""

from onrecord.drafts import DraftClaim
from onrecord.records import Document, Objection
from onrecord.text.figures import Figure, figures_in
from onrecord.verify.item import Item, objection

_COUNTING = frozenset({"number", "year", "vague", "ordinal"})


def check(item: Item) -> list[Objection]:
    """Objects to a figure, date or clock time that the evidence does not hold, or holds with another bound."""
    quoted, around = figures_in(item.quoted), figures_in(item.context)
    complaints = {}
    for figure in _stated(item):
        same = [other for other in quoted if _same(figure, other, item.document)]
        if not same:
            near = any(_same(figure, other, item.document) for other in around)
            complaints[figure.text] = _missing(figure, quoted, item, near=near)
        elif not any(other.bound == figure.bound for other in same):
            message = "the bound of a figure is changed"
            complaints[figure.text] = objection(
                "figures", message, span=item.spans[0], expected=same[0].text, found=figure.text
            )
    return list(complaints.values())


def _stated(item: Item) -> list[Figure]:
    texts = [item.statement]
    if item.draft.when is not None:
        texts.append(item.draft.when.text)
    figures = [figure for text in texts for figure in figures_in(text)]
    if isinstance(item.draft, DraftClaim):
        figures += [figure for quantity in item.draft.quantities for figure in figures_in(quantity.text)]
    return figures


def _same(stated: Figure, quoted: Figure, document: Document) -> bool:
    if stated.kind == "date" and quoted.kind == "date":
        if stated.key != quoted.key:
            return False
        years = {str(year) for year in (stated.year, quoted.year) if year}
        # A year that only one of them gives must be the article's own.
        return len(years) < 2 and all(year in (document.published or "") or year in document.text for year in years)
    if {stated.kind, quoted.kind} <= _COUNTING and stated.kind != "vague" != quoted.kind:
        return stated.value == quoted.value
    return stated.key == quoted.key


def _missing(figure: Figure, quoted: tuple[Figure, ...], item: Item, *, near: bool) -> Objection:
    others = ", ".join(dict.fromkeys(other.text for other in quoted)) or None
    return objection(
        "figures",
        "a figure stands beside the quoted words, not in them" if near else "a figure is not in the evidence",
        severity="warning" if near else "error",
        span=item.spans[0] if item.spans else None,
        expected=others,
        found=figure.text,
    )
