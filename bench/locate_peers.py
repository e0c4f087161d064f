"""Peers, each as a function from a text and quotations to places; None where a peer finds nothing.

`str.find` is no peer but the floor. A peer that is not installed is left out with a word.
"""

import re
import warnings
from collections.abc import Callable, Sequence

Place = tuple[int, int]
Peer = Callable[[str, Sequence[str]], list[Place | None]]


def str_find(text: str, quotes: Sequence[str]) -> list[Place | None]:
    """Python's own search."""
    return [(at, at + len(quote)) if (at := text.find(quote)) >= 0 else None for quote in quotes]


def rapidfuzz_peer() -> Peer:
    """The best window of rapidfuzz, at 90 of 100 and more."""
    from rapidfuzz.fuzz import partial_ratio_alignment

    def find(text: str, quotes: Sequence[str]) -> list[Place | None]:
        found = (partial_ratio_alignment(quote, text, score_cutoff=90) for quote in quotes)
        return [(hit.dest_start, hit.dest_end) if hit else None for hit in found]

    return find


def instructor_regex() -> Peer:
    """The regular expression of instructor's citation helper (`CitationMixin`), with its allowance of errors."""
    import regex

    def find(text: str, quotes: Sequence[str]) -> list[Place | None]:
        places: list[Place | None] = []
        for quote in quotes:
            hit = None
            for errors in range(6):
                if hit := regex.search(f"({regex.escape(quote)}){{e<={errors}}}", text, timeout=20):
                    break
            places.append(hit.span() if hit else None)
        return places

    return find


def langextract_peer() -> Peer:
    """langextract's own alignment of extractions with their source, as its resolver calls it."""
    warnings.filterwarnings("ignore")
    from langextract.core.data import Extraction
    from langextract.resolver import Resolver

    def find(text: str, quotes: Sequence[str]) -> list[Place | None]:
        wanted = [Extraction(extraction_class="quote", extraction_text=quote) for quote in quotes]
        aligned = list(Resolver().align(wanted, text, token_offset=0, char_offset=0))
        return [
            (item.char_interval.start_pos, item.char_interval.end_pos) if item.char_interval else None
            for item in aligned
        ]

    return find


PEERS: dict[str, Callable[[], Peer]] = {
    "str.find": lambda: str_find,
    "rapidfuzz": rapidfuzz_peer,
    "instructor": instructor_regex,
    "langextract": langextract_peer,
}
SPACE = re.compile(r"\s+")
