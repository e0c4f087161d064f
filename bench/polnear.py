"""Reads PolNeAR's source-cue-content annotations (brat stand-off files) and the articles they point into.

The corpus is not part of this project: DIR is the folder that holds `text/` and `attributions/`.
"""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from onrecord.ingest import read_article
from onrecord.records import Document

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Attributed:
    """One annotated attribution; every part is a list of places in order, as parts may be discontinuous."""

    source: tuple[Range, ...]
    cue: tuple[Range, ...]
    content: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the corpus and its attributions."""

    name: str
    document: Document
    attributions: tuple[Attributed, ...]

    @property
    def tuned_on(self) -> bool:
        """Whether it belongs to the half that rules may be tuned on: by the hash of the file's name alone."""
        return hashlib.sha256(self.name.encode()).digest()[0] % 2 == 0

    def words(self, places: tuple[Range, ...]) -> str:
        """The words at these places, on one line."""
        return " ".join(" ".join(self.document.text[start:end].split()) for start, end in places)


def articles(folder: Path) -> list[Article]:
    """Every article that has annotations, in order of file names."""
    found = []
    for annotated in sorted((folder / "attributions").glob("*.ann")):
        # The annotators' id follows the last underscore of the name.
        source = folder / "text" / f"{annotated.stem.rsplit('_', 1)[0]}.txt"
        document = read_article(source.name, source.read_bytes())
        if isinstance(document, Document):
            found.append(Article(source.name, document, _attributions(annotated.read_text("utf-8"))))
    return found


def _attributions(annotations: str) -> tuple[Attributed, ...]:
    marks: dict[str, tuple[str, tuple[Range, ...]]] = {}
    events = []
    for line in annotations.splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            kind, _, places = rest.split("\t")[0].partition(" ")
            ranges = (tuple(map(int, place.split())) for place in places.split(";"))
            marks[key] = kind, tuple(sorted((start, end) for start, end in ranges))
        elif key.startswith("E"):
            events.append(rest.split())
    made = (_attributed(marks, event) for event in events)
    return tuple(sorted((one for one in made if one.source and one.content), key=lambda one: one.content))


def _attributed(marks: dict[str, tuple[str, tuple[Range, ...]]], event: list[str]) -> Attributed:
    parts: dict[str, list[Range]] = {"Source": [], "Cue": [], "Content": []}
    for argument in event:
        role, _, mark = argument.partition(":")
        role = re.sub(r"\d+$", "", role)
        if role in parts and mark in marks:
            parts[role] += marks[mark][1]
    return Attributed(*(tuple(sorted(parts[role])) for role in ("Source", "Cue", "Content")))
