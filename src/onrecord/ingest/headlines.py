"""Which line above the story is its headline, and where the story begins."""

import re
from collections.abc import Mapping, Sequence

from onrecord.ingest.bylines import is_signature
from onrecord.ingest.dates import is_imprint
from onrecord.ingest.furniture import BOILERPLATE_FROM, FURNITURE_WEIGHT
from onrecord.ingest.heads import NAME, OUTLETS, SECTION, SERVICE_OF, below_the_head, is_menu, is_routing, names_itself
from onrecord.ingest.stretches import LEAD, LIST_ITEM, LONG, QUOTED, Stretch, is_between, is_prose
from onrecord.text.sentences import split
from onrecord.text.words import content_stems


def first_body_of(stretches: Sequence[Stretch], scores: Sequence[int], *, titled: bool) -> int:
    """The first stretch of the story: the first long sentence, or the short ones just before it below a headline.

    A story of short sentences alone begins with the first of those that follow one another up to its end. `titled`: the
    headline is known already, and none is kept back.
    """
    prose = [i for i, stretch in enumerate(stretches) if is_prose(stretch) and scores[i] < BOILERPLATE_FROM]
    first = next((i for i in prose if stretches[i].words >= LEAD), None)
    if first is None:
        first = prose[-1] if prose else len(stretches)
    at = first
    while at > 0 and (at - 1 in prose or is_between(stretches[at - 1])):
        at -= 1
    begins = [i for i in prose if at <= i <= first and not _is_deck(stretches, i)]
    if not begins:
        return next((i for i in prose if i > first), first)
    headed = [i for i in begins if titled or any(_may_be_title(stretches[k], scores[k]) for k in range(i))]
    return headed[0] if headed else first


def _is_deck(stretches: Sequence[Stretch], i: int) -> bool:
    """Whether sentences stand below the headline and above the line that says who wrote the article, or when."""
    below = stretches[i + 1 : i + 1 + _SIGNED]
    signed = next((n for n, stretch in enumerate(below) if is_signature(stretch.text)), None)
    above = [s for s in stretches[:i] if s.words >= _LABEL and not is_menu(s.text) and not is_between(s)]
    near = 0 < i <= _HEAD and len(above) <= _SIGNED + 1
    return near and signed is not None and stretches[i].words <= LONG and len(stretches) > i + 2 * _SIGNED


_SIGNED = 2
"""lines between a headline, its deck and the byline"""
_LABEL = 3
"""words; a shorter line above an article is a label"""
_HEAD = 8
"""lines of a page's head"""


def title_of(stretches: Sequence[Stretch], scores: Sequence[int], first_body: int) -> int | None:
    """The headline is the first line above the body that has words of the story; a motto has none, a deck stands below.

    Where no line has, it is the longest: a section name is shorter.
    """
    told = content_stems(" ".join(stretch.text for stretch in stretches[first_body : first_body + _OPENING]))
    lines = {i: s for i, s in enumerate(stretches[:first_body]) if _may_be_title(s, scores[i])}
    lines = {i: s for i, s in lines.items() if not _heads_the_page(stretches, i)} or lines
    below = _below_the_head(stretches, first_body)
    lines = {i: s for i, s in lines.items() if i >= below} or lines
    shared = {i: len(content_stems(stretch.text) & told) for i, stretch in lines.items()}
    most = max(shared.values(), default=0)
    if most >= _SHARED:
        like = [i for i, words in shared.items() if words >= max(_SHARED, _LIKE_THE_BEST * most)]
        first = min([i for i in like if not _is_told_in_sentences(lines[i].text)] or like)
        above = lines.get(first - 1)
        deck = above is not None and (
            _is_deck_of(stretches[first], above, shared[first - 1]) or _is_right_below(stretches, first, shared)
        )
        return first - 1 if deck else first
    return max(lines, key=lambda i: (lines[i].words, -i), default=None)


def _is_deck_of(line: Stretch, above: Stretch, shared: int) -> bool:
    """Whether a line with the story's words is the long deck of a short headline right above it, and no kicker's."""
    long = line.words >= _DECK and line.words >= 2 * above.words
    words = {word.casefold() for word in above.text.split()}
    told = shared > 0 and words.isdisjoint(_OF_PAGES) and names_itself(above.text) is None
    return long and told and not above.text.isupper()


def _is_right_below(stretches: Sequence[Stretch], i: int, shared: Mapping[int, int]) -> bool:
    """Whether a line stands right below another that reads like a headline, with no empty line between, and is as long at least."""
    line, above = stretches[i], stretches[i - 1]
    joined = line.start - above.end <= _LINE_END and line.words >= above.words >= _HEADLINE
    return joined and shared[i - 1] > 0 and not above.text.isupper() and names_itself(above.text) is None


_LINE_END = 2
"""code points between two lines with no empty one between them"""
_HEADLINE = 6
"""words; a shorter line above a headline is a kicker"""


def _heads_the_page(stretches: Sequence[Stretch], i: int) -> bool:
    """Whether a first line is an outlet's name above the day, or says whose service the page is: no headline."""
    text = stretches[i].text
    if i > 1 or i + 1 >= len(stretches):
        return False
    if SERVICE_OF.search(text) is not None:
        return True
    words = {word.casefold() for word in text.split()}
    return NAME.fullmatch(text) is not None and not words.isdisjoint(OUTLETS) and is_imprint(stretches[i + 1].text)


_OF_PAGES = (SECTION | OUTLETS) - {"the", "and", "of", "&"}
_DECK = 12
"""words of a deck, at least"""


def _is_told_in_sentences(text: str) -> bool:
    """Whether a line is several sentences, as a deck may be and a headline is not."""
    return text.endswith(".") and len(list(split(text, 0, len(text)))) > 1


def _below_the_head(stretches: Sequence[Stretch], first_body: int) -> int:
    """The first line below the outlet's name and what belongs to its page; 0 where no name heads the page."""
    above = [stretch.text for stretch in stretches[:first_body]]
    return below_the_head(above, "\n".join(stretch.text for stretch in stretches[first_body:]))


_OPENING = 6
"""paragraphs of the story in which a headline's words are looked for"""
_SHARED = 2
_LIKE_THE_BEST = 0.4
"""so many of its words must stand there, and this share of those of the line that has most of them there"""


def _may_be_title(stretch: Stretch, score: int) -> bool:
    listed = LIST_ITEM.match(stretch.text) is not None
    aside = (
        listed or _STAMP.match(stretch.text) or is_menu(stretch.text) or is_routing(stretch.text) or is_between(stretch)
    )
    return 3 <= stretch.words <= 40 and score < FURNITURE_WEIGHT and not aside


_STAMP = re.compile(
    r"(?:(?:last|originally)\s+)?(?:updated|published|posted|modified|translated\s+from)\b", re.IGNORECASE
)


def title_with_a_stop(stretches: Sequence[Stretch]) -> int | None:
    """A headline may end in a full stop: a first line of one short sentence above a longer story."""
    if (
        len(stretches) < 4
        or stretches[0].words > 20
        or len(list(split(stretches[0].text, 0, len(stretches[0].text)))) != 1
    ):
        return None
    return 0 if stretches[1].words > stretches[0].words and not QUOTED.search(stretches[0].text) else None
