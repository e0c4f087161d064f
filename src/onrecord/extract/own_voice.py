"""Tells which sentences of an article the outlet reports in its own voice, and which of those carry the story."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, takewhile

from onrecord.extract.acts import is_an_act
from onrecord.extract.statements import MIN_WORDS
from onrecord.records import Document
from onrecord.text.attribution import Attribution, Range
from onrecord.text.attribution.nobody import names_nobody, opens_as_no_name
from onrecord.text.attribution.pronouns import PRONOUNS
from onrecord.text.contrast import contrasts_in, refers_back
from onrecord.text.cues import hedges_in
from onrecord.text.figures import COUNTING, figures_in
from onrecord.text.finite import is_whole
from onrecord.text.harm import kinds_of_harm
from onrecord.text.labels import EARLIER_VERSION
from onrecord.text.lowered import gated, lowered, word_set
from onrecord.text.pasts import A_VERB
from onrecord.text.sentences import Sentence
from onrecord.text.words import content_stems

# In lower case, for the lowered text: these down to `_IN_PERSON`.
_DAMAGE = gated(
    r"\b(?:blast|explo|crash|attack|str(?:uck|ike)|damag|destroy|hospital|surviv|toll\b|critical)",
    "blast explo crash attack str damag destroy hospital surviv toll critical",
)
_OPEN_QUESTION = gated(
    r"\b(?:unclear|not (?:yet )?(?:known|clear|determined|confirmed|been)|unknown|no (?:immediate )?(?:claim|word|indication|evidence)"
    r"|claimed responsibility|investigat|blamed?\b|no one)\b",
    "clear known determined confirmed been claim word indication evidence investigat blame one",
)
_IN_PERSON = re.compile(r"\bi\b(?![.’'-]?[a-z])|\b(?:i[’']\w+|my|we|our)\b")
"""words of somebody who speaks, and not of the outlet"""
_PERSONAL = frozenset({"i", "my", "we", "our"})
"""a text without any of them has no such words"""
_VERB = re.compile(rf"\b{A_VERB}\b")
_ASIDE = re.compile(r",\s+(?:who|which|whose)\b[^,;]*|^Speaking\b[^,;]*,")
_TAKEN_BACK = re.compile(
    rf"{EARLIER_VERSION}|\b(?:wrongly|incorrectly|mistakenly|erroneously)\s+(?:said|stated|reported|gave|named)\b",
    re.IGNORECASE,
)
"""a correction repeats what is withdrawn"""
_OF_CORRECTIONS = frozenset(
    {"version", "versions", "edition", "editions", "wrongly", "incorrectly", "mistakenly", "erroneously"}
)
"""a text without any of them is none"""
_HANGS_ON = re.compile(
    r"(?:He|She|It|They|This|That|(?:So|Nor|Neither)\s+(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could))\b"
)
_BARE = 12
"""words of a sentence that only gives another number of what was counted before it"""
_REACH = 200
"""attributions of one sentence that are looked at; no content reaches over more"""
ON_THE_STORY = 2
"""words shared with headline and lead, as stems, that make a sentence with a figure or a hedge part of the story"""
LEAD_SENTENCES = 2
"""sentences of the body that tell the main event in the outlet's own voice, unless somebody says them"""
MOSTLY = 0.4
"""share of a sentence given to somebody from which on it is theirs"""


def told_by_the_outlet(
    document: Document,
    sentences: Sequence[Sentence],
    said: Iterable[Attribution],
    story: frozenset[str],
    taken: set[int],
    claimed: set[int],
) -> Iterator[Sentence]:
    """The lead's main event, and what else the outlet reports of harm done, of what is not known and of figures that differ, in order.

    `story` are the words of headline and lead (`story_of`), `taken` are the numbers of sentences that an item stands
    for already, `claimed` of those with words somebody claims.
    """
    # "It was reported that …" names nobody: the outlet tells it, passed on without endorsement.
    given = [one for one in said if (one.speaks or one.force == "accuses") and _is_somebodys(document.text, one)]
    covered = _Covered(place for one in given for place in one.content)
    framed = _Covered(place for one in given for place in (*one.content, one.cue) if place)
    quoted = {one.sentence for one in said if one.speaks and one.kind != "indirect" and one.cue}
    # Whose words they are cannot be told, but the outlet's they are not.
    taken = taken | {one.sentence for one in given if one.speaker is None and one.cue}
    opened = {one.sentence for one in given if one.cue and one.speaks and _opens_with_words(sentences, one)}
    body = [sentence for sentence in sentences if sentence.kind == "body"]
    for i, sentence in enumerate(body):
        words = document.text[sentence.start : sentence.end]
        if (
            sentence.number in taken
            or sentence.number in quoted
            or covered.share(sentence) > MOSTLY
            or len(words.split()) < MIN_WORDS
        ):
            continue
        if not _OF_CORRECTIONS.isdisjoint(word_set(words)) and _TAKEN_BACK.search(words):
            continue
        if words.endswith("?") or (not _PERSONAL.isdisjoint(word_set(words)) and _IN_PERSON.search(lowered(words))):
            continue
        # What somebody says in a sentence is news of theirs: the rest has to be news by itself.
        if sentence.number in claimed and not _VERB.search(_ASIDE.sub("", framed.without(words, sentence))):
            continue  # nothing is left but whose words they are
        leads = i < LEAD_SENTENCES and sentence.number not in opened and not _HANGS_ON.match(words)
        about = frozenset() if sentence.number in opened else story
        if (leads or _is_news(covered.without(words, sentence), about)) and is_whole(words):
            yield sentence


def _opens_with_words(sentences: Sequence[Sentence], one: Attribution) -> bool:
    """Whether a sentence's main clause is what somebody says: "The mill will close, its owners said, a step that …"."""
    return (
        one.content[0][0] - sentences[one.sentence - 1].start <= 1
        and one.cue is not None
        and one.cue[0] > one.content[0][0]
    )


def _is_somebodys(text: str, one: Attribution) -> bool:
    """Whether words are given to somebody, be it one of whom it cannot be told who it is: "they say", a bare quotation."""
    named = one.speaker is not None and not names_nobody(one.speaker) and not is_unowned(one.speaker)
    return (
        (named and not opens_as_no_name(text, one))
        or one.cue is None
        or (one.source is not None and text[slice(*one.source)].casefold() in PRONOUNS)
    )


_UNOWNED = re.compile(
    r"(?:the\s+|these\s+)?(?:updated|preliminary|provisional|initial|early|latest|new|first|available|unconfirmed|current|recent)\s+"
    r"(?:data|figures|estimates|information|results|reports|counts?|tolls?)",
    re.IGNORECASE,
)


def is_unowned(speaker: str) -> bool:
    """Whether it is figures of which nobody is told to have made them: the outlet gives them, "according to updated data"."""
    return _UNOWNED.fullmatch(speaker) is not None


def _is_news(words: str, story: frozenset[str]) -> bool:
    counted = any(figure.kind in COUNTING for figure in figures_in(words))
    low = lowered(words)
    if counted and (kinds_of_harm(words) or _DAMAGE.search(low)):
        return True
    if _OPEN_QUESTION.search(low):
        return True
    if counted and (contrasts_in(words) or (len(words.split()) <= _BARE and refers_back(words))):
        return True
    least = ON_THE_STORY if counted or hedges_in(words) else None
    act = is_an_act(words)
    if least is None and not act:
        return False
    shared = len(content_stems(words) & story)
    return (least is not None and shared >= least) or (act and shared >= 1)


def _united(places: Iterable[Range]) -> Iterator[Range]:
    """The places in order, those that overlap as one."""
    held: Range | None = None
    for start, end in sorted(places):
        if held is not None and start <= held[1]:
            held = (held[0], max(held[1], end))
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


class _Covered:
    """How much of a sentence lies in the content of attributions."""

    def __init__(self, places: Iterable[Range]) -> None:
        self.places = list(_united(places))
        self.ends = list(accumulate((end for _, end in self.places), max))

    def share(self, sentence: Sentence) -> float:
        """From 0 to 1."""
        first = bisect_right(self.ends, sentence.start)
        near = takewhile(lambda place: place[0] < sentence.end, self.places[first : first + _REACH])
        inside = sum(max(0, min(end, sentence.end) - max(start, sentence.start)) for start, end in near)
        return inside / (sentence.end - sentence.start)

    def without(self, words: str, sentence: Sentence) -> str:
        """The words of a sentence with what is given to somebody left out."""
        first = bisect_right(self.ends, sentence.start)
        for start, end in takewhile(lambda place: place[0] < sentence.end, self.places[first : first + _REACH]):
            begin, stop = max(0, start - sentence.start), max(0, end - sentence.start)
            words = words[:begin] + " " * (min(stop, len(words)) - begin) + words[stop:]
        return words
