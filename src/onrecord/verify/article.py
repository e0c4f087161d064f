"""A document as the checks see it: everything that is worked out once an article, however many items it yields."""

import re
from bisect import bisect_right
from functools import cached_property, lru_cache

from onrecord.records import Document
from onrecord.text.attribution import Attribution, attributions_in, flattened
from onrecord.text.comparison import Word, words_of
from onrecord.text.cues import DenialCue, denial_cues_in
from onrecord.text.figures import Figure, figures_in
from onrecord.text.injection import addressed_to_machine
from onrecord.text.names import fold_name
from onrecord.text.quotations import quotations_in
from onrecord.text.sentences import Sentence, sentences_of
from onrecord.text.words import stem, words_in

_TOGETHER = 5
"""words within which two words of a name stand together: "Kim, the defence minister".
"""
_INITIALISM = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,6}\b")
_WRITTEN_OUT = {
    "US": r"Americ",
    "USA": r"Americ|U\.?S\.?",
    "UK": r"Brit",
    "EU": r"European",
    "UN": r"United Nations",
    "PM": "minister",
}
Place = tuple[int, int]
"""Half-open code point offsets into the document's text."""


class Article:
    """What the checks ask of a document, each answer worked out when it is first asked for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.sentences: tuple[Sentence, ...] = sentences_of(document)
        self._starts = [sentence.start for sentence in self.sentences]
        self._words: dict[int, tuple[Word, ...]] = {}
        self._figures: dict[Place, tuple[Figure, ...]] = {}
        self._orders: dict[int, str | None] = {}
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

    def words(self, sentence: Sentence) -> tuple[Word, ...]:
        """The words of a sentence, at their places in the document."""
        if sentence.number not in self._words:
            self._words[sentence.number] = words_of(self.text, sentence.start, sentence.end)
        return self._words[sentence.number]

    def figures(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures of a stretch of the text, at offsets from its start."""
        if (start, end) not in self._figures:
            self._figures[start, end] = figures_in(self.text[start:end])
        return self._figures[start, end]

    def denials(self, sentence: Sentence) -> tuple[DenialCue, ...]:
        """The cues of denial and of not answering in a sentence, at offsets from its start."""
        if sentence.number not in self._denials:
            self._denials[sentence.number] = denial_cues_in(self.text[sentence.start : sentence.end])
        return self._denials[sentence.number]

    def orders(self, sentence: Sentence) -> str | None:
        """The words of a sentence that address a machine; None when there are none."""
        if sentence.number not in self._orders:
            self._orders[sentence.number] = addressed_to_machine(self.text[sentence.start : sentence.end])
        return self._orders[sentence.number]

    @cached_property
    def quoted(self) -> tuple[Place, ...]:
        """Where the article has words in quotation marks, in order."""
        return tuple(
            (quotation.start, quotation.end)
            for block in self.document.blocks
            for quotation in quotations_in(self.text, block.start, block.end)
        )

    @cached_property
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

    @cached_property
    def speakers(self) -> frozenset[str]:
        """The last words of those who are given words under their own name, by stem."""
        named = {
            one.speaker for ones in self.said.values() for one in ones if one.speaker and one.speaker[:1].isupper()
        }
        return frozenset(stem(words[-1]) for name in named if (words := fold_name(name).split()))

    @cached_property
    def initialisms(self) -> frozenset[str]:
        """The article's initialisms without their points, and those of the names that it writes out."""
        found = {one.replace(".", "") for one in _INITIALISM.findall(self.text)}
        words = self.text.split()
        capitals = (word[0] if word[:1].isupper() else " " for word in words)
        run = "".join(capitals)
        found |= {run[at : at + n] for n in (2, 3, 4, 5) for at in range(len(run) - n + 1)}
        return frozenset(found | {short for short, name in _WRITTEN_OUT.items() if re.search(name, self.text)})

    @cached_property
    def names(self) -> frozenset[str]:
        """Every word of the article as a name could hold it: folded, and by stem."""
        words = fold_name(self.text).split() + fold_name(self.document.outlet or "").split()
        # "South Korean" bears out "South Korea", and "Russia's" Russia.
        return frozenset(words) | frozenset(map(stem, words_in(self.text))) | frozenset(map(stem, words))

    @cached_property
    def neighbours(self) -> frozenset[tuple[str, str]]:
        """The pairs of words, by key, that stand within a few words of each other anywhere in the article."""
        found = set()
        for sentence in self.sentences:
            keys = [word.key for word in self.words(sentence)]
            for n, key in enumerate(keys):
                for other in keys[n + 1 : n + 1 + _TOGETHER]:
                    found |= {(key, other), (other, key)}
        return frozenset(found)

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all the article's words."""
        return frozenset(word.key for sentence in self.sentences for word in self.words(sentence))


@lru_cache(maxsize=256)
def article_of(document: Document) -> Article:
    """The document as the checks see it, kept while it is being worked on."""
    return Article(document)
