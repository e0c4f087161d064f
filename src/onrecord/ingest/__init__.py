"""From a folder to Documents: every file is read or listed with the reason why not."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import InputError
from onrecord.ingest.blocks import blocks_of
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
            item = bytes_of(name, path)
            yield read_article(item.path, item.data) if isinstance(item, Found) else item

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
        credits=about.credits,
        encoding=decoded.encoding,
        blocks=blocks,
        text=text,
    )
