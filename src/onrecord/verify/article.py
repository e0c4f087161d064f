"""A document as the checks see it: everything that is worked out once an article, however many items it yields."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from onrecord.records import Block, BlockKind, Document
from onrecord.text.attribution import Attribution, attributions_in, flattened
from onrecord.text.attribution.persons import gender_of, is_first_name
from onrecord.text.attribution.unsaid import left_unsaid, unsaid_by
from onrecord.text.comparison import Word, Wording, words_of
from onrecord.text.corrections import Notices, notices_in
from onrecord.text.cues import DenialCue, denial_cues_in
from onrecord.text.figures import Figure, figures_in
from onrecord.text.harm import harm_beside
from onrecord.text.injection import addressed_to_machine, signs_in
from onrecord.text.lowered import lowered
from onrecord.text.names import fold_name, names_in
from onrecord.text.once import once
from onrecord.text.quotations import quotations_in
from onrecord.text.referents import Kind, can_tell
from onrecord.text.sentences import Sentence, sentences_of
from onrecord.text.words import stem, words_in
from onrecord.verify.cast import keys_of

_TOGETHER = 5
"""words within which two words of a name stand together: "Kim, the defence minister".
"""
_SPELT = 5
"""letters from which another spelling of a name is looked for"""
_INITIALISM = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,6}\b")
_WRITTEN_OUT = {
    "US": r"Americ",
    "USA": r"Americ|U\.?S\.?",
    "UK": r"Brit",
    "EU": r"European",
    "UN": r"United Nations",
    "PM": "minister",
}
_OWNED = re.compile(r"(?:his|her|its)\s", re.IGNORECASE)
"""opens the words for somebody who is told only by whose he is"""
_LETTERS = range(2, 6)
"""letters of an initialism of words that are written out"""
FURNITURE: Mapping[BlockKind, str] = {
    "boilerplate": "page furniture",
    "metadata": "the file's header lines",
    "byline": "the byline",
}
"""Kinds of block that no evidence comes from, and what they are to a reader."""
Place = tuple[int, int]
"""Half-open code point offsets into the document's text."""


class Article:
    """What the checks ask of a document, each answer worked out when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.sentences: tuple[Sentence, ...] = sentences_of(document)
        self._starts = [sentence.start for sentence in self.sentences]
        self._words: dict[int, Wording] = {}
        self._terms: dict[int, list[str]] = {}
        self._figures: dict[Place, tuple[Figure, ...]] = {}
        self._joined: dict[tuple[str, str], bool] = {}
        self._orders: dict[int, str | None] = {}
        self._tells: dict[tuple[int, Kind], bool] = {}
        self._unsaid: dict[int, bool] = {}
        self._quoted: dict[int, tuple[Place, ...]] = {}
        self.subjects: dict[Place, tuple[Word, ...]] = {}
        """who answers at each cue of denial met so far, by where the cue stands"""
        self._harms: dict[int, tuple[tuple[Figure, frozenset[str] | None], ...]] = {}
        self._denials: dict[int, tuple[DenialCue, ...]] = {}

    def sentences_in(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that the place touches."""
        at = max(0, bisect_right(self._starts, start) - 1)
        found = []
        while at < len(self.sentences) and self.sentences[at].start < end:
            if start < self.sentences[at].end:
                found.append(self.sentences[at])
            at += 1
        return tuple(found)

    def words(self, sentence: Sentence) -> Wording:
        """The words of a sentence, at their places in the document."""
        if sentence.number not in self._words:
            self._words[sentence.number] = words_of(self.text, sentence.start, sentence.end)
        return self._words[sentence.number]

    def words_in(self, sentences: Sequence[Sentence]) -> Wording:
        """The words of several sentences, at their places in the document."""
        if len(sentences) == 1:
            return self.words(sentences[0])
        return Wording(chain.from_iterable(map(self.words, sentences)))

    def keys_in(self, sentence: Sentence) -> frozenset[str]:
        """The keys of a sentence's words."""
        return self.words(sentence).keys

    def terms(self, sentence: Sentence) -> list[str]:
        """The words of a sentence as terms of a name."""
        if sentence.number not in self._terms:
            self._terms[sentence.number] = keys_of(self.words(sentence))
        return self._terms[sentence.number]

    def figures(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures of a stretch of the text, at offsets from its start."""
        if (start, end) not in self._figures:
            self._figures[start, end] = figures_in(self.text[start:end])
        return self._figures[start, end]

    def harms(self, sentence: Sentence) -> tuple[tuple[Figure, frozenset[str] | None], ...]:
        """The figures of a sentence, each with the harm that it counts."""
        if sentence.number not in self._harms:
            words = self.text[sentence.start : sentence.end]
            found = self.figures(sentence.start, sentence.end)
            self._harms[sentence.number] = tuple((figure, harm_beside(words, figure)) for figure in found)
        return self._harms[sentence.number]

    def denials(self, sentence: Sentence) -> tuple[DenialCue, ...]:
        """The cues of denial and of not answering in a sentence, at offsets from its start."""
        if sentence.number not in self._denials:
            self._denials[sentence.number] = denial_cues_in(self.text[sentence.start : sentence.end])
        return self._denials[sentence.number]

    def orders(self, sentence: Sentence) -> str | None:
        """The words of a sentence that address a machine; None when there are none."""
        if sentence.number not in self._orders:
            low = self._low[sentence.start : sentence.end]
            worth = any(map(low.__contains__, self._signs))
            words = self.text[sentence.start : sentence.end]
            self._orders[sentence.number] = addressed_to_machine(words) if worth else None
        return self._orders[sentence.number]

    @once
    def _low(self) -> str:
        return lowered(self.text)

    @once
    def _signs(self) -> tuple[str, ...]:
        """Of the words and pieces of which every sentence that addresses a machine has one, those that the article has."""
        return signs_in(self._low)

    def tells(self, sentence: Sentence, kind: Kind) -> bool:
        """Whether a sentence names what a loose word of that kind can stand for."""
        if (sentence.number, kind) not in self._tells:
            self._tells[sentence.number, kind] = can_tell(self.text[sentence.start : sentence.end], kind)
        return self._tells[sentence.number, kind]

    @once
    def quoted(self) -> tuple[Place, ...]:
        """Where the article has words in quotation marks, in order."""
        return tuple(chain.from_iterable(map(self._quoted_in, self.document.blocks)))

    def _quoted_in(self, block: Block) -> tuple[Place, ...]:
        if block.start not in self._quoted:
            found = quotations_in(self.text, block.start, block.end)
            self._quoted[block.start] = tuple((quotation.start, quotation.end) for quotation in found)
        return self._quoted[block.start]

    def quoted_in(self, start: int, end: int) -> tuple[Place, ...]:
        """What of it the place touches."""
        blocks = self.document.blocks
        first = bisect_right(blocks, start, key=attrgetter("end"))
        return tuple(
            (begin, stop)
            for block in blocks[first : bisect_left(blocks, end, key=attrgetter("start"))]
            for begin, stop in self._quoted_in(block)
            if begin < end and start < stop
        )

    @once
    def furniture(self) -> tuple[Block, ...]:
        """The blocks that tell nothing of the event."""
        return tuple(block for block in self.document.blocks if block.kind in FURNITURE)

    def furniture_in(self, start: int, end: int) -> tuple[Block, ...]:
        """Those of them that the place touches."""
        first = bisect_right(self.furniture, start, key=lambda block: block.end)
        return self.furniture[first : bisect_left(self.furniture, end, key=lambda block: block.start)]

    @once
    def said(self) -> dict[int, tuple[Attribution, ...]]:
        """The article's attributions by the number of every sentence that their words touch."""
        found: dict[int, list[Attribution]] = {}
        for one in flattened(attributions_in(self.document)):
            numbers = {one.sentence}
            for start, end in one.content:
                numbers |= {sentence.number for sentence in self.sentences_in(start, end)}
            for number in numbers:
                found.setdefault(number, []).append(one)
        return {number: tuple(ones) for number, ones in found.items()}

    def leaves_unsaid(self, sentence: Sentence) -> bool:
        """Whether words that touch a sentence are told not to be said by somebody."""
        if sentence.number not in self._unsaid:
            said = self.said.get(sentence.number, ())
            told = any(left_unsaid(self.text, one) or unsaid_by(self.text, one) for one in said)
            self._unsaid[sentence.number] = told
        return self._unsaid[sentence.number]

    @once
    def notices(self) -> Notices:
        """The notices in which the outlet corrects itself."""
        return notices_in(self.document, self.sentences)

    @once
    def _put_right(self) -> frozenset[str]:
        return frozenset(one.statement.rstrip(".") for one in self.notices.corrected)

    def puts_right(self, statement: str) -> bool:
        """Whether that is what a notice of the outlet, in which it corrects itself, comes to."""
        return statement.rstrip(".") in self._put_right

    @once
    def speakers(self) -> frozenset[str]:
        """The last words of those who are given words under their own name, by stem."""
        named = {
            one.speaker for ones in self.said.values() for one in ones if one.speaker and one.speaker[:1].isupper()
        }
        return frozenset(stem(words[-1]) for name in named if (words := fold_name(name).split()))

    @once
    def surnames(self) -> frozenset[str]:
        """Those, and the last words of whoever else the article gives a first name, by stem."""
        return self.speakers | frozenset(self.genders)

    @once
    def genders(self) -> Mapping[str, str]:
        """By the stem of a surname, m or f where the first name before it tells; empty where it does not, or two differ."""
        found: dict[str, str] = {}
        for name in names_in(self.text):
            words = fold_name(name.text).split()
            if len(words) > 1 and is_first_name(name.text):
                key, gender = stem(words[-1]), gender_of(name.text)
                found[key] = gender if found.get(key, gender) == gender else ""
        return found

    @once
    def _short(self) -> frozenset[str]:
        """The article's initialisms without their points, and the usual ones of names that it writes out."""
        found = {one.replace(".", "") for one in _INITIALISM.findall(self.text)}
        return frozenset(found | {short for short, name in _WRITTEN_OUT.items() if re.search(name, self.text)})

    @once
    def _initials(self) -> str:
        """The first letter of every word with a capital, and a space for any other."""
        return "".join(word[0] if word[0].isupper() else " " for word in self.text.split())

    def is_initialism(self, short: str) -> bool:
        """Whether the article has these initials, without points, or writes out a name that they stand for."""
        return short in self._short or (len(short) in _LETTERS and short in self._initials)

    @once
    def folded(self) -> str:
        """The article's text as names are compared: without case, accents and marks."""
        return fold_name(self.text)

    @once
    def folded_words(self) -> frozenset[str]:
        """The words of that text."""
        return frozenset(self.folded.split())

    @once
    def names(self) -> frozenset[str]:
        """Every word of the article as a name could hold it: folded, and by stem."""
        words = [*self.folded_words, *fold_name(self.document.outlet or "").split()]
        # "South Korean" bears out "South Korea", and "Russia's" Russia.
        return frozenset(words) | frozenset(map(stem, {*words_in(self.text), *words}))

    @once
    def owned(self) -> frozenset[str]:
        """Those whom the article only calls "his lawyer" or "her office", by the words and the owner's name."""
        said = (one for ones in self.said.values() for one in ones if one.source and one.speaker)
        return frozenset(
            one.speaker
            for one in said
            if one.speaker and one.source and " of " in one.speaker and _OWNED.match(self.text, one.source[0])
        )

    @once
    def long_names(self) -> dict[str, list[str]]:
        """Those of them that have letters enough to be spelt in two ways, by their first letter."""
        found: dict[str, list[str]] = {}
        for name in self.names:
            if len(name) >= _SPELT:
                found.setdefault(name[0], []).append(name)
        return found

    def joins(self, key: str, other: str) -> bool:
        """Whether two words, by key, stand within a few words of each other anywhere in the article."""
        if (key, other) not in self._joined:
            wanted = {key, other}
            both = (sentence for sentence in self.sentences if wanted <= self.keys_in(sentence))
            self._joined[key, other] = any(
                _near([word.key for word in self.words(sentence)], key, other) for sentence in both
            )
        return self._joined[key, other]

    def names_together(self, term: str, other: str) -> bool:
        """Whether two words, as terms of a name, stand within a few words of each other anywhere in the article."""
        return any(_near(self.terms(sentence), term, other) for sentence in self.sentences)

    @once
    def keys(self) -> frozenset[str]:
        """The keys of all the article's words."""
        return frozenset().union(*map(self.keys_in, self.sentences))

    @once
    def outside(self) -> tuple[Sentence, ...]:
        """The sentences that stand beside the story: headline, dateline, credits, captions, furniture."""
        return tuple(sentence for sentence in self.sentences if sentence.kind not in ("body", "heading"))

    @once
    def titles(self) -> tuple[Sentence, ...]:
        """The sentences of the headline."""
        return tuple(sentence for sentence in self.sentences if sentence.kind == "title")


def _near(words: Sequence[str], key: str, other: str) -> bool:
    """Whether two different words of a sentence, by key or by term, stand within a few words of each other."""
    mine, others = ([at for at, word in enumerate(words) if word == wanted] for wanted in (key, other))
    there = frozenset(others)
    return any(at + step in there for at in mine for step in range(-_TOGETHER, _TOGETHER + 1) if step)


@lru_cache(maxsize=8)
def article_of(document: Document) -> Article:
    """The document as the checks see it, kept while it is being worked on: few, as what is kept costs at every clearing up."""
    return Article(document)
