"""Labels every stretch of a text: title, byline, dateline, heading, body, caption or boilerplate.

Boilerplate is labelled and never removed, so offsets stay true and a reader can see what was set aside. The rules look
at what page furniture says in any outlet (subscribe, log in, our journalism), at who speaks to whom (an outlet's "we"
to a reader's "you"), at the script, and at the neighbours; they know no outlet and no article.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from onrecord.ingest.bylines import is_byline
from onrecord.ingest.captions import captions_among
from onrecord.ingest.datelines import dateline_in, labels_of_speakers
from onrecord.ingest.dates import is_date_line, is_imprint
from onrecord.ingest.furniture import BOILERPLATE_FROM, furniture_scores
from onrecord.ingest.headlines import first_body_of, title_of, title_with_a_stop
from onrecord.ingest.heads import is_menu, is_routing, trail_before
from onrecord.ingest.metadata import Header, header_of
from onrecord.ingest.paragraphs import paragraphs
from onrecord.ingest.stretches import LIST_ITEM, QUOTED, Stretch, stretch_of
from onrecord.records import Block, BlockKind

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+(?=\S)")


def blocks_of(text: str) -> tuple[Block, ...]:
    """The labelled blocks of a text, in order; only white space lies between them."""
    header = header_of(text)
    begin = header.end
    stretches = [stretch_of(text, max(start, begin), end) for start, end in paragraphs(text) if end > begin]
    kinds = _kinds(stretches, declared=header.fields.get("title"))
    blocks = _header_blocks(text, header)
    opening = kinds.index("body") if "body" in kinds else 0
    labelled = labels_of_speakers(stretch.text for stretch in stretches)
    for i, (stretch, kind) in enumerate(zip(stretches, kinds, strict=True)):
        if kind == "body":
            blocks += _with_dateline(stretch, opening=i == opening, labelled=labelled)
        elif kind == "title":
            blocks += _with_trail(stretch)
        else:
            blocks.append(Block(kind=kind, start=stretch.start, end=stretch.end))
    return tuple(blocks)


def _with_trail(stretch: Stretch) -> list[Block]:
    """A headline, the page's trail before it apart."""
    begin = stretch.start + trail_before(stretch.text)
    title = Block(kind="title", start=begin, end=stretch.end)
    if begin == stretch.start:
        return [title]
    return [Block(kind="boilerplate", start=stretch.start, end=begin - 1), title]


def _header_blocks(text: str, header: Header) -> list[Block]:
    blocks: list[Block] = []
    for line in re.finditer(r"\S(?:[^\n\r]*\S)?", text[: header.end]):
        start, end = line.span()
        if header.title and start <= header.title[0] < end:
            blocks.append(Block(kind="metadata", start=start, end=header.title[0]))
            blocks.append(Block(kind="title", start=header.title[0], end=header.title[1]))
        else:
            blocks.append(Block(kind="metadata", start=start, end=end))
    return blocks


def _kinds(stretches: Sequence[Stretch], *, declared: str | None) -> list[BlockKind]:
    scores = furniture_scores(stretches)
    script = _main_script(stretches)
    first_body = first_body_of(stretches, scores, titled=declared is not None)
    title = None
    if declared is None:
        title = title_of(stretches, scores, first_body) if first_body else title_with_a_stop(stretches)
    headline = declared or (stretches[title].text if title is not None else "")
    captions = captions_among([stretch.text for stretch in stretches])
    kinds: list[BlockKind] = []
    for i, stretch in enumerate(stretches):
        if i == title:
            kinds.append("title")
        elif scores[i] >= BOILERPLATE_FROM or _script(stretch.text) not in (script, None):
            kinds.append("boilerplate")
        elif i in captions:
            kinds.append("caption")
        elif i < first_body:
            kinds.append(_before_the_body(stretch, headline))
        elif LIST_ITEM.match(stretch.text):
            kinds.append("body")
        elif not stretch.is_sentence and stretch.words <= 25 and not QUOTED.search(stretch.text):
            kinds.append("heading" if _MARKDOWN_HEADING.match(stretch.text) or stretch.words > 3 else "boilerplate")
        else:
            kinds.append("body")
    return _teasers(stretches, kinds)


def _before_the_body(stretch: Stretch, title: str) -> BlockKind:
    text = stretch.text
    if is_byline(text):
        return "byline"
    if is_date_line(text) or is_imprint(text) or is_routing(text):
        return "metadata"
    if is_menu(text):
        return "boilerplate"
    if title and text.lstrip("# ").casefold() == title.lstrip("# ").casefold():
        return "title"
    return "boilerplate" if stretch.words <= 3 else "heading"


def _long_words(text: str) -> set[str]:
    return set(_LONG_WORD.findall(text.casefold()))


def _script(text: str) -> str | None:
    """The script most letters of a text belong to; None without letters. Kana and Hangul count with Han."""
    if text.isascii():
        return "LATIN" if any(map(str.isalpha, text)) else None
    counts: Counter[str] = Counter()
    for char, times in Counter(filter(str.isalpha, text)).items():
        counts[_script_of(char)] += times
    east = sum(counts.pop(name, 0) for name in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))
    if east:
        counts["CJK"] = east
    return counts.most_common(1)[0][0] if counts else None


@cache
def _script_of(letter: str) -> str:
    return unicodedata.name(letter, "?").split()[0]


def _main_script(stretches: Sequence[Stretch]) -> str | None:
    return _script(" ".join(stretch.text for stretch in stretches))


def _with_dateline(stretch: Stretch, *, opening: bool, labelled: bool) -> list[Block]:
    """A stretch of the body, its dateline apart. `opening`: it is the first of the article; `labelled`: there, a place
    before a colon would be a speaker."""
    found = dateline_in(stretch.text, opening=opening, labelled=labelled)
    if found is None:
        return [Block(kind="body", start=stretch.start, end=stretch.end)]
    return [
        Block(kind="dateline", start=stretch.start, end=stretch.start + found.end),
        Block(kind="body", start=stretch.start + found.behind, end=stretch.end),
    ]


def _teasers(stretches: Sequence[Stretch], kinds: list[BlockKind]) -> list[BlockKind]:
    """A headline-like line after the last paragraph but one announces another story; it and its summary are a teaser."""
    out = _headings_that_head_something(kinds)
    bodies = [i for i, kind in enumerate(kinds) if kind == "body"]
    if len(bodies) < 3:
        return out
    for before, last in pairwise(bodies[-2:]):
        between = [i for i in range(before + 1, last) if kinds[i] == "heading"]
        # One short paragraph that says the last heading again, in an article without other headings, is its summary.
        if len(between) == 1 and kinds.count("heading") == 1 and stretches[last].words <= 60:
            heading, summary = (_long_words(stretches[i].text) for i in (between[0], last))
            if len(heading & summary) >= 2:
                out[between[0]] = out[last] = "boilerplate"
    return out


def _headings_that_head_something(kinds: Sequence[BlockKind]) -> list[BlockKind]:
    """A heading below the first paragraph with no paragraph below it is furniture."""
    out, body_follows = list(kinds), False
    first = out.index("body") if "body" in out else len(out)
    for i in range(len(out) - 1, first, -1):
        if out[i] == "heading" and not body_follows:
            out[i] = "boilerplate"
        elif out[i] in ("body", "boilerplate"):
            body_follows = out[i] == "body"
    return out
