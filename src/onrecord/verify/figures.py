"""Every figure of a statement stands in its evidence, with the same bound, and counts the same thing."""

from collections.abc import Iterator

from onrecord.drafts import DraftClaim
from onrecord.records import Document, Objection
from onrecord.text.attributed import words_for
from onrecord.text.comparison import Comparison, Word
from onrecord.text.figures import NUMERIC, Figure, figures_in, ordinal_value
from onrecord.text.harm import harm_beside
from onrecord.verify.item import Item, objection

_COUNTING = frozenset({"number", "year", "vague", "ordinal"})
_ROUNDING = 0.05
"""share of a figure by which rounding may change it"""
_LARGE = 10_000
"""from here on whole numbers are rounded, too"""


def check(item: Item) -> list[Objection]:
    """Objects to a figure, date or clock time that the evidence does not hold, or holds otherwise."""
    found: dict[str, Objection] = {}
    for complaint in (*_stated(item), *_put_for_another(item), *_quantities(item)):
        found.setdefault(complaint.found or "", complaint)
    return list(found.values())


# --- figures as they are read ---------------------------------------------------------------------------------------


def _stated(item: Item) -> Iterator[Objection]:
    texts = [item.statement] if figures_in(item.statement) and any(map(_is_numeric, item.stated)) else []
    if item.draft.when is not None:
        texts.append(item.draft.when.text)
    if isinstance(item.draft, DraftClaim):
        texts += [quantity.text for quantity in item.draft.quantities]
    if not texts:
        return
    quoted = [figure for span in item.spans for figure in item.article.figures(span.start, span.end)]
    around = [figure for s in item.sentences for figure in item.article.figures(s.start, s.end)]
    speaker = item.draft.speaker if isinstance(item.draft, DraftClaim) else None
    own = words_for(item.statement, speaker) if speaker and speaker in item.article.text else 0
    for text in texts:
        for figure in figures_in(text):
            if text is item.statement and figure.end <= own:
                continue  # "The father of four said", as the article calls him elsewhere
            same = [other for other in quoted if _same(figure, other, item.document)]
            if not same and (near_to := _rounded_from(figure, quoted)):
                message = "a figure is rounded"
                yield objection(
                    "figures", message, severity="warning", span=item.spans[0], expected=near_to, found=figure.text
                )
            elif not same:
                near = any(_same(figure, other, item.document) for other in around)
                yield _missing(figure, quoted, item, near=near)
            elif figure.kind not in ("year", "vague") and not any(other.bound == figure.bound for other in same):
                message = "the bound of a figure is changed"
                yield objection("figures", message, span=item.spans[0], expected=same[0].text, found=figure.text)
            elif text is item.statement:
                yield from _counted(item, figure)


def _rounded_from(figure: Figure, quoted: list[Figure]) -> str | None:
    """The figure of the same kind that this one rounds, in words; None when it rounds none."""
    for other in quoted:
        alike = (figure.kind, figure.unit) == (other.kind, other.unit) and figure.kind in ("number", "money", "percent")
        if alike and figure.value is not None and other.value is not None and _rounded(figure.value, other.value):
            return other.text
    return None


def _is_numeric(word: Word) -> bool:
    return word.key[0].isdigit() or word.low in NUMERIC


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


def _missing(figure: Figure, quoted: list[Figure], item: Item, *, near: bool) -> Objection:
    others = ", ".join(dict.fromkeys(other.text for other in quoted)) or None
    return objection(
        "figures",
        "a figure stands beside the quoted words, not in them" if near else "a figure is not in the evidence",
        severity="warning" if near else "error",
        span=item.spans[0] if item.spans else None,
        expected=others,
        found=figure.text,
    )


def _counted(item: Item, figure: Figure) -> Iterator[Objection]:
    """Dead, injured, missing and arrested are counted apart."""
    mine = harm_beside(item.statement, figure) if figure.kind in ("number", "vague") else None
    if mine is None:
        return
    theirs = set()
    for sentence in item.sentences:
        for other, harm in item.article.harms(sentence):
            if _same(figure, other, item.document):
                theirs.add(harm)
    if theirs and None not in theirs and not any(mine & harm for harm in theirs if harm):
        expected = " or ".join(sorted({kind for harm in theirs if harm for kind in harm}))
        message = "something else is counted"
        found = f"{figure.text}: {' or '.join(sorted(mine))}"
        yield objection("figures", message, span=item.spans[0], expected=expected, found=found)


# --- figures word by word -------------------------------------------------------------------------------------------


def _put_for_another(item: Item) -> Iterator[Objection]:
    """A number word or a numeral where the evidence has another."""
    comparison = item.comparison
    if not item.spans or comparison.is_whole or item.article.puts_right(item.statement):
        return
    for word, other in comparison.swaps:
        value, theirs_value = number_of(word), number_of(other)
        if value is not None and theirs_value is not None and not _rounded(value, theirs_value):
            message = "a figure is changed"
            yield objection("figures", message, span=item.spans[0], expected=other.low, found=word.low)
    for change in comparison.changes:
        if not change.firm:
            continue
        mine = [word for word in change.stated if number_of(word) is not None]
        theirs = [word for word in change.cited if number_of(word) is not None]
        if mine and theirs and not _same_number(item, comparison, mine, theirs):
            yield objection(
                "figures",
                "a figure is changed",
                span=item.spans[0],
                expected=" ".join(word.low for word in change.cited),
                found=" ".join(word.low for word in mine),
            )


def number_of(word: Word) -> float | None:
    """The number of a numeral, a number word or an ordinal."""
    if word.key[0].isdigit():
        try:
            return float(word.key)
        except ValueError:  # "9,11" or "1.2.3": not a number but a label
            return None
    return 0.5 if word.low == "half" else ordinal_value(word.low)


def _same_number(item: Item, comparison: Comparison, mine: list[Word], theirs: list[Word]) -> bool:
    """Whether the words only write one number in two ways: "1.5 million" and "1,500,000"."""
    if {number_of(word) for word in mine} & {number_of(word) for word in theirs}:
        return True
    text = item.article.text[theirs[0].start : theirs[-1].end]
    values = {figure.value for figure in figures_in(text)}
    stated = {figure.value for figure in figures_in(item.statement[mine[0].start : mine[-1].end])}
    rounded = any(
        _rounded(mine, other) for mine in stated for other in values if mine is not None and other is not None
    )
    return (bool(values & stated) or rounded) and comparison.share > 0


def _rounded(stated: float, quoted: float) -> bool:
    """Whether a figure is the other one to two digits: 5 billion for 5.1 billion, 12 for 12.3; never 270 for 271."""
    if stated == quoted or abs(stated - quoted) > _ROUNDING * abs(quoted):
        return False
    few, more = _digits(stated), _digits(quoted)
    return few <= 2 and few < more and (quoted != int(quoted) or quoted >= _LARGE)


def _digits(value: float) -> int:
    """How many digits of a figure say something: 2 of 5.1 and of 5,100,000,000."""
    return len(f"{value:.10g}".replace(".", "").strip("0"))


# --- quantities -----------------------------------------------------------------------------------------------------


def _free(figures: list[Figure]) -> set[str]:
    """ "dozens" and "thousands" leave their bound to the reader."""
    return {"about", "at_least", "more_than"} if any(figure.kind == "vague" for figure in figures) else set()


def _quantities(item: Item) -> Iterator[Objection]:
    """The value and the bound of a quantity are those of its own words."""
    if not isinstance(item.draft, DraftClaim):
        return
    for quantity in item.draft.quantities:
        figures = [figure for figure in figures_in(quantity.text) if figure.kind not in ("date", "time")]
        values = {figure.value for figure in figures} | {None if not figures else figures[0].value}
        if figures and quantity.value is not None and quantity.value not in values:
            shown = ", ".join(f"{value:g}" for value in sorted(v for v in values if v is not None))
            yield objection(
                "figures",
                "the value is not that of the words",
                span=item.spans[0] if item.spans else None,
                expected=shown or quantity.text,
                found=f"{quantity.value:g}",
            )
        elif figures and quantity.bound not in {figure.bound for figure in figures} | _free(figures):
            yield objection(
                "figures",
                "the bound is not that of the words",
                span=item.spans[0] if item.spans else None,
                expected=figures[0].bound,
                found=quantity.bound,
            )
