"""The outlet's name where an article prints it above its text: on the line with the date, on a line of its own, or behind
the author's name. Only what reads like the name of a paper, an agency or a broadcaster is believed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from onrecord.ingest.dates import is_date_line, is_imprint, names_a_day
from onrecord.records import Block
from onrecord.text.lexicon import agencies, first_names

_PAPERS = frozenset(
    """advertiser argus bugle bulletin business chronicle citizen courant courier daily diario dispatch echo enquirer evening examiner
    express gazeta gazette gazzetta giornale globe guardian herald independent inquirer jornal journal lantern leader ledger
    magazine mail mercury messenger mirror monitor monthly nachrichten newspaper observer post presse record register reporter
    review sentinel standard star sun tageblatt tagblatt telegraph tidende times tribune voice week weekly zeitung""".split()
)
_OTHERS = frozenset(
    """agency broadcasting broadcaster bureau media network news newswire press radio service telegraph television tv wire""".split()
)
_ANY = _PAPERS | _OTHERS
_SECTION = frozenset(
    """news world business local latest breaking top sport sports politics opinion home uk us national international regional daily
    weekly update updates analysis comment review letters culture science health travel money finance crime court courts record
    radio tv television media press the and of &""".split()
)
"""words of which a name of nothing but them is that of a page, not of an outlet"""
_STAFF = re.compile(
    r"\b(?:by|from|correspondent|reporters?|editor|staff|team|writer|translated|special|exclusive|desk)\b", re.I
)
_PARTS = re.compile(r"\s*[|·•–—]\s+|\s+[-/]\s+|,\s+|\.\s+|\.$|\s*\n\s*")
_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w’'.&-]*|&)(?:\s+(?:[^\W\d_a-z][\w’'.&-]*|&|\([A-Z]{2,8}\)|of|the|and|for|d[aeio]s?|du|der|die|del|della|la|le|el)){0,6}"
)
_SLUG = re.compile(r"[(/](?P<name>[^\W\d_a-z][^()/\n]{1,40})[)/]\s*$")
_LEAST = 2
"""words of a name; one alone may be anything"""
_LONGEST = 100
"""code points of a line that may be a masthead"""


def masthead_in(text: str, blocks: tuple[Block, ...]) -> str | None:
    """The outlet's name as the lines above the body print it; None where none of them is plainly one."""
    above = []
    for block in blocks:
        if block.kind == "body":
            break
        above.append(block)
    end = next((i for i in range(1, len(above)) if above[i].start - above[i - 1].end > 1), len(above))
    head = [text[block.start : block.end].strip() for block in above[:end] if block.kind != "title"]
    if len(head) == end > 1 and heads_the_page(head):
        return head[0]
    lines = [(block.kind, text[block.start : block.end].strip()) for block in above if block.kind != "dateline"]
    for i, (kind, line) in enumerate(lines):
        if kind == "title" or len(line) > _LONGEST:
            continue
        beside = [other for _, other in lines[max(0, i - 1) : i] + lines[i + 1 : i + 2]]
        found = next(_named(line, signed=any(map(_signs, beside))), None)
        if found is not None:
            return found
    return None


def heads_the_page(lines: Sequence[str]) -> bool:
    """Whether the first of lines that stand right under each other is an outlet's name in capitals, and the others give
    the day or say what it is: "The weekly for growers"."""
    name = lines[0] if lines else ""
    if not name.isupper() or not _LEAST <= len(name.split()) <= _NAME_WORDS:
        return False
    return any(names_a_day(line) or _STRAPLINE.match(line) for line in lines[1:])


_NAME_WORDS = 5
_STRAPLINE = re.compile(r"(?:The|A|Your)\s[^.!?]*\b(?:weekly|daily|monthly|newspaper|magazine|journal|paper)\b|For\s")


def filed_under(stem: str, text: str, blocks: tuple[Block, ...]) -> str | None:
    """The outlet that both a line above the body and the file's name give: "orla-post-fire-latest" and "THE ORLA POST".

    `stem` is the file's name without its ending. Of the line some words in order, half of them or more, make up what the
    stem begins with. The headline is no such line. None where the two do not agree.
    """
    pieces = [piece for piece in _BETWEEN.split(stem.casefold()) if piece]
    begins = {"".join(pieces[:n]) for n in range(1, len(pieces) + 1)}
    for block in blocks:
        if block.kind == "body":
            break
        line = text[block.start : block.end].strip()
        if block.kind in ("title", "dateline") or len(line) > _LONGEST or _STAFF.match(line) or is_date_line(line):
            continue
        for part in _PARTS.split(line):
            words = part.split()
            if _NAME.fullmatch(part) and words[0].casefold() not in first_names() and _begins_with(words, begins):
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


def named_by_its_kind(pieces: Sequence[str]) -> Sequence[str]:
    """Of the words of a file's name those that name an outlet: up to the first that says what kind of outlet it is,
    behind a name ("orla post | fire latest"); all where none does."""
    for n, piece in enumerate(pieces):
        if n and piece.casefold() in _ANY and pieces[0].casefold() not in _SECTION:
            return pieces[: n + 1]
    return pieces


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
    for n, part in enumerate(_PARTS.split(line)):
        words = part.split()
        if not _NAME.fullmatch(part) or _STAFF.search(part) or len(words) < _LEAST or part in _AGENCIES:
            continue
        low = {word.casefold().strip("().") for word in words} | {
            piece for word in words for piece in word.casefold().split("-")
        }
        if low <= _SECTION or words[0].casefold() in first_names():
            continue
        if not low.isdisjoint(_ANY if not by or dated else _PAPERS) or (dated and n == 0 and _is_definite(words)):
            yield part


def _is_definite(words: list[str]) -> bool:
    """Whether it is "The" and a name of two or more words; "The Hague" is where it was written."""
    return words[0].casefold() == "the" and len(words) > 2


_AGENCIES = frozenset(name for names in agencies("credit").values() for name in names)
