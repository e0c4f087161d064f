"""Which agency wrote an article: by its credit line, its dateline, or the agency's own correspondent in the text."""

import re
from collections import Counter

from onrecord.records import Document
from onrecord.text.lexicon import agencies

_TWO_LETTERS = r"(?:(?=\s*[-—–)/])|(?=\s+[A-Z]))"
"""what follows an agency's name of two letters, which may be any other word's"""
_AGENCIES = {
    agency: "|".join(re.escape(name) + (_TWO_LETTERS if len(name) < 3 else "") for name in names)
    for agency, names in agencies("text").items()
}
_NAMES = "|".join(f"(?P<a{i}>{names})" for i, names in enumerate(_AGENCIES.values()))
_AGENCY = re.compile(rf"(?<![\w’'])(?:{_NAMES})(?![\w’'])", re.IGNORECASE)
_OWN_HAND = re.compile(
    rf"(?:\b(?:told|tells|spoke\s+(?:to|with)|speaking\s+to|interviewed\s+by)\s+(?:the\s+)?(?:{_NAMES})(?![\w’'])"
    rf"|\b[Aa]n?\s+(?P<own>{'|'.join(_AGENCIES.values())})\s+(?:correspondent|journalist|reporter|photographer)\b)"
)
_TOP, _TAIL = 260, 60


def written_by(document: Document) -> str | None:
    """The agency whose text this is, by credit, dateline or its own correspondent; None when nothing tells."""
    if document.credits:
        return canonical(document.credits[-1])
    story = [(b.start, b.end) for b in document.blocks if b.kind in ("dateline", "byline", "body", "metadata")]
    top = " ".join(document.text[start : min(end, start + _TOP)] for start, end in story[:4])
    # In running text only an agency's name in capitals or in brackets is a credit, and it stands first or last.
    found = [m for m in _AGENCY.finditer(top[:_TOP]) if _is_credit(top, m)]
    if not found and story:
        tail = document.text[story[-1][0] : story[-1][1]].rstrip()[-_TAIL:]
        found = [m for m in _AGENCY.finditer(tail) if re.search(r"(?:--|—|–|\(|Source:?)\s*$", tail[: m.start()])]
    if found:
        return _named(found[0])
    body = " ".join(document.text[b.start : b.end] for b in document.blocks if b.kind == "body")
    own = Counter(_named(match) for match in _OWN_HAND.finditer(body))
    own.pop(canonical(document.outlet or ""), None)
    return min(own, key=lambda name: (-own[name], name)) if own else None


def _is_credit(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()].rstrip(), text[match.end() : match.end() + 3]
    if re.search(r"\b(?:told|to|by|the|and|an?|quoted|via|from|of)$", before, re.IGNORECASE):
        return False
    return (
        bool(re.match(r"\s*[-—–)/]", after))
        or before.endswith(("(", "--", "—"))
        or not before
        or match.group().isupper()
    )


def _named(match: re.Match[str]) -> str:
    at = next((int(key[1:]) for key, value in match.groupdict().items() if value and key != "own"), None)
    return list(_AGENCIES)[at] if at is not None else canonical(match.group("own") or match.group())


def canonical(name: str) -> str:
    """The one name of an agency that goes by several; any other name as it is."""
    for agency, pattern in _AGENCIES.items():
        if re.search(rf"(?<!\w)(?:{pattern})(?!\w)", name + " X", re.IGNORECASE):
            return agency
    return name
