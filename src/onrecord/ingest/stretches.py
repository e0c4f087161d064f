"""A stretch of an article's text, a paragraph or a line of its own, and what can be told from it alone."""

import re
from dataclasses import dataclass

from onrecord.ingest.bylines import is_byline
from onrecord.ingest.captions import CLOSING_CREDIT, credits_a_picture
from onrecord.ingest.dates import is_date_line, is_imprint
from onrecord.text.pasts import A_VERB

QUOTED = re.compile(r"''(?:[^']|'(?!'))*(?:''|$)|“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘[^’]*’(?!\w)", re.DOTALL)
_ENDS = re.compile(r"[.!?…。！？।॥؟۔:;,][\"'”’»)\]]*$")
LIST_ITEM = re.compile(r"(?:[-*•]|\d+[.)])\s+(?=\S)")
_VERB = re.compile(rf"\b{A_VERB}\b")

LONG = 40
"""words; a longer stretch is prose, and one stray "read more" does not make it furniture"""

SENTENCE = 4
"""words; a shorter line with a stop is a label"""
PLAIN = 9
"""words; a line with a stop and so many has a verb, whether we know it or not"""
LEAD = 12
"""words; a sentence of so many is prose wherever it stands"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Code points `start` to `end`, half-open, of an article's text, and what stands there."""

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


def stretch_of(text: str, start: int, end: int) -> Stretch:
    """A stretch without the marks that agencies set around a line: "^Ferry towed to Orne<"."""
    marked = end - start > 1 and text.startswith("^", start)
    start += marked
    end -= marked and text.endswith(("<", "="), start, end)
    return Stretch(start, end, text[start:end])


def is_prose(stretch: Stretch) -> bool:
    """Whether a stretch is a sentence with a verb: not a headline, a label, or a line between a headline and its story."""
    has_verb = stretch.words >= PLAIN or (stretch.words >= SENTENCE and _VERB.search(stretch.text) is not None)
    return stretch.is_sentence and has_verb and not is_between(stretch)


def is_between(stretch: Stretch) -> bool:
    """Whether a line may stand between a headline and its story, or in it: who wrote it and when, or a picture's words."""
    text = stretch.text
    return is_byline(text) or is_date_line(text) or is_imprint(text) or credits_a_picture(text) or _is_note(text)


def _is_note(text: str) -> bool:
    """Whether a line above an article is the agency's word to its editors."""
    return _NOTE.match(text) is not None


_NOTE = re.compile(
    r"(?:eds|editors?|note\s+to\s+editors?|attn)\b[^:]{0,20}:\s|\((?:adds|updates|corrects|recasts|changes|rewrites|removes|refiles)\b[^()]*\)$",
    re.IGNORECASE,
)
