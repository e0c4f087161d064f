"""Finds the turns of a transcript: paragraphs that open with a name and a colon, and those that go on with them.

An article is read as a transcript only where several paragraphs open so and a name comes back, so that a list ("Velm:
rain") is not. "Q:" and "A:" are no names: who asks is nobody, and who answers the article tells elsewhere.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.records import Block, Document
from onrecord.text.attribution.met import Speaker
from onrecord.text.attribution.records import Attribution
from onrecord.text.names import names_in

_LABEL = re.compile(
    r"(?P<name>[QA]|(?:[A-Z\u00c0-\u00de][\w’'-]*\.?)(?:[ \t]+[A-Z\u00c0-\u00de][\w’'-]*\.?){0,4})"
    r"(?:,[ \t]+(?P<role>[^:,.\n]{3,50})|[ \t]+\((?P<office>[^()\n]{2,50})\))?[ \t]*:\s+(?=\S)"
)
LEMMA = ":"
"""the cue of a turn"""
LEAST_TURNS = 3
"""paragraphs that open with a name and a colon, below which an article is no transcript"""


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody's turn as it stands in a paragraph; offsets into the document's text, half-open."""

    start: int
    end: int
    """what is said in this paragraph"""
    label: tuple[int, int] | None
    """where the name stands; None in a paragraph that goes on"""
    name: str
    role: str | None

    @property
    def asks(self) -> bool:
        """Whether it is a question of somebody who has no name."""
        return self.name == "Q"

    @property
    def answers(self) -> bool:
        """Whether it is an answer of the one interviewed, who is not named here."""
        return self.name == "A"


def turns_in(document: Document) -> Mapping[int, Turn]:
    """The turns of a transcript by the start of their block; none where the article is no transcript."""
    turns = list(_turns(document))
    names = Counter(turn.name.casefold() for _, turn in turns if turn.label is not None)
    is_transcript = names.total() >= LEAST_TURNS and len(names) >= 2 and max(names.values()) >= 2
    return dict(turns) if is_transcript else {}


def _turns(document: Document) -> Iterator[tuple[int, Turn]]:
    """Where a block starts and the turn it holds, opened there or gone on with; a heading ends a turn, and the outlet's own
    paragraphs are nobody's."""
    current: Turn | None = None
    blocks = [(block, _labelled(document, block)) for block in document.blocks]
    last = max((block.start for block, found in blocks if found), default=0)
    for block, found in blocks:
        if block.kind in ("title", "heading"):
            current = None
        if block.kind != "body":
            continue
        if found:
            name = " ".join(found["name"].split())
            current = Turn(found.end(), block.end, found.span("name"), name, found["role"] or found["office"])
            yield block.start, current
        elif current is not None:
            words = document.text[block.start : block.end]
            if block.start > last and not _IN_PERSON.search(_QUOTED.sub(" ", words)):
                current = None  # behind the talk the outlet goes on
            elif not _is_told(words, current.name):
                current = Turn(block.start, block.end, None, current.name, current.role)
                yield block.start, current


def _labelled(document: Document, block: Block) -> re.Match[str] | None:
    """The label that opens a paragraph."""
    found = _LABEL.match(document.text, block.start, block.end) if block.kind == "body" else None
    return found if found and (len(found["name"]) == 1 or names_in(found["name"])) else None


_QUOTED = re.compile(r"“[^“”]*”?|\"[^\"]*\"?")
_IN_PERSON = re.compile(
    r"\b(?:I|I[’'](?:m|d|ll|ve)|[Mm]y|[Mm]e|[Ww]e|[Ww]e[’'](?:re|d|ll|ve)|[Oo]ur|[Uu]s|[Yy]ou|[Yy]our)\b"
)
"""words of one who goes on talking"""
_SAYS_OF = re.compile(r"\b(?:said|says|added|told)\b")


def _is_told(words: str, name: str) -> bool:
    """Whether the outlet tells of the one who has the turn: by name, or with what he says in quotation marks."""
    surname = name.split()[-1]
    around = _QUOTED.sub(" ", words)
    quoted = len(around) < len(words) and _SAYS_OF.search(around) is not None
    named = len(surname) > 1 and re.search(rf"\b{re.escape(surname)}\b", around, re.IGNORECASE) is not None
    return (quoted or named) and _IN_PERSON.search(around) is None


def attribution(document: Document, turn: Turn, sentence: int, speaker: Speaker) -> Attribution:
    """What somebody says in a paragraph of a transcript; `sentence` is the number of its first sentence.

    The words are the speaker's own but stand in no marks, so they are `mixed`: nothing may be quoted as if they did.
    """
    end = turn.start + len(document.text[turn.start : turn.end].rstrip())
    colon = document.text.rfind(":", 0, turn.start)
    return Attribution(
        sentence=sentence,
        kind="mixed",
        content=((turn.start, end),),
        cue=(colon, colon + 1) if turn.label else None,
        source=turn.label,
        speaker=speaker.name,
        role=speaker.role,
        lemma=LEMMA,
        named=speaker.named,
        continued=turn.label is None,
    )
