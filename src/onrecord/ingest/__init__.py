"""From a folder to Documents: every file is read or listed with the reason why not."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import InputError
from onrecord.ingest.blocks import blocks_of
from onrecord.ingest.decode import decode
from onrecord.ingest.metadata import metadata_of
from onrecord.ingest.walk import Found, walk
from onrecord.records import Document, Skipped, content_id

__all__ = ["Folder", "read_article", "read_folder"]


@dataclass(frozen=True, slots=True)
class Folder:
    """What a folder holds, sorted by path."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]

    @property
    def found(self) -> int:
        """How many files there are."""
        return len(self.documents) + len(self.skipped)


def read_folder(folder: Path) -> Folder:
    """Reads every article below a folder.

    Raises InputError where there is no such folder, where it is empty, or where nothing in it can be read.
    """
    items = [read_article(item.path, item.data) if isinstance(item, Found) else item for item in walk(folder)]
    if not items:
        raise InputError(f"The folder '{folder}' is empty. Put the articles into it as .txt or .md files.")
    documents = tuple(item for item in items if isinstance(item, Document))
    skipped = tuple(item for item in items if isinstance(item, Skipped))
    if not documents:
        first = skipped[0]
        raise InputError(
            f"No article in '{folder}' can be read: {len(skipped)} file(s) skipped, the first, '{first.path}': {first.reason}."
        )
    return Folder(documents, skipped)


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
