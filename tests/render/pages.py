"""Reads Markdown back the way a reader's program does: CommonMark with tables, footnotes, HTML and bare links allowed."""

import re
from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

LINKS = find_spec("linkify_it") is not None
"""Whether bare addresses can be turned into links here, as GitHub does."""

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
_FOOTNOTE = re.compile(r"(?P<where>.*?) (?P<start>\d+)–(?P<end>\d+): “(?P<words>.*)”", re.DOTALL)


def parse(markdown: str) -> list[Token]:
    """The page as tokens."""
    reader = MarkdownIt("commonmark", {"html": True, "linkify": LINKS}).enable(["table", "strikethrough"])
    if LINKS:
        reader.enable("linkify")
    return reader.use(footnote_plugin).parse(markdown)


def walk(tokens: Sequence[Token]) -> Iterator[Token]:
    """All tokens, those inside others too."""
    for token in tokens:
        yield token
        yield from walk(token.children or ())


def skeleton(markdown: str) -> list[str]:
    """What a page consists of when the words are left out."""
    marks = (f"{token.type} {token.tag}".strip() for token in walk(parse(markdown)))
    return [mark for mark in marks if mark not in ("text", "text_special")]


def text_of(tokens: Sequence[Token]) -> str:
    """The words a reader sees."""
    return "".join(
        "\n" if token.type in ("softbreak", "hardbreak") else token.content
        for token in walk(tokens)
        if not token.children
    )


def footnotes(markdown: str) -> list[tuple[str, int, int, str]]:
    """Every footnote: where it is from, the character range, and the words, as rendered."""
    found, inside = [], False
    for token in parse(markdown):
        if token.type in ("footnote_open", "footnote_close"):
            inside = token.type == "footnote_open"
        elif inside and token.type == "inline":
            note = _FOOTNOTE.fullmatch(text_of(token.children or ()))
            assert note is not None, token.content
            found.append((note["where"], int(note["start"]), int(note["end"]), note["words"]))
    return found


def invisible(markdown: str) -> list[str]:
    """Control, direction-changing and invisible characters that stand in the page as they are."""
    return [f"U+{ord(found.group()):04X}" for found in _INVISIBLE.finditer(markdown)]
