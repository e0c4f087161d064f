"""What is done to quotations: typographic disturbance, which must be seen through, and damage, which must be caught.

Each disturbance leaves the words alone. Each damage makes one change and knows the edit types that name it rightly; it
gives None for a quotation in which it finds nothing to change. Nothing here knows the library.
"""

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

Disturb = Callable[[str, random.Random], str]


def _at_some_spaces(quote: str, rng: random.Random, put: str, *, replace: bool) -> str:
    spaces = [m.start() for m in re.finditer(" ", quote)]
    for at in sorted(rng.sample(spaces, min(len(spaces), rng.randint(1, 4))), reverse=True):
        quote = quote[:at] + put + quote[at + (1 if replace else 0) :]
    return quote


def _swap(pairs: dict[str, str]) -> Disturb:
    return lambda quote, _: "".join(pairs.get(char, char) for char in quote)


def _soft_hyphens(quote: str, rng: random.Random) -> str:
    inside = [m.start() + 2 for m in re.finditer(r"[^\W\d_]{5,}", quote)]
    for at in sorted(rng.sample(inside, min(len(inside), 3)), reverse=True):
        quote = quote[:at] + rng.choice(("\u00ad", "\u00ad\n")) + quote[at:]
    return quote


def _compatible(quote: str, rng: random.Random) -> str:
    wide = {chr(c): chr(c + 0xFEE0) for c in range(0x41, 0x5B)} | {"fi": "ﬁ"}
    words = quote.replace("fi", "ﬁ").replace("fl", "ﬂ").split(" ")
    n = rng.randrange(len(words))
    words[n] = "".join(wide.get(char, char) for char in words[n])
    return " ".join(words)


def _case(quote: str, rng: random.Random) -> str:
    return rng.choice((str.upper, str.lower, str.title, str.swapcase))(quote)


DISTURBANCES: dict[str, Disturb] = {
    "curly to straight": _swap({"“": '"', "”": '"', "‘": "'", "’": "'"}),
    "straight to curly": _swap({'"': "”", "'": "’", "“": "„", "”": "“", "‘": "‚"}),
    "guillemets": _swap({"“": "«", "”": "»"}),
    "dashes": _swap({"—": "–", "–": "-", "-": "‑", "−": "-"}),
    "double hyphen": _swap({"—": "--", "–": "--"}),
    "ellipsis sign": lambda quote, _: quote.replace("…", "...") if "…" in quote else quote.replace("...", "…"),
    "no-break spaces": lambda quote, rng: _at_some_spaces(quote, rng, "\u00a0", replace=True),
    "line breaks": lambda quote, rng: _at_some_spaces(quote, rng, rng.choice(("\n", "\r\n", " \n  ")), replace=True),
    "runs of spaces": lambda quote, rng: _at_some_spaces(quote, rng, "   ", replace=True),
    "soft hyphens": _soft_hyphens,
    "zero width": lambda quote, rng: _at_some_spaces(quote, rng, rng.choice("\u200b\ufeff\u2060\u200c"), replace=False),
    "bidi marks": lambda quote, rng: _at_some_spaces(quote, rng, rng.choice("\u200e\u200f\u2067\u202a"), replace=False),
    "case": _case,
    "NFD": lambda quote, _: unicodedata.normalize("NFD", quote),
    "NFKC and NFKD": _compatible,
    "around": lambda quote, rng: rng.choice(("“{}”", '"{}"', " {} ", "«{}»", "{}…", "…{}", "\n{}\n")).format(quote),
}


def mixed(quote: str, rng: random.Random) -> str:
    """Three disturbances one after the other."""
    for kind in rng.sample(sorted(DISTURBANCES), 3):
        quote = DISTURBANCES[kind](quote, rng)
    return quote


@dataclass(frozen=True)
class Source:
    """Where a quotation comes from and what else is there to take words from."""

    quote: str
    other: str
    """another sentence of the text"""
    invented: str
    """words that nobody wrote"""
    names: tuple[str, ...]
    """capitalised words of the text that are names"""


Damage = Callable[[Source, random.Random], str | None]

_NUMBERS = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split()
_MODALS = "will would may might could must should can".split()
_HEDGES = "likely possibly probably allegedly reportedly certainly definitely apparently confirmed alleged".split()
_NEGATIONS = ((r"\bnot ", ""), (r"n[’']t\b", ""), (r"\bnever ", ""), (r"\bwithout\b", "with"), (r"\bno\b", "every"),
              (r"\bfailed to\b", "managed to"), (r"\bdenied\b", "said"), (r"\bunlikely\b", "likely"))  # fmt: skip
_AUXILIARIES = r"\b(is|was|were|has|have|had|will|would|could|should|may|might|must|did|does|are)\b(?! not|n[’']t)"
_COMMON = frozenset("""about after again against along also among another around because been before being between both
    could during each even every first from further have having here into itself just like likely made make many more most
    much must near never next none nothing only other others over percent said same second should since some still such
    than that their them then there these they third this those through under until upon very well were what when where
    which while will with within without would year years your million billion thousand hundred today yesterday""".split())  # fmt: skip


def _one(quote: str, pattern: str, rng: random.Random, change: Callable[[re.Match[str]], str]) -> str | None:
    found = list(re.finditer(pattern, quote))
    if not found:
        return None
    chosen = rng.choice(found)
    return quote[: chosen.start()] + change(chosen) + quote[chosen.end() :]


def digit(source: Source, rng: random.Random) -> str | None:
    """Another digit in one place."""
    return _one(source.quote, r"\d", rng, lambda m: rng.choice([d for d in "123456789" if d != m.group()]))


def number_word(source: Source, rng: random.Random) -> str | None:
    """Another number, in words."""
    pattern = rf"\b({'|'.join(_NUMBERS)})\b"
    return _one(source.quote, pattern, rng, lambda m: rng.choice([n for n in _NUMBERS if n != m.group()]))


def negator_removed(source: Source, rng: random.Random) -> str | None:
    """One negation less."""
    fitting = [pair for pair in _NEGATIONS if re.search(pair[0], source.quote)]
    if not fitting:
        return None
    pattern, put = rng.choice(fitting)
    return _one(source.quote, pattern, rng, lambda _: put)


def negator_added(source: Source, rng: random.Random) -> str | None:
    """One negation more."""
    added = rng.choice((" not", "n’t", " never", "n't"))
    return _one(source.quote, _AUXILIARIES, rng, lambda m: m.group() + added)


def prefix_added(source: Source, rng: random.Random) -> str | None:
    """A word made its opposite by a prefix."""
    return _one(source.quote, r"(?<= )(likely|armed|able|finished|neutral|popular|clear|certain|known)\b", rng,
                lambda m: rng.choice(("un", "non-", "un")) + m.group())  # fmt: skip


def modal(source: Source, rng: random.Random) -> str | None:
    """Another modal or hedge, or one taken away."""
    words = rng.choice((_MODALS, _HEDGES))
    return _one(source.quote, rf"(?<=\w )({'|'.join(words)})\b(?![’'])", rng,
                lambda m: rng.choice([w for w in words if w != m.group()]))  # fmt: skip


def intensifier(source: Source, rng: random.Random) -> str | None:
    """ "likely" made "highly likely", or the reverse."""
    if re.search(r"\bhighly likely\b", source.quote):
        return _one(source.quote, r"\bhighly likely\b", rng, lambda _: "likely")
    return _one(source.quote, r"(?<=\w )likely\b", rng, lambda _: "highly likely")


def another_name(source: Source, rng: random.Random) -> str | None:
    """Another name of the text in the place of one."""
    here = [word for word in source.names if re.search(rf"(?<=[a-z,] ){word}\b", source.quote)]
    others = [word for word in source.names if word not in source.quote]
    if not here or not others:
        return None
    return _one(source.quote, rf"(?<=[a-z,] ){rng.choice(here)}\b", rng, lambda _: rng.choice(others))


def another_word(source: Source, rng: random.Random) -> str | None:
    """Another ordinary word in the place of one."""
    ordinary = [w for w in re.findall(r"\b[a-z]{4,}\b", source.other) if w not in _COMMON and not _cue(w)]
    here = [w for w in re.findall(r"(?<= )[a-z]{4,}\b(?![’'-])", source.quote) if w not in _COMMON and not _cue(w)]
    others = [w for w in ordinary if w not in here]
    if not here or not others:
        return None
    return _one(source.quote, rf"(?<= ){rng.choice(here)}\b(?![’'-])", rng, lambda _: rng.choice(others))


def _cue(word: str) -> bool:
    return word in (*_NUMBERS, *_MODALS, *_HEDGES, *_TELLING)


_TELLING = """unlikely failed denied never cannot hundreds thousands millions dozens eighteen fourteen sixteen seventeen
    nineteen sixty seventy eighty ninety lacks refused rejected claimed suspected believed expected seems appears""".split()


def tail(source: Source, rng: random.Random) -> str | None:
    """The first part as it is, then words of one's own."""
    words, own = source.quote.split(" "), source.invented.split(" ")
    if len(words) < 8:
        return None
    return " ".join(words[: rng.randint(len(words) // 2, len(words) - 2)] + own[-rng.randint(4, 8) :])


def splice(source: Source, rng: random.Random) -> str | None:  # noqa: ARG001  # one shape for all
    """The first half of one sentence and the second half of another."""
    one, other = source.quote.split(" "), source.other.split(" ")
    if min(len(one), len(other)) < 10:
        return None
    return " ".join(one[: len(one) // 2] + other[len(other) // 2 :])


def invented(source: Source, rng: random.Random) -> str | None:  # noqa: ARG001  # one shape for all
    """Nothing of it stands anywhere."""
    return source.invented


def homoglyph(source: Source, rng: random.Random) -> str | None:
    """A Cyrillic letter in a Latin word."""
    look = dict(zip("aeopcxyi", "аеорсхуі", strict=True))
    return _one(source.quote, r"(?<=[a-z])[aeopcxyi](?=[a-z])", rng, lambda m: look[m.group()])


def hidden(source: Source, rng: random.Random) -> str | None:
    """An invisible character inside a word."""
    return _one(source.quote, r"(?<=[a-z])(?=[a-z])", rng, lambda _: rng.choice("\u200b\u200d\u2060\ufeff\u202e\u200e"))


def skipping(source: Source, rng: random.Random) -> str | None:
    """An elision that jumps over a negator, a denial, a modal or a condition."""
    turning = (
        r"\b(not|never|without|denied|failed|may|might|could|would|will|likely|unlikely|allegedly|reportedly|If)\b"
    )
    found = [m for m in re.finditer(turning, source.quote) if 12 < m.start() < len(source.quote) - 20]
    if not found:
        return None
    chosen = rng.choice(found)
    return (
        source.quote[: chosen.start()].rstrip()
        + rng.choice((" … ", "... ", " [...] "))
        + source.quote[chosen.end() :].lstrip()
    )


@dataclass(frozen=True)
class Class:
    """A class of damage, the verdicts and edit types that name it rightly, and the share that must be named so."""

    damage: Damage
    verdicts: frozenset[str]
    kinds: frozenset[str]
    bar: float


def _class(damage: Damage, kinds: str, bar: float, verdicts: str = "altered") -> Class:
    return Class(damage, frozenset(verdicts.split()), frozenset(kinds.split()), bar)


DAMAGES: dict[str, Class] = {
    "one digit changed": _class(digit, "figure date", 0.99),
    "one number word changed": _class(number_word, "figure date", 0.99),
    "negator removed": _class(negator_removed, "negation", 0.99),
    "negator added": _class(negator_added, "negation", 0.99),
    "negative prefix added": _class(prefix_added, "negation", 0.99),
    "modal changed": _class(modal, "modal", 0.99),
    "intensifier changed": _class(intensifier, "modal", 0.99),
    "name changed": _class(another_name, "name", 0.95),
    "word replaced": _class(another_word, "word", 0.95),
    "tail invented": _class(tail, "truncated", 0.95),
    "two halves spliced": _class(splice, "", 0.95, "spliced"),
    "wholly invented": _class(invented, "", 0.95, "not_found"),
    "homoglyph": _class(homoglyph, "homoglyph", 0.95),
    "hidden character": _class(hidden, "invisible", 0.95),
    "elision over a turning word": _class(skipping, "negation modal condition", 0.95),
}
