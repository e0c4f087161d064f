"""Tells the words under a picture from those of the report: by a credit, a gallery's numbers, or how they are written."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from onrecord.text.lexicon import agencies
from onrecord.text.pasts import A_VERB

_CAPTION = re.compile(
    r"""\(?\b(?:(?:source|photo|image|picture|credit|photograph|photos|pic|file\s+photo|illustration)s?\s*(?:by|:|credit|/|courtesy)
      |getty\s+images|ap\s+photo|file\s+photo|(?:reuters|afp|epa|ap)\s*/\s*\w+|/\s*(?:reuters|afp|epa|ap|getty)\b|shutterstock|handout\s+via
      |pictured\s+(?:above|here|left|right)|(?:image|media|photo)\s+(?:copyright|caption))""",
    re.IGNORECASE | re.VERBOSE,
)
# "… on Monday. (Kyodo)", "… on Monday. – Reuters": the credit that closes a story.
CLOSING_CREDIT = re.compile(r"(?<=[.!?…\"”’])\s*(?:\([^()\n]{2,80}\)|[-–—]\s*[A-Z][\w -]{1,30})$")
_AGENCY = "|".join(re.escape(name) for names in agencies("credit").values() for name in names)
# "AP:Associated Press A bridge at noon"
_CREDITED_TWICE = re.compile(rf"(?:{_AGENCY})\s?:\s?(?:{_AGENCY})\b", re.IGNORECASE)
_PICTURE_CREDIT = re.compile(r"\((?:[\w ’'.-]+\s*/\s*)?(?:AP|AFP|PA|EPA|Reuters|Getty)\)$")
# "3/8 The bridge at noon Jon Ek 4/8 …": a gallery run into one paragraph.
_NUMBERED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?=\s+[A-Z\d“\"])")
_STOPPED = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_CLAUSE = re.compile(r"\b(?:after|where|following|during)\b")
_NO_CAPTION = re.compile(r"[,;:“\"]|[’']|^\w+ing\b")
_VERB = re.compile(rf"\b{A_VERB}\b(?!\s+by\b)", re.IGNORECASE)
# "The gun used by": a participle before "by" belongs to the noun.

_FILED = re.compile(r"FILE(?:\s+(?:PHOTO|PICTURE|IMAGE))?\b\s*(?:[-–—:]\s*|(?=[A-Z][a-z]))")
"""opens words under a picture from the archive: "FILE - Ana Vek arrives" """
_POSED = re.compile(
    r",\s+(?:(?:far|second|third|seated|standing|pictured)\s+)?(?:from\s+)?(?:left|right|cent(?:er|re)),\s|\((?:left|right|cent(?:er|re)|[LRC])\)"
)
"""where in the picture somebody stands: "Ana Vek, right, arrives" """
_QUOTES = re.compile(r"[“”\"]")
_OPENING = 200
"""code points in which that is told"""
LONGEST = 60
"""words; a longer stretch is the report, whatever picture it credits"""
NEAR = 4
"""stretches in which the second copy of a caption is looked for"""
LEAST = 4
"""words; a shorter line that comes back is a label"""


def captions_among(stretches: Sequence[str]) -> frozenset[int]:
    """Which of an article's stretches, in order, are captions."""
    found = {i for i, text in enumerate(stretches) if _is_caption(text)}
    found |= _given_twice(stretches) | _numbered_in_turn(stretches)
    copies = Counter(stretches)
    for i, text in enumerate(stretches):
        beside = {i - 1, i + 1} & found or copies[text] > 1
        if beside and i not in found and _has_no_verb(text):
            found.add(i)
    return frozenset(found)


def credits_a_picture(text: str) -> bool:
    """Whether a short stretch credits a picture: an agency in brackets does, unless it closes a whole sentence."""
    if _CAPTION.search(text) or _CREDITED_TWICE.match(text):
        return True
    return bool(_PICTURE_CREDIT.search(text) and not CLOSING_CREDIT.search(text))


def _is_caption(text: str) -> bool:
    words = len(text.split())
    posed = words <= LONGEST and not _QUOTES.search(text) and _POSED.search(text[:_OPENING]) is not None
    return (
        (words <= LONGEST and credits_a_picture(text)) or posed or _is_gallery(text) or _FILED.match(text) is not None
    )


def _is_gallery(text: str) -> bool:
    """Whether pictures are numbered through it: two or more of "n/m", each the one after the last."""
    numbers = [(int(n), int(m)) for n, m in _NUMBERED.findall(text)]
    return len(numbers) > 1 and all(m == numbers[0][1] and n == numbers[0][0] + k for k, (n, m) in enumerate(numbers))


def _numbered_in_turn(stretches: Sequence[str]) -> set[int]:
    """Stretches that open with the numbers of one gallery, "5/34", "6/34", one after the other."""
    opens = [match.groups() if (match := _NUMBERED.match(text)) else None for text in stretches]
    found: set[int] = set()
    for i, (one, following) in enumerate(pairwise(opens)):
        if one and following and one[1] == following[1] and int(following[0]) == int(one[0]) + 1:
            found |= {i, i + 1}
    told, whole = (sum(len(text.split()) for text in texts) for texts in ((stretches[i] for i in found), stretches))
    return found if told < _THREAD * whole else set()


_THREAD = 0.8
"""of a text that stands in numbered parts: they are its own, as in a thread of messages, and no gallery's"""


def _given_twice(stretches: Sequence[str]) -> set[int]:
    """A line that ends in no stop and comes back near it, alone or as the beginning of a sentence: both are captions."""
    found: set[int] = set()
    for i, text in enumerate(stretches):
        line = text.partition("\n")[0].rstrip(" ,").casefold()
        if _STOPPED.search(line) or not LEAST <= len(line.split()) <= LONGEST:
            continue
        for k in range(max(1, i - NEAR), min(len(stretches), i + NEAR + 1)):
            if k != i and i and len(stretches[k].split()) <= LONGEST and stretches[k].casefold().startswith(line):
                found |= {i, k}
    return found


def _has_no_verb(text: str) -> bool:
    """Whether a short stretch has no verb before its first clause: "Workers at the scene after a tram overturned"."""
    clause = _CLAUSE.search(text)
    opening = text[: clause.start()] if clause else ""
    return (
        len(text.split()) <= LONGEST
        and len(opening.split()) > 2
        and not _VERB.search(opening)
        and not _NO_CAPTION.search(opening)
    )
