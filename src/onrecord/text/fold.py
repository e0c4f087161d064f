"""A folded copy of a text for searching, with the way back to the original offsets.

Folding makes typographic variants equal: quotation marks, dashes, the ellipsis sign, white space, soft hyphens and
zero-width characters, case, and NFC. It never makes two words equal that a reader would tell apart. The original text
is not touched; a hit in the folded copy is mapped back, and what is shown is always the original's own characters.
"""

import unicodedata
from array import array
from dataclasses import dataclass

_QUOTES = dict.fromkeys("‘’‚‛′`´ʼ＇", "'") | dict.fromkeys("“”„‟″«»＂", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_INVISIBLE = dict.fromkeys(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff", ""
)
_FOLDS = _QUOTES | _DASHES | _INVISIBLE | {"…": "..."}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; character `i` of it comes from the original's `starts[i]` up to `ends[i]`."""

    text: str
    starts: "array[int]"
    ends: "array[int]"

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the original, half-open; `start < end`."""
        return self.starts[start], self.ends[end - 1]


def _clusters(text: str) -> list[tuple[int, int]]:
    """Runs of a base character and its combining marks: the least stretches that NFC can work on."""
    cuts = (
        [i for i, char in enumerate(text) if i == 0 or not unicodedata.combining(char)]
        if not text.isascii()
        else range(len(text))
    )
    ends = [*list(cuts)[1:], len(text)]
    return list(zip(cuts, ends, strict=True)) if text else []


def fold(text: str) -> Folded:
    """The folded copy of a text; linear in its length."""
    out: list[str] = []
    starts, ends = array("L"), array("L")
    for start, end in _clusters(text):
        piece = text[start:end]
        if not piece.isascii():
            piece = unicodedata.normalize("NFC", piece)
            piece = "".join(_FOLDS.get(char, char) for char in piece)
        for char in piece.casefold():
            if char.isspace():
                if out and out[-1] == " ":
                    ends[-1] = end
                    continue
                char = " "
            elif char == "`":
                char = "'"
            out.append(char)
            starts.append(start)
            ends.append(end)
    return Folded("".join(out), starts, ends)
