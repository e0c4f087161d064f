"""Turns a file's bytes into text, one code point at a time: no newline is translated, nothing is trimmed."""

import codecs
from dataclasses import dataclass

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the name of the encoding that gave it."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded | None:
    """The text of these bytes, or None when they are not text in an encoding we can be sure of.

    A byte order mark decides; else UTF-8 is tried; else charset-normalizer's best guess is taken. A leading byte order
    mark is not part of the text.
    """
    if b"\0" in data and not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    return _strict(data, "utf-8") or _guess(data)


def _strict(data: bytes, encoding: str) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeError:
        return None


MOSTLY_ASCII = 0.03
"""share of accented letters below which a text is taken for English or the like; typographic marks do not count"""


def _guess(data: bytes) -> Decoded | None:
    # The guesses between the single-byte code pages are made of letter frequencies, and a few marks give it none.
    if sum(byte >= 0xC0 for byte in data) < MOSTLY_ASCII * len(data) and (western := _strict(data, "cp1252")):
        return western
    from charset_normalizer import from_bytes  # slow to import, seldom needed

    best = from_bytes(data).best()
    return _strict(data, best.encoding) if best is not None else None
