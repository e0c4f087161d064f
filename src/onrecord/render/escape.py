"""Makes words from an article safe to set in Markdown: shown as they are, they can do nothing.

No link, image, footnote, heading, table cell, emphasis, HTML or entity comes of article text. A line break or an
invisible character inside a quotation is written as a character reference, so that the page can be read and the
rendered quotation is still the source's own, character for character; control and direction-changing characters are
shown by name instead of acting.
"""

import re

_SPECIAL = re.compile(
    r"[\\`*\[\]<>|~&$@^]|(?<![^\W_])_|_(?![^\W_])|(?<=\])\(|(?<=[A-Za-z]):(?=//)|(?<=[^\W_])\.(?=[^\W\d_]{2})(?!(?:txt|text|markdown)\b)|:(?=\w+:)",
    re.IGNORECASE,
)
_REFERENCES = re.compile("[\n\r\u2028\u2029\u00ad\u180e\u200b\u2060-\u2064\ufeff]")
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]|[\U000e0000-\U000e007f]"
)


# What makes a heading, a list or a rule of a line that begins with it, and the white space that would make it code.
_OPENING = re.compile(r"^(\d{1,9}(?=[.)])|(?=[#+=-]))")
_EDGES = re.compile(r"^\s+|\s+$")


def inline(text: str) -> str:
    """Any text as inline Markdown that renders as that text and nothing else, wherever in a line it stands."""
    escaped = _SPECIAL.sub(lambda found: "\\" + found.group(), text)
    escaped = _OPENING.sub(lambda found: f"{found.group()}\\", escaped)
    escaped = _EDGES.sub(lambda found: "".join(f"&#{ord(char)};" for char in found.group()), escaped)
    escaped = _REFERENCES.sub(lambda found: f"&#{ord(found.group())};", escaped)
    return _CONTROLS.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", escaped)


def quoted(text: str) -> str:
    """Words of a source in quotation marks; marks that open and close the words already are not doubled."""
    return f"“{inline(text)}”"
