"""Articles made by hand, for tests that start after ingest."""

import hashlib
import re
from collections.abc import Sequence
from typing import cast

from onrecord.records import Block, BlockKind, Document

_NUMBERED = re.compile(r"(?P<number>\d+)(?: (?P<kind>[a-z]+))?\| (?P<text>.*)")


def article(*blocks: tuple[BlockKind, str], path: str = "flood.txt", published: str | None = None) -> Document:
    """A document of these blocks, a blank line between each two."""
    text, places = "", []
    for kind, words in blocks:
        start = len(text) + (2 if text else 0)
        text += ("\n\n" if text else "") + words
        places.append(Block(kind=kind, start=start, end=len(text)))
    return Document(
        id="doc-000000000000",
        path=path,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        outlet=None,
        title=next((words for kind, words in blocks if kind == "title"), None),
        published=published,
        credits=(),
        encoding="utf-8",
        blocks=tuple(places),
        text=text,
    )


def from_numbered(lines: str) -> Document:
    """The document that a listing of numbered sentences is of; lines of one kind in a row are one block."""
    blocks: list[tuple[BlockKind, list[str]]] = []
    for line in lines.splitlines():
        parts = _NUMBERED.fullmatch(line)
        assert parts is not None, line
        kind = cast(BlockKind, parts["kind"] or "body")
        if not blocks or blocks[-1][0] != kind:
            blocks.append((kind, []))
        blocks[-1][1].append(parts["text"])
    return article(*((kind, _joined(words)) for kind, words in blocks))


def _joined(sentences: Sequence[str]) -> str:
    return " ".join(sentences)
