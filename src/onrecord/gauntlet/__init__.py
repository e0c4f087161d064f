"""Corrupts every accepted item in every way there is, and counts what the verifier catches.

The seed decides which number becomes which: the same drafts and the same seed give the same corruptions.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from onrecord.drafted import Drafted
from onrecord.drafts import DraftClaim, DraftReading
from onrecord.gauntlet.case import Case, Item, rivals_of
from onrecord.gauntlet.corruptions import CORRUPTIONS
from onrecord.records import Document
from onrecord.text.locate import QuoteFinder
from onrecord.text.names import names_in
from onrecord.text.sentences import sentences_of
from onrecord.verify import examine


@dataclass(frozen=True, slots=True)
class Course:
    """One kind of corruption: how many items it was made of, how many were caught, and those that got through."""

    corruption: str
    total: int
    caught: int
    missed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a gauntlet."""

    untouched: int
    """accepted items, before any corruption"""
    warned: int
    """those of them against which a check has a warning"""
    refused: int
    """items that were refused as they came; they are not corrupted"""
    courses: tuple[Course, ...]


def run(drafted: Sequence[Drafted], *, seed: int = 0) -> Result:
    """Every corruption of every accepted item, examined."""
    told: dict[str, list[tuple[bool, str]]] = {name: [] for name in CORRUPTIONS}
    untouched = warned = refused = 0
    for one in drafted:
        finder = QuoteFinder(one.document.text)
        foreign = tuple(_sentences(other.document for other in drafted if other.document.id != one.document.id))
        items: list[Item] = [*one.draft.claims, *one.draft.denials]
        for n, item in enumerate(items):
            objections = _objections(one, item, finder)
            if "error" in objections:
                refused += 1
                continue
            untouched, warned = untouched + 1, warned + bool(objections)
            case = _case(one, item, foreign)
            for name, corrupt in CORRUPTIONS.items():
                false = corrupt(case, _random(seed, one.document.sha256, str(n), name))
                if false is not None and false != item:
                    told[name].append(("error" in _objections(one, false, finder), _told(one, false)))
    courses = tuple(_course(name, results) for name, results in told.items())
    return Result(untouched, warned, refused, courses)


def _course(name: str, results: Sequence[tuple[bool, str]]) -> Course:
    missed = tuple(note for caught, note in results if not caught)
    return Course(name, len(results), len(results) - len(missed), missed)


def _objections(one: Drafted, item: Item, finder: QuoteFinder) -> list[str]:
    """The severities of what is said against an item."""
    _, objections = examine(one.document, one.draft, item, finder=finder, headline=False)
    return [objection.severity for objection in objections]


def _case(one: Drafted, item: Item, foreign: tuple[str, ...]) -> Case:
    speaker = _speaker(item)
    cited = {evidence.sentence for evidence in item.evidence}
    text = " ".join(one.document.text[s.start : s.end] for s in sentences_of(one.document) if s.number in cited)
    return Case(
        document=one.document,
        item=item,
        rivals=rivals_of(" ".join(_called(speaker, one.draft)), _speakers(one.draft)) if speaker else (),
        names=tuple(name for name in _names(one.document) if not set(name.split()) & set(text.split())),
        foreign=foreign,
    )


def _speaker(item: Item) -> str | None:
    return item.speaker if isinstance(item, DraftClaim) else item.denier


def _speakers(draft: DraftReading) -> list[str]:
    items: list[Item] = [*draft.claims, *draft.denials]
    return sorted({name for item in items if (name := _speaker(item))})


def _called(speaker: str, draft: DraftReading) -> Iterator[str]:
    """Everything the draft calls a speaker, so that nobody is swapped with himself."""
    yield speaker
    for actor in draft.actors:
        if speaker in (actor.name, *actor.also_called):
            yield from (actor.name, actor.role or "", *actor.also_called)


def _names(document: Document) -> list[str]:
    low = set(re.findall(r"[a-z]+", document.text))
    found = {
        name.text for name in names_in(document.text) if re.fullmatch(r"[A-Z][a-z]{3,}(?: [A-Z][a-z]+)*", name.text)
    }
    return sorted(name for name in found if name.split()[0].casefold() not in low)


def _sentences(documents: Iterator[Document]) -> Iterator[str]:
    for document in documents:
        for sentence in sentences_of(document):
            if sentence.kind == "body":
                yield " ".join(document.text[sentence.start : sentence.end].split())


def _random(seed: int, *parts: str) -> Random:
    return Random(hashlib.sha256("|".join((str(seed), *parts)).encode()).digest())  # noqa: S311 - corrupts, hides nothing


def _told(one: Drafted, item: Item) -> str:
    statement = item.statement if isinstance(item, DraftClaim) else item.denied_statement
    quotes = "; ".join(evidence.quote for evidence in item.evidence if evidence.quote)
    kind = "claim" if isinstance(item, DraftClaim) else f"denial ({item.form})"
    return f"{one.document.path}: {kind} of {_speaker(item)}: {statement}" + (f" [{quotes}]" if quotes else "")


def as_text(result: Result) -> str:
    """The result as a table, with what got through below it."""
    lines = [f"{'corruption':28} caught"]
    lines += [f"{c.corruption:28} {c.caught} of {c.total}" for c in result.courses if c.total]
    lines.append(
        f"untouched: {result.untouched} accepted, {result.warned} of them with a warning; "
        f"{result.refused} refused as they came"
    )
    lines += [f"missed, {c.corruption}: {note}" for c in result.courses for note in c.missed]
    return "\n".join("".join(char if char.isprintable() else " " for char in line) for line in lines) + "\n"
