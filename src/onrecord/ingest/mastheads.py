"""The outlet's name where an article prints it above its text: on the line with the date, on a line of its own, or behind
the author's name. Only what reads like the name of a paper, an agency or a broadcaster is believed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, takewhile

from onrecord.ingest.dates import SENT, is_date_line, is_imprint
from onrecord.ingest.heads import NAME, OUTLETS, PARTS, SECTION, SERVICE_OF, heading
from onrecord.records import Block
from onrecord.text.lexicon import agencies, first_names
from onrecord.text.papers import PAPERS

_STAFF = re.compile(
    r"\b(?:by|from|correspondent|reporters?|editor|staff|team|writer|translated|special|exclusive|desk)\b", re.I
)
_SLUG = re.compile(r"[(/](?P<name>[^\W\d_a-z][^()/\n]{1,40})[)/]\s*$")
_LEAST = 2
"""words of a name; one alone may be anything"""
_LONGEST = 100
"""code points of a line that may be a masthead"""


def page_of(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The outlet whose name heads the page, above a menu, a motto or the day; None where none does."""
    above = list(_above(blocks))
    head = [text[block.start : block.end].strip() for block in takewhile(lambda block: block.kind != "title", above)]
    if not head:
        return None
    return heading(head, text[above[-1].end :])


def _above(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks above the body."""
    return takewhile(lambda block: block.kind != "body", blocks)


def masthead_in(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The outlet's name as the lines above the body print it; None where none of them is plainly one."""
    lines = [
        (block.kind, text[block.start : block.end].strip()) for block in _above(blocks) if block.kind != "dateline"
    ]
    for i, (kind, line) in enumerate(lines):
        if kind == "title" or len(line) > _LONGEST:
            continue
        below = [other for _, other in lines[i + 1 :] if not _is_of_a_section(other)]
        beside = [other for _, other in lines[max(0, i - 1) : i]] + below[:1]
        signed = any(map(_signs, beside))
        service = SERVICE_OF.search(line) if signed else None
        found = service["name"] if service else next(_named(line, signed=signed), None)
        if found is not None:
            return found
    return None


def _is_of_a_section(line: str) -> bool:
    """Whether a line only says which part of the outlet it is: "English service"."""
    return {word.casefold() for word in line.split()} <= SECTION | {"service", "edition"}


def filed_under(stem: str, text: str, blocks: tuple[Block, ...]) -> str | None:
    """The outlet that both a line above the body and the file's name give: "orla-post-fire-latest" and "THE ORLA POST".

    `stem` is the file's name without its ending. Of the line some words in order, half of them or more, make up what the
    stem begins with. The headline is no such line. None where the two do not agree.
    """
    pieces = [piece for piece in _BETWEEN.split(stem.casefold()) if piece]
    begins = {"".join(pieces[:n]) for n in range(1, len(pieces) + 1)}
    for block in _above(blocks):
        line = text[block.start : block.end].strip()
        if block.kind in ("title", "dateline") or len(line) > _LONGEST or _STAFF.match(line) or is_date_line(line):
            continue
        for part in PARTS.split(line):
            words = part.split()
            if {word.casefold() for word in words} <= SECTION:
                continue
            if NAME.fullmatch(part) and words[0].casefold() not in first_names() and _begins_with(words, begins):
                return part
    return None


def _begins_with(words: Sequence[str], begins: set[str]) -> bool:
    """Whether at least half of a name's words, in order, are what a file's name begins with, or its initials in brackets."""
    if (last := words[-1]).startswith("(") and last.strip("()").casefold() in begins:
        return True
    plain = [word for word in (_LETTERS.sub("", each.casefold()) for each in words) if word]
    at_least = (len(plain) + 1) // 2
    return any(
        len(together := "".join(chosen)) >= _LEAST_LETTERS and together in begins
        for count in range(len(plain), at_least - 1, -1)
        for chosen in combinations(plain, count)
    )


_BETWEEN = re.compile(r"[\s_.-]+")
_LETTERS = re.compile(r"[\W_]")
_LEAST_LETTERS = 3


def sent_by(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Who sent an agency's message, by its date-time group: "Orneline 271510 APR 25"; None where there is none."""
    for block in _above(blocks):
        found = SENT.match(text[block.start : block.end].strip())
        if found is not None:
            return found["who"]
    return None


def agency_in(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The agency that the first dateline names: "ORSA, June 4 (Velm Wire)", "ORSA, June 4 /VP/"; None where it names none."""
    dateline = next((text[block.start : block.end] for block in blocks if block.kind == "dateline"), "")
    found = _SLUG.search(dateline)
    return " ".join(found["name"].split()) if found else None


def _signs(line: str) -> bool:
    return is_date_line(line) or is_imprint(line) or _STAFF.match(line) is not None


def _named(line: str, *, signed: bool) -> Iterator[str]:
    """The parts of a line that name an outlet; `signed`: a line beside it says who wrote the article, or when."""
    dated = is_imprint(line)
    by = _STAFF.search(line) is not None
    if not dated and not signed and not by:
        return
    for n, part in enumerate(PARTS.split(line)):
        words = part.split()
        if not NAME.fullmatch(part) or _STAFF.search(part) or len(words) < _LEAST or part in _AGENCIES:
            continue
        low = {word.casefold().strip("().") for word in words} | {
            piece for word in words for piece in word.casefold().split("-")
        }
        if low <= SECTION or words[0].casefold() in first_names():
            continue
        if not low.isdisjoint(OUTLETS if not by or dated else PAPERS) or (dated and n == 0 and _is_definite(words)):
            yield part


def _is_definite(words: list[str]) -> bool:
    """Whether it is "The" and a name of two or more words; "The Hague" is where it was written."""
    return words[0].casefold() == "the" and len(words) > 2


_AGENCIES = frozenset(name for names in agencies("credit").values() for name in names)
