"""A true item that is to be made false, and what can be put in its place."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from onrecord.drafts import DraftClaim, DraftDenial, DraftEvidence
from onrecord.records import Document
from onrecord.text.sentences import sentences_of

Item = DraftClaim | DraftDenial


@dataclass(frozen=True, slots=True)
class Case:
    """A true item, the article it was read from, and what can be put in its place."""

    document: Document
    item: Item
    rivals: tuple[str, ...] = ()
    """other speakers of the same article, none of them this item's speaker by another name"""
    names: tuple[str, ...] = ()
    """names of the same article and of others that the item's evidence does not hold"""
    foreign: tuple[str, ...] = ()
    """sentences of other articles"""

    @property
    def statement(self) -> str:
        """What the item says, or says is denied."""
        return self.item.statement if isinstance(self.item, DraftClaim) else self.item.denied_statement

    def saying(self, statement: str) -> Item:
        """The same item with another statement."""
        if isinstance(self.item, DraftClaim):
            return self.item.model_copy(update={"statement": statement})
        return self.item.model_copy(update={"denied_statement": statement})

    def citing(self, *evidence: DraftEvidence) -> Item:
        """The same item with other evidence."""
        return self.item.model_copy(update={"evidence": evidence})

    @property
    def cited(self) -> str:
        """The words of the first sentence cited, on one line."""
        number = self.item.evidence[0].sentence
        sentence = next((one for one in sentences_of(self.document) if one.number == number), None)
        return " ".join(self.document.text[sentence.start : sentence.end].split()) if sentence else ""


Corrupt = Callable[[Case, Random], Item | None]


def swap(text: str, found: re.Match[str], other: str, group: int | str = 0) -> str:
    """The text with what was found replaced; a capital stays a capital."""
    old = found.group(group)
    new = other[:1].upper() + other[1:] if old[:1].isupper() and other else other
    return text[: found.start(group)] + new + text[found.end(group) :]


def any_of(pattern: re.Pattern[str], text: str, rng: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return rng.choice(found) if found else None


_NOBODY = frozenset(
    "he she they it who which that we i you some many most others several those one all few more".split()
)


def rivals_of(speaker: str, speakers: Sequence[str]) -> tuple[str, ...]:
    """The other speakers: named, no pronouns, and without a word in common with this one."""
    own = _name_words(speaker)
    return tuple(
        sorted(
            other
            for other in set(speakers)
            if other[:1].isupper() and other.split()[0].casefold() not in _NOBODY and not own & _name_words(other)
        )
    )


def _name_words(name: str) -> set[str]:
    return {re.sub(r"[’']s?$", "", word) for word in re.findall(r"[\w’'-]+", name.casefold()) if len(word) > 2}
