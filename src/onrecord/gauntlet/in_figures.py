"""Figures and dates made others."""

import re
from random import Random

from onrecord.gauntlet.case import Case, Item, any_of, swap

_DIGITS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w])|(?<![\w.,/:-])\d+(?:\.\d+)?(?![\w/:-])")
_NUMBER_WORDS = """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty
    forty fifty sixty seventy eighty ninety""".split()
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)}|hundred|thousand|million|billion|dozen|half)\b", re.I)
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_MONTH = re.compile(
    r"\b(?:January|February|March|April|June|July|August|September|October|November|December|May(?= \d))\b"
)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b")


def figure_changed(case: Case, rng: Random) -> Item | None:
    """Another number in the statement."""
    found = any_of(re.compile(f"{_DIGITS.pattern}|{_NUMBER_WORD.pattern}", re.I), case.statement, rng)
    if found is None:
        return None
    return case.saying(swap(case.statement, found, _another_number(found.group(), rng)))


def _another_number(old: str, rng: Random) -> str:
    if not old[0].isdigit():
        scales = ["hundred", "thousand", "million", "billion", "dozen", "half"]
        pool = scales if old.casefold() in scales else _NUMBER_WORDS
        return rng.choice([word for word in pool if word != old.casefold()])
    digits = [i for i, char in enumerate(old) if char.isdigit()]
    at = rng.choice(digits)
    lowest = 1 if at == 0 and len(digits) > 1 else 0
    new = rng.choice([d for d in range(lowest, 10) if str(d) != old[at]])
    return old[:at] + str(new) + old[at + 1 :]


def date_changed(case: Case, rng: Random) -> Item | None:
    """Another month or day of the week in the statement."""
    pools = ((_MONTH, MONTHS), (_WEEKDAY, WEEKDAYS))
    for pattern, pool in rng.sample(pools, 2):
        if found := any_of(pattern, case.statement, rng):
            return case.saying(swap(case.statement, found, rng.choice([w for w in pool if w != found.group()])))
    return None
