"""From a folder to Documents: every file is read or listed with the reason why not."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from onrecord.errors import InputError
from onrecord.ingest.blocks import blocks_of
from onrecord.ingest.dates import told_by_others
from onrecord.ingest.decode import decode
from onrecord.ingest.metadata import metadata_of
from onrecord.ingest.walk import Found, bytes_of, listed
from onrecord.records import Document, Skipped, content_id

__all__ = ["Articles", "Folder", "read_article", "read_folder"]


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds, sorted by path."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]

    @property
    def found(self) -> int:
        """How many files there are."""
        return len(self.documents) + len(self.skipped)


class Articles:
    """The files of a folder: listed at once, each read when it comes to it. Raises InputError as `listed` does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._listed = listed(folder)
        if not self._listed:
            raise InputError(f"The folder '{folder}' is empty. Put the articles into it as .txt or .md files.")

    def __len__(self) -> int:
        return len(self._listed)

    def __iter__(self) -> Iterator[Document | Skipped]:
        for name, path in self._listed:
            item = _opened(name, path)
            yield self._with_its_year(item) if isinstance(item, Document) else item

    def _with_its_year(self, document: Document) -> Document:
        """The document; one that gives its day without a year has the year of the others, where they tell it."""
        day = told_by_others(document.dated, self._days) if document.dated else None
        if day is None:
            return document
        return document.model_copy(update={"published": day.isoformat(), "dated_by_others": True})

    @cached_property
    def _days(self) -> tuple[date, ...]:
        """The days that the first articles of the folder give for themselves; looked up where one of them needs it."""
        items = (_opened(name, path) for name, path in self._listed[:_LOOKED_AT])
        documents = (item for item in items if isinstance(item, Document) and item.published)
        return tuple(date.fromisoformat(document.published or "") for document in documents)

    def together(self, items: Iterable[Document | Skipped]) -> Folder:
        """What came of all files. Raises InputError where not one of them can be read."""
        found = tuple(items)
        documents = tuple(item for item in found if isinstance(item, Document))
        skipped = tuple(item for item in found if isinstance(item, Skipped))
        if not documents:
            raise InputError(
                f"No article in '{self._folder}' can be read: {len(skipped)} file(s) skipped, "
                f"the first, '{skipped[0].path}': {skipped[0].reason}."
            )
        return Folder(documents, skipped)


_LOOKED_AT = 100
"""articles whose days are looked up for one that gives no year"""


def _opened(name: str, path: Path | None) -> Document | Skipped:
    """What a file of the folder holds."""
    item = bytes_of(name, path)
    return read_article(item.path, item.data) if isinstance(item, Found) else item


def read_folder(folder: Path) -> Folder:
    """Reads every article below a folder.

    Raises InputError where there is no such folder, where it is empty, or where nothing in it can be read.
    """
    articles = Articles(folder)
    return articles.together(articles)


def read_article(path: str, data: bytes) -> Document | Skipped:
    """The Document made of a file's bytes, or why it is skipped; `path` is relative to the folder."""
    decoded = decode(data)
    if decoded is None:
        return Skipped(path=path, reason="not text: its bytes fit no encoding we can be sure of")
    text = decoded.text
    if not any(char.isalnum() for char in text):
        return Skipped(path=path, reason="empty: no letter or digit in it")
    blocks = blocks_of(text)
    about = metadata_of(path, text, blocks)
    sha256 = hashlib.sha256(data).hexdigest()
    return Document(
        id=content_id("d", path, sha256),
        path=path,
        sha256=sha256,
        outlet=about.outlet,
        title=about.title,
        published=about.published,
        dated=about.dated,
        credits=about.credits,
        encoding=decoded.encoding,
        blocks=blocks,
        text=text,
    )
