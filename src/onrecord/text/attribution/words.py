"""Cuts a sentence into words and gives each the little grammar that attribution needs: a tag of one letter.

Quoted stretches count as one word each, so that nothing inside a quotation is ever taken for a cue. There is no tagger
behind this: closed classes are listed here, and what is left over is a name (N) or some other word (x).
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from onrecord.text.calendar import WEEKDAYS

MASK = "\ufffc"
"""stands for a quoted stretch inside a sentence ("a so-called “hug”"): tag q"""
SPEECH = "\ufffd"
"""stands for a quotation that ends in a punctuation mark, as speech does: tag Q"""

_LISTED = {
    "D": """the a an this these those his her its their our my your some any many most several all both each every another
        other few no such more one two three four five six seven eight nine ten dozens hundreds thousands whose""",
    "P": """of in on at by for from with about against between into through during under over among amid towards toward
        upon within without across near behind beyond beside besides outside inside despite via per versus like unlike along amidst
        following regarding concerning including alongside onto off since until till throughout around""",
    "B": "be is are was were am been being 're 'm isn't aren't wasn't weren't",
    "H": "have has had having haven't hasn't hadn't 've",
    "O": "do does did don't doesn't didn't",
    "M": "will would can could may might shall should must won't wouldn't can't couldn't cannot shouldn't 'll 'd",
    "R": """not never also too again now then later earlier soon once ever often still already just even only always sometimes
        yet further here there today yesterday tomorrow instead rather quite perhaps maybe however meanwhile moreover
        nevertheless ago twice thrice indeed simply thus therefore likewise afterward afterwards almost nearly long first recently very""",
    "S": "he she they i we it you who",
    "J": "him them us me himself herself themselves itself her",
    "C": "and or but nor",
    "U": """when while as after before because although though if unless whereas so until than since where""",
    "W": "what which whether how why whom whoever whatever",
    "T": "to",
    "t": "that",
}
_TAGS = {word: tag for tag, listed in _LISTED.items() for word in listed.split()}
# A word listed twice keeps the reading that attribution can go wrong on most.
_TAGS |= {"since": "U", "until": "U", "her": "D", "who": "S", "that": "t", "as": "U", "one": "D"}

# Most words are plain, and their alternatives come first: they leave whatever a mark can go on with to the others.
_TOKEN = re.compile(
    rf"((?=\S)(?:[A-Za-z]++(?= )|[^\W\d_]++(?![\w.’'‑-]|,\d)|{MASK}+|{SPEECH}+|[RDI]-[A-Z][a-z]{{0,4}}\.(?:[A-Z]\.)*"
    r"|[^\W\d_]++(?:\.[^\W\d_]+)+\.?(?:[-‑][^\W_]+)*"
    r"|(?:Dr|Mr|Mrs|Ms|Sen|Rep|Gov|Gen|Col|Lt|Maj|Capt|Prof|Rev|Hon|Jr|Sr|St|No|Adm|Sgt|Reps|Sens|Gens|Supt"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mich|Minn|Mo|Mont|Neb|Nev|Okla|Ore|Pa"
    r"|Tenn|Tex|Va|Vt|Wis|Wyo|Inc|Corp|Ltd|vs)\."
    r"|[^\W\d_](?:\.(?=\s))(?=\s+[A-Z])|[’'](?:s|re|ve|ll|d|m)\b|[^\W_]+(?:[-‑][^\W_]+|[’'](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_]+|[.,]\d+|:\d\d(?=\s?(?:[ap]\.?m\b|GMT|UTC|local|hours)))*"
    r"|--+|[,;:()\[\]—–―…?!.$£€%/]|(?<=\s)-))"
)
_PUNCTUATION = {
    ",": ",", ";": ";", ":": ":", "(": "(", "[": "(", ")": ")", "]": ")", "—": "-", "–": "-", "―": "-", "-": "-", "…": ".",
    ".": ".", "?": ".", "!": ".",
}  # fmt: skip
_TAGS |= _PUNCTUATION
_CLOSED = _TAGS | {"'s": "'"}
"""with the possessive, which may be a verb: see `_tag`"""


_MASKS = {MASK: "q", SPEECH: "Q"}


MOST_WORDS = 200
"""words; a sentence that goes on for longer is no sentence, and is read in stretches of this length"""
_OUTSIDE = 64
"""words behind a line, and before it, at which it may be asked for a word that it has not"""
_NO_WORDS, _NO_TAGS = ("",) * _OUTSIDE, "." * _OUTSIDE


class Line:
    """A sentence as words: `low` in lower case with straight apostrophes, empty for a quotation, and `tag`, a letter a word."""

    def __init__(self, pieces: Sequence[str], offset: int) -> None:
        """`pieces` are what is no word and a word by turns, the first of which stands at `offset` of the document's text."""
        words = pieces[1::2]
        self.low = tuple(map(_LOW.__getitem__, words))
        self.tag = _tag(words, self.low)
        self._pieces, self._offset = pieces, offset
        # Asked for a word behind the last or before the first, both give nothing.
        self._words = self.low + _NO_WORDS
        self._tags = self.tag + _NO_TAGS

    @cached_property
    def _places(self) -> list[int]:
        return list(accumulate(map(len, self._pieces), initial=self._offset))

    def start(self, i: int) -> int:
        """Where a word begins in the document's text."""
        return self._places[2 * i + 1]

    def end(self, i: int) -> int:
        """Where a word ends there."""
        return self._places[2 * i + 2]

    def __len__(self) -> int:
        return len(self.low)

    def at(self, i: int) -> str:
        """The tag of a word; "." outside the sentence."""
        try:
            return self._tags[i]
        except IndexError:
            return "."

    def word(self, i: int) -> str:
        """The word in lower case; empty outside the sentence."""
        try:
            return self._words[i]
        except IndexError:
            return ""


def lines_of(masked: str, start: int, end: int, offset: int) -> list[Line]:
    """The words of `masked[start:end]` as one line, or as several of `MOST_WORDS` where it is endless; none for no words.

    `offset` is where `masked` begins in the document.
    """
    start -= masked[start - 1 : start].isspace()  # a "-" is a word only behind white space
    pieces = _TOKEN.split(masked[start:end])  # what is no word, and every word behind it, by turns
    offset += start
    lines = []
    while len(pieces) > 1:
        stretch, pieces = pieces[: 2 * MOST_WORDS + 1], pieces[2 * MOST_WORDS :]
        lines.append(Line(stretch, offset))
        if len(pieces) > 1:
            offset = lines[-1].end(MOST_WORDS - 1)
    return lines


def first_line(text: str, start: int = 0) -> Line | None:
    """The words of a text from `start` on, up to `MOST_WORDS`; None where it has none. Several ask for one statement's."""
    return _first_line(text, start)


@lru_cache(maxsize=512)
def _first_line(text: str, start: int) -> Line | None:
    return next(iter(lines_of(text, start, len(text), 0)), None)


def _tag(words: Sequence[str], low: Sequence[str]) -> str:
    """A letter a word; that of the first is what opens a sentence."""
    tag = _opening_tag(words[0]) + "".join(map(_TAG.__getitem__, words[1:]))
    if "O" in tag and "do" in low:  # "Casa do Vale": a name
        tag = "".join("N" if tag[i - 1 : i + 2] == "NON" and low[i] == "do" else one for i, one in enumerate(tag))
    if "her" in low:  # "a man close to her said": nobody's
        tag = "".join(
            "J" if low[i] == "her" and tuple(low[i + 1 : i + 2]) in _SAID else one for i, one in enumerate(tag)
        )
    if "'" in tag:  # "is" or "has" behind a pronoun, else the possessive
        tag = "".join("B" if one == "'" and i and low[i - 1] in _BEFORE_IS else one for i, one in enumerate(tag))
    return tag


_SAID = (("said",), ("says",), ("told",), ("added",), ("claimed",), ("insisted",))
AUXILIARIES = frozenset("BHMO")
"""tags of the words that a verb can have before it"""
_BEFORE_IS = frozenset("he she it who that there here what".split())


class _Read(dict[str, str]):
    """What is read in a word, to be looked up by it; so that it takes no more and more room, all is forgotten at `MOST`."""

    MOST = 16_384

    def __init__(self, read: Callable[[str], str]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, word: str) -> str:
        if len(self) >= self.MOST:
            self.clear()
        self[word] = read = self._read(word)
        return read


def _in_lower_case(word: str) -> str:
    return "" if word[0] in _MASKS else word.lower().replace("’", "'")


def _tag_within(word: str) -> str:
    """The tag of a word that does not open its sentence."""
    if word[0] in _MASKS:
        return _MASKS[word[0]]
    folded = _in_lower_case(word)
    tag = None if word in _ALSO_NAMES else _CLOSED.get(folded)
    if tag is None:
        return _open_class(word, folded, opens=False)
    # "May" and "Will" in mid-sentence are a month and a man.
    return "N" if word[0].isupper() and (tag == "M" or folded == "one") else tag


@lru_cache(maxsize=4096)
def _opening_tag(word: str) -> str:
    """The tag of a word that opens its sentence."""
    if word[0] in _MASKS:
        return _MASKS[word[0]]
    folded = _in_lower_case(word)
    tag = None if word in _ALSO_NAMES else _CLOSED.get(folded)
    return tag if tag is not None else _open_class(word, folded, opens=True)


_LOW = _Read(_in_lower_case)
_TAG = _Read(_tag_within)


def is_participle(word: str) -> bool:
    """Whether a word in lower case ends as a present participle does: "saying", but not "bring" or "during"."""
    return word.endswith("ing") and len(word) > len("ring") and word not in _NO_PARTICIPLES


_NO_PARTICIPLES = frozenset(
    """bring thing things spring string swing fling cling sling sting wring during nothing something anything everything evening
    morning ceiling sibling darling awning""".split()
)


def is_function_word(word: str) -> bool:
    """Whether a word is of a closed class, and so no name: "He", "That", "Until"."""
    return word.lower() in _TAGS


_ALSO_NAMES = frozenset({"IT", "US", "WHO"})
"""in capitals no pronouns"""


def _open_class(word: str, folded: str, *, opens: bool) -> str:
    """The tag of a word that is in no list: a figure, a name, an adverb, or some other word."""
    if word[0].isdigit() or word[0] in "$£€%":
        return "#"
    if word[0].isupper() and (not opens or not _is_adverb(folded)):
        return "N"
    if word.startswith("--"):
        return "-"
    return "R" if _is_adverb(folded) else "x"


def _is_adverb(folded: str) -> bool:
    return folded.endswith("ly") and len(folded) > 4 and folded not in _NOT_ADVERBS


_NOT_ADVERBS = frozenset(
    """family reply assembly supply ally rally italy july daily weekly monthly bully anomaly monopoly
    emily kelly molly holly sally billy willy polly reilly connolly kimberly beverly o'reilly donnelly nelly carly elly""".split()
)

TIMES = frozenset(WEEKDAYS) | frozenset(
    "today yesterday tomorrow tonight earlier later last this next early late recently again".split()
)
"""Words that can begin a phrase of time after a verb of saying."""

UNITS = frozenset(
    """moment moments seconds minute minutes hour hours day days week weeks fortnight weekend month months year years decade decades
    night morning evening afternoon time""".split()
)
