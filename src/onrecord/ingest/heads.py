"""The lines with which a page or an agency's message opens before it comes to the article: name, menu, motto, routing."""

import re
from collections.abc import Sequence

from onrecord.ingest.dates import SENT, is_date_line, is_imprint, names_a_day
from onrecord.text.papers import PAPERS, STATIONS
from onrecord.text.words import content_stems

OUTLETS = PAPERS | STATIONS
SECTION = frozenset(
    """news world business local latest breaking top sport sports politics opinion home uk us national international regional daily
    weekly update updates analysis comment review letters culture science health travel money finance crime court courts record
    radio tv television media press live exclusive front back page english service edition the and of &""".split()
)
"""words of which a name of nothing but them is that of a page, not of an outlet"""
NAME = re.compile(
    r"(?:[^\W\d_a-z][\w’'.&-]*|&)(?:\s+(?:[^\W\d_a-z][\w’'.&-]*|&|\([A-Z]{2,8}\)|of|the|and|for|d[aeio]s?|du|der|die|del|della|la|le|el|plc)){0,6}"
)
SERVICE_OF = re.compile(
    rf"\b(?:a|an|the|our)\s+(?:[\w-]+\s+){{0,2}}?(?:service|edition|section|supplement|website|site)\s+of\s+(?:the\s+)?(?P<name>{NAME.pattern})\W*$"
)
"""ends a line that says whose page it is: "News in English – a service of | the Orsa Post" """
PARTS = re.compile(r"\s*[|·•–—>›»]\s+|\s+[-/]\s+|,\s+|\.\s+|\.$|\s*\n\s*")
"""what parts a name from what stands beside it"""
_STRAPLINE = re.compile(r"(?:The|A|Your)\s[^.!?]*\b(?:weekly|daily|monthly|newspaper|magazine|journal|paper)\b|For\s")
_LONGEST = 240
"""code points of such a line; a longer one is prose"""
_LEAST, _MOST = 2, 6
"""words of a name at the head of a page"""

_STROKES = re.compile(r"\s*[|›»>]\s*|\s+[/·•]\s+")
_GAPS = re.compile(r"\s{2,}|\t")
_TRAIL = re.compile(r"\s[>›»]\s")
_CONTROL = re.compile(
    r"(?:skip\s+to\s.*|menu|sign\s+in|log\s+in|subscribe(?:\s+(?:now|for)\b.*)?|search|support\s+us|home|e-?paper|(?:\+\s)?add\s+to\s.*"
    r"|view\s+this\s+e-?mail.*|listen\s+live|\W*on\s+air\b.*)\W*",
    re.IGNORECASE,
)
_ITEM_WORDS = 3
_ITEMS = 3

_TAKE = re.compile(
    r"\b(?:\d\s?(?:st|nd|rd|th)\s?-?\s?(?:ld|lead|lede|write-?th?ru|writethrough)|write-?th?ru|(?:lead|lede|update|upd|wrapup|adv)\s?-?\s?\d"
    r"|\((?:\d(?:st|nd|rd|th)\s+lead|lede?|update|upd)\b)",
    re.IGNORECASE,
)
"""which version of a story an agency's message is: "2nd Ld-Writethru", "(UPDATE 3)", "LEAD 5" """
_JOINED = re.compile(r"(?:[A-Z]{2,}\d*[-/][A-Z][A-Z/ -]+)(?:$|,|\s*\(|\s{2})|[a-z]+(?:-[a-z]+){1,4}(?:$|\s{2,})")
"""a story's name on the wire: "VP-HARBOUR-STRIKE (", "art-court-orne   14/11" """
_NUMBERED = re.compile(
    r"[a-z]\d{4}(?:$|\s)|(?:[A-Z]{2,8}-?\d{3,5}|[A-Z]{3,12}\s\d{4})(?:$|\s)|(?:[a-z]\s){1,3}(?=[A-Z\d/-]{4,})"
)
"""a message's number, or its priority: "VPA0417 4 HOM", "INP-0412 NATIONAL", "u i HARBOUR/FIRE" """


def is_menu(line: str) -> bool:
    """Whether a line is a page's menu, trail or control: "News | Prices | Jobs", "HOME > DEALS", "Sign in"."""
    if len(line) > _LONGEST:
        return False
    strokes = [part for part in _STROKES.split(line) if part]
    gaps = [part for part in _GAPS.split(line.strip()) if part]
    parts = max(strokes, gaps, [line], key=len)
    short = all(len(part.split()) <= _ITEM_WORDS and not part.endswith((".", "!", "?")) for part in parts)
    if _CONTROL.fullmatch(line) or all(_CONTROL.fullmatch(part) for part in parts):
        return True
    trail = _TRAIL.search(line) is not None
    if _names_its_section(line):
        return False
    if not short or any(is_date_line(part) or (not trail and any(map(str.isdigit, part))) for part in parts):
        return False
    return len(parts) >= _ITEMS or (len(parts) > 1 and trail)


def trail_before(line: str) -> int:
    """Where the headline begins behind a page's trail: "Home » News » Gunmen seize monarch"; 0 where there is none."""
    parts = list(_TRAIL_MARK.finditer(line))
    first = _STROKES.split(line)[0].strip().casefold()
    if len(parts) < _LEAST or not {first} <= SECTION | {"home"}:
        return 0
    return parts[-1].end()


_TRAIL_MARK = re.compile(r"\s[>›»/|]\s+")


def is_routing(line: str) -> bool:
    """Whether a line routes an agency's message: its number, the story's name on the wire and which version it is."""
    if len(line) > _LONGEST:
        return False
    if SENT.match(line) or _JOINED.match(line) or _NUMBERED.match(line):
        return True
    told = sum(word.islower() and len(word) > _SMALL for word in _BRACKETS.sub("", line).split())
    return told < _LEAST and _TAKE.search(line) is not None


_SMALL = 3
"""letters; longer words in small letters are a headline's"""
_BRACKETS = re.compile(r"\([^()]*\)")


def names_itself(line: str) -> str | None:
    """The name that a page's first line is: "THE ORLA POST", "BCN NEWS" of "BCN NEWS | LIVE"; None where it is none."""
    if _HANDLE.fullmatch(line):
        return line
    if len(line) > _LONGEST or is_menu(line) or is_routing(line) or is_date_line(line) or _RELEASED.match(line):
        return None
    part = next(iter(PARTS.split(line)), "")
    part = _FREQUENCY.sub("", part)
    words = part.split()
    if not words or len(words) > _MOST or not NAME.fullmatch(part):
        return None
    return None if _words(part) <= SECTION else part


def _names_its_section(line: str) -> bool:
    """Whether a line is a page's name with the section: "OBC ORNELAND | NEWS | LIVE"."""
    parts = [part for part in _PARTED.split(line) if part]
    return len(parts) > 1 and _is_a_name(parts[0]) and all(_words(part) <= SECTION | _DESKS for part in parts[1:])


_PARTED = re.compile(r"\s*[|›»>]\s*|\s+(?:[/·•—–]|--)\s+")
_DESKS = frozenset("desk newsroom version web text wire services".split())
"""words of what part of an outlet a page is, besides those of sections: "English desk" """


def _words(name: str) -> set[str]:
    return {word.casefold().strip("().") for word in name.split()}


def _is_a_name(part: str) -> bool:
    """Whether the first part of a line can be a page's name: two words or more, of which one is no section's."""
    return len(part.split()) >= _LEAST and NAME.fullmatch(part) is not None and not _words(part) <= SECTION


_HANDLE = re.compile(r"@\w{2,30}")
"""of somebody who sends messages to all: "@orlafire" """
_RELEASED = re.compile(
    r"(?:for\s+immediate\s+release|(?:press|media|news)\s+(?:release|statement)|embargo(?:ed)?\b.*|not\s+for\s+(?:release|publication)\b.*)\W*$",
    re.IGNORECASE,
)
"""above a statement to the press, which its issuer's name heads"""
_FREQUENCY = re.compile(r"\s\d{2,4}(?:[.,]\d)?(?:\s?(?:FM|AM|MHz))?$")
"""a station's, behind its name"""


def heading(lines: Sequence[str], story: str) -> str | None:
    """The outlet's name that heads a page, of the lines above its `story`; None where none does."""
    at = _begins(lines)
    return names_itself(lines[at]) if at < len(lines) and _heads(lines, at, story) else None


def below_the_head(lines: Sequence[str], story: str) -> int:
    """How many of the lines above a `story` name the outlet and belong to its page; 0 where no outlet's name is first."""
    at = _begins(lines)
    if at == len(lines) or not _heads(lines, at, story):
        return 0
    return next((i for i in range(at + 1, len(lines)) if not _is_of_the_page(lines[i])), len(lines))


def _begins(lines: Sequence[str]) -> int:
    """The first line that is no menu, routing or date."""
    found = (i for i, line in enumerate(lines) if not (_is_of_the_page(line) or is_routing(line)))
    return next(found, len(lines))


def _heads(lines: Sequence[str], at: int, story: str) -> bool:
    """Whether a line, by its number, names the outlet.

    It does where its words say so ("Gazette"), where a menu, a motto or the day stands below, or where the page names
    itself again ("© Orla Post", "told the Post"). A line with two words of the story is a headline, unless it is called so.
    """
    name = names_itself(lines[at])
    if name is None:
        return False
    if _HANDLE.fullmatch(name) or any(map(_RELEASED.match, lines[:at])) or _names_its_section(lines[at]):
        return True
    if _names_itself_again(name, story):
        return True
    words = [word.casefold().strip("().") for word in name.split()]
    several = len(words) >= _LEAST
    called = several and not OUTLETS.isdisjoint(piece for word in words for piece in word.split("-"))
    below = lines[at + 1 : at + 1 + _NEAR]
    menu = any(map(is_menu, below))
    if called and (menu or _INITIALS.search(name)):
        return True
    if len(content_stems(name) & content_stems(story[:_OPENING])) >= _SHARED:
        return False
    mottoed = several and name.isupper() and any(names_a_day(line) or _STRAPLINE.match(line) for line in below)
    return called or mottoed or menu


_INITIALS = re.compile(r"\([A-Z]{2,8}\)$")


def _is_of_the_page(line: str) -> bool:
    """Whether a line below a page's name belongs to the page and not to the article."""
    known = is_menu(line) or is_date_line(line) or is_imprint(line)
    return known or _STRAPLINE.match(line) is not None or _RELEASED.match(line) is not None


_OPENING = 3_000
"""code points of a story in which a headline's words are looked for"""
_SHARED = 2
_NEAR = 2
"""lines below the name that tell it"""


def _names_itself_again(name: str, story: str) -> bool:
    """Whether a page names itself again, as owner of its text or as who was told: "© Orla Post Ltd", "told the Post"."""
    plain = [word for word in name.split() if word.casefold() not in _NO_NAME]
    if not plain:
        return False
    last = re.escape(plain[-1])
    if re.search(rf"(?:©|\(c\)|\bcopyright\b)[^\n]{{0,40}}\b{last}\b", story, re.IGNORECASE):
        return True
    told = re.escape(plain[-1].capitalize() if name.isupper() else plain[-1])
    return len(name.split()) >= _LEAST and re.search(_TOLD_US % (told, told), story) is not None


_NO_NAME = frozenset({"the", "daily", "of", "and", "&"})
_TOLD_US = (
    r"\b(?:told|to|by)\s+[Tt]he\s+(?:[A-Z][\w-]+\s+)?%s\b(?!\s+[A-Z])"
    r"|\b(?:[A-Z][\w-]+\s+){1,2}%s\s+(?:can\s+reveal|understands|has\s+(?:seen|learn(?:ed|t)|obtained))\b"
)
