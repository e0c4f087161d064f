"""Makes a sentence of words cut from an article: one line, a capital, a full stop, no mark without its partner."""

import re

from onrecord.text.pasts import A_VERB

_THAT_ITSELF = re.compile(
    r"that\s+(?:(?:figure|number|sum|amount|total|toll|count|claim|report|account|version|story|statement|allegation|suggestion|description|decision"
    r"|offer|deal|idea|plan|matter|letter|meeting|document|estimate)\s+)?(?:is|was|has|had|would|will|could|can|did|does|may|might|should)\b",
    re.IGNORECASE,
)
"""a "that" which is a word of what is said, and opens no clause: "said that figure was wrong" """
JOINING = re.compile(
    r"(?:that,?|and|but|or|so(?!\s+(?:far|many|much|few|little|long|called|do|does|did|is|are|was|were|has|have|had|will|would|can|could)\b)|(?:because|while|as(?!\s+(?:many|much|few|little|long|soon|of)\b))(?=\s[^,]*$))\s+",
    re.IGNORECASE,
)
_HOWEVER = re.compile(r"(?:however|meanwhile|moreover|nevertheless|furthermore),\s+", re.IGNORECASE)
_AGENCIES = re.compile(r"\([^()]{3,60}\)\s+(?=[A-Z])")
"""a credit in brackets before the first sentence of an article"""
_EDGES = " \t\r\n,;:—–-"
COMMA_INSIDE = re.compile(r",([”\"’'])(?=[.!?]?$)")
ENDS = re.compile(r"[.!?…][”\"’')\]]*$")
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|(?<!\w)‘[^‘’]*’(?!\w)")
VERB = re.compile(rf"\b{A_VERB}\b|[’'](?:s|re|ve|ll|d|m)\b")  # in lower case, for the lowered text
"""a word or an ending that is likely a verb's"""
_LEAST = 4
"""words before a bracket that is never closed that stand alone"""
MAX_WORDS = 90
"""words; a longer one is cut after the sentence in which it is reached"""


def clean(words: str) -> str:
    """Words on one line, without stray marks at the edges."""
    return " ".join(words.split()).strip(_EDGES)


def as_sentence(words: str) -> str:
    """Words with a capital and a full stop; empty where there are none."""
    bare = _LAST_ARTICLE.sub("", _balanced(behind(_HOWEVER, behind(JOINING, behind(_AGENCIES, clean(words))))))
    if not bare:
        return ""
    bare = bare[0].upper() + bare[1:]
    if "," in bare[-len(",”.\n") :]:
        bare = COMMA_INSIDE.sub(r"\1", bare)
    return bare if ENDS.search(bare) else bare + "."


_LAST_ARTICLE = re.compile(r"\s+(?:an?|the)$")
"""what is left of a verdict that stands in quotation marks: "called the claims of losses | an “absolute fabrication”" """


def amid(words: str) -> str:
    """Words that stand in the midst of a sentence: without the capital of what is no name, "A clerk", "One of them"."""
    return words[:1].lower() + words[1:] if _NO_NAME.match(words) else words


_NO_NAME = re.compile(r"(?:An?|The|One|Two|Three|Four|Five|Some|Several|Many|Its|His|Her|Their|Another)\s+[a-z]")


def behind(opening: re.Pattern[str], words: str) -> str:
    """The words without what they open with."""
    found = opening.match(words)
    if found is None or (
        opening is JOINING and (words.startswith(("That ", "Because ", "While ", "As ")) or _THAT_ITSELF.match(words))
    ):
        return words
    return words[found.end() :]


def _balanced(words: str) -> str:
    """Without a quotation mark or bracket that has lost its partner, and without the rest of what it opened."""
    if words.count("(") > words.count(")") and len(words[: (cut := words.rindex("("))].split()) >= _LEAST:
        words = words[:cut].rstrip(_EDGES)  # what stood in brackets is cut in the midst
    for opening, closing in (("“", "”"), ("(", ")"), ("[", "]")):
        if words.count(opening) != words.count(closing):
            words = words.replace(opening, "").replace(closing, "")
    return words.replace('"', "") if words.count('"') % 2 else words


def short(words: str) -> str:
    """The first sentences of a long statement, as many as fit."""
    if len(words.split()) <= MAX_WORDS:
        return words
    cut = -1
    for found in re.finditer(r"[.!?]\s", words):
        if len(words[: found.start()].split()) > MAX_WORDS and cut > 0:
            break
        cut = found.start() + 1
    return words[:cut] if cut > 0 else words


def with_article(noun: str) -> str:
    """A noun and what hangs on it, with "a" or "an" where it is one: "a leak at the works", "leaks at the works"."""
    return noun if is_many(noun) else f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def is_many(noun: str) -> bool:
    """Whether a noun, with what hangs on it, is more than one: "warnings about the loss"."""
    return _MANY.match(noun) is not None


_MANY = re.compile(
    r"(?:(?!(?:of|in|at|on|to|for|from|between|with|by|about|that|who|which)\s)[\w’'-]+\s+){0,5}?[\w’-]*[^\Wsui]s"
    r"(?=\s+(?:of|in|at|on|to|for|from|between|with|by|about|that|who|which)\s|\W*$)"
)
