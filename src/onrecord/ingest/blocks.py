"""Labels every stretch of a text: title, byline, dateline, heading, body, caption or boilerplate.

Boilerplate is labelled and never removed, so offsets stay true and a reader can see what was set aside. The rules look
at what page furniture says in any outlet (subscribe, log in, our journalism), at who speaks to whom (an outlet's "we"
to a reader's "you"), at the script, and at the neighbours; they know no outlet and no article.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from onrecord.ingest.bylines import is_byline, is_signature
from onrecord.ingest.captions import CLOSING_CREDIT, captions_among, credits_a_picture
from onrecord.ingest.datelines import dateline_in, labels_of_speakers
from onrecord.ingest.dates import is_date_line, is_imprint
from onrecord.ingest.heads import heads_the_page, is_menu, is_routing
from onrecord.ingest.metadata import Header, header_of
from onrecord.ingest.paragraphs import paragraphs
from onrecord.records import Block, BlockKind
from onrecord.text.names import names_in
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import split
from onrecord.text.words import content_stems

_FURNITURE = re.compile(
    r"""
      \b(?:sign\s+(?:up|in)|log(?:ged)?[\s-]?in|create\s+an?\s+account
      |thank(?:s|\s+you)\s+for\s+(?:signing|registering|subscribing|reading|following|joining|staying\s+with)|commenting\s+forum
      |your\s+(?:support|donation|contribution|inbox|email|browser|subscription)|make\s+a\s+donation
      |(?:click|tap)\s+here|read\s+(?:more|also|next)|see\s+(?:all|also|more)|(?:show|load)\s+more|watch\s+(?:more|now|live)
      |join\s+(?:our|the\s+(?:conversation|discussion|debate))|(?:view|post|leave|add|read|show)\s+(?:a\s+|\w+\s+)?comments?
      |(?:follow|like|find)\s+us\b|share\s+(?:this|on|via)|all\s+rights\s+reserved|copyright\s+(?:©|\(c\)|\d{4})
      |terms\s+(?:of|and)\s+(?:use|service|conditions)|source\s+link|related\s+(?:stories|articles|topics|content|posts|news)
      |download\s+(?:our|the)\s+app|refresh\s+(?:the|your)|skip\s+to|back\s+to\s+top|most\s+(?:read|popular|viewed)
      |trending\s+now|our\s+(?:journalism|journalists|reporting|reporters|readers|newsroom|website|site|newsletter|app)
      |unlimited\s+access|please\s+enable|(?:story|article)\s+continues\s+below
      |transcripts?\s+(?:is|are|was|were)\s+(?:created|produced|provided)|may\s+not\s+be\s+in\s+its\s+final\s+form
      |(?:found|noticed|spotted)\s+an?\s+(?:error|mistake|typo))\b
      | ^(?:©|\(c\)\s)
      | ^(?:verified|powered|protected|generated|optimi[sz]ed|hosted)\s+by\s+\S+(?:\s+\S+){0,3}$
      | ^(?:related|recommended|more|watch|listen|video|gallery|live|tags?|topics?|filed\s+under|share|print|email|comments?
          |authors?|category|advertisement|latest\s+news|top\s+stories|breaking\s+news|home|menu|search|source\s+link
          |contact\s+us|about\s+us)(?:\s*[:|].*|\s*\d*)$
      | ^(?:read|see|also|watch|listen|more|related|recommended)\b[^.!?]{0,30}:
    """,
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
# Things that a page speaks of to its reader, and that news may be about.
_FURNITURE_WORDS = re.compile(
    r"\b(?:subscri(?:be|bers?|ptions?)|newsletters?|registering|paywalls?|donat(?:e|ions?)|copyright|privacy\s+(?:policy|notice)"
    r"|cookies?|advertis(?:ement|ing)|sponsored|javascript|free\s+trial)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"''(?:[^']|'(?!'))*(?:''|$)|“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]*’(?!\w)", re.DOTALL)
_STRAIGHT = re.compile(r"(?<![\w'])'(?=[^\s'])(?:[^'\n]|(?<=\w)'(?=\w))*'(?!\w)")
"""words between single typewriter's marks, which may stand in a headline, too"""
_OUTLETS_WE = re.compile(r"\b(?:we|we['’](?:re|ve|ll)|our|ours|(?-i:[Uu]s))\b", re.IGNORECASE)  # "US" is a country
_READERS_YOU = re.compile(r"\b(?:please|you|you['’](?:re|ve|ll)|your|yours)\b", re.IGNORECASE)
_ENDS = re.compile(r"[.!?…。！？।॥؟۔:;,][\"'”’»)\]]*$")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_LIST_ITEM = re.compile(r"(?:[-*•]|\d+[.)])\s+(?=\S)")
_VERB = re.compile(rf"\b{A_VERB}\b")
_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+(?=\S)")

FURNITURE_WEIGHT = 2
BOILERPLATE_FROM = 2
SHORT = 8
"""words; a line below this that speaks of subscriptions is no report about them"""
LONG = 40
"""words; a longer stretch is prose, and one stray "read more" does not make it furniture"""

SENTENCE = 4
"""words; a shorter line with a stop is a label"""
PLAIN = 9
"""words; a line with a stop and so many has a verb, whether we know it or not"""
LEAD = 12
"""words; a sentence of so many is prose wherever it stands"""
STORY = 120
"""words; a stretch above this is the story itself, exported without its paragraph breaks"""


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def is_sentence(self) -> bool:
        """Whether it is prose: it ends like a sentence, or is long enough to be one that was cut."""
        return self.words > LONG or bool(_ENDS.search(CLOSING_CREDIT.sub("", self.text)))


def blocks_of(text: str) -> tuple[Block, ...]:
    """The labelled blocks of a text, in order; only white space lies between them."""
    header = header_of(text)
    begin = header.end
    stretches = [_Stretch(start, end, text[start:end]) for start, end in paragraphs(text) if end > begin]
    stretches = [s if s.start >= begin else _Stretch(begin, s.end, text[begin : s.end]) for s in stretches]
    kinds = _kinds(stretches, declared=header.fields.get("title"))
    blocks = _header_blocks(text, header)
    opening = kinds.index("body") if "body" in kinds else 0
    labelled = labels_of_speakers(stretch.text for stretch in stretches)
    for i, (stretch, kind) in enumerate(zip(stretches, kinds, strict=True)):
        blocks += (
            _with_dateline(stretch, opening=i == opening, labelled=labelled)
            if kind == "body"
            else [Block(kind=kind, start=stretch.start, end=stretch.end)]
        )
    return tuple(blocks)


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


def _kinds(stretches: Sequence[_Stretch], *, declared: str | None) -> list[BlockKind]:
    scores = _furniture_scores(stretches)
    script = _main_script(stretches)
    first_body = _first_body(stretches, scores, titled=declared is not None)
    title = None
    if declared is None:
        title = _title(stretches, scores, first_body) if first_body else _title_with_a_stop(stretches)
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
        elif _LIST_ITEM.match(stretch.text):
            kinds.append("body")
        elif not stretch.is_sentence and stretch.words <= 25 and not _QUOTED.search(stretch.text):
            kinds.append("heading" if _MARKDOWN_HEADING.match(stretch.text) or stretch.words > 3 else "boilerplate")
        else:
            kinds.append("body")
    return _teasers(stretches, kinds)


def _first_body(stretches: Sequence[_Stretch], scores: Sequence[int], *, titled: bool) -> int:
    """The first stretch of the story: the first long sentence, or the short ones just before it below a headline.

    A story of short sentences alone begins with the first of those that follow one another up to its end. `titled`: the
    headline is known already, and none is kept back.
    """
    prose = [i for i, stretch in enumerate(stretches) if _is_prose(stretch) and scores[i] < BOILERPLATE_FROM]
    first = next((i for i in prose if stretches[i].words >= LEAD), None)
    if first is None:
        first = prose[-1] if prose else len(stretches)
    at = first
    while at > 0 and (at - 1 in prose or _is_between(stretches[at - 1])):
        at -= 1
    begins = [i for i in prose if at <= i <= first and not _is_deck(stretches, i)]
    if not begins:
        return next((i for i in prose if i > first), first)
    headed = [i for i in begins if titled or any(_may_be_title(stretches[k], scores[k]) for k in range(i))]
    return headed[0] if headed else first


def _is_deck(stretches: Sequence[_Stretch], i: int) -> bool:
    """Whether sentences stand below the headline and above the line that says who wrote the article, or when."""
    below = stretches[i + 1 : i + 1 + _SIGNED]
    signed = next((n for n, stretch in enumerate(below) if is_signature(stretch.text)), None)
    above = [stretch for stretch in stretches[:i] if not is_menu(stretch.text) and not _is_between(stretch)]
    near = 0 < len(above) <= _SIGNED + 1 and i <= _HEAD
    return near and signed is not None and stretches[i].words <= LONG and len(stretches) > i + 2 * _SIGNED


_SIGNED = 2
"""lines between a headline, its deck and the byline"""
_HEAD = 8
"""lines of a page's head"""


def _is_prose(stretch: _Stretch) -> bool:
    has_verb = stretch.words >= PLAIN or (stretch.words >= SENTENCE and _VERB.search(stretch.text) is not None)
    return stretch.is_sentence and has_verb and not _is_between(stretch)


def _is_between(stretch: _Stretch) -> bool:
    """Whether a line may stand between a headline and its story, or in it: who wrote it and when, or a picture's words."""
    text = stretch.text
    return is_byline(text) or is_date_line(text) or is_imprint(text) or credits_a_picture(text) or _is_note(text)


def _is_note(text: str) -> bool:
    """Whether a line above an article is the agency's word to its editors."""
    return _NOTE.match(text) is not None


_NOTE = re.compile(r"(?:eds|editors?|note\s+to\s+editors?|attn)\b[^:]{0,20}:\s", re.IGNORECASE)


def _before_the_body(stretch: _Stretch, title: str) -> BlockKind:
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


def _title(stretches: Sequence[_Stretch], scores: Sequence[int], first_body: int) -> int | None:
    """The headline is the first line above the body that has words of the story; a motto has none, a deck stands below.

    Where no line has, it is the longest: a section name is shorter.
    """
    told = content_stems(" ".join(stretch.text for stretch in stretches[first_body : first_body + _OPENING]))
    lines = {i: s for i, s in enumerate(stretches[:first_body]) if _may_be_title(s, scores[i])}
    below = _below_the_head(stretches, first_body)
    lines = {i: s for i, s in lines.items() if i >= below} or lines
    lines = {i: s for i, s in lines.items() if not _is_told_in_sentences(s.text)} or lines
    shared = {i: len(content_stems(stretch.text) & told) for i, stretch in lines.items()}
    most = max(shared.values(), default=0)
    if most >= _SHARED:
        return min(i for i, words in shared.items() if words >= max(_SHARED, _LIKE_THE_BEST * most))
    return max(lines, key=lambda i: (lines[i].words, -i), default=None)


def _is_told_in_sentences(text: str) -> bool:
    """Whether a line is several sentences, as a deck may be and a headline is not."""
    return text.endswith(".") and len(list(split(text, 0, len(text)))) > 1


def _below_the_head(stretches: Sequence[_Stretch], first_body: int) -> int:
    """The first line below the outlet's name and what belongs to its page; 0 where no name heads the page."""
    above = [stretch.text for stretch in stretches[:first_body]]
    return heads_the_page(above, "\n".join(stretch.text for stretch in stretches[first_body:]))


def _long_words(text: str) -> set[str]:
    return set(_LONG_WORD.findall(text.casefold()))


_OPENING = 6
"""paragraphs of the story in which a headline's words are looked for"""
_SHARED = 2
_LIKE_THE_BEST = 0.4
"""so many of its words must stand there, and this share of those of the line that has most of them there"""


def _may_be_title(stretch: _Stretch, score: int) -> bool:
    listed = _LIST_ITEM.match(stretch.text) is not None
    aside = listed or is_menu(stretch.text) or is_routing(stretch.text) or _is_between(stretch)
    return 3 <= stretch.words <= 40 and score < FURNITURE_WEIGHT and not aside


def _title_with_a_stop(stretches: Sequence[_Stretch]) -> int | None:
    """A headline may end in a full stop: a first line of one short sentence above a longer story."""
    if (
        len(stretches) < 4
        or stretches[0].words > 20
        or len(list(split(stretches[0].text, 0, len(stretches[0].text)))) != 1
    ):
        return None
    return 0 if stretches[1].words > stretches[0].words and not _QUOTED.search(stretches[0].text) else None


def _furniture_scores(stretches: Sequence[_Stretch]) -> list[int]:
    own = [_furniture(s) for s in stretches]
    voice = [_outlet_to_reader(s.text) for s in stretches]
    # In an opinion piece the author's "we" is the body itself and tells nothing.
    prose = [v for v, s in zip(voice, stretches, strict=True) if s.is_sentence and s.words >= 12]
    if sum(v > 0 for v in prose) > 0.4 * len(prose) and len(prose) > 3:
        voice = [0] * len(voice)
    # Long prose that says "we" and "our", but speaks to nobody of the page or its reader, may be an author's or a witness's.
    voice = [
        min(v, 1)
        if s.words > LONG and not has and not _READERS_YOU.search(_STRAIGHT.sub(" ", _QUOTED.sub(" ", s.text)))
        else v
        for has, v, s in zip(own, voice, stretches, strict=True)
    ]
    scores = [0 if s.words > STORY else has + v for has, v, s in zip(own, voice, stretches, strict=True)]
    for i, stretch in enumerate(stretches):
        # The last words of an appeal may name nothing and nobody: "Every contribution counts."
        if i and scores[i - 1] >= BOILERPLATE_FROM and stretch.words <= 8 and not scores[i] and _is_bland(stretch.text):
            scores[i] = 1
    # A paragraph that speaks a little like furniture and stands next to furniture belongs to it, from both sides inwards.
    for order in (range(1, len(scores)), range(len(scores) - 2, -1, -1)):
        for i in order:
            neighbour = i - 1 if order.step == 1 else i + 1
            if 0 < scores[i] < BOILERPLATE_FROM <= scores[neighbour]:
                scores[i] = BOILERPLATE_FROM
    return scores


_TOLD = re.compile(
    r"\b(?:said|says|told)\s+(?:that|it|he|she|they|the|(?-i:[A-Z]))|(?-i:[a-z’'A-Z]),\s+(?:(?:the|an?|his|her|its|their)\s+)?(?:[\w’'-]+\s+){1,4}(?:said|says)\b"
    r"|\baccording\s+to\s+(?!our\b)",
    re.IGNORECASE,
)


def _reports(stretch: _Stretch) -> bool:
    """Whether a paragraph tells what somebody else says, and speaks to no reader: news of newsletters is news."""
    text = stretch.text
    return stretch.words >= LEAD and stretch.is_sentence and not _READERS_YOU.search(text) and bool(_TOLD.search(text))


def _furniture(stretch: _Stretch) -> int:
    """The weight of the furniture phrases: in a long paragraph, or beside a quotation, one alone may be news."""
    phrases, words = len(_FURNITURE.findall(stretch.text)), len(_FURNITURE_WORDS.findall(stretch.text))
    if not phrases + words or (stretch.words > 15 and _QUOTED.search(stretch.text)) or _reports(stretch):
        return 0
    if stretch.words > LONG and (phrases + words) * LONG < stretch.words:
        return 1
    return FURNITURE_WEIGHT if phrases or stretch.words < SHORT else 1


def _is_bland(text: str) -> bool:
    """Whether a short line names nobody, quotes nothing and counts nothing."""
    return not names_in(text) and not any(char.isdigit() for char in text) and not _QUOTED.search(text)


def _outlet_to_reader(text: str) -> int:
    """How far a paragraph, outside quotation marks, has an outlet's "we" and a reader's "you": 0 to 2."""
    outside = _STRAIGHT.sub(" ", _QUOTED.sub(" ", text))
    we, you = len(_OUTLETS_WE.findall(outside)), len(_READERS_YOU.findall(outside))
    return min(2, (we >= 1) + (we >= 2) + (you >= 1))


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


def _main_script(stretches: Sequence[_Stretch]) -> str | None:
    return _script(" ".join(stretch.text for stretch in stretches))


def _with_dateline(stretch: _Stretch, *, opening: bool, labelled: bool) -> list[Block]:
    """A stretch of the body, its dateline apart. `opening`: it is the first of the article; `labelled`: there, a place
    before a colon would be a speaker."""
    found = dateline_in(stretch.text, opening=opening, labelled=labelled)
    if found is None:
        return [Block(kind="body", start=stretch.start, end=stretch.end)]
    return [
        Block(kind="dateline", start=stretch.start, end=stretch.start + found.end),
        Block(kind="body", start=stretch.start + found.behind, end=stretch.end),
    ]


def _teasers(stretches: Sequence[_Stretch], kinds: list[BlockKind]) -> list[BlockKind]:
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
