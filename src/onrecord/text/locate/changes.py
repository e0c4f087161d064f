"""Says what a change of words changes: a figure, a date, a negation, a modal, a name, or just a word.

`kind_of` looks at the words on both sides and at their neighbours. Where a word has two uses ("second", "confirmed",
"failed") it counts as a figure, modal or negation only when the other side bears that out, so that an ordinary word
exchanged for another is called a word.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from onrecord.text import cues
from onrecord.text.locate import lexicon
from onrecord.text.locate.confusables import look_alike
from onrecord.text.locate.tokens import Token

EditKind = Literal[
    "figure",
    "date",
    "negation",
    "modal",
    "name",
    "word",
    "truncated",
    "punctuation",
    "homoglyph",
    "invisible",
    "condition",
]
"""What an edit changes. `truncated`: the quotation leaves the source and goes on in words of its own; `condition`: an
"if" put in, left out or exchanged, or skipped by an elision; `homoglyph` and `invisible`: characters that look right
and are not."""


@dataclass(frozen=True, slots=True)
class Change:
    """The words on both sides of one change, folded, with the words around them and the originals' spelling."""

    source: tuple[Token, ...]
    quoted: tuple[Token, ...]
    before: tuple[str, ...]
    """the two tokens that both sides have in common just before"""
    after: tuple[str, ...]
    source_text: str
    quoted_text: str
    named: bool = False
    """whether the source's words are known to be a name here: capitals count, the beginning of a sentence does not"""

    def words(self, side: Literal["source", "quoted"]) -> list[str]:
        """The words and figures of one side."""
        return [token.text for token in getattr(self, side) if not token.mark]


def kind_of(change: Change) -> EditKind:
    """The kind of a change; the gravest first where it could be several."""
    source, quoted = change.words("source"), change.words("quoted")
    if look_alike(" ".join(source), " ".join(quoted)):
        return "homoglyph"
    if not source and not quoted:
        marks = {token.text for token in (*change.source, *change.quoted)}
        signed = "-" in marks and change.after and change.after[0][0].isdigit()
        return "figure" if signed or marks & lexicon.FIGURE_MARKS else "punctuation"
    if numeric := _numeric(change, source, quoted):
        return numeric
    if _negates(source, quoted, change.after):
        return "negation"
    if _weakens(source, quoted, change):
        return "modal"
    if set(source) & lexicon.IFS != set(quoted) & lexicon.IFS:
        return "condition"
    if change.named:
        return "name"
    return "word"


# --- figures and dates ----------------------------------------------------------------------------------------------


def _is_number(word: str) -> bool:
    parts = word.split("-")
    return word[0].isdigit() or any(char.isnumeric() for char in word) or all(p in lexicon.NUMBER_WORDS for p in parts)


def _dated(change: Change, source: list[str], quoted: list[str]) -> bool:
    around = {*change.before, *change.after}
    days = lexicon.WEEKDAYS | lexicon.DAYS
    months = lexicon.MONTH_WORDS - lexicon.AMBIGUOUS_MONTHS
    for words, other in ((source, quoted), (quoted, source)):
        if any(word in days or word in months for word in words):
            return any(word in days or word in lexicon.MONTH_WORDS or _is_number(word) for word in other) or not other
    day_numbers = [word for word in (*source, *quoted) if word[0].isdigit()]
    if any(word in lexicon.AMBIGUOUS_MONTHS for word in (*source, *quoted)):
        return any(word[0].isdigit() for word in around) and change.source_text[:1].isupper()
    return bool(day_numbers) and bool(around & lexicon.MONTH_WORDS) and all(len(word) <= 4 for word in day_numbers)


def _numeric(change: Change, source: list[str], quoted: list[str]) -> EditKind | None:
    if _dated(change, source, quoted):
        return "date"
    figures, other = [w for w in source if _is_number(w)], [w for w in quoted if _is_number(w)]
    if figures != other:
        return "figure"
    loose, others = set(source) & lexicon.LOOSE_NUMBER_WORDS, set(quoted) & lexicon.LOOSE_NUMBER_WORDS
    if loose and others and loose != others:
        return "figure"
    marks = {token.text for token in change.source if token.mark} ^ {
        token.text for token in change.quoted if token.mark
    }
    return "figure" if marks & lexicon.FIGURE_MARKS and not figures else None


# --- negation -------------------------------------------------------------------------------------------------------


def _negators(words: Iterable[str]) -> list[str]:
    return sorted(
        "not" if word.endswith("n't") or word == "cannot" else word
        for word in words
        if word in lexicon.NEGATORS or word.endswith("n't") or _foreign_negator(word)
    )


def _foreign_negator(word: str) -> bool:
    return word > "\x7f" and (
        word in lexicon.FOREIGN_NEGATORS or any(sign in word for sign in lexicon.FOREIGN_NEGATIVE_SIGNS)
    )


def _negates(source: list[str], quoted: list[str], after: tuple[str, ...]) -> bool:
    if _negators(source) != _negators(quoted):
        return True
    if any(_prefixed(one, other) or _prefixed(other, one) for one in source for other in quoted):
        return True
    turned, other = set(source) & lexicon.turning(), set(quoted) & lexicon.turning()
    if turned == other:
        return False
    plain = set(quoted) - other if turned else set(source) - turned
    if (turned | other) & cues.forms("denying") and plain & (lexicon.loose_modals() | lexicon.MODALS):
        return True
    return not plain or len(source) != len(quoted) or after[:1] == ("to",)


def _prefixed(negative: str, plain: str) -> bool:
    """Whether one word is the other with a negating prefix or suffix: unable, impossible, dishonest; harmless, harmful."""
    if len(plain) > 3 and negative.endswith(plain):
        return negative.removesuffix(plain) in lexicon.NEGATIVE_PREFIXES
    return negative.endswith("less") and plain.startswith(negative[:-4]) and len(negative) > 6


# --- likelihood and obligation --------------------------------------------------------------------------------------


def _modals(words: Iterable[str]) -> list[str]:
    return sorted(modal for word in words if (modal := _modal(word)))


def _modal(word: str) -> str | None:
    """The modal in a word: "might" in "might've", "'ll" in "they'll"; None when there is none."""
    if word in lexicon.MODALS or (word > "\x7f" and _foreign_modal(word)):
        return word
    stem, apostrophe, ending = word.partition("'")
    if apostrophe and (stem in lexicon.MODALS or ending in ("ll", "d")):
        return stem if stem in lexicon.MODALS else ending
    return None


def _foreign_modal(word: str) -> bool:
    return any(sign in word for sign in lexicon.FOREIGN_MODALS if len(sign) > 1)


def _weakens(source: list[str], quoted: list[str], change: Change) -> bool:
    if _modals(source) != _modals(quoted):
        return True
    loose = lexicon.loose_modals() | lexicon.MODALS
    exchanged = set(source) & loose, set(quoted) & loose
    if (
        all(exchanged)
        and exchanged[0] != exchanged[1]
        and any(side & (lexicon.BELIEF | lexicon.MODALS) for side in exchanged)
    ):
        return True
    hedges = cues.hedges_in(change.source_text), cues.hedges_in(change.quoted_text)
    if len(source) != len(quoted):
        if set(source) & lexicon.HEDGING != set(quoted) & lexicon.HEDGING:
            return True
        if {h.likelihood for h in hedges[0]} != {h.likelihood for h in hedges[1]}:
            return True
    only = {*source, *quoted}
    graded = change.after[:1] and (
        change.after[0] in lexicon.MODALS or change.after[0] in lexicon.HEDGING | {"certain"}
    )
    return bool(graded) and only <= lexicon.INTENSIFIERS
