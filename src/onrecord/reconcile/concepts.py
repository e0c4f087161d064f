"""Words that news English uses for one and the same thing, so that "dispatch soldiers" meets "send troops".

The sets are written for this project from general knowledge of the register. They are kept narrow: a set holds what a
reporter would swap in the same sentence, never a thing and its neighbour (troops are no missiles, the dead no wounded).
"""

import re
from functools import lru_cache

from onrecord.text.words import STOP_WORDS, stem, words_in

_SETS = {
    "kill": "killed kill killing kills dead died die dies dying death deaths slain fatal fatalities fatality perished lives",
    "wound": "wounded wounding injured injuring injures injuries injury hurt",
    "send": "send sending sends sent dispatch dispatching dispatched deploy deploying deployed deployment dispatches put move moving",
    "troop": "troops troop soldiers soldier servicemen serviceman personnel military",
    "blast": "blast blasts explosion explosions exploded bomb bombing bombings bombed blew detonated",
    "attack": "attack attacks attacked assault raid",
    "weapon": "weapons weapon arms munitions weaponry",
    "supply": """supply supplies supplied supplying deliver delivers delivered deliveries delivering shipped ship ships
        shipping provided provide""",
    "crash": "crash crashed crashes crashing",
    "pact": "treaty pact agreement accord deal",
    "lorry": "lorry truck lorries trucks",
    "child": "children child kids",
    "shoot": "shot shooting shootings gunfire",
    "arrest": "arrested arrest arrests detained detain",
    "accuse": "accuse accused accuses accusing accusation accusations blame blamed blames",
    "hospital": "hospital hospitals hospitalised hospitalized",
    "allege": "fake fabricated forged",
    "aid": "aid help helping support supporting back backing",
    "loss": "casualties losses",
    "bus": "bus buses coach coaches convoy",
}  # fmt: skip
_CONCEPTS = {stem(word): name for name, words in _SETS.items() for word in words.split()}
_LOOSE_SETS = {
    "destroy": """destroyed destroy destroys burned burnt burn burning consumed scorched charred blackened razed gutted levelled
        leveled flattened""",
    "investig": "investigated investigation investigating investigators probe inquiry suspected suspicion suspects",
    "steal": "stolen steal stole copied leaked",
    "layoff": "redundant redundancies layoffs sacked dismissed",
    "detain": "detained arrested held custody",
    "ballot": "ballot ballots votes",
    "warn": "warning warnings warned",
    "lead": "lead leads ahead majority margin",
    "work": "contract deal job project scheme agreement",
}  # fmt: skip
"""Wider sets, of a thing and its neighbours: enough beside a figure of the same noun, too little to join statements."""


@lru_cache(maxsize=131_072)
def terms(text: str) -> frozenset[str]:
    """The stems of a text's telling words, each set of synonyms as one."""
    return frozenset(
        _CONCEPTS.get(found, found)
        for found in (stem(word) for word in words_in(text) if len(word) > 1 and word.casefold() not in STOP_WORDS)
    )


@lru_cache(maxsize=131_072)
def things(text: str) -> frozenset[str]:
    """The terms of a statement that are no part of a name: what is done, and with what.

    Two statements about the same people and places say different things when they share none of these.
    """
    words = words_in(text)
    named = [word[:1].isupper() for word in words]
    # The first word has a capital anyway: it is taken for a name when the next word is one.
    if len(named) > 1:
        named[0] = named[0] and named[1]
    return terms(" ".join(word for word, is_name in zip(words, named, strict=True) if not is_name))


_CLAUSE = re.compile(
    r",?\s+(?:since|because|as|after|although|though|while|whereas|when|despite|amid|during|under|following|given\s+that|in\s+order\s+to"
    r"|in\s+(?:support|aid|response|retaliation|return|exchange))\s+|,\s+(?:which|who|whose|where|according\s+to|saying|adding)\s+|\s+[–—-]\s+",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"(?:as|since|because|given|although|though|while|whereas|when|despite|amid|following|after|with)\s[^,;]{8,160},\s+",
    re.IGNORECASE,
)
_LEAST = 3


@lru_cache(maxsize=131_072)
def core(text: str, *, least: int = _LEAST) -> frozenset[str]:
    """The terms of a statement's main clause: what is so, without why, when else, and who says it.

    All of its terms where the main clause has fewer than `least`.
    """
    leading = _LEADING.match(text)
    rest = text[leading.end() :] if leading else text
    at = _CLAUSE.search(rest)
    main = terms(rest[: at.start()]) if at else terms(rest)
    return main if len(main) >= least else terms(text)


def main_clause_end(text: str) -> int:
    """Where the main clause of a statement ends and why, when or under what else it is so begins."""
    leading = _LEADING.match(text)
    at = _CLAUSE.search(text, leading.end() if leading else 0)
    return at.start() if at else len(text)


_LOOSE = {term: name for name, words in _LOOSE_SETS.items() for word in words.split() for term in terms(word)}
_HELD_BY = {name: tuple(sorted({t for t, held in _LOOSE.items() if held == name} | {name})) for name in _LOOSE_SETS}


def loosely(term: str) -> str:
    """The wider set that a term belongs to; the term where it is in none."""
    return _LOOSE.get(term, term)


def loose_terms(name: str) -> tuple[str, ...]:
    """The terms of a wider set; the term itself where it names none."""
    return _HELD_BY.get(name, (name,))


def concept(word: str) -> str | None:
    """The set of synonyms that a word belongs to; None when it is in none."""
    return _CONCEPTS.get(stem(word))


def is_generic(term: str) -> bool:
    """Whether a term only says that somebody is counted, as "people" does in "22 people"."""
    return term in _GENERIC


_GENERIC = frozenset(
    stem(word)
    for word in """people persons person victims victim bodies body others toll number total lives casualties those dozens
    least reached reach rose rises rise risen raised fatalities individuals""".split()
) | {"kill", "wound"}
