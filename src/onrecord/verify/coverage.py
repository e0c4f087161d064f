"""The sentences that carry a cue and that no accepted item covers: what the reader of a draft would never miss otherwise."""

import re

from onrecord.records import Document, Span, Uncovered
from onrecord.text.attribution import attributions_in
from onrecord.text.cues import denial_cues_in, hedges_in
from onrecord.text.figures import figures_in
from onrecord.text.quotations import quotations_in
from onrecord.text.sentences import Sentence, sentences_of

RANKS = ("denial", "quotation", "figure", "attribution", "hedge")
"""What a sentence can carry, the gravest to leave out first."""

_HARM = re.compile(r"\b(?:kill|dead|death|die[sd]?\b|injur|wound|casualt|victim|missing)", re.IGNORECASE)
_MIN_QUOTED = 20
"""code points; shorter quotations are single words in marks"""


def uncovered(document: Document, covered: tuple[Span, ...]) -> tuple[Uncovered, ...]:
    """The body sentences with a cue that none of the covered spans touches, the gravest first."""
    attributed = {found.sentence for found in attributions_in(document)}
    found = []
    for sentence in sentences_of(document):
        if sentence.kind != "body" or any(s.start < sentence.end and sentence.start < s.end for s in covered):
            continue
        cues = _cues(document, sentence, attributed)
        if cues:
            span = document.span(sentence.start, sentence.end)
            found.append(Uncovered(document=document.id, sentence=span, cues=cues, rank=RANKS.index(cues[0])))
    return tuple(sorted(found, key=lambda item: (item.rank, item.sentence.start)))


def _cues(document: Document, sentence: Sentence, attributed: set[int]) -> tuple[str, ...]:
    words = document.text[sentence.start : sentence.end]
    quoted = quotations_in(document.text, sentence.start, sentence.end)
    counted = [figure for figure in figures_in(words) if figure.kind in ("number", "vague", "money")]
    present = {
        "denial": bool(denial_cues_in(words)),
        "quotation": any(quotation.end - quotation.start >= _MIN_QUOTED for quotation in quoted),
        "figure": any(figure.kind == "money" for figure in counted)
        or (bool(counted) and _HARM.search(words) is not None),
        "attribution": sentence.number in attributed,
        "hedge": bool(hedges_in(words)),
    }
    return tuple(cue for cue in RANKS if present[cue])
