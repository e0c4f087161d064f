"""What somebody is called beside a name: a title or an occupation before it, an office or a role after it."""

import re
from functools import lru_cache

from onrecord.text.attribution.persons import A_WORD, POSSESSIVE, is_first_name
from onrecord.text.names import ROLE_WORDS
from onrecord.text.people import ONE_PERSON

_APPOSITION_END = re.compile(r"[,.;:—–(]| who | which | said | says ")


@lru_cache(maxsize=4096)
def words_of_role(role: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", role.casefold()))


def occupation_before(before: str, name: str) -> str | None:
    """What somebody is by the words before the name: "Velm resident" Hannah Brek, "fellow walker" Jan Vek."""
    nearest = before.rsplit(None, 1)[-1].casefold() if before.strip() else ""
    if nearest not in ONE_PERSON or not (is_first_name(name) or " " in name):
        return None
    words = re.split(r"[,.;:—–(]", before)[-1].split()[-_LONGEST_OCCUPATION:]
    kept: list[str] = []
    for word in reversed(words):
        if word.casefold() in _FUNCTION_WORDS or not _PLAIN_WORD.fullmatch(word):
            break
        kept.insert(0, word)
    return bare_role(" ".join(kept)) if kept else None


_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LONGEST_OCCUPATION = 4
"""words"""
_FUNCTION_WORDS = frozenset(
    """a an the and or but of in on at by for from with to as that who which when while after before said says told say his her
    its their our was were is are had has have""".split()
)


def role_before(before: str) -> str | None:
    """A role just before a name: "interior minister" of "the interior minister, Ana Vek", "Sen." of "Sen. Ana Vek"."""
    nearest = before[-60:].rsplit(None, 1)[-1:]
    if not nearest or not any(map(_is_title, A_WORD.findall(nearest[0])[-1:])):
        return None
    words = A_WORD.findall(before[-60:])
    if not before.rstrip().endswith((words[-1], words[-1] + ",")):
        return None
    kept: list[str] = []
    for word in reversed(words):
        if _is_title(word) or (kept and word[0].isupper() and len(kept) < 4) or (kept and word == "of"):
            kept.append(word)
        else:
            break
    while kept and kept[-1] == "of":
        kept.pop()
    return " ".join(reversed(kept)) if any(word.casefold().rstrip(".") in _OFFICES for word in kept) else None


def _is_title(word: str) -> bool:
    return word.casefold().rstrip(".") in ROLE_WORDS


def role_after(after: str) -> str | None:
    """A role in an apposition after a name: ", the mayor of Velm,"."""
    if not after.startswith(", "):
        return None
    found = _APPOSITION_END.search(after, 2, 80)
    stretch = after[2 : found.start()] if found else after[2:80]
    return bare_role(stretch) if is_role(stretch) else None


def is_role(stretch: str) -> bool:
    """Whether an apposition is an office or a noun for one person: "the mayor of Velm", "a clerk", "head of the service"."""
    words = stretch.casefold().split()
    if not 0 < len(words) <= 12 or any(word in _VERBS for word in words):
        return False
    titled = [
        word.strip(",") for word in re.split(r"\s(?:of|in|at|for|with|from|to|on|since)\s", " ".join(words))[0].split()
    ]
    if len(titled) > 2 and not (words[0] in _OPENS_ROLE or titled[0] in _OFFICES or titled[0].endswith(POSSESSIVE)):
        return len(titled) <= _SHORT_ROLE and titled[-1] in _OFFICES
    return any(word in _OFFICES for word in titled)


_SHORT_ROLE = 4
"""words; a role without an article is no longer"""
_OPENS_ROLE = frozenset({"a", "an", "the", "one", "his", "her", "its", "their"})
_ONLY_BEFORE_OFFICES = frozenset(
    """foreign presidential prime supreme vice defence defense interior finance economy health education energy justice transport
    state former acting assistant senior junior national security intelligence military""".split()
)
"""words of titles that alone make nobody an office-holder: "Velm, the state capital" """
_OFFICES = (ROLE_WORDS - _ONLY_BEFORE_OFFICES) | ONE_PERSON
_VERBS = frozenset(
    "where on also faced opened has have had is was were are said says told will would could who which when after as".split()
)


def bare_role(stretch: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+", "", " ".join(stretch.split()), flags=re.IGNORECASE).strip(" ,")
