"""What a file's name tells of the outlet: "02_harbour-post.txt", "orla-post_2031-03-04_fire.txt", "Fire out - The Post.txt"."""

import re
from pathlib import PurePosixPath

from onrecord.ingest.heads import NAME, OUTLETS, SECTION
from onrecord.text.words import content_stems

_HASH_LIKE = re.compile(r"[0-9a-f]{8,}", re.IGNORECASE)
_BEHIND_DAY = re.compile(
    r"(?<=[^\W\d_])[\s_.-]+(?:(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d|\d\d[-_.]\d\d[-_.](?:(?:19|20)\d\d|\d\d(?!\d))).*$"
)
"""the day that stands behind an outlet in a file's name, and the story's slug: "orla-post | _2031-03-04_fire" """
_LETTERS = re.compile(r"[bcdfghjklmnpqrstvwxyz]{2,4}")
_SAVED = re.compile(r"\s+[-–—|_]\s+")
"""between a page's title and its outlet, as browsers save it"""
_TAKE = re.compile(
    r"(?:upd(?:ate)?|wrap(?:up)?|lead|lede|ld|\d(?:st|nd|rd|th)?(?:lead|ld)?|write|through|thru|writethru|adv|corr(?:ected)?)\d*",
    re.I,
)
"""which version of a story an agency's message is"""
_NOT_OUTLETS = re.compile(
    r"(?:article|story|text|news|page|document|doc|file|untitled|readme|download|copy|export|scan|clip|item|new|live|latest)[\s_.-]*\(?\d*\)?",
    re.IGNORECASE,
)
_TOLD = 0.6
"""of the words of a name that stand in the article's headline and opening; a name of more is the headline's"""
_LEAST_TOLD = 2
"""words of the story's behind an outlet's name; one more where nothing stands before them"""
_LONGEST_CODE = 5


def stem(path: str) -> str:
    """The file's name without its ending, and without numbers before or one behind it."""
    return re.sub(r"^(?:\d+[\s_.-]+)+|[\s_.-]+\d+$", "", PurePosixPath(path).stem)


def saved_as(path: str, title: str | None) -> str | None:
    """The outlet behind the headline, as browsers save a page: "Fire out at last - The Orla Post"; None elsewhere."""
    parts = _SAVED.split(PurePosixPath(path).stem)
    if len(parts) < 2 or title is None or not NAME.fullmatch(parts[-1]):
        return None
    words = content_stems(" ".join(parts[:-1]))
    return parts[-1] if words and len(words & content_stems(title)) >= _TOLD * len(words) else None


def outlet_in(path: str, opening: str) -> str | None:
    """The file's name where that reads like an outlet's ("02_harbour-post"), or the part of it that does.

    `opening`: headline and first words of the article; a name made of them is the story's, and tells no outlet.
    """
    name = stem(path)
    if not name or _HASH_LIKE.fullmatch(name) or not re.search(r"[^\W\d_]{2}", name) or _NOT_OUTLETS.fullmatch(name):
        return None
    words = [word for word in re.split(r"[\s_-]+", _BEHIND_DAY.sub("", name)) if word]
    named = _by_kind(words)
    if named is None:
        named = _before_the_story(words, opening)
    return " ".join(_as_name(word) for word in named) or None


def _by_kind(words: list[str]) -> list[str] | None:
    """Of the words of a file's name those that name an outlet: up to the first that says what kind of outlet it is,
    behind a name ("orla post | fire latest"); None where none does."""
    for n, word in enumerate(words):
        if n and word.casefold() in OUTLETS and words[0].casefold() not in SECTION:
            return words[: n + 1]
    return None


def _before_the_story(words: list[str], opening: str) -> list[str]:
    """The words of a file's name before those of its story and those of an agency's message."""
    told = content_stems(opening)
    of_story = [bool(told & content_stems(word)) or _TAKE.fullmatch(word) is not None for word in words]
    for at, known in enumerate(of_story):
        if known and sum(of_story[at:]) >= max(_LEAST_TOLD if at else _LEAST_TOLD + 1, _TOLD * len(words[at:])):
            return words[:at]
    return words


def _as_name(word: str) -> str:
    """A word of a file's name as an outlet writes it: "Post", and letters that make no word as "NYT"."""
    if any(char.isupper() for char in word):
        return word
    return word.upper() if _LETTERS.fullmatch(word) else word.capitalize()


def abbreviates(path: str, agency: str) -> bool:
    """Whether a file's name begins with an agency's name or with letters of it: "orla-wire-fire", "OW_20310304_FIRE"."""
    name = stem(path)
    if name.casefold().startswith(agency.casefold().replace(" ", "-")):
        return True
    code = re.match(r"[^\W\d_]+", name)
    if code is None or not 1 < len(code.group()) <= _LONGEST_CODE:
        return False
    letters, full = code.group().casefold(), agency.casefold()
    if not full.startswith(letters[0]):
        return False
    initials = "".join(word[0] for word in full.split())
    return initials == letters or (code.group().isupper() and _in_order(letters, full))


def _in_order(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
